//! What is said on standard error: diagnostics, errors and the summary.

use super::terminal::{Terminal, harmless};
use crate::diagnostic::Shown;
use crate::error::Error;
use miette::{GraphicalReportHandler, GraphicalTheme};
use std::io::{Write, stderr};

/// Writes to standard error. Where that is closed, nobody listens, and nothing is wrong.
#[derive(Debug)]
pub(super) struct Reporter {
    handler: GraphicalReportHandler,
    quiet: bool,
}

impl Reporter {
    /// Returns a reporter for the screen.
    pub(super) fn new(terminal: &Terminal) -> Self {
        let theme = if terminal.color_err { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
        let handler = GraphicalReportHandler::new_themed(theme).with_links(false).with_width(terminal.width);
        Self { handler, quiet: terminal.quiet }
    }

    /// Shows a diagnostic with its place, unless all should be quiet.
    pub(super) fn diagnostic(&self, shown: &Shown<'_>) {
        if !self.quiet {
            self.render(shown);
        }
    }

    /// Says a line, unless all should be quiet.
    pub(super) fn say(&self, line: &str) {
        if !self.quiet {
            let _ = writeln!(stderr().lock(), "{}", harmless(line));
        }
    }

    /// Says why the command could not work, and what to do.
    pub(super) fn error(&self, error: &Error) {
        self.render(error);
    }

    fn render(&self, diagnostic: &dyn miette::Diagnostic) {
        let mut out = String::new();
        if self.handler.render_report(&mut out, diagnostic).is_err() {
            out = diagnostic.to_string();
        }
        let _ = stderr().lock().write_all(harmless(&out).as_bytes());
    }
}

//! A finding as people see it: at its place in the text.

use crate::check::{Checked, Finding};
use crate::cli::terminal::{Terminal, harmless};
use crate::diagnostic::{Safety, Shown};
use miette::{GraphicalReportHandler, GraphicalTheme};

/// Draws findings.
#[derive(Debug)]
pub(super) struct Face {
    handler: GraphicalReportHandler,
}

impl Face {
    /// Returns a face for the screen.
    pub(super) fn new(terminal: &Terminal) -> Self {
        let theme = if terminal.color_out { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
        Self { handler: GraphicalReportHandler::new_themed(theme).with_links(false).with_width(terminal.width) }
    }

    /// Returns a finding, drawn.
    pub(super) fn of(&self, file: &Checked, finding: &Finding) -> String {
        let mut shown = finding.diagnostic.clone();
        if let Some(way) = finding.diagnostic.fix.as_ref().and_then(|fix| way(fix.safety)) {
            let help = shown.help.as_deref().map_or_else(String::new, |help| format!("{help}; "));
            shown = shown.help(format!("{help}`{way}` does it"));
        }
        let mut source = &file.source;
        if let Some(span) = finding.printed {
            shown.span = span;
            source = source.printed();
        }
        let mut out = String::new();
        if self.handler.render_report(&mut out, &Shown::new(&shown, source)).is_err() {
            out = format!("{}\n", shown.message);
        }
        harmless(&out).into_owned()
    }
}

/// The flag that applies a fix.
fn way(safety: Safety) -> Option<&'static str> {
    match safety {
        Safety::Manual => None,
        Safety::Unsafe => Some("--unsafe-fixes"),
        Safety::Safe => Some("--fix"),
    }
}

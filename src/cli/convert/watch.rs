//! What a run has to say on standard error: diagnostics while it goes, a summary of each input at its end.

use super::summary::Summary;
use crate::cli::report::Reporter;
use crate::diagnostic::{Severity, Shown};
use crate::emit::{Loss, Wish};
use crate::front::Article;

/// How many diagnostics are shown in full; the rest is counted.
const SHOWN: usize = 20;

/// What is seen of all inputs together.
#[derive(Debug)]
pub(super) struct Watch<'a> {
    reporter: &'a Reporter,
    summaries: Vec<Summary>,
    warnings: usize,
}

impl<'a> Watch<'a> {
    /// Returns a watch that has seen nothing.
    pub(super) fn new(reporter: &'a Reporter) -> Self {
        Self { reporter, summaries: Vec::new(), warnings: 0 }
    }

    /// Begins a summary for an input.
    pub(super) fn begin(&mut self, input: &str) {
        self.summaries.push(Summary::new(input));
    }

    /// Counts and shows what there is to say about an article that begins after `lines_before` lines of the input.
    pub(super) fn look_at(&mut self, article: &Article<'_>, lines_before: usize) {
        if let Some(summary) = self.summaries.last_mut() {
            for note in &article.notes {
                let line = || lines_before + article.source.location(note.span.start).line;
                let name =
                    || note.label.as_ref().map_or_else(|| format!("line {}", line()), |label| format!("[{label}]"));
                summary.count(note.sure, name);
            }
        }
        for diagnostic in article.diagnostics.iter().filter(|found| found.severity >= Severity::Warning) {
            self.warnings += 1;
            if self.warnings <= SHOWN {
                self.reporter.diagnostic(&Shown::new(diagnostic, article.source).after_lines(lines_before));
            }
        }
    }

    /// Says what the program that the output is for will lose of it.
    pub(super) fn losses(&self, losses: &[Loss]) {
        for loss in losses {
            self.reporter.say(&loss.to_string());
        }
    }

    /// Says what search engines ask for and the text does not tell.
    pub(super) fn wishes(&self, wishes: &[Wish]) {
        for wish in wishes {
            self.reporter.say(&wish.to_string());
        }
    }

    /// Says what was counted; returns whether there was a diagnostic of level warning or above.
    pub(super) fn end(self) -> bool {
        if self.warnings > SHOWN {
            self.reporter.say(&format!("… and {} diagnostics more", self.warnings - SHOWN));
        }
        for summary in &self.summaries {
            self.reporter.say(&summary.line());
        }
        self.warnings > 0
    }
}

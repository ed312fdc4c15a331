//! A finding as reports show it: in lines and columns, and in bytes of the file.

use super::Checked;
use crate::check::{Finding, Rule, fingerprint};
use crate::diagnostic::{Safety, Severity};
use crate::source::{Location, Source, Span};
use std::ops::Range;

/// A finding in a file.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    /// The rule.
    pub rule: &'static Rule,
    /// How grave it is here.
    pub severity: Severity,
    /// What is wrong.
    pub message: &'a str,
    /// What to do.
    pub help: Option<&'a str>,
    /// The file's name.
    pub file: &'a str,
    /// The label of the note in which it stands.
    pub note: Option<&'a str>,
    /// Where it stands.
    pub place: Place,
    /// Other places that explain it.
    pub related: Vec<(Place, &'a str)>,
    /// How to mend it.
    pub fix: Option<FixRow<'a>>,
    /// A sign of the finding's own words and their neighbours: the same when lines are added elsewhere.
    pub fingerprint: String,
}

/// A stretch of a file.
#[derive(Clone, Debug)]
pub struct Place {
    /// The first character.
    pub start: Location,
    /// One past the last character.
    pub end: Location,
    /// The same in bytes of the line, from 1.
    pub columns_in_bytes: (usize, usize),
    /// The bytes of the file.
    pub bytes: Range<u64>,
}

/// Edits that mend a finding.
#[derive(Clone, Debug)]
pub struct FixRow<'a> {
    /// What they do, as an order.
    pub title: &'a str,
    /// `safe`, `unsafe` or `manual`.
    pub safety: &'static str,
    /// Each with what comes in the place of the bytes.
    pub edits: Vec<(Place, String)>,
}

impl<'a> Row<'a> {
    pub(super) fn of(file: &'a Checked, finding: &'a Finding) -> Self {
        let (source, diagnostic) = (&file.source, &finding.diagnostic);
        let printed = source.printed();
        Self {
            rule: finding.rule,
            severity: diagnostic.severity,
            message: &diagnostic.message,
            help: diagnostic.help.as_deref(),
            file: source.name(),
            note: finding.note.and_then(|note| file.labels.get(note)?.as_deref()),
            place: Place::of(printed, finding.in_print(source)),
            related: diagnostic
                .related
                .iter()
                .map(|(span, label)| (Place::of(printed, source.in_print(*span)), label.as_ref()))
                .collect(),
            fix: diagnostic.fix.as_ref().and_then(|fix| {
                let edits = finding.edits_in_print(source)?;
                let edits = edits.into_iter().map(|edit| (Place::of(printed, edit.span), edit.replacement)).collect();
                Some(FixRow { title: &fix.title, safety: safety(fix.safety), edits })
            }),
            fingerprint: format!("{:016x}", fingerprint::of(source, finding)),
        }
    }
}

impl Place {
    fn of(printed: &Source, span: Span) -> Self {
        let starts = printed.line_starts();
        let column = |offset: u32| {
            offset as usize - starts.get(printed.line_of(offset)).copied().unwrap_or_default() as usize + 1
        };
        Self {
            start: printed.location(span.start),
            end: printed.location(span.end),
            columns_in_bytes: (column(span.start), column(span.end)),
            bytes: printed.on_disk(span),
        }
    }

    /// Whether it lies in one line.
    pub fn is_in_line(&self) -> bool {
        self.start.line == self.end.line
    }
}

fn safety(safety: Safety) -> &'static str {
    match safety {
        Safety::Safe => "safe",
        Safety::Unsafe => "unsafe",
        Safety::Manual => "manual",
    }
}

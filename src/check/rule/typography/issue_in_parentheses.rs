//! `12(3)` where the guides have `12, no. 3`.

use crate::check::{Checker, Group, Rule, Style};
use crate::diagnostic::Severity;
use crate::note::{Field, Part};
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "issue-in-parentheses",
    group: Group::Typography,
    severity: Severity::Info,
    on: true,
    fix: None,
    styles: &[Style::Mla, Style::Chicago],
    guide: &["MLA 9, chapter 5", "CMOS 18, chapter 14"],
    what: "the issue stands in parentheses",
    why: "It is the form of other guides; in MLA and Chicago parentheses hold the year or nothing.",
    bad: &["Doe, Jane. “A Long Title.” Journal of Reeds, 12(3), 2020, pp. 31–45."],
    good: &["Doe, Jane. “A Long Title.” Journal of Reeds, vol. 12, no. 3, 2020, pp. 31–45."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let (text, style) = (cx.text(), cx.style());
    for note in cx.notes() {
        for tiles in note.tiling.tiles().windows(3) {
            let [volume, mark, issue] = tiles else { continue };
            let parted = volume.part == Part::Field(Field::Volume) && issue.part == Part::Field(Field::Issue);
            if !parted || mark.span.of(text).trim() != "(" {
                continue;
            }
            let (volume, number) = (volume.span.of(text), issue.span.of(text));
            let form = if style == Some(Style::Mla) { format!("vol. {volume}, no. {number}") } else { format!("{volume}, no. {number}") };
            cx.report(&RULE, Span { start: mark.span.start, end: issue.span.end + 1 }).help(format!("write {form}"));
        }
    }
}

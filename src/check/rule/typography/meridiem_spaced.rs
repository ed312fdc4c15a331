//! A space inside "a.m." or "p.m.".

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::source::Span;
use memchr::memmem;

pub(super) const RULE: Rule = Rule {
    code: "meridiem-spaced",
    group: Group::Typography,
    severity: Severity::Warning,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[],
    guide: &["MLA 9, appendix 1", "CMOS 18, 10.48"],
    what: "a space parts “a.” or “p.” from “m.”",
    why: "The abbreviation may be torn apart at the end of a line, and programs don't know it as a time of day.",
    bad: &["Northern Society. “A Title.” Facebook, 9 Oct. 2020, 10:36 a. m., https://www.facebook.com/northern."],
    good: &["Northern Society. “A Title.” Facebook, 9 Oct. 2020, 10:36 a.m., https://www.facebook.com/northern."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    // Spanish sets the space.
    if cx.language().starts_with("es") {
        return;
    }
    for block in cx.blocks() {
        let words = block.span.of(text);
        for at in memmem::find_iter(words.as_bytes(), ". m.") {
            let head = words.get(..at).unwrap_or_default();
            let Some(hour) = head.strip_suffix(['a', 'p', 'A', 'P']) else { continue };
            if !hour.trim_end().ends_with(|c: char| c.is_ascii_digit()) {
                continue;
            }
            let start = block.span.start as usize + at;
            let gap = Span::new(start + 1, start + 2);
            cx.report(&RULE, Span::new(start - 1, start + 4)).help("close it up").fix("delete the space", [Edit::deletion(gap)]);
        }
    }
}

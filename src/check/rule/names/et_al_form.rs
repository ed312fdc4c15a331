//! `et al` without its period, `et. al.`, `and et al.`

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::source::Span;
use memchr::memmem;

pub(super) const RULE: Rule = Rule {
    code: "et-al-form",
    group: Group::Names,
    severity: Severity::Warning,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[],
    guide: &["MLA 9, 5.8", "CMOS 18, 13.23"],
    what: "the sign for further authors is written in another way",
    why: "“et” is a whole word and “al.” a short one; “and” is in it already.",
    bad: &["Doe, Jane, et al “A Title.” The Guardian, 9 Oct. 2020.", "Doe, Jane, et. al. “A Title.” The Guardian, 9 Oct. 2020.", "Doe, Jane, and et al. “A Title.” The Guardian, 9 Oct. 2020."],
    good: &["Doe, Jane, et al. “A Title.” The Guardian, 9 Oct. 2020."],
    check,
};

const FORM: &str = "et al.";

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    for block in cx.blocks().iter().filter(|block| block.note().is_some()) {
        let words = block.span.of(text);
        for written in ["et al", "et. al"] {
            for at in memmem::find_iter(words.as_bytes(), written) {
                let head = words.get(..at).unwrap_or_default();
                let tail = words.get(at + written.len()..).unwrap_or_default();
                if head.ends_with(char::is_alphanumeric) || tail.starts_with(char::is_alphanumeric) {
                    continue;
                }
                let start = ["and ", "& "].into_iter().find(|and| head.strip_suffix(and).is_some_and(|head| head.ends_with([' ', ',']))).map_or(at, |and| at - and.len());
                let end = at + written.len() + usize::from(tail.starts_with('.'));
                let from = block.span.start as usize;
                let span = Span::new(from + start, from + end);
                if span.of(text) != FORM && !cx.is_apart(span) {
                    cx.report(&RULE, span).help(format!("write {FORM}")).fix("write it as the guides do", [Edit::replacement(span, FORM)]);
                }
            }
        }
    }
}

//! Two hyphens in place of a dash.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::source::Span;
use memchr::memmem;

pub(super) const RULE: Rule = Rule {
    code: "hyphens-for-dash",
    group: Group::Typography,
    severity: Severity::Info,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[],
    guide: &["MLA 9, 2.51", "CMOS 18, 6.91"],
    what: "two hyphens stand for a dash",
    why: "They are the typewriter’s; a line may end between them.",
    bad: &["Doe, Jane. “A Title.” Journal of Titles, vol. 3, no. 2, 2020, pp. 31--45."],
    good: &["Doe, Jane. “A Title.” Journal of Titles, vol. 3, no. 2, 2020, pp. 31–45."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    // Programs that read Markdown make dashes of them.
    if cx.source().markup().is_some() {
        return;
    }
    for block in cx.blocks() {
        let words = block.span.of(text);
        for at in memmem::find_iter(words.as_bytes(), "--") {
            let start = block.span.start as usize + at;
            let span = Span::new(start, start + 2);
            let before = words.get(..at).and_then(|head| head.chars().next_back());
            let behind = words.get(at + 2..).and_then(|tail| tail.chars().next());
            let (Some(before), Some(behind)) = (before, behind) else { continue };
            let joins = (before.is_alphanumeric() && behind.is_alphanumeric()) || (before == ' ' && behind == ' ');
            if !joins || cx.is_apart(span) {
                continue;
            }
            // Between words it may be a hyphen that was set twice.
            let range = before.is_ascii_digit() && behind.is_ascii_digit();
            let (dash, safety) = if range { ("–", Safety::Safe) } else { ("—", Safety::Manual) };
            cx.report(&RULE, span).help(format!("set a dash: {dash}")).fix_as(safety, "set a dash", [Edit::replacement(span, dash)]);
        }
    }
}

//! A period or comma behind a closing quotation mark: `“A Title”.`

use crate::check::{Checker, Group, Rule, Style};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "period-outside-quotes",
    group: Group::Quotes,
    severity: Severity::Warning,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[Style::Mla, Style::Chicago],
    guide: &["MLA 9, 6.53", "CMOS 18, 6.9"],
    what: "the stop stands behind the quotation marks",
    why: "Both guides set periods and commas inside, and the other places of this text do so.",
    bad: &["A claim.[1] Another.[2]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n\n[2] Roe, John. “Another Title”. The Times, 3 May 2019.\n"],
    good: &["Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.", "Doe, Jane. “What Is a Title?” The Guardian, 9 Oct. 2020."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    if !cx.language().starts_with("en") {
        return;
    }
    let text = cx.text();
    let mut inside = 0_usize;
    let mut outside: Vec<(Span, Span)> = Vec::new();
    for pair in cx.quotes().pairs.iter().filter(|pair| matches!(pair.open.of(text), "“" | "\"")) {
        let ends_in_stop = pair.inner().of(text).ends_with(['.', ',']);
        let closed = pair.inner().of(text).ends_with(['.', ',', '?', '!', '…', ';', ':']);
        inside += usize::from(ends_in_stop);
        let after = text.get(pair.close.end as usize..).unwrap_or_default();
        if !closed && after.starts_with(['.', ',']) && !after.starts_with("..") {
            outside.push((pair.close, Span { start: pair.close.end, end: pair.close.end + 1 }));
        }
    }
    // A text that sets them outside throughout follows another guide.
    if inside < outside.len() {
        return;
    }
    for (mark, stop) in outside {
        let swapped = format!("{}{}", stop.of(text), mark.of(text));
        let whole = mark.join(stop);
        cx.report(&RULE, whole).help(format!("write {swapped}")).fix("move the stop inside", [Edit::replacement(whole, swapped)]);
    }
}

//! A note that ends without a period where the others have one.

use crate::check::{Checker, Group, Rule, Style};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "note-without-period",
    group: Group::Notes,
    severity: Severity::Info,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[Style::Mla, Style::Chicago],
    guide: &["MLA 9, 5.2", "CMOS 18, 13.18"],
    what: "the note ends without a period",
    why: "A note is a sentence to both guides; without its period nobody can tell whether something was cut off.",
    bad: &["A.[1] B.[2] C.[3]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n\n[2] Roe, John. “B Title.” The Times, 3 May 2019.\n\n[3] Poe, Ann. “C Title.” The Times, 4 May 2019\n"],
    good: &["Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020."],
    check,
};

/// The notes that end as they should must be so many times more.
const LEAD: usize = 2;

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    let ends = |c: char| matches!(c, '.' | '!' | '?' | '…' | ';' | ':');
    let is_closed = |note: &str| note.trim_end_matches(['”', '’', '"', '\'', ')', ']', '»', '*', '_']).ends_with(ends);
    let (closed, open): (Vec<Span>, Vec<Span>) =
        cx.notes().iter().map(|note| note.span).filter(|span| !span.is_empty()).partition(|span| is_closed(span.of(text)));
    if closed.len() < open.len() * LEAD {
        return;
    }
    for note in open {
        let last = note.of(text).chars().next_back().map_or(0, char::len_utf8) as u32;
        // What ends in a letter, a figure or a mark that closes; not in something that was cut off.
        if !note.of(text).ends_with(|c: char| c.is_alphanumeric() || matches!(c, '”' | '"' | ')' | '/')) {
            continue;
        }
        cx.report(&RULE, Span { start: note.end - last, end: note.end }).help("end it with a period").fix("add the period", [Edit::insertion(note.end, ".")]);
    }
}

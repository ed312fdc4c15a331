//! A quotation that closes and never opened.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule = Rule {
    code: "quote-unopened",
    group: Group::Quotes,
    severity: Severity::Error,
    on: true,
    fix: None,
    styles: &[],
    guide: &["MLA 9, 2.45", "CMOS 18, 6.9"],
    what: "a quotation closes that never opened",
    why: "Nobody can tell where the words of another begin.",
    bad: &["The council met,” wrote Doe.[1]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n"],
    good: &["“The council met,” wrote Doe.[1]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n"],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let (text, blocks) = (cx.text(), cx.blocks());
    for alone in &cx.quotes().unopened {
        // Inches and seconds, and a quotation that began in an earlier paragraph.
        let head = text.get(..alone.mark.start as usize).unwrap_or_default();
        let number = head.ends_with(|c: char| c.is_ascii_digit());
        let goes_on = blocks.get(alone.block).is_some_and(|block| block.is_prose()) && cx.quotes().unclosed.iter().any(|open| open.block + 1 == alone.block);
        if !number && !goes_on {
            cx.report(&RULE, alone.mark).help("open the quotation where the quoted words begin");
        }
    }
}

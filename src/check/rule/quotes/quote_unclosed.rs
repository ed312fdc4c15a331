//! A quotation that opens and never closes.

use crate::check::{BlockKind, Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "quote-unclosed",
    group: Group::Quotes,
    severity: Severity::Error,
    on: true,
    fix: None,
    styles: &[],
    guide: &["MLA 9, 2.45", "CMOS 18, 6.9"],
    what: "a quotation never closes",
    why: "Nobody can tell where the words of another end and those of the author go on.",
    bad: &[
        "“The council met, wrote Doe.[1]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n",
        "Doe, Jane. “A Title. The Guardian, 9 Oct. 2020.",
    ],
    good: &[
        "“The council met,” wrote Doe.[1]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n",
        "“One paragraph.\n\n“And the next.”[1]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n",
    ],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let (text, blocks) = (cx.text(), cx.blocks());
    for alone in cx.quotes().unclosed.iter().filter(|alone| !super::opens_twice(text, alone)) {
        let (Some(block), next) = (blocks.get(alone.block), blocks.get(alone.block + 1)) else { continue };
        let opens = |span: Span| span.of(text).starts_with(alone.mark.of(text));
        // A quotation of several paragraphs opens anew in each and closes in the last.
        let goes_on = block.kind == BlockKind::Paragraph && next.is_some_and(|next| next.is_prose() && opens(next.span));
        if !goes_on {
            cx.report(&RULE, alone.mark).help("close the quotation where the quoted words end");
        }
    }
}

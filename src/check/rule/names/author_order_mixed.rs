//! A name that leads its note in another order than the others do.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::reference::ContributorRole;
use crate::source::Span;
use super::Order;

pub(super) const RULE: Rule = Rule {
    code: "author-order-mixed",
    group: Group::Names,
    severity: Severity::Info,
    on: false,
    fix: None,
    styles: &[],
    guide: &["MLA 9, 5.7", "CMOS 18, 13.18"],
    what: "the name is in another order than those that lead the other notes",
    why: "One order lets readers find a name, and tells programs which is the family name.",
    bad: &["A claim.[1] Another.[2] A third.[3] A fourth.[4]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n\n[2] Roe, John. “Another.” The Times, 3 May 2019.\n\n[3] Poe, Ann. “A Third.” The Herald, 7 June 2018.\n\n[4] Ben Coe. “The Fourth.” The Herald, 8 June 2018.\n"],
    good: &["A claim.[1] Another.[2]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n\n[2] Roe, John. “Another.” The Times, 3 May 2019.\n"],
    check,
};

/// The usual order must be so many times more frequent.
const LEAD: usize = 3;

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    let (mut inverted, mut direct): (Vec<Span>, Vec<Span>) = (Vec::new(), Vec::new());
    for (_, citation) in cx.citations().filter(|(_, citation)| citation.antecedent.is_none() && citation.back.is_none()) {
        let first = citation.reference.of_role(ContributorRole::Author).next();
        let Some(name) = first.filter(|name| name.span.start == citation.span.start) else { continue };
        match super::order(name, text) {
            Some(Order::Inverted) => inverted.push(name.span),
            Some(Order::Direct) => direct.push(name.span),
            None => {}
        }
    }
    let (odd, usual) = if inverted.len() < direct.len() { (inverted, direct) } else { (direct, inverted) };
    if usual.len() < odd.len() * LEAD {
        return;
    }
    for span in odd {
        let finding = cx.report(&RULE, span).help("write it in the order of the others");
        if let Some(one) = usual.first() {
            finding.related(*one, "one of the others");
        }
    }
}

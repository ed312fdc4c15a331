//! Some anchors stand before the stop, some behind it.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "anchor-placement-mixed",
    group: Group::Anchors,
    severity: Severity::Info,
    on: true,
    fix: None,
    styles: &[],
    guide: &["MLA 9, 7.3", "CMOS 18, 13.29"],
    what: "some anchors stand before the stop, some behind it",
    why: "A reader takes the place of an anchor for a sign of how much of the text it covers; both guides set it behind the stop.",
    bad: &["One claim.[1] Another claim[2]. A third.[3]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n\n[2] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n\n[3] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n"],
    good: &["One claim.[1] Another claim.[2] A third[3] – so it seems.\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n\n[2] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n\n[3] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n"],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    let (mut before, mut behind): (Vec<Span>, Vec<Span>) = (Vec::new(), Vec::new());
    let mut last = Span::default();
    for anchor in &cx.document().anchors {
        if anchor.span == last {
            continue;
        }
        last = anchor.span;
        let (head, tail) = (text.get(..anchor.span.start as usize), text.get(anchor.span.end as usize..));
        let (Some(head), Some(tail)) = (head, tail) else { continue };
        let stop = head.trim_end_matches(['”', '’', '"', ')']);
        if stop.ends_with(['.', ',']) {
            behind.push(Span { start: stop.len() as u32 - 1, end: anchor.span.end });
        } else if tail.starts_with(['.', ',']) {
            before.push(Span { start: anchor.span.start, end: anchor.span.end + 1 });
        }
    }
    let (few, many) = if before.len() < behind.len() { (before, behind) } else { (behind, before) };
    if let (Some(&odd), Some(&usual)) = (few.first(), many.first()) {
        cx.report(&RULE, odd)
            .message(format!("of {} anchors at a stop, {} stand on the other side of it", few.len() + many.len(), few.len()))
            .related(usual, "most stand like this one")
            .help("set all of them behind the stop");
    }
}

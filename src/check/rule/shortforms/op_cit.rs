//! “Op. cit.”, which no guide has any more.

use crate::check::{Checker, Group, Rule, Style};
use crate::diagnostic::Severity;
use crate::note::BackWord;

pub(super) const RULE: Rule = Rule {
    code: "op-cit",
    group: Group::ShortForms,
    severity: Severity::Info,
    on: true,
    fix: None,
    styles: &[Style::Chicago, Style::Mla],
    guide: &["CMOS 18, 13.38"],
    what: "both guides have given this up",
    why: "It names no work: where an author is cited with two, nobody can tell which.",
    bad: &["A claim.[1] Another.[2]\n\n[1] Jane Doe, A Title (Northern Press, 2020), 12.\n\n[2] Doe, op. cit., 34.\n"],
    good: &["A claim.[1] Another.[2]\n\n[1] Jane Doe, A Title (Northern Press, 2020), 12.\n\n[2] Doe, A Title, 34.\n"],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let backs = cx.citations().filter_map(|(_, citation)| citation.back.as_ref()?.word.as_ref());
    for word in backs.filter(|word| word.value == BackWord::Work) {
        cx.report(&RULE, word.span).help("name author and title in short");
    }
}

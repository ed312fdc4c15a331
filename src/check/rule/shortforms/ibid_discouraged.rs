//! “Ibid.” where the style wants a short form.

use crate::check::{Checker, Group, Rule, Style};
use crate::diagnostic::Severity;
use crate::note::BackWord;

pub(super) const RULE: Rule = Rule {
    code: "ibid-discouraged",
    group: Group::ShortForms,
    severity: Severity::Info,
    on: false,
    fix: None,
    styles: &[Style::Chicago, Style::Mla],
    guide: &["CMOS 18, 13.37", "MLA 9, 7.3"],
    what: "the style wants a short form in place of this",
    why: "A reader who comes from a link or a search sees the note without the one before it.",
    bad: &["A claim.[1] Another.[2]\n\n[1] Jane Doe, A Title (Northern Press, 2020), 12.\n\n[2] Ibid., 34.\n"],
    good: &["A claim.[1] Another.[2]\n\n[1] Jane Doe, A Title (Northern Press, 2020), 12.\n\n[2] Doe, A Title, 34.\n"],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let backs = cx.citations().filter_map(|(_, citation)| citation.back.as_ref()?.word.as_ref());
    for word in backs.filter(|word| word.value == BackWord::Again) {
        cx.report(&RULE, word.span).help("name author and title in short");
    }
}

//! A name that is nobody’s: `Admin`, `Staff`.

use crate::check::{Checker, Group, Rule, Style};
use crate::diagnostic::Severity;
use crate::knowledge::check::is_generic_author;
use crate::note::Field;

pub(super) const RULE: Rule = Rule {
    code: "author-generic",
    group: Group::Names,
    severity: Severity::Info,
    on: true,
    fix: None,
    styles: &[Style::Mla, Style::Chicago],
    guide: &["MLA 9, 5.9", "CMOS 18, 13.81"],
    what: "this names nobody",
    why: "Both guides begin such an entry with the title.",
    bad: &["Admin. “A Title.” The Guardian, 9 Oct. 2020."],
    good: &["“A Title.” The Guardian, 9 Oct. 2020."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    for (_, author) in cx.fields(Field::Author) {
        if is_generic_author(author.of(text)) {
            cx.report(&RULE, author).help("begin with the title");
        }
    }
}

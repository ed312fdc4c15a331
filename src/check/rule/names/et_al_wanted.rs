//! More authors than the style names.

use crate::check::{Checker, Group, Rule, Style};
use crate::diagnostic::Severity;
use crate::reference::ContributorRole;
use crate::reference::Name;

pub(super) const RULE: Rule = Rule {
    code: "et-al-wanted",
    group: Group::Names,
    severity: Severity::Info,
    on: true,
    fix: None,
    styles: &[Style::Mla, Style::Chicago],
    guide: &["MLA 9, 5.8", "CMOS 18, 13.23"],
    what: "the style names the first author and “et al.” here",
    why: "Long lists of names hide the title.",
    bad: &["Doe, Jane, John Roe, and Ann Poe. “A Title.” The Guardian, 9 Oct. 2020."],
    good: &["Doe, Jane, and John Roe. “A Title.” The Guardian, 9 Oct. 2020."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    if !cx.language().starts_with("en") {
        return;
    }
    // Up to two names in MLA; Chicago's editions differ, none has four.
    let most = if cx.style() == Some(Style::Mla) { 2 } else { 3 };
    for (_, reference) in cx.references() {
        let authors: Vec<_> = reference.of_role(ContributorRole::Author).collect();
        let people = authors.iter().all(|author| matches!(author.name, Name::Person(_)));
        let (Some(first), Some(last)) = (authors.first(), authors.last()) else { continue };
        // A bibliography of Chicago names more of them; there the first name is inverted.
        if cx.style() == Some(Style::Chicago) && super::order(first, cx.text()) == Some(super::Order::Inverted) {
            continue;
        }
        // In capitals parties of a case look like names.
        let shouted = !first.span.join(last.span).of(cx.text()).contains(char::is_lowercase);
        if authors.len() > most && people && !shouted && !reference.et_al.contains(&ContributorRole::Author) {
            cx.report(&RULE, first.span.join(last.span)).help("name the first and write “et al.”");
        }
    }
}

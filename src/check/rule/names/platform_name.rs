//! A platform that writes itself otherwise: `Youtube`.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::knowledge::check::platform_spelling;
use crate::note::Field;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "platform-name",
    group: Group::Names,
    severity: Severity::Info,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[],
    guide: &["CMOS 18, 8.156"],
    what: "the platform writes itself in another way",
    why: "One spelling keeps one platform together in the bibliography.",
    bad: &["Northern Society. “A Title.” Youtube, 9 Oct. 2020, https://www.youtube.com/watch?v=abc123."],
    good: &["Northern Society. “A Title.” YouTube, 9 Oct. 2020, https://www.youtube.com/watch?v=abc123."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    let found: Vec<(Span, &str)> = [Field::Container, Field::Publisher]
        .into_iter()
        .flat_map(|field| cx.fields(field))
        .filter_map(|(_, span)| {
            let printed = span.of(text);
            // Capitals throughout are the whole title's dress.
            let spelling = platform_spelling(&printed.to_lowercase())?;
            (printed != spelling && printed.chars().any(char::is_lowercase)).then_some((span, spelling))
        })
        .collect();
    for (span, spelling) in found {
        cx.report(&RULE, span).message(format!("the platform writes itself {spelling}")).fix("write it as it does", [Edit::replacement(span, spelling)]);
    }
}

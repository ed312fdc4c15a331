//! A title with the name of its site behind it, as the browser’s tab shows it.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::reference::Variable;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "title-with-site",
    group: Group::Titles,
    severity: Severity::Info,
    on: true,
    fix: None,
    styles: &[],
    guide: &[],
    what: "the title has the name of its site behind it",
    why: "The name is there twice: the browser adds it to the title of the page.",
    bad: &["Doe, Jane. “A Long Title | Northern Atlas.” Northern Atlas, 9 Oct. 2020, https://example.org/a."],
    good: &["Doe, Jane. “A Long Title.” Northern Atlas, 9 Oct. 2020, https://example.org/a."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    for (_, reference) in cx.references() {
        let Some(title) = reference.texts.iter().find(|text| text.variable == Variable::Title) else { continue };
        let printed = title.span.of(text);
        let last = [" | ", " - ", " – ", " — "].into_iter().filter_map(|mark| printed.rfind(mark).map(|at| (at, at + mark.len()))).max();
        let Some((end, start)) = last else { continue };
        let name = printed.get(start..).unwrap_or_default().trim_end_matches(['.', ',']).to_lowercase();
        let sites = [Variable::ContainerTitle, Variable::Publisher].into_iter().filter_map(|variable| reference.text(variable));
        if sites.into_iter().any(|site| site.to_lowercase() == name) {
            let from = title.span.start as usize;
            let span = Span::new(from + end, from + start + name.len());
            cx.report(&RULE, span).help("leave it to the container");
        }
    }
}

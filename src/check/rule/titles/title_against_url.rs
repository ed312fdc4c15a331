//! A title of which the address shares no word: `“A Winter of Reeds”` at `/the-mayor-of-the-town-resigns`.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::reference::{Reference, Variable};
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "title-against-url",
    group: Group::Titles,
    severity: Severity::Info,
    // A newspaper may print a headline that its address never had.
    on: false,
    fix: None,
    styles: &[],
    guide: &[],
    what: "the address tells another title",
    why: "Addresses of news and blogs repeat the title’s words: where they share none, either may be that of another page.",
    bad: &["Doe, Jane. “Winter Comes Early over Reedham Meadows.” The Guardian, 9 Oct. 2020, https://example.org/mayor-resigns-after-budget-vote."],
    good: &["Doe, Jane. “Winter Comes Early over Reedham Meadows.” The Guardian, 9 Oct. 2020, https://example.org/early-winter-over-the-meadows."],
    check,
};

/// With fewer words on either side chance may part them.
const WORDS: usize = 4;

/// A word is known again by so many letters.
const STEM: usize = 4;

fn check(cx: &mut Checker<'_>) {
    let found: Vec<(Span, Span)> = cx.references().filter_map(|(_, reference)| apart(reference)).collect();
    for (title, address) in found {
        cx.report(&RULE, address).related(title, "the title").help("open the address, and take the title from the page itself");
    }
}

/// The spans of title and address, where they have words enough and none in common.
fn apart(reference: &Reference) -> Option<(Span, Span)> {
    let text = |variable| reference.texts.iter().find(|text| text.variable == variable);
    let (title, url) = (text(Variable::Title)?, text(Variable::Url)?);
    let path = url.value.split_once("://").map_or(url.value.as_str(), |(_, rest)| rest).split(['?', '#']).next()?;
    let slug = path.split('/').skip(1).max_by_key(|part| part.len())?;
    let parts: Vec<String> = slug.split(['-', '_', '+', '.']).filter(|part| part.len() >= 3).map(str::to_lowercase).collect();
    let is_words = parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_lowercase()));
    // Letters of other scripts, and accents, are written in addresses in many ways.
    let words = stems(&title.value)?;
    if !is_words || parts.len() < WORDS || words.len() < WORDS {
        return None;
    }
    let address = path.to_lowercase();
    let shares = |words: &[String]| words.iter().any(|word| address.contains(word.as_str()));
    let container = reference.text(Variable::ContainerTitle).and_then(|name| name.split(':').next()).and_then(stems).unwrap_or_default();
    let of_container = container.iter().filter(|word| slug.to_lowercase().contains(word.as_str())).count() > 1;
    (!shares(&words) && !of_container).then_some((title.span, url.span))
}

/// The beginnings of a text's longer words, in small letters; nothing where a letter is not of plain Latin.
fn stems(text: &str) -> Option<Vec<String>> {
    if text.chars().any(|c| c.is_alphabetic() && !c.is_ascii()) {
        return None;
    }
    let words = text.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| word.len() >= STEM);
    Some(words.filter_map(|word| word.get(..STEM)).map(str::to_lowercase).collect())
}

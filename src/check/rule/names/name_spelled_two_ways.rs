//! One name in two spellings: letters doubled or not, `h` set or not, letters that changed places, "&" for "and".

use crate::knowledge::letters;
use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::knowledge::prose::FUNCTION_WORDS;
use crate::source::Span;
use any_ascii::any_ascii;
use std::collections::{BTreeMap, BTreeSet};

pub(super) const RULE: Rule = Rule {
    code: "name-spelled-two-ways",
    group: Group::Names,
    severity: Severity::Warning,
    on: true,
    fix: None,
    styles: &[],
    guide: &["MLA 9, 2.71", "CMOS 18, 2.56"],
    what: "the name is spelled in another way elsewhere",
    why: "Either one of the two is wrong, or the reader takes one person, place or body for two.",
    bad: &[
        "They fled Aghbulaq in May.[1] Aghbulaq was retaken. In Agbulaq nobody was left.\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n",
        "The Reed & Drum Ensemble played.[1] Later the Reed and Drum Ensemble was dissolved.\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n",
    ],
    good: &["They fled Aghbulaq in May.[1] Aghbulaq was retaken. In Agbar nobody was left.\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n"],
    check,
};

/// Shorter names are too often like others.
const SHORTEST: usize = 5;
/// Letters that changed places tell one name only where there are many.
const SHORTEST_SHUFFLED: usize = 8;

/// A word with a capital, and the words with capitals beside it.
struct Word<'t> {
    span: Span,
    before: &'t str,
    after: &'t str,
    is_prose: bool,
}

fn check(cx: &mut Checker<'_>) {
    let words = words(cx);
    let mut alike: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for name in words.keys() {
        for sign in signs(name) {
            alike.entry(sign).or_default().push(name);
        }
    }
    let mut reported: BTreeSet<Span> = BTreeSet::new();
    for names in alike.values().filter(|names| names.len() > 1) {
        let count = |name: &&str| words.get(*name).map_or(0, Vec::len);
        let first = |name: &&str| words.get(*name).and_then(|all| all.first()).map(|word| word.span);
        let Some(usual) = names.iter().max_by_key(|name| (count(name), std::cmp::Reverse(first(name)))) else { continue };
        for other in names.iter().filter(|name| *name != usual) {
            let (Some(others), Some(usuals)) = (words.get(*other), words.get(*usual)) else { continue };
            if !may_be_one(usuals, others, any_ascii(usual) != any_ascii(other)) {
                continue;
            }
            for word in others.iter().filter(|word| !reported.contains(&word.span)).map(|word| word.span).collect::<Vec<_>>() {
                reported.insert(word);
                let place = usuals.first().map_or(word, |word| word.span);
                cx.report(&RULE, word).message(format!("elsewhere the name is “{usual}”")).related(place, "as here").help("choose one spelling");
            }
        }
    }
    joined(cx);
}

/// Whether two spellings stand in one place: beside the same name; or in the text, beside none, and not apart by accents alone, which other
/// languages set otherwise.
fn may_be_one(one: &[Word<'_>], other: &[Word<'_>], are_plain: bool) -> bool {
    one.iter().any(|one| {
        other.iter().any(|other| {
            let before = !one.before.is_empty() && one.before == other.before;
            let after = !one.after.is_empty() && one.after == other.after;
            let alone = |word: &Word<'_>| word.before.is_empty() && word.after.is_empty();
            before || after || (are_plain && alone(one) && alone(other) && (one.is_prose || other.is_prose))
        })
    })
}

/// The capitalized words of an article, by spelling; those at the start of a sentence count only where they stand elsewhere too.
fn words<'a>(cx: &Checker<'a>) -> BTreeMap<&'a str, Vec<Word<'a>>> {
    let text = cx.text();
    let mut all: BTreeMap<&str, Vec<Word<'_>>> = BTreeMap::new();
    for block in cx.blocks() {
        let printed = block.span.of(text);
        let mut before = "";
        let mut last_end = 0;
        let mut pending: Option<(&str, Word<'_>)> = None;
        for (at, word) in split(printed) {
            let start = block.span.start as usize + at;
            let span = Span::new(start, start + word.len());
            let close = printed.get(last_end..at).is_some_and(|gap| gap == " ");
            let name = letters::without_genitive(word);
            let capital = name.starts_with(char::is_uppercase);
            if let Some((key, mut found)) = pending.take() {
                found.after = if close && capital { name } else { "" };
                // The inverted name that leads a note: "Doe, Jane".
                let leads = block.note().is_some() && found.span.start == block.span.start;
                if leads && capital && printed.get(last_end..at) == Some(", ") {
                    found.before = name;
                }
                all.entry(key).or_default().push(found);
            }
            if capital && name.chars().count() >= SHORTEST && name.chars().skip(1).all(char::is_lowercase) && !cx.is_apart(span) {
                let span = Span::new(start, start + name.len());
                pending = Some((name, Word { span, before: if close { before } else { "" }, after: "", is_prose: block.is_prose() }));
            }
            // "In" and "The" at the start of a sentence are no names.
            let joins = capital && FUNCTION_WORDS.has_any(&name.to_lowercase());
            before = if capital && !joins { name } else { "" };
            last_end = at + word.len();
        }
        if let Some((key, found)) = pending {
            all.entry(key).or_default().push(found);
        }
    }
    all
}

/// Words with their places.
fn split(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '’' | '\'')).filter(|word| !word.is_empty()).map(|word| (word.as_ptr().addr() - text.as_ptr().addr(), word))
}

/// What spellings of one name share.
fn signs(name: &str) -> Vec<String> {
    let plain = any_ascii(name).to_lowercase();
    let mut sound = String::new();
    for c in plain.chars() {
        let c = match c {
            'y' => 'i',
            'q' => 'k',
            'w' => 'v',
            c => c,
        };
        let silent = c == 'h' && sound.ends_with(['g', 'k']);
        if !silent && !sound.ends_with(c) {
            sound.push(c);
        }
    }
    let mut signs = vec![format!("sound {sound}")];
    if plain.len() >= SHORTEST_SHUFFLED {
        let mut letters: Vec<char> = plain.chars().collect();
        letters.sort_unstable();
        let ends: String = plain.chars().take(1).chain(plain.chars().rev().take(2)).collect();
        signs.push(format!("letters {ends} {}", letters.into_iter().collect::<String>()));
    }
    signs
}

/// Names with "&" in one place and "and" in another.
fn joined(cx: &mut Checker<'_>) {
    let text = cx.text();
    let mut places: BTreeMap<String, Vec<(bool, Span)>> = BTreeMap::new();
    for block in cx.blocks() {
        let words: Vec<&str> = block.span.of(text).split(' ').collect();
        for (at, word) in words.iter().enumerate().filter(|(_, word)| matches!(**word, "&" | "and")) {
            let (Some(left), Some(right)) = (at.checked_sub(1).and_then(|at| words.get(at)), words.get(at + 1)) else { continue };
            let further = words.get(at + 2).copied().unwrap_or_default();
            let right_name = right.trim_end_matches([',', '.', ';', ')', '”']);
            let is_name = |word: &str| word.starts_with(char::is_uppercase);
            // A third word with a capital tells a body's name from two names that were listed.
            if !is_name(left) || !is_name(right) || right_name != *right || !is_name(further) {
                continue;
            }
            let from = left.as_ptr().addr() - text.as_ptr().addr();
            let further = further.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
            let to = from + left.len() + word.len() + right.len() + 3 + further.len();
            places.entry(format!("{left} {right} {further}")).or_default().push((*word == "&", Span::new(from, to)));
        }
    }
    for spots in places.values() {
        let Some(&(first, place)) = spots.first() else { continue };
        for &(_, span) in spots.iter().filter(|(ampersand, _)| *ampersand != first) {
            cx.report(&RULE, span)
                .message(format!("elsewhere the name is “{}”", place.of(text)))
                .related(place, "as here")
                .help("choose one spelling");
        }
    }
}

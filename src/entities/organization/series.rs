//! Names in a row with bodies that are known: "Velda, Norrlund and Marlowe followed".

use crate::entities::name::is_name_word;
use crate::entities::token::{Kind, Token};
use crate::knowledge::prose::{CONJUNCTIONS, Language, NAME_ARTICLES, PLACE_WORDS};
use std::ops::Range;

/// The longest name in a row, in words.
const LONGEST: usize = 3;

/// A name in a row, with its type where it is known.
type Item = (Range<usize>, Option<&'static str>);

/// Returns names that stand in a row with enough of the bodies that are known, each with the type of these.
pub(super) fn vouched(
    tokens: &[Token<'_>],
    bodies: &[(Range<usize>, &'static str)],
    language: Language,
) -> Vec<(Range<usize>, &'static str)> {
    let mut out = Vec::new();
    // A row without a body that is known vouches for none.
    if bodies.is_empty() {
        return out;
    }
    let mut at = 0;
    while at < tokens.len() {
        let Some((row, end)) = row(tokens, at, bodies, language) else {
            at += 1;
            continue;
        };
        let placed = at.checked_sub(1).and_then(|before| tokens.get(before));
        let placed = placed.is_some_and(|word| PLACE_WORDS.of(&word.fold, language) == Some(1));
        if let Some(class) = class(&row).filter(|_| !placed) {
            out.extend(row.iter().filter(|(_, known)| known.is_none()).map(|(range, _)| (range.clone(), class)));
        }
        at = end;
    }
    out
}

/// Returns the type of a row's unknown names: of two names one must be a company, of more two must be known, or one a company.
fn class(row: &[Item]) -> Option<&'static str> {
    let known: Vec<&'static str> = row.iter().filter_map(|(_, class)| *class).collect();
    let company = known.contains(&"Corporation");
    let first = known.first()?;
    let same = known.iter().all(|class| class == first);
    (company || known.len() > 1).then_some(if same { first } else { "Organization" })
}

/// `row = name, { ",", name }, [ "," ], "and", name`: returns its names, and where it ends.
fn row(
    tokens: &[Token<'_>],
    start: usize,
    bodies: &[(Range<usize>, &'static str)],
    language: Language,
) -> Option<(Vec<Item>, usize)> {
    let conjunction = |at: usize| tokens.get(at).is_some_and(|token| CONJUNCTIONS.has(&token.fold, language));
    let mut row = Vec::new();
    let mut at = start;
    loop {
        let last = row.is_empty() || conjunction(at);
        let from = at + usize::from(!row.is_empty() && last);
        let (item, next) = item(tokens, from, bodies, language)?;
        let closes = !row.is_empty() && last;
        row.push(item);
        if closes {
            return Some((row, next));
        }
        let comma = tokens.get(next).is_some_and(|token| token.is_mark(','));
        if !comma && !conjunction(next) {
            return None;
        }
        at = next + usize::from(comma);
    }
}

/// Returns the name at `at`, behind its article, and where what follows begins; anchors may stand between.
fn item(
    tokens: &[Token<'_>],
    at: usize,
    bodies: &[(Range<usize>, &'static str)],
    language: Language,
) -> Option<(Item, usize)> {
    let article = tokens.get(at).is_some_and(|token| token.is_small() && NAME_ARTICLES.has(&token.fold, language));
    let start = at + usize::from(article);
    let body = bodies.iter().find(|(range, _)| range.start == start);
    let name = |at: usize| {
        tokens.get(at).is_some_and(|token| token.is_capital() && is_name_word(token, language) && !token.quoted)
    };
    let end = body
        .map_or_else(|| (start..tokens.len()).find(|&end| !name(end)).unwrap_or(tokens.len()), |(range, _)| range.end);
    let mut next = end;
    while tokens.get(next).is_some_and(|token| matches!(token.kind, Kind::Anchor(_))) {
        next += 1;
    }
    let fits = body.is_some() || !article && (1..=LONGEST).contains(&(end - start));
    fits.then_some(((start..end, body.map(|(_, class)| *class)), next))
}

//! Organizations that an informed reader knows, in prose: by their names whole, and by words that are more than their names.

use super::mention::{comparable, named};
use crate::entities::name::{self, is_name_word};
use crate::entities::token::{Kind, Token};
use crate::knowledge::prose::{FOREIGN_HEADS, FUNCTION_WORDS, GENITIVES, HEADS, Language, NAME_ARTICLES, NUMBERS};
use crate::knowledge::world;
use std::ops::Range;

/// Returns the tokens of each well-known organization, with a country behind that tells which branch of it is meant.
pub(super) fn known(tokens: &[Token<'_>], language: Language) -> Vec<Range<usize>> {
    let longest = |rest: &[Token<'_>]| {
        let first = rest.first()?;
        let whole = |name: &&str| {
            let length = spelled(name, rest)?;
            let alone = world::common_organization(name).is_none()
                && world::organization(name, world::is_in_capitals(first.text)).is_some();
            let branch = world::branch_type(name).is_some() && is_branch(rest, length, language);
            (length > 1 || alone).then_some((length + usize::from(branch), 0))
        };
        first.fold.organizations().iter().filter(|name| may_spell(name, rest)).find_map(whole)
    };
    let mut out = Vec::new();
    for mention in named(tokens, may_begin, longest) {
        let range = mention.tokens;
        let run = tokens.get(range.clone()).unwrap_or_default();
        let small = |token: &Token<'_>| FUNCTION_WORDS.has(&token.fold, "en") || token.text.len() < 4;
        // "Autorité des marchés": of longer names other languages write most words small.
        let led = run.len() > 1 && run.get(1).is_some_and(Token::is_capital)
            || run.first().is_some_and(|first| may_begin(first, None));
        let article = run.len() == 2 && run.first().is_some_and(|first| NAME_ARTICLES.has_any(&first.fold));
        let open = language == "fr"
            || run.len() > 2
            || run.first().is_some_and(|first| {
                FOREIGN_HEADS.has(&first.fold, language)
                    || HEADS.has(&first.fold, "fr") && !HEADS.has(&first.fold, language)
            });
        let cased = led && run.iter().skip(1).all(Token::is_capital)
            || run.first().is_some_and(Token::is_capital)
                && open
                && !article
                && !run.first().is_some_and(|first| {
                    FUNCTION_WORDS.has(&first.fold, language) && !NAME_ARTICLES.has_any(&first.fold)
                })
            || run.iter().all(|token| token.is_capital() || !token.is_word() || small(token));
        if cased
            && !(run.len() == 1 && begins_longer(tokens, range.end))
            && run.iter().all(|token| !token.quoted)
            && !(run.len() == 1 && name::behind_particle(tokens, range.start, language))
        {
            out.push(range);
        }
    }
    out
}

/// Returns the schema.org type of a well-known organization.
pub(super) fn class(tokens: &[Token<'_>], range: &Range<usize>) -> &'static str {
    let name = name::folded(tokens, range);
    let capitals = tokens.get(range.start).is_some_and(|first| world::is_in_capitals(first.text));
    world::organization(&name, capitals).map_or("Organization", |(_, class)| class)
}

/// "ifo Institut", "openDemocracy", "ver.di": some names begin with a small letter.
fn may_begin(token: &Token<'_>, next: Option<&Token<'_>>) -> bool {
    let plain = || token.text.bytes().all(|b| b.is_ascii_lowercase());
    let inner = || !plain() && token.text.contains(|c: char| c.is_uppercase() || c == '.');
    let followed = || next.is_some_and(Token::is_capital) && !FUNCTION_WORDS.has_any(&token.fold);
    token.is_capital()
        || token.is_small() && (followed() || inner())
        || token.text.starts_with(|c: char| c.is_ascii_digit())
}

/// "Greenpeace Canada": whether a country follows a name, and nothing more of it.
fn is_branch(tokens: &[Token<'_>], end: usize, language: Language) -> bool {
    tokens.get(end).is_some_and(|token| token.is_capital() && world::is_country(&token.fold))
        && !tokens.get(end + 1).is_some_and(|next| is_name_word(next, language))
}

/// "MIT Technology Review" is not the MIT: an acronym that a longer name begins with does not stand for its bearer.
fn begins_longer(tokens: &[Token<'_>], end: usize) -> bool {
    tokens.get(end).is_some_and(|token| token.is_capital() && !FUNCTION_WORDS.has(&token.fold, "en"))
        && name::job_title(tokens, end, "en").is_none()
}

/// Returns the tokens of well-known organizations whose names are words, people or places, too: within a sentence, alone, without
/// an article but their own.
pub(super) fn common(tokens: &[Token<'_>], language: Language) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    for at in 0..tokens.len() {
        let Some(word) = tokens.get(at).filter(|word| word.is_capital() && !word.quoted) else { continue };
        if word.fold.organizations().is_empty() && !behind_article(tokens, at, language) {
            continue;
        }
        let led =
            behind_article(tokens, at, language) && world::common_organization(&format!("the {}", word.fold)).is_some();
        let bare = world::common_organization(&word.fold).is_some() && within(tokens, at, language);
        if (led || bare) && ends_name(tokens, at + 1, language) {
            out.push(if led { at - 1..at + 1 } else { at..at + 1 });
        }
    }
    out
}

fn behind_article(tokens: &[Token<'_>], at: usize, language: Language) -> bool {
    at.checked_sub(1)
        .and_then(|before| tokens.get(before))
        .is_some_and(|before| before.is_word() && NAME_ARTICLES.has(&before.fold, language))
}

/// Whether a small word that is no article or a comma stands before: at the start of a sentence every word has a capital.
fn within(tokens: &[Token<'_>], at: usize, language: Language) -> bool {
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    let article =
        |word: &Token<'_>| NAME_ARTICLES.has(&word.fold, language) || NUMBERS.of(&word.fold, language) == Some(1);
    let small = |word: &Token<'_>| word.is_small() && !article(word);
    before.is_some_and(|word| small(word) || word.kind == Kind::Possessive || word.is_any(&[',', '(', ';']))
}

/// Whether no name and no "of" goes on at a token.
fn ends_name(tokens: &[Token<'_>], at: usize, language: Language) -> bool {
    tokens.get(at).is_none_or(|next| {
        !(is_name_word(next, language) || next.is_mark('&') || next.is_dash() || GENITIVES.has(&next.fold, language))
    })
}

/// Whether the second word of a folded name begins as the second token does: most names of many that begin alike are told by it.
fn may_spell(name: &str, tokens: &[Token<'_>]) -> bool {
    let [first, second, ..] = tokens else { return true };
    let Some([b' ', letter, ..]) = name.strip_prefix(first.fold.as_ref()).map(str::as_bytes) else { return true };
    *letter == b'&' || comparable(second).as_bytes().first() == Some(letter)
}

/// Returns how many tokens spell a folded name, if they do.
fn spelled(name: &str, tokens: &[Token<'_>]) -> Option<usize> {
    let mut rest = name;
    for (count, token) in tokens.iter().enumerate() {
        if rest.is_empty() {
            return Some(count);
        }
        let behind = match token.kind {
            Kind::Possessive => rest.strip_prefix("'s").or_else(|| rest.strip_prefix('\'')),
            _ if comparable(token) == "and" => rest.strip_prefix("and").or_else(|| rest.strip_prefix('&')),
            _ => rest.strip_prefix(token.fold.as_ref()),
        };
        // A word ends where its letters do.
        let ends = |behind: &&str| !token.is_word() || !behind.starts_with(char::is_alphanumeric);
        rest = behind.filter(ends)?.trim_start_matches(' ');
    }
    rest.is_empty().then_some(tokens.len())
}

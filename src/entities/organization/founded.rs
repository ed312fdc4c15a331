//! Names that founding makes organizations: "she founded the Friends of the Park", "Rovers were formed in 1891".

use crate::entities::name::is_name_word;
use crate::entities::token::Token;
use crate::knowledge::prose::{BE, FOUNDING, FUNCTION_WORDS, GENITIVES, Language, NAME_ARTICLES};
use crate::knowledge::world;
use std::ops::Range;

/// Returns the names that a sentence says were founded, where the verb is said of nothing but organizations.
pub(super) fn founded(tokens: &[Token<'_>], language: Language) -> Vec<Range<usize>> {
    let verbs = (1..tokens.len()).filter(|&at| {
        tokens.get(at).is_some_and(|token| token.is_small() && FOUNDING.of(&token.fold, language) == Some(3))
    });
    verbs
        .filter_map(|at| subject(tokens, at, language).or_else(|| object(tokens, at, language)))
        .filter(|range| !is_place(tokens, range))
        .collect()
}

/// `subject = name, be, founded`
fn subject(tokens: &[Token<'_>], verb: usize, language: Language) -> Option<Range<usize>> {
    let be = (verb.saturating_sub(3)..verb)
        .rev()
        .find(|&at| tokens.get(at).is_some_and(|token| BE.has(&token.fold, language)))?;
    let start = (0..be).rev().take_while(|&at| is_part(tokens, at, language)).last()?;
    let start = (start..be).find(|&at| tokens.get(at).is_some_and(|token| is_name_word(token, language)))?;
    Some(start..be)
}

/// `object = founded, article, name`
fn object(tokens: &[Token<'_>], verb: usize, language: Language) -> Option<Range<usize>> {
    let article = tokens.get(verb + 1).filter(|token| token.is_small() && FUNCTION_WORDS.has(&token.fold, language))?;
    let start = verb + 2;
    tokens.get(start).filter(|token| is_name_word(token, language) && NAME_ARTICLES.has(&article.fold, language))?;
    let mut end = (start..tokens.len()).find(|&at| !is_part(tokens, at, language)).unwrap_or(tokens.len());
    while end > start && !tokens.get(end - 1).is_some_and(|token| is_name_word(token, language)) {
        end -= 1;
    }
    Some(start..end)
}

/// Names, and the small words within them: "Friends of the Pimm Collection".
fn is_part(tokens: &[Token<'_>], at: usize, language: Language) -> bool {
    let Some(token) = tokens.get(at).filter(|token| !token.quoted) else { return false };
    is_name_word(token, language)
        || token.is_small() && (GENITIVES.has(&token.fold, language) || NAME_ARTICLES.has(&token.fold, language))
}

/// Towns are founded too.
fn is_place(tokens: &[Token<'_>], range: &Range<usize>) -> bool {
    world::is_place(&crate::entities::name::folded(tokens, range))
}

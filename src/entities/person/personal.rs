//! The names of people: where they begin and end.

use crate::entities::name::{is_name_word, job_title};
use crate::entities::token::Token;
use crate::knowledge::prose::{FIELD_WORDS, HEADS, HONORIFICS, JOB_TITLES, Language, NAMED_EVENTS, PARTICLES};
use crate::knowledge::world;
use std::ops::Range;

/// `person = [ honorific ], given, { given | initial | particle }, family`: returns the name's tokens, without the honorific.
pub(super) fn person_at(tokens: &[Token<'_>], at: usize, language: Language) -> Option<Range<usize>> {
    let mut start = at;
    while tokens.get(start).is_some_and(|token| {
        HONORIFICS.has(token.fold.trim_end_matches('.'), language) || token.is_mark('.') && start > at
    }) {
        start += 1;
    }
    let mut end = start;
    while let Some(token) = tokens.get(end).filter(|_| end - start < 5) {
        let particle = end > start
            && PARTICLES.has(&token.fold, language)
            && tokens.get(end + 1).is_some_and(|next| is_person_word(next, language));
        if !particle && !is_person_word(token, language) {
            break;
        }
        end += 1;
    }
    (end > start && is_person(tokens, start..end, language)).then_some(start..end)
}

/// Returns the name of a person that ends right before `end`.
pub(super) fn person_ending(tokens: &[Token<'_>], end: usize, language: Language) -> Option<Range<usize>> {
    let mut start = end;
    while start > 0 && end - start < 5 {
        let Some(token) = tokens.get(start - 1) else { break };
        let particle = start < end && PARTICLES.has(&token.fold, language) && token.is_small();
        if !is_person_word(token, language) && !particle {
            break;
        }
        start -= 1;
    }
    while start < end
        && tokens.get(start).is_some_and(|token| job_title(tokens, start, language).is_some() || token.is_small())
    {
        start += 1;
    }
    (end - start >= 2 && is_person(tokens, start..end, language)).then_some(start..end)
}

fn is_person_word(token: &Token<'_>, language: Language) -> bool {
    is_name_word(token, language)
        && !token.quoted
        && (!token.is_acronym() || token.text.contains('.'))
        && !FIELD_WORDS.has(&token.fold, language)
        && token.text.starts_with(char::is_alphabetic)
}

/// Organizations' nouns and places are no people.
fn is_person(tokens: &[Token<'_>], range: Range<usize>, language: Language) -> bool {
    let Some(words) = tokens.get(range.clone()) else { return false };
    let place = world::is_place(&crate::entities::name::folded(tokens, &range))
        || words.last().is_some_and(|word| world::is_country(&word.fold));
    let body = words.iter().any(|word| HEADS.has(&word.fold, language) || world::country_of(&word.fold).is_some());
    // "General Strike", "General Conference": a noun with a capital is no family name.
    let happening = words.len() == 1 && words.iter().any(|word| NAMED_EVENTS.has(&word.fold, language));
    let family =
        !happening && words.last().is_some_and(|word| !word.is_initial() && !JOB_TITLES.has(&word.fold, language));
    !place && !body && family
}

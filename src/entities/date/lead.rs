//! The words before a date, and what they say of it.

use super::{Lead, is_month};
use crate::entities::token::Token;
use crate::knowledge::prose::{AUXILIARIES, DATE_LEADS, DATE_PARTS, Language, NOUN_OPENINGS, WEEKDAYS};

/// Returns where the words before a date begin, and what they say of it.
pub(super) fn lead(tokens: &[Token<'_>], start: usize, end: usize, language: Language) -> (usize, Lead) {
    let mut at = start;
    while let Some(before) = at.checked_sub(1).and_then(|before| tokens.get(before)) {
        let is_weekday = |token: Option<&Token<'_>>| token.is_some_and(|token| WEEKDAYS.has(&token.fold, language));
        let weekday = is_weekday(Some(before)) || before.is_mark(',') && at > 1 && is_weekday(tokens.get(at - 2));
        match DATE_LEADS.of(&before.fold, language) {
            Some(12) if at > 1 && is_word(tokens, at - 2, language, 13) => return (at - 2, Lead::Bound),
            Some(13) => at -= 1,
            Some(10) if at > 1 && is_part(tokens, at - 2, language) => at -= 1,
            Some(code) if code != 12 => return chain(tokens, at - 1, code, language),
            // "that November"
            _ if NOUN_OPENINGS.has(&before.fold, language)
                && tokens.get(at).is_some_and(|token| is_month(token, language)) =>
            {
                return (at - 1, Lead::At);
            }
            _ if weekday || DATE_PARTS.has(&before.fold, language) => at -= 1,
            _ if before.is_mark('(') && tokens.get(end).is_some_and(|token| token.is_any(&[')', ',', ';'])) => {
                return (start, Lead::Bracket);
            }
            _ => break,
        }
    }
    (at, Lead::None)
}

/// "the summer of 2019", "the end of May".
fn is_part(tokens: &[Token<'_>], at: usize, language: Language) -> bool {
    tokens.get(at).is_some_and(|token| DATE_PARTS.of(&token.fold, language) == Some(2))
}

fn is_word(tokens: &[Token<'_>], at: usize, language: Language, code: i64) -> bool {
    tokens.get(at).is_some_and(|token| DATE_LEADS.of(&token.fold, language) == Some(code))
}

/// "as of May", "until in 1990", "not until 2020": the word before may say more.
fn chain(tokens: &[Token<'_>], at: usize, code: i64, language: Language) -> (usize, Lead) {
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    let outer = before.and_then(|token| DATE_LEADS.of(&token.fold, language));
    let negated = before.is_some_and(|token| AUXILIARIES.of(&token.fold, language) == Some(3));
    match (code, outer) {
        (2, _) if negated => (at - 1, Lead::At),
        (10, Some(12)) | (1, Some(2..=6)) => (at - 1, Lead::Bound),
        (1, _) => (at, Lead::At),
        (7 | 8, _) => (at, Lead::From),
        (9, _) => (at, Lead::Within),
        (10, _) => (at, Lead::Of),
        (14, _) => (at, Lead::And),
        (11, _) if language == "fr" => (at, Lead::At),
        _ => (at, Lead::Bound),
    }
}

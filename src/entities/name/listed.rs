//! Fields that a body's name lists: "Department of Health, Education, and Welfare".

use super::{is_head, parts_end};
use crate::entities::token::Token;
use crate::knowledge::prose::{FIELD_WORDS, Language, NAME_ARTICLES, NAME_JOINERS};
use std::ops::Range;

/// The longest list, in tokens.
const LONGEST: usize = 12;

/// Returns where the words behind a comma or behind ", and" begin, if the name lists fields there and the list ends with "and".
pub(super) fn next(tokens: &[Token<'_>], parts: &[Range<usize>], language: Language) -> Option<usize> {
    let last = parts.last().filter(|_| parts.len() > 1)?;
    is_field(tokens, last, language).then_some(())?;
    let comma = |at: usize| tokens.get(at).is_some_and(|token| token.is_mark(','));
    let and = |at: usize| tokens.get(at).is_some_and(|token| NAME_JOINERS.of(&token.fold, language) == Some(2));
    comma(last.end).then_some(())?;
    let next = last.end + 1;
    if and(next) {
        let at = next + 1;
        return (run(tokens, at, language).end > at && !is_whole(tokens, &run(tokens, at, language), language))
            .then_some(at);
    }
    // Everything up to "and" is a field: bodies one after the other are not.
    let mut at = next;
    while at < next + LONGEST {
        let words = run(tokens, at, language);
        if !is_field(tokens, &words, language) {
            return None;
        }
        if and(words.end) || comma(words.end) && and(words.end + 1) {
            return Some(next);
        }
        if !comma(words.end) {
            return None;
        }
        at = words.end + 1;
    }
    None
}

fn run(tokens: &[Token<'_>], at: usize, language: Language) -> Range<usize> {
    at..parts_end(tokens, at, language)
}

/// One or two words, the last one a field's.
fn is_field(tokens: &[Token<'_>], words: &Range<usize>, language: Language) -> bool {
    let field = words.end.checked_sub(1).and_then(|last| tokens.get(last));
    (1..=2).contains(&words.len()) && field.is_some_and(|field| FIELD_WORDS.has(&field.fold, language))
}

/// "…, and the Treasury Board": a name of its own.
fn is_whole(tokens: &[Token<'_>], words: &Range<usize>, language: Language) -> bool {
    let article = words.start.checked_sub(1).and_then(|at| tokens.get(at));
    words.len() > 1
        && is_head(tokens, words.end - 1, language)
        && article.is_some_and(|token| NAME_ARTICLES.has(&token.fold, language))
}

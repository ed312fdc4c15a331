//! Job titles.

use crate::entities::token::Token;
use crate::knowledge::prose::{Folded, JOB_MODIFIERS, JOB_TITLES, Language};
use std::ops::Range;

/// Whether a word is a job title, also behind a hyphen: "then-Minister", "Vice-Chair".
fn is_title(word: &Folded<'_>, language: Language) -> bool {
    JOB_TITLES.has(word, language) || word.last_part().is_some_and(|last| JOB_TITLES.has(last, language))
}

/// Returns the job title that stands at `at`, with its modifiers: the tokens of "Executive Director", "Prime Minister".
pub(in crate::entities) fn job_title(tokens: &[Token<'_>], at: usize, language: Language) -> Option<Range<usize>> {
    let mut end = at;
    while tokens.get(end).is_some_and(|token| JOB_MODIFIERS.has(&token.fold, language)) {
        end += 1;
    }
    // "Chief", "General": a modifier may be the title itself.
    while end > at || tokens.get(end).is_some_and(|token| is_title(&token.fold, language)) {
        if tokens.get(end).is_some_and(|token| is_title(&token.fold, language)) {
            return Some(at..title_end(tokens, end, language));
        }
        end -= 1;
    }
    None
}

fn title_end(tokens: &[Token<'_>], at: usize, language: Language) -> usize {
    let mut end = at + 1;
    while tokens.get(end).is_some_and(|token| is_title(&token.fold, language)) {
        end += 1;
    }
    end
}

//! Whether "and" joins the fields of one body or two bodies.

use super::class::{head, is_human, known};
use super::extent::{is_field, words_end};
use super::folded;
use crate::entities::token::Token;
use crate::knowledge::prose::{FIELD_WORDS, Language};
use crate::knowledge::world;
use std::ops::Range;

/// "and" joins the fields of one body ("Department of Health and Human Services"), not two bodies.
pub(super) fn fits(tokens: &[Token<'_>], parts: &[Range<usize>], next: usize, language: Language) -> bool {
    let right = next..words_end(tokens, next, language);
    let Some(right_last) = tokens.get(right.end - 1) else { return false };
    // "Lufthansa und British Airways": a name that is known whole is a body of its own.
    let left = parts.first().map_or(right.start, |part| part.start)..parts.last().map_or(right.start, |part| part.end);
    let is_known = |range: &Range<usize>| known(tokens, range, &folded(tokens, range)).is_some();
    if is_known(&(left.start..right.end)) {
        return true;
    }
    let office = parts.first().is_some_and(|part| head(tokens, part, language) == Some("GovernmentOrganization"));
    if is_known(&right) || is_known(&left) && !office {
        return false;
    }
    // "Iron and Steel Institute": a field is a company's noun, too.
    let field = parts.len() == 1 && tokens.get(left.end - 1).is_some_and(|word| FIELD_WORDS.has(&word.fold, language));
    // "Armstrong and Steve Mills": a human being's name.
    if is_human(tokens, &right, language) {
        return false;
    }
    let left_has_head = !field && parts.iter().any(|part| head(tokens, part, language).is_some());
    let right_has_head = head(tokens, &right, language).is_some();
    let place = world::is_place(&folded(tokens, &right));
    if left_has_head {
        let field = (parts.len() > 1 || is_field(tokens, parts, language)) && !right_has_head && !place;
        return field
            && !tokens.get(next).is_some_and(Token::is_acronym)
            && !parts.last().is_some_and(|part| world::is_place(&folded(tokens, part)));
    }
    // "J. R. Roe and Skelby Mills": two words on both sides are two firms.
    let firms = head(tokens, &right, language) == Some("Corporation")
        && right.len() > 1
        && parts.iter().all(|part| part.len() > 1);
    right_has_head && !right_last.is_acronym() && !place && !firms
}

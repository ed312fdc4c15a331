//! Names with their family names first and semicolons between: "Doe, Jane; Roe, Richard: A Title". No work ends between them.

use crate::knowledge::Classes;
use crate::note::scan::{Kind, Kinds, Token, last_solid};

/// Most tokens of a family name, and of given names.
const NAME: usize = 8;
/// Most names behind a semicolon.
const NAMES: usize = 12;

/// Whether the semicolon of a joint stands between such names, before which their list begins, and behind which it ends in a colon, in the
/// word for a role in parentheses, or in "et al.".
pub(super) fn goes_on(tokens: &[Token], left: usize, right: usize, signs: Kinds) -> bool {
    signs.has(Kind::Semicolon)
        && tokens
            .get(..left)
            .and_then(begin)
            .is_some_and(|parted| leads_to_title(tokens.get(right..).unwrap_or_default(), parted))
}

/// Returns whether the name that ends here has a comma, where it begins a list or goes on with one.
fn begin(before: &[Token]) -> Option<bool> {
    let last = before.iter().rev().take(NAME).take_while(|token| is_name(token)).count();
    let rest = before.get(..before.len() - last)?;
    let (comma, first) = match rest.split_last() {
        Some((comma, rest)) if comma.kind == Kind::Comma => {
            let family = rest.iter().rev().take(NAME).take_while(|token| is_name(token)).count();
            (true, rest.get(..rest.len() - family).filter(|_| family > 0)?)
        }
        _ => (false, rest),
    };
    let opens = |token: &Token| match token.kind {
        Kind::Semicolon | Kind::Colon | Kind::AbbreviationDot | Kind::Dot => true,
        _ => token.small && token.kind == Kind::Word,
    };
    (last > 0 && last_solid(first).is_none_or(opens)).then_some(comma)
}

/// Whether names of the same sort follow, up to what ends a list of names before a title.
fn leads_to_title(mut rest: &[Token], parted: bool) -> bool {
    for _ in 0..NAMES {
        let Some(behind) = name(rest, parted) else { return false };
        rest = behind;
        match rest {
            [next, ..] if next.kind == Kind::Colon => return true,
            [next, role, ..] if next.kind == Kind::OpenParenthesis => return role.classes.has(Classes::ROLE_NOUNS),
            [next, ..] if next.classes.has(Classes::OTHERS) => return true,
            [next, behind @ ..] if next.kind == Kind::Semicolon => rest = behind,
            _ => return false,
        }
    }
    false
}

/// Passes one name, with the comma in it or without.
fn name(rest: &[Token], parted: bool) -> Option<&[Token]> {
    let behind = part(rest)?;
    match (parted, behind.split_first()) {
        (true, Some((comma, given))) if comma.kind == Kind::Comma => part(given),
        (false, _) => Some(behind),
        _ => None,
    }
}

/// Passes words with capitals, initials, particles.
fn part(rest: &[Token]) -> Option<&[Token]> {
    let count =
        rest.iter().take(NAME).take_while(|token| is_name(token) && !token.classes.has(Classes::OTHERS)).count();
    let (name, rest) = rest.split_at_checked(count)?;
    name.iter().any(Token::is_content).then_some(rest)
}

fn is_name(token: &Token) -> bool {
    match token.kind {
        Kind::Word => token.capital || token.classes.has(Classes::PARTICLES),
        Kind::Initials | Kind::Gap | Kind::Hyphen => true,
        _ => false,
    }
}

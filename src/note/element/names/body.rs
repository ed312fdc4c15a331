//! Bodies among names: by a word that says so, by words that people's names don't have.

use super::chunk::{Before, Chunk};
use super::{BODY, Form, PHRASE, PROSE, is_family, is_given};
use crate::knowledge::Classes;
use crate::note::scan::{Kind, Token};

/// Whether the stretch names a body: a word says so, or words stand in it that people's names don't have.
pub(super) fn is_body(text: &str, chunks: &[Chunk<'_>]) -> bool {
    let first = &chunks[..1];
    let inverted = chunks.len() > 1 && is_family(text, &first[0]) && is_given(&chunks[1]);
    let says = |chunk: &Chunk<'_>| chunk.classes.has(Classes::ORGANIZATIONS.with(Classes::CORPORATE));
    let lower = |chunk: &Chunk<'_>| chunk.lower;
    let all =
        || chunks.iter().all(|chunk| says(chunk) || lower(chunk) || chunk.words < 2 && chunk.before == Before::And);
    if inverted && !says(&first[0]) {
        return false;
    }
    if let [head, tail] = chunks
        && tail.before == Before::And
        && tail.words > 1
    {
        let of = |token: &Token| token.classes.has(Classes::PARTICLES.with(Classes::FUNCTION_WORDS)) && token.small;
        let issues = says(head) && head.tokens.iter().any(of) && !is_personal(tail) && !is_personal(head);
        if says(tail) && (!is_personal(head) || is_state(head)) || issues {
            return true;
        }
    }
    chunks.len() == 1 && (says(&first[0]) && !is_initialled(first[0].tokens) || lower(&first[0]))
        || chunks.len() > 1 && (says(&first[0]) || lower(&first[0])) && all()
}

/// Whether a given name or initials stand among the words.
fn is_personal(chunk: &Chunk<'_>) -> bool {
    chunk.classes.has(Classes::GIVEN_NAMES) || is_initialled(chunk.tokens)
}

/// `U.S.` before a word: a state's body.
fn is_state(chunk: &Chunk<'_>) -> bool {
    let first = chunk.tokens.first();
    first.is_some_and(|first| first.kind == Kind::Initials && first.classes.has(Classes::PLACES))
}

/// Whether initials tell a person: not `U.S.` before two words or more.
pub(super) fn is_initialled(tokens: &[Token]) -> bool {
    let mut content = tokens.iter().filter(|token| token.is_content());
    let state = content.next().is_some_and(|first| first.kind == Kind::Initials && first.span.len() > 2);
    let plain = || tokens.iter().filter(|token| token.kind == Kind::Word).count() > 1;
    tokens.iter().any(|token| token.kind == Kind::Initials) && !(state && plain())
}

/// A small word that is no particle.
pub(super) fn is_lower_word(token: &Token) -> bool {
    matches!(token.kind, Kind::Word) && !token.classes.has(Classes::PARTICLES) && token.small
        || matches!(token.kind, Kind::Colon | Kind::Slash | Kind::OpenParenthesis | Kind::Mark | Kind::Dash)
        || token.kind == Kind::Number
}

/// Whether words stand in a chunk that neither people nor bodies have in their names.
pub(super) fn is_prose(chunk: &Chunk<'_>) -> bool {
    let small = |token: &Token| {
        is_lower_word(token)
            && !token.classes.has(Classes::FUNCTION_WORDS)
            && !token.classes.has(Classes::JOINTS)
            && !token.classes.has(Classes::IN)
    };
    chunk.lower && chunk.tokens.iter().any(small)
}

/// Whether more than a name stands in a chunk: a full stop with words behind it, or three words and more behind an initial.
pub(super) fn is_tangled(chunk: &Chunk<'_>) -> bool {
    const MOST_BEHIND: usize = 2;
    if !chunk.holds(Kind::Dot) && !chunk.holds(Kind::Initials) {
        return false;
    }
    let tokens = chunk.tokens;
    let behind = |at: usize| tokens.get(at + 1..).unwrap_or_default().iter().filter(|token| token.is_content());
    let plain = |token: &&Token| !token.classes.has(Classes::PARTICLES.with(Classes::SUFFIXES));
    let stopped = tokens.iter().position(|token| token.kind == Kind::Dot);
    let initial = tokens.iter().rposition(|token| token.kind == Kind::Initials);
    let small = |token: &Token| is_lower_word(token);
    stopped.is_some_and(|at| behind(at).count() > 0)
        || initial.is_some_and(|at| behind(at).filter(plain).count() > MOST_BEHIND || behind(at).any(small))
}

pub(super) fn body_form(tokens: &[Token]) -> Form {
    let says = tokens.iter().any(|token| token.classes.has(Classes::ORGANIZATIONS.with(Classes::CORPORATE)));
    let small = |token: &Token| {
        is_lower_word(token) && !token.classes.has(Classes::FUNCTION_WORDS) && !token.classes.has(Classes::JOINTS)
    };
    match (says, tokens.iter().any(small)) {
        (true, false) => BODY,
        (false, false) => PHRASE,
        _ => PROSE,
    }
}

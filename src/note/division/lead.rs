//! How what follows a cut begins: a work most often begins with names, and what stands behind them tells more than they do.

use crate::knowledge::Classes;
use crate::note::scan::{Kind, Kinds, Token};

/// How many leads there are.
pub(super) const LEADS: usize = NAMES * ENDS;
/// How many sorts of names are told apart: none, words with capitals, a person's, a place's, one behind a phrase that leads up to it.
pub(super) const NAMES: usize = 5;
/// How many sorts of what stands behind them.
const ENDS: usize = 15;
/// Most tokens that are looked at.
const REACH: usize = 24;
/// Most words of a name.
const WORDS: usize = 5;

/// Returns how the tokens at a cut's right begin, below [`LEADS`]; `phrase` tells whether a phrase may lead up to them.
pub(super) fn lead(tokens: &[Token], phrase: bool) -> usize {
    let tokens = tokens.get(..tokens.len().min(REACH)).unwrap_or_default();
    let end = tokens.iter().position(|token| !goes_on(token)).unwrap_or(tokens.len());
    let names = tokens.get(..end).unwrap_or_default();
    let words = names.iter().filter(|token| token.is_content()).count();
    let personal = |token: &Token| token.kind == Kind::Initials || token.classes.has(Classes::GIVEN_NAMES);
    let sort = match words {
        0 => 0,
        _ if phrase => 4,
        2..=WORDS if names.iter().any(personal) => 2,
        // "Oslo: Northern Press" goes on with a work, it begins none.
        _ if names.iter().find(|token| token.is_content()).is_some_and(|first| first.classes.has(Classes::PLACES)) => 3,
        _ => 1,
    };
    sort * ENDS + behind(tokens.get(end..).unwrap_or_default())
}

/// Returns the sort of names that lead, below [`NAMES`].
pub(super) fn names(lead: usize) -> usize {
    lead / ENDS
}

/// Whether a name goes on with a token.
fn goes_on(token: &Token) -> bool {
    match token.kind {
        Kind::Word => {
            let joins = token.classes.has(Classes::PARTICLES.with(Classes::JOINTS));
            joins || !token.small && !token.classes.has(Classes::SIGNALS)
        }
        // "e.g."
        Kind::Initials => !token.classes.has(Classes::SIGNALS),
        Kind::Gap | Kind::AbbreviationDot | Kind::Hyphen | Kind::Ampersand | Kind::Slash => true,
        _ => false,
    }
}

/// Returns what stands behind names, below [`ENDS`].
fn behind(rest: &[Token]) -> usize {
    let mut rest = rest.iter().filter(|token| token.kind != Kind::Gap);
    let Some(first) = rest.next() else { return 0 };
    let next = rest.next();
    match (first.kind, next.map(|next| next.kind)) {
        (Kind::Comma, Some(Kind::OpenQuote)) => 1,
        (Kind::Comma, Some(Kind::Word)) if next.is_some_and(|next| !next.small) => 2,
        // "In Oslo, see Jane Doe": the work begins behind the signal.
        (Kind::Comma, _) if next.is_some_and(|next| next.classes.has(Classes::SIGNALS)) => 8,
        (Kind::Comma, _) => 3,
        (Kind::Colon, _) => 4,
        (Kind::OpenParenthesis, Some(Kind::Number)) if is_life(rest) => 12,
        (Kind::OpenParenthesis, Some(Kind::Number)) => 5,
        // "Jane Doe (Lyon, 1868 – Menton, 1941)"
        (Kind::OpenParenthesis, Some(Kind::Word)) => 14,
        (Kind::OpenQuote, _) => 6,
        (Kind::Word, _) if first.small && first.classes.has(Classes::PROSE) => 13,
        (Kind::Word, _) => 9,
        // "42 C.F.R. § 431", "530 S.W.3d 336"
        (Kind::Number, Some(Kind::Initials)) => 10,
        // "BVerfGE 93, 1"
        (Kind::Number, Some(Kind::Comma)) => 11,
        _ => 7,
    }
}

/// Whether what stands behind a year in parentheses says when somebody lived: "–1793) was", "–1793), a lawyer", "–1970), 1931 professor".
fn is_life<'t>(mut rest: impl Iterator<Item = &'t Token>) -> bool {
    let range = matches!(rest.next(), Some(sign) if matches!(sign.kind, Kind::Dash | Kind::Hyphen))
        && rest.next().is_some_and(|year| year.kind == Kind::Number)
        && rest.next().is_some_and(|closer| closer.kind == Kind::CloseParenthesis);
    let mut behind = rest.skip_while(|token| token.kind == Kind::Comma);
    let (Some(first), next) = (behind.next(), behind.next()) else { return false };
    let tells = first.kind == Kind::Word && first.small;
    // "1931 professor", "1909–1920 pastor"
    let counts =
        || first.kind == Kind::Number && next.is_some_and(|next| next.kind != Kind::Comma && next.kind != Kind::Dot);
    range && (tells || counts())
}

/// How many sorts of clauses there are.
pub(super) const CLAUSES: usize = 3;

/// Returns whether a sentence's verb, or another word of talk, stands before the first stop: 0 none, 1 among the first words, 2 later.
pub(super) fn clause(tokens: &[Token]) -> usize {
    const STOPS: Kinds = Kinds::of(&[Kind::Comma, Kind::Colon, Kind::Semicolon, Kind::Dot, Kind::OpenQuote, Kind::Url]);
    let clause = tokens.iter().take(2 * REACH).take_while(|token| !STOPS.has(token.kind));
    let mut words = clause.filter(|token| token.is_content());
    match words.position(|word| word.small && word.classes.has(Classes::PROSE)) {
        None => 0,
        Some(0..WORDS) => 1,
        Some(_) => 2,
    }
}

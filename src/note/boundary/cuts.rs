//! Which joints can separate fields: signs do, white space where the words around it say so.

use crate::knowledge::Classes;
use crate::note::element::law;
use crate::note::element::page::is_roman;
use crate::note::scan::{Kind, Token};

/// Whether a joint can separate fields.
pub(super) fn cuts(text: &str, tokens: &[Token], left: usize, right: usize) -> bool {
    let joint = tokens.get(left..right).unwrap_or_default();
    if is_suffix(text, joint, tokens.get(right)) {
        return false;
    }
    let strong = |token: &Token| token.kind != Kind::Gap && (token.kind != Kind::AbbreviationDot || joint.len() > 1);
    if joint.iter().any(strong) {
        return true;
    }
    let (Some(before), Some(after)) = (left.checked_sub(1).and_then(|at| tokens.get(at)), tokens.get(right)) else {
        return true;
    };
    let month = after.classes.has(Classes::MONTHS.with(Classes::SEASONS));
    let numbered = tokens.get(right + 1..).unwrap_or_default().iter().take(3).any(|token| token.kind == Kind::Number);
    let cue = Classes::ROLE_VERBS
        .with(Classes::VOLUME_WORDS)
        .with(Classes::ISSUE_WORDS)
        .with(Classes::ACCESS_WORDS)
        .with(Classes::PAGE_WORDS);
    let lower = after.small;
    match before.kind {
        _ if before.kind == Kind::Url || after.kind == Kind::Url => true,
        _ if after.classes.has(Classes::RECIPIENTS)
            && (before.classes.has(DIRECTED) || lower && leads(tokens, left)) =>
        {
            names_follow(tokens, right)
        }
        Kind::Number if lower && after.classes.has(Classes::CITED_WORDS) => true,
        _ if lower && after.classes.has(Classes::DATING_WORDS) && number_follows(tokens, right) => true,
        Kind::Initials => after.kind != Kind::Initials && !lower,
        Kind::Mark => !lower,
        _ if before.classes.has(Classes::REPORTS) && leads_code(text, tokens, right) => true,
        _ if after.kind == Kind::Sign && matches!(after.span.of(text), "§" | "¶") => before.kind != Kind::Sign,
        _ if is_roman_volume(text, tokens, right) => true,
        _ if is_counted(text, tokens, before, right) => true,
        _ if law::is_named(text, tokens.get(..left).unwrap_or_default(), after) => true,
        Kind::Number if !lower && matches!(after.kind, Kind::Word | Kind::Initials) && before.span.len() <= 4 => true,
        _ => {
            matches!(after.kind, Kind::Number | Kind::Url | Kind::Handle)
                || month && numbered
                || after.classes.has(cue) && (lower || after.classes.has(Classes::ACCESS_WORDS))
                || after.kind == Kind::Mixed && is_code(after.span.of(text))
        }
    }
}

/// Whether a comma parts a name from its suffix: "Richard Roe, Jr."
fn is_suffix(text: &str, joint: &[Token], after: Option<&Token>) -> bool {
    let comma = matches!(joint, [comma, gap] if comma.kind == Kind::Comma && gap.kind == Kind::Gap);
    comma && after.is_some_and(|after| after.classes.has(Classes::SUFFIXES) && !is_roman(after.span.of(text)))
}

/// Whether a number begins with the word at `at`: a few capitals, then digits.
fn leads_code(text: &str, tokens: &[Token], at: usize) -> bool {
    let capitals = |token: &Token| {
        token.kind == Kind::Word
            && (2..=5).contains(&token.span.len())
            && token.span.of(text).bytes().all(|b| b.is_ascii_uppercase())
    };
    let next = || tokens.get(at + 1..).unwrap_or_default().iter().take(2).find(|token| token.is_content());
    tokens.get(at).is_some_and(capitals) && next().is_some_and(|next| matches!(next.kind, Kind::Number | Kind::Mixed))
}

/// Whether the word at `at` is a volume in roman numerals: an issue follows, a date in parentheses, or, behind "I", a page with its capital.
fn is_roman_volume(text: &str, tokens: &[Token], at: usize) -> bool {
    let Some([word, rest @ ..]) = tokens.get(at..) else { return false };
    let printed = word.span.of(text);
    if word.kind != Kind::Word || !printed.bytes().all(|b| b.is_ascii_uppercase()) || !is_roman(printed) {
        return false;
    }
    let mut next = rest.iter().filter(|token| token.kind != Kind::Gap);
    let (Some(next), further) = (next.next(), next.next()) else { return false };
    // "BGBl. I S. 3138"
    if next.classes.has(Classes::PAGE_WORDS) && next.capital {
        return printed.bytes().all(|byte| byte == b'I');
    }
    let Some(further) = further.filter(|_| printed.len() > 1) else { return false };
    match next.kind {
        Kind::Comma => further.classes.has(Classes::ISSUE_WORDS),
        Kind::OpenParenthesis => {
            further.kind == Kind::Number && further.span.len() == 4
                || further.classes.has(Classes::MONTHS.with(Classes::SEASONS))
        }
        _ => false,
    }
}

/// What is written to somebody or to a work: a letter, an introduction.
const DIRECTED: Classes = Classes::GENRES.with(Classes::ROLE_VERBS);

/// Most tokens of a name that leads a letter.
const LEADING: usize = 12;

/// Whether nothing but a name stands before a joint, or "Letter from" and a name.
fn leads(tokens: &[Token], left: usize) -> bool {
    let name = |token: &Token| match token.kind {
        Kind::Word => !token.small || token.classes.has(Classes::PARTICLES),
        Kind::Initials | Kind::Gap | Kind::AbbreviationDot => true,
        _ => false,
    };
    let letter = |before: &[Token]| match before {
        [genre, gap, from, ..]
            if genre.classes.has(Classes::GENRES) && gap.kind == Kind::Gap && from.classes.has(Classes::SENDERS) =>
        {
            3
        }
        _ => 0,
    };
    let before = tokens.get(..left).unwrap_or_default();
    left <= LEADING && before.get(letter(before)..).is_some_and(|before| before.iter().all(name))
}

/// Whether a word with a capital stands behind the word at `at`.
fn names_follow(tokens: &[Token], at: usize) -> bool {
    let next = tokens.get(at + 1..).unwrap_or_default().iter().find(|token| token.is_content());
    next.is_some_and(|next| next.capital)
}

/// What a number goes with, in short.
const COUNTED: Classes = Classes::LOCATOR_WORDS.with(Classes::ISSUE_WORDS);

/// Whether the word at `at` leads to a number and begins a part of its own: a page behind a roman numeral, `BGBl. I S. 3138`, or in short,
/// "Art. 4 EUV Rn. 35", "Die Zeit Nr. 21".
fn is_counted(text: &str, tokens: &[Token], before: &Token, at: usize) -> bool {
    let Some([word, next, ..]) = tokens.get(at..) else { return false };
    let page = || before.kind == Kind::Word && word.classes.has(Classes::PAGE_WORDS) && is_roman(before.span.of(text));
    let behind = matches!(before.kind, Kind::Word | Kind::Number | Kind::Mixed);
    let short = behind && word.classes.has(COUNTED) && next.kind == Kind::AbbreviationDot;
    (short || page()) && number_follows(tokens, at)
}

/// Whether a number stands behind the word at `at` and its dot.
fn number_follows(tokens: &[Token], at: usize) -> bool {
    let mut behind = tokens.iter().skip(at + 1).skip_while(|token| token.kind == Kind::AbbreviationDot);
    behind.next().is_some_and(|token| token.kind == Kind::Gap)
        && behind.next().is_some_and(|token| token.kind == Kind::Number)
}

/// Whether a mixed word is a number of sorts: it begins with a digit, or has several.
fn is_code(printed: &str) -> bool {
    printed.starts_with(|c: char| c.is_ascii_digit()) || printed.bytes().filter(u8::is_ascii_digit).count() > 1
}

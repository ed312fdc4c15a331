//! What stands right before an element, as far as it tells what a number or a date there is.

use crate::knowledge::Classes;
use crate::note::scan::{Kind, Token};
use crate::note::tokens::Tokens;

/// Whether tokens end in an address and an opening bracket: a date there tells when the page was looked at.
pub(super) fn is_address(tokens: &[Token]) -> bool {
    let mut before = tokens.iter().rev().filter(|token| token.kind != Kind::Gap);
    let opens = before.next().is_some_and(|token| matches!(token.kind, Kind::OpenBracket | Kind::OpenParenthesis));
    let mark =
        |token: &&Token| matches!(token.kind, Kind::CloseBracket | Kind::Comma | Kind::Dot | Kind::AbbreviationDot);
    opens && before.find(|token| !mark(token)).is_some_and(|token| token.kind == Kind::Url)
}

/// Whether a word or sign for a part of a work ends tokens, "art. 1317", "§ 1983": the number behind it is no year. A title's word, "Act 1970", and the
/// initial of a name, "Doe, J. P. 1997", are none.
pub(super) fn is_label(text: &str, tokens: &[Token]) -> bool {
    let mut before = tokens.iter().rev().filter(|token| token.kind != Kind::Gap).peekable();
    let dotted = before.next_if(|token| matches!(token.kind, Kind::AbbreviationDot | Kind::Dot)).is_some();
    let Some(word) = before.next() else { return false };
    let sign = word.kind == Kind::Sign && matches!(word.span.of(text), "§" | "¶");
    let short = word.kind != Kind::Initials && (dotted || word.small);
    sign || short && word.classes.has(Classes::PAGE_WORDS.with(Classes::LOCATOR_WORDS))
}

/// Whether a later year and a comma end tokens: in "NJW 2017, 1450" the second number is a page.
pub(super) fn is_later(i: Tokens<'_>, number: &Token, before: &[Token]) -> bool {
    let [.., year, comma, gap] = before else { return false };
    let is_year = |token: &Token| token.kind == Kind::Number && token.span.len() == 4 && i.printed(token) < "2100";
    comma.kind == Kind::Comma
        && gap.kind == Kind::Gap
        && is_year(number)
        && is_year(year)
        && i.printed(year) > i.printed(number)
}

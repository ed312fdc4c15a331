//! A note's text → adjacent tokens, in one pass. Every byte is in exactly one token.

use crate::knowledge::{self, Classes};
use crate::source::Span;

mod address;
mod word;

/// What a token is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub(crate) enum Kind {
    /// Letters, with apostrophes, hyphens and dots inside.
    Word,
    /// `J.`, `J.R.`, `U.S.`: single letters, each with its dot.
    Initials,
    /// Digits, also with a decimal dot.
    Number,
    /// Digits and letters: `2nd`, `2015a`.
    Mixed,
    /// An address; white space inside is a fault that was bridged.
    Url,
    /// `@name`.
    Handle,
    /// White space.
    Gap,
    /// A full stop that ends something.
    Dot,
    /// The dot of an abbreviation.
    AbbreviationDot,
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// `:`
    Colon,
    /// `?`, `!`, `…`: they stay with the words before them.
    Mark,
    /// `/`
    Slash,
    /// A dash, or a hyphen between spaces.
    Dash,
    /// A hyphen between other signs.
    Hyphen,
    /// `&`, `+`.
    Ampersand,
    /// An opening quotation mark.
    OpenQuote,
    /// A closing quotation mark.
    CloseQuote,
    /// `(`
    OpenParenthesis,
    /// `)`
    CloseParenthesis,
    /// `[`, `<`, `{`
    OpenBracket,
    /// `]`, `>`, `}`
    CloseBracket,
    /// Any other sign.
    Sign,
}

/// A stretch of a note.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Token {
    /// What it is.
    pub(crate) kind: Kind,
    /// What the tables know of the word.
    pub(crate) classes: Classes,
    /// Where it stands in the source's text.
    pub(crate) span: Span,
}

impl Token {
    /// Whether the token begins with a small letter.
    #[inline]
    pub(crate) fn is_small(&self, text: &str) -> bool {
        match text.as_bytes().get(self.span.start as usize) {
            Some(first) if first.is_ascii() => first.is_ascii_lowercase(),
            _ => self.span.of(text).starts_with(char::is_lowercase),
        }
    }

    /// Whether the token is content, not a mark or white space.
    pub(crate) fn is_content(&self) -> bool {
        matches!(
            self.kind,
            Kind::Word
                | Kind::Initials
                | Kind::Number
                | Kind::Mixed
                | Kind::Url
                | Kind::Handle
                | Kind::Ampersand
                | Kind::Mark
                | Kind::Sign
                | Kind::Hyphen
                | Kind::Slash
        )
    }
}

/// Fills `tokens` with the tokens of the note at `body` in `text`.
pub(crate) fn scan(text: &str, body: Span, tokens: &mut Vec<Token>) {
    tokens.clear();
    let note = body.of(text);
    let mut at = 0;
    while let Some(rest) = note.get(at..).filter(|rest| !rest.is_empty()) {
        let (kind, length) = next(note, at, rest, tokens);
        let length = length.max(1).min(rest.len());
        let span = Span::new(body.start as usize + at, body.start as usize + at + length);
        let classes = match kind {
            Kind::Word | Kind::Initials | Kind::Mixed => knowledge::classes(span.of(text)),
            _ => Classes::default(),
        };
        tokens.push(Token { kind, classes, span });
        at += length;
    }
    name_dots(text, tokens);
}

/// Returns kind and length of the token at the start of `rest`.
fn next(note: &str, at: usize, rest: &str, before: &[Token]) -> (Kind, usize) {
    let Some(first) = rest.chars().next() else { return (Kind::Sign, 1) };
    let width = first.len_utf8();
    if first == ' ' && rest.as_bytes().get(1).is_some_and(u8::is_ascii_graphic) {
        return (Kind::Gap, 1);
    }
    if first.is_whitespace() {
        let length = rest.find(|c: char| !c.is_whitespace()).unwrap_or(rest.len());
        return (Kind::Gap, length);
    }
    let after_word = before.last().is_some_and(Token::is_content);
    if first.is_alphabetic() || first.is_ascii_digit() {
        if let Some(found) = word::plain(rest) {
            return found;
        }
        if !after_word && let Some(length) = address::address(rest) {
            return (Kind::Url, length);
        }
        return if first.is_alphabetic() { word::word(rest) } else { word::number(rest) };
    }
    let spaced = || {
        before.last().is_none_or(|t| t.kind == Kind::Gap)
            && rest.get(width..).is_some_and(|tail| tail.starts_with(char::is_whitespace))
    };
    let kind = match first {
        '.' => Kind::Dot,
        ',' | '،' | '、' => Kind::Comma,
        ';' => Kind::Semicolon,
        ':' | '：' => Kind::Colon,
        '?' | '!' | '…' | '？' | '！' => Kind::Mark,
        '/' => Kind::Slash,
        '–' | '—' | '―' | '−' => Kind::Dash,
        '-' | '‐' | '‑' => return (if spaced() { Kind::Dash } else { Kind::Hyphen }, width),
        '&' | '+' => Kind::Ampersand,
        '(' | '（' => Kind::OpenParenthesis,
        ')' | '）' => Kind::CloseParenthesis,
        '[' | '<' | '{' => Kind::OpenBracket,
        ']' | '>' | '}' => Kind::CloseBracket,
        '@' => return word::handle(rest),
        _ if word::is_quote(first) => return (word::quote(note, at, first, before), width),
        _ => return word::sign(rest),
    };
    (kind, width)
}

/// Whether a small function word stands before the number at the end of some tokens.
fn introduced(text: &str, tokens: &[Token]) -> bool {
    let [.., word, gap, _] = tokens else { return false };
    gap.kind == Kind::Gap && word.is_small(text) && word.classes.has(Classes::FUNCTION_WORDS)
}

/// Tells the dots of abbreviations from those that end something.
fn name_dots(text: &str, tokens: &mut [Token]) {
    for at in 0..tokens.len() {
        let [before @ .., dot] = &tokens[..=at] else { continue };
        if dot.kind != Kind::Dot {
            continue;
        }
        let known =
            before.last().is_some_and(|word| word.kind == Kind::Word && word.classes.has(Classes::ABBREVIATIONS));
        let ordinal = before.last().is_some_and(|word| word.kind == Kind::Number && word.span.len() <= 2)
            && before.len() > 1
            && tokens
                .get(at + 2)
                .is_some_and(|next| next.classes.has(Classes::MONTHS) || next.classes.has(Classes::EDITIONS))
            // "im 19. Jahrhundert", "auf dem 7. Kongress"
            || before.last().is_some_and(|word| word.kind == Kind::Number && word.span.len() <= 2)
                && introduced(text, before)
                && tokens.get(at + 1).is_some_and(|gap| gap.kind == Kind::Gap)
                && tokens.get(at + 2).is_some_and(|next| next.kind == Kind::Word);
        let goes_on = tokens.get(at + 1).is_some_and(|gap| gap.kind == Kind::Gap)
            && tokens.get(at + 2).is_some_and(|next| {
                next.kind == Kind::Word
                    && next.span.of(text).starts_with(char::is_lowercase)
                    && !next.span.of(text).contains('.')
            })
            && before.last().is_some_and(|word| word.span.len() <= 6 && word.kind == Kind::Word);
        // "Frankfurt a. M.", "u. a.": a small letter before another letter with its dot.
        let single = |token: &Token| token.kind == Kind::Initials || token.kind == Kind::Word && token.span.len() == 1;
        let lettered =
            before.last().is_some_and(|word| word.kind == Kind::Word && word.span.len() == 1 && word.is_small(text))
                && tokens.get(at + 1).is_some_and(|gap| gap.kind == Kind::Gap)
                && tokens.get(at + 2).is_some_and(single);
        let inside = tokens.get(at + 1).is_some_and(Token::is_content);
        let comma = tokens.get(at + 1).is_some_and(|next| next.kind == Kind::Comma);
        if known || ordinal || goes_on || lettered || inside || comma {
            tokens[at].kind = Kind::AbbreviationDot;
        }
    }
}

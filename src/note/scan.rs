//! A note's text → adjacent tokens, in one pass. Every byte is in exactly one token.

use super::joined_numbers::raised_edition;
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
    /// A dash, or a hyphen between spaces, or between a space and a comma or semicolon.
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

/// A set of kinds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Kinds(u32);

impl Kinds {
    /// Returns the set of the kinds named.
    pub(crate) const fn of(kinds: &[Kind]) -> Self {
        let (mut set, mut at) = (0, 0);
        while at < kinds.len() {
            set |= 1 << kinds[at] as u32;
            at += 1;
        }
        Self(set)
    }

    /// Returns the kinds of some tokens.
    #[inline]
    pub(crate) fn among(tokens: &[Token]) -> Self {
        Self(tokens.iter().fold(0, |set, token| set | 1 << token.kind as u32))
    }

    /// Whether a kind is in the set.
    #[inline]
    pub(crate) fn has(self, kind: Kind) -> bool {
        self.0 >> kind as u32 & 1 == 1
    }

    /// Whether all kinds of the set are in the other.
    #[inline]
    pub(crate) fn within(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    /// Whether the sets have a kind in common.
    #[inline]
    pub(crate) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// Content: what is no mark and no white space.
const CONTENT: Kinds = Kinds::of(&[
    Kind::Word,
    Kind::Initials,
    Kind::Number,
    Kind::Mixed,
    Kind::Url,
    Kind::Handle,
    Kind::Ampersand,
    Kind::Mark,
    Kind::Sign,
    Kind::Hyphen,
    Kind::Slash,
]);

/// A stretch of a note.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Token {
    /// What it is.
    pub(crate) kind: Kind,
    /// Whether it begins with a small letter.
    pub(crate) small: bool,
    /// Whether it begins with a capital.
    pub(crate) capital: bool,
    /// What the tables know of the word.
    pub(crate) classes: Classes,
    /// Where it stands in the source's text.
    pub(crate) span: Span,
}

/// Returns the last of some tokens that is no white space.
pub(crate) fn last_solid(tokens: &[Token]) -> Option<&Token> {
    tokens.iter().rev().find(|token| token.kind != Kind::Gap)
}

impl Token {
    /// Returns what stands at a span, which a token of a kind fills.
    #[inline]
    fn new(kind: Kind, printed: &str, span: Span) -> Self {
        let (small, capital) = match printed.as_bytes() {
            [first, ..] if first.is_ascii() => (first.is_ascii_lowercase(), first.is_ascii_uppercase()),
            _ => (printed.starts_with(char::is_lowercase), printed.starts_with(char::is_uppercase)),
        };
        let classes = match kind {
            Kind::Word if small && is_elided(printed) => knowledge::classes(printed).with(Classes::PARTICLES),
            Kind::Word | Kind::Initials | Kind::Mixed => knowledge::classes(printed),
            _ => Classes::default(),
        };
        Self { kind, small, capital, classes, span }
    }

    /// Whether the token is content, not a mark or white space.
    #[inline]
    pub(crate) fn is_content(&self) -> bool {
        CONTENT.has(self.kind)
    }

    /// Whether the word means the author who is named before: "ders.", "idem".
    pub(crate) fn is_same_author(&self, text: &str) -> bool {
        self.classes.has(Classes::BACK_WORDS) && knowledge::is_back_word(self.span.of(text), "same")
    }
}

/// `d’Alembert`: a particle without its vowel, and a name.
fn is_elided(printed: &str) -> bool {
    let name = printed.strip_prefix('d').and_then(|rest| rest.strip_prefix(['’', '\'']));
    name.is_some_and(|name| name.starts_with(char::is_uppercase))
}

/// Fills `tokens` with the tokens of the note at `body` in `text`.
pub(crate) fn scan(text: &str, body: Span, tokens: &mut Vec<Token>) {
    scan_again(text, body, &[], tokens);
}

/// As [`scan`], for a part of a note whose tokens are known: a word that is the same again is looked up no more.
pub(crate) fn scan_again(text: &str, body: Span, known: &[Token], tokens: &mut Vec<Token>) {
    tokens.clear();
    let from = known.partition_point(|token| token.span.start < body.start);
    let mut known = known.get(from..).unwrap_or_default();
    let note = body.of(text);
    let mut at = 0;
    while let Some(rest) = note.get(at..).filter(|rest| !rest.is_empty()) {
        let (kind, length) = plain(rest.as_bytes()).unwrap_or_else(|| next(note, at, rest, tokens));
        let length = length.max(1).min(rest.len());
        let length = if kind == Kind::Word { month_end(rest.get(..length).unwrap_or_default()) } else { length };
        let span = Span::new(body.start as usize + at, body.start as usize + at + length);
        while let [passed, further @ ..] = known
            && passed.span.start < span.start
        {
            known = further;
        }
        tokens.push(match known {
            [same, ..] if same.span == span && same.kind == kind => *same,
            _ => Token::new(kind, rest.get(..length).unwrap_or_default(), span),
        });
        at += length;
    }
    name_dots(text, tokens);
}

/// Returns where a word ends: "July-August" is two months, other words keep their hyphens.
#[inline]
fn month_end(printed: &str) -> usize {
    const SHORTEST: usize = "May-Jun".len();
    let months = Classes::MONTHS.with(Classes::SEASONS);
    let hyphen = if printed.len() < SHORTEST { None } else { memchr::memchr(b'-', printed.as_bytes()) };
    let first = hyphen.filter(|&hyphen| {
        let (first, last) = (printed.get(..hyphen).unwrap_or_default(), printed.get(hyphen + 1..).unwrap_or_default());
        knowledge::classes(first).has(months) && knowledge::classes(last).has(months)
    });
    first.unwrap_or(printed.len())
}

/// Returns kind and length of a token that its first bytes tell, as most do: a word of ASCII, a space, a mark.
#[inline]
fn plain(rest: &[u8]) -> Option<(Kind, usize)> {
    let kind = match rest {
        [first, ..] if word::begins(*first) => return word::plain(rest),
        [b' ', next, ..] if next.is_ascii_graphic() => Kind::Gap,
        [first, ..] if first.is_ascii() => mark(char::from(*first))?,
        _ => return None,
    };
    Some((kind, 1))
}

/// Returns kind and length of the token at the start of `rest`.
fn next(note: &str, at: usize, rest: &str, before: &[Token]) -> (Kind, usize) {
    let Some(first) = rest.chars().next() else { return (Kind::Sign, 1) };
    let width = first.len_utf8();
    if first.is_whitespace() {
        let length = rest.find(|c: char| !c.is_whitespace()).unwrap_or(rest.len());
        return (Kind::Gap, length);
    }
    let after_word = before.last().is_some_and(Token::is_content);
    let letter = word::is_letter(first);
    if letter || first.is_ascii_digit() {
        if !after_word && let Some(length) = address::address(rest) {
            return (Kind::Url, length);
        }
        return if letter { word::word(rest) } else { word::number(rest) };
    }
    if let Some((_, year)) = raised_edition(rest) {
        return (Kind::Mixed, width + year.len());
    }
    let spaced = || {
        before.last().is_none_or(|t| t.kind == Kind::Gap)
            && rest
                .get(width..)
                .is_some_and(|tail| tail.starts_with(|c: char| c.is_whitespace() || matches!(c, ',' | ';')))
    };
    let kind = match first {
        '-' | '‐' | '‑' => return (if spaced() { Kind::Dash } else { Kind::Hyphen }, width),
        '@' => return word::handle(rest),
        _ if word::is_quote(first) => return (word::quote(note, at, first, before), width),
        _ => match mark(first) {
            Some(kind) => kind,
            None => return word::sign(rest),
        },
    };
    (kind, width)
}

/// Returns the kind of a mark that is the same wherever it stands.
#[inline]
fn mark(sign: char) -> Option<Kind> {
    Some(match sign {
        '.' => Kind::Dot,
        ',' | '،' | '、' => Kind::Comma,
        ';' => Kind::Semicolon,
        ':' | '：' => Kind::Colon,
        '?' | '!' | '…' | '？' | '！' => Kind::Mark,
        '/' => Kind::Slash,
        '–' | '—' | '―' | '−' => Kind::Dash,
        '&' | '+' => Kind::Ampersand,
        '(' | '（' => Kind::OpenParenthesis,
        ')' | '）' => Kind::CloseParenthesis,
        '[' | '<' | '{' => Kind::OpenBracket,
        ']' | '>' | '}' => Kind::CloseBracket,
        _ => return None,
    })
}

/// Whether a small function word stands before the number at the end of some tokens.
fn introduced(tokens: &[Token]) -> bool {
    let [.., word, gap, _] = tokens else { return false };
    gap.kind == Kind::Gap && word.small && word.classes.has(Classes::FUNCTION_WORDS)
}

/// Tells the dots of abbreviations from those that end something.
fn name_dots(text: &str, tokens: &mut [Token]) {
    for at in 0..tokens.len() {
        if tokens[at].kind == Kind::Dot && abbreviates(text, &tokens[..at], &tokens[at + 1..]) {
            tokens[at].kind = Kind::AbbreviationDot;
        }
    }
}

/// Whether a dot between some tokens is an abbreviation's.
fn abbreviates(text: &str, before: &[Token], behind: &[Token]) -> bool {
    let Some(next) = behind.first() else { return before.last().is_some_and(is_abbreviation) };
    if next.is_content() || next.kind == Kind::Comma {
        return true;
    }
    let Some(word) = before.last() else { return false };
    let second = behind.get(1);
    let spaced = next.kind == Kind::Gap;
    let ordinal = word.kind == Kind::Number
        && word.span.len() <= 2
        && (before.len() > 1 && second.is_some_and(|next| next.classes.has(Classes::MONTHS.with(Classes::EDITIONS)))
            // "im 19. Jahrhundert", "auf dem 7. Kongress"
            || spaced && introduced(before) && second.is_some_and(|next| next.kind == Kind::Word));
    let goes_on = |next: &Token| next.kind == Kind::Word && next.small && !next.span.of(text).contains('.');
    // "Frankfurt a. M.", "u. a.": a small letter before another letter with its dot.
    let single = |token: &Token| token.kind == Kind::Initials || token.kind == Kind::Word && token.span.len() == 1;
    is_abbreviation(word)
        || ordinal
        || spaced
            && word.kind == Kind::Word
            && word.span.len() <= 6
            && second.is_some_and(|next| goes_on(next) || word.span.len() == 1 && word.small && single(next))
}

fn is_abbreviation(word: &Token) -> bool {
    word.kind == Kind::Word && word.classes.has(Classes::ABBREVIATIONS)
}

//! A stretch of prose → words, numbers, marks and anchors. White space falls between tokens.

use crate::document::Anchor;
use crate::knowledge::letters;
use crate::knowledge::prose::{ELISIONS, Folded};
use crate::source::Span;
use std::borrow::Cow;
use unicode_normalization::char::is_combining_mark;

/// What a token is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// Letters, with hyphens, dots of initials and digits inside.
    Word,
    /// Digits, also grouped: `2,500`, `09.11.1989`.
    Number,
    /// `’s`, or the apostrophe of a plural.
    Possessive,
    /// An address of the web.
    Address,
    /// Any other sign, one each.
    Mark(char),
    /// A place that points to a note: its number among the document's anchors.
    Anchor(u32),
}

/// A word, number or sign of prose.
#[derive(Clone, Debug)]
pub(super) struct Token<'s> {
    /// As printed.
    pub text: &'s str,
    /// As the tables have it: lower case, NFC, apostrophes straight.
    pub fold: Folded<'s>,
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
    /// Whether it stands between quotation marks.
    pub quoted: bool,
    /// Whether it is a word that begins with a capital or small letter, or neither.
    case: Case,
    /// Whether it is a word of capitals.
    acronym: bool,
}

/// The case of a word's first letter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Case {
    Capital,
    Small,
    Neither,
}

impl Case {
    fn of(text: &str, kind: Kind) -> Self {
        match text.chars().next().filter(|_| kind == Kind::Word) {
            Some(first) if first.is_uppercase() => Self::Capital,
            Some(first) if first.is_lowercase() => Self::Small,
            _ => Self::Neither,
        }
    }
}

impl Token<'_> {
    /// Whether it is a word that begins with a capital.
    pub(super) fn is_capital(&self) -> bool {
        self.case == Case::Capital
    }

    /// Whether it is a word of capitals: `NAC`, `U.S.`, `G20`.
    pub(super) fn is_acronym(&self) -> bool {
        self.acronym
    }

    /// Whether it is `J.`: one letter and its dot.
    pub(super) fn is_initial(&self) -> bool {
        self.is_capital() && self.text.ends_with('.') && self.text.chars().count() == 2
    }

    /// Whether it is a word in small letters.
    pub(super) fn is_small(&self) -> bool {
        self.case == Case::Small
    }

    /// Whether it is a word.
    pub(super) fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }

    /// Whether it is this sign.
    pub(super) fn is_mark(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }

    /// Whether it is one of these signs.
    pub(super) fn is_any(&self, marks: &[char]) -> bool {
        matches!(self.kind, Kind::Mark(mark) if marks.contains(&mark))
    }

    /// Whether it is a dash between words.
    pub(super) fn is_dash(&self) -> bool {
        self.is_any(&['–', '—', '-'])
    }
}

/// Appends the tokens of `span` to `out`. `anchors` are those of the stretch, with their numbers among the document's.
pub(super) fn tokens<'s>(text: &'s str, span: Span, anchors: &[(usize, &Anchor)], out: &mut Vec<Token<'s>>) {
    let mut at = span.start as usize;
    let end = span.end as usize;
    // Words and their white space have six letters or so, signs fewer.
    out.reserve((end - at) / 4);
    let mut anchors = anchors.iter().peekable();
    while at < end {
        while anchors.next_if(|(_, anchor)| (anchor.span.start as usize) < at).is_some() {}
        if let Some((index, anchor)) =
            anchors.next_if(|(_, anchor)| anchor.span.start as usize == at && !anchor.span.is_empty())
        {
            push(text, anchor.span, Kind::Anchor(*index as u32), out);
            at = anchor.span.end as usize;
            continue;
        }
        let limit = anchors.peek().map_or(end, |(_, anchor)| (anchor.span.start as usize).min(end));
        let rest = text.get(at..limit).unwrap_or_default();
        let Some(first) = rest.chars().next() else { break };
        if first.is_whitespace() || is_invisible(first) {
            at += first.len_utf8();
            continue;
        }
        let (length, kind) =
            lex(rest, first, out.last().is_some_and(|last| last.span.end as usize == at && last.is_word()));
        push(text, Span::new(at, at + length), kind, out);
        at += length;
    }
}

fn push<'s>(text: &'s str, span: Span, kind: Kind, out: &mut Vec<Token<'s>>) {
    let printed = span.of(text);
    let fold = match kind {
        Kind::Word => Folded::of(printed, fold),
        _ => Folded::sign(printed),
    };
    let case = Case::of(printed, kind);
    let acronym = kind == Kind::Word && case != Case::Small && is_capitals(printed);
    out.push(Token { text: printed, fold, span, kind, quoted: false, case, acronym });
}

/// Whether all letters of a word are capitals, and it is more than an initial.
fn is_capitals(word: &str) -> bool {
    let letters = || word.chars().filter(|c| c.is_alphabetic());
    letters().all(char::is_uppercase) && (letters().nth(1).is_some() || word.len() > 2)
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Returns the length and kind of the token at the start of `rest`.
fn lex(rest: &str, first: char, after_word: bool) -> (usize, Kind) {
    if after_word && let Some(length) = possessive(rest) {
        return (length, Kind::Possessive);
    }
    if rest.starts_with("http://") || rest.starts_with("https://") {
        let whole = rest.get(..rest.find(char::is_whitespace).unwrap_or(rest.len())).unwrap_or_default();
        return (whole.trim_end_matches(['.', ',', ';']).len(), Kind::Address);
    }
    if first.is_ascii_digit() {
        return number(rest);
    }
    if first.is_alphabetic() { (word(rest), Kind::Word) } else { (first.len_utf8(), Kind::Mark(first)) }
}

/// `possessive = ( "'" | "’" ), "s" | ( "'" | "’" ), capitalised word ahead`
fn possessive(rest: &str) -> Option<usize> {
    let mut chars = rest.chars();
    let mark = chars.next().filter(|c| matches!(c, '\'' | '’'))?;
    let after = chars.as_str();
    if after.starts_with(['s', 'S']) && !after.chars().nth(1).is_some_and(char::is_alphanumeric) {
        return Some(mark.len_utf8() + 1);
    }
    let ahead = after.strip_prefix([' ', '\u{a0}'])?;
    ahead.starts_with(char::is_uppercase).then(|| mark.len_utf8())
}

fn number(rest: &str) -> (usize, Kind) {
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let joins = matches!(c, '.' | ',' | '\'' | '’') && chars.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        if c.is_alphabetic() {
            return (at + word(rest.get(at..).unwrap_or_default()), Kind::Word);
        }
        if !c.is_ascii_digit() && !joins {
            break;
        }
        end = at + c.len_utf8();
    }
    (end, Kind::Number)
}

/// Returns the length of a word: letters and digits; hyphens, dots and apostrophes between letters; dots of initials.
fn word(rest: &str) -> usize {
    let begun = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let mut end = begun;
    let mut chars = rest.get(begun..).unwrap_or_default().char_indices().peekable();
    while let Some((at, c)) = chars.next().map(|(at, c)| (begun + at, c)) {
        let next = chars.peek().map(|&(_, next)| next);
        let before = rest.get(..at).unwrap_or_default();
        let belongs = match c {
            '-' | '‐' | '‑' | '–' => next.is_some_and(char::is_alphabetic),
            '.' => dot_belongs(before, next),
            '\'' | '’' if is_elision(before) && next.is_some_and(char::is_alphabetic) => return at + c.len_utf8(),
            '\'' | '’' => apostrophe_belongs(rest.get(at + c.len_utf8()..).unwrap_or_default()),
            c => c.is_alphanumeric() || is_combining_mark(c),
        };
        if !belongs {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

/// A dot belongs to initials (`J.`, `U.S.`) and to names of sites (`example.org`).
fn dot_belongs(before: &str, next: Option<char>) -> bool {
    let mut last = before.chars().rev();
    let initial = last.next().is_some_and(char::is_uppercase) && last.next().is_none_or(|c| c == '.');
    initial || next.is_some_and(|c| c.is_lowercase() && before.chars().nth(1).is_some())
}

/// `l’`, `d’`, `qu’`: a word of its own.
fn is_elision(before: &str) -> bool {
    before.len() < 9 && ELISIONS.has_any(fold(before).as_ref())
}

/// `O’Brien` goes on, `Canada’s` ends before the apostrophe.
fn apostrophe_belongs(after: &str) -> bool {
    let mut chars = after.chars();
    match chars.next() {
        Some('s' | 'S') => chars.next().is_some_and(char::is_alphanumeric),
        next => next.is_some_and(char::is_alphabetic),
    }
}

/// Returns the text as the tables have it: lower case, NFC, apostrophes straight, hyphens plain.
pub(super) fn fold(text: &str) -> Cow<'_, str> {
    match text.bytes().find(|b| b.is_ascii_uppercase() || !b.is_ascii()) {
        None => return text.into(),
        Some(_) if text.is_ascii() => return text.to_ascii_lowercase().into(),
        Some(_) => {}
    }
    let plain = |c: char| match c {
        '’' => '\'',
        '‐' | '‑' | '–' => '-',
        c => c,
    };
    letters::composed(text).chars().flat_map(char::to_lowercase).map(plain).collect::<String>().into()
}

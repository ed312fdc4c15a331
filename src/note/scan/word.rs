//! Words, numbers, handles and quotation marks.

use super::{Kind, Token};

/// Letters with apostrophes, hyphens and dots inside; `J.R.` is initials.
pub(super) fn word(rest: &str) -> (Kind, usize) {
    if let Some(length) = initials(rest) {
        return (Kind::Initials, length);
    }
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    let mut mixed = false;
    while let Some((at, c)) = chars.next() {
        // "n° 5", "nº5": the ring ends the word that it belongs to.
        if matches!(c, '°' | 'º') && at > 0 && !mixed {
            return (Kind::Word, at + c.len_utf8());
        }
        let follows = chars.peek().map(|&(_, next)| next);
        let inside = match c {
            _ if c.is_ascii_digit() || is_letter(c) || !c.is_ascii() && (c.is_numeric() || is_mark(c)) => {
                mixed |= c.is_ascii_digit();
                true
            }
            '’' | '\'' | 'ʼ' | '·' | '&' => at > 0 && follows.is_some_and(is_letter),
            '-' | '‐' | '‑' | '_' => at > 0 && follows.is_some_and(char::is_alphanumeric),
            '.' => at > 1 && follows.is_some_and(char::is_lowercase) && tail_is_host(rest, at),
            _ => matches!(c, '\u{ad}' | '\u{200c}' | '\u{200d}'),
        };
        if !inside {
            break;
        }
        end = at + c.len_utf8();
    }
    (if mixed { Kind::Mixed } else { Kind::Word }, end)
}

/// The common case, quickly: letters and digits of ASCII up to a sign that is part of no word, number or address.
#[inline]
pub(super) fn plain(rest: &[u8]) -> Option<(Kind, usize)> {
    let (mut letters, mut digits, mut end) = (false, false, 0);
    let stop = loop {
        let byte = *rest.get(end)?;
        match BYTES[usize::from(byte)] {
            Byte::Letter => letters = true,
            Byte::Digit => digits = true,
            // "Twenty-First"; a number ends before its hyphen.
            Byte::Hyphen if letters && !digits && rest.get(end + 1).is_some_and(u8::is_ascii_alphabetic) => {}
            _ => break byte,
        }
        end += 1;
    };
    let behind = rest.get(end + 1);
    let ends = match BYTES[usize::from(stop)] {
        Byte::Stop => true,
        // "http://"
        Byte::Colon => behind != Some(&b'/'),
        // Hosts and decimals have dots inside.
        Byte::Dot => matches!(behind, None | Some(b' ' | b'\n' | b',' | b';' | b')')),
        Byte::Other => matches!(rest.get(end..end + 3), Some(DASH | OPEN | CLOSE)),
        _ => false,
    };
    if !ends {
        return None;
    }
    if end == 1 && letters && stop == b'.' {
        // A capital with its dot; a small letter is no initial.
        return Some(if rest.first()?.is_ascii_uppercase() { (Kind::Initials, 2) } else { (Kind::Word, 1) });
    }
    let kind = match (letters, digits) {
        (true, true) => Kind::Mixed,
        (false, _) => Kind::Number,
        _ => Kind::Word,
    };
    Some((kind, end))
}

/// Signs of more than a byte that no word, number or address goes on behind.
const DASH: &[u8] = "–".as_bytes();
const OPEN: &[u8] = "“".as_bytes();
const CLOSE: &[u8] = "”".as_bytes();

/// What a byte may be to a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Byte {
    Letter,
    Digit,
    Hyphen,
    Dot,
    Colon,
    /// A sign of ASCII that no word has inside.
    Stop,
    /// A sign that a word may have inside, or a part of one.
    Other,
}

/// Whether a byte begins a word or a number of ASCII.
#[inline]
pub(super) fn begins(byte: u8) -> bool {
    matches!(BYTES[usize::from(byte)], Byte::Letter | Byte::Digit)
}

static BYTES: [Byte; 256] = {
    let mut bytes = [Byte::Other; 256];
    let mut at = 0;
    while at < 128 {
        bytes[at] = match at as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => Byte::Letter,
            b'0'..=b'9' => Byte::Digit,
            b'-' => Byte::Hyphen,
            b'.' => Byte::Dot,
            b':' => Byte::Colon,
            b'&' | b'_' | b'\'' => Byte::Other,
            _ => Byte::Stop,
        };
        at += 1;
    }
    bytes
};

/// Whether what follows a dot inside a word ends like a host or file name: `example.org`, not `p.m`.
fn tail_is_host(rest: &str, dot: usize) -> bool {
    let tail = rest.get(dot + 1..).unwrap_or_default();
    let length = tail.find(|c: char| !c.is_alphanumeric()).unwrap_or(tail.len());
    (2..=6).contains(&length)
}

/// `J.`, `J.R.`, `U.S.`, `G.-M.`, `n.d.`: a single letter with its dot, one or more times; small letters only in twos.
fn initials(rest: &str) -> Option<usize> {
    let mut end = 0;
    let mut letters = 0;
    let small = rest.chars().next().is_some_and(|c| !c.is_uppercase());
    let mut chars = rest.char_indices().peekable();
    while let Some((at, letter)) = chars.next() {
        if !is_letter(letter) {
            break;
        }
        while chars.next_if(|&(_, c)| is_mark(c)).is_some() {}
        let Some(&(_, dot)) = chars.peek() else { break };
        if dot != '.' {
            break;
        }
        chars.next();
        letters += 1;
        end = chars.peek().map_or(rest.len(), |&(next, _)| next);
        debug_assert!(end > at);
        if chars.peek().is_some_and(|&(_, c)| c == '-')
            && rest.get(end + 1..).and_then(|tail| tail.chars().next()).is_some_and(char::is_uppercase)
        {
            chars.next();
        }
    }
    (letters > usize::from(small)).then_some(end)
}

/// Digits, also with dots and commas inside a number; letters after them make it mixed.
pub(super) fn number(rest: &str) -> (Kind, usize) {
    let mut end = 0;
    let mut letters = false;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, next)| next);
        let inside = match c {
            _ if c.is_ascii_digit() => true,
            '.' => !letters && next.is_some_and(|n| n.is_ascii_digit()),
            '’' | '\'' => letters && next.is_some_and(is_letter),
            _ if is_letter(c) => {
                letters = true;
                true
            }
            _ => false,
        };
        if !inside {
            break;
        }
        end = at + c.len_utf8();
    }
    (if letters { Kind::Mixed } else { Kind::Number }, end)
}

/// `@name`, or the sign alone.
pub(super) fn handle(rest: &str) -> (Kind, usize) {
    let tail = rest.get(1..).unwrap_or_default();
    let length = tail.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '.' | '-'))).unwrap_or(tail.len());
    let name = tail.get(..length).unwrap_or_default().trim_end_matches('.');
    if name.is_empty() { (Kind::Sign, 1) } else { (Kind::Handle, 1 + name.len()) }
}

/// A run of signs that mean nothing to the grammar; combining marks stay with them.
pub(super) fn sign(rest: &str) -> (Kind, usize) {
    let mut chars = rest.char_indices();
    chars.next();
    let end = chars.find(|&(_, c)| !is_mark(c)).map_or(rest.len(), |(at, _)| at);
    (Kind::Sign, end)
}

/// Whether a character is a letter: those of Latin, and marks of quotation, need no look into the tables of Unicode.
pub(super) fn is_letter(c: char) -> bool {
    match c {
        '\u{c0}'..='\u{24f}' => !matches!(c, '×' | '÷'),
        '\u{2010}'..='\u{2027}' => false,
        _ => c.is_alphabetic(),
    }
}

/// Combining marks and selectors, which belong to the letter before them.
fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c) || ('\u{fe00}'..='\u{fe0f}').contains(&c)
}

/// Whether the sign may be a quotation mark.
pub(super) fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '“'
            | '”'
            | '„'
            | '‟'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '‘'
            | '’'
            | '‚'
            | '`'
            | '「'
            | '」'
            | '『'
            | '』'
            | '《'
            | '》'
    )
}

/// Tells an opening from a closing mark, and both from an apostrophe, by what stands around it.
pub(super) fn quote(note: &str, at: usize, mark: char, before: &[Token]) -> Kind {
    let next = note.get(at + mark.len_utf8()..).and_then(|tail| tail.chars().next());
    let free = before.last().is_none_or(|token| {
        matches!(token.kind, Kind::Gap | Kind::OpenParenthesis | Kind::OpenBracket | Kind::OpenQuote | Kind::Dash)
    });
    let opens = free && next.is_some_and(|c| !c.is_whitespace());
    let word_next = next.is_some_and(char::is_alphanumeric);
    match mark {
        '„' | '‟' | '‚' | '「' | '『' | '《' => Kind::OpenQuote,
        '」' | '』' | '》' => Kind::CloseQuote,
        '“' | '‘' => {
            if free || word_next {
                Kind::OpenQuote
            } else {
                Kind::CloseQuote
            }
        }
        '”' => {
            if opens && before.is_empty() {
                Kind::OpenQuote
            } else {
                Kind::CloseQuote
            }
        }
        '«' | '‹' => {
            if !free && !word_next {
                Kind::CloseQuote
            } else {
                Kind::OpenQuote
            }
        }
        '»' | '›' => {
            if opens && word_next {
                Kind::OpenQuote
            } else {
                Kind::CloseQuote
            }
        }
        '’' | '\'' | '`' if opens && word_next && closes_later(note, at + mark.len_utf8(), mark) => Kind::OpenQuote,
        '’' | '\'' | '`' if !free && is_open(before, note, mark) => Kind::CloseQuote,
        '’' | '\'' | '`' => Kind::Sign,
        _ => {
            if opens {
                Kind::OpenQuote
            } else {
                Kind::CloseQuote
            }
        }
    }
}

/// Whether a single mark of the same shape stands before a stop or a gap further on: looked for in the next 300 bytes only.
fn closes_later(note: &str, from: usize, mark: char) -> bool {
    let tail = note.get(from..).unwrap_or_default();
    let mut chars = tail.char_indices().peekable();
    let mut last = ' ';
    while let Some((at, c)) = chars.next() {
        if at > 300 {
            return false;
        }
        if (c == mark || c == '’') && !last.is_whitespace() && chars.peek().is_none_or(|&(_, n)| !n.is_alphanumeric())
        {
            return true;
        }
        last = c;
    }
    false
}

/// Whether a single opening mark still waits for its closer; looks back over the last 80 tokens.
fn is_open(before: &[Token], note: &str, mark: char) -> bool {
    let base = before.first().map_or(0, |token| token.span.start as usize);
    let mut depth = 0_i32;
    for token in before.iter().rev().take(80) {
        let printed = note.get(token.span.start as usize - base..token.span.end as usize - base).unwrap_or_default();
        let single = printed.starts_with(['‘', '\'', '‚', '’', '`', '‹']);
        match token.kind {
            Kind::OpenQuote if single || mark == '`' => {
                depth += 1;
                if depth > 0 {
                    return true;
                }
            }
            Kind::CloseQuote if single => depth -= 1,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{Kind, is_letter, word};

    #[test]
    fn a_ring_ends_the_word_that_it_belongs_to() {
        for (text, kind, printed) in [
            ("n° 5", Kind::Word, "n°"),
            ("N°5", Kind::Word, "N°"),
            ("nº5", Kind::Word, "nº"),
            ("no5", Kind::Mixed, "no5"),
        ] {
            assert_eq!(word(text), (kind, printed.len()), "{text}");
        }
    }

    #[test]
    fn letters_are_those_of_unicode() {
        assert!(('\0'..='\u{3000}').all(|c| is_letter(c) == c.is_alphabetic()));
    }
}

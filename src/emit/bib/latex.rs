//! Spelling for LaTeX: escapes that mean the character and nothing else, and ASCII for what is not.

use crate::knowledge::fields;
use std::fmt::Write as _;
use unicode_normalization::char::decompose_canonical;

/// Returns the crate's text of a value with escapes that all readers take for the character: after `\` the crate writes the
/// character itself, which LaTeX takes for a line break or an accent where it is `\`, `~` or `^`; and a brace without a partner
/// would end the field.
pub(super) fn respell(written: String) -> String {
    let (one, next) = (written.bytes(), written.bytes().skip(1));
    if !written.contains('\\') && !one.zip(next).any(|(one, next)| one == next && matches!(one, b'-' | b'\'' | b'`')) {
        return written;
    }
    let alone = braces_alone(&written);
    let mut out = String::with_capacity(written.len() + 8);
    let mut characters = written.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        match (c, characters.peek().map(|(_, next)| *next)) {
            ('\\', Some(next)) => {
                characters.next();
                match next {
                    '\\' => out.push_str("\\textbackslash{}"),
                    '~' => out.push_str("\\textasciitilde{}"),
                    '^' => out.push_str("\\textasciicircum{}"),
                    '{' if alone.binary_search(&at).is_ok() => out.push_str("\\textbraceleft{}"),
                    '}' if alone.binary_search(&at).is_ok() => out.push_str("\\textbraceright{}"),
                    _ => out.extend([c, next]),
                }
            }
            // Two hyphens would be a dash, two apostrophes or grave accents a quotation mark.
            ('-' | '\'' | '`', Some(next)) if next == c => out.extend([c, '{', '}']),
            _ => out.push(c),
        }
    }
    out
}

/// The offsets, ascending, of escaped braces without a partner between the same braces of the field: readers count them all.
fn braces_alone(written: &str) -> Vec<usize> {
    let mut alone = Vec::new();
    let mut open: Vec<Option<usize>> = Vec::new();
    let mut characters = written.char_indices();
    while let Some((at, c)) = characters.next() {
        match c {
            '\\' => match characters.next() {
                Some((_, '{')) => open.push(Some(at)),
                Some((_, '}')) => match open.last() {
                    Some(Some(_)) => drop(open.pop()),
                    _ => alone.push(at),
                },
                _ => {}
            },
            '{' => open.push(None),
            '}' => {
                while let Some(Some(escaped)) = open.pop() {
                    alone.push(escaped);
                }
            }
            _ => {}
        }
    }
    alone.sort_unstable();
    alone
}

/// Returns a field's text in ASCII: accents and letters as LaTeX commands, all else by number, as Unicode engines read it.
pub(super) fn to_ascii(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for c in text.chars() {
        if c.is_ascii() {
            out.push(c);
        } else {
            spell(&mut out, c);
        }
    }
    out
}

fn spell(out: &mut String, c: char) {
    if let Some(command) = fields::latex(c) {
        // Quotation marks and dashes are LaTeX's own; a command needs braces to end.
        if command.starts_with('\\') {
            out.extend(["{", command, "}"]);
        } else {
            out.push_str(command);
        }
        return;
    }
    let mut parts = Vec::new();
    decompose_canonical(c, |part| parts.push(part));
    match parts.as_slice() {
        [base, combining] if base.is_ascii() && fields::accent(*combining).is_some() => {
            let accent = fields::accent(*combining).unwrap_or_default();
            // An accent takes the place of the dot.
            let base = if *base == 'i' { "\\i".to_owned() } else { base.to_string() };
            out.extend(["{", accent, "{", &base, "}}"]);
        }
        _ => out.extend(["{\\char\"", &format!("{:04X}", c as u32), "}"]),
    }
}

/// Returns an address in ASCII (RFC 3987, section 3.1).
pub(super) fn percent_encoded(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii() {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

//! One spelling of letters: composed, or without their accents. ASCII, most of what is printed, costs next to nothing.

use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_canonical, decompose_compatible, is_combining_mark};

/// Returns a text in NFC.
pub(crate) fn composed(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_composed) { text.into() } else { text.nfc().collect::<String>().into() }
}

/// Returns a name without the sign of the genitive: "Doe’s".
pub(crate) fn without_genitive(name: &str) -> &str {
    name.strip_suffix("’s").or_else(|| name.strip_suffix("'s")).unwrap_or(name)
}

/// Returns the letters and digits of a text in a row, lower case.
pub(crate) fn in_a_row(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether a character is its own composed form, whatever stands before it: below the combining marks, or a mark of punctuation.
fn is_composed(c: char) -> bool {
    c < '\u{300}' || ('\u{2010}'..='\u{203f}').contains(&c)
}

/// Hands on the letters of a text, without accents (NFD), and all else as printed.
pub(crate) fn without_accents(text: &str, mut to: impl FnMut(char)) {
    each(text, |c, base| decompose_canonical(c, base), &mut to);
}

/// Hands on the letters of a text, without accents and in their plainest form (NFKD), and all else likewise.
pub(crate) fn plainest(text: &str, mut to: impl FnMut(char)) {
    each(text, |c, base| decompose_compatible(c, base), &mut to);
}

fn each(text: &str, decompose: impl Fn(char, &mut dyn FnMut(char)), to: &mut impl FnMut(char)) {
    for c in text.chars() {
        if c.is_ascii() {
            to(c);
            continue;
        }
        decompose(c, &mut |base| {
            if !is_combining_mark(base) {
                to(base);
            }
        });
    }
}

/// Which characters of ASCII are letters or digits.
const LETTERS: [bool; 128] = {
    let (mut letters, mut at) = ([false; 128], 0);
    while at < letters.len() {
        letters[at] = (at as u8).is_ascii_alphanumeric();
        at += 1;
    }
    letters
};

/// Returns the words of a text, in order: runs of letters, digits and the marks that `belongs` names, with a letter or a digit in each.
pub(crate) fn words(text: &str, belongs: impl Fn(char) -> bool) -> impl Iterator<Item = &str> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let (mut start, mut says) = (at, false);
        while let Some(&byte) = text.as_bytes().get(at) {
            if LETTERS.get(usize::from(byte)) == Some(&true) {
                says = true;
                at += 1;
                continue;
            }
            let c = if byte.is_ascii() { char::from(byte) } else { text.get(at..)?.chars().next()? };
            let (letter, width) = (!c.is_ascii() && is_letter(c), c.len_utf8());
            if letter || belongs(c) {
                says |= letter;
                at += width;
            } else if says {
                break;
            } else {
                at += width;
                start = at;
            }
        }
        if says { text.get(start..at) } else { None }
    })
}

/// Whether a character is a letter or a digit: those of Latin, and marks of quotation, need no look into the tables of Unicode.
#[inline]
pub(crate) fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\x7f' => LETTERS[c as usize],
        '\u{c0}'..='\u{24f}' => !matches!(c, '×' | '÷'),
        '\u{2010}'..='\u{203f}' => false,
        _ => c.is_alphanumeric(),
    }
}

/// Returns the number of a raised digit.
pub(crate) fn raised(c: char) -> Option<u32> {
    match c {
        '¹' => Some(1),
        '²' => Some(2),
        '³' => Some(3),
        '⁰' => Some(0),
        '⁴'..='⁹' => Some(c as u32 - '⁰' as u32),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn base(text: &str) -> (String, String) {
        let (mut canonical, mut compatible) = (String::new(), String::new());
        without_accents(text, |c| canonical.push(c));
        plainest(text, |c| compatible.push(c));
        (canonical, compatible)
    }

    #[test]
    fn every_character_alone_is_its_own_form_where_that_is_said() {
        for c in (0..=0x0010_ffff).filter_map(char::from_u32) {
            let text = c.to_string();
            assert_eq!(composed(&text), text.nfc().collect::<String>(), "{c:?}");
        }
    }

    #[test]
    fn letters_and_digits_are_those_of_unicode() {
        assert!(('\0'..='\u{3000}').all(|c| is_letter(c) == c.is_alphanumeric()));
    }

    #[test]
    fn words_are_runs_with_a_letter() {
        let of = |text, marks: &'static str| words(text, |c| marks.contains(c)).collect::<Vec<_>>();
        assert_eq!(of("“Zoé’s 2nd–3rd,” (it’s) — ’ 12.", ""), ["Zoé", "s", "2nd", "3rd", "it", "s", "12"]);
        assert_eq!(of("“Zoé’s 2nd–3rd,” (it’s) — ’ 12.", "’."), ["Zoé’s", "2nd", "3rd", "it’s", "12."]);
        assert_eq!(of("", "").len() + of(" — ", "—").len(), 0);
    }

    proptest! {
        #[test]
        fn words_are_what_a_plain_split_gives(text in "\\PC*") {
            let split = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
            prop_assert_eq!(words(&text, |_| false).collect::<Vec<_>>(), split.collect::<Vec<_>>());
        }

        #[test]
        fn letters_are_those_of_the_standard_forms(text in "[a-e\u{300}-\u{303}\u{e0}-\u{ff}Å\u{3a9}\u{2126}“’ﬁ①가\u{1100}\u{1161} ]*") {
            prop_assert_eq!(composed(&text), text.nfc().collect::<String>());
            let bare = |letters: Vec<char>| letters.into_iter().filter(|c| !is_combining_mark(*c)).collect::<String>();
            prop_assert_eq!(base(&text), (bare(text.nfd().collect()), bare(text.nfkd().collect())));
        }
    }
}

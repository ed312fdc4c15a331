//! Acronyms in brackets, and the names whose letters they are made of.

use super::token::{Kind, Token, tokens as lex};
use crate::knowledge::prose::{FUNCTION_WORDS, Language};
use crate::source::Span;
use std::collections::BTreeSet;
use std::ops::Range;
use unicode_normalization::char::decompose_canonical;

/// The longest acronym.
const LONGEST: usize = 10;

/// A name and its acronym, side by side.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Pair {
    /// The tokens of the name.
    pub name: Range<usize>,
    /// The token of the acronym.
    pub acronym: usize,
}

/// Returns the pairs of a sentence: `name, "(", acronym, ")" | acronym, "(", name, ")"`.
pub(super) fn pairs(tokens: &[Token<'_>], language: Language) -> Vec<Pair> {
    let opens = (0..tokens.len()).filter(|&at| tokens.get(at).is_some_and(|token| token.is_mark('(')));
    opens.filter_map(|at| behind(tokens, at, language).or_else(|| before(tokens, at, language))).collect()
}

/// `name, "(", acronym, ( ")" | "," | ";" )`
fn behind(tokens: &[Token<'_>], open: usize, language: Language) -> Option<Pair> {
    let acronym =
        (open + 1..open + 4).find(|&at| tokens.get(at).is_some_and(|token| token.is_word() || token.is_small()))?;
    let letters = tokens.get(acronym).filter(|token| is_acronym(token.text))?;
    tokens.get(acronym + 1).filter(|token| token.is_any(&[')', ',', ';']))?;
    let end = trimmed(tokens, open);
    let earliest = end.saturating_sub(LONGEST + 6);
    let starts = (earliest..end).rev().filter(|&start| begins_name(tokens, start, language));
    let starts: Vec<usize> = starts.take_while(|&start| is_run(tokens, start..end)).collect();
    // A name whose every word gives its first letter goes before one whose words give more.
    let exact = starts.iter().find(|&&start| is_initials(letters.text, tokens, start..end, language));
    let fitting = || starts.iter().find(|&&start| fits(letters.text, tokens, start..end, language));
    let start = *exact
        .or_else(fitting)
        .or_else(|| starts.iter().find(|&&start| is_initials_but_one(letters.text, tokens, start..end, language)))?;
    Some(Pair { name: start..end, acronym })
}

/// `acronym, "(", name, ")"`
fn before(tokens: &[Token<'_>], open: usize, language: Language) -> Option<Pair> {
    let acronym = trimmed(tokens, open).checked_sub(1)?;
    let letters = tokens.get(acronym).filter(|token| is_acronym(token.text))?;
    let close = (open + 1..(open + LONGEST + 6).min(tokens.len()))
        .find(|&at| tokens.get(at).is_some_and(|token| token.is_mark(')')))?;
    let start = (open + 1..close).find(|&at| begins_name(tokens, at, language))?;
    fits(letters.text, tokens, start..close, language).then_some(Pair { name: start..close, acronym })
}

/// Whether a text has the same acronym in brackets, "(NAC)", twice.
pub(super) fn is_introduced_twice(text: &str) -> bool {
    let mut seen = BTreeSet::new();
    text.split('(').skip(1).any(|rest| {
        let end = rest.find(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | '-' | '&')).unwrap_or(rest.len());
        let (word, rest) = rest.split_at(end);
        rest.starts_with([')', ',', ';']) && word.len() <= 4 * LONGEST && is_acronym(word) && !seen.insert(word)
    })
}

/// An anchor may stand between a name and its bracket.
fn trimmed(tokens: &[Token<'_>], mut end: usize) -> usize {
    while end > 0
        && tokens
            .get(end - 1)
            .is_some_and(|token| matches!(token.kind, Kind::Anchor(_)) || token.is_mark('”') || token.is_mark('"'))
    {
        end -= 1;
    }
    end
}

/// Whether a word has the form of an acronym: two to ten letters, capitals among them, the first one too.
pub(super) fn is_acronym(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let signs = word.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '&'));
    (2..=LONGEST).contains(&letters)
        && capitals >= 2
        && capitals * 2 >= letters
        && signs
        && word.starts_with(char::is_uppercase)
}

/// Returns the acronyms that the first letters of a name's words make, without and with those of its small words, in small letters; names
/// of two words have none.
pub(super) fn initials(name: &str, language: Language) -> Vec<String> {
    let mut all = Vec::new();
    lex(name, Span::new(0, name.len()), &[], &mut all);
    let words = || all.iter().filter(|token| token.is_word());
    let first = |word: &Token<'_>| word.fold.chars().next().map(base);
    let large: String = words().filter(|word| !FUNCTION_WORDS.has(&word.fold, language)).filter_map(first).collect();
    let every: String = words().filter_map(first).collect();
    let mut out = vec![large, every];
    out.dedup();
    out.retain(|letters| letters.chars().count() > 2);
    out
}

/// Returns the letters by which an acronym is compared with the first letters of names.
pub(super) fn letters(acronym: &str) -> String {
    acronym.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).map(base).collect()
}

/// Whether an acronym is the first letters of a name's words; small words may be left out.
fn is_initials(acronym: &str, tokens: &[Token<'_>], name: Range<usize>, language: Language) -> bool {
    let mut letters = acronym.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).peekable();
    for word in tokens.get(name).unwrap_or_default().iter().filter(|token| token.is_word()) {
        let given = letters.next_if(|&letter| word.fold.chars().next().map(base) == Some(base(letter))).is_some();
        if !given && !FUNCTION_WORDS.has(&word.fold, language) {
            return false;
        }
    }
    letters.next().is_none()
}

/// "Campaign to Abolish Nuclear Weapons (CAN)": whether one word gives no letter of an acronym of three letters or more.
fn is_initials_but_one(acronym: &str, tokens: &[Token<'_>], name: Range<usize>, language: Language) -> bool {
    let mut letters = acronym.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).peekable();
    let mut silent = 0;
    let words = tokens.get(name).unwrap_or_default().iter().filter(|token| token.is_word());
    for (at, word) in words.enumerate() {
        let given = letters.next_if(|&letter| word.fold.chars().next().map(base) == Some(base(letter))).is_some();
        silent += usize::from(!given && !FUNCTION_WORDS.has(&word.fold, language));
        if at == 0 && !given {
            return false;
        }
    }
    letters.next().is_none() && silent <= 1 && acronym.chars().filter(|c| c.is_alphabetic()).count() > 2
}

fn begins_name(tokens: &[Token<'_>], at: usize, language: Language) -> bool {
    tokens.get(at).is_some_and(|token| token.is_capital() && !FUNCTION_WORDS.has(&token.fold, language))
}

/// Names hold no commas, stops or quotation marks.
fn is_run(tokens: &[Token<'_>], range: Range<usize>) -> bool {
    tokens.get(range).is_some_and(|run| {
        run.iter().all(|token| token.is_word() || token.kind == Kind::Possessive || token.is_mark('&'))
    })
}

/// Whether the letters of `acronym` can be picked from the words in order: every word gives its first letter, small words may
/// be skipped, and further letters may come from within a word.
fn fits(acronym: &str, tokens: &[Token<'_>], name: Range<usize>, language: Language) -> bool {
    let letters: Vec<char> = acronym.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let words = tokens.get(name).unwrap_or_default().iter().filter(|token| token.is_word());
    // A set of the numbers of letters that the words so far can have given.
    let mut reached = vec![false; letters.len() + 1];
    if let Some(first) = reached.first_mut() {
        *first = true;
    }
    let mut capitals = false;
    for word in words {
        let small = FUNCTION_WORDS.has(&word.fold, language) || word.is_small();
        capitals |= word.is_capital();
        let mut next = vec![false; reached.len()];
        for from in (0..reached.len()).filter(|&at| reached.get(at) == Some(&true)) {
            if small && from > 0 {
                mark(&mut next, from);
            }
            for to in picks(&word.fold, letters.get(from..).unwrap_or_default()) {
                mark(&mut next, from + to);
            }
        }
        reached = next;
    }
    capitals && reached.last() == Some(&true)
}

fn mark(set: &mut [bool], at: usize) {
    if let Some(slot) = set.get_mut(at) {
        *slot = true;
    }
}

/// "É" gives the letter "E": returns a letter without its marks.
fn base(letter: char) -> char {
    let mut base = letter;
    let mut first = true;
    decompose_canonical(letter, |c| {
        if std::mem::replace(&mut first, false) {
            base = c;
        }
    });
    base
}

/// Returns how many of the letters a word can give: its first letter, then others in order.
fn picks(word: &str, letters: &[char]) -> Vec<usize> {
    let mut rest = word.chars();
    let mut out = Vec::new();
    for (count, &letter) in letters.iter().enumerate() {
        let found = if count == 0 {
            rest.next().map(base) == Some(base(letter))
        } else {
            rest.any(|c| base(c) == base(letter))
        };
        if !found {
            break;
        }
        out.push(count + 1);
    }
    out
}

//! What is counted of the stretch between two neighbouring boundaries, so that longer stretches add up.

use crate::knowledge::{Classes, Places};
use crate::note::feature::WORDS;
use crate::note::scan::{Kind, Token};

/// Counts of a stretch.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Atom {
    /// Words and numbers.
    pub(crate) words: u16,
    /// Words in small letters that are no function words.
    pub(crate) small: u16,
    /// Words with a capital.
    pub(crate) capital: u16,
    /// Words all in capitals, of three letters or more.
    pub(crate) shouted: u16,
    /// Tokens that begin with a digit.
    pub(crate) digits: u16,
    /// Words in another script than Latin.
    pub(crate) foreign: u16,
    /// The sections of all words.
    pub(crate) classes: Classes,
    /// Whether an address is in it.
    pub(crate) address: bool,
    /// The class of the first word.
    pub(crate) first: u8,
    /// The class of the last word.
    pub(crate) last: u8,
}

impl Atom {
    /// Counts the tokens between two neighbouring boundaries.
    pub(crate) fn read(text: &str, tokens: &[Token]) -> Self {
        let mut atom = Self::default();
        let is_word =
            |token: &&Token| token.is_content() && !matches!(token.kind, Kind::Mark | Kind::Hyphen | Kind::Slash);
        let (mut first, mut last) = (None, None);
        for token in tokens.iter().filter(is_word) {
            atom.count(token, token.span.of(text));
            first = first.or(Some(token));
            last = Some(token);
        }
        atom.first = first.map_or(0, |token| class(token, token.span.of(text)));
        atom.last = if atom.words > 1 { last.map_or(0, |token| class(token, token.span.of(text))) } else { atom.first };
        atom
    }

    fn count(&mut self, token: &Token, printed: &str) {
        self.words += 1;
        self.address |= token.kind == Kind::Url;
        self.classes = self.classes.with(token.classes);
        let Some(first) = printed.chars().next() else { return };
        if first.is_ascii_lowercase() {
            self.small += u16::from(!token.classes.has(Classes::FUNCTION_WORDS));
            return;
        }
        if first.is_ascii_digit() {
            self.digits += 1;
        } else if first.is_uppercase() {
            self.capital += 1;
            self.shouted += u16::from(printed.len() > 2 && !holds_small(printed));
        } else if first.is_lowercase() && !token.classes.has(Classes::FUNCTION_WORDS) {
            self.small += 1;
        }
        self.foreign += u16::from(first > '\u{24f}' && first.is_alphabetic());
    }

    /// Returns the counts of this stretch and the next together.
    #[must_use]
    pub(crate) fn with(self, next: &Self) -> Self {
        Self {
            words: self.words + next.words,
            small: self.small + next.small,
            capital: self.capital + next.capital,
            shouted: self.shouted + next.shouted,
            digits: self.digits + next.digits,
            foreign: self.foreign + next.foreign,
            classes: self.classes.with(next.classes),
            address: self.address || next.address,
            first: if self.words == 0 { next.first } else { self.first },
            last: if next.words == 0 { self.last } else { next.last },
        }
    }

    /// Returns how capitals are set, below 8.
    pub(crate) fn case(&self) -> usize {
        let letters = self.small + self.capital;
        match (self.small, self.capital) {
            (0, 0) => 0,
            (_, 0) => 1,
            _ if self.shouted * 2 > letters => 2,
            (0, 1) => 3,
            (0, _) => 4,
            (small, capital) if capital >= 3 * small => 5,
            (small, capital) if capital >= small => 6,
            _ => 7,
        }
    }
}

/// Whether a small letter is in the word.
fn holds_small(printed: &str) -> bool {
    // The second letter is small as a rule.
    printed.as_bytes().get(1).is_some_and(u8::is_ascii_lowercase) || printed.chars().any(char::is_lowercase)
}

fn letters(printed: &str) -> usize {
    printed.chars().filter(|c| c.is_alphabetic()).count()
}

/// The sections that tell most of a word at the end of a stretch, the first that fits before the others.
const SECTIONS: [Classes; 18] = [
    Classes::MONTHS,
    Classes::PAGE_WORDS,
    Classes::ROLE_NOUNS,
    Classes::ROLE_VERBS,
    Classes::CORPORATE,
    Classes::GENRES,
    Classes::EVENTS,
    Classes::PUBLISHERS,
    Classes::PERIODICALS,
    Classes::ORGANIZATIONS,
    Classes::ARCHIVES,
    Classes::SERIES,
    Classes::SITES,
    Classes::MEDIA,
    Classes::COURTS,
    Classes::LAW,
    Classes::PLACES,
    Classes::GIVEN_NAMES,
];

/// For every section the place in [`SECTIONS`].
const PLACES: Places = Classes::places(&SECTIONS);

/// Returns the class of a word at the end of a stretch, below [`WORDS`]: the first section that fits, else its look.
pub(crate) fn class(token: &Token, printed: &str) -> u8 {
    let first = printed.chars().next().unwrap_or(' ');
    let look = match token.kind {
        Kind::Number if printed.len() == 4 => 20,
        Kind::Number => 21,
        // "W3C" is an acronym as "WHO" is one; "A12" and "G20" may be numbers.
        Kind::Mixed if first.is_uppercase() && letters(printed) > 1 && !holds_small(printed) => 30,
        Kind::Mixed => 22,
        Kind::Initials => 23,
        Kind::Ampersand => 31,
        Kind::Sign => 24,
        Kind::Url | Kind::Handle => 25,
        Kind::Word if token.classes.has(Classes::JOINTS) && first.is_lowercase() => 31,
        _ if token.classes.has(Classes::FUNCTION_WORDS) && first.is_lowercase() => 26,
        _ if token.classes.has(Classes::FUNCTION_WORDS) => 27,
        _ if first.is_lowercase() => 28,
        _ if printed.bytes().any(|byte| byte == b'.') => 29,
        _ if printed.len() > 1 && !holds_small(printed) => 30,
        _ => 19,
    };
    let known = if matches!(look, 26 | 27 | 31) { None } else { token.classes.placed(&PLACES).min() };
    let class = known.map_or(look, |at| at as u8);
    debug_assert!(usize::from(class) < WORDS);
    class
}

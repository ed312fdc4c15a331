//! The ground: typed look-ups into the tables of `grammar/`, compiled by `build.rs`.
//!
//! Keys are folded: lower case, NFC, without the dot of an abbreviation.

pub(crate) mod check;
pub mod fields;
mod hash;
mod key;
pub mod keys;
pub mod kinds;
pub(crate) mod law;
pub(crate) mod letters;
pub(crate) mod prose;
mod table;
pub(crate) mod world;

use key::Key;

pub(crate) use hash::of as hash_of;
pub use table::Table;

/// The generated tables; rooms look things up through functions with types, here or in `knowledge/`.
#[allow(clippy::unreadable_literal, reason = "written by a program, for a program")]
pub(crate) mod tables {
    include!(concat!(env!("OUT_DIR"), "/tables.rs"));
}

/// What the tables know of a word: a set of the sections that hold it, in any language.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash)]
pub struct Classes(u64);

/// For every section its place in a list that may name it.
pub(crate) type Places = [Option<u8>; 64];

impl Classes {
    /// Whether a section holds the word.
    pub(crate) fn has(self, section: Self) -> bool {
        self.0 & section.0 != 0
    }

    /// Returns the sections that the other does not have.
    pub(crate) fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Returns the sections that the other has too.
    #[inline]
    pub(crate) fn common(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Returns the sections of a list.
    pub(crate) const fn all(list: &[Self]) -> Self {
        let (mut all, mut at) = (0, 0);
        while at < list.len() {
            all |= list[at].0;
            at += 1;
        }
        Self(all)
    }

    /// Returns the number of a single section.
    pub(crate) const fn bit(self) -> usize {
        self.0.trailing_zeros() as usize
    }

    /// Returns the numbers of all sections.
    pub(crate) fn bits(self) -> impl Iterator<Item = usize> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let bit = rest.trailing_zeros() as usize;
            rest &= rest.checked_sub(1)?;
            Some(bit)
        })
    }

    /// Returns for every section its place in a list.
    pub(crate) const fn places(list: &[Self]) -> Places {
        let mut places = [None; 64];
        let mut at = 0;
        while at < list.len() {
            places[list[at].bit()] = Some(at as u8);
            at += 1;
        }
        places
    }

    /// Returns the places of the sections in a list that [`Classes::places`] looked through, those of others left out.
    #[inline]
    pub(crate) fn placed(self, places: &Places) -> impl Iterator<Item = usize> {
        self.bits().filter_map(|bit| Some(usize::from((*places.get(bit)?)?)))
    }

    /// Returns the sections of both.
    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Returns the sections that hold a word, as printed.
#[inline]
pub(crate) fn classes(word: &str) -> Classes {
    Classes(key::find(word, &tables::LEXICON).copied().unwrap_or_default())
}

/// The lists of words about works that hold a word, or one of several.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct WorkLists(u32);

impl WorkLists {
    /// Returns the lists that hold any of the words, as printed.
    pub(crate) fn of<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let bits = |word: &str| key::find(word, &tables::WORK_LISTS).copied().unwrap_or_default();
        Self(words.fold(0, |all, word| all | bits(word)))
    }

    /// Whether it is one of them.
    pub(crate) fn has(self, list: Self) -> bool {
        self.0 & list.0 != 0
    }
}

/// Returns a number of a word, as printed, that stands for it where words are compared.
pub(crate) fn number(word: &str) -> u64 {
    Key::whole(word).number()
}

/// Returns a word's number, and the sections that hold it.
pub(crate) fn numbered(word: &str) -> (u64, Classes) {
    let key = Key::whole(word);
    (key.number(), Classes(key.find(&tables::LEXICON).copied().unwrap_or_default()))
}

macro_rules! values {
    ($($(#[$doc:meta])* $name:ident: $table:ident -> $kind:ty),+ $(,)?) => {
        $($(#[$doc])* pub(crate) fn $name(word: &str) -> Option<$kind> {
            key::find(word, &tables::$table)?.first().map(|&(_, value)| value)
        })+
    };
}

values! {
    /// Returns the month, 1–12, that a word names.
    month: WORDS_MONTHS -> i64,
    /// Returns the season, 21–24 (EDTF), that a word names.
    season: WORDS_SEASONS -> i64,
    /// Returns the number that an ordinal word names.
    #[cfg_attr(not(feature = "learn"), expect(dead_code, reason = "only the learner compares numbers"))]
    ordinal: WORDS_ORDINALS -> i64,
    /// Returns the hours that `am` or `pm` adds.
    meridiem: WORDS_MERIDIEM -> i64,
    /// Returns the CSL name variable of "edited", "translated", ….
    role_verb: WORDS_ROLE_VERBS -> &'static str,
    /// Returns the CSL name variable of "ed.", "trans.", ….
    role_noun: WORDS_ROLE_NOUNS -> &'static str,
    /// Returns the CSL name variable of a letter in a film's credits, "R:".
    credit_letter: WORDS_CREDIT_LETTERS -> &'static str,
    /// Returns the CSL locator label of "chap.", "para.", ….
    locator_label: WORDS_LOCATOR_WORDS -> &'static str,
    /// Returns what a word says in place of a date: 1 undated, 2 forthcoming, 3 in press.
    undated: WORDS_UNDATED -> i64,
}

/// What [`known`] returns for a publisher.
const PUBLISHER: usize = 11;

/// Returns what the tables know of a name by its letters alone, below 16: 0 nothing, 1–7 containers, 8–10 places,
/// 11 publishers, 12 journals.
pub(crate) fn known(letters: &str) -> usize {
    if !(1..=40).contains(&letters.len()) {
        return 0;
    }
    let bare = letters.strip_prefix("the").unwrap_or(letters);
    tables::KNOWN.get(bare).map_or(0, |&number| usize::from(number))
}

/// The numbers of [`known`] that are places.
pub(crate) const PLACES: std::ops::RangeInclusive<usize> = 8..=10;

/// Whether a name is a publisher's that the tables have.
pub(crate) fn is_publisher(name: &str) -> bool {
    known(&letters::in_a_row(name)) == PUBLISHER
}

/// Returns the language that a script tells.
pub(crate) fn script_language(script: &str) -> Option<&'static str> {
    tables::WORKS_SCRIPTS.get(script).copied()
}

/// Returns the CSL type of what a platform's host publishes.
pub(crate) fn host_kind(host: &str) -> Option<&'static str> {
    tables::WORKS_HOSTS.get(host).copied()
}

/// Returns the CSL type of what stands in a container, by its whole name; a leading article does not count.
pub(crate) fn container_kind(name: &str) -> Option<&'static str> {
    named(&tables::WORKS_CONTAINERS, name)
}

/// Returns the CSL type of what a publisher makes who makes no books, by its whole name; a leading article does not count.
pub(crate) fn maker_kind(name: &str) -> Option<&'static str> {
    named(&tables::WORKS_MAKERS, name)
}

const THE: &str = "the ";

fn named(table: &Table<&'static str>, name: &str) -> Option<&'static str> {
    let name = name.trim_end_matches(['.', ',']);
    let behind =
        name.get(..THE.len()).filter(|head| head.eq_ignore_ascii_case(THE)).and_then(|_| name.get(THE.len()..));
    Key::whole(behind.unwrap_or(name)).find(table).copied()
}

macro_rules! kinds_of_words {
    ($($(#[$doc:meta])* $name:ident: $table:ident),+ $(,)?) => {
        $($(#[$doc])* pub(crate) fn $name(word: &str) -> Option<&'static str> {
            key::find(word, &tables::$table).copied()
        })+
    };
}

kinds_of_words! {
    /// Returns the CSL type that a word of a container's name tells.
    container_word_kind: WORKS_CONTAINER_WORDS,
    /// Returns the CSL type that a word of the genre tells.
    genre_kind: WORKS_GENRE_WORDS,
    /// Returns the CSL type that a word of the medium tells.
    medium_kind: WORKS_MEDIUM_WORDS,
    /// Returns the CSL type that a word of a law's title tells.
    law_word_kind: WORKS_LAW_WORDS,
    /// Returns the CSL type that a genre of one word tells, where it says no more.
    kind_word: WORKS_KIND_WORDS,
    /// Returns the CSL type that the last word of a publisher's name tells.
    maker_word_kind: WORKS_MAKER_WORDS,
}

macro_rules! words_of_works {
    ($($(#[$doc:meta])* $name:ident: $table:ident),+ $(,)?) => {
        $($(#[$doc])* pub(crate) fn $name(word: &str) -> bool {
            key::find(word, &tables::$table).is_some()
        })+
    };
}

words_of_works! {
    /// Whether newspapers have the word in their name.
    is_newspaper_word: WORKS_NEWSPAPER_WORDS,
    /// Whether the word names a part of a book: "introduction".
    is_part_word: WORKS_PART_WORDS,
    /// Whether the word names a map.
    is_map_word: WORKS_MAP_WORDS,
    /// Whether the word begins a bill's number.
    is_bill_word: WORKS_BILL_WORDS,
    /// Whether the word begins a standard's number.
    is_standard_body: WORKS_STANDARD_BODIES,
    /// Whether the word begins the title of a review.
    is_review_word: WORKS_REVIEW_WORDS,
    /// Whether archives and libraries have the word in their name.
    is_holder_word: WORKS_HOLDER_WORDS,
    /// Whether museums have the word in their name.
    is_museum_word: WORKS_MUSEUM_WORDS,
}

/// Returns the place of a word in the name of a hearing: 1 names it, 2 stands behind.
pub(crate) fn hearing_word(word: &str) -> Option<i64> {
    key::find(word, &tables::WORKS_HEARING_WORDS).copied()
}

/// Whether the word joins others to the noun before it: "of", "de", "in".
pub(crate) fn is_joining_word(word: &str) -> bool {
    classes(word).has(Classes::FUNCTION_WORDS.with(Classes::PARTICLES).with(Classes::IN))
}

/// Whether periodicals have the word in their names: "Journal", "Rev.".
pub(crate) fn is_periodical_word(word: &str) -> bool {
    classes(word).has(Classes::PERIODICALS)
}

/// Whether bodies have the word in their names.
pub(crate) fn is_corporate(word: &str) -> bool {
    classes(word).has(Classes::ORGANIZATIONS.with(Classes::CORPORATE))
}

/// Whether the word names a report.
pub(crate) fn is_report_word(word: &str) -> bool {
    classes(word).has(Classes::REPORTS)
}

/// Whether a word plays a part in references back, in any language: "again", "same", "work", "thing", "cited", "there",
/// "too", "above", "note", "hereafter".
pub(crate) fn is_back_word(word: &str, part: &str) -> bool {
    has_part(&tables::WORDS_BACK_WORDS, word, part)
}

/// Whether a word of a remark refers to another place, or gives a short name: then it says nothing of the work.
pub(crate) fn points_elsewhere(remark: &str) -> bool {
    let word = |printed: &str| printed.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    remark.split_whitespace().map(word).any(|word| classes(&word).has(Classes::BACK_WORDS))
}

/// Whether a word before the part that is cited stresses it, "especially", and goes with it.
pub(crate) fn stresses(word: &str) -> bool {
    has_part(&tables::WORDS_CITED_WORDS, word, "stress")
}

/// Whether a word leads up to a number behind a reference back, or to a short name ("as").
pub(crate) fn is_back_joint(word: &str, part: &str) -> bool {
    has_part(&tables::WORDS_BACK_JOINTS, word, part)
}

fn has_part(table: &Table<&'static [(&'static str, &'static str)]>, word: &str, part: &str) -> bool {
    key::find(word, table).is_some_and(|parts| parts.iter().any(|&(_, its)| its == part))
}

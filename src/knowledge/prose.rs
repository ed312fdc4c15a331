//! The words of running prose, by language: `grammar/prose/LANG.toml`.

use super::key::Key;
use super::tables::{self, PROSE_LANGUAGES};
use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

/// A language that prose can be read in: its code, as the tables have it.
pub(crate) type Language = &'static str;

/// What the tables know of a word.
#[derive(Debug)]
pub(crate) struct Word {
    /// The sections that hold the word in any language, a bit each.
    pub any: u128,
    /// For each language, the sections that hold the word, a bit each.
    pub masks: [u128; PROSE_LANGUAGES.len()],
    /// Where its rows of numbers begin and end.
    pub numbers: (u32, u32),
    /// Where its rows of types begin and end.
    pub types: (u32, u32),
    /// Where the names of well-known organizations that begin with it begin and end.
    pub names: (u32, u32),
}

impl Word {
    /// Returns section, language, value of each row of numbers.
    fn numbers(&self) -> &'static [(u8, u8, i64)] {
        tables::NUMBERS_OF_PROSE.get(self.numbers.0 as usize..self.numbers.1 as usize).unwrap_or_default()
    }

    /// Returns section, language, name of a schema.org type of each row of types.
    fn types(&self) -> &'static [(u8, u8, &'static str)] {
        tables::TYPES_OF_PROSE.get(self.types.0 as usize..self.types.1 as usize).unwrap_or_default()
    }

    /// Returns the names of well-known organizations that begin with the word, folded, the longest first.
    fn organizations(&self) -> &'static [&'static str] {
        tables::NAMES_OF_PROSE.get(self.names.0 as usize..self.names.1 as usize).unwrap_or_default()
    }
}

/// A word as the tables have it, looked up once.
#[derive(Clone, Debug, Default)]
pub(crate) struct Folded<'s> {
    text: Cow<'s, str>,
    word: Option<&'static Word>,
}

impl<'s> Folded<'s> {
    /// Returns a word that is looked up.
    pub(crate) fn new(text: Cow<'s, str>) -> Self {
        Self { word: tables::PROSE.get(text.as_ref()), text }
    }

    /// Returns a word as printed, which `fold` folds where no table holds it: what a table holds takes no memory.
    pub(crate) fn of(printed: &'s str, fold: impl FnOnce(&'s str) -> Cow<'s, str>) -> Self {
        let Some(key) = Key::ascii(printed) else { return Self::new(fold(printed)) };
        let (text, word) = match key.entry(&tables::PROSE) {
            Some((text, word)) => (Cow::Borrowed(text), Some(word)),
            None => (fold(printed), None),
        };
        Self { text, word }
    }

    /// Returns a sign, which no table holds.
    pub(crate) fn sign(text: &'s str) -> Self {
        Self { text: Cow::Borrowed(text), word: None }
    }

    /// Returns no word.
    pub(crate) const fn none() -> Self {
        Self { text: Cow::Borrowed(""), word: None }
    }

    /// Returns what stands behind the word's last hyphen.
    pub(crate) fn last_part(&self) -> Option<&str> {
        let hyphen = self.text.bytes().rposition(|byte| byte == b'-')?;
        self.text.get(hyphen + 1..)
    }

    /// Returns the names of well-known organizations that may begin with the word, folded, the longest first.
    pub(crate) fn organizations(&self) -> &'static [&'static str] {
        let plain = self.text.bytes().all(|b| b.is_ascii_alphanumeric());
        let end = if plain { None } else { self.text.find(|c: char| !c.is_alphanumeric()) };
        let run = end.and_then(|end| self.text.get(..end));
        let word = run.map_or(self.word, |run| tables::PROSE.get(run));
        word.map_or(&[], Word::organizations)
    }
}

impl Deref for Folded<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for Folded<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl AsRef<str> for Folded<'_> {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

impl PartialEq<&str> for Folded<'_> {
    fn eq(&self, other: &&str) -> bool {
        self.text == *other
    }
}

impl PartialEq<str> for Folded<'_> {
    fn eq(&self, other: &str) -> bool {
        self.text == other
    }
}

/// A folded word of which the tables may know something.
pub(crate) trait Known {
    /// Returns what the tables know.
    fn known(&self) -> Option<&'static Word>;

    /// Returns the word.
    fn text(&self) -> &str;
}

impl Known for Folded<'_> {
    fn known(&self) -> Option<&'static Word> {
        self.word
    }

    fn text(&self) -> &str {
        &self.text
    }
}

impl Known for str {
    fn known(&self) -> Option<&'static Word> {
        tables::PROSE.get(self)
    }

    fn text(&self) -> &str {
        self
    }
}

impl Known for String {
    fn known(&self) -> Option<&'static Word> {
        self.as_str().known()
    }

    fn text(&self) -> &str {
        self
    }
}

impl<T: Known + ?Sized> Known for &T {
    fn known(&self) -> Option<&'static Word> {
        (**self).known()
    }

    fn text(&self) -> &str {
        (**self).text()
    }
}

impl Known for Cow<'_, str> {
    fn known(&self) -> Option<&'static Word> {
        self.as_ref().known()
    }

    fn text(&self) -> &str {
        self
    }
}

/// A section of words with numbers.
pub(crate) struct Numbers(u8);

/// A section of words with names of schema.org types.
pub(crate) struct Types(u8);

/// Several sections.
pub(crate) struct Sections(u128);

impl Sections {
    /// Whether one of the sections holds a word in some language.
    pub(crate) fn may_have(&self, word: &Folded<'_>) -> bool {
        word.word.is_some_and(|word| word.any & self.0 != 0)
    }
}

impl Numbers {
    /// Returns the number of a folded word.
    pub(crate) fn of(&self, word: &(impl Known + ?Sized), language: Language) -> Option<i64> {
        let (word, language) = held(self.0, word, language)?;
        word.numbers().iter().find(|row| row.0 == self.0 && usize::from(row.1) == language).map(|row| row.2)
    }

    /// Whether the section holds a folded word.
    pub(crate) fn has(&self, word: &(impl Known + ?Sized), language: Language) -> bool {
        held(self.0, word, language).is_some()
    }

    /// Whether the section, one of endings, holds the end of a folded word; something must stand before it.
    pub(crate) fn ends(&self, word: &(impl Known + ?Sized), language: Language) -> bool {
        endings(self.0, word.text(), language).any(|ending| self.has(ending, language))
    }

    /// Returns the number of the longest end of a folded word that the section, one of endings, holds.
    pub(crate) fn ending(&self, word: &(impl Known + ?Sized), language: Language) -> Option<i64> {
        endings(self.0, word.text(), language).find_map(|ending| self.of(ending, language))
    }

    /// Whether the section holds a folded word in any language.
    pub(crate) fn has_any(&self, word: &(impl Known + ?Sized)) -> bool {
        word.known().is_some_and(|word| word.any >> self.0 & 1 == 1)
    }
}

impl Types {
    /// Returns the type of a folded word.
    pub(crate) fn of(&self, word: &(impl Known + ?Sized), language: Language) -> Option<&'static str> {
        let (word, language) = held(self.0, word, language)?;
        word.types().iter().find(|row| row.0 == self.0 && usize::from(row.1) == language).map(|row| row.2)
    }

    /// Returns the value of the longest end of a folded word that the section, one of endings, holds.
    pub(crate) fn ending(&self, word: &(impl Known + ?Sized), language: Language) -> Option<&'static str> {
        self.of(word, language)
            .or_else(|| endings(self.0, word.text(), language).find_map(|ending| self.of(ending, language)))
    }

    /// Returns the type of a folded word, or of its longest end of so many bytes at least.
    pub(crate) fn part(&self, word: &str, language: Language, least: usize) -> Option<&'static str> {
        let ends = endings(self.0, word, language).take_while(|ending| ending.len() >= least);
        std::iter::once(word).filter(|word| word.len() >= least).chain(ends).find_map(|part| self.of(part, language))
    }

    /// Returns the type of a folded word, in the text's language or else in any: names keep their language.
    pub(crate) fn of_any(&self, word: &(impl Known + ?Sized), language: Language) -> Option<&'static str> {
        let other = || word.known()?.types().iter().find(|row| row.0 == self.0).map(|row| row.2);
        self.of(word, language).or_else(other)
    }

    /// Whether the section holds a folded word.
    pub(crate) fn has(&self, word: &(impl Known + ?Sized), language: Language) -> bool {
        held(self.0, word, language).is_some()
    }
}

/// Returns the ends of a word that a section may hold by their length, the longest first, short of the word itself.
fn endings(section: u8, word: &str, language: Language) -> impl Iterator<Item = &str> {
    let lengths = place(language).and_then(|place| tables::LENGTHS_OF_PROSE.get(place)?.get(usize::from(section)));
    let (least, most) = lengths.map_or((1, 0), |&(least, most)| (usize::from(least), usize::from(most)));
    let first = word.chars().next().map_or(0, char::len_utf8);
    (first.max(word.len().saturating_sub(most))..(word.len() + 1).saturating_sub(least)).filter_map(|at| word.get(at..))
}

/// Returns a language's place among those of the tables.
fn place(language: Language) -> Option<usize> {
    PROSE_LANGUAGES.iter().position(|code| *code == language)
}

/// Returns what is known of a word that a section holds in a language, and the language's place.
fn held(section: u8, word: &(impl Known + ?Sized), language: Language) -> Option<(&'static Word, usize)> {
    let word = word.known()?;
    // Most words are in few sections: that is told without asking for the language.
    if word.any >> section & 1 == 0 {
        return None;
    }
    let place = place(language)?;
    (word.masks.get(place)? >> section & 1 == 1).then_some((word, place))
}

macro_rules! sections {
    ($($name:ident: $kind:ident = $table:ident),+ $(,)?) => {
        $(pub(crate) static $name: $kind = $kind(tables::$table);)+
    };
}

sections! {
    FUNCTION_WORDS: Numbers = PROSE_FUNCTION_WORDS,
    MARKERS: Numbers = PROSE_MARKERS,
    HEADS: Types = PROSE_ORGANIZATION_HEADS,
    SMALL_HEADS: Numbers = PROSE_ORGANIZATION_SMALL,
    STANDALONE: Types = PROSE_STANDALONE,
    NAME_JOINERS: Numbers = PROSE_NAME_JOINERS,
    NAME_ARTICLES: Numbers = PROSE_NAME_ARTICLES,
    POSSESSORS: Numbers = PROSE_POSSESSORS,
    NOT_ORGANIZATIONS: Numbers = PROSE_NOT_ORGANIZATIONS,
    ORGANIZATION_WORDS: Types = PROSE_ORGANIZATION_WORDS,
    GOVERNMENT_WORDS: Numbers = PROSE_GOVERNMENT_WORDS,
    NEWS_WORDS: Numbers = PROSE_NEWS_WORDS,
    BELONGS: Numbers = PROSE_BELONGS,
    FOUNDING: Numbers = PROSE_FOUNDING,
    NUMBERS: Numbers = PROSE_NUMBERS,
    TIME_UNITS: Numbers = PROSE_TIME_UNITS,
    DATE_STEPS: Numbers = PROSE_DATE_STEPS,
    DATE_LEADS: Numbers = PROSE_DATE_LEADS,
    DATE_PARTS: Numbers = PROSE_DATE_PARTS,
    EVENT_NOUNS: Types = PROSE_EVENT_NOUNS,
    NAMED_EVENTS: Numbers = PROSE_NAMED_EVENTS,
    ASSEMBLIES: Numbers = PROSE_ASSEMBLIES,
    WAR_NOUNS: Numbers = PROSE_WAR_NOUNS,
    WAR_STARTS: Numbers = PROSE_WAR_STARTS,
    WAR_ENDS: Numbers = PROSE_WAR_ENDS,
    LIGHT_VERBS: Numbers = PROSE_LIGHT_VERBS,
    EVENT_VERBS: Types = PROSE_EVENT_VERBS,
    STATE_VERBS: Numbers = PROSE_STATE_VERBS,
    BE: Numbers = PROSE_BE,
    AUXILIARIES: Numbers = PROSE_AUXILIARIES,
    IRREGULAR: Numbers = PROSE_IRREGULAR,
    CLAUSE_WORDS: Numbers = PROSE_CLAUSE_WORDS,
    PRONOUNS: Numbers = PROSE_PRONOUNS,
    ANAPHORS: Numbers = PROSE_ANAPHORS,
    JOB_TITLES: Numbers = PROSE_JOB_TITLES,
    JOB_MODIFIERS: Numbers = PROSE_JOB_MODIFIERS,
    HONORIFICS: Numbers = PROSE_HONORIFICS,
    PARTICLES: Numbers = PROSE_PARTICLES,
    ABBREVIATIONS: Numbers = PROSE_ABBREVIATIONS,
    LINK_WORDS: Numbers = PROSE_LINK_WORDS,
    PLACE_WORDS: Numbers = PROSE_PLACE_WORDS,
    ABOUT_PAGES: Numbers = PROSE_ABOUT_PAGES,
    MEETING_VERBS: Numbers = PROSE_MEETING_VERBS,
    HAPPEN_VERBS: Numbers = PROSE_HAPPEN_VERBS,
    DECISIONS: Numbers = PROSE_DECISIONS,
    ADVERBS: Numbers = PROSE_ADVERBS,
    ORDINALS: Numbers = PROSE_ORDINALS,
    CONJUNCTIONS: Numbers = PROSE_CONJUNCTIONS,
    GENITIVES: Numbers = PROSE_GENITIVES,
    TEMPLATES: Types = PROSE_TEMPLATES,
    PREFIXES: Numbers = PROSE_PREFIXES,
    ADJECTIVE_ENDINGS: Numbers = PROSE_ADJECTIVE_ENDINGS,
    ADVERB_ENDINGS: Numbers = PROSE_ADVERB_ENDINGS,
    FINITE_ENDINGS: Numbers = PROSE_FINITE_ENDINGS,
    GERUND_ENDINGS: Numbers = PROSE_GERUND_ENDINGS,
    PLURAL_ENDINGS: Numbers = PROSE_PLURAL_ENDINGS,
    ATTRIBUTE_ENDINGS: Numbers = PROSE_ATTRIBUTE_ENDINGS,
    PAST_ENDINGS: Numbers = PROSE_PAST_ENDINGS,
    PARTICIPLE_ENDINGS: Numbers = PROSE_PARTICIPLE_ENDINGS,
    GENDER_ENDINGS: Types = PROSE_GENDER_ENDINGS,
    NAMING: Numbers = PROSE_NAMING,
    PLANNED: Numbers = PROSE_PLANNED,
    WEEKDAYS: Numbers = PROSE_WEEKDAYS,
    FIELD_WORDS: Numbers = PROSE_FIELD_WORDS,
    BECOME: Numbers = PROSE_BECOME,
    MULTIPLES: Numbers = PROSE_MULTIPLES,
    PAIRS: Types = PROSE_ORGANIZATION_PAIRS,
    FOREIGN_HEADS: Types = PROSE_FOREIGN_HEADS,
    FOREIGN_JOINERS: Numbers = PROSE_FOREIGN_JOINERS,
    DECLINED: Numbers = PROSE_DECLINED,
    TODAY_STEPS: Numbers = PROSE_TODAY_STEPS,
    DATE_RELATIVES: Numbers = PROSE_DATE_RELATIVES,
    NOT_EVENTS: Numbers = PROSE_NOT_EVENTS,
    CROWD: Numbers = PROSE_CROWD,
    LEADING_ADJECTIVES: Numbers = PROSE_LEADING_ADJECTIVES,
    HAPPENS_PASSIVE: Numbers = PROSE_HAPPENS_PASSIVE,
    ELISIONS: Numbers = PROSE_ELISIONS,
    PARTICIPLE_PREFIXES: Numbers = PROSE_PARTICIPLE_PREFIXES,
    NEWS_ENDINGS: Numbers = PROSE_NEWS_ENDINGS,
    PLUPERFECT: Numbers = PROSE_PLUPERFECT,
    FOUNDING_PARTICLES: Numbers = PROSE_FOUNDING_PARTICLES,
    STANDALONE_OPENINGS: Numbers = PROSE_STANDALONE_OPENINGS,
    SPORT_WORDS: Numbers = PROSE_SPORT_WORDS,
    NOUN_OPENINGS: Numbers = PROSE_NOUN_OPENINGS,
    COMPANY_NOUNS: Numbers = PROSE_COMPANY_NOUNS,
    COMPANY_VERBS: Numbers = PROSE_COMPANY_VERBS,
    COMPANY_OBJECTS: Numbers = PROSE_COMPANY_OBJECTS,
    COMPANY_WORDS: Numbers = PROSE_COMPANY_WORDS,
    PLACE_HEADS: Numbers = PROSE_PLACE_HEADS,
    CAUSE_NOUNS: Numbers = PROSE_CAUSE_NOUNS,
    FIRM_ENDINGS: Numbers = PROSE_FIRM_ENDINGS,
    PUBLIC_NOUNS: Numbers = PROSE_PUBLIC_NOUNS,
    HYPHENED: Numbers = PROSE_HYPHENED,
    CAUSE_JOINERS: Numbers = PROSE_CAUSE_JOINERS,
}

/// The words, but for numbers, that a date may begin with.
pub(crate) static DATE_WORDS: Sections =
    Sections(1 << TIME_UNITS.0 | 1 << DATE_STEPS.0 | 1 << DATE_RELATIVES.0 | 1 << WEEKDAYS.0);

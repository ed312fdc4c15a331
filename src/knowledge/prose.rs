//! The words of running prose, by language: `grammar/prose/LANG.toml`.

use super::{Table, tables};

/// A language that prose can be read in: its code, as the tables have it.
pub(crate) type Language = &'static str;

type Rows<V> = Table<&'static [(&'static str, V)]>;

/// A section of words with numbers.
pub(crate) struct Numbers(&'static Rows<i64>);

/// A section of words with names of schema.org types.
pub(crate) struct Types(&'static Rows<&'static str>);

impl Numbers {
    /// Returns the number of a folded word.
    pub(crate) fn of(&self, word: &str, language: Language) -> Option<i64> {
        pick(self.0, word, language)
    }

    /// Whether the section holds a folded word.
    pub(crate) fn has(&self, word: &str, language: Language) -> bool {
        self.of(word, language).is_some()
    }

    /// Whether the section, one of endings, holds the end of a folded word; something must stand before it.
    pub(crate) fn ends(&self, word: &str, language: Language) -> bool {
        endings(word).any(|ending| self.has(ending, language))
    }

    /// Whether the section holds a folded word in any language.
    pub(crate) fn has_any(&self, word: &str) -> bool {
        self.0.contains_key(word)
    }
}

impl Types {
    /// Returns the type of a folded word.
    pub(crate) fn of(&self, word: &str, language: Language) -> Option<&'static str> {
        pick(self.0, word, language)
    }

    /// Returns the value of the longest end of a folded word that the section, one of endings, holds.
    pub(crate) fn ending(&self, word: &str, language: Language) -> Option<&'static str> {
        self.of(word, language).or_else(|| endings(word).find_map(|ending| self.of(ending, language)))
    }

    /// Returns the type of a folded word, in the text's language or else in any: names keep their language.
    pub(crate) fn of_any(&self, word: &str, language: Language) -> Option<&'static str> {
        self.of(word, language).or_else(|| self.0.get(word)?.first().map(|&(_, value)| value))
    }

    /// Whether the section holds a folded word.
    pub(crate) fn has(&self, word: &str, language: Language) -> bool {
        self.of(word, language).is_some()
    }
}

/// Returns the ends of a word, the longest first, short of the word itself.
fn endings(word: &str) -> impl Iterator<Item = &str> {
    word.char_indices().skip(1).filter_map(|(at, _)| word.get(at..)).filter(|ending| ending.len() <= 12)
}

fn pick<V: Copy>(rows: &Rows<V>, word: &str, language: Language) -> Option<V> {
    rows.get(word)?.iter().find(|(of, _)| *of == language).map(|&(_, value)| value)
}

macro_rules! sections {
    ($($name:ident: $kind:ident = $table:ident),+ $(,)?) => {
        $(pub(crate) static $name: $kind = $kind(&tables::$table);)+
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
    PLUPERFECT: Numbers = PROSE_PLUPERFECT,
}

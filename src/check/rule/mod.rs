//! The registry: a rule is one file in its group's folder, and its name in the group's list.

macro_rules! rules {
    ($($(#[$attribute:meta])* $name:ident),+ $(,)?) => {
        $(mod $name;)+

        /// The group's rules, by code.
        pub(super) const RULES: &[&crate::check::Rule] = &[$(&$name::RULE),+];
    };
}

use super::{Checker, Style};
use crate::diagnostic::{Safety, Severity};

/// What is wrong with a text, how it is known, and what to do: a check that is its own manual and test.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// The kebab-case name of the fault, never reused.
    pub code: &'static str,
    /// The rules that it stands among.
    pub group: Group,
    /// How grave a finding is.
    pub severity: Severity,
    /// Whether it is on where nothing is said: only if it is right at least 19 times in 20 on texts that it wasn't written for.
    pub on: bool,
    /// How safe its fix is; it has none without.
    pub fix: Option<Safety>,
    /// The styles that have it; in a text of another style, or of none that can be told, it is silent. None: every style.
    pub styles: &'static [Style],
    /// Where the style guides say so: `MLA 9, 5.48`.
    pub guide: &'static [&'static str],
    /// What is wrong: a lower-case fragment, the message where a finding has no better one.
    pub what: &'static str,
    /// Why it matters: a sentence.
    pub why: &'static str,
    /// Examples in which it finds a fault; see [`Example`](super::Example).
    pub bad: &'static [&'static str],
    /// Examples in which it finds none.
    pub good: &'static [&'static str],
    /// Reports what it finds.
    pub check: fn(&mut Checker<'_>),
}

macro_rules! groups {
    ($($variant:ident = $module:ident, $name:literal, $about:literal;)+) => {
        $(mod $module;)+

        /// Rules that look at the same kind of data. Their order is that of the registry.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
        pub enum Group { $(#[doc = $about] $variant),+ }

        impl Group {
            /// All groups.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// Returns the name that configuration uses.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// Returns what its rules look at.
            pub fn about(self) -> &'static str {
                match self { $(Self::$variant => $about),+ }
            }

            /// Returns its rules.
            pub fn rules(self) -> &'static [&'static Rule] {
                match self { $(Self::$variant => $module::RULES),+ }
            }
        }
    };
}

groups! {
    Anchors = anchors, "anchors", "Marks in the text that point to notes.";
    Notes = notes, "notes", "Notes as a whole.";
    Quotes = quotes, "quotes", "Quotation marks.";
    Punctuation = punctuation, "punctuation", "Stops, commas and the spaces around them.";
    Typography = typography, "typography", "How things are set: spaces, dashes, figures.";
    Titles = titles, "titles", "Titles: there at all, and set as the style sets them.";
    Editions = editions, "editions", "What a style printed in older editions.";
    Names = names, "names", "People, organizations, platforms.";
    Dates = dates, "dates", "Dates, times and ranges.";
    Urls = urls, "urls", "Addresses.";
    Identifiers = identifiers, "identifiers", "DOI, ISBN, ISSN, ORCID.";
    ShortForms = shortforms, "shortforms", "Short forms, and what they stand for.";
    Works = works, "works", "What two notes say of one work.";
    Prose = prose, "prose", "Running text.";
    Leftovers = leftovers, "leftovers", "What was left behind by the tools that made the text.";
    Silences = silences, "silences", "Comments that keep findings silent.";
    Reading = reading, "reading", "What the reader of notes was in doubt about.";
}

impl Group {
    /// Returns the group of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|group| group.name() == name)
    }
}

/// Returns all rules, by group and code.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    Group::ALL.iter().flat_map(|group| group.rules().iter().copied())
}

/// Returns the rule of a code.
pub fn find_rule(code: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.code == code)
}

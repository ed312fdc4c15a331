//! What tables know of law: what prints it, how its names end, what stands between the parties of a case.

use super::key::{self, Key};
use super::{Classes, classes, law_word_kind, letters, tables};

/// Where a reporter, a code or a gazette prints the number that goes with it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Printed {
    /// Behind its volume.
    Behind,
    /// Before its volume or page, maybe also behind a volume.
    Before,
    /// Before its year.
    Yearly,
    /// Behind a year in brackets, before the number of a decision: a court that counts its own.
    Counted,
}

/// Returns how law is printed under an abbreviation, which comes as its letters and digits in a row, lower case; `led` tells what stands
/// before it.
pub(crate) fn prints(letters: &str, led: Led) -> Option<Printed> {
    let courts = (&tables::REPORTERS_COURTS, Printed::Counted);
    let behind = (&tables::REPORTERS_BEHIND_NUMBER, Printed::Behind);
    let before = (&tables::REPORTERS_BEFORE_NUMBER, Printed::Before);
    let yearly = (&tables::REPORTERS_BEFORE_YEAR, Printed::Yearly);
    let all: &[_] = match led {
        Led::Year => &[courts, behind, before, yearly],
        Led::Number => &[behind, before, yearly],
        Led::Other => &[before, yearly],
    };
    all.iter().find(|(table, _)| table.contains_key(letters)).map(|&(_, printed)| printed)
}

/// What stands before an abbreviation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Led {
    /// A year, or a bracket that may close one.
    Year,
    /// Another number.
    Number,
    /// Anything else.
    Other,
}

/// Whether a name is the abbreviation of a code that tables know: "BGB".
pub(crate) fn is_code(name: &str) -> bool {
    name.chars().filter(|c| c.is_uppercase()).nth(1).is_some() && classes(name).has(Classes::LAW)
}

/// Returns the CSL type of what a reporter, a code or a gazette prints.
pub(crate) fn reporter_kind(name: &str) -> Option<&'static str> {
    const LONGEST: usize = 24;
    if name.len() > LONGEST {
        return None;
    }
    let letters = letters::in_a_row(name);
    let tables = [&tables::REPORTERS_BEFORE_NUMBER, &tables::REPORTERS_BEFORE_YEAR, &tables::REPORTERS_BEHIND_NUMBER];
    tables.into_iter().find_map(|table| table.get(&letters)).copied()
}

/// Returns the CSL type that a word of a law's title tells, or, where it is long, its end: "Zivilprozessordnung".
pub(crate) fn kind(word: &str) -> Option<&'static str> {
    law_word_kind(word).or_else(|| ends(word))
}

/// Returns the CSL type that the end of a long word tells.
pub(crate) fn ends(word: &str) -> Option<&'static str> {
    const SHORTEST: usize = 10;
    const LEAST: usize = 6;
    if word.len() < SHORTEST || !word.starts_with(char::is_uppercase) {
        return None;
    }
    let starts = word.char_indices().map(|(at, _)| at).skip(3).take_while(|at| at + LEAST <= word.len());
    starts.filter_map(|at| word.get(at..)).find_map(|end| tables::WORKS_LAW_ENDINGS.get(end).copied())
}

/// The longest word between the parties of a case.
const LONGEST_PARTY: usize = tables::WORKS_PARTIES.longest() + ".".len();

/// Whether the word stands between the parties of a case: every word of a title is asked, and few are so short.
pub(crate) fn is_party_word(word: &str) -> bool {
    word.len() <= LONGEST_PARTY && key::find(word, &tables::WORKS_PARTIES).is_some()
}

/// Whether what stands between the parties of others leads a case: "In re", "Ex parte".
pub(crate) fn leads_case(title: &str) -> bool {
    const MOST: usize = 4;
    let spaces = title.match_indices(' ').take(MOST).map(|(at, _)| at);
    let mut leads = spaces.filter_map(|at| title.get(..at));
    leads.any(|lead| Key::whole(lead).find(&tables::WORKS_PARTY_LEADS).is_some())
}

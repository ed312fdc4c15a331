//! What a reader must find in an output, and how it is compared.

use ibid::reference::{ContributorRole, DateVariable, Name, Variable};
use ibid::resolve::Work;

/// Text with one shape of quotation mark and single spaces: LaTeX knows no straight ones.
pub(crate) fn plain(text: &str) -> String {
    let one_shape = |c: char| if "“”„‟«»\"‘’‚‛'`".contains(c) { '\'' } else { c };
    let words = text.split(|c: char| c.is_whitespace() || c.is_control());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ").chars().map(one_shape).collect()
}

pub(crate) fn title(work: &Work) -> String {
    plain(work.reference.text(Variable::Title).unwrap_or_default())
}

pub(crate) fn url(work: &Work) -> String {
    work.reference.text(Variable::Url).unwrap_or_default().replace(['{', '}', '\\', ' '], "")
}

/// The authors, each as its letters and digits, so that it does not matter where a reader puts particles and commas.
pub(crate) fn authors(work: &Work) -> Vec<String> {
    let authors = work.reference.of_role(ContributorRole::Author);
    authors.map(|author| letters(&[author.name.display()])).collect()
}

/// The letters of all parts of a name, sorted.
pub(crate) fn letters(parts: &[String]) -> String {
    let mut all: Vec<char> = parts.concat().chars().filter(|c| c.is_alphanumeric()).collect();
    all.sort_unstable();
    all.into_iter().collect()
}

/// Whether an author is a person: readers of .bib files tell bodies by their braces.
pub(crate) fn is_body(name: &Name) -> bool {
    matches!(name, Name::Literal(_))
}

/// Year, month and day of the start as a format can hold them; nothing where none can hold the year.
pub(crate) fn issued(work: &Work) -> Vec<i64> {
    let start = work.reference.date(DateVariable::Issued).and_then(|date| date.start);
    let Some(start) = start.filter(|day| (0..=9999).contains(&day.year)) else { return Vec::new() };
    let year = i64::from(start.year);
    match (start.month, start.day) {
        (Some(month), _) if !(1..=12).contains(&month) => vec![year],
        (Some(month), Some(day)) if day > days(start.year, month) => vec![year],
        (month, day) => {
            [Some(year), month.map(i64::from), day.map(i64::from)].into_iter().map_while(|part| part).collect()
        }
    }
}

fn days(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

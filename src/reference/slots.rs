//! Values that a reading put into a neighbour's slot: what they say themselves decides.

use super::contributor::ContributorRole;
use super::date::DateVariable;
use super::kind::Kind;
use super::variable::{Variable, Variables};
use super::{Name, Reference, Text, film, joined_numbers, letter, part, series};
use crate::knowledge::{self, Classes, letters};
use crate::source::Span;

/// Settles the slots that are told apart by their words alone, before the kind is told. `quoted`: the title stands in quotation marks.
pub(super) fn settle(reference: &mut Reference, text: &str, quoted: bool) {
    let variables = reference.variables();
    if variables.meets(HOLDING) {
        archive(reference);
        short_archive(reference);
        bookseller(reference);
        medium(reference);
    }
    if variables.has(Variable::PublisherPlace) {
        bracketed(reference, text);
    }
    if variables.has(Variable::Number) {
        report(reference);
    }
    if variables.has(Variable::Publisher) || variables.meets(HOLDING) {
        degree(reference);
    }
    book_director(reference);
    joined_numbers::settle(reference);
    series::settle(reference, text);
    if !quoted {
        film::settle(reference, text);
        part::titled(reference);
        letter::settle(reference, text);
    }
    part::numbered(reference);
    if quoted {
        site(reference, text);
    } else {
        issuer(reference);
    }
}

/// What holds a work, and the place within it: they are taken one for the other, or for what the work is.
const HOLDERS: [Variable; 4] =
    [Variable::Archive, Variable::ArchiveLocation, Variable::Section, Variable::CollectionTitle];
const HOLDING: Variables = Variables::of(&HOLDERS);

/// A library is the archive, a shelf mark the place within it.
fn archive(reference: &mut Reference) {
    let place = |variable| reference.texts.iter().position(|text| text.variable == variable);
    let (archive, location) = (place(Variable::Archive), place(Variable::ArchiveLocation));
    let holds = |at: usize| reference.texts.get(at).is_some_and(|text| names_holder(&text.value));
    match (archive, location) {
        (None, Some(location)) if holds(location) => set(reference, location, Variable::Archive),
        (Some(archive), Some(location)) if holds(location) && !holds(archive) => {
            set(reference, location, Variable::Archive);
            set(reference, archive, Variable::ArchiveLocation);
        }
        _ => {}
    }
}

/// "The National Archives (TNA)": what an archive is called further on is no part of its name.
fn short_archive(reference: &mut Reference) {
    let Some(archive) = reference.texts.iter_mut().find(|text| text.variable == Variable::Archive) else { return };
    let Some((name, short)) = archive.value.strip_suffix(')').and_then(|value| value.rsplit_once(" (")) else { return };
    let last = short.rsplit(' ').next().unwrap_or_default();
    let capitals = last.chars().filter(|c| c.is_uppercase()).count() > 1;
    if capitals && (last.len() == short.len() || knowledge::points_elsewhere(short)) {
        let length = name.len();
        archive.value.truncate(length);
    }
}

/// "Jane Doe, Title, 1980, Harbour Book Company": what holds things by nothing that it says, with no place within it, behind an author and
/// before or behind a year, published the work.
fn bookseller(reference: &mut Reference) {
    let place = |variable| reference.texts.iter().position(|text| text.variable == variable);
    let (Some(archive), None, None) =
        (place(Variable::Archive), place(Variable::ArchiveLocation), place(Variable::Publisher))
    else {
        return;
    };
    let name = reference.texts.get(archive).map_or("", |text| text.value.as_str());
    let acronym = name.chars().filter(|c| c.is_uppercase()).count() * 2 > name.len();
    let holds =
        letters::words(name, |_| false).any(|word| knowledge::is_holder_word(word) || knowledge::is_museum_word(word));
    let dated =
        reference.date(DateVariable::Issued).is_some_and(|date| date.start.is_some_and(|day| day.month.is_none()));
    let written = reference.of_role(ContributorRole::Author).next().is_some();
    if dated && written && !acronym && !holds {
        set(reference, archive, Variable::Publisher);
    }
}

/// Who directs a work with pages, volumes or an edition edits it: in French both are "dir.".
fn book_director(reference: &mut Reference) {
    if reference.of_role(ContributorRole::Director).next().is_none() {
        return;
    }
    let bound = [Variable::Page, Variable::Volume, Variable::NumberOfVolumes, Variable::Edition, Variable::Isbn];
    let has = |variable: Variable| reference.text(variable).is_some();
    if !bound.into_iter().any(has) || has(Variable::Medium) {
        return;
    }
    for who in reference.contributors.iter_mut().filter(|who| who.role == ContributorRole::Director) {
        who.role = ContributorRole::Editor;
    }
}

fn set(reference: &mut Reference, at: usize, variable: Variable) {
    if let Some(text) = reference.texts.get_mut(at) {
        text.variable = variable;
    }
}

/// Words of a holding institution and no digit.
fn names_holder(value: &str) -> bool {
    let mut words = letters::words(value, |_| false);
    !value.bytes().any(|byte| byte.is_ascii_digit())
        && words.any(|word| knowledge::is_holder_word(word) || knowledge::classes(word).has(Classes::ORGANIZATIONS))
}

/// Where volumes and pages have their words ("vol.", "pp."), a place stands in brackets (MLA 9, 5.95): what stands in parentheses
/// behind the container belongs to its name.
fn bracketed(reference: &mut Reference, text: &str) {
    let find = |variable| reference.texts.iter().position(|text| text.variable == variable);
    let (Some(container), Some(place)) = (find(Variable::ContainerTitle), find(Variable::PublisherPlace)) else {
        return;
    };
    let before = |at: usize, from: u32| {
        let end = reference.texts.get(at).map_or(from, |text| text.span.start);
        Span { start: from.min(end), end }.of(text).trim()
    };
    let cued = |variable| {
        let before = find(variable).map(|at| before(at, 0)).and_then(|before| before.strip_suffix('.'));
        before.is_some_and(|before| before.ends_with(char::is_alphabetic))
    };
    let (Some(name), Some(inner)) = (reference.texts.get(container), reference.texts.get(place)) else { return };
    let behind = text.get(inner.span.end as usize..).unwrap_or_default().trim_start_matches(['.', ' ']);
    if before(place, name.span.end) != "("
        || !behind.starts_with(')')
        || !(cued(Variable::Volume) || cued(Variable::Page))
    {
        return;
    }
    let whole = format!("{} ({})", name.value, inner.value);
    let span = Span { start: name.span.start, end: inner.span.end };
    if let Some(name) = reference.texts.get_mut(container) {
        (name.value, name.span) = (whole, span);
    }
    reference.texts.remove(place);
}

/// What a picture is made of and on, wherever it stands behind the title.
fn medium(reference: &mut Reference) {
    let made = |value: &str| {
        let mut words = letters::words(value, |_| false);
        !value.bytes().any(|byte| byte.is_ascii_digit())
            && !names_holder(value)
            && words.any(|word| knowledge::medium_kind(word) == Some(Kind::Graphic.csl()))
    };
    if reference.text(Variable::Medium).is_some() {
        return;
    }
    if let Some(at) = reference.texts.iter().position(|text| HOLDERS.contains(&text.variable) && made(&text.value)) {
        set(reference, at, Variable::Medium);
    }
}

/// "Accident report AB-21": where the words before a code are no title's, they are the genre.
fn report(reference: &mut Reference) {
    let Some(at) = reference.texts.iter().position(|text| text.variable == Variable::Number) else { return };
    if let Some(genre) = reference.texts.iter_mut().find(|text| text.variable == Variable::Genre) {
        return bare_genre(genre);
    }
    let Some(value) = reference.texts.get(at).map(|text| &text.value) else { return };
    // "Country Report No. 19/154": the word between says that a number follows.
    if let Some((series, joint)) = numbering(value) {
        return split(reference, at, series, joint, (Variable::Genre, Variable::Number));
    }
    let Some((words, _)) = value.rsplit_once(' ') else { return };
    let mut small = words.split(' ').skip(1).filter(|word| word.starts_with(char::is_lowercase) && word.len() > 2);
    if small.next().is_some() && !words.ends_with('.') && !words.bytes().any(|byte| byte.is_ascii_digit()) {
        split(reference, at, words.len(), 1, (Variable::Genre, Variable::Number));
    }
}

/// "Working Paper No.": takes the word away that says that a number follows.
fn bare_genre(genre: &mut Text) {
    let Some((words, last)) = genre.value.rsplit_once(' ') else { return };
    if knowledge::classes(last).has(Classes::ISSUE_WORDS) {
        let left = genre.value.len() - words.len();
        genre.span.end = genre.span.end.saturating_sub(left as u32).max(genre.span.start);
        genre.value = words.to_owned();
    }
}

/// Returns where the words before one like "No." end in a number's value, and how many bytes lie from there to the number.
fn numbering(value: &str) -> Option<(usize, usize)> {
    let (before, number) = value.rsplit_once(' ')?;
    let (series, word) = before.rsplit_once(' ')?;
    let digits = |text: &str| text.bytes().any(|byte| byte.is_ascii_digit());
    let counts = knowledge::classes(word).has(Classes::ISSUE_WORDS) && digits(number) && !digits(series);
    counts.then_some((series.len(), value.len() - number.len() - series.len()))
}

/// "Ph.D., Northern University", or a degree alone in an archive's place.
fn degree(reference: &mut Reference) {
    if reference.text(Variable::Genre).is_some() {
        return;
    }
    let is_degree =
        |part: &str| part.split(' ').filter_map(knowledge::genre_kind).any(|kind| kind == Kind::Thesis.csl());
    let issuer = reference.texts.iter().position(|text| text.variable == Variable::Publisher);
    let first = issuer.and_then(|at| reference.texts.get(at)).and_then(|text| text.value.split_once(", "));
    if let (Some(at), Some((degree, _))) = (issuer, first.filter(|(degree, _)| is_degree(degree))) {
        let length = degree.len();
        return split(reference, at, length, 2, (Variable::Genre, Variable::Publisher));
    }
    let named = |text: &Text| HOLDERS.contains(&text.variable) && is_degree(&text.value);
    if let Some(at) = reference.texts.iter().position(named) {
        set(reference, at, Variable::Genre);
    }
}

/// Cuts a value in two, `joint` bytes between them left out; where white space was broken, the spans are the whole's.
fn split(reference: &mut Reference, at: usize, length: usize, joint: usize, into: (Variable, Variable)) {
    let Some(whole) = reference.texts.get(at).cloned() else { return };
    let (Some(first), Some(second)) = (whole.value.get(..length), whole.value.get(length + joint..)) else { return };
    let exact = whole.span.len() == whole.value.len();
    let cut = whole.span.start + length as u32;
    let (left, right) = if exact {
        (Span { end: cut, ..whole.span }, Span { start: cut + joint as u32, ..whole.span })
    } else {
        (whole.span, whole.span)
    };
    let first = Text { variable: into.0, value: first.to_owned(), span: left };
    let second = Text { variable: into.1, value: second.to_owned(), span: right };
    reference.texts.splice(at..=at, [first, second]);
}

/// Behind a title in quotation marks stands what holds it: an issuer alone, without place and outside of parentheses, is the site or
/// the periodical.
fn site(reference: &mut Reference, text: &str) {
    let others = [
        Variable::ContainerTitle,
        Variable::Genre,
        Variable::EventTitle,
        Variable::PublisherPlace,
        Variable::Number,
        Variable::Edition,
        Variable::Medium,
        Variable::ArchiveLocation,
        Variable::CollectionTitle,
        Variable::Doi,
    ];
    if others.iter().any(|&variable| reference.text(variable).is_some())
        || reference.of_role(ContributorRole::Director).next().is_some()
    {
        return;
    }
    let Some(at) = reference.texts.iter().position(|text| text.variable == Variable::Publisher) else { return };
    let Some(publisher) = reference.texts.get(at) else { return };
    let before = Span { start: 0, end: publisher.span.start }.of(text);
    if !before.ends_with('(') && knowledge::maker_kind(&publisher.value).is_none() {
        set(reference, at, Variable::ContainerTitle);
    }
}

/// A body that leads the entry and stands again behind a title of its own has issued it.
fn issuer(reference: &mut Reference) {
    let others = [Variable::Publisher, Variable::Volume, Variable::Issue, Variable::Page];
    if others.iter().any(|&variable| reference.text(variable).is_some()) {
        return;
    }
    let Some(at) = reference.texts.iter().position(|text| text.variable == Variable::ContainerTitle) else { return };
    let held = reference.texts.get(at).map(|text| text.value.to_lowercase()).unwrap_or_default();
    let leads = reference.of_role(ContributorRole::Author).any(|author| match &author.name {
        Name::Literal(name) => {
            let name = name.to_lowercase();
            name == held || held.contains(' ') && name.starts_with(&held)
        }
        Name::Person(_) => false,
    });
    if leads {
        set(reference, at, Variable::Publisher);
    }
}

/// Takes a genre away that says no more than the kind, but for the servers whose own word it is: "preprint".
pub(super) fn spare_genre(reference: &mut Reference) {
    if reference.text(Variable::Genre).is_none() {
        return;
    }
    let issuers = [Variable::Publisher, Variable::ContainerTitle];
    let serves = |issuer: &str| knowledge::container_kind(issuer) == Some(reference.kind.csl());
    if issuers.iter().filter_map(|&variable| reference.text(variable)).any(serves) {
        return;
    }
    let says_kind = |value: &str| knowledge::kind_word(value).and_then(Kind::from_csl) == Some(reference.kind);
    if let Some(at) = reference.texts.iter().position(|text| text.variable == Variable::Genre && says_kind(&text.value))
    {
        reference.texts.remove(at);
    }
}

#[cfg(test)]
mod tests {
    use super::{Name, Reference, Text, Variable, issuer, report};
    use crate::reference::contributor::{Contributor, ContributorRole};
    use crate::source::Span;

    #[test]
    fn a_body_that_stands_again_has_issued_the_work() {
        let span = Span::default();
        let by = |name: &str| Contributor { role: ContributorRole::Author, name: Name::Literal(name.to_owned()), span };
        for (author, issued) in [("Northern Bank Group", true), ("Northern Bank", true), ("Harbour Board", false)] {
            let held = Text { variable: Variable::ContainerTitle, value: "Northern Bank".to_owned(), span };
            let mut reference = Reference { texts: vec![held], contributors: vec![by(author)], ..Reference::default() };
            issuer(&mut reference);
            assert_eq!(reference.text(Variable::Publisher).is_some(), issued, "{author}");
        }
    }

    #[test]
    fn what_stands_before_a_number_is_its_series() {
        let split = [
            ("IMF Country Report No. 19/154", Some("IMF Country Report"), "19/154"),
            ("Arbeitspapier Nr. 2", Some("Arbeitspapier"), "2"),
            ("nos. 10, Issue 260", None, "nos. 10, Issue 260"),
            ("No. HO-115", None, "No. HO-115"),
        ];
        for (printed, genre, number) in split {
            let span = Span::new(0, printed.len());
            let whole = Text { variable: Variable::Number, value: printed.to_owned(), span };
            let mut reference = Reference { texts: vec![whole], ..Reference::default() };
            report(&mut reference);
            assert_eq!((reference.text(Variable::Genre), reference.text(Variable::Number)), (genre, Some(number)));
            assert!(reference.texts.iter().all(|text| text.span.of(printed) == text.value), "{printed}");
        }
    }

    #[test]
    fn a_series_ends_before_the_word_for_its_number() {
        let text = |variable, value: &str| Text { variable, value: value.to_owned(), span: Span::new(0, value.len()) };
        let texts = vec![text(Variable::Genre, "Working Paper No."), text(Variable::Number, "26050")];
        let mut reference = Reference { texts, ..Reference::default() };
        report(&mut reference);
        assert_eq!(reference.text(Variable::Genre), Some("Working Paper"));
        assert_eq!(reference.texts.first().map(|genre| genre.span), Some(Span::new(0, "Working Paper".len())));
    }
}

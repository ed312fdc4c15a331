//! Which full form a short one means: all that fit are weighed, and the best counts only where it is alone.

use super::Found;
use super::full_forms::{FullForm, FullForms, is_whole};
use super::name::{self, NameWords};
use super::report::Fault;
use super::title::{self, Fit};
use super::words::{Printed, Word, slices, words};
use crate::knowledge;
use crate::note::{Back, NameSpans, Shape};
use crate::reference::{By, Citation, Contributor, ContributorRole, Name, Variable};
use crate::resolve::name_order::is_given;

/// The longest short form, in bytes.
const LONGEST: usize = 400;

/// How well a full form fits: the title, then the number of names.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Weight {
    title: Option<Fit>,
    year: bool,
    names: u8,
}

/// A full form that fits a way to read the short one.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    full: usize,
    shape: usize,
    weight: Weight,
    by: By,
}

/// Whether a citation looks like a short form: family names alone, a title or a page, and nothing else.
pub(super) fn is_short(citation: &Citation) -> bool {
    let reference = &citation.reference;
    let family_alone = |who: &Contributor| match &who.name {
        Name::Person(person) => person.given.is_none(),
        Name::Literal(name) => !name.contains(' '),
    };
    let led = reference.of_role(ContributorRole::Author).next().is_some();
    let plain = |variable: Variable| {
        matches!(variable, Variable::Title | Variable::Page | Variable::Volume | Variable::Language)
    };
    let said = citation.locator.is_some() || !reference.texts.is_empty();
    led && said
        && reference.dates.is_empty()
        && reference.contributors.iter().all(family_alone)
        && reference.texts.iter().all(|text| plain(text.variable))
}

/// Whether a citation may be a short form: no address, no imprint behind a whole name, and no longer than authors, a title and a
/// page are.
pub(super) fn may_be_short(citation: &Citation) -> bool {
    let reference = &citation.reference;
    let address = [Variable::Url, Variable::Doi].into_iter().any(|variable| reference.text(variable).is_some());
    let given = |who: &Contributor| matches!(&who.name, Name::Person(person) if person.given.is_some());
    let named = || reference.of_role(ContributorRole::Author).any(given);
    let fits = !citation.span.is_empty() && citation.span.len() <= LONGEST;
    fits && !address && (!is_whole(reference) || !named())
}

/// Whether a person's whole name leads a citation: no short form does.
pub(super) fn is_led_in_full(citation: &Citation) -> bool {
    let first = citation.reference.contributors.iter().min_by_key(|who| who.span.start);
    first.is_some_and(|who| {
        let Name::Person(person) = &who.name else { return false };
        let named = person.given.as_ref().is_some_and(|given| is_given(&given.value));
        named && who.span.start == citation.span.start
    })
}

/// Resolves a short form without a word like "Ibid."; nothing where it is none. `short` says that it looks like one.
pub(super) fn by_shape(text: &str, full: &FullForms, back: &Back, short: bool) -> Option<Result<Found, Fault>> {
    let mut candidates = Vec::new();
    let printed = Printed::of(text, back.span);
    // Ways to read a place often have their names in common.
    let (mut spans, mut names): (&[NameSpans], Vec<Vec<Word>>) = (&[], Vec::new());
    for (number, shape) in back.shapes.iter().enumerate() {
        let title = shape.title.map(|span| printed.within(span)).unwrap_or_default();
        let Some(first) = shape.names.first() else {
            by_title(text, full, number, shape, title, &mut candidates);
            continue;
        };
        if !printed.within(first.family).last().is_some_and(|last| full.has_name(last)) {
            continue;
        }
        if shape.title.is_none() && (shape.is_year_at_the_end(text) || shape.is_letters_at_the_end(text)) {
            continue;
        }
        if shape.title.is_none() && shape.year.is_none() && shape.locator.is_none() {
            continue;
        }
        if spans != shape.names {
            (spans, names) = (&shape.names, names_of(&printed, shape));
        }
        for other in full.of_name(names.first()?) {
            let Some(candidate) = full.get(other) else { continue };
            if !candidate.whole && candidate.repeats(&names, title) {
                continue;
            }
            let Some(weight) = weigh(text, candidate, shape, &names, title) else { continue };
            candidates.push(Candidate { full: other, shape: number, weight, by: by(shape) });
        }
    }
    match best(full, &candidates) {
        Ok(Some(found)) => Some(Ok(found)),
        Err(fault) => Some(Err(fault)),
        Ok(None) => short.then(|| Err(part_of(full, back, &printed).map_or(Fault::Unknown, Fault::Part))),
    }
}

/// Returns the part from which a volume is known that a short form means.
fn part_of(full: &FullForms, back: &Back, printed: &Printed) -> Option<usize> {
    back.shapes.iter().find_map(|shape| {
        let title = printed.within(shape.title?);
        if shape.names.is_empty() { None } else { full.part_of(&names_of(printed, shape), title) }
    })
}

/// Titles without an author, and short names.
fn by_title(text: &str, full: &FullForms, number: usize, shape: &Shape, title: &[Word], to: &mut Vec<Candidate>) {
    for other in full.of_alias(title) {
        let weight = Weight { title: Some(Fit::Whole), year: false, names: 3 };
        to.push(Candidate { full: other, shape: number, weight, by: By::ShortName });
    }
    let pointed = (shape.locator.is_some() || shape.quoted) && (title.len() > 1 || !shape.is_letters_at_the_end(text));
    for other in full.of_title(title).filter(|_| pointed) {
        let Some(candidate) = full.get(other) else { continue };
        let against = || title::fit(title, &words(candidate.against()?)).map(|_| Fit::Beginning);
        let fit = title::fit(title, candidate.title()).filter(|fit| *fit >= Fit::Beginning).or_else(against);
        let Some(fit) = fit else { continue };
        let words = title.iter().filter(|word| !word.is_small).count();
        let long = words > 1 || fit == Fit::Whole || candidate.is_case();
        if long && (candidate.whole || fit != Fit::Whole) {
            let weight = Weight { title: Some(fit), year: false, names: 0 };
            to.push(Candidate { full: other, shape: number, weight, by: By::Title });
        }
    }
}

/// Resolves "op. cit.": the author's works, told apart by title or year.
pub(super) fn of_author(text: &str, full: &FullForms, back: &Back, before: &[Contributor]) -> Result<Found, Fault> {
    let mut candidates = Vec::new();
    let printed = Printed::of(text, back.span);
    for (number, shape) in back.shapes.iter().enumerate() {
        let names = printed_names(text, &printed, shape, before);
        let title = shape.title.map(|span| printed.within(span)).unwrap_or_default();
        let by_name = names.first().into_iter().flat_map(|name| full.of_name(name));
        let by_title = full.of_title(title).filter(|_| names.is_empty());
        for other in by_name.chain(by_title) {
            let Some(weight) = full.get(other).and_then(|full| weigh(text, full, shape, &names, title)) else {
                continue;
            };
            candidates.push(Candidate { full: other, shape: number, weight, by: by(shape) });
        }
    }
    best(full, &candidates)?.ok_or(Fault::Unknown)
}

/// Resolves a reference to one of the works that a note cites.
pub(super) fn among(
    text: &str,
    full: &FullForms,
    back: &Back,
    cited: &[Option<usize>],
    before: &[Contributor],
) -> Result<Found, Fault> {
    let mut candidates = Vec::new();
    let printed = Printed::of(text, back.span);
    for (number, shape) in back.shapes.iter().enumerate() {
        let names = printed_names(text, &printed, shape, before);
        let title = shape.title.map(|span| printed.within(span)).unwrap_or_default();
        for other in cited.iter().copied().flatten() {
            let Some(weight) = full.get(other).and_then(|full| weigh(text, full, shape, &names, title)) else {
                continue;
            };
            candidates.push(Candidate { full: other, shape: number, weight, by: by(shape) });
        }
    }
    match best(full, &candidates) {
        Err(Fault::Several(works)) => own_alone(full, cited, &works).ok_or(Fault::Several(works)),
        found => found?.ok_or(Fault::Unknown),
    }
}

/// Of several works that a note cites the only one that it cites in full: what its number alone means.
fn own_alone(full: &FullForms, cited: &[Option<usize>], works: &[usize]) -> Option<Found> {
    let note = |work: usize| full.get(work).map(|work| work.note);
    let cited = || cited.iter().copied().flatten().filter(|&work| works.contains(&full.first_of(work)));
    // Short forms stand for works of earlier notes.
    let here = cited().filter_map(note).max();
    let mut own = cited().filter(|&work| note(work) == here);
    let only = own.next().filter(|_| own.next().is_none())?;
    Some(Found { full: only, shape: 0, by: By::NoteNumber, close: true })
}

/// The only work of a note whose text has the name: an editor, an author that was not read as one.
pub(super) fn printed_in(
    text: &str,
    full: &FullForms,
    back: &Back,
    cited: &[Option<usize>],
    note: &str,
) -> Option<Found> {
    let (note, printed) = (words(note), Printed::of(text, back.span));
    let (shape, _) = back.shapes.iter().enumerate().find(|(_, shape)| {
        let stands = |name: &Vec<Word>| name.last().is_some_and(|last| note.contains(last));
        !shape.names.is_empty() && names_of(&printed, shape).iter().all(stands)
    })?;
    let mut works: Vec<usize> = cited.iter().copied().flatten().map(|number| full.first_of(number)).collect();
    works.dedup();
    let [only] = works.as_slice() else { return None };
    Some(Found { full: *only, shape, by: By::NoteNumber, close: true })
}

/// Whether "idem" is all that a shape names.
pub(super) fn is_same_author(text: &str, shape: &Shape) -> bool {
    let [name] = shape.names.as_slice() else { return false };
    name.given.is_none() && knowledge::is_back_word(name.family.of(text), "same")
}

/// The names that a shape prints; "idem" is the authors of the citation before.
fn printed_names(text: &str, printed: &Printed, shape: &Shape, before: &[Contributor]) -> Vec<Vec<Word>> {
    if is_same_author(text, shape) {
        return before.iter().map(|who| words(&who.name.display())).collect();
    }
    names_of(printed, shape)
}

/// The names of a shape.
fn names_of(printed: &Printed, shape: &Shape) -> Vec<Vec<Word>> {
    let name = |name: &NameSpans| {
        let parts = [name.given, name.particle, Some(name.family)];
        parts.into_iter().flatten().flat_map(|part| printed.within(part)).copied().collect()
    };
    shape.names.iter().map(name).collect()
}

fn by(shape: &Shape) -> By {
    match (shape.title, shape.year) {
        (Some(_), _) if shape.names.is_empty() => By::Title,
        (Some(_), _) => By::AuthorAndTitle,
        (None, Some(_)) => By::AuthorAndYear,
        _ => By::Author,
    }
}

/// Returns how well a full form fits, where nothing speaks against it.
fn weigh(text: &str, full: &FullForm, shape: &Shape, names: &[Vec<Word>], title: &[Word]) -> Option<Weight> {
    let count = full.names_fit(names, shape.others)?;
    let fit = match title {
        [] => None,
        _ if !full.alias.is_empty() && full.alias == title => Some(Fit::Whole),
        _ => Some(title::fit(title, full.title()).or_else(|| full.prints(text, names, title).then_some(Fit::Printed))?),
    };
    let year = shape.year.and_then(|span| span.of(text).get(..4).and_then(|year| year.parse::<i32>().ok()));
    if year.is_some_and(|year| full.year != Some(year)) {
        return None;
    }
    Some(Weight { title: fit, year: year.is_some(), names: count })
}

impl FullForm {
    /// Returns how well a list of names fits the authors; no names fit all.
    fn names_fit(&self, names: &[Vec<Word>], others: bool) -> Option<u8> {
        let fits = name::lead(names, &self.names);
        let more = self.others || self.names.len() > names.len();
        let same = if others { more } else { !more };
        fits.then_some(if names.is_empty() { 0 } else { 1 + u8::from(same) })
    }

    /// Whether names and title are all that the full form has itself: then the one is no short form of the other.
    fn repeats(&self, names: &[Vec<Word>], title: &[Word]) -> bool {
        names.len() == self.names.len()
            && self.names.iter().zip(names).all(|(mine, theirs)| mine.is(theirs))
            && title == self.title()
    }

    /// Whether the full form prints a title in a row, behind its names: what of it is the title may have been misread.
    fn prints(&self, text: &str, names: &[Vec<Word>], title: &[Word]) -> bool {
        let title = title::bare(title);
        let long = title.len() > 1 || title.iter().any(|word| word.letters > 3);
        if names.is_empty() || !long {
            return false;
        }
        let said = self.said(text);
        let from = self.names.iter().map(NameWords::len).sum::<usize>().min(said.len());
        let behind = said.get(from..).unwrap_or_default();
        behind.windows(title.len()).any(|run| run == title)
    }

    fn is_case(&self) -> bool {
        slices(self.printed_title()).any(knowledge::law::is_party_word)
    }
}

/// Returns the full form that fits best, where it is one work; an error where several fit as well.
fn best(full: &FullForms, candidates: &[Candidate]) -> Result<Option<Found>, Fault> {
    let Some(top) = candidates.iter().map(|candidate| candidate.weight).max() else { return Ok(None) };
    let mut works: Vec<usize> = Vec::new();
    for candidate in candidates.iter().filter(|candidate| candidate.weight == top) {
        let work = full.first_of(candidate.full);
        if !works.contains(&work) {
            works.push(work);
        }
    }
    let first = candidates.iter().find(|candidate| candidate.weight == top);
    match (works.as_slice(), first) {
        ([only], Some(first)) => {
            let close = top.title.is_none_or(|fit| fit >= Fit::Run);
            Ok(Some(Found { full: *only, shape: first.shape, by: first.by, close }))
        }
        _ => Err(Fault::Several(works)),
    }
}

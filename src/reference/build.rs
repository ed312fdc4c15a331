//! A reading's fields, as printed → a reference's values.

use super::contributor::{Contributor, ContributorRole, Name, Person};
use super::date::{Date, DateVariable, Day, Qualifier};
use super::typing::Introduced;
use super::variable::Variable;
use super::{Citation, Locator, Reference, Text, cited_page, partly_quoted, script, slots, typing};
use crate::note::{self, DateParts, Field, Filled, Moment, NameSpans, Parse, Part, Reading, Tiling};
use crate::source::{Span, Spanned};
use std::borrow::Cow;

/// Returns the citation that the parse of `span` makes; a reference back is one also where it has no fields.
/// `tiling` is the whole note's.
pub(super) fn cited(text: &str, span: Span, parse: &Parse, tiling: &Tiling) -> Option<Citation> {
    let citation = citation(text, span, &parse.best, tiling);
    let says = |citation: &Citation| !citation.reference.is_empty() || !citation.reference.residue.is_empty();
    let citation = match &parse.back {
        Some(_) => Some(citation.unwrap_or_default()),
        None => citation.filter(says),
    };
    let alias = parse.alias.map(|name| Spanned::new(single_spaced(name.of(text)).into_owned(), name));
    citation.map(|citation| Citation { back: parse.back.clone(), refers: parse.refers, alias, span, ..citation })
}

/// Returns the citation that a reading makes; a reading without fields makes none.
/// Residue is what the note's tiling leaves over at `span`.
pub(super) fn citation(text: &str, span: Span, reading: &Reading, tiling: &Tiling) -> Option<Citation> {
    let mut citation = Citation { span, ..Citation::default() };
    citation.reference.texts.reserve(reading.fields.len() + 1);
    for filled in &reading.fields {
        add(&mut citation, text, filled);
    }
    let reference = &mut citation.reference;
    let left_over = tiling.within(span).iter().filter(|tile| tile.part == Part::Residue);
    for tile in left_over {
        let printed = tile.span.of(text).trim();
        if printed.chars().any(char::is_alphanumeric) {
            reference.residue.push(Spanned::new(single_spaced(printed).into_owned(), tile.span));
        }
    }
    if reference.is_empty() && reference.residue.is_empty() && citation.locator.is_none() {
        return None;
    }
    translated_title(reference, text);
    language(reference);
    let quoted = reading.fields.iter().any(|filled| filled.field == Field::Title && filled.quoted);
    let introduced = introduced(text, reading);
    let begins_title = quoted && introduced == Introduced::No && partly_quoted::settle(reference, text);
    let quoted = quoted && !begins_title;
    slots::settle(reference, text, quoted);
    let label = number_label(text, reading);
    let first = reading.fields.iter().map(|filled| filled.span.start).min().unwrap_or(span.end);
    let opening = Span { start: span.start, end: first.max(span.start) }.of(text);
    let located = citation.locator.is_some();
    typing::assign(reference, typing::Seen { quoted, introduced, located, label, opening });
    slots::spare_genre(reference);
    cited_page::of_whole(&mut citation, text);
    cited_page::of_part(&mut citation, text);
    cited_page::of_law(&mut citation, text);
    Some(citation)
}

fn add(citation: &mut Citation, text: &str, filled: &Filled) {
    let reference = &mut citation.reference;
    let printed = filled.span.of(text);
    match filled.field {
        Field::Locator => {
            let locator = Locator { label: locator_label(filled.label), value: value(printed) };
            citation.locator = Some(Spanned::new(locator, filled.span));
        }
        Field::Handle => reference.handle = Some(Spanned::new(printed.to_owned(), filled.span)),
        Field::EditorTranslator => {
            contributors(reference, text, filled, ContributorRole::Editor);
            contributors(reference, text, filled, ContributorRole::Translator);
        }
        Field::Number if note::is_measure(printed) => {
            push(reference, Variable::Dimensions, single_spaced(printed).into_owned(), filled.span);
        }
        Field::Url | Field::ArchivedUrl | Field::Doi => {
            let joined = if is_unbroken(printed) { printed.to_owned() } else { printed.split_whitespace().collect() };
            push(reference, variable(filled.field), joined, filled.span);
        }
        field => match (role(field), date_variable(field)) {
            (Some(role), _) => contributors(reference, text, filled, role),
            (_, Some(variable)) => {
                let date = date(filled.date.unwrap_or_default(), printed);
                reference.dates.push((variable, Spanned::new(date, filled.span)));
            }
            (None, None) if field == Field::Page => push(reference, Variable::Page, value(printed), filled.span),
            _ => push(reference, variable(field), single_spaced(printed).into_owned(), filled.span),
        },
    }
}

/// Returns the words between a number and the field before it.
fn number_label<'t>(text: &'t str, reading: &Reading) -> &'t str {
    let mut pairs = reading.fields.iter().zip(reading.fields.iter().skip(1));
    pairs.find(|(_, next)| next.field == Field::Number).map_or("", |(before, number)| between(text, before, number))
}

/// Returns what stands between two neighbouring fields.
fn between<'t>(text: &'t str, before: &Filled, next: &Filled) -> &'t str {
    Span { start: before.span.end, end: next.span.start.max(before.span.end) }.of(text)
}

/// Returns how the container is led up to.
fn introduced(text: &str, reading: &Reading) -> Introduced {
    let mut fields = reading.fields.iter().skip_while(|filled| filled.field != Field::Container);
    let Some(held) = fields.next().filter(|held| held.introduced) else { return Introduced::No };
    let volume = fields.next().filter(|next| next.field == Field::Volume);
    let bare = volume.is_some_and(|volume| !between(text, held, volume).contains(char::is_alphanumeric));
    if bare { Introduced::InVolume } else { Introduced::In }
}

fn push(reference: &mut Reference, variable: Variable, value: String, span: Span) {
    reference.texts.push(Text { variable, value, span });
}

/// The label of a locator: pages where the note has no word for it.
fn locator_label(label: &'static str) -> &'static str {
    if label.is_empty() { "page" } else { label }
}

fn contributors(reference: &mut Reference, text: &str, filled: &Filled, role: ContributorRole) {
    if filled.others {
        reference.et_al.push(role);
    }
    let new = filled.names.iter().map(|spans| contributor(text, spans, role));
    if role == ContributorRole::Author || reference.of_role(role).next().is_none() {
        reference.contributors.extend(new);
        return;
    }
    // "Robin Doe, ed., Title, ed. Robin Doe": said twice, meant once.
    let known: Vec<String> = reference.of_role(role).map(|known| known.name.display()).collect();
    reference.contributors.extend(new.filter(|new| !known.contains(&new.name.display())));
}

pub(super) fn contributor(text: &str, spans: &NameSpans, role: ContributorRole) -> Contributor {
    let part = |span: Span| Spanned::new(single_spaced(span.of(text)).into_owned(), span);
    let span = [spans.given, spans.particle, spans.suffix].into_iter().flatten().fold(spans.family, Span::join);
    let name = if spans.literal {
        Name::Literal(part(spans.family).value)
    } else {
        Name::Person(Person {
            family: part(spans.family),
            given: spans.given.map(part),
            particle: spans.particle.map(part),
            suffix: spans.suffix.map(part),
        })
    };
    Contributor { role, name, span }
}

/// Returns what the parts of a date say, as it is printed.
pub(super) fn date(parts: DateParts, printed: &str) -> Date {
    let day = |moment: Moment| Day { year: moment.year, month: moment.month, day: moment.day };
    Date {
        start: parts.start.map(day),
        end: parts.end.map(day),
        open: parts.open,
        qualifier: match parts.qualifier {
            Some('~') => Qualifier::Approximate,
            Some(_) => Qualifier::Uncertain,
            None => Qualifier::Exact,
        },
        time: parts.time,
        printed: single_spaced(printed).into_owned(),
    }
}

/// Moves nothing, copies the bracketed translation at a title's end.
fn translated_title(reference: &mut Reference, text: &str) {
    let Some(title) = reference.texts.iter().find(|text| text.variable == Variable::Title) else { return };
    let printed = title.span.of(text);
    let Some(inner) = printed.trim_end().strip_suffix(']') else { return };
    let Some(at) = inner.rfind('[').filter(|&at| at > 0) else { return };
    let start = title.span.start as usize + at + 1;
    let span = Span::new(start, title.span.start as usize + inner.len());
    let value = single_spaced(span.of(text)).into_owned();
    if value.contains(' ') {
        reference.translated_title = Some(Spanned::new(value, span));
    }
}

/// Sets the language where the title's script tells it.
fn language(reference: &mut Reference) {
    let Some(title) = reference.texts.iter().find(|text| text.variable == Variable::Title) else { return };
    if let Some(language) = script::language(&title.value) {
        let span = title.span;
        push(reference, Variable::Language, language.to_owned(), span);
    }
}

/// Returns a value as it is kept: white space made single, two hyphens a dash.
fn value(printed: &str) -> String {
    let text = single_spaced(printed);
    if holds_twice(&text, b'-') { text.replace("--", "–") } else { text.into_owned() }
}

/// Whether a text has nothing but marks, letters and digits of ASCII, as most addresses.
pub(super) fn is_unbroken(text: &str) -> bool {
    has_all(text, |byte| (b'!'..0x7f).contains(&byte))
}

/// Whether all bytes pass; without a way out on the way, several are looked at in one step.
fn has_all(text: &str, passes: impl Fn(u8) -> bool) -> bool {
    text.bytes().fold(true, |all, byte| all & passes(byte))
}

/// Whether a byte of ASCII stands twice in a row.
fn holds_twice(text: &str, byte: u8) -> bool {
    let bytes = text.as_bytes();
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    let is = |(&one, &next): (&u8, &u8)| one == byte && next == byte;
    pairs.fold(false, |twice, pair| twice | is(pair))
}

/// Returns the text with every run of white space made one space.
pub(super) fn single_spaced(text: &str) -> Cow<'_, str> {
    let plain = |c: char| !c.is_whitespace() || c == ' ';
    if !holds_twice(text, b' ') && (has_all(text, |byte| (b' '..0x7f).contains(&byte)) || text.chars().all(plain)) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn role(field: Field) -> Option<ContributorRole> {
    Some(match field {
        Field::Author => ContributorRole::Author,
        Field::Editor => ContributorRole::Editor,
        Field::Translator => ContributorRole::Translator,
        Field::ContainerAuthor => ContributorRole::ContainerAuthor,
        Field::CollectionEditor => ContributorRole::CollectionEditor,
        Field::Director => ContributorRole::Director,
        Field::Performer => ContributorRole::Performer,
        Field::Composer => ContributorRole::Composer,
        Field::Interviewer => ContributorRole::Interviewer,
        Field::Recipient => ContributorRole::Recipient,
        Field::Contributor => ContributorRole::Contributor,
        _ => return None,
    })
}

fn date_variable(field: Field) -> Option<DateVariable> {
    Some(match field {
        Field::Issued => DateVariable::Issued,
        Field::Accessed => DateVariable::Accessed,
        Field::OriginalDate => DateVariable::OriginalDate,
        Field::EventDate => DateVariable::EventDate,
        _ => return None,
    })
}

fn variable(field: Field) -> Variable {
    match field {
        Field::Title => Variable::Title,
        Field::Container => Variable::ContainerTitle,
        Field::Collection => Variable::CollectionTitle,
        Field::Publisher => Variable::Publisher,
        Field::Place => Variable::PublisherPlace,
        Field::Authority => Variable::Authority,
        Field::Archive => Variable::Archive,
        Field::ArchiveLocation => Variable::ArchiveLocation,
        Field::Genre => Variable::Genre,
        Field::Medium => Variable::Medium,
        Field::Section => Variable::Section,
        Field::Event => Variable::EventTitle,
        Field::Status => Variable::Status,
        Field::Number => Variable::Number,
        Field::Volume => Variable::Volume,
        Field::Issue => Variable::Issue,
        Field::CollectionNumber => Variable::CollectionNumber,
        Field::Edition => Variable::Edition,
        Field::Version => Variable::Version,
        Field::NumberOfVolumes => Variable::NumberOfVolumes,
        Field::Page => Variable::Page,
        Field::Url => Variable::Url,
        Field::Doi => Variable::Doi,
        Field::Isbn => Variable::Isbn,
        Field::Issn => Variable::Issn,
        Field::ArchivedUrl => Variable::ArchivedUrl,
        _ => Variable::Note,
    }
}

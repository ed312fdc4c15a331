//! What tells that a work is a part of another, so that its title belongs in quotation marks.

use crate::check::{Checker, Style};
use crate::front::Article;
use crate::note::{Field, Part};
use crate::reference::{ContributorRole, DateVariable, Kind, Name, ReadNote, Reference, Text, Variable};
use crate::source::Span;
use std::collections::BTreeSet;

/// Kinds of works that are always a part of something: a post, a page, an article, a chapter.
const PARTS: &[Kind] = &[
    Kind::Post,
    Kind::PostWeblog,
    Kind::Webpage,
    Kind::ArticleNewspaper,
    Kind::ArticleMagazine,
    Kind::ArticleJournal,
    Kind::Chapter,
    Kind::EntryDictionary,
    Kind::EntryEncyclopedia,
    Kind::PaperConference,
];

/// Returns where the title of a note's only work stands, if the work is of a kind that is always a part of something.
pub(super) fn contained_title(note: &ReadNote<'_>, cx: &Checker<'_>) -> Option<Span> {
    let [citation] = note.citations.as_slice() else { return None };
    let reference = &citation.reference;
    let title = PARTS.contains(&reference.kind).then(|| only_title(note, cx.article())).flatten()?;
    let container = reference.texts.iter().find(|text| text.variable == Variable::ContainerTitle)?;
    // A law printed under its own name; an abbreviation.
    let printed = title.of(cx.text());
    let own = printed.len() < SHORTEST || printed.starts_with(&container.value);
    // In Chicago "in" stands before the book of a chapter; without it the title is a book's, and a series follows.
    let between = cx.text().get(title.end as usize..container.span.start as usize).unwrap_or_default();
    let is_chicago = cx.style() == Some(Style::Chicago);
    let lone = is_chicago && reference.kind == Kind::Chapter && !between.contains(" in ");
    // A book on a site is by translators; a page is not.
    let translated = !is_chicago && reference.kind == Kind::Webpage && between.contains(char::is_alphabetic);
    let located = [Variable::Url, Variable::Volume, Variable::Doi, Variable::Page]
        .into_iter()
        .any(|variable| reference.text(variable).is_some());
    let issued = reference.date(DateVariable::Issued).and_then(|date| date.start);
    // A magazine has a month: a year alone stands on a map or in a book, whose title has commas.
    let dated = issued.is_some_and(|day| day.month.is_some() || reference.kind != Kind::ArticleMagazine);
    let known = reference.residue.is_empty() && (located || dated);
    // The guides set a stop between the title and what holds it.
    let stopped = between.trim_start().starts_with([',', '.', ';']) || printed.ends_with(['?', '!', '.']);
    (!own && !lone && !translated && stopped && known).then_some(title)
}

/// No container has a longer name.
const LONGEST: usize = 200;

/// A shorter title is an abbreviation that was cut.
const SHORTEST: usize = 4;

/// Returns where the one title of a note stands, if nothing sets it apart.
fn only_title(note: &ReadNote<'_>, article: &Article<'_>) -> Option<Span> {
    let mut titles = note.tiling.tiles().iter().filter(|tile| tile.part == Part::Field(Field::Title));
    let title = titles.next()?.span;
    let set_apart = article.document.emphasis.iter().any(|emphasis| emphasis.contains(title));
    (titles.next().is_none() && !set_apart).then_some(title)
}

/// Returns the containers, in small letters, of which some note cites a part: by its kind, or in quotation marks.
pub(super) fn known_containers(cx: &Checker<'_>) -> BTreeSet<String> {
    let quoted = |title: Span| {
        cx.text().get(..title.start as usize).is_some_and(|head| head.ends_with(['“', '"', '‘', '«', '„']))
    };
    let parts = cx.notes().iter().filter(|note| {
        let is_part = note.citations.first().is_some_and(|first| PARTS.contains(&first.reference.kind));
        (is_part && only_title(note, cx.article()).is_some_and(quoted)) || contained_title(note, cx).is_some()
    });
    let names = parts.filter_map(|note| note.citations.first()?.reference.text(Variable::ContainerTitle));
    names.map(str::to_lowercase).collect()
}

/// Returns where a title stands that reads as that of a whole work, but is that of a part by what stands around it.
pub(super) fn hidden_part(cx: &Checker<'_>, note: &ReadNote<'_>, known: &BTreeSet<String>) -> Option<Span> {
    let [citation] = note.citations.as_slice() else { return None };
    let reference = &citation.reference;
    let whole = matches!(reference.kind, Kind::Document | Kind::Book | Kind::Report | Kind::PostWeblog | Kind::Webpage);
    if !whole || citation.antecedent.is_some() {
        return None;
    }
    let title = only_title(note, cx.article())?;
    let is_chicago = cx.style() == Some(Style::Chicago);
    let joint = is_chicago.then(|| joint(title.of(cx.text()), reference, known)).flatten();
    let stands_known = is_held(cx.text(), is_chicago, reference, known);
    match joint {
        Some(at) => Some(Span { start: title.start, end: title.start + at as u32 }),
        None if stands_known || (is_chicago && is_dated_page(cx.text(), note, reference)) => Some(title),
        None => None,
    }
}

/// Where the title ends that was read together with its container: `A Title, in A Book`, `A Title?, A Journal`, `A Title, Atlas` where
/// another note cites a part of Atlas.
fn joint(title: &str, reference: &Reference, known: &BTreeSet<String>) -> Option<usize> {
    let capital = |rest: &str| rest.trim_start().starts_with(char::is_uppercase);
    let authored = reference.of_role(ContributorRole::Author).next().is_some();
    // A book's publisher is another thing than what holds a part.
    let unpublished = reference.text(Variable::Publisher).is_none();
    title.match_indices(", ").map(|(at, _)| at).find(|&at| {
        let (before, rest) = title.split_at(at);
        let rest = rest.trim_start_matches([',', ' ']);
        let held = authored && rest.strip_prefix("in ").is_some_and(capital);
        held || (before.ends_with(['?', '!']) && capital(rest)) || (authored && unpublished && rest.len() <= LONGEST && known.contains(&rest.to_lowercase()))
    })
}

/// Whether who seems to have published the work holds quoted parts in other notes. What has its publisher in parentheses is a book.
fn is_held(text: &str, is_chicago: bool, reference: &Reference, known: &BTreeSet<String>) -> bool {
    let by_itself = |name: &Text| {
        reference.contributors.iter().any(|who| who.name.display().eq_ignore_ascii_case(&name.value))
            || text.get(..name.span.start as usize).is_some_and(|head| head.ends_with(['(', ':']))
    };
    let issued = reference.date(DateVariable::Issued).and_then(|date| date.start);
    // In MLA the year alone stands behind a book's publisher, too.
    issued.is_some_and(|day| is_chicago || day.month.is_some())
        && reference
            .texts
            .iter()
            .filter(|text| matches!(text.variable, Variable::Publisher | Variable::CollectionTitle))
            .any(|name| known.contains(&name.value.to_lowercase()) && !by_itself(name))
}

/// Whether somebody wrote it, on a day, at an address, and nothing of a book, an archive or a museum is there.
fn is_dated_page(text: &str, note: &ReadNote<'_>, reference: &Reference) -> bool {
    let person = |name: &Name| matches!(name, Name::Person(_));
    let written = reference.of_role(ContributorRole::Author).next().is_some_and(|author| person(&author.name));
    let issued = reference.dates.iter().find(|(of, _)| *of == DateVariable::Issued);
    let day = issued.and_then(|(_, date)| Some((date.value.start?.day?, date.span)));
    let Some((_, date)) = day else { return false };
    // "released", "performed": it is a program, a film, a concert.
    let introduced = text
        .get(note.span.start as usize..date.start as usize)
        .is_some_and(|head| head.trim_end().ends_with(char::is_alphabetic));
    let parenthesis = Span { start: note.span.start, end: date.start }.of(text).contains(['(', '[']);
    let plain = |text: &Text| {
        matches!(text.variable, Variable::Title | Variable::Publisher | Variable::Url | Variable::Doi)
    };
    written
        && !introduced
        && !parenthesis
        && reference.text(Variable::Url).is_some()
        && reference.texts.iter().all(plain)
}

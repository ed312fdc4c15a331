//! Titles: there at all, and set as the style sets them.

use crate::front::Article;
use crate::note::{Field, Part};
use crate::reference::{Kind, ReadNote, Reference, Variable};
use crate::source::Span;

rules! {
    title_generic,
    title_in_capitals,
    title_missing,
    title_partly_quoted,
    title_unquoted,
    title_with_site,
}

/// Where the title of a note's only work stands, if the work is of a kind that is always a part of something: a post, a page, an article.
fn contained_title(note: &ReadNote<'_>, article: &Article<'_>) -> Option<Span> {
    let [citation] = note.citations.as_slice() else { return None };
    if !is_part(&citation.reference) {
        return None;
    }
    let mut titles = note.tiling.tiles().iter().filter(|tile| tile.part == Part::Field(Field::Title));
    let title = titles.next()?.span;
    let set_apart = article.document.emphasis.iter().any(|emphasis| emphasis.contains(title));
    (titles.next().is_none() && !set_apart).then_some(title)
}

fn is_part(reference: &Reference) -> bool {
    let kinds = [Kind::Post, Kind::PostWeblog, Kind::Webpage, Kind::ArticleNewspaper, Kind::ArticleMagazine, Kind::ArticleJournal];
    kinds.contains(&reference.kind) && reference.text(Variable::ContainerTitle).is_some()
}

//! CSL-JSON as Zotero imports it: one array over the works of the bibliography.
//!
//! Zotero accepts a file only if it knows every type in it, reads `family` and `given` of names alone, and drops what it has no
//! field for: so types are Zotero's, particles and suffixes stand in the two name parts, a video has its channel as collection
//! (else it became a film), and `note` (Zotero's Extra) has a line `variable: value` for all else and the note as printed.
//! For pandoc the items are CSL's own, names in all their parts, and the note as printed is `custom.raw`.
//!
//! # What is lost
//! Locators, where notes cite different parts of a work. Zotero itself drops `custom` and keeps its lines in Extra.

use super::csl::{Cited, Habit, Item};
use super::{EmitOptions, Emitter, Format, Publication, Target, written};
use crate::error::Error;
use crate::front::Article;
use crate::reference::Locator;
use crate::resolve::Work;

pub(super) const EMITTER: Emitter = Emitter {
    format: Format::CslJson,
    name: "csl-json",
    about: "CSL-JSON, for Zotero, pandoc and citation processors",
    media_type: "application/vnd.citationstyles.csl+json",
    extension: "json",
    emit,
};

/// Returns the array, indented, ended by a line break.
fn emit(publication: &Publication<'_>, options: &EmitOptions) -> Result<String, Error> {
    let habit = if options.target == Some(Target::Pandoc) { Habit::Faithful } else { Habit::Zotero };
    let items: Vec<Item<'_>> = publication.works.iter().map(|work| item(publication.articles, work, habit)).collect();
    let mut out = Vec::new();
    let result = serde_json::to_writer_pretty(&mut out, &items);
    out.push(b'\n');
    written(EMITTER.name, out, result)
}

fn item<'a>(articles: &'a [Article<'a>], work: &'a Work, habit: Habit) -> Item<'a> {
    let cited = Cited { locator: only_locator(articles, work), ..Cited::default() };
    Item { id: &work.key, keyed: true, habit, reference: &work.reference, raw: Some(&work.raw), cited }
}

/// The part of a work that all its citations mean, where they mean one.
fn only_locator<'a>(articles: &'a [Article<'a>], work: &Work) -> Option<&'a Locator> {
    let mut locators = work.cited.iter().map(|place| {
        let note = articles.get(place.article)?.notes.get(place.note)?;
        note.citations.get(place.citation)?.locator.as_ref().map(|locator| &locator.value)
    });
    let first = locators.next()??;
    locators.all(|other| other == Some(first)).then_some(first)
}

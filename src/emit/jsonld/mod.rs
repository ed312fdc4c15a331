//! schema.org JSON-LD: one document with one `@graph`.
//!
//! In it are the articles with their headings and citations, each cited work in its own type, organizations, people and events;
//! they point to each other by `@id`. An `@id` is made of what it names, so that it stays when other parts of the text change;
//! where an article has an address, they are fragments of it. The text is safe inside an HTML script element.
//!
//! # What is lost
//! Places of publication, dates of access, locators: schema.org has no property for them. Months stay months; seasons become
//! years; words in place of a date are left out. Numbers of those who attended stand in an event's description.

mod article;
mod entity;
mod identity;
mod node;
mod part;
mod work;

pub(super) use entity::{actor_id, event_id, organization_id};
pub(super) use identity::Base;

use super::wish::day;
use super::{EmitOptions, Emitter, Format, Publication, written};
use crate::error::Error;
use crate::front::Article;
use crate::source::Span;
use node::Graph;
use part::Bodies;
use std::collections::BTreeMap;

pub(super) const EMITTER: Emitter = Emitter {
    format: Format::Jsonld,
    name: "jsonld",
    about: "schema.org JSON-LD: the article, its citations, organizations and events",
    media_type: "application/ld+json",
    extension: "jsonld",
    emit: |publication, _: &EmitOptions| emit(publication),
};

/// Returns the document, indented, ended by a line break.
fn emit(publication: &Publication<'_>) -> Result<String, Error> {
    let graph = graph(publication);
    let mut out = Vec::new();
    let result = serde_json::to_writer_pretty(&mut out, &graph);
    out.push(b'\n');
    written(EMITTER.name, out, result).map(|text| safe(&text))
}

/// Returns the graph of a publication.
fn graph(publication: &Publication<'_>) -> Graph {
    let mut graph = Graph::default();
    let url = publication.articles.iter().find_map(|article| article.metadata.url.as_deref());
    let base = Base::new(url);
    let bodies: Vec<Bodies<'_>> = publication.entities.iter().copied().map(Bodies::of).collect();
    let none = Bodies::default();
    let mut cited_by_note: BTreeMap<(usize, usize), Vec<String>> = BTreeMap::new();
    let mut works = Vec::new();
    for work in publication.works {
        let built = work::node(work, &bodies, &base);
        for place in &work.cited {
            let all = cited_by_note.entry((place.article, place.note)).or_default();
            if !all.contains(&built.id) {
                all.push(built.id.clone());
            }
        }
        works.push(built);
    }
    for (index, article) in publication.articles.iter().enumerate() {
        let notes = Notes { article: index, cited: &cited_by_note };
        let entities = publication.entities.get(index).copied();
        article::add(&mut graph, article, entities, bodies.get(index).unwrap_or(&none), &notes, &base);
        if let Some(entities) = entities {
            let today = article.metadata.date.as_deref().and_then(day);
            entity::add(&mut graph, entities, &notes, &base, today);
        }
    }
    for found in works {
        found.add_to(&mut graph);
    }
    graph
}

/// Which works the notes of an article cite.
struct Notes<'a> {
    article: usize,
    cited: &'a BTreeMap<(usize, usize), Vec<String>>,
}

impl Notes<'_> {
    /// Returns the `@id`s of the works that a note cites.
    fn works(&self, note: usize) -> impl Iterator<Item = &String> {
        self.cited.get(&(self.article, note)).into_iter().flatten()
    }
}

/// Returns the words of a span, white space made single.
fn text(article: &Article<'_>, span: Span) -> String {
    article.source.slice(span).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What parts lines in JavaScript, and not in JSON.
const SEPARATORS: [(&str, &str); 2] = [("\u{2028}", "\\u2028"), ("\u{2029}", "\\u2029")];

/// Returns JSON that neither ends an HTML script element nor breaks JavaScript: `<`, `>`, `&` and line separators escaped.
fn safe(json: &str) -> String {
    let mut out = String::with_capacity(json.len() + json.len() / 16);
    let mut from = 0;
    for at in memchr::memchr3_iter(b'<', b'>', b'&', json.as_bytes()) {
        out.push_str(json.get(from..at).unwrap_or_default());
        out.push_str(match json.as_bytes().get(at) {
            Some(b'<') => "\\u003c",
            Some(b'>') => "\\u003e",
            _ => "\\u0026",
        });
        from = at + 1;
    }
    out.push_str(json.get(from..).unwrap_or_default());
    for (separator, escaped) in SEPARATORS {
        if memchr::memmem::find(out.as_bytes(), separator.as_bytes()).is_some() {
            out = out.replace(separator, escaped);
        }
    }
    out
}

//! The article: headline, abstract, headings, citations, and what it is about.

use super::identity::{Base, slug};
use super::node::{Graph, Node};
use super::part::Bodies;
use super::{Notes, entity, part, text};
use crate::emit::page::{Author, Page};
use crate::entities::Entities;
use crate::front::Article;
use std::collections::BTreeMap;

/// Adds an article with its headings.
pub(super) fn add(
    graph: &mut Graph,
    article: &Article<'_>,
    entities: Option<&Entities>,
    bodies: &Bodies<'_>,
    notes: &Notes<'_>,
    base: &Base,
) {
    let document = &article.document;
    let metadata = &article.metadata;
    let page = Page::of(article, entities);
    let mut node = Node::new(id(page.title, article, base), "Article");
    node.text("headline", page.title);
    let summary: Vec<String> = document.abstract_.iter().map(|paragraph| text(article, paragraph.span)).collect();
    node.text("abstract", Some(summary.join("\n\n")));
    node.text("description", metadata.description.as_deref());
    node.text("inLanguage", page.language);
    node.text("datePublished", metadata.date.as_deref());
    node.text("dateModified", metadata.modified.as_deref());
    node.text("url", metadata.url.as_deref());
    node.text("mainEntityOfPage", metadata.url.as_deref());
    node.text("image", metadata.image.as_deref());
    let mut others = Vec::new();
    for author in &page.authors {
        others.push(("author", author_node(author, bodies, base)));
    }
    if let Some(publisher) = page.publisher.as_deref().and_then(|name| part::organization(name, bodies, base)) {
        others.push(("publisher", published(publisher, article)));
    }
    for (property, other) in &others {
        node.refer(property, &other.id);
    }
    headings(&mut node, article, base, &mut others);
    node.refer_all("citation", (0..article.notes.len()).flat_map(|note| notes.works(note)));
    if let Some(entities) = entities {
        entity::mentioned(&mut node, entities, page.title.unwrap_or_default(), base);
    }
    graph.add(node);
    for (_, other) in others {
        graph.add(other);
    }
}

fn id(title: Option<&str>, article: &Article<'_>, base: &Base) -> String {
    base.named("article", title.unwrap_or_else(|| article.source.name()))
}

/// Adds the publisher's site and logo, which only the metadata tell.
fn published(mut publisher: Node, article: &Article<'_>) -> Node {
    publisher.text("url", article.metadata.publisher_url.as_deref());
    publisher.text("logo", article.metadata.logo.as_deref());
    publisher
}

/// Authors are people, unless the text names a body so.
fn author_node(author: &Author, bodies: &Bodies<'_>, base: &Base) -> Node {
    if let Some(mut known) = part::organization(&author.name, bodies, base) {
        known.text("url", author.url.as_deref());
        return known;
    }
    let mut node = Node::new(base.named("person", &author.name), "Person");
    node.text("name", Some(author.name.as_str()));
    node.text("url", author.url.as_deref());
    node
}

/// Headings are elements of the page; `articleSection` would be a newspaper's section.
fn headings(node: &mut Node, article: &Article<'_>, base: &Base, others: &mut Vec<(&'static str, Node)>) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut ids = Vec::new();
    for heading in article.document.sections.iter().filter_map(|section| section.heading.as_ref()) {
        let name = text(article, heading.span);
        let count = counts.entry(slug(&name)).or_default();
        *count += 1;
        let id = base.named("heading", &name);
        let id = if *count == 1 { id } else { format!("{id}-{count}") };
        ids.push(id.clone());
        let mut element = Node::new(id, "WebPageElement");
        element.text("name", Some(name));
        others.push(("hasPart", element));
    }
    node.refer_all("hasPart", &ids);
}

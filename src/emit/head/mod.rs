//! What goes into the `<head>` of an article's page: JSON-LD, Highwire tags for Google Scholar, Dublin Core, Open Graph, a Twitter
//! card.
//!
//! Highwire tags follow Google Scholar's inclusion guidelines: one title, one tag an author, dates as `YYYY/MM/DD`. Dublin Core is
//! DCMES 1.1 with DCMI Terms as HTML meta data (DCMI's recommendation of 2008). Open Graph and Twitter cards are as their
//! specifications have them. Text is escaped for attributes in double quotes.
//!
//! # What is lost
//! All but one article: a page is of one. `wishes` names what a search engine asks for and nothing tells.

mod dublin;
mod scholar;
mod social;
mod tags;

use super::page::Page;
use super::{EmitOptions, Emitter, Format, Publication, jsonld};
use crate::error::Error;
use tags::Tags;

pub(super) const EMITTER: Emitter = Emitter {
    format: Format::Head,
    name: "head",
    about: "tags for the head of the article's page: JSON-LD, Google Scholar, Dublin Core, Open Graph, Twitter card",
    media_type: "text/html",
    extension: "head.html",
    emit,
};

fn emit(publication: &Publication<'_>, options: &EmitOptions) -> Result<String, Error> {
    let [article] = publication.articles else {
        return Err(Error::Configuration {
            path: EMITTER.name.into(),
            what: format!("a page has one article, here are {}", publication.articles.len()),
            help: "write a file for each: `-o DIR/`".into(),
        });
    };
    let page = Page::of(article, publication.entities.first().copied());
    let mut tags = Tags::default();
    tags.meta("description", page.description.as_deref());
    tags.link("canonical", article.metadata.url.as_deref());
    scholar::add(&mut tags, &page, publication.works);
    dublin::add(&mut tags, &page);
    social::add(&mut tags, &page);
    let graph = (jsonld::EMITTER.emit)(publication, options)?;
    Ok(format!("{}<script type=\"application/ld+json\">\n{graph}</script>\n", tags.finish()))
}

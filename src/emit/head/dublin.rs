//! Dublin Core: DCMES 1.1 elements, and DCMI terms where they say more.

use super::tags::Tags;
use crate::emit::page::Page;

/// Adds the elements of an article.
pub(super) fn add(tags: &mut Tags, page: &Page<'_>) {
    let metadata = &page.article.metadata;
    tags.link("schema.DC", Some("http://purl.org/dc/elements/1.1/"));
    tags.link("schema.DCTERMS", Some("http://purl.org/dc/terms/"));
    tags.meta("DC.type", Some("Text"));
    tags.meta("DC.title", page.title);
    for author in &page.authors {
        tags.meta("DC.creator", Some(&author.name));
    }
    tags.meta("DC.date", metadata.date.as_deref());
    tags.meta("DCTERMS.modified", metadata.modified.as_deref());
    tags.meta("DC.publisher", page.publisher.as_deref());
    tags.meta("DC.language", page.language);
    tags.meta("DC.description", page.description.as_deref());
    let doi = metadata.doi.as_ref().map(|doi| format!("doi:{doi}"));
    tags.meta("DC.identifier", doi.as_deref().or(metadata.url.as_deref()));
}

//! Open Graph (`og:`, `article:`) and the Twitter card.

use super::tags::Tags;
use crate::emit::page::Page;

/// Adds the tags of an article.
pub(super) fn add(tags: &mut Tags, page: &Page<'_>) {
    let metadata = &page.article.metadata;
    tags.property("og:type", Some("article"));
    tags.property("og:title", page.title);
    tags.property("og:description", page.description.as_deref());
    tags.property("og:url", metadata.url.as_deref());
    tags.property("og:image", metadata.image.as_deref());
    tags.property("og:site_name", page.publisher.as_deref());
    tags.property("og:locale", page.language.and_then(locale).as_deref());
    tags.property("article:published_time", metadata.date.as_deref());
    tags.property("article:modified_time", metadata.modified.as_deref());
    for author in &page.authors {
        tags.property("article:author", author.url.as_deref());
    }
    let card = if metadata.image.is_some() { "summary_large_image" } else { "summary" };
    tags.meta("twitter:card", Some(card));
    tags.meta("twitter:title", page.title);
    tags.meta("twitter:description", page.description.as_deref());
    tags.meta("twitter:image", metadata.image.as_deref());
}

/// `en-CA` is `en_CA`; a language without its country is no locale.
fn locale(language: &str) -> Option<String> {
    language.split_once('-').filter(|(_, country)| country.len() == 2).map(|_| language.replace('-', "_"))
}

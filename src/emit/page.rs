//! What the page of an article says of it: by its metadata, or else by its text.

use crate::entities::Entities;
use crate::front::Article;

/// How long a description taken from the abstract is at most, in characters: search engines cut longer ones.
const LONGEST: usize = 300;

/// An article as its page has it. What neither metadata nor text tells is absent.
pub(super) struct Page<'a> {
    /// The article.
    pub article: &'a Article<'a>,
    pub title: Option<&'a str>,
    pub authors: Vec<Author>,
    pub description: Option<String>,
    pub publisher: Option<String>,
    /// The language, BCP 47.
    pub language: Option<&'a str>,
}

/// An author's name, and the address that tells who it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Author {
    pub name: String,
    pub url: Option<String>,
}

impl Author {
    /// Reads `Jane Doe <https://orcid.org/…>`.
    fn read(text: &str) -> Self {
        let split = text.trim().strip_suffix('>').and_then(|rest| rest.rsplit_once('<'));
        match split.filter(|(_, url)| url.starts_with("https://") || url.starts_with("http://")) {
            Some((name, url)) => Self { name: name.trim().into(), url: Some(url.into()) },
            None => Self { name: text.trim().into(), url: None },
        }
    }
}

impl<'a> Page<'a> {
    /// Returns what is known of an article's page.
    pub(super) fn of(article: &'a Article<'a>, entities: Option<&'a Entities>) -> Self {
        let metadata = &article.metadata;
        let title = metadata.title.as_deref().or_else(|| article.document.title.as_ref().map(|t| t.value.as_str()));
        Self {
            article,
            title,
            authors: article.authors().iter().map(|author| Author::read(author)).collect(),
            description: metadata.description.clone().or_else(|| summary(article)),
            publisher: publisher(article, entities),
            language: metadata.language.as_deref().or(entities.map(|entities| entities.language)),
        }
    }
}

fn publisher(article: &Article<'_>, entities: Option<&Entities>) -> Option<String> {
    let known = entities.and_then(|entities| entities.organizations.get(entities.publisher?.0));
    known
        .map(|known| known.name.clone())
        .or_else(|| article.metadata.publisher.clone())
        .or_else(|| article.document.site.as_ref().map(|site| site.value.clone()))
}

/// Returns the beginning of the abstract, cut between words.
fn summary(article: &Article<'_>) -> Option<String> {
    let first = article.document.abstract_.first()?;
    let text = article.source.slice(first.span).split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((cut, _)) = text.char_indices().nth(LONGEST) else { return Some(text).filter(|text| !text.is_empty()) };
    let (start, _) = text.get(..cut)?.rsplit_once(' ')?;
    Some(format!("{start} …"))
}

#[cfg(test)]
mod tests {
    use super::Author;

    #[test]
    fn an_address_behind_an_author_is_no_part_of_the_name() {
        let author = Author::read("Jane Doe <https://orcid.org/0000-0002-1825-0097>");
        assert_eq!(author.name, "Jane Doe");
        assert_eq!(author.url.as_deref(), Some("https://orcid.org/0000-0002-1825-0097"));
        assert_eq!(Author::read("Doe <jane>").name, "Doe <jane>");
    }
}

//! CSL-JSON files.

use super::{Library, Shape};
use crate::error::Error;
use crate::reference::{Reference, Variable};
use serde::Deserialize;
use serde_json::Value;

/// What tells an item from others; the rest of it is not read.
#[derive(Debug, Deserialize)]
struct Item {
    id: Option<Value>,
    #[serde(rename = "citation-key")]
    key: Option<String>,
    title: Option<String>,
    #[serde(rename = "DOI")]
    doi: Option<String>,
    #[serde(rename = "URL")]
    url: Option<String>,
    volume: Option<Value>,
    #[serde(default)]
    author: Vec<Name>,
    issued: Option<Issued>,
}

#[derive(Debug, Deserialize)]
struct Name {
    family: Option<String>,
    literal: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Issued {
    #[serde(default)]
    date_parts: Vec<Vec<Value>>,
}

impl Library {
    /// Returns the library of a CSL-JSON file, an array of items; `path` is for the message.
    ///
    /// # Errors
    /// [`Error::Configuration`] where the text is no JSON array.
    ///
    /// ```
    /// use ibid::resolve::Library;
    ///
    /// let library = Library::from_csl("library.json", r#"[{"id": "doe", "type": "book", "title": "A Tale"}]"#).unwrap();
    /// assert_eq!(library.unreadable, 0);
    /// assert!(Library::from_csl("library.json", "{}").is_err());
    /// ```
    pub fn from_csl(path: &str, text: &str) -> Result<Self, Error> {
        let items: Vec<Value> = serde_json::from_str(text).map_err(|error| Error::Configuration {
            path: format!("{path}:{}:{}", error.line(), error.column()),
            what: error.to_string(),
            help: "give a CSL-JSON file: an array of items, as Zotero exports it".into(),
        })?;
        let mut library = Self::new(Shape::Csl, text);
        for item in items {
            let item = serde_json::from_value::<Item>(item).ok();
            match item.as_ref().and_then(|item| Some((item, item.key.clone().or_else(|| plain(item.id.as_ref()?))?))) {
                Some((item, key)) => library.add(key, &reference(item)),
                None => library.unreadable += 1,
            }
        }
        Ok(library)
    }
}

fn reference(item: &Item) -> Reference {
    let mut reference = Reference::default();
    let texts = [
        (Variable::Title, item.title.clone()),
        (Variable::Doi, item.doi.clone()),
        (Variable::Url, item.url.clone()),
        (Variable::Volume, item.volume.as_ref().and_then(plain)),
    ];
    reference.texts.extend(texts.into_iter().filter_map(|(variable, value)| Some(super::text(variable, &value?))));
    let year = item.issued.as_ref().and_then(|issued| issued.date_parts.first()?.first().and_then(plain));
    if let Some(year) = year.and_then(|year| super::year(&year)) {
        reference.dates.push(super::issued(year));
    }
    let author = item.author.first().and_then(|author| author.family.as_deref().or(author.literal.as_deref()));
    reference.contributors.extend(author.map(super::author));
    reference
}

/// A text or a number, as text.
fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

//! The form of citation keys.

use super::facts::{Facts, WORDS, hash};
use crate::error::Error;
use crate::resolve::Work;

/// The form of citation keys: text and placeholders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyFormat(Vec<Part>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Text(String),
    Author,
    Year,
    Title,
    Words,
    Container,
    Kind,
    Hash,
}

const PLACEHOLDERS: [(&str, Part); 7] = [
    ("author", Part::Author),
    ("year", Part::Year),
    ("title", Part::Title),
    ("words", Part::Words),
    ("container", Part::Container),
    ("type", Part::Kind),
    ("hash", Part::Hash),
];

impl Default for KeyFormat {
    /// `{author}{year}{title}`.
    fn default() -> Self {
        Self(vec![Part::Author, Part::Year, Part::Title])
    }
}

impl KeyFormat {
    /// Returns the format of a template such as `{author}:{year}-{title}`. Placeholders: `author` (the first
    /// contributor's family name, or the first word of a body's name), `year`, `title` (its first word that says
    /// something), `words` (its first three), `container`, `type`, `hash`. Text between them is kept.
    ///
    /// # Errors
    /// [`Error::Configuration`] where a placeholder is unknown, or a character is none of `A-Za-z0-9:_-`.
    ///
    /// ```
    /// assert!(ibid::resolve::KeyFormat::parse("{author}_{year}").is_ok());
    /// assert!(ibid::resolve::KeyFormat::parse("{editor}").is_err());
    /// ```
    pub fn parse(template: &str) -> Result<Self, Error> {
        let wrong = |what: String| {
            Error::Configuration {
            path: template.into(),
            what,
            help: "write letters, digits, `:`, `_`, `-` and {author}, {year}, {title}, {words}, {container}, {type}, {hash}"
                .into(),
        }
        };
        let mut parts = Vec::new();
        let mut rest = template;
        while !rest.is_empty() {
            let (text, behind) = rest.split_once('{').unwrap_or((rest, ""));
            if let Some(bad) = text.chars().find(|c| !is_key_character(*c)) {
                return Err(wrong(format!("{bad:?} can't stand in a citation key")));
            }
            if !text.is_empty() {
                parts.push(Part::Text(text.to_owned()));
            }
            if text.len() == rest.len() {
                break;
            }
            let (name, behind) = behind.split_once('}').ok_or_else(|| wrong("a `{` is not closed".into()))?;
            let known = PLACEHOLDERS.into_iter().find(|(known, _)| *known == name);
            let (_, part) = known.ok_or_else(|| wrong(format!("no such placeholder: {{{name}}}")))?;
            parts.push(part);
            rest = behind;
        }
        if parts.iter().all(|part| matches!(part, Part::Text(_))) {
            return Err(wrong("the format has no placeholder, so that all keys were alike".into()));
        }
        Ok(Self(parts))
    }

    pub(super) fn has_hash(&self) -> bool {
        self.0.contains(&Part::Hash)
    }

    /// Returns a work's key in this format, perhaps empty.
    pub(super) fn fill(&self, work: &Work) -> String {
        let facts = Facts::of(work);
        let mut key = String::new();
        for part in &self.0 {
            match part {
                Part::Text(text) => key.push_str(text),
                Part::Author => key.push_str(&facts.author),
                Part::Year => key.push_str(&facts.year),
                Part::Title => key.extend(facts.words.first().map(String::as_str)),
                Part::Words => key.extend(facts.words.iter().take(WORDS).map(String::as_str)),
                Part::Container => key.push_str(&facts.container),
                Part::Kind => key.push_str(&work.reference.kind.csl().replace('_', "-")),
                Part::Hash => key.push_str(&hash(work, 8)),
            }
        }
        key
    }
}

fn is_key_character(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, ':' | '_' | '-')
}

//! BibTeX and biblatex files.

use super::{Library, Shape};
use crate::error::Error;
use crate::reference::{Reference, Variable};
use crate::source::Source;
use biblatex::{Bibliography, ChunksExt, Entry, RawBibliography};

impl Library {
    /// Returns the library of a .bib file; `path` is for the message.
    ///
    /// # Errors
    /// [`Error::Configuration`] where the file's braces do not close, so that no entry can be told from the next.
    ///
    /// ```
    /// use ibid::resolve::Library;
    ///
    /// let library = Library::from_bib("refs.bib", "@book{doe, author = {Doe, Jane}, title = {A Tale}, year = 1999}").unwrap();
    /// assert_eq!(library.unreadable, 0);
    /// assert!(Library::from_bib("refs.bib", "@book{doe, title = {A Tale").is_err());
    /// ```
    pub fn from_bib(path: &str, text: &str) -> Result<Self, Error> {
        let raw = RawBibliography::parse(text).map_err(|error| {
            let line = Source::new(path, text).line_of(error.span.start.min(text.len()) as u32) + 1;
            Error::Configuration {
                path: format!("{path}:{line}"),
                what: error.kind.to_string(),
                help: "correct the entry that begins before this line; its braces may not close".into(),
            }
        })?;
        let mut library = Self::new(Shape::Bib, text);
        if let Ok(whole) = Bibliography::from_raw(raw.clone()) {
            whole.iter().for_each(|entry| library.add(entry.key.clone(), &reference(entry)));
        } else {
            library.add_readable(raw);
        }
        Ok(library)
    }

    /// Adds entries one by one, since a fault in one must not hide the others.
    fn add_readable(&mut self, raw: RawBibliography<'_>) {
        for entry in raw.entries {
            let key = entry.v.key.v.to_owned();
            let abbreviations = raw.abbreviations.clone();
            let one = RawBibliography { preamble: String::new(), entries: vec![entry], abbreviations };
            if let Some(entry) = Bibliography::from_raw(one).ok().and_then(|one| one.into_iter().next()) {
                self.add(key, &reference(&entry));
            } else {
                self.unreadable += 1;
                self.keys.insert(key);
            }
        }
    }
}

/// What tells a work from others.
fn reference(entry: &Entry) -> Reference {
    let field = |name: &str| entry.get(name).map(ChunksExt::format_verbatim).filter(|value| !value.trim().is_empty());
    let mut reference = Reference::default();
    let title = [field("title"), field("subtitle")].into_iter().flatten().collect::<Vec<_>>().join(": ");
    let texts = [
        (Variable::Title, Some(title).filter(|title| !title.is_empty())),
        (Variable::Doi, field("doi")),
        (Variable::Url, field("url")),
        (Variable::Volume, field("volume")),
    ];
    reference.texts.extend(texts.into_iter().filter_map(|(variable, value)| Some(super::text(variable, &value?))));
    if let Some(year) = field("date").or_else(|| field("year")).and_then(|date| super::year(&date)) {
        reference.dates.push(super::issued(year));
    }
    let author = entry.author().ok().and_then(|authors| authors.into_iter().next());
    reference.contributors.extend(author.map(|author| super::author(&author.name)));
    reference
}

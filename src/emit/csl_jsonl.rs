//! CSL-JSON Lines: for each note, in order, one line with a JSON array of the works that it cites, faithful to the note.
//!
//! A note that cites nothing is `[]`. Where a list of notes has blank lines between documents, the output has them too,
//! and an empty line stands between two inputs. A short form is the full work that it stands for, with `custom.ref`,
//! the line of the full form in its document, and its own locator.
//!
//! # What is lost
//! Nothing of a work; the remarks between citations are not written.

use super::csl::{Cited, Habit, Item};
use super::{EmitOptions, Emitter, Format, Publication, written};
use crate::error::Error;
use crate::front::Article;
use crate::reference::{Citation, ReadNote};
use crate::resolve;
use serde::ser::{Serialize, SerializeSeq, Serializer};
use std::borrow::Cow;
use std::io;

pub(super) const EMITTER: Emitter = Emitter {
    format: Format::CslJsonl,
    name: "csl-jsonl",
    about: "for each note a line: a JSON array of what it cites",
    media_type: "application/jsonl",
    extension: "jsonl",
    emit: |publication, _: &EmitOptions| emit(publication),
};

/// Returns the lines of all notes, each ended by a line break.
fn emit(publication: &Publication<'_>) -> Result<String, Error> {
    let mut out = Vec::new();
    let mut result = Ok(());
    for (at, article) in publication.articles.iter().enumerate() {
        if at > 0 {
            // Two inputs are two documents.
            out.push(b'\n');
        }
        result = result.and_then(|()| write_article(&mut out, article));
    }
    written(EMITTER.name, out, result)
}

/// Writes a line for each note of an article.
fn write_article(out: &mut Vec<u8>, article: &Article<'_>) -> Result<(), serde_json::Error> {
    for index in 0..article.notes.len() {
        out.extend(std::iter::repeat_n(b'\n', blank_lines_before(article, index)));
        write_note(&mut *out, article, index)?;
    }
    Ok(())
}

/// The blank lines before a note, where they part documents.
fn blank_lines_before(article: &Article<'_>, index: usize) -> usize {
    let notes = &article.document.notes;
    let Some(note) = notes.get(index) else { return 0 };
    let before = index.checked_sub(1).and_then(|before| notes.get(before));
    let from = before.map_or(0, |before| before.body.end);
    let start = note.label.as_ref().map_or(note.body.start, |label| label.span.start.min(note.body.start));
    let gap = article.source.text().get(from as usize..start as usize).unwrap_or_default();
    let breaks = memchr::memchr_iter(b'\n', gap.as_bytes()).count();
    match before {
        // The line break that ends the note before is no blank line.
        Some(before) if before.document != note.document => breaks.saturating_sub(1),
        Some(_) => 0,
        None => {
            let only_space = gap.trim_end_matches(['[', '(']).trim().is_empty();
            if only_space { breaks } else { 0 }
        }
    }
}

/// Writes the line of an article's note, counted from 0: a JSON array of the works that it cites, and a line break.
///
/// # Errors
/// What `out` refuses to take.
///
/// ```
/// use ibid::{Options, Source, compile, emit::csl_jsonl};
///
/// let source = Source::new("note.txt", "[1] Thanks to all.");
/// let article = compile(&source, &Options::default());
/// let mut out = Vec::new();
/// csl_jsonl::write_note(&mut out, &article, 0).unwrap();
/// assert!(out.starts_with(b"[") && out.ends_with(b"]\n"));
/// ```
pub fn write_note(mut out: impl io::Write, article: &Article<'_>, index: usize) -> Result<(), serde_json::Error> {
    match article.notes.get(index) {
        Some(note) if !note.citations.is_empty() => {
            serde_json::to_writer(&mut out, &Line { article, note, index })?;
            out.write_all(b"\n")
        }
        _ => out.write_all(b"[]\n"),
    }
    .map_err(serde_json::Error::io)
}

struct Line<'a> {
    article: &'a Article<'a>,
    note: &'a ReadNote<'a>,
    index: usize,
}

impl Serialize for Line<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.note.citations.len()))?;
        for (at, citation) in self.note.citations.iter().enumerate() {
            list.serialize_element(&self.item(&self.id(at), citation))?;
        }
        list.end()
    }
}

impl Line<'_> {
    /// The note's label, or its line in the document; further works of a note count on behind a dot.
    fn id(&self, at: usize) -> Cow<'_, str> {
        let label = match &self.note.label {
            Some(label) => Cow::Borrowed(label.as_str()),
            None => Cow::Owned(self.line_of(self.index).to_string()),
        };
        if at == 0 { label } else { Cow::Owned(format!("{label}.{}", at + 1)) }
    }

    fn item<'i>(&'i self, id: &'i str, citation: &'i Citation) -> Item<'i> {
        let full = resolve::full_form(&self.article.notes, citation);
        let cited = Cited {
            locator: citation.locator.as_ref().map(|locator| &locator.value),
            signal: citation.signal.as_ref().map(|signal| signal.value.as_str()),
            full_form: citation.antecedent.map(|full| full.note).or(citation.pointed).map(|note| self.line_of(note)),
            short_form: full.map(|_| &citation.reference),
        };
        let reference = full.map_or(&citation.reference, |full| &full.reference);
        Item { id, keyed: false, habit: Habit::Faithful, reference, raw: None, cited }
    }

    /// A note's line in its document, from 1.
    fn line_of(&self, note: usize) -> usize {
        self.article.document.notes.get(note).map_or(note + 1, |note| note.line as usize)
    }
}

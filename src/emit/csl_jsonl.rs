//! CSL-JSON Lines: for each note, in order, one line with a JSON array of the works that it cites, faithful to the note.
//!
//! A note that cites nothing is `[]`. Where a list of notes has blank lines between documents, the output has them too, and an
//! empty line stands between two inputs. A short form is the full work that it stands for, with `custom.ref`, the line of the full
//! form in its document, and its own locator.
//!
//! # What is lost
//! Nothing of a work; the remarks between citations are not written.

use super::csl::{Cited, Habit, Item};
use super::{EmitOptions, Emitter, Format, Publication, written};
use crate::document::Document;
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
            out.push(b'\n');
        }
        result = result.and_then(|()| write_article(&mut out, article));
    }
    written(EMITTER.name, out, result)
}

/// Writes a line for each note of an article.
fn write_article(out: &mut Vec<u8>, article: &Article<'_>) -> Result<(), serde_json::Error> {
    let mut first = 0;
    let mut end = 0;
    for (index, note) in article.notes.iter().enumerate() {
        let blank = blank_lines(article, end, note.span.start as usize);
        if blank > 0 {
            out.extend(std::iter::repeat_n(b'\n', blank));
            first = index;
        }
        write_note(&mut *out, &article.notes, index, first)?;
        end = note.span.end as usize;
    }
    Ok(())
}

/// The blank lines before a note, where blank lines part documents: in a list of notes, not in an article.
fn blank_lines(article: &Article<'_>, from: usize, to: usize) -> usize {
    let Document { site: None, title: None, abstract_, sections, .. } = &article.document else { return 0 };
    if !abstract_.is_empty() || !sections.is_empty() {
        return 0;
    }
    let gap = article.source.text().get(from..to).unwrap_or_default();
    let breaks = memchr::memchr_iter(b'\n', gap.as_bytes()).count();
    // The line break that ends the note before is no blank line.
    if from == 0 { breaks } else { breaks.saturating_sub(1) }
}

/// Writes the line of the note at `index`: a JSON array of the works that it cites, and a line break. `first` is the note, from 0, at
/// which its document begins.
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
/// for index in 0..article.notes.len() {
///     csl_jsonl::write_note(&mut out, &article.notes, index, 0).unwrap();
/// }
/// assert!(out.starts_with(b"["));
/// ```
pub fn write_note(
    mut out: impl io::Write,
    notes: &[ReadNote<'_>],
    index: usize,
    first: usize,
) -> Result<(), serde_json::Error> {
    if notes.get(index).is_none_or(|note| note.citations.is_empty()) {
        return out.write_all(b"[]\n").map_err(serde_json::Error::io);
    }
    serde_json::to_writer(&mut out, &Line { notes, index, first })?;
    out.write_all(b"\n").map_err(serde_json::Error::io)
}

struct Line<'a> {
    notes: &'a [ReadNote<'a>],
    index: usize,
    first: usize,
}

impl Serialize for Line<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let citations = self.notes.get(self.index).map(|note| note.citations.as_slice()).unwrap_or_default();
        let mut list = serializer.serialize_seq(Some(citations.len()))?;
        for (at, citation) in citations.iter().enumerate() {
            list.serialize_element(&self.item(&self.id(at), citation))?;
        }
        list.end()
    }
}

impl Line<'_> {
    /// The note's label, or its number in the document; further works of a note count on behind a dot.
    fn id(&self, at: usize) -> Cow<'_, str> {
        let label = self.notes.get(self.index).and_then(|note| note.label.as_deref());
        let label =
            label.map_or_else(|| Cow::Owned((self.index - self.first.min(self.index) + 1).to_string()), Cow::Borrowed);
        if at == 0 { label } else { Cow::Owned(format!("{label}.{}", at + 1)) }
    }

    fn item<'i>(&'i self, id: &'i str, citation: &'i Citation) -> Item<'i> {
        let full = resolve::full_form(self.notes, citation);
        let cited = Cited {
            locator: citation.locator.as_ref().map(|locator| &locator.value),
            signal: citation.signal.as_ref().map(|signal| signal.value.as_str()),
            full_form: citation.antecedent.map(|note| note.saturating_sub(self.first) + 1),
            short_form: full.map(|_| &citation.reference),
        };
        let reference = full.map_or(&citation.reference, |full| &full.reference);
        Item { id, keyed: false, habit: Habit::Faithful, reference, raw: None, cited }
    }
}

//! `ibid inspect`: each note as the parser saw it.

mod flow;
mod json;
mod paint;
mod rival;
mod text;

pub(super) use flow::Flow;
pub(super) use paint::Paint;
pub(super) use text::in_place;

use super::args::Inspect;
use super::output::Output;
use super::terminal::Terminal;
use super::{Outcome, corrections, input};
use crate::error::Error;
use crate::front::{Article, Options, compile};
use crate::reference::ReadNote;

/// Runs the command.
///
/// # Errors
/// [`Error`] where the input or an argument can't be used, or the output can't be written.
pub(super) fn run(arguments: &Inspect, terminal: &Terminal) -> Result<Outcome, Error> {
    let source = input::article(&arguments.file, arguments.layout.from)?;
    let corrections = corrections::read(&arguments.file)?;
    let options =
        Options { from: arguments.layout.from, style: arguments.layout.style, corrections, ..Options::default() };
    let article = compile(&source, &options);
    let notes = chosen(&article, arguments.note.as_deref())?;
    let mut output = Output::open(None, &[])?;
    if arguments.json {
        output.write(&json::view(&article, &notes))?;
    } else {
        for &note in &notes {
            output.write(&text::view(&article, note, terminal, arguments.evidence))?;
        }
        if let Some((style, count)) = article.style().filter(|_| notes.len() > 1) {
            output.write(&format!("style {style}: {count} of {} notes show it\n", notes.len()))?;
        }
    }
    output.finish()?;
    Ok(Outcome::Written)
}

/// Returns all notes, or the one that is named.
fn chosen<'a, 's>(article: &'a Article<'s>, name: Option<&str>) -> Result<Vec<&'a ReadNote<'s>>, Error> {
    let Some(name) = name else { return Ok(article.notes.iter().collect()) };
    article.note_named(name).map(|(_, note)| vec![note]).ok_or_else(|| Error::Configuration {
        path: article.source.name().into(),
        what: format!("there is no note “{name}” among its {} notes", article.notes.len()),
        help: "leave out `--note` to see them all".into(),
    })
}

/// Returns how reports call a note: by its label, or by its place in its document.
fn note_name(article: &Article<'_>, note: usize) -> String {
    let label = article.notes.get(note).and_then(|note| note.label.as_ref());
    let place = article.document.notes.get(note).map_or(note + 1, |note| note.line as usize);
    label.map_or_else(|| format!("note {place}"), |label| format!("note [{label}]"))
}

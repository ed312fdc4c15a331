//! `ibid inspect`: each note as the parser saw it.

mod json;
mod paint;
mod text;

use super::args::Inspect;
use super::output::Output;
use super::terminal::Terminal;
use super::{Outcome, input};
use crate::error::Error;
use crate::front::{Article, Options, compile};
use crate::reference::ReadNote;

/// Runs the command.
///
/// # Errors
/// [`Error`] where the input or an argument can't be used, or the output can't be written.
pub(super) fn run(arguments: &Inspect, terminal: &Terminal) -> Result<Outcome, Error> {
    let source = input::source(&arguments.file)?;
    let options = Options { from: arguments.layout.from, ..Options::default() };
    let article = compile(&source, &options);
    let notes = chosen(&article, arguments.note.as_deref())?;
    let mut output = Output::open(None, &[])?;
    if arguments.json {
        output.write(&json::view(&article, &notes))?;
    } else {
        for note in notes {
            output.write(&text::view(&article, note, terminal))?;
        }
    }
    output.finish()?;
    Ok(Outcome::Written)
}

/// Returns all notes, or those that a label or a number from 1 names.
fn chosen<'a, 's>(article: &'a Article<'s>, name: Option<&str>) -> Result<Vec<&'a ReadNote<'s>>, Error> {
    let Some(name) = name else { return Ok(article.notes.iter().collect()) };
    let labelled: Vec<_> = article.notes.iter().filter(|note| note.label.as_deref() == Some(name)).collect();
    if !labelled.is_empty() {
        return Ok(labelled);
    }
    let number = name.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let numbered = number.and_then(|index| article.notes.get(index)).filter(|note| note.label.is_none());
    numbered.map(|note| vec![note]).ok_or_else(|| Error::Configuration {
        path: article.source.name().into(),
        what: format!("there is no note {name:?} among its {} notes", article.notes.len()),
        help: "leave out `--note` to see them all".into(),
    })
}

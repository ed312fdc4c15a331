//! What `--take` decides: a note and which of its readings.

use crate::error::Error;
use crate::front::Article;
use crate::reference::{Citation, Corrections, ReadNote};

/// Notes by their place, each with the place of the reading that is taken.
#[derive(Debug, Default)]
pub(super) struct Choices(Vec<(usize, usize)>);

impl Choices {
    /// Returns what the arguments choose: `17` is the first reading of note 17, `17=2` its second.
    ///
    /// # Errors
    /// [`Error::Configuration`] where there is no such note or reading, or the file has decided the note already.
    pub(super) fn read(take: &[String], article: &Article<'_>, corrections: &Corrections) -> Result<Self, Error> {
        take.iter().map(|choice| choose(choice, article, corrections)).collect::<Result<_, _>>().map(Self)
    }

    /// Returns the place of the reading that is taken of a note.
    pub(super) fn of(&self, index: usize) -> Option<usize> {
        self.0.iter().find(|(note, _)| *note == index).map(|(_, reading)| *reading)
    }
}

/// Returns the readings of a note as the works that they cite, the best first.
pub(super) fn readings(article: &Article<'_>, note: &ReadNote<'_>) -> Vec<Vec<Citation>> {
    std::iter::once(note.citations.clone()).chain(note.runner_up_citations(article.source.text())).collect()
}

fn choose(choice: &str, article: &Article<'_>, corrections: &Corrections) -> Result<(usize, usize), Error> {
    let refuse = |what: &str, help: &str| {
        Err(Error::Configuration { path: format!("--take {choice}"), what: what.into(), help: help.into() })
    };
    let (name, reading) = choice.split_once('=').unwrap_or((choice, "1"));
    let Some((index, note)) = article.note_named(name) else {
        return refuse("there is no such note", "name it by the label that stands before it, or by its number");
    };
    let reading = reading.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let Some(reading) = reading.filter(|reading| *reading < readings(article, note).len()) else {
        return refuse("the note has no such reading", "leave out `=` for the first reading, `=2` is the second");
    };
    if corrections.decides(note.raw) {
        return refuse("the file has decided this note already", "change the file by hand");
    }
    Ok((index, reading))
}

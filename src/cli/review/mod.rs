//! `ibid review`: doubtful notes with their readings, and the file in which a human decides them.

mod choice;
mod entity;
mod entry;
mod view;

use super::args::Review;
use super::output::Output;
use super::report::Reporter;
use super::terminal::Terminal;
use super::{Outcome, corrections, input};
use crate::diagnostic::{Code, Shown};
use crate::entities::decision::{self, Decisions};
use crate::error::Error;
use crate::front::{Article, Options, compile};
use crate::reference::correction::{Corrections, LEFT_OVER};
use choice::{Choices, readings};
use std::path::Path;

/// What is told of decisions that no longer fit.
const TOLD: [Code; 3] = [LEFT_OVER, decision::LEFT_OVER, decision::CHANGED];

/// Runs the command.
///
/// # Errors
/// [`Error`] where the input or an argument can't be used, or the file can't be written.
pub(super) fn run(arguments: &Review, terminal: &Terminal, reporter: &Reporter) -> Result<Outcome, Error> {
    let path = corrections::path(&arguments.file).ok_or_else(|| Error::Configuration {
        path: input::name(&arguments.file),
        what: "there is no file to write corrections beside".into(),
        help: "save the notes to a file and review that".into(),
    })?;
    let source = input::article(&arguments.file, arguments.layout.from)?;
    let corrections = corrections::read(&arguments.file)?;
    let decisions = corrections::decisions(&arguments.file)?;
    let options = Options {
        from: arguments.layout.from,
        style: arguments.layout.style,
        corrections: corrections.clone(),
        decisions: decisions.clone(),
        ..Options::default()
    };
    let mut article = compile(&source, &options);
    // The file is written about what was read, not about what the human made of it.
    article.decisions = Decisions::default();
    let choices = Choices::read(&arguments.take, &article, &corrections)?;
    let open: Vec<usize> = article
        .notes
        .iter()
        .enumerate()
        .filter(|(index, note)| arguments.all || !note.sure || choices.of(*index).is_some())
        .filter(|(_, note)| !corrections.decides(note.raw))
        .map(|(index, _)| index)
        .collect();
    list(&article, &open, terminal)?;
    for diagnostic in article.diagnostics.iter().filter(|found| TOLD.contains(&found.code)) {
        reporter.diagnostic(&Shown::new(diagnostic, &source));
    }
    let mut additions = additions(&article, &open, &corrections, &choices);
    let found = if arguments.entities { entity::additions(&article, &decisions) } else { Vec::new() };
    let entities = found.len();
    additions.extend(found);
    let added = if arguments.dry_run { 0 } else { additions.len() };
    if added > 0 {
        append(&path, source.name(), &additions.concat())?;
    }
    let of_entities = if arguments.entities { format!(" and {entities} entities") } else { String::new() };
    reporter.say(&format!(
        "{}: {} to decide{of_entities}; {added} added to {}",
        source.name(),
        open.len(),
        path.display()
    ));
    Ok(Outcome::Written)
}

fn list(article: &Article<'_>, open: &[usize], terminal: &Terminal) -> Result<(), Error> {
    let mut output = Output::open(None, &[])?;
    for note in open.iter().filter_map(|&index| article.notes.get(index)) {
        output.write(&view::view(article, note, terminal))?;
    }
    output.finish()
}

/// Returns what is to be added to the file: decisions, and notes that it does not know yet.
fn additions(article: &Article<'_>, open: &[usize], corrections: &Corrections, choices: &Choices) -> Vec<String> {
    let notes = open.iter().filter_map(|&index| article.notes.get(index).map(|note| (index, note)));
    let additions = notes.filter_map(|(index, note)| {
        let readings = readings(article, note);
        let taken = choices.of(index).and_then(|reading| readings.get(reading));
        match (taken, corrections.knows(note.raw)) {
            (Some(reading), true) => Some(format!("\n{}", entry::works(note, reading))),
            (Some(reading), false) => Some(entry::decided(note, reading)),
            (None, false) => Some(entry::open(note, &readings)),
            (None, true) => None,
        }
    });
    additions.collect()
}

/// Writes the file anew, with all that stands there and the additions behind it.
fn append(path: &Path, article: &str, additions: &str) -> Result<(), Error> {
    let before = if path.exists() { input::source(path)?.text().to_owned() } else { entry::heading(article) };
    let gap = if before.ends_with('\n') { "" } else { "\n" };
    let mut output = Output::open(Some(path), &[])?;
    output.write(&format!("{before}{gap}{additions}"))?;
    output.finish()
}

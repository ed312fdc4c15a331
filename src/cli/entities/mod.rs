//! `ibid entities`: organizations as a tree, people, events as a timeline, each with the sentences that tell of it.

mod organization;
mod person;
mod sheet;
mod timeline;

use super::args::{Entities as Arguments, Part};
use super::output::Output;
use super::report::Reporter;
use super::terminal::Terminal;
use super::{Outcome, corrections, input};
use crate::diagnostic::Shown;
use crate::entities::Entities;
use crate::error::Error;
use crate::front::{Article, Options, compile};
use sheet::Sheet;

/// Runs the command.
///
/// # Errors
/// [`Error`] where the input or an argument can't be used, or the output can't be written.
pub(super) fn run(arguments: &Arguments, terminal: &Terminal, reporter: &Reporter) -> Result<Outcome, Error> {
    let source = input::article(&arguments.file, arguments.layout.from)?;
    let corrections = corrections::read(&arguments.file)?;
    let decisions = corrections::decisions(&arguments.file)?;
    let options = Options {
        from: arguments.layout.from,
        style: arguments.layout.style,
        corrections,
        decisions,
        ..Options::default()
    };
    let article = compile(&source, &options);
    let found = article.entities();
    let mut output = Output::open(None, &[])?;
    output.write(&view(&article, found, arguments, terminal))?;
    output.finish()?;
    for diagnostic in &found.diagnostics {
        reporter.diagnostic(&Shown::new(diagnostic, &source));
    }
    Ok(Outcome::Written)
}

/// Returns the parts that are asked for, each under its heading.
fn view(article: &Article<'_>, found: &Entities, arguments: &Arguments, terminal: &Terminal) -> String {
    let mut sheet = Sheet::new(article, terminal, arguments.evidence);
    let wanted = |part| arguments.only.is_empty() || arguments.only.contains(&part);
    if wanted(Part::Organizations) {
        sheet.heading("Organizations", found.organizations.len());
        organization::tree(&mut sheet, found);
    }
    if wanted(Part::People) {
        sheet.heading("People", found.people.len());
        person::list(&mut sheet, found);
    }
    if wanted(Part::Events) {
        sheet.heading("Events", found.events.len());
        timeline::timeline(&mut sheet, found, article);
    }
    sheet.finish()
}

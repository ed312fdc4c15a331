//! `ibid completions`: what a shell needs to complete the command's arguments.

use super::Outcome;
use super::args::{Arguments, Completions};
use super::output::Output;
use crate::error::Error;
use clap::CommandFactory;

/// Runs the command.
///
/// # Errors
/// [`Error::Io`] where standard output can't be written.
pub(super) fn run(arguments: &Completions) -> Result<Outcome, Error> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut Arguments::command(), "ibid", &mut script);
    let mut output = Output::open(None, &[])?;
    output.write(&String::from_utf8_lossy(&script))?;
    output.finish()?;
    Ok(Outcome::Written)
}

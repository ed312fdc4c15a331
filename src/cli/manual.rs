//! `ibid manual`: the man pages, one a command, made from the arguments.

use super::args::{Arguments, Manual};
use super::{Outcome, output};
use crate::error::Error;
use clap::CommandFactory;

/// Runs the command.
///
/// # Errors
/// [`Error::Io`] where the folder can't be written.
pub(super) fn run(arguments: &Manual) -> Result<Outcome, Error> {
    let name = arguments.folder.display().to_string();
    let pages = std::fs::create_dir_all(&arguments.folder)
        .and_then(|()| clap_mangen::generate_to(Arguments::command(), &arguments.folder));
    pages.map_err(|cause| output::unwritable(&name, cause))?;
    Ok(Outcome::Written)
}

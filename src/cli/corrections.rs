//! The file beside an article in which a human decides doubtful notes and entities: `essay.txt.ibid.toml`.

use super::input;
use crate::entities::decision::Decisions;
use crate::error::Error;
use crate::reference::Corrections;
use std::path::{Path, PathBuf};

/// Returns the path of the corrections of an input; standard input has none.
pub(super) fn path(input: &Path) -> Option<PathBuf> {
    let name = input.file_name().filter(|_| !input::is_stdin(input))?;
    let mut name = name.to_owned();
    name.push(".ibid.toml");
    Some(input.with_file_name(name))
}

/// Returns the corrections of an input, none where there is no file of them.
///
/// # Errors
/// [`Error::Io`] and [`Error::Unreadable`] for the file, [`Error::Configuration`] for what stands there.
pub(super) fn read(input: &Path) -> Result<Corrections, Error> {
    match path(input).filter(|path| path.exists()) {
        Some(path) => Corrections::read(&input::source(&path)?),
        None => Ok(Corrections::default()),
    }
}

/// Returns the decisions about the entities of an input, none where there is no file of them.
///
/// # Errors
/// [`Error::Io`] and [`Error::Unreadable`] for the file, [`Error::Configuration`] for what stands there.
pub(super) fn decisions(input: &Path) -> Result<Decisions, Error> {
    match path(input).filter(|path| path.exists()) {
        Some(path) => Decisions::read(&input::source(&path)?),
        None => Ok(Decisions::default()),
    }
}

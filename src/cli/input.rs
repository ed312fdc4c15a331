//! Files and standard input.

use crate::error::Error;
use crate::front::From;
use crate::read;
use crate::source::Source;
use std::fs::File;
use std::io::{self, BufRead, BufReader, ErrorKind, Read};
use std::path::{Path, PathBuf};

const BUFFER: usize = 256 << 10;

/// Returns the name that reports give an input: its path, `-` for standard input.
pub(super) fn name(path: &Path) -> String {
    path.display().to_string()
}

/// Whether the path stands for standard input.
pub(super) fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Returns the text of an article, without the markup of the format that `from` or the extension says.
///
/// # Errors
/// [`Error::Io`] where it can't be read, [`Error::Unreadable`] where it is no text.
pub(super) fn article(path: &Path, from: From) -> Result<Source, Error> {
    from.read(&name(path), bytes(path)?)
}

/// Returns the text of an input.
///
/// # Errors
/// [`Error::Io`] where it can't be read, [`Error::Unreadable`] where it is no text.
pub(super) fn source(path: &Path) -> Result<Source, Error> {
    read::source(&name(path), bytes(path)?)
}

/// Returns the bytes of an input.
///
/// # Errors
/// [`Error::Io`] where it can't be read.
pub(super) fn bytes(path: &Path) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    open(path)?.read_to_end(&mut bytes).map_err(|cause| unreadable(path, cause))?;
    Ok(bytes)
}

/// Opens an input to be read in pieces.
///
/// # Errors
/// [`Error::Io`] where it can't be opened.
pub(super) fn open(path: &Path) -> Result<Box<dyn BufRead>, Error> {
    if is_stdin(path) {
        return Ok(Box::new(BufReader::with_capacity(BUFFER, io::stdin().lock())));
    }
    let file = File::open(path).map_err(|cause| unreadable(path, cause))?;
    Ok(Box::new(BufReader::with_capacity(BUFFER, file)))
}

/// Refuses inputs that can't be read together: standard input has only one end.
///
/// # Errors
/// [`Error::Configuration`] where `-` stands twice.
pub(super) fn check(paths: &[PathBuf]) -> Result<(), Error> {
    if paths.iter().filter(|path| is_stdin(path)).count() < 2 {
        return Ok(());
    }
    Err(Error::Configuration {
        path: "-".into(),
        what: "standard input is named twice".into(),
        help: "name `-` once; save the other input to a file".into(),
    })
}

fn unreadable(path: &Path, cause: io::Error) -> Error {
    let help = match cause.kind() {
        ErrorKind::NotFound => "check the path; `-` reads standard input",
        ErrorKind::PermissionDenied => "ask for the right to read it, or copy it to where you have that right",
        ErrorKind::IsADirectory => "name the files in the folder, one by one or as `folder/*.txt`",
        _ => "try a copy of the file on another disk",
    };
    Error::Io { path: name(path), cause, help: help.into() }
}

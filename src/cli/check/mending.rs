//! What was mended, written: in the place of the file, or as a difference.

use super::files::File;
use super::work::Change;
use crate::cli::args::Check;
use crate::cli::output::Output;
use crate::error::Error;
use similar::TextDiff;
use std::path::Path;

/// Writes what mending made of a file: with `--diff` the difference, of standard input the text, else the file. The file is replaced as a
/// whole and keeps its permissions.
///
/// # Errors
/// [`Error::Io`] where that can't be written.
pub(super) fn put(file: &File, change: &Change, arguments: &Check) -> Result<(), Error> {
    if arguments.mending.diff {
        let name = file.name.display().to_string();
        let difference = TextDiff::from_lines(change.before.text(), change.after.text());
        let text = difference.unified_diff().header(&name, &name).to_string();
        return write_bytes(None, text.as_bytes());
    }
    if file.is_stdin {
        return write_bytes(None, &change.bytes);
    }
    write_bytes(Some(&file.path), &change.bytes)
}

fn write_bytes(path: Option<&Path>, bytes: &[u8]) -> Result<(), Error> {
    let mut output = Output::open(path, &[])?;
    output.write_bytes(bytes)?;
    output.finish()
}

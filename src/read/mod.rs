//! Bytes → Source.

use crate::error::Error;
use crate::source::Source;

/// Returns the text of a file's bytes.
///
/// # Errors
/// [`Error::Unreadable`] where the bytes are no text.
pub fn source(name: &str, bytes: Vec<u8>) -> Result<Source, Error> {
    let text = String::from_utf8(bytes).map_err(|_| Error::Unreadable {
        path: name.into(),
        what: "not UTF-8".into(),
        help: "save the file as UTF-8".into(),
    })?;
    Ok(Source::new(name, text))
}

//! What the arguments say of the output: keys, target, and the library that it goes beside.

use crate::cli::args::PublishFlags;
use crate::cli::input;
use crate::emit::EmitOptions;
use crate::error::Error;
use crate::resolve::{KeyFormat, Library};

/// Returns what the flags say, with the library that they name.
///
/// # Errors
/// [`Error::Configuration`] for a key format or a library that can't be used, [`Error::Io`] for a library that can't be read.
pub(super) fn read(flags: &PublishFlags) -> Result<(EmitOptions, Option<Library>), Error> {
    let keys = flags.key_format.as_deref().map(KeyFormat::parse).transpose()?.unwrap_or_default();
    let library = match (&flags.bib, &flags.csl) {
        (Some(path), _) => Some(Library::from_bib(&input::name(path), input::source(path)?.text())?),
        (None, Some(path)) => Some(Library::from_csl(&input::name(path), input::source(path)?.text())?),
        (None, None) => None,
    };
    Ok((EmitOptions { ascii: flags.ascii, target: flags.target, keys }, library))
}

//! What stops the work: unreadable input, bad configuration, a failing file. Faults of the text are diagnostics.

use crate::source::Source;
use thiserror::Error as ThisError;

/// Why nothing could be done, and what to do about it.
#[non_exhaustive]
#[derive(Debug, ThisError, miette::Diagnostic)]
pub enum Error {
    /// A file can't be read or written.
    #[error("{path}: {cause}")]
    #[diagnostic(code(ibid::io))]
    Io {
        /// The file.
        path: String,
        /// What the system said.
        cause: std::io::Error,
        /// What to do.
        #[help]
        help: String,
    },
    /// The input is not text that can be read.
    #[error("{path}: {what}")]
    #[diagnostic(code(ibid::unreadable))]
    Unreadable {
        /// The file.
        path: String,
        /// What is wrong with it.
        what: String,
        /// What to do.
        #[help]
        help: String,
    },
    /// A configuration or metadata file makes no sense.
    #[error("{path}: {what}")]
    #[diagnostic(code(ibid::configuration))]
    Configuration {
        /// The file.
        path: String,
        /// What is wrong with it.
        what: String,
        /// What to do.
        #[help]
        help: String,
    },
    /// An output can't hold what it should.
    #[error("{format}: {what}")]
    #[diagnostic(code(ibid::emit), help("please report this: the output format refused a value"))]
    Emit {
        /// The format.
        format: &'static str,
        /// What went wrong.
        what: String,
    },
}

impl Error {
    /// Returns what is wrong with a TOML file, with line and column.
    pub(crate) fn in_toml(file: &Source, fault: &toml::de::Error, help: &str) -> Self {
        let at = fault.span().map(|span| file.location(span.start as u32));
        let place = at.map_or_else(String::new, |at| format!(":{}:{}", at.line, at.column));
        Self::Configuration {
            path: format!("{}{place}", file.name()),
            what: fault.message().trim().to_owned(),
            help: help.into(),
        }
    }
}

//! Where the result goes: standard output, or a file that is written whole or not at all.

use crate::error::Error;
use atomic_write_file::AtomicWriteFile;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, ErrorKind, StdoutLock, Write};
use std::path::{Path, PathBuf};

const BUFFER: usize = 256 << 10;

/// An output that is not yet finished.
#[derive(Debug)]
pub(super) struct Output {
    name: String,
    sink: Sink,
}

#[derive(Debug)]
enum Sink {
    Stdout(BufWriter<StdoutLock<'static>>),
    /// A regular file, old or new: nothing changes there before [`Output::finish`].
    File(BufWriter<AtomicWriteFile>),
    /// A device or a named pipe, which can't be replaced.
    Device(BufWriter<File>),
}

impl Output {
    /// Opens the output: standard output where no path is given.
    ///
    /// # Errors
    /// [`Error::Io`] where nothing can be written there; [`Error::Configuration`] where an input would be overwritten.
    pub(super) fn open(path: Option<&Path>, inputs: &[PathBuf]) -> Result<Self, Error> {
        let Some(path) = path.filter(|path| path.as_os_str() != "-") else {
            let sink = Sink::Stdout(BufWriter::with_capacity(BUFFER, io::stdout().lock()));
            return Ok(Self { name: "standard output".into(), sink });
        };
        spare_inputs(path, inputs)?;
        let name = path.display().to_string();
        let sink = Sink::open(path).map_err(|cause| unwritable(&name, cause))?;
        Ok(Self { name, sink })
    }

    /// Writes text.
    ///
    /// # Errors
    /// [`Error::Io`] where the device is full, gone or closed.
    pub(super) fn write(&mut self, text: &str) -> Result<(), Error> {
        self.write_bytes(text.as_bytes())
    }

    /// Writes bytes.
    ///
    /// # Errors
    /// [`Error::Io`] as for [`Output::write`].
    pub(super) fn write_bytes(&mut self, bytes: &[u8]) -> Result<(), Error> {
        self.sink.writer().write_all(bytes).map_err(|cause| unwritable(&self.name, cause))
    }

    /// Writes what is held back; a file appears at its place now.
    ///
    /// # Errors
    /// [`Error::Io`] as for [`Output::write`]; a file that was there before is untouched then.
    pub(super) fn finish(mut self) -> Result<(), Error> {
        let finished = self.sink.writer().flush().and_then(|()| match self.sink {
            Sink::File(file) => file.into_inner().map_err(io::IntoInnerError::into_error)?.commit(),
            Sink::Stdout(_) | Sink::Device(_) => Ok(()),
        });
        finished.map_err(|cause| unwritable(&self.name, cause))
    }
}

impl Sink {
    fn open(path: &Path) -> io::Result<Self> {
        // What a link leads to is written, not the link.
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        match fs::metadata(&path) {
            Ok(there) if there.is_dir() => Err(io::Error::from(ErrorKind::IsADirectory)),
            Ok(there) if !there.is_file() => {
                let device = OpenOptions::new().write(true).open(&path)?;
                Ok(Self::Device(BufWriter::with_capacity(BUFFER, device)))
            }
            Ok(there) if there.permissions().readonly() => Err(io::Error::from(ErrorKind::PermissionDenied)),
            _ => Ok(Self::File(BufWriter::with_capacity(BUFFER, AtomicWriteFile::open(&path)?))),
        }
    }

    fn writer(&mut self) -> &mut dyn Write {
        match self {
            Self::Stdout(writer) => writer,
            Self::File(writer) => writer,
            Self::Device(writer) => writer,
        }
    }
}

fn spare_inputs(path: &Path, inputs: &[PathBuf]) -> Result<(), Error> {
    let Ok(target) = fs::canonicalize(path) else { return Ok(()) };
    if !inputs.iter().any(|input| fs::canonicalize(input).is_ok_and(|input| input == target)) {
        return Ok(());
    }
    Err(Error::Configuration {
        path: path.display().to_string(),
        what: "the output would overwrite an input".into(),
        help: "give `-o` another name".into(),
    })
}

/// Returns why an output can't be written, and what to do.
pub(super) fn unwritable(name: &str, cause: io::Error) -> Error {
    let help = match cause.kind() {
        ErrorKind::NotFound => "create the folder first, or give `-o` another path",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "give `-o` a path where you may write",
        ErrorKind::IsADirectory => "give `-o` the name of a file in that folder",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "free some space, or give `-o` a path on another disk",
        _ => "give `-o` another path",
    };
    Error::Io { path: name.into(), cause, help: help.into() }
}

//! Which inputs go to which output.

use crate::cli::args::Convert;
use crate::cli::{input, output};
use crate::emit::Format;
use crate::error::Error;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Inputs, by their place among the arguments, and the one output over them.
#[derive(Debug)]
pub(super) struct Job {
    pub(super) inputs: Vec<usize>,
    /// Standard output where there is none.
    pub(super) output: Option<PathBuf>,
}

/// Returns the jobs: one over all inputs, or one for each where the output is a folder.
///
/// # Errors
/// [`Error::Io`] where the folder can't be made, [`Error::Configuration`] where two outputs would have one name.
pub(super) fn jobs(arguments: &Convert) -> Result<Vec<Job>, Error> {
    let Some(folder) = arguments.output.as_deref().filter(|path| is_folder(path)) else {
        let inputs = (0..arguments.files.len()).collect();
        return Ok(vec![Job { inputs, output: arguments.output.clone() }]);
    };
    std::fs::create_dir_all(folder).map_err(|cause| output::unwritable(&folder.display().to_string(), cause))?;
    let mut taken: BTreeMap<PathBuf, &Path> = BTreeMap::new();
    let mut jobs = Vec::new();
    for (index, file) in arguments.files.iter().enumerate() {
        let output = folder.join(name(file, arguments.to));
        if let Some(other) = taken.insert(output.clone(), file) {
            return Err(Error::Configuration {
                path: output.display().to_string(),
                what: format!("both {} and {} would be written there", other.display(), file.display()),
                help: "convert them one by one, with another folder for each".into(),
            });
        }
        jobs.push(Job { inputs: vec![index], output: Some(output) });
    }
    Ok(jobs)
}

/// Whether the output is meant as a folder: it is one, or ends in a slash.
fn is_folder(path: &Path) -> bool {
    path.is_dir() || path.as_os_str().as_encoded_bytes().ends_with(b"/")
}

/// Returns the input's name with the extension of the format.
fn name(file: &Path, format: Format) -> OsString {
    let stem = if input::is_stdin(file) { None } else { file.file_stem() };
    let mut name = stem.map_or_else(|| "standard-input".into(), OsString::from);
    name.push(".");
    name.push(format.emitter().map_or("out", |emitter| emitter.extension));
    name
}

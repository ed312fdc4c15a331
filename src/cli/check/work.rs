//! The files, checked side by side; what comes out is in their order.

use super::files::File;
use crate::check::{Baseline, Checked, Finding, Job, Mended, Style};
use crate::cli::input;
use crate::diagnostic::Safety;
use crate::error::Error;
use crate::front::{From, Options};
use crate::note;
use crate::source::Source;
use crate::threads;
use std::num::NonZeroUsize;
use std::path::Path;

/// What is done with every file.
#[derive(Debug)]
pub(super) struct Work<'a> {
    pub(super) from: From,
    pub(super) baseline: Option<&'a Baseline>,
    pub(super) baseline_path: Option<&'a Path>,
    /// How safe a fix must be to be applied; none where nothing is mended.
    pub(super) least: Option<Safety>,
    /// How many threads may work.
    pub(super) threads: NonZeroUsize,
}

/// A file after the work.
#[derive(Debug)]
pub(super) struct Done {
    /// What is found, after the mending.
    pub(super) left: Checked,
    /// The file as it was and as it became, where something was to be mended.
    pub(super) change: Option<Change>,
}

/// What mending made of a file.
#[derive(Debug)]
pub(super) struct Change {
    pub(super) before: Source,
    pub(super) after: Source,
    pub(super) bytes: Vec<u8>,
    pub(super) count: usize,
}

impl Work<'_> {
    /// Returns what becomes of each file, in their order.
    pub(super) fn all(&self, files: &[File]) -> Vec<Result<Done, Error>> {
        // The notes of a file that is alone are shared out.
        let inner = if files.len() == 1 { self.threads } else { NonZeroUsize::MIN };
        threads::each(files, self.threads, |file| self.one(file, inner))
    }

    fn one(&self, file: &File, threads: NonZeroUsize) -> Result<Done, Error> {
        let name = file.name.display().to_string();
        let options = Options {
            from: self.from,
            // A guide that is named also tells how to read; Chicago has two ways to write a work.
            style: file.settings.style.filter(|style| *style == Style::Mla).map(|_| note::style::Style::Mla),
            corrections: crate::cli::corrections::read(&file.path)?,
            threads: Some(threads),
            ..Options::default()
        };
        let beside = self.baseline_path.map(|path| name_beside(path, &name)).unwrap_or_default();
        let forget = |source: &Source, findings: &mut Vec<Finding>| {
            if let Some(baseline) = self.baseline {
                baseline.forget(&beside, source, findings);
            }
        };
        let job = Job { name: &name, options: &options, settings: &file.settings, forget: &forget };
        let bytes = input::bytes(&file.path)?;
        let Some(least) = self.least else { return Ok(Done { left: job.check(bytes)?, change: None }) };
        let Mended { bytes: after, count, left } = job.mend(bytes.clone(), least)?;
        let change = Change {
            before: crate::read::source(&name, bytes)?,
            after: crate::read::source(&name, after.clone())?,
            bytes: after,
            count,
        };
        Ok(Done { left, change: Some(change) })
    }
}

/// The name of a file as seen from the folder of another, with `/` between its parts: the same on every machine.
pub(super) fn name_beside(other: &Path, file: &str) -> String {
    let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let folder = absolute(other).parent().map(Path::to_owned).unwrap_or_default();
    let path = absolute(Path::new(file));
    let name = path.strip_prefix(&folder).unwrap_or(Path::new(file));
    name.to_string_lossy().replace('\\', "/")
}

//! Paths, folders and patterns → the files to check, in a stable order.

use super::{Configurations, Configured};
use crate::cli::input;
use crate::error::Error;
use crate::read::READERS;
use ignore::WalkBuilder;
use ignore::overrides::OverrideBuilder;
use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};
use std::rc::Rc;

/// Extensions of plain text, beside those of the formats with markup.
const TEXT: [&str; 3] = ["txt", "text", "notes"];

/// A file to check.
#[derive(Clone, Debug)]
pub(super) struct File {
    /// Where it is read, `-` for standard input.
    pub(super) path: PathBuf,
    /// The name that reports show and that patterns look at.
    pub(super) name: PathBuf,
    /// Whether it is standard input.
    pub(super) is_stdin: bool,
    /// Whether an argument names it itself.
    pub(super) is_named: bool,
    /// What holds for it.
    pub(super) settings: crate::check::Settings,
}

/// Returns the files that arguments name; what a configuration excludes is left out, also where it is named.
///
/// # Errors
/// [`Error::Configuration`] for a pattern or configuration that makes no sense.
pub(super) fn find(
    paths: &[PathBuf],
    stdin_name: Option<&Path>,
    configurations: &mut Configurations,
) -> Result<Vec<File>, Error> {
    // A name for standard input says that it is to be read.
    let piped = [PathBuf::from("-")];
    let is_bare = matches!(paths, [only] if only == Path::new("."));
    let paths = if stdin_name.is_some() && is_bare { &piped } else { paths };
    input::check(paths)?;
    let mut named: BTreeMap<PathBuf, bool> = BTreeMap::new();
    for path in paths {
        if input::is_stdin(path) || path.is_file() {
            named.insert(plain(path), true);
        } else if path.is_dir() {
            walk(path, None, &mut named)?;
        } else if is_pattern(path) {
            let before = named.len();
            let (folder, pattern) = parted(path);
            walk(&folder, Some(&pattern), &mut named)?;
            if named.len() == before {
                return Err(unmatched(path));
            }
        } else {
            // Opening it will say what is wrong.
            named.insert(path.clone(), true);
        }
    }
    let mut files = Vec::new();
    for (path, is_named) in named {
        let is_stdin = input::is_stdin(&path);
        let name = stdin_name.filter(|_| is_stdin).unwrap_or(&path).to_owned();
        let configured: Rc<Configured> = configurations.of(&name)?;
        if !configured.excludes(&name) {
            files.push(File { settings: configured.settings(&name), path, name, is_stdin, is_named });
        }
    }
    Ok(files)
}

/// Whether a path names files by a pattern.
fn is_pattern(path: &Path) -> bool {
    path.to_string_lossy().contains(['*', '?', '['])
}

/// The folder in which a pattern looks, and the pattern as seen from there: `../a/*.md` looks in `../a`.
fn parted(path: &Path) -> (PathBuf, String) {
    let plain = |part: &Component<'_>| !is_pattern(Path::new(part.as_os_str()));
    let folder: PathBuf = path.components().take_while(plain).collect();
    let rest: PathBuf = path.components().skip_while(plain).collect();
    let rest = rest.to_string_lossy().replace('\\', "/");
    if folder.as_os_str().is_empty() { (PathBuf::from("."), rest) } else { (folder, format!("/{rest}")) }
}

fn unmatched(path: &Path) -> Error {
    Error::Configuration {
        path: path.display().to_string(),
        what: "no file matches this pattern".into(),
        help: "files that `.gitignore` names are left out; name such a file itself".into(),
    }
}

/// Adds the texts of a folder, or those that a pattern names; what `.gitignore` names is left out.
fn walk(folder: &Path, pattern: Option<&str>, found: &mut BTreeMap<PathBuf, bool>) -> Result<(), Error> {
    let mut builder = WalkBuilder::new(folder);
    builder.require_git(false);
    if let Some(pattern) = pattern {
        let unusable = |fault: ignore::Error| Error::Configuration {
            path: pattern.to_owned(),
            what: fault.to_string(),
            help: "a pattern is like `chapters/**/*.md`".into(),
        };
        let mut overrides = OverrideBuilder::new(folder);
        overrides.add(pattern).map_err(unusable)?;
        builder.overrides(overrides.build().map_err(unusable)?);
    }
    // What can't be entered holds nothing that could be checked.
    for entry in builder.build().filter_map(Result::ok) {
        let path = plain(entry.path());
        if entry.file_type().is_some_and(|kind| kind.is_file()) && (pattern.is_some() || is_text(&path)) {
            found.entry(path).or_insert(false);
        }
    }
    Ok(())
}

fn is_text(path: &Path) -> bool {
    let Some(extension) = path.extension().and_then(|extension| extension.to_str()) else { return false };
    let is_ours = |own: &str| own.eq_ignore_ascii_case(extension);
    TEXT.iter().any(|own| is_ours(own)) || READERS.iter().any(|reader| reader.extensions.iter().any(|own| is_ours(own)))
}

/// A path without `./` before it.
fn plain(path: &Path) -> PathBuf {
    path.strip_prefix(".").map_or_else(|_| path.to_owned(), Path::to_owned)
}

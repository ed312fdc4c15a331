//! `ibid check`: what there is to say about articles, for people and for programs; and its mending.

mod configuration;
mod face;
mod files;
mod mending;
mod order;
mod work;

pub(super) use configuration::{Configurations, Configured};

use super::args::{Check, GroupBy, TERMINAL};
use super::output::Output;
use super::report::Reporter;
use super::terminal::Terminal;
use super::{Outcome, input};
use crate::check::report::Report;
use crate::check::{Baseline, CONFIG_FILE, Checked};
use crate::diagnostic::{Safety, Severity};
use crate::error::Error;
use std::path::{Path, PathBuf};
use work::{Done, Work};

/// Runs the command.
///
/// # Errors
/// [`Error`] where no input can be used, the configuration or the baseline makes no sense, or an output can't be written.
pub(super) fn run(arguments: &Check, terminal: &Terminal, reporter: &Reporter) -> Result<Outcome, Error> {
    let mut configurations = Configurations::new(&arguments.choice)?;
    let found = files::find(&arguments.paths, arguments.stdin_filename.as_deref(), &mut configurations)?;
    let baseline_path = arguments.known.baseline.clone().or_else(|| configurations.baseline());
    let baseline = known(baseline_path.as_deref(), arguments.known.update_baseline)?;
    let least = least(arguments);
    let threads = arguments.share.threads();
    let work = Work {
        from: arguments.from,
        baseline: baseline.as_ref(),
        baseline_path: baseline_path.as_deref(),
        least,
        threads,
    };
    let Outputs { checked, mended, unusable } = outputs(&found, &work, arguments, reporter);
    if let Some(path) = baseline_path.as_deref().filter(|_| arguments.known.update_baseline) {
        return update(path, &checked, reporter);
    }
    // Where the mended text or the difference is written, no report is.
    let is_taken = arguments.mending.diff || (least.is_some() && found.iter().any(|file| file.is_stdin));
    if !is_taken || arguments.output.is_some() {
        report(arguments, &checked, terminal)?;
    }
    reporter.say(&order::summary(&checked, mended, least.is_some(), arguments.mending.diff));
    let named = arguments.fail_on.as_deref().and_then(Severity::named);
    let fail_on = named.or(configurations.fail_on()).unwrap_or(Severity::Warning);
    let mut left = checked.iter().flat_map(|file| &file.findings);
    Ok(match () {
        () if unusable => Outcome::Unusable,
        () if arguments.mending.diff && mended > 0 => Outcome::Findings,
        () if left.any(|finding| finding.diagnostic.severity >= fail_on) => Outcome::Findings,
        () => Outcome::Written,
    })
}

/// What came of all files.
#[derive(Debug, Default)]
struct Outputs {
    checked: Vec<Checked>,
    mended: usize,
    unusable: bool,
}

/// Checks the files, and writes those that are mended.
fn outputs(found: &[files::File], work: &Work<'_>, arguments: &Check, reporter: &Reporter) -> Outputs {
    let mut all = Outputs::default();
    for (file, done) in found.iter().zip(work.all(found)) {
        match done {
            Ok(Done { left, change }) => {
                let is_passed_on = file.is_stdin && !arguments.mending.diff;
                let change = change.filter(|change| change.count > 0 || is_passed_on);
                // A file that can't be written hinders no other.
                match change.map_or(Ok(0), |change| mending::put(file, &change, arguments).map(|()| change.count)) {
                    Ok(count) => all.mended += count,
                    Err(error) => {
                        reporter.error(&error);
                        all.unusable = true;
                    }
                }
                all.checked.push(left);
            }
            // A folder may hold files that are no text.
            Err(Error::Unreadable { path, what, .. }) if !file.is_named => {
                reporter.say(&format!("{path}: skipped, {what}"));
            }
            Err(error) => {
                reporter.error(&error);
                all.unusable = true;
            }
        }
    }
    all
}

/// Returns the findings that are known, where there is a file of them that is not about to be written anew.
fn known(path: Option<&Path>, is_update: bool) -> Result<Option<Baseline>, Error> {
    match path {
        None if is_update => Err(Error::Configuration {
            path: "--update-baseline".into(),
            what: "no file of known findings is named".into(),
            help: format!("add `--baseline FILE.json`, or `baseline = \"FILE.json\"` to {CONFIG_FILE}"),
        }),
        Some(path) if !is_update && !path.exists() => Err(Error::Configuration {
            path: path.display().to_string(),
            what: "there is no such file of known findings".into(),
            help: "write it with `--update-baseline`".into(),
        }),
        Some(path) if !is_update => Baseline::read(&input::source(path)?).map(Some),
        _ => Ok(None),
    }
}

/// How safe a fix must be to be applied; none where nothing is mended.
fn least(arguments: &Check) -> Option<Safety> {
    let flags = &arguments.mending;
    match (flags.fix || flags.diff, flags.unsafe_fixes) {
        (_, true) => Some(Safety::Unsafe),
        (true, false) => Some(Safety::Safe),
        (false, false) => None,
    }
}

/// Writes the report.
fn report(arguments: &Check, checked: &[Checked], terminal: &Terminal) -> Result<(), Error> {
    let inputs: Vec<PathBuf> = checked.iter().map(|file| PathBuf::from(file.source.name())).collect();
    let mut output = Output::open(arguments.output.as_deref(), &inputs)?;
    match Report::named(&arguments.format) {
        Some(report) if report.name != "concise" || arguments.group_by == GroupBy::File => {
            output.write(&report.write(checked))?;
        }
        Some(_) => order::rows(checked, arguments.group_by, |line| output.write(line))?,
        None => {
            debug_assert_eq!(arguments.format, TERMINAL);
            let face = face::Face::new(terminal);
            for (file, finding) in order::all(checked, arguments.group_by) {
                output.write(&face.of(file, finding))?;
            }
        }
    }
    output.finish()
}

/// Writes what is found now to the baseline.
fn update(path: &Path, checked: &[Checked], reporter: &Reporter) -> Result<Outcome, Error> {
    let mut baseline = Baseline::new();
    for file in checked {
        baseline.add(&work::name_beside(path, file.source.name()), &file.source, &file.findings);
    }
    let mut output = Output::open(Some(path), &[])?;
    output.write(&baseline.write())?;
    output.finish()?;
    let count: usize = checked.iter().map(|file| file.findings.len()).sum();
    reporter.say(&format!("{}: knows {count} findings", path.display()));
    Ok(Outcome::Written)
}

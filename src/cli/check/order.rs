//! In what order findings are shown, and the line that counts them.

use crate::check::report::Report;
use crate::check::{Checked, Finding};
use crate::cli::args::GroupBy;
use crate::diagnostic::{Safety, Severity};
use crate::error::Error;
use std::cmp::Reverse;
use std::fmt::Write as _;

/// Returns all findings with their files, those that belong together side by side.
pub(super) fn all(files: &[Checked], by: GroupBy) -> Vec<(&Checked, &Finding)> {
    let mut all: Vec<_> =
        files.iter().flat_map(|file| file.findings.iter().map(move |finding| (file, finding))).collect();
    match by {
        GroupBy::File => {}
        GroupBy::Rule => all.sort_by_key(|(_, finding)| finding.rule.code),
        GroupBy::Severity => all.sort_by_key(|(_, finding)| Reverse(finding.diagnostic.severity)),
    }
    all
}

/// Writes the lines of the concise format in another order than that of the files.
///
/// # Errors
/// What writing gives.
pub(super) fn rows(
    files: &[Checked],
    by: GroupBy,
    mut write: impl FnMut(&str) -> Result<(), Error>,
) -> Result<(), Error> {
    let Some(concise) = Report::named("concise") else { return Ok(()) };
    let text = concise.write(files);
    let findings = files.iter().flat_map(|file| &file.findings);
    let mut lines: Vec<(&Finding, &str)> = findings.zip(text.lines()).collect();
    match by {
        GroupBy::File => {}
        GroupBy::Rule => lines.sort_by_key(|(finding, _)| finding.rule.code),
        GroupBy::Severity => lines.sort_by_key(|(finding, _)| Reverse(finding.diagnostic.severity)),
    }
    lines.into_iter().try_for_each(|(_, line)| write(&format!("{line}\n")))
}

/// Returns the line that counts findings, files, and what was or can be mended.
pub(super) fn summary(files: &[Checked], mended: usize, is_mending: bool, is_dry: bool) -> String {
    let findings = || files.iter().flat_map(|file| &file.findings);
    let of = |severity| findings().filter(|finding| finding.diagnostic.severity == severity).count();
    let counts = [(of(Severity::Error), "error"), (of(Severity::Warning), "warning"), (of(Severity::Info), "remark")];
    let named: Vec<String> =
        counts.iter().filter(|(count, _)| *count > 0).map(|(count, name)| plural(*count, name)).collect();
    let mut line = plural(files.len(), "file");
    line += ": ";
    line += &if named.is_empty() { "nothing found".to_owned() } else { named.join(", ") };
    if is_mending {
        line += if is_dry { "; would mend " } else { "; mended " };
        line += &mended.to_string();
    }
    let mendable = |safety| {
        findings().filter(|finding| finding.diagnostic.fix.as_ref().is_some_and(|fix| fix.safety == safety)).count()
    };
    let (safe, unsafe_) = (mendable(Safety::Safe), mendable(Safety::Unsafe));
    if safe > 0 && !is_mending {
        // Writing to a string does not fail.
        let _ = write!(line, "; `--fix` mends {safe}");
    }
    if unsafe_ > 0 {
        let _ = write!(line, "; `--unsafe-fixes` mends {unsafe_} more");
    }
    line
}

fn plural(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

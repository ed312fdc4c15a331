//! The arguments of `ibid check`, and of the commands that explain it.

use super::Share;
use crate::check::report::REPORTS;
use crate::diagnostic::Severity;
use crate::front::From;
use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// The name of the format for people.
pub(in crate::cli) const TERMINAL: &str = "terminal";

#[derive(Debug, Args)]
pub(in crate::cli) struct Check {
    /// Articles, lists of notes, folders, or patterns such as `chapters/**/*.md`; `-` is standard input
    #[arg(value_name = "PATH", default_value = ".")]
    pub(in crate::cli) paths: Vec<PathBuf>,
    /// How the input is laid out
    #[arg(long, value_enum, default_value_t = From::Auto, value_name = "LAYOUT")]
    pub(in crate::cli) from: From,
    /// How findings are written
    #[arg(long, value_parser = formats(), default_value = TERMINAL, value_name = "FORMAT")]
    pub(in crate::cli) format: String,
    /// In what order findings are shown on the terminal, and by `concise`
    #[arg(long, value_enum, default_value_t = GroupBy::File, value_name = "BY")]
    pub(in crate::cli) group_by: GroupBy,
    /// The least severity that makes the exit status 1 [default: warning]
    #[arg(long, value_parser = severities(), value_name = "LEVEL")]
    pub(in crate::cli) fail_on: Option<String>,
    /// Write the report to a file instead of to standard output
    #[arg(short, long, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
    /// The name of what standard input holds: it tells the layout, and the configuration that holds
    #[arg(long, value_name = "PATH")]
    pub(in crate::cli) stdin_filename: Option<PathBuf>,
    #[command(flatten)]
    pub(in crate::cli) share: Share,
    #[command(flatten)]
    pub(in crate::cli) choice: RuleFlags,
    #[command(flatten)]
    pub(in crate::cli) mending: FixFlags,
    #[command(flatten)]
    pub(in crate::cli) known: BaselineFlags,
}

/// Which rules are on. Each goes before the same key of `ibid.toml`.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "The rules")]
pub(in crate::cli) struct RuleFlags {
    /// Rules or groups that are on, instead of those that are on by default; `all` is every rule
    #[arg(long, value_delimiter = ',', value_name = "RULE")]
    pub(in crate::cli) select: Vec<String>,
    /// Rules or groups that are on beside those
    #[arg(long, value_delimiter = ',', value_name = "RULE")]
    pub(in crate::cli) extend_select: Vec<String>,
    /// Rules or groups that are off
    #[arg(long, value_delimiter = ',', value_name = "RULE")]
    pub(in crate::cli) ignore: Vec<String>,
    /// The style guide: mla or chicago; without it the notes tell
    #[arg(long, value_name = "STYLE")]
    pub(in crate::cli) style: Option<String>,
    /// A configuration file, instead of the `ibid.toml` found upwards from each file
    #[arg(long, value_name = "FILE.toml")]
    pub(in crate::cli) config: Option<PathBuf>,
}

/// What is mended.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Mending")]
pub(in crate::cli) struct FixFlags {
    /// Mend what can be mended without a change of meaning, and report the rest
    #[arg(long)]
    pub(in crate::cli) fix: bool,
    /// Mend also where the meaning may change
    #[arg(long)]
    pub(in crate::cli) unsafe_fixes: bool,
    /// Show what would be mended; write no file
    #[arg(long)]
    pub(in crate::cli) diff: bool,
}

/// Findings that are known already.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "What is known already")]
pub(in crate::cli) struct BaselineFlags {
    /// A file of findings that are known: they are not reported. It knows them by their words, not by their lines
    #[arg(long, value_name = "FILE.json")]
    pub(in crate::cli) baseline: Option<PathBuf>,
    /// Write what is found now to the file of `--baseline`, or to that of the configuration
    #[arg(long)]
    pub(in crate::cli) update_baseline: bool,
}

/// What stands together in a report.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(in crate::cli) enum GroupBy {
    /// By file, in the order of the text
    File,
    /// By rule
    Rule,
    /// By severity, the gravest first
    Severity,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Explain {
    /// The rule's code
    #[arg(value_name = "CODE")]
    pub(in crate::cli) code: String,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Rules {
    /// Only these rules or groups
    #[arg(value_name = "RULE")]
    pub(in crate::cli) rules: Vec<String>,
    /// Write a page for each rule, and one that lists them, to a folder
    #[arg(long, value_name = "DIR", hide = true)]
    pub(in crate::cli) pages: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Config {
    /// The file for which the configuration is sought, upwards from it
    #[arg(value_name = "PATH", default_value = ".")]
    pub(in crate::cli) path: PathBuf,
    #[command(flatten)]
    pub(in crate::cli) choice: RuleFlags,
}

fn formats() -> PossibleValuesParser {
    let terminal = PossibleValue::new(TERMINAL).help("people: each finding at its place in the text");
    let reports = REPORTS.iter().map(|report| PossibleValue::new(report.name).help(report.about));
    PossibleValuesParser::new(std::iter::once(terminal).chain(reports))
}

fn severities() -> PossibleValuesParser {
    PossibleValuesParser::new([Severity::Error, Severity::Warning, Severity::Info].map(Severity::name))
}

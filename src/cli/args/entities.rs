//! The arguments of `ibid entities`.

use super::Layout;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

pub(in crate::cli) const EXAMPLES: &str = "\
Examples:
  ibid entities essay.txt
  ibid entities essay.txt --only events
  ibid entities essay.txt --evidence --color always | less -R";

#[derive(Debug, Args)]
pub(in crate::cli) struct Entities {
    /// The article; `-` is standard input
    #[arg(value_name = "FILE")]
    pub(in crate::cli) file: PathBuf,
    #[command(flatten)]
    pub(in crate::cli) layout: Layout,
    /// Show only these; give the flag once for each
    #[arg(long, value_enum, value_name = "PART")]
    pub(in crate::cli) only: Vec<Part>,
    /// Show every sentence that tells of an entity, and those behind each of its properties
    #[arg(long)]
    pub(in crate::cli) evidence: bool,
}

/// A part of what the text tells of the world.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(in crate::cli) enum Part {
    /// Bodies that act: societies, ministries, newspapers, companies
    Organizations,
    /// Human beings with a role
    People,
    /// What happened, and when
    Events,
}

//! What was typed: the arguments, as clap reads them. Help, man pages and completions come from here.

mod check;
mod convert;
mod entities;

pub(super) use check::{Check, Config, Explain, GroupBy, RuleFlags, Rules, TERMINAL};
pub(super) use convert::{Convert, MetadataFlags, PublishFlags};
pub(super) use entities::{EXAMPLES as ENTITIES_EXAMPLES, Entities, Part};

use crate::front::From;
use crate::note::Style;
use crate::threads;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::num::NonZeroUsize;
use std::path::PathBuf;

const STATUS: &str = "\
Exit status:
  0  the output is written
  1  the output is written, and `check`, or `convert --strict`, met a finding of level warning or above
  2  the input or the arguments can't be used; the message says what to do";

/// The compiler from footnotes to structured data.
///
/// `ibid` reads an article with its notes, takes each note apart by a grammar, and writes the works that the notes
/// cite as BibTeX, biblatex, CSL-JSON or schema.org JSON-LD. Nothing of a note is lost: what no field takes is kept
/// and reported.
#[derive(Debug, Parser)]
#[command(name = "ibid", version, max_term_width = 100, arg_required_else_help = true, after_help = STATUS)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
    #[command(flatten)]
    pub(super) screen: Screen,
}

/// How much of the machine is used.
#[derive(Debug, Default, Args)]
pub(super) struct Share {
    /// Use at most so many threads [default: as many as the machine runs at once]
    #[arg(short, long, value_name = "N")]
    pub(super) jobs: Option<NonZeroUsize>,
}

impl Share {
    /// Returns how many threads may work.
    pub(super) fn threads(&self) -> NonZeroUsize {
        self.jobs.unwrap_or_else(threads::available)
    }
}

/// What every command does on the screen.
#[derive(Debug, Args)]
#[command(next_help_heading = "On the screen")]
pub(super) struct Screen {
    /// When to colour; `auto` means on a terminal, unless `NO_COLOR` is set
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    pub(super) color: Color,
    /// Say nothing on standard error but why the command could not work
    #[arg(short, long, global = true)]
    pub(super) quiet: bool,
}

/// When to colour.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(super) enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Write the works that notes cite, in a format that other programs read
    ///
    /// Reads each FILE, takes its notes apart and writes what they cite. With several files the output is one
    /// bibliography (or one graph) over all of them, unless `-o` names a folder. What there is to say about the notes
    /// goes to standard error.
    #[command(after_help = CONVERT_EXAMPLES)]
    Convert(Box<Convert>),
    /// Find faults in articles and their notes, and mend them
    ///
    /// Reads each PATH and says what is wrong with anchors, notes, quotation marks, dates, addresses, names and titles, each at its
    /// place. `ibid explain CODE` tells more of a finding. What a file `ibid.toml`, found upwards from each PATH, says of rules holds.
    ///
    /// In a text `<!-- ibid-ignore CODE -->` silences a rule: at the end of a line for that line, on a line of its own for the
    /// paragraph or note that follows. `<!-- ibid-ignore-file CODE -->` silences it for the whole file.
    #[command(after_help = CHECK_EXAMPLES)]
    Check(Box<Check>),
    /// Tell what a rule finds, why it matters, and show examples
    Explain(Explain),
    /// List the rules
    Rules(Rules),
    /// Show which rules hold for a file, and why
    Config(Config),
    /// Show each note as the parser saw it
    ///
    /// Prints every note with its fields coloured in place, then each field with the bytes of the file where it stands,
    /// the type of the work with the rules that say so, how the second reading differs, and what there is to say.
    #[command(after_help = INSPECT_EXAMPLES)]
    Inspect(Inspect),
    /// Show the organizations, people and events that the text names
    ///
    /// Prints organizations as a tree with their parts and members, then people, then events as a timeline; each with the
    /// line and sentence that it was found in. `convert --to entities-json` gives the same to programs.
    #[command(after_help = ENTITIES_EXAMPLES)]
    Entities(Entities),
    /// List the doubtful notes and write a file in which you decide them
    ///
    /// Prints each note that was not surely read, with both readings where there are two. Writes FILE.ibid.toml, which
    /// holds the fields of these notes as comments: take away the `#` from what is right, and correct what is not.
    /// Every later run obeys that file. What stands in it is never changed by `review`; new notes are added at its end.
    #[command(after_help = REVIEW_EXAMPLES)]
    Review(Review),
    /// Print a script that lets a shell complete the arguments
    #[command(after_help = COMPLETIONS_EXAMPLES)]
    Completions(Completions),
    /// Write the man pages
    #[command(hide = true)]
    Manual(Manual),
}

const CONVERT_EXAMPLES: &str = "\
Examples:
  ibid convert essay.txt --to bibtex -o essay.bib
  ibid convert essay.txt --to jsonld --meta essay.toml
  ibid convert chapters/*.txt --to csl-json -o build/
  ibid convert essay.txt --to biblatex --bib library.bib -o library.bib
  ibid convert --from notes --to csl-jsonl notes.txt > works.jsonl
  pbpaste | ibid convert - --from notes --to csl-json";

const CHECK_EXAMPLES: &str = "\
Examples:
  ibid check essay.md
  ibid check chapters/ --format sarif -o ibid.sarif
  ibid check essay.md --diff
  ibid check essay.md --fix
  ibid check old/ --baseline ibid-baseline.json --update-baseline
  ibid check - --stdin-filename essay.md --format concise";

const INSPECT_EXAMPLES: &str = "\
Examples:
  ibid inspect essay.txt --note 12 --evidence
  ibid inspect essay.txt --color always | less -R
  ibid inspect essay.txt --json";

const REVIEW_EXAMPLES: &str = "\
Examples:
  ibid review essay.txt
  ibid review essay.txt --take 17 --take 21=2";

const COMPLETIONS_EXAMPLES: &str = "\
Examples:
  ibid completions bash > ~/.local/share/bash-completion/completions/ibid
  ibid completions zsh > ~/.zfunc/_ibid
  ibid completions fish > ~/.config/fish/completions/ibid.fish";

#[derive(Debug, Args)]
pub(super) struct Inspect {
    /// The article, or list of notes; `-` is standard input
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,
    #[command(flatten)]
    pub(super) layout: Layout,
    /// Show only the note with this label, or the N-th note where notes have no labels
    #[arg(long, value_name = "N")]
    pub(super) note: Option<String>,
    /// Also show what spoke for and against each field, and the second reading where the first is sure
    #[arg(long)]
    pub(super) evidence: bool,
    /// Write JSON, with offsets into the file on disk
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Review {
    /// The article, or list of notes
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,
    #[command(flatten)]
    pub(super) layout: Layout,
    /// Decide a note: its first reading, or with `=2` its second, is written as your decision
    #[arg(long, value_name = "NOTE[=2]")]
    pub(super) take: Vec<String>,
    /// Take up every note, also those that were read surely
    #[arg(long)]
    pub(super) all: bool,
    /// Also take up the organizations, people and events that the text names
    #[arg(long)]
    pub(super) entities: bool,
    /// Only list; write no file
    #[arg(long)]
    pub(super) dry_run: bool,
}

#[derive(Debug, Args)]
pub(super) struct Completions {
    /// The shell
    #[arg(value_enum)]
    pub(super) shell: clap_complete::Shell,
}

#[derive(Debug, Args)]
pub(super) struct Manual {
    /// The folder to write to
    #[arg(value_name = "DIR")]
    pub(super) folder: PathBuf,
}

/// How an input is laid out.
#[derive(Debug, Args)]
pub(super) struct Layout {
    /// How the input is laid out
    #[arg(long, value_enum, default_value_t = From::Auto, value_name = "LAYOUT")]
    pub(super) from: From,
    /// The style that the notes follow, where you know it [default: told note by note]
    #[arg(long, value_parser = styles(), value_name = "STYLE")]
    pub(super) style: Option<Style>,
}

/// Styles by their names.
fn styles() -> impl TypedValueParser<Value = Style> {
    let named = |name: String| Style::ALL.iter().copied().find(|style| style.name() == name).unwrap_or(Style::Mla);
    PossibleValuesParser::new(Style::ALL.iter().map(|style| PossibleValue::new(style.name()))).map(named)
}

impl ValueEnum for From {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Auto, Self::Text, Self::Markdown, Self::Notes]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::Auto => PossibleValue::new("auto").help("Decide by the file's extension, and by what stands there"),
            Self::Text => PossibleValue::new("text").help("An article: text with anchors such as [1], then the notes"),
            Self::Markdown => PossibleValue::new("markdown").help("An article in Markdown, with notes such as [^1]"),
            Self::Notes => PossibleValue::new("notes").help("One note a line; blank lines separate documents"),
        })
    }
}

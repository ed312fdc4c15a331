//! What was typed: the arguments, as clap reads them. Help, man page and completions come from here.

use crate::emit::{EMITTERS, EmitOptions, Emitter, Format};
use crate::front::From;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

const STATUS: &str = "\
Exit status:
  0  the output is written
  1  the output is written, and --strict met a diagnostic of level warning or above
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
    /// Show each note as the parser saw it
    ///
    /// Prints every note with its fields coloured in place, then each field with the bytes of the file it stands at.
    #[command(after_help = INSPECT_EXAMPLES)]
    Inspect(Inspect),
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
  ibid convert --from notes --to csl-jsonl notes.txt > works.jsonl
  pbpaste | ibid convert - --from notes --to csl-json";

const INSPECT_EXAMPLES: &str = "\
Examples:
  ibid inspect essay.txt --note 12
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
pub(super) struct Convert {
    /// The articles, or lists of notes; `-` is standard input
    #[arg(required = true, value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) layout: Layout,
    /// The format to write
    #[arg(long, value_parser = formats(), value_name = "FORMAT")]
    pub(super) to: Format,
    /// Write to a file, whole or not at all, instead of to standard output; `DIR/` is a folder for one file per input
    #[arg(short, long, value_name = "OUT")]
    pub(super) output: Option<PathBuf>,
    /// Exit with status 1 when there is a diagnostic of level warning or above
    #[arg(long)]
    pub(super) strict: bool,
    /// In BibTeX, write LaTeX commands for what is not ASCII
    #[arg(long)]
    pub(super) ascii: bool,
    #[command(flatten)]
    pub(super) metadata: MetadataFlags,
}

impl Convert {
    /// Returns what the arguments say about the output.
    pub(super) fn emit_options(&self) -> EmitOptions {
        EmitOptions { ascii: self.ascii, ..EmitOptions::default() }
    }
}

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
}

/// What the text of an article can't tell of itself. Each goes before the same key of a `--meta` file.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "What the article's text does not tell")]
pub(super) struct MetadataFlags {
    /// A TOML file with any of the keys title, author (a list), date, modified, url, publisher, language, image,
    /// description; with several inputs give the flag once for each, in their order
    #[arg(long, value_name = "FILE.toml")]
    pub(super) meta: Vec<PathBuf>,
    /// The title, where the text has none or another is wanted
    #[arg(long)]
    pub(super) title: Option<String>,
    /// An author's name; give the flag once for each
    #[arg(long, value_name = "NAME")]
    pub(super) author: Vec<String>,
    /// The day of publication: 2024, 2024-05 or 2024-05-17
    #[arg(long)]
    pub(super) date: Option<String>,
    /// The day of the last change
    #[arg(long, value_name = "DATE")]
    pub(super) modified: Option<String>,
    /// The article's address
    #[arg(long)]
    pub(super) url: Option<String>,
    /// The publisher's name
    #[arg(long, value_name = "NAME")]
    pub(super) publisher: Option<String>,
    /// The article's language, as BCP 47 has it: en, en-CA, fr
    #[arg(long, value_name = "TAG")]
    pub(super) language: Option<String>,
    /// The address of a picture for the article
    #[arg(long, value_name = "URL")]
    pub(super) image: Option<String>,
    /// A short summary, where the text has no abstract
    #[arg(long, value_name = "TEXT")]
    pub(super) description: Option<String>,
}

/// Names of formats, as the emitters give them.
fn formats() -> impl TypedValueParser<Value = Format> {
    let named = |emitter: &&'static Emitter| PossibleValue::new(emitter.name).help(emitter.about);
    PossibleValuesParser::new(EMITTERS.iter().map(named)).try_map(|name| name.parse::<Format>())
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

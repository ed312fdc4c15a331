//! The arguments of `ibid convert`.

use super::{Layout, Share};
use crate::emit::{EMITTERS, Emitter, Format, Target};
use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(in crate::cli) struct Convert {
    /// The articles, or lists of notes; `-` is standard input
    #[arg(required = true, value_name = "FILE")]
    pub(in crate::cli) files: Vec<PathBuf>,
    #[command(flatten)]
    pub(in crate::cli) layout: Layout,
    /// The format to write
    #[arg(long, value_parser = formats(), value_name = "FORMAT")]
    pub(in crate::cli) to: Format,
    /// Write to a file, whole or not at all, instead of to standard output; `DIR/` is a folder for one file per input
    #[arg(short, long, value_name = "OUT")]
    pub(in crate::cli) output: Option<PathBuf>,
    /// Exit with status 1 when there is a diagnostic of level warning or above
    #[arg(long)]
    pub(in crate::cli) strict: bool,
    #[command(flatten)]
    pub(in crate::cli) share: Share,
    #[command(flatten)]
    pub(in crate::cli) publish: PublishFlags,
    #[command(flatten)]
    pub(in crate::cli) metadata: MetadataFlags,
}

/// What the output should be like.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "The bibliography")]
pub(in crate::cli) struct PublishFlags {
    /// Write for a program, and say on standard error what it will lose
    #[arg(long = "for", value_parser = targets(), value_name = "PROGRAM")]
    pub(in crate::cli) target: Option<Target>,
    /// The form of citation keys: text, and any of {author} {year} {title} {words} {container} {type} {hash}
    /// [default: {author}{year}{title}]
    #[arg(long, value_name = "TEMPLATE")]
    pub(in crate::cli) key_format: Option<String>,
    /// A BibTeX or biblatex library: works that it has keep their keys; in these formats the output is the library with
    /// the works that it lacks
    #[arg(long, value_name = "LIBRARY.bib", conflicts_with = "csl")]
    pub(in crate::cli) bib: Option<PathBuf>,
    /// The same for a library in CSL-JSON
    #[arg(long, value_name = "LIBRARY.json")]
    pub(in crate::cli) csl: Option<PathBuf>,
    /// In BibTeX, write LaTeX commands for what is not ASCII
    #[arg(long)]
    pub(in crate::cli) ascii: bool,
}

/// What the text of an article can't tell of itself. Each goes before the same key of a `--meta` file.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "What the article's text does not tell")]
pub(in crate::cli) struct MetadataFlags {
    /// A TOML file with any of the keys title, author (a list), date, modified, url, publisher, language, image,
    /// description, publisher-url, logo, doi, journal, issn, volume, issue, first-page, last-page, pdf; with several
    /// inputs give the flag once for each, in their order
    #[arg(long, value_name = "FILE.toml")]
    pub(in crate::cli) meta: Vec<PathBuf>,
    /// The title, where the text has none or another is wanted
    #[arg(long)]
    pub(in crate::cli) title: Option<String>,
    /// An author's name, also as "Name <https://…>"; give the flag once for each
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) author: Vec<String>,
    /// The day of publication: 2024, 2024-05 or 2024-05-17
    #[arg(long)]
    pub(in crate::cli) date: Option<String>,
    /// The day of the last change
    #[arg(long, value_name = "DATE")]
    pub(in crate::cli) modified: Option<String>,
    /// The article's address
    #[arg(long)]
    pub(in crate::cli) url: Option<String>,
    /// The publisher's name
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) publisher: Option<String>,
    /// The article's language, as BCP 47 has it: en, en-CA, fr
    #[arg(long, value_name = "TAG")]
    pub(in crate::cli) language: Option<String>,
    /// The address of a picture for the article
    #[arg(long, value_name = "URL")]
    pub(in crate::cli) image: Option<String>,
    /// A short summary, where the text has no abstract
    #[arg(long, value_name = "TEXT")]
    pub(in crate::cli) description: Option<String>,
}

/// Names of formats, as the emitters give them.
fn formats() -> impl TypedValueParser<Value = Format> {
    let named = |emitter: &&'static Emitter| {
        PossibleValue::new(emitter.name).help(format!("{}, .{}", emitter.media_type, emitter.extension))
    };
    PossibleValuesParser::new(EMITTERS.iter().map(named)).try_map(|name| name.parse::<Format>())
}

fn targets() -> impl TypedValueParser<Value = Target> {
    let named = |target: Target| PossibleValue::new(target.name()).help(target.to_string());
    PossibleValuesParser::new(Target::ALL.map(named)).try_map(|name| name.parse::<Target>())
}

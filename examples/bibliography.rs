//! Turns articles into one biblatex bibliography, and says on standard error which notes a human should read.
//!
//! ```sh
//! cargo run --example bibliography -- essay.txt another-essay.txt > references.bib
//! ```

use ibid::emit::{EmitOptions, Format};
use ibid::{Article, Options, Source, compile, publish, read};
use std::error::Error;
use std::io::Write;
use std::{env, fs, io};

fn main() -> Result<(), Box<dyn Error>> {
    let sources = env::args()
        .skip(1)
        .map(|path| Ok(read::source(&path, fs::read(&path)?)?))
        .collect::<Result<Vec<Source>, Box<dyn Error>>>()?;
    let articles: Vec<Article<'_>> = sources.iter().map(|source| compile(source, &Options::default())).collect();
    for article in &articles {
        for note in article.notes.iter().filter(|note| !note.sure) {
            let line = article.source.location(note.span.start).line;
            writeln!(io::stderr(), "{}:{line}: please read: {}", article.source.name(), note.raw)?;
        }
    }
    let bibliography = publish(&articles, Format::Biblatex, &EmitOptions::default())?;
    io::stdout().write_all(bibliography.as_bytes())?;
    Ok(())
}

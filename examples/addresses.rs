//! Lists every address that an article's notes cite, for a link checker: note, line, address, separated by tabs.
//!
//! ```sh
//! cargo run --example addresses -- essay.txt | cut -f3 | sort -u
//! ```

use ibid::reference::Variable;
use ibid::{Options, compile, read};
use std::error::Error;
use std::io::Write;
use std::{env, fs, io};

fn main() -> Result<(), Box<dyn Error>> {
    let path = env::args().nth(1).ok_or("name an article")?;
    let source = read::source(&path, fs::read(&path)?)?;
    let article = compile(&source, &Options::default());
    let mut out = io::stdout().lock();
    for note in &article.notes {
        for text in note.citations.iter().flat_map(|citation| &citation.reference.texts) {
            if text.variable == Variable::Url {
                let label = note.label.as_deref().unwrap_or("-");
                writeln!(out, "{label}\t{}\t{}", source.location(text.span.start).line, text.value)?;
            }
        }
    }
    Ok(())
}

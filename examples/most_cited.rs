//! Counts where an article's sources come from: how often each newspaper, site or publisher is cited.
//!
//! ```sh
//! cargo run --example most_cited -- essay.txt
//! ```

use ibid::reference::{Reference, Variable};
use ibid::{Options, compile, read};
use std::collections::BTreeMap;
use std::error::Error;
use std::io::Write;
use std::{env, fs, io};

fn main() -> Result<(), Box<dyn Error>> {
    let path = env::args().nth(1).ok_or("name an article")?;
    let source = read::source(&path, fs::read(&path)?)?;
    let article = compile(&source, &Options::default());
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for citation in article.notes.iter().flat_map(|note| &note.citations) {
        if let Some(origin) = origin(&citation.reference) {
            *counts.entry(origin).or_default() += 1;
        }
    }
    let mut rows: Vec<_> = counts.into_iter().collect();
    rows.sort_by_key(|&(origin, count)| (std::cmp::Reverse(count), origin));
    let mut out = io::stdout().lock();
    for (origin, count) in rows {
        writeln!(out, "{count:>4}  {origin}")?;
    }
    Ok(())
}

/// Where a work appeared: its container, else its publisher.
fn origin(reference: &Reference) -> Option<&str> {
    reference.text(Variable::ContainerTitle).or_else(|| reference.text(Variable::Publisher))
}

//! Corpora with gold → `grammar/weights.tsv`. Talks to `note` only; nothing imports it.
//!
//! A structured support-vector machine, trained by subgradients with per-feature rates, averaged: for each note the reading that agrees
//! best with the gold is pushed above the worst of those that the weights prefer. Same corpora, same file, byte for byte.
//!
//! The shipped weights come from the eight corpora of single works (`mla`, `mla-noisy`, `chicago-notes`, `chicago17-notes`,
//! `chicago-notes-noisy`, `chicago-bibliography`, `chicago17-bibliography`, `human`) and, since they have few notes of the web, from
//! the project's own `fixtures/gold/works.notes` twice and `fixtures/gold/web.notes` three times, in this order: corpora, works, web,
//! web, works, web; 12 epochs.
//!
//! `ibid-learn [--leave-out K/N] [--epochs N] [--out FILE] NAME.notes …`: each with its `NAME.gold.jsonl`.

mod division;
mod example;
mod gold;
mod table;
mod train;

pub use table::try_out;

use std::process::ExitCode;

/// Runs the program.
#[expect(clippy::print_stderr, reason = "a program of its own")]
pub fn main() -> ExitCode {
    match train::run(std::env::args().skip(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

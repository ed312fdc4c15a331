//! Corpora with gold → `grammar/weights.tsv`. Talks to `note` only; nothing imports it.
//!
//! A structured support-vector machine, trained by subgradients with per-feature rates, averaged: for each note the reading that agrees
//! best with the gold is pushed above the worst of those that the weights prefer. A share of the rows is hidden from every few notes, others
//! from the next: what is learned of one row stands without the others, as it must in notes from other sources. Same corpora, same
//! file, byte for byte.
//!
//! Two tables are learned: where citations stand in a note (`division`), then what stands where in a citation (`note`'s lattice). The
//! gold tells only which works a note cites; where each stands is found by its words.
//!
//! The shipped weights come from all twelve corpora (`mla`, `mla-noisy`, `chicago-notes`, `chicago17-notes`, `chicago-notes-noisy`,
//! `chicago-bibliography`, `chicago17-bibliography`, `human`, `chicago-several`, `chicago-discursive`, `chicago-sequences`,
//! `ibid-sequences`, `human` again), from the project's own gold, which has what they lack (`works`, `web`, `web`, `works`, `web`, `talk`,
//! `mixed`, `talk`, `habits`, `journals`, `disciplines`, `europe`, `essays`, `studies`, `faculties`, `published`, `remarks`, `orders`, `law`,
//! `provisions`, `papers`, `web` again), and from the notes of three real articles, twice; in this order, 20 epochs. Each run goes through the notes in
//! another order, and the weights are the mean: four runs for the fields, twelve for where citations stand.
//! `numbered`, whose semicolons part no works, comes last, for the fields alone (`--fields`), and so do `papers`, where what talk counts as a
//! citation changes from one author to the next: where citations stand is learned without both (`--division`). Nothing is learned from
//! `plain`.
//!
//! `ibid-learn [--leave-out K/N] [--epochs N] [--runs N] [--drop SHARE] [--without TEMPLATE,…] [--division | --fields] [--out FILE] NAME.notes …`:
//! each with its `NAME.gold.jsonl`. `FILE` is `grammar/weights.tsv`, `FILE.division` beside it `grammar/division.tsv`; a build with the
//! feature tries others out: `IBID_WEIGHTS`, `IBID_DIVISION`.

mod division;
mod example;
mod gold;
mod learner;
mod order;
mod settings;
mod short;
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

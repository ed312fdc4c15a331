//! The command: arguments, files, colour, exit status. It knows nothing of notes.

mod args;
mod check;
mod completions;
mod config;
mod convert;
mod corrections;
mod entities;
mod explain;
mod input;
mod inspect;
mod manual;
mod metadata;
mod output;
mod report;
mod review;
mod rules;
mod terminal;

use crate::error::Error;
use args::{Arguments, Command};
use clap::Parser;
use report::Reporter;
use std::io::ErrorKind;
use std::process::ExitCode;
use terminal::Terminal;

/// How a run ended, where it did not stop for an [`Error`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Outcome {
    /// All is written.
    Written,
    /// All is written, and a caller who asked to be strict must hear of findings.
    Findings,
    /// Some input could not be used; the others were.
    Unusable,
}

/// Runs the command: 0 where the output is written, 1 for findings, 2 for unusable input or arguments.
pub fn main() -> ExitCode {
    #[cfg(feature = "learn")]
    if let Some(text) = std::env::var_os("IBID_WEIGHTS").and_then(|path| std::fs::read_to_string(path).ok())
        && crate::learn::try_out(
            &text,
            &std::env::var("IBID_DIVISION")
                .ok()
                .and_then(|path| std::fs::read_to_string(path).ok())
                .unwrap_or_default(),
        )
        .is_err()
    {
        return ExitCode::from(2);
    }
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(usage) => {
            // Nobody is left to tell when the message itself can't be printed.
            let _ = usage.print();
            return ExitCode::from(u8::try_from(usage.exit_code()).unwrap_or(2));
        }
    };
    let terminal = Terminal::new(&arguments.screen);
    let reporter = Reporter::new(&terminal);
    let outcome = match &arguments.command {
        Command::Convert(convert) => convert::run(convert, &reporter),
        Command::Inspect(inspect) => inspect::run(inspect, &terminal),
        Command::Entities(entities) => entities::run(entities, &terminal, &reporter),
        Command::Review(review) => review::run(review, &terminal, &reporter),
        Command::Check(check) => check::run(check, &terminal, &reporter),
        Command::Explain(explain) => explain::run(explain),
        Command::Rules(rules) => rules::run(rules),
        Command::Config(config) => config::run(config),
        Command::Completions(shell) => completions::run(shell),
        Command::Manual(manual) => manual::run(manual),
    };
    match outcome {
        Ok(Outcome::Written) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Ok(Outcome::Unusable) => ExitCode::from(2),
        // The reader of our output has what it wanted.
        Err(Error::Io { cause, .. }) if cause.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            reporter.error(&error);
            ExitCode::from(2)
        }
    }
}

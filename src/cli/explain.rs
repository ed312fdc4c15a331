//! `ibid explain`: the page of a rule.

use super::Outcome;
use super::args::Explain;
use super::output::Output;
use crate::check::{find_rule, nearest, page, rules};
use crate::error::Error;

/// Runs the command.
///
/// # Errors
/// [`Error::Configuration`] for an unknown code, [`Error::Io`] where standard output can't be written.
pub(super) fn run(arguments: &Explain) -> Result<Outcome, Error> {
    let code = arguments.code.as_str();
    let rule = find_rule(code).ok_or_else(|| Error::Configuration {
        path: "explain".into(),
        what: format!("there is no rule `{code}`"),
        help: nearest(code, rules().map(|rule| rule.code))
            .map_or_else(|| "`ibid rules` lists them".into(), |near| format!("did you mean `{near}`?")),
    })?;
    let mut output = Output::open(None, &[])?;
    output.write(&page(rule))?;
    output.finish()?;
    Ok(Outcome::Written)
}

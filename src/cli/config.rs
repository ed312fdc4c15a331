//! `ibid config`: which rules hold for a file, and why.

use super::Outcome;
use super::args::Config;
use super::check::Configurations;
use super::output::Output;
use crate::check::{Style, rules};
use crate::diagnostic::Severity;
use crate::error::Error;

/// Runs the command.
///
/// # Errors
/// [`Error`] where a configuration can't be used, or standard output can't be written.
pub(super) fn run(arguments: &Config) -> Result<Outcome, Error> {
    let configured = Configurations::new(&arguments.choice)?.of(&arguments.path)?;
    let settings = configured.settings(&arguments.path);
    let mut output = Output::open(None, &[])?;
    let place =
        configured.path.as_ref().map_or_else(|| "no ibid.toml: defaults".to_owned(), |path| path.display().to_string());
    output.write(&format!("# {}: {place}\n", arguments.path.display()))?;
    let style = settings.style.map_or("told by the notes", Style::name);
    let language = settings.language.as_deref().unwrap_or("told by the text");
    let fail_on = configured.config.fail_on.unwrap_or(Severity::Warning).name();
    output.write(&format!("style     {style}\nlanguage  {language}\nfail-on   {fail_on}\n"))?;
    for rule in rules() {
        let severity = settings.severity_of(rule);
        let (on, why) = (settings.is_on(rule), settings.reason(rule));
        let state = if on { severity.unwrap_or(rule.severity).name() } else { "off" };
        let why = if on && severity.is_some() { format!("{why}; severity set") } else { why };
        output.write(&format!("{:<30} {state:<8} {why}\n", rule.code))?;
    }
    output.finish()?;
    Ok(Outcome::Written)
}

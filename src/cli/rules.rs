//! `ibid rules`: the registry, as a list; and its pages.

use super::Outcome;
use super::args::Rules;
use super::output::{Output, unwritable};
use crate::check::{Group, Rule, Selector, page, rules, selector, table};
use crate::error::Error;
use std::fs;
use std::path::Path;

/// Runs the command.
///
/// # Errors
/// [`Error::Configuration`] for an unknown rule, [`Error::Io`] where the output can't be written.
pub(super) fn run(arguments: &Rules) -> Result<Outcome, Error> {
    if let Some(folder) = &arguments.pages {
        return pages(folder);
    }
    let chosen = arguments.rules.iter().map(|name| selector(name)).collect::<Result<Vec<Selector>, String>>();
    let chosen = chosen.map_err(|what| Error::Configuration {
        path: "rules".into(),
        what,
        help: "leave it out to see them all".into(),
    })?;
    let mut output = Output::open(None, &[])?;
    for group in Group::ALL {
        let listed: Vec<&Rule> = group
            .rules()
            .iter()
            .copied()
            .filter(|rule| chosen.is_empty() || chosen.iter().any(|selector| selector.holds(rule)))
            .collect();
        if !listed.is_empty() {
            output.write(&format!("{}: {}\n", group.name(), group.about()))?;
        }
        for rule in listed {
            let state = if rule.on { rule.severity.name() } else { "off" };
            let fix = if rule.fix.is_some() { "fix" } else { "" };
            output.write(&format!("  {:<30} {state:<8} {fix:<4} {}\n", rule.code, rule.what))?;
        }
    }
    output.finish()?;
    Ok(Outcome::Written)
}

/// Writes a page a rule, and the list of them.
fn pages(folder: &Path) -> Result<Outcome, Error> {
    let write = |name: &str, text: &str| fs::write(folder.join(name), text);
    let written = fs::create_dir_all(folder)
        .and_then(|()| rules().try_for_each(|rule| write(&format!("{}.md", rule.code), &page(rule))))
        .and_then(|()| write("README.md", &format!("# The rules of `ibid check`\n\n{}", table(""))));
    written.map_err(|cause| unwritable(&folder.display().to_string(), cause))?;
    Ok(Outcome::Written)
}

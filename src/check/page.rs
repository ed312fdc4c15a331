//! A rule's page: `ibid explain`, `docs/rules/` and SARIF print the same words.

use super::{Rule, rules};
use crate::diagnostic::Safety;
use std::fmt::Write as _;

/// Returns the page of a rule, in Markdown.
///
/// ```
/// let page = ibid::check::page(ibid::check::find_rule("url-contains-space").unwrap());
/// assert!(page.starts_with("# url-contains-space\n"));
/// ```
pub fn page(rule: &Rule) -> String {
    let mut out = format!("# {}\n\n{}.\n\n{}\n", rule.code, capital(rule.what), rule.why);
    // Writing to a string does not fail.
    let _ = writeln!(
        out,
        "\n| | |\n| --- | --- |\n| group | `{}` |\n| severity | {} |",
        rule.group.name(),
        rule.severity.name()
    );
    let _ = writeln!(out, "| by default | {} |\n| fix | {} |", if rule.on { "on" } else { "off" }, fix(rule.fix));
    if !rule.styles.is_empty() {
        let styles: Vec<_> = rule.styles.iter().map(|style| style.name()).collect();
        let _ = writeln!(out, "| styles | {} |", styles.join(", "));
    }
    if !rule.guide.is_empty() {
        let _ = writeln!(out, "| see | {} |", rule.guide.join("; "));
    }
    examples(&mut out, "Finds a fault in", rule.bad);
    examples(&mut out, "Finds none in", rule.good);
    out
}

/// Returns a table of all rules, in Markdown; `folder`, with a slash at its end, is where their pages lie.
pub fn table(folder: &str) -> String {
    let mut out = String::from("| rule | finds | by default | fix |\n| --- | --- | --- | --- |\n");
    for rule in rules() {
        let state = if rule.on { rule.severity.name() } else { "off" };
        let fix = match rule.fix {
            Some(Safety::Safe) => "safe",
            Some(Safety::Unsafe) => "unsafe",
            Some(Safety::Manual) => "shown",
            None => "",
        };
        let code = rule.code;
        let _ = writeln!(out, "| [`{code}`]({folder}{code}.md) | {} | {state} | {fix} |", rule.what);
    }
    out
}

fn examples(out: &mut String, title: &str, examples: &[&str]) {
    if !examples.is_empty() {
        let _ = writeln!(out, "\n## {title}");
    }
    for example in examples {
        let _ = writeln!(out, "\n```text\n{}\n```", example.trim_end());
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

fn fix(safety: Option<Safety>) -> &'static str {
    match safety {
        None => "none",
        Some(Safety::Manual) => "shown, never applied",
        Some(Safety::Unsafe) => "with `--unsafe-fixes`: it may change the meaning",
        Some(Safety::Safe) => "with `--fix`",
    }
}

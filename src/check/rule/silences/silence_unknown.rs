//! A comment to the program with a word that it does not know.

use crate::check::suppression::{VERBS, words};
use crate::check::{Checker, Group, Rule, nearest, selector};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule = Rule {
    code: "silence-unknown",
    group: Group::Silences,
    severity: Severity::Warning,
    on: true,
    fix: None,
    styles: &[],
    guide: &[],
    what: "no rule or group is called so",
    why: "A misspelled code keeps nothing silent, and nobody notices before the rule speaks.",
    bad: &["Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020. <!-- ibid-ignore url-contain-space -->"],
    good: &["Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020. <!-- ibid-ignore url-contains-space -->"],
    check,
};

fn check(cx: &mut Checker<'_>) {
    for instruction in cx.source().printed().instructions() {
        // A word that is longer than any of ours is like none of them.
        let mut words = words(instruction).filter(|word| word.value.len() <= LONGEST);
        let Some(verb) = words.next() else { continue };
        if !VERBS.contains(&verb.value) {
            let near = nearest(verb.value, VERBS).map_or_else(|| format!("known are {}", VERBS.join(", ")), meant);
            cx.report_in_print(&RULE, verb.span).message(format!("unknown instruction `{}`", verb.value)).help(near);
            continue;
        }
        for code in words {
            if let Err(message) = selector(code.value) {
                let (what, near) = message.split_once("; the nearest is ").unwrap_or((&message, ""));
                let help = if near.is_empty() { "`ibid rules` lists the rules and their groups".to_owned() } else { format!("did you mean {near}?") };
                cx.report_in_print(&RULE, code.span).message(what.to_owned()).help(help);
            }
        }
    }
}

fn meant(near: &str) -> String {
    format!("did you mean `{near}`?")
}

/// No code of ours is longer.
const LONGEST: usize = 64;

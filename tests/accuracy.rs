//! The project's own gold is read: so many kinds of work, so many fields right. Needs nothing but the project.

#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

#[path = "accuracy/score.rs"]
mod score;

use score::{Tally, items, tally};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;

/// Returns the works that the command reads in a list of notes, line by line.
fn read(notes: &str) -> Vec<Vec<Value>> {
    let output = Command::new(env!("CARGO_BIN_EXE_ibid"))
        .args(["convert", "-q", "--from", "notes", "--to", "csl-jsonl", notes])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    items(&String::from_utf8(output.stdout).unwrap())
}

/// Returns the tallies of the works of a file of gold, line by line.
fn tallies(name: &str) -> Vec<Vec<Tally>> {
    let file = |ending: &str| format!("fixtures/gold/{name}.{ending}");
    let wanted = items(&fs::read_to_string(file("gold.jsonl")).unwrap());
    let line = |(wanted, got): (Vec<Value>, Vec<Value>)| {
        wanted.iter().enumerate().map(|(at, item)| tally(item, got.get(at))).collect()
    };
    wanted.into_iter().zip(read(&file("notes"))).map(line).collect()
}

/// Returns the tally of a file of gold, and that of each kind of source that `NAME.kinds` names.
fn gold(name: &str) -> (Tally, BTreeMap<String, Tally>) {
    let kinds = fs::read_to_string(format!("fixtures/gold/{name}.kinds")).unwrap();
    let (mut all, mut by_kind) = (Tally::default(), BTreeMap::<String, Tally>::new());
    for (works, kind) in tallies(name).iter().zip(kinds.lines()) {
        let kind = kind.split_whitespace().next().unwrap_or_default();
        for one in works {
            all.add(one);
            by_kind.entry(kind.to_owned()).or_default().add(one);
        }
    }
    (all, by_kind)
}

#[test]
fn the_gold_has_thirty_five_kinds_of_source_and_types_of_work() {
    let types: BTreeSet<String> = items(&fs::read_to_string("fixtures/gold/works.gold.jsonl").unwrap())
        .concat()
        .iter()
        .map(|item| item["type"].as_str().unwrap().to_owned())
        .collect();
    let (_, by_kind) = gold("works");
    assert!(types.len() >= 35 && by_kind.len() >= 35, "{types:?}\n{:?}", by_kind.keys());
}

#[test]
fn works_of_all_kinds_are_read() {
    let (all, by_kind) = gold("works");
    let shown: Vec<String> = by_kind.iter().map(|(kind, tally)| format!("{kind}: {tally}")).collect();
    assert!(all.f1() >= 0.91 && all.perfect() >= 0.60, "{all}\n{}", shown.join("\n"));
    let worst = by_kind.values().map(Tally::f1).fold(1.0, f64::min);
    assert!(worst >= 0.6, "a kind of source is hardly read\n{}", shown.join("\n"));
}

#[test]
fn sources_on_the_web_are_read() {
    let (all, _) = gold("web");
    assert!(all.f1() >= 0.93 && all.perfect() >= 0.67, "{all}");
}

#[test]
fn notes_that_nothing_was_learned_from_are_read() {
    let all = full_works("plain");
    assert!(all.f1() >= 0.89 && all.perfect() >= 0.57, "{all}");
}

#[test]
fn names_in_every_order_are_read() {
    let all = full_works("orders");
    assert!(all.f1() >= 0.9 && all.perfect() >= 0.65, "{all}");
}

#[test]
fn law_is_read() {
    let all = full_works("law");
    assert!(all.f1() >= 0.8 && all.perfect() >= 0.45, "{all}");
    let all = full_works("provisions");
    assert!(all.f1() >= 0.93 && all.perfect() >= 0.9, "{all}");
}

/// Returns how the works are read that a file's notes cite in full.
fn full_works(name: &str) -> Tally {
    let mut all = Tally::default();
    let wanted = items(&fs::read_to_string(format!("fixtures/gold/{name}.gold.jsonl")).unwrap());
    let full = |work: &Value| work["custom"]["ref"].is_null();
    for (one, _) in tallies(name).iter().flatten().zip(wanted.iter().flatten()).filter(|(_, work)| full(work)) {
        all.add(one);
    }
    all
}

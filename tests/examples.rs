//! Each program of `examples/` runs as its head says, on the main article.

#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

use std::fs;
use std::process::Command;

const ARTICLE: &str = "fixtures/articles/diaspora.txt";

/// Runs an example and returns what it prints.
fn run(example: &str) -> String {
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--example", example, "--", ARTICLE])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn bibliography_prints_an_entry_for_every_work() {
    let bibliography = run("bibliography");
    assert_eq!(bibliography.lines().filter(|line| line.starts_with('@')).count(), 40, "{bibliography}");
}

#[test]
fn addresses_lists_each_with_note_and_line() {
    let addresses = run("addresses");
    assert_eq!(addresses.lines().count(), 40, "{addresses}");
    let article = fs::read_to_string(ARTICLE).unwrap();
    for row in addresses.lines() {
        let fields: Vec<&str> = row.split('\t').collect();
        let [label, line, address] = fields.as_slice() else { panic!("{row}") };
        let line = article.lines().nth(line.parse::<usize>().unwrap() - 1).unwrap();
        let start: String = address.chars().take(20).collect();
        assert!(line.starts_with(&format!("[{label}]")) && line.contains(&start), "{row}");
    }
}

#[test]
fn most_cited_counts_from_the_most_to_the_least() {
    let counts: Vec<usize> =
        run("most_cited").lines().map(|row| row.split_whitespace().next().unwrap().parse().unwrap()).collect();
    assert!(counts.is_sorted_by(|a, b| a >= b) && counts[0] > counts[counts.len() - 1], "{counts:?}");
}

#[test]
fn every_example_is_run_here() {
    let own = fs::read_to_string(file!()).unwrap();
    for entry in fs::read_dir("examples").unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        assert!(own.contains(&format!("run(\"{name}\")")), "{}", path.display());
    }
}

//! `ibid review`: what a human decides is written beside the article, obeyed by every later run, and never lost.

#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const SURE: &str = "Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.";
const DOUBTFUL: &str = "Jane Doe, Harbour, Lantern, Oslo, 12.";

fn ibid(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ibid")).args(arguments).output().unwrap()
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

/// An article with a note that is surely read and one that is not, in a folder of its own.
fn essay(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("review").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join("essay.txt");
    fs::write(&path, format!("An Essay\n\nA claim.[1] Another.[2]\n\n[1] {SURE}\n\n[2] {DOUBTFUL}\n")).unwrap();
    path
}

fn beside(essay: &Path) -> PathBuf {
    essay.with_file_name("essay.txt.ibid.toml")
}

/// The works of each note of the article.
fn works(essay: &Path) -> Vec<serde_json::Value> {
    let output = ibid(&["convert", essay.to_str().unwrap(), "--to", "csl-jsonl"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(output.stderr));
    text(output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn doubtful_notes_alone_are_listed_and_written() {
    let essay = essay("doubtful");
    let output = ibid(&["review", essay.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0), "{}", text(output.stderr));
    let listed = text(output.stdout);
    assert!(listed.contains(DOUBTFUL) && !listed.contains("The Guardian"), "{listed}");
    let written = fs::read_to_string(beside(&essay)).unwrap();
    assert!(written.contains(DOUBTFUL) && !written.contains("The Guardian"), "{written}");
}

#[test]
fn a_decision_left_open_changes_nothing() {
    let essay = essay("open");
    let before = works(&essay);
    ibid(&["review", essay.to_str().unwrap()]);
    assert_eq!(works(&essay), before);
}

#[test]
fn what_a_human_writes_is_obeyed() {
    let essay = essay("obeyed");
    ibid(&["review", essay.to_str().unwrap(), "--all", "--take", "1"]);
    let path = beside(&essay);
    let written = fs::read_to_string(&path).unwrap();
    let decided = written.replace("title = \"A Title\"", "title = \"Another Title\" # the headline was changed");
    assert_ne!(decided, written);
    fs::write(&path, decided).unwrap();
    let works = works(&essay);
    assert_eq!(works[0][0]["title"], "Another Title");
    assert_eq!(works[0][0]["author"][0]["family"], "Doe");
}

#[test]
fn writing_again_keeps_every_byte_that_stands_there() {
    let essay = essay("again");
    let path = beside(&essay);
    let own = "# my own remark\n\n[note.0123456789abcdef]\ntext = 'a note that was\there'   # kept";
    fs::write(&path, own).unwrap();
    ibid(&["review", essay.to_str().unwrap()]);
    let once = fs::read_to_string(&path).unwrap();
    assert!(once.starts_with(own) && once.contains(DOUBTFUL), "{once}");
    ibid(&["review", essay.to_str().unwrap()]);
    assert_eq!(fs::read_to_string(&path).unwrap(), once);
    ibid(&["review", essay.to_str().unwrap(), "--take", "2"]);
    let decided = fs::read_to_string(&path).unwrap();
    assert!(decided.starts_with(&once) && decided.contains("\n[["), "{decided}");
}

#[test]
fn a_changed_note_is_reported_and_its_correction_kept() {
    let essay = essay("changed");
    ibid(&["review", essay.to_str().unwrap(), "--take", "1"]);
    let before = fs::read_to_string(beside(&essay)).unwrap();
    let changed = fs::read_to_string(&essay).unwrap().replace("9 Oct. 2020", "10 Oct. 2020");
    fs::write(&essay, changed).unwrap();
    for way in [&["review"][..], &["convert", "--to", "csl-jsonl", "--strict"]] {
        let output = ibid(&[way, &[essay.to_str().unwrap()]].concat());
        let message = text(output.stderr);
        assert!(message.contains("correction-without-note") && message.contains("10 Oct. 2020"), "{message}");
        assert_eq!(output.status.code(), Some(i32::from(way.contains(&"--strict"))), "{message}");
    }
    assert!(fs::read_to_string(beside(&essay)).unwrap().starts_with(&before));
}

#[test]
fn a_dry_run_writes_nothing() {
    let essay = essay("dry");
    ibid(&["review", essay.to_str().unwrap(), "--dry-run"]);
    assert!(!beside(&essay).exists());
}

#[test]
fn choices_that_make_no_sense_are_refused() {
    let essay = essay("refused");
    for choice in ["9", "1=9", "1=first"] {
        let output = ibid(&["review", essay.to_str().unwrap(), "--take", choice]);
        assert_eq!(output.status.code(), Some(2), "{choice}");
        assert!(text(output.stderr).contains("help: "), "{choice}");
    }
    let output = ibid(&["review", "-"]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_faulty_file_stops_every_run_and_is_not_touched() {
    let essay = essay("faulty");
    fs::write(beside(&essay), "[note.1]\nwork = 3\n").unwrap();
    for way in [&["review"][..], &["convert", "--to", "bibtex"], &["inspect"]] {
        let output = ibid(&[way, &[essay.to_str().unwrap()]].concat());
        assert_eq!(output.status.code(), Some(2));
        assert!(text(output.stderr).contains("essay.txt.ibid.toml:2:"));
    }
    assert_eq!(fs::read_to_string(beside(&essay)).unwrap(), "[note.1]\nwork = 3\n");
}

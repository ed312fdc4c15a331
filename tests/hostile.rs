//! Whatever the bytes, the command writes a complete answer, or stops with status 2 and says what to do.

#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

mod shapes;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const WAYS: [&[&str]; 7] = [
    &["convert", "--to", "bibtex"],
    &["convert", "--to", "biblatex", "--ascii"],
    &["convert", "--to", "csl-json"],
    &["convert", "--to", "csl-jsonl", "--from", "notes"],
    &["convert", "--to", "jsonld"],
    &["inspect", "--color", "always"],
    &["inspect", "--json", "--from", "notes"],
];

fn stands(input: &Path) {
    for way in WAYS {
        stands_by(input, way);
    }
}

fn stands_by(input: &Path, way: &[&str]) {
    let output = Command::new(env!("CARGO_BIN_EXE_ibid")).args(way).arg(input).output().unwrap();
    let message = String::from_utf8(output.stderr).unwrap();
    let place = format!("{} {way:?}\n{message}", input.display());
    assert!(matches!(output.status.code(), Some(0 | 2)), "{} {place}", output.status);
    assert!(!message.contains("panicked"), "{place}");
    if output.status.code() == Some(2) {
        assert!(message.contains("help: "), "{place}");
    }
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(!text.contains('\0') || !way.contains(&"--color"), "{place}");
    if way.contains(&"csl-json") || way.contains(&"jsonld") || way.contains(&"--json") {
        let whole = text.is_empty() || serde_json::from_str::<serde_json::Value>(&text).is_ok();
        assert!(whole, "{place}\n{text}");
    }
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn every_hostile_file_is_answered() {
    let mut files = 0;
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/hostile")).unwrap() {
        stands(&entry.unwrap().path());
        files += 1;
    }
    assert!(files > 10);
}

#[test]
fn every_shape_is_answered_whatever_its_size() {
    let folder = folder("shapes");
    for (name, shape) in shapes::SHAPES {
        let path = folder.join(name.replace(' ', "-"));
        fs::write(&path, shape(300)).unwrap();
        stands(&path);
    }
}

#[test]
fn bytes_that_are_no_text_are_answered() {
    let folder = folder("bytes");
    // A linear congruence: the same noise in every run.
    let mut state = 1_u32;
    let mut noise = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    };
    let inputs: [(&str, Vec<u8>); 6] = [
        ("empty", Vec::new()),
        ("noise", (0..50_000).map(|_| noise()).collect()),
        ("zeros", vec![0; 50_000]),
        ("broken-utf-8", b"[1] Doe, Jane. \xff\xfe\xc3\x28 \xe2\x82 2020.\n".repeat(500)),
        ("half-utf-16", [b"\xff\xfe".as_slice(), &b"[\x001\x00]\x00 \x00\x00\xd8x".repeat(999)].concat()),
        ("line-ends", b"\r\n\r\r\n\n".repeat(5_000)),
    ];
    for (name, bytes) in inputs {
        let path = folder.join(name);
        fs::write(&path, bytes).unwrap();
        stands(&path);
    }
}

#[test]
fn twenty_thousand_unclosed_quotes_and_a_note_of_two_megabytes_are_answered() {
    let folder = folder("large");
    for (name, text) in [
        ("quotes", format!("[1] {}\n", "“a ".repeat(20_000))),
        ("note", format!("[1] {}\n", "Doe, Jane. A Title. 2020. ".repeat(80_000))),
        ("anchors", format!("A claim.{}\n\n[1] Doe, Jane. A Title. 2020.\n", "[1]".repeat(2_000))),
    ] {
        let path = folder.join(name);
        fs::write(&path, text).unwrap();
        stands_by(&path, &["convert", "--to", "biblatex"]);
    }
}

//! The command, as a user runs it: `tests/cmd/` holds command lines with their output; here is what a file can't say.

#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

use std::fs;
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

fn ibid(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ibid"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = ibid(arguments).spawn().unwrap();
    // The command may stop before it has read all.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

/// A folder of its own, gone when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().to_owned()
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<_> =
            fs::read_dir(&self.0).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn command_lines_give_the_output_written_beside_them() {
    trycmd::TestCases::new().case("tests/cmd/*.toml").case("tests/cmd/*.trycmd");
}

#[test]
fn a_reader_that_has_enough_is_no_error() {
    let notes = "Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n".repeat(1_000);
    let mut child = ibid(&["convert", "-", "--from", "notes", "--to", "csl-jsonl", "--quiet"]).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let feeder = std::thread::spawn(move || {
        let _ = stdin.write_all(notes.as_bytes());
    });
    let mut first = [0; 1];
    let mut stdout = child.stdout.take().unwrap();
    stdout.read_exact(&mut first).unwrap();
    drop(stdout);
    let output = child.wait_with_output().unwrap();
    feeder.join().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_told_with_what_to_do() {
    for arguments in [
        &["convert", "-", "--to", "csl-json", "-o", "/dev/full"][..],
        &["convert", "-", "--from", "notes", "--to", "csl-jsonl", "-o", "/dev/full"],
    ] {
        let output = run(arguments, b"[1] Doe, Jane. A Title. 2020.\n");
        assert_eq!(output.status.code(), Some(2));
        let message = String::from_utf8(output.stderr).unwrap();
        assert!(message.contains("No space left on device") && message.contains("free some space"), "{message}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn standard_output_that_is_full_is_told_too() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut child = ibid(&["convert", "-", "--to", "csl-json"]).stdout(full).spawn().unwrap();
    child.stdin.take().unwrap().write_all(b"[1] Doe, Jane. A Title. 2020.\n").unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("standard output: No space left"));
}

#[test]
#[cfg(unix)]
fn a_device_is_written_and_not_replaced() {
    let folder = Folder::new("device");
    let fifo = folder.path("pipe");
    assert!(Command::new("mkfifo").arg(&fifo).status().unwrap().success());
    let from = fifo.clone();
    let reader = std::thread::spawn(move || fs::read_to_string(from).unwrap());
    let output = run(&["convert", "-", "--to", "csl-json", "-o", &fifo], b"[1] Doe, Jane. A Title. 2020.\n");
    assert_eq!(output.status.code(), Some(0));
    assert!(reader.join().unwrap().starts_with('['));
    assert_eq!(folder.names(), ["pipe"]);
}

#[test]
fn an_output_that_cannot_be_made_leaves_what_was_there() {
    let folder = Folder::new("untouched");
    let out = folder.path("out.jsonl");
    fs::write(&out, "old").unwrap();
    let broken = [b"Doe, Jane. A Title. 2020.\n\n".repeat(3), vec![0; 4096]].concat();
    let output = run(&["convert", "-", "--from", "notes", "--to", "csl-jsonl", "-o", &out], &broken);
    assert_eq!(output.status.code(), Some(2), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(fs::read_to_string(&out).unwrap(), "old");
    assert_eq!(folder.names(), ["out.jsonl"]);
}

#[test]
fn an_output_appears_whole_and_alone() {
    let folder = Folder::new("whole");
    let out = folder.path("out.json");
    let output = run(&["convert", "-", "--to", "csl-json", "-o", &out], b"[1] Doe, Jane. A Title. 2020.\n");
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stdout.is_empty());
    assert!(fs::read_to_string(&out).unwrap().ends_with("]\n"));
    assert_eq!(folder.names(), ["out.json"]);
}

#[test]
fn a_folder_takes_one_output_for_each_input() {
    let folder = Folder::new("folder");
    let essays = ["one", "two"].map(|name| folder.path(&format!("{name}.txt")));
    for essay in &essays {
        fs::write(essay, "[1] Doe, Jane. A Title. 2020.\n").unwrap();
    }
    let out = folder.path("out/");
    let output = run(&["convert", &essays[0], &essays[1], "--to", "biblatex", "-o", &out], b"");
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let bibliographies =
        ["one", "two"].map(|name| fs::read_to_string(folder.path(&format!("out/{name}.bib"))).unwrap());
    assert!(bibliographies[0].contains("A Title") && bibliographies[0] == bibliographies[1], "{bibliographies:?}");
}

#[test]
fn two_outputs_of_one_name_are_refused() {
    let folder = Folder::new("clash");
    let out = folder.path("out/");
    let output = run(&["convert", "a/essay.txt", "b/essay.md", "--to", "bibtex", "-o", &out], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("both a/essay.txt and b/essay.md"));
}

#[test]
fn an_input_is_never_the_output() {
    let folder = Folder::new("input");
    let essay = folder.path("essay.txt");
    fs::write(&essay, "[1] Doe, Jane. A Title. 2020.\n").unwrap();
    let output = run(&["convert", &essay, "--to", "bibtex", "-o", &essay], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("would overwrite an input"));
    assert_eq!(fs::read_to_string(&essay).unwrap(), "[1] Doe, Jane. A Title. 2020.\n");
}

#[test]
fn no_color_is_obeyed_where_color_is_left_to_the_command() {
    let essay = b"[1] Doe, Jane. A Title. 2020.\n";
    let coloured = run(&["inspect", "-", "--color", "always"], essay);
    assert!(coloured.stdout.contains(&0x1b));
    let mut child = ibid(&["inspect", "-"]).env("NO_COLOR", "1").spawn().unwrap();
    child.stdin.take().unwrap().write_all(essay).unwrap();
    assert!(!child.wait_with_output().unwrap().stdout.contains(&0x1b));
}

#[test]
fn a_note_cannot_command_the_terminal() {
    let output = run(&["inspect", "-"], "[1] Doe, Jane. A\u{1b}[2JTitle\u{202e}. 2020.\n".as_bytes());
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(!text.contains('\u{1b}') && !text.contains('\u{202e}'), "{text}");
}

#[test]
fn however_many_work_the_output_is_the_same() {
    let notes = fs::read_to_string("fixtures/gold/habits.notes").unwrap();
    // Documents of many lengths.
    let lines: Vec<&str> = notes.lines().take(120).collect();
    let documents: Vec<String> =
        lines.chunks(13).enumerate().map(|(at, chunk)| chunk[..=(at % chunk.len())].join("\n")).collect();
    let input = format!("\n{}\n\n\n", documents.join("\n\n"));
    let of = |arguments: &[&str], input: &[u8]| {
        let output = run(arguments, input);
        (output.status.code(), output.stdout, String::from_utf8(output.stderr).unwrap())
    };
    let bulk = |jobs| of(&["convert", "-", "--from", "notes", "--to", "csl-jsonl", "--jobs", jobs], input.as_bytes());
    let alone = bulk("1");
    assert_eq!(alone.0, Some(0), "{}", alone.2);
    assert_eq!(alone.1.split(|byte| *byte == b'\n').count() - 1, input.lines().count());
    assert_eq!(bulk("5"), alone);
    let article = "fixtures/articles/diaspora.txt";
    for command in [&["convert", article, "--to", "jsonld"][..], &["check", article]] {
        let jobs = |jobs| of(&[command, &["--jobs", jobs]].concat(), b"");
        assert_eq!(jobs("7"), jobs("1"), "{command:?}");
    }
    let none = of(&["convert", article, "--to", "ris", "--jobs", "0"], b"");
    assert_eq!(none.0, Some(2), "{}", none.2);
}

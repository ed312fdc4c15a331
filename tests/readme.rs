//! The README's commands do what it says, and its picture is what `inspect` shows.

#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

use std::fs;
use std::process::{Command, Output};

const RUN: &str = "cargo run --release -- ";

fn root(name: &str) -> String {
    format!("{}/{name}", env!("CARGO_MANIFEST_DIR"))
}

fn ibid(arguments: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ibid"))
        .args(arguments.split_whitespace())
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("COLUMNS", "96")
        .output()
        .unwrap()
}

/// The commands of the README's console blocks.
fn commands() -> Vec<String> {
    let readme = fs::read_to_string(root("README.md")).unwrap();
    let blocks = readme.split("```console\n").skip(1).filter_map(|rest| rest.split("```").next());
    blocks.flat_map(str::lines).filter_map(|line| line.strip_prefix("$ ")).map(str::to_owned).collect()
}

#[test]
fn every_command_of_the_readme_works() {
    let commands = commands();
    assert!(commands.iter().any(|command| command.starts_with(RUN)) && commands.contains(&"cargo test".to_owned()));
    for command in commands.iter().filter(|command| *command != "cargo test") {
        let output = ibid(command.strip_prefix(RUN).expect("the README runs only `ibid` and `cargo test`"));
        assert_eq!(output.status.code(), Some(0), "{command}\n{}", String::from_utf8_lossy(&output.stderr));
        assert!(command.contains(" -o ") || !output.stdout.is_empty(), "{command} prints nothing");
    }
}

#[test]
fn the_picture_is_what_inspect_shows() {
    let shown = ibid("inspect fixtures/articles/diaspora.txt --note 36 --color always");
    let picture = anstyle_svg::Term::new().render_svg(&String::from_utf8(shown.stdout).unwrap());
    let path = root("docs/note.svg");
    if std::env::var_os("IBID_UPDATE").is_some() {
        fs::write(&path, &picture).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == picture, "docs/note.svg is not what `inspect` shows: IBID_UPDATE=1 cargo test --test readme");
}

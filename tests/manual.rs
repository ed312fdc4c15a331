//! Man pages and completions say what the command can do today.

#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

fn ibid(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_ibid")).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn pages(folder: &Path) -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .map(|path| (path.file_name().unwrap().to_str().unwrap().into(), fs::read_to_string(path).unwrap()))
        .collect()
}

#[test]
fn the_man_pages_are_those_of_the_arguments() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/man");
    let made = Path::new(env!("CARGO_TARGET_TMPDIR")).join("man");
    let _ = fs::remove_dir_all(&made);
    ibid(&["manual", made.to_str().unwrap()]);
    assert_eq!(pages(&made), pages(&kept), "write them anew: cargo run -- manual docs/man");
}

#[test]
fn every_shell_completes_every_command() {
    let help = ibid(&["--help"]);
    let listed = help.split("Commands:\n").nth(1).unwrap().split("\n\n").next().unwrap();
    let commands: Vec<&str> = listed.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert!(commands.contains(&"convert") && commands.contains(&"inspect"));
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = ibid(&["completions", shell]);
        for command in &commands {
            assert!(script.contains(command), "{shell} does not know {command}");
        }
    }
}

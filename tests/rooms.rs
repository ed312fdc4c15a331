//! The house keeps its order: a room imports the ground and rooms to its left, and a file stays one idea long.

#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What every room may use.
const GROUND: &[&str] = &["source", "diagnostic", "knowledge", "error", "threads"];
/// The rooms, from bytes in to bytes out.
const ROOMS: &[&str] =
    &["read", "document", "note", "reference", "resolve", "entities", "emit", "check", "learn", "stream", "cli"];
/// The front door ties the rooms together; from this room on, what it holds (`Article`) may be used.
const FRONT_FROM: &str = "entities";
/// The most lines a file may have.
const LONGEST: usize = 400;

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    if !folder.is_dir() {
        return found;
    }
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The code of a file: no comments, no inline tests.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let own = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    own.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The names right after `crate::`, also those in braces.
fn imports(code: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        if let Some(group) = rest.strip_prefix('{') {
            let mut depth = 0;
            let mut name = String::new();
            for c in group.chars() {
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => {
                        found.insert(first_name(&name));
                        name.clear();
                    }
                    _ => name.push(c),
                }
            }
            found.insert(first_name(&name));
        } else {
            found.insert(first_name(rest));
        }
    }
    found.remove("");
    found
}

fn first_name(path: &str) -> String {
    path.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

fn position(room: &str) -> Option<usize> {
    ROOMS.iter().position(|name| *name == room)
}

#[test]
fn no_room_imports_a_room_to_its_right() {
    let mut faults = Vec::new();
    for (own, room) in ROOMS.iter().enumerate() {
        let folder = root().join("src").join(room);
        for path in rust_files(&folder) {
            for import in imports(&code(&path)) {
                let allowed = GROUND.contains(&import.as_str())
                    || position(&import).is_some_and(|other| other <= own)
                    || (import == "front" && Some(own) >= position(FRONT_FROM));
                if !allowed {
                    faults.push(format!("{}: crate::{import}", path.display()));
                }
            }
        }
    }
    assert!(faults.is_empty(), "imports against the order of the rooms:\n{}", faults.join("\n"));
}

#[test]
fn the_ground_imports_no_room() {
    let mut faults = Vec::new();
    for ground in GROUND {
        let file = root().join("src").join(ground).with_extension("rs");
        let folder = root().join("src").join(ground);
        for path in rust_files(&folder).iter().chain(file.is_file().then_some(&file)) {
            let outside = imports(&code(path)).into_iter().filter(|name| !GROUND.contains(&name.as_str()));
            faults.extend(outside.map(|name| format!("{}: crate::{name}", path.display())));
        }
    }
    assert!(faults.is_empty(), "the ground stands on nothing:\n{}", faults.join("\n"));
}

#[test]
fn learning_talks_to_the_note_room_alone() {
    for path in rust_files(&root().join("src/learn")) {
        let outside = imports(&code(&path)).into_iter().find(|name| name != "note" && !GROUND.contains(&name.as_str()));
        assert_eq!(outside, None, "{}", path.display());
    }
}

#[test]
fn nobody_leaves_a_room_by_its_parent() {
    let mut faults = Vec::new();
    for room in ROOMS {
        let folder = root().join("src").join(room);
        for path in rust_files(&folder) {
            let inner = path.strip_prefix(&folder).unwrap();
            let depth = inner.components().count() - usize::from(inner.ends_with("mod.rs"));
            let escape = "super::".repeat(depth + 1);
            if code(&path).contains(&escape) {
                faults.push(format!("{}: {escape}", path.display()));
            }
        }
    }
    assert!(faults.is_empty(), "name the room with `crate::`, so that its order shows:\n{}", faults.join("\n"));
}

#[test]
fn every_folder_of_src_is_a_room_or_ground() {
    for entry in fs::read_dir(root().join("src")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        let known = position(name).is_some() || GROUND.contains(&name) || ["lib", "main", "front"].contains(&name);
        assert!(known, "{}: give it a place in ROOMS and in ARCHITECTURE.md", path.display());
    }
}

#[test]
fn no_file_is_longer_than_one_idea() {
    let mut long = Vec::new();
    for folder in ["src", "tests", "examples", "benches"] {
        for path in rust_files(&root().join(folder)) {
            let lines = fs::read_to_string(&path).unwrap().lines().count();
            if lines > LONGEST {
                long.push(format!("{}: {lines} lines", path.display()));
            }
        }
    }
    assert!(long.is_empty(), "split these files by ideas:\n{}", long.join("\n"));
}

#[test]
fn imports_in_braces_are_seen() {
    let found = imports("use crate::{note::{A, B}, emit::C}; fn f() { crate::read::source() }");
    assert_eq!(found.into_iter().collect::<Vec<_>>(), ["emit", "note", "read"]);
}

#[test]
fn every_emitter_has_a_file_and_every_file_of_an_emitter_its_line() {
    let folder = root().join("src/emit");
    let files = rust_files(&folder).into_iter().filter(|path| code(path).contains("const EMITTER: Emitter"));
    let in_files: BTreeSet<String> = files
        .map(|path| {
            assert!(
                fs::read_to_string(&path).unwrap().contains("# What is lost"),
                "{}: say what is lost",
                path.display()
            );
            let name = path.strip_prefix(&folder).unwrap().with_extension("");
            name.to_str().unwrap().trim_end_matches("/mod").replace('_', "-")
        })
        .collect();
    let listed: BTreeSet<String> = ibid::emit::EMITTERS.iter().map(|emitter| emitter.name.to_owned()).collect();
    assert_eq!(in_files, listed);
}

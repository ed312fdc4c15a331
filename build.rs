//! Compiles the tables of `grammar/` into perfect hashes, and checks them: keys folded, sections known in every language.
//!
//! `grammar/tables/NAME.toml`, section `[rows]`, becomes `NAME_ROWS: phf::Map<&str, V>`; `grammar/words/LANG.toml`, section
//! `[months]`, is merged over the languages into `WORDS_MONTHS: phf::Map<&str, &[(&str, V)]>`, language first. `V` is `i64`,
//! `&str` or `&[&str]`, by the section's first value. A section `[head]` holds the file's source and licence and is skipped.

#![expect(clippy::expect_used, clippy::panic, reason = "what is wrong with a table stops the build")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

type Rows = BTreeMap<String, toml::Value>;

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    let mut out = String::new();
    for path in files("grammar/tables") {
        for (section, rows) in sections(&path) {
            let name = format!("{}_{}", stem(&path), constant(&section));
            map(&mut out, &name, rows.iter().map(|(key, value)| (key.clone(), literal(value))), kind(&rows, &name));
        }
    }
    words(&mut out);
    let target = PathBuf::from(env::var("OUT_DIR").expect("cargo sets OUT_DIR")).join("tables.rs");
    fs::write(target, out).expect("OUT_DIR can be written");
}

/// Merges the sections of all languages; every language must have the same sections.
fn words(out: &mut String) {
    let mut merged: BTreeMap<String, BTreeMap<String, Vec<String>>> = BTreeMap::new();
    let mut kinds: BTreeMap<String, &'static str> = BTreeMap::new();
    for path in files("grammar/words") {
        let language = path.file_stem().and_then(|stem| stem.to_str()).expect("a language code").to_owned();
        for (section, rows) in sections(&path) {
            let name = format!("WORDS_{}", constant(&section));
            kinds.entry(section.clone()).or_insert_with(|| kind(&rows, &name));
            let all = merged.entry(section).or_default();
            for (key, value) in rows {
                all.entry(key).or_default().push(format!("({language:?}, {})", literal(&value)));
            }
        }
    }
    for (section, rows) in merged {
        let rows = rows.into_iter().map(|(key, values)| (key, format!("&[{}]", values.join(", "))));
        map(
            out,
            &format!("WORDS_{}", constant(&section)),
            rows,
            &format!("&'static [(&'static str, {})]", kinds[&section]),
        );
    }
}

fn files(folder: &str) -> Vec<PathBuf> {
    println!("cargo:rerun-if-changed={folder}");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{folder}: {error}"))
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    paths.sort();
    paths
}

fn sections(path: &Path) -> Vec<(String, Rows)> {
    println!("cargo:rerun-if-changed={}", path.display());
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let table: BTreeMap<String, Rows> =
        toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    table.into_iter().filter(|(section, _)| section != "head").collect()
}

fn stem(path: &Path) -> String {
    constant(path.file_stem().and_then(|stem| stem.to_str()).expect("a file name"))
}

fn constant(name: &str) -> String {
    name.replace('-', "_").to_uppercase()
}

fn kind(rows: &Rows, name: &str) -> &'static str {
    match rows.values().next() {
        None | Some(toml::Value::String(_)) => "&'static str",
        Some(toml::Value::Integer(_)) => "i64",
        Some(toml::Value::Array(_)) => "&'static [&'static str]",
        Some(other) => panic!("{name}: {} is no kind of row", other.type_str()),
    }
}

fn literal(value: &toml::Value) -> String {
    match value {
        toml::Value::String(text) => format!("{text:?}"),
        toml::Value::Integer(number) => number.to_string(),
        toml::Value::Array(items) => format!("&[{}]", items.iter().map(literal).collect::<Vec<_>>().join(", ")),
        other => panic!("{} is no kind of row", other.type_str()),
    }
}

fn map(out: &mut String, name: &str, rows: impl Iterator<Item = (String, String)>, kind: &str) {
    let mut table = phf_codegen::Map::new();
    for (key, value) in rows {
        table.entry(key, value);
    }
    writeln!(out, "#[allow(dead_code, clippy::unreadable_literal, reason = \"generated\")]\npub(crate) static {name}: phf::Map<&'static str, {kind}> = {};", table.build()).expect("a string takes all");
}

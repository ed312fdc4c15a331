//! Compiles the tables of `grammar/` into tables of code with their hashes, and checks them: keys folded, sections known in every language.
//!
//! `grammar/tables/NAME.toml`, section `[rows]`, becomes `NAME_ROWS: Table<V>`; `grammar/words/LANG.toml`, section
//! `[months]`, is merged over the languages into `WORDS_MONTHS: Table<&[(&str, V)]>`, language first; the words of
//! running prose stand in `grammar/prose/LANG.toml` and become `PROSE_…`. `V` is `i64`,
//! `&str` or `&[&str]`, by the section's first value. A section `[head]` holds the file's source and licence and is skipped.

#![expect(clippy::expect_used, clippy::panic, reason = "what is wrong with a table stops the build")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

#[path = "src/knowledge/hash.rs"]
mod hash;

type Rows = BTreeMap<String, toml::Value>;
/// A word of prose: for each language a bit for each section, its rows of numbers, its rows of types.
type ProseWord = (Vec<u128>, Vec<String>, Vec<String>, Vec<String>);

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=src/knowledge/hash.rs");
    let mut out = String::new();
    for path in files("grammar/tables")
        .into_iter()
        .filter(|path| !["lexicon.toml", "given-names.toml", "names.toml"].iter().any(|name| path.ends_with(name)))
    {
        for (section, rows) in sections(&path) {
            let name = format!("{}_{}", stem(&path), constant(&section));
            map(&mut out, &name, rows.iter().map(|(key, value)| (key.clone(), literal(value))), kind(&rows, &name));
        }
    }
    work_lists(&mut out);
    words(&mut out, "grammar/words", "WORDS");
    prose(&mut out);
    weights();
    division();
    link();
    let target = PathBuf::from(env::var("OUT_DIR").expect("cargo sets OUT_DIR")).join("tables.rs");
    fs::write(target, out).expect("OUT_DIR can be written");
}

/// Gives the command a fixed place in memory where the system lets it: the tables' thousands of addresses are then known when it is linked,
/// not mended at each start.
fn link() {
    let target = |name: &str| env::var(format!("CARGO_CFG_TARGET_{name}")).unwrap_or_default();
    if target("OS") != "linux" || target("ENV") != "gnu" {
        return;
    }
    // A start file of static programs goes with its own way to be fixed.
    if target("FEATURE").split(',').any(|feature| feature == "crt-static") {
        println!("cargo:rustc-link-arg-bins=-static");
    }
    println!("cargo:rustc-link-arg-bins=-no-pie");
}

/// Joins all sections of `grammar/prose` into one map from a word to what every section has for it: one look-up tells all. A
/// section is a bit, its place among the sections' names; `PROSE_NAME` is that place.
fn prose(out: &mut String) {
    let languages = files("grammar/prose");
    let mut names: Vec<String> = languages.iter().flat_map(|path| sections(path)).map(|(name, _)| name).collect();
    names.sort();
    names.dedup();
    assert!(names.len() <= 128, "a section is a bit of 128");
    let mut words: BTreeMap<String, ProseWord> = BTreeMap::new();
    let mut codes = Vec::new();
    for (language, path) in languages.iter().enumerate() {
        codes.push(format!("{:?}", path.file_stem().and_then(|stem| stem.to_str()).expect("a language code")));
        for (section, rows) in sections(path) {
            let bit = names.iter().position(|name| *name == section).expect("every section is named");
            for (word, value) in rows {
                let (masks, numbers, types, _) = words.entry(word).or_insert_with(|| unknown(languages.len()));
                masks[language] |= 1 << bit;
                let row = format!("({bit}, {language}, {})", literal(&value));
                if value.is_integer() { numbers.push(row) } else { types.push(row) }
            }
        }
    }
    lengths(out, &words, names.len());
    for (bit, name) in names.iter().enumerate() {
        writeln!(
            out,
            "#[allow(dead_code, reason = \"generated\")]\npub(crate) const PROSE_{}: u8 = {bit};",
            constant(name)
        )
        .expect("a string takes all");
    }
    writeln!(out, "pub(crate) const PROSE_LANGUAGES: [&str; {}] = [{}];", codes.len(), codes.join(", "))
        .expect("a string takes all");
    prose_words(out, words, languages.len());
}

/// Writes for each language and section the least and the greatest length of its words: a section of endings asks for no others.
fn lengths(out: &mut String, words: &BTreeMap<String, ProseWord>, sections: usize) {
    let languages = words.values().next().map_or(0, |(masks, ..)| masks.len());
    let mut all = vec![vec![(u8::MAX, 0_u8); sections]; languages];
    for (word, (masks, ..)) in words {
        let length = u8::try_from(word.len()).expect("a word has less than 256 bytes");
        for (mask, lengths) in masks.iter().zip(&mut all) {
            for (_, (least, most)) in lengths.iter_mut().enumerate().filter(|(bit, _)| mask >> bit & 1 == 1) {
                (*least, *most) = ((*least).min(length), (*most).max(length));
            }
        }
    }
    writeln!(out, "pub(crate) static LENGTHS_OF_PROSE: [[(u8, u8); {sections}]; {languages}] = {all:?};")
        .expect("a string takes all");
}

/// Writes the words of prose, with the names of organizations that begin with them; their rows stand in arrays that all share.
fn prose_words(out: &mut String, mut words: BTreeMap<String, ProseWord>, languages: usize) {
    for (first, names) in organizations() {
        words.entry(first).or_insert_with(|| unknown(languages)).3 =
            names.iter().map(|name| format!("{name:?}")).collect();
    }
    let (mut all_numbers, mut all_types, mut all_names) = (Vec::new(), Vec::new(), Vec::new());
    let rows = words.into_iter().map(|(word, (masks, numbers, types, names))| {
        let any = masks.iter().fold(0, |any, mask| any | mask);
        let (numbers, types) = (shared(&mut all_numbers, numbers), shared(&mut all_types, types));
        let names = shared(&mut all_names, names);
        (
            word,
            format!(
                "super::prose::Word {{ any: {any}, masks: {masks:?}, numbers: {numbers}, types: {types}, names: {names} }}"
            ),
        )
    });
    let rows: Vec<(String, String)> = rows.collect();
    map(out, "PROSE", rows.into_iter(), "super::prose::Word");
    let kinds = [
        ("NUMBERS", all_numbers, "(u8, u8, i64)"),
        ("TYPES", all_types, "(u8, u8, &str)"),
        ("NAMES", all_names, "&str"),
    ];
    for (name, rows, kind) in kinds {
        let rows = rows.join(", ");
        writeln!(out, "pub(crate) static {name}_OF_PROSE: &[{kind}] = &[{rows}];").expect("a string takes all");
    }
}

/// Appends rows to those of all words; returns where they begin and end.
fn shared(all: &mut Vec<String>, rows: Vec<String>) -> String {
    let start = all.len();
    all.extend(rows);
    format!("({start}, {})", all.len())
}

fn unknown(languages: usize) -> ProseWord {
    (vec![0; languages], Vec::new(), Vec::new(), Vec::new())
}

/// Returns the names of well-known organizations by their first words, the longest first; "the" leads long ones only in print.
fn organizations() -> BTreeMap<String, Vec<String>> {
    let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let sections = ["organizations known", "organizations short", "organizations acronyms", "organizations common"];
    for name in sections.into_iter().flat_map(rows_of).map(|(name, _)| name).collect::<BTreeSet<_>>() {
        let name = name.strip_prefix("the ").filter(|rest| rest.contains(' ')).unwrap_or(&name);
        let first: String = name.chars().take_while(|c| c.is_alphanumeric()).collect();
        names.entry(first).or_default().push(name.to_owned());
    }
    for all in names.values_mut() {
        all.sort_by_key(|name| (std::cmp::Reverse(name.len()), name.clone()));
    }
    names
}

/// Merges the sections of all languages; every language must have the same sections.
fn words(out: &mut String, folder: &str, prefix: &str) {
    let mut merged: BTreeMap<String, BTreeMap<String, Vec<String>>> = BTreeMap::new();
    let mut kinds: BTreeMap<String, &'static str> = BTreeMap::new();
    for path in files(folder) {
        let language = path.file_stem().and_then(|stem| stem.to_str()).expect("a language code").to_owned();
        for (section, rows) in sections(&path) {
            let name = format!("{prefix}_{}", constant(&section));
            // A language may have no row of a section: another one tells its kind.
            if !rows.is_empty() || !kinds.contains_key(&section) {
                kinds.insert(section.clone(), kind(&rows, &name));
            }
            let all = merged.entry(section).or_default();
            for (key, value) in rows {
                all.entry(key).or_default().push(format!("({language:?}, {})", literal(&value)));
            }
        }
    }
    if prefix == "WORDS" {
        lexicon(out, &merged);
        known(out);
    }
    for (section, rows) in merged {
        let rows = rows.into_iter().map(|(key, values)| (key, format!("&[{}]", values.join(", "))));
        map(
            out,
            &format!("{prefix}_{}", constant(&section)),
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
    let rows: BTreeMap<String, String> = rows.collect();
    let joined = |numbers: Vec<u32>| numbers.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
    let slots = joined(slots(rows.keys()));
    let text: String = rows.keys().map(String::as_str).collect();
    let ends = rows.keys().scan(0, |end, key| {
        *end += key.len() as u32;
        Some(*end)
    });
    let ends = joined(ends.collect());
    let values = rows.into_values().collect::<Vec<_>>().join(", ");
    let lints = "dead_code, clippy::unreadable_literal";
    writeln!(
        out,
        "#[allow({lints}, reason = \"generated\")]\npub(crate) static {name}: super::Table<{kind}> = \
         super::Table::new(&[{slots}], {text:?}, &[{ends}], &[{values}]);"
    )
    .expect("a string takes all");
}

/// Returns the slots of a table with these keys: at least a third of them stays free, so that a look-up soon comes to an end.
fn slots<'k>(keys: impl ExactSizeIterator<Item = &'k String>) -> Vec<u32> {
    let bits = (keys.len() * 3 / 2 + 1).next_power_of_two().trailing_zeros().max(1);
    assert!(keys.len() < 0xffff, "a slot has no room for the number of so many rows");
    let mut slots = vec![u32::MAX; 1 << bits];
    for (row, key) in keys.enumerate() {
        let hash = hash::of(key.as_bytes());
        let first = hash::slot(hash, bits);
        let free = (0..slots.len()).map(|step| (first + step) % slots.len()).find(|&at| slots[at] == u32::MAX);
        slots[free.expect("a slot is free")] = u32::from(hash::tag(hash)) << 16 | row as u32;
    }
    slots
}

/// Joins the sections named in `grammar/tables/lexicon.toml` into one map from a word to the bits of its sections.
fn lexicon(out: &mut String, merged: &BTreeMap<String, BTreeMap<String, Vec<String>>>) {
    let tables: BTreeMap<String, Rows> = sections(Path::new("grammar/tables/lexicon.toml")).into_iter().collect();
    let bits = &tables["bits"];
    let apart: BTreeSet<Option<i64>> = bits.values().map(toml::Value::as_integer).collect();
    assert_eq!(apart.len(), bits.len(), "every section has a bit of its own");
    let mut words: BTreeMap<String, u64> = BTreeMap::new();
    for (table, section) in &tables["tables"] {
        let bit = bits[section.as_str().expect("a section's name")].as_integer().expect("a bit is a number");
        for (key, _) in rows_of(table) {
            *words.entry(key.trim_end_matches('.').to_owned()).or_default() |= 1 << bit;
        }
    }
    let mut constants = String::new();
    for (section, bit) in bits {
        let bit = bit.as_integer().expect("a bit is a number");
        writeln!(constants, "/// `{section}`.\npub(crate) const {}: Self = Self(1 << {bit});", constant(section))
            .expect("a string takes all");
        for word in merged.get(section).into_iter().flat_map(BTreeMap::keys).filter(|word| !word.contains(' ')) {
            *words.entry(word.clone()).or_default() |= 1 << bit;
        }
    }
    map(out, "LEXICON", words.iter().map(|(word, bits)| (word.clone(), bits.to_string())), "u64");
    writeln!(out, "#[allow(dead_code, reason = \"generated\")]\nimpl super::Classes {{\n{constants}}}")
        .expect("a string takes all");
}

/// Joins the lists of single words in `grammar/tables/works.toml` into one map from a word to a bit for each of them: one look-up tells which
/// lists are worth asking.
fn work_lists(out: &mut String) {
    let lists = sections(Path::new("grammar/tables/works.toml"));
    let lists = lists.into_iter().filter(|(name, _)| name.ends_with("-words") || name == "parties");
    let mut words: BTreeMap<String, u32> = BTreeMap::new();
    let mut constants = String::new();
    for (bit, (name, rows)) in lists.enumerate() {
        writeln!(
            constants,
            "/// `{name}`.\n#[allow(dead_code, reason = \"generated\")]\npub(crate) const {}: Self = Self(1 << {bit});",
            constant(&name)
        )
        .expect("a string takes all");
        for (word, _) in rows {
            *words.entry(word).or_default() |= 1 << bit;
        }
    }
    map(out, "WORK_LISTS", words.into_iter().map(|(word, bits)| (word, bits.to_string())), "u32");
    writeln!(out, "impl super::WorkLists {{\n{constants}}}").expect("a string takes all");
}

/// Turns `grammar/weights.tsv` into two tables of numbers, two bytes each, row by row. Its first line names the sizes and the columns, every other line
/// a table, a row's number and name, and the columns that are not 0.
fn weights() {
    let path = "grammar/weights.tsv";
    println!("cargo:rerun-if-changed={path}");
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut lines = text.lines();
    let head: Vec<&str> = lines.next().expect("a first line").split_whitespace().collect();
    let size = |at: usize| head[at].parse::<usize>().unwrap_or_else(|_| panic!("{path}: sizes come first"));
    let (open_rows, open_columns, full_rows, full_columns) = (size(0), size(1), size(2), size(3));
    let columns = &head[4..];
    let mut open = vec![0_i16; open_rows * open_columns];
    let mut full = vec![0_i16; full_rows * full_columns];
    for line in lines {
        let mut cells = line.split('\t');
        let (table, row) =
            (cells.next().expect("a table"), cells.next().and_then(|row| row.parse::<usize>().ok()).expect("a row"));
        cells.next();
        for (column, weight) in cells.filter_map(|cell| cell.split_once(':')) {
            let lane =
                columns.iter().position(|name| *name == column).unwrap_or_else(|| panic!("{path}: no column {column}"));
            let weight = weight.parse().unwrap_or_else(|_| panic!("{path}: {weight} is no weight"));
            match table {
                "open" => open[row * open_columns + lane] = weight,
                _ => full[row * full_columns + lane] = weight,
            }
        }
    }
    let bytes: Vec<u8> = open.iter().chain(&full).flat_map(|weight| weight.to_le_bytes()).collect();
    fs::write(PathBuf::from(env::var("OUT_DIR").expect("cargo sets OUT_DIR")).join("weights.bin"), bytes)
        .expect("OUT_DIR can be written");
}

/// Turns `grammar/division.tsv` into an array of pairs: its first line names the number of rows, every other line a row's number and
/// name, and what it is worth for a citation and for talk.
fn division() {
    let path = "grammar/division.tsv";
    println!("cargo:rerun-if-changed={path}");
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut lines = text.lines();
    let size = lines.next().and_then(|size| size.trim().parse().ok()).unwrap_or_else(|| panic!("{path}: no size"));
    let mut rows = vec![(0_i16, 0_i16); size];
    for line in lines {
        let cells: Vec<&str> = line.split('\t').collect();
        let [row, _, citation, talk] = cells.as_slice() else { panic!("{path}: no row: {line}") };
        let number = |text: &str| text.parse::<i16>().unwrap_or_else(|_| panic!("{path}: {text} is no weight"));
        let row: usize = row.parse().unwrap_or_else(|_| panic!("{path}: {row} is no row"));
        rows[row] = (number(citation), number(talk));
    }
    let cells = rows.iter().map(|(citation, talk)| format!("[{citation}, {talk}]")).collect::<Vec<_>>().join(",\n");
    fs::write(
        PathBuf::from(env::var("OUT_DIR").expect("cargo sets OUT_DIR")).join("division.rs"),
        format!("[{cells}]"),
    )
    .expect("OUT_DIR can be written");
}

/// Returns the rows of "file section".
fn rows_of(table: &str) -> Rows {
    let (file, section) = table.split_once(' ').expect("a file and a section");
    let path = PathBuf::from(format!("grammar/tables/{file}.toml"));
    sections(&path).into_iter().find(|(name, _)| name == section).unwrap_or_else(|| panic!("no section {table}")).1
}

/// Names of more than one word, by their letters alone: what a whole stretch may be.
fn known(out: &mut String) {
    let kinds = [
        "article-newspaper",
        "article-magazine",
        "post",
        "post-weblog",
        "entry-encyclopedia",
        "motion_picture",
        "article",
    ];
    let letters = |name: &str| name.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let mut names: BTreeMap<String, u8> = BTreeMap::new();
    let sections = [
        ("places states", 10),
        ("places countries", 9),
        ("places cities", 8),
        ("names publishers", 11),
        ("names journals", 12),
    ];
    for (section, number) in sections {
        names.extend(rows_of(section).keys().map(|name| (letters(name), number)));
    }
    for (name, kind) in rows_of("works containers") {
        let number = kinds.iter().position(|known| Some(*known) == kind.as_str()).unwrap_or(kinds.len() - 1);
        names.insert(letters(&name), number as u8 + 1);
    }
    names.remove("");
    map(out, "KNOWN", names.into_iter().map(|(name, number)| (name, number.to_string())), "u8");
}

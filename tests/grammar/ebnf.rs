//! The files of `grammar/` that are written in EBNF, and the doc lines of the source that repeat them.

use std::fs;
use std::path::{Path, PathBuf};

/// What an example says.
#[derive(Clone, Debug)]
pub(crate) struct Example {
    /// The text that is run.
    pub(crate) text: String,
    /// What it gives: values of fields, or one value.
    pub(crate) values: Vec<String>,
}

/// A rule of a grammar.
#[derive(Clone, Debug)]
pub(crate) struct Rule {
    /// Its name.
    pub(crate) name: String,
    /// What stands behind the equals sign, white space made single.
    pub(crate) right: String,
    /// What it takes.
    pub(crate) ok: Vec<Example>,
    /// What it does not take.
    pub(crate) no: Vec<Example>,
}

impl Rule {
    /// Whether the rule is a special sequence alone: what the scanner or a table knows.
    pub(crate) fn is_terminal(&self) -> bool {
        self.right.starts_with('?') && self.right.ends_with('?')
    }

    /// Returns the names that the right-hand side uses.
    pub(crate) fn names(&self) -> Vec<String> {
        let mut bare = String::new();
        let mut quote = None;
        for c in self.right.chars() {
            match quote {
                Some(open) if c == open => quote = None,
                Some(_) => {}
                None if matches!(c, '"' | '?') => {
                    quote = Some(c);
                    bare.push(',');
                }
                None => bare.push(c),
            }
        }
        let parts = bare.split(|c: char| ",|[]{}()".contains(c)).map(str::trim);
        parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
    }
}

pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Returns the rules of a file of `grammar/`, in its order.
pub(crate) fn rules(file: &str) -> Vec<Rule> {
    let text = fs::read_to_string(root().join("grammar").join(file)).unwrap();
    let (mut rules, mut comment, mut rest) = (Vec::new(), String::new(), text.trim());
    while !rest.is_empty() {
        if let Some(inner) = rest.strip_prefix("(*") {
            let (inner, after) = inner.split_once("*)").unwrap_or_else(|| panic!("{file}: a comment has no end"));
            comment = inner.to_owned();
            rest = after.trim_start();
            continue;
        }
        let (rule, after) = rest.split_once(" ;").unwrap_or_else(|| panic!("{file}: no end of a rule: {rest:.60}"));
        let (name, right) = rule.split_once(" = ").unwrap_or_else(|| panic!("{file}: no rule: {rule}"));
        let right = right.split_whitespace().collect::<Vec<_>>().join(" ");
        let (ok, no) = (examples(&comment, "@ok"), examples(&comment, "@no"));
        rules.push(Rule { name: name.trim().to_owned(), right, ok, no });
        comment.clear();
        rest = after.trim_start();
    }
    rules
}

fn examples(comment: &str, sign: &str) -> Vec<Example> {
    let lines = comment.lines().filter_map(|line| line.trim().strip_prefix(sign));
    lines
        .map(|line| {
            let mut parts = line.split(" | ").map(str::trim);
            let text = parts.next().unwrap_or_default().to_owned();
            Example { text, values: parts.map(str::to_owned).collect() }
        })
        .collect()
}

/// Returns the productions that doc lines of a folder's files state, with their right-hand sides.
pub(crate) fn doc_lines(folder: &Path) -> Vec<(String, String)> {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    let mut found = Vec::new();
    for path in entries {
        if path.is_dir() {
            found.extend(doc_lines(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.extend(productions(&fs::read_to_string(&path).unwrap()));
        }
    }
    found
}

fn productions(source: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut doc = String::new();
    for line in source.lines().map(str::trim) {
        if let Some(text) = line.strip_prefix("///") {
            doc.extend([text.trim(), " "]);
            continue;
        }
        let stated =
            doc.strip_prefix('`').and_then(|doc| doc.split_once('`')).and_then(|(stated, _)| stated.split_once(" = "));
        found.extend(stated.map(|(name, right)| (name.to_owned(), right.to_owned())));
        doc.clear();
    }
    found
}

//! Every rule keeps its word: it fires on what it calls bad, is silent on what it calls good, and its fix mends what it found and
//! nothing else.

#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

use ibid::check::{Example, Finding, Group, Rule, Selector, Settings, check, page, rules, table};
use ibid::diagnostic::Edit;
use ibid::{From, Options, Source, compile};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Settings under which a rule and all that are on by default run, in the rule's first style.
fn settings(rule: &Rule) -> Settings {
    Settings {
        style: rule.styles.first().copied(),
        extend_select: vec![Selector::Code(rule.code)],
        ..Settings::default()
    }
}

fn findings(source: &Source, from: From, settings: &Settings) -> Vec<Finding> {
    check(&compile(source, &Options { from, ..Options::default() }), settings)
}

fn read(example: &'static str) -> Source {
    Example(example).source().unwrap()
}

/// How often each code was found.
fn counts(findings: &[Finding]) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for finding in findings {
        *counts.entry(finding.rule.code).or_default() += 1;
    }
    counts
}

/// The text after edits, ascending and apart from each other.
fn edited(text: &str, edits: &[Edit]) -> String {
    let mut out = String::new();
    let mut at = 0;
    for edit in edits {
        let range = edit.span.range();
        assert!(at <= range.start, "edits overlap: {edits:?}");
        out.push_str(text.get(at..range.start).unwrap());
        out.push_str(&edit.replacement);
        at = range.end;
    }
    out.push_str(text.get(at..).unwrap());
    out
}

#[test]
fn a_rule_fires_on_what_it_calls_bad() {
    let mut silent = Vec::new();
    for rule in rules() {
        for example in rule.bad {
            let found = findings(&read(example), Example(example).from(), &settings(rule));
            if found.iter().all(|finding| finding.rule.code != rule.code) {
                silent.push(format!("{}: {example:?}", rule.code));
            }
        }
    }
    assert!(silent.is_empty(), "silent on\n{}", silent.join("\n"));
}

#[test]
fn a_good_example_is_good_in_every_way() {
    let mut faults = Vec::new();
    for rule in rules() {
        assert!(!rule.good.is_empty(), "{}: show what is good", rule.code);
        for example in rule.good {
            let source = read(example);
            for finding in findings(&source, Example(example).from(), &settings(rule)) {
                let printed = source.slice(finding.diagnostic.span);
                faults.push(format!("{}: {} at {printed:?} in {example:?}", rule.code, finding.rule.code));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_fix_mends_what_was_found_and_adds_nothing() {
    for rule in rules().filter(|rule| rule.fix.is_some()) {
        let mut mended = 0;
        for example in rule.bad {
            let (source, from) = (read(example), Example(example).from());
            let before = findings(&source, from, &settings(rule));
            for finding in before.iter().filter(|finding| finding.rule.code == rule.code) {
                let Some(edits) = finding.edits_in_print(&source) else { continue };
                let text = edited(source.printed().text(), &edits);
                let after = findings(&from.read("example", text.clone().into_bytes()).unwrap(), from, &settings(rule));
                let (before, after) = (counts(&before), counts(&after));
                let of = |counts: &BTreeMap<_, _>| counts.get(rule.code).copied().unwrap_or_default();
                assert!(of(&after) < of(&before), "{}: still there in {text:?}", rule.code);
                for (code, count) in &after {
                    assert!(before.get(code) >= Some(count), "{}: its fix adds {code} in {text:?}", rule.code);
                }
                mended += 1;
            }
        }
        assert!(mended > 0, "{}: no example shows its fix", rule.code);
    }
}

#[test]
fn a_fix_is_no_safer_than_its_rule_declares() {
    for rule in rules() {
        for example in rule.bad {
            for finding in findings(&read(example), Example(example).from(), &settings(rule)) {
                let safety = finding.diagnostic.fix.as_ref().map(|fix| fix.safety);
                assert!(safety <= finding.rule.fix, "{}", finding.rule.code);
            }
        }
    }
}

#[test]
fn rules_explain_themselves() {
    let mut codes = BTreeSet::new();
    for rule in rules() {
        assert!(codes.insert(rule.code), "{}: twice in the registry", rule.code);
        assert!(
            rule.code
                .split('-')
                .all(|word| word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
        );
        let is_fragment =
            !rule.what.ends_with('.') && rule.what.starts_with(|c: char| c.is_lowercase() || c.is_uppercase());
        assert!(is_fragment, "{}: `what` is a fragment", rule.code);
        assert!(rule.why.ends_with('.'), "{}: `why` is a sentence", rule.code);
        // What comes from beside the text no example can show.
        assert!(
            !rule.bad.is_empty() || matches!(rule.group, Group::Reading | Group::ShortForms),
            "{}: show what is bad",
            rule.code
        );
    }
    for group in Group::ALL {
        let codes: Vec<_> = group.rules().iter().map(|rule| rule.code).collect();
        assert!(codes.is_sorted(), "{}: by code", group.name());
        assert!(group.rules().iter().all(|rule| rule.group == *group), "{}: rules of another group", group.name());
        assert!(codes.iter().all(|code| Group::named(code).is_none()), "a rule is called as a group is");
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.sort();
    found
}

#[test]
fn a_rule_has_a_file_of_its_name_and_every_file_is_a_rule() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/check/rule");
    let mut in_files = BTreeSet::new();
    for group in files(&root).into_iter().filter(|path| path.is_dir()) {
        let name = group.file_name().unwrap().to_str().unwrap().replace('_', "-");
        for file in files(&group) {
            let text = fs::read_to_string(&file).unwrap();
            if text.contains("const RULE: Rule") {
                in_files.insert((name.clone(), file.file_stem().unwrap().to_str().unwrap().replace('_', "-")));
            }
        }
    }
    let listed: BTreeSet<_> = rules().map(|rule| (rule.group.name().to_owned(), rule.code.to_owned())).collect();
    assert_eq!(in_files, listed);
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let all = files(folder);
    let inner = all.iter().filter(|path| path.is_dir()).flat_map(|path| sources(path));
    inner.chain(all.iter().filter(|path| path.extension().is_some_and(|kind| kind == "rs")).cloned()).collect()
}

#[test]
fn what_reading_says_has_a_rule() {
    let mut missing = Vec::new();
    for path in sources(&PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let text = fs::read_to_string(&path).unwrap();
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        for line in code.filter(|line| line.contains("Code(\"")) {
            let name = line.split("Code(\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
            if rules().all(|rule| rule.code != name) {
                missing.push(format!("{name} in {}", path.display()));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:?}: a code needs a rule that forwards it");
}

#[test]
fn clean_articles_give_no_finding() {
    for path in files(&PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures/clean")) {
        let source = From::Auto.read(path.to_str().unwrap(), fs::read(&path).unwrap()).unwrap();
        let found = findings(&source, From::Auto, &Settings::default());
        let told: Vec<_> = found
            .iter()
            .map(|finding| {
                let place = source.location(finding.diagnostic.span.start);
                let printed = source.slice(finding.diagnostic.span);
                format!("{}:{}: {} {printed:?}", path.display(), place.line, finding.rule.code)
            })
            .collect();
        assert!(told.is_empty(), "{}", told.join("\n"));
    }
}

/// Compares a file with what it should hold; with `IBID_UPDATE=1` it is written.
fn keeps(path: &Path, text: &str) {
    if std::env::var_os("IBID_UPDATE").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let kept = fs::read_to_string(path).unwrap_or_default();
    assert!(kept == text, "{} is out of date: IBID_UPDATE=1 cargo test --test rules", path.display());
}

#[test]
fn the_pages_are_made_from_the_rules() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/rules");
    for rule in rules() {
        keeps(&folder.join(format!("{}.md", rule.code)), &page(rule));
    }
    keeps(&folder.join("README.md"), &format!("# The rules of `ibid check`\n\n{}", table("")));
    let codes: BTreeSet<String> = rules().map(|rule| format!("{}.md", rule.code)).collect();
    let old = files(&folder).into_iter().map(|path| path.file_name().unwrap().to_str().unwrap().to_owned());
    let old: Vec<String> = old.filter(|name| name != "README.md" && !codes.contains(name)).collect();
    assert!(old.is_empty(), "pages of rules that are no more: {old:?}");
}

#[test]
fn the_readme_lists_the_rules() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let (begin, end) = ("<!-- rules -->\n", "<!-- /rules -->");
    let (head, rest) = readme.split_once(begin).unwrap();
    let (_, tail) = rest.split_once(end).unwrap();
    keeps(&path, &format!("{head}{begin}{}{end}{tail}", table("docs/rules/")));
}

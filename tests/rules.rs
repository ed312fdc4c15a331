//! Every rule keeps its word: it fires on what it calls bad, is silent on what it calls good, and its fix mends what it found and
//! nothing else.

#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

use ibid::check::{Example, Finding, Group, Rule, Selector, Settings, check, rules};
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
        out.push_str(&text[at..range.start]);
        out.push_str(&edit.replacement);
        at = range.end;
    }
    out.push_str(&text[at..]);
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
        assert!(!rule.bad.is_empty() || rule.group == Group::Reading, "{}: show what is bad", rule.code);
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

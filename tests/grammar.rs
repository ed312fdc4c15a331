//! The document of the grammar is run: each production is in the registry, defined from names that are, and does what its examples say.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that can't read the grammar has failed")]

#[path = "grammar/ebnf.rs"]
mod ebnf;
#[path = "grammar/found.rs"]
mod found;

use ebnf::{Rule, doc_lines, root, rules};
use ibid::note::production::{PRODUCTIONS, Production};
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::{BTreeMap, BTreeSet};

/// Returns what a text gives, as `field = value`.
type Read = fn(&str) -> Vec<String>;

/// The files of works and of the document, and what runs their examples.
const BY_EXAMPLE: [(&str, Read); 4] = [
    ("mla.ebnf", found::of_note),
    ("chicago.ebnf", found::of_note),
    ("lists.ebnf", found::of_note),
    ("document.ebnf", found::of_article),
];

/// Fails with every fault at once.
fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

fn production(name: &str) -> &'static Production {
    PRODUCTIONS.iter().find(|production| production.name == name).unwrap_or_else(|| panic!("no production {name}"))
}

#[test]
fn every_production_is_in_the_registry_and_the_reverse() {
    let written = rules("elements.ebnf").into_iter().filter(|rule| !rule.is_terminal()).map(|rule| rule.name);
    let registered: Vec<&str> = PRODUCTIONS.iter().map(|production| production.name).collect();
    assert_eq!(written.collect::<Vec<_>>(), registered);
}

#[test]
fn every_name_is_defined_once_and_used() {
    let mut faults = Vec::new();
    let elements: BTreeSet<String> = rules("elements.ebnf").into_iter().map(|rule| rule.name).collect();
    for file in ["elements.ebnf", "mla.ebnf", "chicago.ebnf", "lists.ebnf", "document.ebnf"] {
        let rules = rules(file);
        let mut defined = BTreeSet::new();
        for rule in &rules {
            if !defined.insert(rule.name.clone()) {
                faults.push(format!("{file}: {} is defined twice", rule.name));
            }
        }
        let used: BTreeSet<String> = rules.iter().flat_map(Rule::names).collect();
        let known = |name: &String| defined.contains(name) || file != "document.ebnf" && elements.contains(name);
        faults.extend(used.iter().filter(|name| !known(name)).map(|name| format!("{file}: {name} is not defined")));
        let unused = rules.iter().filter(|rule| rule.is_terminal() && !used.contains(&rule.name));
        faults.extend(unused.map(|rule| format!("{file}: {} is not used", rule.name)));
    }
    assert_none(&faults);
}

#[test]
fn every_production_has_examples_for_and_against() {
    let mut faults = Vec::new();
    for file in ["elements.ebnf", "mla.ebnf", "chicago.ebnf", "lists.ebnf", "document.ebnf"] {
        for rule in rules(file).iter().filter(|rule| !rule.is_terminal()) {
            let valued = rule.ok.iter().all(|example| !example.values.is_empty());
            if rule.ok.is_empty() || rule.no.is_empty() || !valued {
                faults.push(format!("{file}: {} lacks an example, or an example a value", rule.name));
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn doc_lines_are_the_right_hand_sides() {
    let stated = doc_lines(&root().join("src/note"));
    let by_name: BTreeMap<&str, &str> = stated.iter().map(|(name, right)| (name.as_str(), right.as_str())).collect();
    assert_eq!(by_name.len(), stated.len(), "a production is stated over two functions");
    let written: Vec<Rule> = rules("elements.ebnf").into_iter().filter(|rule| !rule.is_terminal()).collect();
    let written: BTreeMap<&str, &str> = written.iter().map(|rule| (rule.name.as_str(), rule.right.as_str())).collect();
    for (name, right) in &by_name {
        assert_eq!(written.get(name), Some(right), "{name}");
    }
    for name in written.keys() {
        assert!(by_name.contains_key(name), "no function has {name} in its doc line");
    }
}

#[test]
fn elements_take_their_examples_whole_and_no_others() {
    let mut faults = Vec::new();
    for rule in rules("elements.ebnf").iter().filter(|rule| !rule.is_terminal()) {
        let run = production(&rule.name).run;
        for example in &rule.ok {
            let (made, expected) = (run(&example.text), example.values.join(" | "));
            if made.as_deref() != Some(expected.as_str()) {
                faults.push(format!("{}: {} gives {made:?}, not {expected:?}", rule.name, example.text));
            }
        }
        for example in &rule.no {
            if let Some(made) = run(&example.text) {
                faults.push(format!("{}: {} is taken, as {made:?}", rule.name, example.text));
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn works_and_articles_give_what_their_examples_say() {
    let mut faults = Vec::new();
    for (file, read) in BY_EXAMPLE {
        for rule in rules(file) {
            for (example, wanted) in
                rule.ok.iter().map(|example| (example, true)).chain(rule.no.iter().map(|example| (example, false)))
            {
                let found = read(&example.text);
                let wrong: Vec<&String> =
                    example.values.iter().filter(|value| found.contains(value) != wanted).collect();
                if !wrong.is_empty() {
                    let should = if wanted { "lacks" } else { "gives" };
                    faults
                        .push(format!("{file}: {}\n  {}\n  {should} {wrong:?}\n  {found:?}", rule.name, example.text));
                }
            }
        }
    }
    assert_none(&faults);
}

/// Sentences of `date`.
fn dates() -> impl Strategy<Value = String> {
    let months = ["Jan.", "February", "Mar.", "April", "May", "June", "Sept.", "Oct.", "Dezember", "mars"];
    let year = || 1000..2100_i32;
    prop_oneof![
        (1..=31_u8, select(months.to_vec()), year()).prop_map(|(day, month, year)| format!("{day} {month} {year}")),
        (select(months.to_vec()), 1..=31_u8, year()).prop_map(|(month, day, year)| format!("{month} {day}, {year}")),
        (select(months.to_vec()), year()).prop_map(|(month, year)| format!("{month} {year}")),
        (year(), 1..=12_u8, 1..=31_u8).prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}")),
        (1..=31_u8, 1..=12_u8, year()).prop_map(|(day, month, year)| format!("{day}.{month}.{year}")),
        (select(vec!["Spring", "Winter"]), year()).prop_map(|(season, year)| format!("{season} {year}")),
        (1000..1900_i32, 1..150_i32).prop_map(|(year, more)| format!("{year}–{}", year + more)),
        (select(vec!["ca. ", "c. ", ""]), year(), select(vec!["", "?"]))
            .prop_map(|(circa, year, doubt)| format!("{circa}{year}{doubt}")),
    ]
}

/// Sentences of `pages`.
fn page_lists() -> impl Strategy<Value = String> {
    let page =
        || prop_oneof!["[1-9][0-9]{0,2}", "[A-F][1-9][0-9]?", select(vec!["iv", "xii", "XIV"]).prop_map(String::from)];
    let range = prop_oneof![
        (page(), prop::option::of(page()))
            .prop_map(|(page, last)| last.map_or(page.clone(), |last| format!("{page}–{last}"))),
        "[1-9][0-9]{0,2}(-|--)[1-9][0-9]{0,2}",
    ];
    (range, prop::collection::vec("[1-9][0-9]{0,2}(–[1-9][0-9]{0,2})?", 0..4))
        .prop_map(|(first, more)| more.into_iter().fold(first, |list, range| list + ", " + &range))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn derived_dates_are_taken_whole(date in dates()) {
        prop_assert!((production("date").run)(&date).is_some_and(|made| made.chars().any(|c| c.is_ascii_digit())));
    }

    #[test]
    fn derived_pages_are_taken_whole(pages in page_lists()) {
        prop_assert!((production("pages").run)(&pages).is_some());
    }

    #[test]
    fn derived_times_are_taken_whole(hour in 0..24_u8, minute in 0..60_u8) {
        prop_assert_eq!((production("time").run)(&format!("{hour}:{minute:02}")), Some(format!("{hour:02}:{minute:02}")));
    }

    #[test]
    fn derived_dois_are_taken_whole(cue in select(vec!["", "doi:", "DOI: "]), doi in "10\\.[0-9]{4,5}/[a-z0-9]{1,8}([._-][a-z0-9]{1,6}){0,3}") {
        prop_assert_eq!((production("doi").run)(&format!("{cue}{doi}")), Some(format!("DOI = {doi}")));
    }

    #[test]
    fn derived_urls_are_taken_whole(url in "https?://[a-z]{2,8}\\.(org|com)(/[a-z0-9]{1,6}){0,3}/?(\\?[a-z]=[0-9]{1,3})?") {
        prop_assert_eq!((production("url").run)(&url), Some(url));
    }

    #[test]
    fn derived_standard_numbers_are_taken_whole(number in "97[89]-[0-9]-[0-9]{2}-[0-9]{6}-[0-9]") {
        prop_assert_eq!((production("standard number").run)(&format!("ISBN {number}")), Some(format!("ISBN = {number}")));
    }
}

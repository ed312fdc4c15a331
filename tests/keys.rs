//! Citation keys: legal, unique, and the same when other notes come, go or change places.

#![allow(clippy::unwrap_used, reason = "what fails here fails its test")]

mod samples;

use ibid::reference::{ContributorRole, Kind, Variable};
use ibid::resolve::{KeyFormat, Work, works, works_with};
use proptest::prelude::*;
use samples::{Notes, Sample, every_kind, sample, traps};
use std::collections::BTreeMap;

fn bibliography(cited: &[Sample]) -> Vec<Work> {
    let notes = Notes::of_works(cited);
    works(std::iter::once(notes.article().notes.as_slice()))
}

/// Keys by what the works say.
fn keys(cited: &[Sample]) -> BTreeMap<String, String> {
    bibliography(cited).into_iter().map(|work| (format!("{:?}", work.reference), work.key)).collect()
}

fn key(cited: &Sample) -> String {
    bibliography(std::slice::from_ref(cited)).remove(0).key
}

#[test]
fn a_key_is_author_year_and_first_telling_word() {
    let article = || sample(Kind::ArticleNewspaper).issued(2020, 10, 9);
    let person = article().author("Harutyunyan", "Anahit").title("The Armenia of the North");
    assert_eq!(key(&person), "harutyunyan2020armenia");
    let body = article().body(ContributorRole::Author, "The Office of Maps").title("1987 in Maps");
    assert_eq!(key(&body), "office2020maps");
    assert_eq!(key(&article().title("Weather Report").of("Daily Echo")), "daily2020weather");
    assert_eq!(key(&article().title("Weather Report")), "weather2020report");
    assert_eq!(key(&sample(Kind::Book).author("Əliyev", "Ə.").title("Şəhər").issued(-43, 0, 0)), "eliyev43seher");
}

#[test]
fn a_format_makes_other_keys() {
    let work = sample(Kind::Book).author("Doe", "Jane").title("Paths of the Old City").issued(1999, 0, 0);
    let notes = Notes::of_works(&[work]);
    let article = notes.article();
    let with = |template| {
        let format = KeyFormat::parse(template).unwrap();
        works_with(std::iter::once(article.notes.as_slice()), &format, None).remove(0).key
    };
    assert_eq!(with("{author}:{year}_{title}"), "doe:1999_paths");
    assert_eq!(with("{type}-{words}"), "book-pathsoldcity");
    assert_eq!(with("{hash}").len(), 8);
    for wrong in ["{editor}", "{author", "key", "{author} {year}", ""] {
        assert!(KeyFormat::parse(wrong).is_err(), "{wrong:?}");
    }
}

#[test]
fn a_work_cited_twice_is_one_and_takes_what_each_note_knows() {
    let full = || sample(Kind::Book).author("Doe", "Jane").title("A Tale").issued(1999, 0, 0);
    let merged = bibliography(&[
        full().text(Variable::Publisher, "Northern Press"),
        sample(Kind::Book).author("Roe", "Richard").title("A Tale").issued(1999, 0, 0),
        full().url("https://example.org/tale"),
    ]);
    assert_eq!(merged.len(), 2);
    assert_eq!(merged[0].cited.len(), 2);
    assert_eq!(merged[0].reference.text(Variable::Publisher), Some("Northern Press"));
    assert_eq!(merged[0].reference.text(Variable::Url), Some("https://example.org/tale"));
}

#[test]
fn one_title_on_two_platforms_is_two_works() {
    let post = |site: &str| {
        let post =
            sample(Kind::Post).body(ContributorRole::Author, "The Society").title("Our View").issued(2020, 10, 16);
        post.of(site).url(&format!("https://{site}.example/1"))
    };
    assert_eq!(bibliography(&[post("first"), post("second")]).len(), 2);
}

fn some_works() -> impl Strategy<Value = Vec<Sample>> {
    let work =
        ("[A-D]", 2000..2003_i32, "[A-C]", "[d-f]{1,3}", any::<bool>()).prop_map(|(name, year, first, rest, post)| {
            sample(if post { Kind::Post } else { Kind::Book })
                .author(&format!("{name}uthor"), "Jane")
                .title(&format!("{first}ord {rest}"))
                .issued(year, 0, 0)
        });
    prop::collection::vec(work, 1..12)
}

/// What a key begins with: two works with one such beginning are told apart by more of their titles.
fn beginning(work: &Sample) -> String {
    key(work).split('-').next().unwrap().to_owned()
}

proptest! {
    #[test]
    fn keys_are_legal_and_unique(works in some_works()) {
        let mut keys: Vec<String> = bibliography(&works).into_iter().map(|work| work.key).collect();
        for key in &keys {
            prop_assert!(!key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || ":_-".contains(c)), "{key}");
        }
        let many = keys.len();
        keys.sort();
        keys.dedup();
        prop_assert_eq!(keys.len(), many);
    }

    #[test]
    fn keys_do_not_depend_on_order(works in some_works(), by in 0..12_usize) {
        let mut turned = works.clone();
        turned.rotate_left(by % works.len());
        prop_assert_eq!(keys(&works), keys(&turned));
        turned.reverse();
        prop_assert_eq!(keys(&works), keys(&turned));
    }

    #[test]
    fn keys_stay_when_other_works_come_or_go(works in some_works(), at in 0..12_usize) {
        let mut fewer = works.clone();
        let gone = beginning(&fewer.remove(at % works.len()));
        let (before, after) = (keys(&works), keys(&fewer));
        let concerned = |work: &Sample| work.0.kind != Kind::Post && beginning(work) == gone;
        for work in fewer.iter().filter(|work| !concerned(work)) {
            let name = format!("{:?}", work.0);
            prop_assert_eq!(before.get(&name), after.get(&name));
        }
    }
}

#[test]
fn every_work_of_the_samples_has_a_key_of_its_own() {
    let mut all = every_kind();
    all.extend(traps());
    let keys: std::collections::BTreeSet<_> = bibliography(&all).into_iter().map(|work| work.key).collect();
    assert_eq!(keys.len(), all.len());
}

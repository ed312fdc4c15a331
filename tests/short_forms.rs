//! Short forms find their full forms: sequences of notes in `fixtures/sequences/`, and what holds for all.

#![expect(clippy::unwrap_used, reason = "a test that can't read its files has failed")]

use ibid::{Article, From, Options, Source, compile};
use proptest::prelude::*;
use proptest::sample::select;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

fn read(source: &Source) -> Article<'_> {
    compile(source, &Options { from: From::Notes, ..Options::default() })
}

/// Each note with what its citations stand for, and what there is to say about it.
fn told(article: &Article<'_>) -> String {
    let mut out = String::new();
    for (at, note) in article.notes.iter().enumerate() {
        writeln!(out, "{} {}", article.document.notes[at].line, note.raw).unwrap();
        for citation in &note.citations {
            let locator = citation.locator.as_ref();
            let locator = locator.map(|locator| format!(" · {} {}", locator.value.label, locator.value.value));
            let stands = citation.antecedent.map_or_else(
                || "·".to_owned(),
                |full| format!("→ {} by {}", article.document.notes[full.note].line, full.by.reason()),
            );
            let pointed = citation.pointed.map(|note| format!(" · a work of {}", article.document.notes[note].line));
            writeln!(out, "    {stands}{}{}", locator.unwrap_or_default(), pointed.unwrap_or_default()).unwrap();
        }
        for doubt in note
            .diagnostics
            .iter()
            .filter(|doubt| doubt.code.0.starts_with("short-form") || doubt.code.0.starts_with("ibid"))
        {
            writeln!(out, "    {}: {}", doubt.code.0, doubt.message).unwrap();
        }
    }
    out
}

#[test]
fn sequences_find_their_full_forms() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../fixtures/sequences");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    for name in ["chicago.notes", "german-french.notes", "law.notes", "orders.notes", "provisions.notes"] {
        let text =
            fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/sequences").join(name)).unwrap();
        let source = Source::new(name, text);
        settings.bind(|| insta::assert_snapshot!(name, told(&read(&source))));
    }
}

#[test]
fn the_same_authors_next_work_is_a_work_of_its_own() {
    for (note, family) in [
        ("Vgl. Anna Holm, Der Hafen, Hamburg 1990, S. 12f.; dies., Die Werft, Kiel 1995, S. 33.", "Holm"),
        ("Jean Blanc, La Mer, Paris, Seuil, 1989 ; id., Le Port, Paris, Fayard, 1992, p. 12.", "Blanc"),
    ] {
        let source = Source::new("notes.txt", note);
        let article = read(&source);
        let authors: Vec<String> = article.notes[0]
            .citations
            .iter()
            .flat_map(|citation| &citation.reference.contributors)
            .map(|who| who.name.display())
            .collect();
        assert_eq!(article.notes[0].citations.len(), 2, "{note}");
        assert!(authors.len() == 2 && authors.iter().all(|name| name.ends_with(family)), "{note}: {authors:?}");
    }
}

/// Lines of a list of notes, also blank ones.
fn lines() -> impl Strategy<Value = String> {
    let line = select(vec![
        "Jane Doe, The Quiet Harbor (London: Northern Press, 2014), 44.",
        "Jane Doe, Salt Roads (London: Northern Press, 2016), 4.",
        "Richard Roe, “Tides,” Journal of Coasts 12, no. 3 (2015): 104.",
        "Ibid., 12.",
        "Doe, Quiet Harbor, 12.",
        "Doe, 12.",
        "Roe, op. cit., n. 2, p. 5.",
        "Roe, “Tides,” 105.",
        "Idem, Dunes (Leiden: Brill, 2001).",
        "Supra note 3.",
        "Thanks to all.",
        "",
        "",
    ]);
    proptest::collection::vec(line, 0..30).prop_map(|lines| lines.join("\n"))
}

proptest! {
    #[test]
    fn short_forms_point_back_within_their_document_to_a_full_form(text in lines()) {
        let source = Source::new("notes.txt", text);
        let article = read(&source);
        let notes = &article.document.notes;
        for (at, note) in article.notes.iter().enumerate() {
            for (number, citation) in note.citations.iter().enumerate() {
                let Some(full) = citation.antecedent else { continue };
                prop_assert!((full.note, full.citation) < (at, number));
                prop_assert_eq!(notes[full.note].document, notes[at].document);
                let full = &article.notes[full.note].citations[full.citation];
                prop_assert!(full.antecedent.is_none() && full.back.is_none());
            }
        }
        prop_assert_eq!(told(&article), told(&read(&source)));
    }
}

#[test]
fn a_work_cited_often_is_one_entry_with_all_its_citations() {
    let text = "Jane Doe, The Quiet Harbor (London: Northern Press, 2014), 44.\n".to_owned()
        + &"Ibid.\nDoe, Quiet Harbor, 3.\n".repeat(5);
    let source = Source::new("notes.txt", text);
    let article = read(&source);
    let works = ibid::resolve::works(std::iter::once(article.notes.as_slice()));
    assert_eq!(works.len(), 1);
    assert_eq!(works[0].cited.len(), 11);
}

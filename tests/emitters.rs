//! Every output: nothing lost, read back as written, registered under its name.

#![allow(clippy::unwrap_used, reason = "what fails here fails its test")]

mod samples;

use ibid::emit::{EMITTERS, EmitOptions, Format};
use ibid::knowledge::kinds;
use ibid::reference::{Antecedent, By, Citation, Kind};
use ibid::{Span, Spanned, publish};

use insta::assert_snapshot;
use samples::{Notes, Sample, every_kind, sample, spanned, traps};

fn written(notes: &Notes, format: Format) -> String {
    publish(&[notes.article()], format, &EmitOptions::default()).unwrap()
}

fn settings() -> insta::Settings {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../fixtures/emit");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings
}

#[test]
fn every_kind_in_every_format() {
    let notes = Notes::of_works(&every_kind());
    settings().bind(|| {
        assert_snapshot!("kinds.bibtex", written(&notes, Format::Bibtex));
        assert_snapshot!("kinds.biblatex", written(&notes, Format::Biblatex));
        assert_snapshot!("kinds.csl-json", written(&notes, Format::CslJson));
        assert_snapshot!("kinds.csl-jsonl", written(&notes, Format::CslJsonl));
        assert_snapshot!("kinds.ris", written(&notes, Format::Ris));
        assert_snapshot!("kinds.endnote-xml", written(&notes, Format::EndnoteXml));
    });
}

#[test]
fn every_trap_in_every_format() {
    let notes = Notes::of_works(&traps());
    settings().bind(|| {
        assert_snapshot!("traps.bibtex", written(&notes, Format::Bibtex));
        assert_snapshot!("traps.biblatex", written(&notes, Format::Biblatex));
        assert_snapshot!("traps.csl-json", written(&notes, Format::CslJson));
        assert_snapshot!("traps.csl-jsonl", written(&notes, Format::CslJsonl));
        assert_snapshot!("traps.ris", written(&notes, Format::Ris));
        assert_snapshot!("traps.endnote-xml", written(&notes, Format::EndnoteXml));
    });
}

#[test]
fn ascii_bibtex_has_no_other_byte() {
    let options = EmitOptions { ascii: true, ..EmitOptions::default() };
    let text = publish(&[Notes::of_works(&traps()).article()], Format::Bibtex, &options).unwrap();
    assert!(text.is_ascii());
    settings().bind(|| assert_snapshot!("traps.ascii.bibtex", text));
}

#[test]
fn every_kind_has_a_row_in_every_section_of_the_table() {
    for (section, rows) in kinds::sections() {
        for kind in Kind::ALL {
            assert!(rows.contains_key(kind.csl()), "[{section}] lacks {}", kind.csl());
        }
        assert_eq!(rows.len(), Kind::ALL.len(), "[{section}] has rows for no kind");
    }
}

#[test]
fn every_emitter_of_the_folder_is_registered() {
    let mut declared = Vec::new();
    for entry in std::fs::read_dir("src/emit").unwrap() {
        let path = entry.unwrap().path();
        let file = if path.is_dir() { path.join("mod.rs") } else { path.clone() };
        // A folder beside a file of its name has no `mod.rs`.
        let text = std::fs::read_to_string(file).unwrap_or_default();
        if text.contains("const EMITTER: Emitter") {
            declared.push(path.file_stem().unwrap().to_str().unwrap().replace('_', "-"));
        }
    }
    declared.sort();
    let mut registered: Vec<String> = EMITTERS.iter().map(|emitter| emitter.name.to_owned()).collect();
    registered.sort();
    assert_eq!(declared, registered);
}

#[test]
fn a_format_is_found_by_its_name() {
    for emitter in EMITTERS {
        assert_eq!(emitter.name.parse::<Format>().unwrap(), emitter.format);
    }
    let error = "bibtx".parse::<Format>().unwrap_err();
    assert!(error.to_string().contains("no such output format"));
}

#[test]
fn lines_keep_notes_blank_lines_and_short_forms() {
    let full = || sample(Kind::Book).author("Doe", "Jane").title("A Tale of Two Notes").issued(1999, 0, 0);
    let other = || sample(Kind::Book).author("Roe", "Richard").title("Other Matters").issued(2001, 0, 0);
    let short = |reference: Sample, note: usize| {
        let mut citation: Citation = reference.at("page", "81-84");
        citation.antecedent = Some(Antecedent { note, citation: 1, by: By::AuthorAndTitle });
        citation.signal = Some(spanned("See".into()));
        citation
    };
    let notes = Notes::new(vec![
        ("A first document’s note.", vec![other().citation()]),
        ("", vec![]),
        ("", vec![]),
        ("Two works.", vec![other().citation(), full().at("chapter", "3")]),
        ("A remark.", vec![]),
        ("Doe, A Tale, 81–84.", vec![short(sample(Kind::Document).author("Doe", "").title("A Tale"), 1)]),
    ]);
    settings().bind(|| assert_snapshot!("lines.csl-jsonl", written(&notes, Format::CslJsonl)));
}

#[test]
fn two_articles_make_one_bibliography() {
    let both = || sample(Kind::Book).author("Doe", "Jane").title("A Tale of Two Notes").issued(1999, 0, 0);
    let only = |title: &str| sample(Kind::Book).author("Roe", "Richard").title(title).issued(2001, 0, 0);
    let (first, second) = (Notes::of_works(&[only("First"), both()]), Notes::of_works(&[both(), only("Second")]));
    let articles = [first.article(), second.article()];
    let text = publish(&articles, Format::Biblatex, &EmitOptions::default()).unwrap();
    let keys: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("@book{")).collect();
    assert_eq!(keys, ["roe2001first,", "doe1999tale,", "roe2001second,"]);
    let lines = publish(&articles, Format::CslJsonl, &EmitOptions::default()).unwrap();
    let titles: Vec<Option<&str>> =
        lines.lines().map(|line| line.split("\"title\":\"").nth(1)?.split('"').next()).collect();
    assert_eq!(titles, [Some("First"), Some("A Tale of Two Notes"), None, Some("A Tale of Two Notes"), Some("Second")]);
}

#[test]
fn what_biber_would_ignore_goes_to_the_note() {
    let text = written(&Notes::of_works(&traps()), Format::Biblatex);
    let entry = |title: &str| text.split("\n\n").find(|entry| entry.contains(title)).unwrap().to_owned();
    let (right, wrong) = (entry("Right Numbers"), entry("Wrong Numbers"));
    assert!(right.contains("volume = {12}") && right.contains("isbn = {978-0-306-40615-7}"), "{right}");
    assert!(wrong.contains("volume: XLII") && wrong.contains("ISBN: 978-0-306-40615-8"), "{wrong}");
}

#[test]
fn what_the_sentence_says_of_a_work_is_its_note() {
    let mut citation =
        sample(Kind::Book).author("Doe", "Jane").title("A Tale of Two Notes").issued(1999, 0, 0).citation();
    let from = citation.span.end + 1;
    citation.remarks.push(Spanned::new("(with a map of the quay)".to_owned(), Span { start: from, end: from + 24 }));
    let notes = Notes::new(vec![("Jane Doe, A Tale of Two Notes (1999) (with a map of the quay).", vec![citation])]);
    for format in [Format::Bibtex, Format::Biblatex] {
        assert!(written(&notes, format).contains(" note = {with a map of the quay}"));
    }
    let csl = written(&notes, Format::CslJson);
    assert!(csl.lines().any(|line| line.contains("\"note\"") && line.contains("with a map of the quay")), "{csl}");
    assert!(!written(&notes, Format::Jsonld).contains("with a map"));
}

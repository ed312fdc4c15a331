//! A user's library: keys are reused, what it lacks is appended, what it holds is not touched.

#![allow(clippy::unwrap_used, reason = "what fails here fails its test")]

mod samples;

use ibid::emit::{EmitOptions, Format, Target, losses};
use ibid::reference::{ContributorRole, Kind, Variable};
use ibid::resolve::{KeyFormat, Library, works, works_with};
use ibid::{publish, publish_beside};
use samples::{Notes, every_kind, sample, traps};
use std::fmt::Write as _;

const BIB: &str = "\
% My library
@string{np = {Northern Press}}
@book{Doe:99,
  author    = {Jane Doe and Richard Roe},
  title     = {A {Tale} of \\\"Uber},
  publisher = np,
  year      = 1999
}
@online{ours, title = {Our View}, url = {http://www.example.org/view/}, date = {2020-10-16}}
@misc{roe2001other, title = {Something Else}}
";

const CSL: &str = r#"[
  {"id": 7, "type": "book", "title": "A Tale of Über", "issued": {"date-parts": [["1999"]]}, "author": [{"family": "Doe"}]},
  {"id": "x", "citation-key": "ours", "type": "post", "title": "Our view", "URL": "https://example.org/view"}
]
"#;

fn cited() -> Notes {
    Notes::of_works(&[
        sample(Kind::Book).author("Doe", "Jane").title("A tale of Über").issued(1999, 0, 0),
        sample(Kind::Post)
            .body(ContributorRole::Author, "The Society")
            .title("Our View")
            .url("https://example.org/view"),
        sample(Kind::Book).author("Roe", "Richard").title("Other Matters").issued(2001, 0, 0),
    ])
}

fn keys(library: &Library) -> Vec<(String, bool)> {
    let notes = cited();
    let article = notes.article();
    let works = works_with(std::iter::once(article.notes.as_slice()), &KeyFormat::default(), Some(library));
    works.into_iter().map(|work| (work.key, work.known)).collect()
}

#[test]
fn known_works_keep_the_keys_of_a_bib_file() {
    let keys = keys(&Library::from_bib("refs.bib", BIB).unwrap());
    assert_eq!(keys[..2], [("Doe:99".into(), true), ("ours".into(), true)]);
    assert_eq!(
        keys[2],
        ("roe2001othermatters".into(), false),
        "the key that the library has is not given to another work"
    );
}

#[test]
fn known_works_keep_the_keys_of_a_csl_file() {
    let keys = keys(&Library::from_csl("library.json", CSL).unwrap());
    assert_eq!(keys, [("7".into(), true), ("ours".into(), true), ("roe2001other".into(), false)]);
}

#[test]
fn what_a_library_lacks_is_appended_and_the_rest_untouched() {
    let notes = cited();
    let options = EmitOptions::default();
    let bib = Library::from_bib("refs.bib", BIB).unwrap();
    let text = publish_beside(&[notes.article()], Format::Biblatex, &options, Some(&bib)).unwrap().text;
    let new = text.strip_prefix(BIB).unwrap();
    assert!(new.starts_with("\n@book{roe2001othermatters,"), "{new}");
    assert_eq!(new.matches("\n@").count(), 1);
    let csl = Library::from_csl("library.json", CSL).unwrap();
    let text = publish_beside(&[notes.article()], Format::CslJson, &options, Some(&csl)).unwrap().text;
    let items: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
    assert_eq!(items.iter().map(|item| item["id"].to_string()).collect::<Vec<_>>(), ["7", "\"x\"", "\"roe2001other\""]);
    assert!(text.starts_with(CSL.trim_end().trim_end_matches(']').trim_end()));
}

#[test]
fn in_another_format_the_library_gives_its_keys_alone() {
    let library = Library::from_csl("library.json", CSL).unwrap();
    let text =
        publish_beside(&[cited().article()], Format::Biblatex, &EmitOptions::default(), Some(&library)).unwrap().text;
    assert_eq!(text.lines().filter(|line| line.starts_with('@')).count(), 3);
    assert!(text.contains("{7,") && text.contains("{ours,"));
}

#[test]
fn an_empty_library_takes_all() {
    let notes = cited();
    let whole = publish(&[notes.article()], Format::Biblatex, &EmitOptions::default()).unwrap();
    let empty = Library::from_bib("refs.bib", "").unwrap();
    let beside = publish_beside(&[notes.article()], Format::Biblatex, &EmitOptions::default(), Some(&empty)).unwrap();
    assert_eq!(beside.text, whole);
    let empty = Library::from_csl("library.json", "[]").unwrap();
    let beside = publish_beside(&[notes.article()], Format::CslJson, &EmitOptions::default(), Some(&empty)).unwrap();
    assert_eq!(serde_json::from_str::<Vec<serde_json::Value>>(&beside.text).unwrap().len(), 3);
}

#[test]
fn a_fault_in_one_entry_hides_no_other() {
    let twice = "@book{a, title = {One}}\n@book{a, title = {Two}, month = nosuchmonth}\n@book{b, title = {Three}}\n";
    let library = Library::from_bib("refs.bib", twice).unwrap();
    assert_eq!(library.unreadable, 1);
    let error = Library::from_bib("refs.bib", "@book{a, title = {One}}\n\n@book{b, title = {Two\n").unwrap_err();
    assert!(error.to_string().starts_with("refs.bib:"), "{error}");
}

#[test]
fn every_loss_of_a_target_names_its_works() {
    let mut all = every_kind();
    all.extend(traps());
    let notes = Notes::of_works(&all);
    let works = works(std::iter::once(notes.article().notes.as_slice()));
    let mut lines = String::new();
    for target in Target::ALL {
        assert_eq!(target.name().parse::<Target>().unwrap(), target);
        for &format in target.formats() {
            for loss in losses(target, format, &works) {
                writeln!(lines, "{}, {loss}", format.emitter().unwrap().name).unwrap();
            }
        }
    }
    let unread = losses(Target::Endnote, Format::CslJson, &works);
    writeln!(lines, "csl-json, {}", unread[0]).unwrap();
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../fixtures/emit");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("losses", lines));
}

#[test]
fn what_zotero_would_drop_is_written_otherwise_for_it() {
    let notes = Notes::of_works(&[sample(Kind::Dataset).author("Doe", "Jane").title("Numbers").issued(2020, 0, 0)]);
    let options = EmitOptions { target: Some(Target::Zotero), ..EmitOptions::default() };
    assert!(publish(&[notes.article()], Format::Biblatex, &options).unwrap().starts_with("@misc{"));
    assert!(publish(&[notes.article()], Format::Biblatex, &EmitOptions::default()).unwrap().starts_with("@dataset{"));
}

#[test]
fn pandoc_gets_names_in_all_their_parts() {
    let who = ["Beethoven", "Ludwig", "van", ""];
    let work = sample(Kind::Software).full_person(ContributorRole::Author, who).text(Variable::Title, "A Program");
    let options = EmitOptions { target: Some(Target::Pandoc), ..EmitOptions::default() };
    let text = publish(&[Notes::of_works(&[work]).article()], Format::CslJson, &options).unwrap();
    let items: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
    assert_eq!(items[0]["author"][0]["non-dropping-particle"], "van");
    assert_eq!(items[0]["type"], "software");
    assert_eq!(items[0]["custom"]["raw"], "A Program");
}

//! What is written can be read again: by the `biblatex` crate, by any JSON reader.

#![allow(clippy::unwrap_used, clippy::panic, reason = "what fails here fails its test")]

mod samples;

use biblatex::{Bibliography, ChunksExt, DateValue, Entry, PermissiveType};
use ibid::emit::{EmitOptions, Format};
use ibid::publish;
use ibid::reference::{ContributorRole, Kind, Variable};
use proptest::prelude::*;
use samples::{Notes, Sample, sample};

fn written(works: &[Sample], format: Format, ascii: bool) -> String {
    let notes = Notes::of_works(works);
    publish(&[notes.article()], format, &EmitOptions { ascii, ..EmitOptions::default() }).unwrap()
}

/// Text as notes have it: every script, every character that a format escapes.
fn text() -> impl Strategy<Value = String> {
    let character = prop_oneof![
        8 => "[a-zA-Z0-9 ,.;:()]",
        4 => "[-{}\\\\%$#&_~^\"'`|<>=@/?!*+\\[\\]]",
        2 => "[À-žȘ-ț]",
        1 => "\\PC",
    ];
    let letters = prop::collection::vec(character, 1..40);
    // A title has something in it that is not space.
    letters.prop_map(|all| all.concat()).prop_filter("blank", |text| text.chars().any(char::is_alphanumeric))
}

fn spaced(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn kind() -> impl Strategy<Value = Kind> {
    prop::sample::select(Kind::ALL)
}

fn work() -> impl Strategy<Value = Sample> {
    (kind(), text(), text(), text(), text(), 1..2100_i32).prop_map(|(kind, title, container, publisher, name, year)| {
        sample(kind)
            .body(ContributorRole::Author, &name)
            .title(&title)
            .of(&container)
            .text(Variable::Publisher, &publisher)
            .issued(year, 0, 0)
    })
}

fn read(text: &str) -> Vec<Entry> {
    Bibliography::parse(text).unwrap_or_else(|error| panic!("{error}:\n{text}")).into_vec()
}

fn field(entry: &Entry, name: &str) -> String {
    spaced(&entry.get(name).map(ChunksExt::format_verbatim).unwrap_or_default())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn bib_files_give_back_what_was_written(works in prop::collection::vec(work(), 1..4)) {
        for format in [Format::Bibtex, Format::Biblatex] {
            let text = written(&works, format, false);
            let entries = read(&text);
            for (work, entry) in distinct(&works).iter().zip(&entries) {
                let title = spaced(work.0.text(Variable::Title).unwrap());
                prop_assert_eq!(field(entry, "title"), title.clone());
                let everything: String = entry.fields.values().map(|value| spaced(&value.format_verbatim()) + "\n").collect();
                for variable in [Variable::ContainerTitle, Variable::Publisher] {
                    let value = spaced(work.0.text(variable).unwrap());
                    prop_assert!(everything.contains(&value), "{value:?} is lost in\n{text}");
                }
                prop_assert!(field(entry, "date") == year(work) || field(entry, "year") == year(work));
            }
        }
    }

    #[test]
    fn a_body_stays_one_name(name in text()) {
        let text = written(&[sample(Kind::Book).body(ContributorRole::Author, &name)], Format::Biblatex, false);
        let authors = read(&text)[0].author().unwrap();
        let whole = format!("{} {} {}", authors[0].given_name, authors[0].prefix, authors[0].name);
        // The crate takes `a=b` for named parts, in braces too.
        prop_assume!(!name.contains('='));
        prop_assert_eq!(authors.len(), 1);
        prop_assert_eq!(spaced(&whole), spaced(&name));
    }

    #[test]
    fn dates_are_read_as_written(year in -4000..9999_i32, month in 0..13_u8, day in 0..32_u8) {
        let day = if month == 0 { 0 } else { day };
        let text = written(&[sample(Kind::Book).title("Dated").issued(year, month, day)], Format::Biblatex, false);
        let PermissiveType::Typed(date) = read(&text)[0].date().unwrap() else { panic!("free text for a date:\n{text}") };
        let DateValue::At(at) = date.value else { panic!("a range for a day:\n{text}") };
        prop_assert_eq!(at.year, year);
        let said = at.month.map(|month| month + 1) == Some(month).filter(|month| *month > 0);
        prop_assert!(said || text.contains("note = {issued: "), "{}", text);
    }

    #[test]
    fn latin_letters_survive_ascii(title in "[a-zA-ZÀ-ÖØ-öø-ĥĨ-ıĴ-ķĹ-ľŁ-ňŊ-ťŨ-ž ]{1,30}") {
        prop_assume!(!title.trim().is_empty());
        let text = written(&[sample(Kind::Book).title(&title)], Format::Bibtex, true);
        prop_assert!(text.is_ascii());
        prop_assert_eq!(field(&read(&text)[0], "title"), spaced(&title));
    }

    #[test]
    fn csl_gives_back_what_was_written(works in prop::collection::vec(work(), 1..4)) {
        let text = written(&works, Format::CslJson, false);
        let items: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
        for (work, item) in distinct(&works).iter().zip(&items) {
            for variable in [Variable::Title, Variable::ContainerTitle, Variable::Publisher] {
                prop_assert_eq!(item[variable.csl()].as_str(), work.0.text(variable));
            }
            prop_assert_eq!(item["issued"]["date-parts"][0][0].to_string(), year(work).trim_start_matches('0').to_owned());
        }
    }
}

fn year(work: &Sample) -> String {
    work.0.dates[0].1.value.edtf().unwrap()
}

/// The works as outputs list them: each once.
fn distinct(works: &[Sample]) -> Vec<Sample> {
    let mut out: Vec<Sample> = Vec::new();
    for work in works {
        if out.iter().all(|known| known.0 != work.0) {
            out.push(work.clone());
        }
    }
    out
}

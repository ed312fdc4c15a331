//! What a human decided about a note is obeyed, and nothing else is touched.

use ibid::document::Note;
use ibid::reference::correction::{Corrections, LEFT_OVER, fields, key};
use ibid::reference::{ContributorRole, Kind, Name, ReadNote, Variable, read_note};
use ibid::{Error, Source, Span, Spanned};

const TEXT: &str = "Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.";

fn note(text: &str) -> ReadNote<'_> {
    let body = Span::new(0, text.len());
    read_note(text, &Note { label: Some(Spanned::new("7".into(), Span::new(0, 0))), body, document: 0, line: 1 })
}

fn corrections(text: &str) -> Result<Corrections, Error> {
    Corrections::read(&Source::new("essay.txt.ibid.toml", text))
}

/// A file that decides that the note cites one work with these fields.
fn file(fields: &str) -> String {
    let key = key(TEXT);
    format!("[note.{key}]\nlabel = \"7\"\ntext = \"{TEXT}\"\n\n[[note.{key}.work]]\n{fields}\n")
}

#[test]
fn fields_go_over_the_reading_and_point_to_the_note() {
    let mut notes = [note(TEXT)];
    let file =
        file("type = \"article-newspaper\"\nauthor = [\"Doe, Jane\"]\ntitle = \"A Title\"\nissued = \"2020-10-09\"");
    assert!(corrections(&file).unwrap().apply(&mut notes).is_empty());
    let [note] = &notes;
    assert!(note.sure);
    let [citation] = note.citations.as_slice() else { panic!("{:?}", note.citations) };
    assert_eq!(citation.reference.kind, Kind::ArticleNewspaper);
    let title = citation.reference.texts.iter().find(|text| text.variable == Variable::Title).unwrap();
    assert_eq!(title.span.of(TEXT), "A Title");
    let author = citation.reference.of_role(ContributorRole::Author).next().unwrap();
    let Name::Person(person) = &author.name else { panic!("{author:?}") };
    assert_eq!((person.family.value.as_str(), person.family.span.of(TEXT)), ("Doe", "Doe"));
}

#[test]
fn what_is_written_is_read_back() {
    let mut notes = [note(TEXT)];
    let first = file(
        "type = \"chapter\"\nauthor = [\"Doe, Jane\", \"Doe & Sons\", { family = \"Beethoven\", given = \"Ludwig\", \
         particle = \"van\" }, { literal = \"Body, Soul and Co.\" }]\ntitle = \"On “quotes” and \\\\\"\n\
         issued = \"2020-10-09T22:50\"\naccessed = \"1850~\"\nlocator = \"3\"\nlabel = \"chapter\"\nsignal = \"See\"",
    );
    corrections(&first).unwrap().apply(&mut notes);
    let lines: Vec<_> = fields(&notes[0].citations[0]).iter().map(|(key, value)| format!("{key} = {value}")).collect();
    let written = lines.join("\n");
    let mut again = [note(TEXT)];
    corrections(&file(&written)).unwrap().apply(&mut again);
    assert_eq!(again, notes);
    assert!(written.contains("label = \"chapter\"") && written.contains("2020-10-09T22:50"), "{written}");
}

#[test]
fn an_empty_value_takes_a_field_away() {
    let mut notes = [note(TEXT)];
    let full = corrections(&file("title = \"A Title\"\nauthor = [\"Doe, Jane\"]\nissued = \"2020\"")).unwrap();
    full.apply(&mut notes);
    corrections(&file("title = \"\"\nauthor = []\nissued = \"\"")).unwrap().apply(&mut notes);
    let left: Vec<_> = fields(&notes[0].citations[0]).into_iter().map(|(key, _)| key).collect();
    assert!(!["title", "author", "issued"].iter().any(|gone| left.contains(gone)), "{left:?}");
}

#[test]
fn a_note_without_decision_stays_as_read() {
    let read = note(TEXT);
    let mut notes = [read.clone()];
    let open = corrections(&format!("[note.{}]\ntext = \"{TEXT}\"\n# title = \"A Title\"\n", key(TEXT))).unwrap();
    assert!(open.apply(&mut notes).is_empty());
    assert_eq!(notes, [read]);
    assert!(open.knows(TEXT) && !open.decides(TEXT));
}

#[test]
fn a_changed_note_is_reported_where_it_stands_now() {
    let changed = TEXT.replace("2020", "2021");
    let mut notes = [note(&changed)];
    let before = notes.clone();
    let left_over = corrections(&file("title = \"A Title\"")).unwrap().apply(&mut notes);
    assert_eq!(notes, before);
    let [diagnostic] = left_over.as_slice() else { panic!("{left_over:?}") };
    assert_eq!(diagnostic.code, LEFT_OVER);
    assert_eq!(diagnostic.span.of(&changed), changed);
    assert!(diagnostic.message.contains("[7]"), "{}", diagnostic.message);
}

#[test]
fn a_mistaken_key_is_told_with_the_one_that_was_meant() {
    let message = |fields: &str| corrections(&file(fields)).unwrap_err().to_string();
    assert!(message("titel = \"A Title\"").contains("`title`"));
    assert!(message("issued = \"9 Oct. 2020\"").contains("2020-09-28"));
    assert!(message("author = \"Doe, Jane\"").contains("list of names"));
    assert!(message("type = \"newspaper\"").contains("CSL 1.0.2"));
    assert!(message("title = ").contains("essay.txt.ibid.toml:6:"));
}

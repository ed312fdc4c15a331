//! The style of a document is told over all its notes, and a caller who knows it is obeyed.

#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

use ibid::note::Style;
use ibid::{From, Options, Source, compile};
use std::fs;

/// Returns the style that notes show, and the share of them that show it.
fn told(notes: &str) -> Option<(Style, f64)> {
    let source = Source::new("list.notes", notes);
    let article = compile(&source, &Options { from: From::Notes, ..Options::default() });
    let (style, count) = article.style()?;
    let number = |count: usize| f64::from(u32::try_from(count).unwrap());
    Some((style, number(count) / number(article.notes.len())))
}

/// Returns the notes of the project's gold that are written in a style.
fn gold(style: &str) -> String {
    let kinds = fs::read_to_string("fixtures/gold/works.kinds").unwrap();
    let notes = fs::read_to_string("fixtures/gold/works.notes").unwrap();
    let fits = |kind: &str| kind.split_whitespace().nth(1).is_some_and(|other| other.starts_with(style));
    let chosen: Vec<&str> =
        notes.lines().zip(kinds.lines()).filter(|(_, kind)| fits(kind)).map(|(note, _)| note).collect();
    chosen.join("\n")
}

#[test]
fn a_document_shows_its_style() {
    for (name, style) in
        [("mla", Style::Mla), ("note", Style::ChicagoNotes), ("bibliography", Style::ChicagoBibliography)]
    {
        let (found, share) = told(&gold(name)).unwrap();
        assert!(found == style && share > 0.4, "{name}: {found}, {share:.2}");
    }
}

#[test]
fn reference_lists_show_theirs() {
    let dated = "Doe, J., & Roe, R. (2015). Tides and trade. Journal of Coastal History, 12(3), 101–120.\n\
        Doe, J. (2014). The quiet harbor. Northern Press.\n";
    let numbered = "Doe J, Roe R. Salt in old ports. J Coast Hist. 2010;7(2):1-19.\n\
        Major M, Doe J. Locks in winter. J Canal Eng. 2012;4(1):33-41.\n";
    assert_eq!(told(dated).map(|(style, _)| style), Some(Style::AuthorDate));
    assert_eq!(told(numbered).map(|(style, _)| style), Some(Style::Numeric));
}

#[test]
fn nothing_is_told_of_no_notes() {
    assert_eq!(told(""), None);
}

#[test]
fn a_known_style_is_obeyed() {
    let source = Source::new("list.notes", "Doe, Jane. The Quiet Harbor. Northern Press, 2014.\n");
    for &style in Style::ALL {
        let options = Options { from: From::Notes, style: Some(style), ..Options::default() };
        assert_eq!(compile(&source, &options).notes.len(), 1);
    }
}

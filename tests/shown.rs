//! A diagnostic is shown at its place, whatever its span and however long the line.

#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

use ibid::diagnostic::{Code, Diagnostic, Severity, Shown};
use ibid::{Source, Span};
use miette::{GraphicalReportHandler, GraphicalTheme, SourceCode, SourceSpan};
use proptest::prelude::*;

fn finding(span: Span) -> Diagnostic {
    Diagnostic::new(Code("odd"), Severity::Warning, span, "an odd word").help("write another")
}

fn rendered(shown: &Shown<'_>) -> String {
    let mut out = String::new();
    let handler = GraphicalReportHandler::new_themed(GraphicalTheme::unicode_nocolor());
    handler.render_report(&mut out, shown).unwrap();
    out
}

#[test]
fn line_and_column_count_from_one_and_in_characters() {
    let source = Source::new("essay.txt", "one\nzwölf odd\n");
    let shown = rendered(&Shown::new(&finding(Span::new(11, 14)), &source));
    assert!(shown.contains("[essay.txt:2:7]") && shown.contains("help: write another"), "{shown}");
}

#[test]
fn carriage_returns_are_no_part_of_a_line() {
    let source = Source::new("essay.txt", "one\r\nzwölf odd\r\nthree\r\n");
    let shown = rendered(&Shown::new(&finding(Span::new(12, 15)), &source));
    assert!(shown.contains("[essay.txt:2:7]") && shown.contains(" 2 │ zwölf odd\n"), "{shown:?}");
    assert!(!shown.contains('\r'), "{shown:?}");
}

#[test]
fn a_piece_of_a_file_counts_the_lines_before_it() {
    let source = Source::new("notes.txt", "odd\n");
    let shown = rendered(&Shown::new(&finding(Span::new(0, 3)), &source).after_lines(99));
    assert!(shown.contains("[notes.txt:100:1]"), "{shown}");
}

#[test]
fn of_a_long_line_only_the_neighbourhood_is_shown() {
    let source = Source::new("essay.txt", format!("{}odd{}", "left ".repeat(100_000), " right".repeat(100_000)));
    let shown = rendered(&Shown::new(&finding(Span::new(500_000, 500_003)), &source));
    assert!(shown.contains("[essay.txt:1:500001]") && shown.contains("left odd right"), "{shown}");
    assert!(shown.len() < 2_000, "{} bytes", shown.len());
}

#[test]
fn a_span_of_megabytes_is_shown_by_its_beginning() {
    let source = Source::new("essay.txt", "word ".repeat(400_000));
    let shown = rendered(&Shown::new(&finding(Span::new(0, 2_000_000)), &source));
    assert!(shown.len() < 8_000, "{} bytes", shown.len());
}

#[test]
fn related_places_are_shown_with_their_words() {
    let source = Source::new("essay.txt", "one odd\ntwo\nthree odd\n");
    let finding = finding(Span::new(18, 21)).related(Span::new(4, 7), "the first stands here");
    let shown = rendered(&Shown::new(&finding, &source));
    assert!(shown.contains("the first stands here") && shown.contains("three odd"), "{shown}");
}

proptest! {
    #[test]
    fn any_span_of_any_text_is_shown(text in "(\\PC|[\n\r\té\u{1F600}]){0,80}", start in 0..400_u32, length in 0..400_u32) {
        let source = Source::new("any.txt", text.as_str());
        let finding = finding(Span { start, end: start + length });
        let shown = Shown::new(&finding, &source);
        prop_assert!(rendered(&shown).contains("an odd word"));
        let place = SourceSpan::from((start as usize, length as usize));
        let data = shown.read_span(&place, 1, 1).map(|contents| contents.data().to_vec());
        prop_assert!(data.is_ok_and(|data| std::str::from_utf8(&data).is_ok()));
    }
}

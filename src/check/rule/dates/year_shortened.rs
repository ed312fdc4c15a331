//! A year of two digits: `9 Oct. ’20`.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::knowledge::month;
use crate::note::{Field, Part, Tile};
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "year-shortened",
    group: Group::Dates,
    severity: Severity::Warning,
    on: true,
    fix: None,
    styles: &[],
    guide: &["MLA 9, 2.127", "CMOS 18, chapter 9"],
    what: "the year has two digits",
    why: "Nobody can tell the century, and programs that read the note lose the date.",
    bad: &["Doe, Jane. “A Title.” The Guardian, 9 Oct. ’20, https://example.org/a."],
    good: &["Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020, https://example.org/a.", "Doe, Jane. “The Class of ’20.” The Guardian, 9 Oct. 2020."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    for note in cx.notes() {
        let printed = note.span.of(text);
        for (at, c) in printed.char_indices().filter(|(_, c)| matches!(c, '’' | '‘' | '\'' | '/')) {
            let start = note.span.start as usize + at;
            let digits = start + c.len_utf8();
            let year = Span::new(digits, digits + 2);
            let tail = text.get(digits + 2..).unwrap_or_default();
            let two = text.get(year.range()).is_some_and(|year| year.bytes().all(|byte| byte.is_ascii_digit()));
            if !two || tail.starts_with(|c: char| c.is_alphanumeric() || c == '/') {
                continue;
            }
            let head = Span { start: note.span.start, end: start as u32 }.of(text);
            let dated = if c == '/' { is_numeric(head) } else { ends_in_month(head) };
            if dated && !is_named(part_at(note.tiling.tiles(), year)) && !cx.is_apart(year) {
                cx.report(&RULE, Span { start: start as u32 + u32::from(c == '/'), end: year.end }).help("write all four digits");
            }
        }
    }
}

/// Whether it stands in a name or a title, where a short year is the work's own.
fn is_named(part: Option<Part>) -> bool {
    let Some(Part::Field(field)) = part else { return part == Some(Part::Commentary) };
    matches!(field, Field::Title | Field::Container | Field::Collection | Field::Author | Field::Editor | Field::Event)
}

/// Whether a month, or a month and a day, stands at the end of what goes before.
fn ends_in_month(head: &str) -> bool {
    let near = head.trim_end_matches(|c: char| c == ' ' || c == ',' || c == '.' || c.is_ascii_digit());
    near.rsplit(|c: char| !c.is_alphabetic()).next().is_some_and(|word| month(word).is_some())
}

/// Whether day and month stand there as numbers: `9/10`.
fn is_numeric(head: &str) -> bool {
    let (rest, second) = head.rsplit_once('/').unwrap_or_default();
    let first = rest.rsplit(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
    let number = |part: &str, most: u8| part.len() < 3 && part.parse().is_ok_and(|value: u8| (1..=most).contains(&value));
    let alone = rest.strip_suffix(first).is_some_and(|rest| rest.ends_with([' ', '(', ',']));
    alone && number(first, 31) && number(second, 31)
}

/// What a stretch of a note is.
fn part_at(tiles: &[Tile], span: Span) -> Option<Part> {
    let at = tiles.partition_point(|tile| tile.span.end <= span.start);
    tiles.get(at).filter(|tile| tile.span.contains(span)).map(|tile| tile.part)
}

//! The place before a publisher, which present editions leave out.

use crate::check::{Checker, Group, Rule, Style};
use crate::diagnostic::Severity;
use crate::note::{Field, Part, Tile};
use crate::reference::DateVariable;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "place-of-publication",
    group: Group::Editions,
    severity: Severity::Info,
    on: false,
    fix: None,
    styles: &[Style::Mla, Style::Chicago],
    guide: &["MLA 9, 5.68", "CMOS 18, 14.30"],
    what: "the place of publication is no longer given",
    why: "Publishers sit in many cities; both guides leave the place out of books since 1900.",
    bad: &["Doe, Jane. A Title. London: Northern Press, 2020."],
    good: &["Doe, Jane. A Title. Northern Press, 2020."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    let mut places: Vec<Span> = Vec::new();
    let mut without = 0_usize;
    for note in cx.notes() {
        let issued = note.citations.first().and_then(|citation| citation.reference.date(DateVariable::Issued)?.start);
        let old = issued.is_some_and(|day| day.year < 1900);
        let before = places.len();
        for tiles in note.tiling.tiles().windows(3) {
            let [place, mark, publisher] = tiles else { continue };
            let is = |tile: &Tile, field| tile.part == Part::Field(field);
            if is(place, Field::Place) && is(publisher, Field::Publisher) && mark.span.of(text).trim() == ":" && !old {
                places.push(place.span);
            }
        }
        let published = note.tiling.tiles().iter().any(|tile| tile.part == Part::Field(Field::Publisher));
        without += usize::from(published && before == places.len());
    }
    // A text that gives it throughout follows an older edition.
    if cx.style() == Some(Style::Chicago) && without < places.len() {
        return;
    }
    for place in places {
        cx.report(&RULE, place).help("leave it out");
    }
}

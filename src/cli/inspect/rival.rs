//! The reading that came second, told by where it differs from the best.

use crate::note::{Field, Part, Reading};
use crate::reference::ReadNote;
use crate::source::Span;

/// How the second reading differs from the best.
#[derive(Debug)]
pub(super) struct Rival {
    /// How far it is behind, in hundredths.
    pub(super) behind: i32,
    /// Fields that it has and the best has not.
    pub(super) more: Vec<(Field, Span)>,
    /// Fields that the best has and it has not.
    pub(super) less: Vec<(Field, Span)>,
}

impl Rival {
    /// Returns the rival of a note's best reading, nothing where there is none.
    pub(super) fn of(note: &ReadNote<'_>) -> Option<Self> {
        let runner_up = note.runner_up.as_ref()?;
        let second: &Reading = &runner_up.reading;
        let place = note.citations.get(runner_up.citation).map_or(note.span, |citation| citation.span);
        let inside = |span: Span| place.start <= span.start && span.end <= place.end;
        let best: Vec<(Field, Span)> = note
            .tiling
            .tiles()
            .iter()
            .filter(|tile| inside(tile.span))
            .filter_map(|tile| field(tile.part, tile.span))
            .collect();
        let other: Vec<(Field, Span)> = second.fields.iter().map(|filled| (filled.field, filled.span)).collect();
        Some(Self {
            behind: runner_up.behind,
            more: other.iter().filter(|field| !best.contains(field)).copied().collect(),
            less: best.iter().filter(|field| !other.contains(field)).copied().collect(),
        })
    }
}

fn field(part: Part, span: Span) -> Option<(Field, Span)> {
    match part {
        Part::Field(field) => Some((field, span)),
        _ => None,
    }
}

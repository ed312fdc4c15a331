//! A note cut into adjacent tiles: nothing is lost by construction.

use super::field::Field;
use crate::source::Span;

/// What a tile is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Part {
    /// A field's value, as printed.
    Field(Field),
    /// Marks and joints between fields: stops, quotation marks, "edited by", "vol.".
    Punctuation,
    /// "See also", "cf.", "quoted in".
    Signal,
    /// What the note says of its own.
    Commentary,
    /// "Ibid.", "op. cit., n. 7", "hereafter cited as …": what ties a work to another place of the text.
    Back,
    /// What no production claimed.
    Residue,
}

/// A stretch of a note.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Tile {
    /// What it is.
    pub part: Part,
    /// Where it stands in the source's text.
    pub span: Span,
}

/// A note cut into tiles: sorted, no gap, no overlap, from its first byte to its last.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Tiling(Vec<Tile>);

impl Tiling {
    /// Returns the tiling of `note`: claims in order, gaps as residue; what overlaps an earlier claim or leaves the note is cut.
    pub fn cover(note: Span, mut claimed: Vec<Tile>) -> Self {
        claimed.sort_by_key(|tile| (tile.span.start, tile.span.end));
        let mut tiles = Vec::with_capacity(claimed.len() + 2);
        let mut at = note.start;
        for tile in claimed {
            let (start, end) = (tile.span.start.max(at), tile.span.end.min(note.end));
            if start >= end {
                continue;
            }
            if at < start {
                tiles.push(Tile { part: Part::Residue, span: Span { start: at, end: start } });
            }
            tiles.push(Tile { part: tile.part, span: Span { start, end } });
            at = end;
        }
        if at < note.end {
            tiles.push(Tile { part: Part::Residue, span: Span { start: at, end: note.end } });
        }
        Self(tiles)
    }

    /// Puts tiles in the place of what stands in spans that do not overlap; tiles that reach beyond are cut there. `note` is the
    /// whole.
    pub(crate) fn replace(&mut self, note: Span, mut changes: Vec<(Span, Vec<Tile>)>) {
        if changes.is_empty() {
            return;
        }
        changes.sort_by_key(|(span, _)| span.start);
        let mut tiles = Vec::with_capacity(self.0.len() + changes.len());
        let mut first = 0;
        for tile in &self.0 {
            while changes.get(first).is_some_and(|(span, _)| span.end <= tile.span.start) {
                first += 1;
            }
            let mut at = tile.span.start;
            let over = changes.iter().skip(first).take_while(|(span, _)| span.start < tile.span.end);
            for (span, _) in over {
                if at < span.start {
                    tiles.push(Tile { span: Span { start: at, end: span.start }, ..*tile });
                }
                at = at.max(span.end);
            }
            if at < tile.span.end {
                tiles.push(Tile { span: Span { start: at, end: tile.span.end }, ..*tile });
            }
        }
        tiles.extend(changes.into_iter().flat_map(|(_, tiles)| tiles));
        *self = Self::cover(note, tiles);
    }

    /// Returns the tiles that begin in a span, in order.
    pub fn within(&self, span: Span) -> &[Tile] {
        let from = self.0.partition_point(|tile| tile.span.start < span.start);
        let to = self.0.partition_point(|tile| tile.span.start < span.end);
        self.0.get(from..to.max(from)).unwrap_or_default()
    }

    /// Returns the tiles, in order.
    pub fn tiles(&self) -> &[Tile] {
        &self.0
    }
}

//! What lies around each boundary: elements that begin and end there, what is still ahead, stops.

use super::Lattice;
use crate::note::boundary::Stop;
use crate::note::element::{Element, law};
use crate::note::feature::NEXT;
use crate::note::field::Field;
use crate::note::scan::Kind;

/// Sorts of elements that a stretch may meet; a higher one hides a lower.
const NUMBER: u8 = 1;
/// A reporter, a provision, a code.
const LAW: u8 = 2;
pub(super) const BARE_YEAR: u8 = 3;
pub(super) const ROLE: u8 = 9;
pub(super) const VOLUME: u8 = 10;
pub(super) const PAGES: u8 = 11;
pub(super) const DATED: u8 = 12;
pub(super) const ADDRESS: u8 = 13;
pub(super) const ACCESSED: u8 = 14;
const _: () = assert!((ADDRESS as usize) < NEXT);

fn sort(element: &Element) -> u8 {
    match element.field {
        _ if law::is_law(element.form) => LAW,
        Field::Url | Field::Doi => ADDRESS,
        Field::Accessed => ACCESSED,
        Field::Issued if element.form == 1 => BARE_YEAR,
        Field::Issued => DATED,
        Field::Page | Field::Locator if matches!(element.form, 12 | 13 | 17 | 19) => PAGES,
        Field::Page if element.form == 15 => 5,
        Field::Volume | Field::Issue if element.form == 20 => VOLUME,
        Field::Edition => 7,
        Field::Version | Field::NumberOfVolumes => 6,
        Field::Isbn | Field::Issn | Field::Handle => 4,
        Field::Editor
        | Field::Translator
        | Field::EditorTranslator
        | Field::Director
        | Field::Contributor
        | Field::Performer => ROLE,
        Field::ContainerAuthor | Field::Recipient | Field::Author => 8,
        Field::Number if element.form == 27 => 15,
        _ => NUMBER,
    }
}

impl Lattice {
    /// Looks around every boundary, once elements are known.
    pub(super) fn look_around(&mut self) {
        let count = self.boundaries.all.len();
        self.next.clear();
        self.next.resize(count, 0);
        self.ended.clear();
        self.ended.resize(count, 0);
        for at in 0..count {
            for number in self.elements_at(at) {
                let Some(element) = self.elements.get(number) else { continue };
                let sort = sort(element);
                if let Some(slot) = self.next.get_mut(at) {
                    *slot = (*slot).max(sort);
                }
                if let Some(slot) = self.ended.get_mut(element.end) {
                    *slot = (*slot).max(sort);
                }
            }
        }
        self.ahead.clear();
        self.ahead.resize(count, 0);
        let mut seen = 0;
        for at in (0..count).rev() {
            if let (Some(slot), Some(next)) = (self.ahead.get_mut(at), self.next.get(at)) {
                seen |= match *next {
                    DATED => 1,
                    ADDRESS => 2,
                    ROLE => 4,
                    VOLUME | PAGES => 8,
                    _ => 0,
                };
                *slot = seen;
            }
        }
        self.find_ways();
        let is_stop = |stop: Stop| matches!(stop, Stop::Dot | Stop::Mark | Stop::Semicolon | Stop::Start | Stop::End);
        self.stops.clear();
        self.stops.extend(self.boundaries.all.iter().map(|boundary| is_stop(boundary.joint.stop)));
        self.quoted = self
            .tokens
            .iter()
            .enumerate()
            .any(|(at, token)| token.kind == Kind::OpenQuote && self.pairs.of(at).is_some());
        self.find_places();
    }
}

//! Dates as CSL has them: `date-parts`, `season`, `circa`, and `literal` for what these can't say.

use crate::reference::{Date, Day, Qualifier};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

/// A date about to become a CSL date variable.
pub(super) struct DateParts<'a>(pub(super) &'a Date);

impl Serialize for DateParts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let date = self.0;
        let mut map = serializer.serialize_map(None)?;
        if let Some(start) = date.start {
            map.serialize_entry("date-parts", &Days(start, date.end))?;
            if let Some(season) = season(start) {
                map.serialize_entry("season", &season)?;
            }
        }
        if date.qualifier != Qualifier::Exact {
            map.serialize_entry("circa", &true)?;
        }
        if date.open || date.start.is_none() {
            map.serialize_entry("literal", &date.printed)?;
        }
        map.end()
    }
}

/// EDTF counts seasons from 21, CSL from 1.
fn season(day: Day) -> Option<u8> {
    day.month.filter(|month| (21..=24).contains(month)).map(|month| month - 20)
}

struct Days(Day, Option<Day>);

impl Serialize for Days {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        list.serialize_element(&Parts(self.0))?;
        if let Some(end) = self.1 {
            list.serialize_element(&Parts(end))?;
        }
        list.end()
    }
}

struct Parts(Day);

impl Serialize for Parts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        list.serialize_element(&self.0.year)?;
        if let Some(month) = self.0.month.filter(|month| *month <= 12) {
            list.serialize_element(&month)?;
            if let Some(day) = self.0.day {
                list.serialize_element(&day)?;
            }
        }
        list.end()
    }
}

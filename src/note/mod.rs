//! One note → its readings. Tokens, a lattice of fields, the best path and the runner-up.

mod attribution;
pub(crate) mod back;
mod boundary;
pub(crate) mod division;
mod effort;
mod element;
pub(crate) mod feature;
pub mod field;
mod joined_numbers;
mod lattice;
mod overrun;
mod pairs;
mod parts;
mod path;
mod people;
pub mod production;
mod reading;
mod rows;
mod scan;
mod stretch;
pub mod style;
mod sums;
mod tiling;
mod tokens;
mod two_dates;
pub(crate) mod value;
mod weights;

#[cfg(feature = "learn")]
pub(crate) mod learnable;

pub use back::{Back, BackWord, Shape};
pub use effort::effort;
pub use element::date::{DateParts, Moment};
pub(crate) use element::measure::is_measure;
pub use field::Field;
pub(crate) use joined_numbers::{issue_of_year, raised_edition, volume_and_issue, year_of_issue};
pub(crate) use lattice::host_of;
pub use parts::{NoteParse, NotePart};
pub(crate) use people::{names, people};
pub(crate) use reading::SURE;
pub use reading::{Evidence, Filled, NameSpans, Parse, Parser, Reading};
pub use style::Style;
pub use tiling::{Part, Tile, Tiling};

//! The features: what is seen of a stretch, of two neighbours, of what came before. Each is a row of the weights' table.

use super::boundary::{COARSE, JOINTS};
use super::element::FORMS;
use super::field::FIELDS;

/// Columns of the tables of transitions: the fields, then room, the last for the note's end.
pub(crate) const LANES: usize = 48;
/// The column of the note's end.
pub(crate) const END: usize = LANES - 1;
const _: () = assert!(FIELDS < END);

/// How many classes of words are told apart at the ends of a stretch.
pub(crate) const WORDS: usize = 32;
/// How many kinds of elements are told apart behind a stretch.
pub(crate) const NEXT: usize = 16;
/// How many forms of elements are told apart.
pub(crate) const FORMS_COUNT: usize = FORMS;
/// How many coarse joints are told apart.
pub(crate) const COARSE_COUNT: usize = COARSE;
/// How many name-list forms are told apart.
pub(crate) const LISTS: usize = 16;
/// How many looks of a few words are told apart: their number and their capitals.
pub(crate) const LOOKS: usize = 4 * 8;
/// How many places among quotation marks and parentheses are told apart.
pub(crate) const PLACES: usize = 4 * 3;
/// How many ways to the next anchor are told apart: what it is, full stops, commas and a parenthesis before it.
pub(crate) const WAYS: usize = 6 * 3 * 4 * 2;

macro_rules! templates {
    ($table:ident, $rows:ident: $($(#[$doc:meta])* $name:ident = $label:literal [$size:expr]),+ $(,)?) => {
        #[allow(non_camel_case_types, dead_code, clippy::upper_case_acronyms, reason = "one name for a template and its place")]
        #[derive(Clone, Copy)]
        enum $table { $($name),+ }

        impl $table {
            const SIZES: &[usize] = &[$($size),+];
            const LABELS: &[&str] = &[$($label),+];

            const fn base(self) -> usize {
                let (mut at, mut sum) = (0, 0);
                while at < self as usize {
                    sum += Self::SIZES[at];
                    at += 1;
                }
                sum
            }
        }

        $($(#[$doc])* pub(crate) const $name: usize = $table::$name.base();)+

        /// How many rows the table has.
        pub(crate) const $rows: usize = {
            let (mut at, mut sum) = (0, 0);
            while at < $table::SIZES.len() {
                sum += $table::SIZES[at];
                at += 1;
            }
            sum
        };
    };
}

templates! { OpenTemplate, OPEN_ROWS:
    /// Always on.
    BIAS = "bias" [1],
    /// The joint before.
    BEFORE = "before" [JOINTS],
    /// The joint after.
    AFTER = "after" [JOINTS],
    /// Both joints, coarsely.
    AROUND = "around" [COARSE * COARSE],
    /// How quotation marks stand to the stretch.
    QUOTED = "quoted" [6],
    /// How many words.
    LENGTH = "words" [10],
    /// How many boundaries lie inside.
    ATOMS = "atoms" [8],
    /// The class of the first word.
    FIRST = "first" [WORDS],
    /// The class of the last word.
    LAST = "last" [WORDS],
    /// The first word and the joint before.
    FIRST_BEFORE = "first-before" [WORDS * COARSE],
    /// The last word and the joint after.
    LAST_AFTER = "last-after" [WORDS * COARSE],
    /// A class of words somewhere inside.
    HOLDS = "holds" [64],
    /// How capitals are set, and whether the stretch is quoted.
    CASE = "case" [16],
    /// How far from the start, and whether a quoted stretch is in the note.
    POSITION = "position" [6 * 4],
    /// How far from the end.
    REMAINS = "remains" [6],
    /// What element stands behind, and the joint between.
    FOLLOWED = "followed" [NEXT * COARSE],
    /// Whether a date, an address, a role is still ahead.
    AHEAD = "ahead" [16],
    /// How many stops of each sort lie inside.
    INSIDE = "inside" [9 * 4],
    /// The form of a name list that the stretch may be.
    LIST = "list" [LISTS],
    /// How the stretch agrees with the address's host.
    HOST = "host" [5],
    /// What tables know of the whole stretch.
    KNOWN = "known" [16],
    /// The script.
    SCRIPT = "script" [4],
    /// The element behind, and the length.
    FOLLOWED_LENGTH = "followed-words" [NEXT * 10],
    /// The element before, where one ends at the start.
    PRECEDED = "preceded" [NEXT * COARSE],
    /// The class of the word behind, and the joint between.
    NEXT_FIRST = "next-first" [WORDS * COARSE],
    /// What tables know of the stretch to the next boundary.
    NEXT_KNOWN = "next-known" [16],
    /// The class of the word before, and the joint between.
    BEFORE_LAST = "before-last" [WORDS * COARSE],
    /// How long the note is, and the position.
    SIZE = "size" [5 * 6],
    /// The note's habit and the position.
    HABIT = "habit" [4 * 6],
    /// The note's habit and both joints.
    HABIT_AROUND = "habit-around" [4 * COARSE * COARSE],
    /// How the stretch lies in its segment between full stops: whole, at its start, at its end, inside; and the habit.
    SEGMENT = "segment" [4 * 4 * 6],
    /// The note's habit, and how many stops of each sort lie inside.
    HABIT_INSIDE = "habit-inside" [4 * 9 * 4],
    /// The form of a name list and the class of its last word.
    LIST_LAST = "list-last" [LISTS * WORDS],
    /// The form of a name list and the joint after.
    LIST_AFTER = "list-after" [LISTS * COARSE],
    /// The form of a name list and how many words it has.
    LIST_LENGTH = "list-words" [LISTS * 10],
    /// The form of a name list and the note's habit.
    LIST_HABIT = "list-habit" [LISTS * 4],
    /// What lies between the start and the next date, address, role or number.
    WAY_FROM_START = "way-from-start" [WAYS],
    /// What lies between the end and the next date, address, role or number.
    WAY_FROM_END = "way-from-end" [WAYS],
    /// How the words to the next boundary look, and the joint between.
    NEXT_LOOK = "next-look" [LOOKS * COARSE],
    /// How the words from the last boundary look, and the joint between.
    BEFORE_LOOK = "before-look" [LOOKS * COARSE],
    /// Where the start lies among quotation marks and parentheses, the note's habit, and the joint before.
    PLACE_BEFORE = "place-before" [PLACES * 4 * COARSE],
    /// Where the end lies among quotation marks and parentheses, the note's habit, and the joint after.
    PLACE_AFTER = "place-after" [PLACES * 4 * COARSE],
    /// The classes of the words before and behind the start.
    ACROSS_START = "across-start" [WORDS * WORDS],
    /// The classes of the words before and behind the end.
    ACROSS_END = "across-end" [WORDS * WORDS],
    /// The note's habit, and what lies between the start and the next anchor.
    HABIT_WAY_FROM_START = "habit-way-from-start" [4 * WAYS],
    /// The note's habit, and what lies between the end and the next anchor.
    HABIT_WAY_FROM_END = "habit-way-from-end" [4 * WAYS],
}

templates! { FullTemplate, FULL_ROWS:
    /// The field before.
    FROM = "from" [LANES],
    /// The field before and the joint between.
    FROM_JOINT = "from-joint" [LANES * COARSE],
    /// A field seen earlier in the citation.
    SEEN = "seen" [LANES],
    /// An element's form.
    FORM = "form" [FORMS],
    /// An element's form and the joint before.
    FORM_BEFORE = "form-before" [FORMS * COARSE],
    /// An element's form and the joint after.
    FORM_AFTER = "form-after" [FORMS * COARSE],
    /// An element's form and its position.
    FORM_POSITION = "form-position" [FORMS * 6],
    /// An element's form and what stands behind it.
    FORM_FOLLOWED = "form-followed" [FORMS * NEXT],
    /// The word before the names of a role.
    CUE = "cue" [FORMS],
    /// The look of a number.
    SHAPE = "shape" [12],
    /// The look of a number and the joint before.
    SHAPE_BEFORE = "shape-before" [12 * COARSE],
    /// How many words a name list has.
    NAMES = "names" [10],
    /// The joints at an element's ends, exactly.
    ELEMENT_BEFORE = "element-before" [JOINTS],
    /// As above.
    ELEMENT_AFTER = "element-after" [JOINTS],
    /// The note's habit and an element's form.
    HABIT_FORM = "habit-form" [4 * FORMS],
    /// The class of the last word of a name list and the joint after.
    NAMES_LAST = "names-last" [WORDS],
    /// An element's form, and what is still ahead behind it.
    FORM_AHEAD = "form-ahead" [FORMS * 16],
    /// The class of the word behind an element, and the joint between.
    ELEMENT_NEXT = "element-next" [WORDS * COARSE],
    /// The class of the word before an element, and the joint between.
    ELEMENT_LAST = "element-last" [WORDS * COARSE],
    /// An element's form, and where it lies among quotation marks and parentheses.
    FORM_PLACE = "form-place" [FORMS * PLACES],
}

/// Returns the name of a row of the open fields' table, for reports.
pub(crate) fn open_name(row: usize) -> String {
    name(OpenTemplate::LABELS, OpenTemplate::SIZES, row)
}

/// Returns the name of a row of the transitions' table, for reports.
pub(crate) fn full_name(row: usize) -> String {
    name(FullTemplate::LABELS, FullTemplate::SIZES, row)
}

fn name(labels: &[&str], sizes: &[usize], row: usize) -> String {
    let mut rest = row;
    for (label, size) in labels.iter().zip(sizes) {
        if rest < *size {
            return format!("{label}={rest}");
        }
        rest -= size;
    }
    format!("row={row}")
}

/// Returns the bucket of a number of words, below 10.
#[inline]
pub(crate) fn length(words: usize) -> usize {
    /// For each number the bucket, up to the last.
    const BUCKETS: [u8; 26] = [0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 9];
    usize::from(BUCKETS[words.min(BUCKETS.len() - 1)])
}

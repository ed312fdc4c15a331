//! An open stretch that grows boundary by boundary, and the rows that speak about it: neither its start nor its end alone
//! decides them.

use super::boundary::{COARSE, Fence, Stop};
use super::feature::{self, LISTS, WORDS};
use super::lattice::{Atom, KNOWN_WORDS, Lattice};
use super::rows::{self, Rows};
use super::scan::Kind;
use crate::knowledge::{Classes, Places};

/// Sections whose words tell something wherever they stand.
const TELLING: [Classes; 21] = [
    Classes::GIVEN_NAMES,
    Classes::ORGANIZATIONS,
    Classes::PUBLISHERS,
    Classes::PERIODICALS,
    Classes::GENRES,
    Classes::EVENTS,
    Classes::MEDIA,
    Classes::ARCHIVES,
    Classes::SERIES,
    Classes::COURTS,
    Classes::SITES,
    Classes::LAW,
    Classes::PLACES,
    Classes::CORPORATE,
    Classes::REPORTS,
    Classes::SECTIONS,
    Classes::PRESENTED,
    Classes::STATUS,
    Classes::MONTHS,
    Classes::JOINTS,
    Classes::FUNCTION_WORDS,
];

/// How many sorts of stops and fences are told apart inside a stretch.
const SORTS: usize = 9;
/// The sort of quotation marks.
const QUOTES: usize = 7;
/// More of a sort are not told apart.
const MOST_COUNTED: u8 = 3;

/// How a stretch is quoted, below [`feature::QUOTED_COUNT`].
pub(crate) const QUOTED_WHOLE: usize = 1;

/// A stretch that grows from its start, boundary by boundary.
#[derive(Clone, Debug)]
pub(crate) struct Stretch {
    start: usize,
    end: usize,
    counts: Atom,
    /// How many stops and fences of each sort lie inside.
    inside: [u8; SORTS],
    /// Where a quotation mark opens at the start: the token that closes it, or past all tokens.
    closer: Option<u32>,
}

/// What a stretch's growth changed.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Growth {
    /// Which count of stops rose, below [`RISES`].
    pub(crate) stop: Option<usize>,
    /// Which count of fences rose.
    pub(crate) fence: Option<usize>,
    /// Sections that no word before was of.
    pub(crate) classes: Classes,
}

impl Stretch {
    /// Returns the empty stretch at a boundary.
    pub(crate) fn at(lattice: &Lattice, start: usize) -> Self {
        let closer = lattice.boundaries.all.get(start).and_then(|before| {
            if !matches!(before.joint.fence, Fence::QuoteOpens | Fence::Both) {
                return None;
            }
            let opens = |at: &u32| lattice.tokens.get(*at as usize).is_some_and(|token| token.kind == Kind::OpenQuote);
            let opener = (before.left..before.right).rev().find(opens)?;
            Some(lattice.pairs.of(opener as usize).map_or(u32::MAX, |closer| closer as u32))
        });
        Self { start, end: start, counts: Atom::default(), inside: [0; SORTS], closer }
    }

    /// Takes the next atom in.
    #[inline]
    pub(crate) fn grow(&mut self, lattice: &Lattice) -> Growth {
        let mut growth = Growth::default();
        if self.end > self.start
            && let Some(boundary) = lattice.boundaries.all.get(self.end)
        {
            growth.stop = stop_sort(boundary.joint.stop).and_then(|sort| self.count(sort));
            growth.fence = fence_sort(boundary.joint.fence).and_then(|sort| self.count(sort));
        }
        if let Some(atom) = lattice.atoms.get(self.end) {
            growth.classes = atom.classes.without(self.counts.classes);
            self.counts = self.counts.with(atom);
        }
        self.end += 1;
        growth
    }

    /// Counts a stop or fence; returns which count rose, where more are told apart.
    #[inline]
    fn count(&mut self, sort: usize) -> Option<usize> {
        let count = self.inside.get_mut(sort)?;
        let before = *count;
        *count = before.saturating_add(1);
        (before < MOST_COUNTED).then(|| sort * MOST_COUNTED as usize + usize::from(before))
    }

    /// Fills `rows` with every row that speaks about the stretch as an open field.
    pub(crate) fn rows(&self, lattice: &Lattice, list: usize, rows: &mut Rows) {
        rows.clear();
        rows::push_start(lattice, self.start, rows);
        rows::push_end(lattice, self.end, rows);
        let [around, habit_around] = around(self.around(lattice));
        let [quoted, case] = look(self.look(lattice));
        let [atoms, host] = extent(self.extent(lattice));
        let [length, followed] = followed(self.followed(lattice));
        rows.extend([around, quoted, length, atoms, case, followed]);
        rows.extend(list_rows(lattice, list, self.end, usize::from(self.counts.words)).into_iter().flatten());
        rows.push(host);
        rows.extend(self.known(lattice));
        rows.extend(self.script());
        rows.extend([habit_around, self.segment(lattice)]);
        let habit = lattice.habit as usize;
        rows.extend(self.inside.iter().enumerate().filter_map(|(sort, &count)| inside(sort, count)));
        rows.extend(self.inside.iter().enumerate().filter_map(|(sort, &count)| habit_inside(habit, sort, count)));
        let holds = TELLING.iter().enumerate().filter(|(_, section)| self.counts.classes.has(**section));
        rows.extend(holds.map(|(at, _)| feature::HOLDS + at));
    }

    /// Whether quotation marks lie inside, or more numbers than names have: no name list goes on.
    pub(crate) fn is_broken(&self) -> bool {
        self.inside[QUOTES] > 0 || self.counts.digits > 1
    }

    /// Returns the number of the joints at both ends and of the note's habit, below [`AROUND`].
    #[inline]
    pub(crate) fn around(&self, lattice: &Lattice) -> usize {
        (lattice.habit as usize * COARSE + lattice.coarse(self.start)) * COARSE + lattice.coarse(self.end)
    }

    /// Returns the number of how capitals are set and how the stretch is quoted, below [`LOOKS`].
    #[inline]
    pub(crate) fn look(&self, lattice: &Lattice) -> usize {
        self.quoted(lattice) * CASES + self.counts.case()
    }

    /// Returns the number of how the stretch agrees with the host and of how many boundaries lie inside, below [`EXTENTS`].
    #[inline]
    pub(crate) fn extent(&self, lattice: &Lattice) -> usize {
        let host = lattice.host_agrees(self.start, self.end, usize::from(self.counts.words));
        host * ATOMS + (self.end - self.start).min(ATOMS) - 1
    }

    /// Returns the number of the element behind and of the stretch's length, below [`FOLLOWED`].
    #[inline]
    pub(crate) fn followed(&self, lattice: &Lattice) -> usize {
        lattice.next_at(self.end) * LENGTHS + feature::length(usize::from(self.counts.words))
    }

    /// Returns the row of what tables know of the whole stretch, where they are asked.
    #[inline]
    pub(crate) fn known(&self, lattice: &Lattice) -> Option<usize> {
        let asked = self.counts.words <= KNOWN_WORDS && self.quoted(lattice) != QUOTED_WHOLE;
        asked.then(|| feature::KNOWN + lattice.known(self.start, self.end))
    }

    /// Returns how many words there are.
    #[inline]
    pub(crate) fn words(&self) -> usize {
        usize::from(self.counts.words)
    }

    /// Returns the row of the script, where it is another than Latin.
    #[inline]
    pub(crate) fn script(&self) -> Option<usize> {
        let Atom { foreign, words, .. } = self.counts;
        (foreign > 0).then_some(feature::SCRIPT + if foreign * 2 > words { 1 } else { 2 })
    }

    /// Returns the row of how the stretch lies in its segment between full stops.
    fn segment(&self, lattice: &Lattice) -> usize {
        segment(lattice, self.start, lattice.is_stop(self.end))
    }

    /// 0: no marks; 1: quoted as a whole; 2: opens only; 3: closes only; 4: marks inside.
    #[inline]
    fn quoted(&self, lattice: &Lattice) -> usize {
        let Some(after) = lattice.boundaries.all.get(self.end) else { return 0 };
        match (self.closer, after.joint.fence, self.inside[QUOTES]) {
            (Some(closer), ..) if (after.left..after.right).contains(&closer) => QUOTED_WHOLE,
            (Some(_), ..) => 2,
            (None, Fence::QuoteCloses, 0) => 3,
            (None, _, 0) => 0,
            _ => 4,
        }
    }
}

/// How many numbers of boundaries inside are told apart.
const ATOMS: usize = 8;
/// How many ways to set capitals are told apart.
const CASES: usize = 8;
/// How many lengths are told apart.
const LENGTHS: usize = 10;
/// How many numbers [`Stretch::around`] can be.
pub(crate) const AROUND: usize = 4 * COARSE * COARSE;
/// How many numbers [`Stretch::look`] can be.
pub(crate) const LOOKS: usize = 5 * CASES;
/// How many numbers [`Stretch::extent`] can be.
pub(crate) const EXTENTS: usize = 5 * ATOMS;
/// How many numbers [`Stretch::followed`] can be.
pub(crate) const FOLLOWED: usize = feature::NEXT * LENGTHS;

/// How many counts of stops and fences can rise.
pub(crate) const RISES: usize = SORTS * MOST_COUNTED as usize;

/// How many rises there are for all habits.
pub(crate) const HABIT_RISES: usize = 4 * RISES;

/// Returns the rows that count no longer when a count rises, and those that count instead; the number is the rise's, and for each habit
/// in turn.
pub(crate) const fn rise(number: usize) -> ([Option<usize>; 2], [Option<usize>; 2]) {
    let (habit, number) = (number / RISES, number % RISES);
    let (sort, before) = (number / MOST_COUNTED as usize, (number % MOST_COUNTED as usize) as u8);
    let after = before + 1;
    ([inside(sort, before), habit_inside(habit, sort, before)], [inside(sort, after), habit_inside(habit, sort, after)])
}

/// Returns the rows of [`Stretch::around`].
pub(crate) const fn around(number: usize) -> [usize; 2] {
    [feature::AROUND + number % (COARSE * COARSE), feature::HABIT_AROUND + number]
}

/// Returns the rows of [`Stretch::look`].
pub(crate) const fn look(number: usize) -> [usize; 2] {
    let (quoted, case) = (number / CASES, number % CASES);
    [feature::QUOTED + quoted, feature::CASE + case + if quoted == QUOTED_WHOLE { CASES } else { 0 }]
}

/// Returns the rows of [`Stretch::extent`].
pub(crate) const fn extent(number: usize) -> [usize; 2] {
    [feature::ATOMS + number % ATOMS, feature::HOST + number / ATOMS]
}

/// Returns the rows of [`Stretch::followed`].
pub(crate) const fn followed(number: usize) -> [usize; 2] {
    [feature::LENGTH + number % LENGTHS, feature::FOLLOWED_LENGTH + number]
}

/// Returns the rows of a name list's form, where there is one: by itself, with its last word, with the joint after, with
/// its length, with the note's habit.
#[inline]
pub(crate) fn list_rows(lattice: &Lattice, list: usize, end: usize, words: usize) -> Option<[usize; 5]> {
    if list == 0 {
        return None;
    }
    let list = list.min(LISTS - 1);
    let ending = lattice.atoms.get(end.saturating_sub(1)).map_or(0, |atom| usize::from(atom.last)).min(WORDS - 1);
    Some([
        feature::LIST + list,
        feature::LIST_LAST + list * WORDS + ending,
        feature::LIST_AFTER + list * COARSE + lattice.coarse(end),
        feature::LIST_LENGTH + list * 10 + feature::length(words),
        feature::LIST_HABIT + list * 4 + lattice.habit as usize,
    ])
}

/// Returns the row of how a stretch from a boundary lies in its segment, as it ends at a stop or not: from stop to stop, from a stop,
/// to a stop, or inside.
pub(crate) fn segment(lattice: &Lattice, start: usize, to_stop: bool) -> usize {
    let place = match (lattice.is_stop(start), to_stop) {
        (true, true) => 0,
        (true, false) => 1,
        (false, true) => 2,
        (false, false) => 3,
    };
    feature::SEGMENT + place * 24 + lattice.habit as usize * 6 + start.min(5)
}

/// Returns the rows of the sections that words are of.
#[inline]
pub(crate) fn holds(classes: Classes) -> impl Iterator<Item = usize> {
    classes.placed(&PLACES).map(|place| feature::HOLDS + place)
}

/// For every section the place in [`TELLING`].
const PLACES: Places = Classes::places(&TELLING);

#[inline]
const fn inside(sort: usize, count: u8) -> Option<usize> {
    if count == 0 { None } else { Some(feature::INSIDE + sort * 4 + told_apart(count)) }
}

#[inline]
const fn habit_inside(habit: usize, sort: usize, count: u8) -> Option<usize> {
    if count == 0 { None } else { Some(feature::HABIT_INSIDE + (habit * SORTS + sort) * 4 + told_apart(count)) }
}

/// Returns a count, as far as more are told apart.
#[inline]
const fn told_apart(count: u8) -> usize {
    if count < MOST_COUNTED { count as usize } else { MOST_COUNTED as usize }
}

#[inline]
fn stop_sort(stop: Stop) -> Option<usize> {
    Some(match stop {
        Stop::Dot => 0,
        Stop::Comma => 1,
        Stop::Colon => 2,
        Stop::Semicolon => 3,
        Stop::Mark => 4,
        Stop::Space | Stop::Dash => 5,
        Stop::Initial | Stop::Abbreviation => 6,
        Stop::Start | Stop::End => return None,
    })
}

#[inline]
fn fence_sort(fence: Fence) -> Option<usize> {
    match fence {
        Fence::None => None,
        Fence::QuoteOpens | Fence::QuoteCloses => Some(QUOTES),
        _ => Some(8),
    }
}

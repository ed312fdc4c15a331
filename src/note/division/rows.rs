//! The features of a stretch as a citation or as talk: each is a row of the table, a column a sort.

use super::cuts::Cut;
use super::tally::Tally;
use crate::knowledge::Classes;
use crate::note::boundary::COARSE;
use crate::note::feature;
use crate::note::lattice;
use crate::note::pairs::Pairs;
use crate::note::scan::{Kind, Token};

/// How many classes of words are told apart at a cut.
const WORDS: usize = feature::WORDS + 5;
/// No word.
const NONE: usize = feature::WORDS;
const SIGNAL: usize = feature::WORDS + 1;
const PROSE: usize = feature::WORDS + 2;
/// An opening quotation mark stands before the word.
const QUOTED: usize = feature::WORDS + 3;
/// "Ibid.", "op.", "n.", "above".
const BACK: usize = feature::WORDS + 4;

/// The sizes of the templates, in their order.
const SIZES: [(&str, usize); 24] = [
    ("bias", 1),
    ("start", COARSE * WORDS),
    ("entry", WORDS * WORDS),
    ("opening", WORDS * WORDS),
    ("close", WORDS * COARSE),
    ("exit", WORDS * COARSE),
    ("leave", WORDS * WORDS),
    ("words", 10),
    ("years", 9),
    ("shown", 27),
    ("prose", 6 * 10),
    ("small", 6 * 10),
    ("stops", 4 * 3),
    ("inner", 3 * 4),
    ("balance", 3),
    ("holds", 24),
    ("place", 4 * 10),
    ("evidence", 128),
    ("evidence-prose", 128 * 3),
    ("around", COARSE * COARSE),
    ("bare", 6),
    ("signals", 4 * 3),
    ("first-evidence", WORDS * 8),
    ("transition", 3 * COARSE),
];

/// How many rows the table has.
pub(crate) const ROWS: usize = base(SIZES.len());

const fn base(template: usize) -> usize {
    let (mut at, mut sum) = (0, 0);
    while at < template {
        sum += SIZES[at].1;
        at += 1;
    }
    sum
}

/// Returns a row's name, for the table's readers.
#[cfg(feature = "learn")]
pub(crate) fn row_name(row: usize) -> String {
    let mut rest = row;
    for (label, size) in SIZES {
        if rest < size {
            return format!("{label}={rest}");
        }
        rest -= size;
    }
    format!("row={row}")
}

/// What stands around a cut, looked at once.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Around {
    coarse: usize,
    before: usize,
    after: usize,
    second: usize,
}

/// Returns what stands around a cut.
pub(crate) fn around(text: &str, tokens: &[Token], pairs: &Pairs, cut: &Cut) -> Around {
    let (left, right) = (cut.left as usize, cut.right as usize);
    let class = |at: Option<usize>| {
        at.and_then(|at| tokens.get(at)).map_or(NONE, |token| {
            let known = token.classes.has(Classes::SIGNALS);
            match token.kind {
                Kind::Word | Kind::Initials if token.classes.has(Classes::BACK_WORDS) => BACK,
                Kind::Word if known => SIGNAL,
                Kind::Word if token.classes.has(Classes::PROSE) => PROSE,
                _ => usize::from(lattice::class(token, token.span.of(text))).min(feature::WORDS - 1),
            }
        })
    };
    let quoted = (left..right)
        .any(|at| pairs.of(at).is_some() && tokens.get(at).is_some_and(|token| token.kind == Kind::OpenQuote));
    let second = (right + 1..tokens.len().min(right + 4)).find(|&at| tokens.get(at).is_some_and(Token::is_content));
    Around {
        coarse: cut.joint.coarse(),
        before: class(left.checked_sub(1)),
        after: if quoted { QUOTED } else { class(Some(right)) },
        second: class(second),
    }
}

/// Calls `add` with each row that speaks about the stretch between two cuts.
pub(crate) fn segment_rows(
    tally: &Tally,
    start: &Around,
    end: &Around,
    edges: (bool, bool),
    mut add: impl FnMut(usize),
) {
    let mut template = 0;
    let mut push = |row: usize| {
        debug_assert!(row < SIZES[template].1, "{} {row}", SIZES[template].0);
        add(base(template) + row.min(SIZES[template].1 - 1));
        template += 1;
    };
    let length = feature::length(usize::from(tally.words));
    let two = |count: u16| usize::from(count.min(2));
    let share = |count: u16| share(count, tally.words);
    let shown = two(tally.urls) * 9 + two(tally.quotes) * 3 + two(tally.bracketed);
    let evidence = evidence(tally);
    push(0);
    push(start.coarse * WORDS + start.after);
    push(start.before * WORDS + start.after);
    push(start.after * WORDS + start.second);
    push(end.before * COARSE + end.coarse);
    push(end.after * COARSE + end.coarse);
    push(end.before * WORDS + end.after);
    push(length);
    push(two(tally.years) * 3 + two(tally.bracketed));
    push(shown);
    push(share(tally.prose) * 10 + length);
    push(share(tally.small) * 10 + length);
    push(usize::from(tally.stops.min(3)) * 3 + two(tally.quotes));
    push(two(tally.semicolons) * 4 + usize::from(tally.commas.min(3)));
    push(match tally.depth {
        0 => 0,
        1.. => 1,
        _ => 2,
    });
    let template = template;
    for section in held(tally) {
        add(base(template) + section);
    }
    let mut at = template + 1;
    let mut push = |row: usize| {
        add(base(at) + row.min(SIZES[at].1 - 1));
        at += 1;
    };
    let place = usize::from(edges.0) * 2 + usize::from(edges.1);
    push(place * 10 + length);
    push(evidence);
    push(evidence * 3 + usize::from(tally.prose.min(2)));
    push(start.coarse * COARSE + end.coarse);
    push(if evidence == 0 { length.min(5) } else { 5 });
    push(usize::from(tally.signals.min(3)) * 3 + two(tally.quotes));
    push(start.after * 8 + (evidence & 7));
}

/// Returns the row of two neighbours: what stood before (0 nothing, 1 a citation, 2 talk) and the joint between.
pub(crate) fn transition_row(before: usize, joint: usize) -> usize {
    base(SIZES.len() - 1) + before * COARSE + joint
}

/// What the stretch shows of a citation, a bit each.
fn evidence(tally: &Tally) -> usize {
    let bits = [
        tally.years > 0,
        tally.quotes > 0,
        tally.urls > 0,
        tally.classes.has(Classes::PUBLISHERS.with(Classes::PERIODICALS)),
        tally.classes.has(Classes::VOLUME_WORDS.with(Classes::ISSUE_WORDS).with(Classes::PAGE_WORDS)),
        tally.classes.has(Classes::ROLE_NOUNS.with(Classes::ROLE_VERBS)),
        tally.ranges > 0,
    ];
    bits.iter().enumerate().map(|(at, &bit)| usize::from(bit) << at).sum()
}

/// Returns the sections that the stretch holds, below 24.
fn held(tally: &Tally) -> impl Iterator<Item = usize> {
    const SECTIONS: [Classes; 23] = [
        Classes::BACK_WORDS,
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
        Classes::ROLE_VERBS,
        Classes::ROLE_NOUNS,
        Classes::VOLUME_WORDS,
        Classes::PAGE_WORDS,
        Classes::ACCESS_WORDS,
        Classes::MONTHS,
        Classes::OTHERS,
        Classes::UNDATED,
    ];
    let classes = tally.classes;
    SECTIONS.into_iter().enumerate().filter(move |&(_, section)| classes.has(section)).map(|(at, _)| at)
}

/// A count's share of all words, below 6.
fn share(count: u16, words: u16) -> usize {
    match (u32::from(count) * 100).checked_div(u32::from(words)).unwrap_or(0) {
        0 => 0,
        1..=10 => 1,
        11..=20 => 2,
        21..=33 => 3,
        34..=50 => 4,
        _ => 5,
    }
}

//! The features of a stretch as a citation or as talk: each is a row of the table, a column a sort.

use super::cuts::Cut;
use super::lead;
use super::tally::{Count, Tally};
use crate::knowledge::{Classes, Places};
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
const SIZES: [(&str, usize); 29] = [
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
    ("lead", lead::LEADS * COARSE),
    ("lead-before", lead::LEADS * WORDS),
    ("lead-names", lead::NAMES * COARSE),
    ("clause", lead::CLAUSES * 128),
    ("transition", 3 * COARSE),
    ("law", 3 * 2 * 2 * 3 * 10),
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
    lead: usize,
    clause: usize,
}

/// Returns what stands around a cut.
pub(crate) fn around(text: &str, tokens: &[Token], pairs: &Pairs, cut: &Cut) -> Around {
    let (left, right) = (cut.left as usize, cut.right as usize);
    let class = |at: Option<usize>| {
        at.and_then(|at| tokens.get(at)).map_or(NONE, |token| {
            let known = token.classes.has(Classes::SIGNALS);
            match token.kind {
                Kind::Word | Kind::Initials if token.classes.has(Classes::BACK_WORDS) => BACK,
                Kind::Word | Kind::Initials if known => SIGNAL,
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
        lead: lead::lead(tokens.get(right..).unwrap_or_default(), cut.phrase),
        clause: lead::clause(tokens.get(right..).unwrap_or_default()),
    }
}

/// The places of the templates in [`SIZES`].
#[derive(Clone, Copy)]
enum Template {
    Bias,
    Start,
    Entry,
    Opening,
    Close,
    Exit,
    Leave,
    Words,
    Years,
    Shown,
    Prose,
    Small,
    Stops,
    Inner,
    Balance,
    Holds,
    Place,
    Evidence,
    EvidenceProse,
    Around,
    Bare,
    Signals,
    FirstEvidence,
    Lead,
    LeadBefore,
    LeadNames,
    Clause,
    Transition,
    Law,
}

/// Where each template's rows begin.
const BASES: [usize; SIZES.len()] = {
    let mut bases = [0; SIZES.len()];
    let mut at = 0;
    while at < SIZES.len() {
        bases[at] = base(at);
        at += 1;
    }
    bases
};

impl Template {
    /// Returns a row of the template.
    #[inline]
    fn row(self, row: usize) -> usize {
        debug_assert!(row < SIZES[self as usize].1, "{} {row}", SIZES[self as usize].0);
        BASES[self as usize] + row
    }
}

/// Returns the rows that speak about a stretch by its start alone.
#[inline]
pub(crate) fn start_rows(start: &Around) -> [usize; 7] {
    [
        Template::Bias.row(0),
        Template::Start.row(start.coarse * WORDS + start.after),
        Template::Entry.row(start.before * WORDS + start.after),
        Template::Opening.row(start.after * WORDS + start.second),
        Template::Lead.row(start.lead * COARSE + start.coarse),
        Template::LeadBefore.row(start.lead * WORDS + start.before),
        Template::LeadNames.row(lead::names(start.lead) * COARSE + start.coarse),
    ]
}

/// Returns the rows that speak about a stretch by its end alone.
#[inline]
pub(crate) fn end_rows(end: &Around) -> [usize; 3] {
    [
        Template::Close.row(end.before * COARSE + end.coarse),
        Template::Exit.row(end.after * COARSE + end.coarse),
        Template::Leave.row(end.before * WORDS + end.after),
    ]
}

/// Calls `add` with each row that speaks about the stretch between two cuts, by more than its start or its end.
#[inline]
pub(crate) fn inner_rows(tally: &Tally, start: &Around, end: &Around, edges: (bool, bool), mut add: impl FnMut(usize)) {
    let length = feature::length(usize::from(tally.of(Count::Words)));
    let two = |count: u16| usize::from(count.min(2));
    let share = |count: u16| share(count, tally.of(Count::Words));
    let shown = two(tally.of(Count::Urls)) * 9 + two(tally.of(Count::Quotes)) * 3 + two(tally.of(Count::Bracketed));
    let evidence = evidence(tally);
    let place = usize::from(edges.0) * 2 + usize::from(edges.1);
    let balance = match tally.depth {
        0 => 0,
        1.. => 1,
        _ => 2,
    };
    let rows = [
        Template::Words.row(length),
        Template::Years.row(two(tally.of(Count::Years)) * 3 + two(tally.of(Count::Bracketed))),
        Template::Shown.row(shown),
        Template::Prose.row(share(tally.of(Count::Prose)) * 10 + length),
        Template::Small.row(share(tally.of(Count::Small)) * 10 + length),
        Template::Stops.row(usize::from(tally.of(Count::Stops).min(3)) * 3 + two(tally.of(Count::Quotes))),
        Template::Inner.row(two(tally.of(Count::Semicolons)) * 4 + usize::from(tally.of(Count::Commas).min(3))),
        Template::Balance.row(balance),
        Template::Place.row(place * 10 + length),
        Template::Evidence.row(evidence),
        Template::EvidenceProse.row(evidence * 3 + usize::from(tally.of(Count::Prose).min(2))),
        Template::Around.row(start.coarse * COARSE + end.coarse),
        Template::Bare.row(if evidence == 0 { length.min(5) } else { 5 }),
        Template::Signals.row(usize::from(tally.of(Count::Signals).min(3)) * 3 + two(tally.of(Count::Quotes))),
        Template::FirstEvidence.row(start.after * 8 + (evidence & 7)),
        Template::Clause.row(start.clause * 128 + evidence),
    ];
    rows.into_iter().for_each(&mut add);
    let law = [Count::Provisions, Count::Codes, Count::Reporters].map(|count| tally.of(count));
    if law != [0; 3] {
        let [provisions, codes, reporters] = law;
        let law = (two(provisions) * 2 + usize::from(codes > 0)) * 2 + usize::from(reporters > 0);
        add(Template::Law.row((law * 3 + two(tally.of(Count::Prose))) * 10 + length));
    }
    held(tally).for_each(|section| add(Template::Holds.row(section)));
}

/// Returns the row of two neighbours: what stood before (0 nothing, 1 a citation, 2 talk) and the joint between.
pub(crate) fn transition_row(before: usize, joint: usize) -> usize {
    Template::Transition.row(before * COARSE + joint)
}

/// What the stretch shows of a citation, a bit each.
fn evidence(tally: &Tally) -> usize {
    let bits = [
        tally.of(Count::Years) > 0,
        tally.of(Count::Quotes) > 0,
        tally.of(Count::Urls) > 0,
        tally.classes.has(Classes::PUBLISHERS.with(Classes::PERIODICALS)),
        tally.classes.has(Classes::VOLUME_WORDS.with(Classes::ISSUE_WORDS).with(Classes::PAGE_WORDS)),
        tally.classes.has(Classes::ROLE_NOUNS.with(Classes::ROLE_VERBS)),
        tally.of(Count::Ranges) > 0,
    ];
    bits.iter().enumerate().map(|(at, &bit)| usize::from(bit) << at).sum()
}

/// The sections whose words tell something wherever they stand.
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

/// All of them.
const TELLING: Classes = Classes::all(&SECTIONS);

/// For every section the place in [`SECTIONS`].
const PLACES: Places = Classes::places(&SECTIONS);

/// Returns the sections that the stretch holds, below 24.
#[inline]
fn held(tally: &Tally) -> impl Iterator<Item = usize> {
    tally.classes.common(TELLING).placed(&PLACES)
}

/// A count's share of all words, below 6.
#[inline]
fn share(count: u16, words: u16) -> usize {
    /// The least share of each step, in hundredths.
    const STEPS: [u32; 5] = [1, 11, 21, 34, 51];
    if count == 0 || words == 0 {
        return 0;
    }
    STEPS.iter().filter(|&&step| u32::from(count) * 100 >= step * u32::from(words)).count()
}

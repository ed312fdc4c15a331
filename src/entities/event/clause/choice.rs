//! Which verb of its sentence a date belongs to.

use super::{antecedent, forward, is_and};
use crate::entities::date::When;
use crate::entities::event::predicate::{Predicate, Says, coordinated, predicate};
use crate::entities::reading::Reading;
use crate::knowledge::prose::CLAUSE_WORDS;
use std::ops::Range;

/// The verb that a date belongs to.
pub(super) struct Chosen {
    /// Its clause.
    pub tokens: Range<usize>,
    pub found: Option<Predicate>,
    /// Where the subject ends that it shares with a verb before it: "took a lease but gave it up".
    pub shared: Option<usize>,
}

/// Returns the verb that a date belongs to, and its clause: the last verb before it, or else the first one behind it.
pub(super) fn chosen(reading: &Reading<'_, '_>, tokens: Range<usize>, when: &When) -> Chosen {
    before(reading, &tokens, when).unwrap_or_else(|| {
        let (tokens, found) = behind(reading, tokens, when);
        Chosen { tokens, found, shared: None }
    })
}

/// Returns the last verb before a date; a verb behind "and" may share the subject of the one before.
fn before(reading: &Reading<'_, '_>, tokens: &Range<usize>, when: &When) -> Option<Chosen> {
    let all = &reading.sentence.tokens;
    let mut last: Option<Predicate> = None;
    let (mut start, mut own, mut shared) = (tokens.start, tokens.start, None);
    loop {
        // A German participle stands at the end of the clause, behind the date.
        let german = reading.language == "de";
        let range = start..if german { tokens.end } else { when.tokens.start };
        let (found, alone) = match predicate(all, range.clone(), None, reading.language) {
            Some(found) if found.start >= when.tokens.start => break,
            Some(found) => (found, true),
            None => match last.and_then(|_| coordinated(all, range, reading.language)) {
                Some(found) => (found, false),
                None => break,
            },
        };
        let joint = (start..found.start).rev().find(|&at| is_and(reading, at));
        if let Some(relative) = last.filter(|_| joint.is_none()) {
            // "The poet, who had led the hall, left it in May": behind its comma the main clause goes on.
            return main_behind_relative(reading, tokens, relative, found).or(Some(Chosen {
                tokens: own..tokens.end,
                found: last,
                shared,
            }));
        }
        if alone {
            own = joint.filter(|_| last.is_some()).map_or(own, |joint| joint + 1);
            shared = None;
        } else {
            shared = shared.or(last.map(|last| last.start));
        }
        start = found.verb + 1;
        last = Some(found);
    }
    last.map(|found| Chosen { tokens: own..tokens.end, found: Some(found), shared })
}

/// Returns the verb behind the relative clause that parts it from its subject.
fn main_behind_relative(
    reading: &Reading<'_, '_>,
    tokens: &Range<usize>,
    relative: Predicate,
    found: Predicate,
) -> Option<Chosen> {
    let comma = |at: usize| reading.token(at).is_some_and(|token| token.is_mark(','));
    let opens = tokens.start.checked_sub(2).filter(|&at| comma(at))?;
    let closed = (relative.verb..found.start).any(comma);
    let subject = antecedent(reading, tokens.start, tokens.start)?;
    closed.then_some(Chosen { tokens: subject.start..tokens.end, found: Some(found), shared: Some(opens) })
}

/// Returns the first verb behind a date.
fn behind(reading: &Reading<'_, '_>, tokens: Range<usize>, when: &When) -> (Range<usize>, Option<Predicate>) {
    let all = &reading.sentence.tokens;
    let german = reading.language == "de";
    // One token of the date stays, so that a verb right behind it has something before it.
    let from = if german { tokens.start } else { when.tokens.end.saturating_sub(1).max(tokens.start) };
    let opens = german && (tokens.start..when.tokens.start).all(|at| reading.is_function(at));
    if let Some(found) = predicate(all, from..tokens.end, opens.then_some(when.tokens.end), reading.language) {
        return joined_deed(reading, &tokens, found).unwrap_or((tokens, Some(found)));
    }
    behind_subordinate(reading, tokens.end).unwrap_or((tokens, None))
}

/// "In February a train ran away and two men were killed": behind a verb of state, the one that "and" joins to it.
fn joined_deed(
    reading: &Reading<'_, '_>,
    tokens: &Range<usize>,
    found: Predicate,
) -> Option<(Range<usize>, Option<Predicate>)> {
    let all = &reading.sentence.tokens;
    let next =
        (found.says == Says::State).then(|| predicate(all, found.verb + 1..tokens.end, None, reading.language))??;
    let joint = (found.verb..next.start).rev().find(|&at| is_and(reading, at))?;
    (next.says != Says::State).then_some((joint + 1..tokens.end, Some(next)))
}

/// "On 5 May, three days after the war had ended, the party …": the clause behind the one that a small word begins.
fn behind_subordinate(reading: &Reading<'_, '_>, boundary: usize) -> Option<(Range<usize>, Option<Predicate>)> {
    CLAUSE_WORDS.of(reading.word(boundary), reading.language)?;
    let comma = (boundary..reading.len())
        .find(|&at| reading.token(at).is_some_and(|token| token.is_mark(',')) && !reading.is_dated(at))?;
    let tokens = comma + 1..forward(reading, comma + 1);
    let found = predicate(&reading.sentence.tokens, tokens.clone(), None, reading.language)?;
    Some((tokens, Some(found)))
}

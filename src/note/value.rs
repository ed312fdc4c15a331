//! From an edge of the lattice to the value that it prints: marks that belong to it come in, cue words go out.

use super::boundary::Stop;
use super::element::names::{self, NameList, NameParts};
use super::field::Field;
use super::lattice::{Habit, Lattice};
use super::path::Step;
use super::scan::{Kind, Token, last_solid};
use crate::knowledge::Classes;
use crate::source::Span;

/// Returns where the value of an edge stands, without the words that introduce it.
pub(crate) fn span(lattice: &Lattice, text: &str, step: &Step) -> Span {
    if let Some(element) = step.element.and_then(|number| lattice.elements.get(number)) {
        return element.value;
    }
    let all = &lattice.boundaries.all;
    let (Some(before), Some(after)) = (all.get(step.start), all.get(step.end)) else { return Span::default() };
    let (from, to) = (before.right as usize, after.left as usize);
    let skipped = cue(text, lattice.tokens.get(from..to).unwrap_or_default(), step.field, before.joint.stop);
    let first =
        if skipped > 0 { from + skipped } else { opener(lattice, before.left as usize, from, to).unwrap_or(from) };
    let last = closer(lattice, from, to, after.right as usize).unwrap_or(to);
    let tokens = lattice.tokens.get(first..last).unwrap_or_default();
    match (tokens.first(), last_solid(tokens)) {
        (Some(first), Some(last)) => first.span.join(last.span),
        _ => Span::default(),
    }
}

/// Returns the names of an edge. Where full stops separate, names that lead an entry are inverted: one that is not, that a full
/// stop ends, and that has neither initials nor a known given name, is a body's.
pub(crate) fn names(lattice: &Lattice, text: &str, step: &Step, span: Span) -> Option<NameList> {
    let tokens = tokens(lattice, span);
    let mut list = names::read(text, tokens)?;
    let personal = |token: &Token| token.kind == Kind::Initials || token.classes.has(Classes::GIVEN_NAMES);
    let stopped = lattice.boundaries.all.get(step.end).is_some_and(|after| after.joint.stop == Stop::Dot);
    let leads = step.field == Field::Author && step.start == 0 && stopped && lattice.habit == Habit::Stops;
    if leads && list.form == names::DIRECT && !tokens.iter().any(personal) {
        list.names = vec![NameParts::Literal(span)];
    }
    Some(list)
}

/// Whether quotation marks that belong together stand around an edge.
pub(crate) fn is_quoted(lattice: &Lattice, step: &Step) -> bool {
    let all = &lattice.boundaries.all;
    let (Some(before), Some(after)) = (all.get(step.start), all.get(step.end)) else { return false };
    let mut openers = (before.left..before.right)
        .filter(|&at| lattice.tokens.get(at as usize).is_some_and(|token| token.kind == Kind::OpenQuote));
    openers.any(|at| {
        lattice.pairs.of(at as usize).is_none_or(|closer| (after.left as usize..after.right as usize).contains(&closer))
    })
}

/// Returns the mark before the stretch whose partner stands inside it.
fn opener(lattice: &Lattice, left: usize, from: usize, to: usize) -> Option<usize> {
    (left..from).find(|&at| lattice.pairs.of(at).is_some_and(|partner| (from..to).contains(&partner)))
}

/// Returns the end behind the stretch: an abbreviation's dot, and marks whose partners stand inside it.
fn closer(lattice: &Lattice, from: usize, to: usize, right: usize) -> Option<usize> {
    let paired =
        (to..right).rev().find(|&at| lattice.pairs.of(at).is_some_and(|partner| (from..to).contains(&partner)));
    let dotted = lattice.tokens.get(to).is_some_and(|token| token.kind == Kind::AbbreviationDot).then_some(to);
    paired.or(dotted).map(|at| at + 1)
}

/// "in" before what holds a work, "to" before what an introduction is to. Behind a comma "In" needs a colon: else it is a name's first
/// word.
fn introduces(tokens: &[Token], before: Stop) -> bool {
    let [first, behind @ ..] = tokens else { return false };
    let pointed = || behind.first().is_some_and(|next| next.kind == Kind::Colon);
    first.classes.has(Classes::IN) && (first.small || before != Stop::Comma || pointed())
        || first.classes.has(Classes::RECIPIENTS) && first.small
}

/// How many tokens at the start say that the author is the same: "ders.,".
fn same_author(text: &str, tokens: &[Token]) -> usize {
    let same = tokens.first().is_some_and(|first| first.is_same_author(text));
    let stops = |token: &&Token| {
        matches!(token.kind, Kind::Gap | Kind::Dot | Kind::AbbreviationDot | Kind::Comma | Kind::Colon)
    };
    let passed = tokens.iter().skip(1).take_while(stops).count();
    if same && passed > 1 && passed + 1 < tokens.len() { passed + 1 } else { 0 }
}

/// Returns how many tokens at the start only introduce the value, behind a stop: "in", "paper presented at".
fn cue(text: &str, tokens: &[Token], field: Field, stop: Stop) -> usize {
    let Some(first) = tokens.first() else { return 0 };
    let longer = tokens.iter().filter(|token| token.is_content()).count() > 1;
    match field {
        Field::Container | Field::Collection if longer && introduces(tokens, stop) => {
            let behind = behind_gap(tokens, 0);
            behind + same_author(text, tokens.get(behind..).unwrap_or_default())
        }
        // "Jane Doe, “A Song,” on An Album"
        Field::Container if longer && stop == Stop::Comma && first.small && first.classes.has(Classes::DATED_BY) => {
            behind_gap(tokens, 0)
        }
        // "(= RUB 123)": a sign that says that it is a series.
        Field::Collection if longer && first.span.of(text) == "=" => behind_gap(tokens, 0),
        Field::Publisher if longer && first.classes.has(Classes::CARRIERS) => behind_gap(tokens, 0),
        Field::Event => {
            let said = tokens.iter().take(8).position(|token| token.classes.has(Classes::PRESENTED));
            let at = said.and_then(|said| {
                tokens
                    .iter()
                    .skip(said)
                    .take(4)
                    .position(|token| matches!(token.span.of(text), "at" | "to" | "in"))
                    .map(|at| said + at)
            });
            at.map_or(0, |at| behind_gap(tokens, at))
        }
        _ => 0,
    }
}

/// Returns the index behind a word and the colon and white space that follow it.
fn behind_gap(tokens: &[Token], word: usize) -> usize {
    let rest = tokens.get(word + 1..).unwrap_or_default();
    word + 1 + rest.iter().take_while(|token| matches!(token.kind, Kind::Gap | Kind::Colon)).count()
}

/// Returns the tokens of a span.
pub(crate) fn tokens(lattice: &Lattice, span: Span) -> &[Token] {
    let from = lattice.tokens.partition_point(|token| token.span.start < span.start);
    let to = lattice.tokens.partition_point(|token| token.span.end <= span.end);
    lattice.tokens.get(from..to.max(from)).unwrap_or_default()
}

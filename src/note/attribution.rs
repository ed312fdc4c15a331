//! A sentence that names the author of the work it goes on to cite: "As Jane Doe argues in *Title* (Oslo, 1999), 23".

use super::element::names::{self, NameList};
use super::field::Field;
use super::lattice::holds;
use super::reading::{Filled, Reading};
use super::scan::{Kind, Token, last_solid};
use crate::knowledge::{Classes, letters};
use crate::source::Span;

/// Most words between the names and the work.
const CLAUSE: usize = 8;

/// Names, and where the work begins, both as indices of tokens.
pub(super) struct Attribution {
    /// One past the last token of the names.
    pub(super) names: usize,
    /// The first token of the work.
    pub(super) work: usize,
    /// The names.
    pub(super) list: NameList,
}

/// `attribution = name list, [ "," ], word, { word }, ( open quote | "in", [ word, { word }, "," ] | "," )`; the comma alone behind a name in the genitive
///
/// What the tokens of a citation begin with; the work stands behind.
pub(super) fn attribution(text: &str, tokens: &[Token]) -> Option<Attribution> {
    let first = tokens.first()?;
    if first.kind != Kind::Initials && !first.classes.has(Classes::GIVEN_NAMES) {
        return None;
    }
    let names = names_end(tokens)?;
    let work = clause_end(tokens, names, owns(text, tokens.get(names - 1)?))?;
    let list = names::read(text, tokens.get(..names)?)
        .filter(|list| [names::DIRECT, names::DIRECT_LIST, names::DIRECT_OTHERS].contains(&list.form))?;
    Some(Attribution { names, work, list })
}

/// Most words between a name and the work that a reading begins with.
const WORDS: usize = 8;

/// Returns the name that stands before the first field of a reading without author, behind other words that no field took: "and for a
/// contrary view, see Jane Doe, *Title*", "the essay by Jane Doe, “Title”"; or at the end of an author that is no name.
pub(super) fn led_up(text: &str, tokens: &[Token], reading: &Reading) -> Option<Span> {
    let author = reading.fields.iter().find(|filled| filled.field == Field::Author);
    let first = reading.fields.iter().min_by_key(|filled| filled.span.start)?;
    let until = match author {
        Some(author) if author.span == first.span && is_phrase(text, author, tokens) => author.span.end,
        None if first.field == Field::Title => first.span.start,
        _ => return None,
    };
    let before = tokens.get(..tokens.partition_point(|token| token.span.start < until))?;
    let run = last_name(before)?;
    let (from, last) = (run.first()?.span, run.last()?.span);
    let lead = before.get(..before.partition_point(|token| token.span.start < from.start))?;
    let behind = before.get(before.partition_point(|token| token.span.start < last.end)..)?;
    // "Jane Doe’s book, Title"; but "Jane Doe’s life in Title" may be another's.
    let titled = || last_solid(behind).is_some_and(|last| last.kind == Kind::Comma);
    // "id., p. 24 Jane Doe, “Title”": a reference back is a citation, too.
    (!lead.is_empty() && (!owns(text, run.last()?) || titled()) && !holds(lead, Classes::BACK_WORDS))
        .then(|| from.join(last))
}

/// Whether small words stand in an author that no name has.
fn is_phrase(text: &str, author: &Filled, tokens: &[Token]) -> bool {
    let from = tokens.partition_point(|token| token.span.start < author.span.start);
    let to = tokens.partition_point(|token| token.span.start < author.span.end);
    let within = tokens.get(from..to).unwrap_or_default();
    let small = |token: &Token| token.kind == Kind::Word && token.small && !token.classes.has(INNER);
    !author.others && !names::says_others(text, within) && within.iter().any(small)
}

/// Returns the tokens of the last name among some tokens, which a given name or initials lead; few small words may stand behind it.
fn last_name(before: &[Token]) -> Option<&[Token]> {
    let passed = |token: &Token| match token.kind {
        Kind::Word => token.small && !token.classes.has(Classes::RECIPIENTS),
        Kind::Gap | Kind::Comma | Kind::Colon | Kind::OpenQuote | Kind::AbbreviationDot | Kind::Sign => true,
        _ => false,
    };
    let (names, clause) = before.split_at_checked(before.iter().rposition(|token| !passed(token))? + 1)?;
    if clause.iter().filter(|token| token.kind == Kind::Word).count() > WORDS {
        return None;
    }
    let run = names.get(names.iter().rposition(|token| !is_name(token)).map_or(0, |at| at + 1)..)?;
    let leads = |token: &Token| token.kind == Kind::Initials || token.classes.has(Classes::GIVEN_NAMES);
    let run = run.get(run.iter().position(|token| leads(token) && !token.small)?..)?;
    (run.iter().filter(|token| token.is_content()).count() > 1).then_some(run)
}

/// Words that names have inside.
const INNER: Classes = Classes::JOINTS.with(Classes::PARTICLES);

/// Whether a token may stand in people's names.
fn is_name(token: &Token) -> bool {
    match token.kind {
        Kind::Word => !token.small || token.classes.has(INNER),
        Kind::Initials | Kind::Gap | Kind::AbbreviationDot | Kind::Ampersand | Kind::Hyphen => true,
        _ => false,
    }
}

/// Returns the end of the capitalized words that lead, with particles and joints between them.
fn names_end(tokens: &[Token]) -> Option<usize> {
    let end = tokens.iter().position(|token| !is_name(token))?;
    let last = tokens.get(..end)?.iter().rposition(|token| matches!(token.kind, Kind::Word | Kind::Initials))?;
    let words = tokens.get(..=last)?.iter().filter(|token| token.kind != Kind::Gap).count();
    (words >= 2 && !tokens.get(last)?.small).then_some(last + 1)
}

/// Most words between "in" and a comma that say what the work is: "in his last essay,".
const NAMED: usize = 3;

/// Returns the place of the quotation mark or the capital that a work may begin with, where nothing else stands before it.
fn title_start(tokens: &[Token], from: usize) -> Option<usize> {
    let (at, token) = tokens.iter().enumerate().skip(from).find(|(_, token)| token.kind != Kind::Gap)?;
    (token.kind == Kind::OpenQuote || token.kind == Kind::Word && token.capital).then_some(at)
}

/// Whether a name stands in the genitive: "Doe’s".
fn owns(text: &str, last: &Token) -> bool {
    let name = last.span.of(text);
    letters::without_genitive(name).len() < name.len()
}

/// Returns where the work begins behind a clause in small letters; `owns` tells whether the name before it stands in the genitive.
fn clause_end(tokens: &[Token], from: usize, owns: bool) -> Option<usize> {
    let mut words = 0;
    let mut since_in = usize::MAX;
    let mut introduced = false;
    for (at, token) in tokens.iter().enumerate().skip(from) {
        match token.kind {
            Kind::Gap => {}
            Kind::Comma if words == 0 || introduced => introduced = false,
            // "in his essay,", "Jane Doe’s essay,"
            Kind::Comma if since_in <= NAMED || owns && words <= NAMED => return title_start(tokens, at + 1),
            Kind::Word if token.small && words < CLAUSE => {
                words += 1;
                introduced = token.classes.has(Classes::IN);
                since_in = if introduced { 0 } else { since_in.saturating_add(1) };
            }
            Kind::OpenQuote if words > 0 => return Some(at),
            Kind::OpenParenthesis if words == 0 => {
                let inner = tokens.get(at + 1)?;
                return (inner.kind == Kind::OpenQuote).then_some(at + 1);
            }
            Kind::Word | Kind::Initials | Kind::Number if introduced => return Some(at),
            _ => return None,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::note::field::Field;
    use crate::note::{NotePart, Parser};
    use crate::source::Span;

    /// The authors of a note's works.
    fn authors(note: &str) -> Vec<&str> {
        let read = Parser::default().parse_note(note, Span::new(0, note.len()));
        let works = read.parts.iter().filter_map(|part| match part {
            NotePart::Citation(_, parse) => Some(parse),
            _ => None,
        });
        let author = |parse: &crate::note::Parse| {
            parse.best.fields.iter().find(|filled| filled.field == Field::Author).map(|filled| filled.span)
        };
        works.filter_map(author).map(|span| span.of(note)).collect()
    }

    #[test]
    fn what_leads_up_to_an_author_is_left_out() {
        for (note, author) in [
            ("Sobre la idea de nación, véase Ian Maas, Opinión y disenso (Oxford, 1992), 224.", "Ian Maas"),
            ("Vgl. den Artikel von Stephen G. Seul, „Einleitung“, Speculum 65 (1990): 1–10.", "Stephen G. Seul"),
            ("Christian Maas puts it in his essay, “Zero and One,” Northern Review 4 (2013): 5.", "Christian Maas"),
        ] {
            assert_eq!(authors(note), [author], "{note}");
        }
    }

    #[test]
    fn nobody_is_made_the_author_of_a_work_that_a_word_like_id_stands_before() {
        let note = "id., p. 24 B. Maas, ‘The Bank and the Signature’ (1994) 57 Modern Law Rev. 467.";
        assert!(authors(note).len() < 2, "{note}");
    }
}

//! Capitalised names in prose: where they begin and end, and which of them name organizations by their grammar.

mod class;
mod coordination;
mod extent;
mod job;
mod listed;

pub(super) use job::job_title;

use super::compound;
use super::token::{Kind, Token};
use crate::knowledge::prose::{
    ASSEMBLIES, FIRM_ENDINGS, FUNCTION_WORDS, Folded, GENITIVES, HEADS, HYPHENED, JOB_TITLES, Language, NAME_ARTICLES,
    NAME_JOINERS, NOT_ORGANIZATIONS, PARTICLES, PUBLIC_NOUNS, WEEKDAYS,
};
use crate::knowledge::{tables, world};
use class::class;
use extent::parts;
use std::borrow::Cow;
use std::ops::Range;

/// The longest name, in tokens.
const LONGEST: usize = 16;

/// A name that its own grammar makes an organization's.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Found {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its schema.org type.
    pub class: &'static str,
}

/// Whether a token can begin or end a name.
pub(super) fn is_name_word(token: &Token<'_>, language: Language) -> bool {
    let small = || FUNCTION_WORDS.has(&token.fold, language) || is_calendar_word(&token.fold);
    // "Paris-based", "state-run": what is said of a name.
    let said = || token.fold.last_part().is_some_and(|last| HYPHENED.has(last, language));
    token.is_capital() && !small() && !said() || is_ordinal(token)
}

/// A month or weekday begins no name.
fn is_calendar_word(word: &Folded<'_>) -> bool {
    word.len() > 3 && tables::WORDS_MONTHS.contains_key(word.as_ref()) || *word == "may" || WEEKDAYS.has_any(word)
}

/// `54th`, `2.`: an ordinal in digits, part of names such as "54th Research Institute".
fn is_ordinal(token: &Token<'_>) -> bool {
    token.kind == Kind::Word && token.text.starts_with(|c: char| c.is_ascii_digit()) && token.text.len() <= 5
}

/// Whether a token ends what comes before: the words of a job are no part of an organization's name.
fn is_job(token: &Token<'_>, language: Language) -> bool {
    matches!(JOB_TITLES.of(&token.fold, language), Some(1 | 2))
}

/// Whether a token is a noun that makes a name an organization's.
fn is_head(tokens: &[Token<'_>], at: usize, language: Language) -> bool {
    tokens.get(at).is_some_and(|token| token.is_capital() && compound::head(&token.fold, language).is_some())
}

/// Returns the organizations of a sentence whose names say so, in order, without overlap.
///
/// `name = words, { joiner, [ article ], words }`, with an organization's noun at the end of the first words or of the last.
pub(super) fn organizations(tokens: &[Token<'_>], language: Language) -> Vec<Found> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let begins = (is_name(tokens, at, language) || is_small_head(tokens, at, language))
            && tokens.get(at).is_some_and(|token| !token.quoted);
        let found = if begins { organization_at(tokens, at, language) } else { None };
        match found {
            Some(mut found) => {
                at = found.tokens.end;
                let earliest = out.last().map_or(0, |before: &Found| before.tokens.end);
                found.tokens.start = partners(tokens, &found.tokens, earliest, language);
                out.push(found);
            }
            None if begins => at = behind_gathering(tokens, at, language).unwrap_or(at + 1),
            None => at += 1,
        }
    }
    out
}

/// "Werner von Siemens": a human being's name.
pub(super) fn behind_particle(tokens: &[Token<'_>], at: usize, language: Language) -> bool {
    let particle = at.checked_sub(1).and_then(|at| tokens.get(at));
    let given = at.checked_sub(2).and_then(|at| tokens.get(at));
    particle.is_some_and(|word| {
        word.is_small() && PARTICLES.has(&word.fold, language) && !FUNCTION_WORDS.has(&word.fold, language)
    }) && given.is_some_and(Token::is_capital)
}

/// "Marlowe, Finch & Co", "Marlowe, Finch, Pike & Sons": returns where the names of partners before a firm's begin, `earliest` at most.
fn partners(tokens: &[Token<'_>], firm: &Range<usize>, earliest: usize, language: Language) -> usize {
    let end = tokens.get(firm.end - 1);
    let company = end.is_some_and(|end| {
        FIRM_ENDINGS.has(end.fold.trim_end_matches('.'), language)
            || world::is_legal_form(end.fold.trim_end_matches('.'))
    });
    let joined = tokens.get(firm.start + 1).is_some_and(|sign| sign.is_mark('&'));
    let mut start = firm.start;
    while company
        && joined
        && start >= earliest + 2
        && tokens.get(start - 1).is_some_and(|comma| comma.is_mark(','))
        && is_name(tokens, start - 2, language)
    {
        start -= 2;
    }
    start
}

/// "Summit on the Information Society": what a gathering is on is no body. Returns where its name ends.
fn behind_gathering(tokens: &[Token<'_>], start: usize, language: Language) -> Option<usize> {
    let parts = parts(tokens, start, language);
    let first = parts.first().filter(|_| parts.len() > 1)?;
    let noun = tokens.get(first.end - 1).filter(|noun| ASSEMBLIES.has(&noun.fold, language))?;
    let joiner = tokens.get(first.end).filter(|joiner| joiner.is_small())?;
    let about = !GENITIVES.has(&joiner.fold, language) && HEADS.of(&noun.fold, language).is_none();
    about.then(|| parts.last().map_or(start + 1, |last| last.end))
}

/// Whether a token is a part of a name, and no quotation.
pub(super) fn is_part(tokens: &[Token<'_>], at: usize, language: Language) -> bool {
    tokens.get(at).is_some_and(|token| is_name_word(token, language) && !token.quoted)
}

/// Returns where the parts of a name end that begin at a token.
pub(super) fn parts_end(tokens: &[Token<'_>], start: usize, language: Language) -> usize {
    (start..tokens.len()).find(|&end| !is_part(tokens, end, language)).unwrap_or(tokens.len())
}

fn is_name(tokens: &[Token<'_>], at: usize, language: Language) -> bool {
    tokens.get(at).is_some_and(|token| is_name_word(token, language))
}

/// "ministère du Travail", "université de Lyon": French writes the noun of public bodies small before a capital.
fn is_small_head(tokens: &[Token<'_>], at: usize, language: Language) -> bool {
    let Some(head) = tokens.get(at).filter(|token| language == "fr" && token.is_small()) else { return false };
    let Some(class) = HEADS.of(&head.fold, language) else { return false };
    let joiner = tokens.get(at + 1).is_some_and(|token| NAME_JOINERS.of(&token.fold, language) == Some(3));
    let article = tokens.get(at + 2).is_some_and(|token| NAME_ARTICLES.has(&token.fold, language));
    let classes = ["GovernmentOrganization", "CollegeOrUniversity", "Museum", "Library", "ResearchOrganization"];
    let public = PUBLIC_NOUNS.has(&head.fold, language);
    let named = joiner && is_name(tokens, at + 2 + usize::from(article), language)
        || tokens.get(at + 1).is_some_and(|next| next.is_capital() && (next.text.contains('-') || public));
    (classes.contains(&class) || public) && (named || chained(tokens, at, language).is_some())
}

/// "tribunal de commerce de Nantes", "conseil régional des Pays de la Loire": returns the capital behind small words of the
/// noun's own.
pub(super) fn chained(tokens: &[Token<'_>], at: usize, language: Language) -> Option<usize> {
    let joins = |at: usize| tokens.get(at).is_some_and(|token| NAME_JOINERS.of(&token.fold, language) == Some(3));
    let small =
        |at: usize| tokens.get(at).is_some_and(|token| token.is_small() && !FUNCTION_WORDS.has(&token.fold, language));
    let own = if joins(at + 1) && small(at + 2) { at + 3 } else { small(at + 1).then_some(at + 2)? };
    // "de grande instance": an adjective before its noun.
    let own = own + usize::from(own == at + 3 && small(own));
    // "agence régionale de santé de …": one more noun.
    let own = own + 2 * usize::from(own == at + 2 && joins(own) && small(own + 1) && joins(own + 2));
    let article = tokens.get(own + 1).is_some_and(|token| NAME_ARTICLES.has(&token.fold, language));
    let name = own + 1 + usize::from(article);
    (joins(own) && is_name(tokens, name, language)).then_some(name)
}

/// Returns the organization whose name begins at `start`, the longest first.
fn organization_at(tokens: &[Token<'_>], start: usize, language: Language) -> Option<Found> {
    let parts = parts(tokens, start, language);
    // "National Museum of Glass Act": what names a law names no body, nor does a part of it.
    let last = parts.last().filter(|part| parts.len() > 1 || part.len() > 1);
    let law = last.and_then(|part| tokens.get(part.end - 1)).filter(|_| language == "en");
    if law.is_some_and(|word| word.is_capital() && NOT_ORGANIZATIONS.of(&word.fold, language) == Some(2)) {
        return None;
    }
    if parts.len() == 1 && parts.iter().all(|part| part.len() == 1) && behind_particle(tokens, start, language) {
        return None;
    }
    let starts_sentence = start == 0;
    (1..=parts.len()).rev().find_map(|count| {
        let parts = parts.get(..count)?;
        let end = parts.last()?.end;
        let class = class(tokens, parts, language, starts_sentence)?;
        Some(Found { tokens: start..end, class })
    })
}

/// Returns the folded text of some tokens, single spaces between.
pub(super) fn folded<'t>(tokens: &'t [Token<'_>], range: &Range<usize>) -> Cow<'t, str> {
    let run = tokens.get(range.clone()).unwrap_or_default();
    if let [Token { kind: Kind::Word, fold, .. }] = run {
        return Cow::Borrowed(fold);
    }
    let mut out = String::with_capacity(run.iter().map(|token| token.fold.len() + 1).sum());
    for token in run.iter().filter(|token| !matches!(token.kind, Kind::Anchor(_))) {
        let tight = token.kind == Kind::Possessive || out.ends_with('\'');
        if !out.is_empty() && !tight {
            out.push(' ');
        }
        out.push_str(if token.is_mark('&') { "and" } else { &token.fold });
    }
    Cow::Owned(out)
}

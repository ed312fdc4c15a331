//! What sentences say of organizations: when they were founded, to whom they belong, who works for them.

use super::calendar::{Context, Moment};
use super::date::{Lead, When};
use super::organization::{Mention, Register};
use super::reading::Reading;
use super::token::{Kind, Token};
use super::{Fact, OrganizationId};
use crate::knowledge::prose::{BE, BELONGS, FOUNDING, FOUNDING_PARTICLES, LINK_WORDS, PLACE_WORDS};

impl Reading<'_, '_> {
    /// Returns the first organization whose name begins within `reach` tokens from `at`, with no mark but brackets between.
    pub(super) fn organization_after(&self, at: usize, reach: usize) -> Option<&Mention> {
        let mention = self
            .organizations
            .iter()
            .find(|mention| mention.tokens.start >= at && mention.tokens.start <= at + reach)?;
        let between = self.sentence.tokens.get(at..mention.tokens.start)?;
        between.iter().all(Token::is_word).then_some(mention)
    }

    /// Returns the last organization whose name ends before `at`, with no word between but those of brackets and appositions.
    pub(super) fn organization_before(&self, at: usize) -> Option<&Mention> {
        self.organizations.iter().rev().find(|mention| mention.tokens.end <= at)
    }
}

/// Enters founding dates: `organization, be, founded, date | founded, …, date, …, be, organization | "in", date, founded, ":", list`.
pub(super) fn founding(reading: &Reading<'_, '_>, context: Context, register: &mut Register) {
    for at in 0..reading.sentence.tokens.len() {
        let kind = reading
            .token(at)
            .filter(|token| token.is_small() || at == 0)
            .and_then(|token| FOUNDING.of(&token.fold, reading.language).or_else(|| set_up(reading, at)));
        let founded = match kind {
            Some(1 | 3) => founded_by_verb(reading, at),
            Some(2) => reading.organization_after(at + 1, 4).map(|mention| vec![mention.organization]),
            _ => None,
        };
        let Some(moment) = founded.as_ref().and_then(|_| date_near(reading, at, context)) else { continue };
        for organization in founded.unwrap_or_default() {
            if let Some(organization) =
                register.list.get_mut(organization).filter(|organization| organization.founded.is_none())
            {
                organization.founded = Some(Fact::new(moment.start, reading.sentence.span));
            }
        }
    }
}

/// "set up": a verb of two words is one of the table with a hyphen between.
fn set_up(reading: &Reading<'_, '_>, at: usize) -> Option<i64> {
    let particle = reading.token(at + 1).filter(|token| FOUNDING_PARTICLES.has(&token.fold, reading.language))?;
    FOUNDING.of(&format!("{}-{}", reading.word(at), particle.fold), reading.language)
}

/// Whether a verb founds organizations that the text knows.
pub(super) fn founds(reading: &Reading<'_, '_>, verb: usize) -> bool {
    let kind = FOUNDING.of(reading.word(verb), reading.language).or_else(|| set_up(reading, verb));
    matches!(kind, Some(1 | 3)) && founded_by_verb(reading, verb).is_some()
}

/// Returns the organizations that a verb of founding founds.
fn founded_by_verb(reading: &Reading<'_, '_>, at: usize) -> Option<Vec<usize>> {
    let reach = if reading.language == "de" { 8 } else { 3 };
    let passive = (at.saturating_sub(reach)..at)
        .any(|before| reading.token(before).is_some_and(|token| BE.has(&token.fold, reading.language)));
    if let Some(list) = listed(reading, at) {
        return Some(list);
    }
    if let Some(mention) = copula(reading, at) {
        return Some(vec![mention]);
    }
    let leads = |mention: &&Mention| {
        // "launched at the university": what stands behind a preposition is not what was founded.
        (at + 1..mention.tokens.start).all(|between| {
            let word = reading.word(between);
            !PLACE_WORDS.has(word, reading.language) && !LINK_WORDS.has(word, reading.language)
        })
    };
    if !passive && let Some(mention) = reading.organization_after(at + 1, 3).filter(leads) {
        return Some(vec![mention.organization]);
    }
    if at <= 1 && !passive {
        // "Founded in 1921 by …, the company …": the subject stands behind the participle's comma.
        let comma = (at..reading.len())
            .find(|&comma| reading.token(comma).is_some_and(|token| token.is_mark(',')) && !reading.is_dated(comma))?;
        return reading.organization_after(comma + 1, 2).map(|mention| vec![mention.organization]);
    }
    let subject = reading.organization_before(at)?;
    let reduced = reading.token(at - 1).is_some_and(|token| token.is_any(&[',', '(', '–', '—']));
    let between = reading.sentence.tokens.get(subject.tokens.end..at)?;
    let near = between.iter().filter(|token| token.is_word() && !BE.has(&token.fold, reading.language)).count() <= 4;
    let bracketed = between.iter().all(|token| !token.is_any(&[';', ':', '.']));
    ((passive || reduced) && near && bracketed).then(|| vec![subject.organization])
}

/// "two more organizations were founded: the A …; and the B …": the first name of each part of the list.
fn listed(reading: &Reading<'_, '_>, at: usize) -> Option<Vec<usize>> {
    let colon = (at + 1..at + 3).find(|&next| reading.token(next).is_some_and(|token| token.is_mark(':')))?;
    let mut out = Vec::new();
    let mut start = colon + 1;
    for end in colon + 1..=reading.sentence.tokens.len() {
        if reading.token(end).is_none_or(|token| token.is_mark(';')) {
            out.extend(
                reading
                    .organizations
                    .iter()
                    .find(|mention| start <= mention.tokens.start && mention.tokens.start <= start + 3)
                    .map(|mention| mention.organization),
            );
            start = end + 1;
        }
    }
    (!out.is_empty()).then_some(out)
}

/// "The first society founded there, in 1903, was the A": the organization behind the copula.
fn copula(reading: &Reading<'_, '_>, at: usize) -> Option<usize> {
    let before = at.checked_sub(1).and_then(|before| reading.token(before))?;
    if before.is_capital() || BE.has(&before.fold, reading.language) {
        return None;
    }
    let be = (at + 1..reading.sentence.tokens.len())
        .find(|&next| reading.token(next).is_some_and(|token| BE.has(&token.fold, reading.language)))?;
    let mention = reading.organization_after(be + 1, 1)?;
    let own_subject = reading.organizations.iter().any(|other| other.tokens.end <= at);
    (!own_subject).then_some(mention.organization)
}

/// Returns the date of a founding: the nearest of the sentence that is no bound.
fn date_near(reading: &Reading<'_, '_>, at: usize, context: Context) -> Option<Moment> {
    let dates =
        reading.dates.iter().filter(|when| matches!(when.lead, Lead::At | Lead::Within | Lead::None | Lead::Bracket));
    let clause = |when: &&When| {
        let (from, to) = if when.tokens.start > at { (at, when.tokens.start) } else { (when.tokens.end, at) };
        reading
            .sentence
            .tokens
            .get(from..to)
            .is_some_and(|between| !between.iter().any(|token| token.is_any(&[';', ':'])))
    };
    let nearest = dates.filter(clause).min_by_key(|when| when.tokens.start.abs_diff(at))?;
    context.resolve(nearest.printed, None).filter(|moment| moment.end.is_none())
}

/// Enters parents: `organization, [ "," ], "published", "by", parent | organization, ",", "a", "part", "of", parent`.
pub(super) fn belonging(reading: &Reading<'_, '_>, register: &mut Register) {
    for at in 1..reading.sentence.tokens.len() {
        let Some(kind) = reading.token(at).and_then(|token| BELONGS.of(&token.fold, reading.language)) else {
            continue;
        };
        let Some(child) = reading.organization_before(at) else { continue };
        let between = reading.sentence.tokens.get(child.tokens.end..at).unwrap_or_default();
        let apposed = between.iter().any(|token| token.is_mark(','))
            || between.iter().any(|token| BE.has(&token.fold, reading.language));
        let close = between.iter().filter(|token| !matches!(token.kind, Kind::Anchor(_))).count() <= 4;
        let Some(parent) = reading.organization_after(at + 1, if kind == 1 { 2 } else { 3 }) else { continue };
        if !apposed || !close || parent.organization == child.organization {
            continue;
        }
        let linked = reading.sentence.tokens.get(at + 1).is_some_and(Token::is_small);
        if let Some(organization) =
            register.list.get_mut(child.organization).filter(|organization| organization.parent.is_none() && linked)
        {
            organization.parent = Some(Fact::new(OrganizationId(parent.organization), reading.sentence.span));
        }
    }
}

//! A sentence with what is known of its parts: what the grammars of facts and events read.

use super::compound;
use super::date::When;
use super::organization::Mention;
use super::prose::Sentence;
use super::token::{Kind, Token};
use crate::knowledge::prose::{FUNCTION_WORDS, Folded, Language};
use std::ops::Range;

/// A sentence, its dates, organizations and people.
pub(super) struct Reading<'a, 's> {
    pub sentence: &'a Sentence<'s>,
    pub language: Language,
    pub dates: &'a [When],
    pub organizations: &'a [Mention],
    /// Tokens of names, and the people whom they name.
    pub people: &'a [(Range<usize>, usize)],
    /// The source's text.
    pub text: &'s str,
}

impl<'s> Reading<'_, 's> {
    /// Returns the token at a place.
    pub(super) fn token(&self, at: usize) -> Option<&Token<'s>> {
        self.sentence.tokens.get(at)
    }

    /// Returns the folded word at a place, or nothing.
    pub(super) fn word(&self, at: usize) -> &Folded<'s> {
        const NONE: &Folded<'static> = &Folded::none();
        self.token(at).filter(|token| token.is_word()).map_or(NONE, |token| &token.fold)
    }

    /// Returns the number of tokens.
    pub(super) fn len(&self) -> usize {
        self.sentence.tokens.len()
    }

    /// Whether a token belongs to a date.
    pub(super) fn is_dated(&self, at: usize) -> bool {
        self.dates.iter().any(|when| when.tokens.contains(&at))
    }

    /// Returns the anchors among some tokens.
    pub(super) fn anchors(&self, range: Range<usize>) -> impl Iterator<Item = usize> {
        let range = range.start.min(self.len())..range.end.min(self.len());
        self.sentence.tokens.get(range).unwrap_or_default().iter().filter_map(|token| match token.kind {
            Kind::Anchor(index) => Some(index as usize),
            _ => None,
        })
    }

    /// Returns the organizations named within some tokens.
    pub(super) fn organizations_in(&self, range: &Range<usize>) -> impl Iterator<Item = &Mention> {
        self.organizations
            .iter()
            .filter(|mention| range.start <= mention.tokens.start && mention.tokens.end <= range.end)
    }

    /// Returns the people named within some tokens.
    pub(super) fn people_in(&self, range: &Range<usize>) -> impl Iterator<Item = usize> {
        self.people
            .iter()
            .filter(|(tokens, _)| range.start <= tokens.start && tokens.end <= range.end)
            .map(|(_, person)| *person)
    }

    /// Returns the words of some tokens as text: without dates, anchors and the marks that they leave.
    pub(super) fn phrase(&self, range: Range<usize>) -> String {
        let mut out = String::new();
        let mut last_end = None;
        for at in range {
            let Some(token) = self.token(at) else { break };
            if self.is_dated(at) || matches!(token.kind, Kind::Anchor(_)) {
                continue;
            }
            if last_end.is_some_and(|end| end < token.span.start)
                && !out.is_empty()
                && !token.is_any(&[',', '.', ')', ';'])
            {
                out.push(' ');
            }
            out.push_str(token.text);
            last_end = Some(token.span.end);
        }
        let trimmed =
            out.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '.' | '–' | '—' | '-' | '('));
        balanced(trimmed)
    }

    /// Returns the schema.org type of an event's noun at a place.
    pub(super) fn event_class(&self, at: usize) -> Option<&'static str> {
        compound::event(self.word(at), self.language)
    }

    /// Whether a token is a small word that holds sentences together.
    pub(super) fn is_function(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| FUNCTION_WORDS.has(&token.fold, self.language))
    }
}

/// Drops a quotation mark or bracket whose partner was cut off.
fn balanced(text: &str) -> String {
    let mut out = text.to_owned();
    for (open, close) in [('“', '”'), ('(', ')'), ('«', '»'), ('„', '“')] {
        if out.matches(open).count() != out.matches(close).count() && (open == '„') == out.contains('„') {
            out = out.replace([open, close], "");
        }
    }
    if out.matches('"').count() % 2 == 1 {
        out = out.replace('"', "");
    }
    out.trim().to_owned()
}

//! What is counted of a stretch of a note, so that longer stretches add up.

use crate::knowledge::Classes;
use crate::note::element::law;
use crate::note::pairs::Pairs;
use crate::note::scan::{Kind, Kinds, Token, last_solid};
use crate::note::tokens::Tokens;
use std::ops::Range;

/// What is counted.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Count {
    /// Words and numbers.
    Words,
    /// Small words outside quotation marks that no table knows as bibliographic.
    Small,
    /// Words of talk outside quotation marks: pronouns, verbs, conjunctions.
    Prose,
    /// Years that stand alone.
    Years,
    /// Years at the end of brackets.
    Bracketed,
    /// Addresses.
    Urls,
    /// Quoted runs.
    Quotes,
    /// Commas.
    Commas,
    /// Full stops.
    Stops,
    /// Semicolons.
    Semicolons,
    /// Words that introduce citations.
    Signals,
    /// Number, colon, number: the pages behind a volume.
    Ranges,
    /// Sections and articles of laws.
    Provisions,
    /// Codes behind them.
    Codes,
    /// Reporters beside their numbers.
    Reporters,
}

/// How many counts there are, filled up so that they are added eight at a time.
const COUNTS: usize = 16;

/// What counts as a word.
const WORDS: Kinds = Kinds::of(&[Kind::Word, Kind::Number, Kind::Mixed, Kind::Initials, Kind::Url, Kind::Handle]);

/// What a reporter may stand behind.
const FREE: Kinds = Kinds::of(&[Kind::Number, Kind::Mixed, Kind::CloseBracket, Kind::CloseParenthesis, Kind::Comma]);

/// Counts of a stretch between two cuts.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tally {
    /// One for each [`Count`].
    counts: [u16; COUNTS],
    /// Round brackets that open, less those that close.
    pub(crate) depth: i16,
    /// The sections of all words outside quotation marks.
    pub(crate) classes: Classes,
}

impl Tally {
    /// Returns how many there are of something.
    #[inline]
    pub(crate) fn of(&self, count: Count) -> u16 {
        self.counts[count as usize]
    }

    #[inline]
    fn add(&mut self, count: Count, more: bool) {
        self.counts[count as usize] += u16::from(more);
    }

    /// Adds the counts of the next stretch.
    #[inline]
    pub(crate) fn extend(&mut self, next: &Self) {
        for (count, more) in self.counts.iter_mut().zip(&next.counts) {
            *count = count.saturating_add(*more);
        }
        self.depth = self.depth.saturating_add(next.depth);
        self.classes = self.classes.with(next.classes);
    }

    /// Counts a range of tokens; `quoted` is the token up to which a quoted run reaches, and is carried on.
    pub(crate) fn read(text: &str, tokens: &[Token], pairs: &Pairs, range: Range<usize>, quoted: &mut usize) -> Self {
        let mut tally = Self::default();
        for at in range {
            let Some(token) = tokens.get(at) else { break };
            if token.kind == Kind::OpenQuote
                && at >= *quoted
                && let Some(closer) = pairs.of(at)
            {
                *quoted = closer;
                tally.add(Count::Quotes, true);
            }
            tally.count(text, tokens, at, token, at < *quoted);
        }
        tally
    }

    fn count(&mut self, text: &str, tokens: &[Token], at: usize, token: &Token, quoted: bool) {
        let next = || tokens.get(at + 1).map(|next| next.kind);
        match token.kind {
            Kind::Comma => self.add(Count::Commas, !quoted),
            Kind::Dot => self.add(Count::Stops, !quoted && next() == Some(Kind::Gap)),
            Kind::Semicolon => self.add(Count::Semicolons, !quoted),
            Kind::OpenParenthesis => self.depth += 1,
            Kind::CloseParenthesis => self.depth -= 1,
            Kind::Url => self.add(Count::Urls, true),
            Kind::Number => {
                let year = token.span.len() == 4 && token.span.of(text).starts_with(['1', '2']);
                self.add(Count::Years, year && !quoted);
                self.add(Count::Bracketed, year && next() == Some(Kind::CloseParenthesis));
                self.add(Count::Ranges, !quoted && matches!(next(), Some(Kind::Colon | Kind::Dash | Kind::Hyphen)));
            }
            Kind::Word if !quoted => {
                self.add(Count::Signals, token.classes.has(Classes::SIGNALS));
                self.classes = self.classes.with(token.classes);
                if token.small {
                    self.add(Count::Prose, token.classes.has(Classes::PROSE));
                    self.add(Count::Small, token.classes == Classes::default());
                }
            }
            _ => {}
        }
        self.add(Count::Words, WORDS.has(token.kind));
        if !quoted {
            self.count_law(text, tokens, at, token);
        }
    }

    fn count_law(&mut self, text: &str, tokens: &[Token], at: usize, token: &Token) {
        if token.kind == Kind::Sign || token.classes.has(Classes::LOCATOR_WORDS) {
            let i = Tokens { text, rest: tokens.get(at..).unwrap_or_default() };
            self.add(Count::Provisions, law::leads_provision(i));
        }
        if !token.capital {
            return;
        }
        let before = tokens.get(..at).unwrap_or_default();
        self.add(Count::Codes, law::is_named(text, before, token));
        let follows = last_solid(before).is_none_or(|last| FREE.has(last.kind));
        let reporter = || law::reporter_at(text, before, tokens.get(at..).unwrap_or_default());
        self.add(Count::Reporters, follows && reporter().is_some());
    }
}

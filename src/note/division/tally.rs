//! What is counted of a stretch of a note, so that longer stretches add up.

use crate::knowledge::Classes;
use crate::note::pairs::Pairs;
use crate::note::scan::{Kind, Token};
use std::ops::Range;

/// Counts of a stretch between two cuts.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tally {
    /// Words and numbers.
    pub(crate) words: u16,
    /// Small words outside quotation marks that no table knows as bibliographic.
    pub(crate) small: u16,
    /// Words of talk outside quotation marks: pronouns, verbs, conjunctions.
    pub(crate) prose: u16,
    /// Years that stand alone.
    pub(crate) years: u16,
    /// Years at the end of brackets.
    pub(crate) bracketed: u16,
    /// Addresses.
    pub(crate) urls: u16,
    /// Quoted runs.
    pub(crate) quotes: u16,
    /// Commas.
    pub(crate) commas: u16,
    /// Full stops.
    pub(crate) stops: u16,
    /// Semicolons.
    pub(crate) semicolons: u16,
    /// Words that introduce citations.
    pub(crate) signals: u16,
    /// Round brackets that open, less those that close.
    pub(crate) depth: i16,
    /// The sections of all words outside quotation marks.
    pub(crate) classes: Classes,
    /// Number, colon, number: the pages behind a volume.
    pub(crate) ranges: u16,
}

impl Tally {
    /// Returns the counts of both stretches together.
    #[must_use]
    pub(crate) fn with(self, next: &Self) -> Self {
        Self {
            words: self.words.saturating_add(next.words),
            small: self.small.saturating_add(next.small),
            prose: self.prose.saturating_add(next.prose),
            years: self.years.saturating_add(next.years),
            bracketed: self.bracketed.saturating_add(next.bracketed),
            urls: self.urls.saturating_add(next.urls),
            quotes: self.quotes.saturating_add(next.quotes),
            commas: self.commas.saturating_add(next.commas),
            stops: self.stops.saturating_add(next.stops),
            semicolons: self.semicolons.saturating_add(next.semicolons),
            signals: self.signals.saturating_add(next.signals),
            depth: self.depth.saturating_add(next.depth),
            classes: self.classes.with(next.classes),
            ranges: self.ranges.saturating_add(next.ranges),
        }
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
                tally.quotes += 1;
            }
            tally.count(text, tokens, at, token, at < *quoted);
        }
        tally
    }

    fn count(&mut self, text: &str, tokens: &[Token], at: usize, token: &Token, quoted: bool) {
        let next = |kind: Kind| tokens.get(at + 1).is_some_and(|next| next.kind == kind);
        match token.kind {
            Kind::Comma => self.commas += u16::from(!quoted),
            Kind::Dot => self.stops += u16::from(!quoted && next(Kind::Gap)),
            Kind::Semicolon => self.semicolons += u16::from(!quoted),
            Kind::OpenParenthesis => self.depth += 1,
            Kind::CloseParenthesis => self.depth -= 1,
            Kind::Url => self.urls += 1,
            Kind::Number => {
                let year = token.span.len() == 4 && token.span.of(text).starts_with(['1', '2']);
                self.years += u16::from(year && !quoted);
                self.bracketed += u16::from(year && next(Kind::CloseParenthesis));
                self.ranges += u16::from(!quoted && (next(Kind::Colon) || next(Kind::Dash) || next(Kind::Hyphen)));
            }
            Kind::Word if !quoted => {
                self.signals += u16::from(token.classes.has(Classes::SIGNALS));
                self.classes = self.classes.with(token.classes);
                if token.span.of(text).starts_with(char::is_lowercase) {
                    self.prose += u16::from(token.classes.has(Classes::PROSE));
                    self.small += u16::from(token.classes == Classes::default());
                }
            }
            _ => {}
        }
        self.words += u16::from(matches!(
            token.kind,
            Kind::Word | Kind::Number | Kind::Mixed | Kind::Initials | Kind::Url | Kind::Handle
        ));
    }
}

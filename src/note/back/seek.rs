//! References back that stand within talk, or within a stretch that was taken for one citation: where they may be.

use super::head::{self, Lists};
use super::{Back, BackWord, may_be_word, offset, part, scanned, span, trimmed, word};
use crate::knowledge::Classes;
use crate::note::element::page;
use crate::note::pairs::Pairs;
use crate::note::scan::{Kind, Token, last_solid};
use crate::note::tokens::Tokens;
use crate::source::Span;

/// The longest short form within a stretch, in tokens.
const LONGEST: usize = 60;
/// Most ways to read one place.
const WAYS: usize = 10;

/// A place where a reference back may stand: the ways to read it, the longest first.
pub(crate) type Place = Vec<Back>;

/// Returns the places of a stretch where references back may stand, in order. `known` tells the words of names and titles that
/// are cited before, `named` the family names; `talk` is false for a stretch that is a work's citation, where they stand at its beginning or behind a
/// semicolon.
pub(crate) fn places(
    text: &str,
    stretch: Span,
    talk: bool,
    known: impl Fn(&str) -> bool,
    named: &dyn Fn(Span) -> bool,
) -> Vec<Place> {
    let (tokens, pairs) = scanned(text, stretch);
    let seeker = Seeker { text, end: stretch.end, tokens: &tokens, pairs: &pairs, named };
    let mut places = Vec::new();
    for at in 0..tokens.len() {
        let Some(token) = tokens.get(at) else { break };
        let place = if may_be_word(text, token) {
            seeker.by_word(at)
        } else if token.kind == Kind::Word && (talk || seeker.leads(at)) && known(token.span.of(text)) {
            seeker.short(seeker.with_initials(at), talk)
        } else {
            continue;
        };
        if !place.is_empty() {
            places.push(place);
        }
    }
    places
}

/// Whether nothing but marks that close stands behind a reference back, up to a semicolon: it has all before to itself.
pub(crate) fn is_ended(behind: &str) -> bool {
    let ends = behind.trim_start().trim_start_matches(['.', '”', '"', '’', '»', '“', ')']).trim_start();
    ends.is_empty() || ends.starts_with(';')
}

/// A stretch, scanned.
struct Seeker<'t> {
    text: &'t str,
    /// Where the stretch ends.
    end: u32,
    tokens: &'t [Token],
    pairs: &'t Pairs,
    /// Whether a family name is one that is cited before.
    named: &'t dyn Fn(Span) -> bool,
}

impl<'t> Seeker<'t> {
    fn rest(&self, from: usize) -> Tokens<'t> {
        Tokens { text: self.text, rest: self.tokens.get(from..).unwrap_or_default() }
    }

    /// The ways to read "Ibid.", "op. cit." with the names before it.
    fn by_word(&self, at: usize) -> Place {
        let Ok((rest, found)) = word::back_word(self.rest(at)) else { return Vec::new() };
        let behind = part::behind(rest).ok().filter(|(rest, _)| self.ends(*rest, true));
        let (rest, cited) = match behind {
            Some(behind) => behind,
            None if self.ends(rest, false) => (rest, part::Cited::default()),
            None => return Vec::new(),
        };
        let end = self.tokens.len() - rest.rest.len();
        let kind = found.word.value;
        let loose = self.tokens.get(at).is_some_and(|first| first.is_same_author(self.text));
        if self.is_held(at) || loose && (cited.locator.is_none() || !self.is_stopped(at)) {
            return Vec::new();
        }
        let mut heads: Vec<usize> = self.heads(at).collect();
        // Without a name, "op. cit." and a note's number say too little within talk.
        if kind == BackWord::Again {
            heads.push(at);
        }
        let way = |from: usize| {
            let before = trimmed(self.tokens.get(from..at)?);
            if !kind.may_follow(self.text, before, self.tokens.get(at)) {
                return None;
            }
            let titled = kind != BackWord::Again;
            let mut lists = Lists::new(self.text, &|_| true);
            let mut shapes = head::shapes(&mut lists, before, offset(self.tokens, before), self.pairs, titled)?;
            for shape in &mut shapes {
                shape.year = shape.year.or(found.year);
                shape.volume = cited.volume;
                shape.locator = cited.locator;
            }
            let span = span(trimmed(self.tokens.get(from..end)?))?;
            Some(Back { span, word: Some(found.word.clone()), note: found.note, shapes })
        };
        heads.into_iter().filter_map(way).collect()
    }

    /// Where the names before a word may begin, the farthest first.
    fn heads(&self, at: usize) -> impl Iterator<Item = usize> {
        let before = self.tokens.get(..at).unwrap_or_default().iter().rev();
        let inside = |token: &&Token| {
            !matches!(
                token.kind,
                Kind::Semicolon | Kind::Dot | Kind::Url | Kind::OpenParenthesis | Kind::CloseParenthesis
            )
        };
        let from = at - before.take(LONGEST / 2).take_while(inside).count();
        let begins: Vec<usize> = (from..at).filter(|&start| self.begins(start)).collect();
        let skipped = begins.len().saturating_sub(WAYS);
        begins.into_iter().skip(skipped)
    }

    /// Whether a name or a title in quotation marks may begin at a token.
    fn begins(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        let free =
            at.checked_sub(1).and_then(|before| self.tokens.get(before)).is_none_or(|before| !before.is_content());
        let named = || token.classes.has(Classes::PARTICLES.with(Classes::BACK_WORDS)) || token.capital;
        free && (token.kind == Kind::OpenQuote || matches!(token.kind, Kind::Word | Kind::Initials) && named())
    }

    /// Whether "in" stands before a token: the work holds another, which is cited in full; not "quoted in".
    fn is_held(&self, at: usize) -> bool {
        let before = self.tokens.get(..at).unwrap_or_default();
        let mut words = before.iter().rev().filter(|token| token.is_content());
        words.next().is_some_and(|word| word.classes.has(Classes::IN))
            && !words.next().is_some_and(|word| word.classes.has(Classes::SIGNALS))
    }

    /// Whether a stop or a comma stands behind a token.
    fn is_stopped(&self, at: usize) -> bool {
        let next = self.tokens.get(at + 1);
        next.is_some_and(|next| matches!(next.kind, Kind::Dot | Kind::AbbreviationDot | Kind::Comma))
    }

    /// Whether a name leads the stretch, or what stands behind a semicolon.
    fn leads(&self, at: usize) -> bool {
        let before = self.tokens.get(..self.with_initials(at)).unwrap_or_default();
        last_solid(before).is_none_or(|token| token.kind == Kind::Semicolon)
    }

    /// Returns where a name begins whose family name stands at `at`: at its initials or particles.
    fn with_initials(&self, at: usize) -> usize {
        let mut start = at;
        while let Some([before, gap]) = start.checked_sub(2).and_then(|from| self.tokens.get(from..start)) {
            let part =
                before.kind == Kind::Initials || before.kind == Kind::Word && before.classes.has(Classes::PARTICLES);
            if gap.kind != Kind::Gap || !part {
                break;
            }
            start -= 2;
        }
        start
    }

    /// The short forms that may begin at `start`, the longest first. Beside a work, `talk` is false: there a short form cites a part or
    /// names a year, or it has all to itself.
    fn short(&self, start: usize, talk: bool) -> Place {
        if !self.begins(start) && start > 0 {
            return Vec::new();
        }
        let mut ends_at = Vec::new();
        let (mut open, mut closed) = (0_usize, 0);
        for at in start + 1..=self.tokens.len().min(start + LONGEST) {
            let rest = self.rest(at);
            let before = self.tokens.get(at - 1);
            if before.is_some_and(|token| token.kind == Kind::OpenQuote) {
                // What is quoted is not cut.
                closed = closed.max(self.pairs.of(at - 1).map_or(0, |partner| partner + 1));
            }
            if at >= closed
                && before.is_some_and(|token| {
                    matches!(token.kind, Kind::Number | Kind::Mixed | Kind::CloseQuote | Kind::Word)
                })
                && self.ends(rest, false)
            {
                ends_at.push(at);
            }
            match rest.rest.first().map(|token| token.kind) {
                Some(Kind::OpenParenthesis) => open += 1,
                Some(Kind::CloseParenthesis) if open > 0 => open -= 1,
                // A stop inside the marks of a title is not the end.
                Some(Kind::Dot) if at < closed => {}
                Some(Kind::Semicolon | Kind::CloseParenthesis | Kind::Url | Kind::Dot) | None => break,
                _ => {}
            }
        }
        let mut lists = Lists::new(self.text, self.named);
        let way = |end: usize| {
            let all = trimmed(self.tokens.get(start..end)?);
            if !talk && !self.is_pointed(all) && !self.has_all(end) {
                return None;
            }
            let behind = Span { start: all.last()?.span.end.min(self.end), end: self.end };
            let parted = !talk && !is_ended(behind.of(self.text));
            super::short_of(&mut lists, all, (self.tokens, self.pairs), parted)
        };
        ends_at.into_iter().rev().take(WAYS).filter_map(way).collect()
    }
}

impl Seeker<'_> {
    /// Whether a page, another part or a year may stand at the end of the tokens.
    fn is_pointed(&self, tokens: &[Token]) -> bool {
        let numbered = |token: &Token| matches!(token.kind, Kind::Number | Kind::Mixed);
        let lettered = |token: &Token| token.kind == Kind::Word && page::is_roman(token.span.of(self.text));
        tokens.iter().any(numbered) || tokens.iter().rfind(|token| token.is_content()).is_some_and(lettered)
    }

    /// Whether nothing stands behind a token, up to the end or to a semicolon.
    fn has_all(&self, end: usize) -> bool {
        let stop = |token: &&Token| {
            matches!(
                token.kind,
                Kind::Dot | Kind::AbbreviationDot | Kind::Gap | Kind::CloseQuote | Kind::CloseParenthesis
            )
        };
        let next = self.tokens.get(end..).unwrap_or_default().iter().find(|token| !stop(token));
        next.is_none_or(|next| next.kind == Kind::Semicolon)
    }

    /// Whether a citation may end before `rest`: at a mark, before another sentence, or before a word that joins or introduces another.
    fn ends(&self, rest: Tokens<'_>, cued: bool) -> bool {
        let [first, behind @ ..] = rest.rest else { return true };
        match first.kind {
            Kind::Dot
            | Kind::AbbreviationDot
            | Kind::Comma
            | Kind::Semicolon
            | Kind::Colon
            | Kind::CloseParenthesis
            | Kind::CloseBracket
            | Kind::CloseQuote
            | Kind::Dash => true,
            Kind::Gap => {
                let joins = |next: &Token| next.classes.has(Classes::JOINTS.with(Classes::SIGNALS));
                behind.first().is_none_or(|next| joins(next) || cued && next.kind != Kind::Number)
                    || self.goes_on(self.tokens.len() - rest.rest.len())
            }
            _ => false,
        }
    }

    /// Whether a full stop stands before a token, and a word that may begin a sentence behind it.
    fn goes_on(&self, at: usize) -> bool {
        let (before, behind) = self.tokens.split_at_checked(at).unwrap_or_default();
        let last = before.iter().rev().find(|token| token.kind != Kind::CloseQuote);
        let stopped = last.is_some_and(|last| matches!(last.kind, Kind::Dot | Kind::AbbreviationDot));
        let begins = |next: &Token| next.kind == Kind::Word && next.capital;
        stopped && matches!(behind, [gap, next, ..] if gap.kind == Kind::Gap && begins(next))
    }
}

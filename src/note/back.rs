//! References back to a work that stands elsewhere in full: "Ibid., 12", "Doe, op. cit., n. 7", "Doe, *Harbors*, 12"
//! (Chicago 17, 14.29–36; Bluebook 21, rule 4).
//!
//! In: the tokens of one citation. Out: what a [`Back`] says, in every way that its names, its title and the part that is
//! cited may be parted. Which work is meant is not asked here.
//!
//! # Incomplete support
//! A reference back that stands inside another citation ("in id., p. 97") is left to the lattice.

mod head;
mod hereafter;
pub(super) mod part;
mod seek;
pub(super) mod word;

use super::field::Field;
use super::pairs::Pairs;
use super::reading::{Filled, NameSpans, Reading};
use super::scan::{self, Kind, Token};
use super::tiling::{Part, Tile};
use super::tokens::Tokens;
use crate::knowledge::{self, Classes};
use crate::source::{Span, Spanned};

use head::Lists;

pub(super) use hereafter::hereafter;
pub(crate) use seek::{is_ended, places};

/// The longest reference back, in tokens: a whole title may stand in it.
const LONGEST: usize = 160;

/// The word by which a note refers back.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BackWord {
    /// "Ibid.": the citation before.
    Again,
    /// "op. cit.": the author's work that was cited.
    Work,
    /// "supra note 7", "(n 7)": what that note cites.
    Note,
}

impl BackWord {
    /// Whether the word may stand behind a head: a name or a title, no sentence. "Note 12 above" alone cites nothing.
    fn may_follow(self, text: &str, head: &[Token], word: Option<&Token>) -> bool {
        let printed = |token: &Token| token.span.of(text);
        let Some(first) = head.iter().find(|token| token.is_content()) else {
            return self != Self::Note || word.is_some_and(|word| knowledge::is_back_word(printed(word), "above"));
        };
        let known = first.classes.has(Classes::PARTICLES.with(Classes::BACK_WORDS));
        (!first.small || known) && !head.iter().any(|token| matches!(token.kind, Kind::Dot | Kind::Semicolon))
    }
}

/// A reference back.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Back {
    /// The whole of it, without its last stop.
    pub span: Span,
    /// Its word; a short title needs none.
    pub word: Option<Spanned<BackWord>>,
    /// The number of the note that it points to.
    pub note: Option<Span>,
    /// The ways to read the rest, at least one.
    pub shapes: Vec<Shape>,
}

/// One way to part names, title and what is cited.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Shape {
    /// The authors, often by family names alone.
    pub names: Vec<NameSpans>,
    /// Where all the names stand.
    pub named: Option<Span>,
    /// Whether "et al." ends the names.
    pub others: bool,
    /// The title, or its beginning.
    pub title: Option<Span>,
    /// Whether the title stands in quotation marks.
    pub quoted: bool,
    /// The year, where it stands by the name.
    pub year: Option<Span>,
    /// The volume before a page, `2:114`.
    pub volume: Option<Span>,
    /// A reporter with its volume, "402 U.S.".
    pub reporter: Option<Span>,
    /// The part that is cited, with its CSL label.
    pub locator: Option<(&'static str, Span)>,
}

/// Whether nothing stands among tokens but a reference back by a word like "Ibid." or "op. cit.", and nothing like "see" before it: that
/// is one citation.
pub(super) fn repeats(text: &str, tokens: &[Token], pairs: &Pairs) -> bool {
    let leads = |first: &Token| first.classes.has(Classes::SIGNALS.with(Classes::FUNCTION_WORDS));
    if tokens.first().is_none_or(leads) {
        return false;
    }
    // "Jane Doe, Title (Oslo, 1999), 5; ibid., 7": that is another.
    let apart = |word: Span| tokens.iter().any(|token| token.kind == Kind::Semicolon && token.span.start < word.start);
    let found = by_word(text, tokens, pairs);
    found.is_some_and(|back| {
        let is_one = |word: Spanned<BackWord>| word.value != BackWord::Note && !apart(word.span);
        back.note.is_none() && back.word.is_some_and(is_one)
    })
}

/// Returns the reference back that a word like "Ibid." makes of a whole citation.
pub(super) fn by_word(text: &str, tokens: &[Token], pairs: &Pairs) -> Option<Back> {
    if !tokens.iter().any(|token| token.classes.has(Classes::BACK_WORDS)) {
        return None;
    }
    let all = trimmed(tokens);
    if all.len() > LONGEST || all.iter().any(|token| matches!(token.kind, Kind::Url | Kind::Handle)) {
        return None;
    }
    let at = |start: usize| Tokens { text, rest: all.get(start..).unwrap_or_default() };
    let begins = |&start: &usize| all.get(start).is_some_and(|token| may_be_word(text, token));
    for start in (0..all.len()).filter(begins) {
        if is_run_into(text, all, start) {
            continue;
        }
        let Ok((rest, found)) = word::back_word(at(start)) else { continue };
        let Ok((rest, cited)) = part::behind(rest) else { continue };
        if !rest.rest.is_empty() {
            continue;
        }
        let head = trimmed(all.get(..start)?);
        if !found.word.value.may_follow(text, head, all.get(start)) {
            continue;
        }
        if holds_work(head) {
            continue;
        }
        let titled = found.word.value != BackWord::Again;
        let mut shapes = head::shapes(&mut Lists::new(text, &|_| true), head, offset(tokens, head), pairs, titled)?;
        for shape in &mut shapes {
            shape.year = shape.year.or(found.year);
            shape.volume = cited.volume;
            shape.locator = cited.locator;
        }
        return Some(Back { span: span(all)?, word: Some(found.word), note: found.note, shapes });
    }
    None
}

/// Whether a part and what holds it stand before the word: "“A Part,” in Jane Doe (ed.), Title, op. cit."
fn holds_work(head: &[Token]) -> bool {
    let ends = |token: &Token| matches!(token.kind, Kind::Comma | Kind::CloseQuote);
    head.iter().enumerate().any(|(at, token)| {
        let mut before = head.get(..at).unwrap_or_default().iter().rev().filter(|token| token.kind != Kind::Gap);
        token.kind == Kind::Word && token.classes.has(Classes::IN) && before.next().is_some_and(ends)
    })
}

/// Whether "Id." has a word right before it: there it is an identifier, or a name.
fn is_run_into(text: &str, tokens: &[Token], at: usize) -> bool {
    let same = tokens.get(at).is_some_and(|token| token.is_same_author(text));
    let mut before = tokens.get(..at).unwrap_or_default().iter().rev().filter(|token| token.kind != Kind::Gap);
    let run_into = |before: &Token| before.is_content() && !before.classes.has(Classes::SIGNALS.with(Classes::JOINTS));
    same && before.next().is_some_and(run_into)
}

/// Whether "Ibid.", "op. cit.", a note's number or what leads up to them may begin with a token.
fn may_be_word(text: &str, token: &Token) -> bool {
    let like = || token.kind == Kind::Word && knowledge::is_back_joint(token.span.of(text), "like");
    // "a. a. O."
    let spaced = || {
        token.small
            && token.span.len() == 1
            && text.get(token.span.end as usize..).is_some_and(|rest| rest.starts_with(". "))
    };
    token.classes.has(Classes::BACK_WORDS) || token.kind == Kind::OpenParenthesis || like() || spaced()
}

/// Returns the tokens of a stretch, and which marks belong together.
fn scanned(text: &str, stretch: Span) -> (Vec<Token>, Pairs) {
    let (mut tokens, mut pairs) = (Vec::with_capacity(stretch.len() / 3), Pairs::default());
    scan::scan(text, stretch, &mut tokens);
    pairs.read(text, &tokens);
    (tokens, pairs)
}

/// Returns the short forms that the citation at `body` may be: names, of which the first is `known`, a title, a part of it.
pub(crate) fn short(text: &str, body: Span, known: &dyn Fn(Span) -> bool) -> Option<Back> {
    let (tokens, pairs) = scanned(text, body);
    short_of(&mut Lists::new(text, known), trimmed(&tokens), (&tokens, &pairs), false)
}

/// Returns the short forms that a part of the tokens may be, those alone that cite a part where it is `parted`; `pairs` was made of all
/// tokens.
fn short_of(lists: &mut Lists<'_>, part: &[Token], (tokens, pairs): (&[Token], &Pairs), parted: bool) -> Option<Back> {
    if part.len() > LONGEST || part.iter().any(|token| matches!(token.kind, Kind::Url | Kind::Handle)) {
        return None;
    }
    let mut shapes = Vec::new();
    let cuts = part::cuts(lists.text, part).into_iter();
    for (head, cited) in cuts.filter(|(_, cited)| !parted || cited.locator.is_some()) {
        let head = trimmed(head);
        for mut shape in head::shapes(lists, head, offset(tokens, head), pairs, true).into_iter().flatten() {
            // "Doe, “A Title,” 2004": a number at the end is a page.
            if shape.title.is_some() && shape.year.is_some() && cited.locator.is_none() {
                continue;
            }
            shape.volume = cited.volume;
            shape.locator = cited.locator;
            shape.reporter = cited.reporter;
            shapes.push(shape);
        }
    }
    if shapes.is_empty() { None } else { Some(Back { span: span(part)?, word: None, note: None, shapes }) }
}

/// Returns the short name that a remark gives the work before it.
pub(crate) fn short_name(text: &str, remark: Span) -> Option<Span> {
    let mut tokens = Vec::new();
    scan::scan(text, remark, &mut tokens);
    hereafter(text, &tokens).map(|found| found.name)
}

/// Whether "Ibid.", "op. cit.", a note's number or their kin stand in a stretch.
pub(crate) fn is_said(text: &str, stretch: Span) -> bool {
    let mut tokens = Vec::new();
    scan::scan(text, stretch, &mut tokens);
    says(text, &tokens)
}

/// Whether they stand among tokens.
pub(super) fn says(text: &str, tokens: &[Token]) -> bool {
    let whole = |at: usize| {
        !is_run_into(text, tokens, at)
            && word::back_word(Tokens { text, rest: tokens.get(at..).unwrap_or_default() }).is_ok()
    };
    tokens.iter().enumerate().any(|(at, token)| token.classes.has(Classes::BACK_WORDS) && whole(at))
}

/// Whether a word like "Ibid." makes a reference back of the citation at `body`.
#[cfg(feature = "learn")]
pub(crate) fn is_by_word(text: &str, body: Span) -> bool {
    let (tokens, pairs) = scanned(text, body);
    by_word(text, &tokens, &pairs).is_some()
}

impl Shape {
    /// Whether the way holds nothing: no name, title or part.
    pub(crate) fn is_bare(&self) -> bool {
        *self == Self::default()
    }

    /// Whether what is cited looks like a year: "Doe 1999".
    pub(crate) fn is_year_at_the_end(&self, text: &str) -> bool {
        let Some((label, span)) = self.locator else { return false };
        let year = span.of(text).parse::<u16>().is_ok_and(|year| (1400..2100).contains(&year));
        label == "page" && year
    }

    /// Whether what is cited has no digit: "Doe v", "Doe III".
    pub(crate) fn is_letters_at_the_end(&self, text: &str) -> bool {
        self.locator.is_some_and(|(_, span)| !span.of(text).bytes().any(|byte| byte.is_ascii_digit()))
    }

    /// Returns the way as a reading of the citation.
    pub(crate) fn reading(&self) -> Reading {
        let plain = |field: Field, span: Span| Filled {
            field,
            span,
            date: None,
            label: "",
            names: Vec::new(),
            others: false,
            quoted: false,
            introduced: false,
        };
        let names = self.named.filter(|_| !self.names.is_empty()).map(|span| Filled {
            names: self.names.clone(),
            others: self.others,
            ..plain(Field::Author, span)
        });
        let title = self.title.map(|span| Filled { quoted: self.quoted, ..plain(Field::Title, span) });
        let volume = self.volume.map(|span| plain(Field::Volume, span));
        let locator = self.locator.map(|(label, span)| Filled { label, ..plain(Field::Locator, span) });
        let mut fields: Vec<Filled> = [names, title, volume, locator].into_iter().flatten().collect();
        fields.sort_by_key(|filled| filled.span.start);
        Reading { fields, score: 0 }
    }
}

impl Back {
    /// Returns the tiles of one of the ways over the citation at `body`; what is no field is punctuation or the word.
    pub(crate) fn tiles(&self, shape: &Shape, body: Span) -> Vec<Tile> {
        let fields = shape.reading().fields;
        let mut parts: Vec<Tile> =
            fields.iter().map(|filled| Tile { part: Part::Field(filled.field), span: filled.span }).collect();
        let word = self.word.as_ref().map(|word| word.span);
        let words = [word, self.note, shape.year, shape.reporter];
        parts.extend(words.into_iter().flatten().map(|span| Tile { part: Part::Back, span }));
        parts.sort_by_key(|tile| (tile.span.start, tile.span.end));
        let mut tiles = Vec::with_capacity(2 * parts.len() + 1);
        let mut at = body.start;
        for tile in parts {
            if at < tile.span.start {
                tiles.push(Tile { part: Part::Punctuation, span: Span { start: at, end: tile.span.start } });
            }
            at = at.max(tile.span.end);
            tiles.push(tile);
        }
        if at < body.end {
            tiles.push(Tile { part: Part::Punctuation, span: Span { start: at, end: body.end } });
        }
        tiles
    }
}

/// Cuts stops and white space off both ends.
fn trimmed(tokens: &[Token]) -> &[Token] {
    let outer = |token: &Token| {
        matches!(
            token.kind,
            Kind::Gap | Kind::Dot | Kind::AbbreviationDot | Kind::Comma | Kind::Semicolon | Kind::Colon
        )
    };
    let start = tokens.iter().position(|token| !outer(token)).unwrap_or(tokens.len());
    let end = tokens.iter().rposition(|token| !outer(token)).map_or(start, |last| last + 1);
    tokens.get(start..end).unwrap_or_default()
}

/// Returns how many tokens stand before a part of them.
fn offset(tokens: &[Token], part: &[Token]) -> usize {
    let first = part.first().map_or(u32::MAX, |token| token.span.start);
    tokens.partition_point(|token| token.span.start < first)
}

fn span(tokens: &[Token]) -> Option<Span> {
    Some(tokens.first()?.span.join(tokens.last()?.span))
}

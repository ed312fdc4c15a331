//! Where a citation can begin or end.

use crate::knowledge::{self, Classes};
use crate::note::boundary::{self, Joint, Stop};
use crate::note::pairs::Pairs;
use crate::note::scan::{Kind, Token};

/// A place where talk and citations can meet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Cut {
    /// One past the last content token before.
    pub(crate) left: u32,
    /// The first content token after.
    pub(crate) right: u32,
    /// What stands there.
    pub(crate) joint: Joint,
    /// Whether no citation goes on here: a semicolon, and behind it the same author's next work, "; ders., ".
    pub(crate) parts: bool,
}

/// Fills `cuts` with the places where a note can be cut, its start and its end among them.
pub(crate) fn read(text: &str, tokens: &[Token], pairs: &Pairs, cuts: &mut Vec<Cut>) {
    cuts.clear();
    let mut at = 0;
    let mut quoted_until = 0;
    let mut leads = true;
    while at < tokens.len() {
        let right = content(tokens, at).unwrap_or(tokens.len());
        let here = Cut { parts: begins_next(text, tokens, at, right), ..cut(tokens, at, right) };
        if cuts.is_empty() || right >= tokens.len() {
            cuts.push(Cut { joint: edge(here.joint, cuts.is_empty(), right >= tokens.len()), ..here });
        } else if right > quoted_until && is_possible(text, tokens, &here, leads) {
            cuts.push(here);
        }
        // Words of a sentence lead up to a citation before its first comma or bracket, not behind.
        leads = goes_on(tokens, &here, leads);
        quoted_until = quoted_until.max(quoted(tokens, pairs, at, right));
        at = (right + 1).min(tokens.len());
        let before = |at: usize| tokens.get(at - 1).is_some_and(|token| token.kind == Kind::Url);
        while tokens.get(at).is_some_and(Token::is_content) && !before(at) {
            at += 1;
        }
    }
    if cuts.last().is_none_or(|last| last.joint.stop != Stop::End) {
        let here = cut(tokens, tokens.len(), tokens.len());
        cuts.push(Cut { joint: edge(here.joint, false, true), ..here });
    }
}

/// Whether the words of a sentence still lead up to a citation behind a joint.
fn goes_on(tokens: &[Token], cut: &Cut, leads: bool) -> bool {
    let joint = tokens.get(cut.left as usize..cut.right as usize).unwrap_or_default();
    let holds = |kinds: &[Kind]| joint.iter().any(|token| kinds.contains(&token.kind));
    if holds(&[Kind::Semicolon, Kind::Dot]) {
        return true;
    }
    leads
        && !holds(&[
            Kind::Comma,
            Kind::OpenParenthesis,
            Kind::CloseParenthesis,
            Kind::OpenQuote,
            Kind::CloseQuote,
            Kind::Colon,
        ])
}

fn content(tokens: &[Token], at: usize) -> Option<usize> {
    tokens.get(at..)?.iter().position(Token::is_content).map(|offset| at + offset)
}

fn cut(tokens: &[Token], left: usize, right: usize) -> Cut {
    let before = left.checked_sub(1).and_then(|at| tokens.get(at));
    let joint = boundary::joint(tokens.get(left..right).unwrap_or_default(), before);
    Cut { left: left as u32, right: right as u32, joint, parts: false }
}

/// Whether the joint holds a semicolon, and "ders.", "id." or their kin with a stop stand behind it.
fn begins_next(text: &str, tokens: &[Token], left: usize, right: usize) -> bool {
    let joint = tokens.get(left..right).unwrap_or_default();
    let [same, stop, ..] = tokens.get(right..).unwrap_or_default() else { return false };
    joint.iter().any(|token| token.kind == Kind::Semicolon)
        && same.classes.has(Classes::BACK_WORDS)
        && matches!(stop.kind, Kind::Dot | Kind::AbbreviationDot | Kind::Comma)
        && knowledge::is_back_word(same.span.of(text), "same")
}

fn edge(joint: Joint, first: bool, last: bool) -> Joint {
    let stop = match (last, first) {
        (true, _) => Stop::End,
        (_, true) => Stop::Start,
        _ => joint.stop,
    };
    Joint { stop, ..joint }
}

/// Returns the index of the mark that closes what opens in a joint, where quotation marks do.
fn quoted(tokens: &[Token], pairs: &Pairs, left: usize, right: usize) -> usize {
    let opener = (left..right).find(|&at| tokens.get(at).is_some_and(|token| token.kind == Kind::OpenQuote));
    opener.and_then(|at| pairs.of(at)).unwrap_or(0)
}

/// Whether a joint can part talk and citations.
fn is_possible(text: &str, tokens: &[Token], cut: &Cut, leads: bool) -> bool {
    let joint = tokens.get(cut.left as usize..cut.right as usize).unwrap_or_default();
    let (Some(before), Some(after)) =
        ((cut.left as usize).checked_sub(1).and_then(|at| tokens.get(at)), tokens.get(cut.right as usize))
    else {
        return true;
    };
    let has = |kind: Kind| joint.iter().any(|token| token.kind == kind);
    let lower = |token: &Token| token.span.of(text).starts_with(char::is_lowercase);
    // "at 1225" is what is cited, not a work.
    let cited = matches!(after.kind, Kind::Number | Kind::Mixed) && before.classes.has(Classes::CITED_WORDS);
    let capital = !lower(after) && !cited;
    let says = |token: &Token| token.classes.has(Classes::SIGNALS.with(Classes::PROSE));
    let tells = |token: &Token| token.kind == Kind::Word && lower(token) && token.classes == Classes::default();
    let leads_in = says(before) || lower(before) && before.kind == Kind::Word && has(Kind::OpenQuote);
    if has(Kind::Semicolon) || has(Kind::OpenParenthesis) || has(Kind::CloseParenthesis) || has(Kind::Dash) {
        return true;
    }
    if has(Kind::Dot) || before.kind == Kind::Mark || before.kind == Kind::Url {
        return true;
    }
    if has(Kind::Colon) {
        return lower(before) || says(before);
    }
    if has(Kind::Comma) {
        let talk = says(before) || lower(before) && before.kind == Kind::Word && !is_bibliographic(before);
        // "Title, op. cit., 24"
        let plays = |part| knowledge::is_back_word(after.span.of(text), part);
        let refers = after.classes.has(Classes::BACK_WORDS) && (plays("thing") || plays("work"));
        return says(after)
            || talk && capital
            || !capital && after.kind == Kind::Word && !is_bibliographic(after) && !refers;
    }
    let number = matches!(before.kind, Kind::Number | Kind::Mixed);
    let hangs = || {
        // "draws on", "is that of": a small word behind a verb.
        let outer = tokens.get(..(cut.left as usize).saturating_sub(1)).unwrap_or_default();
        let verb = outer.iter().rev().find(|token| token.is_content());
        let small = before.kind == Kind::Word && lower(before) && before.classes.has(HANGING);
        small && verb.is_some_and(|verb| tells(verb) || lower(verb) && verb.classes.has(Classes::PROSE))
    };
    (leads_in || leads && capital && (tells(before) || hangs())) && capital
        || number && !capital && after.classes.has(Classes::JOINTS.with(Classes::SIGNALS))
}

/// Small words that hang on the verb before them.
const HANGING: Classes = Classes::FUNCTION_WORDS.with(Classes::RECIPIENTS).with(Classes::DATED_BY);

/// Whether a word belongs to a citation's own language: roles, volumes, pages, editions.
fn is_bibliographic(token: &Token) -> bool {
    const WORDS: Classes = Classes::ROLE_VERBS
        .with(Classes::ROLE_NOUNS)
        .with(Classes::VOLUME_WORDS)
        .with(Classes::ISSUE_WORDS)
        .with(Classes::PAGE_WORDS)
        .with(Classes::LOCATOR_WORDS)
        .with(Classes::EDITION_WORDS)
        .with(Classes::EDITIONS)
        .with(Classes::OTHERS)
        .with(Classes::ACCESS_WORDS);
    token.classes.has(WORDS)
}

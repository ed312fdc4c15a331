//! Where a citation can begin or end.

use super::inverted;
use crate::knowledge::{self, Classes};
use crate::note::boundary::{self, Joint, Stop};
use crate::note::element::names;
use crate::note::pairs::Pairs;
use crate::note::scan::{Kind, Kinds, Token, last_solid};

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
    /// Whether a phrase may lead up to the author who stands behind: "Zur Kritik |Roe, A Title".
    pub(crate) phrase: bool,
}

/// Fills `cuts` with the places where a note can be cut, its start and its end among them.
pub(crate) fn read(text: &str, tokens: &[Token], pairs: &Pairs, cuts: &mut Vec<Cut>) {
    cuts.clear();
    let mut at = 0;
    let mut quoted_until = 0;
    let (mut leads, mut opens) = (true, false);
    while at < tokens.len() {
        let right = content(tokens, at).unwrap_or(tokens.len());
        let signs = Kinds::among(tokens.get(at..right).unwrap_or_default());
        if cuts.is_empty() || signs.meets(ENDS) {
            let opener = tokens.get(right).filter(|opener| opener.kind == Kind::Word);
            opens = opener.is_some_and(|opener| opener.small || opener.classes.has(OPENING));
        }
        let (first, last) = (cuts.is_empty(), right >= tokens.len());
        let held = names_same(text, tokens, at, right, signs)
            || names_town(tokens, right, signs)
            || names_again(text, tokens, right, signs)
            || names_others(text, tokens, at, right)
            || inverted::goes_on(tokens, at, right, signs);
        let free = right > quoted_until && !held;
        let phrase = free && leads && opens && signs.within(SPACE) && begins_with_author(tokens, right);
        if first || last || phrase || free && is_possible(text, tokens, at, right, signs, leads) {
            let parts = begins_next(text, tokens, right, signs);
            let here = Cut { parts, phrase: phrase && !first, ..cut(tokens, at, right) };
            cuts.push(Cut { joint: edge(here.joint, first, last), ..here });
        }
        // Words of a sentence lead up to a citation before its first comma or bracket, not behind.
        leads = signs.meets(ENDS) || leads && !signs.meets(BREAKS);
        if signs.has(Kind::OpenQuote) {
            quoted_until = quoted_until.max(quoted(tokens, pairs, at, right));
        }
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

/// What stands between words that no mark parts.
const SPACE: Kinds = Kinds::of(&[Kind::Gap, Kind::AbbreviationDot]);

/// Behind these, words of a sentence may lead up to a citation again.
const ENDS: Kinds = Kinds::of(&[Kind::Semicolon, Kind::Dot]);

/// Behind these, words lead up to none.
const BREAKS: Kinds = Kinds::of(&[
    Kind::Comma,
    Kind::OpenParenthesis,
    Kind::CloseParenthesis,
    Kind::OpenQuote,
    Kind::CloseQuote,
    Kind::Colon,
]);

/// Behind these, an address may be a citation of its own.
const LEADS_ADDRESS: Kinds = Kinds::of(&[Kind::Semicolon, Kind::Dot, Kind::OpenParenthesis, Kind::Dash, Kind::Colon]);

/// Between these, talk and citations can always meet.
const PARTS: Kinds =
    Kinds::of(&[Kind::Semicolon, Kind::OpenParenthesis, Kind::CloseParenthesis, Kind::Dash, Kind::Dot]);

fn content(tokens: &[Token], at: usize) -> Option<usize> {
    tokens.get(at..)?.iter().position(Token::is_content).map(|offset| at + offset)
}

fn cut(tokens: &[Token], left: usize, right: usize) -> Cut {
    let before = left.checked_sub(1).and_then(|at| tokens.get(at));
    let joint = boundary::joint(tokens.get(left..right).unwrap_or_default(), before);
    Cut { left: left as u32, right: right as u32, joint, parts: false, phrase: false }
}

/// Whether a joint of these signs holds a semicolon, and "ders.", "id." or their kin with a stop stand behind it.
fn begins_next(text: &str, tokens: &[Token], right: usize, signs: Kinds) -> bool {
    signs.has(Kind::Semicolon) && begins_with_same(text, tokens, right)
}

/// Whether "ders.", "id." or their kin stand at `at`, with a stop: else it may be a word of a sentence.
fn begins_with_same(text: &str, tokens: &[Token], at: usize) -> bool {
    let [same, stop, ..] = tokens.get(at..).unwrap_or_default() else { return false };
    matches!(stop.kind, Kind::Dot | Kind::AbbreviationDot | Kind::Comma | Kind::Slash) && same.is_same_author(text)
}

/// Most tokens of a name that ends what leads up to a work.
const NAME: usize = 9;

/// Whether an author's name stands at `at`, up to a comma or colon: a word with a capital, names with slashes between, or, in several words,
/// one that begins with a given name or an initial.
fn begins_with_author(tokens: &[Token], at: usize) -> bool {
    let rest = tokens.get(at..).unwrap_or_default();
    let Some(end) = rest.iter().take(NAME).position(|token| matches!(token.kind, Kind::Comma | Kind::Colon)) else {
        return false;
    };
    let name = rest.get(..end).unwrap_or_default();
    let part = |token: &Token| match token.kind {
        Kind::Word => token.capital || token.classes.has(Classes::PARTICLES),
        Kind::Initials | Kind::Gap | Kind::AbbreviationDot | Kind::Hyphen | Kind::Slash => true,
        _ => false,
    };
    let given = |token: &Token| token.kind == Kind::Initials || token.classes.has(Classes::GIVEN_NAMES);
    let single = !name.iter().any(|token| token.kind == Kind::Gap);
    name.iter().all(part) && (single || name.first().is_some_and(given))
}

/// What a phrase begins with that leads up to an author: "Zur Kritik Roe, A Title".
const OPENING: Classes =
    Classes::SIGNALS.with(Classes::PROSE).with(Classes::FUNCTION_WORDS).with(Classes::DATED_BY).with(Classes::IN);

/// Whether a second title stands behind a semicolon: "The Sugar Colonies; or, An Enquiry into …".
fn names_again(text: &str, tokens: &[Token], right: usize, signs: Kinds) -> bool {
    let [or, comma, ..] = tokens.get(right..).unwrap_or_default() else { return false };
    let or = || or.small && knowledge::is_back_joint(or.span.of(text), "or");
    signs.has(Kind::Semicolon) && comma.kind == Kind::Comma && or()
}

/// Whether the words of "et al." stand at `right`, or on both sides of it: they belong to the name before them.
fn names_others(text: &str, tokens: &[Token], left: usize, right: usize) -> bool {
    let others = |token: Option<&Token>| token.is_some_and(|token| token.small && token.classes.has(Classes::OTHERS));
    let says =
        |from: usize, to: usize| names::says_others(text, tokens.get(from..tokens.len().min(to)).unwrap_or_default());
    let before = left.checked_sub(1);
    others(tokens.get(right)) && says(right, right + 3)
        || before.is_some_and(|before| others(tokens.get(before)) && says(before, right + 1))
}

/// Whether the comma or slash of a joint stands behind "ders." or its kin, which leads what follows: no work begins between.
fn names_same(text: &str, tokens: &[Token], left: usize, right: usize, signs: Kinds) -> bool {
    let Some((same, before)) = tokens.get(..left).and_then(<[Token]>::split_last) else { return false };
    let leads = |before: &Token| match before.kind {
        Kind::Semicolon | Kind::AbbreviationDot | Kind::Dot => true,
        _ => before.kind == Kind::Word && before.small,
    };
    let led = || last_solid(before).is_none_or(leads);
    let slashed = tokens.get(right).is_some_and(|next| next.kind == Kind::Slash);
    (slashed || signs.has(Kind::Comma)) && same.is_same_author(text) && (slashed || led())
}

/// Whether the town of a journal stands behind a semicolon, as library databases print it: "Harbour Studies; Kingston, Jamaica 31, no. 1".
fn names_town(tokens: &[Token], right: usize, signs: Kinds) -> bool {
    if !signs.has(Kind::Semicolon) {
        return false;
    }
    let mut rest = tokens.get(right..).unwrap_or_default().iter().filter(|token| token.kind != Kind::Gap);
    let place = |token: &&Token| token.capital && token.classes.has(Classes::PLACES);
    if !rest.next().as_ref().is_some_and(place) {
        return false;
    }
    let volume = rest.find(|token| !place(token) && token.kind != Kind::Comma);
    let stop = rest.next();
    volume.is_some_and(|volume| volume.kind == Kind::Number && volume.span.len() <= 3)
        && stop.is_some_and(|stop| stop.kind == Kind::Comma || stop.classes.has(Classes::ISSUE_WORDS))
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

/// Whether a joint of these signs can part talk and citations.
fn is_possible(text: &str, tokens: &[Token], left: usize, right: usize, signs: Kinds, leads: bool) -> bool {
    let (Some(before), Some(after)) = (left.checked_sub(1).and_then(|at| tokens.get(at)), tokens.get(right)) else {
        return true;
    };
    // "(May 2001), https://…": the address is the work's.
    if after.kind == Kind::Url && signs.has(Kind::Comma) && !signs.meets(LEADS_ADDRESS) {
        return false;
    }
    // "Title …, op. cit.": a comma goes on behind a mark.
    let marked = before.kind == Kind::Mark && !signs.has(Kind::Comma);
    if signs.meets(PARTS) || marked || before.kind == Kind::Url {
        return true;
    }
    // "at 1225" is what is cited, not a work.
    let cited = matches!(after.kind, Kind::Number | Kind::Mixed) && before.classes.has(Classes::CITED_WORDS);
    let capital = (!after.small || begins_with_same(text, tokens, right)) && !cited;
    let says = |token: &Token| token.classes.has(Classes::SIGNALS.with(Classes::PROSE));
    let tells = |token: &Token| token.kind == Kind::Word && token.small && token.classes == Classes::default();
    if signs.has(Kind::Colon) {
        return before.small || says(before);
    }
    if signs.has(Kind::Comma) {
        let talk = says(before) || before.small && before.kind == Kind::Word && !is_bibliographic(before);
        // "Title, op. cit., 24"
        let plays = |part| knowledge::is_back_word(after.span.of(text), part);
        let refers = || after.classes.has(Classes::BACK_WORDS) && (plays("thing") || plays("work"));
        return says(after)
            || talk && capital
            || !capital && after.kind == Kind::Word && !is_bibliographic(after) && !refers();
    }
    let leads_in = says(before) || before.small && before.kind == Kind::Word && signs.has(Kind::OpenQuote);
    let number = matches!(before.kind, Kind::Number | Kind::Mixed);
    let hangs = || {
        // "draws on", "is that of": a small word behind a verb.
        let outer = tokens.get(..left.saturating_sub(1)).unwrap_or_default();
        let verb = outer.iter().rev().find(|token| token.is_content());
        let small = before.kind == Kind::Word && before.small && before.classes.has(HANGING);
        small && verb.is_some_and(|verb| tells(verb) || verb.small && verb.classes.has(Classes::PROSE))
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

//! Name lists: inverted or direct, of people or bodies (MLA 9, 5.6–22; Chicago 17, 14.72–84; CSL 1.0.2, names).
//!
//! A list is read over its whole stretch: where "Family, Given" begins it, and how the joints go on, tells how to cut it.

use super::Form;
use crate::knowledge::Classes;
use crate::note::scan::{Kind, Kinds, Token};
use crate::source::Span;

mod body;
mod chunk;
mod person;

use body::{body_form, is_body, is_initialled, is_prose, is_tangled};
use chunk::{Before, Chunk, FEW, MOST};

pub(crate) use person::NameParts;

/// "Family, Given".
pub(crate) const INVERTED: Form = 40;
/// "Family, Given, and Given Family".
pub(crate) const INVERTED_FIRST: Form = 41;
/// "Family, Given; Family, Given".
pub(crate) const ALL_INVERTED: Form = 42;
/// "Given Family".
pub(crate) const DIRECT: Form = 43;
/// "Given Family, Given Family, and Given Family".
pub(crate) const DIRECT_LIST: Form = 44;
/// "Given Family, Given Family": no joint word closes the list.
pub(crate) const OPEN_LIST: Form = 45;
/// A list of inverted names that ends in "et al.".
pub(crate) const INVERTED_OTHERS: Form = 46;
/// A list of direct names that ends in "et al.".
pub(crate) const DIRECT_OTHERS: Form = 47;
/// A body, by a word in it.
pub(crate) const BODY: Form = 48;
/// One word.
pub(crate) const MONONYM: Form = 49;
/// Several words that no name shape fits.
pub(crate) const PHRASE: Form = 50;
/// People and bodies.
pub(crate) const MIXED: Form = 51;
/// An acronym.
pub(crate) const ACRONYM: Form = 52;
/// Words that names don't have: articles, verbs, digits.
pub(crate) const PROSE: Form = 53;
/// A list into which something else has run: a full stop, or many words behind an initial.
pub(crate) const TANGLED: Form = 54;

/// Longest list that is looked at, in tokens.
const LONGEST: usize = 400;

/// A name list.
#[derive(Clone, Debug)]
pub(crate) struct NameList {
    /// How the list is written.
    pub(crate) form: Form,
    /// The names, in order.
    pub(crate) names: Vec<NameParts>,
    /// Whether "et al." ends it.
    pub(crate) others: bool,
}

/// `name list = ( inverted name | direct name | body ), { list joint, ( inverted name | direct name | body ) }, [ others ]`:
/// returns the names of a stretch; without words there are none
pub(crate) fn read(text: &str, tokens: &[Token]) -> Option<NameList> {
    let mut names = Vec::new();
    let (form, others) = visit(text, tokens, |name| names.push(name))?;
    Some(NameList { form, names, others })
}

/// Returns how a stretch is written as a name list.
pub(crate) fn form(text: &str, tokens: &[Token]) -> Option<Form> {
    visit(text, tokens, |_| ()).map(|(form, _)| form)
}

/// Calls `add` with each name of a stretch; returns the list's form, and whether "et al." ends it.
fn visit(text: &str, tokens: &[Token], mut add: impl FnMut(NameParts)) -> Option<(Form, bool)> {
    if tokens.is_empty() || tokens.len() > LONGEST {
        return None;
    }
    let (tokens, others) = without_others(text, tokens);
    if says_others(text, tokens) {
        return None;
    }
    let (mut few, mut many);
    let room: &mut [Chunk<'_>] = if tokens.len() < 2 * FEW {
        few = [Chunk::none(); FEW];
        &mut few
    } else {
        many = [Chunk::none(); MOST];
        &mut many
    };
    let count = chunk::read(text, tokens, room);
    let chunks = room.get(..count).unwrap_or_default();
    if chunks.is_empty() {
        return None;
    }
    if is_body(text, chunks) {
        add(NameParts::Literal(span(tokens)?));
        return Some((body_form(tokens), others));
    }
    let inverted = inverted_pairs(text, chunks);
    let (count, bodies) = each_name(text, chunks, inverted, &mut add)?;
    let form = match list_form(chunks, count, bodies, inverted, others) {
        _ if chunks.iter().any(|chunk| is_tangled(chunk)) || runs_on(text, chunks) => TANGLED,
        MIXED if chunks.iter().any(|chunk| is_prose(chunk)) => PROSE,
        DIRECT | DIRECT_LIST | OPEN_LIST | DIRECT_OTHERS if chunks.first().is_some_and(leads_up) => PROSE,
        form => form,
    };
    Some((form, others))
}

/// "is Jane Doe": a small word that no name begins with.
fn leads_up(chunk: &Chunk<'_>) -> bool {
    let mut words = chunk.tokens.iter().filter(|token| token.is_content());
    let small = |token: &Token| token.kind == Kind::Word && token.small && !token.classes.has(Classes::PARTICLES);
    words.next().is_some_and(small) && words.any(|token| token.capital)
}

/// "Ders., A Title": a comma ends what stands for the author before.
fn runs_on(text: &str, chunks: &[Chunk<'_>]) -> bool {
    let [same, next, ..] = chunks else { return false };
    next.before == Before::Comma && same.words == 1 && same.tokens.first().is_some_and(|word| word.is_same_author(text))
}

/// How many names, from the first on, are written "Family, Given".
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Inverted {
    None,
    First,
    All,
}

/// Cuts "et al.", "and others", "u.a." off the end.
fn without_others<'t>(text: &str, tokens: &'t [Token]) -> (&'t [Token], bool) {
    let mut words = (0..tokens.len()).rev().filter(|&at| tokens.get(at).is_some_and(Token::is_content));
    let (last, before) = (words.next(), words.next());
    let is = |printed: &str, word: &str| {
        let cut = printed.split_at_checked(word.len());
        cut.is_some_and(|(head, dots)| head.eq_ignore_ascii_case(word) && dots.bytes().all(|byte| byte == b'.'))
    };
    let says = |at: Option<usize>, word: &str| {
        at.and_then(|at| tokens.get(at)).is_some_and(|token| is(token.span.of(text), word))
    };
    let first = last.and_then(|at| tokens.get(at)).and_then(|token| text.as_bytes().get(token.span.start as usize));
    let cut = match first {
        Some(b'a' | b'A') if says(last, "al") && says(before, "et") => before,
        Some(b'o' | b'O') if says(last, "others") => before,
        Some(b'u' | b'U') if says(last, "u.a") => last,
        Some(b'a') if says(last, "a") && says(before, "u") => before,
        _ => None,
    };
    match cut {
        Some(at) => (tokens.get(..at).unwrap_or_default(), true),
        None => (tokens, false),
    }
}

/// Whether "et al." stands among the tokens: names don't go on behind it.
pub(in crate::note) fn says_others(text: &str, tokens: &[Token]) -> bool {
    let al = |token: &Token| {
        // Few words begin with a small "a".
        token.small
            && text.as_bytes().get(token.span.start as usize) == Some(&b'a')
            && token.is_content()
            && token.span.of(text).trim_end_matches('.') == "al"
    };
    let before = |at: usize| tokens.get(..at).unwrap_or_default().iter().rev().find(|token| token.is_content());
    tokens.iter().enumerate().any(|(at, token)| al(token) && before(at).is_some_and(|word| word.span.of(text) == "et"))
}

/// Whether a chunk may be a family name before a comma: one to four words without initials.
fn is_family(text: &str, chunk: &Chunk<'_>) -> bool {
    const FAMILY: Kinds = Kinds::of(&[Kind::Word, Kind::Gap, Kind::Hyphen, Kind::Sign, Kind::AbbreviationDot]);
    let unspaced = |token: &Token| token.kind == Kind::Word && is_unspaced(token.span.of(text));
    (1..=4).contains(&chunk.words)
        && chunk.kinds.within(FAMILY)
        && !chunk.lower
        && !chunk.tokens.iter().any(unspaced)
        && !ends_in_initials(text, chunk)
}

/// `Doe JR`: a whole name, with its initials behind.
fn ends_in_initials(text: &str, chunk: &Chunk<'_>) -> bool {
    let mut content = chunk.tokens.iter().filter(|token| token.is_content());
    let shouts = |token: &Token| token.span.of(text).bytes().all(|byte| byte.is_ascii_uppercase());
    let first = content.next().is_some_and(|first| !shouts(first));
    let initials = |last: &Token| last.span.len() <= 3 && shouts(last) && !last.classes.has(Classes::SUFFIXES);
    first && content.next_back().is_some_and(initials)
}

/// Whether a script without spaces stands in the word: there, a comma parts whole names.
fn is_unspaced(printed: &str) -> bool {
    let block = |c: char| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}');
    printed.len() > 3 && printed.chars().all(block)
}

/// Whether a chunk may be given names behind a comma: one to four words or initials.
fn is_given(chunk: &Chunk<'_>) -> bool {
    const GIVEN: Kinds =
        Kinds::of(&[Kind::Word, Kind::Gap, Kind::Initials, Kind::Hyphen, Kind::Sign, Kind::AbbreviationDot, Kind::Dot]);
    chunk.before == Before::Comma
        && (1..=5).contains(&chunk.words)
        && chunk.kinds.within(GIVEN)
        && !chunk.lower
        && !is_suffix(chunk)
}

/// `Jr.`, `III`
fn is_suffix(chunk: &Chunk<'_>) -> bool {
    chunk.words == 1 && chunk.tokens.first().is_some_and(|token| token.classes.has(Classes::SUFFIXES))
}

/// Tells how many names are inverted, from the lengths of the chunks and from the joints.
fn inverted_pairs(text: &str, chunks: &[Chunk<'_>]) -> Inverted {
    let [family, given, rest @ ..] = chunks else { return Inverted::None };
    if !is_family(text, family) || !is_given(given) {
        return Inverted::None;
    }
    let rest = if rest.first().is_some_and(is_suffix) { &rest[1..] } else { rest };
    let long_pair = family.words > 1 && given.words > 1 && !is_initials_only(given);
    let people = long_pair && begins_given(family) && begins_given(given);
    let two = people && (is_whole_name(family) || is_whole_name(given));
    if two || long_pair && !rest.is_empty() && !has_particle(family) && rest.iter().all(|chunk| chunk.words > 1) {
        return Inverted::None;
    }
    if rest.is_empty() {
        return Inverted::First;
    }
    let semicolons = rest.iter().any(|chunk| chunk.before == Before::Semicolon);
    let next_is_pair = |at: usize| rest.get(at + 1).is_some_and(|next| is_given(next));
    let pairs =
        rest.len() % 2 == 0 && (0..rest.len()).step_by(2).all(|at| is_family(text, &rest[at]) && next_is_pair(at));
    let single = (0..rest.len()).step_by(2).any(|at| rest[at].words == 1)
        || rest.iter().skip(1).step_by(2).any(is_initials_only);
    if pairs && (single || semicolons) { Inverted::All } else { Inverted::First }
}

/// Whether a chunk begins with a given name: "Jane Doe, Robert Roe" are two people.
fn begins_given(chunk: &Chunk<'_>) -> bool {
    chunk.tokens.iter().find(|token| token.is_content()).is_some_and(is_given_name)
}

/// Whether a chunk begins with a given name and ends with none.
fn is_whole_name(chunk: &Chunk<'_>) -> bool {
    let last = chunk.tokens.iter().rfind(|token| token.is_content());
    begins_given(chunk) && last.is_some_and(|last| last.kind == Kind::Word && !is_given_name(last))
}

fn is_given_name(token: &Token) -> bool {
    token.classes.has(Classes::GIVEN_NAMES)
}

fn is_initials_only(chunk: &Chunk<'_>) -> bool {
    chunk
        .tokens
        .iter()
        .filter(|token| token.is_content())
        .all(|token| token.kind == Kind::Initials || token.span.len() <= 2)
}

fn has_particle(chunk: &Chunk<'_>) -> bool {
    chunk.classes.has(Classes::PARTICLES)
}

/// Calls `add` with each name; returns how many there are, and how many of them are not split.
fn each_name(
    text: &str,
    chunks: &[Chunk<'_>],
    inverted: Inverted,
    add: &mut impl FnMut(NameParts),
) -> Option<(usize, usize)> {
    let (mut at, mut count, mut bodies) = (0, 0, 0);
    while let Some(chunk) = chunks.get(at) {
        let pair = chunks.get(at + 1).filter(|next| is_given(next));
        let as_pair = match inverted {
            Inverted::None => chunk.before == Before::Semicolon && pair.is_some() && chunk.words == 1,
            Inverted::First => at == 0,
            Inverted::All => is_family(text, chunk),
        };
        at += 1;
        let mut name = match pair.filter(|_| as_pair) {
            Some(given) => {
                at += 1;
                person::inverted(chunk, given)?
            }
            None => person::direct(text, chunk)?,
        };
        if let Some(suffix) = chunks.get(at).filter(|next| is_suffix(next) && next.before == Before::Comma) {
            name.add_suffix(span(suffix.tokens)?);
            at += 1;
        }
        count += 1;
        bodies += usize::from(matches!(name, NameParts::Literal(_)));
        add(name);
    }
    Some((count, bodies))
}

fn list_form(chunks: &[Chunk<'_>], count: usize, bodies: usize, inverted: Inverted, others: bool) -> Form {
    let closed = chunks.iter().any(|chunk| chunk.before == Before::And);
    match (inverted, count) {
        (Inverted::First | Inverted::All, _) if others => INVERTED_OTHERS,
        (Inverted::First, 1) => INVERTED,
        (Inverted::First, _) if closed => INVERTED_FIRST,
        (Inverted::All, _) => ALL_INVERTED,
        (Inverted::None, _) if others => DIRECT_OTHERS,
        (Inverted::None, 1) if bodies == 1 => literal_form(chunks),
        (Inverted::None, 1) => DIRECT,
        (Inverted::None, _) if bodies > 0 => MIXED,
        (Inverted::None, _) if closed => DIRECT_LIST,
        (Inverted::First | Inverted::None, _) => OPEN_LIST,
    }
}

fn literal_form(chunks: &[Chunk<'_>]) -> Form {
    let Some(chunk) = chunks.first() else { return PHRASE };
    let acronym = chunk.tokens.iter().all(|token| token.kind == Kind::Initials && token.span.len() > 3);
    match chunk.words {
        1 if acronym => ACRONYM,
        1 => MONONYM,
        _ => PHRASE,
    }
}

fn span(tokens: &[Token]) -> Option<Span> {
    Some(tokens.first()?.span.join(tokens.last()?.span))
}

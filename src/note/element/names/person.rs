//! One person's name: family, given, particle, suffix.

use super::chunk::Chunk;
use crate::knowledge::{Classes, letters};
use crate::note::scan::{Kind, Kinds, Token};
use crate::source::Span;

/// The parts of a name, as printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum NameParts {
    /// A person.
    Person {
        /// The family name.
        family: Span,
        /// Given names and initials.
        given: Option<Span>,
        /// A particle, wherever it stands.
        particle: Option<Span>,
        /// `Jr.`
        suffix: Option<Span>,
    },
    /// A body, a mononym, or what must not be split.
    Literal(Span),
}

impl NameParts {
    /// Adds a suffix that stands behind a comma.
    pub(super) fn add_suffix(&mut self, found: Span) {
        if let Self::Person { suffix, .. } = self {
            *suffix = Some(found);
        }
    }
}

/// `inverted name = [ particle, gap ], family, ",", gap, given, [ gap, particle ], [ gap, suffix ]`:
/// particles before the family name or behind the given names are taken off.
pub(super) fn inverted(family: &Chunk<'_>, given: &Chunk<'_>) -> Option<NameParts> {
    let (suffixed, family, given) = (given.classes.has(Classes::SUFFIXES), family.tokens, given.tokens);
    let leading = particles(family);
    let (particle, family) = match leading {
        0 => (None, family),
        count => (span(family.get(..count)?), family.get(count..)?),
    };
    let trailing = trailing_particles(given);
    let kept = given.get(..given.len() - trailing)?;
    let behind = span(given.get(given.len() - trailing..)?);
    let (kept, suffix) = if suffixed { without_suffix(kept) } else { (kept, None) };
    Some(NameParts::Person { family: span(family)?, given: span(kept), particle: particle.or(behind), suffix })
}

/// `direct name = given, gap, [ particle, gap ], family, [ gap, suffix ]`:
/// the last word is the family name, with the particles before it. One word, or many, is no person.
pub(super) fn direct(text: &str, chunk: &Chunk<'_>) -> Option<NameParts> {
    let suffixed = chunk.classes.has(Classes::SUFFIXES);
    let (tokens, suffix) = if suffixed { without_suffix(chunk.tokens) } else { (chunk.tokens, None) };
    let is_word = |at: &usize| tokens.get(*at).is_some_and(Token::is_content);
    let words = if suffix.is_some() { (0..tokens.len()).filter(is_word).count() } else { chunk.words as usize };
    let body = Classes::ORGANIZATIONS.with(Classes::CORPORATE);
    let says_body = chunk.classes.has(body) && tokens.iter().any(|token| token.classes.has(body));
    let initialled = chunk.holds(Kind::Initials) && super::is_initialled(tokens);
    let odd = is_odd(text, chunk, tokens);
    let article = tokens.first().is_some_and(|first| {
        first.classes.has(Classes::FUNCTION_WORDS)
            && !first.classes.has(Classes::PARTICLES.with(Classes::GIVEN_NAMES))
            && first.span.len() > 2
            && !initialled
    });
    if !(2..=7).contains(&words) || odd || article || says_body && !initialled {
        return Some(NameParts::Literal(span(tokens)?));
    }
    let last = (0..tokens.len()).rev().find(is_word)?;
    if tokens.first().zip(tokens.get(last)).is_some_and(|(first, last)| is_one_name(text, first, last, words)) {
        return Some(NameParts::Literal(span(tokens)?));
    }
    if suffix.is_none()
        && let Some(given) = family_first(text, tokens, words)
    {
        let (family, given) = (span(tokens.get(..given)?)?, span(tokens.get(given..)?));
        return Some(NameParts::Person { family, given, particle: None, suffix });
    }
    let abbreviated = |token: &Token| token.kind == Kind::Initials || is_bare_initials(text, token);
    let whole = tokens.first().is_some_and(|first| first.kind == Kind::Word && first.span.len() > 2);
    if whole && abbreviated(tokens.get(last)?) {
        return Some(NameParts::Person {
            family: span(tokens.get(..last)?)?,
            given: span(tokens.get(last..)?),
            particle: None,
            suffix,
        });
    }
    let (given, family) = family_name(chunk, tokens, last, words);
    let particle = if given < family { span(tokens.get(given..family)?) } else { None };
    let (given, family) = (span(tokens.get(..given)?), span(tokens.get(family..)?)?);
    Some(NameParts::Person { family: owner(text, family), given, particle, suffix })
}

/// Takes the sign of the genitive off a family name: "Jane Doe’s “Title”".
fn owner(text: &str, family: Span) -> Span {
    let bare = letters::without_genitive(family.of(text));
    Span { end: family.start + bare.len() as u32, ..family }
}

/// Returns where the given names begin of a name that its family name leads without a comma: in capitals, "DOE Jane", or one of East Asia,
/// "Karatani Kojin", where no other word is a family name there or a given name elsewhere.
fn family_first(text: &str, tokens: &[Token], words: usize) -> Option<usize> {
    let content = || tokens.iter().enumerate().filter(|(_, token)| token.is_content());
    let (at, second) = content().nth(1)?;
    let first = tokens.first()?;
    let known = |token: &Token| token.classes.has(Classes::GIVEN_NAMES);
    if words > 3 || !content().all(|(_, token)| token.kind == Kind::Word && token.capital) {
        return None;
    }
    if is_shouted(text, first) {
        let (given, _) = content().find(|(_, token)| !is_shouted(text, token))?;
        return content().skip_while(|&(at, _)| at < given).all(|(_, token)| known(token)).then_some(given);
    }
    let asian = |token: &Token| token.classes.has(Classes::FAMILY_FIRST);
    let alone = words == 2 && !asian(second) && !known(first) && !known(second);
    (alone && asian(first) && is_open_syllable(second.span.of(text))).then_some(at)
}

/// Whether a word ends like those of Chinese and Japanese: in a vowel, "n" or "ng".
fn is_open_syllable(word: &str) -> bool {
    let bare = word.strip_suffix('g').filter(|rest| rest.ends_with('n')).unwrap_or(word);
    bare.ends_with(['a', 'e', 'i', 'o', 'u', 'ü', 'n', 'ā', 'ē', 'ī', 'ō', 'ū'])
}

/// Whether a word of three letters or more is all in capitals.
fn is_shouted(text: &str, token: &Token) -> bool {
    let printed = token.span.of(text);
    printed.len() > 2 && printed.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)
}

/// Returns where the given names of a direct name end, and where its family name begins: between them stand particles. `last` is the last of so
/// many words.
fn family_name(chunk: &Chunk<'_>, tokens: &[Token], last: usize, words: usize) -> (usize, usize) {
    let is = |at: usize, fits: fn(&Token) -> bool| tokens.get(at).is_some_and(fits);
    let before = |from: usize| (0..from).rev().filter(|&at| is(at, Token::is_content));
    let first_of_two = |from: usize| {
        let two = chunk.classes.has(Classes::FIRST_OF_TWO);
        before(from).next().filter(|&at| two && at > 0 && is(at, is_first_of_two))
    };
    if !chunk.classes.has(Classes::PARTICLES) {
        let from = first_of_two(last).unwrap_or(last);
        return (from, from);
    }
    let within = || before(last).take(words - 2);
    let particles = within().take_while(|&at| is(at, is_particle)).last().unwrap_or(last);
    let capital =
        |from: usize| within().skip_while(move |&at| at >= from).take_while(|&at| is(at, is_capital_particle)).last();
    match capital(particles).or_else(|| first_of_two(particles)) {
        Some(from) => (from, from),
        None => (particles, last),
    }
}

/// Whether a few words are one name: "Di Fabio", a family name alone; all in capitals, the last of three letters.
fn is_one_name(text: &str, first: &Token, last: &Token, words: usize) -> bool {
    let family = words == 2 && is_capital_particle(first) && !first.classes.has(Classes::GIVEN_NAMES);
    let shouts =
        |token: &Token| token.kind == Kind::Word && token.span.of(text).bytes().all(|byte| byte.is_ascii_uppercase());
    family || shouts(first) && shouts(last) && last.span.len() == 3
}

/// Whether signs or numbers stand among the tokens of a chunk that people don't have in their names.
fn is_odd(text: &str, chunk: &Chunk<'_>, tokens: &[Token]) -> bool {
    const ODD: Kinds =
        Kinds::of(&[Kind::Number, Kind::Mixed, Kind::Url, Kind::Colon, Kind::Slash, Kind::OpenParenthesis]);
    let signed = |token: &Token| token.kind == Kind::Sign && !matches!(token.span.of(text), "'" | "’" | "‘" | "`");
    (chunk.kinds.meets(ODD) || chunk.holds(Kind::Sign))
        && tokens.iter().any(|token| signed(token) || ODD.has(token.kind))
}

/// `JR` in "Doe JR": capitals without dots behind a family name.
fn is_bare_initials(text: &str, token: &Token) -> bool {
    let printed = token.span.of(text);
    token.kind == Kind::Word && printed.len() <= 3 && printed.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Cuts `Jr.` or `III` off the end.
fn without_suffix(tokens: &[Token]) -> (&[Token], Option<Span>) {
    let Some(last) = tokens.iter().rposition(Token::is_content) else { return (tokens, None) };
    let words = tokens.iter().filter(|token| token.is_content()).count();
    if words < 2 || !tokens.get(last).is_some_and(|token| token.classes.has(Classes::SUFFIXES)) {
        return (tokens, None);
    }
    (tokens.get(..last).unwrap_or_default(), span(tokens.get(last..).unwrap_or_default()))
}

/// How many tokens at the start are particles, white space between them included.
fn particles(tokens: &[Token]) -> usize {
    let mut count = 0;
    for (at, token) in tokens.iter().enumerate() {
        match token.kind {
            Kind::Gap if count > 0 => {}
            _ if is_particle(token) && tokens.get(at + 1..).unwrap_or_default().iter().any(Token::is_content) => {
                count = at + 1;
            }
            _ => break,
        }
    }
    count
}

fn trailing_particles(tokens: &[Token]) -> usize {
    let mut count = 0;
    for (at, token) in tokens.iter().rev().enumerate() {
        match token.kind {
            Kind::Gap if count > 0 => {}
            _ if is_particle(token) && at + 1 < tokens.len() => count = at + 1,
            _ => break,
        }
    }
    count
}

fn is_particle(token: &Token) -> bool {
    token.kind == Kind::Word && token.classes.has(Classes::PARTICLES) && token.small
}

/// `Di`, `De` before the last word: a part of the family name.
fn is_capital_particle(token: &Token) -> bool {
    token.kind == Kind::Word && token.classes.has(Classes::PARTICLES) && token.span.len() > 1 && token.capital
}

/// `García` before another family name.
fn is_first_of_two(token: &Token) -> bool {
    token.capital && token.classes.has(Classes::FIRST_OF_TWO)
}

/// Returns the stretch of the tokens, without white space around it.
fn span(tokens: &[Token]) -> Option<Span> {
    let solid = |token: &&Token| token.kind != Kind::Gap;
    Some(tokens.iter().find(solid)?.span.join(tokens.iter().rev().find(solid)?.span))
}

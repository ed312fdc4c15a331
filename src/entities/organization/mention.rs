//! Where organizations are mentioned again: by full name, short name or acronym, the longest first.

use super::register::Register;
use crate::entities::compound;
use crate::entities::name::{self, is_name_word};
use crate::entities::token::{Kind, Token, tokens as lex};
use crate::entities::words::WordMap;
use crate::knowledge::prose::{
    CLAUSE_WORDS, FUNCTION_WORDS, Folded, GERUND_ENDINGS, LINK_WORDS, Language, NAME_ARTICLES, NAMING, NUMBERS,
    ORGANIZATION_WORDS, PAST_ENDINGS, PLACE_WORDS,
};
use crate::knowledge::world;
use crate::source::Span;
use std::ops::Range;

/// An organization in a sentence.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::entities) struct Mention {
    /// The tokens of the name.
    pub tokens: Range<usize>,
    /// Which organization.
    pub organization: usize,
}

/// Names by their first words.
#[derive(Debug, Default)]
pub(in crate::entities) struct Names {
    /// Names of one word, and the words that longer ones begin with.
    firsts: WordMap<Option<usize>>,
    /// The rest of longer names by their first two words, longer ones first.
    longer: WordMap<Vec<(Vec<String>, usize)>>,
}

impl Names {
    /// Returns all names of a register's organizations.
    pub(in crate::entities) fn of(register: &Register) -> Self {
        let mut names = Self::default();
        for (at, organization) in register.list.iter().enumerate() {
            for name in std::iter::once(&organization.name).chain(&organization.alternate_names) {
                names.enter(name, at);
            }
        }
        for (acronym, meanings) in &register.acronyms {
            if let Some(&(at, _)) = meanings.first() {
                names.enter(acronym, at);
            }
        }
        names.sort();
        names
    }

    fn enter(&mut self, name: &str, at: usize) {
        let mut all = Vec::new();
        lex(name, Span::new(0, name.len()), &[], &mut all);
        let mut words: Vec<String> = all.iter().map(|token| comparable(token).to_owned()).collect();
        if words.first().is_some_and(|word| word == "the") && words.len() > 2 {
            words.remove(0);
        }
        let Some((first, rest)) = words.split_first() else { return };
        let single = self.firsts.entry(first.clone()).or_default();
        match rest.split_first() {
            Some((second, rest)) => {
                self.longer.entry(format!("{first} {second}")).or_default().push((rest.to_vec(), at));
            }
            None => *single = Some(single.map_or(at, |known| known.min(at))),
        }
    }

    fn sort(&mut self) {
        self.longer.values_mut().for_each(|all| all.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then(a.1.cmp(&b.1))));
    }

    /// Returns the length in tokens of the longest name at the start of `tokens`, and what it names.
    fn at(&self, tokens: &[Token<'_>]) -> Option<(usize, usize)> {
        let first = comparable(tokens.first()?);
        let single = self.firsts.get(first)?;
        let longer = || {
            let all = self.longer.get(&format!("{first} {}", comparable(tokens.get(1)?)))?;
            let rest = tokens.get(2..)?;
            let fits = |words: &[String]| {
                words.len() <= rest.len() && words.iter().zip(rest).all(|(word, token)| *word == comparable(token))
            };
            all.iter().find(|(words, _)| fits(words)).map(|(words, at)| (words.len() + 2, *at))
        };
        longer().or(single.map(|at| (1, at)))
    }
}

pub(super) fn comparable<'t>(token: &'t Token<'_>) -> &'t str {
    if token.is_mark('&') { "and" } else { &token.fold }
}

/// Returns the organizations of a sentence, in order, without overlap.
pub(in crate::entities) fn mentions(tokens: &[Token<'_>], names: &Names) -> Vec<Mention> {
    let digit = |token: &Token<'_>| token.text.starts_with(|c: char| c.is_ascii_digit());
    named(tokens, |token, _| token.is_capital() || digit(token), |rest| names.at(rest))
}

/// Returns the names of a sentence, in order, without overlap; `may_begin` tells whether
/// a name may begin with a token before another, `at_start` how many tokens a name at their start has, and what it names.
pub(super) fn named(
    tokens: &[Token<'_>],
    may_begin: impl Fn(&Token<'_>, Option<&Token<'_>>) -> bool,
    at_start: impl Fn(&[Token<'_>]) -> Option<(usize, usize)>,
) -> Vec<Mention> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let rest = tokens.get(at..).unwrap_or_default();
        let begins = rest.first().is_some_and(|token| may_begin(token, rest.get(1)));
        let found = if begins { at_start(rest) } else { None };
        match found.filter(|&(length, _)| stands_alone(tokens, at..at + length)) {
            Some((length, organization)) => {
                out.push(Mention { tokens: at..at + length, organization });
                at += length;
            }
            None => at += 1,
        }
    }
    out
}

/// A name of one word that is no acronym must not be part of a longer one: "Michael Bloomberg" is no company.
fn stands_alone(tokens: &[Token<'_>], range: Range<usize>) -> bool {
    let (Some(first), true) = (tokens.get(range.start), range.len() == 1) else { return true };
    let before = range.start.checked_sub(1).and_then(|at| tokens.get(at));
    let after = tokens.get(range.end);
    let proper =
        |token: Option<&Token<'_>>| token.is_some_and(|token| is_name_word(token, "en") && !token.is_acronym());
    // "der Konzern Siemens": in German a noun has its capital, too.
    let noun = before.is_some_and(|word| {
        ORGANIZATION_WORDS.has(&word.fold, "de") || compound::head(&word.fold, "de").is_some() || plural(word)
    });
    first.is_acronym() || (!proper(before) || noun) && !proper(after)
}

/// "Firmen", "Banken": the plural of a German noun for bodies, also at a compound's end.
fn plural(word: &Token<'_>) -> bool {
    let starts = word.fold.char_indices().map(|(at, _)| at);
    starts
        .filter_map(|at| word.fold.get(at..))
        .any(|part| ORGANIZATION_WORDS.of(part, "de").is_some() && part.len() > 4)
}

/// Returns names followed by an apposition whose noun `noun` knows, with its type.
pub(super) fn appositions(
    tokens: &[Token<'_>],
    language: Language,
    noun: impl Fn(&Folded<'_>) -> Option<&'static str>,
) -> Vec<(Range<usize>, &'static str)> {
    let mut out = Vec::new();
    for comma in (1..tokens.len()).filter(|&at| tokens.get(at).is_some_and(|token| token.is_mark(','))) {
        let end = if matches!(tokens.get(comma - 1).map(|token| token.kind), Some(Kind::Anchor(_))) {
            comma - 1
        } else {
            comma
        };
        let start = (0..end).rev().take_while(|&at| tokens.get(at).is_some_and(Token::is_capital)).last();
        let start = start.and_then(|start| {
            (start..end).find(|&at| tokens.get(at).is_some_and(|token| is_name_word(token, language)))
        });
        // "in Skelby, the old mill": behind such a word the name is a place.
        let place = start.and_then(|start| tokens.get(start.checked_sub(1)?));
        if place.is_some_and(|word| word.is_small() && PLACE_WORDS.of(&word.fold, language) == Some(1)) {
            continue;
        }
        let Some(class) = apposed(tokens.get(comma + 1..).unwrap_or_default(), language, &noun) else { continue };
        if let Some(start) =
            start.filter(|&start| end - start <= 6 && tokens.get(start).is_some_and(|token| !token.quoted))
        {
            out.push((start..end, class));
        }
    }
    let small = tokens.iter().enumerate().filter(|(_, token)| token.is_small());
    let nouns: Vec<(usize, &'static str)> =
        small.filter_map(|(at, token)| noun(&token.fold).map(|class| (at, class))).collect();
    out.extend(nouns.iter().filter_map(|&(at, class)| Some((behind_noun(tokens, at, language)?, class))));
    out.extend(nouns.iter().filter_map(|&(at, class)| Some((before_noun(tokens, at, class, language)?, class))));
    out.extend(nouns.iter().filter_map(|&(at, class)| Some((between_commas(tokens, at, language)?, class))));
    out.extend((1..tokens.len()).filter_map(|at| behind_naming(tokens, at, language, &noun)));
    out
}

/// "Life magazine", "the Argus newspaper": a paper's name right before its noun.
fn before_noun(tokens: &[Token<'_>], noun: usize, class: &str, language: Language) -> Option<Range<usize>> {
    if class != "NewsMediaOrganization" {
        return None;
    }
    let start = (0..noun)
        .rev()
        .take_while(|&at| name::is_part(tokens, at, language))
        .last()
        .filter(|&start| start > 0 && noun - start <= 3)?;
    let other = name::folded(tokens, &(start..noun));
    let told =
        world::is_place(&other) || tokens.get(start..noun)?.iter().any(|word| world::country_of(&word.fold).is_some());
    (!told).then_some(start..noun)
}

/// "a women’s team, the Ashford Ladies, was …": a name between commas behind a noun for organizations.
fn between_commas(tokens: &[Token<'_>], noun: usize, language: Language) -> Option<Range<usize>> {
    tokens.get(noun + 1).filter(|token| token.is_mark(','))?;
    let at = noun + 2;
    let before = tokens.get(at.saturating_sub(6)..noun)?;
    let one = before.iter().rposition(|token| NUMBERS.of(&token.fold, language) == Some(1))?;
    before.get(one..)?.iter().all(Token::is_word).then_some(())?;
    let start = if tokens.get(at).is_some_and(|token| NAME_ARTICLES.has(&token.fold, language)) { at + 1 } else { at };
    let end = name::parts_end(tokens, start, language);
    let closed = tokens.get(end).is_some_and(|token| token.is_mark(',')) && end - start > 1 && end - start <= 5;
    let job = (start..end).any(|at| name::job_title(tokens, at, language).is_some());
    (closed && !job).then_some(start..end)
}

/// "a firm called Velda", "a group known as Velda".
fn behind_naming(
    tokens: &[Token<'_>],
    verb: usize,
    language: Language,
    noun: impl Fn(&Folded<'_>) -> Option<&'static str>,
) -> Option<(Range<usize>, &'static str)> {
    let at = match NAMING.of(&tokens.get(verb)?.fold, language)? {
        2 => verb + 1,
        3 => verb + 2,
        _ => return None,
    };
    let class = verb
        .checked_sub(1)
        .and_then(|at| tokens.get(at))
        .filter(|token| token.is_small() || language == "de")
        .and_then(|token| noun(&token.fold))?;
    let end = name::parts_end(tokens, at, language);
    (end > at && end - at <= 5).then_some((at..end, class))
}

/// "the chemical firm Velda": a name right behind a noun for organizations that has an article.
fn behind_noun(tokens: &[Token<'_>], noun: usize, language: Language) -> Option<Range<usize>> {
    let at = noun + 1;
    let article = (at.saturating_sub(4)..noun)
        .any(|before| tokens.get(before).is_some_and(|token| NAME_ARTICLES.has(&token.fold, language)));
    let end = name::parts_end(tokens, at, language);
    let job = (at..end).any(|at| name::job_title(tokens, at, language).is_some());
    let people = tokens.get(at).is_some_and(|token| world::country_of(&token.fold).is_some());
    (article && end > at && end - at <= 4 && !job && !people).then_some(at..end)
}

/// `apposition = article, words, noun | "one", "of", article, words, noun`: the noun before the first small word or comma.
fn apposed(
    tokens: &[Token<'_>],
    language: Language,
    noun: impl Fn(&Folded<'_>) -> Option<&'static str>,
) -> Option<&'static str> {
    let small = |token: &Token<'_>| FUNCTION_WORDS.has(&token.fold, language);
    tokens.first().filter(|token| {
        small(token)
            && token.is_small()
            && !CLAUSE_WORDS.has(&token.fold, language)
            && !LINK_WORDS.has(&token.fold, language)
    })?;
    let start = tokens.iter().position(|token| !small(token))?;
    let run: Vec<&Token<'_>> = tokens
        .get(start..)?
        .iter()
        .take_while(|token| {
            (token.is_word() || token.kind == Kind::Possessive || token.is_any(&['’', '\''])) && !small(token)
        })
        .collect();
    let ends = |at: usize| {
        run.get(at + 1).is_none_or(|next| GERUND_ENDINGS.ends(&next.fold, "en") || PAST_ENDINGS.ends(&next.fold, "en"))
    };
    let (at, last) = run.iter().enumerate().find(|(_, token)| token.is_small() && noun(&token.fold).is_some())?;
    if ends(at) { noun(&last.fold) } else { None }
}

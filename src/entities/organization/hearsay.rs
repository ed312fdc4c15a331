//! Names that no grammar or table knows, and that what is said of them makes organizations': "Velda's shareholders", "a spokesman for
//! Velda", "Velda bought Norrlund". One such word may be said of a human being or a place; two are not.

use super::register::Register;
use crate::entities::compound;
use crate::entities::name::{folded, is_name_word, job_title};
use crate::entities::prose::Sentence;
use crate::entities::token::{Kind, Token};
use crate::entities::words::{WordMap, WordSet};
use crate::knowledge::prose::{
    ADVERBS, COMPANY_NOUNS, COMPANY_OBJECTS, COMPANY_VERBS, CONJUNCTIONS, FUNCTION_WORDS, HONORIFICS, LINK_WORDS,
    Language, NAME_ARTICLES, NAME_JOINERS, NAMED_EVENTS, NOT_ORGANIZATIONS, PLACE_WORDS, PLURAL_ENDINGS, SPORT_WORDS,
    STANDALONE, WEEKDAYS,
};
use crate::knowledge::{Classes, classes, world};
use crate::source::Span;
use std::ops::Range;

/// The longest name that is judged so, in words.
const LONGEST: usize = 4;

/// What must be said of a name before it is a body's.
const ENOUGH: u32 = 2;

/// What is said of a name.
#[derive(Debug)]
struct Said {
    name: String,
    points: u32,
    places: u32,
    class: &'static str,
    /// Whether it stands within a sentence: at the start any word has a capital.
    within: bool,
    evidence: Vec<Span>,
}

/// Names, with what sentences say of them.
#[derive(Debug, Default)]
pub(super) struct Hearsay {
    said: Vec<Said>,
    by_name: WordMap<usize>,
    /// The last words of people's names and of other longer ones.
    families: WordSet,
    /// Names of well-known bodies that people may bear, too.
    suspects: Vec<(String, Span)>,
}

impl Hearsay {
    /// Reads a sentence; `is_taken` tells which tokens name something that is known.
    pub(super) fn read(
        &mut self,
        sentence: &Sentence<'_>,
        language: Language,
        text: &str,
        is_taken: impl Fn(&Range<usize>) -> bool,
    ) {
        let tokens = &sentence.tokens;
        let mut at = 0;
        let mut sport = None;
        while at < tokens.len() {
            let end = run_end(tokens, at, language);
            if end == at {
                at += 1;
                continue;
            }
            let range = at..end;
            at = end;
            if is_taken(&range) || self.is_person(tokens, &range, language) || !may_be(tokens, &range, language) {
                continue;
            }
            let team = is_team(tokens, &range) && *sport.get_or_insert_with(|| tells_of_sport(tokens, language));
            let judged = if team {
                Judged { points: ENOUGH, place: false, class: "SportsOrganization" }
            } else {
                judge(tokens, &range, language)
            };
            self.note(tokens, &range, &judged, sentence.span, text);
        }
    }

    /// Notes that a name stands in a row with those of bodies of a type.
    pub(super) fn vouch(
        &mut self,
        sentence: &Sentence<'_>,
        range: &Range<usize>,
        class: &'static str,
        language: Language,
        text: &str,
    ) {
        let tokens = &sentence.tokens;
        if !self.is_person(tokens, range, language) && may_be(tokens, range, language) {
            let judged = Judged { points: ENOUGH + 1, place: false, class };
            self.note(tokens, range, &judged, sentence.span, text);
        }
    }

    /// Notes a well-known organization's name that may be a human being's.
    pub(super) fn suspect(&mut self, name: &str, evidence: Span) {
        self.suspects.push((name.to_owned(), evidence));
    }

    /// Learns the names of people.
    fn is_person(&mut self, tokens: &[Token<'_>], range: &Range<usize>, language: Language) -> bool {
        let (Some(first), Some(last)) = (tokens.get(range.start), tokens.get(range.end - 1)) else { return true };
        let before = range.start.checked_sub(1).and_then(|at| tokens.get(at));
        let led = before.is_some_and(|before| {
            HONORIFICS.has(before.fold.trim_end_matches('.'), language)
                || before.is_mark('.')
                    && range.start > 1
                    && tokens.get(range.start - 2).is_some_and(|title| HONORIFICS.has(&title.fold, language))
        });
        let given = first.is_initial() || range.len() > 1 && classes(first.text).has(Classes::GIVEN_NAMES);
        let titled = (range.start.saturating_sub(2)..range.end)
            .any(|at| job_title(tokens, at, language).is_some_and(|job| job.end >= range.start));
        if range.len() > 1 || led || titled {
            self.families.insert(last.fold.to_string());
        }
        led || given || titled
    }

    fn note(&mut self, tokens: &[Token<'_>], range: &Range<usize>, judged: &Judged, evidence: Span, text: &str) {
        let key = folded(tokens, range);
        let at = match self.by_name.get(key.as_ref()) {
            Some(&at) => at,
            None if judged.points == 0 => return,
            None => {
                let name = super::printed(tokens, range, text).to_owned();
                self.said.push(Said {
                    name,
                    points: 0,
                    places: 0,
                    class: "Organization",
                    within: false,
                    evidence: Vec::new(),
                });
                self.by_name.insert(key.into_owned(), self.said.len() - 1);
                self.said.len() - 1
            }
        };
        let Some(said) = self.said.get_mut(at) else { return };
        said.points += judged.points;
        said.places += u32::from(judged.place);
        said.within |= range.start > 0;
        if judged.class != "Organization" {
            said.class = judged.class;
        }
        said.evidence.push(evidence);
    }

    /// Enters the names of which enough is said.
    pub(super) fn enter(self, register: &mut Register) {
        for (name, evidence) in self.suspects {
            if !self.families.contains(name.to_lowercase().as_str()) {
                register.enter(&name, "Organization", evidence);
            }
        }
        for said in self.said {
            let words = said.name.split(' ').count();
            let family = words == 1 && self.families.contains(said.name.to_lowercase().as_str());
            let enough = ENOUGH + u32::from(words > 1 && said.class == "Organization");
            if said.within && !family && said.points >= enough && said.points > 2 * said.places {
                for evidence in said.evidence {
                    register.enter(&said.name, said.class, evidence);
                }
            }
        }
    }
}

/// What one sentence says of a name.
struct Judged {
    points: u32,
    place: bool,
    class: &'static str,
}

/// Returns the end of the run of names at `at`.
fn run_end(tokens: &[Token<'_>], at: usize, language: Language) -> usize {
    let is_part = |at: usize| {
        tokens.get(at).is_some_and(|token| token.is_capital() && is_name_word(token, language) && !token.quoted)
    };
    (at..tokens.len()).find(|&end| !is_part(end)).unwrap_or(tokens.len())
}

/// Places, peoples, happenings and things are no bodies; a noun alone is no name.
fn may_be(tokens: &[Token<'_>], range: &Range<usize>, language: Language) -> bool {
    let Some(last) = tokens.get(range.end - 1).filter(|_| range.len() <= LONGEST) else { return false };
    let whole = folded(tokens, range);
    let noun = compound::event(&last.fold, language).is_some()
        || NAMED_EVENTS.has(&last.fold, language)
        || NOT_ORGANIZATIONS.has(&last.fold, language)
        || NOT_ORGANIZATIONS.has(last.fold.trim_end_matches('s'), language)
        || STANDALONE.has(&last.fold, language)
        || WEEKDAYS.has(&last.fold, language)
        || PLACE_WORDS.has(&last.fold, language)
        || range.len() == 1 && compound::head(&last.fold, language).is_some();
    let people =
        tokens.get(range.clone()).unwrap_or_default().iter().any(|word| world::country_of(&word.fold).is_some());
    !noun && !people && !world::is_place(&whole) && last.text.chars().nth(1).is_some()
}

/// Returns what the words before and behind a name say of it.
fn judge(tokens: &[Token<'_>], range: &Range<usize>, language: Language) -> Judged {
    let fold = |at: usize| tokens.get(at).filter(|token| token.is_small()).map(|token| &token.fold);
    let article = range.start.checked_sub(1).and_then(fold).is_some_and(|word| NAME_ARTICLES.has(word, language));
    let before = range.start.checked_sub(1 + usize::from(article));
    let mut judged = Judged { points: 0, place: false, class: "Organization" };
    let mut say = |kind: Option<i64>, points: u32| {
        judged.points += kind.map_or(0, |_| points);
        if kind >= Some(2) {
            judged.class = "Corporation";
        }
    };
    if let Some((at, word)) = before.and_then(|at| Some((at, fold(at)?))) {
        let noun = at.checked_sub(1).and_then(fold);
        // "its plant in Skelby" is at a place, "its stake in Velda" is not.
        let placed = PLACE_WORDS.of(word, language) == Some(1);
        if NAME_JOINERS.has(word, language) || LINK_WORDS.has(word, language) || PLACE_WORDS.has(word, language) {
            let kind = noun.and_then(|noun| COMPANY_NOUNS.of(noun, language));
            say(kind.filter(|&kind| !placed || kind == 3), 2);
        }
        if LINK_WORDS.of(word, language) == Some(4) {
            say(noun.and_then(|verb| COMPANY_VERBS.of(verb, language)), 1);
        }
        say(COMPANY_OBJECTS.of(word, language), 1);
    }
    let mut next = range.end;
    if tokens.get(next).is_some_and(|token| token.kind == Kind::Possessive) {
        say((next + 1..next + 4).find_map(|at| fold(at).and_then(|noun| COMPANY_NOUNS.of(noun, language))), 2);
    } else {
        while tokens
            .get(next)
            .is_some_and(|token| ADVERBS.has(&token.fold, language) || matches!(token.kind, Kind::Anchor(_)))
        {
            next += 1;
        }
        let verb = |at: usize| fold(at).and_then(|verb| COMPANY_VERBS.of(verb, language));
        say(verb(next).or_else(|| behind_others(tokens, next, language).and_then(verb)), 1);
    }
    judged.place =
        before.and_then(fold).is_some_and(|word| PLACE_WORDS.of(word, language) == Some(1)) && judged.points == 0;
    judged
}

/// "Velda and Norrlund published", "Velda, the Dutch fund, sold": returns the place of the verb that a name shares, or that an
/// apposition parts from it.
fn behind_others(tokens: &[Token<'_>], at: usize, language: Language) -> Option<usize> {
    let next = tokens.get(at)?;
    if CONJUNCTIONS.has(&next.fold, language) {
        let end = run_end(tokens, at + 1, language);
        return (end > at + 1).then_some(end);
    }
    let article = tokens.get(at + 1).is_some_and(|token| token.is_small() && FUNCTION_WORDS.has(&token.fold, language));
    let comma = (at + 2..at + 12).find(|&end| tokens.get(end).is_some_and(|token| token.is_mark(',')))?;
    (next.is_mark(',') && article).then_some(comma + 1)
}

/// "Skelby Rovers", where the sentence tells of sport: a place, and what its players are called.
fn is_team(tokens: &[Token<'_>], range: &Range<usize>) -> bool {
    let places =
        (1..=2.min(range.len() - 1)).any(|count| world::is_place(&folded(tokens, &(range.start..range.start + count))));
    let last = tokens.get(range.end - 1).map_or("", |last| last.fold.as_ref());
    places && last.len() > 4 && PLURAL_ENDINGS.ending(last, "en") == Some(1)
}

fn tells_of_sport(tokens: &[Token<'_>], language: Language) -> bool {
    tokens.iter().any(|token| token.is_small() && SPORT_WORDS.has(&token.fold, language))
}

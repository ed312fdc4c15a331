//! Capitalised names in prose: where they begin and end, and which of them name organizations by their grammar.

use super::compound;
use super::token::{Kind, Token};
use crate::knowledge::prose::{
    ADJECTIVE_ENDINGS, FUNCTION_WORDS, GOVERNMENT_WORDS, HEADS, JOB_MODIFIERS, JOB_TITLES, Language, NAME_ARTICLES,
    NAME_JOINERS, NEWS_WORDS, ORDINALS, PLACE_WORDS, POSSESSORS, SMALL_HEADS, STANDALONE, WEEKDAYS,
};
use crate::knowledge::{tables, world};
use std::ops::Range;

/// The longest name, in tokens.
const LONGEST: usize = 16;

/// A name that its own grammar makes an organization's.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Found {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its schema.org type.
    pub class: &'static str,
}

/// Whether a token can begin or end a name.
pub(super) fn is_name_word(token: &Token<'_>, language: Language) -> bool {
    let small = FUNCTION_WORDS.has(&token.fold, language) || is_calendar_word(&token.fold);
    token.is_capital() && !small || is_ordinal(token)
}

/// A month or weekday begins no name.
fn is_calendar_word(word: &str) -> bool {
    word.len() > 3 && tables::WORDS_MONTHS.contains_key(word) || word == "may" || WEEKDAYS.has_any(word)
}

/// `54th`, `2.`: an ordinal in digits, part of names such as "54th Research Institute".
fn is_ordinal(token: &Token<'_>) -> bool {
    token.kind == Kind::Word && token.text.starts_with(|c: char| c.is_ascii_digit()) && token.text.len() <= 5
}

/// Whether a token ends what comes before: the words of a job are no part of an organization's name.
fn is_job(token: &Token<'_>, language: Language) -> bool {
    matches!(JOB_TITLES.of(&token.fold, language), Some(1 | 2))
}

/// Returns the organizations of a sentence whose names say so, in order, without overlap.
///
/// `name = words, { joiner, [ article ], words }`, with an organization's noun at the end of the first words or of the last.
pub(super) fn organizations(tokens: &[Token<'_>], language: Language) -> Vec<Found> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let begins = (is_name(tokens, at, language) || is_small_head(tokens, at, language))
            && tokens.get(at).is_some_and(|token| !token.quoted);
        let found = if begins { organization_at(tokens, at, language) } else { None };
        match found {
            Some(found) => {
                at = found.tokens.end;
                out.push(found);
            }
            None => at += 1,
        }
    }
    out
}

fn is_name(tokens: &[Token<'_>], at: usize, language: Language) -> bool {
    tokens.get(at).is_some_and(|token| is_name_word(token, language))
}

/// "ministère du Travail", "université de Lyon": French writes the noun of public bodies small before a capital.
fn is_small_head(tokens: &[Token<'_>], at: usize, language: Language) -> bool {
    let public = tokens
        .get(at)
        .filter(|token| language == "fr" && token.is_small())
        .and_then(|token| HEADS.of(&token.fold, language));
    let joiner = tokens.get(at + 1).is_some_and(|token| NAME_JOINERS.of(&token.fold, language) == Some(3));
    let article = tokens.get(at + 2).is_some_and(|token| NAME_ARTICLES.has(&token.fold, language));
    let classes = ["GovernmentOrganization", "CollegeOrUniversity", "Museum", "Library", "ResearchOrganization"];
    let named = joiner && is_name(tokens, at + 2 + usize::from(article), language)
        || tokens.get(at + 1).is_some_and(|next| next.is_capital() && next.text.contains('-'));
    public.is_some_and(|class| classes.contains(&class)) && named
}

/// Returns the organization whose name begins at `start`, the longest first.
fn organization_at(tokens: &[Token<'_>], start: usize, language: Language) -> Option<Found> {
    let parts = parts(tokens, start, language);
    let starts_sentence = start == 0;
    (1..=parts.len()).rev().find_map(|count| {
        let parts = parts.get(..count)?;
        let end = parts.last()?.end;
        let class = class(tokens, parts, language, starts_sentence)?;
        Some(Found { tokens: start..end, class })
    })
}

/// `words = word, { [ possessive ], word }`: returns the runs of words that joiners hold together from `start` on.
fn parts(tokens: &[Token<'_>], start: usize, language: Language) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut next = Some(start);
    while let Some(from) = next.filter(|&from| from < start + LONGEST) {
        out.push(from..words_end(tokens, from, language));
        next = joined(tokens, &out, language);
    }
    out
}

/// Returns the end of the run of capitalised words at `start`.
fn words_end(tokens: &[Token<'_>], start: usize, language: Language) -> usize {
    let mut at = start + 1;
    while let Some(token) = tokens.get(at) {
        let before = tokens.get(at - 1);
        if before.is_some_and(|before| is_job(before, language)) {
            break;
        }
        if token.kind == Kind::Possessive {
            let belongs = before.is_some_and(|before| {
                POSSESSORS.has(&before.fold, language) || token.text.len() <= 3 && !token.text.ends_with(['s', 'S'])
            });
            if !belongs || !tokens.get(at + 1).is_some_and(|next| is_name_word(next, language)) {
                break;
            }
        } else if !is_name_word(token, language) && !is_inner(tokens, at, language) || token.quoted {
            break;
        }
        at += 1;
    }
    at
}

/// A small adjective within a name, where the language writes names so: "Assemblée nationale", "Verein deutscher Ingenieure".
fn is_inner(tokens: &[Token<'_>], at: usize, language: Language) -> bool {
    let (Some(before), Some(token)) = (at.checked_sub(1).and_then(|before| tokens.get(before)), tokens.get(at)) else {
        return false;
    };
    let opens =
        HEADS.has(&before.fold, language) || at > 1 && (before.is_capital() || is_inner(tokens, at - 1, language));
    if !token.is_small() || !opens || FUNCTION_WORDS.has(&token.fold, language) {
        return false;
    }
    token.text.chars().count() > 4 && ADJECTIVE_ENDINGS.ends(&token.fold, language)
}

/// Returns where the words behind a joiner begin, if the joiner holds names together here.
fn joined(tokens: &[Token<'_>], parts: &[Range<usize>], language: Language) -> Option<usize> {
    let last = parts.last()?;
    let joiner = tokens.get(last.end)?;
    if joiner.is_mark('&') {
        return Some(last.end + 1).filter(|&next| tokens.get(next).is_some_and(|token| is_name_word(token, language)));
    }
    let kind = NAME_JOINERS.of(&joiner.fold, language)?;
    let mut next = last.end + 1;
    let mut article = false;
    while tokens.get(next).is_some_and(|token| NAME_ARTICLES.has(&token.fold, language)) {
        next += 1;
        article = true;
    }
    let word = tokens.get(next).filter(|token| !token.quoted)?;
    let small = kind == 3 && word.is_small() && !FUNCTION_WORDS.has(&word.fold, language);
    if language == "de" && word.is_small() && kind == 1 {
        // "Verband der deutschen landwirtschaftlichen Genossenschaften": adjectives stand small before their noun.
        let noun = (next..next + 3)
            .find(|&at| !tokens.get(at).is_some_and(|token| token.is_small() && token.fold.ends_with("en")))?;
        return Some(noun).filter(|&noun| noun > next && is_name(tokens, noun, language));
    }
    if !is_name_word(word, language) && !small || is_job(word, language) {
        return None;
    }
    let fits = match kind {
        4 => parts.len() > 1,
        2 => !article && and_fits(tokens, parts, next, language),
        _ => true,
    };
    fits.then_some(next)
}

/// "and" joins the fields of one body ("Department of Health and Human Services"), not two bodies.
fn and_fits(tokens: &[Token<'_>], parts: &[Range<usize>], next: usize, language: Language) -> bool {
    let right = next..words_end(tokens, next, language);
    let Some(right_last) = tokens.get(right.end - 1) else { return false };
    let left_has_head = parts.iter().any(|part| head(tokens, part, language).is_some());
    let right_has_head = head(tokens, &right, language).is_some();
    let place = world::is_place(&folded(tokens, &right));
    if left_has_head {
        let field = parts.len() > 1 && !right_has_head && !place;
        return field
            && !tokens.get(next).is_some_and(Token::is_acronym)
            && !parts.last().is_some_and(|part| world::is_place(&folded(tokens, part)));
    }
    right_has_head && !right_last.is_acronym() && !place
}

/// Returns the type of the noun that makes a run of words an organization's name, and its token: the last word, or in languages
/// that put it first any word.
fn noun(tokens: &[Token<'_>], part: &Range<usize>, language: Language) -> Option<(usize, &'static str)> {
    let of =
        |at: usize| tokens.get(at).and_then(|token| compound::head(&token.fold, language)).map(|class| (at, class));
    let last = part.end.checked_sub(1).and_then(of);
    // English keeps the order of names from elsewhere: "Radio Canada", "Université Laval".
    let foreign = |at: usize| tokens.get(at).and_then(|token| HEADS.of(&token.fold, "fr")).map(|class| (at, class));
    last.or_else(|| if language == "en" { foreign(part.start) } else { part.clone().find_map(of) })
}

fn head(tokens: &[Token<'_>], part: &Range<usize>, language: Language) -> Option<&'static str> {
    noun(tokens, part, language).map(|(_, class)| class)
}

/// Returns the folded text of some tokens, single spaces between.
pub(super) fn folded(tokens: &[Token<'_>], range: &Range<usize>) -> String {
    let mut out = String::new();
    for token in
        tokens.get(range.clone()).unwrap_or_default().iter().filter(|token| !matches!(token.kind, Kind::Anchor(_)))
    {
        let tight = token.kind == Kind::Possessive || out.ends_with('\'');
        if !out.is_empty() && !tight {
            out.push(' ');
        }
        out.push_str(if token.is_mark('&') { "and" } else { &token.fold });
    }
    out
}

/// Returns the type of a name by its parts, or nothing where its grammar does not make it an organization's.
fn class(
    tokens: &[Token<'_>],
    parts: &[Range<usize>],
    language: Language,
    starts_sentence: bool,
) -> Option<&'static str> {
    let first = parts.first()?;
    let last = parts.last()?;
    let all = first.start..last.end;
    let whole = folded(tokens, &all);
    let known = world::organization(&whole).or_else(|| {
        // "British Red Cross": a country's branch of a body that is known.
        let (country, rest) = whole.split_once(' ')?;
        world::country_of(country).and_then(|_| world::organization(rest)).filter(|_| rest.contains(' '))
    });
    if let Some((_, class)) = known {
        return Some(class);
    }
    if tokens.get(all.clone())?.iter().any(|token| is_job(token, language)) || world::is_country(&folded(tokens, &all))
    {
        return None;
    }
    let shouted = |token: &Token<'_>| token.is_acronym() && token.text.chars().count() > 4;
    if all.len() > 1 && tokens.get(all.clone())?.iter().filter(|token| token.is_capital()).all(shouted) {
        return None;
    }
    // "Congress of the Teachers’ Union": a gathering is not the body that gathers.
    let opens = tokens.get(first.start).map_or("", |token| token.fold.as_ref());
    if parts.len() > 1 && first.len() == 1 && compound::event(opens, language).is_some() && !HEADS.has(opens, language)
    {
        return None;
    }
    let leading = leading_part(tokens, parts);
    let press = parts.len() > 1
        && tokens.get(last.end - 1).is_some_and(|word| compound::head(&word.fold, language) == Some("Organization"))
        && last.len() > 1
        && head(tokens, &leading, language).is_some();
    if let Some((at, class)) = noun(tokens, &leading, language).filter(|_| !press) {
        let word = tokens.get(at)?;
        let joined = leading.end < all.end;
        let enough =
            enough(tokens, &leading, at, joined, language) || is_standalone(word, &all, language, starts_sentence);
        return enough.then(|| refined(tokens, &all, class, &word.fold, language));
    }
    if parts.len() == 2 && tokens.get(first.end).is_some_and(|token| token.is_mark('&')) && is_firm(tokens, &all) {
        return Some("Corporation");
    }
    let class = press.then(|| head(tokens, last, language)).flatten()?;
    let word = tokens.get(last.end - 1)?;
    (!SMALL_HEADS.has(&word.fold, language)).then(|| refined(tokens, &all, class, &word.fold, language))
}

/// "Marlowe & Finch": an ampersand between names makes a firm of them.
fn is_firm(tokens: &[Token<'_>], all: &Range<usize>) -> bool {
    let words = tokens.get(all.clone()).unwrap_or_default();
    words
        .iter()
        .filter(|token| token.is_word())
        .all(|token| token.is_capital() && token.text.chars().count() > 2 && !token.is_acronym())
}

/// Returns the words up to the first joiner that subordinates; "and" coordinates: "National Oceanic and Atmospheric Administration".
fn leading_part(tokens: &[Token<'_>], parts: &[Range<usize>]) -> Range<usize> {
    let mut out = parts.first().cloned().unwrap_or_default();
    for part in parts.iter().skip(1) {
        let joiner = tokens.get(out.end);
        if !joiner.is_some_and(|joiner| joiner.is_mark('&') || matches!(joiner.fold.as_ref(), "and" | "et" | "und")) {
            break;
        }
        out.end = part.end;
    }
    out
}

/// Whether a name has enough words before its noun, or behind it, to be one.
fn enough(tokens: &[Token<'_>], leading: &Range<usize>, noun: usize, joined: bool, language: Language) -> bool {
    let Some(word) = tokens.get(noun) else { return false };
    let small = SMALL_HEADS.has(&word.fold, language);
    let before = noun.checked_sub(1).filter(|&at| at >= leading.start).and_then(|at| tokens.get(at));
    let governs = before.is_some_and(|word| GOVERNMENT_WORDS.has(&word.fold, language));
    // "Caisse d’épargne de Besançon": where the noun comes first, what follows makes the name.
    let leads = language == "fr" && noun == leading.start;
    match leading.len() - 1 {
        0 => joined && (!small || leads),
        1 => !small || governs || joined || is_definite(tokens, leading, language),
        _ => true,
    }
}

/// "the Norrland Group": an article makes a name of one word and a common noun; not of an ordinal, a country or a direction.
fn is_definite(tokens: &[Token<'_>], leading: &Range<usize>, language: Language) -> bool {
    let article = leading.start.checked_sub(1).and_then(|at| tokens.get(at));
    let first = tokens.get(leading.start).map_or("", |token| token.fold.as_ref());
    let common =
        ORDINALS.has(first, language) || PLACE_WORDS.has(first, language) || world::country_of(first).is_some();
    article.is_some_and(|token| NAME_ARTICLES.has(&token.fold, language)) && !common
}

fn is_standalone(word: &Token<'_>, all: &Range<usize>, language: Language, starts_sentence: bool) -> bool {
    all.len() == 1 && !starts_sentence && STANDALONE.has(&word.fold, language)
}

/// Returns the type that the other words of a name give its noun's type.
fn refined(
    tokens: &[Token<'_>],
    all: &Range<usize>,
    class: &'static str,
    noun: &str,
    language: Language,
) -> &'static str {
    let words = tokens.get(all.clone()).unwrap_or_default();
    let any = |test: &dyn Fn(&str) -> bool| words.iter().any(|word| test(&word.fold) && word.fold != noun);
    match class {
        "NGO" if any(&|word| GOVERNMENT_WORDS.has(word, language)) => "GovernmentOrganization",
        "NGO" | "Organization" if any(&|word| NEWS_WORDS.has(word, language)) => "NewsMediaOrganization",
        class => class,
    }
}

/// Whether a word is a job title, also behind a hyphen: "then-Minister", "Vice-Chair".
pub(super) fn is_title(word: &str, language: Language) -> bool {
    JOB_TITLES.has(word, language) || word.rsplit_once('-').is_some_and(|(_, last)| JOB_TITLES.has(last, language))
}

/// Returns the job title that stands at `at`, with its modifiers: the tokens of "Executive Director", "Prime Minister".
pub(super) fn job_title(tokens: &[Token<'_>], at: usize, language: Language) -> Option<Range<usize>> {
    let mut end = at;
    while tokens.get(end).is_some_and(|token| JOB_MODIFIERS.has(&token.fold, language)) {
        end += 1;
    }
    // "Chief", "General": a modifier may be the title itself.
    while end > at || tokens.get(end).is_some_and(|token| is_title(&token.fold, language)) {
        if tokens.get(end).is_some_and(|token| is_title(&token.fold, language)) {
            return Some(at..title_end(tokens, end, language));
        }
        end -= 1;
    }
    None
}

fn title_end(tokens: &[Token<'_>], at: usize, language: Language) -> usize {
    let mut end = at + 1;
    while tokens.get(end).is_some_and(|token| is_title(&token.fold, language)) {
        end += 1;
    }
    end
}

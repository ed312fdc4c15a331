//! What kind of organization a name names, if it names one: its noun decides, and the words beside it.

use super::{folded, is_head, is_job};
use crate::entities::compound;
use crate::entities::token::Token;
use crate::knowledge::prose::{
    AUXILIARIES, BE, CAUSE_JOINERS, CAUSE_NOUNS, EVENT_VERBS, FIELD_WORDS, FOREIGN_HEADS, GENITIVES, GOVERNMENT_WORDS,
    HEADS, IRREGULAR, Language, NAME_ARTICLES, NAME_JOINERS, NEWS_WORDS, NUMBERS, ORDINALS, PAIRS, PAST_ENDINGS,
    PLACE_WORDS, POSSESSORS, SMALL_HEADS, STANDALONE, STANDALONE_OPENINGS,
};
use crate::knowledge::{self, Classes, world};
use std::ops::Range;

/// What the tables say of two words that together name no body: "Northern District".
const PLACE: &str = "Place";

/// Returns the type of the noun that makes a run of words an organization's name, and its token: the last word, or in languages
/// that put it first any word.
fn noun(tokens: &[Token<'_>], part: &Range<usize>, language: Language) -> Option<(usize, &'static str)> {
    let of =
        |at: usize| tokens.get(at).and_then(|token| compound::head(&token.fold, language)).map(|class| (at, class));
    let last = part.end.checked_sub(1).and_then(of);
    // English keeps the order of names from elsewhere: "Radio Canada", "Université Laval".
    let foreign = |at: usize| {
        let word = tokens.get(at)?;
        let class = FOREIGN_HEADS
            .of(&word.fold, language)
            .or_else(|| HEADS.of(&word.fold, "fr"))
            .or_else(|| compound::of_german(&word.fold))?;
        Some((at, class))
    };
    pair(tokens, part, language)
        .or(last)
        .or_else(|| legal_form(tokens, part))
        .or_else(|| of_country(tokens, part, language))
        .or_else(|| if language == "en" { foreign(part.start) } else { part.clone().find_map(of) })
}

/// "school district", "football league": two words tell the type better than the last one.
fn pair(tokens: &[Token<'_>], part: &Range<usize>, language: Language) -> Option<(usize, &'static str)> {
    let at = part.end.checked_sub(1).filter(|&at| at > part.start)?;
    let words = folded(tokens, &(at - 1..at + 1));
    PAIRS.of(words.trim_end_matches(['.', ',']), language).map(|class| (at, class))
}

/// "Veterans Affairs Canada": a field, and the country whose office it is.
fn of_country(tokens: &[Token<'_>], part: &Range<usize>, language: Language) -> Option<(usize, &'static str)> {
    let at = part.end.checked_sub(1).filter(|&at| at > part.start)?;
    let field = tokens.get(at - 1).is_some_and(|field| field.is_capital() && FIELD_WORDS.has(&field.fold, language));
    let class = HEADS.of(&tokens.get(at - 1)?.fold, language).unwrap_or("GovernmentOrganization");
    (field && world::is_country(&tokens.get(at)?.fold)).then_some((at, class))
}

/// "Mobira Oy": the form of a company behind its name.
fn legal_form(tokens: &[Token<'_>], part: &Range<usize>) -> Option<(usize, &'static str)> {
    let at = part.end.checked_sub(1).filter(|&at| at > part.start)?;
    let form = tokens.get(at).is_some_and(|token| world::is_legal_form(token.fold.trim_end_matches('.')));
    form.then_some((at, "Corporation"))
}

pub(super) fn head(tokens: &[Token<'_>], part: &Range<usize>, language: Language) -> Option<&'static str> {
    noun(tokens, part, language).map(|(_, class)| class)
}

/// Returns the type of a name by its parts, or nothing where its grammar does not make it an organization's.
pub(super) fn class(
    tokens: &[Token<'_>],
    parts: &[Range<usize>],
    language: Language,
    starts_sentence: bool,
) -> Option<&'static str> {
    let (first, last) = (parts.first()?, parts.last()?);
    let all = first.start..last.end;
    let whole = folded(tokens, &all);
    if let Some(class) = known(tokens, &all, &whole) {
        return Some(class);
    }
    if is_none(tokens, parts, language) || world::is_country(&whole) {
        return None;
    }
    if stands_for_cause(tokens, parts, language) {
        return Some("NGO");
    }
    // "Congress of the Teachers’ Union": a gathering is not the body that gathers.
    let opens = tokens.get(first.start).map_or("", |token| token.fold.as_ref());
    if parts.len() > 1 && first.len() == 1 && compound::event(opens, language).is_some() && !HEADS.has(opens, language)
    {
        return None;
    }
    let leading = leading_part(tokens, parts, language);
    if is_human(tokens, &leading, language) {
        return None;
    }
    let press = parts.len() > 1
        && tokens.get(last.end - 1).is_some_and(|word| compound::head(&word.fold, language) == Some("Organization"))
        && last.len() > 1
        && head(tokens, &leading, language).is_some();
    if let Some((at, class)) = noun(tokens, &leading, language).filter(|_| !press) {
        if class == PLACE {
            return None;
        }
        let word = tokens.get(at)?;
        let joined = leading.end < all.end;
        if is_one_of_many(tokens, &leading, word, language) && !joined {
            return None;
        }
        let enough =
            enough(tokens, &leading, at, joined, language) || is_standalone(tokens, &all, language, starts_sentence);
        return enough.then(|| refined(tokens, &all, class, &word.fold, language));
    }
    if is_company(tokens, parts, language) {
        return Some("Corporation");
    }
    let class = press.then(|| head(tokens, last, language)).flatten()?;
    let word = tokens.get(last.end - 1)?;
    (!SMALL_HEADS.has(&word.fold, language)).then(|| refined(tokens, &all, class, &word.fold, language))
}

/// What ends before its place, holds a job or is shouted names no body.
fn is_none(tokens: &[Token<'_>], parts: &[Range<usize>], language: Language) -> bool {
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return true };
    // "Bell Labs of Skelby": what a known company is called ends before its place.
    if parts.len() > 1 && first.len() > 1 && known(tokens, first, &folded(tokens, first)) == Some("Corporation") {
        return true;
    }
    let all = tokens.get(first.start..last.end).unwrap_or_default();
    let shouted = |token: &Token<'_>| token.is_acronym() && token.text.chars().count() > 4;
    all.len() > 1 && all.iter().filter(|token| token.is_capital()).all(shouted)
        || parts.iter().any(|part| holds_job(tokens, part, part.start > first.start, language))
}

/// Whether an ampersand, or the form at the end, makes a company's name.
fn is_company(tokens: &[Token<'_>], parts: &[Range<usize>], language: Language) -> bool {
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return false };
    let joiner = tokens.get(first.end);
    if parts.len() == 2 && joiner.is_some_and(|token| token.is_mark('&')) && is_firm(tokens, &(first.start..last.end)) {
        return true;
    }
    // "Skelby of America Corp": the form at the end is the whole name's; "Verkauf der Skelby AG": in German that of its last part.
    let whole = language != "de" || joiner.is_some_and(|joiner| !GENITIVES.has(&joiner.fold, language));
    parts.len() > 1 && whole && legal_form(tokens, last).is_some()
}

/// Returns the type of an organization that is well known, or of a country's branch of one: "British Red Cross".
pub(super) fn known(tokens: &[Token<'_>], all: &Range<usize>, whole: &str) -> Option<&'static str> {
    let begins = |at: usize| tokens.get(at).is_some_and(|token| !token.fold.organizations().is_empty());
    let capitals = all.len() == 1 && tokens.get(all.start).is_some_and(|token| world::is_in_capitals(token.text));
    let own = if begins(all.start) { world::organization(whole, capitals) } else { None };
    let branch = || {
        let (country, rest) = whole.split_once(' ').filter(|_| begins(all.start + 1))?;
        let party = |class: &str| class == "PoliticalParty";
        world::country_of(country)
            .and_then(|_| world::organization(rest, false))
            .filter(|(_, class)| rest.contains(' ') || party(class))
    };
    own.or_else(branch).map(|(_, class)| class)
}

/// "Ogden Mills": a given name before a noun that families are called by, without an article.
pub(super) fn is_human(tokens: &[Token<'_>], part: &Range<usize>, language: Language) -> bool {
    let article = part.start.checked_sub(1).and_then(|at| tokens.get(at));
    let given = tokens.get(part.start).is_some_and(|first| knowledge::classes(first.text).has(Classes::GIVEN_NAMES));
    let small = tokens.get(part.end - 1).is_some_and(|last| SMALL_HEADS.has(&last.fold, language));
    part.len() == 2 && given && small && !article.is_some_and(|token| NAME_ARTICLES.has(&token.fold, language))
}

/// "Women for Peace": people, and what they stand for.
fn stands_for_cause(tokens: &[Token<'_>], parts: &[Range<usize>], language: Language) -> bool {
    let [first, _, ..] = parts else { return false };
    let people = tokens
        .get(first.start)
        .is_some_and(|people| POSSESSORS.has(&people.fold, language) || CAUSE_NOUNS.has(&people.fold, language));
    let joined = tokens.get(first.end).is_some_and(|joiner| CAUSE_JOINERS.has(&joiner.fold, language));
    first.len() == 1 && people && joined
}

/// A job's words are no part of an organization's name, but for an office that is named by one: "Office of the Director of …".
fn holds_job(tokens: &[Token<'_>], part: &Range<usize>, later: bool, language: Language) -> bool {
    let article = part.start.checked_sub(1).and_then(|at| tokens.get(at));
    let named = later && part.len() == 1 && article.is_some_and(|token| NAME_ARTICLES.has(&token.fold, language));
    // "Indian Premier League": right before an organization's noun the word means something else.
    let job = |at: usize| tokens.get(at).is_some_and(|token| is_job(token, language));
    !named && part.clone().any(|at| job(at) && !(at + 1 < part.end && is_head(tokens, at + 1, language)))
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
fn leading_part(tokens: &[Token<'_>], parts: &[Range<usize>], language: Language) -> Range<usize> {
    let mut out = parts.first().cloned().unwrap_or_default();
    for part in parts.iter().skip(1) {
        let joiner = tokens.get(out.end);
        if !joiner.is_some_and(|joiner| joiner.is_mark('&') || NAME_JOINERS.of(&joiner.fold, language) == Some(2)) {
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
    // "Hans-Muster-Stiftung": hyphens make a name of one word.
    if leading.len() == 1 && word.text.contains('-') && !small && HEADS.of(&word.fold, language).is_none() {
        return true;
    }
    match leading.len() - 1 {
        // "Center for Skelby Studies": the purpose makes a name of the commonest noun.
        0 => joined && (!small || leads || tells_purpose(tokens, leading.end, language)),
        1 => !small || governs || joined || is_definite(tokens, leading, language),
        _ => true,
    }
}

/// "for", "on" before a capital.
fn tells_purpose(tokens: &[Token<'_>], at: usize, language: Language) -> bool {
    let joins = tokens.get(at).is_some_and(|joiner| {
        NAME_JOINERS.of(&joiner.fold, language) == Some(1) && !GENITIVES.has(&joiner.fold, language)
    });
    language == "en" && joins && tokens.get(at + 1).is_some_and(Token::is_capital)
}

/// "a Skelby Team": behind an indefinite article a common noun with one word before it is no name.
fn is_one_of_many(tokens: &[Token<'_>], leading: &Range<usize>, noun: &Token<'_>, language: Language) -> bool {
    let article = leading
        .start
        .checked_sub(1)
        .and_then(|at| tokens.get(at))
        .filter(|token| token.is_small() || leading.start == 1);
    leading.len() == 2
        && SMALL_HEADS.has_any(&noun.fold)
        && article.is_some_and(|token| NUMBERS.of(&token.fold, language) == Some(1))
}

/// "the Norrland Group": an article makes a name of one word and a common noun; not of an ordinal, a country or a direction.
fn is_definite(tokens: &[Token<'_>], leading: &Range<usize>, language: Language) -> bool {
    let article = leading.start.checked_sub(1).and_then(|at| tokens.get(at));
    let first = tokens.get(leading.start).map_or("", |token| token.fold.as_ref());
    let common =
        ORDINALS.has(first, language) || PLACE_WORDS.has(first, language) || world::country_of(first).is_some();
    article.is_some_and(|token| NAME_ARTICLES.has(&token.fold, language)) && !common
}

/// "in Congress", "Congress passed", "das Bundeskartellamt": one word that names a body.
fn is_standalone(tokens: &[Token<'_>], all: &Range<usize>, language: Language, starts_sentence: bool) -> bool {
    let Some(word) = tokens.get(all.start).filter(|_| all.len() == 1) else { return false };
    let acts = || {
        tokens.get(all.end).is_some_and(|next| {
            next.is_small()
                && (EVENT_VERBS.has(&next.fold, language)
                    || AUXILIARIES.has(&next.fold, language)
                    || BE.has(&next.fold, language)
                    || IRREGULAR.has(&next.fold, language)
                    || language == "en" && PAST_ENDINGS.ends(&next.fold, language))
        })
    };
    let opens = || {
        word.fold
            .char_indices()
            .skip(4)
            .any(|(at, _)| word.fold.get(..at).is_some_and(|opening| STANDALONE_OPENINGS.has(opening, language)))
    };
    let compound = || language == "de" && STANDALONE.ending(&word.fold, language).is_some();
    (STANDALONE.has(&word.fold, language) || compound()) && (!starts_sentence || acts() || compound()) || opens()
}

/// "Press Service", "News Agency".
fn is_press(word: &str, noun: &str, language: Language) -> bool {
    PAIRS.of(&format!("{word} {noun}"), language) == Some("NewsMediaOrganization")
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
        "NGO" | "Organization" if any(&|word| PAIRS.of(&format!("{word} {noun}"), language).is_some()) => {
            words.iter().find_map(|word| PAIRS.of(&format!("{} {noun}", word.fold), language)).unwrap_or(class)
        }
        "NGO" if any(&|word| GOVERNMENT_WORDS.has(word, language)) => "GovernmentOrganization",
        "NGO" | "Organization" if any(&|word| NEWS_WORDS.has(word, language)) => "NewsMediaOrganization",
        "GovernmentOrganization" if any(&|word| is_press(word, noun, language)) => "NewsMediaOrganization",
        class => class,
    }
}

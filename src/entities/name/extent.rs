//! How far a name goes: runs of capitalised words, and the small words that hold them together.

use super::class::head;
use super::{LONGEST, coordination, folded, is_head, is_job, is_name, is_name_word, is_ordinal, listed};
use crate::entities::date::is_month;
use crate::entities::token::{Kind, Token};
use crate::knowledge::prose::{
    ADJECTIVE_ENDINGS, ATTRIBUTE_ENDINGS, FOREIGN_HEADS, FOREIGN_JOINERS, FUNCTION_WORDS, GENITIVES, HEADS,
    LEADING_ADJECTIVES, Language, NAME_ARTICLES, NAME_JOINERS, PLACE_HEADS, PLURAL_ENDINGS, POSSESSORS, STANDALONE,
};
use crate::knowledge::{Classes, classes, world};
use std::ops::Range;

/// `words = word, { [ possessive ], word }`: returns the runs of words that joiners hold together from `start` on.
pub(super) fn parts(tokens: &[Token<'_>], start: usize, language: Language) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut next = Some(start);
    while let Some(from) = next.filter(|&from| from < start + LONGEST) {
        out.push(from..words_end(tokens, from, language));
        next = joined(tokens, &out, language);
    }
    out
}

/// Returns the end of the run of capitalised words at `start`.
pub(super) fn words_end(tokens: &[Token<'_>], start: usize, language: Language) -> usize {
    let mut at = start + 1;
    while let Some(token) = tokens.get(at).filter(|_| at < start + LONGEST) {
        let before = tokens.get(at - 1);
        if before.is_some_and(|before| is_job(before, language)) && !is_head(tokens, at, language)
            || begins_date(tokens, at, language)
        {
            break;
        }
        if token.kind == Kind::Possessive {
            let belongs = before.is_some_and(|before| {
                POSSESSORS.has(&before.fold, language) || token.text.len() <= 3 && !token.text.ends_with(['s', 'S'])
            });
            // "Dockers' and Carters' Union": two whose body it is.
            let twice = tokens.get(at + 1).is_some_and(|and| NAME_JOINERS.of(&and.fold, language) == Some(2))
                && tokens.get(at + 3).is_some_and(|token| token.kind == Kind::Possessive)
                && (at + 2..at + 5)
                    .step_by(2)
                    .all(|at| tokens.get(at).is_some_and(|word| is_name_word(word, language)));
            if twice {
                at += 4;
                continue;
            }
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

/// "on Jan. 1", "in Sept. 2016": a month that is cut short ends a name.
fn begins_date(tokens: &[Token<'_>], at: usize, language: Language) -> bool {
    let behind = tokens.get(at + 1).is_some_and(|next| next.is_mark('.') || next.kind == Kind::Number);
    behind && tokens.get(at).is_some_and(|token| is_month(token, language))
}

/// A small adjective within a name, where the language writes names so: "Assemblée nationale", "Théâtre national populaire".
fn is_inner(tokens: &[Token<'_>], at: usize, language: Language) -> bool {
    let adjective = |token: &Token<'_>| {
        token.is_small()
            && !FUNCTION_WORDS.has(&token.fold, language)
            && token.text.chars().count() > 4
            && ADJECTIVE_ENDINGS.ends(&token.fold, language)
    };
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    if before.is_some_and(|token| token.is_small() && LEADING_ADJECTIVES.has(&token.fold, language)) {
        return tokens.get(at).is_some_and(Token::is_small);
    }
    if !tokens.get(at).is_some_and(adjective) {
        return false;
    }
    // "presse quotidienne régionale": an adjective behind one.
    if language == "fr" && before.is_some_and(adjective) && is_inner(tokens, at - 1, language) {
        return true;
    }
    // "études démographiques", behind a joiner: the noun is small too.
    let joins = |back: usize| {
        let joiner = at.checked_sub(back).and_then(|joiner| tokens.get(joiner));
        joiner.is_some_and(|token| NAME_JOINERS.of(&token.fold, language) == Some(3))
    };
    // "de la recherche scientifique": an article may stand between.
    let article = at.checked_sub(2).and_then(|article| tokens.get(article));
    let joined = joins(2) || joins(3) && article.is_some_and(|token| NAME_ARTICLES.has(&token.fold, language));
    if language == "fr"
        && joined
        && before.is_some_and(|token| token.is_small() && !FUNCTION_WORDS.has(&token.fold, language))
    {
        return true;
    }
    let noun = (at.saturating_sub(3)..at).rev().find(|&before| !tokens.get(before).is_some_and(adjective));
    noun.and_then(|noun| tokens.get(noun)).is_some_and(|noun| noun.is_capital() || HEADS.has(&noun.fold, language))
}

/// Returns where the words behind a joiner begin, if the joiner holds names together here.
fn joined(tokens: &[Token<'_>], parts: &[Range<usize>], language: Language) -> Option<usize> {
    let last = parts.last()?;
    let joiner = tokens.get(last.end)?;
    if joiner.is_mark(',') {
        return listed::next(tokens, parts, language);
    }
    if joiner.is_mark('&') {
        return Some(last.end + 1).filter(|&next| tokens.get(next).is_some_and(|token| is_name_word(token, language)));
    }
    if let Some(next) = coordinated(tokens, parts, last.end, language) {
        return Some(next);
    }
    let foreign = FOREIGN_JOINERS.has(&joiner.fold, language) && is_foreign(tokens, parts, language);
    let foreign = foreign || is_english(tokens, parts, joiner, language);
    let kind = NAME_JOINERS.of(&joiner.fold, language).or(foreign.then_some(FOREIGN))?;
    let mut next = last.end + 1;
    let mut article = false;
    let skips = |at: usize| {
        tokens.get(at).is_some_and(|token| {
            NAME_ARTICLES.has(&token.fold, language) || foreign && FOREIGN_JOINERS.has(&token.fold, language)
        })
    };
    while skips(next) {
        next += 1;
        article = true;
    }
    // "Act of Parliament on the 9th": a day is no part of a name.
    let word =
        tokens.get(next).filter(|token| !token.quoted && !is_ordinal(token) && !begins_date(tokens, next, language))?;
    if article && GENITIVES.has(&joiner.fold, language) && are_two(tokens, parts, next, language)
        || ends_before(tokens, parts, next, kind, language)
    {
        return None;
    }
    // "Archives de France de …": a name that has its capital goes on with no small word.
    let closed = parts.len() > 1 && tokens.get(last.end - 1).is_some_and(Token::is_capital);
    let open = kind == 3 && !closed || kind == 6 && article && tells_purpose(tokens, parts, language);
    let small = open && language != "de" && word.is_small() && !FUNCTION_WORDS.has(&word.fold, language);
    if language == "de" && word.is_small() && adjectives_follow(joiner) {
        return behind_adjectives(tokens, next);
    }
    if !is_name_word(word, language) && !small || is_job(word, language) && !article {
        return None;
    }
    let fits = match kind {
        4 => parts.len() > 1 && !world::is_place(&folded(tokens, &(next..words_end(tokens, next, language)))),
        2 => !article && coordination::fits(tokens, parts, next, language),
        _ => true,
    };
    fits.then_some(next)
}

/// Whether a name ends before a joiner behind which the words at `next` stand.
fn ends_before(tokens: &[Token<'_>], parts: &[Range<usize>], next: usize, kind: i64, language: Language) -> bool {
    let [first, ..] = parts else { return true };
    let joiner = parts.last().and_then(|last| tokens.get(last.end));
    // "Bundesregierung für …": a noun that names a body by itself has its complement from another.
    let alone = parts.len() == 1
        && first.len() == 1
        && tokens.get(first.start).is_some_and(|noun| STANDALONE.has(&noun.fold, language));
    if alone && language == "de" && !joiner.is_some_and(|joiner| GENITIVES.has(&joiner.fold, language)) {
        return true;
    }
    // "Groupe d'information de Jeanne Doe": the name of whoever leads it ends it.
    let given = tokens.get(next).is_some_and(|word| classes(word.text).has(Classes::GIVEN_NAMES));
    let human = given && tokens.get(next + 1).is_some_and(Token::is_capital);
    language == "fr" && human && parts.len() > 1
        || language == "en" && kind == 1 && is_company_of_place(tokens, parts, next, language)
}

/// "Verband der deutschen landwirtschaftlichen Genossenschaften": adjectives stand small before their noun, which is returned.
fn behind_adjectives(tokens: &[Token<'_>], next: usize) -> Option<usize> {
    let adjective = |token: &Token<'_>| token.is_small() && ATTRIBUTE_ENDINGS.ends(&token.fold, "de");
    let noun = (next..next + 3).find(|&at| !tokens.get(at).is_some_and(adjective))?;
    Some(noun).filter(|&noun| noun > next && is_name(tokens, noun, "de"))
}

/// "Association pour la recherche": a noun, or a small word of its name, has its purpose right behind it.
fn tells_purpose(tokens: &[Token<'_>], parts: &[Range<usize>], language: Language) -> bool {
    let last = parts.last().and_then(|part| tokens.get(part.end - 1));
    let first = parts.first().and_then(|part| tokens.get(part.start));
    let named = first.is_some_and(|first| HEADS.has(&first.fold, language) && !STANDALONE.has(&first.fold, language));
    named && last.is_some_and(|last| last.is_small() || HEADS.has(&last.fold, language))
}

/// "de recherche d'informatique et d'automatique": returns where the word behind "et d'" begins, in a name whose words are small.
fn coordinated(tokens: &[Token<'_>], parts: &[Range<usize>], joiner: usize, language: Language) -> Option<usize> {
    let last = parts.last().filter(|_| parts.len() > 1)?;
    let joins =
        |at: usize, kind: i64| tokens.get(at).is_some_and(|token| NAME_JOINERS.of(&token.fold, language) == Some(kind));
    let small =
        |at: usize| tokens.get(at).is_some_and(|token| token.is_small() && !FUNCTION_WORDS.has(&token.fold, language));
    let mut next = joiner + 2;
    (language == "fr" && small(last.end - 1) && joins(joiner, 2) && joins(joiner + 1, 3)).then_some(())?;
    while tokens.get(next).is_some_and(|token| NAME_ARTICLES.has(&token.fold, language)) {
        next += 1;
    }
    small(next).then_some(next)
}

/// "Skelby Library of the Royal Society": two whole names are two bodies.
fn are_two(tokens: &[Token<'_>], parts: &[Range<usize>], next: usize, language: Language) -> bool {
    let whole = |part: &Range<usize>| part.len() > 1 && head(tokens, part, language).is_some();
    let right = next..words_end(tokens, next, language);
    // "the University of Skelby": the noun, and what it is of.
    let led = right.len() == 1
        && is_head(tokens, next, language)
        && tokens.get(right.end).is_some_and(|joiner| GENITIVES.has(&joiner.fold, language));
    // "Federation of the National Associations": several are members, not another body.
    let many = tokens.get(right.end - 1).is_some_and(|noun| {
        PLURAL_ENDINGS.ending(&noun.fold, language) == Some(1) && HEADS.has(noun.fold.trim_end_matches('s'), language)
    });
    language == "en" && matches!(parts, [part] if whole(part)) && (whole(&right) && !many || led)
}

/// "Velda Genetics of Skelby": the place is no part of a company's name, but for "Bank of England".
fn is_company_of_place(tokens: &[Token<'_>], parts: &[Range<usize>], next: usize, language: Language) -> bool {
    let [part] = parts else { return false };
    let noun = tokens.get(part.end - 1);
    part.len() > 1
        && noun.is_some_and(|noun| !PLACE_HEADS.has(&noun.fold, language))
        && head(tokens, part, language) == Some("Corporation")
        && is_place(tokens, next, language)
}

/// A place, or a name that the one of its country or state follows: "Skelby, England".
fn is_place(tokens: &[Token<'_>], start: usize, language: Language) -> bool {
    let end = words_end(tokens, start, language);
    let within = |at: usize| {
        tokens.get(end).is_some_and(|comma| comma.is_mark(','))
            && world::is_region(&folded(tokens, &(at..words_end(tokens, at, language))))
    };
    world::is_place(&folded(tokens, &(start..end))) || within(end + 1)
}

/// "des", "der", "für": adjectives may stand small behind these; behind "zum" a new phrase begins.
fn adjectives_follow(joiner: &Token<'_>) -> bool {
    GENITIVES.has(&joiner.fold, "de") || NAME_JOINERS.of(&joiner.fold, "de") == Some(3)
}

/// "Bank for International Settlements" in a text of another language.
fn is_english(tokens: &[Token<'_>], parts: &[Range<usize>], joiner: &Token<'_>, language: Language) -> bool {
    let joins = matches!(NAME_JOINERS.of(&joiner.fold, "en"), Some(1 | 2));
    let head = || parts.first().is_some_and(|part| is_head_of(tokens, part, "en"));
    language != "en" && joins && !FUNCTION_WORDS.has(&joiner.fold, language) && head()
}

fn is_head_of(tokens: &[Token<'_>], part: &Range<usize>, language: Language) -> bool {
    tokens.get(part.end - 1).is_some_and(|noun| HEADS.has(&noun.fold, language))
}

/// The kind of a joiner of another language.
const FOREIGN: i64 = 5;

/// "Museu da Carris": a name that a noun of another language leads.
fn is_foreign(tokens: &[Token<'_>], parts: &[Range<usize>], language: Language) -> bool {
    let is_foreign = |at: usize| {
        tokens.get(at).is_some_and(|word| {
            let last = word.fold.last_part().unwrap_or(&word.fold);
            FOREIGN_HEADS.has(last, language) || HEADS.has(last, "fr")
        })
    };
    // "Königliches Museum für …": an adjective may stand before the noun.
    parts.first().is_some_and(|part| {
        is_foreign(part.start)
            || part.len() == 2
                && is_foreign(part.end - 1)
                && !tokens.get(part.start).is_some_and(|word| word.text.is_ascii())
    })
}

/// "Arbeitsgemeinschaft Handel und Gewerbe": German sets a field right behind its noun.
pub(super) fn is_field(tokens: &[Token<'_>], parts: &[Range<usize>], language: Language) -> bool {
    let [part] = parts else { return false };
    let field = part.end.checked_sub(1).and_then(|last| tokens.get(last));
    language == "de"
        && part.len() == 2
        && is_head(tokens, part.start, language)
        && field.is_some_and(|field| !world::is_place(&field.fold) && !classes(field.text).has(Classes::GIVEN_NAMES))
}

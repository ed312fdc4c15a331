//! German compounds and genitives: the last part of a word decides what it means.

use super::token::fold;
use crate::knowledge::prose::{DECLINED, EVENT_NOUNS, GENDER_ENDINGS, HEADS, Known, Language, Types};
use crate::knowledge::world;

/// The shortest last part that decides.
const SHORTEST: usize = 4;

/// The shortest last part that decides in a text of another language.
const LONG: usize = 7;

/// Returns the type of an organization's noun: the word itself, without its genitive ending, or the last part of a compound.
pub(super) fn head(word: &(impl Known + ?Sized), language: Language) -> Option<&'static str> {
    let whole = || HEADS.of(word, language).or_else(|| inflected(&HEADS, word.text(), language));
    whole().or_else(|| HEADS.of_any(word, language)).or_else(|| {
        // "Courier-Dispatch": the last part of a double name.
        word.text().rsplit_once('-').and_then(|(_, last)| HEADS.of(last, language).or_else(|| HEADS.of(last, "de")))
    })
}

/// Returns the type of a German noun in a text of another language: a compound's last part must be long to be no chance.
pub(super) fn of_german(word: &str) -> Option<&'static str> {
    let start = (SHORTEST - 1..word.len()).find(|&at| word.is_char_boundary(at))?;
    HEADS.part(word.get(start..)?, "de", LONG)
}

/// Returns the type of an event's noun, in the same way.
pub(super) fn event(word: &(impl Known + ?Sized), language: Language) -> Option<&'static str> {
    EVENT_NOUNS.of(word, language).or_else(|| inflected(&EVENT_NOUNS, word.text(), language))
}

fn inflected(types: &Types, word: &str, language: Language) -> Option<&'static str> {
    if language != "de" {
        return None;
    }
    bases(word).find_map(|base| types.part(base, language, SHORTEST))
}

/// Returns the word without the endings that its case may have given it.
fn bases(word: &str) -> impl Iterator<Item = &str> {
    ["", "es", "s", "e", "en", "n"].into_iter().filter_map(|ending| word.strip_suffix(ending))
}

/// Returns the name of an organization in the nominative: "Instituts für …" is the "Institut für …", "Deutschen Bank" the
/// "Deutsche Bank".
pub(super) fn nominative(name: &str, language: Language) -> String {
    if language != "de" {
        return name.to_owned();
    }
    let mut words: Vec<String> = name.split(' ').map(str::to_owned).collect();
    // Names of other languages ("State Department") have no cases.
    let german = |word: &str| HEADS.of(word, language).or_else(|| inflected(&HEADS, word, language)).is_some();
    let Some(at) = words.iter().position(|word| german(&fold(word))) else { return name.to_owned() };
    let folded = words.get(at).map(|word| fold(word).into_owned()).unwrap_or_default();
    // "Werke Bonn GmbH": what stands before the form of a company is no adjective of it.
    if world::is_legal_form(&folded) {
        return name.to_owned();
    }
    if !HEADS.has(&folded, language) && HEADS.of_any(&folded, language).is_none() {
        for ending in ["es", "s"] {
            let bare = words.get(at).and_then(|word| word.strip_suffix(ending)).map(str::to_owned);
            if let (Some(bare), Some(slot)) =
                (bare.filter(|bare| head(&fold(bare), language).is_some()), words.get_mut(at))
            {
                *slot = bare;
                break;
            }
        }
    }
    let ending = GENDER_ENDINGS.ending(&fold(words.get(at).map_or("", String::as_str)), language).unwrap_or("er");
    for adjective in words.iter_mut().take(at) {
        let stem = ["en", "em", "er", "es", "e"].into_iter().find_map(|ending| adjective.strip_suffix(ending));
        // Nouns ("Gruppe") and what is made of a town's name ("Frankfurter", "Leipziger") are not declined.
        let declines = |stem: &&str| {
            let folded = fold(stem);
            !world::is_place(&folded) && (DECLINED.has(&folded, language) || DECLINED.ends(&folded, language))
        };
        if let Some(stem) =
            stem.filter(|stem| declines(stem) && stem.chars().count() > 3 && stem.starts_with(char::is_uppercase))
        {
            *adjective = format!("{stem}{ending}");
        }
    }
    words.join(" ")
}

//! Acronyms that the text explains nowhere: they stand for the body in it whose first letters they are, or for a well-known one.

use super::register::{Register, key};
use crate::entities::acronym;
use crate::entities::token::Token;
use crate::entities::words::WordMap;
use crate::knowledge::prose::Language;
use crate::source::Span;

/// Words of capitals, with where they stand and whether they are known to name a body.
#[derive(Debug, Default)]
pub(super) struct Letters {
    met: Vec<Met>,
    by_text: WordMap<usize>,
}

#[derive(Debug)]
struct Met {
    text: String,
    known: bool,
    evidence: Vec<Span>,
}

impl Letters {
    /// Notes an acronym; `known` tells whether tables have it.
    pub(super) fn note(&mut self, token: &Token<'_>, known: bool, evidence: Span) {
        let at = *self.by_text.entry(token.text.to_owned()).or_insert_with(|| {
            self.met.push(Met { text: token.text.to_owned(), known: false, evidence: Vec::new() });
            self.met.len() - 1
        });
        if let Some(met) = self.met.get_mut(at) {
            met.known |= known;
            met.evidence.push(evidence);
        }
    }

    /// Enters them: as another name of the one organization whose letters they are, or by themselves where they are known.
    pub(super) fn enter(self, register: &mut Register, language: Language) {
        for met in self.met {
            let explained = register.acronyms.contains_key(&met.text);
            let fitting: Vec<usize> = if explained { Vec::new() } else { fitting(&met.text, register, language) };
            match *fitting.as_slice() {
                [at] => {
                    register.enter_alias(at, &met.text);
                    let list = register.list.get_mut(at);
                    list.into_iter().for_each(|of| of.evidence.extend(&met.evidence));
                }
                _ if met.known => met.evidence.into_iter().for_each(|evidence| {
                    register.enter(&met.text, "Organization", evidence);
                }),
                _ => {}
            }
        }
    }
}

/// Returns the organizations whose names have these first letters; none where one is called so already.
fn fitting(letters: &str, register: &Register, language: Language) -> Vec<usize> {
    if register.list.iter().any(|of| key(&of.name) == key(letters)) {
        return Vec::new();
    }
    let stands = |name: &String| acronym::stands_for(letters, name, language);
    let found =
        register.list.iter().enumerate().filter(|(_, of)| stands(&of.name) || of.alternate_names.iter().any(stands));
    found.map(|(at, _)| at).collect()
}

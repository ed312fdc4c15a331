//! Acronyms that the text explains nowhere: they stand for the body in it whose first letters they are, or for a well-known one.

use super::register::Register;
use crate::entities::acronym;
use crate::entities::token::Token;
use crate::entities::words::WordMap;
use crate::knowledge::prose::Language;
use crate::source::Span;
use std::collections::BTreeMap;

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
        let by_initials = by_initials(register, language);
        for met in self.met {
            let explained = register.acronyms.contains_key(&met.text) || register.find(&met.text).is_some();
            let fitting = by_initials.get(&acronym::letters(&met.text)).filter(|_| !explained);
            let fitting = fitting.map(Vec::as_slice).unwrap_or_default();
            match *fitting {
                [at] => {
                    register.enter_alias(at, &met.text);
                    if let Some(of) = register.list.get_mut(at) {
                        of.evidence.extend(&met.evidence);
                    }
                }
                _ if met.known => met.evidence.into_iter().for_each(|evidence| {
                    register.enter(&met.text, "Organization", evidence);
                }),
                _ => {}
            }
        }
    }
}

/// Returns the organizations by the first letters of their names.
pub(super) fn by_initials(register: &Register, language: Language) -> BTreeMap<String, Vec<usize>> {
    let mut out: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, of) in register.list.iter().enumerate() {
        let names = std::iter::once(&of.name).chain(&of.alternate_names);
        for letters in names.flat_map(|name| acronym::initials(name, language)) {
            let all = out.entry(letters).or_default();
            if all.last() != Some(&at) {
                all.push(at);
            }
        }
    }
    out
}

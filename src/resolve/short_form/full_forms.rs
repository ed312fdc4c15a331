//! The full forms of a document, found by names, titles and short names.

use super::name::NameWords;
use super::title::{bare, words};
use crate::reference::{Citation, Contributor, ContributorRole, DateVariable, Kind, Reference, Variable};
use crate::source::Span;
use std::cell::OnceCell;
use std::collections::HashMap;

/// How many full forms under one word are compared with a short form: together they stay linear.
const COMPARED: usize = 128;
/// How many words at a citation's beginning may be those of a name or a title.
const LEADING: usize = 8;
/// How many words of a citation are compared, for titles that were misread.
const SAID: usize = 48;

/// A full form.
#[derive(Clone, Debug)]
pub(super) struct FullForm {
    /// Its note, from 0 over all notes.
    pub(super) note: usize,
    /// Its place in the note.
    pub(super) citation: usize,
    pub(super) kind: Kind,
    /// Authors, or else editors.
    pub(super) authors: Vec<Contributor>,
    pub(super) names: Vec<NameWords>,
    /// Whether "et al." ends the authors.
    pub(super) others: bool,
    /// Its title, as printed; [`FullForm::title`] has its words.
    printed_title: String,
    title: OnceCell<Vec<String>>,
    pub(super) alias: Vec<String>,
    pub(super) year: Option<i32>,
    /// Whether it says more than author, title and page.
    pub(super) whole: bool,
    pub(super) span: Span,
    /// The first full form of the same work.
    first: usize,
}

/// All of them, in order.
#[derive(Debug, Default)]
pub(super) struct FullForms {
    all: Vec<FullForm>,
    by_name: HashMap<String, Vec<usize>>,
    by_title: HashMap<String, Vec<usize>>,
    by_alias: HashMap<Vec<String>, Vec<usize>>,
}

impl FullForms {
    /// Keeps a citation as a full form; returns its number.
    pub(super) fn add(&mut self, text: &str, (note, citation): (usize, usize), cited: &Citation) -> usize {
        let number = self.all.len();
        let reference = &cited.reference;
        let authors = authors(reference);
        let printed = cited.span.of(text);
        let names = if authors.is_empty() {
            NameWords::leading(printed).into_iter().collect()
        } else {
            authors.iter().map(NameWords::of).collect()
        };
        let mut full = FullForm {
            note,
            citation,
            kind: reference.kind,
            names,
            authors,
            others: reference.et_al.contains(&ContributorRole::Author),
            printed_title: reference.text(Variable::Title).unwrap_or_default().to_owned(),
            title: OnceCell::new(),
            alias: cited.alias.as_ref().map(|alias| words(&alias.value)).unwrap_or_default(),
            year: reference.date(DateVariable::Issued).and_then(|date| date.start).map(|day| day.year),
            whole: is_whole(reference),
            span: cited.span,
            first: number,
        };
        let shorter = !full.whole && super::choice::is_short(cited);
        let same = self
            .of_name_or_title(&full)
            .iter()
            .copied()
            .find(|&other| self.get(other).is_some_and(|other| other.is_same(&full)));
        full.first = same.unwrap_or(number);
        if !full.alias.is_empty() {
            self.by_alias.entry(full.alias.clone()).or_default().push(full.first);
        }
        if same.is_none() && !shorter {
            let enter = |table: &mut HashMap<String, Vec<usize>>, key: &str| {
                let under = table.entry(key.to_owned()).or_default();
                if under.len() < COMPARED && under.last() != Some(&number) {
                    under.push(number);
                }
            };
            for key in full.names.iter().flat_map(NameWords::keys) {
                enter(&mut self.by_name, key);
            }
            if let Some(key) = bare(&words(beginning(&full.printed_title, 2))).first() {
                enter(&mut self.by_title, key);
            }
        }
        self.all.push(full);
        number
    }

    pub(super) fn get(&self, number: usize) -> Option<&FullForm> {
        self.all.get(number)
    }

    /// Returns the first full form of the same work.
    pub(super) fn first_of(&self, number: usize) -> usize {
        self.get(number).map_or(number, |full| full.first)
    }

    /// Returns the full forms under the last word of a name.
    pub(super) fn of_name(&self, name: &[String]) -> &[usize] {
        name.last().and_then(|last| self.by_name.get(last)).map_or(&[], Vec::as_slice)
    }

    /// Returns the full forms whose title begins with the same word.
    pub(super) fn of_title(&self, title: &[String]) -> &[usize] {
        bare(title).first().and_then(|first| self.by_title.get(first)).map_or(&[], Vec::as_slice)
    }

    /// Returns the full forms that were given a short name.
    pub(super) fn of_alias(&self, alias: &[String]) -> &[usize] {
        self.by_alias.get(alias).map_or(&[], Vec::as_slice)
    }

    fn of_name_or_title(&self, full: &FullForm) -> &[usize] {
        match full.names.first().and_then(|name| name.keys().next()) {
            Some(key) => self.by_name.get(key).map_or(&[], Vec::as_slice),
            None => self.of_title(full.title()),
        }
    }

    /// Whether a word at a citation's beginning is one of a full form: others need no closer look.
    pub(super) fn may_know(&self, text: &str) -> bool {
        if self.all.is_empty() {
            return false;
        }
        let known = |word: &String| self.by_name.contains_key(word) || self.by_title.contains_key(word);
        let words = words(beginning(text, LEADING));
        words.iter().any(known) || self.by_alias.keys().any(|alias| words.starts_with(alias))
    }
}

impl FullForm {
    /// Returns the words of its title.
    pub(super) fn title(&self) -> &[String] {
        self.title.get_or_init(|| words(&self.printed_title))
    }

    /// Returns the words that its citation prints first.
    pub(super) fn said(&self, text: &str) -> Vec<String> {
        words(beginning(self.span.of(text), SAID))
    }

    /// Whether two full forms mean one work: the same authors and title, and nothing against it.
    fn is_same(&self, other: &Self) -> bool {
        self.names == other.names
            && self.title() == other.title()
            && (self.year == other.year || other.year.is_none() || self.year.is_none())
    }
}

/// Returns the first words of a text.
fn beginning(text: &str, words: usize) -> &str {
    let end = text.char_indices().filter(|(_, c)| c.is_whitespace()).nth(words).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or_default()
}

/// The people who lead a citation.
fn authors(reference: &Reference) -> Vec<Contributor> {
    let roles =
        [ContributorRole::Author, ContributorRole::Editor, ContributorRole::Director, ContributorRole::Translator];
    let of = |role| reference.of_role(role).cloned().collect::<Vec<_>>();
    roles.into_iter().map(of).find(|list| !list.is_empty()).unwrap_or_default()
}

/// Whether a reference says more than author, title and page.
fn is_whole(reference: &Reference) -> bool {
    let more = |variable: Variable| {
        !matches!(variable, Variable::Title | Variable::Page | Variable::Volume | Variable::Language | Variable::Note)
    };
    !reference.dates.is_empty() || reference.texts.iter().any(|text| more(text.variable))
}

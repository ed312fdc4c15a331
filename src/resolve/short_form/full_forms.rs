//! The full forms of a document, found by names, titles and short names.

use super::name::NameWords;
use super::title;
use super::volume::Volume;
use super::words::{self, Word, words};
use crate::knowledge;
use crate::reference::{Citation, Contributor, ContributorRole, DateVariable, Kind, Reference, Variable};
use crate::resolve::hash::Spread;
use crate::source::Span;
use std::cell::OnceCell;
use std::collections::HashMap;
use std::hash::BuildHasherDefault;

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
    pub(super) names: Vec<NameWords>,
    /// Whether "et al." ends the authors.
    pub(super) others: bool,
    /// Its title, as printed; [`FullForm::title`] has its words.
    printed_title: String,
    /// The number of the title's first word that is no article.
    title_key: Option<u64>,
    title: OnceCell<Vec<Word>>,
    /// The words that its citation prints first.
    said: OnceCell<Vec<Word>>,
    pub(super) alias: Vec<Word>,
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
    names: Index,
    titles: Index,
    aliases: Index,
    /// Volumes that are known from their parts, and which of them somebody wrote or edited.
    volumes: Vec<Volume>,
    holders: Index,
}

impl FullForms {
    /// Keeps a citation as a full form; returns its number.
    pub(super) fn add(&mut self, text: &str, (note, citation): (usize, usize), cited: &Citation) -> usize {
        let number = self.all.len();
        let reference = &cited.reference;
        let mut names: Vec<NameWords> = authors(reference).map(NameWords::of).collect();
        if names.is_empty() {
            let printed = cited.span.of(text);
            let title =
                reference.texts.iter().find(|text| text.variable == Variable::Title).map(|title| title.span.start);
            let before = title.and_then(|title| printed.get(..title.checked_sub(cited.span.start)? as usize));
            names.extend(before.and_then(NameWords::before).or_else(|| NameWords::leading(printed)));
        }
        let printed_title = reference.text(Variable::Title).unwrap_or_default().to_owned();
        let mut full = FullForm {
            note,
            citation,
            kind: reference.kind,
            names,
            others: reference.et_al.contains(&ContributorRole::Author),
            title_key: title::key(&printed_title),
            printed_title,
            title: OnceCell::new(),
            said: OnceCell::new(),
            alias: cited.alias.as_ref().map(|alias| words(&alias.value)).unwrap_or_default(),
            year: reference.date(DateVariable::Issued).and_then(|date| date.start).map(|day| day.year),
            whole: is_whole(reference),
            span: cited.span,
            first: number,
        };
        let shorter = !full.whole && super::choice::is_short(cited);
        let same = self.same_as(&full);
        full.first = same.unwrap_or(number);
        if let Some(word) = full.alias.first() {
            self.aliases.enter(word.number, number);
        }
        if same.is_none() && !shorter {
            for key in full.names.iter().flat_map(NameWords::keys) {
                self.names.enter(key, number);
            }
            let against = full.against().and_then(title::key);
            for key in full.title_key.into_iter().chain(against) {
                self.titles.enter(key, number);
            }
        }
        if let Some(volume) = Volume::of(reference, number) {
            for key in volume.names.iter().flat_map(NameWords::keys) {
                self.holders.enter(key, self.volumes.len());
            }
            self.volumes.push(volume);
        }
        self.all.push(full);
        number
    }

    /// Returns the part from which a volume is known that names and a short title mean: the first that was cited.
    pub(super) fn part_of(&self, names: &[Vec<Word>], title: &[Word]) -> Option<usize> {
        let under = self.holders.under(names.first()?.last().map(|last| last.number));
        let fitting = under.filter_map(|at| self.volumes.get(at)).filter(|volume| volume.fits(names, title));
        fitting.map(|volume| volume.part).min()
    }

    pub(super) fn get(&self, number: usize) -> Option<&FullForm> {
        self.all.get(number)
    }

    /// Returns the first full form of the same work.
    pub(super) fn first_of(&self, number: usize) -> usize {
        self.get(number).map_or(number, |full| full.first)
    }

    /// Returns the full forms under the last word of a name, the last one first.
    pub(super) fn of_name(&self, name: &[Word]) -> impl Iterator<Item = usize> {
        self.names.under(name.last().map(|last| last.number))
    }

    /// Whether a name of a full form has the word at its end, or at the beginning of its family name.
    pub(super) fn has_name(&self, word: &Word) -> bool {
        self.names.has(word.number)
    }

    /// Whether a name of a full form, or of the volume that holds it, has the last word of a printed name in that place.
    pub(super) fn has_named(&self, printed: &str) -> bool {
        let known = |word: u64| self.names.has(word) || self.holders.has(word);
        words::slices(printed).last().is_some_and(|last| known(words::number(last)))
    }

    /// Returns the full forms whose title begins with the same word.
    pub(super) fn of_title(&self, title: &[Word]) -> impl Iterator<Item = usize> {
        self.titles.under(title::bare(title).first().map(|first| first.number))
    }

    /// Returns the full forms that were given a short name.
    pub(super) fn of_alias(&self, alias: &[Word]) -> impl Iterator<Item = usize> {
        let under = self.aliases.under(alias.first().map(|first| first.number));
        under.filter(move |&number| self.get(number).is_some_and(|full| full.alias == alias))
    }

    /// Returns the first full form of the same work.
    fn same_as(&self, full: &FullForm) -> Option<usize> {
        let key = full.names.first().and_then(|name| name.keys().next());
        let under = if key.is_some() { self.names.under(key) } else { self.titles.under(full.title_key) };
        under.filter(|&other| self.get(other).is_some_and(|other| other.is_same(full))).min()
    }

    /// Whether nothing is cited yet.
    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Whether a name of a full form leads a citation, behind initials and particles.
    pub(super) fn may_lead(&self, text: &str) -> bool {
        let part = |slice: &&str| slice.len() < 2 || slice.starts_with(char::is_lowercase);
        beginning(text, LEADING).find(|slice| !part(slice)).is_some_and(|slice| self.names.has(words::number(slice)))
    }

    /// Whether a word begins or ends a name, or begins a title or a short name, of a full form.
    pub(super) fn is_leading(&self, word: u64) -> bool {
        self.names.has(word) || self.titles.has(word) || self.aliases.has(word)
    }

    /// Whether a word at a citation's beginning is one of a full form: others need no closer look.
    pub(super) fn may_know(&self, text: &str) -> bool {
        !self.all.is_empty() && beginning(text, LEADING).any(|slice| self.is_leading(words::number(slice)))
    }
}

/// Full forms by the numbers of words.
#[derive(Debug, Default)]
struct Index {
    /// For each word, the last of its links.
    heads: HashMap<u64, u32, BuildHasherDefault<Spread>>,
    /// A full form, and one more than the link before it.
    links: Vec<(u32, u32)>,
}

impl Index {
    fn enter(&mut self, word: u64, full: usize) {
        let before = self.heads.insert(word, self.links.len() as u32);
        self.links.push((full as u32, before.map_or(0, |before| before + 1)));
    }

    fn has(&self, word: u64) -> bool {
        self.heads.contains_key(&word)
    }

    /// Returns the last full forms under a word.
    fn under(&self, word: Option<u64>) -> impl Iterator<Item = usize> {
        let mut at = word.and_then(|word| self.heads.get(&word)).map_or(0, |head| head + 1);
        let next = std::iter::from_fn(move || {
            let &(full, before) = self.links.get(at.checked_sub(1)? as usize)?;
            at = before;
            Some(full as usize)
        });
        next.take(COMPARED)
    }
}

impl FullForm {
    /// Returns the words of its title.
    pub(super) fn title(&self) -> &[Word] {
        self.title.get_or_init(|| words(&self.printed_title))
    }

    /// Returns the words that its citation prints first.
    pub(super) fn said(&self, text: &str) -> &[Word] {
        self.said.get_or_init(|| beginning(self.span.of(text), SAID).map(Word::of).collect())
    }

    /// Returns the second party of a case: either gives it a short name (Bluebook 21, rule 10.9).
    pub(super) fn against(&self) -> Option<&str> {
        let title = &self.printed_title;
        let mut spaces = title.bytes().enumerate().filter(|&(_, byte)| byte == b' ').map(|(at, _)| at);
        let mut start = spaces.next()? + 1;
        spaces.find_map(|end| {
            let word = title.get(start..end)?.trim_end_matches('.');
            start = end + 1;
            if knowledge::law::is_party_word(word) { title.get(start..) } else { None }
        })
    }

    /// Returns its title, as printed.
    pub(super) fn printed_title(&self) -> &str {
        &self.printed_title
    }

    /// Whether two full forms, whose first authors have one family name, mean one work.
    fn is_same(&self, other: &Self) -> bool {
        let agree = self.year == other.year || other.year.is_none() || self.year.is_none();
        // Few titles begin with the same word.
        let named = || self.title_key.is_some() || self.names == other.names && self.year == other.year;
        agree
            && self.title_key == other.title_key
            && named()
            && (self.printed_title == other.printed_title || title::bare(self.title()) == title::bare(other.title()))
    }
}

/// Returns what may be words of names and titles among the first words of a text.
fn beginning(text: &str, words: usize) -> impl Iterator<Item = &str> {
    text.split(char::is_whitespace).take(words + 1).flat_map(words::slices)
}

/// The people who lead a citation.
pub(super) fn authors(reference: &Reference) -> impl Iterator<Item = &Contributor> {
    let roles =
        [ContributorRole::Author, ContributorRole::Editor, ContributorRole::Director, ContributorRole::Translator];
    let leads = roles.into_iter().find(|&role| reference.of_role(role).next().is_some());
    leads.into_iter().flat_map(|role| reference.of_role(role))
}

/// Whether a reference says more than author, title and page.
pub(super) fn is_whole(reference: &Reference) -> bool {
    let more = |variable: Variable| {
        !matches!(variable, Variable::Title | Variable::Page | Variable::Volume | Variable::Language | Variable::Note)
    };
    !reference.dates.is_empty() || reference.texts.iter().any(|text| more(text.variable))
}

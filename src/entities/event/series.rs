//! The happenings with names, gathered over the text: one name after another may mean the same war.

use super::draft::Draft;
use super::named::{Key, Named, named};
use super::naming::{phrase_end, titled};
use super::predicate::{Says, predicate};
use crate::entities::calendar::{Context, Moment};
use crate::entities::date::{Lead, Printed, dates};
use crate::entities::organization::printed;
use crate::entities::prose::Sentence;
use crate::entities::reading::Reading;
use crate::entities::token::{Token, tokens};
use crate::knowledge::prose::{WAR_ENDS, WAR_STARTS};
use crate::reference::Day;
use crate::source::Span;
use std::collections::{BTreeMap, BTreeSet};

/// Of so many happenings of one kind a name may mean one; texts with more tell of others.
const MOST: usize = 128;

/// Named happenings, each with all its names.
#[derive(Debug, Default)]
pub(super) struct Series {
    list: Vec<Happening>,
    /// The places of happenings in the list, by their nouns.
    by_noun: BTreeMap<String, Vec<usize>>,
    /// The last one that was named.
    last: Option<usize>,
}

#[derive(Debug)]
struct Happening {
    key: Key,
    names: Vec<(String, usize)>,
    year: Option<i32>,
    start: Option<Day>,
    end: Option<Day>,
    evidence: Vec<Span>,
    /// In the title or a heading: what the article is about.
    titled: bool,
    /// Named by a proper name at least once.
    proper: bool,
    notes: Vec<usize>,
}

impl Series {
    /// Reads the title or a heading: what it names, the article is about.
    pub(super) fn read_title(&mut self, title: &str) {
        let mut all = Vec::new();
        tokens(title, Span::new(0, title.len()), &[], &mut all);
        let sentence = Sentence { tokens: all, span: Span::default(), note: None };
        let when = dates(&sentence.tokens, "en");
        let reading =
            Reading { sentence: &sentence, language: "en", dates: &when, organizations: &[], people: &[], text: title };
        for found in named(&reading) {
            let at = self.enter(&reading, &found);
            if let Some(happening) = self.list.get_mut(at) {
                happening.titled = true;
                happening.evidence.clear();
            }
        }
    }

    /// Reads the named happenings of a sentence; returns which of its dates belong to them.
    pub(super) fn read(&mut self, reading: &Reading<'_, '_>, found: &[Named], context: Context) -> BTreeSet<usize> {
        let mut taken = BTreeSet::new();
        let mut first = None;
        for named in found {
            let at = self.enter(reading, named);
            first = first.or(Some(at));
            self.last = Some(at);
            if let Some(index) = named.date
                && let Some(when) = reading.dates.get(index).filter(|when| when.lead != Lead::Bound)
                && let Some(moment) = context.resolve(when.printed, None)
            {
                self.date(at, moment);
                taken.insert(index);
            }
        }
        if let Some((moment, all)) = span(reading, context)
            && let Some(at) = first.or(self.last)
        {
            self.date(at, moment);
            taken.extend(all);
        }
        self.begun(reading, found, context, &mut taken);
        taken
    }

    /// "The Second War began on …", "the war ended in …".
    fn begun(&mut self, reading: &Reading<'_, '_>, found: &[Named], context: Context, taken: &mut BTreeSet<usize>) {
        for (index, when) in
            reading.dates.iter().enumerate().filter(|(_, when)| matches!(when.lead, Lead::At | Lead::None))
        {
            let Some(named) =
                found.iter().rev().find(|named| named.tokens.end <= when.tokens.start && named.date.is_none())
            else {
                continue;
            };
            let Some(verb) = predicate(
                &reading.sentence.tokens,
                named.tokens.end.saturating_sub(1)..when.tokens.start,
                None,
                reading.language,
            ) else {
                continue;
            };
            let Says::Happens(kind) = verb.says else { continue };
            if verb.start != named.tokens.end {
                continue;
            }
            let (Some(at), Some(moment)) = (self.find(&named.key, named.year), context.resolve(when.printed, None))
            else {
                continue;
            };
            match kind {
                3 => self.list.get_mut(at).into_iter().for_each(|happening| happening.end = Some(moment.start)),
                _ => self.date(at, moment),
            }
            taken.insert(index);
        }
    }

    fn find(&self, key: &Key, year: Option<i32>) -> Option<usize> {
        if let Some(only) = self.only_of_year(key, year) {
            return Some(only);
        }
        let fits = |happening: &Happening| {
            let known = happening.year.or(happening.start.map(|day| day.year));
            happening.key.agrees(key)
                && (year.is_none() || known.is_none() || year == known || happening.end.map(|day| day.year) == year)
        };
        self.of_kind(key).find(|(_, happening)| fits(happening)).map(|(at, _)| at)
    }

    /// "the 2017 breach": a noun with a year alone means the one happening of its kind in that year.
    fn only_of_year(&self, key: &Key, year: Option<i32>) -> Option<usize> {
        let year = year.filter(|_| key.is_bare())?;
        let mut same = self
            .of_kind(key)
            .filter(|(_, happening)| happening.year.or(happening.start.map(|day| day.year)) == Some(year));
        same.next().filter(|_| same.next().is_none()).map(|(at, _)| at)
    }

    /// Returns the happenings that have a key's noun, with their places.
    fn of_kind(&self, key: &Key) -> impl Iterator<Item = (usize, &Happening)> {
        let places = self.by_noun.get(key.noun()).into_iter().flatten();
        places.take(MOST).filter_map(|&at| Some((at, self.list.get(at)?)))
    }

    fn enter(&mut self, reading: &Reading<'_, '_>, named: &Named) -> usize {
        let at = self.find(&named.key, named.year).unwrap_or_else(|| {
            self.by_noun.entry(named.key.noun().to_owned()).or_default().push(self.list.len());
            self.list.push(Happening {
                key: Key::default(),
                names: Vec::new(),
                year: None,
                start: None,
                end: None,
                evidence: Vec::new(),
                titled: false,
                proper: false,
                notes: Vec::new(),
            });
            self.list.len() - 1
        });
        if let Some(happening) = self.list.get_mut(at) {
            if happening.names.is_empty() {
                happening.key = named.key.clone();
            } else {
                happening.key.join(&named.key);
            }
            let name = name(reading, named);
            match happening.names.iter_mut().find(|(known, _)| *known == name) {
                Some((_, count)) => *count += 1,
                None => happening.names.push((name, 1)),
            }
            happening.year = happening.year.or(named.year);
            happening.proper |= named.proper;
            happening.notes.extend(reading.sentence.note);
            if !happening.evidence.contains(&reading.sentence.span) {
                happening.evidence.push(reading.sentence.span);
            }
        }
        at
    }

    /// Enters a date; a more precise one replaces one that it agrees with.
    fn date(&mut self, at: usize, moment: Moment) {
        let Some(happening) = self.list.get_mut(at) else { return };
        let finer = |known: Option<Day>, new: Day| {
            known.is_none_or(|known| precision(new) > precision(known) && known.year == new.year)
        };
        if finer(happening.start, moment.start) {
            happening.start = Some(moment.start);
        }
        if let Some(end) = moment.end
            && finer(happening.end, end)
        {
            happening.end = Some(end);
        }
    }

    /// Returns the happenings as drafts: those with a date, and those that the article is about.
    pub(super) fn finish(self) -> Vec<Draft> {
        self.list.into_iter().filter_map(Happening::draft).collect()
    }
}

impl Happening {
    fn draft(self) -> Option<Draft> {
        let year = self.year.map(|year| Day { year, month: None, day: None });
        let start = self.start.or(year);
        let told = self.evidence.len() >= 3 && self.proper || self.titled;
        let (Some(&evidence), true) = (self.evidence.first(), start.is_some() && self.proper || told) else {
            return None;
        };
        let mut names = self.names;
        // The name that the text uses most, without a year where it can be: the date says when.
        names.sort_by_key(|(name, count)| {
            (name.contains(|c: char| c.is_ascii_digit()), std::cmp::Reverse(*count), std::cmp::Reverse(name.len()))
        });
        let mut names = names.into_iter().map(|(name, _)| name);
        let moment = start.map(|start| Moment { start, end: self.end });
        let mut draft = Draft::new(names.next()?, "Event", moment, evidence);
        draft.alternate_names = names.collect();
        draft.notes = self.notes;
        Some(draft)
    }
}

/// Returns the name as printed; a common noun takes its date or its complement with it: "War of 1812", "1929 crisis in …".
fn name(reading: &Reading<'_, '_>, named: &Named) -> String {
    let common = !named.tokens.clone().any(|at| reading.token(at).is_some_and(Token::is_capital));
    let of = named
        .date
        .and_then(|index| reading.dates.get(index))
        .filter(|when| common && when.tokens.start == named.tokens.end);
    if let Some(when) = of {
        return titled(printed(&reading.sentence.tokens, &(named.tokens.start..when.tokens.end), reading.text));
    }
    let end = if common { phrase_end(reading, named.tokens.end, reading.len()) } else { named.tokens.end };
    titled(printed(&reading.sentence.tokens, &(named.tokens.start..end), reading.text))
}

fn precision(day: Day) -> u8 {
    u8::from(day.month.is_some()) + u8::from(day.day.is_some())
}

/// `span = ( "from" | "between" ), start noun, …, date, ( "to" | "until" | "and" ), end noun, …, date`
fn span(reading: &Reading<'_, '_>, context: Context) -> Option<(Moment, Vec<usize>)> {
    let start = (0..reading.len()).find(|&at| WAR_STARTS.has(reading.word(at), reading.language))?;
    let end = (start..reading.len()).find(|&at| {
        WAR_ENDS.has(reading.word(at), reading.language) && !WAR_STARTS.has(reading.word(at), reading.language)
    })?;
    let date = |from: usize, to: usize| {
        reading.dates.iter().position(|when| {
            from < when.tokens.start
                && when.tokens.end <= to
                && when.tokens.start <= from + 8
                && matches!(when.printed, Printed::Point(_))
        })
    };
    let (from, to) = (date(start, end)?, date(end, reading.len())?);
    let first = context.resolve(reading.dates.get(from)?.printed, None)?;
    let mut inner = context;
    inner.enter(first);
    let last = inner.resolve(reading.dates.get(to)?.printed, None)?;
    Some((Moment { start: first.start, end: Some(last.start) }, vec![from, to]))
}

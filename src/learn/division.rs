//! Notes with their works → where each work's citation stands, and the weights that find it.

use super::order;
use super::settings::Settings;
use crate::knowledge::Classes;
use crate::note::learnable::division::{Divider, ROWS, Segment, Sort, row_name};
use crate::note::learnable::{Kind, MarkPairs, Token, scan};
use crate::source::Span;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use unicode_normalization::UnicodeNormalization;

/// The step of the subgradients.
const RATE: f32 = 0.25;
/// The margin, in hundredths: for a citation that the gold doesn't have, and for talk where it cites.
const MARGIN: (i32, i32) = (150, 60);

/// A note with the segments that the gold makes of it.
pub(super) struct Divided {
    text: String,
    tokens: Vec<Token>,
    pairs: MarkPairs,
    divider: Divider,
    gold: Vec<Segment>,
    pub(super) source: u64,
}

impl Divided {
    /// Aligns a note with the works that it cites; `items` holds for a short form the fields of its full form.
    pub(super) fn new(text: &str, body: Span, items: &[Map<String, Value>], source: u64) -> Self {
        let (mut tokens, mut pairs, mut divider) = (Vec::new(), MarkPairs::default(), Divider::default());
        scan(text, body, &mut tokens);
        pairs.read(text, &tokens);
        divider.read(text, &tokens, &pairs);
        let mut divided = Self { text: text.to_owned(), tokens, pairs, divider, gold: Vec::new(), source };
        divided.align(items);
        divided
    }

    /// Returns where the citations stand, in order.
    pub(super) fn citations(&self) -> Vec<Span> {
        let cites = self.gold.iter().filter(|segment| segment.sort == Sort::Citation);
        cites.filter_map(|&segment| self.divider.span(&self.tokens, &self.pairs, segment)).collect()
    }

    /// Whether the gold takes the note as one citation.
    pub(super) fn is_whole(&self) -> bool {
        matches!(self.gold.as_slice(), [segment] if segment.sort == Sort::Citation)
    }

    /// Finds the segments whose words agree best with the works, as many as there are.
    fn align(&mut self, items: &[Map<String, Value>]) {
        let bags: Vec<BTreeSet<String>> = items.iter().map(bag).collect();
        let cuts = self.divider.cuts.len();
        let sums: Vec<Vec<f32>> = bags.iter().map(|bag| self.agreement(bag)).collect();
        let mut best = vec![vec![(f32::NEG_INFINITY, 0_usize, false); bags.len() + 1]; cuts];
        best[0][0].0 = 0.0;
        for start in 0..cuts - 1 {
            for cited in 0..=bags.len() {
                let score = best[start][cited].0;
                if score == f32::NEG_INFINITY {
                    continue;
                }
                let talk = score - 0.55;
                if talk > best[start + 1][cited].0 {
                    best[start + 1][cited] = (talk, start, false);
                }
                let Some(sums) = sums.get(cited) else { continue };
                for end in start + 1..cuts.min(start + 41) {
                    let cites = score + sums[end] - sums[start];
                    if cites > best[end][cited + 1].0 {
                        best[end][cited + 1] = (cites, start, true);
                    }
                }
            }
        }
        self.trace(&best, bags.len());
    }

    fn trace(&mut self, best: &[Vec<(f32, usize, bool)>], mut cited: usize) {
        let mut end = best.len() - 1;
        while end > 0 {
            let (score, start, cites) = best[end][cited];
            if score == f32::NEG_INFINITY {
                self.gold.clear();
                return;
            }
            let sort = if cites { Sort::Citation } else { Sort::Talk };
            self.gold.push(Segment { start, end, sort });
            cited -= usize::from(cites);
            end = start;
        }
        self.gold.reverse();
    }

    /// Returns, summed up to each cut, how well the words agree with a work's.
    fn agreement(&self, bag: &BTreeSet<String>) -> Vec<f32> {
        let mut sums = vec![0.0; self.divider.cuts.len()];
        for at in 1..sums.len() {
            let (from, to) = (self.divider.cuts[at - 1].right as usize, self.divider.cuts[at].left as usize);
            let words = self.tokens.get(from..to).unwrap_or_default().iter();
            sums[at] = sums[at - 1] + words.map(|token| self.word(token, bag)).sum::<f32>();
        }
        sums
    }

    fn word(&self, token: &Token, bag: &BTreeSet<String>) -> f32 {
        const NEUTRAL: Classes = Classes::MONTHS
            .with(Classes::ROLE_NOUNS)
            .with(Classes::ROLE_VERBS)
            .with(Classes::VOLUME_WORDS)
            .with(Classes::PAGE_WORDS)
            .with(Classes::ACCESS_WORDS)
            .with(Classes::OTHERS);
        let printed = token.span.of(&self.text);
        let known = || folded(printed).iter().all(|word| bag.contains(word));
        match token.kind {
            Kind::Url => 2.0,
            Kind::Word | Kind::Mixed | Kind::Initials | Kind::Number | Kind::Handle => {
                let small = token.classes.has(Classes::FUNCTION_WORDS.with(Classes::PROSE));
                match (known(), small) {
                    (true, true) => 0.2,
                    (true, false) => 1.0,
                    (false, _) if token.classes.has(NEUTRAL) => 0.0,
                    (false, _) if token.classes.has(Classes::SIGNALS) => -1.2,
                    (false, true) => -0.4,
                    (false, false) => -0.6,
                }
            }
            _ => 0.0,
        }
    }
}

/// Returns all words of a work's fields.
fn bag(item: &Map<String, Value>) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    item.iter().filter(|(key, _)| *key != "type").for_each(|(_, value)| collect(value, &mut words));
    words
}

fn collect(value: &Value, words: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => words.extend(folded(text)),
        Value::Number(number) => words.extend([number.to_string()]),
        Value::Array(all) => all.iter().for_each(|value| collect(value, words)),
        Value::Object(all) => all.values().for_each(|value| collect(value, words)),
        _ => {}
    }
}

fn folded(text: &str) -> Vec<String> {
    let text: String = text.nfkc().collect::<String>().to_lowercase();
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Weights while they are learned.
struct Learner {
    exact: Vec<[f32; 2]>,
    squares: Vec<[f32; 2]>,
    sums: Vec<[f64; 2]>,
    shown: Vec<[i16; 2]>,
    updates: f64,
}

impl Learner {
    fn learn(&mut self, gradient: &BTreeMap<(usize, usize), f32>) {
        self.updates += 1.0;
        for (&(row, column), &slope) in gradient.iter().filter(|(_, slope)| **slope != 0.0) {
            let squares = &mut self.squares[row][column];
            *squares += slope * slope;
            let change = RATE * slope / (squares.sqrt() + 1.0);
            self.exact[row][column] += change;
            self.sums[row][column] += f64::from(change) * self.updates;
            self.shown[row][column] = shown(self.exact[row][column]);
        }
    }

    /// Returns the averages over all updates.
    fn means(&self) -> Vec<[f64; 2]> {
        let mean = |row: usize, column: usize| {
            f64::from(self.exact[row][column]) - self.sums[row][column] / (self.updates + 1.0)
        };
        (0..ROWS).map(|row| [mean(row, 0), mean(row, 1)]).collect()
    }
}

/// Returns the mean of several runs' averages, as tables hold it.
fn mean(runs: &[Vec<[f64; 2]>]) -> Vec<[i16; 2]> {
    let mean = |row: usize, column: usize| {
        (runs.iter().map(|run| run[row][column]).sum::<f64>() / runs.len().max(1) as f64) as f32
    };
    (0..ROWS).map(|row| [shown(mean(row, 0)), shown(mean(row, 1))]).collect()
}

fn shown(value: f32) -> i16 {
    (value * 100.0).round().clamp(-3000.0, 3000.0) as i16
}

/// Returns the weights that divide the notes as the gold does.
#[expect(clippy::print_stderr, reason = "progress")]
pub(super) fn train(learned: &mut [Divided], left: &mut [Divided], settings: &Settings) -> Vec<[i16; 2]> {
    let runs: Vec<Vec<[f64; 2]>> = (0..settings.runs).map(|run| train_once(learned, run, settings.epochs)).collect();
    let weights = mean(&runs);
    let wrong = left.iter_mut().filter_map(|note| (note.divider.divide(&weights) != note.gold).then_some(())).count();
    eprintln!("division: left out: {wrong} of {} wrong", left.len());
    weights
}

/// Returns the mean weights of one run.
fn train_once(learned: &mut [Divided], run: usize, epochs: usize) -> Vec<[f64; 2]> {
    let mut learner = Learner {
        exact: vec![[0.0; 2]; ROWS],
        squares: vec![[0.0; 2]; ROWS],
        sums: vec![[0.0; 2]; ROWS],
        shown: vec![[0; 2]; ROWS],
        updates: 0.0,
    };
    let count = learned.len();
    for epoch in 0..epochs {
        for turn in 0..count {
            if let Some(note) = learned.get_mut(order::place(turn, run, epoch, count)) {
                turn_on(note, &mut learner);
            }
        }
    }
    learner.means()
}

fn turn_on(note: &mut Divided, learner: &mut Learner) {
    let gold = note.gold.clone();
    let cited =
        |start: usize, end: usize| gold.iter().any(|g| g.sort == Sort::Citation && g.start < end && start < g.end);
    let margin = |segment: Segment| match segment.sort {
        Sort::Citation if !gold.contains(&segment) => MARGIN.0,
        Sort::Talk if cited(segment.start, segment.end) => MARGIN.1,
        _ => 0,
    };
    let fear = note.divider.divide_leaning(&learner.shown, &margin);
    if fear == gold || gold.is_empty() {
        return;
    }
    let mut gradient = BTreeMap::new();
    note.divider.cells(&gold, |row, column| *gradient.entry((row, column)).or_insert(0.0) += 1.0);
    note.divider.cells(&fear, |row, column| *gradient.entry((row, column)).or_insert(0.0) -= 1.0);
    learner.learn(&gradient);
}

/// Returns the weights as `grammar/division.tsv` holds them: the number of rows, then a row a line, what is 0 left out.
pub(super) fn write(table: &[[i16; 2]]) -> String {
    let mut out = format!("{ROWS}\n");
    for (row, [citation, talk]) in table.iter().enumerate().filter(|(_, row)| **row != [0; 2]) {
        let _ = writeln!(out, "{row}\t{}\t{citation}\t{talk}", row_name(row));
    }
    out
}

/// Reads what [`write`] wrote.
pub(super) fn read(text: &str) -> Option<Vec<[i16; 2]>> {
    let mut table = vec![[0; 2]; ROWS];
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [row, _, citation, talk] = cells.as_slice() else { return None };
        *table.get_mut(row.parse::<usize>().ok()?)? = [citation.parse().ok()?, talk.parse().ok()?];
    }
    Some(table)
}

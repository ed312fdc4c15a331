//! The training: examples in, weights out.

use super::division::{self, Divided};
use super::example::{Example, Leaning};
use super::learner::{Learner, OPEN_CELLS};
use super::settings::{Arguments, Settings, parse};
use super::{order, short, table};
use crate::note::learnable::{END, FIELDS, LANES, OPEN, Plain, Search, Step, Way, feature, step_rows};
use crate::source::Span;
use crate::threads;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::fs;

/// What the gold is worth, a point, when the reading to learn is chosen: above all that weights can say.
const HOPE: i32 = 3000;
/// What it is worth when the reading to unlearn is chosen: the margin, in hundredths a point.
const FEAR: i32 = -12;
/// How many notes in a row the same rows are hidden from.
const BLOCK: usize = 32;

pub(super) fn run(arguments: impl Iterator<Item = String>) -> Result<(), String> {
    let arguments = parse(arguments)?;
    let (mut examples, mut divided) = (Vec::new(), Vec::new());
    for name in &arguments.names {
        load(name, &arguments, &mut examples, &mut divided)?;
    }
    if arguments.folds {
        return Ok(());
    }
    let (mut notes, mut others): (Vec<Divided>, Vec<Divided>) = match arguments.leave_out {
        Some((k, n)) => divided.into_iter().partition(|note| note.source % n != k),
        None => (divided, Vec::new()),
    };
    if !arguments.fields {
        let table = division::train(&mut notes, &mut others, &arguments.settings);
        if let Some(out) = arguments.out.as_ref().map(|out| format!("{out}.division")) {
            fs::write(&out, division::write(&table)).map_err(|error| format!("{out}: {error}"))?;
        }
    }
    if arguments.division {
        return Ok(());
    }
    drop((notes, others));
    let (learned, left): (Vec<Example>, Vec<Example>) = match arguments.leave_out {
        Some((k, n)) => examples.into_iter().partition(|example| example.source % n != k),
        None => (examples, Vec::new()),
    };
    let settings = &arguments.settings;
    let runs: Vec<usize> = (0..settings.runs).collect();
    let means = threads::each(&runs, threads::available(), |&run| train(&learned, &left, settings, run));
    let weights = Learner::of_means(settings, &means);
    if let Some(out) = arguments.out {
        fs::write(&out, table::write(&weights.open, &weights.full)).map_err(|error| format!("{out}: {error}"))?;
    }
    Ok(())
}

/// Reads the notes of a corpus: where their citations stand, and those that print fields of a work.
#[expect(clippy::print_stdout, reason = "the folds are this program's output")]
fn load(
    name: &str,
    arguments: &Arguments,
    examples: &mut Vec<Example>,
    divided: &mut Vec<Divided>,
) -> Result<(), String> {
    let gold_name = name.replace(".notes", ".gold.jsonl");
    let notes = fs::read_to_string(name).map_err(|error| format!("{name}: {error}"))?;
    let gold = fs::read_to_string(&gold_name).map_err(|error| format!("{gold_name}: {error}"))?;
    // Notes of one document refer back to each other: all of it is one source.
    let documents = notes.contains("\n\n");
    let mut document: Vec<Vec<Map<String, Value>>> = Vec::new();
    for (note, gold) in notes.lines().zip(gold.lines()) {
        if note.trim().is_empty() {
            document.clear();
            if arguments.folds {
                println!("0");
            }
            continue;
        }
        let items: Vec<Map<String, Value>> =
            serde_json::from_str(gold).map_err(|error| format!("{gold_name}: {error}"))?;
        document.push(items.clone());
        let source = document.iter().flatten().next().map_or(0, source);
        let source = if documents { source } else { items.first().map_or(0, self::source) };
        if arguments.folds {
            println!("{}", source % arguments.leave_out.map_or(5, |(_, n)| n));
            continue;
        }
        let start = label(note);
        let body = Span::new(start, note.trim_end().len().max(start));
        let full: Vec<Map<String, Value>> = items.iter().map(|item| with_full_form(item, &document)).collect();
        let aligned = Divided::new(note, body, &full, source);
        let spans = aligned.citations();
        for (item, span) in items.iter().zip(&spans) {
            let body = if aligned.is_whole() { body } else { *span };
            let line = reference(item).and_then(|line| document.get(line.checked_sub(1)?));
            let fields = match is_short(item) {
                true => short::own_fields(note, body, item, line.map_or(&[], Vec::as_slice)),
                false => Some(item.clone()),
            };
            examples.extend(fields.map(|fields| Example::new(note.to_owned(), body, fields, source)));
        }
        divided.push(aligned);
    }
    Ok(())
}

fn reference(item: &Map<String, Value>) -> Option<usize> {
    let line = item.get("custom")?.get("ref")?;
    line.as_u64().map(|line| line as usize).or_else(|| line.as_str()?.parse().ok())
}

fn is_short(item: &Map<String, Value>) -> bool {
    item.get("custom").is_some_and(|custom| custom.get("ref").is_some())
}

/// Returns the fields of a short form together with those of its full form.
fn with_full_form(item: &Map<String, Value>, document: &[Vec<Map<String, Value>>]) -> Map<String, Value> {
    let mut all = item.clone();
    let full = reference(item).and_then(|line| document.get(line.checked_sub(1)?)).and_then(|items| items.first());
    for (key, value) in full.into_iter().flatten().filter(|(key, _)| *key == "title" || *key == "author") {
        all.entry(key.clone()).or_insert_with(|| value.clone());
    }
    all
}

/// Returns the length of a number in brackets before the note.
fn label(note: &str) -> usize {
    let inner = note
        .strip_prefix('[')
        .and_then(|rest| rest.split_once(']'))
        .filter(|(number, _)| number.bytes().all(|b| b.is_ascii_digit()) && !number.is_empty());
    let rest = inner.map_or(note, |(_, rest)| rest).trim_start();
    note.len() - rest.len()
}

/// Returns a number for the source of a work: its address's host, else its first author, else its container or title.
fn source(item: &Map<String, Value>) -> u64 {
    let text = |key: &str| item.get(key).and_then(Value::as_str).map(str::to_owned);
    let host = text("URL")
        .map(|url| url.split("://").last().unwrap_or_default().split('/').next().unwrap_or_default().to_owned());
    let author = || item.get("author").and_then(|authors| authors.get(0)).map(Value::to_string);
    let key = host.or_else(author).or_else(|| text("container-title")).or_else(|| text("title")).unwrap_or_default();
    key.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
        >> 20
}

/// Returns the mean weights of one run.
#[expect(clippy::print_stderr, reason = "progress")]
fn train(examples: &[Example], left: &[Example], settings: &Settings, run: usize) -> Vec<f64> {
    let mut learner = Learner::new(settings);
    // What the gold is worth goes beyond narrow scores.
    let mut search = Search::<i32>::default();
    let (best, wanted) = ceiling(examples, &mut search, &learner);
    eprintln!("{} notes, {} left out; the lattice holds {best} of {wanted} fields", examples.len(), left.len());
    for epoch in 0..settings.epochs {
        let mut missed = 0;
        for turn in 0..examples.len() {
            if turn % BLOCK == 0 && (settings.drop > 0.0 || !settings.without.is_empty()) {
                learner.hide(settings.drop, (run << 28 | epoch << 20 | turn) as u64);
            }
            let Some(example) = examples.get(order::place(turn, run, epoch, examples.len())) else { continue };
            missed += usize::from(turn_on(example, &mut learner, &mut search));
        }
        learner.average();
        let (perfect, right, wrong) = judge(left, &mut search, &learner);
        eprintln!(
            "run {run}, epoch {epoch}: {missed} updates; left out: perfect {perfect:.4}, fields right {right:.4}, wrong {wrong:.4}"
        );
        if epoch + 1 < settings.epochs {
            learner.restore();
        }
    }
    learner.means()
}

fn turn_on(example: &Example, learner: &mut Learner, search: &mut Search<i32>) -> bool {
    let mut way = |scale: i32, learner: &Learner| {
        let mut judge = Leaning { example, scale };
        search.ways(&example.lattice, &example.text, learner.weights(), &mut judge, 1).into_iter().next()
    };
    let (Some(hope), Some(fear)) = (way(HOPE, learner), way(FEAR, learner)) else { return false };
    if hope.steps == fear.steps {
        return false;
    }
    let mut gradient = BTreeMap::new();
    cells(example, &hope, |cell| *gradient.entry(cell).or_insert(0.0) += 1.0);
    cells(example, &fear, |cell| *gradient.entry(cell).or_insert(0.0) -= 1.0);
    learner.learn(&gradient);
    true
}

/// Calls `add` with each cell that scores a way.
fn cells(example: &Example, way: &Way, mut add: impl FnMut(usize)) {
    let mut full = |row: usize, lane: usize| add(OPEN_CELLS + row * LANES + lane);
    let (mut from, mut seen) = (END, 0_u64);
    let mut open_cells = Vec::new();
    for step in &way.steps {
        let lane = step.field as usize;
        for (open, row) in step_rows(&example.lattice, &example.text, step) {
            if open {
                open_cells.push(row * OPEN + lane);
            } else {
                full(row, lane);
            }
        }
        enter(example, step, from, seen, lane, &mut full);
        seen |= 1 << lane;
        from = lane;
    }
    full(feature::FROM + from, END);
    (0..FIELDS).filter(|field| seen >> field & 1 == 1).for_each(|field| full(feature::SEEN + field, END));
    open_cells.into_iter().for_each(add);
}

fn enter(example: &Example, step: &Step, from: usize, seen: u64, lane: usize, full: &mut impl FnMut(usize, usize)) {
    let coarse = example.lattice.boundaries.all.get(step.start).map_or(0, |boundary| boundary.joint.coarse());
    full(feature::FROM + from, lane);
    full(feature::FROM_JOINT + from * feature::COARSE_COUNT + coarse, lane);
    (0..FIELDS).filter(|field| seen >> field & 1 == 1).for_each(|field| full(feature::SEEN + field, lane));
}

/// Returns how many fields the lattice can get right at best, and how many there are.
fn ceiling(examples: &[Example], search: &mut Search<i32>, learner: &Learner) -> (usize, usize) {
    let (mut best, mut wanted) = (0, 0);
    for example in examples {
        let mut judge = Leaning { example, scale: HOPE };
        let way = search.ways(&example.lattice, &example.text, learner.weights(), &mut judge, 1);
        best += way.first().map_or(0, |way| example.count(&way.steps).0);
        wanted += example.wanted;
    }
    (best, wanted)
}

/// Returns the shares of notes without a fault, of fields right, of fields wrong.
fn judge(examples: &[Example], search: &mut Search<i32>, learner: &Learner) -> (f64, f64, f64) {
    let (mut perfect, mut right, mut wrong, mut wanted) = (0, 0, 0, 0);
    for example in examples {
        let ways = search.ways(&example.lattice, &example.text, learner.weights(), &mut Plain, 1);
        let (good, bad) = ways.first().map_or((0, 0), |way| example.count(&way.steps));
        perfect += usize::from(good >= example.wanted && bad == 0);
        right += good;
        wrong += bad;
        wanted += example.wanted;
    }
    let share = |part: usize, whole: usize| f64::from(part as u32) / f64::from(whole.max(1) as u32);
    (share(perfect, examples.len()), share(right, wanted), share(wrong, wanted))
}

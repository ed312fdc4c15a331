//! A note with its gold: the lattice, and what each edge is worth.

use super::gold::{Gold, Verdict};
use crate::note::Field;
use crate::note::learnable::{FIELDS, Judge, Lattice, NameParts, OPEN, Step, is_name, value};
use crate::source::Span;
use serde_json::{Map, Value};

/// What a right field is worth.
const RIGHT: i32 = 10;
/// What a right value in a slot beside the gold's is worth.
const NEAR: i32 = 5;
/// What a wrong or needless field costs.
const WRONG: i32 = -6;
/// What a stretch costs that no field takes.
const LEFT_OVER: i32 = -1;

/// The most boundaries that an open stretch is judged over.
const REACH: usize = 48;

/// A note with gold.
pub(super) struct Example {
    pub(super) text: String,
    pub(super) lattice: Lattice,
    /// Which source it is from: notes of one source are learned from, or left out, together.
    pub(super) source: u64,
    /// Worth of open stretches: for every start its ends, up to [`REACH`], then a column a field.
    open: Vec<[i8; OPEN]>,
    elements: Vec<i8>,
    /// How many fields the gold has that an edge can be.
    pub(super) wanted: usize,
}

impl Example {
    pub(super) fn new(text: String, body: Span, item: Map<String, Value>, source: u64) -> Self {
        let mut lattice = Lattice::default();
        lattice.read(&text, body);
        let wanted = Field::ALL.iter().filter(|field| item.contains_key(field.name())).count()
            + usize::from(item.get("custom").is_some_and(|custom| custom.get("locator").is_some()));
        let wanted = wanted + usize::from(item.get("custom").is_some_and(|custom| custom.get("handle").is_some()));
        let gold = Gold::new(item);
        let mut example = Self { text, lattice, source, open: Vec::new(), elements: Vec::new(), wanted };
        example.judge_elements(&gold);
        example.judge_stretches(&gold);
        example
    }

    fn judge_elements(&mut self, gold: &Gold) {
        for number in 0..self.lattice.elements.len() {
            let Some(element) = self.lattice.elements.get(number) else { continue };
            let step = Step { start: 0, end: element.end, field: element.field, element: Some(number) };
            let worth = worth(self.verdict(gold, &step));
            self.elements.push(worth as i8);
        }
    }

    fn judge_stretches(&mut self, gold: &Gold) {
        let last = self.lattice.boundaries.all.len() - 1;
        for start in 0..last {
            for end in start + 1..=start + REACH {
                if end > last {
                    self.open.push([WRONG as i8; OPEN]);
                    continue;
                }
                let mut worths = [LEFT_OVER as i8; OPEN];
                for (lane, slot) in worths.iter_mut().enumerate().take(OPEN - 1) {
                    let step = Step { start, end, field: Field::ALL[lane], element: None };
                    *slot = if gold.has(step.field.name()) || step.field == Field::Publisher {
                        worth(self.verdict(gold, &step)) as i8
                    } else {
                        WRONG as i8
                    };
                }
                self.open.push(worths);
            }
        }
    }

    fn verdict(&self, gold: &Gold, step: &Step) -> Verdict {
        let span = value::span(&self.lattice, &self.text, step);
        let printed = span.of(&self.text);
        let field = step.field;
        if let Some(date) =
            step.element.and_then(|number| self.lattice.elements.get(number)).and_then(|element| element.date)
        {
            let moments = date.start.into_iter().chain(date.end);
            let parts: Vec<Vec<i64>> = moments
                .map(|moment| {
                    let month = moment.month.filter(|&month| month <= 12).map(i64::from);
                    std::iter::once(i64::from(moment.year)).chain(month).chain(moment.day.map(i64::from)).collect()
                })
                .collect();
            return gold.date(field.name(), &parts, printed);
        }
        if is_name(field) {
            let Some(list) = value::names(&self.lattice, &self.text, step, span) else { return Verdict::Wrong };
            let names: Vec<(String, String)> = list.names.iter().map(|name| self.name(name)).collect();
            if field == Field::EditorTranslator {
                let both = [gold.names("editor", &names), gold.names("translator", &names)];
                return if both.contains(&Verdict::Right) { Verdict::Right } else { Verdict::Wrong };
            }
            // Behind a series stands who edits it.
            let series = || field == Field::Editor && gold.names("collection-editor", &names) == Verdict::Right;
            return match gold.names(field.name(), &names) {
                Verdict::Wrong | Verdict::Spurious if series() => Verdict::Right,
                verdict => verdict,
            };
        }
        gold.text(field.name(), printed)
    }

    fn name(&self, name: &NameParts) -> (String, String) {
        let of = |span: Span| span.of(&self.text).to_owned();
        match *name {
            NameParts::Literal(span) => (of(span), String::new()),
            NameParts::Person { family, given, particle, suffix } => {
                let family =
                    [particle, Some(family), suffix].into_iter().flatten().map(of).collect::<Vec<_>>().join(" ");
                (family, given.map(of).unwrap_or_default())
            }
        }
    }

    /// Returns what an edge is worth.
    pub(super) fn worth(&self, step: Step) -> i32 {
        if let Some(number) = step.element {
            return self.elements.get(number).copied().map_or(0, i32::from);
        }
        let distance = step.end.saturating_sub(step.start + 1);
        let worths = if distance < REACH { self.open.get(step.start * REACH + distance) } else { None };
        worths.and_then(|worths| worths.get(step.field as usize)).copied().map_or(WRONG, i32::from)
    }

    /// Returns how many edges are right, and how many are wrong.
    pub(super) fn count(&self, steps: &[Step]) -> (usize, usize) {
        let worths = || steps.iter().map(|&step| self.worth(step));
        (worths().filter(|&worth| worth >= NEAR).count(), worths().filter(|&worth| worth == WRONG).count())
    }
}

const _: () = assert!(OPEN <= FIELDS);

fn worth(verdict: Verdict) -> i32 {
    match verdict {
        Verdict::Right => RIGHT,
        Verdict::Near => NEAR,
        _ => WRONG,
    }
}

/// Adds the gold's worth, so many hundredths a point, to what the weights say.
pub(super) struct Leaning<'e> {
    pub(super) example: &'e Example,
    pub(super) scale: i32,
}

impl Judge for Leaning<'_> {
    fn worth(&mut self, step: Step) -> i32 {
        self.example.worth(step) * self.scale
    }
}

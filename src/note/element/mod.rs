//! Elements: what has a form of its own. Each production reads tokens at a boundary; what fits becomes an edge.

mod before;
pub(crate) mod date;
pub(crate) mod identifier;
pub(crate) mod law;
pub(crate) mod measure;
pub(crate) mod names;
pub(crate) mod number;
pub(crate) mod page;
pub(crate) mod role;

use super::boundary::Boundaries;
use super::field::Field;
use super::scan::{Kind, Token};
use super::tokens::Tokens;
use crate::knowledge::Classes;
use crate::source::Span;
use date::DateParts;

/// How an element was written: the weights know each form. Below [`FORMS`].
pub(crate) type Form = u8;
/// How many forms there are.
pub(crate) const FORMS: usize = 96;

/// An element found at a boundary.
#[derive(Clone, Debug)]
pub(crate) struct Element {
    /// The field that it fills.
    pub(crate) field: Field,
    /// How it was written.
    pub(crate) form: Form,
    /// The boundary at which it ends.
    pub(crate) end: usize,
    /// The value, without cue words.
    pub(crate) value: Span,
    /// The form of the role word, where there is one.
    pub(crate) cue: Form,
    /// A locator's label, where the cue tells it.
    pub(crate) label: &'static str,
    /// What a date says.
    pub(crate) date: Option<DateParts>,
}

impl Element {
    /// Whether nothing can cut the element: a day of a month, with or without its time, months, a range of pages with
    /// its word, a reporter, the provision of a law.
    pub(crate) fn is_whole(&self) -> bool {
        let months = || self.date.and_then(|parts| parts.end?.month).is_some();
        let dated = matches!(self.form, date::DAY | date::DAYS | date::TIMED | date::MONTH)
            || self.form == date::RANGE && months();
        self.cue == 0 && (dated || matches!(self.form, page::CUED_RANGE | law::PROVISION) || law::is_printer(self.form))
    }
}

/// Where elements are looked for and collected.
pub(crate) struct Collector<'c> {
    /// The note's boundaries.
    pub(crate) boundaries: &'c Boundaries,
    /// How many tokens the note has.
    pub(crate) tokens: usize,
    /// The tokens before what is looked at.
    pub(crate) before: &'c [Token],
    /// What was found.
    pub(crate) found: &'c mut Vec<Element>,
}

impl<'c> Collector<'c> {
    /// Returns the boundary at which the rest `i` begins, where there is one.
    pub(crate) fn boundary(&self, i: Tokens<'_>) -> Option<usize> {
        self.boundaries.at(self.tokens - i.rest.len())
    }

    /// Adds an element whose production left `rest`; it counts only where it ends at a boundary.
    pub(crate) fn add(&mut self, field: Field, form: Form, value: Span, rest: Tokens<'_>) {
        self.add_labelled(field, form, value, rest, "");
    }

    /// Adds a locator with its label.
    pub(crate) fn add_labelled(
        &mut self,
        field: Field,
        form: Form,
        value: Span,
        rest: Tokens<'_>,
        label: &'static str,
    ) {
        if let Some(end) = self.boundary(rest) {
            self.found.push(Element { field, form, end, value, label, cue: 0, date: None });
        }
    }

    /// Adds a name list behind or before the words for its part.
    pub(crate) fn add_names(&mut self, field: Field, list: Form, cue: Form, value: Span, end: usize) {
        let form = role::LISTS + (list - names::INVERTED);
        self.found.push(Element { field, form, end, value, label: "", cue, date: None });
    }

    /// Returns the stretches from the start of `inner` to each of so many boundaries behind the one at which `whole` begins, each with
    /// the number of the boundary; none is empty.
    pub(crate) fn stretches<'t>(
        &self,
        whole: Tokens<'t>,
        inner: Tokens<'t>,
        most: usize,
    ) -> impl Iterator<Item = (usize, &'t [Token])> + use<'t, 'c> {
        let (from, boundaries) = (self.tokens - inner.rest.len(), self.boundaries);
        let ends = self.boundary(whole).map_or(0..0, |start| start + 1..boundaries.all.len().min(start + most));
        ends.filter_map(move |end| {
            let length = (boundaries.all.get(end)?.left as usize).checked_sub(from)?;
            Some((end, inner.rest.get(..length)?)).filter(|(_, stretch)| !stretch.is_empty())
        })
    }

    /// Adds a date.
    pub(crate) fn add_date(&mut self, field: Field, form: Form, value: Span, rest: Tokens<'_>, date: DateParts) {
        if let Some(end) = self.boundary(rest) {
            self.found.push(Element { field, form, end, value, label: "", cue: 0, date: Some(date) });
        }
    }
}

/// Returns what stands behind a word and the colon and white space after it.
pub(crate) fn behind_cue(i: Tokens<'_>) -> Tokens<'_> {
    let rest = i.rest.get(1..).unwrap_or_default();
    let skipped = rest.iter().take_while(|token| matches!(token.kind, Kind::Gap | Kind::Colon)).count();
    Tokens { rest: rest.get(skipped..).unwrap_or_default(), ..i }
}

/// Collects every element that begins at `i`.
pub(crate) fn collect(i: Tokens<'_>, to: &mut Collector<'_>) {
    identifier::collect(i, to);
    law::collect(i, to);
    let leads = to.boundary(i) == Some(0);
    let Some(first) = i.rest.first().filter(|first| leads || may_begin(i, first)) else { return };
    date::collect(i, to);
    page::collect(i, to);
    number::collect(i, to);
    if first.kind == Kind::Number {
        measure::collect(i, to);
    }
    role::collect(i, to);
}

/// Whether an element other than an identifier can begin with a token: with a number or a sign, or with a word that a table names for
/// it. Most words begin none.
fn may_begin(i: Tokens<'_>, first: &Token) -> bool {
    const WORDS: Classes = date::WORDS.with(page::WORDS).with(number::WORDS).with(role::WORDS);
    let single = || first.span.len() == 1 || page::is_roman(i.printed(first));
    first.kind != Kind::Word || first.classes.has(WORDS) || single() || number::may_be_symbol(i)
}

#[cfg(test)]
mod tests {
    use super::{Tokens, may_begin};
    use crate::note::scan;
    use crate::source::Span;

    /// Productions that are looked for at every boundary.
    const SOUGHT: [&str; 22] = [
        "date",
        "cued pages",
        "glued page",
        "cued locator",
        "signed locator",
        "cued section",
        "cited at",
        "lettered",
        "time stamp",
        "edition",
        "version",
        "yearly",
        "count",
        "labelled",
        "symbol",
        "docket",
        "provision",
        "measure",
        "credit",
        "verb",
        "noun",
        "tongue",
    ];

    #[test]
    fn no_example_of_the_grammar_is_shut_out_by_its_first_word() {
        let grammar = include_str!("../../../grammar/elements.ebnf");
        let (mut name, mut seen) = ("", 0);
        for line in grammar.lines() {
            if let Some(opened) = line.strip_prefix("(* ") {
                name = opened.split([':', ';', '—']).next().unwrap_or_default().trim();
            }
            let Some(example) = line.trim_start().strip_prefix("@ok  ").filter(|_| SOUGHT.contains(&name)) else {
                continue;
            };
            let text = example.rsplit_once(" | ").map_or(example, |(text, _)| text);
            let mut tokens = Vec::new();
            scan::scan(text, Span::new(0, text.len()), &mut tokens);
            let i = Tokens { text, rest: &tokens };
            assert!(tokens.first().is_some_and(|first| may_begin(i, first)), "{name}: {text}");
            seen += 1;
        }
        assert!(seen > 2 * SOUGHT.len(), "only {seen} examples");
    }
}

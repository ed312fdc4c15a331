//! Reading → Reference: what was printed becomes typed values in CSL 1.0.2's terms. Every value knows its span.

mod assemble;
mod build;
mod cited_page;
pub mod contributor;
pub mod correction;
pub mod date;
mod doubt;
mod edtf;
mod film;
mod joined_numbers;
pub mod kind;
mod letter;
pub mod link;
mod part;
mod partly_quoted;
mod script;
mod series;
mod slots;
mod typing;
pub mod variable;

pub use contributor::{Contributor, ContributorRole, Name, Person};
pub use correction::Corrections;
pub use date::{Date, DateVariable, Day, Qualifier};
pub use kind::{Kind, Reason};
pub use variable::Variable;
pub(crate) use variable::Variables;

use crate::diagnostic::Diagnostic;
use crate::document::Note;
use crate::knowledge;
use crate::note::{self, Back, Shape, Style, Tile, Tiling};
use crate::source::{Span, Spanned};

/// A cited work. Text values are as printed: outer quotation marks and the style's own stops are not part of them.
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reference {
    /// What kind of work it is.
    pub kind: Kind,
    /// The typing rules that led there.
    pub reasons: Vec<Reason>,
    /// People and organizations, in the order of the note.
    pub contributors: Vec<Contributor>,
    /// Roles whose list ends in "et al.".
    pub et_al: Vec<ContributorRole>,
    /// Text variables, in the order of the note; a variable may occur twice.
    pub texts: Vec<Text>,
    /// Dates, in the order of the note.
    pub dates: Vec<(DateVariable, Spanned<Date>)>,
    /// The title's bracketed translation; it also stays in the title.
    pub translated_title: Option<Spanned<String>>,
    /// An account's handle, `@azcanet`.
    pub handle: Option<Spanned<String>>,
    /// What no field took; emitted and reported.
    pub residue: Vec<Spanned<String>>,
}

/// A text variable's value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Which variable.
    pub variable: Variable,
    /// Its value, white space made single; a URL is joined where white space broke it.
    pub value: String,
    /// Where it stands, as printed.
    pub span: Span,
}

impl Text {
    /// Keeps so many bytes of the value and returns so many of its end, as another variable's; nothing is cut where the value is not what
    /// its span has, as where white space was broken.
    fn cut(&mut self, kept: usize, end: usize, variable: Variable) -> Option<Self> {
        let from = self.value.len().checked_sub(end).filter(|_| self.span.len() == self.value.len())?;
        let value = self.value.get(from..)?.to_owned();
        let tail = Self { variable, value, span: Span { start: self.span.end - end as u32, ..self.span } };
        self.value.truncate(kept);
        self.span.end = self.span.start + kept as u32;
        Some(tail)
    }
}

impl Reference {
    /// Returns the first value of a text variable.
    pub fn text(&self, variable: Variable) -> Option<&str> {
        self.texts.iter().find(|text| text.variable == variable).map(|text| text.value.as_str())
    }

    /// Returns the text variables that have a value: to ask for many is one look each.
    pub(crate) fn variables(&self) -> Variables {
        self.texts.iter().fold(Variables::default(), |all, text| all.with(text.variable))
    }

    /// Returns the date of a variable.
    pub fn date(&self, variable: DateVariable) -> Option<&Date> {
        self.dates.iter().find(|(of, _)| *of == variable).map(|(_, date)| &date.value)
    }

    /// Returns the contributors of a role, in order.
    pub fn of_role(&self, role: ContributorRole) -> impl Iterator<Item = &Contributor> {
        self.contributors.iter().filter(move |contributor| contributor.role == role)
    }

    /// Whether the reference holds nothing but residue.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty() && self.contributors.is_empty() && self.dates.is_empty()
    }
}

/// A page, chapter, paragraph … that is cited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locator {
    /// The CSL locator label: "page", "chapter", "paragraph", …
    pub label: &'static str,
    /// What is cited, as printed.
    pub value: String,
}

/// One work as one note cites it.
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Citation {
    /// The work, in the fields that this note gives.
    pub reference: Reference,
    /// The part of the work that is cited.
    pub locator: Option<Spanned<Locator>>,
    /// Where the citation stands in the source's text.
    pub span: Span,
    /// "See also", "cf.", "quoted in", as printed.
    pub signal: Option<Spanned<String>>,
    /// What the note says of the work, before and after it, as printed.
    pub remarks: Vec<Spanned<String>>,
    /// The citation that has the full form; only short forms have one.
    pub antecedent: Option<Antecedent>,
    /// The note, counted from 0 over the article's notes, that has the full form, where which of its works is meant can't be told.
    pub pointed: Option<usize>,
    /// The reference back that a word like "Ibid." makes of it, resolved or not.
    pub back: Option<Back>,
    /// Whether words that refer back stand in it, beside a work.
    pub(crate) refers: bool,
    /// The short name that the note gives the work: "hereafter …".
    pub alias: Option<Spanned<String>>,
}

impl Citation {
    /// Returns what the sentence of the citation goes on to say of the work: "(holding that …)", "with a map", without its brackets.
    /// Sentences of their own, and pointers to other places, are not part of it.
    pub fn said(&self) -> Option<Spanned<String>> {
        let behind = self.remarks.iter().find(|remark| remark.span.start >= self.span.end)?;
        let near = behind.span.start <= self.span.end.saturating_add(NEAR);
        let text = behind.value.trim();
        let fenced = text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
        let goes_on = fenced.is_some() || text.starts_with(char::is_lowercase);
        let said = fenced.unwrap_or(text).trim_end_matches(['.', ',', ';', ':']).trim();
        let tells = said.split_whitespace().nth(1).is_some() && !knowledge::points_elsewhere(said);
        (near && goes_on && tells).then(|| Spanned::new(said.to_owned(), behind.span))
    }
}

/// Most bytes between a work and what its sentence goes on to say of it.
const NEAR: u32 = 3;

/// The citation that a short form stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Antecedent {
    /// Its note, counted from 0 over the article's notes.
    pub note: usize,
    /// Its place in that note, from 0.
    pub citation: usize,
    /// What told it.
    pub by: By,
}

/// What tells the full form of a short one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    /// "Ibid.": it is the only work that is cited just before.
    Again,
    /// The note whose number is given.
    NoteNumber,
    /// Author and title.
    AuthorAndTitle,
    /// Author and year.
    AuthorAndYear,
    /// The author, of whom one work is cited.
    Author,
    /// The title.
    Title,
    /// The short name that its note gave it.
    ShortName,
}

impl By {
    /// Returns what a report says: "the author, of whom one work is cited".
    pub fn reason(self) -> &'static str {
        match self {
            Self::Again => "the work cited just before",
            Self::NoteNumber => "the number of its note",
            Self::AuthorAndTitle => "author and title",
            Self::AuthorAndYear => "author and year",
            Self::Author => "the author, of whom one work is cited before",
            Self::Title => "the title",
            Self::ShortName => "the short name that its note gives it",
        }
    }
}

/// A note, read.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadNote<'s> {
    /// What stands between the brackets before the note.
    pub label: Option<String>,
    /// The note's text, as printed.
    pub raw: &'s str,
    /// Where the text stands.
    pub span: Span,
    /// The works that it cites, in order.
    pub citations: Vec<Citation>,
    /// The note cut into fields, punctuation and residue: nothing is lost.
    pub tiling: Tiling,
    /// The closest second reading of one of its citations.
    pub runner_up: Option<RunnerUp>,
    /// Whether the best reading is well ahead of every other.
    pub sure: bool,
    /// Doubts about this note.
    pub diagnostics: Vec<Diagnostic>,
}

/// A second reading of one citation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunnerUp {
    /// Which citation of the note, from 0.
    pub citation: usize,
    /// The reading.
    pub reading: note::Reading,
    /// How far it is behind the best, in hundredths.
    pub behind: i32,
}

impl ReadNote<'_> {
    /// Returns the works that the note cites when one of them is read in the next best way, nothing where there is none. `text` is the
    /// source's; residue is left out of that one.
    pub fn runner_up_citations(&self, text: &str) -> Option<Vec<Citation>> {
        let second = self.runner_up.as_ref()?;
        let mut citations = self.citations.clone();
        match (
            build::citation(text, self.span, &second.reading, &Tiling::default()),
            citations.get_mut(second.citation),
        ) {
            (Some(other), Some(slot)) => *slot = Citation { span: slot.span, signal: slot.signal.take(), ..other },
            (None, Some(_)) => {
                citations.remove(second.citation);
            }
            (other, None) => citations.extend(other),
        }
        Some(citations)
    }
}

/// Returns the citation that one way to read a reference back makes, and its tiles.
pub(crate) fn referring(text: &str, back: &Back, shape: &Shape, span: Span) -> (Citation, Vec<Tile>) {
    let citation = build::citation(text, span, &shape.reading(), &Tiling::default()).unwrap_or_default();
    (citation, back.tiles(shape, span))
}

/// Returns the citation that stands at `span`, whatever stands around it, and its tiles; nothing where talk stands there.
pub(crate) fn cite(text: &str, span: Span) -> (Option<Citation>, Vec<Tile>) {
    let mut parser = note::Parser::default();
    if !parser.cites(text, span) {
        return (None, Vec::new());
    }
    let parse = parser.parse(text, span);
    let citation = build::cited(text, span, &parse, &parse.tiling);
    (citation, parse.tiling.tiles().to_vec())
}

/// Returns the references of one note of `text`; for many notes a [`NoteReader`] is faster.
pub fn read_note<'s>(text: &'s str, note: &Note) -> ReadNote<'s> {
    NoteReader::default().read(text, note)
}

/// Reads notes one after the other, with one memory for all.
#[derive(Debug, Default)]
pub struct NoteReader {
    parser: note::Parser,
}

impl NoteReader {
    /// Returns a reader of notes that are known to follow a style, or of any.
    pub fn of_style(style: Option<Style>) -> Self {
        Self { parser: note::Parser::of_style(style) }
    }

    /// Returns the references of a note of `text`.
    pub fn read<'s>(&mut self, text: &'s str, note: &Note) -> ReadNote<'s> {
        let parse = self.parser.parse_note(text, note.body);
        let read = assemble::assemble(text, note.body, parse);
        ReadNote {
            label: note.label.as_ref().map(|label| label.value.clone()),
            raw: note.body.of(text),
            span: note.body,
            citations: read.citations,
            sure: read.sure,
            diagnostics: read.diagnostics,
            runner_up: read.runner_up,
            tiling: read.tiling,
        }
    }
}

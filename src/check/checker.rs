//! What a rule is given: the article, what follows from it, and a place for findings.

use super::facts::Facts;
use super::suppression;
use super::{Block, Finding, Quotes, Rule, Style};
use crate::document::Document;
use crate::entities::Entities;
use crate::front::Article;
use crate::note::{Field, Part};
use crate::reference::{Citation, Date, DateVariable, ReadNote, Reference, Text, Variable};
use crate::resolve::Work;
use crate::source::{Source, Span, Spanned};

/// What a rule sees, and where it reports. All that it gives out lives as long as the article, so that a rule can report while it goes
/// through something.
#[derive(Debug)]
pub struct Checker<'a> {
    facts: &'a Facts<'a>,
    findings: Vec<Finding>,
    /// The last finding, while its rule still adds to it.
    current: Option<Finding>,
}

impl<'a> Checker<'a> {
    pub(super) fn new(facts: &'a Facts<'a>) -> Self {
        Self { facts, findings: Vec::new(), current: None }
    }

    /// Returns the article.
    pub fn article(&self) -> &'a Article<'a> {
        self.facts.article
    }

    /// Returns the source; spans are of its text, which is without markup.
    pub fn source(&self) -> &'a Source {
        self.facts.article.source
    }

    /// Returns the text.
    pub fn text(&self) -> &'a str {
        self.source().text()
    }

    /// Returns the parts of the text: title, sections, anchors, notes.
    pub fn document(&self) -> &'a Document {
        &self.facts.article.document
    }

    /// Returns the notes as they were read, in the order of [`Document::notes`].
    pub fn notes(&self) -> &'a [ReadNote<'a>] {
        &self.facts.article.notes
    }

    /// Returns the citations of all notes, each with its note's place from 0.
    pub fn citations(&self) -> impl Iterator<Item = (usize, &'a Citation)> + use<'a> {
        self.notes().iter().enumerate().flat_map(|(at, note)| note.citations.iter().map(move |citation| (at, citation)))
    }

    /// Returns the references of all notes, each with its note's place from 0.
    pub fn references(&self) -> impl Iterator<Item = (usize, &'a Reference)> + use<'a> {
        self.citations().map(|(at, citation)| (at, &citation.reference))
    }

    /// Returns the values of a variable in all notes, each with its note's place from 0.
    pub fn texts(&self, variable: Variable) -> impl Iterator<Item = (usize, &'a Text)> + use<'a> {
        self.references()
            .flat_map(move |(at, reference)| reference.texts.iter().map(move |text| (at, text)))
            .filter(move |(_, text)| text.variable == variable)
    }

    /// Returns the dates of all notes, each with its note's place from 0.
    pub fn dates(&self) -> impl Iterator<Item = (usize, DateVariable, &'a Spanned<Date>)> + use<'a> {
        self.references().flat_map(|(at, reference)| reference.dates.iter().map(move |(of, date)| (at, *of, date)))
    }

    /// Returns the stretches of a field in all notes, each with its note's place from 0: the value as printed, without quotation marks.
    pub fn fields(&self, field: Field) -> impl Iterator<Item = (usize, Span)> + use<'a> {
        let notes = self.notes().iter().enumerate();
        let tiles = notes.flat_map(|(at, note)| note.tiling.tiles().iter().map(move |tile| (at, tile)));
        tiles.filter(move |(_, tile)| tile.part == Part::Field(field)).map(|(at, tile)| (at, tile.span))
    }

    /// Returns the works that the notes cite, each once.
    pub fn works(&self) -> &'a [Work] {
        self.facts.works()
    }

    /// Returns organizations, people and events.
    pub fn entities(&self) -> &'a Entities {
        self.facts.entities()
    }

    /// Returns the stretches that the author wrote, in order: title, headings, paragraphs, notes.
    pub fn blocks(&self) -> &'a [Block] {
        self.facts.blocks()
    }

    /// Returns the quotation marks of all blocks: pairs, and those that stand alone.
    pub fn quotes(&self) -> &'a Quotes {
        self.facts.quotes()
    }

    /// Whether a stretch touches an address, an identifier or code, where marks are not punctuation.
    pub fn is_apart(&self, span: Span) -> bool {
        let apart = self.facts.apart();
        let next = apart.partition_point(|other| other.end <= span.start);
        apart.get(next).is_some_and(|other| other.start < span.end.max(span.start + 1))
    }

    /// Returns the style that settings name, else that the notes tell; none where they don't.
    pub fn style(&self) -> Option<Style> {
        self.facts.style()
    }

    /// Returns the language of the text, BCP 47: from settings, metadata, or the prose.
    pub fn language(&self) -> &'a str {
        let named = self.facts.settings.language.as_deref();
        named.or(self.facts.article.metadata.language.as_deref()).unwrap_or_else(|| self.entities().language)
    }

    /// Reports a finding at the fault itself; the finding returned takes message, help, related places and a fix.
    pub fn report(&mut self, rule: &'static Rule, span: Span) -> &mut Finding {
        self.findings.extend(self.current.take());
        self.current.insert(Finding::new(rule, span))
    }

    /// Reports a finding at a place of [`Source::printed`] that the text does not hold.
    pub fn report_in_print(&mut self, rule: &'static Rule, span: Span) -> &mut Finding {
        let in_text = if self.source().markup().is_some() { Span::default() } else { span };
        let finding = self.report(rule, in_text);
        finding.printed = Some(span);
        finding
    }

    /// Reports what reading said under the rule's code.
    pub fn forward(&mut self, rule: &'static Rule) {
        self.forward_if(rule, |_| true);
    }

    /// Reports what reading said under the rule's code of the spans that are wanted.
    pub fn forward_if(&mut self, rule: &'static Rule, wanted: impl Fn(Span) -> bool) {
        let doubts = self.facts.doubts().iter().filter(|doubt| doubt.code.0 == rule.code);
        for doubt in doubts.filter(|doubt| wanted(doubt.span)) {
            let mut finding = Finding::new(rule, doubt.span);
            finding.diagnostic = doubt.clone();
            finding.diagnostic.severity = rule.severity;
            self.findings.push(finding);
        }
    }

    /// Runs a rule, unless it is of a style that the article does not follow.
    pub(super) fn run(&mut self, rule: &'static Rule) {
        if rule.styles.is_empty() || self.style().is_some_and(|style| rule.styles.contains(&style)) {
            (rule.check)(self);
        }
    }

    /// Returns what was found, in the order of the text, each once, with the severities of the settings. A fix that would have to
    /// change markup is taken away.
    pub(super) fn finish(self) -> Vec<Finding> {
        let (article, settings) = (self.facts.article, self.facts.settings);
        let mut findings = self.findings;
        findings.extend(self.current);
        findings.sort_by(|one, other| {
            let key = |finding: &Finding| (finding.diagnostic.span, finding.rule.code, finding.printed);
            key(one).cmp(&key(other))
        });
        let place = |finding: &Finding| (finding.diagnostic.span, finding.printed);
        findings.dedup_by(|one, other| place(one) == place(other) && one.rule.code == other.rule.code);
        suppression::apply(article.source, &mut findings);
        for finding in &mut findings {
            finding.note = note_at(&article.document, finding.diagnostic.span);
            if let Some(severity) = settings.severity_of(finding.rule) {
                finding.diagnostic.severity = severity;
            }
            if finding.edits_in_print(article.source).is_none() {
                finding.diagnostic.fix = None;
            }
        }
        findings
    }
}

/// The note in which a span stands.
fn note_at(document: &Document, span: Span) -> Option<usize> {
    let begins = |note: &crate::document::Note| {
        note.label.as_ref().map_or(note.body.start, |label| label.span.start.min(note.body.start))
    };
    let notes = &document.notes;
    let at = notes.partition_point(|note| begins(note) <= span.start).checked_sub(1)?;
    notes.get(at).filter(|note| span.start <= note.body.end).map(|_| at)
}

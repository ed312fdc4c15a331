//! What is printed: headings, entities with their properties, and the sentences behind them.

use crate::cli::inspect::{Flow, Paint};
use crate::cli::terminal::{Terminal, harmless};
use crate::front::Article;
use crate::source::Span;
use std::fmt::Write as _;

/// The longest stretch of a sentence that is shown where not all evidence is asked for, in characters.
const SHORT: usize = 160;
/// How many lines are named where not all evidence is asked for.
const NAMED: usize = 8;

/// A text for the terminal in the making.
pub(super) struct Sheet<'a> {
    article: &'a Article<'a>,
    terminal: &'a Terminal,
    /// Whether all sentences are shown.
    whole: bool,
    out: String,
}

impl<'a> Sheet<'a> {
    /// Returns an empty sheet.
    pub(super) fn new(article: &'a Article<'a>, terminal: &'a Terminal, whole: bool) -> Self {
        Self { article, terminal, whole, out: String::new() }
    }

    /// Returns what was written.
    pub(super) fn finish(self) -> String {
        self.out
    }

    /// Writes the heading of a part.
    pub(super) fn heading(&mut self, name: &str, many: usize) {
        let gap = if self.out.is_empty() { "" } else { "\n" };
        let heading = self.paint(Paint::BOLD, &format!("{name} ({many})"));
        let _ = writeln!(self.out, "{gap}{heading}\n");
    }

    /// Writes an entity's name and type.
    pub(super) fn entity(&mut self, lead: &str, name: &str, class: &str) {
        let (name, class) = (self.paint(Paint::BOLD, &harmless(name)), self.paint(Paint::DIM, &format!(" · {class}")));
        let class = if class.ends_with(" · ") { String::new() } else { class };
        let _ = writeln!(self.out, "{lead}{name}{class}");
    }

    /// Writes a property, and with `--evidence` the sentences that say so.
    pub(super) fn property(&mut self, lead: &str, name: &str, value: &str, evidence: &[Span]) {
        let value = harmless(value);
        let label = self.paint(Paint::DIM, &format!("{name:<10}"));
        let lines = if evidence.is_empty() { String::new() } else { format!("  ({})", self.lines(evidence)) };
        let lines = self.paint(Paint::DIM, &lines);
        let _ = writeln!(self.out, "{lead}{label} {value}{lines}");
        if self.whole {
            for &span in evidence {
                self.sentence(&format!("{lead}  "), span);
            }
        }
    }

    /// Writes the sentences that tell of an entity: the first one, or all.
    pub(super) fn evidence(&mut self, lead: &str, evidence: &[Span]) {
        let shown = if self.whole { evidence.len() } else { 1 };
        for &span in evidence.iter().take(shown) {
            self.sentence(lead, span);
        }
        if let Some(rest) = evidence.get(shown..).filter(|rest| !rest.is_empty()) {
            let also = self.paint(Paint::DIM, &format!("also {}", self.lines(rest)));
            let _ = writeln!(self.out, "{lead}{also}");
        }
    }

    /// Writes an empty line.
    pub(super) fn gap(&mut self) {
        self.out.push('\n');
    }

    fn sentence(&mut self, lead: &str, span: Span) {
        let text = self.article.source.slice(span);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() {
            return;
        }
        let cut = text.char_indices().nth(SHORT).map(|(at, _)| at).filter(|_| !self.whole);
        let short = cut.and_then(|at| text.get(..at)).and_then(|start| start.rsplit_once(' '));
        let text = short.map_or_else(|| text.clone(), |(start, _)| format!("{start} …"));
        let line = format!("line {}  ", self.line(span));
        let mut flow = Flow::new(lead.chars().count(), self.terminal.width, self.terminal.color_out);
        flow.write(&line, Paint::DIM);
        flow.write(&text, Paint::PLAIN);
        let indent = " ".repeat(lead.chars().count());
        let flown = flow.finish();
        for line in flown.lines() {
            let _ = writeln!(self.out, "{lead}{}", line.strip_prefix(&indent).unwrap_or(line));
        }
    }

    fn line(&self, span: Span) -> usize {
        self.article.source.location(span.start).line
    }

    fn lines(&self, spans: &[Span]) -> String {
        let mut lines: Vec<usize> = spans.iter().map(|&span| self.line(span)).collect();
        lines.sort_unstable();
        lines.dedup();
        let named: Vec<String> = lines.iter().take(NAMED).map(usize::to_string).collect();
        let more = if lines.len() > NAMED { format!(" and {} more", lines.len() - NAMED) } else { String::new() };
        format!("line{} {}{more}", if lines.len() == 1 { "" } else { "s" }, named.join(", "))
    }

    fn paint(&self, paint: Paint, text: &str) -> String {
        paint.on(self.terminal.color_out && !text.is_empty(), text)
    }
}

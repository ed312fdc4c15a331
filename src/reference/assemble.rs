//! A note's parts → its citations, each with its signal and what is said of it.

use super::{Citation, RunnerUp, build, doubt};
use crate::diagnostic::Diagnostic;
use crate::note::{NoteParse, NotePart, Parse, Reading, SURE, Tiling};
use crate::source::{Span, Spanned};

/// What a note's parts make together.
#[derive(Debug, Default)]
pub(super) struct Assembled {
    pub(super) citations: Vec<Citation>,
    pub(super) tiling: Tiling,
    pub(super) runner_up: Option<RunnerUp>,
    pub(super) sure: bool,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Returns the citations of the note at `body`, with the doubts about them.
pub(super) fn assemble(text: &str, body: Span, parse: NoteParse) -> Assembled {
    let mut read =
        Assembled { tiling: parse.tiling, sure: parse.ahead >= SURE || body.is_empty(), ..Assembled::default() };
    let (mut signal, mut remarks) = (None, Vec::new());
    let single = parse.parts.len() == 1;
    if parse.parts.is_empty() && !body.is_empty() {
        read.sure = false;
        read.diagnostics.push(doubt::nothing(body));
        return read;
    }
    for part in parse.parts {
        match part {
            NotePart::Signal(span) => signal = Some(printed(text, span)),
            NotePart::Commentary(span) => remark(text, span, &mut read.citations, &mut remarks),
            NotePart::Citation(span, parse) => {
                let first = read.citations.len();
                read.take(text, span, parse);
                if let Some(citation) = read.citations.get_mut(first) {
                    citation.span = if single { body } else { span };
                    citation.signal = signal.take();
                    citation.remarks = std::mem::take(&mut remarks);
                }
            }
        }
    }
    if read.citations.is_empty() && !read.sure {
        read.diagnostics.push(doubt::silent(body));
        read.runner_up = parse.instead.map(|other| RunnerUp { citation: 0, reading: other.best, behind: parse.ahead });
    }
    read.diagnostics.sort_by_key(|doubt| doubt.span);
    read
}

impl Assembled {
    /// Takes one citation's readings in.
    fn take(&mut self, text: &str, span: Span, mut parse: Parse) {
        let alone = |second: &Reading| doubt::pages_alone(text, &parse.best, second);
        parse.runner_up = parse.runner_up.filter(|second| !alone(second));
        self.diagnostics.extend(doubt::about(text, span, &parse, &self.tiling));
        let citation = build::cited(text, span, &parse, &self.tiling);
        self.sure &= citation.as_ref().is_none_or(|citation| citation.reference.residue.is_empty());
        let behind = parse.runner_up.as_ref().map(|second| parse.best.score - second.score);
        self.sure &= behind.is_none_or(|behind| behind >= SURE);
        if let (Some(reading), Some(behind)) = (parse.runner_up, behind)
            && self.runner_up.as_ref().is_none_or(|other| behind < other.behind)
        {
            self.runner_up = Some(RunnerUp { citation: self.citations.len(), reading, behind });
        }
        self.citations.extend(citation);
    }
}

fn printed(text: &str, span: Span) -> Spanned<String> {
    Spanned::new(build::single_spaced(span.of(text).trim()).into_owned(), span)
}

/// What is said behind a work is said of it; what is said before all works, of the first.
fn remark(text: &str, span: Span, citations: &mut [Citation], first: &mut Vec<Spanned<String>>) {
    match citations.last_mut() {
        Some(last) => last.remarks.push(printed(text, span)),
        None => first.push(printed(text, span)),
    }
}

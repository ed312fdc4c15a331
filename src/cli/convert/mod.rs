//! `ibid convert`: articles in, one output out.

mod summary;

use super::args::Convert;
use super::output::Output;
use super::report::Reporter;
use super::{Outcome, input, metadata};
use crate::diagnostic::{Severity, Shown};
use crate::emit::Format;
use crate::error::Error;
use crate::front::{Article, From, Options, compile, publish};
use crate::source::Source;
use crate::stream::Pieces;
use summary::Summary;

/// How many diagnostics are shown in full; the summary counts the rest.
const SHOWN: usize = 20;

/// Runs the command.
///
/// # Errors
/// [`Error`] where an input or an argument can't be used, or the output can't be written.
pub(super) fn run(arguments: &Convert, reporter: &Reporter) -> Result<Outcome, Error> {
    input::check(&arguments.files)?;
    let options = Options { from: arguments.layout.from, metadata: metadata::read(&arguments.metadata)? };
    let mut watch = Watch { reporter, warnings: 0, shown: 0 };
    if options.from == From::Notes && arguments.to == Format::CslJsonl {
        stream(arguments, &options, &mut watch)?;
    } else {
        whole(arguments, &options, &mut watch)?;
    }
    watch.close();
    Ok(if arguments.strict && watch.warnings > 0 { Outcome::Findings } else { Outcome::Written })
}

/// Reads all inputs, then writes one output over them.
fn whole(arguments: &Convert, options: &Options, watch: &mut Watch<'_>) -> Result<(), Error> {
    let sources = arguments.files.iter().map(|path| input::source(path)).collect::<Result<Vec<Source>, _>>()?;
    let articles: Vec<Article<'_>> = sources.iter().map(|source| compile(source, options)).collect();
    let text = publish(&articles, arguments.to, &arguments.emit_options())?;
    let mut output = Output::open(arguments.output.as_deref(), &arguments.files)?;
    output.write(&text)?;
    output.finish()?;
    for article in &articles {
        let mut summary = Summary::new(article.source.name());
        watch.look_at(article, 0, &mut summary);
        watch.reporter.say(&summary.line());
    }
    Ok(())
}

/// Reads, parses and writes document by document, so that memory does not grow with the input.
fn stream(arguments: &Convert, options: &Options, watch: &mut Watch<'_>) -> Result<(), Error> {
    let mut output = Output::open(arguments.output.as_deref(), &arguments.files)?;
    let mut summaries = Vec::new();
    for path in &arguments.files {
        let mut summary = Summary::new(&input::name(path));
        for piece in Pieces::new(&input::name(path), input::open(path)?) {
            let piece = piece?;
            let articles = [compile(&piece.source, options)];
            output.write(&publish(&articles, arguments.to, &arguments.emit_options())?)?;
            for _ in 0..piece.blank_lines {
                output.write("\n")?;
            }
            for article in &articles {
                watch.look_at(article, piece.lines_before, &mut summary);
            }
        }
        summaries.push(summary);
    }
    output.finish()?;
    for summary in summaries {
        watch.reporter.say(&summary.line());
    }
    Ok(())
}

/// What is seen of all inputs together.
struct Watch<'a> {
    reporter: &'a Reporter,
    warnings: usize,
    shown: usize,
}

impl Watch<'_> {
    /// Counts and shows what there is to say about an article that begins after `lines_before` lines of its file.
    fn look_at(&mut self, article: &Article<'_>, lines_before: usize, summary: &mut Summary) {
        for note in &article.notes {
            let line = || lines_before + article.source.line_of(note.span.start) + 1;
            summary.count(note.sure, || {
                note.label.as_ref().map_or_else(|| format!("line {}", line()), |l| format!("[{l}]"))
            });
        }
        for diagnostic in article.diagnostics.iter().filter(|found| found.severity >= Severity::Warning) {
            self.warnings += 1;
            if self.shown < SHOWN {
                self.shown += 1;
                self.reporter.diagnostic(&Shown::new(diagnostic, article.source).after_lines(lines_before));
            }
        }
    }

    /// Says how many diagnostics were not shown.
    fn close(&self) {
        if self.warnings > self.shown {
            let more = self.warnings - self.shown;
            self.reporter.say(&format!("{more} more like these; `ibid inspect FILE` shows every note"));
        }
    }
}

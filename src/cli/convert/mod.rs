//! `ibid convert`: articles in; one output over all of them, or one for each.

mod batch;
mod job;
mod publishing;
mod summary;
mod watch;

use super::args::Convert;
use super::output::Output;
use super::report::Reporter;
use super::{Outcome, corrections, input, metadata};
use crate::emit::{EmitOptions, Format};
use crate::error::Error;
use crate::front::{Article, From, Metadata, Options, compile, publish, publish_beside};
use crate::resolve::Library;
use crate::source::Source;
use crate::stream::{Piece, Pieces};
use crate::threads;
use batch::Batches;
use job::Job;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use watch::Watch;

/// Runs the command.
///
/// # Errors
/// [`Error`] where an input or an argument can't be used, or the output can't be written.
pub(super) fn run(arguments: &Convert, reporter: &Reporter) -> Result<Outcome, Error> {
    input::check(&arguments.files)?;
    let (emit_options, library) = publishing::read(&arguments.publish)?;
    let run =
        Run { arguments, options: options(arguments)?, emit_options, library, threads: arguments.share.threads() };
    let mut watch = Watch::new(reporter);
    for job in job::jobs(arguments)? {
        if run.can_stream(&job) {
            run.stream(&job, &mut watch)?;
        } else {
            run.whole(&job, &mut watch)?;
        }
    }
    let findings = watch.end();
    Ok(if arguments.strict && findings { Outcome::Findings } else { Outcome::Written })
}

/// Returns for each input what the arguments and the files beside it say of its reading.
fn options(arguments: &Convert) -> Result<Vec<Options>, Error> {
    let metadata = metadata::read(&arguments.metadata, arguments.files.len())?;
    let inputs = metadata.into_iter().zip(&arguments.files);
    let (from, style) = (arguments.layout.from, arguments.layout.style);
    let threads = Some(arguments.share.threads());
    let options = |(metadata, path): (Metadata, &PathBuf)| {
        let (corrections, decisions) = (corrections::read(path)?, corrections::decisions(path)?);
        let notes_alone = !arguments.to.needs_entities();
        Ok(Options { from, style, metadata, corrections, decisions, notes_alone, threads })
    };
    inputs.map(options).collect()
}

/// The arguments, understood.
struct Run<'a> {
    arguments: &'a Convert,
    /// One for each input.
    options: Vec<Options>,
    emit_options: EmitOptions,
    library: Option<Library>,
    /// How many threads may work.
    threads: NonZeroUsize,
}

impl Run<'_> {
    /// The inputs of a job, each with its options.
    fn inputs(&self, job: &Job) -> impl Iterator<Item = (&PathBuf, &Options)> {
        job.inputs.iter().filter_map(|&index| self.arguments.files.get(index).zip(self.options.get(index)))
    }

    /// Whether the job can be done document by document. Corrections are of a whole file.
    fn can_stream(&self, job: &Job) -> bool {
        let by_line = self.arguments.layout.from == From::Notes && self.arguments.to == Format::CslJsonl;
        by_line && self.inputs(job).all(|(_, options)| options.corrections.is_empty())
    }

    /// Reads all inputs, then writes one output over them.
    fn whole(&self, job: &Job, watch: &mut Watch<'_>) -> Result<(), Error> {
        let sources = self
            .inputs(job)
            .map(|(path, _)| input::article(path, self.arguments.layout.from))
            .collect::<Result<Vec<Source>, _>>()?;
        let inputs = sources.iter().zip(self.inputs(job));
        let articles: Vec<Article<'_>> = inputs.map(|(source, (_, options))| compile(source, options)).collect();
        let published = publish_beside(&articles, self.arguments.to, &self.emit_options, self.library.as_ref())?;
        let mut output = Output::open(job.output.as_deref(), &self.arguments.files)?;
        output.write(&published.text)?;
        output.finish()?;
        for article in &articles {
            watch.begin(article.source.name());
            watch.look_at(article, 0);
        }
        watch.losses(&published.losses);
        watch.wishes(&published.wishes);
        Ok(())
    }

    /// Reads, parses and writes document by document, so that memory does not grow with the input.
    fn stream(&self, job: &Job, watch: &mut Watch<'_>) -> Result<(), Error> {
        let mut output = Output::open(job.output.as_deref(), &self.arguments.files)?;
        for (number, (path, options)) in self.inputs(job).enumerate() {
            if number > 0 {
                // Two inputs are two documents.
                output.write("\n")?;
            }
            watch.begin(&input::name(path));
            let mut batches = Batches::new(Pieces::new(&input::name(path), input::open(path)?), self.threads);
            while let Some(batch) = batches.next()? {
                for (piece, (article, lines)) in batch.iter().zip(self.batch(&batch, options)) {
                    output.write(&lines?)?;
                    for _ in 0..piece.blank_lines {
                        output.write("\n")?;
                    }
                    watch.look_at(&article, piece.lines_before);
                }
            }
        }
        output.finish()
    }

    /// Reads and writes the pieces of a batch, side by side where there are several.
    fn batch<'p>(&self, batch: &'p [Piece], options: &Options) -> Vec<(Article<'p>, Result<String, Error>)> {
        let inner = if batch.len() == 1 { self.threads } else { NonZeroUsize::MIN };
        let options = Options { threads: Some(inner), ..options.clone() };
        threads::each(batch, self.threads, |piece| {
            let article = [compile(&piece.source, &options)];
            let lines = publish(&article, self.arguments.to, &self.emit_options);
            let [article] = article;
            (article, lines)
        })
    }
}

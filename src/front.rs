//! The front door: rooms in order, no IO.

use crate::diagnostic::Diagnostic;
use crate::document::{self, Document, Layout};
use crate::emit::{self, EmitOptions, Format, Loss, Publication, Wish};
use crate::entities::decision::Decisions;
use crate::entities::{self, Entities};
use crate::error::Error;
use crate::knowledge::prose::CONJUNCTIONS;
use crate::note::{self, Style};
use crate::read::{self, Reader};
use crate::reference::{self, Corrections, ReadNote};
use crate::resolve::{self, Library};
use crate::source::{Head, Source};
use crate::threads;
use serde::Deserialize;
use std::num::NonZeroUsize;
use std::sync::OnceLock;

/// How an input is laid out.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum From {
    /// Decide by the file's extension, and by what stands there.
    #[default]
    Auto,
    /// An article: body with anchors, then a list of notes.
    Text,
    /// An article in Markdown.
    Markdown,
    /// One note a line; blank lines separate documents.
    Notes,
}

impl From {
    /// Returns the text of a file's bytes, without markup where it is of a format with markup: by this, else by the
    /// extension of the name.
    ///
    /// ```
    /// let source = ibid::From::Auto.read("essay.md", b"A *claim*.".to_vec()).unwrap();
    /// assert_eq!(source.text(), "A claim.\n");
    /// ```
    ///
    /// # Errors
    /// [`Error::Unreadable`] where there is no text.
    pub fn read(self, name: &str, bytes: Vec<u8>) -> Result<Source, Error> {
        let reader = match self {
            Self::Auto => Reader::of(name),
            Self::Markdown => Reader::named("markdown"),
            Self::Text | Self::Notes => None,
        };
        match reader {
            Some(reader) => reader.read(name, bytes),
            None => read::source(name, bytes),
        }
    }
}

/// What a text cannot tell of itself. Keys of a `--meta` file are these names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Metadata {
    /// The article's title, where the text has none or another is wanted.
    pub title: Option<String>,
    /// The authors' names, one each.
    pub author: Vec<String>,
    /// The day of publication, ISO 8601.
    pub date: Option<String>,
    /// The day of the last change, ISO 8601.
    pub modified: Option<String>,
    /// The article's address.
    pub url: Option<String>,
    /// The publisher's name, where the site line does not tell it.
    pub publisher: Option<String>,
    /// The article's language, BCP 47.
    pub language: Option<String>,
    /// The address of a picture for the article.
    pub image: Option<String>,
    /// A short summary, where the text has no abstract.
    pub description: Option<String>,
    /// The publisher's site.
    pub publisher_url: Option<String>,
    /// The address of the publisher's logo.
    pub logo: Option<String>,
    /// The article's DOI, without a resolver before it.
    pub doi: Option<String>,
    /// The journal that the article appeared in.
    pub journal: Option<String>,
    /// The journal's ISSN.
    pub issn: Option<String>,
    /// The journal's volume.
    pub volume: Option<String>,
    /// The journal's issue.
    pub issue: Option<String>,
    /// The first page.
    pub first_page: Option<String>,
    /// The last page.
    pub last_page: Option<String>,
    /// The address of the article as PDF.
    pub pdf: Option<String>,
}

impl Metadata {
    /// Returns this metadata, with what the head of an article says where this says nothing.
    fn over(&self, head: &Head) -> Self {
        let or = |own: &Option<String>, other: &Option<String>| own.clone().or_else(|| other.clone());
        Self {
            title: or(&self.title, &head.title),
            author: if self.author.is_empty() { head.author.clone() } else { self.author.clone() },
            date: or(&self.date, &head.date),
            modified: or(&self.modified, &head.modified),
            url: or(&self.url, &head.url),
            publisher: or(&self.publisher, &head.publisher),
            language: or(&self.language, &head.language),
            image: or(&self.image, &head.image),
            description: or(&self.description, &head.description),
            ..self.clone()
        }
    }
}

/// What a caller may choose about reading.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// How the input is laid out.
    pub from: From,
    /// The style that the notes follow, where the caller knows it.
    pub style: Option<Style>,
    /// What the text cannot tell.
    pub metadata: Metadata,
    /// What a human decided about notes; it goes over what is read.
    pub corrections: Corrections,
    /// What a human decided about organizations, people and events.
    pub decisions: Decisions,
    /// Whether notes alone matter: doubts about organizations are then not looked for.
    pub notes_alone: bool,
    /// How many threads may read the notes; nothing is one, the caller's. What comes out is the same.
    pub threads: Option<NonZeroUsize>,
}

/// An article, read: its parts, its notes as references, and what there is to say about them.
#[derive(Debug)]
pub struct Article<'s> {
    /// The text.
    pub source: &'s Source,
    /// What the text cannot tell.
    pub metadata: Metadata,
    /// The parts of the text.
    pub document: Document,
    /// The notes, in the order of [`Document::notes`].
    pub notes: Vec<ReadNote<'s>>,
    /// Doubts and faults met on the way, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
    /// What a human decided about organizations, people and events: [`entities::find`] obeys it.
    pub decisions: Decisions,
    /// What [`Article::entities`] found.
    pub found: OnceLock<Entities>,
    /// How many threads may look for entities; nothing is one.
    pub threads: Option<NonZeroUsize>,
}

impl<'s> Article<'s> {
    /// Returns the style that most of the notes show, and how many show it; nothing where none shows any.
    pub fn style(&self) -> Option<(Style, usize)> {
        note::style::of_notes(self.source.text(), self.notes.iter().map(|note| &note.tiling))
    }

    /// Returns the organizations, people and events that the article names; they are looked for once.
    pub fn entities(&self) -> &Entities {
        self.found.get_or_init(|| entities::find(self))
    }

    /// Returns the authors' names: those of the metadata, or else those that stand under the title.
    pub fn authors(&self) -> Vec<String> {
        if !self.metadata.author.is_empty() {
            return self.metadata.author.clone();
        }
        self.document.byline.as_ref().map(|byline| byline_names(&byline.value)).unwrap_or_default()
    }

    /// Returns the note with a label and its place, or else the note with a number from 1 where it has no label.
    pub fn note_named(&self, name: &str) -> Option<(usize, &ReadNote<'s>)> {
        let labelled = self.notes.iter().enumerate().find(|(_, note)| note.label.as_deref() == Some(name));
        labelled.or_else(|| {
            let index = name.parse::<usize>().ok()?.checked_sub(1)?;
            self.notes.get(index).filter(|note| note.label.is_none()).map(|note| (index, note))
        })
    }
}

/// Returns the names of a line under a title: "Jane Doe, Luis Ort and Ann Roe". What has one word alone is a place.
fn byline_names(line: &str) -> Vec<String> {
    let mut names = vec![String::new()];
    for word in line.split_whitespace() {
        let bare = word.trim_end_matches([',', ';']);
        let joins = matches!(word, "&" | ",") || CONJUNCTIONS.has_any(&word.to_lowercase());
        if let Some(name) = names.last_mut().filter(|_| !joins) {
            name.push_str(if name.is_empty() { "" } else { " " });
            name.push_str(bare);
        }
        if joins || bare.len() < word.len() {
            names.push(String::new());
        }
    }
    names.retain(|name| name.contains(' ') && name.starts_with(char::is_uppercase));
    names
}

/// Returns an article read from `source`. Reading never fails: what no grammar covers is residue, with a diagnostic.
///
/// ```
/// let source = ibid::Source::new("note.txt", "[1] Facebook, https://www.facebook.com/example.");
/// let article = ibid::compile(&source, &ibid::Options::default());
/// assert_eq!(article.notes.len(), 1);
/// ```
pub fn compile<'s>(source: &'s Source, options: &Options) -> Article<'s> {
    let (layout, document) = match options.from {
        From::Auto => document::open(source),
        From::Text | From::Markdown => (Layout::Article, document::read(source, Layout::Article)),
        From::Notes => (Layout::Notes, document::read(source, Layout::Notes)),
    };
    let metadata = source.markup().map_or_else(|| options.metadata.clone(), |m| options.metadata.over(&m.head));
    let mut notes = read_notes(source.text(), &document.notes, options);
    reference::link::follow(&document.links, &mut notes);
    let left_over = options.corrections.apply(&mut notes);
    resolve::name_order(source.text(), &document.notes, &mut notes);
    resolve::short_forms(source.text(), &document.notes, &mut notes);
    let diagnostics = notes.iter().flat_map(|note| note.diagnostics.iter().cloned()).chain(left_over).collect();
    let decisions = options.decisions.clone();
    let found = OnceLock::new();
    let mut article =
        Article { source, metadata, document, notes, diagnostics, decisions, found, threads: options.threads };
    // A list of notes has no text that could introduce an organization twice.
    let looked_for = layout == Layout::Article && !options.notes_alone || !article.decisions.is_empty();
    if looked_for && entities::may_doubt(&article) {
        let doubts = article.entities().diagnostics.clone();
        article.diagnostics.splice(0..0, doubts);
    }
    article
}

/// Fewer bytes of notes are no work for a thread of its own.
const LEAST: usize = 2048;

/// Reads notes, each by itself.
fn read_notes<'s>(text: &'s str, notes: &[document::Note], options: &Options) -> Vec<ReadNote<'s>> {
    let share = (LEAST, |note: &document::Note| note.body.len());
    threads::by_runs(notes, options.threads, share, |run| {
        let mut reader = reference::NoteReader::of_style(options.style);
        run.iter().map(|note| reader.read(text, note)).collect()
    })
}

/// Returns what `format` makes of articles: one bibliography, or one graph, over all of them.
///
/// # Errors
/// [`Error::Emit`] where a writer of another make refuses a value.
pub fn publish(articles: &[Article<'_>], format: Format, options: &EmitOptions) -> Result<String, Error> {
    publish_beside(articles, format, options, None).map(|published| published.text)
}

/// An output, what its target loses of it, and what readers of it would like to have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// The output.
    pub text: String,
    /// What the target will lose, where one is given.
    pub losses: Vec<Loss>,
    /// What search engines ask for and the text does not tell.
    pub wishes: Vec<Wish>,
}

/// Returns what `format` makes of articles beside a user's library: works that the library has keep their key there. In the library's
/// own format the output is the library with the works that it lacks.
///
/// # Errors
/// [`Error::Emit`] where a writer of another make refuses a value.
///
/// ```
/// use ibid::emit::{EmitOptions, Format};
/// use ibid::resolve::Library;
/// use ibid::{Options, Source, compile, publish_beside};
///
/// let library = Library::from_bib("refs.bib", "@book{mine, title = {Another Book}}\n").unwrap();
/// let source = Source::new("note.txt", "[1] Doe, Jane. A Title. Northern Press, 2020.");
/// let articles = [compile(&source, &Options::default())];
/// let published = publish_beside(&articles, Format::Biblatex, &EmitOptions::default(), Some(&library)).unwrap();
/// assert!(published.text.starts_with("@book{mine"));
/// ```
pub fn publish_beside(
    articles: &[Article<'_>],
    format: Format,
    options: &EmitOptions,
    library: Option<&Library>,
) -> Result<Published, Error> {
    let mut works = if format.needs_works() {
        resolve::works_with(articles.iter().map(|a| a.notes.as_slice()), &options.keys, library)
    } else {
        Vec::new()
    };
    let same = library.filter(|library| format.shape() == Some(library.shape));
    if same.is_some() {
        works.retain(|work| !work.known);
    }
    let losses = options.target.map(|target| emit::losses(target, format, &works)).unwrap_or_default();
    let entities: Vec<&Entities> =
        if format.needs_entities() { articles.iter().map(Article::entities).collect() } else { Vec::new() };
    let publication = Publication { articles, works: &works, entities: &entities };
    let text = emit::emit(format, &publication, options)?;
    let text = same.map(|library| emit::append(library, &text)).unwrap_or(text);
    Ok(Published { text, losses, wishes: emit::wishes(format, &publication) })
}

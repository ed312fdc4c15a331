//! Document → sentences of tokens: abstract, body, and what notes say of their own. Titles and headings are no prose.

use super::event::predicate;
use super::token::{Kind, Token, tokens};
use crate::document::{Anchor, Document};
use crate::front::Article;
use crate::knowledge::prose::{ABBREVIATIONS, Language, MARKERS};
use crate::source::Span;
use crate::threads;
use std::collections::BTreeMap;

/// A sentence of more tokens is cut: it is a list or no prose, and grammars look back and ahead within a sentence.
const LONGEST: usize = 400;

/// Fewer bytes are no work for a thread of its own.
pub(super) const LEAST: usize = 8192;

/// A sentence.
#[derive(Debug)]
pub(super) struct Sentence<'s> {
    /// Its words, numbers and signs.
    pub tokens: Vec<Token<'s>>,
    /// Where it stands.
    pub span: Span,
    /// The note whose commentary it is.
    pub note: Option<usize>,
}

/// The text's prose.
#[derive(Debug)]
pub(super) struct Prose<'s> {
    /// The language that most of it is in.
    pub language: Language,
    /// The sentences, in order.
    pub sentences: Vec<Sentence<'s>>,
    /// Notes that cite nothing and tell nothing: "Source: …".
    pub asides: Vec<Sentence<'s>>,
    /// What stands before the quoted titles of notes: names of authors.
    pub leads: Vec<Sentence<'s>>,
    /// For each anchor of the document, the notes that it points to.
    pub targets: Vec<Option<usize>>,
}

impl<'s> Prose<'s> {
    /// Returns the prose of an article.
    pub(super) fn of(article: &Article<'s>) -> Self {
        let text = article.source.text();
        let document = &article.document;
        let mut stretches = Vec::new();
        stretches.extend(document.abstract_.iter().map(|paragraph| (paragraph.span, None)));
        for section in &document.sections {
            stretches.extend(section.paragraphs.iter().map(|&span| (span, None)));
        }
        for (index, note) in article.notes.iter().enumerate() {
            stretches.push((note.span, Some(index)));
        }
        let mut prose = Self {
            language: "en",
            sentences: Vec::new(),
            asides: Vec::new(),
            leads: Vec::new(),
            targets: targets(document),
        };
        let anchors: Vec<(usize, &Anchor)> = document.anchors.iter().enumerate().collect();
        let size = (LEAST, |(span, _): &(Span, Option<usize>)| span.len());
        let paragraphs = threads::map(&stretches, article.threads, size, |&(span, note)| {
            let from = anchors.partition_point(|(_, anchor)| anchor.span.start < span.start);
            let to = anchors.partition_point(|(_, anchor)| anchor.span.end <= span.end).max(from);
            let mut all = Vec::new();
            tokens(text, span, anchors.get(from..to).unwrap_or_default(), &mut all);
            mark_quotes(&mut all);
            (all, note)
        });
        prose.language = language(article, paragraphs.iter().flat_map(|(all, _)| all));
        for (all, note) in paragraphs {
            prose.leads.extend(note.and_then(|note| lead(&all, note)));
            split(all, prose.language, |tokens, span| {
                let cites = |note: usize| article.notes.get(note).is_none_or(|note| !note.citations.is_empty());
                if note.is_none() || tells(&tokens, prose.language) {
                    prose.sentences.push(Sentence { tokens, span, note });
                } else if !note.is_some_and(cites) {
                    prose.asides.push(Sentence { tokens, span, note });
                }
            });
        }
        prose
    }
}

/// Returns what stands before the quoted title at the start of a note.
fn lead<'s>(tokens: &[Token<'s>], note: usize) -> Option<Sentence<'s>> {
    let quoted = tokens.iter().position(|token| token.quoted)?;
    let before = tokens.get(..quoted.checked_sub(2)?)?;
    let parted = tokens.get(before.len()).is_some_and(|mark| mark.is_any(&[',', '.', ':']));
    let span = before.first()?.span.join(before.last()?.span);
    parted.then(|| Sentence { tokens: before.to_vec(), span, note: Some(note) })
}

/// Whether a sentence of a note tells something, rather than citing: it has a verb of the past, and its words are those of prose.
fn tells(tokens: &[Token<'_>], language: Language) -> bool {
    let words = || tokens.iter().filter(|token| token.is_word());
    let small = words().filter(|token| token.is_small()).count();
    let bare = !tokens.iter().any(|token| token.quoted || token.kind == Kind::Address);
    bare && small >= 5 && small * 2 > words().count() && predicate(tokens, 0..tokens.len(), None, language).is_some()
}

/// Returns the note of each anchor.
fn targets(document: &Document) -> Vec<Option<usize>> {
    let mut notes = BTreeMap::new();
    for (index, note) in document.notes.iter().enumerate() {
        if let Some(label) = &note.label {
            notes.entry(label.value.as_str()).or_insert(index);
        }
    }
    document.anchors.iter().map(|anchor| notes.get(anchor.label.value.as_str()).copied()).collect()
}

/// Returns the language whose small words are the most frequent; what metadata say comes first.
fn language<'a, 's: 'a>(article: &Article<'_>, tokens: impl Iterator<Item = &'a Token<'s>>) -> Language {
    const LANGUAGES: [Language; 3] = ["en", "fr", "de"];
    let said = article.metadata.language.as_deref().and_then(|tag| tag.get(..2));
    if let Some(language) = LANGUAGES.into_iter().find(|&language| said == Some(language)) {
        return language;
    }
    let mut counts = [0_usize; LANGUAGES.len()];
    for token in tokens.filter(|token| token.is_word()).take(20_000) {
        for (count, language) in counts.iter_mut().zip(LANGUAGES) {
            *count += usize::from(MARKERS.has(&token.fold, language));
        }
    }
    let best = counts.iter().max().copied().unwrap_or_default();
    LANGUAGES.into_iter().zip(counts).find(|&(_, count)| count == best).map_or("en", |(language, _)| language)
}

/// Marks what stands between quotation marks of one paragraph. An opening mark without its partner quotes nothing.
fn mark_quotes(tokens: &mut [Token<'_>]) {
    let mut open: Option<(usize, char)> = None;
    for at in 0..tokens.len() {
        let Some(Kind::Mark(mark)) = tokens.get(at).map(|token| token.kind) else { continue };
        match open {
            Some((from, closer)) if mark == closer || closer == '“' && mark == '”' => {
                tokens.iter_mut().take(at).skip(from + 1).for_each(|token| token.quoted = true);
                open = None;
            }
            Some(_) => {}
            None => open = closer(mark).map(|closer| (at, closer)),
        }
    }
}

fn closer(mark: char) -> Option<char> {
    Some(match mark {
        '“' => '”',
        '„' => '“',
        '«' => '»',
        '»' => '«',
        '"' => '"',
        _ => return None,
    })
}

/// Cuts a paragraph into sentences.
fn split<'s>(tokens: Vec<Token<'s>>, language: Language, mut take: impl FnMut(Vec<Token<'s>>, Span)) {
    let ends = ends(&tokens, language);
    let mut rest = tokens.into_iter();
    let mut start = 0;
    for end in ends {
        let sentence: Vec<Token<'s>> = rest.by_ref().take(end - start).collect();
        if let (Some(first), Some(last)) = (sentence.first(), sentence.last()) {
            let span = first.span.join(last.span);
            take(sentence, span);
        }
        start = end;
    }
}

/// Returns where the sentences of a paragraph end.
fn ends(tokens: &[Token<'_>], language: Language) -> Vec<usize> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let before = tokens.get(start..at).unwrap_or_default();
        at += 1;
        if !ends_sentence(before, token, tokens.get(at), language) && before.len() < LONGEST {
            continue;
        }
        while tokens.get(at).is_some_and(|next| belongs_before(next, tokens.get(start..at).unwrap_or_default())) {
            at += 1;
        }
        let sentence = tokens.get(start..at).unwrap_or_default();
        if sentence.len() >= LONGEST || tokens.get(at).is_none_or(|next| is_start(next, sentence)) {
            out.push(at);
            start = at;
        }
    }
    if start < at {
        out.push(at);
    }
    out
}

/// Whether a sign may end a sentence after the words before it.
fn ends_sentence(before: &[Token<'_>], sign: &Token<'_>, next: Option<&Token<'_>>, language: Language) -> bool {
    if sign.is_any(&['!', '?', '…']) {
        return true;
    }
    let Some(last) = before.last() else { return false };
    sign.is_mark('.')
        && match last.kind {
            Kind::Word => match ABBREVIATIONS.of(&last.fold, language) {
                Some(kind) if last.span.end == sign.span.start => {
                    kind == 2 && !next.is_some_and(|next| next.kind == Kind::Number)
                }
                _ => true,
            },
            Kind::Number => language != "de" || last.text.len() > 2,
            _ => true,
        }
}

/// Closing marks and anchors behind a full stop belong to the sentence before.
fn belongs_before(next: &Token<'_>, sentence: &[Token<'_>]) -> bool {
    let touches = sentence.last().is_some_and(|last| last.span.end == next.span.start);
    let closes = next.is_any(&['”', '’', '»', ')', ']', '.', '!', '?']) || touches && next.is_any(&['"', '\'', '“']);
    closes || matches!(next.kind, Kind::Anchor(_))
}

/// Whether a token can begin a sentence.
fn is_start(next: &Token<'_>, sentence: &[Token<'_>]) -> bool {
    let apart = sentence.last().is_some_and(|last| last.span.end < next.span.start);
    apart && !next.is_small() && !next.is_any(&[',', ';', ':', '–', '—'])
}

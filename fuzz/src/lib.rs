//! What must hold whatever the bytes, a property a fuzz target. `tests/fuzzing.rs` runs all of them over the fixtures, without a fuzzer.

#![allow(clippy::panic, clippy::unwrap_used, clippy::expect_used, reason = "a property that fails must stop the run")]

use biblatex::Bibliography;
use ibid::emit::{EmitOptions, Format};
use ibid::reference::correction::{fields, key};
use ibid::reference::{Corrections, ReadNote};
use ibid::{Article, From, Options, Source, Span, compile, publish, resolve};
use serde_json::Value;

/// A property: it stops the run where it does not hold.
pub type Property = fn(&[u8]);

/// All properties by the name of their target.
pub const PROPERTIES: &[(&str, Property)] = &[
    ("read", read),
    ("article", article),
    ("markdown", markdown),
    ("note", note),
    ("bib", bib),
    ("csl", csl),
    ("ris", ris),
    ("endnote_xml", endnote_xml),
    ("jsonld", jsonld),
    ("corrections", corrections),
];

/// Bytes become text, or are refused; every offset of the text leads back into the file, in order.
pub fn read(data: &[u8]) {
    let Ok(source) = ibid::read::source("fuzz.txt", data.to_vec()) else { return };
    let mut last = 0;
    for &start in source.line_starts() {
        let disk = source.on_disk(Span { start, end: source.text().len() as u32 });
        assert!(
            last <= disk.start && disk.start <= disk.end && disk.end <= data.len() as u64,
            "{disk:?} of {}",
            data.len()
        );
        last = disk.start;
    }
}

/// An article's parts lie within its text.
pub fn article(data: &[u8]) {
    compiled(data, From::Text, check);
}

/// So do those of an article in Markdown.
pub fn markdown(data: &[u8]) {
    compiled(data, From::Markdown, check);
}

/// Nothing of a note is lost: its tiles are the note.
pub fn note(data: &[u8]) {
    compiled(data, From::Notes, |article| {
        check(article);
        for note in &article.notes {
            let tiles = note.tiling.tiles().iter().map(|tile| article.source.slice(tile.span));
            assert_eq!(tiles.collect::<String>(), note.raw);
        }
    });
}

/// The `biblatex` crate reads as many entries as there are works.
pub fn bib(data: &[u8]) {
    compiled(data, From::Notes, |article| {
        for (format, ascii) in [(Format::Bibtex, false), (Format::Bibtex, true), (Format::Biblatex, false)] {
            let options = EmitOptions { ascii, ..EmitOptions::default() };
            let text = publish(std::slice::from_ref(article), format, &options).unwrap();
            let read = Bibliography::parse(&text).unwrap_or_else(|error| panic!("{error}\n{text}"));
            assert_eq!(read.len(), works(article), "{text}");
            assert!(!ascii || text.is_ascii(), "{text}");
        }
    });
}

/// CSL-JSON has an item for each work, CSL-JSON Lines an array for each note.
pub fn csl(data: &[u8]) {
    compiled(data, From::Notes, |article| {
        let items: Vec<Value> = serde_json::from_str(&published(article, Format::CslJson)).unwrap();
        assert_eq!(items.len(), works(article));
        let lines = published(article, Format::CslJsonl);
        let notes =
            lines.lines().filter(|line| !line.is_empty()).map(|line| serde_json::from_str::<Vec<Value>>(line).unwrap());
        let cited: Vec<usize> = notes.map(|note| note.len()).collect();
        assert_eq!(cited, article.notes.iter().map(|note| note.citations.len()).collect::<Vec<_>>());
    });
}

/// RIS begins and ends a record for each work, and every line is a tag's.
pub fn ris(data: &[u8]) {
    compiled(data, From::Notes, |article| {
        let text = published(article, Format::Ris);
        let tag = |tag: &str| text.lines().filter(|line| line.starts_with(tag)).count();
        assert_eq!((tag("TY  - "), tag("ER  -")), (works(article), works(article)), "{text}");
        assert!(text.lines().all(|line| line.is_empty() || line.get(2..5) == Some("  -")), "{text}");
    });
}

/// EndNote XML has a record for each work and no character that XML 1.0 forbids.
pub fn endnote_xml(data: &[u8]) {
    compiled(data, From::Notes, |article| {
        let text = published(article, Format::EndnoteXml);
        assert_eq!(text.matches("<record>").count(), works(article), "{text}");
        let forbidden = |c: char| (c < ' ' && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}');
        assert!(!text.contains(forbidden), "{text}");
    });
}

/// JSON-LD is one graph, in which no two nodes have one name.
pub fn jsonld(data: &[u8]) {
    compiled(data, From::Auto, |article| {
        let graph: Value = serde_json::from_str(&published(article, Format::Jsonld)).unwrap();
        let nodes = graph["@graph"].as_array().expect("a graph");
        let mut names: Vec<&str> = nodes.iter().filter_map(|node| node["@id"].as_str()).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all, "{graph:#}");
    });
}

/// A note's fields, written as a correction and obeyed, are the note's fields.
pub fn corrections(data: &[u8]) {
    compiled(data, From::Notes, |article| {
        for note in &article.notes {
            let file = correction(note);
            let corrections = Corrections::read(&Source::new("fuzz.ibid.toml", file.as_str()));
            let corrections = corrections.unwrap_or_else(|error| panic!("{error}\n{file}"));
            let mut corrected = [note.clone()];
            assert!(corrections.apply(&mut corrected).is_empty());
            let before: Vec<_> = note.citations.iter().map(fields).collect();
            let after: Vec<_> = corrected.iter().flat_map(|note| note.citations.iter().map(fields)).collect();
            assert_eq!(after, before, "{file}");
        }
    });
}

/// The text of a correction that decides for what was read.
fn correction(note: &ReadNote<'_>) -> String {
    let mut lines = vec![format!("[note.{}]", key(note.raw))];
    if note.citations.is_empty() {
        lines.push("work = []".into());
    }
    for citation in &note.citations {
        lines.push(format!("[[note.{}.work]]", key(note.raw)));
        lines.extend(fields(citation).iter().map(|(key, value)| format!("{key} = {value}")));
    }
    lines.join("\n")
}

fn compiled(data: &[u8], from: From, then: impl FnOnce(&Article<'_>)) {
    let Ok(source) = from.read("fuzz.txt", data.to_vec()) else { return };
    then(&compile(&source, &Options { from, ..Options::default() }));
}

fn published(article: &Article<'_>, format: Format) -> String {
    publish(std::slice::from_ref(article), format, &EmitOptions::default()).unwrap()
}

fn works(article: &Article<'_>) -> usize {
    resolve::works(std::iter::once(article.notes.as_slice())).len()
}

/// Every span that an article names lies in its text, on the boundaries of characters.
fn check(article: &Article<'_>) {
    let document = &article.document;
    let anchors = document.anchors.iter().map(|anchor| anchor.span);
    let notes = article.notes.iter().map(|note| note.span);
    let tiles = article.notes.iter().flat_map(|note| note.tiling.tiles().iter().map(|tile| tile.span));
    let headings = document.sections.iter().filter_map(|section| section.heading.as_ref().map(|heading| heading.span));
    let paragraphs = document.sections.iter().flat_map(|section| section.paragraphs.iter().copied());
    let diagnostics = article.diagnostics.iter().map(|found| found.span);
    for span in anchors.chain(notes).chain(tiles).chain(headings).chain(paragraphs).chain(diagnostics) {
        assert!(article.source.text().get(span.range()).is_some(), "{span:?}");
    }
}

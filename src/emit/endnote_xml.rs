//! EndNote XML, as EndNote exports it, without its marks of type and size.
//!
//! # What is lost
//! Commas within the names of bodies, unless the output is for EndNote, and characters that XML can't hold. What
//! EndNote has no field for stands in `notes`, one line a thing; the note as printed is in `research-notes`.

use super::markup;
use super::record::{Record, Tier};
use super::{EmitOptions, Emitter, Format, Publication};
use crate::knowledge::{fields, kinds};
use crate::reference::{DateVariable, Kind};
use crate::resolve::Work;
use std::borrow::Cow;
use std::fmt::Write as _;

pub(super) const EMITTER: Emitter = Emitter {
    format: Format::EndnoteXml,
    name: "endnote-xml",
    about: "EndNote XML, for EndNote",
    media_type: "application/xml",
    extension: "xml",
    emit: |publication, options| Ok(emit(publication, options)),
};

/// The elements before the dates and behind them, as EndNote orders them.
const BEFORE: [&str; 6] = ["pages", "volume", "number", "num-vols", "edition", "section"];
const BEHIND: [&str; 4] = ["pub-location", "publisher", "isbn", "electronic-resource-num"];
const LAST: [&str; 4] = ["work-type", "call-num", "remote-database-name", "language"];

fn emit(publication: &Publication<'_>, options: &EmitOptions) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xml><records>\n");
    for (at, work) in publication.works.iter().enumerate() {
        write(&mut out, at + 1, work, options);
    }
    out.push_str("</records></xml>\n");
    out
}

fn write(out: &mut String, number: usize, work: &Work, options: &EmitOptions) {
    let record = Record::new(work, fields::endnote_xml, options.target);
    let name = kinds::endnote(work.reference.kind.csl());
    let _ = writeln!(
        out,
        "<record>\n<source-app name=\"ibid\" version=\"{}\">ibid</source-app>\n<rec-number>{number}</rec-number>\n\
         <ref-type name=\"{name}\">{}</ref-type>",
        env!("CARGO_PKG_VERSION"),
        kinds::endnote_number(name),
    );
    names(out, &record);
    titles(out, &record);
    elements(out, &record, &BEFORE);
    dates(out, &record);
    elements(out, &record, &BEHIND);
    element(out, "label", &work.key);
    if !record.notes.is_empty() {
        element(out, "notes", &record.notes.join("\n"));
    }
    element(out, "research-notes", &work.raw);
    elements(out, &record, &LAST);
    if let Some(url) = value(&record, "url") {
        group(out, "urls", |out| group(out, "related-urls", |out| element(out, "url", url)));
    }
    if let Some(day) = record.day(DateVariable::Accessed) {
        element(out, "access-date", &day.edtf());
    }
    out.push_str("</record>\n");
}

fn names(out: &mut String, record: &Record<'_>) {
    if record.names.is_empty() {
        return;
    }
    let tiers = [
        (Tier::Primary, "authors"),
        (Tier::Secondary, "secondary-authors"),
        (Tier::Tertiary, "tertiary-authors"),
        (Tier::Subsidiary, "subsidiary-authors"),
    ];
    group(out, "contributors", |out| {
        for (tier, element_name) in tiers {
            let mut names = record.names.iter().filter(|(of, _)| *of == tier).peekable();
            if names.peek().is_some() {
                group(out, element_name, |out| names.for_each(|(_, name)| element(out, "author", name)));
            }
        }
    });
}

fn titles(out: &mut String, record: &Record<'_>) {
    let titles = ["title", "secondary-title", "tertiary-title"];
    if titles.iter().any(|title| value(record, title).is_some()) {
        group(out, "titles", |out| elements(out, record, &titles));
    }
    let kind = record.work.reference.kind;
    let is_article =
        matches!(kind, Kind::ArticleJournal | Kind::ArticleMagazine | Kind::ArticleNewspaper | Kind::Review);
    if let Some(periodical) = value(record, "secondary-title").filter(|_| is_article) {
        group(out, "periodical", |out| element(out, "full-title", periodical));
    }
}

fn dates(out: &mut String, record: &Record<'_>) {
    let Some(day) = record.day(DateVariable::Issued) else { return };
    group(out, "dates", |out| {
        element(out, "year", &format!("{:04}", day.year));
        if day.month.is_some_and(|month| month <= 12) {
            group(out, "pub-dates", |out| element(out, "date", &day.edtf()));
        }
    });
}

fn value<'a>(record: &'a Record<'_>, field: &str) -> Option<&'a str> {
    record.fields.iter().find(|(name, _)| *name == field).map(|(_, value)| value.as_str())
}

fn elements(out: &mut String, record: &Record<'_>, names: &[&str]) {
    for name in names {
        if let Some(value) = value(record, name) {
            element(out, name, value);
        }
    }
}

fn group(out: &mut String, name: &str, content: impl FnOnce(&mut String)) {
    let _ = writeln!(out, "<{name}>");
    content(out);
    let _ = writeln!(out, "</{name}>");
}

fn element(out: &mut String, name: &str, text: &str) {
    let _ = writeln!(out, "<{name}>{}</{name}>", escaped(text));
}

/// Text that XML 1.0 can hold.
fn escaped(text: &str) -> Cow<'_, str> {
    markup::escaped(text, |c| markup::is_xml(c).then_some(c))
}

//! RIS (Research Information Systems, 2011), as EndNote, Mendeley and Zotero read it: UTF-8 without a byte order mark,
//! lines ended by CR LF.
//!
//! # What is lost
//! Commas within the names of bodies, unless the output is for EndNote. What RIS has no tag for stands in notes (`N1`),
//! one line a thing; the note as printed is the last of them.

use super::record::{Record, Tier};
use super::{EmitOptions, Emitter, Format, Publication, one_line};
use crate::knowledge::{fields, kinds};
use crate::reference::{DateVariable, Day};
use crate::resolve::Work;
use std::fmt::Write as _;

pub(super) const EMITTER: Emitter = Emitter {
    format: Format::Ris,
    name: "ris",
    about: "RIS, for EndNote, Mendeley and most others",
    media_type: "application/x-research-info-systems",
    extension: "ris",
    emit: |publication, options| Ok(emit(publication, options)),
};

fn emit(publication: &Publication<'_>, options: &EmitOptions) -> String {
    let mut out = String::new();
    for work in publication.works {
        write(&mut out, work, options);
    }
    out
}

fn write(out: &mut String, work: &Work, options: &EmitOptions) {
    let record = Record::new(work, fields::ris, options.target);
    line(out, "TY", kinds::ris(work.reference.kind.csl()));
    line(out, "ID", &work.key);
    for (tier, name) in &record.names {
        line(out, tag(*tier), name);
    }
    for (field, value) in &record.fields {
        match range(value).filter(|_| *field == "SP") {
            Some((first, last)) => {
                line(out, "SP", first);
                line(out, "EP", last);
            }
            None => line(out, field, value),
        }
    }
    if let Some(day) = record.day(DateVariable::Issued) {
        line(out, "PY", &format!("{:04}", day.year));
        if day.month.is_some_and(|month| month <= 12) {
            line(out, "DA", &slashed(day));
        }
    }
    if let Some(day) = record.day(DateVariable::Accessed) {
        line(out, "Y2", &slashed(day));
    }
    for note in &record.notes {
        line(out, "N1", note);
    }
    line(out, "N1", &one_line(&work.raw));
    out.push_str("ER  - \r\n\r\n");
}

/// First and last page, where there is one range and nothing else.
fn range(pages: &str) -> Option<(&str, &str)> {
    let (first, last) = pages.split_once(['–', '-'])?;
    let is_page = |page: &str| !page.is_empty() && page.chars().all(char::is_alphanumeric);
    (is_page(first) && is_page(last)).then_some((first, last))
}

fn line(out: &mut String, tag: &str, value: &str) {
    let _ = write!(out, "{tag}  - {value}\r\n");
}

fn tag(tier: Tier) -> &'static str {
    match tier {
        Tier::Primary => "AU",
        Tier::Secondary => "A2",
        Tier::Tertiary => "A3",
        Tier::Subsidiary => "A4",
    }
}

/// `2020/09/28/`: year, month, day, and what else there is to say.
fn slashed(day: Day) -> String {
    let part = |part: Option<u8>| part.map(|number| format!("{number:02}")).unwrap_or_default();
    let month = day.month.filter(|month| *month <= 12);
    format!("{:04}/{}/{}/", day.year, part(month), part(day.day))
}

//! Programs that outputs are for, and what each of them loses.
//!
//! # Incomplete support
//! What is told is what the programs are known to drop or to misread on import; what they do later is theirs.

mod rule;

use super::Format;
use crate::error::Error;
use crate::resolve::Work;
use rule::RULES;
use std::fmt;
use std::str::FromStr;

/// How many keys a line names.
const NAMED: usize = 3;

/// A program that imports bibliographies.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Target {
    /// Zotero.
    Zotero,
    /// `JabRef`.
    Jabref,
    /// pandoc.
    Pandoc,
    /// EndNote.
    Endnote,
}

impl Target {
    /// All targets.
    pub const ALL: [Self; 4] = [Self::Zotero, Self::Jabref, Self::Pandoc, Self::Endnote];

    /// Returns the name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Zotero => "zotero",
            Self::Jabref => "jabref",
            Self::Pandoc => "pandoc",
            Self::Endnote => "endnote",
        }
    }

    /// Returns the formats that the program reads, the best first.
    pub fn formats(self) -> &'static [Format] {
        use Format::{Biblatex, Bibtex, CslJson, EndnoteXml, Ris};
        match self {
            Self::Zotero => &[CslJson, Ris, EndnoteXml, Biblatex, Bibtex],
            Self::Jabref => &[Biblatex, Bibtex, Ris, EndnoteXml],
            Self::Pandoc => &[CslJson, Biblatex, Bibtex, Ris, EndnoteXml],
            Self::Endnote => &[EndnoteXml, Ris],
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Zotero => "Zotero",
            Self::Jabref => "JabRef",
            Self::Pandoc => "pandoc",
            Self::Endnote => "EndNote",
        })
    }
}

impl FromStr for Target {
    type Err = Error;

    /// Returns the target of a name: `"zotero".parse()`.
    fn from_str(name: &str) -> Result<Self, Error> {
        Self::ALL.into_iter().find(|target| target.name() == name).ok_or_else(|| Error::Configuration {
            path: name.into(),
            what: "no such target".into(),
            help: format!("use one of {}", Self::ALL.map(Self::name).join(", ")),
        })
    }
}

/// Something that a target loses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    /// Who loses it.
    pub target: Target,
    /// What, and what becomes of it.
    pub what: String,
    /// The keys of the works concerned; none where all are.
    pub keys: Vec<String>,
}

impl fmt::Display for Loss {
    /// One line: `Zotero: a time of day has no field; it goes to Extra (2 works: a, b)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.target, self.what)?;
        let Some(many) = Some(self.keys.len()).filter(|many| *many > 0) else { return Ok(()) };
        let named: Vec<&str> = self.keys.iter().take(NAMED).map(String::as_str).collect();
        let (noun, more) = (if many == 1 { "work" } else { "works" }, if many > NAMED { ", …" } else { "" });
        write!(f, " ({many} {noun}: {}{more})", named.join(", "))
    }
}

/// Returns what a program will lose of works that it gets in a format, one for each thing.
pub fn losses(target: Target, format: Format, works: &[Work]) -> Vec<Loss> {
    if !target.formats().contains(&format) {
        let best = target.formats().first().and_then(|best| best.emitter()).map_or("another format", |best| best.name);
        let what = format!("it does not import this format; write {best} for it");
        return vec![Loss { target, what, keys: Vec::new() }];
    }
    let rules = RULES.iter().filter(|rule| rule.target == target && rule.formats.contains(&format));
    let found = rules.map(|rule| {
        let concerned = works.iter().filter(|work| (rule.concerns)(&work.reference));
        Loss { target, what: rule.what.to_owned(), keys: concerned.map(|work| work.key.clone()).collect() }
    });
    found.filter(|loss| !loss.keys.is_empty()).collect()
}

//! Why a short form has no full form, for the author.

use super::full_forms::FullForms;
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::source::Span;

/// A short form whose work is cited nowhere before.
const UNRESOLVED: Code = Code("short-form-unresolved");
/// A short form that several works fit.
const AMBIGUOUS: Code = Code("short-form-ambiguous");
/// "Ibid." with no work before it.
const WITHOUT: Code = Code("ibid-without-antecedent");
/// "Ibid." behind a note that cites several works.
const IBID_AMBIGUOUS: Code = Code("ibid-ambiguous");

/// Why a short form can't be resolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// No full form fits.
    Unknown,
    /// Of the volume that it means a part alone is cited before, this full form.
    Part(usize),
    /// These full forms fit equally well.
    Several(Vec<usize>),
    /// The note that it names cites nothing, comes later, or is not there.
    NoSuchNote,
    /// "Ibid." where nothing is cited before.
    NothingBefore,
    /// "Ibid." behind a short form without a full one.
    UnknownBefore,
    /// "Ibid." behind these works; of some no full form is known.
    SeveralBefore(Vec<Option<usize>>),
}

impl Fault {
    /// Returns the note that cites in full all works that may be meant, where it is one.
    pub(super) fn note(&self, full: &FullForms) -> Option<usize> {
        let note = |work: usize| full.get(work).map(|work| work.note);
        let notes: Option<Vec<usize>> = match self {
            Self::Part(work) => note(*work).map(|note| vec![note]),
            Self::Several(works) => works.iter().map(|&work| note(work)).collect(),
            Self::SeveralBefore(works) => works.iter().map(|&work| note(work?)).collect(),
            _ => None,
        };
        let (first, others) = notes.as_deref().and_then(<[usize]>::split_first)?;
        others.iter().all(|other| other == first).then_some(*first)
    }

    /// Returns what there is to say about the short form at `span`.
    pub(super) fn diagnostic(&self, span: Span, full: &FullForms) -> Diagnostic {
        let (code, message, help) = match self {
            Self::Unknown => (
                UNRESOLVED,
                "no work that is cited before fits this short form".into(),
                "cite the work in full where it is cited first, or spell name and title as there",
            ),
            Self::Part(_) => (
                UNRESOLVED,
                "of this volume only a part is cited before".into(),
                "cite the volume in full where it is cited first",
            ),
            Self::Several(works) => (
                AMBIGUOUS,
                format!("{} works that are cited before fit this short form", works.len()),
                "add enough of the title to tell them apart",
            ),
            Self::NoSuchNote => (
                UNRESOLVED,
                "the note that this points to cites no work before this one".into(),
                "correct the number of the note, or name author and title",
            ),
            Self::NothingBefore => (
                WITHOUT,
                "nothing is cited before this for it to repeat".into(),
                "cite the work in full, or by author and title",
            ),
            Self::UnknownBefore => (
                WITHOUT,
                "the citation that this repeats has no full form itself".into(),
                "cite the work in full, or by author and title",
            ),
            Self::SeveralBefore(works) => (
                IBID_AMBIGUOUS,
                format!("this repeats a note that cites {} works", works.len()),
                "name author and title of the work that is meant",
            ),
        };
        let (works, label) = match self {
            Self::Several(works) => (works.as_slice(), "one that fits"),
            Self::Part(work) => (std::slice::from_ref(work), "the part"),
            _ => (&[][..], ""),
        };
        let places = works.iter().filter_map(|&work| full.get(work));
        places.fold(Diagnostic::new(code, Severity::Warning, span, message).help(help), |what, work| {
            what.related(work.span, label)
        })
    }
}

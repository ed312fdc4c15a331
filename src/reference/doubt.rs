//! Doubts about a reading: what was mended, what no field took, what could be read in another way.

use super::build;
use crate::diagnostic::{Code, Diagnostic, Edit, Fix, Safety, Severity};
use crate::note::{Field, Filled, Parse, Part, Reading, SURE, Tiling};
use crate::source::Span;

/// An address that white space broke.
const URL_CONTAINS_SPACE: Code = Code("url-contains-space");
/// Text that no field took.
const RESIDUE: Code = Code("residue");
/// A note of which nothing was understood.
const NOT_UNDERSTOOD: Code = Code("note-not-understood");
/// A note that may cite or not.
const CITES_NOTHING: Code = Code("cites-nothing");
/// A second reading close to the best.
const AMBIGUOUS: Code = Code("ambiguous-reading");

/// Returns the doubt about a note, or a citation in it, of which nothing was understood.
pub(super) fn nothing(body: Span) -> Diagnostic {
    let what = Diagnostic::new(NOT_UNDERSTOOD, Severity::Warning, body, "nothing of this note was understood");
    what.help("it is kept whole, as its raw text; write it in the form of a citation, or review it")
}

/// Returns the doubt about a note that is taken for talk alone, though it may cite.
pub(super) fn silent(body: Span) -> Diagnostic {
    let what = Diagnostic::new(CITES_NOTHING, Severity::Info, body, "this seems to cite nothing");
    what.help("if it cites a work, write it in the form of a citation, or review it")
}

/// Returns the doubts about how the citation at `body` was read, in the order of the text; `tiling` is the whole note's.
pub(super) fn about(text: &str, body: Span, parse: &Parse, tiling: &Tiling) -> Vec<Diagnostic> {
    let mut doubts: Vec<Diagnostic> =
        parse.best.fields.iter().filter_map(|filled| broken_address(text, filled)).collect();
    if parse.back.is_some() {
        return doubts;
    }
    if parse.best.fields.is_empty() {
        if !body.is_empty() {
            doubts.push(nothing(body));
        }
        return doubts;
    }
    doubts.extend(
        tiling
            .within(body)
            .iter()
            .filter(|tile| tile.part == Part::Residue)
            .filter_map(|tile| residue(text, tile.span)),
    );
    doubts.extend(parse.runner_up.as_ref().and_then(|second| ambiguous(text, &parse.best, second)));
    doubts.sort_by_key(|doubt| doubt.span);
    doubts
}

fn broken_address(text: &str, filled: &Filled) -> Option<Diagnostic> {
    if !matches!(filled.field, Field::Url | Field::Doi) {
        return None;
    }
    let printed = filled.span.of(text);
    if build::is_unbroken(printed) {
        return None;
    }
    let start = printed.find(char::is_whitespace)?;
    let length = printed.get(start..)?.find(|c: char| !c.is_whitespace())?;
    let at = filled.span.start as usize + start;
    let gap = Span::new(at, at + length);
    let joined: String = printed.split_whitespace().collect();
    let fix = Fix {
        title: "join the address".into(),
        edits: vec![Edit { span: gap, replacement: String::new() }],
        safety: Safety::Safe,
    };
    let what = Diagnostic::new(URL_CONTAINS_SPACE, Severity::Error, gap, "a URL is broken by white space");
    Some(what.help(format!("joined, it reads {joined}")).fix(fix))
}

fn residue(text: &str, span: Span) -> Option<Diagnostic> {
    let printed = span.of(text);
    printed.chars().any(char::is_alphanumeric).then(|| {
        let what = Diagnostic::new(RESIDUE, Severity::Warning, span, "no field takes this");
        what.help("it is kept as a remark; if it belongs to a field, mark the field's end by the style's own stop")
    })
}

/// Whether two readings of a work as a whole differ in nothing but whether a page is its own or the one that is cited, or of a part in
/// whether a single page is: what stands around it decides, not the reading.
pub(super) fn pages_alone(text: &str, best: &Reading, second: &Reading) -> bool {
    let is_page = |field: Field| matches!(field, Field::Page | Field::Locator);
    let part = best.fields.iter().any(|filled| filled.field == Field::Container);
    let decided = |filled: &Filled| !part || filled.span.of(text).chars().all(char::is_alphanumeric);
    let same = |(mine, other): (&Filled, &Filled)| {
        let page = || is_page(mine.field) && is_page(other.field) && decided(mine);
        mine.span == other.span && (mine.field == other.field || page())
    };
    best.fields.len() == second.fields.len() && best.fields.iter().zip(&second.fields).all(same)
}

/// A close second that differs in a field.
fn ambiguous(text: &str, best: &Reading, second: &Reading) -> Option<Diagnostic> {
    if best.score - second.score >= SURE {
        return None;
    }
    let other =
        |filled: &&Filled| !best.fields.iter().any(|mine| mine.field == filled.field && mine.span == filled.span);
    let differs = second.fields.iter().find(other)?;
    let mine =
        best.fields.iter().find(|mine| mine.span.start < differs.span.end && differs.span.start < mine.span.end)?;
    let what = format!(
        "this may be the {}, or the {} \u{201c}{}\u{201d}",
        mine.field.name(),
        differs.field.name(),
        differs.span.of(text)
    );
    let what = Diagnostic::new(AMBIGUOUS, Severity::Info, mine.span, what);
    Some(
        what.related(differs.span, "the other reading")
            .help("if the reading is wrong, `ibid review` keeps the right one"),
    )
}

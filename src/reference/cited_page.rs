//! Whether a page is where a work begins or what is cited of it: what stands around it decides.

use super::kind::Kind;
use super::variable::Variable;
use super::{Citation, Locator, Text};
use crate::knowledge::{self, Classes};
use crate::source::{Span, Spanned};

/// A book as a whole has no pages of its own in a note: the page behind its imprint is the one that is cited (Chicago 17, 14.23;
/// MLA 9, 6.16). So is a report's behind an imprint in parentheses, and its single page with a label, as that of a
/// page on the web or of a work of no known kind.
pub(super) fn of_whole(citation: &mut Citation, text: &str) {
    let reference = &citation.reference;
    let Some(at) = reference.texts.iter().position(|text| text.variable == Variable::Page) else { return };
    let Some(page) = reference.texts.get(at) else { return };
    let before = text.get(..page.span.start as usize).unwrap_or_default().trim_end();
    let fenced = || before.trim_end_matches([' ', ',']).ends_with(')');
    let labelled = || is_single(&page.value) && is_cued(before);
    let cited = match reference.kind {
        Kind::Book | Kind::Thesis => true,
        Kind::Report | Kind::Document => fenced() || labelled(),
        Kind::Webpage => labelled(),
        _ => false,
    };
    let part = reference.text(Variable::ContainerTitle).is_some();
    if !cited || part {
        return;
    }
    match &citation.locator {
        None => cite(citation, at),
        Some(locator) if locator.value.label == "page" && follows(text, page.span, locator.span) => {
            let span = page.span.join(locator.span);
            citation.reference.texts.remove(at);
            citation.locator = Some(Spanned::new(Locator { label: "page", value: span.of(text).to_owned() }, span));
        }
        Some(_) => {}
    }
}

/// Whether nothing but a comma stands between two pages: "34, 37".
fn follows(text: &str, page: Span, cited: Span) -> bool {
    page.end < cited.start && Span { start: page.end, end: cited.start }.of(text).trim() == ","
}

/// A part's lone page: in a list of works, where full stops part the fields (MLA 9, 5.84), or right behind a reporter's or journal's
/// volume ("(1979) 27 Political Studies 183"), it is where the part begins; in a note's sentence it is the page that is cited
/// (Chicago 17, 14.23).
pub(super) fn of_part(citation: &mut Citation, text: &str) {
    let reference = &mut citation.reference;
    let find = |variable| reference.texts.iter().position(|text| text.variable == variable);
    let (Some(container), page) = (find(Variable::ContainerTitle), find(Variable::Page)) else { return };
    let Some(held) = reference.texts.get(container).map(|text| text.span) else { return };
    let own = page.and_then(|at| Some((at, reference.texts.get(at)?)));
    match (own, &citation.locator) {
        (Some((at, own)), None) if is_single(&own.value) && !is_beginning(text, held, own.span, &own.value) => {
            cite(citation, at);
        }
        (None, Some(Spanned { value: Locator { label: "page", value }, span }))
            if is_single(value) && is_beginning(text, held, *span, value) =>
        {
            reference.texts.push(Text { variable: Variable::Page, value: value.clone(), span: *span });
            citation.locator = None;
        }
        (None, Some(cited)) => {
            if let Some((first, cited)) = from_first(text, cited).filter(|_| find(Variable::Volume).is_none()) {
                let page = Text { variable: Variable::Page, value: first.value, span: first.span };
                reference.texts.push(page);
                citation.locator = Some(cited);
            }
        }
        _ => {}
    }
}

/// "at 28, 34": in a magazine the page where the article begins, then the page that is cited (Bluebook 21, rule 16.5).
fn from_first(text: &str, cited: &Spanned<Locator>) -> Option<(Spanned<String>, Spanned<Locator>)> {
    let Locator { label, value } = &cited.value;
    let before = text.get(..cited.span.start as usize)?.trim_end();
    let (first, rest) = cited.span.of(text).split_once(", ")?;
    let at = *label == "page" && before.strip_suffix("at").is_some_and(|rest| rest.ends_with(' '));
    if !at || !is_single(first) || !value.starts_with(first) || rest.contains(',') {
        return None;
    }
    let Span { start, end } = cited.span;
    let page = Spanned::new(first.to_owned(), Span { start, end: start + first.len() as u32 });
    let rest = Spanned::new(Locator { label, value: rest.to_owned() }, Span { start: end - rest.len() as u32, end });
    Some((page, rest))
}

/// Behind a law's title the "s." that leads to pages elsewhere leads to sections (OSCOLA 4, 2.4.2).
pub(super) fn of_law(citation: &mut Citation, text: &str) {
    if citation.reference.kind != Kind::Legislation {
        return;
    }
    let section = |span: Span| {
        let cue = cue(text.get(..span.start as usize).unwrap_or_default().trim_end());
        let small = cue.starts_with(char::is_lowercase);
        knowledge::locator_label(cue).filter(|&label| small && label == "section")
    };
    if let Some(locator) = &mut citation.locator {
        if locator.value.label == "page" {
            locator.value.label = section(locator.span).unwrap_or("page");
        }
        return;
    }
    let page = citation.reference.texts.iter().position(|text| text.variable == Variable::Page);
    let label = page.and_then(|at| section(citation.reference.texts.get(at)?.span));
    if let (Some(at), Some(label)) = (page, label) {
        cite_as(citation, at, label);
    }
}

/// Makes the page at a place among the texts the one that is cited.
fn cite(citation: &mut Citation, at: usize) {
    cite_as(citation, at, "page");
}

fn cite_as(citation: &mut Citation, at: usize, label: &'static str) {
    let Text { value, span, .. } = citation.reference.texts.remove(at);
    citation.locator = Some(Spanned::new(Locator { label, value }, span));
}

fn is_single(page: &str) -> bool {
    page.chars().all(char::is_alphanumeric)
}

/// Whether a text ends in a word for pages, "p.", "S.".
fn is_cued(before: &str) -> bool {
    knowledge::classes(cue(before)).has(Classes::PAGE_WORDS)
}

/// Returns the last word of a text, without marks.
fn cue(before: &str) -> &str {
    let is_mark = |c: char| !c.is_alphanumeric();
    let last = before.trim_end_matches(is_mark).rsplit([' ', '\u{a0}', ',', '(']).next().unwrap_or_default();
    last.trim_start_matches(is_mark)
}

/// Whether a lone page is where a part begins: electronic pages always are.
fn is_beginning(text: &str, held: Span, page: Span, value: &str) -> bool {
    const ELECTRONIC: usize = 5;
    let between = text.get(held.end.min(page.start) as usize..page.start as usize).unwrap_or_default();
    let word = |printed: &str| knowledge::classes(printed.trim_matches(|c: char| !c.is_alphanumeric()));
    if between.split_whitespace().rev().take(2).any(|printed| word(printed).has(Classes::CITED_WORDS)) {
        return false;
    }
    let before = text.get(..held.start as usize).unwrap_or_default();
    let marks = |c: char| c.is_whitespace() || "“”\"‘’«»„".contains(c);
    let listed = before.trim_end_matches(marks).ends_with(['.', '?', '!']);
    let behind = |c: char| c.is_alphanumeric() || matches!(c, '.' | ')');
    let near = between.trim_end();
    let bare = between.ends_with(' ') && (near.is_empty() || near.ends_with(behind));
    listed || bare && !is_cued(between) || value.len() >= ELECTRONIC || held.start > page.start
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::Reference;

    #[test]
    fn a_single_page_with_its_label_is_cited_of_a_report() {
        for (printed, value, kind, cited) in [
            ("Weißbuch 2016, Berlin 2016, S. 34", "34", Kind::Report, true),
            ("Annual Survey, 2016, pp. 3-40", "3-40", Kind::Report, false),
            ("Annual Survey, 2016, 34", "34", Kind::Report, false),
            ("Annual Survey (Geneva, 2016), 34", "34", Kind::Report, true),
            ("Roe v. Doe, p. 34", "34", Kind::LegalCase, false),
            ("R. Doe, A Title (1976) 58", "58", Kind::Document, true),
        ] {
            let start = printed.rfind(value).unwrap_or_default();
            let span = Span::new(start, start + value.len());
            let page = Text { variable: Variable::Page, value: value.to_owned(), span };
            let reference = Reference { kind, texts: vec![page], ..Reference::default() };
            let mut citation = Citation { reference, ..Citation::default() };
            of_whole(&mut citation, printed);
            assert_eq!(citation.locator.is_some(), cited, "{printed}");
            assert_eq!(citation.reference.text(Variable::Page).is_none(), cited, "{printed}");
        }
    }

    #[test]
    fn the_letter_for_sections_leads_to_a_section_of_a_law() {
        for (printed, kind, label) in [
            ("Northern Order Act 1986, s. 60", Kind::Legislation, Some("section")),
            ("Northern Order Act 1986, S. 60", Kind::Legislation, None),
            ("Robin Doe, A Title, s. 60", Kind::Chapter, None),
        ] {
            let start = printed.rfind("60").unwrap_or_default();
            let page = Text { variable: Variable::Page, value: "60".to_owned(), span: Span::new(start, start + 2) };
            let reference = Reference { kind, texts: vec![page], ..Reference::default() };
            let mut citation = Citation { reference, ..Citation::default() };
            of_law(&mut citation, printed);
            assert_eq!(citation.locator.map(|locator| locator.value.label), label, "{printed}");
        }
    }
}

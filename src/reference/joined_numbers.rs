//! Numbers that are printed as one: an issue with its year, "34/1995", "2006/1"; a volume with its issue, "13.2" (MLA 7, 5.4.2); an edition with
//! its year, "²2012".

use super::date::{Date, DateVariable};
use super::variable::Variable;
use super::{Reference, Text, build};
use crate::note::{self, DateParts, Moment};
use crate::source::{Span, Spanned};

/// Parts the numbers of a work that stands in another: "34/1995" where no other date is told, "13.2" where no other issue is and no
/// book is published.
pub(super) fn settle(reference: &mut Reference) {
    raised_edition(reference);
    if reference.text(Variable::ContainerTitle).is_none() {
        return;
    }
    if reference.date(DateVariable::Issued).is_none() {
        let counts = |text: &&mut Text| matches!(text.variable, Variable::Issue | Variable::Volume);
        let year = reference.texts.iter_mut().filter(counts).find_map(cut_year);
        reference.dates.extend(year.map(|year| (DateVariable::Issued, year)));
        keep_running_number(reference);
    }
    let bound = [Variable::Publisher, Variable::PublisherPlace];
    if reference.text(Variable::Issue).is_none() && bound.into_iter().all(|of| reference.text(of).is_none()) {
        let volume = reference.texts.iter_mut().find(|text| text.variable == Variable::Volume);
        let issue = volume.and_then(cut_issue);
        reference.texts.extend(issue);
    }
}

/// "²2012": the second edition.
fn raised_edition(reference: &mut Reference) {
    let issued = reference.dates.iter_mut().find(|(variable, _)| *variable == DateVariable::Issued);
    let Some((_, date)) = issued else { return };
    let Some((edition, year)) = note::raised_edition(&date.value.printed) else { return };
    let (edition, year) = (edition.to_string(), year.to_owned());
    let start = Span { end: date.span.end.saturating_sub(year.len() as u32), ..date.span };
    date.span.start = start.end;
    date.value.printed = year;
    reference.texts.push(Text { variable: Variable::Edition, value: edition, span: start });
}

/// Cuts the year off a text, which is an issue without it; returns the year.
fn cut_year(text: &mut Text) -> Option<Spanned<Date>> {
    let Span { start, end } = text.span;
    let behind = |printed: &str| Span { start: end - printed.len() as u32, end };
    let before = |printed: &str| Span { start, end: start + printed.len() as u32 };
    let (issue, at, printed, span) = match (note::issue_of_year(&text.value), note::year_of_issue(&text.value)) {
        (Some((issue, year)), _) => (issue, before(issue), year, behind(year)),
        (None, Some((year, issue))) => (issue, behind(issue), year, before(year)),
        (None, None) => return None,
    };
    let start = Some(Moment { year: printed.parse().ok()?, ..Moment::default() });
    let date = build::date(DateParts { start, ..DateParts::default() }, printed);
    *text = Text { variable: Variable::Issue, value: issue.to_owned(), span: at };
    Some(Spanned::new(date, span))
}

/// "2009/2 (n° 12)": where an issue has a number in its year and a running one, the running one is the issue's, the other is kept as residue.
fn keep_running_number(reference: &mut Reference) {
    let issue = |text: &Text| text.variable == Variable::Issue;
    if reference.texts.iter().filter(|text| issue(text)).count() < 2 {
        return;
    }
    let Some(first) = reference.texts.iter().position(issue) else { return };
    let Text { value, span, .. } = reference.texts.remove(first);
    reference.residue.push(Spanned::new(value, span));
}

/// Cuts the issue off a volume; returns it.
fn cut_issue(volume: &mut Text) -> Option<Text> {
    let (number, issue) = note::volume_and_issue(&volume.value)?;
    let (kept, end) = (number.len(), issue.len());
    volume.cut(kept, end, Variable::Issue)
}

#[cfg(test)]
mod tests {
    use super::{DateVariable, Reference, Text, Variable, settle};
    use crate::source::Span;

    fn held(volume: &str, others: &[Variable]) -> Reference {
        let text = |variable, value: &str| Text { variable, value: value.to_owned(), span: Span::new(0, value.len()) };
        let others = others.iter().map(|&variable| text(variable, "Other"));
        let texts = [text(Variable::ContainerTitle, "Harbour Studies"), text(Variable::Volume, volume)];
        let mut reference = Reference { texts: texts.into_iter().chain(others).collect(), ..Reference::default() };
        settle(&mut reference);
        reference
    }

    #[test]
    fn a_volume_is_parted_from_its_issue_and_an_issue_from_its_year() {
        let parted = held("13.2", &[]);
        assert_eq!((parted.text(Variable::Volume), parted.text(Variable::Issue)), (Some("13"), Some("2")));
        let spans: Vec<&str> = parted.texts.iter().skip(1).map(|text| text.span.of("13.2")).collect();
        assert_eq!(spans, ["13", "2"]);
        let dated = held("34/1995", &[]);
        assert_eq!(dated.text(Variable::Issue), Some("34"));
        assert_eq!(dated.date(DateVariable::Issued).and_then(|date| date.start).map(|day| day.year), Some(1995));
    }

    #[test]
    fn a_volume_of_a_book_or_with_an_issue_stays_whole() {
        assert_eq!(held("2.1", &[Variable::Publisher]).text(Variable::Volume), Some("2.1"));
        assert_eq!(held("2.1", &[Variable::Issue]).text(Variable::Volume), Some("2.1"));
    }
}

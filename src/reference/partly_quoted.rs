//! Titles that begin with a quotation: "‘The Killing Time’: The Rebellion" (Chicago 17, 14.94) is one title, held by nothing.

use super::variable::Variable;
use super::{Reference, build};
use crate::source::Span;

/// Joins a quoted title with what stands behind it, where a colon or a full stop outside the quotation marks parts them and an imprint, not a
/// periodical, follows. Returns whether it did: the title is not quoted as a whole then.
pub(super) fn settle(reference: &mut Reference, text: &str) -> bool {
    let find = |variable| reference.texts.iter().position(|text| text.variable == variable);
    let counts = [Variable::Volume, Variable::Issue, Variable::Doi, Variable::Url, Variable::CollectionTitle];
    if counts.into_iter().any(|variable| find(variable).is_some()) || find(Variable::PublisherPlace).is_none() {
        return false;
    }
    let (Some(title), Some(held)) = (find(Variable::Title), find(Variable::ContainerTitle)) else { return false };
    let (Some(first), Some(second)) = (reference.texts.get(title), reference.texts.get(held)) else { return false };
    let between = Span { start: first.span.end, end: second.span.start.max(first.span.end) }.of(text);
    let mut marks = between.chars();
    let closes = marks.next().is_some_and(|mark| "”“’‘»«\"'".contains(mark));
    if !closes || !matches!(marks.next(), Some(':' | '.')) || !marks.as_str().trim().is_empty() {
        return false;
    }
    let opener = text.get(..first.span.start as usize).and_then(|before| before.chars().next_back());
    let start = first.span.start - opener.map_or(0, char::len_utf8) as u32;
    let span = Span { start, end: second.span.end };
    let value = build::single_spaced(span.of(text)).into_owned();
    if let Some(first) = reference.texts.get_mut(title) {
        (first.value, first.span) = (value, span);
    }
    reference.texts.remove(held);
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::Text;

    #[test]
    fn a_quotation_begins_a_title() {
        for (note, joined) in [
            ("‘The Killing Time’: The Rebellion (London, 1994)", true),
            ("„Wir sind das Volk“. Die Rebellion, London 2009", true),
            ("“The Killing Time,” The Rebellion (London, 1994)", false),
        ] {
            let text = |variable, value: &str| {
                let start = note.find(value).unwrap_or_default();
                Text { variable, value: value.to_owned(), span: Span::new(start, start + value.len()) }
            };
            let quoted = if note.starts_with('„') { "Wir sind das Volk" } else { "The Killing Time" };
            let held = if note.starts_with('„') { "Die Rebellion" } else { "The Rebellion" };
            let texts = vec![
                text(Variable::Title, quoted),
                text(Variable::ContainerTitle, held),
                text(Variable::PublisherPlace, "London"),
            ];
            let mut reference = Reference { texts, ..Reference::default() };
            assert_eq!(settle(&mut reference, note), joined, "{note}");
            assert_eq!(reference.text(Variable::ContainerTitle).is_none(), joined, "{note}");
            assert!(reference.text(Variable::Title).is_some_and(|title| note.contains(title)), "{note}");
        }
    }
}

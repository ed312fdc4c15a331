//! Letters that are told by who wrote to whom, behind the archive that has them: "TNA, CO 137/181, Jane Doe to Richard Roe".

use super::contributor::ContributorRole;
use super::variable::Variable;
use super::{Reference, build};
use crate::knowledge::{self, Classes};
use crate::note::{self, NameSpans};
use crate::source::Span;

/// Most words of each name.
const WORDS: usize = 6;

/// Makes author and recipient of a title that is two names with "to" between them, where an archive holds it and nobody else leads.
pub(super) fn settle(reference: &mut Reference, text: &str) {
    let has = |variable| reference.text(variable).is_some();
    let held = has(Variable::Archive) || has(Variable::ArchiveLocation);
    if !held || has(Variable::ContainerTitle) || !reference.contributors.is_empty() {
        return;
    }
    let Some(at) = reference.texts.iter().position(|text| text.variable == Variable::Title) else { return };
    let Some((from, to)) = reference.texts.get(at).and_then(|title| correspondents(text, title.span)) else { return };
    for (span, role) in [(from, ContributorRole::Author), (to, ContributorRole::Recipient)] {
        let mut names = note::names(text, span).unwrap_or_default();
        // "Secretary, Government of Bengal" is one office.
        if names.len() > 1 && names.iter().any(|name| name.literal) {
            names = vec![NameSpans { family: span, given: None, particle: None, suffix: None, literal: true }];
        }
        reference.contributors.extend(names.iter().map(|spans| build::contributor(text, spans, role)));
    }
    reference.texts.remove(at);
}

/// Returns where the two names of a title stand.
fn correspondents(text: &str, title: Span) -> Option<(Span, Span)> {
    let printed = title.of(text);
    let small = |word: &str| word.starts_with(char::is_lowercase);
    let mut at = 0;
    let spots = printed.split(' ').map(|word| {
        let start = at;
        at += word.len() + 1;
        (start, word)
    });
    let to = |word: &str| small(word) && knowledge::classes(word).has(Classes::RECIPIENTS);
    let (start, word) = spots.filter(|&(start, word)| start > 0 && to(word)).last()?;
    let (from, behind) = (printed.get(..start)?.trim_end(), printed.get(start + word.len()..)?.trim_start());
    let second = title.start as usize + printed.len() - behind.len();
    let behind = behind.trim_end();
    let name = |name: &str| {
        !name.bytes().any(|byte| byte.is_ascii_digit())
            && name.starts_with(char::is_uppercase)
            && name.split(' ').count() <= WORDS
            && name.split(' ').all(|word| !small(word) || knowledge::is_joining_word(word))
    };
    let stretch = |start: usize, name: &str| Span::new(start, start + name.len());
    (name(from) && name(behind)).then(|| (stretch(title.start as usize, from), stretch(second, behind)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::Text;

    #[test]
    fn two_names_in_an_archive_are_a_letter() {
        for (title, letter) in [
            ("Eyre to Cardwell", true),
            ("Jane Doe an Richard Roe", true),
            ("Protector of Emigrants to Secretary, Government of Bengal", true),
            ("A Journey to the North", false),
            ("From 1912 to Today", false),
        ] {
            let note = format!("{title}, CO 137/181");
            let text = |variable, span: Span| Text { variable, value: span.of(&note).to_owned(), span };
            let (first, second) = (Span::new(0, title.len()), Span::new(title.len() + 2, note.len()));
            let texts = vec![text(Variable::Title, first), text(Variable::ArchiveLocation, second)];
            let mut reference = Reference { texts, ..Reference::default() };
            settle(&mut reference, &note);
            assert_eq!(reference.text(Variable::Title).is_none(), letter, "{title}");
            assert_eq!(reference.of_role(ContributorRole::Recipient).count(), usize::from(letter), "{title}");
        }
    }
}

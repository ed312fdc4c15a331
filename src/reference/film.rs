//! Films that are told by title, director and year: "Winter Light (Jane Doe, 1994)".

use super::contributor::ContributorRole;
use super::variable::Variable;
use super::{Reference, build};
use crate::knowledge;
use crate::note;

/// Behind a title of its own that nobody wrote, a person stands alone with a year in parentheses: who directed the film, not who
/// published a book.
pub(super) fn settle(reference: &mut Reference, text: &str) {
    let publisher = reference.texts.iter().enumerate().find(|(_, text)| text.variable == Variable::Publisher);
    let Some((at, publisher)) = publisher else { return };
    let plain = |variable: Variable| {
        matches!(variable, Variable::Title | Variable::Publisher | Variable::Medium | Variable::Language)
    };
    let fenced = text.get(..publisher.span.start as usize).is_some_and(|before| before.ends_with('('))
        && text.get(publisher.span.end as usize..).is_some_and(|behind| behind.starts_with(','));
    if !fenced
        || reference.text(Variable::Title).is_none()
        || !reference.contributors.is_empty()
        || !reference.texts.iter().all(|text| plain(text.variable))
        || knowledge::is_publisher(&publisher.value)
    {
        return;
    }
    let Some(people) = note::people(text, publisher.span) else { return };
    let directors = people.iter().map(|spans| build::contributor(text, spans, ContributorRole::Director));
    reference.contributors = directors.collect();
    reference.texts.remove(at);
}

#[cfg(test)]
mod tests {
    use super::{ContributorRole, Reference, Variable, settle};
    use crate::reference::Text;
    use crate::source::Span;

    fn read(printed: &str, publisher: &str) -> Reference {
        let text = |variable, value: &str| {
            let start = printed.find(value).unwrap_or_default();
            Text { variable, value: value.to_owned(), span: Span::new(start, start + value.len()) }
        };
        let texts = vec![text(Variable::Title, "Winter Light"), text(Variable::Publisher, publisher)];
        let mut reference = Reference { texts, ..Reference::default() };
        settle(&mut reference, printed);
        reference
    }

    #[test]
    fn people_alone_with_a_year_direct_a_film() {
        let film = read("Winter Light (Jane Doe and Robert Roe, 1994)", "Jane Doe and Robert Roe");
        let directors: Vec<String> = film.of_role(ContributorRole::Director).map(|who| who.name.display()).collect();
        assert_eq!(directors, ["Jane Doe", "Robert Roe"]);
        assert_eq!(film.text(Variable::Publisher), None);
    }

    #[test]
    fn a_publishing_house_stays_one() {
        for (printed, publisher) in [
            ("Winter Light (Northern Press, 1994)", "Northern Press"),
            ("Winter Light (Peter Lang, 1994)", "Peter Lang"),
            ("Winter Light, Jane Doe, 1994", "Jane Doe"),
        ] {
            assert_eq!(read(printed, publisher).text(Variable::Publisher), Some(publisher), "{printed}");
        }
    }
}

//! A series: whoever is named as editor right behind its title edits it, and a volume right behind it is its number (Chicago 17,
//! 14.123–124).

use super::Reference;
use super::contributor::ContributorRole;
use super::variable::Variable;

/// Editors behind a series' title, with nothing told between, edit the series; a volume's stand behind its own title. A volume behind
/// it is the series' number where the part of a book is told.
pub(super) fn settle(reference: &mut Reference, text: &str) {
    number(reference, text);
    let series = reference.texts.iter().find(|text| text.variable == Variable::CollectionTitle);
    let Some(from) = series.map(|series| series.span.end) else { return };
    let texts = reference.texts.iter().map(|text| text.span.start);
    let dates = reference.dates.iter().map(|(_, date)| date.span.start);
    let others = reference.contributors.iter().filter(|who| who.role != ContributorRole::Editor);
    let starts = texts.chain(dates).chain(others.map(|who| who.span.start));
    let until = starts.filter(|&start| start >= from).min().unwrap_or(u32::MAX);
    let editors = reference.contributors.iter_mut().filter(|who| who.role == ContributorRole::Editor);
    for editor in editors.filter(|who| (from..until).contains(&who.span.start)) {
        editor.role = ContributorRole::CollectionEditor;
    }
}

/// Most bytes between a series' title and its number: ", vol. ".
const NEAR: u32 = 8;

/// "In *Proceedings*, Lecture Notes in Computer Science, vol. 12824": the volume is the series'.
fn number(reference: &mut Reference, text: &str) {
    let find = |variable| reference.texts.iter().find(|text| text.variable == variable);
    let told = [Variable::CollectionNumber, Variable::Issue].into_iter().any(|variable| find(variable).is_some());
    let (false, Some(series), Some(_)) = (told, find(Variable::CollectionTitle), find(Variable::ContainerTitle)) else {
        return;
    };
    let from = series.span.end;
    let Some(volume) = reference.texts.iter_mut().find(|text| text.variable == Variable::Volume) else { return };
    let near = (from..from + NEAR).contains(&volume.span.start);
    // Behind a full stop it is the volume of what holds the part.
    if near && !text.get(from as usize..volume.span.start as usize).is_some_and(|between| between.starts_with('.')) {
        volume.variable = Variable::CollectionNumber;
    }
}

#[cfg(test)]
mod tests {
    use super::{ContributorRole, Reference, Variable, settle};
    use crate::reference::{Contributor, Name, Text};
    use crate::source::Span;

    /// A reference with the fields of a printed note, in its order.
    fn read(printed: &str, texts: &[(Variable, &str)], editors: &[&str]) -> Reference {
        let span = |value: &str| {
            let start = printed.find(value).unwrap_or_default();
            Span::new(start, start + value.len())
        };
        let text =
            |&(variable, value): &(Variable, &str)| Text { variable, value: value.to_owned(), span: span(value) };
        let editor = |&name: &&str| {
            let (role, span) = (ContributorRole::Editor, span(name));
            Contributor { role, name: Name::Literal(name.to_owned()), span }
        };
        let contributors = editors.iter().map(editor).collect();
        let mut reference = Reference { texts: texts.iter().map(text).collect(), contributors, ..Reference::default() };
        settle(&mut reference, printed);
        reference
    }

    fn of(reference: &Reference, role: ContributorRole) -> Vec<String> {
        reference.of_role(role).map(|who| who.name.display()).collect()
    }

    #[test]
    fn editors_behind_a_series_edit_it() {
        let texts =
            [(Variable::Title, "Tides"), (Variable::CollectionTitle, "Shore Studies"), (Variable::Publisher, "Pier")];
        let read = read("Tides, ed. Doe, Shore Studies, ed. Roe (Pier)", &texts, &["Doe", "Roe"]);
        assert_eq!(of(&read, ContributorRole::Editor), ["Doe"]);
        assert_eq!(of(&read, ContributorRole::CollectionEditor), ["Roe"]);
    }

    #[test]
    fn a_volume_behind_a_series_is_its_number() {
        let texts = [
            (Variable::Title, "Tides"),
            (Variable::ContainerTitle, "Proceedings"),
            (Variable::CollectionTitle, "Shore Studies"),
            (Variable::Volume, "12824"),
        ];
        let numbered = read("“Tides,” in Proceedings, Shore Studies, vol. 12824", &texts, &[]);
        assert_eq!(numbered.text(Variable::CollectionNumber), Some("12824"));
        let own = read("“Tides,” in Proceedings, Shore Studies (Pier, 2020), vol. 12824", &texts, &[]);
        assert_eq!(own.text(Variable::Volume), Some("12824"));
    }

    #[test]
    fn editors_elsewhere_edit_the_volume() {
        let texts = [(Variable::CollectionTitle, "Shore Studies"), (Variable::Volume, "7")];
        let read = read("Shore Studies 7, ed. Roe", &texts, &["Roe"]);
        assert_eq!(of(&read, ContributorRole::Editor), ["Roe"]);
    }
}

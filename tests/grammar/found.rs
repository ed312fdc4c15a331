//! What a note or an article gives, as `field = value` lines.

use ibid::document::{self, Layout, Note};
use ibid::reference::{self, ContributorRole, Name};
use ibid::{Options, Source, Span, compile};

/// Returns what a note gives, in CSL's variables.
pub(crate) fn of_note(text: &str) -> Vec<String> {
    let note = Note { label: None, body: Span::new(0, text.len()), document: 0, line: 1 };
    let read = reference::read_note(text, &note);
    let Some(citation) = read.citations.first() else { return Vec::new() };
    let reference = &citation.reference;
    let mut found = vec![format!("type = {}", reference.kind.csl())];
    for role in ContributorRole::ALL {
        let names: Vec<String> = reference.of_role(role).map(|contributor| name(&contributor.name)).collect();
        if !names.is_empty() {
            found.push(format!("{} = {}", role.csl(), names.join("; ")));
        }
    }
    found.extend(reference.texts.iter().map(|text| format!("{} = {}", text.variable.csl(), text.value)));
    let dates = reference.dates.iter().map(|(of, date)| (of.csl(), date.value.edtf().unwrap_or_default()));
    found.extend(dates.map(|(of, date)| format!("{of} = {date}")));
    found.extend(citation.locator.iter().map(|locator| format!("locator = {}", locator.value.value)));
    found.extend(reference.residue.iter().map(|residue| format!("residue = {}", residue.value)));
    found
}

fn name(name: &Name) -> String {
    match name {
        Name::Literal(name) => name.clone(),
        Name::Person(person) => {
            let given = person.given.as_ref().map_or(String::new(), |given| format!(", {}", given.value));
            let particle = person.particle.as_ref().map_or(String::new(), |particle| format!("{} ", particle.value));
            let suffix = person.suffix.as_ref().map_or(String::new(), |suffix| format!(", {}", suffix.value));
            format!("{particle}{}{given}{suffix}", person.family.value)
        }
    }
}

/// Returns what stands in an article.
pub(crate) fn of_article(printed: &str) -> Vec<String> {
    let source = Source::new("article.txt", printed.replace("\\n", "\n"));
    let article = compile(&source, &Options { from: ibid::From::Text, ..Options::default() });
    let document = document::read(&source, Layout::Article);
    assert_eq!(article.document, document, "`compile` sees another article in {printed}");
    let joined = |values: Vec<&str>| values.join(" / ").replace('\n', "\\n");
    let lists = [
        ("anchors", document.anchors.iter().map(|anchor| anchor.label.value.as_str()).collect()),
        ("notes", document.notes.iter().map(|note| source.slice(note.body)).collect()),
        ("labels", document.notes.iter().filter_map(|note| Some(note.label.as_ref()?.value.as_str())).collect()),
        ("title", document.title.iter().map(|title| title.value.as_str()).collect()),
        ("abstract", document.abstract_.iter().map(|part| part.value.as_str()).collect()),
        ("headings", document.sections.iter().filter_map(|s| Some(s.heading.as_ref()?.value.as_str())).collect()),
        ("furniture", document.boilerplate.iter().map(|&span| source.slice(span)).collect::<Vec<_>>()),
    ];
    lists
        .into_iter()
        .filter(|(_, values)| !values.is_empty())
        .map(|(field, values)| format!("{field} = {}", joined(values)))
        .collect()
}

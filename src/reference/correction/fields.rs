//! A citation as the fields of a corrections file: the reverse of reading one.

use crate::reference::{Citation, Contributor, ContributorRole, Name, Variable};
use toml::{Table, Value};

/// Returns the fields of a citation, keys and values as a corrections file has them, in the order in which a human looks at them;
/// of a field that the note gives twice, the first.
pub fn fields(citation: &Citation) -> Vec<(&'static str, Value)> {
    let reference = &citation.reference;
    let mut out = vec![("type", Value::from(reference.kind.csl()))];
    let text = |value: &str| Value::from(value);
    out.extend(citation.signal.iter().map(|signal| ("signal", text(&signal.value))));
    for role in ContributorRole::ALL {
        let names: Vec<Value> = reference.of_role(role).map(name).collect();
        if !names.is_empty() {
            out.push((role.csl(), Value::Array(names)));
        }
    }
    for &variable in Variable::ALL {
        out.extend(reference.text(variable).map(|value| (variable.csl(), text(value))));
    }
    for (at, (variable, date)) in reference.dates.iter().enumerate() {
        let again = reference.dates.iter().take(at).any(|(of, _)| of == variable);
        let clock = date.value.clock().map_or_else(String::new, |clock| format!("T{clock}"));
        out.extend(date.value.edtf().filter(|_| !again).map(|edtf| (variable.csl(), Value::from(edtf + &clock))));
    }
    out.extend(reference.translated_title.iter().map(|title| ("translated-title", text(&title.value))));
    out.extend(reference.handle.iter().map(|handle| ("handle", text(&handle.value))));
    if let Some(locator) = &citation.locator {
        out.push(("locator", text(&locator.value.value)));
        out.push(("label", text(locator.value.label)));
    }
    out
}

fn name(contributor: &Contributor) -> Value {
    let person = match &contributor.name {
        Name::Literal(name) if name.contains(',') => {
            return Value::Table(Table::from_iter([("literal".to_owned(), Value::from(name.as_str()))]));
        }
        Name::Literal(name) => return Value::from(name.as_str()),
        Name::Person(person) => person,
    };
    let (family, given) = (&person.family.value, person.given.as_ref().map_or("", |given| given.value.as_str()));
    if person.particle.is_none() && person.suffix.is_none() && !family.contains(',') && !given.is_empty() {
        return Value::from(format!("{family}, {given}"));
    }
    let parts = [
        ("family", Some(&person.family)),
        ("given", person.given.as_ref()),
        ("particle", person.particle.as_ref()),
        ("suffix", person.suffix.as_ref()),
    ];
    let parts =
        parts.into_iter().filter_map(|(key, part)| part.map(|part| (key.to_owned(), part.value.as_str().into())));
    Value::Table(parts.collect())
}

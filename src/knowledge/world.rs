//! What an informed reader knows of the world: organizations and places.

use super::tables;

/// Returns the schema.org type of a well-known organization by its folded name, and the name under which the table has it. `capitals`
/// tells whether the name is printed in capitals: some are a body's only then.
pub(crate) fn organization(name: &str, capitals: bool) -> Option<(&'static str, &'static str)> {
    let acronym = tables::ORGANIZATIONS_ACRONYMS.get(name);
    if acronym.is_some() && !capitals {
        return None;
    }
    if let Some(&full) = acronym.or_else(|| tables::ORGANIZATIONS_SHORT.get(name)) {
        let known = full.to_lowercase();
        let class = tables::ORGANIZATIONS_KNOWN.get(&known).or_else(|| tables::ORGANIZATIONS_COMMON.get(&known));
        return Some((full, class.copied().unwrap_or("Organization")));
    }
    tables::ORGANIZATIONS_KNOWN.get(name).map(|&class| ("", class))
}

/// Returns the schema.org type of a well-known organization whose folded name is a word, a human being's or a place's, too.
pub(crate) fn common_organization(name: &str) -> Option<&'static str> {
    tables::ORGANIZATIONS_COMMON.get(name).copied()
}

/// Returns the schema.org type of a well-known organization that has branches in other countries, by its folded name.
pub(crate) fn branch_type(name: &str) -> Option<&'static str> {
    let class = tables::ORGANIZATIONS_KNOWN.get(name).copied();
    class.filter(|class| ["Corporation", "NGO", "NewsMediaOrganization"].contains(class))
}

/// Whether a name is printed in capitals, most of it: `NATO`, `KfW`.
pub(crate) fn is_in_capitals(name: &str) -> bool {
    let capitals = name.chars().filter(|c| c.is_uppercase()).count();
    capitals > 1 && capitals * 2 > name.chars().filter(|c| c.is_alphabetic()).count()
}

/// Returns a type of schema.org for organizations, as schema.org spells it.
pub(crate) fn organization_type(name: &str) -> Option<&'static str> {
    tables::SCHEMA_ORGANIZATIONS.key(name)
}

/// Returns a type of schema.org for events, as schema.org spells it.
pub(crate) fn event_type(name: &str) -> Option<&'static str> {
    tables::SCHEMA_EVENTS.key(name)
}

/// Whether a folded word tells a body's legal form: "ltd", "gmbh".
pub(crate) fn is_legal_form(word: &str) -> bool {
    tables::ORGANIZATIONS_LEGAL_FORMS.contains_key(word)
}

/// Returns the folded countries before names that mean the same without them.
pub(crate) fn home_countries() -> impl Iterator<Item = &'static str> {
    tables::ORGANIZATIONS_HOME_COUNTRIES.keys()
}

/// Whether a folded noun stands before "of" or at a name's end.
pub(crate) fn is_inverted(noun: &str) -> bool {
    tables::ORGANIZATIONS_INVERTED_NOUNS.contains_key(noun)
}

/// Returns the schema.org type that a label of a host tells of its owner.
pub(crate) fn host_label(label: &str) -> Option<&'static str> {
    tables::ORGANIZATIONS_HOST_LABELS.get(label).copied()
}

/// Returns the schema.org type that a word within a label of a host tells of its owner.
pub(crate) fn host_word(label: &str) -> Option<&'static str> {
    tables::ORGANIZATIONS_HOST_WORDS
        .keys()
        .find(|word| label.contains(word))
        .and_then(|word| tables::ORGANIZATIONS_HOST_WORDS.get(word).copied())
}

/// Whether a folded name is that of a country or continent.
pub(crate) fn is_country(name: &str) -> bool {
    tables::PLACES_COUNTRIES.contains_key(name)
}

/// Whether a folded name is that of a place.
pub(crate) fn is_place(name: &str) -> bool {
    is_country(name) || tables::PLACES_CITIES.contains_key(name)
}

/// Whether a folded name is that of a country, or of a state of one.
pub(crate) fn is_region(name: &str) -> bool {
    is_country(name) || tables::PLACES_STATES.contains_key(name)
}

/// Returns the country of a folded adjective.
pub(crate) fn country_of(adjective: &str) -> Option<&'static str> {
    tables::PLACES_DEMONYMS.get(adjective).copied()
}

/// Whether a folded name is that of a site where others publish.
pub(crate) fn is_platform(name: &str) -> bool {
    tables::ORGANIZATIONS_PLATFORMS.contains_key(name)
}

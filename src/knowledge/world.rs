//! What an informed reader knows of the world: organizations and places.

use super::tables;

/// Returns the schema.org type of a well-known organization by its folded name, and the name under which the table has it.
pub(crate) fn organization(name: &str) -> Option<(&'static str, &'static str)> {
    if let Some(&full) = tables::ORGANIZATIONS_SHORT.get(name) {
        return Some((
            full,
            tables::ORGANIZATIONS_KNOWN.get(full.to_lowercase().as_str()).copied().unwrap_or("Organization"),
        ));
    }
    tables::ORGANIZATIONS_KNOWN.get(name).map(|&class| ("", class))
}

/// Returns all names of well-known organizations, folded.
pub(crate) fn organizations() -> impl Iterator<Item = &'static str> {
    tables::ORGANIZATIONS_KNOWN.keys().chain(tables::ORGANIZATIONS_SHORT.keys())
}

/// Returns a type of schema.org for organizations, as schema.org spells it.
pub(crate) fn organization_type(name: &str) -> Option<&'static str> {
    tables::SCHEMA_ORGANIZATIONS.key(name)
}

/// Returns a type of schema.org for events, as schema.org spells it.
pub(crate) fn event_type(name: &str) -> Option<&'static str> {
    tables::SCHEMA_EVENTS.key(name)
}

/// Whether a folded name is that of a country or continent.
pub(crate) fn is_country(name: &str) -> bool {
    tables::PLACES_COUNTRIES.contains_key(name)
}

/// Whether a folded name is that of a place.
pub(crate) fn is_place(name: &str) -> bool {
    is_country(name) || tables::PLACES_CITIES.contains_key(name)
}

/// Returns the country of a folded adjective.
pub(crate) fn country_of(adjective: &str) -> Option<&'static str> {
    tables::PLACES_DEMONYMS.get(adjective).copied()
}

/// Whether a folded name is that of a site where others publish.
pub(crate) fn is_platform(name: &str) -> bool {
    tables::ORGANIZATIONS_PLATFORMS.contains_key(name)
}

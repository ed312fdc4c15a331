//! The list of people, with their roles.

use super::sheet::Sheet;
use crate::entities::{Entities, PersonId};

/// Writes all people, in the order of the text.
pub(super) fn list(sheet: &mut Sheet<'_>, found: &Entities) {
    for (at, person) in found.people.iter().enumerate() {
        sheet.entity("", &person.name, "");
        if !person.alternate_names.is_empty() {
            sheet.property("   ", "also", &person.alternate_names.join(", "), &[]);
        }
        for title in &person.titles {
            sheet.property("   ", "role", &title.value, &title.evidence);
        }
        for organization in &found.organizations {
            for member in organization.members.iter().filter(|member| member.person == PersonId(at)) {
                sheet.property("   ", "in", &organization.name, &[member.evidence]);
            }
        }
        sheet.evidence("   ", &person.evidence);
        sheet.gap();
    }
}

//! The tree of organizations: under each what is known of it, its members, and the organizations that belong to it.

use super::sheet::Sheet;
use crate::entities::{Entities, Organization, OrganizationId};

/// Deeper organizations are shown as roots of their own: no text tells of more levels.
const DEEPEST: usize = 6;

/// Writes all organizations.
pub(super) fn tree(sheet: &mut Sheet<'_>, found: &Entities) {
    let mut shown = vec![false; found.organizations.len()];
    for at in 0..found.organizations.len() {
        if parent(found, at).is_none() {
            branch(sheet, found, at, &mut shown, 0);
        }
    }
    // Two that belong to each other have no root.
    for at in 0..shown.len() {
        branch(sheet, found, at, &mut shown, 0);
    }
}

fn parent(found: &Entities, at: usize) -> Option<usize> {
    let parent = found.organizations.get(at)?.parent.as_ref()?.value.0;
    (parent != at && parent < found.organizations.len()).then_some(parent)
}

fn branch(sheet: &mut Sheet<'_>, found: &Entities, at: usize, shown: &mut [bool], depth: usize) {
    let (Some(organization), Some(seen)) = (found.organizations.get(at), shown.get_mut(at)) else { return };
    if std::mem::replace(seen, true) {
        return;
    }
    let lead = "│  ".repeat(depth);
    let joint = if depth == 0 { String::new() } else { format!("{}├─ ", "│  ".repeat(depth - 1)) };
    sheet.entity(&joint, &organization.name, organization.class);
    properties(sheet, found, organization, &format!("{lead}   "));
    if found.publisher == Some(OrganizationId(at)) {
        sheet.property(&format!("{lead}   "), "role", "publishes the article", &[]);
    }
    sheet.evidence(&format!("{lead}   "), &organization.evidence);
    if depth < DEEPEST {
        for child in 0..found.organizations.len() {
            if parent(found, child) == Some(at) {
                branch(sheet, found, child, shown, depth + 1);
            }
        }
    }
    if depth == 0 {
        sheet.gap();
    }
}

fn properties(sheet: &mut Sheet<'_>, found: &Entities, organization: &Organization, lead: &str) {
    if !organization.alternate_names.is_empty() {
        sheet.property(lead, "also", &organization.alternate_names.join(", "), &[]);
    }
    if let Some(founded) = &organization.founded {
        sheet.property(lead, "founded", &founded.value.edtf(), &founded.evidence);
    }
    if let Some(place) = &organization.founded_in {
        sheet.property(lead, "in", &place.value, &place.evidence);
    }
    if let Some(parent) = &organization.parent {
        let name = found.organizations.get(parent.value.0).map_or("", |parent| parent.name.as_str());
        sheet.property(lead, "part of", name, &parent.evidence);
    }
    if let Some(url) = &organization.url {
        sheet.property(lead, "site", &url.value, &url.evidence);
    }
    for profile in &organization.same_as {
        sheet.property(lead, "profile", &profile.value, &profile.evidence);
    }
    for member in &organization.members {
        let name = found.people.get(member.person.0).map_or("", |person| person.name.as_str());
        sheet.property(lead, "member", &format!("{name}, {}", member.title), &[member.evidence]);
    }
}

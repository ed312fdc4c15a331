//! A decision about an organization.

use super::field::{Member, contradicts, day, fact, organization_type, places, set, set_day};
use super::is_organization;
use super::slots::Slots;
use crate::entities::Organization;
use serde::Deserialize;

/// What a human says of an organization.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct OrganizationDecision {
    /// One of its names.
    pub name: String,
    /// A sentence that names it, for the human's eye; a decision made by a sentence that changed is reported.
    pub text: Option<String>,
    /// That it is right as it was read.
    pub confirm: bool,
    /// That it is none, or not to be told of.
    pub reject: bool,
    /// That it is one, whether or not it was found.
    pub add: bool,
    /// Another main name; the old one stays as a further name.
    pub rename: Option<String>,
    /// Names of organizations that are this one.
    pub merge: Vec<String>,
    /// Further names of this one that are a body of their own.
    pub split: Vec<String>,
    /// Its schema.org type.
    pub r#type: Option<String>,
    /// All its further names.
    pub alternate_names: Option<Vec<String>>,
    /// When it was founded: 1999, 1999-05 or 1999-05-01.
    pub founded: Option<String>,
    /// Where it was founded.
    pub founded_in: Option<String>,
    /// Its site.
    pub url: Option<String>,
    /// Its profiles elsewhere.
    pub same_as: Option<Vec<String>>,
    /// The name of the organization that it belongs to.
    pub parent: Option<String>,
    /// All its members.
    pub members: Option<Vec<Member>>,
}

impl OrganizationDecision {
    /// Whether anything is decided.
    pub(super) fn decides(&self) -> bool {
        let open = Self { name: self.name.clone(), text: self.text.clone(), ..Self::default() };
        *self != open
    }

    /// Says what can't be used.
    pub(super) fn check(&self) -> Result<(), String> {
        if self.name.trim().is_empty() {
            return Err("`name` is missing".into());
        }
        contradicts(self.reject, self.add || self.confirm || self.rename.is_some())?;
        self.r#type.as_deref().map(organization_type).transpose()?;
        self.founded.as_deref().map(|founded| day("founded", founded)).transpose()?;
        Ok(())
    }

    /// Applies what concerns the organization alone; returns its place, or nothing where it is not there.
    pub(super) fn apply(&self, slots: &mut Slots<Organization>, text: &str) -> Option<usize> {
        let found = slots.find(|organization| is_organization(organization, &self.name));
        let at = found.or_else(|| self.add.then(|| slots.push(new(&self.name, text))))?;
        if self.reject {
            slots.reject(at);
            return Some(at);
        }
        for name in &self.merge {
            if let Some(other) =
                slots.find(|organization| is_organization(organization, name)).filter(|&other| other != at)
            {
                slots.merge(other, at, join);
            } else if let Some(organization) = slots.get_mut(at) {
                add_name(organization, name);
            }
        }
        self.set(slots.get_mut(at)?, text);
        Some(at)
    }

    fn set(&self, organization: &mut Organization, text: &str) {
        if let Some(Ok(class)) = self.r#type.as_deref().map(organization_type) {
            organization.class = class;
        }
        if let Some(names) = &self.alternate_names {
            organization.alternate_names.clone_from(names);
        }
        if let Some(name) = &self.rename {
            let old = std::mem::replace(&mut organization.name, name.clone());
            organization.alternate_names.retain(|other| other != name);
            add_name(organization, &old);
        }
        let evidence = organization.evidence.clone();
        set_day(&mut organization.founded, "founded", self.founded.as_ref(), text, &evidence);
        set(&mut organization.founded_in, self.founded_in.as_ref(), text, &evidence);
        set(&mut organization.url, self.url.as_ref(), text, &evidence);
        if let Some(profiles) = &self.same_as {
            organization.same_as = profiles.iter().map(|url| fact(url.clone(), url, text, &evidence)).collect();
        }
    }
}

/// Returns an organization that is known by its name alone.
pub(super) fn new(name: &str, text: &str) -> Organization {
    Organization {
        name: name.to_owned(),
        alternate_names: Vec::new(),
        class: "Organization",
        founded: None,
        founded_in: None,
        url: None,
        same_as: Vec::new(),
        parent: None,
        members: Vec::new(),
        evidence: places(name, text),
        notes: Vec::new(),
    }
}

fn add_name(organization: &mut Organization, name: &str) {
    if !is_organization(organization, name) {
        organization.alternate_names.push(name.to_owned());
    }
}

fn join(target: &mut Organization, other: Organization) {
    add_name(target, &other.name);
    other.alternate_names.iter().for_each(|name| add_name(target, name));
    target.founded = target.founded.take().or(other.founded);
    target.founded_in = target.founded_in.take().or(other.founded_in);
    target.url = target.url.take().or(other.url);
    target.parent = target.parent.take().or(other.parent);
    target.same_as.extend(other.same_as);
    target.members.extend(other.members);
    target.evidence.extend(other.evidence);
    target.evidence.sort_unstable();
    target.evidence.dedup();
    target.notes.extend(other.notes);
    if target.class == "Organization" {
        target.class = other.class;
    }
}

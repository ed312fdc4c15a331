//! The shape of the output.

use super::evidence::Evidence;
use serde::Serialize;
use std::borrow::Cow;

#[derive(Serialize)]
pub(super) struct View<'a> {
    pub(super) articles: Vec<ArticleView<'a>>,
}

#[derive(Serialize)]
pub(super) struct ArticleView<'a> {
    pub(super) source: &'a str,
    pub(super) language: &'a str,
    /// The organization that publishes the article.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) publisher: Option<String>,
    pub(super) organizations: Vec<OrganizationView<'a>>,
    pub(super) people: Vec<PersonView<'a>>,
    pub(super) events: Vec<EventView<'a>>,
}

/// A property's value with what says so.
#[derive(Serialize)]
pub(super) struct Known<'a> {
    pub(super) value: Cow<'a, str>,
    /// The entity that the value names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<String>,
    /// `day`, `month`, `season` or `year`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) precision: Option<&'static str>,
    /// The number that the value prints.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) number: Option<u64>,
    pub(super) evidence: Vec<Evidence>,
}

impl<'a> Known<'a> {
    /// Returns a value for which nothing speaks yet.
    pub(super) fn unproved(value: &'a str) -> Self {
        Self { value: value.into(), id: None, precision: None, number: None, evidence: Vec::new() }
    }
}

#[derive(Serialize)]
pub(super) struct Member<'a> {
    pub(super) id: String,
    pub(super) name: &'a str,
    pub(super) title: &'a str,
    pub(super) evidence: Vec<Evidence>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct OrganizationView<'a> {
    pub(super) id: String,
    pub(super) name: &'a str,
    pub(super) r#type: &'a str,
    pub(super) alternate_names: Vec<Known<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) founded: Option<Known<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) founded_in: Option<Known<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<Known<'a>>,
    pub(super) same_as: Vec<Known<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) parent: Option<Known<'a>>,
    pub(super) members: Vec<Member<'a>>,
    pub(super) notes: Vec<String>,
    pub(super) evidence: Vec<Evidence>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PersonView<'a> {
    pub(super) id: String,
    pub(super) name: &'a str,
    pub(super) alternate_names: Vec<Known<'a>>,
    pub(super) titles: Vec<Known<'a>>,
    pub(super) member_of: Vec<String>,
    pub(super) evidence: Vec<Evidence>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct EventView<'a> {
    pub(super) id: String,
    pub(super) name: &'a str,
    pub(super) r#type: &'a str,
    pub(super) alternate_names: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) start: Option<Known<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) end: Option<Known<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) place: Option<Known<'a>>,
    pub(super) organizers: Vec<Known<'a>>,
    pub(super) attendees: Vec<Known<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) attendance: Option<Known<'a>>,
    pub(super) notes: Vec<String>,
    pub(super) evidence: Vec<Evidence>,
}

//! People and organizations: CSL 1.0.2, appendix IV (name variables), and its name parts.

use crate::source::{Span, Spanned};

/// A CSL name variable.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum ContributorRole {
    /// `author`.
    Author,
    /// `editor`.
    Editor,
    /// `translator`.
    Translator,
    /// `container-author`.
    ContainerAuthor,
    /// `collection-editor`.
    CollectionEditor,
    /// `director`.
    Director,
    /// `performer`.
    Performer,
    /// `composer`.
    Composer,
    /// `interviewer`.
    Interviewer,
    /// `recipient`.
    Recipient,
    /// `contributor`: uploaders and all whose part is not said.
    Contributor,
}

impl ContributorRole {
    /// All roles, in the order in which outputs list them.
    pub const ALL: [Self; 11] = [
        Self::Author,
        Self::Editor,
        Self::Translator,
        Self::ContainerAuthor,
        Self::CollectionEditor,
        Self::Director,
        Self::Performer,
        Self::Composer,
        Self::Interviewer,
        Self::Recipient,
        Self::Contributor,
    ];

    /// Returns the CSL name variable.
    pub fn csl(self) -> &'static str {
        match self {
            Self::Author => "author",
            Self::Editor => "editor",
            Self::Translator => "translator",
            Self::ContainerAuthor => "container-author",
            Self::CollectionEditor => "collection-editor",
            Self::Director => "director",
            Self::Performer => "performer",
            Self::Composer => "composer",
            Self::Interviewer => "interviewer",
            Self::Recipient => "recipient",
            Self::Contributor => "contributor",
        }
    }
}

/// Somebody who had a part in a work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contributor {
    /// Which part.
    pub role: ContributorRole,
    /// Who.
    pub name: Name,
    /// The whole name, as printed.
    pub span: Span,
}

/// A name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// A human being.
    Person(Person),
    /// A body, a mononym, or a name that must not be split.
    Literal(String),
}

/// The parts of a person's name; each knows its span.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The family name, without particles.
    pub family: Spanned<String>,
    /// Given names and initials.
    pub given: Option<Spanned<String>>,
    /// A particle before the family name (`van`, `de la`); `family` does not hold it.
    pub particle: Option<Spanned<String>>,
    /// `Jr.`, `III`.
    pub suffix: Option<Spanned<String>>,
}

impl Name {
    /// Returns the name as a reader says it: `Ludwig van Beethoven`, `Statistics Canada`.
    pub fn display(&self) -> String {
        match self {
            Self::Literal(name) => name.clone(),
            Self::Person(person) => {
                let parts = [&person.given, &person.particle, &Some(person.family.clone()), &person.suffix];
                parts.into_iter().flatten().map(|part| part.value.as_str()).collect::<Vec<_>>().join(" ")
            }
        }
    }
}

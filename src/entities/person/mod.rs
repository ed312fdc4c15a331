//! People whom the prose names with a role: "Director Jane Doe", "Jane Doe, chair of the Society".

mod people;
mod personal;

pub(super) use people::People;

use super::Fact;
use super::name::{is_name_word, job_title};
use super::organization::{Mention, printed};
use super::prose::Sentence;
use super::token::{Kind, Token};
use crate::knowledge::prose::{BECOME, FIELD_WORDS, FUNCTION_WORDS, JOB_TITLES, Language, NAME_JOINERS};
use crate::knowledge::world;
use personal::{person_at, person_ending};
use std::ops::Range;

/// A role, as a sentence gives it.
#[derive(Clone, Debug)]
pub(super) struct Role {
    /// The tokens of the person's name.
    pub person: Range<usize>,
    /// The tokens of the job title, with its field.
    pub title: Range<usize>,
    /// The tokens of the job title, without its organization.
    pub job: Range<usize>,
    /// The organization in which the person has it.
    pub organization: Option<usize>,
}

/// Returns the roles of a sentence, in order.
pub(super) fn roles(tokens: &[Token<'_>], organizations: &[Mention], language: Language) -> Vec<Role> {
    let mut out: Vec<Role> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some(title) = job_title(tokens, at, language) else {
            at += 1;
            continue;
        };
        let reader = Reader { tokens, organizations, language };
        let role = reader.before_name(&title).or_else(|| reader.behind_name(&title));
        at = title.end;
        if let Some(role) = role.filter(|role| out.last().is_none_or(|last| last.person != role.person)) {
            at = at.max(role.person.end.min(tokens.len()));
            out.push(role);
        }
    }
    out
}

struct Reader<'a, 's> {
    tokens: &'a [Token<'s>],
    organizations: &'a [Mention],
    language: Language,
}

impl Reader<'_, '_> {
    /// `role = [ organization ], title, [ joiner, field | organization ], [ "," ], person`
    fn before_name(&self, title: &Range<usize>) -> Option<Role> {
        let head = self.tokens.get(title.end - 1)?;
        let (complement, organization) = self.complement(title.end);
        let mut at = complement.end;
        if organization.is_some() && self.mark(at, ',') {
            at += 1;
        }
        let whole = title.start..complement.end;
        let job = if organization.is_some() { title.clone() } else { whole.clone() };
        let single = JOB_TITLES.of(&head.fold, self.language) != Some(0) && complement.is_empty();
        let person = match person_at(self.tokens, at, self.language) {
            Some(person) if person.len() > 1 || single && head.is_capital() && !self.goes_on(person.end) => person,
            _ => return self.within_field(title, &complement, organization),
        };
        let organization = organization.or_else(|| self.organization_ending(title.start));
        let place = world::is_place(&super::name::folded(self.tokens, &(title.start..person.end)));
        (!place && !self.is_organization(&person)).then_some(Role { person, title: whole, job, organization })
    }

    /// "Minister of Foreign Affairs Jane Doe": the name follows the field without a mark.
    fn within_field(
        &self,
        title: &Range<usize>,
        complement: &Range<usize>,
        organization: Option<usize>,
    ) -> Option<Role> {
        let end = complement.end;
        let names = complement.clone().rev().take_while(|&at| {
            self.tokens
                .get(at)
                .is_some_and(|token| is_name_word(token, self.language) && !FIELD_WORDS.has(&token.fold, self.language))
        });
        let start = names.last()?.max(end.saturating_sub(2));
        let person =
            person_at(self.tokens, start, self.language).filter(|person| person.len() > 1 && person.end == end)?;
        let field = self.tokens.get(complement.start..start)?.iter().filter(|token| token.is_capital()).count();
        if field == 0 || self.is_organization(&person) {
            return None;
        }
        Some(Role {
            person,
            title: title.start..start,
            job: title.start..start,
            organization: organization.or_else(|| self.organization_ending(title.start)),
        })
    }

    /// `role = person, ( "," | "is" | "became" … ), [ article ], title, [ joiner, organization ]`
    fn behind_name(&self, title: &Range<usize>) -> Option<Role> {
        let mut at = title.start;
        while at > 0 && self.tokens.get(at - 1).is_some_and(|token| self.leads(token)) {
            at -= 1;
        }
        let link = at.checked_sub(1)?;
        let verb = self.tokens.get(at..title.start)?.iter().any(|token| BECOME.has(&token.fold, self.language));
        let mut end = if verb { at } else { self.mark(link, ',').then_some(link)? };
        while end > 0
            && self.tokens.get(end - 1).is_some_and(|token| matches!(token.kind, Kind::Anchor(_)) || token.is_mark(')'))
        {
            end -= 1;
        }
        let person = person_ending(self.tokens, end, self.language)?;
        let (complement, organization) = self.complement(title.end);
        if self.is_organization(&person) {
            return None;
        }
        let job = if organization.is_some() { title.clone() } else { title.start..complement.end };
        let organization = organization.or_else(|| self.organization_within(at..title.start));
        Some(Role { person, title: title.start..complement.end, job, organization })
    }

    /// Articles, adjectives and the organization's name may stand between the comma and the title.
    fn leads(&self, token: &Token<'_>) -> bool {
        let small = FUNCTION_WORDS.has(&token.fold, self.language) || BECOME.has(&token.fold, self.language);
        token.is_word()
            && (small && token.is_small()
                || token.is_small() && !small
                || world::country_of(&token.fold).is_some()
                || token.is_acronym())
            || token.kind == Kind::Possessive
    }

    /// `complement = joiner, [ article ], ( organization | field )`: returns its tokens without an organization's, and that one.
    fn complement(&self, at: usize) -> (Range<usize>, Option<usize>) {
        let none = at..at;
        let joins = |at: usize| {
            self.tokens.get(at).is_some_and(|token| NAME_JOINERS.has(&token.fold, self.language) && token.is_small())
        };
        if !joins(at) {
            return (none, None);
        }
        let mut start = at + 1;
        while self
            .tokens
            .get(start)
            .is_some_and(|token| token.is_small() && FUNCTION_WORDS.has(&token.fold, self.language))
        {
            start += 1;
        }
        if let Some(mention) = self.organizations.iter().find(|mention| mention.tokens.start == start) {
            return (at..mention.tokens.end, Some(mention.organization));
        }
        let mut end = start;
        while self.tokens.get(end).is_some_and(|token| {
            is_name_word(token, self.language)
                || NAME_JOINERS.has(&token.fold, self.language)
                    && self
                        .tokens
                        .get(end + 1)
                        .is_some_and(|next| is_name_word(next, self.language) || next.fold == "the")
                || token.fold == "the" && end > start
        }) {
            end += 1;
        }
        if end == start { (none, None) } else { (at..end, None) }
    }

    /// A capital behind a single name: the words are a headline's, not a name.
    fn goes_on(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(Token::is_capital)
    }

    fn mark(&self, at: usize, mark: char) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is_mark(mark))
    }

    /// Returns the organization whose name, or its possessive, ends right before a token.
    fn organization_ending(&self, at: usize) -> Option<usize> {
        let possessive = at
            .checked_sub(1)
            .and_then(|before| self.tokens.get(before))
            .is_some_and(|token| token.kind == Kind::Possessive);
        let end = if possessive { at - 1 } else { at };
        self.organizations.iter().find(|mention| mention.tokens.end == end).map(|mention| mention.organization)
    }

    fn organization_within(&self, range: Range<usize>) -> Option<usize> {
        self.organizations
            .iter()
            .find(|mention| range.start <= mention.tokens.start && mention.tokens.end <= range.end)
            .map(|mention| mention.organization)
    }

    fn is_organization(&self, range: &Range<usize>) -> bool {
        self.organizations.iter().any(|mention| mention.tokens.start < range.end && range.start < mention.tokens.end)
    }
}

/// Returns the title that a role prints, as text.
pub(super) fn title_text(tokens: &[Token<'_>], title: &Range<usize>, text: &str) -> String {
    printed(tokens, title, text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Enters the people of a sentence's roles; returns them with their tokens.
pub(super) fn enter(sentence: &Sentence<'_>, roles: &[Role], people: &mut People, text: &str) -> Vec<usize> {
    let tokens = &sentence.tokens;
    roles
        .iter()
        .map(|role| {
            let at = people.enter(printed(tokens, &role.person, text), sentence.span);
            let title = title_text(tokens, &role.title, text);
            if let Some(person) = people.list.get_mut(at)
                && !person.titles.iter().any(|known| known.value == title)
            {
                person.titles.push(Fact::new(title, sentence.span));
            }
            at
        })
        .collect()
}

/// Returns the people of a sentence with their tokens: those with roles, and those who were named before.
pub(super) fn mentions(
    tokens: &[Token<'_>],
    roles: &[Role],
    ids: &[usize],
    people: &People,
    organizations: &[Mention],
) -> Vec<(Range<usize>, usize)> {
    let mut out: Vec<(Range<usize>, usize)> =
        roles.iter().map(|role| role.person.clone()).zip(ids.iter().copied()).collect();
    let mut at = 0;
    while at < tokens.len() {
        let is_taken = || {
            out.iter().any(|(range, _)| range.contains(&at))
                || organizations.iter().any(|mention| mention.tokens.contains(&at))
        };
        let found = known(tokens, at, people).filter(|_| !is_taken());
        at = found.as_ref().map_or(at + 1, |(range, _)| range.end);
        out.extend(found);
    }
    out.sort_by_key(|(range, _)| range.start);
    out
}

/// Returns the person whose whole name, or family name alone, stands at a token.
fn known(tokens: &[Token<'_>], at: usize, people: &People) -> Option<(Range<usize>, usize)> {
    let first = tokens.get(at).filter(|token| token.is_capital() && people.may_begin(&token.fold))?;
    let mut name = first.fold.to_string();
    let mut found = people.find(&name).map(|person| (at..at + 1, person));
    for end in at + 2..=(at + 4).min(tokens.len()) {
        let Some(token) = tokens.get(end - 1).filter(|token| token.is_word()) else { break };
        name.push(' ');
        name.push_str(&token.fold);
        if let Some(person) = people.find(&name) {
            found = Some((at..end, person));
        }
    }
    found
}

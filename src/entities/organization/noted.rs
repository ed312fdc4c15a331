//! Organizations that notes name: authors that are bodies, publishers, sites, newspapers; and the addresses that belong to them.

use super::register::Register;
use crate::entities::token::{Token, fold, tokens};
use crate::entities::{Fact, acronym, name};
use crate::front::Article;
use crate::knowledge::prose::{
    ABOUT_PAGES, FUNCTION_WORDS, HEADS, NAME_ARTICLES, NEWS_ENDINGS, NEWS_WORDS, NOT_ORGANIZATIONS,
};
use crate::knowledge::world;
use crate::reference::{ContributorRole, Kind, Name, ReadNote, Reference, Variable};
use crate::source::Span;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Enters the organizations of all notes.
pub(super) fn enter(article: &Article<'_>, register: &mut Register) {
    let mut sites: BTreeMap<usize, Vec<Page>> = BTreeMap::new();
    for (index, note) in article.notes.iter().enumerate() {
        for citation in note.citations.iter().filter(|citation| citation.antecedent.is_none()) {
            let reference = &citation.reference;
            for (found, own) in named(reference) {
                let at = found.enter(register, note);
                let Some(organization) = register.list.get_mut(at) else { continue };
                organization.notes.push(index);
                if let (true, Some(url)) = (own, reference.text(Variable::Url)) {
                    sites.entry(at).or_default().push(Page::new(reference, url, note.span));
                }
            }
        }
    }
    for (at, pages) in sites {
        let Some(organization) = register.list.get_mut(at) else { continue };
        organization.same_as = profiles(&pages);
        organization.url = site(&pages);
        if organization.class == "Organization" || organization.class == "NGO" {
            organization.class = class_of_site(organization.url.as_ref(), organization.class);
        }
    }
}

/// A name in a note.
struct Noted<'r> {
    name: Cow<'r, str>,
    class: &'static str,
}

impl Noted<'_> {
    fn enter(&self, register: &mut Register, note: &ReadNote<'_>) -> usize {
        let (name, short) = split_acronym(&self.name);
        let at = register.enter(name, self.class, note.span);
        if let Some(short) = short {
            register.abbreviate(at, short, note.span);
        }
        at
    }
}

/// "Women’s Support Centre (WSC)": the name, and its acronym.
fn split_acronym(name: &str) -> (&str, Option<&str>) {
    let split = name.strip_suffix(')').and_then(|rest| rest.rsplit_once(" ("));
    match split {
        Some((name, short)) if acronym::is_acronym(short) => (name, Some(short)),
        _ => (name, None),
    }
}

/// Returns the organizations of a reference; `true` where the work is the organization's own page.
fn named(reference: &Reference) -> Vec<(Noted<'_>, bool)> {
    let mut out: Vec<(Noted<'_>, bool)> = Vec::new();
    for author in reference.of_role(ContributorRole::Author) {
        // "Human Rights Watch": some have as many words as people.
        let printed = author.name.display();
        if matches!(author.name, Name::Person(_)) && printed.contains(' ') && is_well_known(&printed) {
            out.push((Noted { name: Cow::Owned(printed), class: "Organization" }, false));
        } else if let Name::Literal(name) = &author.name
            && is_name(name)
            && is_body(name, reference.kind)
        {
            let class = if is_of_government(reference) { "GovernmentOrganization" } else { class_of(name) };
            out.push((Noted { name: name.into(), class }, is_own_page(reference, name)));
        }
    }
    let container = reference.text(Variable::ContainerTitle);
    let publisher = reference.text(Variable::Publisher);
    if let Some(name) = container.filter(|name| is_outlet(reference, name, publisher)) {
        let class = match reference.kind {
            Kind::ArticleNewspaper => "NewsMediaOrganization",
            Kind::ArticleMagazine => "Organization",
            _ => class_of(name),
        };
        out.push((Noted { name: name.into(), class }, true));
    }
    if let Some(name) = publisher.filter(|name| is_publisher(reference, name)) {
        let own = container.is_none() && reference.kind == Kind::Webpage;
        out.push((Noted { name: name.into(), class: class_of(name) }, own));
    }
    out
}

/// An author that is printed whole is a body if it has several words, or is known. Authors of books may be mononyms.
fn is_body(name: &str, kind: Kind) -> bool {
    let key = super::register::key(name);
    let several = name.contains(' ') && name.contains(char::is_uppercase) && !world::is_country(&key);
    if !name.contains(' ') && HEADS.of_any(&key, "en").is_some() {
        return false;
    }
    let surely = class_of(name) != "Organization" || is_well_known(name) || acronym::is_acronym(name);
    surely || several && !matches!(kind, Kind::Book | Kind::Chapter | Kind::Manuscript)
}

fn is_well_known(name: &str) -> bool {
    let key = super::register::key(name);
    world::organization(&key, world::is_in_capitals(name)).is_some() || world::common_organization(&key).is_some()
}

/// A body that a government publishes is part of it.
fn is_of_government(reference: &Reference) -> bool {
    reference.text(Variable::Publisher).is_some_and(|publisher| class_of(publisher) == "GovernmentOrganization")
}

/// A page is its author's own where no other site contains it; on a platform it may be a profile.
fn is_own_page(reference: &Reference, author: &str) -> bool {
    let container = reference.text(Variable::ContainerTitle).map(fold);
    container.is_none_or(|container| world::is_platform(&container) || container == fold(author))
        && reference.text(Variable::Publisher).is_none()
}

/// A container is a body where it is a newspaper, or the site on which a page without another publisher stands.
fn is_outlet(reference: &Reference, name: &str, publisher: Option<&str>) -> bool {
    let platform = world::is_platform(&fold(name)) || fold(name).contains("wikipedia") || !is_name(name);
    match reference.kind {
        Kind::ArticleNewspaper => !platform,
        Kind::Webpage | Kind::PostWeblog | Kind::Report | Kind::Dataset => publisher.is_none() && !platform,
        _ => world::organization(&fold(name), world::is_in_capitals(name))
            .is_some_and(|(_, class)| class == "NewsMediaOrganization"),
    }
}

/// Places and laws have no publishers that are bodies.
fn is_publisher(reference: &Reference, name: &str) -> bool {
    let legal =
        matches!(reference.kind, Kind::LegalCase | Kind::Legislation | Kind::Bill | Kind::Treaty | Kind::Regulation);
    !legal
        && is_name(name)
        && !world::is_place(&fold(name))
        && !world::is_platform(&fold(name))
        && name.chars().filter(|c| c.is_alphabetic()).count() > 1
}

/// A name begins with a capital, not with a small word, and has few words without one: the rest of a sentence is none.
fn is_name(name: &str) -> bool {
    let small = |word: &&str| word.starts_with(char::is_lowercase) && !FUNCTION_WORDS.has_any(&fold(word));
    let opens = name.split_whitespace().next().is_some_and(|word| {
        NAME_ARTICLES.has_any(&fold(word)) || !FUNCTION_WORDS.has_any(&fold(word)) || !name.contains(' ')
    });
    let numbered = name.contains(|c: char| c.is_ascii_digit()) && class_of(name) == "Organization";
    // "Jane Doe, “A Title,” The Paper": more than a name was taken for one; "X to Y" is a letter.
    if name.contains(['“', '”', '"', '«', '»', ':']) || name.contains(" to ") || name.matches(',').count() > 3 {
        return false;
    }
    // "Minutes of the Board": a document, not the body.
    let document = name.split_whitespace().next().is_some_and(|word| NOT_ORGANIZATIONS.has(&fold(word), "en"));
    // "Annual Report": so is what ends so.
    let last = name.split_whitespace().next_back().map(fold).unwrap_or_default();
    let report = NOT_ORGANIZATIONS.has(last.trim_end_matches('s'), "en") && class_of(name) == "Organization";
    if (document || report && !is_well_known(name)) && name.contains(' ') {
        return false;
    }
    let shouted = name.contains(' ') && !name.contains(char::is_lowercase);
    let capital = !numbered && !shouted && name.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    capital && opens && name.split_whitespace().filter(small).count() <= 1
}

/// Whether a text is nothing but the name of an organization: a masthead.
pub(super) fn is_organization(text: &str) -> bool {
    let mut all: Vec<Token<'_>> = Vec::new();
    tokens(text, Span::new(0, text.len()), &[], &mut all);
    let whole = |found: &name::Found| found.tokens.end == all.len() && found.tokens.start <= 1;
    name::organizations(&all, "en").iter().any(whole)
}

/// Returns the type that a name tells by itself.
fn class_of(name: &str) -> &'static str {
    let mut all: Vec<Token<'_>> = Vec::new();
    tokens(name, Span::new(0, name.len()), &[], &mut all);
    let by_grammar = name::organizations(&all, "en").into_iter().find(|found| found.tokens.len() + 1 >= all.len());
    if let Some(found) = by_grammar {
        return found.class;
    }
    let news = all.iter().any(|token| NEWS_WORDS.has(&token.fold, "en") || NEWS_ENDINGS.ends(&token.fold, "en"));
    if news { "NewsMediaOrganization" } else { "Organization" }
}

/// A page that an organization wrote or contains.
struct Page {
    url: String,
    host: String,
    path: String,
    /// Whether it is about the site itself.
    about: bool,
    /// Whether it stands on a platform, under a name.
    profile: bool,
    evidence: Span,
}

impl Page {
    fn new(reference: &Reference, url: &str, evidence: Span) -> Self {
        let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let host = host.strip_prefix("www.").unwrap_or(host).to_lowercase();
        let title = fold(reference.text(Variable::Title).unwrap_or_default()).into_owned();
        let platform =
            reference.text(Variable::ContainerTitle).is_some_and(|container| world::is_platform(&fold(container)))
                || world::is_platform(host.split('.').next().unwrap_or_default());
        let name = path.trim_end_matches('/');
        let first = title.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        Self {
            about: ABOUT_PAGES.has(first, "en") && title.split_whitespace().count() < 5,
            profile: platform && !name.is_empty() && !name.contains(['/', '?', '=']),
            path: if platform { String::from("?") } else { name.to_owned() },
            url: url.to_owned(),
            host,
            evidence,
        }
    }
}

fn profiles(pages: &[Page]) -> Vec<Fact<String>> {
    let mut out: Vec<Fact<String>> = Vec::new();
    for page in pages.iter().filter(|page| page.profile) {
        if !out.iter().any(|known| known.value == page.url) {
            out.push(Fact::new(page.url.clone(), page.evidence));
        }
    }
    out
}

/// Returns the site of the pages: a page about it, or else the root of the one host that has them all.
fn site(pages: &[Page]) -> Option<Fact<String>> {
    let own: Vec<&Page> = pages.iter().filter(|page| page.path != "?").collect();
    if let Some(about) = own.iter().find(|page| page.about) {
        return Some(Fact::new(about.url.clone(), about.evidence));
    }
    let first = own.first()?;
    let scheme = first.url.split_once("://").map_or("https", |(scheme, _)| scheme);
    let printed = first.url.split_once("://").map_or("", |(_, rest)| rest).split('/').next().unwrap_or_default();
    own.iter().all(|page| page.host == first.host).then(|| Fact {
        value: format!("{scheme}://{printed}/"),
        evidence: own.iter().map(|page| page.evidence).collect(),
    })
}

/// Hosts of governments and universities, and those that say "news", tell what their owner is.
fn class_of_site(url: Option<&Fact<String>>, class: &'static str) -> &'static str {
    let Some(url) = url else { return class };
    let host =
        url.value.split_once("://").map_or("", |(_, rest)| rest).split('/').next().unwrap_or_default().to_lowercase();
    let labels: Vec<&str> = host.split('.').collect();
    let top = labels.get(1..).unwrap_or_default();
    match top.iter().find_map(|label| world::host_label(label)) {
        Some("GovernmentOrganization") => "GovernmentOrganization",
        Some(found) if class == "Organization" => found,
        _ if class == "Organization" => labels.iter().find_map(|label| world::host_word(label)).unwrap_or(class),
        _ => class,
    }
}

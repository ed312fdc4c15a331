//! What search engines ask of a page, and what of it neither text nor metadata tell: Google's documentation of Article,
//! Organization and Event, and Google Scholar's inclusion guidelines.
//!
//! # Incomplete support
//! Pictures are not fetched: their size and shape are the author's matter. Whether an event lies ahead is told by the article's own
//! date, since no room asks for the time.

use super::page::Page;
use super::{Format, Publication};
use crate::entities::{Entities, Event};
use crate::reference::Day;
use std::fmt;

/// The longest headline that is shown whole, in characters.
const HEADLINE: usize = 110;
/// How many events to come are looked at one by one.
const NAMED: usize = 10;

/// Something that a reader of the output asks for and does not get.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Of what: "Google, Article".
    pub of: &'static str,
    /// What is missing.
    pub what: String,
    /// The flag or key that supplies it.
    pub help: String,
}

impl fmt::Display for Wish {
    /// One line: `Google, Article: no image; give --image, or image in a --meta file`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}; {}", self.of, self.what, self.help)
    }
}

/// Returns what is missing of an output, one wish a thing. Only the head of a page has wishes.
pub fn wishes(format: Format, publication: &Publication<'_>) -> Vec<Wish> {
    let ([article], Format::Head) = (publication.articles, format) else { return Vec::new() };
    let entities = publication.entities.first().copied();
    let page = Page::of(article, entities);
    let mut out = Vec::new();
    scholar(&page, &mut out);
    of_article(&page, &mut out);
    organization(&page, entities, &mut out);
    events(&page, entities, &mut out);
    out
}

/// A wish that a flag and a key of a `--meta` file fulfil.
fn flag(of: &'static str, what: &str, key: &str) -> Wish {
    Wish { of, what: what.into(), help: format!("give --{key}, or `{key}` in a --meta file") }
}

/// A wish that a key of a `--meta` file fulfils.
fn key(of: &'static str, what: &str, key: &str) -> Wish {
    Wish { of, what: what.into(), help: format!("write `{key}` in a --meta file") }
}

/// Title, first author and year are the least that Google Scholar takes.
fn scholar(page: &Page<'_>, out: &mut Vec<Wish>) {
    const OF: &str = "Google Scholar";
    let metadata = &page.article.metadata;
    if page.title.is_none() {
        out.push(flag(OF, "no title, which it requires", "title"));
    }
    if page.authors.is_empty() {
        out.push(flag(OF, "no author, whom it requires", "author"));
    }
    if metadata.date.is_none() {
        out.push(flag(OF, "no date of publication, which it requires", "date"));
    }
    if metadata.journal.is_some() {
        let wanted = [
            ("volume", &metadata.volume),
            ("issue", &metadata.issue),
            ("first-page", &metadata.first_page),
            ("issn", &metadata.issn),
        ];
        out.extend(
            wanted
                .into_iter()
                .filter(|(_, value)| value.is_none())
                .map(|(name, _)| key(OF, &format!("an article of a journal without {name}"), name)),
        );
    }
}

/// Google requires nothing of an Article; all of this it recommends.
fn of_article(page: &Page<'_>, out: &mut Vec<Wish>) {
    const OF: &str = "Google, Article";
    let metadata = &page.article.metadata;
    match page.title {
        None => out.push(flag(OF, "no headline", "title")),
        Some(title) if title.chars().count() > HEADLINE => {
            out.push(flag(OF, &format!("the headline has more than {HEADLINE} characters"), "title"));
        }
        Some(_) => {}
    }
    if page.authors.is_empty() {
        out.push(flag(OF, "no author", "author"));
    } else if page.authors.iter().any(|author| author.url.is_none()) {
        let help = "write it behind the name: --author \"Jane Doe <https://…>\"".into();
        out.push(Wish { of: OF, what: "an author without an address that tells who it is".into(), help });
    }
    let days = [
        ("date", "no day of publication", &metadata.date),
        ("modified", "no day of the last change", &metadata.modified),
    ];
    for (name, missing, date) in days {
        match date.as_deref() {
            None => out.push(flag(OF, missing, name)),
            Some(date) if date.contains('T') && !has_zone(date) => {
                out.push(flag(OF, &format!("`{name}` has a time of day without a zone"), name));
            }
            Some(_) => {}
        }
    }
    if metadata.image.is_none() {
        out.push(flag(OF, "no image", "image"));
    }
    if metadata.url.is_none() {
        out.push(flag(OF, "no address of the page, which `@id`s are made of", "url"));
    }
}

/// Whether a time of day says its zone: `Z`, `+02:00`.
fn has_zone(date: &str) -> bool {
    let time = date.split_once('T').map_or("", |(_, time)| time);
    time.ends_with('Z') || time.contains('+') || time.contains('-')
}

/// The page is about its publisher alone; other organizations are mentions, of which nothing is asked.
fn organization(page: &Page<'_>, entities: Option<&Entities>, out: &mut Vec<Wish>) {
    const OF: &str = "Google, Organization";
    let metadata = &page.article.metadata;
    if page.publisher.is_none() {
        out.push(flag(OF, "no publisher", "publisher"));
        return;
    }
    let known = entities.and_then(|entities| entities.organizations.get(entities.publisher?.0));
    if metadata.publisher_url.is_none() && known.is_none_or(|known| known.url.is_none()) {
        out.push(key(OF, "the publisher has no address", "publisher-url"));
    }
    if metadata.logo.is_none() {
        out.push(key(OF, "the publisher has no logo", "logo"));
    }
}

/// What is over is a mention; what lies ahead may become a rich result, and needs a name, a start and a place.
fn events(page: &Page<'_>, entities: Option<&Entities>, out: &mut Vec<Wish>) {
    const OF: &str = "Google, Event";
    let Some(events) = entities.map(|entities| &entities.events).filter(|events| !events.is_empty()) else { return };
    let today = page.article.metadata.date.as_deref().and_then(day);
    let (ahead, over): (Vec<&Event>, Vec<&Event>) = events.iter().partition(|event| is_ahead(event, today));
    if !over.is_empty() {
        let (what, help) = match today {
            Some(_) => (
                format!("{} events are over or have no date", over.len()),
                "they stand as mentions: what is over gets no rich result".into(),
            ),
            None => (
                format!("{} events can't be told into past and to come", over.len()),
                "they stand as mentions; give --date, the day on which the article appears".into(),
            ),
        };
        out.push(Wish {
            of: OF,
            what: if over.len() == 1 {
                what.replacen("1 events are", "1 event is", 1).replacen("1 events", "1 event", 1)
            } else {
                what
            },
            help,
        });
    }
    for event in ahead.iter().take(NAMED) {
        let decide = |key: &str| format!("set `{key}` of the event in FILE.ibid.toml (`ibid review --entities`)");
        if event.start.as_ref().is_none_or(|start| start.value.day.is_none()) {
            out.push(Wish {
                of: OF,
                what: format!("“{}” has no day, which is required", event.name),
                help: decide("start"),
            });
        }
        if event.place.is_none() {
            out.push(Wish {
                of: OF,
                what: format!("“{}” has no place, which is required", event.name),
                help: decide("place"),
            });
        }
        if event.organizers.is_empty() {
            out.push(Wish {
                of: OF, what: format!("“{}” has no organizer", event.name), help: decide("organizer")
            });
        }
    }
}

/// Whether an event begins after the day on which the article appeared.
pub(super) fn is_ahead(event: &Event, today: Option<Day>) -> bool {
    let start = event.start.as_ref().map(|start| start.value);
    today.zip(start).is_some_and(|(today, start)| {
        let known = |day: Day| (day.year, day.month.filter(|month| *month <= 12));
        match (known(start), start.day) {
            ((year, Some(month)), Some(day)) => (year, Some(month), Some(day)) > (today.year, today.month, today.day),
            ((year, Some(month)), None) => (year, Some(month)) > (today.year, today.month),
            ((year, None), _) => year > today.year,
        }
    })
}

/// Returns the day of an ISO 8601 date, at its precision.
pub(super) fn day(date: &str) -> Option<Day> {
    let mut parts = date.split('T').next()?.split('-');
    let year = parts.next()?.parse().ok()?;
    let month = parts.next().and_then(|month| month.parse().ok());
    Some(Day { year, month, day: parts.next().and_then(|day| day.parse().ok()) })
}

//! What the text of an article can't tell: `--meta` files and flags.

use super::args::MetadataFlags;
use super::input;
use crate::error::Error;
use crate::front::Metadata;
use std::iter::repeat_with;
use std::path::Path;

/// Returns for each of `articles` inputs the metadata of its `--meta` file and of the flags; flags go first.
///
/// # Errors
/// [`Error::Io`] and [`Error::Unreadable`] for a file, [`Error::Configuration`] for what is said there.
pub(super) fn read(flags: &MetadataFlags, articles: usize) -> Result<Vec<Metadata>, Error> {
    let several = articles > 1;
    if several && flags.meta.len() != articles && !flags.meta.is_empty() {
        let what = format!("{} files for {articles} inputs", flags.meta.len());
        return Err(unusable("--meta", &what, "give it once for each input, in their order"));
    }
    if let Some((flag, value)) = of_one_article(flags).filter(|_| several) {
        return Err(unusable(flag, value, "it tells of one article; give a `--meta` file for each input"));
    }
    let files = flags.meta.iter().map(|path| from_file(path)).chain(repeat_with(|| Ok(Metadata::default())));
    files.take(articles).map(|file| merge(flags, file?)).collect()
}

/// The first flag that can be true of a single article only.
fn of_one_article(flags: &MetadataFlags) -> Option<(&'static str, &str)> {
    let own = [
        ("--title", &flags.title),
        ("--url", &flags.url),
        ("--image", &flags.image),
        ("--description", &flags.description),
    ];
    own.into_iter().find_map(|(flag, value)| value.as_deref().map(|value| (flag, value)))
}

fn merge(flags: &MetadataFlags, file: Metadata) -> Result<Metadata, Error> {
    let metadata = Metadata {
        title: flags.title.clone().or(file.title),
        author: if flags.author.is_empty() { file.author } else { flags.author.clone() },
        date: flags.date.clone().or(file.date),
        modified: flags.modified.clone().or(file.modified),
        url: flags.url.clone().or(file.url),
        publisher: flags.publisher.clone().or(file.publisher),
        language: flags.language.clone().or(file.language),
        image: flags.image.clone().or(file.image),
        description: flags.description.clone().or(file.description),
        ..file
    };
    check(&metadata)?;
    Ok(metadata)
}

fn from_file(path: &Path) -> Result<Metadata, Error> {
    let source = input::source(path)?;
    let help = "correct that line: values are texts in quotation marks, `author` is a list of them";
    toml::from_str(source.text()).map_err(|fault| Error::in_toml(&source, &fault, help))
}

fn check(metadata: &Metadata) -> Result<(), Error> {
    let days = [("date", &metadata.date), ("modified", &metadata.modified)];
    for (key, day) in days {
        if let Some(day) = day.as_deref().filter(|day| !is_day(day)) {
            return Err(unusable(key, day, "write it as 2024, 2024-05 or 2024-05-17"));
        }
    }
    let addresses = [
        ("url", &metadata.url),
        ("image", &metadata.image),
        ("publisher-url", &metadata.publisher_url),
        ("logo", &metadata.logo),
        ("pdf", &metadata.pdf),
    ];
    for (key, url) in addresses {
        if let Some(url) = url.as_deref().filter(|url| !is_address(url)) {
            return Err(unusable(key, url, "write the whole address: https://…"));
        }
    }
    Ok(())
}

fn unusable(key: &str, value: &str, help: &str) -> Error {
    Error::Configuration { path: key.into(), what: format!("“{value}” can't be used"), help: help.into() }
}

fn is_address(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty()) && !url.contains(char::is_whitespace)
}

/// Whether the text is a year, a month or a day of ISO 8601; a time of day may follow a day.
fn is_day(text: &str) -> bool {
    let (day, time) = text.split_once('T').map_or((text, None), |(day, time)| (day, Some(time)));
    let parts: Vec<&str> = day.split('-').collect();
    let number = |part: &str, digits: usize, range: std::ops::RangeInclusive<u32>| {
        part.len() == digits && part.parse().is_ok_and(|number| range.contains(&number))
    };
    let fits = match parts.as_slice() {
        [year] => number(year, 4, 0..=9999),
        [year, month] => number(year, 4, 0..=9999) && number(month, 2, 1..=12),
        [year, month, day] => number(year, 4, 0..=9999) && number(month, 2, 1..=12) && number(day, 2, 1..=31),
        _ => false,
    };
    fits && time.is_none_or(|time| parts.len() == 3 && time.starts_with(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::is_day;

    #[test]
    fn days_are_iso_8601_at_any_precision() {
        for day in ["2024", "2024-05", "2024-05-17", "2024-05-17T09:30:00Z"] {
            assert!(is_day(day), "{day}");
        }
        for no_day in ["", "24", "2024-13", "2024-05-32", "17 May 2024", "2024T09:30", "2024-05-17T"] {
            assert!(!is_day(no_day), "{no_day}");
        }
    }
}

//! Front matter: YAML between lines of `---`, TOML between lines of `+++`, at the very start of a file.
//!
//! # What is lost
//! Keys that ibid has no use for, and dates that are not ISO 8601.

use crate::source::Head;
use std::ops::Range;
use yaml_serde::Value;

/// Larger heads are no heads; a parser of YAML need not see them.
const LARGEST: usize = 1 << 16;

/// The keys under which a mapping has the text itself; the last is how `toml` passes on a date.
const FORMS: [&str; 5] = ["long", "text", "name", "main", "$__toml_private_datetime"];

/// Front matter: where it stands, and what it says.
pub(super) struct FrontMatter {
    /// From the first fence to behind the last.
    pub(super) whole: Range<usize>,
    /// What stands between the fences.
    pub(super) inner: Range<usize>,
    /// What it says.
    pub(super) head: Head,
}

/// Returns the front matter of a text.
pub(super) fn find(text: &str) -> Option<FrontMatter> {
    let mut offset = 0;
    let mut lines = text.split_inclusive('\n').map(|line| {
        offset += line.len();
        (offset, line.trim_end())
    });
    let (start, fence) = lines.next().filter(|(_, line)| matches!(*line, "---" | "+++"))?;
    let near = lines.take_while(|(end, _)| *end <= LARGEST).collect::<Vec<_>>();
    let mut from = start;
    for (end, line) in near {
        if line == fence || (fence == "---" && line == "...") {
            let inner = text.get(start..from)?;
            let value = parse(inner, fence)?;
            return Some(FrontMatter { whole: 0..end, inner: start..from, head: head(&value) });
        }
        from = end;
    }
    None
}

/// The mapping between the fences; anything else is text between two rules.
fn parse(inner: &str, fence: &str) -> Option<Value> {
    let value: Value = match fence {
        "+++" => toml::from_str(inner).ok()?,
        _ => yaml_serde::from_str(inner).ok()?,
    };
    value.is_mapping().then_some(value)
}

fn head(value: &Value) -> Head {
    let one = |keys: &[&str]| keys.iter().find_map(|key| text(value.get(*key)?));
    let date = |keys: &[&str]| one(keys).and_then(|date| day(&date));
    Head {
        title: one(&["title"]),
        author: ["author", "authors", "by"].iter().find_map(|key| value.get(*key)).map(names).unwrap_or_default(),
        date: date(&["date", "published", "publishDate", "issued"]),
        modified: date(&["lastmod", "modified", "updated", "last_modified_at"]),
        description: one(&["abstract", "description", "summary", "excerpt"]),
        language: one(&["lang", "language", "locale"]),
        url: one(&["url", "canonical", "canonical_url"]).filter(|url| url.contains("://")),
        publisher: one(&["publisher"]),
        image: one(&["image", "cover"]).filter(|image| image.contains("://")),
    }
}

/// The text of a value: a string, a number, or the longest form in a mapping.
fn text(value: &Value) -> Option<String> {
    let joined = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    match value {
        Value::String(text) if !text.trim().is_empty() => Some(joined(text)),
        Value::Number(number) => Some(number.to_string()),
        Value::Mapping(_) => FORMS.iter().find_map(|key| text(value.get(*key)?)),
        Value::Tagged(tagged) => text(&tagged.value),
        _ => None,
    }
}

/// The names in a value: one, a list, or a list of mappings with a name.
fn names(value: &Value) -> Vec<String> {
    let from_mapping = |value: &Value| {
        let part = |key: &str| value.get(key).and_then(text);
        part("name").or_else(|| part("literal")).or_else(|| Some(format!("{} {}", part("given")?, part("family")?)))
    };
    match value {
        Value::Sequence(items) => items.iter().flat_map(names).collect(),
        Value::Mapping(_) => from_mapping(value).into_iter().collect(),
        _ => text(value).into_iter().collect(),
    }
}

/// The day that opens an ISO 8601 date, or its month or year.
fn day(text: &str) -> Option<String> {
    let day: String = text.chars().take_while(|c| c.is_ascii_digit() || *c == '-').collect();
    let parts: Vec<&str> = day.split('-').collect();
    let digits = |part: &str, count: usize| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
    let fits = match parts.as_slice() {
        [year] => digits(year, 4) && text.len() == 4,
        [year, month] => digits(year, 4) && digits(month, 2),
        [year, month, day] => digits(year, 4) && digits(month, 2) && digits(day, 2),
        _ => false,
    };
    fits.then_some(day)
}

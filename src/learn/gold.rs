//! What the gold says of an edge of the lattice.

use crate::knowledge::{self, Classes};
use crate::note;
use serde_json::{Map, Value};
use unicode_normalization::UnicodeNormalization;

/// A work's fields, folded for comparison.
pub(super) struct Gold {
    item: Map<String, Value>,
}

/// How an edge agrees with the gold.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The field has this value.
    Right,
    /// The field has another value.
    Wrong,
    /// The value is right in a slot that a note doesn't tell from the gold's.
    Near,
    /// The work has no such field.
    Spurious,
}

impl Gold {
    pub(super) fn new(item: Map<String, Value>) -> Self {
        Self { item }
    }

    /// Judges a text value. A page and a cited page, a site as container or publisher, count as one another where one is there.
    pub(super) fn text(&self, variable: &str, value: &str) -> Verdict {
        let mut verdict = self.text_as(variable, value);
        if verdict == Verdict::Spurious && variable == "publisher" && self.is_directed_by(value) {
            return Verdict::Right;
        }
        for (one, other) in [("container-title", "publisher"), ("page", "locator"), ("DOI", "URL")] {
            for (mine, theirs) in [(one, other), (other, one)] {
                if verdict == Verdict::Spurious
                    && variable == mine
                    && self.text_as(theirs, value) == Verdict::Right
                    && self.may_stand_for(mine, theirs)
                {
                    verdict =
                        if mine == "publisher" || mine == "container-title" { Verdict::Near } else { Verdict::Right };
                }
            }
        }
        verdict
    }

    /// Whether a film's directors stand where books have their publisher: "(Jane Doe, 1994)".
    fn is_directed_by(&self, value: &str) -> bool {
        let directors = self.item.get("director").and_then(Value::as_array).into_iter().flatten();
        let names = bag(parts(directors));
        !names.is_empty() && names == bag(std::iter::once(value))
    }

    /// Only kinds of the web print a site in either place.
    fn may_stand_for(&self, mine: &str, theirs: &str) -> bool {
        const WEB: [&str; 9] =
            ["article", "dataset", "webpage", "post-weblog", "post", "document", "report", "broadcast", "software"];
        match (mine, theirs) {
            ("container-title" | "publisher", _) => {
                self.item.get("type").and_then(Value::as_str).is_none_or(|kind| WEB.contains(&kind))
                    && mine == "publisher"
            }
            _ => mine == "page" || mine == "locator",
        }
    }

    fn text_as(&self, variable: &str, value: &str) -> Verdict {
        let wanted = match variable {
            "handle" => self.item.get("custom").and_then(|custom| custom.get("handle")),
            "locator" => self.item.get("custom").and_then(|custom| custom.get("locator")),
            "number" if note::is_measure(value) => self.item.get("dimensions"),
            _ => self.item.get(variable),
        };
        let Some(wanted) = wanted else { return Verdict::Spurious };
        let wanted = wanted.as_str().map_or_else(|| wanted.to_string(), str::to_owned);
        if form(variable, &wanted) == form(variable, value) { Verdict::Right } else { Verdict::Wrong }
    }

    /// Judges a date: years, months, days, in order.
    pub(super) fn date(&self, variable: &str, parts: &[Vec<i64>], printed: &str) -> Verdict {
        let Some(wanted) = self.item.get(variable) else {
            // "n.d." is read as a date that says nothing.
            return if parts.is_empty() && variable == "issued" { Verdict::Near } else { Verdict::Spurious };
        };
        let numbers =
            |part: &Value| part.as_array().map(|numbers| numbers.iter().filter_map(as_number).collect::<Vec<_>>());
        let same = match wanted.get("date-parts").and_then(Value::as_array) {
            Some(all) if !all.is_empty() => all.iter().filter_map(numbers).eq(parts.iter().cloned()),
            _ => {
                parts.is_empty()
                    && ["literal", "raw"].iter().any(|key| {
                        wanted.get(*key).and_then(Value::as_str).is_some_and(|said| fold(said) == fold(printed))
                    })
            }
        };
        if same { Verdict::Right } else { Verdict::Wrong }
    }

    /// Judges names: (family, given) pairs, in order; a body has no given name.
    pub(super) fn names(&self, variable: &str, names: &[(String, String)]) -> Verdict {
        let Some(wanted) = self.item.get(variable).and_then(Value::as_array) else { return Verdict::Spurious };
        if let Some(text) = wanted.first().and_then(|first| first.get("text")) {
            let _ = text;
            let gold = bag(parts(wanted));
            let mine = bag(names.iter().flat_map(|(family, given)| [family.as_str(), given.as_str()]));
            return if gold == mine { Verdict::Right } else { Verdict::Wrong };
        }
        let part = |name: &Value, key: &str| name.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let wanted: Vec<(String, String)> = wanted
            .iter()
            .filter(|name| !matches!(part(name, "literal").trim_end_matches('.'), "et al" | "others"))
            .map(|name| {
                let literal = part(name, "literal");
                if literal.is_empty() {
                    let family = [
                        part(name, "dropping-particle"),
                        part(name, "non-dropping-particle"),
                        part(name, "family"),
                        part(name, "suffix"),
                    ]
                    .join(" ");
                    (family, part(name, "given"))
                } else {
                    (literal, String::new())
                }
            })
            .collect();
        if same_names(&wanted, names) { Verdict::Right } else { Verdict::Wrong }
    }

    /// Whether the work has a field.
    pub(super) fn has(&self, variable: &str) -> bool {
        self.item.contains_key(variable)
    }
}

fn as_number(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| value.as_str().and_then(|text| text.parse().ok()))
}

/// Whether names are the gold's; a word like "ders." among them stands for one or more of the gold's.
fn same_names(gold: &[(String, String)], mine: &[(String, String)]) -> bool {
    let all = |gold: &[(String, String)], mine: &[(String, String)]| {
        gold.len() == mine.len() && gold.iter().zip(mine).all(|(gold, mine)| same_name(gold, mine))
    };
    let stands_for = |(family, given): &(String, String)| given.is_empty() && knowledge::is_back_word(family, "same");
    let Some(at) = mine.iter().position(stands_for).filter(|_| gold.len() >= mine.len()) else {
        return all(gold, mine);
    };
    let (before, behind) = (mine.get(..at).unwrap_or_default(), mine.get(at + 1..).unwrap_or_default());
    let (first, last) = (gold.get(..at).unwrap_or_default(), gold.get(gold.len() - behind.len()..).unwrap_or_default());
    all(first, before) && all(last, behind)
}

fn same_name(gold: &(String, String), mine: &(String, String)) -> bool {
    let (family, given) = name_form(gold);
    let (my_family, my_given) = name_form(mine);
    let whole = |given: &str, family: &str| format!("{given} {family}").trim().to_owned();
    family == my_family && given == my_given
        || whole(&given, &family) == whole(&my_given, &my_family) && (given.is_empty() || family.ends_with(&my_family))
}

fn name_form((family, given): &(String, String)) -> (String, String) {
    let given = fold(given).replace('.', " ");
    let mut words: Vec<&str> = given.split_whitespace().collect();
    let mut family = fold(family);
    while words.len() > 1 && words.last().is_some_and(|last| knowledge::classes(last).has(Classes::PARTICLES)) {
        family = format!("{} {family}", words.pop().unwrap_or_default());
    }
    (family.split_whitespace().collect::<Vec<_>>().join(" "), words.join(" "))
}

/// Returns what all parts of names say.
fn parts<'g>(names: impl IntoIterator<Item = &'g Value>) -> impl Iterator<Item = &'g str> {
    let values = |name: &'g Value| name.as_object().into_iter().flat_map(Map::values);
    names.into_iter().flat_map(values).filter_map(Value::as_str)
}

fn bag<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<String> {
    let text = texts.collect::<Vec<_>>().join(" ").replace("- ", "");
    let text: String = text.nfkc().collect::<String>().to_lowercase();
    let words = text.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| !word.is_empty());
    let joining =
        [Classes::JOINTS, Classes::OTHERS, Classes::IN, Classes::BY, Classes::ROLE_NOUNS, Classes::ROLE_VERBS];
    let joins = |word: &str| word == "al" || joining.iter().any(|&section| knowledge::classes(word).has(section));
    let mut words: Vec<String> = words.filter(|word| !joins(word)).map(str::to_owned).collect();
    words.sort();
    words
}

/// Letters, digits and inner punctuation: case, quotation marks, dashes, white space and stops at the ends are free.
fn fold(text: &str) -> String {
    let plain = text.nfkc().collect::<String>().to_lowercase();
    let plain: String = plain
        .chars()
        .filter(|c| !matches!(c, '\u{ad}' | '“' | '”' | '„' | '«' | '»' | '"' | '‘' | '’' | '‚' | '\'' | '`'))
        .map(|c| if matches!(c, '‐'..='―' | '−') { '-' } else { c })
        .collect();
    let spaced = plain.replace(':', ": ").replace(';', "; ").replace(',', ", ");
    let words = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    words.replace(" :", ":").replace(" ;", ";").replace(" ,", ",").trim_matches([' ', '.', ',', ';', ':']).to_owned()
}

/// Returns the value as the comparison of its variable has it.
fn form(variable: &str, value: &str) -> String {
    match variable {
        "page" | "locator" => pages(value),
        "DOI" => value
            .trim()
            .to_lowercase()
            .rsplit("doi.org/")
            .next()
            .unwrap_or_default()
            .trim_start_matches("doi:")
            .trim()
            .trim_end_matches('.')
            .to_owned(),
        "URL" => joined(value.rsplit("://").next().unwrap_or_default()).trim_end_matches(['.', '/']).to_owned(),
        "ISBN" => {
            value.chars().filter(|c| c.is_ascii_digit() || matches!(c, 'x' | 'X')).collect::<String>().to_uppercase()
        }
        "volume" => number(note::volume_and_issue(value).map_or(value, |(volume, _)| volume)),
        "edition" | "issue" | "number" | "collection-number" | "number-of-volumes" | "version" => number(value),
        _ => fold(value),
    }
}

fn joined(text: &str) -> String {
    text.split_whitespace().collect()
}

fn pages(value: &str) -> String {
    let value = joined(&fold(value)).replace("--", "-");
    let Some((first, last)) = value.split_once('-') else { return value };
    if first.len() > last.len() && first.bytes().chain(last.bytes()).all(|b| b.is_ascii_digit()) {
        return format!("{first}-{}{last}", first.get(..first.len() - last.len()).unwrap_or_default());
    }
    value
}

/// Returns the number that a volume, an edition … has, without the words around it and the year behind an issue's.
fn number(value: &str) -> String {
    let folded = fold(note::issue_of_year(value).map_or(value, |(issue, _)| issue));
    let counting = [
        Classes::EDITION_WORDS,
        Classes::EDITIONS,
        Classes::VOLUME_WORDS,
        Classes::ISSUE_WORDS,
        Classes::VERSION_WORDS,
    ];
    let counts = |word: &str| counting.iter().any(|&section| knowledge::classes(word).has(section));
    let plain = folded.split_whitespace().filter(|word| !counts(word)).collect::<Vec<_>>().join(" ");
    let plain = plain.trim_matches([' ', '.', ',']).to_owned();
    if let Some(number) = knowledge::ordinal(&plain) {
        return number.to_string();
    }
    let digits = plain.trim_end_matches(char::is_alphabetic);
    let ordinal =
        plain.len() == digits.len() + 2 && !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if ordinal { digits.to_owned() } else { plain }
}

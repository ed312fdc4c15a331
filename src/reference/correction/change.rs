//! One field of a correction: a key and a value of the file, understood.

use crate::reference::{ContributorRole, Date, DateVariable, Kind, Variable};
use toml::Value;

/// What a human says of one field. An empty text or list takes the field away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Change {
    Kind(Kind),
    Names(ContributorRole, Vec<Given>),
    Date(DateVariable, Option<Date>),
    Text(Variable, String),
    TranslatedTitle(String),
    Handle(String),
    Signal(String),
    Locator(String),
    Label(&'static str),
}

/// A name as a human writes it: `"Family, Given"`, a table of parts, or a name that is not split.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Given {
    Person { family: String, given: Option<String>, particle: Option<String>, suffix: Option<String> },
    Literal(String),
}

const DATES: [DateVariable; 4] =
    [DateVariable::Issued, DateVariable::Accessed, DateVariable::OriginalDate, DateVariable::EventDate];
/// The locator labels of CSL 1.0.2, and two that notes have beside: a canto, a location of an electronic book.
const LABELS: [&str; 30] = [
    "act",
    "appendix",
    "article-locator",
    "book",
    "canon",
    "canto",
    "chapter",
    "column",
    "elocation",
    "equation",
    "figure",
    "folio",
    "issue",
    "line",
    "location",
    "note",
    "opus",
    "page",
    "paragraph",
    "part",
    "rule",
    "scene",
    "section",
    "sub-verbo",
    "supplement",
    "table",
    "timestamp",
    "title-locator",
    "verse",
    "volume",
];

impl Change {
    /// Returns what a key and its value mean.
    ///
    /// # Errors
    /// A fragment that says what is wrong.
    pub(super) fn read(key: &str, value: &Value) -> Result<Self, String> {
        if let Some(role) = ContributorRole::ALL.into_iter().find(|role| role.csl() == key) {
            let Value::Array(names) = value else { return Err(format!("`{key}` must be a list of names")) };
            return Ok(Self::Names(role, names.iter().map(|name| Given::read(key, name)).collect::<Result<_, _>>()?));
        }
        let Value::String(text) = value else { return Err(format!("`{key}` must be a text in quotation marks")) };
        if let Some(date) = DATES.into_iter().find(|date| date.csl() == key) {
            return day(key, text).map(|day| Self::Date(date, day));
        }
        if let Some(&variable) = Variable::ALL.iter().find(|variable| variable.csl() == key) {
            return Ok(Self::Text(variable, text.clone()));
        }
        Ok(match key {
            "type" => Self::Kind(kind(text)?),
            "translated-title" => Self::TranslatedTitle(text.clone()),
            "handle" => Self::Handle(text.clone()),
            "signal" => Self::Signal(text.clone()),
            "locator" => Self::Locator(text.clone()),
            "label" => Self::Label(label(text)?),
            _ => return Err(format!("`{key}` is no field: take the names of CSL variables, as in `{}`", example(key))),
        })
    }

    /// Whether a value that the change gives holds `text`.
    pub(super) fn holds(&self, text: &str) -> bool {
        match self {
            Self::Text(_, value) | Self::TranslatedTitle(value) | Self::Handle(value) | Self::Locator(value) => {
                value.contains(text)
            }
            Self::Names(_, names) => names.iter().any(|name| match name {
                Given::Person { family, given, .. } => {
                    family.contains(text) || given.as_ref().is_some_and(|given| given.contains(text))
                }
                Given::Literal(name) => name.contains(text),
            }),
            Self::Kind(_) | Self::Date(..) | Self::Signal(_) | Self::Label(_) => false,
        }
    }
}

impl Given {
    fn read(key: &str, value: &Value) -> Result<Self, String> {
        match value {
            Value::String(name) => Ok(match name.split_once(',') {
                Some((family, given)) => Self::Person {
                    family: family.trim().into(),
                    given: Some(given.trim().to_owned()).filter(|given| !given.is_empty()),
                    particle: None,
                    suffix: None,
                },
                None => Self::Literal(name.clone()),
            }),
            Value::Table(parts) => {
                let part = |name: &str| parts.get(name).and_then(Value::as_str).map(str::to_owned);
                if let Some(literal) = part("literal") {
                    return Ok(Self::Literal(literal));
                }
                let family = part("family").ok_or_else(|| format!("a name of `{key}` needs `family` or `literal`"))?;
                Ok(Self::Person { family, given: part("given"), particle: part("particle"), suffix: part("suffix") })
            }
            _ => Err(format!("a name of `{key}` must be \"Family, Given\" or a table with `family` and `given`")),
        }
    }
}

fn kind(text: &str) -> Result<Kind, String> {
    let known = Kind::ALL.iter().find(|kind| kind.csl() == text);
    known.copied().ok_or_else(|| format!("`{text}` is no type of CSL 1.0.2; `book` or `article-journal` are"))
}

fn label(text: &str) -> Result<&'static str, String> {
    let known = LABELS.into_iter().find(|label| *label == text);
    known.ok_or_else(|| format!("`{text}` is no label of CSL 1.0.2; the labels are {}", LABELS.join(", ")))
}

fn day(key: &str, text: &str) -> Result<Option<Date>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    Date::from_edtf(text)
        .map(Some)
        .ok_or_else(|| format!("`{key} = \"{text}\"`: write the date as 2020-09-28, 2020-09, 2019/2020 or 1850~"))
}

/// The known key that looks most like a mistaken one.
fn example(key: &str) -> &'static str {
    let known =
        Variable::ALL.iter().map(|variable| variable.csl()).chain(ContributorRole::ALL.map(ContributorRole::csl));
    known
        .max_by_key(|known| known.bytes().zip(key.bytes()).take_while(|(a, b)| a.eq_ignore_ascii_case(b)).count())
        .unwrap_or("title")
}

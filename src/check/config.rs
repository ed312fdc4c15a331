//! `ibid.toml`: what is in such a file, typed. Where it lies is the command's business.

use super::{Group, Selector, Settings, Style, nearest, rules};
use crate::diagnostic::Severity;
use crate::error::Error;
use crate::source::Source;
use serde::Deserialize;
use std::collections::BTreeMap;

/// What a configuration file says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Config {
    /// The style guide.
    pub style: Option<Style>,
    /// The language, BCP 47.
    pub language: Option<String>,
    /// The rules and groups that are on, instead of those that are on by default.
    pub select: Option<Vec<Selector>>,
    /// Rules and groups that are on beside them.
    pub extend_select: Vec<Selector>,
    /// Rules and groups that are off.
    pub ignore: Vec<Selector>,
    /// The least severity that makes the exit status 1.
    pub fail_on: Option<Severity>,
    /// Patterns of files that are not checked, as in `.gitignore`.
    pub exclude: Vec<String>,
    /// The file of known findings, from where the configuration lies.
    pub baseline: Option<String>,
    /// Severities other than the rules' own.
    pub severity: BTreeMap<Selector, Severity>,
    /// Rules that are off in files of a pattern.
    pub per_file_ignores: BTreeMap<String, Vec<Selector>>,
}

/// The name of a configuration file.
pub const CONFIG_FILE: &str = "ibid.toml";

impl Config {
    /// Returns what a configuration file says.
    ///
    /// ```
    /// let file = ibid::Source::new("ibid.toml", "selct = []");
    /// let error = ibid::check::Config::read(&file).unwrap_err();
    /// assert!(format!("{error:?}").contains("did you mean `select`?"));
    /// ```
    ///
    /// # Errors
    /// [`Error::Configuration`], with line and column and the word that was perhaps meant.
    pub fn read(file: &Source) -> Result<Self, Error> {
        toml::from_str(file.text()).map_err(|fault| Error::in_toml(file, &fault, &help(fault.message())))
    }

    /// Returns the settings that hold where nothing else is said.
    pub fn settings(&self) -> Settings {
        Settings {
            style: self.style,
            language: self.language.clone(),
            select: self.select.clone(),
            extend_select: self.extend_select.clone(),
            ignore: self.ignore.clone(),
            severity: self.severity.clone(),
        }
    }
}

/// What to do about a fault: the message names the unknown word and those that are known, each in backquotes.
fn help(message: &str) -> String {
    let mut quoted = message.split('`').skip(1).step_by(2);
    let word = quoted.next().unwrap_or_default();
    let known: Vec<&str> = quoted.collect();
    match nearest(word, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if message.starts_with("unknown rule") => "`ibid rules` lists the rules and their groups".into(),
        None if known.is_empty() => "correct that line: texts stand in quotation marks, lists in brackets".into(),
        None => format!("known are {}", known.join(", ")),
    }
}

/// Returns what names a rule or a group.
///
/// # Errors
/// A message that says which word is unknown, and which one was perhaps meant.
pub fn selector(name: &str) -> Result<Selector, String> {
    Selector::named(name).ok_or_else(|| {
        let codes = rules().map(|rule| rule.code).chain(Group::ALL.iter().map(|group| group.name()));
        let near = nearest(name, codes).map_or_else(String::new, |near| format!("; the nearest is `{near}`"));
        format!("unknown rule or group `{name}`{near}")
    })
}

impl<'de> Deserialize<'de> for Selector {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        selector(&String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

impl<'de> Deserialize<'de> for Style {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        Self::named(&name).ok_or_else(|| serde::de::Error::unknown_variant(&name, &["mla", "chicago"]))
    }
}

impl<'de> Deserialize<'de> for Severity {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        Self::named(&name).ok_or_else(|| serde::de::Error::unknown_variant(&name, &["error", "warning", "info"]))
    }
}

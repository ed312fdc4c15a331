//! Which rules are on, how grave their findings are, and what a caller knows of the text.

use super::{Group, Rule, Style, find_rule};
use crate::diagnostic::Severity;
use std::collections::BTreeMap;

/// Names rules.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Selector {
    /// Every rule, also those that are off by default.
    All,
    /// The rules of a group.
    Group(Group),
    /// One rule, by its code.
    Code(&'static str),
}

impl Selector {
    /// Returns the selector of a name: `all`, a group's name or a rule's code.
    ///
    /// ```
    /// use ibid::check::{Group, Selector};
    ///
    /// assert_eq!(Selector::named("urls"), Some(Selector::Group(Group::Urls)));
    /// assert_eq!(Selector::named("no-such-rule"), None);
    /// ```
    pub fn named(name: &str) -> Option<Self> {
        if name == "all" {
            return Some(Self::All);
        }
        Group::named(name).map(Self::Group).or_else(|| find_rule(name).map(|rule| Self::Code(rule.code)))
    }

    /// Returns the name of which it is the selector.
    pub fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Group(group) => group.name(),
            Self::Code(code) => code,
        }
    }

    /// Whether it names a rule.
    pub fn holds(self, rule: &Rule) -> bool {
        match self {
            Self::All => true,
            Self::Group(group) => rule.group == group,
            Self::Code(code) => rule.code == code,
        }
    }
}

/// What a caller may choose about checking.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The style guide; where none is given the notes tell it.
    pub style: Option<Style>,
    /// The language, BCP 47; where none is given the text tells it.
    pub language: Option<String>,
    /// The rules that are on, instead of those that are on by default.
    pub select: Option<Vec<Selector>>,
    /// Rules that are on beside them.
    pub extend_select: Vec<Selector>,
    /// Rules that are off.
    pub ignore: Vec<Selector>,
    /// Severities other than the rules' own.
    pub severity: BTreeMap<Selector, Severity>,
}

impl Settings {
    /// Whether a rule is on. Where several selectors name it, the narrowest holds; among equals, `ignore`.
    pub fn is_on(&self, rule: &Rule) -> bool {
        let narrowest =
            |all: &[Selector]| all.iter().filter(|selector| selector.holds(rule)).max().map(|own| rank(*own));
        let chosen = self.select.as_deref().and_then(narrowest).max(narrowest(&self.extend_select));
        match (chosen, narrowest(&self.ignore)) {
            (None, None) => self.select.is_none() && rule.on,
            (None, Some(_)) => false,
            (Some(chosen), ignored) => ignored.is_none_or(|ignored| chosen > ignored),
        }
    }

    /// Returns why a rule is on or off.
    pub fn reason(&self, rule: &Rule) -> String {
        let narrowest = |all: &[Selector]| {
            all.iter().filter(|selector| selector.holds(rule)).max_by_key(|own| rank(**own)).copied()
        };
        let selected = self.select.as_deref().and_then(narrowest).map(|own| ("select", own));
        let extended = narrowest(&self.extend_select).map(|own| ("extend-select", own));
        let chosen = [selected, extended].into_iter().flatten().max_by_key(|(_, own)| rank(*own));
        let ignored = narrowest(&self.ignore).map(|own| ("ignore", own));
        match if self.is_on(rule) { chosen } else { ignored } {
            Some((list, selector)) => format!("{list}: {}", selector.name()),
            None if self.select.is_some() => "not in select".into(),
            None if rule.on => "on by default".into(),
            None => "off by default".into(),
        }
    }

    /// Returns how grave a rule's findings are, where settings say so.
    pub fn severity_of(&self, rule: &Rule) -> Option<Severity> {
        self.severity
            .iter()
            .filter(|(selector, _)| selector.holds(rule))
            .max_by_key(|(own, _)| rank(**own))
            .map(|(_, own)| *own)
    }
}

/// How narrow a selector is.
fn rank(selector: Selector) -> u8 {
    match selector {
        Selector::All => 0,
        Selector::Group(_) => 1,
        Selector::Code(_) => 2,
    }
}

//! The ground: what is said about the text, as data. A diagnostic holds no text of the source.

mod shown;

pub use shown::Shown;

use crate::source::Span;
use std::borrow::Cow;

/// How grave a finding is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Severity {
    /// Worth a look.
    Info,
    /// Very likely a fault.
    Warning,
    /// A fault.
    Error,
}

impl Severity {
    /// Returns the name that reports show.
    pub fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// Returns the severity of a name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Info, Self::Warning, Self::Error].into_iter().find(|severity| severity.name() == name)
    }
}

/// The kebab-case name of a fault, never reused.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct Code(pub &'static str);

/// A finding about a stretch of the source.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The name of the fault.
    pub code: Code,
    /// How grave it is.
    pub severity: Severity,
    /// What is wrong: a lower-case fragment.
    pub message: Cow<'static, str>,
    /// The fault itself, not the note around it.
    pub span: Span,
    /// Other places that explain it.
    pub related: Vec<(Span, Cow<'static, str>)>,
    /// What to do.
    pub help: Option<Cow<'static, str>>,
    /// An edit that mends it.
    pub fix: Option<Fix>,
}

impl Diagnostic {
    /// Returns a diagnostic without help, related places or fix.
    pub fn new(code: Code, severity: Severity, span: Span, message: impl Into<Cow<'static, str>>) -> Self {
        Self { code, severity, message: message.into(), span, related: Vec::new(), help: None, fix: None }
    }

    /// Adds what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<Cow<'static, str>>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds another place that explains the finding.
    #[must_use]
    pub fn related(mut self, span: Span, label: impl Into<Cow<'static, str>>) -> Self {
        self.related.push((span, label.into()));
        self
    }

    /// Adds an edit that mends the fault.
    #[must_use]
    pub fn fix(mut self, fix: Fix) -> Self {
        self.fix = Some(fix);
        self
    }
}

/// How far a fix may be trusted, from least to most.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Safety {
    /// Shown, never applied.
    Manual,
    /// May change the meaning.
    Unsafe,
    /// Keeps the meaning, whatever the text.
    Safe,
}

/// Edits that mend a fault together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What the fix does, as an order: "join the address".
    pub title: Cow<'static, str>,
    /// Ascending, without overlap.
    pub edits: Vec<Edit>,
    /// How far it may be trusted.
    pub safety: Safety,
}

/// A replacement of one stretch of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What goes.
    pub span: Span,
    /// What comes instead.
    pub replacement: String,
}

impl Edit {
    /// Returns an edit that takes a stretch away.
    pub fn deletion(span: Span) -> Self {
        Self { span, replacement: String::new() }
    }

    /// Returns an edit that puts text in the place of a stretch.
    pub fn replacement(span: Span, text: impl Into<String>) -> Self {
        Self { span, replacement: text.into() }
    }

    /// Returns an edit that adds text before the byte at `at`.
    pub fn insertion(at: u32, text: impl Into<String>) -> Self {
        Self { span: Span { start: at, end: at }, replacement: text.into() }
    }
}

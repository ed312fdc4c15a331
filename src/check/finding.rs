//! What a rule found: a diagnostic, the rule, the note.

use super::Rule;
use crate::diagnostic::{Code, Diagnostic, Edit, Fix, Safety};
use crate::source::{Source, Span};
use std::borrow::Cow;

/// What a rule says about a stretch of the article. Its diagnostic's spans, and those of its edits, are of the text without markup.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// What it says, and where.
    pub diagnostic: Diagnostic,
    /// The note in which it stands, from 0 in the document.
    pub note: Option<usize>,
    /// Where it stands in [`Source::printed`], if that is no part of the text: in a comment.
    pub printed: Option<Span>,
}

impl Finding {
    pub(super) fn new(rule: &'static Rule, span: Span) -> Self {
        Self {
            rule,
            diagnostic: Diagnostic::new(Code(rule.code), rule.severity, span, rule.what),
            note: None,
            printed: None,
        }
    }

    /// Says what is wrong here; without it the rule's `what` is said.
    pub fn message(&mut self, message: impl Into<Cow<'static, str>>) -> &mut Self {
        self.diagnostic.message = message.into();
        self
    }

    /// Says what to do.
    pub fn help(&mut self, help: impl Into<Cow<'static, str>>) -> &mut Self {
        self.diagnostic.help = Some(help.into());
        self
    }

    /// Adds another place that explains the finding.
    pub fn related(&mut self, span: Span, label: impl Into<Cow<'static, str>>) -> &mut Self {
        self.diagnostic.related.push((span, label.into()));
        self
    }

    /// Says how to mend it, as an order: "join the address". The fix is as safe as the rule declares.
    pub fn fix(&mut self, title: impl Into<Cow<'static, str>>, edits: impl IntoIterator<Item = Edit>) -> &mut Self {
        let safety = self.rule.fix.unwrap_or(Safety::Manual);
        self.fix_as(safety, title, edits)
    }

    /// Says how to mend it where that is less safe here than the rule declares.
    pub fn fix_as(
        &mut self,
        safety: Safety,
        title: impl Into<Cow<'static, str>>,
        edits: impl IntoIterator<Item = Edit>,
    ) -> &mut Self {
        let mut edits: Vec<Edit> = edits.into_iter().collect();
        edits.sort_by_key(|edit| edit.span);
        self.diagnostic.fix = Some(Fix { title: title.into(), edits, safety });
        self
    }

    /// Returns where it stands in [`Source::printed`].
    pub fn in_print(&self, source: &Source) -> Span {
        self.printed.unwrap_or_else(|| source.in_print(self.diagnostic.span))
    }

    /// Returns the edits of the fix as edits of [`Source::printed`]; nothing where there is no fix, or where it would have to change
    /// markup.
    pub fn edits_in_print(&self, source: &Source) -> Option<Vec<Edit>> {
        let fix = self.diagnostic.fix.as_ref()?;
        let in_print =
            |edit: &Edit| Some(Edit { span: source.editable(edit.span)?, replacement: edit.replacement.clone() });
        fix.edits.iter().map(in_print).collect()
    }
}

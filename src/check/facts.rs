//! What rules ask for more than once: worked out when first asked for, once for all rules.

use super::{Block, Quotes, Settings, Style, address};
use crate::diagnostic::Diagnostic;
use crate::entities::Entities;
use crate::front::Article;
use crate::resolve::{self, Work};
use crate::source::Span;
use std::cell::OnceCell;

#[derive(Debug)]
pub(super) struct Facts<'a> {
    pub(super) article: &'a Article<'a>,
    pub(super) settings: &'a Settings,
    blocks: OnceCell<Vec<Block>>,
    apart: OnceCell<Vec<Span>>,
    quotes: OnceCell<Quotes>,
    style: OnceCell<Option<Style>>,
    works: OnceCell<Vec<Work>>,
    doubts: OnceCell<Vec<Diagnostic>>,
}

impl<'a> Facts<'a> {
    pub(super) fn new(article: &'a Article<'a>, settings: &'a Settings) -> Self {
        Self {
            article,
            settings,
            blocks: OnceCell::new(),
            apart: OnceCell::new(),
            quotes: OnceCell::new(),
            style: OnceCell::new(),
            works: OnceCell::new(),
            doubts: OnceCell::new(),
        }
    }

    pub(super) fn blocks(&self) -> &[Block] {
        self.blocks.get_or_init(|| Block::all(&self.article.document))
    }

    pub(super) fn apart(&self) -> &[Span] {
        self.apart.get_or_init(|| address::all(self.article, self.blocks()))
    }

    pub(super) fn quotes(&self) -> &Quotes {
        self.quotes.get_or_init(|| Quotes::of(self.article.source.text(), self.blocks(), self.apart()))
    }

    pub(super) fn style(&self) -> Option<Style> {
        *self.style.get_or_init(|| self.settings.style.or_else(|| Style::of(self.article)))
    }

    pub(super) fn works(&self) -> &[Work] {
        self.works.get_or_init(|| resolve::works(std::iter::once(self.article.notes.as_slice())))
    }

    pub(super) fn entities(&self) -> &Entities {
        self.article.entities()
    }

    /// What reading had to say, of notes and of entities.
    pub(super) fn doubts(&self) -> &[Diagnostic] {
        self.doubts.get_or_init(|| {
            let mut doubts = self.article.diagnostics.clone();
            // What both say is reported once: findings are told apart by place and code.
            doubts.extend(self.entities().diagnostics.iter().cloned());
            doubts
        })
    }
}

//! Where a field can begin or end, and what stands there.

use super::pairs::Pairs;
use super::scan::{Kind, Token};
use crate::source::Span;
use cuts::cuts;

mod cuts;
mod joint;

pub(crate) use joint::{COARSE, Fence, JOINTS, Joint, Stop, joint};

/// A place where a field can end and the next begin.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Boundary {
    /// One past the last content token before.
    pub(crate) left: u32,
    /// The first content token after.
    pub(crate) right: u32,
    /// The joint's own text.
    pub(crate) span: Span,
    /// What stands there.
    pub(crate) joint: Joint,
    /// The joint's class.
    coarse: u8,
}

impl Boundary {
    /// Returns the joint's class, below [`COARSE`].
    #[inline]
    pub(crate) fn coarse(&self) -> usize {
        usize::from(self.coarse)
    }
}

/// The boundaries of a note, from its start to its end.
#[derive(Clone, Debug, Default)]
pub(crate) struct Boundaries {
    /// In order; the first is the note's start, the last its end.
    pub(crate) all: Vec<Boundary>,
    /// For every token, and one past the last, the boundary that it is part of.
    at: Vec<Option<u32>>,
}

impl Boundaries {
    /// Returns the boundary that a token index touches: its joint, the end of the content before or the start of that after.
    pub(crate) fn at(&self, token: usize) -> Option<usize> {
        self.at.get(token).copied().flatten().map(|at| at as usize)
    }

    /// Finds the boundaries of a note.
    pub(crate) fn read(&mut self, text: &str, body: Span, tokens: &[Token], pairs: &Pairs) {
        self.all.clear();
        let mut at = 0;
        let mut quoted_until = 0;
        while at < tokens.len() {
            let right = joint_end(tokens, at);
            let inside = at < quoted_until && right <= quoted_until;
            if right >= tokens.len() || at == 0 || !inside && cuts(text, tokens, at, right) {
                self.push(body, tokens, at, right);
            }
            quoted_until = quoted_until.max(quoted_run(tokens, pairs, at, right, quoted_until));
            at = (right + 1).min(tokens.len());
            while tokens.get(at).is_some_and(Token::is_content) && !splits(tokens, at) {
                at += 1;
            }
        }
        if self.all.last().is_none_or(|last| last.joint.stop != Stop::End) {
            self.push(body, tokens, tokens.len(), tokens.len());
        }
        self.index(tokens.len());
    }

    fn push(&mut self, body: Span, tokens: &[Token], left: usize, right: usize) {
        let start = tokens.get(left).map_or(body.end, |token| token.span.start);
        let end = tokens.get(right).map_or(body.end, |token| token.span.start);
        let mut joint =
            joint(tokens.get(left..right).unwrap_or_default(), left.checked_sub(1).and_then(|at| tokens.get(at)));
        if right >= tokens.len() {
            joint.stop = Stop::End;
        } else if self.all.is_empty() {
            joint.stop = Stop::Start;
        }
        self.all.push(Boundary {
            left: left as u32,
            right: right as u32,
            span: Span { start, end },
            joint,
            coarse: joint.coarse() as u8,
        });
    }

    fn index(&mut self, tokens: usize) {
        self.at.clear();
        self.at.resize(tokens + 1, None);
        for (number, boundary) in self.all.iter().enumerate() {
            for token in boundary.left..=boundary.right {
                if let Some(slot) = self.at.get_mut(token as usize) {
                    *slot = Some(number as u32);
                }
            }
        }
    }
}

/// Returns the index of the first content token at or after `at`.
fn joint_end(tokens: &[Token], at: usize) -> usize {
    tokens.get(at..).unwrap_or_default().iter().position(Token::is_content).map_or(tokens.len(), |offset| at + offset)
}

/// Whether content splits between `at - 1` and `at` though no sign stands there: behind an address.
fn splits(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    before.is_some_and(|token| token.kind == Kind::Url)
}

/// Returns the end of the quoted run that opens in a joint, where its content is one field.
fn quoted_run(tokens: &[Token], pairs: &Pairs, left: usize, right: usize, until: usize) -> usize {
    let opener = (left..right).find(|&at| {
        at >= until && tokens.get(at).is_some_and(|token| token.kind == Kind::OpenQuote) && pairs.of(at).is_some()
    });
    opener.and_then(|at| pairs.of(at)).unwrap_or(0)
}

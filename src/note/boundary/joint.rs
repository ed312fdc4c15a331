//! What stands between two stretches of content: stops, brackets, quotation marks.

use crate::note::scan::{Kind, Token};

/// The strongest stop of a joint.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
#[repr(u8)]
pub(crate) enum Stop {
    /// White space alone.
    Space,
    /// The dot of an initial.
    Initial,
    /// The dot of an abbreviation.
    Abbreviation,
    /// A comma.
    Comma,
    /// A colon.
    Colon,
    /// A dash.
    Dash,
    /// A question or exclamation mark, which stays with the words before it.
    Mark,
    /// A full stop.
    Dot,
    /// A semicolon.
    Semicolon,
    /// The note's start.
    Start,
    /// The note's end.
    End,
}

/// The bracket or quotation mark of a joint.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
#[repr(u8)]
pub(crate) enum Fence {
    /// None.
    None,
    /// An opening quotation mark.
    QuoteOpens,
    /// A closing quotation mark.
    QuoteCloses,
    /// An opening parenthesis.
    ParenthesisOpens,
    /// A closing parenthesis.
    ParenthesisCloses,
    /// An opening bracket.
    BracketOpens,
    /// A closing bracket.
    BracketCloses,
    /// One closes, another opens.
    Both,
}

/// What stands between two stretches of content.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub(crate) struct Joint {
    /// The strongest stop.
    pub(crate) stop: Stop,
    /// The bracket or quotation mark.
    pub(crate) fence: Fence,
}

/// How many joints there are.
pub(crate) const JOINTS: usize = 11 * 8;
/// How many coarse joints there are.
pub(crate) const COARSE: usize = 12;

impl Joint {
    /// Returns the joint's number, below [`JOINTS`].
    pub(crate) fn index(self) -> usize {
        self.stop as usize * 8 + self.fence as usize
    }

    /// Returns the joint's class, below [`COARSE`].
    pub(crate) fn coarse(self) -> usize {
        match (self.stop, self.fence) {
            (Stop::Start, _) => 0,
            (Stop::End, _) => 1,
            (_, Fence::QuoteOpens) => 2,
            (_, Fence::QuoteCloses) => 3,
            (_, Fence::ParenthesisOpens | Fence::BracketOpens) => 4,
            (_, Fence::ParenthesisCloses | Fence::BracketCloses | Fence::Both) => 5,
            (Stop::Dot | Stop::Mark, _) => 6,
            (Stop::Comma, _) => 7,
            (Stop::Colon, _) => 8,
            (Stop::Semicolon, _) => 9,
            (Stop::Initial | Stop::Abbreviation, _) => 10,
            (Stop::Space | Stop::Dash, _) => 11,
        }
    }
}

/// Returns the joint that tokens without content make behind a token.
pub(crate) fn joint(tokens: &[Token], before: Option<&Token>) -> Joint {
    let mut stop = match before.map(|token| token.kind) {
        Some(Kind::Mark) => Stop::Mark,
        Some(Kind::Initials) => Stop::Initial,
        _ => Stop::Space,
    };
    let mut fence = Fence::None;
    for token in tokens {
        let (new_stop, new_fence) = match token.kind {
            Kind::Dot => (Stop::Dot, Fence::None),
            Kind::AbbreviationDot => (Stop::Abbreviation, Fence::None),
            Kind::Comma => (Stop::Comma, Fence::None),
            Kind::Colon => (Stop::Colon, Fence::None),
            Kind::Semicolon => (Stop::Semicolon, Fence::None),
            Kind::Dash => (Stop::Dash, Fence::None),
            Kind::OpenQuote => (Stop::Space, Fence::QuoteOpens),
            Kind::CloseQuote => (Stop::Space, Fence::QuoteCloses),
            Kind::OpenParenthesis => (Stop::Space, Fence::ParenthesisOpens),
            Kind::CloseParenthesis => (Stop::Space, Fence::ParenthesisCloses),
            Kind::OpenBracket => (Stop::Space, Fence::BracketOpens),
            Kind::CloseBracket => (Stop::Space, Fence::BracketCloses),
            _ => continue,
        };
        stop = stop.max(new_stop);
        fence = match (fence, new_fence) {
            (old, Fence::None) => old,
            (Fence::None, new) => new,
            (old, new) if old == new => old,
            _ => Fence::Both,
        };
    }
    Joint { stop, fence }
}

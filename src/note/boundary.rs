//! Where a field can begin or end, and what stands there.

use super::element::page::is_roman;
use super::pairs::Pairs;
use super::scan::{Kind, Token};
use crate::knowledge::Classes;
use crate::source::Span;

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

/// Whether a joint can separate fields.
fn cuts(text: &str, tokens: &[Token], left: usize, right: usize) -> bool {
    let joint = tokens.get(left..right).unwrap_or_default();
    if is_suffix(text, joint, tokens.get(right)) {
        return false;
    }
    let strong = |token: &Token| token.kind != Kind::Gap && (token.kind != Kind::AbbreviationDot || joint.len() > 1);
    if joint.iter().any(strong) {
        return true;
    }
    let (Some(before), Some(after)) = (left.checked_sub(1).and_then(|at| tokens.get(at)), tokens.get(right)) else {
        return true;
    };
    let month = after.classes.has(Classes::MONTHS.with(Classes::SEASONS));
    let numbered = tokens.get(right + 1..).unwrap_or_default().iter().take(3).any(|token| token.kind == Kind::Number);
    let cue = Classes::ROLE_VERBS
        .with(Classes::VOLUME_WORDS)
        .with(Classes::ISSUE_WORDS)
        .with(Classes::ACCESS_WORDS)
        .with(Classes::PAGE_WORDS);
    let lower = after.small;
    match before.kind {
        _ if before.kind == Kind::Url || after.kind == Kind::Url => true,
        _ if after.classes.has(Classes::RECIPIENTS)
            && (before.classes.has(DIRECTED) || lower && leads(tokens, left)) =>
        {
            names_follow(tokens, right)
        }
        Kind::Number if lower && after.classes.has(Classes::CITED_WORDS) => true,
        _ if lower && after.classes.has(Classes::DATING_WORDS) && number_follows(tokens, right) => true,
        Kind::Initials => after.kind != Kind::Initials && !lower,
        Kind::Mark => !lower,
        _ if before.classes.has(Classes::REPORTS) && leads_code(text, tokens, right) => true,
        _ if after.kind == Kind::Sign && matches!(after.span.of(text), "§" | "¶") => before.kind != Kind::Sign,
        _ if is_roman_volume(text, tokens, right) => true,
        _ if is_counted(text, tokens, before, right) => true,
        Kind::Number if !lower && matches!(after.kind, Kind::Word | Kind::Initials) && before.span.len() <= 4 => true,
        _ => {
            matches!(after.kind, Kind::Number | Kind::Url | Kind::Handle)
                || month && numbered
                || after.classes.has(cue) && (lower || after.classes.has(Classes::ACCESS_WORDS))
                || after.kind == Kind::Mixed && is_code(after.span.of(text))
        }
    }
}

/// Whether a comma parts a name from its suffix: "Richard Roe, Jr."
fn is_suffix(text: &str, joint: &[Token], after: Option<&Token>) -> bool {
    let comma = matches!(joint, [comma, gap] if comma.kind == Kind::Comma && gap.kind == Kind::Gap);
    comma && after.is_some_and(|after| after.classes.has(Classes::SUFFIXES) && !is_roman(after.span.of(text)))
}

/// Whether a number begins with the word at `at`: a few capitals, then digits.
fn leads_code(text: &str, tokens: &[Token], at: usize) -> bool {
    let capitals = |token: &Token| {
        token.kind == Kind::Word
            && (2..=5).contains(&token.span.len())
            && token.span.of(text).bytes().all(|b| b.is_ascii_uppercase())
    };
    let next = || tokens.get(at + 1..).unwrap_or_default().iter().take(2).find(|token| token.is_content());
    tokens.get(at).is_some_and(capitals) && next().is_some_and(|next| matches!(next.kind, Kind::Number | Kind::Mixed))
}

/// Whether the word at `at` is a volume in roman numerals: an issue follows, a date in parentheses, or, behind "I", a page with its capital.
fn is_roman_volume(text: &str, tokens: &[Token], at: usize) -> bool {
    let Some([word, rest @ ..]) = tokens.get(at..) else { return false };
    let printed = word.span.of(text);
    if word.kind != Kind::Word || !printed.bytes().all(|b| b.is_ascii_uppercase()) || !is_roman(printed) {
        return false;
    }
    let mut next = rest.iter().filter(|token| token.kind != Kind::Gap);
    let (Some(next), further) = (next.next(), next.next()) else { return false };
    // "BGBl. I S. 3138"
    if next.classes.has(Classes::PAGE_WORDS) && next.capital {
        return printed.bytes().all(|byte| byte == b'I');
    }
    let Some(further) = further.filter(|_| printed.len() > 1) else { return false };
    match next.kind {
        Kind::Comma => further.classes.has(Classes::ISSUE_WORDS),
        Kind::OpenParenthesis => {
            further.kind == Kind::Number && further.span.len() == 4
                || further.classes.has(Classes::MONTHS.with(Classes::SEASONS))
        }
        _ => false,
    }
}

/// What is written to somebody or to a work: a letter, an introduction.
const DIRECTED: Classes = Classes::GENRES.with(Classes::ROLE_VERBS);

/// Most tokens of a name that leads a letter.
const LEADING: usize = 12;

/// Whether nothing but a name stands before a joint, or "Letter from" and a name.
fn leads(tokens: &[Token], left: usize) -> bool {
    let name = |token: &Token| match token.kind {
        Kind::Word => !token.small || token.classes.has(Classes::PARTICLES),
        Kind::Initials | Kind::Gap | Kind::AbbreviationDot => true,
        _ => false,
    };
    let letter = |before: &[Token]| match before {
        [genre, gap, from, ..]
            if genre.classes.has(Classes::GENRES) && gap.kind == Kind::Gap && from.classes.has(Classes::SENDERS) =>
        {
            3
        }
        _ => 0,
    };
    let before = tokens.get(..left).unwrap_or_default();
    left <= LEADING && before.get(letter(before)..).is_some_and(|before| before.iter().all(name))
}

/// Whether a word with a capital stands behind the word at `at`.
fn names_follow(tokens: &[Token], at: usize) -> bool {
    let next = tokens.get(at + 1..).unwrap_or_default().iter().find(|token| token.is_content());
    next.is_some_and(|next| next.capital)
}

/// What a number goes with, in short.
const COUNTED: Classes = Classes::LOCATOR_WORDS.with(Classes::ISSUE_WORDS);

/// Whether the word at `at` leads to a number and begins a part of its own: a page behind a roman numeral, `BGBl. I S. 3138`, or in short,
/// "Art. 4 EUV Rn. 35", "Die Zeit Nr. 21".
fn is_counted(text: &str, tokens: &[Token], before: &Token, at: usize) -> bool {
    let Some([word, next, ..]) = tokens.get(at..) else { return false };
    let page = || before.kind == Kind::Word && word.classes.has(Classes::PAGE_WORDS) && is_roman(before.span.of(text));
    let behind = matches!(before.kind, Kind::Word | Kind::Number | Kind::Mixed);
    let short = behind && word.classes.has(COUNTED) && next.kind == Kind::AbbreviationDot;
    (short || page()) && number_follows(tokens, at)
}

/// Whether a number stands behind the word at `at` and its dot.
fn number_follows(tokens: &[Token], at: usize) -> bool {
    let mut behind = tokens.iter().skip(at + 1).skip_while(|token| token.kind == Kind::AbbreviationDot);
    behind.next().is_some_and(|token| token.kind == Kind::Gap)
        && behind.next().is_some_and(|token| token.kind == Kind::Number)
}

/// Whether a mixed word is a number of sorts: it begins with a digit, or has several.
fn is_code(printed: &str) -> bool {
    printed.starts_with(|c: char| c.is_ascii_digit()) || printed.bytes().filter(u8::is_ascii_digit).count() > 1
}

/// Returns the end of the quoted run that opens in a joint, where its content is one field.
fn quoted_run(tokens: &[Token], pairs: &Pairs, left: usize, right: usize, until: usize) -> usize {
    let opener = (left..right).find(|&at| {
        at >= until && tokens.get(at).is_some_and(|token| token.kind == Kind::OpenQuote) && pairs.of(at).is_some()
    });
    opener.and_then(|at| pairs.of(at)).unwrap_or(0)
}

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

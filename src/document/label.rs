//! What stands before a note: `[12]`, `12.`, `12)`, `(12)`, `12 `, `¹²`. One production a shape.

use crate::knowledge::letters;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while_m_n, take_while1};
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{opt, peek, recognize, rest_len, verify};
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser};

/// How a label is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// `[12]`
    Bracket,
    /// `12.`
    Stop,
    /// `12)` or `(12)`
    Parenthesis,
    /// `¹²`
    Superscript,
    /// `12 `
    Bare,
}

/// A label at the start of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Label<'s> {
    /// How it is set.
    pub(super) shape: Shape,
    /// What stands between the marks.
    pub(super) text: &'s str,
    /// Where that stands in the line.
    pub(super) start: usize,
    /// Where the note's text begins in the line.
    pub(super) end: usize,
}

impl Label<'_> {
    /// Returns the number that the label is or begins with.
    pub(super) fn number(&self) -> Option<u32> {
        number(self.text)
    }

    /// Whether a letter follows the number, as in `12a`.
    pub(super) fn has_letter(&self) -> bool {
        self.number().is_some() && self.text.ends_with(|c: char| c.is_ascii_alphabetic())
    }
}

/// More digits are a year, a page, or a number of another kind.
const MOST_DIGITS: usize = 4;

/// Longer brackets are remarks.
const LONGEST_MARK: usize = 16;

/// Returns the label at the start of a line.
///
/// `label = bracketed | stopped | parenthesized | superscript | bare`
pub(super) fn label(line: &str) -> Option<Label<'_>> {
    let with = |shape: Shape| move |text| (shape, text);
    let (rest, (shape, text)) = alt((
        bracketed.map(with(Shape::Bracket)),
        stopped.map(with(Shape::Stop)),
        parenthesized.map(with(Shape::Parenthesis)),
        superscript.map(with(Shape::Superscript)),
        bare.map(with(Shape::Bare)),
    ))
    .parse(line)
    .ok()?;
    let rest = back_link(rest).map_or(rest, |(rest, _)| rest);
    let start = text.as_ptr().addr() - line.as_ptr().addr();
    Some(Label { shape, text, start, end: line.len() - rest.len() })
}

/// `bracketed = "[", mark, "]", [ ":" ]`
fn bracketed(i: &str) -> IResult<&str, &str> {
    terminated(delimited(char('['), mark, char(']')), opt(char(':'))).parse(i)
}

/// `mark = ( letter | digit | " " | "-" | "_" | "." | "*" | "†" | "‡" | "§" ), { … }`
pub(super) fn mark(i: &str) -> IResult<&str, &str> {
    let is_mark = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.' | '*' | '†' | '‡' | '§');
    let inked = |mark: &&str| !mark.starts_with(' ') && mark.chars().any(|c| !matches!(c, ' ' | '.' | '-' | '_'));
    verify(take_while_m_n(1, LONGEST_MARK, is_mark), inked).map(str::trim_end).parse(i)
}

/// `stopped = digits, ".", gap`
fn stopped(i: &str) -> IResult<&str, &str> {
    terminated(digits, (char('.'), peek(gap))).parse(i)
}

/// `parenthesized = [ "(" ], digits, ")"`
fn parenthesized(i: &str) -> IResult<&str, &str> {
    preceded(opt(char('(')), terminated(digits, char(')'))).parse(i)
}

/// `superscript = raised, { raised }`
pub(super) fn superscript(i: &str) -> IResult<&str, &str> {
    take_while_m_n(1, MOST_DIGITS, is_raised).parse(i)
}

/// `bare = digits, gap, capital | quote`
fn bare(i: &str) -> IResult<&str, &str> {
    let opening =
        satisfy(|c| c.is_uppercase() || (c.is_alphabetic() && !c.is_lowercase()) || "“”\"'‘«„‚‹(".contains(c));
    terminated(digits, peek((gap, opening))).parse(i)
}

/// `digits = digit, { digit }`
fn digits(i: &str) -> IResult<&str, &str> {
    verify(take_while_m_n(1, MOST_DIGITS, |c: char| c.is_ascii_digit()), |digits: &str| !digits.starts_with('0'))
        .parse(i)
}

/// `gap = white space | end`
fn gap(i: &str) -> IResult<&str, &str> {
    alt((take_while1(char::is_whitespace), recognize(verify(rest_len, |&left| left == 0)))).parse(i)
}

/// `back link = gap, ( "^" | arrow ), { letter, gap }`, as encyclopedias set between label and note
fn back_link(i: &str) -> IResult<&str, &str> {
    let arrow = alt((tag("^"), tag("↑"), tag("⇑"), tag("↩")));
    let letters = nom::multi::many0_count((one_of("abcdefghijklmnopqrstuvwxyz"), tag(" ")));
    recognize((nom::character::complete::multispace0, arrow, opt(char('\u{FE0E}')), opt(char(' ')), letters)).parse(i)
}

/// Whether a character is a raised digit.
pub(super) fn is_raised(c: char) -> bool {
    letters::raised(c).is_some()
}

/// Returns the number that a label is or begins with: `12`, `12a`, `¹²`.
pub(super) fn number(text: &str) -> Option<u32> {
    let bare = text.strip_suffix(|c: char| c.is_ascii_lowercase()).unwrap_or(text);
    if bare.is_empty() || bare.chars().count() > MOST_DIGITS || bare.starts_with('0') {
        return None;
    }
    bare.chars().try_fold(0, |sum: u32, c| Some(sum * 10 + letters::raised(c).or_else(|| c.to_digit(10))?))
}

/// Returns a label's text in plain digits.
pub(super) fn plain(text: &str) -> String {
    text.chars().map(|c| letters::raised(c).and_then(|digit| char::from_digit(digit, 10)).unwrap_or(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<(Shape, &str, &str)> {
        label(line).map(|label| (label.shape, label.text, line.get(label.end..).unwrap_or_default().trim()))
    }

    #[test]
    fn each_shape_is_told_by_its_marks() {
        assert_eq!(read("[12] Text"), Some((Shape::Bracket, "12", "Text")));
        assert_eq!(read("[12a]Text"), Some((Shape::Bracket, "12a", "Text")));
        assert_eq!(read("12. Text"), Some((Shape::Stop, "12", "Text")));
        assert_eq!(read("(12) Text"), Some((Shape::Parenthesis, "12", "Text")));
        assert_eq!(read("¹² Text"), Some((Shape::Superscript, "¹²", "Text")));
        assert_eq!(read("12 Text"), Some((Shape::Bare, "12", "Text")));
    }

    #[test]
    fn numbers_of_other_kinds_are_no_labels() {
        for line in ["12.5 percent", "1,200 people", "12 people", "20201 Text", "[…] text", "[] text", "012. Text"] {
            assert_eq!(read(line), None, "{line}");
        }
    }

    #[test]
    fn a_back_link_is_part_of_the_label() {
        assert_eq!(read("3. ^ a b Text"), Some((Shape::Stop, "3", "Text")));
        assert_eq!(read("[3] ↑ Text"), Some((Shape::Bracket, "3", "Text")));
    }
}

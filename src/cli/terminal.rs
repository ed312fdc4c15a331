//! Where the command prints: colour, width, and text that must not command a terminal.

use super::args::{Color, Screen};
use std::borrow::Cow;
use std::env;
use std::io::{IsTerminal, stderr, stdout};

/// The width where nothing tells it.
const WIDTH: usize = 100;
/// Wider lines are hard to read.
const WIDEST: usize = 120;

/// What is known of the screen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Terminal {
    /// Whether standard output is coloured.
    pub(super) color_out: bool,
    /// Whether standard error is coloured.
    pub(super) color_err: bool,
    /// Columns.
    pub(super) width: usize,
    /// Whether only failures are told.
    pub(super) quiet: bool,
}

impl Terminal {
    /// Returns what arguments and environment say of the screen.
    pub(super) fn new(screen: &Screen) -> Self {
        let allowed = env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
            && env::var_os("TERM").is_none_or(|value| value != "dumb");
        let color = |is_terminal: bool| match screen.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => allowed && is_terminal,
        };
        let columns = env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
        Self {
            color_out: color(stdout().is_terminal()),
            color_err: color(stderr().is_terminal()),
            width: columns.unwrap_or(WIDTH).clamp(20, WIDEST),
            quiet: screen.quiet,
        }
    }
}

/// Returns text in which no character moves the cursor, rings, or turns the direction of writing; line breaks stay.
///
/// Colour sequences that the command itself writes stay as well: a source that holds one can colour, nothing more.
pub(super) fn harmless(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_harmful) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        let colour = colour_sequence(rest);
        let (kept, after) = rest.split_at(if colour > 0 { colour } else { next.len_utf8() });
        if colour > 0 || !is_harmful(next) {
            out.push_str(kept);
        } else {
            out.push(char::REPLACEMENT_CHARACTER);
        }
        rest = after;
    }
    Cow::Owned(out)
}

/// Returns the length of the colour sequence (SGR) that the text begins with, 0 where it begins with none.
fn colour_sequence(text: &str) -> usize {
    let Some(codes) = text.strip_prefix("\u{1b}[") else { return 0 };
    let length = codes.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b';').count();
    if codes.as_bytes().get(length) == Some(&b'm') { length + 3 } else { 0 }
}

fn is_harmful(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn a_source_cannot_clear_the_screen_or_turn_the_text() {
        assert_eq!(harmless("a\u{1b}[2Jb\u{202e}c\u{7}"), "a\u{fffd}[2Jb\u{fffd}c\u{fffd}");
    }

    #[test]
    fn colours_and_line_breaks_stay() {
        let text = "\u{1b}[1;31mred\u{1b}[0m\n";
        assert_eq!(harmless(text), text);
    }
}

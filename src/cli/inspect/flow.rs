//! Coloured text that flows into lines of the terminal's width.

use super::paint::Paint;
use crate::cli::terminal::harmless;

/// The narrowest column that text flows in.
const NARROWEST: usize = 16;

/// A column of text: everything written goes on where the last text ended.
#[derive(Debug)]
pub(in crate::cli) struct Flow {
    out: String,
    column: usize,
    indent: usize,
    width: usize,
    coloured: bool,
}

impl Flow {
    /// Returns an empty column, `indent` from the left.
    pub(in crate::cli) fn new(indent: usize, width: usize, coloured: bool) -> Self {
        let width = width.max(indent + NARROWEST);
        Self { out: " ".repeat(indent), column: indent, indent, width, coloured }
    }

    /// Writes text in a colour; white space becomes single blanks, where lines may break.
    pub(in crate::cli) fn write(&mut self, text: &str, paint: Paint) {
        let text: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
        let room = self.width - self.indent;
        let mut run = String::new();
        for word in text.split_inclusive(' ').flat_map(|word| pieces(word, room)) {
            let needed = word.trim_end().chars().count();
            if self.column > self.indent && self.column + needed > self.width {
                self.flush(run.trim_end(), paint);
                run.clear();
                self.out.push('\n');
                self.out.extend(std::iter::repeat_n(' ', self.indent));
                self.column = self.indent;
            }
            run.push_str(word);
            self.column += word.chars().count();
        }
        self.flush(&run, paint);
    }

    /// Returns what was written, ended by a line break.
    pub(in crate::cli) fn finish(mut self) -> String {
        self.out.truncate(self.out.trim_end().len());
        self.out.push('\n');
        self.out
    }

    fn flush(&mut self, run: &str, paint: Paint) {
        if !run.is_empty() {
            self.out.push_str(&paint.on(self.coloured, &harmless(run)));
        }
    }
}

/// The pieces of a word, none longer than a line: an address may be.
fn pieces(word: &str, width: usize) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        let cut = rest.char_indices().nth(width).map_or(rest.len(), |(at, _)| at);
        let (piece, after) = rest.split_at(cut);
        rest = after;
        (!piece.is_empty()).then_some(piece)
    })
}

#[cfg(test)]
mod tests {
    use super::{Flow, Paint};

    #[test]
    fn lines_break_at_blanks_and_long_words_at_the_width() {
        let mut flow = Flow::new(2, 18, false);
        flow.write("Doe, Jane. ", Paint::BOLD);
        flow.write("A Title. https://example.org/a-title", Paint::DIM);
        assert_eq!(flow.finish(), "  Doe, Jane. A\n  Title.\n  https://example.\n  org/a-title\n");
    }
}

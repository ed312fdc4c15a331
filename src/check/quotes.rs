//! Quotation marks, paired within each block: one pass, a stack of at most 32.
//!
//! `’` closes where a `‘` is open and no letter follows, else it is an apostrophe; straight single marks are left alone. `“` closes a `„`.
//! Guillemets pair either way round, as they do in French and in German.

use super::Block;
use crate::source::Span;

/// Deeper nesting is text.
const DEPTH: usize = 32;

/// Marks that belong together.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pair {
    /// The opening mark.
    pub open: Span,
    /// The closing mark.
    pub close: Span,
    /// The block, by its place in the list of blocks.
    pub block: usize,
    /// How many pairs stand around it.
    pub depth: usize,
}

impl Pair {
    /// Returns what stands between the marks.
    pub fn inner(self) -> Span {
        Span { start: self.open.end, end: self.close.start }
    }

    /// Returns the marks and what stands between them.
    pub fn whole(self) -> Span {
        self.open.join(self.close)
    }
}

/// A mark and its block, by the block's place in the list of blocks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Alone {
    /// The mark.
    pub mark: Span,
    /// The block.
    pub block: usize,
}

/// The quotation marks of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quotes {
    /// Pairs, in the order of their closing marks.
    pub pairs: Vec<Pair>,
    /// Double marks that open and don't close in their block.
    pub unclosed: Vec<Alone>,
    /// Double marks that close what never opened.
    pub unopened: Vec<Alone>,
}

/// What closes what.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Shape {
    Curly,
    Low,
    Straight,
    Single,
    /// `«` opens.
    Pointed,
    /// `»` opens.
    Inward,
}

/// What a mark does where it stands.
enum Act {
    Open(Shape),
    Close(Shape),
    Nothing,
}

impl Quotes {
    pub(super) fn of(text: &str, blocks: &[Block], apart: &[Span]) -> Self {
        let mut quotes = Self::default();
        let mut rest = apart;
        for (number, block) in blocks.iter().enumerate() {
            let first = rest.partition_point(|span| span.end <= block.span.start);
            rest = rest.get(first..).unwrap_or_default();
            quotes.read(text, number, block.span, rest);
        }
        quotes
    }

    fn read(&mut self, text: &str, block: usize, span: Span, mut apart: &[Span]) {
        let mut open: Vec<(Shape, Span)> = Vec::new();
        let words = span.of(text);
        let mut before = None;
        for (at, c) in words.char_indices() {
            let after = before.replace(c);
            if !is_mark(c) {
                continue;
            }
            let start = span.start as usize + at;
            let mark = Span::new(start, start + c.len_utf8());
            while apart.first().is_some_and(|span| span.end <= mark.start) {
                apart = apart.get(1..).unwrap_or_default();
            }
            if apart.first().is_some_and(|span| span.start <= mark.start) {
                continue;
            }
            let next = words.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next());
            match act(c, after, next, &open) {
                Act::Open(shape) if open.len() < DEPTH => open.push((shape, mark)),
                Act::Close(shape) => self.close(shape, mark, block, &mut open),
                Act::Open(_) | Act::Nothing => {}
            }
        }
        let unclosed = open.into_iter().filter(|(shape, _)| *shape != Shape::Single);
        self.unclosed.extend(unclosed.map(|(_, mark)| Alone { mark, block }));
    }

    fn close(&mut self, shape: Shape, mark: Span, block: usize, open: &mut Vec<(Shape, Span)>) {
        let Some(at) = open.iter().rposition(|(of, _)| *of == shape) else {
            self.unopened.push(Alone { mark, block });
            return;
        };
        let skipped = open.drain(at..).collect::<Vec<_>>();
        let mut skipped = skipped.into_iter();
        if let Some((_, opener)) = skipped.next() {
            self.pairs.push(Pair { open: opener, close: mark, block, depth: open.len() });
        }
        let unclosed = skipped.filter(|(shape, _)| *shape != Shape::Single);
        self.unclosed.extend(unclosed.map(|(_, mark)| Alone { mark, block }));
    }
}

fn is_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‘' | '’' | '«' | '»')
}

fn act(c: char, before: Option<char>, after: Option<char>, open: &[(Shape, Span)]) -> Act {
    let has = |shape| open.iter().any(|(of, _)| *of == shape);
    let top = open.last().map(|(shape, _)| *shape);
    let at_start = before.is_none_or(|c| c.is_whitespace() || "([{—–-/“‘„«»".contains(c));
    let in_word = after.is_some_and(char::is_alphanumeric);
    match c {
        '„' => Act::Open(Shape::Low),
        '“' if has(Shape::Low) && !(at_start && in_word) => Act::Close(Shape::Low),
        '“' => Act::Open(Shape::Curly),
        '”' if top == Some(Shape::Low) || (has(Shape::Low) && !has(Shape::Curly)) => Act::Close(Shape::Low),
        // Swedish and Finnish open with it.
        '”' if !has(Shape::Curly) && at_start && in_word => Act::Open(Shape::Curly),
        '”' => Act::Close(Shape::Curly),
        '‘' => Act::Open(Shape::Single),
        '’' if has(Shape::Single) && !in_word => Act::Close(Shape::Single),
        '"' if has(Shape::Straight) && !(at_start && in_word && top != Some(Shape::Straight)) => {
            Act::Close(Shape::Straight)
        }
        '"' if has(Shape::Low) && !(at_start && in_word) => Act::Close(Shape::Low),
        // Inches and seconds.
        '"' if before.is_some_and(|c| c.is_ascii_digit()) => Act::Nothing,
        '"' => Act::Open(Shape::Straight),
        '«' if has(Shape::Inward) => Act::Close(Shape::Inward),
        '«' => Act::Open(Shape::Pointed),
        '»' if has(Shape::Pointed) => Act::Close(Shape::Pointed),
        '»' => Act::Open(Shape::Inward),
        _ => Act::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::BlockKind;

    fn read(text: &str) -> (Vec<&str>, usize, usize) {
        let block = Block { kind: BlockKind::Paragraph, span: Span::new(0, text.len()) };
        let quotes = Quotes::of(text, &[block], &[]);
        (quotes.pairs.iter().map(|pair| pair.inner().of(text)).collect(), quotes.unclosed.len(), quotes.unopened.len())
    }

    #[test]
    fn marks_pair_as_languages_set_them() {
        assert_eq!(read("“a ‘b’ c”"), (vec!["b", "a ‘b’ c"], 0, 0));
        assert_eq!(read("„a“ „a\" »b« « c » \"d\" ”e”"), (vec!["a", "a", "b", " c ", "d", "e"], 0, 0));
    }

    #[test]
    fn an_apostrophe_is_no_mark() {
        assert_eq!(read("‘tis the Smiths’ dog’s 5\" bone"), (vec!["tis the Smiths"], 0, 0));
        assert_eq!(read("the Smiths’ dog’s bone, ’20"), (vec![], 0, 0));
    }

    #[test]
    fn what_does_not_close_stands_alone() {
        assert_eq!(read("he said “one and “two” so"), (vec!["two"], 1, 0));
        assert_eq!(read("one” and two"), (vec![], 0, 1));
    }
}

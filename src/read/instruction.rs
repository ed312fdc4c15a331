//! What a text says to the program: `<!-- ibid-… -->`, in plain text as in markup. It is a comment to people, and no text.

use crate::source::{Span, Spanned};
use memchr::memmem;

const OPENS: &str = "<!-- ibid-";
const CLOSES: &str = "-->";

/// Longer comments are no instructions.
const LONGEST: usize = 2000;

/// Returns the instructions of a text, without the marks around them: `ibid-ignore url-contains-space`.
pub(super) fn all(text: &str) -> Vec<Spanned<String>> {
    let mut found = Vec::new();
    let mut free = 0;
    for start in memmem::find_iter(text.as_bytes(), OPENS) {
        let rest = text.get(start..).unwrap_or_default();
        let near = rest.as_bytes().get(..LONGEST).unwrap_or(rest.as_bytes());
        let Some(end) = memmem::find(near, CLOSES.as_bytes()).map(|at| start + at + CLOSES.len()) else { continue };
        let whole = text.get(start..end).unwrap_or_default();
        // Spaces of another width would move the bytes of the file.
        if start < free || !whole.is_ascii() || whole.contains('\n') {
            continue;
        }
        free = end;
        let words = whole.trim_start_matches("<!--").trim_end_matches(CLOSES).trim();
        found.push(Spanned::new(words.to_owned(), Span::new(start, end)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_comments_to_the_program_are_instructions() {
        let text = "a <!-- ibid-ignore urls --> b <!-- other --> <!-- ibid-open";
        let found: Vec<String> = all(text).into_iter().map(|one| one.value).collect();
        assert_eq!(found, ["ibid-ignore urls"]);
    }
}

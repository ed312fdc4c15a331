//! Parts that the name of their book runs on from: "introduction to Winter Harbours", "chap. 7 in Winter Harbours" (Chicago 17, 14.110–11;
//! MLA 9, 5.30).

use super::variable::Variable;
use super::{Reference, Text};
use crate::knowledge::{self, Classes};
use crate::source::Span;

/// Parts the word for a part from the book that it stands in, where no container is told.
pub(super) fn titled(reference: &mut Reference) {
    let find = |variable| reference.texts.iter().position(|text| text.variable == variable);
    let (Some(at), None) = (find(Variable::Title), find(Variable::ContainerTitle)) else { return };
    let Some(title) = reference.texts.get_mut(at) else { return };
    let Some((part, book)) = part_and_book(&title.value) else { return };
    // Where white space was broken, a value is not what its span has.
    if title.span.len() != title.value.len() {
        return;
    }
    let Span { start, end } = title.span;
    let (part, book) = (part.to_owned(), book.to_owned());
    title.span.end = start + part.len() as u32;
    title.value = part;
    let span = Span { start: end - book.len() as u32, end };
    reference.texts.push(Text { variable: Variable::ContainerTitle, value: book, span });
}

/// "introduction to Winter Harbours": the word in small letters, a joining word, and a capital.
fn part_and_book(title: &str) -> Option<(&str, &str)> {
    const JOINING: usize = 3;
    let (part, rest) = title.split_once(' ')?;
    let (joining, book) = rest.split_once(' ')?;
    let joins = joining.len() <= JOINING && joining.chars().all(char::is_lowercase);
    let named = book.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    (knowledge::is_part_word(part) && part.starts_with(char::is_lowercase) && joins && named).then_some((part, book))
}

/// Takes the number of the chapter off the book that it stands in; it is kept as a note on the work.
pub(super) fn numbered(reference: &mut Reference) {
    let held = reference.texts.iter_mut().find(|text| text.variable == Variable::ContainerTitle);
    let Some(held) = held.filter(|held| held.span.len() == held.value.len()) else { return };
    let Some(length) = numbered_in(&held.value) else { return };
    let Span { start, .. } = held.span;
    held.span.start += length as u32;
    let lead: String = held.value.drain(..length).collect();
    // "chap. 7", without "in"
    let chapter = lead.trim_end().rsplit_once(' ').map_or(lead.as_str(), |(chapter, _)| chapter);
    let span = Span { start, end: start + chapter.len() as u32 };
    let note = Text { variable: Variable::Note, value: chapter.to_owned(), span };
    reference.texts.push(note);
}

/// Returns the length of "chap. 7 in " at a container's start.
fn numbered_in(container: &str) -> Option<usize> {
    let (word, rest) = container.split_once(' ')?;
    let (number, rest) = rest.split_once(' ')?;
    let (inside, book) = rest.split_once(' ')?;
    let leads = knowledge::locator_label(word) == Some("chapter") && word.starts_with(char::is_lowercase);
    let counted = number.bytes().all(|byte| byte.is_ascii_digit());
    let within = knowledge::classes(inside).has(Classes::IN) && !book.is_empty();
    (leads && counted && within).then(|| container.len() - book.len())
}

#[cfg(test)]
mod tests {
    use super::{numbered_in, part_and_book};

    #[test]
    fn a_part_in_small_letters_leads_its_book() {
        assert_eq!(part_and_book("introduction to Winter Harbours"), Some(("introduction", "Winter Harbours")));
        assert_eq!(part_and_book("préface à Ports d’hiver"), Some(("préface", "Ports d’hiver")));
        assert_eq!(part_and_book("Introduction to Winter Harbours"), None);
        assert_eq!(part_and_book("introduction to winter harbours"), None);
        assert_eq!(part_and_book("letter to Winter"), None);
    }

    #[test]
    fn a_chapter_is_no_part_of_its_books_name() {
        assert_eq!(numbered_in("chap. 7 in Winter Harbours").map(|at| "chap. 7 in ".len() == at), Some(true));
        assert_eq!(numbered_in("Chapter 7 in Winter"), None);
        assert_eq!(numbered_in("chap. 7 in "), None);
    }
}

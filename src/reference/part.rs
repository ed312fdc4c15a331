//! Parts that the name of their book runs on from: "introduction to Winter Harbours", "chap. 7 in Winter Harbours" (Chicago 17, 14.110–11;
//! MLA 9, 5.30).

use super::Reference;
use super::variable::Variable;
use crate::knowledge::{self, Classes};

/// Parts the word for a part from the book that it stands in, where no container is told.
pub(super) fn titled(reference: &mut Reference) {
    let find = |variable| reference.texts.iter().position(|text| text.variable == variable);
    let (Some(at), None) = (find(Variable::Title), find(Variable::ContainerTitle)) else { return };
    let Some(title) = reference.texts.get_mut(at) else { return };
    let Some((part, book)) = part_and_book(&title.value) else { return };
    let (kept, end) = (part.len(), book.len());
    let book = title.cut(kept, end, Variable::ContainerTitle);
    reference.texts.extend(book);
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
    let at = reference.texts.iter().position(|text| text.variable == Variable::ContainerTitle);
    let Some(held) = at.and_then(|at| reference.texts.get_mut(at)) else { return };
    let Some((chapter, book)) = chapter_and_book(&held.value) else { return };
    let (kept, end) = (chapter.len(), book.len());
    if let Some(book) = held.cut(kept, end, Variable::ContainerTitle) {
        held.variable = Variable::Note;
        reference.texts.push(book);
    }
}

/// "chap. 7 in Winter Harbours": the chapter, in small letters, and the book.
fn chapter_and_book(container: &str) -> Option<(&str, &str)> {
    let (word, rest) = container.split_once(' ')?;
    let (number, rest) = rest.split_once(' ')?;
    let (inside, book) = rest.split_once(' ')?;
    let leads = knowledge::locator_label(word) == Some("chapter") && word.starts_with(char::is_lowercase);
    let counted = number.bytes().all(|byte| byte.is_ascii_digit());
    let within = knowledge::classes(inside).has(Classes::IN) && !book.is_empty();
    let chapter = container.get(..word.len() + 1 + number.len())?;
    (leads && counted && within).then_some((chapter, book))
}

#[cfg(test)]
mod tests {
    use super::{chapter_and_book, part_and_book};

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
        assert_eq!(chapter_and_book("chap. 7 in Winter Harbours"), Some(("chap. 7", "Winter Harbours")));
        assert_eq!(chapter_and_book("Chapter 7 in Winter"), None);
        assert_eq!(chapter_and_book("chap. 7 in "), None);
    }
}

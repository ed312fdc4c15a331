//! HTML within Markdown: the text between the tags. Comments, scripts and styles have none.

/// What the next byte belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    #[default]
    Text,
    Tag,
    Comment,
    /// Until the closing tag of this name.
    Silent(&'static str),
}

/// Finds the text in HTML that comes in pieces.
#[derive(Debug, Default)]
pub(super) struct Stripper {
    state: State,
    /// Whether white space or a block's tag stood after the last word.
    is_parted: bool,
}

/// A stretch of text without white space around it.
#[derive(Debug)]
pub(super) struct Piece<'h> {
    /// Where it stands in the HTML.
    pub(super) at: usize,
    pub(super) text: &'h str,
    /// Whether it is parted from the piece before.
    pub(super) is_parted: bool,
}

/// Elements whose text is not shown.
const SILENT: [(&str, &str); 2] = [("script", "</script"), ("style", "</style")];

/// Elements that do not break the line that they stand in.
const INLINE: [&str; 14] =
    ["a", "abbr", "b", "cite", "code", "em", "i", "q", "small", "span", "strong", "sub", "sup", "u"];

impl Stripper {
    /// Returns the stretches of text in a piece of HTML, a line each at most.
    pub(super) fn texts<'h>(&mut self, html: &'h str) -> Vec<Piece<'h>> {
        let mut pieces = Vec::new();
        let mut at = 0;
        while let Some(rest) = html.get(at..).filter(|rest| !rest.is_empty()) {
            at += match self.state {
                State::Text => {
                    let length = tag_start(rest);
                    self.text(rest.get(..length).unwrap_or_default(), at, &mut pieces);
                    self.open(rest.get(length..).unwrap_or_default());
                    length
                }
                State::Tag => self.until(rest, ">", 1),
                State::Comment => self.until(rest, "-->", 3),
                State::Silent(closer) => self.until_name(rest, closer),
            };
        }
        pieces
    }

    fn text<'h>(&mut self, text: &'h str, start: usize, pieces: &mut Vec<Piece<'h>>) {
        for line in text.split_inclusive('\n') {
            let words = line.trim();
            let place = words.as_ptr().addr() - text.as_ptr().addr();
            self.is_parted |= line.starts_with(char::is_whitespace);
            if !words.is_empty() {
                pieces.push(Piece { at: start + place, text: words, is_parted: self.is_parted });
                self.is_parted = false;
            }
            self.is_parted |= line.ends_with(char::is_whitespace);
        }
    }

    /// Enters the state that a `<` leads to.
    fn open(&mut self, rest: &str) {
        let Some(tag) = rest.strip_prefix('<') else { return };
        let name: String =
            tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).take(16).collect();
        let is = |own: &str| own.eq_ignore_ascii_case(&name);
        let silent = SILENT.iter().find(|(own, _)| is(own));
        self.is_parted |= !name.is_empty() && silent.is_none() && !INLINE.iter().any(|own| is(own));
        self.state = match silent {
            _ if tag.starts_with("!--") => State::Comment,
            Some((_, closer)) if !tag.starts_with('/') => State::Silent(closer),
            _ => State::Tag,
        };
    }

    fn until(&mut self, rest: &str, closer: &str, length: usize) -> usize {
        let Some(at) = rest.find(closer) else { return rest.len() };
        self.state = State::Text;
        at + length
    }

    fn until_name(&mut self, rest: &str, closer: &str) -> usize {
        let is_closer =
            |at: &usize| rest.get(*at..*at + closer.len()).is_some_and(|found| found.eq_ignore_ascii_case(closer));
        let Some(at) = rest.match_indices("</").map(|(at, _)| at).find(is_closer) else { return rest.len() };
        self.state = State::Tag;
        at
    }
}

/// Where the next tag or comment begins, else the end.
fn tag_start(text: &str) -> usize {
    let opens = |at: &usize| {
        text.get(at + 1..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c)))
    };
    text.match_indices('<').map(|(at, _)| at).find(opens).unwrap_or(text.len())
}

/// Whether an inline tag breaks the line.
pub(super) fn is_break(tag: &str) -> bool {
    let name = tag.trim_start_matches('<').trim_end_matches(['>', '/', ' ']);
    name.eq_ignore_ascii_case("br")
}

#[cfg(test)]
mod tests {
    use super::Stripper;

    fn text(html: &[&str]) -> String {
        let mut stripper = Stripper::default();
        let mut text = String::new();
        for piece in html.iter().flat_map(|html| stripper.texts(html)) {
            text.push_str(if piece.is_parted { " " } else { "" });
            text.push_str(piece.text);
        }
        text
    }

    #[test]
    fn only_what_is_shown_is_text() {
        assert_eq!(text(&["One <!-- no", "t this --> two<style>p { }</style>."]), "One two.");
        assert_eq!(text(&["a < b", "<Script>x\n", "</script> c"]), "a < b c");
    }

    #[test]
    fn blocks_part_words_and_emphasis_does_not() {
        assert_eq!(text(&["<p>One</p><p><em>t</em>wo</p>\n", "three"]), " One two three");
    }
}

//! HTML elements of a head, one a line.

use crate::emit::{markup, one_line};
use std::borrow::Cow;
use std::fmt::Write as _;

/// Elements in the making.
#[derive(Default)]
pub(super) struct Tags(String);

impl Tags {
    /// Returns the elements, each ended by a line break.
    pub(super) fn finish(self) -> String {
        self.0
    }

    /// Adds `<meta name content>`, where there is something to say.
    pub(super) fn meta(&mut self, name: &str, content: Option<&str>) {
        self.element("meta", ["name", "content"], name, content);
    }

    /// Adds `<meta property content>`, as `RDFa` has it: Open Graph wants that.
    pub(super) fn property(&mut self, name: &str, content: Option<&str>) {
        self.element("meta", ["property", "content"], name, content);
    }

    /// Adds `<link rel href>`.
    pub(super) fn link(&mut self, rel: &str, href: Option<&str>) {
        self.element("link", ["rel", "href"], rel, href);
    }

    fn element(&mut self, element: &str, [first, second]: [&str; 2], name: &str, content: Option<&str>) {
        let Some(content) = content.map(one_line).filter(|content| !content.is_empty()) else { return };
        let _ = writeln!(self.0, "<{element} {first}=\"{}\" {second}=\"{}\">", attribute(name), attribute(&content));
    }
}

/// Returns text for an attribute in double quotes (HTML, 13.1.2.3).
fn attribute(text: &str) -> Cow<'_, str> {
    markup::escaped(text, |c| Some(if matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c }))
}

#[cfg(test)]
mod tests {
    use super::Tags;

    #[test]
    fn no_text_leaves_its_attribute() {
        let mut tags = Tags::default();
        tags.meta("citation_title", Some("\"><script>alert(1)</script>\n& more"));
        assert_eq!(
            tags.finish(),
            "<meta name=\"citation_title\" content=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; more\">\n"
        );
    }
}

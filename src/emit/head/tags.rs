//! HTML elements of a head, one a line.

use crate::emit::one_line;
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
        let _ = writeln!(self.0, "<{element} {first}=\"{}\" {second}=\"{}\">", escaped(name), escaped(&content));
    }
}

/// Returns text for an attribute in double quotes (HTML, 13.1.2.3).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{2028}' | '\u{2029}' => out.push(' '),
            c => out.push(c),
        }
    }
    out
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

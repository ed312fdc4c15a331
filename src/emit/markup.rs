//! Text for elements and attributes of XML and HTML.

use std::borrow::Cow;

/// Returns text in which no character is taken for markup (XML 1.0, 2.4; HTML, 13.1.2.3). `mind` says what becomes of every other
/// character: itself, one in its place, or nothing.
pub(crate) fn escaped(text: &str, mind: impl Fn(char) -> Option<char>) -> Cow<'_, str> {
    if text.chars().all(|c| entity(c).is_none() && mind(c) == Some(c)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match entity(c) {
            Some(name) => out.push_str(name),
            None => out.extend(mind(c)),
        }
    }
    Cow::Owned(out)
}

/// Whether XML 1.0 can hold a character (2.2); of control characters it can hold white space only, and readers change a carriage return.
pub(crate) fn is_xml(c: char) -> bool {
    !(c.is_control() && !matches!(c, '\n' | '\t') || matches!(c, '\u{FFFE}' | '\u{FFFF}'))
}

fn entity(c: char) -> Option<&'static str> {
    match c {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_becomes_text() {
        assert_eq!(escaped("a <b> & \"c\"\u{1}", |c| is_xml(c).then_some(c)), "a &lt;b&gt; &amp; &quot;c&quot;");
        assert!(matches!(escaped("plain", Some), Cow::Borrowed("plain")));
    }
}

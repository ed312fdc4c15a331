//! What stands in a Markdown file and is no Markdown: template tags of site generators. Blanks of the same length stand for
//! them, so that every offset stays.

/// Openers and closers of template tags.
const TAGS: [(&str, &str); 3] = [("{%", "%}"), ("{{<", ">}}"), ("{{%", "%}}")];

/// Returns the text with blanks for template tags and for lines of attributes, `{: .class}`.
pub(super) fn masked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        let (before, tag) = rest.split_at(at);
        out.push_str(before);
        let length = tag_length(tag, out.ends_with('\n') || out.is_empty());
        let (tag, after) = tag.split_at(length.unwrap_or(1));
        if length.is_some() {
            out.extend(tag.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
        } else {
            out.push_str(tag);
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// How far a tag goes: to its closer, which stands near.
fn tag_length(tag: &str, opens_line: bool) -> Option<usize> {
    const FARTHEST: usize = 4096;
    let near =
        |text: &str| (0..=FARTHEST.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or_default();
    let window = tag.get(..near(tag))?;
    if opens_line && window.starts_with("{:") {
        let line = window.lines().next()?;
        return line.trim_end().ends_with('}').then_some(line.len());
    }
    let (_, closer) = TAGS.iter().find(|(opener, _)| window.starts_with(opener))?;
    Some(window.find(closer)? + closer.len())
}

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn tags_become_blanks_of_their_length() {
        assert_eq!(masked("a {% é\n %} b {: .c}\n{: .d}\ne {x} {%"), "a      \n    b {: .c}\n      \ne {x} {%");
    }
}

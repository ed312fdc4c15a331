//! What stands in a Markdown file and is no Markdown: template tags of site generators. Blanks of the same length stand for
//! them, so that every offset stays.

/// Openers and closers of template tags, the longest first.
const TAGS: [(&str, &str); 3] = [("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}")];

/// Closers farther away belong to something else.
const FARTHEST: usize = 4096;

/// Returns the text with blanks for template tags and for lines of attributes, `{: .class}`.
pub(super) fn masked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut closers = Closers { text, next: [Some(0); 3] };
    let mut done = 0;
    while let Some(found) = text.get(done..).and_then(|rest| rest.find('{')) {
        let at = done + found;
        out.push_str(text.get(done..at).unwrap_or_default());
        let end = attributes(text, at).or_else(|| closers.end(at));
        done = end.unwrap_or(at + 1);
        let tag = text.get(at..done).unwrap_or_default();
        match end {
            Some(_) => out.extend(tag.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' })),
            None => out.push_str(tag),
        }
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

/// The end of a line of attributes that begins at an offset.
fn attributes(text: &str, at: usize) -> Option<usize> {
    let opens_line = at == 0 || text.get(..at).is_some_and(|before| before.ends_with('\n'));
    let line = text.get(at..).filter(|rest| opens_line && rest.starts_with("{:"))?.lines().next()?.trim_end();
    line.ends_with('}').then_some(at + line.len())
}

/// Where the next closer of each kind stands; each is sought once, however many openers come before it.
struct Closers<'t> {
    text: &'t str,
    next: [Option<usize>; 3],
}

impl Closers<'_> {
    /// Returns the end of the tag that opens at an offset.
    fn end(&mut self, at: usize) -> Option<usize> {
        let rest = self.text.get(at..)?;
        let kind = TAGS.iter().position(|(opener, _)| rest.starts_with(opener))?;
        let (opener, closer) = TAGS.get(kind)?;
        let next = self.next.get_mut(kind)?;
        let from = at + opener.len();
        if next.is_some_and(|next| next < from) {
            *next = self.text.get(from..)?.find(closer).map(|found| from + found);
        }
        next.map(|next| next + closer.len()).filter(|end| end - at <= FARTHEST)
    }
}

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn tags_become_blanks_of_their_length() {
        assert_eq!(masked("a {% é\n %} b {: .c}\n{: .d}\ne {x} {%"), "a      \n    b {: .c}\n      \ne {x} {%");
    }
}

//! Where a title leads: the address behind it, in texts with markup.

use super::kind::{Kind, Reason};
use super::variable::Variable;
use super::{Citation, ReadNote, Text};
use crate::source::Spanned;

/// Gives works whose title is a link the address that it leads to, where the note prints none. `links` are in the order of the text.
pub fn follow(links: &[Spanned<String>], notes: &mut [ReadNote<'_>]) {
    for note in notes {
        let first = links.partition_point(|link| link.span.end <= note.span.start);
        let mut rest = links.get(first..).unwrap_or_default();
        rest = rest.get(..rest.partition_point(|link| link.span.start < note.span.end)).unwrap_or_default();
        for citation in &mut note.citations {
            let from = rest.partition_point(|link| link.span.end <= citation.span.start);
            rest = rest.get(from..).unwrap_or_default();
            let own = rest.iter().take_while(|link| link.span.start < citation.span.end);
            if let Some(link) = own.into_iter().find(|link| is_title(citation, link)) {
                lead(citation, link);
            }
        }
    }
}

/// Whether a link's text is the title of a work, or holds it, and the link leads into the web.
fn is_title(citation: &Citation, link: &Spanned<String>) -> bool {
    let titles = || citation.reference.texts.iter().filter(|text| text.variable == Variable::Title);
    let target = link.value.trim();
    (target.starts_with("https://") || target.starts_with("http://"))
        && titles().any(|title| link.span.contains(title.span))
}

fn lead(citation: &mut Citation, link: &Spanned<String>) {
    let reference = &mut citation.reference;
    let printed = [Variable::Url, Variable::Doi].into_iter().any(|variable| reference.text(variable).is_some());
    if printed || citation.back.is_some() {
        return;
    }
    let at = reference.texts.iter().position(|text| text.span.start > link.span.start).unwrap_or(reference.texts.len());
    reference.texts.insert(at, Text { variable: Variable::Url, value: link.value.trim().to_owned(), span: link.span });
    if reference.kind == Kind::Document {
        reference.kind = Kind::Webpage;
        reference.reasons.push(Reason { rule: "its title leads to an address", kind: Kind::Webpage });
    }
}

//! Highwire tags, as Google Scholar reads them.

use super::tags::Tags;
use crate::emit::page::Page;
use crate::reference::{ContributorRole, DateVariable, Reference, Variable};
use crate::resolve::Work;

/// Adds the tags of an article and its references.
pub(super) fn add(tags: &mut Tags, page: &Page<'_>, works: &[Work]) {
    let metadata = &page.article.metadata;
    tags.meta("citation_title", page.title);
    for author in &page.authors {
        tags.meta("citation_author", Some(&author.name));
    }
    tags.meta("citation_publication_date", metadata.date.as_deref().map(slashed).as_deref());
    tags.meta("citation_journal_title", metadata.journal.as_deref());
    tags.meta("citation_issn", metadata.issn.as_deref());
    tags.meta("citation_volume", metadata.volume.as_deref());
    tags.meta("citation_issue", metadata.issue.as_deref());
    tags.meta("citation_firstpage", metadata.first_page.as_deref());
    tags.meta("citation_lastpage", metadata.last_page.as_deref());
    tags.meta("citation_doi", metadata.doi.as_deref());
    tags.meta("citation_abstract_html_url", metadata.url.as_deref());
    tags.meta("citation_pdf_url", metadata.pdf.as_deref());
    tags.meta("citation_publisher", page.publisher.as_deref());
    tags.meta("citation_language", page.language);
    for work in works {
        tags.meta("citation_reference", Some(&reference(&work.reference).unwrap_or_else(|| work.raw.clone())));
    }
}

/// `2024-05-17T09:30:00Z` is `2024/05/17`.
fn slashed(date: &str) -> String {
    date.split('T').next().unwrap_or_default().replace('-', "/")
}

/// Returns a reference as fields with names: `citation_title=…; citation_author=…`; nothing for one without a title.
fn reference(reference: &Reference) -> Option<String> {
    let title = reference.text(Variable::Title)?;
    let mut fields = vec![("citation_title", title.to_owned())];
    for author in reference.of_role(ContributorRole::Author) {
        fields.push(("citation_author", author.name.display()));
    }
    let text = |variable| reference.text(variable).map(str::to_owned);
    let more = [
        ("citation_journal_title", text(Variable::ContainerTitle)),
        ("citation_publisher", text(Variable::Publisher)),
        ("citation_publication_date", reference.date(DateVariable::Issued).and_then(|date| Some(date.start?.edtf()))),
        ("citation_volume", text(Variable::Volume)),
        ("citation_issue", text(Variable::Issue)),
        ("citation_pages", text(Variable::Page)),
        ("citation_doi", text(Variable::Doi)),
        ("citation_isbn", text(Variable::Isbn)),
    ];
    fields.extend(more.into_iter().filter_map(|(name, value)| Some((name, value?))));
    // A semicolon parts the fields.
    let printed = fields.iter().map(|(name, value)| format!("{name}={}", value.replace(';', ",")));
    Some(printed.collect::<Vec<_>>().join("; "))
}

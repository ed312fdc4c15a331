//! A cited work in its schema.org type, with its container: journal, book, newspaper, site.

use super::identity::Base;
use super::node::{Graph, Node, Value};
use super::part::{self, Bodies};
use crate::knowledge::kinds;
use crate::reference::{ContributorRole, DateVariable, Kind, Reference, Variable};
use crate::resolve::Work;

/// A work's node, and the nodes that it points to.
pub(super) struct Built {
    pub(super) id: String,
    node: Node,
    others: Vec<Node>,
}

impl Built {
    /// Adds the node and those that it points to.
    pub(super) fn add_to(self, graph: &mut Graph) {
        graph.add(self.node);
        self.others.into_iter().for_each(|other| graph.add(other));
    }
}

/// Returns the node of a work.
pub(super) fn node(work: &Work, by_article: &[Bodies<'_>], base: &Base) -> Built {
    let reference = &work.reference;
    let unknown = Bodies::default();
    let bodies = work.cited.first().and_then(|place| by_article.get(place.article)).unwrap_or(&unknown);
    let class = class(reference);
    let id = id(work, base);
    let mut node = Node::new(id.clone(), class);
    let mut others = Vec::new();
    node.text("name", reference.text(Variable::Title));
    if reference.is_empty() {
        node.text("text", Some(work.raw.split_whitespace().collect::<Vec<_>>().join(" ")));
    }
    contributors(&mut node, reference, bodies, base, &mut others);
    dates(&mut node, reference, class);
    publisher(&mut node, reference, bodies, base, &mut others);
    own_fields(&mut node, reference, class);
    container(&mut node, reference, class, bodies, base, &mut others);
    addresses(&mut node, reference);
    Built { id, node, others }
}

fn id(work: &Work, base: &Base) -> String {
    let reference = &work.reference;
    let title =
        reference.text(Variable::Title).or_else(|| reference.text(Variable::ContainerTitle)).unwrap_or(&work.raw);
    let issued = reference.date(DateVariable::Issued).and_then(part::date).unwrap_or_default();
    let authors: Vec<String> = reference.contributors.iter().map(|contributor| contributor.name.display()).collect();
    let address = reference.text(Variable::Url).unwrap_or_default();
    base.told("work", title, &[issued, authors.join(";"), address.to_owned()].join("\u{1f}"))
}

/// Returns the work's type: the table's, or a narrower one that its fields show.
fn class(reference: &Reference) -> &'static str {
    let titled = reference.text(Variable::Title).is_some();
    match reference.kind {
        Kind::Webpage if !titled && reference.text(Variable::ContainerTitle).is_some() => "ProfilePage",
        Kind::MotionPicture if reference.text(Variable::Url).is_some() => "VideoObject",
        kind => kinds::schema(kind.csl()),
    }
}

fn contributors(node: &mut Node, reference: &Reference, bodies: &Bodies<'_>, base: &Base, others: &mut Vec<Node>) {
    for contributor in &reference.contributors {
        let other = part::actor(&contributor.name, bodies, base);
        let person = other.types.first() == Some(&"Person");
        let property = match contributor.role {
            ContributorRole::Author => "author",
            // A body that edits is no `editor`: that takes people alone.
            ContributorRole::Editor if person => "editor",
            ContributorRole::Translator => "translator",
            ContributorRole::ContainerAuthor | ContributorRole::CollectionEditor => continue,
            _ => "contributor",
        };
        node.refer(property, &other.id);
        others.push(other);
    }
}

fn dates(node: &mut Node, reference: &Reference, class: &str) {
    let issued = reference.date(DateVariable::Issued).and_then(part::date);
    match class {
        "Legislation" => node.text("legislationDate", issued),
        "VideoObject" => {
            node.text("uploadDate", issued.as_deref());
            node.text("datePublished", issued);
        }
        _ => node.text("datePublished", issued),
    }
    node.text("dateCreated", reference.date(DateVariable::OriginalDate).and_then(part::date));
}

fn publisher(node: &mut Node, reference: &Reference, bodies: &Bodies<'_>, base: &Base, others: &mut Vec<Node>) {
    let outlet = matches!(reference.kind, Kind::ArticleNewspaper | Kind::ArticleMagazine | Kind::Webpage);
    let container = reference.text(Variable::ContainerTitle).filter(|_| outlet);
    let name = reference.text(Variable::Publisher).or(container);
    if let Some(other) = name.and_then(|name| part::organization(name, bodies, base)) {
        node.refer("publisher", &other.id);
        others.push(other);
    }
}

/// Fields that belong to the work itself. A field that schema.org gives to other types alone stays out.
fn own_fields(node: &mut Node, reference: &Reference, class: &str) {
    let text = |variable| reference.text(variable);
    node.text("inLanguage", text(Variable::Language));
    if let Some(translated) = &reference.translated_title {
        node.text("alternateName", Some(translated.value.as_str()));
    }
    if matches!(
        class,
        "Article" | "ScholarlyArticle" | "NewsArticle" | "BlogPosting" | "SocialMediaPosting" | "Report" | "Chapter"
    ) {
        node.text("pagination", text(Variable::Page));
    }
    match class {
        "Book" => {
            node.text("isbn", text(Variable::Isbn));
            node.text("bookEdition", text(Variable::Edition));
        }
        "Report" => node.text("reportNumber", text(Variable::Number)),
        "Legislation" => node.text("legislationIdentifier", text(Variable::Number)),
        "Thesis" => node.text("inSupportOf", text(Variable::Genre)),
        "SoftwareApplication" => node.text("softwareVersion", text(Variable::Version)),
        _ => node.text("version", text(Variable::Version)),
    }
    if class != "Thesis" {
        node.text("genre", text(Variable::Genre));
    }
    for (variable, scheme) in [(Variable::Doi, "doi:"), (Variable::Pmid, "pmid:"), (Variable::Pmcid, "pmcid:")] {
        node.text("identifier", text(variable).map(|value| format!("{scheme}{value}")));
    }
    node.text("creativeWorkStatus", text(Variable::Status));
}

/// Returns the container's type, and says by which property the work belongs to it.
fn container_class(reference: &Reference, class: &str) -> (&'static str, &'static str) {
    match (reference.kind, class) {
        (Kind::ArticleNewspaper, _) => ("isPartOf", "Newspaper"),
        (Kind::ArticleJournal | Kind::ArticleMagazine | Kind::Review | Kind::ReviewBook, _) => {
            ("isPartOf", "Periodical")
        }
        (Kind::Chapter | Kind::PaperConference | Kind::EntryEncyclopedia | Kind::EntryDictionary, _)
            if reference.text(Variable::Url).is_none() =>
        {
            ("isPartOf", "Book")
        }
        (Kind::Broadcast, _) => ("partOfSeries", "CreativeWorkSeries"),
        (Kind::PostWeblog, _) => ("isPartOf", "Blog"),
        _ if reference.text(Variable::Url).is_some() => ("isPartOf", "WebSite"),
        _ => ("isPartOf", "CreativeWork"),
    }
}

fn container(
    node: &mut Node,
    reference: &Reference,
    class: &str,
    bodies: &Bodies<'_>,
    base: &Base,
    others: &mut Vec<Node>,
) {
    let Some(name) = reference.text(Variable::ContainerTitle) else { return };
    let (property, kind) = container_class(reference, class);
    let mut container = Node::new(base.named(&kind.to_lowercase(), name), kind);
    container.text("name", Some(name));
    match kind {
        "Periodical" | "Newspaper" | "WebSite" | "Blog" | "CreativeWorkSeries" => {
            container.text("issn", reference.text(Variable::Issn));
        }
        "Book" => {
            container.text("isbn", reference.text(Variable::Isbn));
            contributors_of_container(&mut container, reference, bodies, base, others);
        }
        _ => {}
    }
    let inner = match kind {
        "Periodical" | "Newspaper" => volume_and_issue(reference, &container.id),
        _ => None,
    };
    node.add(property, inner.map_or_else(|| Value::Ref(container.id.clone()), Value::Inner));
    others.push(container);
}

fn contributors_of_container(
    container: &mut Node,
    reference: &Reference,
    bodies: &Bodies<'_>,
    base: &Base,
    others: &mut Vec<Node>,
) {
    for contributor in reference.of_role(ContributorRole::ContainerAuthor) {
        let other = part::actor(&contributor.name, bodies, base);
        container.refer("author", &other.id);
        others.push(other);
    }
}

/// Volume and issue stand between an article and its journal.
fn volume_and_issue(reference: &Reference, periodical: &str) -> Option<Node> {
    let volume = reference.text(Variable::Volume).map(|number| {
        let mut node = Node::new(String::new(), "PublicationVolume");
        node.text("volumeNumber", Some(number));
        node.refer("isPartOf", periodical);
        node
    });
    let Some(number) = reference.text(Variable::Issue) else { return volume };
    let mut issue = Node::new(String::new(), "PublicationIssue");
    issue.text("issueNumber", Some(number));
    match volume {
        Some(volume) => issue.add("isPartOf", Value::Inner(volume)),
        None => issue.refer("isPartOf", periodical),
    }
    Some(issue)
}

fn addresses(node: &mut Node, reference: &Reference) {
    let url = reference.text(Variable::Url);
    let doi = reference.text(Variable::Doi).map(|doi| format!("https://doi.org/{doi}"));
    node.text("url", url.map(str::to_owned).or_else(|| doi.clone()));
    node.text("sameAs", doi.filter(|_| url.is_some()));
    node.text("archivedAt", reference.text(Variable::ArchivedUrl));
}

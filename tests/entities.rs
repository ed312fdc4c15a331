//! Organizations, people and events: what is found stands in the text, a human has the last word, and a page's head is safe.

#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

use ibid::emit::{EmitOptions, Format};
use ibid::entities::decision::Decisions;
use ibid::entities::{self, Entities};
use ibid::{Metadata, Options, Source, Span, compile, publish_beside};
use proptest::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};

const ESSAY: &str = "The Mill Society\n\nThe Harbour Mill Society (HMS) was founded in Skelby on 3 May 1911 by Jane Doe. On 4 June \
1912 the society held a rally in Skelby, and some 1,200 people came. John Roe, chairman of the Harbour Mill Society, spoke.[1]\n\n\
On 9 July 1913 the Bellwood Trust bought the mill. It was a wet year.[2]\n\n[1] Doe, Jane. “The Rally.” The Guardian, 5 June 1912.\n\n\
[2] Roe, John. “The Mill.” The Guardian, 10 July 1913.\n";

fn found(text: &str, decisions: &str) -> Entities {
    let source = Source::new("essay.txt", text);
    let decisions = Decisions::read(&Source::new("essay.txt.ibid.toml", decisions)).unwrap();
    entities::find(&compile(&source, &Options { decisions, ..Options::default() }))
}

fn names(entities: &Entities) -> Vec<&str> {
    entities.organizations.iter().map(|of| of.name.as_str()).collect()
}

/// Every stretch of text that anything found points to.
fn spans(entities: &Entities) -> Vec<Span> {
    let mut out = Vec::new();
    for of in &entities.organizations {
        out.extend(&of.evidence);
        out.extend(of.founded.iter().flat_map(|fact| &fact.evidence));
        out.extend(of.founded_in.iter().flat_map(|fact| &fact.evidence));
        out.extend(of.url.iter().chain(&of.same_as).flat_map(|fact| &fact.evidence));
        out.extend(of.parent.iter().flat_map(|fact| &fact.evidence));
        out.extend(of.members.iter().map(|member| member.evidence));
    }
    for person in &entities.people {
        out.extend(&person.evidence);
        out.extend(person.titles.iter().flat_map(|fact| &fact.evidence));
    }
    for event in &entities.events {
        out.extend(&event.evidence);
        out.extend(event.start.iter().chain(&event.end).flat_map(|fact| &fact.evidence));
        out.extend(event.place.iter().chain(&event.attendance).flat_map(|fact| &fact.evidence));
        out.extend(event.organizers.iter().chain(&event.attendees).flat_map(|fact| &fact.evidence));
    }
    out
}

fn articles() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/entities");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    paths
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn evidence_lies_within_the_text(text in "\\PC{0,300}") {
        holds(&text);
    }

    #[test]
    fn evidence_lies_within_any_part_of_an_article(which in 0_usize..12, from in 0_usize..4000, length in 0_usize..1500) {
        let paths = articles();
        let text = fs::read_to_string(&paths[which % paths.len()]).unwrap();
        holds(&text.chars().skip(from).take(length).collect::<String>());
    }
}

fn holds(text: &str) {
    let source = Source::new("any.txt", text);
    let found = entities::find(&compile(&source, &Options::default()));
    for span in spans(&found) {
        assert!(source.text().get(span.range()).is_some(), "{span:?} of {}", source.text().len());
    }
}

#[test]
fn what_nobody_decided_stays_as_it_was_read() {
    let open = "[[organization]]\nname = \"Bellwood Trust\"\ntext = \"gone\"\n\n[[event]]\nname = \"Rally\"\n";
    assert_eq!(found(ESSAY, open), found(ESSAY, ""));
}

#[test]
fn a_human_rejects_renames_merges_splits_and_adds() {
    let before = found(ESSAY, "");
    assert!(names(&before).contains(&"Harbour Mill Society") && names(&before).contains(&"Bellwood Trust"));
    let reject = found(ESSAY, "[[organization]]\nname = \"Bellwood Trust\"\nreject = true\n");
    assert!(!names(&reject).contains(&"Bellwood Trust"));
    assert!(reject.events.iter().all(|event| event.organizers.iter().all(|by| reject.name_of(by.value).is_some())));
    let rename = found(ESSAY, "[[organization]]\nname = \"HMS\"\nrename = \"The Millers\"\n");
    let renamed = rename.organizations.iter().find(|of| of.name == "The Millers").unwrap();
    assert!(renamed.alternate_names.contains(&"Harbour Mill Society".into()));
    let merge = found(ESSAY, "[[organization]]\nname = \"HMS\"\nmerge = [\"Bellwood Trust\"]\n");
    assert_eq!(merge.organizations.len() + 1, before.organizations.len());
    let split = found(ESSAY, "[[organization]]\nname = \"Harbour Mill Society\"\nsplit = [\"HMS\"]\n");
    assert!(names(&split).contains(&"HMS"));
    let add = found(ESSAY, "[[event]]\nname = \"Flood\"\nadd = true\nstart = \"1914-01\"\n");
    assert_eq!(add.events.last().unwrap().start.as_ref().unwrap().value.edtf(), "1914-01");
}

#[test]
fn a_split_takes_sentences_notes_and_parts_in_events_along() {
    let text = "Two bodies\n\nThe Harbour Mill Society (HMS) was founded in Skelby on 3 May 1911. On 4 June 1912 HMS held a rally in \
Skelby.[1]\n\n[1] HMS, “Rally,” https://hms.example/rally.\n";
    let organizer = |entities: &Entities| {
        let rally = entities.events.iter().find(|event| event.name.contains("Rally")).unwrap();
        entities.name_of(rally.organizers[0].value).unwrap().to_owned()
    };
    let before = found(text, "");
    assert_eq!(organizer(&before), "Harbour Mill Society");
    let after = found(text, "[[organization]]\nname = \"Harbour Mill Society\"\nsplit = [\"HMS\"]\n");
    assert_eq!(organizer(&after), "HMS");
    let of = |name: &str| after.organizations.iter().find(|of| of.name == name).unwrap();
    assert_eq!((of("HMS").notes.as_slice(), of("Harbour Mill Society").notes.as_slice()), (&[0][..], &[][..]));
    let main = found(text, "[[organization]]\nname = \"HMS\"\nsplit = [\"Harbour Mill Society\"]\n");
    assert!(main.organizations.iter().all(|of| of.alternate_names.is_empty()));
    let none = found(text, "[[organization]]\nname = \"HMS\"\nsplit = [\"The Millers\"]\n");
    assert_eq!(none.organizations, before.organizations);
    assert!(none.diagnostics.iter().any(|found| found.code.0 == "decision-without-entity"));
}

#[test]
fn a_human_sets_properties_and_takes_them_away() {
    let decided = "[[organization]]\nname = \"Harbour Mill Society\"\ntype = \"PerformingGroup\"\nfounded = \"\"\n\
                   parent = \"Bellwood Trust\"\nmembers = [{ person = \"Ann Poe\", title = \"clerk\" }]\n";
    let after = found(ESSAY, decided);
    let society = after.organizations.iter().find(|of| of.name == "Harbour Mill Society").unwrap();
    assert_eq!((society.class, &society.founded), ("PerformingGroup", &None));
    let parent = society.parent.as_ref().unwrap().value;
    assert_eq!(after.organizations[parent.0].name, "Bellwood Trust");
    assert_eq!(after.people[society.members[0].person.0].name, "Ann Poe");
}

#[test]
fn a_decision_that_fits_nothing_any_more_is_told() {
    let source = Source::new("essay.txt", ESSAY);
    let file = "[[organization]]\nname = \"Gone Society\"\nconfirm = true\n\n[[organization]]\nname = \"Bellwood Trust\"\n\
                text = \"The trust sold the mill.\"\nconfirm = true\n";
    let decisions = Decisions::read(&Source::new("essay.txt.ibid.toml", file)).unwrap();
    let article = compile(&source, &Options { decisions, ..Options::default() });
    let codes: Vec<&str> = article.diagnostics.iter().map(|found| found.code.0).collect();
    assert!(codes.contains(&"decision-without-entity") && codes.contains(&"decision-on-changed-text"), "{codes:?}");
}

#[test]
fn a_decision_that_makes_no_sense_is_refused() {
    for file in [
        "[[organization]]\nrename = \"x\"\n",
        "[[organization]]\nname = \"x\"\ntype = \"Club\"\n",
        "[[event]]\nname = \"x\"\nstart = \"May\"\n",
        "[[event]]\nname = \"x\"\nstart = \"2020-02\"\nend = \"2019\"\n",
        "[[person]]\nname = \"x\"\nage = 3\n",
    ] {
        assert!(Decisions::read(&Source::new("essay.txt.ibid.toml", file)).is_err(), "{file}");
    }
}

#[test]
fn an_acronym_with_two_meanings_is_told_when_an_article_is_read() {
    let text = "An Essay\n\nThe Northern Arts Council (NAC) met in May. Later the National Association of Clubs (NAC) joined it, and \
                so they went on for years.[1]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n";
    let source = Source::new("essay.txt", text);
    let article = compile(&source, &Options::default());
    assert!(article.diagnostics.iter().any(|found| found.code.0 == "acronym-ambiguous"));
}

fn head(text: &str, metadata: Metadata) -> (String, Vec<String>) {
    let source = Source::new("essay.txt", text);
    let articles = [compile(&source, &Options { metadata, ..Options::default() })];
    let published = publish_beside(&articles, Format::Head, &EmitOptions::default(), None).unwrap();
    (published.text, published.wishes.iter().map(ToString::to_string).collect())
}

#[test]
fn nothing_of_the_text_ends_the_script_or_an_attribute() {
    let metadata = Metadata {
        title: Some("</script><script>alert(1)</script><!-- \" \u{2028}".into()),
        author: vec!["\"><b>".into()],
        ..Metadata::default()
    };
    let (text, _) = head(ESSAY, metadata);
    assert_eq!(text.matches("<script").count(), 1);
    assert_eq!(text.matches("</script").count(), 1);
    assert!(!text.contains("<!--") && !text.contains('\u{2028}') && !text.contains("<b>"), "{text}");
}

#[test]
fn what_search_engines_miss_is_named_with_what_supplies_it() {
    let (_, wishes) = head(ESSAY, Metadata::default());
    for wanted in ["--author", "--date", "--image", "--url", "--modified"] {
        assert!(wishes.iter().any(|wish| wish.contains(wanted)), "{wanted}: {wishes:?}");
    }
    let whole = Metadata {
        author: vec!["Jane Doe <https://example.org/doe>".into()],
        date: Some("2020-01-01".into()),
        modified: Some("2020-01-02".into()),
        image: Some("https://example.org/mill.jpg".into()),
        url: Some("https://example.org/mill".into()),
        publisher: Some("Mill Press".into()),
        publisher_url: Some("https://example.org/".into()),
        logo: Some("https://example.org/logo.png".into()),
        ..Metadata::default()
    };
    let (text, wishes) = head(ESSAY, whole);
    assert!(text.contains("<meta name=\"citation_publication_date\" content=\"2020/01/01\">"));
    assert_eq!(wishes.iter().filter(|wish| !wish.contains("Event")).count(), 0, "{wishes:?}");
}

#[test]
fn events_to_come_are_told_from_those_that_are_over() {
    let date = |date: &str| Metadata { date: Some(date.into()), ..Metadata::default() };
    let scheduled = |text: &str| text.matches("EventScheduled").count();
    assert_eq!(scheduled(&head(ESSAY, date("2020-01-01")).0), 0);
    assert!(scheduled(&head(ESSAY, date("1913-01-01")).0) > 0);
}

/// What is found, a line each: what a change of grammar or tables changes shows here.
fn listing(entities: &Entities) -> String {
    let mut lines: Vec<String> = entities
        .organizations
        .iter()
        .map(|of| {
            let founded = of.founded.as_ref().map(|founded| format!(", founded {}", founded.value.edtf()));
            let others = if of.alternate_names.is_empty() {
                String::new()
            } else {
                format!(" ({})", of.alternate_names.join("; "))
            };
            format!("organization  {}{others}: {}{}", of.name, of.class, founded.unwrap_or_default())
        })
        .collect();
    lines.extend(entities.people.iter().map(|person| {
        let titles: Vec<&str> = person.titles.iter().map(|title| title.value.as_str()).collect();
        format!("person        {}: {}", person.name, titles.join("; "))
    }));
    lines.extend(entities.events.iter().map(|event| {
        let start = event.start.as_ref().map(|start| start.value.edtf()).unwrap_or_default();
        let end = event.end.as_ref().map(|end| format!("/{}", end.value.edtf())).unwrap_or_default();
        let place = event.place.as_ref().map(|place| format!(", {}", place.value)).unwrap_or_default();
        format!("event         {start}{end} {}: {}{place}", event.name, event.class)
    }));
    lines.join("\n")
}

#[test]
fn our_articles_tell_what_they_told_before() {
    insta::glob!("../fixtures/entities", "*.{txt,md}", |path| insta::assert_snapshot!(told(path)));
}

#[test]
fn our_essays_tell_what_they_told_before() {
    insta::glob!("../fixtures/essays", "*.{txt,md}", |path| insta::assert_snapshot!(told(path)));
}

fn told(path: &Path) -> String {
    let name = path.file_name().unwrap().to_str().unwrap();
    let source = ibid::From::Auto.read(name, fs::read(path).unwrap()).unwrap();
    listing(compile(&source, &Options::default()).entities())
}

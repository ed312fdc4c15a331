//! Outputs read by programs of other makes. What each needs is installed by `.ci/run`.
//!
//! The works are those of the samples, of the article among the fixtures and, where `IBID_GOLD` says where, of the reference article and
//! of 500 notes of the corpora.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stderr, reason = "what fails here fails its test")]

#[path = "standards/expected.rs"]
mod expected;
mod samples;
#[path = "standards/tool.rs"]
mod tool;

use biblatex::ChunksExt;
use expected::{authors, is_body, issued, letters, plain, title, url};
use ibid::emit::{EmitOptions, Format};
use ibid::reference::{ContributorRole, Variable};
use ibid::resolve::{Work, works};
use ibid::{From, Options, Source, compile, publish};
use samples::{Notes, every_kind, traps};
use serde_json::Value;
use std::fmt::Write as _;
use std::sync::OnceLock;
use tool::{Folder, has, run};

/// Works, and what every format makes of them.
struct Set {
    name: String,
    works: Vec<Work>,
    written: Vec<(Format, String)>,
}

impl Set {
    fn new(name: &str, articles: &[ibid::Article<'_>]) -> Self {
        let works = works(articles.iter().map(|article| article.notes.as_slice()));
        let formats = [Format::Bibtex, Format::Biblatex, Format::CslJson, Format::Ris, Format::EndnoteXml];
        let write = |format| (format, publish(articles, format, &EmitOptions::default()).unwrap());
        Self { name: name.into(), works, written: formats.into_iter().map(write).collect() }
    }

    fn text(&self, format: Format) -> &str {
        &self.written.iter().find(|(of, _)| *of == format).unwrap().1
    }

    fn of_source(name: &str, text: String, from: From) -> Self {
        let source = Source::new(name, text);
        Self::new(name, &[compile(&source, &Options { from, ..Options::default() })])
    }
}

fn sets() -> &'static [Set] {
    static SETS: OnceLock<Vec<Set>> = OnceLock::new();
    SETS.get_or_init(all_sets)
}

fn all_sets() -> Vec<Set> {
    let (kinds, traps) = (Notes::of_works(&every_kind()), Notes::of_works(&traps()));
    let mut sets = vec![Set::new("kinds", &[kinds.article()]), Set::new("traps", &[traps.article()])];
    let article = std::fs::read_to_string("fixtures/articles/diaspora.txt").unwrap();
    sets.push(Set::of_source("diaspora", article, From::Text));
    match std::env::var("IBID_GOLD") {
        Ok(gold) => {
            let read = |path: &str| std::fs::read_to_string(format!("{gold}/{path}")).unwrap();
            sets.push(Set::of_source("reference article", read("seed/article.txt"), From::Text));
            let corpora = ["mla", "mla-noisy", "chicago-notes", "chicago-notes-noisy", "chicago17-bibliography"];
            let hundred =
                |name: &str| read(&format!("corpus/{name}.notes")).lines().take(100).collect::<Vec<_>>().join("\n");
            let sources = corpora.map(|name| Source::new(name, hundred(name)));
            let options = Options { from: From::Notes, ..Options::default() };
            let articles: Vec<_> = sources.iter().map(|source| compile(source, &options)).collect();
            sets.push(Set::new("corpora", &articles));
        }
        Err(_) => eprintln!("skipped: the gold's works, since IBID_GOLD is not set"),
    }
    sets
}

fn items(json: &str) -> Vec<Value> {
    serde_json::from_str(json).unwrap()
}

fn item_title(item: &Value) -> String {
    plain(item["title"].as_str().unwrap_or_default())
}

fn item_author(name: &Value) -> String {
    let parts = ["dropping-particle", "non-dropping-particle", "family", "given", "suffix", "literal"];
    letters(&parts.map(|part| name[part].as_str().unwrap_or_default().to_owned()))
}

fn item_issued(item: &Value) -> Vec<i64> {
    let first = item["issued"]["date-parts"][0].as_array();
    first.map(|parts| parts.iter().filter_map(Value::as_i64).collect()).unwrap_or_default()
}

#[test]
fn pandoc_gives_back_titles_addresses_authors_and_dates() {
    if !has("pandoc", &["pandoc", "--version"]) {
        return;
    }
    let folder = Folder::new("pandoc");
    for set in sets() {
        for (format, name) in [(Format::Bibtex, "bibtex"), (Format::Biblatex, "biblatex")] {
            let file = folder.write("works.bib", set.text(format));
            let found = items(&run(&["pandoc", "-f", name, "-t", "csljson", &file]));
            assert_eq!(found.len(), set.works.len(), "{} as {name}", set.name);
            for (work, item) in set.works.iter().zip(&found) {
                pandoc_agrees(work, item, &format!("{} as {name}: {}", set.name, work.key));
            }
        }
    }
}

fn pandoc_agrees(work: &Work, item: &Value, place: &str) {
    // pandoc knows no command for a brace without a partner.
    let braces = |title: &str| title.replace(['{', '}'], "");
    assert_eq!(braces(&item_title(item)), braces(&title(work)), "{place}");
    let address = item["URL"].as_str().unwrap_or_default().replace("%7B", "").replace("%7D", "");
    assert_eq!(address.replace("%20", ""), url(work).replace("%20", ""), "{place}");
    let others = letters(&["others".into()]);
    let names: Vec<&Value> =
        item["author"].as_array().into_iter().flatten().filter(|name| item_author(name) != others).collect();
    if names.is_empty() {
        // An entry type without authors has them in its note.
        let note = item["note"].as_str().unwrap_or_default();
        assert!(authors(work).is_empty() || note.contains("author: "), "{place}");
    } else {
        assert_eq!(names.iter().map(|name| item_author(name)).collect::<Vec<_>>(), authors(work), "{place}");
    }
    let bodies = work.reference.of_role(ContributorRole::Author).map(|author| is_body(&author.name));
    for (name, is_body) in names.iter().zip(bodies) {
        assert!(!is_body || name["literal"].is_string(), "{place}: {name} is no body");
    }
    let written = issued(work);
    assert!(written.is_empty() || item_issued(item) == written, "{place}: {} for {written:?}", item["issued"]);
}

#[test]
fn biber_misses_nothing_but_what_the_note_lacks() {
    if !has("biber", &["biber", "--version"]) {
        return;
    }
    let folder = Folder::new("biber");
    let mut missing = String::new();
    for set in sets() {
        let file = folder.write("works.bib", set.text(Format::Biblatex));
        let output = folder.path("out.bib");
        let said = run(&["biber", "--tool", "--validate-datamodel", "--nolog", "-O", &output, &file]);
        for line in said.lines().filter(|line| line.starts_with("WARN") || line.starts_with("ERROR")) {
            let (_, what) =
                line.split_once("Missing mandatory field").unwrap_or_else(|| panic!("{}: {line}", set.name));
            let key = line.split('\'').nth(1).unwrap();
            let work = set.works.iter().find(|work| work.key == key).unwrap();
            assert!(lacks(work, what), "{}: the note has it: {line}", set.name);
            if matches!(set.name.as_str(), "kinds" | "traps") {
                writeln!(missing, "{} {key}:{}", set.name, what.trim_start_matches(" -")).unwrap();
            }
        }
    }
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../fixtures/emit");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("biber.missing", missing));
}

/// Whether a note has nothing that could be the field of biber's message.
fn lacks(work: &Work, message: &str) -> bool {
    let reference = &work.reference;
    let text = |variable| reference.text(variable).is_none();
    let field = message.split('\'').nth(1).unwrap();
    match field {
        "date, year" => issued(work).is_empty(),
        "author" => reference.of_role(ContributorRole::Author).next().is_none(),
        "editor" => reference.of_role(ContributorRole::Editor).next().is_none(),
        "title" => text(Variable::Title),
        "journaltitle" | "booktitle" => text(Variable::ContainerTitle),
        "type" => text(Variable::Genre),
        "institution" => text(Variable::Publisher) && text(Variable::Authority),
        "number" => text(Variable::Number),
        other => panic!("biber asks for {other}"),
    }
}

#[test]
fn the_crate_and_hayagriva_read_biblatex() {
    for set in sets() {
        let text = set.text(Format::Biblatex);
        let entries = biblatex::Bibliography::parse(text).unwrap_or_else(|error| panic!("{}: {error}", set.name));
        let library =
            hayagriva::io::from_biblatex(&entries).unwrap_or_else(|errors| panic!("{}: {errors:?}", set.name));
        assert_eq!((entries.len(), library.len()), (set.works.len(), set.works.len()), "{}", set.name);
        for (work, entry) in set.works.iter().zip(entries.iter()) {
            let field = |name: &str| entry.get(name).map(ChunksExt::format_verbatim).unwrap_or_default();
            assert_eq!(plain(&field("title")), title(work), "{}", work.key);
            let read = library.get(&work.key).unwrap_or_else(|| panic!("{}: hayagriva lost {}", set.name, work.key));
            let read = read.title().map(ToString::to_string).unwrap_or_default();
            assert_eq!(plain(&read), title(work), "{}", work.key);
        }
    }
}

#[test]
fn citation_js_reads_every_work_and_title() {
    let probe =
        "for (const name of ['core', 'plugin-bibtex', 'plugin-csl', 'plugin-ris']) require('@citation-js/' + name)";
    if !has("@citation-js/core with its plug-ins", &["node", "-e", probe]) {
        return;
    }
    let folder = Folder::new("citation-js");
    let formats = [(Format::Bibtex, "bib"), (Format::Biblatex, "bib"), (Format::CslJson, "json"), (Format::Ris, "ris")];
    let mut command = vec!["node".to_owned(), "tests/standards/read.js".to_owned()];
    let mut written = Vec::new();
    for set in sets() {
        for (format, extension) in formats {
            command.push(folder.write(&format!("{}-{format:?}.{extension}", set.name), set.text(format)));
            written.push((format!("{} as {format:?}", set.name), set.works.iter().map(title).collect::<Vec<_>>()));
        }
    }
    let said = run(&command.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(said.lines().count(), written.len());
    for (line, (name, titles)) in said.lines().zip(written) {
        let found: Vec<String> = serde_json::from_str(line).unwrap();
        assert_eq!(found.iter().map(|title| plain(title)).collect::<Vec<_>>(), titles, "{name}");
    }
}

#[test]
fn rispy_reads_ris() {
    if !has("rispy", &["python3", "-c", "import rispy"]) {
        return;
    }
    let folder = Folder::new("rispy");
    for set in sets() {
        let file = folder.write("works.ris", set.text(Format::Ris));
        let found = run(&["python3", "tests/standards/read.py", &file]);
        let found: Vec<(String, Vec<String>, String)> = serde_json::from_str(&found).unwrap();
        assert_eq!(found.len(), set.works.len(), "{}", set.name);
        for (work, (name, names, year)) in set.works.iter().zip(found) {
            assert_eq!(plain(&name), title(work), "{}", work.key);
            let names: Vec<String> = names.into_iter().map(|name| letters(&[name])).collect();
            assert!(names.starts_with(&authors(work)), "{}: {names:?}", work.key);
            let written = issued(work).first().map(|year| format!("{year:04}")).unwrap_or_default();
            assert_eq!(year, written, "{}", work.key);
        }
    }
}

#[test]
fn bibutils_reads_endnote_xml() {
    if !has("endx2xml of bibutils", &["endx2xml", "--version"]) {
        return;
    }
    let folder = Folder::new("bibutils");
    for set in sets() {
        let file = folder.write("works.xml", set.text(Format::EndnoteXml));
        let mods = run(&["endx2xml", "--no-bom", &file]);
        let records: Vec<&str> = mods.split("<mods ").skip(1).collect();
        assert_eq!(records.len(), set.works.len(), "{}", set.name);
        for (work, record) in set.works.iter().zip(records) {
            let main = record.split("</titleInfo>").next().unwrap().split("<titleInfo>").nth(1).unwrap_or_default();
            let words: String = main.split(['<', '>']).skip(2).step_by(4).collect();
            let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")];
            let text = entities.iter().fold(words, |text, (entity, c)| text.replace(entity, c));
            assert_eq!(letters(&[text]), letters(&[title(work)]), "{}: {main}", work.key);
        }
    }
}

#[test]
fn csl_json_keeps_to_the_published_schema() {
    let Ok(gold) = std::env::var("IBID_GOLD") else { return eprintln!("skipped: IBID_GOLD is not set") };
    if !has("jsonschema", &["python3", "-c", "import jsonschema"]) {
        return;
    }
    let folder = Folder::new("schema");
    for set in sets() {
        let file = folder.write("works.json", set.text(Format::CslJson));
        let said = run(&["python3", &format!("{gold}/schemas/validate.py"), "csl", &file]);
        assert!(said.ends_with("defects=0\n"), "{}: {said}", set.name);
    }
}

//! Reading: bytes → text → the parts of an article. Examples in `fixtures/reading/`, each beside its outline.

#![expect(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test that can't read its files has failed; one that skips says so"
)]

mod sound;

use ibid::From;
use ibid::document::{Document, Layout, detect, read};
use ibid::source::{Head, Source, Span};
use proptest::prelude::*;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// The parts of a document, a line each, long texts cut in the middle.
fn outline(source: &Source, document: &Document) -> String {
    let mut out = String::new();
    let mut line = |name: &str, span: Span, value: &str| {
        let on_disk = source.on_disk(span);
        let shown = shortened(&value.replace(['\n', '\r'], "⏎"));
        writeln!(out, "{name:<10} {:>6}..{:<6} {shown}", on_disk.start, on_disk.end).unwrap();
    };
    let here = |span: Span| source.slice(span);
    document.site.iter().for_each(|site| line("site", site.span, &site.value));
    document.title.iter().for_each(|title| line("title", title.span, &title.value));
    document.byline.iter().for_each(|byline| line("byline", byline.span, &byline.value));
    document.abstract_.iter().for_each(|paragraph| line("abstract", paragraph.span, &paragraph.value));
    for section in &document.sections {
        section.heading.iter().for_each(|heading| line("heading", heading.span, &heading.value));
        section.paragraphs.iter().for_each(|&paragraph| line("  text", paragraph, here(paragraph)));
    }
    for anchor in &document.anchors {
        line("anchor", anchor.span, &format!("{} → {}", here(anchor.span), anchor.label.value));
    }
    for note in &document.notes {
        let label = note.label.as_ref().map_or("–", |label| label.value.as_str());
        line("note", note.body, &format!("{}.{} {label}: {}", note.document, note.line, here(note.body)));
    }
    document.boilerplate.iter().for_each(|&page| line("page", page, here(page)));
    document.emphasis.iter().for_each(|&emphasis| line("emphasis", emphasis, here(emphasis)));
    document.links.iter().for_each(|link| line("link", link.span, &format!("{} → {}", here(link.span), link.value)));
    out
}

/// What the front matter says, a line a key.
fn head(head: &Head) -> String {
    let Head { title, author, date, modified, description, language, url, publisher, image } = head;
    let author = (!author.is_empty()).then(|| author.join("; "));
    let keys = [
        ("title", title),
        ("author", &author),
        ("date", date),
        ("modified", modified),
        ("description", description),
        ("language", language),
        ("url", url),
        ("publisher", publisher),
        ("image", image),
    ];
    keys.iter().filter_map(|(key, value)| Some(format!("{key}: {}\n", value.as_ref()?))).collect()
}

fn shortened(text: &str) -> String {
    const HALF: usize = 40;
    let length = text.chars().count();
    if length <= 2 * HALF + 3 {
        return text.to_owned();
    }
    let head: String = text.chars().take(HALF).collect();
    let tail: String = text.chars().skip(length - HALF).collect();
    format!("{head} … {tail}")
}

fn opened(path: &Path) -> Source {
    let name = path.file_name().unwrap().to_string_lossy();
    From::Auto.read(&name, fs::read(path).unwrap()).unwrap()
}

fn fixtures(kind: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(kind);
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<PathBuf> = paths.filter(|path| path.extension().is_none_or(|ext| ext != "snap")).collect();
    paths.sort();
    paths
}

#[test]
fn each_example_has_its_outline() {
    for path in fixtures("reading") {
        let source = opened(&path);
        let layout = detect(&source);
        let head = source.markup().map_or(String::new(), |markup| head(&markup.head));
        let shown = format!("{layout:?}\n{head}{}", outline(&source, &read(&source, layout)));
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("../fixtures/reading");
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!(source.name(), shown));
    }
}

/// What holds for every source: the bytes on disk are those of the text.
fn assert_traced(source: &Source, bytes: &[u8], encode: impl Fn(&str) -> Vec<u8>) {
    let text = source.text();
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    for pair in ends.windows(2) {
        let span = Span::new(pair[0], pair[1]);
        let on_disk = source.on_disk(span);
        let on_disk = usize::try_from(on_disk.start).unwrap()..usize::try_from(on_disk.end).unwrap();
        assert_eq!(bytes[on_disk], encode(source.slice(span)), "{span:?}");
    }
}

fn in_utf16(unit: fn(u16) -> [u8; 2]) -> impl Fn(&str) -> Vec<u8> {
    move |text| text.encode_utf16().flat_map(unit).collect()
}

#[test]
fn hostile_texts_are_read_without_harm() {
    for path in fixtures("hostile") {
        let bytes = fs::read(&path).unwrap();
        let Ok(source) = ibid::read::source("hostile", bytes.clone()) else { panic!("{} is text", path.display()) };
        for layout in [Layout::Article, Layout::Notes, detect(&source)] {
            sound::assert_sound(&source, &read(&source, layout));
        }
        let end = source.on_disk(Span::new(source.text().len(), source.text().len())).end;
        assert_eq!(end, bytes.len() as u64, "{}", path.display());
    }
}

fn refusal(bytes: &[u8]) -> String {
    let error = ibid::read::source("essay.txt", bytes.to_vec()).unwrap_err();
    let help = miette::Diagnostic::help(&error).map(|help| help.to_string());
    format!("{error}; {}", help.unwrap_or_default())
}

#[test]
fn what_is_no_text_is_refused_with_the_next_step() {
    for nothing in [&b""[..], b"\xEF\xBB\xBF", b" \n\n", b"\0"] {
        assert!(refusal(nothing).starts_with("essay.txt: empty"), "{nothing:?}");
    }
    assert!(refusal(b"%PDF-1.7\n...").contains("pdftotext"));
    assert!(refusal(b"PK\x03\x04rest").contains("pandoc"));
    assert!(refusal(&[0, 1, 2, 3, 0, 5, 200, 0, 0, 7]).contains("not text"));
    let noise: Vec<u8> = (0..4096_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    assert!(refusal(&noise).contains("not text"));
}

#[test]
fn the_seed_article_is_cut_at_its_seams() {
    let Ok(shared) = std::env::var("IBID_GOLD") else { return eprintln!("skipped: IBID_GOLD is not set") };
    let source = opened(&Path::new(&shared).join("seed/article.txt"));
    let document = read(&source, detect(&source));
    let gold: serde_json::Value =
        serde_json::from_slice(&fs::read(Path::new(&shared).join("seed/notes.gold.json")).unwrap()).unwrap();
    let gold = gold.as_array().unwrap();
    assert_eq!(document.notes.len(), gold.len());
    for (note, gold) in document.notes.iter().zip(gold) {
        assert_eq!(Some(note.label.as_ref().unwrap().value.as_str()), gold["label"].as_str());
        assert_eq!(source.slice(note.body), gold["raw"].as_str().unwrap());
    }
    assert_eq!(document.anchors.len(), 40);
    assert_eq!(document.site.unwrap().span, Span::new(0, 12));
    assert_eq!(document.abstract_.len(), 3);
    assert_eq!(document.sections.len(), 7);
    assert!(document.sections.iter().all(|section| section.heading.is_some()));
    assert_eq!(document.boilerplate.len(), 1);
}

#[test]
fn the_notes_of_an_article_are_those_of_its_list() {
    let Ok(shared) = std::env::var("IBID_GOLD") else { return eprintln!("skipped: IBID_GOLD is not set") };
    let articles = fs::read_dir(Path::new(&shared).join("articles")).unwrap().map(|entry| entry.unwrap().path());
    for text in articles.filter(|path| path.extension().is_some_and(|ext| ext == "txt")) {
        let source = opened(&text);
        let listed = fs::read_to_string(text.with_extension("notes")).unwrap();
        let document = read(&source, detect(&source));
        let found: Vec<&str> = document.notes.iter().map(|note| source.slice(note.body)).collect();
        assert_eq!(found, listed.lines().collect::<Vec<_>>(), "{}", text.display());
        sound::assert_sound(&source, &document);
    }
}

/// Texts made of what layouts hang on.
fn page() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zé“”. ]{0,12}",
        2 => "\\[[0-9]{1,3}[a-z]?\\] ?",
        1 => prop::sample::select(vec!["\n", "\n\n", "\r\n", "\r", "\u{A0}", "\u{200B}", "[", "]", "[1, 2]", "[3–5]", "¹", "1. ", "word.2 ",
            "Notes\n", "Abstract\n", "TAGS:\n", "https://example.org/x", "\u{FEFF}", "e\u{301}", "—\n"]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_text_gives_a_sound_document(text in page()) {
        let source = Source::new("any", text);
        for layout in [Layout::Article, Layout::Notes, detect(&source)] {
            sound::assert_sound(&source, &read(&source, layout));
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        if let Ok(source) = ibid::read::source("any", bytes.clone()) {
            sound::assert_sound(&source, &read(&source, detect(&source)));
            let end = source.text().len();
            prop_assert_eq!(source.on_disk(Span::new(end, end)).end, bytes.len() as u64);
        }
    }

}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn offsets_lead_back_to_utf_16(text in "[a-z][ -~äß–あ😀\\n]{0,300}", long in 1_usize..12) {
        let text = text.repeat(long);
        for (mark, unit) in [([0xFF, 0xFE], u16::to_le_bytes as fn(u16) -> [u8; 2]), ([0xFE, 0xFF], u16::to_be_bytes)] {
            let bytes: Vec<u8> = mark.into_iter().chain(in_utf16(unit)(&text)).collect();
            let source = ibid::read::source("any", bytes.clone()).unwrap();
            prop_assert_eq!(source.text(), &text);
            assert_traced(&source, &bytes, in_utf16(unit));
        }
    }

    #[test]
    fn offsets_lead_back_to_windows_1252(text in "é [ -~äß–“”€]{1,300}", long in 1_usize..12) {
        let text = text.repeat(long);
        let encode = |text: &str| encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
        let bytes = encode(&text);
        let source = ibid::read::source("any", bytes.clone()).unwrap();
        prop_assert_eq!(source.text(), &text);
        assert_traced(&source, &bytes, encode);
    }

    #[test]
    fn offsets_lead_back_behind_a_byte_order_mark(text in "[a-z][ -~äß–]{0,300}") {
        let bytes: Vec<u8> = b"\xEF\xBB\xBF".iter().copied().chain(text.bytes()).collect();
        let source = ibid::read::source("any", bytes.clone()).unwrap();
        prop_assert_eq!(source.text(), &text);
        assert_traced(&source, &bytes, |text| text.as_bytes().to_vec());
    }
}

//! Markdown: what comes out is what is printed, and every offset leads back to the Markdown.

#![expect(clippy::print_stderr, reason = "a test that skips says so")]

mod sound;

use ibid::document::{Document, Layout, detect, read};
use ibid::read::markdown::render;
use ibid::source::{Source, Span};
use ibid::{From, Metadata, Options, compile};
use proptest::prelude::*;
use std::fs;
use std::path::Path;

fn rendered(markdown: &str) -> Source {
    render(Source::new("essay.md", markdown))
}

fn document(source: &Source) -> Document {
    read(source, detect(source))
}

#[test]
fn a_location_is_one_in_the_markdown() {
    let source = rendered("# Head\n\nA *claim*.[^a]\n\n[^a]: Doe, *Wells*.\n");
    let note = &document(&source).notes[0];
    let place = source.location(note.body.start + 5);
    assert_eq!((place.line, place.column), (5, 13));
    assert_eq!(source.on_disk(Span::new(note.body.start as usize + 5, note.body.start as usize + 10)), 36..41);
}

#[test]
fn an_edit_is_possible_where_the_very_bytes_stand() {
    let source = rendered("Doe, *Wells* -- twice &amp; more.\n");
    let place = |words: &str| {
        let at = source.text().find(words).unwrap();
        source.editable(Span::new(at, at + words.len())).map(|span| span.of(source.printed().text()))
    };
    assert_eq!(source.text(), "Doe, Wells – twice & more.\n");
    assert_eq!(place("Doe"), Some("Doe"));
    assert_eq!(place("Wells"), Some("Wells"));
    assert_eq!(place("–"), Some("--"));
    assert_eq!(place("&"), Some("&amp;"));
    assert_eq!(place("Doe, Wells"), None);
}

#[test]
fn offsets_lead_back_through_both_decoding_and_markup() {
    let markdown = "Ein *Satz* – ja.[^1]\n\n[^1]: Müller, *Öl*.\n";
    let bytes: Vec<u8> = [0xFF, 0xFE].into_iter().chain(markdown.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let source = From::Auto.read("essay.md", bytes.clone()).unwrap();
    let at = source.text().find("Öl").unwrap();
    let place = source.on_disk(Span::new(at, at + "Öl".len()));
    assert_eq!(bytes[place.start as usize..place.end as usize], [0xD6, 0x00, b'l', 0x00]);
}

#[test]
fn what_is_asked_for_goes_before_the_front_matter() {
    let source = rendered("---\ntitle: One\nauthor: Doe\ndate: 2020-01-02\n---\nText.\n");
    let metadata = Metadata { title: Some("Two".into()), ..Metadata::default() };
    let article = compile(&source, &Options { metadata, ..Options::default() });
    assert_eq!(article.metadata.title.as_deref(), Some("Two"));
    assert_eq!(article.metadata.author, ["Doe"]);
    assert_eq!(article.metadata.date.as_deref(), Some("2020-01-02"));
}

#[test]
fn a_rule_at_the_start_is_no_front_matter() {
    for text in ["---\n\nText.\n", "---\nText: yes\n", "---\n- one\n---\nText.\n", "+++\nText\n+++\n"] {
        assert!(rendered(text).text().contains("ext"), "{text}");
    }
}

#[test]
fn one_file_gives_the_same_notes_as_text_and_as_markdown() {
    let Ok(shared) = std::env::var("IBID_GOLD") else { return eprintln!("skipped: IBID_GOLD is not set") };
    let articles = fs::read_dir(Path::new(&shared).join("articles")).unwrap().map(|entry| entry.unwrap().path());
    for path in articles.filter(|path| path.extension().is_some_and(|ext| ext == "md")) {
        if !path.with_extension("txt").exists() {
            continue;
        }
        let open = |path: &Path| From::Auto.read(&path.to_string_lossy(), fs::read(path).unwrap()).unwrap();
        let (markdown, text) = (open(&path), open(&path.with_extension("txt")));
        let (from_markdown, from_text) = (document(&markdown), document(&text));
        sound::assert_led_back(&markdown);
        let title = |document: &Document| document.title.as_ref().map(|title| title.value.clone());
        assert_eq!(title(&from_markdown), title(&from_text));
        assert_eq!(from_markdown.notes.len(), from_text.notes.len(), "{}", path.display());
        for (one, other) in from_markdown.notes.iter().zip(&from_text.notes) {
            assert_eq!(one.label.as_ref().unwrap().value, other.label.as_ref().unwrap().value);
            let links = from_markdown.links.iter().filter(|link| one.body.contains(link.span));
            // A page shows where a link leads; the text for reading has it in parentheses.
            let spelled = links.fold(words(markdown.slice(one.body)), |note, link| format!("{note} ({})", link.value));
            let printed = words(text.slice(other.body));
            assert!(words(markdown.slice(one.body)) == printed || spelled == printed, "{printed}");
        }
        let anchors = |document: &Document| document.anchors.iter().map(|a| a.label.value.clone()).collect::<Vec<_>>();
        assert_eq!(anchors(&from_markdown), anchors(&from_text));
    }
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Markdown made of what its grammar hangs on.
fn markdown() -> impl Strategy<Value = String> {
    let signs = vec![
        "*",
        "_",
        "**",
        "`",
        "```\n",
        "[^a]",
        "[^1]",
        "^[",
        "[",
        "]",
        "](x)",
        "\n\n[^a]: ",
        "\n\n[^1]: ",
        "\n",
        "\n\n",
        "\n    ",
        "> ",
        "- ",
        "1. ",
        "# ",
        "---\n",
        "+++\n",
        "title: x\n",
        "--",
        "---",
        "&amp;",
        "\\",
        "<b>",
        "<!--",
        "-->",
        "<p>",
        "|",
        "|--|",
        "![",
        "{% x %}",
        "{{<",
        "http://x.org/a--b",
        "<http://x.org>",
        "  \n",
        "é",
        "“",
        "[1] ",
        "e\u{301}",
        "\u{FEFF}",
        "\t",
        "\r\n",
    ];
    let piece = prop_oneof![2 => "[a-z ]{0,6}", 5 => prop::sample::select(signs).prop_map(str::to_owned)];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_markdown_is_led_back(text in markdown()) {
        let source = rendered(&text);
        sound::assert_led_back(&source);
        let document = document(&source);
        for span in document.notes.iter().map(|note| note.body).chain(document.emphasis).chain(document.anchors.iter().map(|a| a.span)) {
            prop_assert!(source.text().get(span.range()).is_some());
        }
        for link in document.links {
            prop_assert!(source.text().get(link.span.range()).is_some());
        }
    }

    #[test]
    fn words_are_not_lost(words in prop::collection::vec("[a-z]{1,8}", 1..20), signs in prop::collection::vec(0_usize..6, 20)) {
        let dress = |(word, sign): (&String, &usize)| match sign {
            0 => format!("*{word}*"),
            1 => format!("[{word}](https://example.org)"),
            2 => format!("`{word}`"),
            3 => format!("\n\n> {word}\n\n"),
            4 => format!("^[{word}]"),
            _ => word.clone(),
        };
        let text: Vec<String> = words.iter().zip(&signs).map(dress).collect();
        let source = rendered(&text.join(" "));
        for word in &words {
            prop_assert!(source.text().contains(word.as_str()), "{} of {}", word, source.text());
        }
    }
}

#[test]
fn every_example_is_led_back_however_hostile() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    for folder in ["reading", "hostile"] {
        for entry in fs::read_dir(fixtures.join(folder)).unwrap() {
            let bytes = fs::read(entry.unwrap().path()).unwrap();
            let source = From::Markdown.read("essay.md", bytes).unwrap();
            sound::assert_led_back(&source);
            for layout in [Layout::Article, Layout::Notes] {
                sound::assert_sound(&source, &read(&source, layout));
            }
        }
    }
}

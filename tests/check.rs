//! What checking promises beyond its rules: fixes converge and touch nothing else, silence is obeyed, what is known stays unsaid.

#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

use ibid::check::report::{REPORTS, Report};
use ibid::check::{Baseline, Checked, Finding, Job, Selector, Settings, Style};
use ibid::diagnostic::Safety;
use ibid::{From, Options, Source};
use proptest::prelude::*;

fn job<'a>(name: &'a str, options: &'a Options, settings: &'a Settings, forget: &'a Forget) -> Job<'a> {
    Job { name, options, settings, forget }
}

type Forget = dyn Fn(&Source, &mut Vec<Finding>);

fn nothing(_: &Source, _: &mut Vec<Finding>) {}

fn checked(name: &str, text: &str) -> Checked {
    job(name, &Options::default(), &Settings::default(), &nothing).check(text.as_bytes().to_vec()).unwrap()
}

fn codes(file: &Checked) -> Vec<&'static str> {
    file.findings.iter().map(|finding| finding.rule.code).collect()
}

const ESSAY: &str = "A claim.[1]\n\n[1] Doe, Jane. “A Title.” Atlas, 2021, https://example.org/pop- ulation.\n";

fn mended(name: &str, bytes: Vec<u8>) -> Vec<u8> {
    job(name, &Options::default(), &Settings::default(), &nothing).mend(bytes, Safety::Safe).unwrap().bytes
}

#[test]
fn a_fix_keeps_byte_order_mark_and_line_ends() {
    let text = ESSAY.replace('\n', "\r\n");
    let bytes = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    let expected = [b"\xEF\xBB\xBF", text.replace("pop- ulation", "pop-ulation").as_bytes()].concat();
    assert_eq!(mended("essay.txt", bytes), expected);
}

#[test]
fn a_fix_writes_the_encoding_that_it_found() {
    let utf16 = |text: &str| -> Vec<u8> {
        [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
    };
    let fixed = ESSAY.replace("pop- ulation", "pop-ulation");
    assert_eq!(mended("essay.txt", utf16(ESSAY)), utf16(&fixed));
    let western = |text: &str| -> Vec<u8> {
        text.replace('“', "\u{93}")
            .replace('”', "\u{94}")
            .chars()
            .map(|c| u8::try_from(u32::from(c)).unwrap())
            .collect()
    };
    assert_eq!(mended("essay.txt", western(ESSAY)), western(&fixed));
}

#[test]
fn markup_is_kept_by_a_fix() {
    let text = "A *claim*.[^1]\n\n[^1]: Doe, **Jane**. “A Title.” *Atlas*, 2021, https://example.org/a?utm_source=x.\n";
    let expected = text.replace("?utm_source=x", "");
    assert_eq!(String::from_utf8(mended("essay.md", text.into())).unwrap(), expected);
}

#[test]
fn a_comment_silences_a_line_a_note_or_a_file() {
    let broken = "[1] Doe, Jane. “A Title.” Atlas, 2021, https://example.org/pop- ulation.";
    assert_eq!(codes(&checked("essay.txt", &format!("A claim.[1]\n\n{broken}\n"))), ["url-contains-space"]);
    for quiet in [
        format!("A claim.[1]\n\n{broken} <!-- ibid-ignore url-contains-space -->\n"),
        format!("A claim.[1]\n\n<!-- ibid-ignore urls -->\n{broken}\n"),
        format!("A claim.[1] <!-- ibid-ignore-file url-contains-space, names -->\n\n{broken}\n"),
        format!("A claim.[1]\n\n<!-- ibid-ignore-start -->\n\n{broken}\n\n<!-- ibid-ignore-end -->\n"),
    ] {
        assert_eq!(codes(&checked("essay.txt", &quiet)), [""; 0], "{quiet}");
    }
    let other = format!("A claim.[1]\n\n{broken} <!-- ibid-ignore names -->\n");
    assert_eq!(codes(&checked("essay.txt", &other)), ["url-contains-space"]);
    let markdown = format!("A claim.[^1]\n\n<!-- ibid-ignore urls -->\n{}\n", broken.replace("[1]", "[^1]:"));
    assert_eq!(codes(&checked("essay.md", &markdown)), [""; 0]);
}

#[test]
fn a_comment_with_an_unknown_word_is_reported_where_the_word_stands() {
    let told = |name: &str, text: &str| -> Vec<(String, Option<String>, String)> {
        let file = checked(name, text);
        let word = |range: std::ops::Range<u64>| {
            text.get(usize::try_from(range.start).unwrap()..usize::try_from(range.end).unwrap()).unwrap().to_owned()
        };
        let rows = file.rows().filter(|row| row.rule.code == "silence-unknown");
        rows.map(|row| (word(row.place.bytes.clone()), row.help.map(str::to_owned), row.message.to_owned())).collect()
    };
    let text = "A claim. <!-- ibid-ignore urls, url-contain-space -->\n\nMore. <!-- ibid-ignored -->\n";
    for name in ["essay.txt", "essay.md"] {
        let found = told(name, text);
        assert_eq!(found.len(), 2, "{name}");
        assert_eq!(found[0].0, "url-contain-space");
        assert_eq!(found[0].1.as_deref(), Some("did you mean `url-contains-space`?"));
        assert_eq!((found[1].0.as_str(), found[1].2.as_str()), ("ibid-ignored", "unknown instruction `ibid-ignored`"));
    }
    assert_eq!(told("essay.md", "A claim. <!-- ibid-ignore url-contains-space names -->\n"), []);
}

#[test]
fn chicago_quotes_the_title_of_a_part() {
    let settings = Settings { style: Some(Style::Chicago), ..Settings::default() };
    let options = Options { from: From::Notes, ..Options::default() };
    let found = |notes: &str| -> Vec<String> {
        let file = job("notes", &options, &settings, &nothing).check(notes.as_bytes().to_vec()).unwrap();
        let unquoted = file.findings.iter().filter(|finding| finding.rule.code == "title-unquoted");
        unquoted.map(|finding| file.source.slice(finding.diagnostic.span).to_owned()).collect()
    };
    let quoted = "Ann Poe, “A Winter of Reeds,” The Guardian, October 9, 2020, https://example.org/b.\n";
    let unquoted =
        "Jane Doe, The Mayor Meets the Reed Cutters, The Guardian, October 9, 2020, https://example.org/a.\n";
    assert_eq!(found(&[quoted, unquoted].concat()), ["The Mayor Meets the Reed Cutters"]);
    assert_eq!(
        found("Jane Doe, The Reeds of Winter, in Works of the Marsh, ed. Ann Poe (Northern Press, 2007), 12.\n"),
        ["The Reeds of Winter"]
    );
    assert_eq!(found("Jane Doe, The Reeds of Winter (Northern Press, 2007), 12.\n"), [""; 0]);
}

#[test]
fn a_title_that_is_a_link_has_its_address() {
    let text = "A claim.[^1]\n\n[^1]: Jane Doe, [“A Winter of Reeds”](https://example.org/reeds), 9 October 2020.\n";
    let source = From::Auto.read("essay.md", text.into()).unwrap();
    let article = ibid::compile(&source, &Options::default());
    let reference = &article.notes[0].citations[0].reference;
    assert_eq!(reference.text(ibid::reference::Variable::Url), Some("https://example.org/reeds"));
    let printed = text.replace(", 9", ", https://example.org/other, 9");
    let source = From::Auto.read("essay.md", printed.into()).unwrap();
    let article = ibid::compile(&source, &Options::default());
    assert_eq!(
        article.notes[0].citations[0].reference.text(ibid::reference::Variable::Url),
        Some("https://example.org/other")
    );
}

#[test]
fn a_comment_to_the_program_is_no_text() {
    let source = From::Text.read("essay.txt", b"A claim. <!-- ibid-ignore urls --> More.".to_vec()).unwrap();
    assert_eq!(source.text(), format!("A claim. {} More.", " ".repeat(25)));
    assert_eq!(source.instructions()[0].value, "ibid-ignore urls");
}

#[test]
fn what_is_known_stays_unsaid_wherever_it_moves() {
    let before = checked("essay.txt", ESSAY);
    let mut baseline = Baseline::new();
    baseline.add("essay.txt", &before.source, &before.findings);
    let kept = Baseline::read(&Source::new("baseline", baseline.write())).unwrap();
    assert_eq!(kept, baseline);
    let moved = ESSAY.replace("A claim.[1]", "A heading\n\nMore words. A claim.[1][2]");
    let moved = format!("{moved}\n[2] Doe, Jane. “B Title.” Atlas, 2021, https://example.org/new- page.\n");
    let mut after = checked("essay.txt", &moved);
    assert_eq!(after.findings.len(), 2);
    kept.forget("essay.txt", &after.source, &mut after.findings);
    assert_eq!(after.findings.len(), 1);
    assert!(after.source.slice(after.findings[0].diagnostic.span).trim().is_empty());
    kept.forget("other.txt", &before.source, &mut checked("essay.txt", ESSAY).findings);
}

#[test]
fn the_narrowest_word_about_a_rule_holds() {
    let rule = ibid::check::find_rule("url-contains-space").unwrap();
    let urls = Selector::named("urls").unwrap();
    let code = Selector::Code(rule.code);
    let is_on = |select: Option<Vec<Selector>>, ignore: Vec<Selector>| {
        Settings { select, ignore, ..Settings::default() }.is_on(rule)
    };
    assert!(is_on(None, vec![]) && is_on(Some(vec![code]), vec![urls]) && is_on(Some(vec![urls]), vec![Selector::All]));
    assert!(
        !is_on(Some(vec![]), vec![])
            && !is_on(None, vec![urls])
            && !is_on(Some(vec![urls]), vec![code])
            && !is_on(Some(vec![code]), vec![code])
    );
}

#[test]
fn every_report_tells_every_finding() {
    let files =
        [checked("a & b.txt", ESSAY), checked("clean.txt", "A claim.[1]\n\n[1] Doe, Jane. “A Title.” Atlas, 2021.\n")];
    for report in REPORTS {
        let text = report.write(&files);
        assert!(text.contains("url-contains-space"), "{}", report.name);
        assert!(
            text.contains("a & b.txt") || text.contains("a &amp; b.txt") || text.contains("a%20&%20b.txt"),
            "{}",
            report.name
        );
    }
    let json: serde_json::Value = serde_json::from_str(&Report::named("json").unwrap().write(&files)).unwrap();
    let found = &json["findings"][0];
    assert_eq!(found["note"], "1");
    assert_eq!((found["line"].as_u64(), found["start"].as_u64()), (Some(3), ESSAY.find("- u").map(|at| at as u64 + 1)));
    assert_eq!(found["fix"]["edits"][0]["replacement"], "");
}

#[test]
fn a_finding_in_markdown_points_into_the_markdown() {
    let text = "---\ntitle: T\n---\n\nA *claim*.[^1]\n\n[^1]: Doe, Jane. “A Title.” *Atlas*, 2021, https://example.org/a?utm_source=x.\n";
    let file = checked("essay.md", text);
    let row = file.rows().next().unwrap();
    let range = usize::try_from(row.place.bytes.start).unwrap()..usize::try_from(row.place.bytes.end).unwrap();
    assert_eq!((row.rule.code, text.get(range)), ("url-tracking-parameter", Some("?utm_source=x")));
    assert_eq!((row.place.start.line, row.note), (7, Some("1")));
}

/// Pieces of notes with faults, and without.
const PIECES: &[&str] = &[
    "Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.",
    "Doe, Jane , and Richard Roe. “A Title”. The Guardian, 9 Sep. 2020, https://example.org/a?utm_source=x&id=2&fbclid=y.",
    "Northern Society. A Meeting with the Mayor. Youtube, 19 September 2020, 04:32 a. m., https://example.org/pop- ulation.",
    "Roe, John. \"Another Title.\". The Times,, 3 May 2019.",
    "“We Are Reeds” project. Facebook, 9 Oct. 2020 , 10:10 p. m., https://www.facebook.com/n/photo?type=3.",
    "Ibid., 31.",
    "“‘Chairwoman “Reeds.”’ Atlas, 2021.",
];

fn essays() -> impl Strategy<Value = String> {
    let notes = proptest::collection::vec((0..PIECES.len(), "[ -~“”‘’é]{0,12}"), 1..6);
    (notes, prop_oneof![Just("\n"), Just("\r\n")], any::<bool>()).prop_map(|(notes, line, is_markdown)| {
        let mark = if is_markdown { "^" } else { "" };
        let colon = if is_markdown { ":" } else { "" };
        let anchor = |number: usize| format!("A claim the the town’s mill.[{mark}{number}] ");
        let anchors = (1..=notes.len()).map(anchor).collect::<Vec<_>>().concat();
        let note = |(number, (piece, noise)): (usize, (usize, String))| {
            format!("{line}{line}[{mark}{number}]{colon} {}{noise}", PIECES[piece])
        };
        let notes = (1..).zip(notes).map(note).collect::<Vec<_>>().concat();
        format!("{anchors}{notes}{line}")
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn fixes_come_to_an_end_and_leave_nothing_that_they_mend(text in essays(), is_unsafe in any::<bool>()) {
        let least = if is_unsafe { Safety::Unsafe } else { Safety::Safe };
        let options = Options::default();
        let settings = Settings { style: Some(Style::Mla), ..Settings::default() };
        let name = if text.contains("[^1]") { "essay.md" } else { "essay.txt" };
        let job = job(name, &options, &settings, &nothing);
        let once = job.mend(text.clone().into_bytes(), least).unwrap();
        let again = job.mend(once.bytes.clone(), least).unwrap();
        prop_assert_eq!(again.count, 0, "{}", String::from_utf8_lossy(&once.bytes));
        prop_assert_eq!(&again.bytes, &once.bytes);
        prop_assert_eq!(once.bytes == text.as_bytes(), once.count == 0);
        let breaks = |bytes: &[u8]| bytes.iter().filter(|byte| matches!(byte, b'\r' | b'\n')).count();
        prop_assert_eq!(breaks(&once.bytes), breaks(text.as_bytes()), "line ends stay");
    }

    #[test]
    fn findings_stand_in_the_text(text in essays()) {
        let name = if text.contains("[^1]") { "essay.md" } else { "essay.txt" };
        for row in checked(name, &text).rows() {
            let range = usize::try_from(row.place.bytes.start).unwrap()..usize::try_from(row.place.bytes.end).unwrap();
            prop_assert!(text.get(range).is_some());
        }
    }
}

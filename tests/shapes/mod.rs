//! Inputs that grow in one respect: what makes a careless parser slow or fall over.

/// A name and the text of size `n`, about 10 to 60 bytes for each of `n`.
pub(crate) type Shape = (&'static str, fn(usize) -> String);

/// All shapes.
pub(crate) const SHAPES: &[Shape] = &[
    ("many ordinary notes", |n| article(&numbered(n / 4 + 1, |_| ORDINARY.into()))),
    ("one long note", |n| article(&[format!("[1] {}", ORDINARY.repeat(n / 4 + 1))])),
    ("unclosed double quotes", |n| article(&[format!("[1] Doe, Jane. {}", "“Title ".repeat(n))])),
    ("unopened double quotes", |n| article(&[format!("[1] Doe, Jane. {}", "Title” ".repeat(n))])),
    ("unclosed single quotes", |n| article(&[format!("[1] Doe, Jane. {}", "‘Title ".repeat(n))])),
    ("straight quotes", |n| article(&[format!("[1] Doe, Jane. {}", "\"Title ".repeat(n))])),
    ("nested brackets", |n| article(&[format!("[1] Doe. {}x{}", "([".repeat(n), "])".repeat(n))])),
    ("unclosed brackets", |n| article(&[format!("[1] Doe. {}", "(see [also ".repeat(n))])),
    ("a name list without end", |n| article(&[format!("[1] {} and Doe, Jane. Title.", "Roe, Richard, ".repeat(n))])),
    ("initials without end", |n| article(&[format!("[1] Doe, {}", "J. ".repeat(n))])),
    ("dates without end", |n| article(&[format!("[1] Doe. {}", "9 Oct. 2020, ".repeat(n))])),
    ("addresses without end", |n| article(&[format!("[1] Doe. {}", "https://example.org/a?b=(c). ".repeat(n))])),
    ("one long address", |n| article(&[format!("[1] Doe. https://example.org/{}", "a%20(b)/".repeat(n))])),
    ("a broken address", |n| article(&[format!("[1] Doe. https://example.org/{}", "part- ".repeat(n))])),
    ("numbers without end", |n| article(&[format!("[1] Doe, Title 12, no. 3 (2020): {}", "12–34, ".repeat(n))])),
    ("works without end", |n| article(&[format!("[1] {}", "See also Doe, Title, 12; ".repeat(n))])),
    ("ibid. after ibid.", |n| article(&numbered(n, |_| "Ibid., 12.".into()))),
    ("short forms of one work", |n| {
        article(&numbered(n, |note| if note == 1 { ORDINARY.into() } else { "Doe, 12.".into() }))
    }),
    ("anchors without notes", |n| format!("Title\n\n{}\n", "A claim.[1] ".repeat(n))),
    ("anchors in one place", |n| format!("Title\n\nA claim.{}\n\n[1] {ORDINARY}\n", "[1]".repeat(n))),
    ("labels alone", |n| article(&numbered(n, |_| String::new()))),
    ("blank lines", |n| format!("Title\n{}[1] {ORDINARY}\n", "\n \n\u{a0}\n".repeat(n))),
    ("dots", |n| article(&[format!("[1] Doe{}", " . …".repeat(n))])),
    ("combining marks", |n| article(&[format!("[1] Doe, Jane. “A{}”", "\u{301}\u{338}".repeat(n))])),
    ("turns of direction", |n| article(&[format!("[1] Doe, Jane. “{}”", "\u{202e}a\u{2066}".repeat(n))])),
    ("zero bytes in words", |n| article(&[format!("[1] Doe, Jane. “{}”", "a\0b ".repeat(n))])),
    ("acronyms", |n| format!("Title\n\n{}\n\n[1] {ORDINARY}\n", "National Body of Work (NBW) met in May. ".repeat(n))),
    ("happenings", |n| {
        format!("Title\n\n{}\n\n[1] {ORDINARY}\n", "On 3 May 2020 a rally was held in Paris. ".repeat(n))
    }),
];

const ORDINARY: &str = "Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020, https://example.org/title. ";

fn numbered(notes: usize, text: impl Fn(usize) -> String) -> Vec<String> {
    (1..=notes).map(|note| format!("[{note}] {}", text(note))).collect()
}

fn article(notes: &[String]) -> String {
    format!("A Title\n\nA claim.[1]\n\n{}\n", notes.join("\n\n"))
}

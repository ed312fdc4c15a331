//! Straight quotation marks and apostrophes among curly ones.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::source::Span;
use memchr::memchr_iter;

pub(super) const RULE: Rule = Rule {
    code: "straight-quotes",
    group: Group::Quotes,
    severity: Severity::Warning,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[],
    guide: &["CMOS 18, 6.123"],
    what: "straight quotation marks stand among curly ones",
    why: "Marks of two kinds betray text pasted from elsewhere, and a search for one kind misses the other.",
    bad: &[
        "“One” and “two” and “three” and \"four.\"[1]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n",
        "The town’s mill, the mill’s wheel, the wheel’s noise, and the miller's ear.[1]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n",
    ],
    good: &[
        "The mill's wheel is \"loud.\"[1]\n\n[1] Doe, Jane. \"A Title.\" The Guardian, 9 Oct. 2020.\n",
        "“One” and “two” are the miller’s words.[1]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n",
    ],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    let pairs = &cx.quotes().pairs;
    let straight: Vec<_> = pairs.iter().filter(|pair| pair.open.of(text) == "\"").collect();
    let curly = pairs.iter().filter(|pair| pair.open.of(text) == "“").count();
    // The rarer kind is the odd one.
    if curly > straight.len() {
        for pair in straight {
            let edits = [Edit::replacement(pair.open, "“"), Edit::replacement(pair.close, "”")];
            cx.report(&RULE, pair.whole()).help("set them as the others are: “…”").fix("make the marks curly", edits);
        }
    }
    let apostrophes: Vec<Span> = cx.blocks().iter().flat_map(|block| apostrophes(text, block.span)).collect();
    let curly = cx.blocks().iter().map(|block| block.span.of(text).matches('’').count()).sum::<usize>();
    if curly > apostrophes.len() {
        for mark in apostrophes.into_iter().filter(|mark| !cx.is_apart(*mark)).collect::<Vec<_>>() {
            let finding = cx.report(&RULE, mark);
            finding.diagnostic.severity = Severity::Info;
            finding.message("a straight apostrophe stands among curly ones").help("set it as the others are: ’").fix("make the apostrophe curly", [Edit::replacement(mark, "’")]);
        }
    }
}

/// The straight marks between letters.
fn apostrophes(text: &str, block: Span) -> impl Iterator<Item = Span> {
    let words = block.of(text);
    let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    memchr_iter(b'\'', words.as_bytes()).filter_map(move |at| {
        let inside = letter(words.get(..at)?.chars().next_back()) && letter(words.get(at + 1..)?.chars().next());
        inside.then(|| Span::new(block.start as usize + at, block.start as usize + at + 1))
    })
}

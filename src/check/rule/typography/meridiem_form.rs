//! `PM` and `pm` where the guides have `p.m.`

use crate::check::{Checker, Group, Rule, Style};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::source::Span;
use memchr::memchr_iter;

pub(super) const RULE: Rule = Rule {
    code: "meridiem-form",
    group: Group::Typography,
    severity: Severity::Info,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[Style::Mla, Style::Chicago],
    guide: &["MLA 9, appendix 1", "CMOS 18, 10.48"],
    what: "the guides write this with small letters and periods",
    why: "One form lets readers and programs know it again.",
    bad: &["Northern Society. “A Title.” Facebook, 9 Oct. 2020, 10:36 AM, https://www.facebook.com/northern."],
    good: &["Northern Society. “A Title.” Facebook, 9 Oct. 2020, 10:36 a.m., https://www.facebook.com/northern."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    for block in cx.blocks().iter().filter(|block| block.note().is_some()) {
        let words = block.span.of(text);
        for at in memchr_iter(b':', words.as_bytes()) {
            let minute = words.get(at + 1..).unwrap_or_default();
            let rest = minute.trim_start_matches(|c: char| c.is_ascii_digit());
            let sign = rest.trim_start_matches(' ');
            let hour = words.get(..at).is_some_and(|head| head.ends_with(|c: char| c.is_ascii_digit()));
            let word = sign.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
            let form = match word {
                "AM" | "am" => "a.m.",
                "PM" | "pm" => "p.m.",
                _ => continue,
            };
            let start = block.span.start as usize + at + 1 + (minute.len() - sign.len());
            let dotted = usize::from(sign.get(word.len()..).is_some_and(|tail| tail.trim_end() == "."));
            let span = Span::new(start, start + word.len() + dotted);
            if hour && minute.len() == rest.len() + 2 && !cx.is_apart(span) {
                cx.report(&RULE, span).help(format!("write {form}")).fix("write it as the guides do", [Edit::replacement(span, form)]);
            }
        }
    }
}

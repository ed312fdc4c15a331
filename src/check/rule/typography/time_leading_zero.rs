//! An hour with a leading zero before "a.m." or "p.m.": `04:32 a.m.`

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::source::Span;
use memchr::memchr_iter;

pub(super) const RULE: Rule = Rule {
    code: "time-leading-zero",
    group: Group::Typography,
    severity: Severity::Info,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[],
    guide: &["MLA 9, 5.84", "CMOS 18, 9.40"],
    what: "the hour has a leading zero",
    why: "The twelve-hour clock has none; with a zero the time reads like one of the twenty-four-hour clock.",
    bad: &["Northern Society. “A Title.” Facebook, 9 Oct. 2020, 04:32 a.m., https://www.facebook.com/northern."],
    good: &[
        "Northern Society. “A Title.” Facebook, 9 Oct. 2020, 4:32 a.m., https://www.facebook.com/northern.",
        "Northern Society. “A Title.” Facebook, 9 Oct. 2020, 04:32, https://www.facebook.com/northern.",
    ],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    for block in cx.blocks() {
        let words = block.span.of(text);
        for colon in memchr_iter(b':', words.as_bytes()) {
            let Some((hour, minutes)) = words.get(..colon).zip(words.get(colon + 1..)) else { continue };
            let padded = hour.len() >= 2 && hour.as_bytes().get(colon - 2) == Some(&b'0') && hour.ends_with(|c: char| c.is_ascii_digit());
            let alone = !hour.get(..colon.saturating_sub(2)).is_some_and(|before| before.ends_with(|c: char| c.is_alphanumeric() || c == ':'));
            let digits = minutes.bytes().take_while(u8::is_ascii_digit).count();
            let half = minutes.get(digits..).unwrap_or_default().trim_start();
            let halved = half.starts_with(['a', 'p']) && half.get(1..).is_some_and(|rest| rest.starts_with(['.', 'm']));
            if padded && alone && digits == 2 && halved && hour.len() >= 2 {
                let start = block.span.start as usize + colon - 2;
                let zero = Span::new(start, start + 1);
                cx.report(&RULE, Span::new(start, start + 5)).help("write the hour without the zero").fix("delete the zero", [Edit::deletion(zero)]);
            }
        }
    }
}

//! „German“ or «French» marks among “English” ones.

use crate::check::{Checker, Group, Pair, Rule};
use crate::diagnostic::{Edit, Safety, Severity};

pub(super) const RULE: Rule = Rule {
    code: "quotes-of-another-language",
    group: Group::Quotes,
    severity: Severity::Warning,
    on: true,
    fix: Some(Safety::Unsafe),
    styles: &[],
    guide: &["MLA 9, 2.93", "CMOS 18, 11.21"],
    what: "quotation marks of another language stand among English ones",
    why: "Titles are set in the marks of the text that cites them, whatever those of their own language are.",
    bad: &["A claim.[1] Another.[2] A third.[3]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n\n[2] Roe, John. “Another.” The Times, 3 May 2019.\n\n[3] Poe, Ann. «A Third.» The Herald, 7 June 2018.\n"],
    good: &["A claim.[1] Another.[2]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n\n[2] Roe, John. “Another.” The Times, 3 May 2019.\n"],
    check,
};

/// English marks must be so many times more.
const LEAD: usize = 2;

fn check(cx: &mut Checker<'_>) {
    if !cx.language().starts_with("en") {
        return;
    }
    let text = cx.text();
    let pairs = &cx.quotes().pairs;
    let is_foreign = |pair: &&Pair| matches!(pair.open.of(text), "„" | "«" | "»") && !is_french(pair.inner().of(text));
    let foreign: Vec<_> = pairs.iter().filter(|pair| pair.depth == 0).filter(is_foreign).collect();
    let english = pairs.iter().filter(|pair| pair.open.of(text) == "“").count();
    if english < foreign.len() * LEAD {
        return;
    }
    for pair in foreign {
        let edits = [Edit::replacement(pair.open, "“"), Edit::replacement(pair.close, "”")];
        cx.report(&RULE, pair.whole()).help("set them as the others are: “…”").fix("set English marks", edits);
    }
}

/// Whether spaces stand within the marks, as French sets them: the whole citation is in French then.
fn is_french(inner: &str) -> bool {
    inner.starts_with(char::is_whitespace) && inner.ends_with(char::is_whitespace)
}

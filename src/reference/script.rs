//! The language that a title's script tells.

use crate::knowledge;

/// No letter from U+0370 on begins with this byte or a lower one.
const LATIN: u8 = 0xcc;
/// What begins with this byte, U+2000 to U+2FFF, is no letter that is counted.
const MARKS: u8 = 0xe2;

/// Returns the language of a text of which most letters are of a script that tells one (BCP 47).
pub(super) fn language(text: &str) -> Option<&'static str> {
    // Letters of Latin and the marks of print begin with other bytes than those that are counted.
    if text.is_ascii() || !text.bytes().any(|byte| byte > LATIN && byte != MARKS) {
        return None;
    }
    let mut letters = 0_usize;
    let mut counts: [(&str, usize); 10] = [
        ("cyrillic", 0),
        ("greek", 0),
        ("hebrew", 0),
        ("arabic", 0),
        ("hangul", 0),
        ("kana", 0),
        ("han", 0),
        ("thai", 0),
        ("armenian", 0),
        ("georgian", 0),
    ];
    for c in text.chars().filter(|c| c.is_alphabetic()).take_while(|c| *c != '[') {
        letters += 1;
        if let Some(slot) = block(c).and_then(|name| counts.iter_mut().find(|(script, _)| *script == name)) {
            slot.1 += 1;
        }
    }
    let kana = counts.iter().any(|&(script, count)| script == "kana" && count > 0);
    let &(script, count) = counts.iter().max_by_key(|(_, count)| *count)?;
    let script = if script == "han" && kana { "kana" } else { script };
    (count * 3 > letters && count > 1).then(|| knowledge::script_language(script)).flatten()
}

/// Returns the name of the block of a letter outside Latin.
fn block(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{370}'..='\u{3ff}' => "greek",
        '\u{400}'..='\u{52f}' => "cyrillic",
        '\u{530}'..='\u{58f}' => "armenian",
        '\u{590}'..='\u{5ff}' => "hebrew",
        '\u{600}'..='\u{6ff}' => "arabic",
        '\u{e00}'..='\u{e7f}' => "thai",
        '\u{10a0}'..='\u{10ff}' => "georgian",
        '\u{3040}'..='\u{30ff}' => "kana",
        '\u{3400}'..='\u{9fff}' => "han",
        '\u{ac00}'..='\u{d7af}' => "hangul",
        _ => return None,
    })
}

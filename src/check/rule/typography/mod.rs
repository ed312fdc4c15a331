//! How things are set: spaces, dashes, figures.

use crate::source::Span;

rules! {
    ellipsis_mixed,
    em_dash_in_range,
    hyphen_in_range,
    hyphens_for_dash,
    issue_in_parentheses,
    meridiem_form,
    meridiem_spaced,
    page_sign_form,
    page_sign_number,
    range_shortened,
    range_spaced,
    space_odd,
    time_leading_zero,
    zero_width_character,
}

/// The hyphens and dashes between two whole numbers of a field.
fn range_marks(text: &str, field: Span) -> Vec<Span> {
    let printed = field.of(text);
    let digits = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    let part = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | ':' | '.');
    let marks = printed.match_indices(['-', '–', '—']).filter(|(at, mark)| {
        let before = printed.get(..*at).and_then(|head| head.rsplit(part).next()).unwrap_or_default();
        let behind = printed.get(at + mark.len()..).and_then(|tail| tail.split(part).next()).unwrap_or_default();
        digits(before) && digits(behind)
    });
    marks.map(|(at, mark)| Span::new(field.start as usize + at, field.start as usize + at + mark.len())).collect()
}

//! Quotation marks.

use crate::check::quotes::Alone;

rules! {
    period_outside_quotes,
    quote_unclosed,
    quote_unopened,
    quotes_misnested,
    quotes_nested_alike,
    quotes_of_another_language,
    straight_quotes,
}

/// Whether an opening mark that never closes stands right before another one: then the marks were nested the wrong way.
fn opens_twice(text: &str, alone: &Alone) -> bool {
    text.get(alone.mark.end as usize..).is_some_and(|rest| rest.starts_with(['“', '‘', '„', '«']))
}

//! Quotation marks.

rules! {
    quote_unclosed,
}

//! A text as the chunks of a field.

use super::normal;
use crate::emit::one_line;
use crate::knowledge::fields::{Dialect, Form, form};
use biblatex::{Chunk, Chunks, Spanned};
use std::fmt::Write as _;

/// Returns the value in the form that the field needs.
pub(super) fn chunks(field: &str, value: &str, dialect: Dialect) -> Chunks {
    let value = one_line(value);
    match form(field) {
        Form::Protected | Form::List => vec![Spanned::detached(Chunk::Verbatim(value))],
        Form::Verbatim => normal(&address(&value)),
        Form::Pages => normal(&pages(&value)),
        Form::Edition if dialect == Dialect::Biblatex => normal(edition(&value)),
        Form::Plain | Form::Edition | Form::Integer | Form::Isbn | Form::Issn => normal(&value),
    }
}

/// Whether a field can hold a value: biber ignores what is not of the field's datatype.
pub(super) fn fits(field: &str, value: &str, dialect: Dialect) -> bool {
    if dialect == Dialect::Bibtex {
        return true;
    }
    let digits: Vec<u32> = value.chars().filter_map(check_digit).collect();
    match form(field) {
        Form::Integer => !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()),
        // ISO 2108 and ISO 3297: weighted sums, modulo 11 or 10.
        Form::Isbn if digits.len() == 13 => {
            !digits.contains(&10) && digits.iter().zip([1, 3].iter().cycle()).map(|(d, w)| d * w).sum::<u32>() % 10 == 0
        }
        Form::Isbn => digits.len() == 10 && sum_from(10, &digits).is_multiple_of(11),
        Form::Issn => digits.len() == 8 && sum_from(8, &digits).is_multiple_of(11),
        _ => true,
    }
}

fn check_digit(c: char) -> Option<u32> {
    c.to_digit(10).or_else(|| c.eq_ignore_ascii_case(&'x').then_some(10))
}

fn sum_from(weight: u32, digits: &[u32]) -> u32 {
    (1..=weight).rev().zip(digits).map(|(weight, digit)| weight * digit).sum()
}

/// Braces and backslashes would end or bend the field; their percent-encoding leads to the same place (RFC 3986, 2.1).
fn address(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for c in value.chars() {
        if matches!(c, '{' | '}' | '\\' | ' ') {
            let _ = write!(out, "%{:02X}", c as u32);
        } else {
            out.push(c);
        }
    }
    out
}

/// A range between numbers takes two hyphens (biblatex 2.3.14).
fn pages(value: &str) -> String {
    value.replace(['–', '—', '‒'], "-").replace("--", "-").replace('-', "--")
}

/// biblatex's `edition` is a number where it is one: `2nd` is `2`.
fn edition(value: &str) -> &str {
    let digits = value.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let is_ordinal = value.len() - digits.len() == 2 && !digits.is_empty();
    if is_ordinal && digits.bytes().all(|byte| byte.is_ascii_digit()) { digits } else { value }
}

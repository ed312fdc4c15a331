//! Short forms as gold: what one prints of its own, where the gold only says which full form it stands for.

use crate::note::Shape;
use crate::note::back;
use crate::source::Span;
use serde_json::{Map, Value, json};
use unicode_normalization::UnicodeNormalization;

/// Returns the fields that a short form at `span` prints: the gold's own, or else names and title as far as one of `full`, the
/// works of the line that it stands for, has them. Nothing for "Ibid.", "op. cit." and their kin, which the grammar reads, and for what can't be told.
pub(super) fn own_fields(
    note: &str,
    span: Span,
    item: &Map<String, Value>,
    full: &[Map<String, Value>],
) -> Option<Map<String, Value>> {
    if back::is_by_word(note, span) {
        return None;
    }
    let mut own = item.clone();
    own.remove("type");
    if let Some(Value::Object(custom)) = own.get_mut("custom") {
        custom.remove("ref");
    }
    if own.contains_key("author") || own.contains_key("title") {
        return Some(own);
    }
    let short = back::short(note, span, &|_| true)?;
    let shape = short.shapes.iter().find(|shape| full.iter().any(|full| fits(note, shape, full)))?;
    let names: Vec<Value> = shape.names.iter().map(|name| json!({"family": name.family.of(note)})).collect();
    if !names.is_empty() {
        own.insert("author".into(), Value::Array(names));
    }
    if let Some(title) = shape.title {
        own.insert("title".into(), Value::String(title.of(note).to_owned()));
    }
    Some(own)
}

/// Whether a way to read a short form has the names and words of the title that its full form has.
fn fits(note: &str, shape: &Shape, full: &Map<String, Value>) -> bool {
    let of = |name: &Value| ["family", "literal"].iter().find_map(|key| name.get(*key)?.as_str().map(words));
    let authors: Vec<Vec<String>> =
        full.get("author").and_then(Value::as_array).into_iter().flatten().filter_map(of).collect();
    let named = shape.names.len() <= authors.len()
        && shape.names.iter().zip(&authors).all(|(name, author)| words(name.family.of(note)) == *author);
    let title = full.get("title").and_then(Value::as_str).map(words).unwrap_or_default();
    let entitled = shape.title.is_none_or(|span| {
        let short = words(span.of(note));
        !short.is_empty() && title.windows(short.len()).any(|run| run == short)
    });
    let says = !shape.names.is_empty() || shape.title.is_some();
    says && named && entitled
}

fn words(text: &str) -> Vec<String> {
    let text: String = text.nfkc().collect::<String>().to_lowercase();
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

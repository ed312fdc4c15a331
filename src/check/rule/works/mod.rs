//! What two notes say of one work.

use crate::check::Checker;
use crate::reference::{Reference, Variable};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

rules! {
    identifier_with_two_titles,
    work_cited_two_ways,
}

/// How much two titles have in common.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Likeness {
    /// One is the other, or its beginning.
    Same,
    /// Most words are the same.
    Near,
    /// They are of two works.
    Other,
}

/// Returns the pairs of full forms that have one address or DOI: the first one, and each later one.
fn at_one_address<'a>(cx: &Checker<'a>) -> Vec<(&'a Reference, &'a Reference)> {
    let mut first: BTreeMap<String, &Reference> = BTreeMap::new();
    let mut pairs = Vec::new();
    for (_, citation) in cx.citations().filter(|(_, citation)| citation.antecedent.is_none() && citation.back.is_none()) {
        let reference = &citation.reference;
        match reference.text(Variable::Doi).map(str::to_lowercase).or_else(|| reference.text(Variable::Url).and_then(page)).map(|key| first.entry(key)) {
            Some(Entry::Occupied(earlier)) => pairs.push((*earlier.get(), reference)),
            Some(Entry::Vacant(place)) => {
                place.insert(reference);
            }
            None => {}
        }
    }
    pairs
}

/// The address without scheme and last stroke, where it leads to one page: a site's own address is that of all its pages.
fn page(url: &str) -> Option<String> {
    let bare = url.split_once("://").map_or(url, |(_, rest)| rest).trim_end_matches('/');
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    bare.split_once('/').filter(|(_, path)| path.len() > 3)?;
    Some(bare.to_owned())
}

/// Compares two titles by their letters and words.
fn alike(one: &str, other: &str) -> Likeness {
    let words = |title: &str| -> Vec<String> {
        title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
    };
    let (one, other) = (words(one), words(other));
    if one.starts_with(&other) || other.starts_with(&one) {
        return Likeness::Same;
    }
    let shared = one.iter().filter(|word| word.chars().count() > 2 && other.contains(word)).count();
    let long = |words: &[String]| words.iter().filter(|word| word.chars().count() > 2).count();
    let most = long(&one).min(long(&other));
    if shared * 2 >= most { Likeness::Near } else { Likeness::Other }
}

//! "Did you mean": the known word that is nearest to an unknown one.

/// Returns the candidate that differs least from `word`, where one differs little enough to be meant.
///
/// ```
/// assert_eq!(ibid::check::nearest("url-contain-space", ["url-contains-space", "urls"]), Some("url-contains-space"));
/// assert_eq!(ibid::check::nearest("weather", ["url-contains-space", "urls"]), None);
/// ```
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let most = (word.chars().count() / 3).max(1);
    let near = candidates.into_iter().map(|candidate| (distance(word, candidate), candidate));
    near.filter(|(distance, _)| *distance <= most).min_by_key(|(distance, _)| *distance).map(|(_, candidate)| candidate)
}

/// How many letters have to be added, taken away or changed (Levenshtein's distance).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (count, mine) in (1..).zip(one.chars()) {
        let mut next = vec![count];
        for (theirs, pair) in other.iter().zip(row.windows(2)) {
            let (kept, above) = (pair.first().copied().unwrap_or_default(), pair.last().copied().unwrap_or_default());
            let left = next.last().copied().unwrap_or_default();
            next.push((kept + usize::from(mine != *theirs)).min(above + 1).min(left + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

//! A sentence that names the author of the work it goes on to cite: "As Jane Doe argues in *Title* (Oslo, 1999), 23".

use super::element::names::{self, NameList};
use super::scan::{Kind, Token};
use crate::knowledge::Classes;

/// Most words between the names and the work.
const CLAUSE: usize = 8;

/// Names, and where the work begins, both as indices of tokens.
pub(super) struct Attribution {
    /// One past the last token of the names.
    pub(super) names: usize,
    /// The first token of the work.
    pub(super) work: usize,
    /// The names.
    pub(super) list: NameList,
}

/// `attribution = name list, [ "," ], word, { word }, ( open quote | "in" )`
///
/// What the tokens of a citation begin with; the work stands behind.
pub(super) fn attribution(text: &str, tokens: &[Token]) -> Option<Attribution> {
    let first = tokens.first()?;
    if first.kind != Kind::Initials && !first.classes.has(Classes::GIVEN_NAMES) {
        return None;
    }
    let names = names_end(tokens)?;
    let work = clause_end(tokens, names)?;
    let list = names::read(text, tokens.get(..names)?)
        .filter(|list| [names::DIRECT, names::DIRECT_LIST, names::DIRECT_OTHERS].contains(&list.form))?;
    Some(Attribution { names, work, list })
}

/// Returns the end of the capitalized words that lead, with particles and joints between them.
fn names_end(tokens: &[Token]) -> Option<usize> {
    let inner = Classes::JOINTS.with(Classes::PARTICLES);
    let is_name = |token: &Token| match token.kind {
        Kind::Word => !token.small || token.classes.has(inner),
        Kind::Initials | Kind::Gap | Kind::AbbreviationDot | Kind::Ampersand | Kind::Hyphen => true,
        _ => false,
    };
    let end = tokens.iter().position(|token| !is_name(token))?;
    let last = tokens.get(..end)?.iter().rposition(|token| matches!(token.kind, Kind::Word | Kind::Initials))?;
    let words = tokens.get(..=last)?.iter().filter(|token| token.kind != Kind::Gap).count();
    (words >= 2 && !tokens.get(last)?.small).then_some(last + 1)
}

/// Returns where the work begins behind a clause in small letters.
fn clause_end(tokens: &[Token], from: usize) -> Option<usize> {
    let mut words = 0;
    let mut introduced = false;
    for (at, token) in tokens.iter().enumerate().skip(from) {
        match token.kind {
            Kind::Gap => {}
            Kind::Comma if words == 0 || introduced => introduced = false,
            Kind::Word if token.small && words < CLAUSE => {
                words += 1;
                introduced = token.classes.has(Classes::IN);
            }
            Kind::OpenQuote if words > 0 => return Some(at),
            Kind::OpenParenthesis if words == 0 => {
                let inner = tokens.get(at + 1)?;
                return (inner.kind == Kind::OpenQuote).then_some(at + 1);
            }
            Kind::Word | Kind::Initials | Kind::Number if introduced => return Some(at),
            _ => return None,
        }
    }
    None
}

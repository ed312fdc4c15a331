//! Contributors with a word for their part: "edited by", "ed.", "trans.", "uploaded by", ", eds." (MLA 9, 5.38–47).

use super::{Collector, Form, names};
use crate::knowledge::{self, Classes};
use crate::note::boundary::{Fence, Stop};
use crate::note::field::Field;
use crate::note::scan::{Kind, Token};
use crate::note::tokens::{Miss, Parsed, Tokens, dot, gap, of, skip, small_word_of, token, word_of};
use crate::source::Span;
use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use nom::multi::many_m_n;
use nom::sequence::{preceded, terminated};

const VERB: Form = 56;
const NOUN: Form = 57;
const BY: Form = 58;
/// A role that stands behind its names.
pub(crate) const BEHIND: Form = 59;
const TO: Form = 60;
/// A role that stands behind its names, and "in" before them.
pub(crate) const BEHIND_IN: Form = 55;
/// Who wrote a letter: "Letter from".
const FROM: Form = 79;
/// Who translated, behind the language of the original: "Aus dem Franz. von".
const TONGUE_BY: Form = 80;
/// Who was asked: "Interview with".
const ASKED: Form = 82;
/// Whose works a volume holds: "In: Ders.: Werke".
const COLLECTED: Form = 83;
/// The same by a person's whole name before a comma: "in Jane Doe, Essays".
const COLLECTED_NAMED: Form = 88;
/// Name lists behind a role are told apart by their own form, above the roles' forms.
pub(crate) const LISTS: Form = 61;
/// Most words for the language that a work is translated from.
const TONGUE: usize = 3;
/// Most letters of a language that is cut short: "trad. it. di".
const TONGUE_LETTERS: usize = 5;
/// Whose work a foreword is to.
const PRECEDED: Form = 89;
/// What stands before the one who did it.
const MAKERS: Classes = Classes::BY.with(Classes::SENDERS);
/// Most boundaries that the names behind "in" may pass.
const COLLECTORS: usize = 8;
/// Most boundaries that a name list behind a role may pass.
const REACH: usize = 24;

/// What a role, or the words before one, can begin with.
pub(super) const WORDS: Classes = Classes::ROLE_VERBS
    .with(Classes::ROLE_NOUNS)
    .with(Classes::BY)
    .with(Classes::GENRES)
    .with(Classes::SENDERS)
    .with(Classes::IN)
    .with(Classes::RECIPIENTS);

/// Collects the contributors whose role word begins at `i`.
pub(super) fn collect(i: Tokens<'_>, to: &mut Collector<'_>) {
    let Some(first) = i.rest.first() else { return };
    if first.classes.has(Classes::ROLE_VERBS)
        && let Ok((inner, (field, both))) = verb(i)
    {
        lists(i, inner, if both { Field::EditorTranslator } else { field }, VERB, to);
    }
    if i.rest.get(1).is_some_and(|next| next.kind == Kind::Colon)
        && let Ok((inner, field)) = credit(i)
    {
        lists(i, inner, field, VERB, to);
    }
    if first.classes.has(Classes::ROLE_NOUNS)
        && let Ok((inner, field)) = noun(i)
    {
        lists(i, inner, field, NOUN, to);
        if field == Field::Director {
            // French volumes are directed.
            lists(i, inner, Field::Editor, NOUN, to);
        }
    }
    if first.classes.has(Classes::BY)
        && let Ok((inner, _)) = terminated(word_of(Classes::BY), gap).parse(i)
    {
        lists(i, inner, Field::ContainerAuthor, BY, to);
        lists(i, inner, Field::Author, BY, to);
    }
    if first.classes.has(Classes::SENDERS)
        && let Ok((inner, _)) = tongue(i)
    {
        lists(i, inner, Field::Translator, TONGUE_BY, to);
    }
    if first.classes.has(Classes::GENRES)
        && to.boundary(i) == Some(0)
        && let Ok((inner, ())) = letter_cue(i)
    {
        lists(i, inner, Field::Author, FROM, to);
    }
    if (first.classes.has(Classes::GENRES) || to.boundary(i) == Some(0))
        && let Ok((inner, ())) = interview_cue(i)
    {
        lists(i, inner, Field::Author, ASKED, to);
    }
    if first.classes.has(Classes::IN) {
        collected_by(i, to);
    }
    if first.classes.has(Classes::RECIPIENTS) && first.small {
        directed(i, to);
    }
}

/// Whom a letter is to, whose work a foreword is to.
fn directed(i: Tokens<'_>, to: &mut Collector<'_>) {
    let Ok((inner, _)) = terminated(word_of(Classes::RECIPIENTS), gap).parse(i) else { return };
    lists(i, inner, Field::Recipient, TO, to);
    let last = to.before.iter().rev().find(|token| token.is_content());
    if last.is_some_and(|word| word.classes.has(Classes::ROLE_VERBS)) {
        lists(i, inner, Field::ContainerAuthor, PRECEDED, to);
    }
}

/// `letter cue = genre word, gap, sender word, gap`
pub(in crate::note) fn letter_cue(i: Tokens<'_>) -> Parsed<'_, ()> {
    (word_of(Classes::GENRES), gap, small_word_of(Classes::SENDERS), gap).map(|_| ()).parse(i)
}

/// `interview cue = { word, gap }, genre word, gap, { word, [ "." ], gap }, partner word, gap`: up to two words before the genre, three
/// behind
pub(in crate::note) fn interview_cue(i: Tokens<'_>) -> Parsed<'_, ()> {
    let word = |i| {
        let other = Classes::GENRES.with(Classes::PARTNERS);
        let (rest, _) = token(|token, _| token.kind == Kind::Word && !token.classes.has(other))(i)?;
        gap(dot(rest))
    };
    let partner = small_word_of(Classes::PARTNERS);
    (many_m_n(0, 2, word), word_of(Classes::GENRES), gap, many_m_n(0, TONGUE, word), partner, gap).map(|_| ()).parse(i)
}

/// `tongue = sender word, gap, word, [ "." ], gap, { word, [ "." ], gap }, "by", gap`: "from the French by", "aus dem Franz. von", up to
/// three words
pub(in crate::note) fn tongue(i: Tokens<'_>) -> Parsed<'_, &Token> {
    let other = Classes::BY.with(Classes::ROLE_VERBS).with(Classes::ROLE_NOUNS);
    let word = |i| {
        let (rest, word) = token(|token, _| token.kind == Kind::Word && !token.classes.has(other))(i)?;
        gap(dot(rest)).map(|(rest, ())| (rest, word))
    };
    let (rest, _) = terminated(token(|token, _| token.classes.has(Classes::SENDERS)), gap).parse(i)?;
    let (rest, _) = many_m_n(1, TONGUE, word).parse(rest)?;
    terminated(word_of(Classes::BY), gap).parse(rest)
}

/// `maker = tongue | [ word, ".", gap ], ( "by" | sender word ), gap`: a capital is somebody's initial; the word is the language's,
/// "trad. it. di"
pub(in crate::note) fn maker(i: Tokens<'_>) -> Parsed<'_, &Token> {
    let by = |i| {
        let whole = |token: &Token, text: &str| token.small || token.kind == Kind::Word && text.len() > 1;
        let (rest, by) = token(|token, text| whole(token, text) && token.classes.has(MAKERS))(i)?;
        Ok((dot(rest), by))
    };
    let short =
        |i| token(|token, text: &str| token.kind == Kind::Word && token.small && text.len() <= TONGUE_LETTERS)(i);
    let language = (short, of(Kind::AbbreviationDot), gap);
    let by = || terminated(by, gap);
    alt((tongue, by(), preceded(language, by()))).parse(i)
}

/// `credit = ( credit letter | role verb ), ":", gap`: "R: Jane Doe", "Regie: Jane Doe"
pub(in crate::note) fn credit(i: Tokens<'_>) -> Parsed<'_, Field> {
    let (rest, word) =
        token(|token, text: &str| text.len() == 1 && token.capital || token.classes.has(Classes::ROLE_VERBS))(i)?;
    let printed = i.printed(word);
    let variable = if printed.len() == 1 { knowledge::credit_letter(printed) } else { knowledge::role_verb(printed) };
    let (rest, _) = (of(Kind::Colon), gap).parse(rest)?;
    variable.and_then(field_of).map(|field| (rest, field)).ok_or(nom::Err::Error(Miss))
}

/// `verb = role verb, [ gap, list joint, gap, role verb ], gap, [ maker ]`:
/// returns the role, and whether it is editing and translating
pub(in crate::note) fn verb(i: Tokens<'_>) -> Parsed<'_, (Field, bool)> {
    let (rest, first) = word_of(Classes::ROLE_VERBS)(i)?;
    let and = token(|token, _| token.classes.has(Classes::JOINTS) || token.kind == Kind::Ampersand);
    let (rest, second) = opt(preceded((gap, and, gap), word_of(Classes::ROLE_VERBS))).parse(rest)?;
    let (rest, _) = (gap, opt(maker)).parse(rest)?;
    let field = |word: &Token| knowledge::role_verb(i.printed(word)).and_then(field_of).unwrap_or(Field::Contributor);
    Ok((rest, (field(first), second.is_some_and(|second| field(second) != field(first)))))
}

/// `noun = role noun, [ gap, list joint, gap, role noun ], gap, [ maker ]`
pub(in crate::note) fn noun(i: Tokens<'_>) -> Parsed<'_, Field> {
    let (rest, first) = word_of(Classes::ROLE_NOUNS)(i)?;
    let and = token(|token, _| token.classes.has(Classes::JOINTS) || token.kind == Kind::Ampersand);
    let (rest, second) = opt(preceded((gap, and, gap), word_of(Classes::ROLE_NOUNS))).parse(rest)?;
    let (rest, _) = (gap, opt(maker)).parse(rest)?;
    let field = knowledge::role_noun(i.printed(first)).and_then(field_of).unwrap_or(Field::Contributor);
    Ok((rest, if second.is_some() { Field::EditorTranslator } else { field }))
}

/// Returns the field of a CSL name variable.
fn field_of(variable: &str) -> Option<Field> {
    Field::ALL.iter().copied().find(|field| field.name() == variable)
}

/// Adds every stretch behind a role word that may be a name list.
fn lists(whole: Tokens<'_>, inner: Tokens<'_>, field: Field, cue: Form, to: &mut Collector<'_>) {
    for (end, stretch) in to.stretches(whole, inner, REACH) {
        if stretch.iter().any(ends_list) {
            break;
        }
        if let (Some(list), Some(value)) = (names::form(whole.text, stretch), span(stretch)) {
            to.add_names(field, list, cue, value, end);
        }
    }
}

/// `collected by = in word, ( ":", gap, name list, ":" | [ ":" ], gap, ( same author, [ "." ] | name list ), ( ":" | "," ) )`: "In: Jane
/// Doe: Works"; a word like "ders.", names with a slash, and one that begins with a given name or an initial, need no colon before them, and
/// may have a comma behind
pub(in crate::note) fn collected_by(whole: Tokens<'_>, to: &mut Collector<'_>) {
    let inner = super::behind_cue(whole);
    let cued = whole.rest.get(1).is_some_and(|next| next.kind == Kind::Colon);
    let from = to.tokens - inner.rest.len();
    for (end, stretch) in to.stretches(whole, inner, COLLECTORS) {
        let Some(boundary) = to.boundaries.all.get(end).filter(|_| !stretch.iter().any(ends_list)) else { break };
        let (joint, same) = (boundary.joint, is_same_author(whole.text, stretch));
        let named = !same && stretch.first().is_some_and(begins_name);
        let slashed = || stretch.iter().any(|token| token.kind == Kind::Slash);
        let behind = inner.rest.get(stretch.len()..(boundary.right as usize).saturating_sub(from)).unwrap_or_default();
        // "Ders.:" has a stop as well.
        let colon = behind.iter().any(|token| token.kind == Kind::Colon);
        let closes = joint.fence == Fence::None
            && (colon && (cued || same) || joint.stop == Stop::Comma && (same || slashed() || named));
        if !closes {
            continue;
        }
        let form = if same { Some(names::MONONYM) } else { names::form(whole.text, stretch) };
        let cue = if named && !colon && !slashed() { COLLECTED_NAMED } else { COLLECTED };
        if let (Some(list), Some(value)) = (form, span(stretch)) {
            to.add_names(Field::ContainerAuthor, list, cue, value, end);
        }
    }
}

/// Whether a token is what a person's name begins with.
fn begins_name(first: &Token) -> bool {
    first.kind == Kind::Initials || first.capital && first.classes.has(Classes::GIVEN_NAMES)
}

/// Whether a stretch is a word like "ders.".
fn is_same_author(text: &str, stretch: &[Token]) -> bool {
    let [word, dots @ ..] = stretch else { return false };
    word.is_same_author(text) && dots.iter().all(|token| matches!(token.kind, Kind::Dot | Kind::AbbreviationDot))
}

fn ends_list(token: &Token) -> bool {
    matches!(token.kind, Kind::Url | Kind::OpenQuote | Kind::CloseQuote | Kind::Semicolon | Kind::Number)
}

/// `behind = [ "." ], gap, ( "," | "(" | "[" ), gap, noun, [ ")" | "]" ]`: returns the role's field and what stands behind it
pub(crate) fn behind(i: Tokens<'_>) -> Option<(Field, Tokens<'_>)> {
    let i = gap(dot(i)).ok()?.0;
    let (i, comma) = skip(i, Kind::Comma);
    let (i, parenthesis) = skip(gap(i).ok()?.0, Kind::OpenParenthesis);
    let (i, bracket) = skip(i, Kind::OpenBracket);
    if !(comma || parenthesis || bracket) {
        return None;
    }
    let (rest, field) = noun(i).ok()?;
    // "(dir.)" leads a volume, ", dir." a film.
    let field = if parenthesis && field == Field::Director { Field::Editor } else { field };
    let (rest, _) = skip(rest, if bracket { Kind::CloseBracket } else { Kind::CloseParenthesis });
    Some((field, rest))
}

/// `ending = name list, gap, role noun`: returns the role and the names, where no mark stands between them: "(Jane Doe & Richard Roe eds.,
/// 1999)"
pub(crate) fn ending<'t>(text: &str, stretch: &'t [Token]) -> Option<(Field, &'t [Token])> {
    let last = stretch.iter().rposition(Token::is_content)?;
    let noun = stretch.get(last).filter(|noun| noun.classes.has(Classes::ROLE_NOUNS) && noun.small)?;
    let names = stretch.get(..last.checked_sub(1)?)?;
    let several = names.iter().filter(|token| token.is_content()).count() > 1;
    let field = knowledge::role_noun(noun.span.of(text)).and_then(field_of)?;
    several.then_some((field, names))
}

/// Returns where tokens stand, without white space around them.
pub(crate) fn span(tokens: &[Token]) -> Option<Span> {
    let solid = |token: &&Token| !matches!(token.kind, Kind::Gap);
    Some(tokens.iter().find(solid)?.span.join(tokens.iter().rev().find(solid)?.span))
}

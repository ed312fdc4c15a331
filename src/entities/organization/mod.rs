//! Organizations: from the names of the prose and from the notes, each once.

mod founded;
mod hearsay;
mod letters;
mod mention;
mod merging;
mod noted;
mod register;
mod series;
mod well_known;

use hearsay::Hearsay;
use letters::Letters;
pub(super) use mention::{Mention, Names, mentions};
pub(super) use register::{Register, key};

use super::prose::{LEAST, Prose, Sentence};
use super::token::Token;
use super::{OrganizationId, acronym, compound, name};
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::front::Article;
use crate::knowledge::prose::{FOREIGN_JOINERS, HEADS, Language, NAME_JOINERS, NOT_ORGANIZATIONS, ORGANIZATION_WORDS};
use crate::knowledge::{self, Classes};
use crate::source::Span;
use crate::threads;
use std::ops::Range;

/// What the search for organizations gives.
#[derive(Debug)]
pub(super) struct Found {
    pub register: Register,
    pub publisher: Option<OrganizationId>,
    pub diagnostics: Vec<Diagnostic>,
}

/// Returns the organizations of an article.
pub(super) fn find(article: &Article<'_>, prose: &Prose<'_>) -> Found {
    let text = article.source.text();
    let mut register = Register::default();
    let publisher = publisher(article, &mut register);
    let mut diagnostics = Vec::new();
    for sentence in &prose.sentences {
        pairs(sentence, prose.language, text, &mut register, &mut diagnostics);
    }
    noted::enter(article, &mut register);
    for lead in &prose.leads {
        let whole = name::organizations(&lead.tokens, prose.language);
        for found in whole.iter().filter(|found| found.tokens.len() > 2 && found.tokens == (0..lead.tokens.len())) {
            register.enter(printed(&lead.tokens, &found.tokens, text), found.class, lead.span);
        }
    }
    let mut search = Search { text, language: prose.language, ..Search::default() };
    let size = (LEAST, |sentence: &Sentence<'_>| sentence.span.len());
    let named =
        threads::map(&prose.sentences, article.threads, size, |sentence| names(&sentence.tokens, prose.language));
    for (sentence, named) in prose.sentences.iter().zip(named) {
        search.read(sentence, named, &mut register);
    }
    for aside in &prose.asides {
        search.read(aside, names(&aside.tokens, prose.language), &mut register);
    }
    search.letters.enter(&mut register, prose.language);
    search.hearsay.enter(&mut register);
    register.merge_short_forms();
    register.merge_letters(prose.language);
    register.merge_ends();
    register.merge_beginnings();
    register.merge_bare_nouns(prose.language);
    let publisher = publisher.and_then(|name| register.find(&name)).map(OrganizationId);
    Found { register, publisher, diagnostics }
}

/// The names of a sentence: those that their grammar makes organizations', and those that are known.
type Named = (Vec<name::Found>, Vec<Range<usize>>);

/// What sentence after sentence tells.
#[derive(Default)]
struct Search<'t> {
    text: &'t str,
    language: Language,
    hearsay: Hearsay,
    letters: Letters,
}

impl Search<'_> {
    /// Enters the organizations that a sentence names, and notes what it says of other names.
    fn read(&mut self, sentence: &Sentence<'_>, (named, known): Named, register: &mut Register) {
        let (tokens, language) = (&sentence.tokens, self.language);
        let overlaps = |range: &Range<usize>| {
            named.iter().any(|found| found.tokens.start < range.end && range.start < found.tokens.end)
        };
        for at in (0..tokens.len()).filter(|&at| is_letters(tokens, &(at..at + 1))) {
            let Some(token) = tokens.get(at) else { continue };
            self.letters.note(token, known.contains(&(at..at + 1)), sentence.span);
        }
        for found in named.iter().filter(|found| !is_letters(tokens, &found.tokens)) {
            let name = compound::nominative(printed(tokens, &found.tokens, self.text), language);
            register.enter(&name, found.class, sentence.span);
        }
        for range in known.iter().filter(|range| !overlaps(range) && !is_letters(tokens, range)) {
            register.enter(printed(tokens, range, self.text), "Organization", sentence.span);
        }
        let is_taken = |range: &Range<usize>| {
            overlaps(range) || known.iter().any(|known| known.start < range.end && range.start < known.end)
        };
        for range in well_known::common(tokens, language).into_iter().filter(|range| !is_taken(range)) {
            self.hearsay.suspect(printed(tokens, &range, self.text), sentence.span);
        }
        self.hearsay.read(sentence, language, self.text, is_taken);
        let mut bodies: Vec<(Range<usize>, &'static str)> =
            named.iter().map(|found| (found.tokens.clone(), found.class)).collect();
        let others = known.iter().filter(|range| !overlaps(range));
        bodies.extend(others.map(|range| (range.clone(), well_known::class(tokens, range))));
        self.vouch(sentence, &bodies);
        apposition(sentence, language, self.text, &named, register);
        for range in founded::founded(tokens, language).into_iter().filter(|range| !overlaps(range)) {
            register.enter(printed(tokens, &range, self.text), "Organization", sentence.span);
        }
    }

    /// In German every noun has its capital: a row of them is no row of names.
    fn vouch(&mut self, sentence: &Sentence<'_>, bodies: &[(Range<usize>, &'static str)]) {
        if self.language == "de" {
            return;
        }
        for (range, class) in series::vouched(&sentence.tokens, bodies, self.language) {
            self.hearsay.vouch(sentence, &range, class, self.language, self.text);
        }
    }
}

/// Returns the names that their grammar makes organizations', and those that are known, without what is part of a longer one.
fn names(tokens: &[Token<'_>], language: Language) -> Named {
    let mut named = name::organizations(tokens, language);
    let mut known = well_known::known(tokens, language);
    // What is introduced with its acronym is known by it.
    let pairs = acronym::pairs(tokens, language);
    let within = |part: &Range<usize>, whole: &Range<usize>| {
        whole.start <= part.start && part.end <= whole.end && part.len() < whole.len()
    };
    known.retain(|range| !pairs.iter().any(|pair| within(range, &pair.name)));
    // "Securities and Exchange Commission": what is known whole is no part of it.
    named.retain(|found| !known.iter().any(|range| within(&found.tokens, range)));
    (named, known)
}

/// Whether a name is an acronym of three letters or more, unquoted, and no part of another: which body it is, the whole text tells.
fn is_letters(tokens: &[Token<'_>], range: &Range<usize>) -> bool {
    let letters =
        |token: &Token<'_>| token.is_acronym() && token.text.chars().filter(|c| c.is_alphabetic()).count() > 2;
    range.len() == 1 && tokens.get(range.start).is_some_and(|token| letters(token) && !token.quoted)
}

/// Returns the text of some tokens.
pub(super) fn printed<'t>(tokens: &[Token<'_>], range: &Range<usize>, text: &'t str) -> &'t str {
    let run = tokens.get(range.clone()).unwrap_or_default();
    let (Some(first), Some(last)) = (run.first(), run.last()) else { return "" };
    first.span.join(last.span).of(text)
}

fn publisher(article: &Article<'_>, register: &mut Register) -> Option<String> {
    let site = article.document.site.as_ref();
    let span = site.map_or_else(Span::default, |site| site.span);
    let masthead = article.document.title.as_ref().filter(|title| noted::is_organization(&title.value));
    let span = masthead.filter(|_| site.is_none()).map_or(span, |title| title.span);
    let named = article.metadata.publisher.clone().or_else(|| site.map(|site| site.value.clone()));
    let name = named.or_else(|| masthead.map(|title| title.value.clone()))?;
    register.enter(&name, "Organization", span);
    Some(name)
}

/// Enters the names that stand beside their acronyms.
fn pairs(
    sentence: &Sentence<'_>,
    language: Language,
    text: &str,
    register: &mut Register,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let tokens = &sentence.tokens;
    let pairs = acronym::pairs(tokens, language);
    if pairs.is_empty() {
        return;
    }
    let names = name::organizations(tokens, language);
    for pair in pairs {
        let Some(acronym) = tokens.get(pair.acronym) else { continue };
        let whole =
            names.iter().find(|found| found.tokens.start <= pair.name.start && found.tokens.end == pair.name.end);
        let last = tokens.get(pair.name.end.saturating_sub(1));
        if whole.is_none() && !last.is_some_and(|last| may_be_organization(last, &pair.name, tokens, language)) {
            continue;
        }
        let range = whole.map_or_else(|| pair.name.clone(), |found| found.tokens.clone());
        let at = register.enter(
            &compound::nominative(printed(tokens, &range, text), language),
            whole.map_or("Organization", |found| found.class),
            sentence.span,
        );
        if range != pair.name {
            register.enter_alias(at, printed(tokens, &pair.name, text));
        }
        let span = tokens.get(range.start).map_or(acronym.span, |first| first.span).join(acronym.span);
        let span =
            tokens.get(pair.acronym + 1).filter(|token| token.is_mark(')')).map_or(span, |close| span.join(close.span));
        let before = register.acronyms.get(acronym.text).and_then(|meanings| meanings.first()).copied();
        register.abbreviate(at, acronym.text, span);
        if let Some((other, first)) = before.filter(|&(other, _)| other != at) {
            diagnostics.extend(ambiguous(register, acronym.text, (at, span), (other, first)));
        }
    }
}

/// A name without an organization's noun may be one if every word has its capital and the last is no noun for something else.
fn may_be_organization(last: &Token<'_>, range: &Range<usize>, tokens: &[Token<'_>], language: Language) -> bool {
    let words = tokens.get(range.clone()).unwrap_or_default();
    let leads = words.first().is_some_and(Token::is_capital);
    // "Physicians for the Prevention of War (PPW)": what is said of a noun does not tell what it is.
    let joins = |word: &Token<'_>| word.is_small() && NAME_JOINERS.has(&word.fold, language);
    let nouns = words.iter().take_while(|word| !joins(word)).any(|word| {
        NOT_ORGANIZATIONS.has(word.fold.trim_end_matches('s'), language) || NOT_ORGANIZATIONS.has(&word.fold, language)
    });
    let job = (range.start..range.end).any(|at| name::job_title(tokens, at, language).is_some());
    // "Service général d’hygiène mobile (SGHM)": other languages write the words of a name small.
    let leads_small = language == "fr" && words.first().is_some_and(|first| HEADS.has(&first.fold, language));
    let foreign = leads_small || words.iter().any(|word| word.is_small() && FOREIGN_JOINERS.has(&word.fold, language));
    leads && (last.is_capital() || foreign) && !nouns && !job && words.len() > 1
}

/// Two bodies with one acronym stay two; the reader should know which one is meant.
fn ambiguous(
    register: &Register,
    acronym: &str,
    (at, span): (usize, Span),
    (other, first): (usize, Span),
) -> Option<Diagnostic> {
    let (now, before) = (register.list.get(at)?, register.list.get(other)?);
    let message = format!("“{acronym}” stands for “{}” here and for “{}” before", now.name, before.name);
    let diagnostic = Diagnostic::new(Code("acronym-ambiguous"), Severity::Warning, span, message);
    Some(
        diagnostic
            .related(first, "first introduced here")
            .help("give one of the two another short form, or spell it out"),
    )
}

/// Enters names that an apposition makes organizations: `name, ",", ( "a" | "one of the" ) … noun`.
fn apposition(sentence: &Sentence<'_>, language: Language, text: &str, named: &[name::Found], register: &mut Register) {
    let tokens = &sentence.tokens;
    for (range, class) in mention::appositions(tokens, language, |word| ORGANIZATION_WORDS.of(word, language)) {
        // "Jane Doe, a publisher": people have such nouns too.
        let person = range.len() > 1
            && tokens.get(range.start).is_some_and(|first| knowledge::classes(first.text).has(Classes::GIVEN_NAMES));
        if !person && !named.iter().any(|found| found.tokens.contains(&range.start)) {
            register.enter(printed(tokens, &range, text), class, sentence.span);
        }
    }
}

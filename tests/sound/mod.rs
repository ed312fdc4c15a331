//! What holds for everything that is read.

#![allow(dead_code, reason = "each test uses a part")]

use ibid::document::Document;
use ibid::source::{Source, Span};

/// What holds for every document, whatever the text.
pub(crate) fn assert_sound(source: &Source, document: &Document) {
    let text = source.text();
    let parts = document.site.iter().chain(&document.title).chain(&document.abstract_).map(|part| part.span);
    let sections = document.sections.iter().flat_map(|section| {
        section.heading.iter().map(|heading| heading.span).chain(section.paragraphs.iter().copied())
    });
    let anchors = document.anchors.iter().flat_map(|anchor| [anchor.span, anchor.label.span]);
    let labels = document.notes.iter().filter_map(|note| Some(note.label.as_ref()?.span));
    let bodies = document.notes.iter().map(|note| note.body);
    let boilerplate = document.boilerplate.iter().copied();
    for span in parts.chain(sections).chain(anchors).chain(labels).chain(bodies).chain(boilerplate) {
        assert!(text.get(span.range()).is_some(), "{span:?} of {} bytes", text.len());
    }
    for pair in document.notes.windows(2) {
        assert!(pair[0].body.end <= pair[1].body.start, "notes overlap: {pair:?}");
        assert!((pair[0].document, pair[0].line) < (pair[1].document, pair[1].line));
    }
    for note in &document.notes {
        assert!(document.boilerplate.iter().all(|page| page.end <= note.body.start || note.body.end <= page.start));
        assert_eq!(source.slice(note.body).trim(), source.slice(note.body));
    }
    assert!(document.anchors.is_sorted_by_key(|anchor| anchor.span));
}

/// What holds for every rendered text.
pub(crate) fn assert_led_back(source: &Source) {
    let printed = source.printed().text();
    let ends: Vec<usize> = source.text().char_indices().map(|(at, _)| at).chain([source.text().len()]).collect();
    for pair in ends.windows(2) {
        let span = Span::new(pair[0], pair[1]);
        assert!(printed.get(source.in_print(span).range()).is_some(), "{span:?} is cut");
        if let Some(exact) = source.editable(span) {
            let (here, there) = (source.slice(span), exact.of(printed));
            let stands_for = there.starts_with('&') || !here.chars().all(char::is_alphanumeric);
            assert!(here == there || (stands_for && !there.is_empty()), "{here:?} is not {there:?}");
        }
    }
}

//! Speed of each room on the main article: bytes → text, text → notes, notes → each format. The reading of UTF-8 alone, in the
//! same run, is the yardstick.

#![expect(clippy::expect_used, clippy::panic, reason = "without its fixtures a bench can only stop")]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use ibid::document::Layout;
use ibid::emit::{EmitOptions, Format};
use ibid::{Article, From, Options, Source, compile, document, publish, read};
use std::fs;
use std::hint::black_box;
use std::path::PathBuf;

const FORMATS: [(&str, Format); 5] = [
    ("bibtex", Format::Bibtex),
    ("biblatex", Format::Biblatex),
    ("csl-json", Format::CslJson),
    ("csl-jsonl", Format::CslJsonl),
    ("jsonld", Format::Jsonld),
];

fn fixture(name: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name);
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn reading(c: &mut Criterion) {
    let bytes = fixture("articles/diaspora.txt");
    let source = read::source("diaspora.txt", bytes.clone()).expect("the article is UTF-8");
    let mut group = c.benchmark_group("read");
    group.throughput(Throughput::Bytes(bytes.len() as u64));
    group.bench_function("utf-8 alone", |b| b.iter(|| std::str::from_utf8(black_box(&bytes)).is_ok()));
    group.bench_function("source", |b| b.iter(|| read::source("diaspora.txt", black_box(bytes.clone())).is_ok()));
    group.bench_function("document", |b| b.iter(|| document::read(black_box(&source), Layout::Article)));
    group.finish();
}

fn parsing(c: &mut Criterion) {
    let mut group = c.benchmark_group("parse");
    for (name, file, from) in
        [("article", "articles/diaspora.txt", From::Text), ("works", "gold/works.notes", From::Notes)]
    {
        let source = Source::new(file, String::from_utf8(fixture(file)).expect("fixtures are UTF-8"));
        let options = Options { from, ..Options::default() };
        let notes = compile(&source, &options).notes.len();
        group.throughput(Throughput::Elements(notes as u64));
        group.bench_function(name, |b| b.iter(|| compile(black_box(&source), &options)));
    }
    group.finish();
}

fn emitting(c: &mut Criterion) {
    let source = Source::new("diaspora.txt", String::from_utf8(fixture("articles/diaspora.txt")).expect("UTF-8"));
    let articles: [Article<'_>; 1] = [compile(&source, &Options::default())];
    let mut group = c.benchmark_group("emit");
    for (name, format) in FORMATS {
        group.throughput(Throughput::Elements(articles.iter().map(|article| article.notes.len() as u64).sum()));
        group.bench_function(name, |b| b.iter(|| publish(black_box(&articles), format, &EmitOptions::default())));
    }
    group.finish();
}

criterion_group!(benches, reading, parsing, emitting);
criterion_main!(benches);

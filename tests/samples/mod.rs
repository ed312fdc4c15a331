//! References built by hand, and articles that cite them: every kind of work, every trap of an output.

#![allow(dead_code, reason = "each test binary uses its own part")]

use ibid::document::Layout;
use ibid::entities::decision::Decisions;
use ibid::reference::{
    Citation, Contributor, ContributorRole, Date, DateVariable, Day, Kind, Locator, Name, Person, Qualifier, Reference,
    Text, Variable, read_note,
};
use ibid::{Article, Metadata, Source, Span, Spanned};
use std::sync::OnceLock;

/// A reference in the making.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sample(pub(crate) Reference);

pub(crate) fn spanned<T>(value: T) -> Spanned<T> {
    Spanned::new(value, Span::default())
}

pub(crate) fn sample(kind: Kind) -> Sample {
    let mut reference = Reference::default();
    reference.kind = kind;
    Sample(reference)
}

impl Sample {
    pub(crate) fn text(mut self, variable: Variable, value: &str) -> Self {
        self.0.texts.push(Text { variable, value: value.into(), span: Span::default() });
        self
    }

    pub(crate) fn title(self, title: &str) -> Self {
        self.text(Variable::Title, title)
    }

    pub(crate) fn of(self, container: &str) -> Self {
        self.text(Variable::ContainerTitle, container)
    }

    pub(crate) fn url(self, url: &str) -> Self {
        self.text(Variable::Url, url)
    }

    fn contributor(mut self, role: ContributorRole, name: Name) -> Self {
        self.0.contributors.push(Contributor { role, name, span: Span::default() });
        self
    }

    pub(crate) fn person(self, role: ContributorRole, family: &str, given: &str) -> Self {
        self.full_person(role, [family, given, "", ""])
    }

    /// Family, given, particle, suffix; empty where there is none.
    pub(crate) fn full_person(self, role: ContributorRole, [family, given, particle, suffix]: [&str; 4]) -> Self {
        let part = |text: &str| (!text.is_empty()).then(|| spanned(text.to_owned()));
        let person = Person {
            family: spanned(family.to_owned()),
            given: part(given),
            particle: part(particle),
            suffix: part(suffix),
        };
        self.contributor(role, Name::Person(person))
    }

    pub(crate) fn author(self, family: &str, given: &str) -> Self {
        self.person(ContributorRole::Author, family, given)
    }

    pub(crate) fn body(self, role: ContributorRole, name: &str) -> Self {
        self.contributor(role, Name::Literal(name.into()))
    }

    pub(crate) fn date(mut self, variable: DateVariable, date: Date) -> Self {
        self.0.dates.push((variable, spanned(date)));
        self
    }

    pub(crate) fn issued(self, year: i32, month: u8, day: u8) -> Self {
        self.date(DateVariable::Issued, on(year, month, day))
    }

    pub(crate) fn residue(mut self, text: &str) -> Self {
        self.0.residue.push(spanned(text.to_owned()));
        self
    }

    pub(crate) fn citation(self) -> Citation {
        let mut citation = Citation::default();
        citation.reference = self.0;
        citation
    }

    pub(crate) fn at(self, label: &'static str, value: &str) -> Citation {
        let mut citation = self.citation();
        citation.locator = Some(spanned(Locator { label, value: value.into() }));
        citation
    }
}

/// A date; 0 for what is not known.
pub(crate) fn on(year: i32, month: u8, day: u8) -> Date {
    let some = |part: u8| (part > 0).then_some(part);
    let start = Day { year, month: some(month), day: some(day) };
    Date { start: Some(start), end: None, open: false, qualifier: Qualifier::Exact, time: None, printed: start.edtf() }
}

/// A list of notes, one a line, and the article that it makes.
pub(crate) struct Notes {
    source: Source,
    notes: Vec<Vec<Citation>>,
}

impl Notes {
    /// Notes with their texts; an empty text is a blank line.
    pub(crate) fn new(notes: Vec<(&str, Vec<Citation>)>) -> Self {
        let text: String = notes.iter().flat_map(|(raw, _)| [*raw, "\n"]).collect();
        let notes = notes.into_iter().filter(|(raw, _)| !raw.is_empty()).map(|(_, citations)| citations).collect();
        Self { source: Source::new("notes.txt", text), notes }
    }

    /// One note a work, whose text is its title.
    pub(crate) fn of_works(works: &[Sample]) -> Self {
        let raw = |work: &Sample| work.0.text(Variable::Title).unwrap_or("A note without a title").replace('\n', " ");
        let raws: Vec<String> = works.iter().map(raw).collect();
        Self::new(raws.iter().zip(works).map(|(raw, work)| (raw.as_str(), vec![work.clone().citation()])).collect())
    }

    pub(crate) fn article(&self) -> Article<'_> {
        let text = self.source.text();
        let document = ibid::document::read(&self.source, Layout::Notes);
        let notes = document.notes.iter().zip(&self.notes).map(|(note, citations)| {
            let mut read = read_note(text, note);
            read.citations.clone_from(citations);
            read
        });
        let notes = notes.collect();
        let (metadata, decisions) = (Metadata::default(), Decisions::default());
        Article {
            source: &self.source,
            metadata,
            document,
            notes,
            diagnostics: Vec::new(),
            decisions,
            found: OnceLock::new(),
            threads: None,
        }
    }
}

/// A work of every kind, as full as notes are.
pub(crate) fn every_kind() -> Vec<Sample> {
    Kind::ALL
        .iter()
        .map(|&kind| {
            sample(kind)
                .author("Okafor", "Ada N.")
                .title(&format!("A Work of the Kind {}", kind.csl()))
                .of("The Container")
                .text(Variable::Publisher, "Northern Press")
                .text(Variable::PublisherPlace, "Leeds")
                .text(Variable::Volume, "12")
                .text(Variable::Issue, "3")
                .text(Variable::Page, "45-67")
                .text(Variable::Genre, "Working paper")
                .issued(2019, 5, 4)
                .url(&format!("https://example.org/{}", kind.csl()))
        })
        .collect()
}

/// Works that outputs get wrong.
pub(crate) fn traps() -> Vec<Sample> {
    let mut all = vec![escapes(), names(), thesis(), video(), chapter()];
    all.push(numbers("Right Numbers", "12", "978-0-306-40615-7", "0317-8471"));
    all.push(numbers("Wrong Numbers", "XLII", "978-0-306-40615-8", "0317-8472"));
    all.push(sample(Kind::Software).author("Lee", "Min").title("A Program").issued(2018, 0, 0));
    all.push(sample(Kind::Webpage).title("A Page without Date").of("A Site").url("https://example.org/page"));
    all.push(sample(Kind::Document).residue("[illegible]"));
    all.extend(dates());
    all
}

fn escapes() -> Sample {
    sample(Kind::Post)
        .body(ContributorRole::Author, "Smith and Sons, Ltd.")
        .title("100% of C#'s_users & $5 {and} ~home \\ ^hat -- “quoted”")
        .of("Facebook")
        .date(DateVariable::Issued, Date { time: Some((22, 50)), ..on(2020, 9, 28) })
        .url("https://example.org/a_b%20c?x=1&y={2}#~frag")
}

fn names() -> Sample {
    let author = |sample: Sample, parts| sample.full_person(ContributorRole::Author, parts);
    let parts = [
        ["Beethoven", "Ludwig", "van", ""],
        ["King", "Martin Luther", "", "Jr."],
        ["Cruz", "Juan", "De la", ""],
        ["Alembert", "Jean", "d’", ""],
        ["hooks", "", "", ""],
        ["Xavier Carter", "Breanna", "", ""],
        ["Madonna", "", "", ""],
    ];
    parts
        .into_iter()
        .fold(sample(Kind::Book), author)
        .person(ContributorRole::Translator, "Ito", "Yuki")
        .title("The NASA Papers: a iPhone’s {unbalanced Title")
        .text(Variable::Edition, "2nd")
        .text(Variable::Publisher, "Barnes and Noble")
        .issued(1999, 0, 0)
}

fn thesis() -> Sample {
    sample(Kind::Thesis)
        .author("Gülşən", "Ə.")
        .title("Über die Füße")
        .text(Variable::Genre, "M.A. thesis")
        .text(Variable::Publisher, "Universität Köln")
        .issued(2003, 0, 0)
}

fn video() -> Sample {
    let mut video = sample(Kind::MotionPicture)
        .body(ContributorRole::Contributor, "Kanal | RU")
        .title("Новости дня [News of the Day]")
        .of("YouTube")
        .text(Variable::Language, "ru")
        .issued(2023, 7, 31)
        .url("https://video.example/watch?v=a&t=1s");
    video.0.translated_title = Some(spanned("News of the Day".into()));
    video.0.handle = Some(spanned("@kanal".into()));
    video
}

fn chapter() -> Sample {
    let mut chapter = sample(Kind::Chapter)
        .author("Doe", "Jane")
        .person(ContributorRole::Editor, "Roe", "Richard")
        .title("An Essay")
        .of("Collected Essays")
        .text(Variable::Publisher, "One Press")
        .text(Variable::Publisher, "Other Press")
        .text(Variable::Note, "Reprint")
        .date(DateVariable::OriginalDate, on(1850, 0, 0))
        .issued(1950, 0, 0);
    chapter.0.et_al = vec![ContributorRole::Editor];
    chapter
}

fn numbers(title: &str, volume: &str, isbn: &str, serial: &str) -> Sample {
    sample(Kind::Chapter)
        .author("Doe", "Jane")
        .title(title)
        .of("Numbers")
        .text(Variable::Volume, volume)
        .text(Variable::Isbn, isbn)
        .text(Variable::Issn, serial)
        .issued(1980, 0, 0)
}

fn dates() -> Vec<Sample> {
    let range =
        Date { end: Some(Day { year: 2003, month: None, day: None }), printed: "2001–2003".into(), ..on(2001, 0, 0) };
    let words = Date { start: None, printed: "forthcoming".into(), ..on(1, 0, 0) };
    let forms = [
        ("Approximate", Date { qualifier: Qualifier::Approximate, printed: "ca. 1850".into(), ..on(1850, 0, 0) }),
        ("Uncertain", Date { qualifier: Qualifier::Uncertain, printed: "1850?".into(), ..on(1850, 0, 0) }),
        ("Open", Date { open: true, printed: "2019–".into(), ..on(2019, 0, 0) }),
        ("Range", range.clone()),
        ("Rough Range", Date { qualifier: Qualifier::Approximate, printed: "ca. 2001–2003".into(), ..range }),
        ("Season", Date { printed: "Autumn 2021".into(), ..on(2021, 23, 0) }),
        ("Impossible", on(2021, 2, 31)),
        ("Ancient", Date { printed: "44 BC".into(), ..on(-43, 0, 0) }),
        ("Far", Date { printed: "year 12000".into(), ..on(12000, 0, 0) }),
        ("Words", words),
    ];
    forms
        .into_iter()
        .map(|(title, date)| {
            let work = sample(Kind::Book).author("Doe", "Jane").title(&format!("Dated {title}"));
            work.date(DateVariable::Issued, date).date(DateVariable::Accessed, on(2022, 3, 1))
        })
        .collect()
}

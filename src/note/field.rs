//! The fields that a note's stretches can be.

macro_rules! fields {
    ($($(#[$doc:meta])* $variant:ident = $name:literal),+ $(,)?) => {
        /// A field of a citation, as the grammar labels it. The first sixteen may be any run of words, the others have a form.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
        #[repr(u8)]
        pub enum Field { $($(#[$doc])* $variant),+ }

        impl Field {
            /// All fields, in the order of the weights' columns.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// Returns the name that reports show.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }
        }
    };
}

fields! {
    /// People or bodies that lead the entry.
    Author = "author",
    /// The work's title.
    Title = "title",
    /// The work that holds it: journal, book, site, platform.
    Container = "container-title",
    /// A series.
    Collection = "collection-title",
    /// Who issued it.
    Publisher = "publisher",
    /// Where it was issued.
    Place = "publisher-place",
    /// A court.
    Authority = "authority",
    /// A holding institution or database.
    Archive = "archive",
    /// The place within an archive.
    ArchiveLocation = "archive_location",
    /// "Dissertation", "Clinical trial registration".
    Genre = "genre",
    /// "Oil on canvas", "Video".
    Medium = "medium",
    /// A newspaper's section.
    Section = "section",
    /// A conference.
    Event = "event-title",
    /// "edited", "forthcoming".
    Status = "status",
    /// A report's or law's number.
    Number = "number",
    /// What no field takes.
    Residue = "residue",
    /// Editors.
    Editor = "editor",
    /// Translators.
    Translator = "translator",
    /// People who did both: "edited and translated by".
    EditorTranslator = "editor-translator",
    /// The author of the container: "by" after a book's title.
    ContainerAuthor = "container-author",
    /// The editor of a series.
    CollectionEditor = "collection-editor",
    /// Directors.
    Director = "director",
    /// Performers.
    Performer = "performer",
    /// Composers.
    Composer = "composer",
    /// Interviewers.
    Interviewer = "interviewer",
    /// Whom a letter is to.
    Recipient = "recipient",
    /// Uploaders and others.
    Contributor = "contributor",
    /// A volume.
    Volume = "volume",
    /// An issue.
    Issue = "issue",
    /// A number within a series.
    CollectionNumber = "collection-number",
    /// An edition.
    Edition = "edition",
    /// A version.
    Version = "version",
    /// How many volumes a work has.
    NumberOfVolumes = "number-of-volumes",
    /// The extent within the container.
    Page = "page",
    /// The part that is cited.
    Locator = "locator",
    /// The date of publication.
    Issued = "issued",
    /// The day of access.
    Accessed = "accessed",
    /// The date of an original.
    OriginalDate = "original-date",
    /// The date of an event.
    EventDate = "event-date",
    /// An address.
    Url = "URL",
    /// A DOI.
    Doi = "DOI",
    /// An ISBN.
    Isbn = "ISBN",
    /// An ISSN.
    Issn = "ISSN",
    /// An account's handle.
    Handle = "handle",
    /// The address of an archived copy.
    ArchivedUrl = "archived-url",
}

/// How many fields may be any run of words.
pub const OPEN: usize = Field::Residue as usize + 1;
/// How many fields there are.
pub const FIELDS: usize = Field::ALL.len();

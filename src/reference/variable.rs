//! CSL 1.0.2's text and number variables (appendix IV).

macro_rules! variables {
    ($($(#[$doc:meta])* $variant:ident = $csl:literal),+ $(,)?) => {
        /// A CSL text or number variable.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
        pub enum Variable { $($(#[$doc])* #[doc = concat!("`", $csl, "`.")] $variant),+ }

        impl Variable {
            /// All variables, in the order in which outputs list them.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// Returns the CSL variable.
            pub fn csl(self) -> &'static str {
                match self { $(Self::$variant => $csl),+ }
            }
        }
    };
}

variables! {
    Title = "title",
    ContainerTitle = "container-title",
    CollectionTitle = "collection-title",
    CollectionNumber = "collection-number",
    EventTitle = "event-title",
    EventPlace = "event-place",
    Publisher = "publisher",
    PublisherPlace = "publisher-place",
    Authority = "authority",
    Volume = "volume",
    Issue = "issue",
    Number = "number",
    NumberOfVolumes = "number-of-volumes",
    Page = "page",
    Section = "section",
    Edition = "edition",
    Version = "version",
    Genre = "genre",
    Medium = "medium",
    Status = "status",
    Archive = "archive",
    ArchiveCollection = "archive_collection",
    ArchiveLocation = "archive_location",
    ArchivePlace = "archive-place",
    Dimensions = "dimensions",
    Language = "language",
    Doi = "DOI",
    Isbn = "ISBN",
    Issn = "ISSN",
    Pmid = "PMID",
    Pmcid = "PMCID",
    Url = "URL",
    ArchivedUrl = "archived-url",
    Note = "note",
}

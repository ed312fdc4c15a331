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

/// A set of variables, a bit each.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Variables(u64);

const _: () = assert!(Variable::ALL.len() <= 64);

impl Variables {
    /// Returns the set with one more.
    pub(crate) const fn with(self, variable: Variable) -> Self {
        Self(self.0 | 1 << variable as u64)
    }

    /// Returns the set of a list.
    pub(crate) const fn of(list: &[Variable]) -> Self {
        let (mut all, mut at) = (Self(0), 0);
        while at < list.len() {
            all = all.with(list[at]);
            at += 1;
        }
        all
    }

    pub(crate) fn has(self, variable: Variable) -> bool {
        self.0 >> variable as u64 & 1 == 1
    }

    /// Returns them, in the order of [`Variable::ALL`].
    pub(crate) fn iter(self) -> impl Iterator<Item = Variable> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let variable = Variable::ALL.get(rest.trailing_zeros() as usize)?;
            rest &= rest.checked_sub(1)?;
            Some(*variable)
        })
    }

    /// Whether the sets have one in common.
    pub(crate) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
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

//! What kind of work a reference is (CSL 1.0.2, appendix III).

macro_rules! kinds {
    ($($variant:ident = $csl:literal),+ $(,)?) => {
        /// A kind of work: CSL 1.0.2's item types.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash, Default)]
        pub enum Kind { $(#[doc = concat!("`", $csl, "`.")] $variant,)+ #[doc = "`document`: nothing tells the kind."] #[default] Document }

        impl Kind {
            /// All kinds.
            pub const ALL: &[Self] = &[$(Self::$variant,)+ Self::Document];

            /// Returns the kind of a CSL item type.
            pub fn from_csl(csl: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|kind| kind.csl() == csl)
            }

            /// Returns the CSL item type.
            pub fn csl(self) -> &'static str {
                match self { $(Self::$variant => $csl,)+ Self::Document => "document" }
            }
        }
    };
}

kinds! {
    Article = "article",
    ArticleJournal = "article-journal",
    ArticleMagazine = "article-magazine",
    ArticleNewspaper = "article-newspaper",
    Bill = "bill",
    Book = "book",
    Broadcast = "broadcast",
    Chapter = "chapter",
    Dataset = "dataset",
    EntryDictionary = "entry-dictionary",
    EntryEncyclopedia = "entry-encyclopedia",
    Graphic = "graphic",
    Hearing = "hearing",
    Interview = "interview",
    LegalCase = "legal_case",
    Legislation = "legislation",
    Manuscript = "manuscript",
    Map = "map",
    MotionPicture = "motion_picture",
    MusicalScore = "musical_score",
    Pamphlet = "pamphlet",
    PaperConference = "paper-conference",
    Patent = "patent",
    Performance = "performance",
    Periodical = "periodical",
    PersonalCommunication = "personal_communication",
    Post = "post",
    PostWeblog = "post-weblog",
    Regulation = "regulation",
    Report = "report",
    Review = "review",
    ReviewBook = "review-book",
    Software = "software",
    Song = "song",
    Speech = "speech",
    Standard = "standard",
    Thesis = "thesis",
    Treaty = "treaty",
    Webpage = "webpage",
}

/// Why a reference has its kind: a typing rule that spoke, and what it saw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The rule's name.
    pub rule: &'static str,
    /// The kind that it speaks for.
    pub kind: Kind,
}

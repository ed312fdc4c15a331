//! The examples of rules: how they are read.

use crate::error::Error;
use crate::front::From;
use crate::source::Source;

/// An example of a rule. One line is one note. Several lines are an article: its text with anchors, an empty line, its notes. Where an
/// anchor or a note of Markdown (`[^1]`) stands in it, it is an article in Markdown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Example(pub &'static str);

impl Example {
    /// Returns how the example is laid out.
    pub fn from(self) -> From {
        if self.0.contains("[^") {
            From::Markdown
        } else if self.0.trim_end().contains('\n') {
            From::Text
        } else {
            From::Notes
        }
    }

    /// Returns the example's text.
    ///
    /// # Errors
    /// [`Error::Unreadable`] where there is none.
    pub fn source(self) -> Result<Source, Error> {
        self.from().read("example", self.0.as_bytes().to_vec())
    }
}

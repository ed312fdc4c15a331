//! The onlooker: what there is to say about an article, by rules. No room sees it; it may see every room.
//!
//! What comes in: an [`Article`](crate::Article), read. What goes out: [`Finding`]s in the order of the text, each of one
//! [`Rule`] of the [registry](rules). A rule is one file under `rule/`, and its own manual and test: its examples are run.
//!
//! # Incomplete support
//! Rules see the article alone: no other file, no network, no clock.

mod address;
mod baseline;
mod block;
mod checker;
mod config;
mod example;
mod facts;
mod finding;
mod fingerprint;
mod fix;
mod nearest;
mod page;
mod quotes;
pub mod report;
pub mod rule;
mod settings;
mod style;
mod suppression;

pub use baseline::Baseline;
pub use block::{Block, BlockKind};
pub use checker::Checker;
pub use config::{CONFIG_FILE, Config, selector};
pub use example::Example;
pub use finding::Finding;
pub use fix::{Job, Mended};
pub use nearest::nearest;
pub use page::{page, table};
pub use quotes::{Alone, Pair, Quotes};
pub use report::Checked;
pub use rule::{Group, Rule, find_rule, rules};
pub use settings::{Selector, Settings};
pub use style::Style;

use crate::front::Article;
use facts::Facts;

/// Returns what the rules that `settings` turn on find in an article, in the order of the text.
///
/// ```
/// use ibid::check::{Settings, check};
///
/// let source = ibid::Source::new("essay.txt", "A claim.[1] Another.[2]\n\n[1] Doe, Jane. A Title. 2020.\n");
/// let article = ibid::compile(&source, &ibid::Options::default());
/// let findings = check(&article, &Settings::default());
/// assert_eq!(findings[0].diagnostic.code.0, "anchor-without-note");
/// ```
pub fn check(article: &Article<'_>, settings: &Settings) -> Vec<Finding> {
    let facts = Facts::new(article, settings);
    let mut checker = Checker::new(&facts);
    for rule in rules().filter(|rule| settings.is_on(rule)) {
        checker.run(rule);
    }
    checker.finish()
}

//! The compiler from footnotes to structured data.
//!
//! An article goes through these rooms, one way: [`read`] → [`document`] → [`note`] → [`reference`] → [`resolve`] →
//! [`entities`] → [`emit`]. The front door is [`compile`] and [`emit::emit`]; neither reads a file nor a clock.
//!
//! ```
//! use ibid::{Options, Source, compile, publish};
//! use ibid::emit::{EmitOptions, Format};
//!
//! let source = Source::new("essay.txt", "A claim.[1]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n");
//! let article = compile(&source, &Options::default());
//! let csl = publish(&[article], Format::CslJson, &EmitOptions::default()).unwrap();
//! assert!(csl.contains("\"family\": \"Doe\""));
//! ```

pub mod check;
pub mod diagnostic;
pub mod document;
pub mod emit;
pub mod entities;
pub mod error;
pub mod knowledge;
pub mod note;
pub mod read;
pub mod reference;
pub mod resolve;
pub mod source;
pub mod stream;
pub mod threads;

#[cfg(feature = "learn")]
pub mod learn;

#[cfg(feature = "cli")]
pub mod cli;

mod front;

pub use error::Error;
pub use front::{Article, From, Metadata, Options, Published, compile, publish, publish_beside};
pub use source::{Source, Span, Spanned};

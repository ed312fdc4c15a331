//! The text of an entry. Values are written by the `biblatex` crate, the frame around them here: the crate maps entry
//! types down and stops at a date that it can't read.

use super::Draft;
use super::latex::{percent_encoded, respell, to_ascii};
use crate::knowledge::fields::{self, Form};
use biblatex::{ChunksExt, ChunksRef};
use std::fmt::Write as _;

/// Appends an entry, a field a line, in the order in which people expect them; with `ascii`, LaTeX for what is not ASCII.
pub(super) fn write(out: &mut String, draft: &Draft, ascii: bool) {
    let mut names: Vec<&str> = draft.entry.fields.keys().map(String::as_str).collect();
    names.sort_by_cached_key(|name| fields::rank(name));
    let _ = writeln!(out, "@{}{{{},", draft.name, draft.entry.key);
    for name in names {
        if let Some(value) = draft.entry.get(name) {
            let _ = writeln!(out, "  {name} = {},", field(name, value, ascii));
        }
    }
    out.push_str("}\n");
}

fn field(name: &str, value: ChunksRef<'_>, ascii: bool) -> String {
    if name == "month"
        && let Some(month) = value.format_verbatim().parse().ok().and_then(fields::month)
    {
        return month.to_owned();
    }
    let form = fields::form(name);
    let written = value.to_biblatex_string(form == Form::Verbatim);
    match form {
        Form::Verbatim if ascii => percent_encoded(&written),
        Form::Verbatim => written,
        // The two hyphens of a range are meant.
        Form::Pages => spelled(written, ascii),
        _ => spelled(respell(written), ascii),
    }
}

fn spelled(written: String, ascii: bool) -> String {
    if ascii { to_ascii(&written) } else { written }
}

//! The weights as a file: written by the learner, read again to try weights out.

use crate::note::Field;
use crate::note::learnable::{self, END, FIELDS, FULL_ROWS, LANES, OPEN, OPEN_ROWS, division, full_name, open_name};
use std::fmt::Write as _;

/// Returns the weights as `grammar/weights.tsv` holds them: sizes and columns first, then a row a line, what is 0 left out.
pub(super) fn write(open: &[[i16; OPEN]], full: &[[i16; LANES]]) -> String {
    let mut out = format!("{OPEN_ROWS} {OPEN} {FULL_ROWS} {LANES}");
    for lane in 0..LANES {
        let _ = write!(out, " {}", column(lane));
    }
    out.push('\n');
    rows(&mut out, "open", open, open_name);
    rows(&mut out, "full", full, full_name);
    out
}

fn rows<const N: usize>(out: &mut String, table: &str, rows: &[[i16; N]], name: fn(usize) -> String) {
    for (number, row) in rows.iter().enumerate().filter(|(_, row)| row.iter().any(|&weight| weight != 0)) {
        let _ = write!(out, "{table}\t{number}\t{}", name(number));
        for (lane, weight) in row.iter().enumerate().filter(|(_, weight)| **weight != 0) {
            let _ = write!(out, "\t{}:{weight}", column(lane));
        }
        out.push('\n');
    }
}

fn column(lane: usize) -> String {
    match Field::ALL.get(lane) {
        Some(field) => field.name().to_owned(),
        None if lane == END => "end".to_owned(),
        None => format!("free{}", lane - FIELDS),
    }
}

/// Puts the weights of a file's text in the place of the learned ones, once in a process.
///
/// # Errors
/// The line that makes no sense.
pub fn try_out(text: &str, divisions: &str) -> Result<(), String> {
    if !divisions.is_empty() {
        division::try_out(super::division::read(divisions).ok_or("no table of divisions")?);
    }
    let mut open = vec![[0; OPEN]; OPEN_ROWS];
    let mut full = vec![[0; LANES]; FULL_ROWS];
    for line in text.lines().skip(1) {
        read(line, &mut open, &mut full).ok_or_else(|| format!("no row of weights: {line}"))?;
    }
    learnable::try_out(open, full);
    Ok(())
}

fn read(line: &str, open: &mut [[i16; OPEN]], full: &mut [[i16; LANES]]) -> Option<()> {
    let mut cells = line.split('\t');
    let (table, number) = (cells.next()?, cells.next()?.parse::<usize>().ok()?);
    cells.next()?;
    for cell in cells {
        let (name, weight) = cell.split_once(':')?;
        let place = (0..LANES).find(|&lane| column(lane) == name)?;
        let slot = if table == "open" {
            open.get_mut(number)?.get_mut(place)?
        } else {
            full.get_mut(number)?.get_mut(place)?
        };
        *slot = weight.parse().ok()?;
    }
    Some(())
}

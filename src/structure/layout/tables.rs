//! Tables: rows of cells between tabs, bars or runs of spaces, at least two rows one after the other.

use crate::block::{BlockKind, MarkupRole};
use crate::structure::lines::Line;

/// Rows that make a table.
const MIN_ROWS: usize = 2;
/// Cells of a row.
const MIN_CELLS: usize = 2;
/// Longest average cell, in bytes: longer ones are columns of running text.
const MAX_CELL: usize = 40;
/// Longest row, in bytes.
const MAX_ROW: usize = 400;
/// Lines of columns of running text, at least, and the most that are looked at at once.
const MIN_COLUMN_ROWS: usize = 4;
const MAX_COLUMN_ROWS: usize = 200;
/// Spaces between cells that are not marked otherwise. Justified text may hold two, not three.
const GAP: &str = "   ";

pub(super) fn mark(text: &str, lines: &mut [Line]) {
    let mut at = 0;
    while at < lines.len() {
        let cells = cells(text, &lines[at]);
        let mut rows = 0;
        if cells >= MIN_CELLS {
            let like = |line: &Line| self::cells(text, line).abs_diff(cells) <= 1;
            rows = lines[at..].iter().take_while(|line| like(line) || is_rule(text, line)).count();
        }
        if rows == 0 {
            rows = columns(text, &lines[at..]);
        }
        if rows >= MIN_ROWS {
            for line in &mut lines[at..at + rows] {
                if line.role.is_none() && !is_rule(text, line) {
                    line.role = Some(MarkupRole::Block(BlockKind::Table));
                    line.joins = Some(false);
                }
            }
        }
        at += rows.max(1);
    }
}

/// How many lines from here on hold two columns of running text side by side: nobody can read those line by line.
fn columns(text: &str, lines: &[Line]) -> usize {
    let Some(gutter) = lines.first().and_then(|line| gutter(text, line)) else { return 0 };
    let is_row = |line: &&Line| {
        line.role.is_none()
            && (self::gutter(text, line) == Some(gutter)
                || line.indent == gutter
                || line.width < gutter)
    };
    let rows = lines.iter().take(MAX_COLUMN_ROWS).take_while(is_row).count();
    let full = lines[..rows].iter().filter(|line| self::gutter(text, line) == Some(gutter)).count();
    if full >= MIN_COLUMN_ROWS && 2 * full > rows { rows } else { 0 }
}

/// Where the second of two cells begins, in characters.
fn gutter(text: &str, line: &Line) -> Option<usize> {
    let slice = line.text(text);
    let (left, rest) = slice.split_once(GAP)?;
    let right = rest.trim_start_matches(' ');
    let is_text = !left.contains('\t') && !right.contains(GAP);
    is_text.then(|| line.width - right.chars().count())
}

/// How many cells a line has; 0 if it is no row.
fn cells(text: &str, line: &Line) -> usize {
    let slice = line.text(text);
    if line.role.is_some() || line.quote_depth > 0 || slice.len() > MAX_ROW {
        return 0;
    }
    let count = |separator: &str| {
        let cells = slice.trim_matches('|').split(separator);
        cells.filter(|cell| !cell.trim().is_empty()).count()
    };
    let cells = if slice.contains('\t') {
        count("\t")
    } else if slice.starts_with('|') && slice.ends_with('|') {
        count("|")
    } else if slice.contains(GAP) {
        count(GAP)
    } else {
        0
    };
    if cells >= MIN_CELLS && slice.len() <= cells * MAX_CELL { cells } else { 0 }
}

/// The line under the head of a table: `|---|---|`.
fn is_rule(text: &str, line: &Line) -> bool {
    let slice = line.text(text);
    slice.len() >= 3 && slice.bytes().all(|b| matches!(b, b'-' | b'|' | b'+' | b'=' | b':' | b' '))
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn rows_are_found() {
        check("Town\tRain\nAlton\t12", &["table Town\tRain", "table Alton\t12"]);
        check(
            "| Town | Rain |\n|---|---|\n| Alton | 12 |",
            &["table | Town | Rain |", "x:separator |---|---|", "table | Alton | 12 |"],
        );
        check("Town     Rain\nAlton      12", &["table Town     Rain", "table Alton      12"]);
        check(
            "The old lake above the town was drained last      because nobody wanted to pay for a new\n\
             winter, and what came to light surprised us.      dam. The council will decide in May if the\n\
             There was a road, a bridge of two arches,         valley is flooded again. Two thirds of the\n\
             and the stumps of an orchard in the mud.          town are against it.",
            &[
                "table The old lake above the town was drained last      because nobody wanted to pay for a new",
                "table winter, and what came to light surprised us.      dam. The council will decide in May if the",
                "table There was a road, a bridge of two arches,         valley is flooded again. Two thirds of the",
                "table and the stumps of an orchard in the mud.          town are against it.",
            ],
        );
        check("Rain fell.\tIt was wet.", &["paragraph Rain fell.\tIt was wet."]);
    }
}

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
        check("Rain fell.\tIt was wet.", &["paragraph Rain fell.\tIt was wet."]);
    }
}

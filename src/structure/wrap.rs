//! Lines → which line ends a program made.
//!
//! The question at every line end is whether the writer pressed Enter or a program wrapped the line.
//! A line was wrapped if the first word of the next line would not have fitted on it: in mail, PDF and
//! printed bills, nearly every line end of a paragraph is of that sort, and in other texts hardly any.

use super::lines::{Line, LineStart};

/// Narrowest and widest wrap column that is believed, in characters.
const WRAP_COLUMNS: std::ops::RangeInclusive<usize> = 40..=110;
/// The wrap column is this quantile of the line widths.
const WRAP_QUANTILE: f64 = 0.9;
/// No line of a wrapped text is longer than this many times the wrap column.
const MAX_OVERHANG: f64 = 1.35;
/// A line that is shorter than this share of the column was ended on purpose.
const MIN_FILL: f64 = 0.6;
/// The same for a line without end mark before one that goes on in lower case.
const MIN_FILL_BEFORE_LOWER: f64 = 0.5;
/// Share of the line ends (and at least this many) that look wrapped in a wrapped text.
const MIN_FULL: (f64, usize) = (0.35, 2);
/// Line ends that break a sentence off before the line is full, for each that does where it is: verse and
/// chat do that, programs do not.
const MAX_EARLY: f64 = 0.3;
/// Share of those (and at least this many) that break a sentence off in the middle.
const MIN_BROKEN_OFF: (f64, usize) = (0.25, 2);

/// Whether, and at which column, a text is hard-wrapped.
pub(super) struct Wrap {
    column: Option<usize>,
}

impl Wrap {
    pub(super) fn of(text: &str, lines: &[Line]) -> Self {
        let mut widths: Vec<usize> = lines.iter().map(|line| line.width).collect();
        if widths.len() < 3 {
            return Self { column: None };
        }
        let longest = widths.iter().copied().max().unwrap_or(0);
        let at = ((widths.len() - 1) as f64 * WRAP_QUANTILE) as usize;
        let column = *widths.select_nth_unstable(at).1;
        if !WRAP_COLUMNS.contains(&column) || longest as f64 > MAX_OVERHANG * column as f64 {
            return Self { column: None };
        }
        let (mut pairs, mut full, mut broken_off, mut early) = (0, 0, 0, 0);
        for pair in lines.windows(2).filter(|pair| !pair[1].after_blank) {
            pairs += 1;
            if is_full(text, column, &pair[0], &pair[1]) {
                full += 1;
                let goes_on = pair[1].start == LineStart::Lower && !pair[0].has_end_mark;
                broken_off += usize::from(goes_on);
            } else if pair[1].start == LineStart::Lower && !pair[0].has_end_mark {
                early += 1;
            }
        }
        let at_least =
            |(share, count): (f64, usize), of: usize| (share * of as f64).max(count as f64);
        let wrapped = full as f64 >= at_least(MIN_FULL, pairs)
            && broken_off as f64 >= at_least(MIN_BROKEN_OFF, full)
            && early as f64 <= MAX_EARLY * broken_off as f64;
        Self { column: wrapped.then_some(column) }
    }

    /// Whether line `b` continues the sentence or paragraph of line `a`.
    pub(super) fn joins(&self, text: &str, a: &Line, b: &Line) -> bool {
        let Some(column) = self.column else { return false };
        let continues = matches!(b.start, LineStart::Lower | LineStart::Other);
        let continued = !matches!(a.start, LineStart::Separator | LineStart::Hashes);
        if b.after_blank || !continues || !continued || a.quote_depth != b.quote_depth {
            return false;
        }
        let goes_on = !a.has_end_mark && b.start == LineStart::Lower;
        is_full(text, column, a, b)
            || (goes_on && a.width as f64 >= MIN_FILL_BEFORE_LOWER * column as f64)
    }
}

/// Whether the first word of `b` would not have fitted at the end of `a`.
fn is_full(text: &str, column: usize, a: &Line, b: &Line) -> bool {
    let first_word = b.text(text).split_whitespace().next().unwrap_or_default();
    // Two characters of grace: programs disagree on whether the space counts.
    a.width + 1 + first_word.chars().count() + 2 > column
        && a.width as f64 >= MIN_FILL * column as f64
}

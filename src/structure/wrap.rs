//! Lines → which line ends a program made.
//!
//! The question at every line end is whether the writer pressed Enter or a program wrapped the line.
//! A line was wrapped if the first word of the next line would not have fitted on it: in mail, PDF and
//! printed bills, nearly every line end of a paragraph is of that sort, and in other texts hardly any.

use super::lines::{Line, LineStart};
use crate::chars::is_end_mark;

/// Fewest lines that show a width.
const MIN_WRAPPED_LINES: usize = 3;

/// Narrowest and widest wrap column that is believed, in characters.
const WRAP_COLUMNS: std::ops::RangeInclusive<usize> = 40..=110;
/// The wrap column is this quantile of the line widths.
const WRAP_QUANTILE: f64 = 0.9;
/// No line of a wrapped text is longer than this many times the wrap column.
const MAX_OVERHANG: f64 = 1.35;
/// Lines of this width or more count as one: none of them is wrapped.
const MAX_COUNTED_WIDTH: usize = 160;
/// A line that is shorter than this share of the column was ended on purpose.
const MIN_FILL: f64 = 0.6;
/// The same for a line without end mark before one that goes on in lower case.
const MIN_FILL_BEFORE_LOWER: f64 = 0.5;
/// Share of the line ends (and at least this many) that look wrapped in a wrapped text.
const MIN_WRAPPED_ENDS: (f64, usize) = (0.35, 2);
/// Line ends that break a sentence off before the line is full, for each that does where it is: verse and
/// chat do that, programs do not.
const MAX_EARLY: f64 = 0.3;
/// Share of those (and at least this many) that break a sentence off in the middle.
const MIN_BROKEN_OFF: (f64, usize) = (0.25, 2);

/// Two characters of grace where the column is a guess: programs disagree on whether the space counts.
const GRACE: usize = 2;
/// Share of the sentences broken off that a column must explain without grace to be the exact one.
const EXACT: f64 = 0.97;
/// Ends of paragraphs without a blank line for each with one, in a text where blank lines separate them.
const MAX_BARE_ENDS: f64 = 0.2;
/// Paragraphs that must be separated so.
const MIN_BLANK_ENDS: usize = 2;

/// Whether, and how, a text is hard-wrapped.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Wrap {
    /// The column; `None` if the text is not wrapped.
    column: Option<Column>,
    /// Whether blank lines separate its paragraphs.
    is_separated: bool,
}

/// A column of so many characters.
#[derive(Clone, Copy, Debug)]
struct Column {
    width: usize,
    grace: usize,
}

impl Wrap {
    pub(super) fn of(text: &str, lines: &[Line]) -> Self {
        // A line of one long word, such as an address, says nothing about the column.
        let is_plain = |line: &&Line| {
            line.role.is_none() && line.text(text).contains(|c: char| c.is_whitespace())
        };
        // How many lines have each width, up to the widest that a wrapped text may have.
        let mut widths = [0_usize; MAX_COUNTED_WIDTH + 1];
        let mut longest = 0;
        for line in lines.iter().filter(is_plain) {
            widths[line.width.min(MAX_COUNTED_WIDTH)] += 1;
            longest = longest.max(line.width);
        }
        let count: usize = widths.iter().sum();
        if count < MIN_WRAPPED_LINES {
            return Self::default();
        }
        let mut rank = ((count - 1) as f64 * WRAP_QUANTILE) as usize;
        let width = widths.iter().position(|&own| {
            let is_here = rank < own;
            rank = rank.saturating_sub(own);
            is_here
        });
        let width = width.unwrap_or(MAX_COUNTED_WIDTH);
        if !WRAP_COLUMNS.contains(&width) || longest as f64 > MAX_OVERHANG * width as f64 {
            return Self::default();
        }
        let pairs = || lines.windows(2).filter(|pair| pair.iter().all(|line| line.role.is_none()));
        let together = || pairs().filter(|pair| !pair[1].after_blank);
        let mut column = Column { width, grace: GRACE };
        let (mut full, mut broken_off, mut early, mut exact) = (0, 0, 0, 0);
        for pair in together() {
            let is_full = column.is_filled(text, &pair[0], &pair[1]);
            let goes_on = goes_on(text, &pair[0], &pair[1]);
            full += usize::from(is_full);
            broken_off += usize::from(is_full && goes_on);
            early += usize::from(!is_full && goes_on);
            let own = Column { width: longest, grace: 0 };
            exact += usize::from(is_full && goes_on && own.is_filled(text, &pair[0], &pair[1]));
        }
        let at_least =
            |(share, count): (f64, usize), of: usize| (share * of as f64).max(count as f64);
        let is_wrapped = full as f64 >= at_least(MIN_WRAPPED_ENDS, together().count())
            && broken_off as f64 >= at_least(MIN_BROKEN_OFF, full)
            && early as f64 <= MAX_EARLY * broken_off as f64;
        if !is_wrapped {
            return Self::default();
        }
        if exact as f64 >= EXACT * broken_off as f64 {
            column = Column { width: longest, grace: 0 };
        } else if !text.contains(is_end_mark) {
            // Without a mark anywhere, every line end may be that of a sentence.
            return Self::default();
        }
        let blank_ends = pairs().count() - together().count();
        let bare_ends =
            together().filter(|pair| !column.is_filled(text, &pair[0], &pair[1])).count();
        let is_separated =
            blank_ends >= MIN_BLANK_ENDS && bare_ends as f64 <= MAX_BARE_ENDS * blank_ends as f64;
        Self { column: Some(column), is_separated }
    }

    /// Whether line `b` continues the sentence or paragraph of line `a`.
    pub(super) fn joins(&self, text: &str, a: &Line, b: &Line) -> bool {
        let Some(column) = self.column else { return false };
        // A dash in the middle of a sentence may come to stand at the start of a line.
        let is_dash = b.text(text).starts_with(['—', '–']) && !a.has_end_mark;
        let continues = is_dash || matches!(b.start, LineStart::Lower | LineStart::Other);
        let continued = !matches!(a.start, LineStart::Separator | LineStart::Hashes);
        if b.after_blank || !continues || !continued || a.quote_depth != b.quote_depth {
            return false;
        }
        let may_be_short = self.is_separated || goes_on(text, a, b);
        column.is_filled(text, a, b)
            || (may_be_short && a.width as f64 >= MIN_FILL_BEFORE_LOWER * column.width as f64)
    }
}

impl Column {
    /// Whether the first word of `b` would not have fitted at the end of `a`.
    fn is_filled(self, text: &str, a: &Line, b: &Line) -> bool {
        let first_word = b.text(text).split_whitespace().next().unwrap_or_default();
        a.width + 1 + first_word.chars().count() + self.grace > self.width
            && a.width as f64 >= MIN_FILL * self.width as f64
    }
}

/// Whether a sentence is broken off: no end mark, and lower case, or a script without it, after it.
fn goes_on(text: &str, a: &Line, b: &Line) -> bool {
    let is_caseless = |c: char| c.is_alphabetic() && !c.is_uppercase() && !c.is_lowercase();
    !a.has_end_mark
        && (b.start == LineStart::Lower
            || (b.start == LineStart::Other && b.text(text).starts_with(is_caseless)))
}

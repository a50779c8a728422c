//! Lines → which line ends a program made.
//!
//! The question at every line end is whether the writer pressed Enter or a program wrapped the line.
//! A line was wrapped if the first word of the next line would not have fitted on it: in mail, PDF and
//! printed bills, nearly every line end of a paragraph is of that sort, and in other texts hardly any.
//!
//! The column belongs to the paragraph: quotations and lists are narrower than what stands around them, and one text may
//! be put together from several. A paragraph of few lines has that of the nearest one which shows its own, or that of the
//! text.

use std::ops::Range;

use super::lines::{Line, LineStart};
use crate::chars::{is_end_mark, is_unspaced, starts};

/// Narrowest and widest wrap column that is believed, in characters.
const WRAP_COLUMNS: std::ops::RangeInclusive<usize> = 30..=110;
/// Without grace, the wrap column is the widest line; with it, this quantile of the line widths.
const WRAP_QUANTILE: f64 = 0.9;
/// Lines that are longer than this many times the column speak against it …
const MAX_OVERHANG: f64 = 1.35;
/// … if they are more than this share of all.
const MAX_OVERHANGING: f64 = 0.1;
/// A line with a word of this share of its length, such as an address, says nothing about the column.
const MAX_WORD_SHARE: f64 = 0.4;
/// A line that is shorter than this share of the column was ended on purpose.
const MIN_FILL: f64 = 0.6;
/// The same for a line without end mark before one that goes on in lower case.
const MIN_FILL_BEFORE_LOWER: f64 = 0.5;
/// Share of the line ends (and at least this many) that look wrapped in wrapped lines.
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
const MAX_BARE_ENDS: f64 = 0.7;
/// Paragraphs that must be separated so.
const MIN_BLANK_ENDS: usize = 2;

/// Where, and how, a text is hard-wrapped.
#[derive(Clone, Debug, Default)]
pub(super) struct Wrap {
    /// The column of each line; `None` where the lines are not wrapped.
    columns: Vec<Option<Column>>,
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
        let runs = runs(text, lines);
        let whole = Column::of(text, lines, &runs);
        // Of each run its own column, if it shows one, and that of the nearest run before or after it which does.
        let mut columns: Vec<Option<Column>> =
            runs.iter().map(|run| Column::of(text, lines, std::slice::from_ref(run))).collect();
        if whole.is_none() && columns.iter().all(Option::is_none) {
            return Self::default();
        }
        let shown = columns.clone();
        let mut nearest = None;
        for (column, own) in columns.iter_mut().zip(&shown) {
            nearest = own.or(nearest);
            *column = own.or(whole).or(nearest);
        }
        nearest = None;
        for (column, own) in columns.iter_mut().zip(&shown).rev() {
            nearest = own.or(nearest);
            *column = column.or(nearest);
        }
        let mut bare_ends = 0;
        let mut of_lines = vec![None; lines.len()];
        for (run, column) in runs.iter().zip(&columns) {
            of_lines[run.clone()].fill(*column);
            let Some(column) = column else { continue };
            let pairs = lines[run.clone()].windows(2);
            bare_ends += pairs.filter(|pair| !column.is_filled(text, &pair[0], &pair[1])).count();
        }
        let is_blank_end =
            |pair: &&[Line]| pair[1].after_blank && pair.iter().all(|line| line.role.is_none());
        let blank_ends = lines.windows(2).filter(is_blank_end).count();
        let is_separated =
            blank_ends >= MIN_BLANK_ENDS && bare_ends as f64 <= MAX_BARE_ENDS * blank_ends as f64;
        Self { columns: of_lines, is_separated }
    }

    /// Whether line `b`, which is the line of that number, continues the sentence or paragraph of line `a`.
    pub(super) fn joins(&self, text: &str, a: &Line, b: &Line, number: usize) -> bool {
        let Some(column) = self.columns.get(number).copied().flatten() else { return false };
        if !may_join(text, a, b) {
            return false;
        }
        let may_be_short = self.is_separated || goes_on(text, a, b);
        column.is_filled(text, a, b)
            || (may_be_short && a.width as f64 >= MIN_FILL_BEFORE_LOWER * column.width as f64)
    }
}

/// Lines that may be of one paragraph, run by run.
fn runs(text: &str, lines: &[Line]) -> Vec<Range<usize>> {
    let joins = |a: &Line, b: &Line| a.role.is_none() && b.role.is_none() && may_join(text, a, b);
    let mut end = 0;
    let run = |run: &[Line]| {
        end += run.len();
        end - run.len()..end
    };
    lines.chunk_by(joins).map(run).collect()
}

/// Whether a program that wraps lines may have made two lines of one.
fn may_join(text: &str, a: &Line, b: &Line) -> bool {
    // A dash in the middle of a sentence may come to stand at the start of a line.
    let is_dash = b.text(text).starts_with(['—', '–']) && !a.has_end_mark;
    let continues = is_dash || matches!(b.start, LineStart::Lower | LineStart::Other);
    let continued = !matches!(a.start, LineStart::Separator | LineStart::Hashes);
    !b.after_blank && continues && continued && a.quote_depth == b.quote_depth
}

/// What the line ends of some runs say about a column.
#[derive(Clone, Copy, Debug, Default)]
struct LineEnds {
    all: usize,
    /// Those after which the next word would not have fitted.
    full: usize,
    /// Those of them that break a sentence off.
    broken_off: usize,
    /// Others that break a sentence off.
    early: usize,
}

impl LineEnds {
    fn of(text: &str, lines: &[Line], runs: &[Range<usize>], column: Column) -> Self {
        let mut ends = Self::default();
        for pair in runs.iter().flat_map(|run| lines[run.clone()].windows(2)) {
            let is_full = column.is_filled(text, &pair[0], &pair[1]);
            let goes_on = goes_on(text, &pair[0], &pair[1]);
            ends.all += 1;
            ends.full += usize::from(is_full);
            ends.broken_off += usize::from(is_full && goes_on);
            ends.early += usize::from(!is_full && goes_on);
        }
        ends
    }

    /// Whether a program made them.
    fn are_wrapped(&self) -> bool {
        let at_least =
            |(share, count): (f64, usize), of: usize| (share * of as f64).max(count as f64);
        self.full as f64 >= at_least(MIN_WRAPPED_ENDS, self.all)
            && self.broken_off as f64 >= at_least(MIN_BROKEN_OFF, self.full)
            && self.early as f64 <= MAX_EARLY * self.broken_off as f64
    }
}

impl Column {
    /// The column of some runs, if they are wrapped.
    fn of(text: &str, lines: &[Line], runs: &[Range<usize>]) -> Option<Self> {
        let of_runs = || runs.iter().flat_map(|run| &lines[run.clone()]);
        let is_wrapped = runs.iter().any(|run| run.len() > MIN_BROKEN_OFF.1);
        if !is_wrapped {
            return None;
        }
        // How many lines have each width, up to the widest that wrapped lines may have.
        let mut widths = [0_usize; WIDEST + 1];
        for line in of_runs().filter(|line| shows_width(text, line)) {
            widths[line.width.min(WIDEST)] += 1;
        }
        let count: usize = widths.iter().sum();
        let mut rank = (count.checked_sub(1)? as f64 * WRAP_QUANTILE) as usize;
        let width = widths.iter().position(|&own| {
            let is_here = rank < own;
            rank = rank.saturating_sub(own);
            is_here
        })?;
        let overhanging: usize =
            widths.iter().skip((MAX_OVERHANG * width as f64) as usize + 1).sum();
        if !WRAP_COLUMNS.contains(&width) || overhanging as f64 > MAX_OVERHANGING * count as f64 {
            return None;
        }
        let guess = Self { width, grace: GRACE };
        let ends = LineEnds::of(text, lines, runs, guess);
        let widest = widths.iter().rposition(|&own| own > 0).unwrap_or(width);
        let exact = Self { width: widest, grace: 0 };
        let explained = LineEnds::of(text, lines, runs, exact);
        if explained.are_wrapped() && explained.broken_off as f64 >= EXACT * ends.broken_off as f64
        {
            return Some(exact);
        }
        // Without a mark anywhere, every line end may be that of a sentence.
        let has_end_mark = || of_runs().any(|line| line.text(text).contains(is_end_mark));
        (ends.are_wrapped() && has_end_mark()).then_some(guess)
    }

    /// Whether the first word of `b` would not have fitted at the end of `a`.
    fn is_filled(self, text: &str, a: &Line, b: &Line) -> bool {
        let word = first_width(b.text(text));
        let least = MIN_FILL * self.width as f64;
        // A long word, such as an address, leaves a short line before it.
        let is_long_enough =
            a.width as f64 >= least || !a.has_end_mark && word as f64 > self.width as f64 - least;
        a.width + 1 + word + self.grace > self.width && is_long_enough
    }
}

/// Lines of this width or more count as one: none of them is wrapped.
const WIDEST: usize = 160;

/// How wide the first word of a line is, in characters; where words have no spaces, a letter may end a line.
fn first_width(line: &str) -> usize {
    let word = line.split_whitespace().next().unwrap_or_default();
    if starts(word, is_unspaced) { 1 } else { word.chars().take(WIDEST).count() }
}

/// Whether the width of a line says something about the column: a long word, such as an address, may stick out.
fn shows_width(text: &str, line: &Line) -> bool {
    let line = line.text(text);
    let longest = line.split_whitespace().map(str::len).max().unwrap_or(0);
    longest < line.len() && longest as f64 <= MAX_WORD_SHARE * line.len() as f64
        || starts(line, is_unspaced)
}

/// Whether a sentence is broken off: no end mark, and lower case, or a script without it, after it.
fn goes_on(text: &str, a: &Line, b: &Line) -> bool {
    let is_caseless = |c: char| c.is_alphabetic() && !c.is_uppercase() && !c.is_lowercase();
    !a.has_end_mark
        && (b.start == LineStart::Lower
            || (b.start == LineStart::Other && b.text(text).starts_with(is_caseless)))
}

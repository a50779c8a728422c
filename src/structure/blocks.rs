//! Lines → blocks: paragraphs, headings, list items, turns of a conversation.
//!
//! The question at every line end is whether the writer pressed Enter or a program wrapped the line.
//! A line was wrapped if the first word of the next line would not have fitted on it: in mail, PDF and
//! printed bills, nearly every line end of a paragraph is of that sort, and in other texts hardly any.

use super::lines::{Line, LineStart};
use super::{Block, Kind};
use crate::span::Span;

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
/// Share of those (and at least this many) that break a sentence off in the middle.
const MIN_BROKEN_OFF: (f64, usize) = (0.25, 2);

/// Longest heading, in words and in characters: beyond that it is a sentence without its full stop.
const MAX_HEADING_WORDS: usize = 14;
const MAX_HEADING_CHARS: usize = 90;
/// Title, subtitle, byline.
const MAX_HEADINGS_IN_A_ROW: usize = 3;
/// A heading introduces text: the block after it has at least this many words and an end mark.
const MIN_WORDS_AFTER_HEADING: usize = 12;

/// Groups lines into blocks, in order. `title` is what the caller says the text is called.
pub(super) fn blocks(text: &str, lines: &[Line], title: Option<&str>) -> Vec<Block> {
    let wrap = Wrap::of(text, lines);
    let mut blocks: Vec<Block> = Vec::new();
    let mut previous: Option<&Line> = None;
    for line in lines {
        let joins = previous.is_some_and(|before| wrap.joins(text, before, line));
        match blocks.last_mut() {
            Some(block) if joins => block.span.end = line.span.end,
            _ => blocks.push(Block { span: line.span, kind: kind_of_line(line) }),
        }
        previous = Some(line);
    }
    mark_headings(text, &mut blocks, title);
    blocks
}

fn kind_of_line(line: &Line) -> Kind {
    match line.start {
        LineStart::Separator => Kind::Separator,
        LineStart::Hashes => Kind::Heading,
        LineStart::Bullet => Kind::ListItem,
        LineStart::Turn => Kind::Turn,
        LineStart::Lower | LineStart::Other => Kind::Paragraph,
    }
}

/// Whether, and at which column, a text is hard-wrapped.
struct Wrap {
    column: Option<usize>,
}

impl Wrap {
    fn of(text: &str, lines: &[Line]) -> Self {
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
        let (mut pairs, mut full, mut broken_off) = (0, 0, 0);
        for pair in lines.windows(2).filter(|pair| !pair[1].after_blank) {
            pairs += 1;
            if is_full(text, column, &pair[0], &pair[1]) {
                full += 1;
                let goes_on = pair[1].start == LineStart::Lower && !pair[0].has_end_mark;
                broken_off += usize::from(goes_on);
            }
        }
        let at_least =
            |(share, count): (f64, usize), of: usize| (share * of as f64).max(count as f64);
        let wrapped = full as f64 >= at_least(MIN_FULL, pairs)
            && broken_off as f64 >= at_least(MIN_BROKEN_OFF, full);
        Self { column: wrapped.then_some(column) }
    }

    /// Whether line `b` continues the sentence or paragraph of line `a`.
    fn joins(&self, text: &str, a: &Line, b: &Line) -> bool {
        let Some(column) = self.column else { return false };
        let continues = matches!(b.start, LineStart::Lower | LineStart::Other);
        let continued = !matches!(a.start, LineStart::Separator | LineStart::Hashes);
        if b.after_blank || !continues || !continued {
            return false;
        }
        let goes_on = !a.has_end_mark && b.start == LineStart::Lower;
        is_full(text, column, a, b)
            || (goes_on && a.width as f64 >= MIN_FILL_BEFORE_LOWER * column as f64)
    }
}

/// Whether the first word of `b` would not have fitted at the end of `a`.
fn is_full(text: &str, column: usize, a: &Line, b: &Line) -> bool {
    let first_word = text[b.span.range()].split_whitespace().next().unwrap_or_default();
    // Two characters of grace: programs disagree on whether the space counts.
    a.width + 1 + first_word.chars().count() + 2 > column
        && a.width as f64 >= MIN_FILL * column as f64
}

/// A short line without end mark that stands before text is a heading, and so is the title. Two or three
/// such lines in a row are a title, a subtitle, a byline: from the last to the first, each introduces text
/// if the next does.
fn mark_headings(text: &str, blocks: &mut [Block], title: Option<&str>) {
    let title = title.map(str::trim).filter(|title| !title.is_empty());
    // How many headings in a row begin at the next block; `None` if it introduces nothing.
    let mut introduced: Option<usize> = None;
    for block in blocks.iter_mut().rev() {
        let slice = &text[block.span.range()];
        if block.kind == Kind::Paragraph {
            let follows = introduced.is_some_and(|headings| headings < MAX_HEADINGS_IN_A_ROW);
            let is_title = title.is_some_and(|title| title == slice);
            if is_title || (follows && looks_like_heading(slice)) {
                block.kind = Kind::Heading;
            }
        }
        introduced = match block.kind {
            Kind::Heading => introduced.map(|headings| headings + 1),
            Kind::Paragraph if is_prose(slice) => Some(0),
            _ => None,
        };
    }
}

fn looks_like_heading(block: &str) -> bool {
    let first = block.chars().find(|c| c.is_alphanumeric());
    let last = block.trim_end_matches(super::chars::is_closer).chars().next_back();
    !block.contains('\n')
        && first.is_some_and(|c| !c.is_lowercase())
        && last.is_some_and(|c| c.is_alphanumeric())
        && !has_inner_stop(block)
        && block.chars().take(MAX_HEADING_CHARS + 1).count() <= MAX_HEADING_CHARS
        && super::words::count(block) <= MAX_HEADING_WORDS
}

/// Whether a full stop ends a word of more than three letters inside: not "Dr. ", not "O. ".
fn has_inner_stop(block: &str) -> bool {
    block.match_indices(". ").any(|(at, _)| {
        let word = block[..at].rsplit(' ').next().unwrap_or_default();
        word.chars().count() > 3
    })
}

fn is_prose(block: &str) -> bool {
    let spaced = block.split_whitespace().take(MIN_WORDS_AFTER_HEADING).count();
    let is_long = spaced >= MIN_WORDS_AFTER_HEADING || {
        let letters = block.chars().filter(|&c| super::chars::is_unspaced(c));
        letters.take(2 * MIN_WORDS_AFTER_HEADING).count() == 2 * MIN_WORDS_AFTER_HEADING
    };
    is_long && block.chars().any(super::chars::is_end_mark)
}

/// The block as a reader should see it: line breaks that layout put in become spaces, and a word that
/// was hyphenated at one is put together again.
pub(crate) fn unwrapped(text: &str, span: Span) -> Option<String> {
    let slice = &text[span.range()];
    if !slice.contains(['\n', '\r', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}', '\u{ad}']) {
        return None;
    }
    let mut out = String::with_capacity(slice.len());
    for line in slice.split(['\n', '\r', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}']) {
        let line = line.trim();
        if line.is_empty() {
            continue;
        }
        let goes_on = line.starts_with(char::is_lowercase);
        let hyphenated = out.ends_with(['-', '\u{ad}'])
            && out.chars().rev().nth(1).is_some_and(char::is_lowercase);
        match (goes_on && hyphenated, out.is_empty()) {
            // "well-⏎known" keeps its hyphen if the text writes the word with one elsewhere.
            (true, _) if !is_hyphenated_elsewhere(text, &out, line) => {
                out.pop();
            }
            (true, _) | (false, true) => {}
            (false, false) => out.push(' '),
        }
        out.push_str(line);
    }
    Some(out.replace('\u{ad}', ""))
}

fn is_hyphenated_elsewhere(text: &str, head: &str, tail: &str) -> bool {
    if head.ends_with('\u{ad}') {
        return false;
    }
    let head = head.rsplit(char::is_whitespace).next().unwrap_or(head);
    let tail = tail.split(|c: char| !c.is_alphanumeric()).next().unwrap_or(tail);
    text.contains(&format!("{head}{tail}"))
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    /// Blocks are separated by `|` in the expected string; wrapped lines are shown joined.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let blocks = blocks(text, &lines(text), None);
        let shown: Vec<String> = blocks
            .iter()
            .map(|block| {
                unwrapped(text, block.span).unwrap_or_else(|| text[block.span.range()].to_owned())
            })
            .collect();
        assert_eq!(shown.join("|"), expected);
    }

    #[test]
    fn lines_that_are_not_wrapped_are_blocks_of_their_own() {
        check("One line.\nAnother line.\n\nA third.", "One line.|Another line.|A third.");
    }

    #[test]
    fn wrapped_lines_are_joined_and_hyphens_taken_out() {
        check(
            "The committee met on Tuesday to discuss the repairs of\n\
             the old bridge over the river, which has been closed to\n\
             traffic since the spring. Members agreed that the well-\n\
             known engineer from the capital should give an indepen-\n\
             dent opinion.\n\n\
             A well-known critic disagreed with all of them, at once\n\
             and loudly, and left the room before the vote was taken.",
            "The committee met on Tuesday to discuss the repairs of the old bridge over the river, \
             which has been closed to traffic since the spring. Members agreed that the well-known \
             engineer from the capital should give an independent opinion.|A well-known critic \
             disagreed with all of them, at once and loudly, and left the room before the vote was \
             taken.",
        );
    }

    #[test]
    fn list_items_break_wrapped_text() {
        check(
            "There are three things that we would like to take home\n\
             from this meeting, and they are, in order of importance\n\
             to the members who were present on that evening:\n\
             - a new bridge that is wide enough for two lorries and\n\
             a tram\n\
             - money",
            "There are three things that we would like to take home from this meeting, and they \
             are, in order of importance to the members who were present on that evening:|- a new \
             bridge that is wide enough for two lorries and a tram|- money",
        );
    }

    #[test]
    fn the_title_is_a_heading_wherever_it_stands() {
        let text = "One line.\nThe old bridge closes.\nAnother line.";
        let blocks = blocks(text, &lines(text), Some(" The old bridge closes. "));
        assert_eq!(blocks[1].kind, Kind::Heading);
        assert_eq!(blocks[0].kind, Kind::Paragraph);
    }

    #[test]
    fn headings_introduce_text() {
        let text = "The old bridge\nThe council met on Monday to talk about the bridge, which was \
                    closed in May after a storm.\nShort line\nAnother";
        let kinds: Vec<Kind> =
            blocks(text, &lines(text), None).iter().map(|block| block.kind).collect();
        assert_eq!(kinds, [Kind::Heading, Kind::Paragraph, Kind::Paragraph, Kind::Paragraph]);
        let text = format!("A title\n\nBy Ann O. Lee\n\n{}", text);
        assert!(blocks(&text, &lines(&text), None)[..3].iter().all(|b| b.kind == Kind::Heading));
    }
}

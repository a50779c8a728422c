//! Text → lines: where each begins and ends, how long it is, and what it begins with.

mod stamps;

use crate::block::{Boilerplate, MarkupRole};
use crate::chars::{ends_with_mark, is_word_char};
use crate::span::Span;
pub(super) use stamps::{age, clock_at_end, stamp_has_date, time_stamp};

/// A line of the text without its line end and without white space around it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    pub(super) span: Span,
    /// The same without what is layout at its ends: the `>` of quoted mail, the tags of subtitles.
    pub(super) content: Span,
    /// How many `>` it begins with.
    pub(super) quote_depth: u8,
    /// White space before the content, in characters; a tab counts as four.
    pub(super) indent: usize,
    /// Length of the content in characters, indentation included: what a hard wrap limits.
    pub(super) width: usize,
    /// Whether a blank line, or the start of the text, comes before it.
    pub(super) after_blank: bool,
    pub(super) start: LineStart,
    /// Whether it ends in a mark that may end a sentence, closing quotes and brackets aside.
    pub(super) has_end_mark: bool,
    /// What it is according to the layout around it, or the caller.
    pub(super) role: Option<MarkupRole>,
    /// Whether it belongs to the block of the line before, where the layout or the caller says so;
    /// otherwise the wrap decides.
    pub(super) joins: Option<bool>,
    /// Whether it is of a subtitle, where tags are layout.
    pub(super) is_caption: bool,
}

impl Line {
    /// The content of the line, without what is layout at its ends.
    pub(super) fn text<'t>(&self, text: &'t str) -> &'t str {
        &text[self.content.range()]
    }

    /// Says why it is no text, if nothing is known of it yet.
    pub(super) fn set_aside(&mut self, why: Boilerplate) {
        if self.role.is_none() {
            (self.role, self.joins) = (Some(MarkupRole::Boilerplate(why)), Some(false));
        }
    }
}

/// What a line begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LineStart {
    /// Nothing on it is a letter or a digit.
    Separator,
    /// `#` to `######` and a space: a heading of Markdown.
    Hashes,
    /// A bullet or a number that introduces a list item.
    Bullet,
    /// `Name:`, `**Name:**` or `[00:12]`: a turn of a conversation.
    Turn,
    /// Anything else, with the first letter in lower case.
    Lower,
    /// Anything else.
    Other,
}

/// Characters of indentation that a tab counts as.
const TAB: usize = 4;

/// The lines of a text that are not blank.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut after_blank = true;
    for raw in raw_lines(text) {
        let span = raw.trim(text);
        if span.is_empty() {
            after_blank = true;
            continue;
        }
        let (quote_depth, marks) = quote_marks(&text[span.range()]);
        // Where the content and its indentation begin.
        let from = if quote_depth > 0 { span.start + marks } else { raw.start };
        let content = Span::new(from, span.end).trim(text);
        let slice = &text[content.range()];
        let space = &text[from..content.start];
        lines.push(Line {
            span,
            content,
            quote_depth,
            indent: space.chars().map(|c| if c == '\t' { TAB } else { 1 }).sum(),
            width: text[from..span.end].chars().count(),
            after_blank,
            start: line_start(slice),
            has_end_mark: ends_with_mark(slice),
            role: None,
            joins: None,
            is_caption: false,
        });
        // A quoted line may be blank as well.
        after_blank = content.is_empty();
    }
    lines
}

/// How many `>` a line begins with, and their length in bytes with one space after them.
fn quote_marks(line: &str) -> (u8, usize) {
    let (mut depth, mut end) = (0_u8, 0);
    for (at, byte) in line.bytes().enumerate() {
        match byte {
            b'>' => (depth, end) = (depth.saturating_add(1), at + 1),
            b' ' if depth > 0 => {}
            _ => break,
        }
    }
    (depth, if line[end..].starts_with(' ') { end + 1 } else { end })
}

/// Splits at `\n`, `\r\n`, `\r`, form feed, and the line and paragraph separators of Unicode.
fn raw_lines(text: &str) -> impl Iterator<Item = Span> {
    let mut start = 0;
    let mut done = false;
    std::iter::from_fn(move || {
        if done {
            return None;
        }
        let bytes = text.as_bytes();
        let mut from = start;
        let (end, next) = loop {
            // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
            let may_end_line = |&byte: &u8| matches!(byte, b'\n' | b'\r' | 0x0b | 0x0c | 0xe2);
            let Some(at) = bytes[from..].iter().position(may_end_line).map(|at| from + at) else {
                done = true;
                break (text.len(), text.len());
            };
            match bytes[at..] {
                [0xe2, 0x80, 0xa8 | 0xa9, ..] => break (at, at + 3),
                [0xe2, ..] => from = at + 1,
                [b'\r', b'\n', ..] => break (at, at + 2),
                _ => break (at, at + 1),
            }
        };
        let line = Span::new(start, end);
        start = next;
        Some(line)
    })
}

fn line_start(line: &str) -> LineStart {
    if !line.chars().any(char::is_alphanumeric) {
        return LineStart::Separator;
    }
    if is_hash_heading(line) {
        return LineStart::Hashes;
    }
    if bullet(line).is_some() {
        return LineStart::Bullet;
    }
    if is_turn(line) {
        return LineStart::Turn;
    }
    match line.chars().find(|c| c.is_alphanumeric()) {
        Some(c) if c.is_lowercase() => LineStart::Lower,
        _ => LineStart::Other,
    }
}

fn is_hash_heading(line: &str) -> bool {
    let rest = line.trim_start_matches('#');
    (1..=6).contains(&(line.len() - rest.len())) && rest.starts_with([' ', '\t'])
}

/// The length in bytes of the bullet or list number that a line begins with, the space included:
/// `- `, `• `, `1. `, `2) `, `(a) `, `iv. `.
pub(crate) fn bullet(line: &str) -> Option<usize> {
    let mut chars = line.chars();
    let first = chars.next()?;
    if matches!(first, '-' | '*' | '•' | '‣' | '◦' | '–' | '—' | '·' | '▪' | '●' | '+' | '➢' | '►')
    {
        return line[first.len_utf8()..]
            .starts_with([' ', '\t', '\u{a0}'])
            .then(|| first.len_utf8() + 1);
    }
    let open = usize::from(first == '(');
    let label = line[open..].bytes().take_while(u8::is_ascii_alphanumeric).count();
    let word = &line[open..open + label];
    let numeric = label <= 3 && word.bytes().all(|b| b.is_ascii_digit());
    let letter =
        label == 1 || (label <= 4 && word.bytes().all(|b| matches!(b, b'i' | b'v' | b'x')));
    let close = line.as_bytes().get(open + label);
    let closed = match close {
        Some(b')') => numeric || letter,
        // "A. Smith" is a name, "1. " and "iv. " are not.
        Some(b'.') => {
            open == 0 && (numeric || (letter && word.bytes().all(|b| b.is_ascii_lowercase())))
        }
        _ => false,
    };
    let spaced = matches!(line.as_bytes().get(open + label + 1), Some(b' ' | b'\t'));
    (label > 0 && closed && spaced).then_some(open + label + 2)
}

/// Longest name of a speaker, in characters (the same as in the feature `speaker`).
const MAX_SPEAKER: usize = 30;
/// Marks before it: those of bold type in Markdown.
const MAX_NAME_MARKS: usize = 3;

/// `Ann Lee:`, `**Ann Lee:**`, `#Person1#:`, `[00:12]`, `00:12:04 Ann:`.
pub(crate) fn is_turn(line: &str) -> bool {
    time_stamp(line).is_some() || name_label(line).is_some()
}

/// The length in bytes of what a turn begins with: the time, the name, and the colon after it.
pub(crate) fn turn_label(line: &str) -> Option<usize> {
    let stamp = time_stamp(line).unwrap_or(0);
    let rest = line[stamp..].trim_start_matches([' ', '-', '–']);
    let label = name_label(rest).map(|end| line.len() - rest.len() + end);
    label.or((stamp > 0).then_some(stamp))
}

/// The length in bytes of the name that a line begins with, the colon included.
fn name_label(line: &str) -> Option<usize> {
    let name = line.trim_start_matches(['#', '*', '_']);
    let marks = line.len() - name.len();
    if marks > MAX_NAME_MARKS {
        return None;
    }
    let mut chars = name.char_indices();
    if !chars.next().is_some_and(|(_, c)| c.is_alphabetic() && !c.is_lowercase()) {
        return None;
    }
    for (i, (at, c)) in chars.enumerate() {
        match c {
            ':' | '：' => {
                let end = at + c.len_utf8();
                let closing = name[end..].bytes().take(marks).take_while(|&byte| byte == b'*');
                return Some(marks + end + closing.count());
            }
            _ if i >= MAX_SPEAKER => return None,
            // "Ann (00:12): Hello."
            '(' => {
                let stamp = &name[at..];
                return time_stamp(stamp)
                    .filter(|&end| stamp[end..].starts_with(':'))
                    .map(|end| marks + at + end + 1);
            }
            _ if c.is_ascii_alphanumeric()
                || matches!(c, '_' | '.' | '#' | ' ' | '*')
                || is_word_char(c) => {}
            _ => return None,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_end_ends_a_line() {
        let text = "a\nb\r\nc\rd\u{2028}e\u{2029}f\u{c}g – h";
        let found: Vec<&str> = lines(text).iter().map(|line| &text[line.span.range()]).collect();
        assert_eq!(found, ["a", "b", "c", "d", "e", "f", "g – h"]);
    }

    #[test]
    fn blank_lines_are_noticed() {
        let blank: Vec<bool> = lines("a\nb\n \t\nc").iter().map(|line| line.after_blank).collect();
        assert_eq!(blank, [true, false, true]);
    }

    #[test]
    fn quoted_lines_know_their_depth_and_content() {
        let text = "> > yes\n>no\n>\n5 > 3";
        let found = lines(text);
        let depths: Vec<u8> = found.iter().map(|line| line.quote_depth).collect();
        assert_eq!(depths, [2, 1, 1, 0]);
        assert_eq!(found[0].text(text), "yes");
        assert!(found[3].after_blank);
    }

    #[test]
    fn labels_of_turns_are_measured() {
        let check = |line: &str, label: Option<&str>| {
            assert_eq!(turn_label(line).map(|end| &line[..end]), label, "{line}");
        };
        check("Ann Lee: Hello.", Some("Ann Lee:"));
        check("**Ann:** Hello.", Some("**Ann:**"));
        check("12/05/25, 6:05 pm - Mira: Hi", Some("12/05/25, 6:05 pm - Mira:"));
        check("[00:12] so", Some("[00:12]"));
        check("Hello there.", None);
    }

    #[track_caller]
    fn check(line: &str, expected: LineStart) {
        assert_eq!(lines(line)[0].start, expected, "{line:?}");
    }

    #[test]
    fn line_starts() {
        check("* * *", LineStart::Separator);
        check("## Results", LineStart::Hashes);
        check("#hashtag", LineStart::Lower);
        check("- milk", LineStart::Bullet);
        check("• milk", LineStart::Bullet);
        check("12. Close the lid", LineStart::Bullet);
        check("(b) Definitions", LineStart::Bullet);
        check("iv. fourth", LineStart::Bullet);
        check("A. Smith came", LineStart::Other);
        check("1984 was a book", LineStart::Other);
        check("Ann Lee: Good morning.", LineStart::Turn);
        check("#Person1#: Hi.", LineStart::Turn);
        check("**Ann Lee:** Hi.", LineStart::Turn);
        check("**Ann Lee**: Hi.", LineStart::Turn);
        check("[00:01:24] Interviewer", LineStart::Turn);
        check("Speaker 1 (00:12): So?", LineStart::Turn);
        check("and then we left", LineStart::Lower);
        check("We left.", LineStart::Other);
    }
}

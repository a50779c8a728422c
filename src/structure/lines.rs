//! Text → lines: where each begins and ends, how long it is, and what it begins with.

use crate::block::MarkupRole;
use crate::chars::{ends_with_mark, is_word_char};
use crate::span::Span;

/// A line of the text without its line end and without white space around it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    pub(super) span: Span,
    /// The same without the `>` of quoted mail.
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
}

impl Line {
    /// The content of the line, without the `>` of quoted mail.
    pub(super) fn text<'t>(&self, text: &'t str) -> &'t str {
        &text[self.content.range()]
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
    /// `Name:` or `[00:12]`: a turn of a conversation.
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

/// `Ann Lee:`, `#Person1#:`, `[00:12]`, `00:12:04 Ann:`.
pub(crate) fn is_turn(line: &str) -> bool {
    if time_stamp(line).is_some() {
        return true;
    }
    let name = line.strip_prefix('#').unwrap_or(line);
    let mut chars = name.char_indices();
    if !chars.next().is_some_and(|(_, c)| c.is_alphabetic() && !c.is_lowercase()) {
        return false;
    }
    for (i, (at, c)) in chars.enumerate() {
        match c {
            ':' | '：' => return true,
            _ if i >= MAX_SPEAKER => return false,
            // "Ann (00:12): Hello."
            '(' => {
                let stamp = &name[at..];
                return time_stamp(stamp).is_some_and(|end| stamp[end..].starts_with(':'));
            }
            _ if c.is_ascii_alphanumeric()
                || matches!(c, '_' | '.' | '#' | ' ')
                || is_word_char(c) => {}
            _ => return false,
        }
    }
    false
}

/// The length in bytes of the time stamp that a line begins with: `00:12`, `[00:01:24]`,
/// `[12/03/2024, 14:05:09]`, `12.03.24, 14:05 -`.
pub(super) fn time_stamp(line: &str) -> Option<usize> {
    let open = usize::from(line.starts_with(['[', '(']));
    let mut end = open;
    let mut colons = 0;
    for (at, byte) in line.bytes().enumerate().skip(open) {
        match byte {
            b'0'..=b'9' => end = at + 1,
            b':' => colons += 1,
            b'/' | b'.' | b'-' | b',' | b' ' => {}
            _ => break,
        }
    }
    let digits = line[open..end].bytes().filter(u8::is_ascii_digit).count();
    let rest = &line[end..];
    let closed = rest.strip_prefix([']', ')']);
    // "3:16" is a stamp, "1:2" a ratio; a word after it must stand apart.
    let is_stamp = (1..=3).contains(&colons)
        && (3..=16).contains(&digits)
        && line[open..end].bytes().next().is_some_and(|b| b.is_ascii_digit())
        && last_group(&line[open..end]) == 2
        && (closed.is_some() || rest.is_empty() || rest.starts_with(' '));
    is_stamp.then_some(line.len() - closed.unwrap_or(rest).len())
}

/// Digits at the end.
fn last_group(stamp: &str) -> usize {
    stamp.bytes().rev().take_while(u8::is_ascii_digit).count()
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
    fn time_stamps_are_measured() {
        let check = |line: &str, stamp: Option<&str>| {
            assert_eq!(time_stamp(line).map(|end| &line[..end]), stamp, "{line}");
        };
        check("[00:01:24] Ann: Hello.", Some("[00:01:24]"));
        check("00:12 Ann", Some("00:12"));
        check("12/03/2024, 14:05 - Ann: Hi", Some("12/03/2024, 14:05"));
        check("[12.03.24, 14:05:09] Ann: Hi", Some("[12.03.24, 14:05:09]"));
        check("1:2 is a ratio", None);
        check("2019 was wet: it rained", None);
        check("(see 4:15)", None);
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
        check("[00:01:24] Interviewer", LineStart::Turn);
        check("Speaker 1 (00:12): So?", LineStart::Turn);
        check("and then we left", LineStart::Lower);
        check("We left.", LineStart::Other);
    }
}

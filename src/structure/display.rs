//! A stretch of text as a reader should see it, where layout stands in it.

use alloc::string::String;

use super::chars::has_part;
use super::{Gap, gaps_in};
use crate::span::Span;

/// Line ends, and the hyphen that is only seen at one.
const LAYOUT: [char; 7] = ['\n', '\r', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}', '\u{ad}'];

/// Line breaks become spaces, a word that was hyphenated at one is put together again, gaps go. `None`
/// if there is nothing of the sort.
pub(crate) fn display(text: &str, span: Span, gaps: &[Gap]) -> Option<String> {
    let slice = &text[span.range()];
    let gaps = gaps_in(gaps, span);
    if gaps.is_empty() && !slice.contains(LAYOUT) {
        return None;
    }
    let mut out = String::with_capacity(slice.len());
    let mut at = span.start;
    for gap in gaps {
        append(text, &text[at..gap.span.start.max(at)], &mut out);
        at = gap.span.end.clamp(at, span.end);
    }
    append(text, &text[at..span.end], &mut out);
    Some(out.replace('\u{ad}', ""))
}

fn append(text: &str, slice: &str, out: &mut String) {
    for line in slice.split(&LAYOUT[..6]) {
        let line = line.trim();
        if line.is_empty() {
            continue;
        }
        let goes_on = line.starts_with(char::is_lowercase);
        let hyphenated = out.ends_with(['-', '\u{ad}'])
            && out.chars().rev().nth(1).is_some_and(char::is_lowercase);
        match (goes_on && hyphenated, out.is_empty()) {
            // "well-⏎known" keeps its hyphen if the text writes the word with one elsewhere.
            (true, _) if !is_hyphenated_elsewhere(text, out, line) => {
                out.pop();
            }
            (true, _) | (false, true) => {}
            (false, false) if is_glued(out, line) => {}
            (false, false) => out.push(' '),
        }
        out.push_str(line);
    }
}

/// Whether two lines meet without a space: scripts that write none.
pub(crate) fn is_glued(head: &str, tail: &str) -> bool {
    let is_unspaced = |c: char| super::chars::is_unspaced(c) || matches!(c, '、' | '。' | '，');
    head.chars().next_back().is_some_and(is_unspaced)
        && tail.chars().next().is_some_and(is_unspaced)
}

/// Bytes of the longest word that is looked for.
const MAX_WORD: usize = 100;

fn is_hyphenated_elsewhere(text: &str, head: &str, tail: &str) -> bool {
    if head.ends_with('\u{ad}') {
        return false;
    }
    let head = head.rsplit(char::is_whitespace).next().unwrap_or(head);
    let tail = tail.split(|c: char| !c.is_alphanumeric()).next().unwrap_or(tail);
    let word = [head, tail].concat();
    word.len() <= MAX_WORD && has_part(text, &word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        let shown = display(text, Span::new(0, text.len()), &[]);
        assert_eq!(shown.as_deref(), expected);
    }

    #[test]
    fn layout_is_taken_out() {
        check("No layout here.", None);
        check("One line\n  and another.", Some("One line and another."));
        check("It is indepen-\ndent.", Some("It is independent."));
        check("A well-\nknown and well-known man.", Some("A well-known and well-known man."));
        check("North-\nSouth lines.", Some("North- South lines."));
        check("soft\u{ad}ware", Some("software"));
        check("国の\n予算", Some("国の予算"));
    }

    #[test]
    fn gaps_are_taken_out() {
        let text = "He came\n> home.";
        let gaps = [Gap { span: Span::new(8, 10), boilerplate: None }];
        assert_eq!(display(text, Span::new(0, 15), &gaps).as_deref(), Some("He came home."));
    }
}

//! A stretch of text as a reader should see it, without the layout in it.

use std::sync::OnceLock;

use super::{Gap, gaps_in};
use crate::lexicon::Lexicon;
use crate::span::Span;

/// Line ends, and the hyphen that is only visible at one.
const LAYOUT: [char; 7] = ['\n', '\r', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}', '\u{ad}'];

/// The words that a text writes with a hyphen inside a line, collected when the first word that a line end divides is met.
#[derive(Debug, Default)]
pub(crate) struct HyphenatedWords(OnceLock<Lexicon>);

impl HyphenatedWords {
    /// Whether the text writes two halves of a word with a hyphen between them.
    fn contain(&self, text: &str, head: &str, tail: &str) -> bool {
        let words = self.0.get_or_init(|| {
            let mut words = Lexicon::default();
            for (at, _) in text.match_indices('-') {
                let halves = [last_letters(&text[..at]), first_letters(&text[at + 1..])];
                if halves.iter().all(|half| !half.is_empty()) {
                    words.intern_exact(&halves.join("-"));
                }
            }
            words
        });
        words.find(&[head, tail].join("-")).is_some()
    }
}

/// Bytes of half a word that are looked at.
const MAX_HALF: usize = 100;

fn first_letters(text: &str) -> &str {
    let text = &text[..text.floor_char_boundary(MAX_HALF)];
    text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default()
}

fn last_letters(text: &str) -> &str {
    let text = &text[text.ceil_char_boundary(text.len().saturating_sub(MAX_HALF))..];
    text.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default()
}

/// Replaces line breaks by spaces, joins words that were hyphenated at one, and removes gaps. `None`
/// if there is none of these.
pub(crate) fn display(
    text: &str,
    span: Span,
    gaps: &[Gap],
    hyphenated: &HyphenatedWords,
) -> Option<String> {
    let slice = &text[span.range()];
    let gaps = gaps_in(gaps, span);
    if gaps.is_empty() && !slice.contains(LAYOUT) {
        return None;
    }
    let is_hyphenated = |head: &str, tail: &str| {
        hyphenated.contain(text, last_letters(head.trim_end_matches('-')), first_letters(tail))
    };
    let mut out = String::with_capacity(slice.len());
    let mut at = span.start;
    // Whether what follows a mark stands right after what precedes it.
    let mut is_glued = false;
    for gap in gaps {
        let before = &text[at..gap.span.start.max(at)];
        append(&is_hyphenated, before, is_glued, &mut out);
        at = gap.span.end.clamp(at, span.end);
        is_glued = text[gap.span.range()].starts_with(INLINE)
            && if before.is_empty() { is_glued } else { !before.ends_with(char::is_whitespace) }
            && !text[at..].starts_with(char::is_whitespace);
    }
    append(&is_hyphenated, &text[at..span.end], is_glued, &mut out);
    Some(out.replace('\u{ad}', ""))
}

/// How marks of Markdown begin, which may stand inside a word or before a comma.
const INLINE: [char; 3] = ['*', '[', ']'];

/// Adds a slice line by line, with spaces between.
fn append(
    is_hyphenated: &dyn Fn(&str, &str) -> bool,
    slice: &str,
    mut continues: bool,
    out: &mut String,
) {
    for line in slice.split(&LAYOUT[..6]) {
        let continues = std::mem::take(&mut continues);
        let line = line.trim();
        if line.is_empty() {
            continue;
        }
        let goes_on = line.starts_with(char::is_lowercase);
        let hyphenated = out.ends_with(['-', '\u{ad}'])
            && out.chars().rev().nth(1).is_some_and(char::is_lowercase);
        match (goes_on && hyphenated, out.is_empty()) {
            // "well-⏎known" keeps its hyphen if the text writes the word with one elsewhere.
            (true, _) if out.ends_with('\u{ad}') || !is_hyphenated(out, line) => {
                out.pop();
            }
            (true, _) | (false, true) => {}
            (false, false) if continues || is_glued(out, line) => {}
            (false, false) => out.push(' '),
        }
        out.push_str(line);
    }
}

/// Whether two lines meet without a space: scripts that write none.
pub(crate) fn is_glued(head: &str, tail: &str) -> bool {
    let is_unspaced = |c: char| crate::chars::is_unspaced(c) || matches!(c, '、' | '。' | '，');
    head.chars().next_back().is_some_and(is_unspaced)
        && tail.chars().next().is_some_and(is_unspaced)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        let shown = display(text, Span::new(0, text.len()), &[], &HyphenatedWords::default());
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
        assert_eq!(
            display(text, Span::new(0, 15), &gaps, &HyphenatedWords::default()).as_deref(),
            Some("He came home.")
        );
    }
}

//! Blocks → sentences.
//!
//! Every end mark (`.` `!` `?` `…` `。` `؟` `।` …) is a candidate; the ordered list of rules in
//! [`rules`](super::rules) judges it. Quotes and brackets are never paired, so a missing one cannot
//! swallow text. Thai, which writes no end marks, is split at its spaces.

use super::chars::{Script, is_closer, is_end_mark, is_unspaced, script};
use super::lines;
use super::rules::{self, Candidate, Verdict};
use crate::block::Block;
use crate::language::{Abbreviations, Language};
use crate::span::Span;

/// Shortest sentence that a space ends in Thai, in characters: spaces separate phrases as well, and
/// the sentences of Thai treebanks have about this many.
const MIN_THAI_SENTENCE: usize = 50;

/// Appends the sentences of a block, in order, without white space at either end.
pub(super) fn split(
    text: &str,
    block: &Block,
    language: Language,
    abbreviations: &Abbreviations,
    out: &mut Vec<Span>,
) {
    let block = block.span;
    let slice = &text[block.range()];
    // What stands before it is no sentence of its own: "1. Cut waste."
    let mut body = lines::bullet(slice).unwrap_or(0);
    let mut start = 0;
    let mut thai = 0;
    let mut at = 0;
    while let Some(&byte) = slice.as_bytes().get(at) {
        // Most of a text is ASCII and no end mark: not worth decoding.
        if language != Language::Thai && byte.is_ascii() && !matches!(byte, b'.' | b'!' | b'?') {
            at += 1;
            continue;
        }
        let Some(c) = slice[at..].chars().next() else { break };
        let (here, next) = (at, at + c.len_utf8());
        at = next;
        if here < body {
            continue;
        }
        if language == Language::Thai {
            thai += 1;
            if c.is_whitespace() && thai >= MIN_THAI_SENTENCE && is_between_thai(slice, here, next)
            {
                push(text, block.start + start, block.start + here, out);
                (start, body, thai) = (next, next, 0);
                continue;
            }
        }
        if !is_end_mark(c) {
            continue;
        }
        let candidate = Candidate::new(slice, start, here, language, abbreviations);
        body = candidate.end;
        if candidate.end < slice.len() && rules::judge(&candidate) == Verdict::Break {
            push(text, block.start + start, block.start + candidate.end, out);
            (start, thai) = (candidate.end, 0);
        }
    }
    push(text, block.start + start, block.end, out);
}

fn push(text: &str, start: usize, end: usize, out: &mut Vec<Span>) {
    let span = Span::new(start, end).trim(text);
    if !span.is_empty() {
        out.push(span);
    }
}

fn is_between_thai(slice: &str, before: usize, after: usize) -> bool {
    let is_thai = |c: char| script(c) == Some(Script::Thai);
    slice[..before].chars().next_back().is_some_and(is_thai)
        && slice[after..].chars().next().is_some_and(is_thai)
}

impl<'t> Candidate<'t> {
    /// The candidate at the end mark at byte `mark` of a block, in the sentence that began at `start`.
    fn new(
        block: &'t str,
        start: usize,
        mark: usize,
        language: Language,
        abbreviations: &'t Abbreviations,
    ) -> Self {
        let mut end = mark;
        let mut marks = 0;
        let mut dots_only = true;
        // A run of marks, dots with spaces between them (". . .") included.
        loop {
            let rest = &block[end..];
            let Some(c) = rest.chars().next() else { break };
            if is_end_mark(c) {
                end += c.len_utf8();
                marks += 1;
                dots_only &= matches!(c, '.' | '…');
            } else if c == ' ' && dots_only && rest[1..].starts_with('.') && marks > 0 {
                end += 1;
            } else {
                break;
            }
        }
        let run = &block[mark..end];
        let after_marks = end;
        end = skip_closers(block, end);
        end = skip_citation(block, end);
        let rest = &block[end..];
        let gap = rest.len() - rest.trim_start().len();
        Self { block, start, mark, run, after_marks, end, next: end + gap, language, abbreviations }
    }
}

/// Closing quotes and brackets right after the mark. A straight or ambiguous quote after a space opens.
fn skip_closers(block: &str, mut end: usize) -> usize {
    for c in block[end..].chars() {
        if !is_closer(c) {
            break;
        }
        // “ closes in German and Czech („so“) and opens in English: there a letter follows it.
        if c == '“' && block[end + c.len_utf8()..].starts_with(char::is_alphanumeric) {
            break;
        }
        end += c.len_utf8();
    }
    end
}

/// A reference number after the mark belongs to the sentence before: `task.[12] Earlier`.
fn skip_citation(block: &str, end: usize) -> usize {
    let Some(rest) = block[end..].strip_prefix('[') else { return end };
    let inner = rest.bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b',' | b' ' | b'-'));
    let length = inner.count();
    let is_citation = (1..=12).contains(&length) && rest.as_bytes().get(length) == Some(&b']');
    if is_citation { skip_citation(block, end + length + 2) } else { end }
}

/// Whether a candidate stands between letters of a script without spaces.
pub(super) fn is_unspaced_next(rest: &str) -> bool {
    rest.chars().next().is_some_and(is_unspaced)
}

#[cfg(test)]
mod tests {
    use super::super::rules::check;
    use super::*;

    #[test]
    fn marks_of_many_scripts_end_sentences() {
        check(Language::English, "He left.| She stayed!| Why?| “I don’t know.”| So it goes.");
        check(Language::Chinese, "今天下雨。|我们在家！|你呢？");
        check(Language::Japanese, "彼は「行く。」と言った。|雨が降った。");
        check(Language::Arabic, "هل جاء؟| نعم جاء.| ثم ذهب.");
        check(Language::Hindi, "वह आया।| वह गया।");
        check(Language::Persian, "او آمد.| آیا رفت؟| بله.");
    }

    #[test]
    fn thai_is_split_at_spaces() {
        let clause = "สภาเมืองประชุมเมื่อวันจันทร์เพื่อหารือเรื่องสะพานเก่าข้ามแม่น้ำ";
        check(Language::Thai, &format!("{clause}| {clause}"));
    }

    #[test]
    fn quotes_and_brackets_never_swallow_text() {
        check(
            Language::English,
            "He said “no.| We waited.| It rained.| “Yes,” she said.| The end.",
        );
        check(Language::English, "(We waited.| It rained.| Then came the bus.");
    }

    #[test]
    fn a_citation_belongs_to_the_sentence_before() {
        check(Language::English, "It was a hard task.[12][13]| Earlier work had failed.");
    }
}

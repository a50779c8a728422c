//! Blocks → sentences.
//!
//! Every end mark (`.` `!` `?` `…` `。` `؟` `।` …) is a candidate; the ordered list of rules in
//! [`rules`](super::rules) judges it. Quotes and brackets have a longest length, so a missing one cannot
//! swallow text. Items of a list on one line begin sentences ([`items`]), and Thai, which writes no end
//! marks, is split at its spaces ([`thai`]).

mod thai;

use super::boundary::{Boundary, Open, marks};
use super::rules::{self, Verdict};
use super::{items, lines};
use crate::block::Block;
use crate::chars::{first, is_end_mark};
use crate::language::{LONGEST_WORD, Language};
use crate::span::Span;

/// Whether a byte may begin a character that the splitter looks at. Most of a text does not.
const fn may_matter(byte: u8) -> bool {
    matches!(
        byte,
        b'.' | b'!' | b'?' | b':' | b'(' | b')' | b'\'' | b'"' | 0xc2 | 0xd6 | 0xd8 | 0xdb | 0xe0
            ..=0xe3 | 0xef | 0xf0
    )
}

/// Appends the sentences of a block, in order, without white space at either end.
pub(super) fn split(text: &str, block: &Block, language: Language, out: &mut Vec<Span>) {
    let slice = &text[block.span.range()];
    let mut splitter = Splitter {
        block: slice,
        language,
        start: 0,
        skip: lines::bullet(slice).unwrap_or(0),
        next_item: None,
        search: items::Search::default(),
        open: Open::default(),
    };
    splitter.find_next_item();
    let mut start = block.span.start;
    while let Some(end) = splitter.next_end() {
        push(text, start, block.span.start + end, out);
        start = block.span.start + end;
    }
    push(text, start, block.span.end, out);
}

fn push(text: &str, start: usize, end: usize, out: &mut Vec<Span>) {
    let span = Span::new(start, end).trim(text);
    if !span.is_empty() {
        out.push(span);
    }
}

struct Splitter<'t> {
    block: &'t str,
    language: Language,
    /// Where the sentence began.
    start: usize,
    /// What stands before it has been read, or is the number of a list item: "1. Cut waste."
    skip: usize,
    /// Where the next item of a list on this line begins.
    next_item: Option<usize>,
    search: items::Search,
    open: Open,
}

impl<'t> Splitter<'t> {
    /// The end of the sentence, if the block does not end with it.
    fn next_end(&mut self) -> Option<usize> {
        let thai = self.language == Language::Thai;
        let bytes = self.block.as_bytes();
        let mut at = self.skip;
        loop {
            at += bytes.get(at..)?.iter().position(|&byte| {
                may_matter(byte) || thai && matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
            })?;
            if let Some(item) = self.next_item.filter(|&item| item <= at) {
                return self.end_at(item);
            }
            let c = first(&self.block[at..])?;
            let (here, next) = (at, at + c.len_utf8());
            at = next;
            match c {
                '(' | '（' | '《' => self.open.bracket = Some(here),
                ')' | '）' | '》' => self.open.bracket = None,
                '“' | '«' | '„' | '「' | '»' | '”' | '」' | '"' => self.quote(c, here),
                '\'' => self.apostrophe(here),
                ' ' | '\t' | '\n' | '\r'
                    if thai::ends(&self.block[self.start..here], &self.block[next..]) =>
                {
                    return self.end_at(next);
                }
                '.' if self.is_plain_end(here) => return self.end_at(next),
                _ if is_end_mark(c) || marks::is_armenian_colon(self.block, c, here) => {
                    let boundary = self.boundary(here);
                    at = boundary.end.max(next);
                    if boundary.end >= self.block.len() {
                        return None;
                    }
                    let end = boundary.end;
                    if rules::judge(&boundary) == Verdict::Break {
                        return self.end_at(end);
                    }
                    // A bracket or quotation that the boundary closes is no longer open.
                    if end > boundary.after_marks {
                        self.open = Open::default();
                    }
                }
                _ if marks::is_emoji(c) => {
                    at = marks::skip_emoji(self.block, here);
                    // "We won 🎉!" ends with the mark.
                    if !self.block[at..].starts_with(is_end_mark) {
                        let boundary = self.boundary(here);
                        at = boundary.end.max(at);
                        let end = boundary.end;
                        if end < self.block.len() && rules::ends_in_emoji(&boundary) {
                            return self.end_at(end);
                        }
                    }
                }
                _ => {}
            }
        }
    }

    fn boundary(&self, mark: usize) -> Boundary<'t> {
        Boundary::at(self.block, self.start, mark, self.language, self.open)
    }

    /// What the rules say of nearly half of all full stops, said at once: a long word in lower case comes
    /// before, a space and a capital after it.
    fn is_plain_end(&self, mark: usize) -> bool {
        let bytes = self.block.as_bytes();
        let word =
            bytes[self.start..mark].iter().rev().take_while(|byte| byte.is_ascii_lowercase());
        matches!(bytes[mark + 1..], [b' ', b'A'..=b'Z', ..])
            && self.open == Open::default()
            && word.take(LONGEST_WORD + 1).count() > LONGEST_WORD
    }

    fn end_at(&mut self, end: usize) -> Option<usize> {
        self.start = marks::skip_space(self.block, end);
        self.skip = self.start;
        self.open = Open::default();
        self.find_next_item();
        Some(end)
    }

    /// If the sentence is an item of a list, looks where the next one begins.
    fn find_next_item(&mut self) {
        self.next_item = None;
        let Some(label) = items::label(&self.block[self.start..]) else { return };
        self.skip = self.skip.max(self.start + label.length);
        self.next_item = self.search.following(self.block, self.start, &label, self.language);
    }

    /// Apostrophes quote as well, where nothing else does and they do not stand inside a word.
    fn apostrophe(&mut self, here: usize) {
        let bytes = self.block.as_bytes();
        let is_letter = |byte: Option<&u8>| byte.is_some_and(|b| b.is_ascii_alphanumeric());
        let before = here.checked_sub(1).and_then(|at| bytes.get(at));
        let opens = before.is_none_or(u8::is_ascii_whitespace)
            && bytes.get(here + 1).is_some_and(u8::is_ascii_alphabetic)
            && !marks::is_elided(&self.block[here + 1..]);
        match self.open.quote {
            None if opens => self.open.quote = Some(here),
            Some(open) if bytes[open] == b'\'' && !is_letter(bytes.get(here + 1)) => {
                self.open.quote = None;
            }
            _ => {}
        }
    }

    fn quote(&mut self, c: char, here: usize) {
        let opens = match c {
            '"' => self.open.quote.is_none(),
            '“' | '«' | '»' => {
                let next = first(&self.block[here + c.len_utf8()..]);
                self.open.quote.is_none()
                    && next.is_some_and(|c| c.is_alphanumeric() || c == '\u{a0}')
            }
            '”' | '」' => false,
            _ => true,
        };
        self.open.quote = opens.then_some(here);
    }
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
    fn quotes_and_brackets_never_swallow_text() {
        check(
            Language::English,
            "He said “no.| We waited.| It rained.| “Yes,” she said.| The end.",
        );
        check(Language::English, "(We waited.| It rained.| Then came the bus.");
        check(Language::English, "The play (we waited.| It rained.| Then came the bus.");
    }

    #[test]
    fn what_follows_a_mark_and_belongs_to_it() {
        check(Language::English, "It was a hard task.[12][13]| Earlier work had failed.");
        check(Language::English, "It was a hard task. [1 – 3]| Earlier work had failed.¹ ²| Yes.");
        check(Language::English, "It closed in the spring.4 7| Members left.");
        check(Language::English, "He said \" it was over. \"| Nobody knew.");
        check(Language::Dutch, "Hij zei ,, het is voorbij. ''| Niemand wist het.| ,, Echt. ''");
        check(
            Language::English,
            "It is known. [2][3]| It was shown. [4][5].| It held. (Lee 2019)| So?",
        );
        check(Language::English, "They lived in camps.[8]:45–47| It rained.[8]: 45| We left.");
        check(Language::English, "[1] A. Gray.| Old bridges.| [2] B. Lee.| New bridges.");
    }

    #[test]
    fn runs_and_ellipses() {
        check(Language::English, "Really??| I can’t.| Why ? !| Nobody knows.");
        check(Language::English, "It rained.| . . . The bus was late.| So it . . . went.");
    }
}

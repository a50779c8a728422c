//! A sentence as the rules see it: its words, what separates them, and what must not be touched.

use super::HeadlineInput;
use super::words::is_one_of;
use crate::block::BlockKind;
use crate::chars::{all, first, is_closer, is_end_mark, last};
use crate::language::Language;
use crate::span::Span;
use crate::structure::tally::Tally;
use crate::structure::words::Shape;
use crate::structure::{Sentence, Structure, Word};

/// Words of a name and a time at most, after which a speaker's turn begins.
const MAX_TURN_LABEL_WORDS: usize = 8;

/// Whether a character of a text is of a kind.
#[inline(never)]
pub(super) fn holds(text: &str, kind: fn(char) -> bool) -> bool {
    text.chars().any(kind)
}

#[derive(Clone, Copy)]
pub(super) struct SentenceView<'t> {
    pub(super) text: &'t str,
    pub(super) language: Language,
    pub(super) span: Span,
    structure: &'t Structure,
    pub(super) tally: Tally,
    pub(super) has_end_mark: bool,
    words: &'t [Word],
    kind: BlockKind,
}

impl<'t> SentenceView<'t> {
    pub(super) fn of(input: &HeadlineInput<'t>, sentence: &Sentence) -> Self {
        let structure: &'t Structure = input.structure;
        Self {
            text: input.text,
            language: input.language,
            span: sentence.span,
            structure,
            tally: sentence.tally,
            has_end_mark: sentence.has_end_mark,
            words: &structure.words[structure.word_range(sentence)],
            kind: sentence.kind,
        }
    }

    /// How many words there are. Words are numbered from 0; what separates two words has the number of the second.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    pub(super) fn slice(&self, span: Span) -> &'t str {
        &self.text[span.range()]
    }

    /// A stretch as a reader should see it; `None` if that is how it is written.
    pub(super) fn display(&self, span: Span) -> Option<String> {
        self.structure.display(self.text, span)
    }

    /// A word; nothing beyond the last one.
    #[inline(never)]
    pub(super) fn word(&self, at: usize) -> &'t str {
        self.words.get(at).map_or("", |word| self.slice(word.span()))
    }

    /// Where a word begins; beyond the last one, where the sentence ends.
    #[inline(never)]
    pub(super) fn start(&self, at: usize) -> usize {
        self.words.get(at).map_or(self.span.end, |word| word.span().start)
    }

    /// Where the word before this one ends; before the first one, where the sentence begins.
    #[inline(never)]
    pub(super) fn end_before(&self, at: usize) -> usize {
        at.checked_sub(1)
            .and_then(|at| self.words.get(at))
            .map_or(self.span.start, |word| word.span().end)
    }

    /// Where the marks begin that the sentence ends in.
    pub(super) fn end(&self) -> usize {
        let is_mark = |c: char| is_end_mark(c) || is_closer(c) || c.is_whitespace();
        self.span.start + self.slice(self.span).trim_end_matches(is_mark).len()
    }

    /// What stands before a word, spaces included.
    pub(super) fn between(&self, at: usize) -> &'t str {
        self.slice(Span::new(self.end_before(at), self.start(at)))
    }

    /// Whether a word is capitalized.
    pub(super) fn is_name(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.shape().has(Shape::CAPITALIZED))
    }

    /// Whether the sentence begins with the number or letter of an item: "1.", "(a)".
    pub(super) fn is_item(&self) -> bool {
        let (word, after) = (self.word(0), self.between(1));
        let is_short = word.len() == 1 || word.len() < 4 && all(word, |c| c.is_ascii_digit());
        let is_roman = after.starts_with(')')
            && all(word, |c| matches!(c.to_ascii_lowercase(), 'i' | 'v' | 'x'));
        (is_short || is_roman)
            && (after.starts_with(')') || after.starts_with(". ") && !self.is_name(0))
    }

    /// The first word after the label of an item or the name of a speaker.
    pub(super) fn first_word(&self) -> usize {
        let ends_label = |&at: &usize| self.between(at).trim_end().ends_with([':', '：']);
        let label = || (1..self.len().min(MAX_TURN_LABEL_WORDS)).find(ends_label);
        if self.kind == BlockKind::Turn {
            label().unwrap_or(0)
        } else {
            usize::from(self.is_item())
        }
    }

    /// Where the comma is that alone separates a word from the one before it. That of "May 3, 2031" does not count.
    #[inline(never)]
    pub(super) fn comma(&self, at: usize) -> Option<usize> {
        let between = self.between(at);
        let marks = between.trim_end();
        let before = marks.strip_suffix(',')?;
        let is_date = || {
            all(self.word(at - 1), |c| c.is_ascii_digit())
                && all(self.word(at), |c| c.is_ascii_digit())
        };
        (at > 0 && between.len() > marks.len() && all(before, is_closer) && !is_date())
            .then(|| self.end_before(at) + before.len())
    }

    /// The first word in a range that a comma stands before.
    pub(super) fn next_comma(&self, from: usize, to: usize) -> Option<usize> {
        (from..to).find(|&at| self.comma(at).is_some())
    }

    /// Whether a word in a range is on a list.
    pub(super) fn has(&self, from: usize, to: usize, list: &str) -> bool {
        (from..to).any(|at| is_one_of(self.word(at), list))
    }

    /// Whether quotation marks and brackets are closed that are opened in a part of the sentence, and the other way
    /// round.
    pub(super) fn is_balanced(&self, part: Span) -> bool {
        let text = self.slice(part);
        let (mut brackets, mut double, mut single, mut straight) = (0_i32, 0_i32, 0_i32, false);
        let mut before = last(&self.text[self.span.start..part.start]);
        for (at, c) in text.char_indices() {
            let after = || first(&self.text[part.start + at + c.len_utf8()..self.span.end]);
            let ends_word = || !after().is_some_and(char::is_alphanumeric);
            match c {
                '(' | '[' | '（' | '【' | '{' => brackets += 1,
                ')' | ']' | '）' | '】' | '}' => brackets -= 1,
                '“' | '«' | '「' | '『' => double += 1,
                '”' | '»' | '」' | '』' => double -= 1,
                '"' => straight = !straight,
                '‘' | '`' => single += 1,
                '’' | '\'' if single > 0 && ends_word() => single -= 1,
                // Behind another mark it is no apostrophe.
                '’' | '\'' if before.is_some_and(|c| is_end_mark(c) || matches!(c, '\'' | ',')) =>
                {
                    return false;
                }
                '\'' if !ends_word() && !before.is_some_and(char::is_alphanumeric) => single += 1,
                _ => {}
            }
            if brackets < 0 || double < 0 {
                return false;
            }
            before = Some(c);
        }
        brackets == 0 && double == 0 && single == 0 && !straight
    }
}

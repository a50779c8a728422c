//! Quotation marks and brackets that enclose several sentences of a block.
//!
//! Marks are paired from left to right. One that is never closed encloses nothing: it may be a slip, or the custom
//! of opening every paragraph of a long quotation anew. Single marks are left out, for they are apostrophes as well.

use crate::chars::{first, is_enclosing, last};
use crate::span::Span;
use crate::structure::Structure;
use crate::structure::tally::ENCLOSING;

/// Sentences that a quotation or bracket may reach over; beyond, a mark is missing.
const MAX_SENTENCES: usize = 20;
/// Marks that may be open at the same time.
const MAX_DEPTH: usize = 8;

/// What is known about each sentence.
pub(super) struct Enclosures {
    /// It lies inside a pair of marks that an earlier sentence opens, in part at least.
    pub(super) is_inside: Vec<bool>,
    /// A mark is open at its end: it opens it, or lies inside.
    pub(super) is_open: Vec<bool>,
}

impl Enclosures {
    pub(super) fn of(text: &str, structure: &Structure) -> Self {
        let count = structure.sentences.len();
        let mut pairing = Pairing {
            text,
            found: Self { is_inside: vec![false; count], is_open: vec![false; count] },
            open: Vec::new(),
        };
        let mut block = 0;
        for (i, sentence) in structure.sentences.iter().enumerate() {
            if sentence.block != block {
                pairing.leave_open(0);
                block = sentence.block;
            }
            if sentence.tally.has(ENCLOSING) {
                pairing.read(i, sentence.span);
            }
        }
        pairing.leave_open(0);
        pairing.found
    }
}

/// Marks are paired from left to right.
struct Pairing<'t> {
    text: &'t str,
    found: Enclosures,
    /// The marks that are open, with their sentences.
    open: Vec<(char, usize)>,
}

impl Pairing<'_> {
    /// Reads the marks of a sentence.
    #[inline(never)]
    fn read(&mut self, sentence: usize, span: Span) {
        let slice = &self.text[span.range()];
        for (at, mark) in slice.char_indices().filter(|&(_, c)| is_enclosing(c)) {
            let at = span.start + at;
            let before = last(&self.text[..at]);
            let after = first(&self.text[at + mark.len_utf8()..]);
            match side(mark, before, after, &self.open) {
                Side::Opens => {
                    // A second one of its kind: the first was never closed.
                    let same = self.open.iter().position(|&(other, _)| other == mark);
                    if let Some(same) = same.filter(|_| is_double(mark)) {
                        self.leave_open(same);
                    }
                    if self.open.len() < MAX_DEPTH {
                        self.open.push((mark, sentence));
                    }
                }
                Side::Closes(nth) => {
                    let from = self.open[nth].1;
                    self.leave_open(nth + 1);
                    self.open.truncate(nth);
                    if sentence - from <= MAX_SENTENCES {
                        self.found.is_open[from..sentence].fill(true);
                        self.found.is_inside[from + 1..=sentence].fill(true);
                    }
                }
                Side::Neither => {}
            }
        }
    }

    /// Gives up the open marks from one on: they are never closed.
    #[inline(never)]
    fn leave_open(&mut self, from: usize) {
        for (_, sentence) in self.open.drain(from..) {
            self.found.is_open[sentence] = true;
        }
    }
}

/// What a mark does.
enum Side {
    Opens,
    /// It closes the open mark of this index.
    Closes(usize),
    Neither,
}

/// Whether a mark stands at both ends of a quotation in some language.
const fn is_double(mark: char) -> bool {
    matches!(mark, '"' | '“' | '”' | '„' | '«' | '»')
}

/// Marks that open and that close.
static PAIRS: [(char, char); 15] = [
    ('"', '"'),
    ('“', '”'),
    ('„', '“'),
    ('„', '”'),
    ('”', '”'),
    ('«', '»'),
    ('»', '«'),
    ('»', '»'),
    ('(', ')'),
    ('[', ']'),
    ('「', '」'),
    ('『', '』'),
    ('（', '）'),
    ('【', '】'),
    ('《', '》'),
];

#[inline(never)]
fn side(mark: char, before: Option<char>, after: Option<char>, open: &[(char, usize)]) -> Side {
    let is_free = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '['));
    let (starts, ends) = (is_free(before), is_free(after));
    let opens = match mark {
        '(' | '[' => !is_smiley(before),
        '"' | '”' | '»' => starts && !ends,
        _ => PAIRS.iter().any(|pair| pair.0 == mark),
    };
    let closes = !starts || ends || matches!(mark, '“' | '«');
    let nth = open.iter().rposition(|&(other, _)| PAIRS.contains(&(other, mark)));
    match nth {
        Some(nth) if closes && !(opens && mark == '"') => Side::Closes(nth),
        _ if opens => Side::Opens,
        // Where the marks of a text stand apart on both sides, or on none, they take turns: but six feet are 6".
        None if mark == '"' && starts == ends => Side::Opens,
        _ => Side::Neither,
    }
}

/// Whether a bracket is the mouth of a smiley.
fn is_smiley(before: Option<char>) -> bool {
    matches!(before, Some(':' | ';' | '=' | '-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_marks_that_are_paired_are_seen() {
        assert!(
            PAIRS.iter().all(|&(opening, closing)| is_enclosing(opening) && is_enclosing(closing))
        );
    }
}

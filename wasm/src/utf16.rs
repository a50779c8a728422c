//! Bytes ↔ UTF-16: the one place where offsets change their unit, and a type of their own for the result.

use std::ops::Range;

use epitome::Span;
use serde::{Deserialize, Serialize};

/// Bytes between two remembered offsets. A conversion counts at most so many bytes.
const STRIDE: usize = 1024;

/// A span in UTF-16 code units, as JavaScript counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(expecting = "a span { start, end }")]
pub(crate) struct Utf16Span {
    pub(crate) start: u32,
    pub(crate) end: u32,
}

impl From<Range<usize>> for Utf16Span {
    fn from(Range { start, end }: Range<usize>) -> Self {
        Self { start: start as u32, end: end as u32 }
    }
}

/// Converts offsets of one text.
#[derive(Debug)]
pub(crate) struct Utf16 {
    /// UTF-16 offset of every [`STRIDE`]th byte; empty if all of the text is ASCII.
    marks: Vec<u32>,
}

impl Utf16 {
    pub(crate) fn of(text: &str) -> Self {
        if text.is_ascii() {
            return Self { marks: Vec::new() };
        }
        let mut marks = Vec::with_capacity(text.len() / STRIDE + 1);
        let mut units = 0;
        for chunk in text.as_bytes().chunks(STRIDE) {
            marks.push(units);
            units += count(chunk);
        }
        Self { marks }
    }

    /// A span of `text`, which must be the text that this was made of.
    pub(crate) fn span(&self, text: &str, span: Span) -> Utf16Span {
        Utf16Span { start: self.offset(text, span.start), end: self.offset(text, span.end) }
    }

    /// The bytes of `text` that a span of JavaScript stands for. Offsets inside a character or beyond the
    /// end are moved back to the last boundary.
    pub(crate) fn bytes(&self, text: &str, span: Utf16Span) -> Span {
        let start = self.byte(text, span.start);
        Span::new(start, self.byte(text, span.end).max(start))
    }

    fn byte(&self, text: &str, unit: u32) -> usize {
        if self.marks.is_empty() {
            return text.len().min(unit as usize);
        }
        let mark = self.marks.partition_point(|&mark| mark <= unit).saturating_sub(1);
        // A mark may stand inside a character, whose first byte has been counted.
        let mut byte = text.ceil_char_boundary(mark * STRIDE);
        let mut units = self.marks[mark];
        for c in text[byte..].chars() {
            let next = units + c.len_utf16() as u32;
            if next > unit {
                break;
            }
            (byte, units) = (byte + c.len_utf8(), next);
        }
        byte
    }

    fn offset(&self, text: &str, byte: usize) -> u32 {
        if self.marks.is_empty() {
            return byte as u32;
        }
        let mark = (byte / STRIDE).min(self.marks.len() - 1);
        self.marks[mark] + count(&text.as_bytes()[mark * STRIDE..byte])
    }
}

/// UTF-16 units of the characters that begin in some bytes: two for those of four bytes.
fn count(bytes: &[u8]) -> u32 {
    bytes.iter().map(|&b| u32::from(b & 0xc0 != 0x80) + u32::from(b >= 0xf0)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_of_javascript_are_found_again() {
        let text = "é😀字 mixed";
        let spans = [(4, 9), (0, 1), (2, 2), (3, 99), (5, 4)];
        let utf16 = Utf16::of(text);
        let found =
            spans.map(|(start, end)| &text[utf16.bytes(text, Utf16Span { start, end }).range()]);
        assert_eq!(found, [" mixe", "é", "", "字 mixed", ""]);
        let long = "é😀字 mixed 😀".repeat(500);
        let utf16 = Utf16::of(&long);
        for (byte, _) in long.char_indices() {
            assert_eq!(utf16.byte(&long, utf16.offset(&long, byte)), byte);
        }
    }

    #[test]
    fn offsets_are_those_of_javascript() {
        for text in ["plain", "é😀字 mixed 😀".repeat(500).as_str(), "😀", ""] {
            let utf16 = Utf16::of(text);
            for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
                let expected = text[..byte].encode_utf16().count() as u32;
                assert_eq!(utf16.offset(text, byte), expected);
            }
        }
    }
}

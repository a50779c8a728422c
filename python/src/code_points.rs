//! Bytes → code points, as Python counts, and a type of their own for the result.

use epitome::Span;
use serde::Serialize;

/// Bytes between two remembered offsets. A conversion counts at most so many bytes.
const STRIDE: usize = 1024;

/// A span in code points.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct CodePointSpan {
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// Converts offsets of one text.
#[derive(Debug)]
pub(crate) struct CodePoints<'t> {
    bytes: &'t [u8],
    /// Code points that begin before every [`STRIDE`]th byte; empty if all of the text is ASCII.
    marks: Vec<usize>,
}

impl<'t> CodePoints<'t> {
    pub(crate) fn of(text: &'t str) -> Self {
        let bytes = text.as_bytes();
        if text.is_ascii() {
            return Self { bytes, marks: Vec::new() };
        }
        let mut begun = 0;
        let marks = bytes.chunks(STRIDE).map(|chunk| {
            let before = begun;
            begun += count(chunk);
            before
        });
        Self { bytes, marks: marks.collect() }
    }

    pub(crate) fn span(&self, span: Span) -> CodePointSpan {
        CodePointSpan { start: self.offset(span.start), end: self.offset(span.end) }
    }

    fn offset(&self, byte: usize) -> usize {
        if self.marks.is_empty() {
            return byte;
        }
        let mark = (byte / STRIDE).min(self.marks.len() - 1);
        self.marks[mark] + count(&self.bytes[mark * STRIDE..byte])
    }
}

/// Code points that begin in some bytes.
fn count(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0xc0 != 0x80).count()
}

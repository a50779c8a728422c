//! Where something stands in a text.

use std::ops::Range;

/// A range of bytes of the text that a [`Document`](crate::Document) was read from.
///
/// Both ends of a span that the library gives lie on character boundaries of its text, and `start <= end`, so
/// `&text[span.range()]` never panics for it. A span that a caller makes may be anything: where the library takes one, it
/// asks which sentences or lines the span touches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(expecting = "a span { start, end }")
)]
pub struct Span {
    /// Offset of the first byte.
    pub start: usize,
    /// Offset of the first byte after it.
    pub end: usize,
}

impl From<Range<usize>> for Span {
    fn from(Range { start, end }: Range<usize>) -> Self {
        Self { start, end }
    }
}

impl Span {
    /// The bytes from `start` up to, not including, `end`.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The span as a range, to index a string with.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// Length in bytes; 0 if `end` comes before `start`.
    #[must_use]
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether it holds nothing.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Whether they have bytes in common.
    pub(crate) const fn touches(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The same bytes without white space at either end.
    pub(crate) fn trim(self, text: &str) -> Self {
        let slice = &text[self.range()];
        let start = self.start + (slice.len() - slice.trim_start().len());
        let end = start + slice.trim().len();
        Self { start, end }
    }
}

//! Where something stands in a text.

use std::ops::Range;

use crate::order;

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

    /// The same bytes without white space at either end.
    pub(crate) fn trim(self, text: &str) -> Self {
        let slice = &text[self.range()];
        let start = self.start + (slice.len() - slice.trim_start().len());
        let end = start + slice.trim().len();
        Self { start, end }
    }
}
/// Spans of which it is asked whether any touches another: in time that grows with the logarithm of their number.
#[derive(Debug, Default)]
pub(crate) struct SpanSet {
    /// Where each begins, in order, and the farthest end of it and those before it.
    reaches: Vec<(usize, usize)>,
}

impl SpanSet {
    pub(crate) fn of(spans: &[Span]) -> Self {
        let mut farthest = 0;
        let reach = |span: Span| {
            farthest = span.end.max(farthest);
            (span.start, farthest)
        };
        let sorted = order::sorted(spans, |span| u32::try_from(span.start).unwrap_or(u32::MAX));
        Self { reaches: sorted.into_iter().map(reach).collect() }
    }

    /// Whether one of the spans has bytes in common with another.
    pub(crate) fn touches(&self, other: Span) -> bool {
        let begun = self.reaches.partition_point(|&(start, _)| start < other.end);
        begun.checked_sub(1).is_some_and(|last| other.start < self.reaches[last].1)
    }
}

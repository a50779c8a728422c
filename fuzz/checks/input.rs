//! What a fuzzer's bytes stand for. The first line is a row of choices, the rest is the text: seeds can be written by
//! hand, and what is found can be read.

use std::borrow::Cow;

/// Choices, one a byte; 0 when there are no more.
pub(crate) struct Choices<'a>(std::slice::Iter<'a, u8>);

impl Choices<'_> {
    pub(crate) fn next(&mut self) -> usize {
        self.0.next().map_or(0, |&byte| byte.into())
    }

    /// Whether the next byte, a letter or a digit in the seeds, is odd.
    pub(crate) fn yes(&mut self) -> bool {
        self.next() & 1 == 1
    }

    pub(crate) fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.next() % from.len()]
    }

    /// A place in or a little behind a text.
    pub(crate) fn offset(&mut self, text: &str) -> usize {
        (self.next() << 8 | self.next()) % (text.len() + 9)
    }
}

/// The choices and the text.
pub(crate) fn parts(bytes: &[u8]) -> (Choices<'_>, Cow<'_, str>) {
    let end = bytes.iter().position(|&byte| byte == b'\n').unwrap_or(bytes.len());
    let (choices, rest) = bytes.split_at(end);
    (Choices(choices.iter()), String::from_utf8_lossy(rest.get(1..).unwrap_or_default()))
}

//! How patterns are made, and texts measured.

use regex::Regex;

/// A pattern that stands in the source.
pub(super) fn pattern(source: &str) -> Regex {
    Regex::new(source).expect("the patterns are valid")
}

/// The length of a text in UTF-16 units, which browsers count in.
pub(super) fn utf16_length(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

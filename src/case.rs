//! Letters in lower case.
//!
//! The standard library maps some letters to two, and the last sigma of a word by a rule of its own; for that it holds
//! several tables of kilobytes. Here every character has one counterpart (the simple case mapping of Unicode, UAX 44), in
//! a table of runs that `build.rs` makes, so that words are compared in the same way everywhere.

use alloc::string::String;

/// Letters of one kind in a row: capitals, or capitals and small letters in turns.
struct Run {
    /// The first capital.
    first: u32,
    /// From one capital to the next.
    step: u8,
    /// How many capitals there are.
    count: u8,
    /// From a capital to its small letter.
    to_lower: i32,
}

include!(concat!(env!("OUT_DIR"), "/case.rs"));

/// A character in lower case.
pub(crate) fn lower(c: char) -> char {
    if c.is_ascii() { c.to_ascii_lowercase() } else { lower_of_run(c).unwrap_or(c) }
}

#[inline(never)]
fn lower_of_run(c: char) -> Option<char> {
    let after = RUNS.partition_point(|run| run.first <= c as u32);
    let run = RUNS.get(after.checked_sub(1)?)?;
    let steps = (c as u32 - run.first) / u32::from(run.step);
    let is_capital =
        steps < u32::from(run.count) && run.first + steps * u32::from(run.step) == c as u32;
    if is_capital { char::from_u32((c as u32).checked_add_signed(run.to_lower)?) } else { None }
}

/// A text in lower case.
#[inline(never)]
pub(crate) fn lowered(text: &str) -> String {
    text.chars().map(lower).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_those_of_unicode() {
        for c in (0..=char::MAX as u32).filter_map(char::from_u32) {
            assert_eq!(Some(lower(c)), c.to_lowercase().next(), "{c}");
        }
    }

    #[test]
    fn texts_keep_their_length_in_letters() {
        assert_eq!(lowered("ÉTÉ à İzmir, ΣΟΦΟΣ, Ǆ"), "été à izmir, σοφοσ, ǆ");
    }
}

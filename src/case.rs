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

/// Most letters of the scripts that have no capitals and write spaces: Hebrew, Arabic, Devanagari, Hangul. What they are need
/// not be looked up in tables.
pub(crate) const fn is_caseless_letter(c: char) -> bool {
    matches!(
        c,
        '\u{5d0}'..='\u{5ea}'
            | '\u{620}'..='\u{64a}'
            | '\u{671}'..='\u{6d3}'
            | '\u{904}'..='\u{939}'
            | '\u{ac00}'..='\u{d7a3}'
    )
}

/// The same of those that write no spaces: Han and Kana.
pub(crate) const fn is_caseless_sign(c: char) -> bool {
    matches!(
        c,
        '\u{4e00}'..='\u{9fff}' | '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | '\u{3400}'..='\u{4dbf}'
    )
}

/// All of these.
pub(crate) const fn is_caseless(c: char) -> bool {
    is_caseless_sign(c) || is_caseless_letter(c)
}

/// A character in lower case.
pub(crate) fn lower(c: char) -> char {
    if c.is_ascii() {
        c.to_ascii_lowercase()
    } else if is_caseless(c) {
        c
    } else {
        lower_of_run(c).unwrap_or(c)
    }
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
    fn caseless_letters_are_letters_without_case() {
        let all = (0..=char::MAX as u32).filter_map(char::from_u32);
        for c in all.filter(|&c| is_caseless(c)) {
            assert!(c.is_alphabetic() && !c.is_numeric(), "{c}");
            assert!(!c.is_uppercase() && !c.is_lowercase(), "{c}");
            assert_eq!(is_caseless_sign(c), crate::structure::chars::is_unspaced(c), "{c}");
        }
    }

    #[test]
    fn texts_keep_their_length_in_letters() {
        assert_eq!(lowered("ÉTÉ à İzmir, ΣΟΦΟΣ, Ǆ"), "été à izmir, σοφοσ, ǆ");
    }
}

//! Capitals → small letters: the simple case mapping of Unicode (UAX 44).

use crate::chars::{is_caseless_letter, is_ideograph};

/// Runs of capitals in order: the first, how many there are, how far apart, and how far on their small letters stand.
/// `build.rs` takes them from the standard library.
const SMALL_LETTERS: &[(u32, u16, u8, i32)] =
    include!(concat!(env!("OUT_DIR"), "/small_letters.rs"));

/// A character in lower case, so that no word grows.
pub(crate) fn lower(c: char) -> char {
    if c.is_ascii() {
        c.to_ascii_lowercase()
    } else if is_ideograph(c) || is_caseless_letter(c) {
        c
    } else {
        small_letter(c)
    }
}

fn small_letter(c: char) -> char {
    let code = u32::from(c);
    let after = SMALL_LETTERS.partition_point(|&(first, ..)| first <= code);
    let Some(&(first, count, step, distance)) = SMALL_LETTERS[..after].last() else { return c };
    let (beyond, step) = (code - first, u32::from(step));
    let is_capital = beyond < u32::from(count) * step && beyond.is_multiple_of(step);
    let small = is_capital.then(|| code.checked_add_signed(distance)).flatten();
    small.and_then(char::from_u32).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_letters_are_as_unicode_has_them() {
        for c in '\0'..=char::MAX {
            assert_eq!(Some(lower(c)), c.to_lowercase().next(), "{c:?}");
        }
    }
}

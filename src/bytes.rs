//! Eight bytes of a text at once, as one number: most of a text is plain, and what is plain can be passed over quickly.
//!
//! The first byte is the lowest. The methods are those of Lamport 1975 ("Multiple byte processing with full-word
//! instructions"): a sum shows in the highest bit of each byte whether that byte is above a limit.

use core::ops::Range;

/// One in each byte.
const ONES: u64 = 0x0101_0101_0101_0101;
/// The highest bit of each byte.
pub(crate) const HIGH_BITS: u64 = ONES << 7;

/// So many bytes from some place on, eight at most.
#[inline]
pub(crate) fn word_at(bytes: &[u8], at: usize, count: usize) -> u64 {
    match bytes.get(at..).and_then(<[u8]>::first_chunk) {
        Some(&chunk) if count < 8 => u64::from_le_bytes(chunk) & ((1 << (8 * count)) - 1),
        Some(&chunk) => u64::from_le_bytes(chunk),
        // The end of the text.
        None => {
            let last = bytes[at..at + count].iter().rev();
            last.fold(0, |word, &byte| word << 8 | u64::from(byte))
        }
    }
}

/// The highest bits of the bytes from `first` to `last`, where all are ASCII.
#[inline(always)]
const fn between(word: u64, first: u8, last: u8) -> u64 {
    let from_first = word.wrapping_add(ONES * (0x80 - first as u64));
    let beyond_last = word.wrapping_add(ONES * (0x7f - last as u64));
    from_first & !beyond_last & HIGH_BITS
}

/// ASCII characters in lower case: in bytes from `A` to `Z`, the bit is set that tells small letters from capitals.
#[inline(always)]
pub(crate) const fn lower_of_ascii(word: u64) -> u64 {
    word | between(word, b'A', b'Z') >> 2
}

/// Whether a word of a text, ASCII throughout, is in lower case what stands somewhere else, as long as it is.
#[inline(always)]
pub(crate) fn is_lower_of(lower: &[u8], at: usize, text: &[u8], word: Range<usize>) -> bool {
    let mut done = 0;
    while done < word.len() {
        let count = (word.len() - done).min(8);
        let own = lower_of_ascii(word_at(text, word.start + done, count));
        if own != word_at(lower, at + done, count) {
            return false;
        }
        done += 8;
    }
    true
}

/// How many small letters of ASCII a stretch of bytes has from some place on, before anything else.
#[inline(always)]
pub(crate) fn small_letters(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(&chunk) = bytes.get(at..).and_then(<[u8]>::first_chunk) {
        let word = u64::from_le_bytes(chunk);
        let others = !(between(word & !HIGH_BITS, b'a', b'z') & !word) & HIGH_BITS;
        if others != 0 {
            return at - from + others.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    while bytes.get(at).is_some_and(u8::is_ascii_lowercase) {
        at += 1;
    }
    at - from
}

/// Where the first byte is, from some place on, that is in a table; `may_have` says of eight whether one of them may be.
#[inline(always)]
pub(crate) fn find(
    bytes: &[u8],
    from: usize,
    table: &[bool; 256],
    may_have: fn(u64) -> bool,
) -> Option<usize> {
    let mut at = from;
    let is_it = |&byte: &u8| table[usize::from(byte)];
    while let Some(chunk) = bytes.get(at..).and_then(<[u8]>::first_chunk::<8>) {
        if may_have(u64::from_le_bytes(*chunk))
            && let Some(place) = chunk.iter().position(is_it)
        {
            return Some(at + place);
        }
        at += 8;
    }
    Some(at + bytes.get(at..)?.iter().position(is_it)?)
}

/// Whether a byte may end a line: it is no ASCII character from the space on.
#[inline(always)]
pub(crate) const fn may_end_line(word: u64) -> bool {
    let below_space = word.wrapping_sub(ONES * b' ' as u64) & !word;
    (below_space | word) & HIGH_BITS != 0
}

/// Whether a byte may belong to a mark that sentences end with: it is no letter, digit, space, comma or hyphen of ASCII.
#[inline(always)]
pub(crate) const fn may_be_mark(word: u64) -> bool {
    let commas_and_hyphens = between(word, b',', b'-');
    let signs = between(word, b'!', b'.') & !commas_and_hyphens | between(word, b':', b'?');
    (signs | word) & HIGH_BITS != 0
}

/// The table of some bytes, for [`find`].
pub(crate) const fn table(bytes: &[u8]) -> [bool; 256] {
    let mut table = [false; 256];
    let mut i = 0;
    while i < bytes.len() {
        table[bytes[i] as usize] = true;
        i += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every byte among some others, at every place.
    fn words() -> impl Iterator<Item = [u8; 8]> {
        (0..=255).flat_map(|byte| {
            (0..8).flat_map(move |place| {
                [*b"aaaaaaaa", *b"Z z,-9@{", [0x7f; 8], [0xe3, 0x80, 0x82, 0xd7, 0x90, b' ', 0, 9]]
                    .map(|mut word| {
                        word[place] = byte;
                        word
                    })
            })
        })
    }

    #[test]
    fn eight_at_once_are_as_one_by_one() {
        for word in words() {
            let small = word.iter().take_while(|byte| byte.is_ascii_lowercase()).count();
            assert_eq!(small_letters(&word, 0), small, "{word:?}");
            let number = u64::from_le_bytes(word);
            let ends_line = |byte: &u8| !(b' '..0x80).contains(byte);
            assert_eq!(may_end_line(number), word.iter().any(ends_line), "{word:?}");
            let is_mark = |&byte: &u8| byte >= 0x80 || b"!\"#$%&'()*+.:;<=>?".contains(&byte);
            assert_eq!(may_be_mark(number), word.iter().any(is_mark), "{word:?}");
            if word.is_ascii() {
                let lower = lower_of_ascii(number).to_le_bytes();
                assert_eq!(lower, word.map(|byte| byte.to_ascii_lowercase()));
            }
        }
    }

    #[test]
    fn the_end_is_no_different() {
        const MARKS: [bool; 256] = table(b".!");
        let text = b"one, two three. four five six seven!";
        for end in 0..=text.len() {
            for from in 0..=end {
                let text = &text[..end];
                let expected = text[from..].iter().position(|byte| b".!".contains(byte));
                assert_eq!(find(text, from, &MARKS, may_be_mark), expected.map(|at| from + at));
                let small = text[from..].iter().take_while(|byte| byte.is_ascii_lowercase());
                assert_eq!(small_letters(text, from), small.count());
            }
        }
        assert_eq!(find(b"", 3, &MARKS, may_be_mark), None);
    }
}

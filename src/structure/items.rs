//! Lists on one line: `1. Cut waste 2. Raise prices`, `a) first b) second`, `• one • two`.
//!
//! The label of one item proves nothing; the label of the next item does.

use crate::chars::{ends, first, starts};
use crate::language::{Language, is_function_word};

/// How far away the next item is looked for, in bytes.
const MAX_ITEM: usize = 2000;
/// Longest number of an item, in digits.
const MAX_ITEM_DIGITS: usize = 3;

const BULLETS: [char; 11] = ['•', '⁃', '‣', '▪', '●', '◦', '►', '➢', '➤', '✓', '✔'];

/// What a list item begins with.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Label {
    /// With the space after it, in bytes.
    pub(super) length: usize,
    mark: Mark,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Bullet(char),
    Number(u32, Close),
    Letter(u8, Close),
}

/// How a number or letter is written: `1.`, `1)`, `(1)`, `1.)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Close {
    Dot,
    Bracket,
    Brackets,
    DotBracket,
}

/// The label that a text begins with.
pub(super) fn label(text: &str) -> Option<Label> {
    // Nearly all sentences begin with a word.
    if let [a, b, ..] = text.as_bytes()
        && a.is_ascii_alphabetic()
        && !matches!(b, b'.' | b')')
    {
        return None;
    }
    let first = first(text)?;
    if BULLETS.contains(&first) {
        let rest = &text[first.len_utf8()..];
        let gap = rest.len() - rest.trim_start().len();
        let inner = counted(&text[first.len_utf8() + gap..]).map_or(0, |inner| inner.length);
        return Some(Label { length: first.len_utf8() + gap + inner, mark: Mark::Bullet(first) });
    }
    counted(text)
}

fn counted(text: &str) -> Option<Label> {
    let bytes = text.as_bytes();
    let open = usize::from(*bytes.first()? == b'(');
    let digits = bytes[open..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let letter = bytes.get(open).copied().filter(u8::is_ascii_alphabetic);
    let length = open + if digits > 0 { digits } else { usize::from(letter.is_some()) };
    let (close, closed) = match (open, bytes.get(length)?, bytes.get(length + 1)) {
        (0, b'.', Some(b')')) => (Close::DotBracket, length + 2),
        (0, b'.', _) => (Close::Dot, length + 1),
        (0, b')', _) => (Close::Bracket, length + 1),
        (1, b')', _) => (Close::Brackets, length + 1),
        _ => return None,
    };
    let spaced = first(&text[closed..]).filter(|c| {
        c.is_whitespace() || (close == Close::DotBracket && crate::chars::is_unspaced(*c))
    })?;
    let gap = if spaced.is_whitespace() { spaced.len_utf8() } else { 0 };
    let mark = match (digits, letter) {
        (1..=MAX_ITEM_DIGITS, _) => Mark::Number(text[open..length].parse().ok()?, close),
        // "A. Smith" is a name.
        (0, Some(letter)) if close != Close::Dot || letter.is_ascii_lowercase() => {
            Mark::Letter(letter, close)
        }
        _ => return None,
    };
    Some(Label { length: closed + gap, mark })
}

/// Where the item after the one at `start` begins, if there is one.
pub(super) fn following(
    block: &str,
    start: usize,
    label: &Label,
    language: Language,
) -> Option<usize> {
    Search::default().following(block, start, label, language)
}

/// The last search for the next item, so that the next one, for an item with the same label, goes on where it ended.
#[derive(Debug, Default)]
pub(super) struct Search {
    last: Option<(Mark, usize, Option<usize>)>,
}

impl Search {
    /// The same as [`following`], for items of one block in order.
    pub(super) fn following(
        &mut self,
        block: &str,
        start: usize,
        label: &Label,
        language: Language,
    ) -> Option<usize> {
        let body = start + label.length;
        let limit = block.floor_char_boundary((body + MAX_ITEM).min(block.len()));
        let (mut from, mut found) = (body, None);
        if let Some((mark, end, next)) = self.last
            && mark == label.mark
        {
            from = body.max(end);
            found = next.filter(|&next| next >= body);
        }
        let found = found.or_else(|| find(block, from, limit, label.mark, language));
        self.last = Some((label.mark, found.unwrap_or(limit).max(from), found));
        found
    }
}

/// Where the item after one with a mark begins, between two places.
fn find(block: &str, from: usize, to: usize, mark: Mark, language: Language) -> Option<usize> {
    let reach = block.get(from..to)?;
    let first = match mark {
        Mark::Bullet(bullet) => bullet,
        Mark::Number(_, Close::Brackets) | Mark::Letter(_, Close::Brackets) => '(',
        Mark::Number(number, _) => {
            let mut digit = number + 1;
            while digit >= 10 {
                digit /= 10;
            }
            char::from_digit(digit, 10)?
        }
        Mark::Letter(letter, _) => char::from(letter.checked_add(1)?),
    };
    reach
        .match_indices(first)
        .map(|(at, _)| from + at)
        .find(|&at| is_next(block, at, mark, language))
}

fn is_next(block: &str, at: usize, mark: Mark, language: Language) -> bool {
    let before = &block[..at];
    if !ends(before, char::is_whitespace) {
        return false;
    }
    let Some(next) = self::label(&block[at..]) else { return false };
    match (mark, next.mark) {
        (Mark::Bullet(a), Mark::Bullet(b)) => a == b,
        (Mark::Number(a, x), Mark::Number(b, y)) => {
            b == a + 1 && x == y && (x != Close::Dot || !is_reference(before, language))
        }
        (Mark::Letter(a, x), Mark::Letter(b, y)) => b == a + 1 && x == y,
        _ => false,
    }
}

/// Whether the words before a number call for one: "gegen die 2. Mannschaft", "see Step 2."
fn is_reference(before: &str, language: Language) -> bool {
    let word = before.trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
    starts(word, char::is_uppercase) && ends(word, char::is_alphanumeric)
        || is_function_word(language, word)
}

#[cfg(test)]
mod tests {
    use super::super::rules::check;
    use super::*;

    #[test]
    fn labels() {
        let length = |text| label(text).map(|label| label.length);
        assert_eq!(length("1. Cut waste"), Some(3));
        assert_eq!(length("• 12) Cut waste"), Some(8));
        assert_eq!(length("(b) Cut waste"), Some(4));
        assert_eq!(length("A. Smith came"), None);
        assert_eq!(length("1.5 per cent"), None);
        assert_eq!(length("2019. It was"), None);
    }

    #[test]
    fn items_on_one_line() {
        use Language::*;
        check(English, "1. Cut all waste| 2. Raise the prices| 3. Wait for better days");
        check(English, "a) bread and milk| b) more butter| c) nothing");
        check(English, "We need three things.| a. bread and milk| b. more butter| c. nothing");
        check(English, "(a) The lid is closed.| (b) The lamp is on.| (c) Nothing moves.");
        check(English, "• 9. a new bridge| • 10. a wider road| • 11. a tram");
        check(German, "1. Am Anfang verlor er gegen die 2. Mannschaft.| Dann gewann er.");
        check(English, "1. Go back to Step 2. and wait.| Then go on.");
        check(English, "5) and 7) are the best.");
    }
}

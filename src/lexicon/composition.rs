//! Letters that a text spells as a letter and a mark, put together: the canonical composition of Unicode (NFC, UAX 15).
//!
//! Words are looked up and counted in this form, so that a text in NFD is read as its NFC. `build.rs` takes the pairs from
//! the crate `unicode-normalization`, which has many more than the languages listed need.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::{PairMap, lower};

/// A line for each mark: the mark, then each small letter that it changes, followed by the two as one.
const COMPOSITIONS: &str = include_str!(concat!(env!("OUT_DIR"), "/compositions.txt"));

static COMPOSED: LazyLock<PairMap> = LazyLock::new(|| {
    let mut composed = PairMap::default();
    for line in COMPOSITIONS.lines() {
        let mut chars = line.chars();
        let Some(mark) = chars.next() else { continue };
        while let (Some(letter), Some(both)) = (chars.next(), chars.next()) {
            composed.insert((letter.into(), mark.into()), both.into());
        }
    }
    composed
});

/// The first vowel and final consonant of Hangul that join what stands before, how many there are (of final ones one
/// more), and the first syllable.
const VOWEL: u32 = 0x1161;
const VOWELS: u32 = 21;
const FINAL: u32 = 0x11a8;
const FINALS: u32 = 28;
const INITIAL: u32 = 0x1100;
const INITIALS: u32 = 19;
const SYLLABLE: u32 = 0xac00;

/// How far before a small letter its capital stands, among those composed. (Unicode's own table is larger than all else here.)
const CAPITALS_BEFORE: [u32; 7] = [1, 32, 80, 37, 38, 63, 64];

/// The letter and the mark of those letters that NFC spells as two: keyboards of Bengali and Hindi type them as one.
const fn apart(letter: char) -> Option<[char; 2]> {
    let bare = match letter {
        '\u{958}' => 'क',
        '\u{959}' => 'ख',
        '\u{95a}' => 'ग',
        '\u{95b}' => 'ज',
        '\u{95c}' => 'ड',
        '\u{95d}' => 'ढ',
        '\u{95e}' => 'फ',
        '\u{95f}' => 'य',
        '\u{9dc}' => 'ড',
        '\u{9dd}' => 'ঢ',
        '\u{9df}' => 'য',
        _ => return None,
    };
    Some([bare, if letter < '\u{980}' { '\u{93c}' } else { '\u{9bc}' }])
}

/// Whether a character may be one with the letter before it.
const fn joins(c: char) -> bool {
    c >= '\u{300}'
        && matches!(c,
            '\u{300}'..='\u{345}' // accents
            | '\u{653}'..='\u{655}' | '\u{93c}' | '\u{9be}' | '\u{9d7}' | '\u{bbe}' | '\u{bd7}' | '\u{c56}'
            | '\u{1161}'..='\u{1175}' | '\u{11a8}'..='\u{11c2}' // Hangul
            | '\u{3099}' | '\u{309a}') // the sound marks of kana
}

/// Whether a byte of UTF-8 may begin such a character. Most alphabets have none of them.
const fn begins_mark(byte: u8) -> bool {
    matches!(byte, 0xcc | 0xcd | 0xd9 | 0xe0 | 0xe1 | 0xe3)
}

/// A letter and the mark after it as one letter, if there is one.
fn compose(letter: char, mark: char) -> Option<char> {
    if !joins(mark) {
        return None;
    }
    let (first, second) = (u32::from(letter), u32::from(mark));
    let both = match mark {
        '\u{1161}'..='\u{1175}' => {
            let initial = first.checked_sub(INITIAL).filter(|&initial| initial < INITIALS)?;
            SYLLABLE + (initial * VOWELS + second - VOWEL) * FINALS
        }
        '\u{11a8}'..='\u{11c2}' => {
            let open = first.checked_sub(SYLLABLE)?;
            let is_open = open < INITIALS * VOWELS * FINALS && open % FINALS == 0;
            is_open.then_some(first + second + 1 - FINAL)?
        }
        _ => {
            // Only the dotted capital I has no small letter that is one with its mark.
            if (letter, mark) == ('I', '\u{307}') {
                return Some('İ');
            }
            let small = lower(letter);
            let both = *COMPOSED.get(&(small.into(), second))?;
            if small == letter {
                both
            } else {
                let is_capital =
                    |capital: &u32| char::from_u32(*capital).map(lower) == char::from_u32(both);
                CAPITALS_BEFORE.iter().filter_map(|by| both.checked_sub(*by)).find(is_capital)?
            }
        }
    };
    char::from_u32(both)
}

/// A text in NFC.
pub(crate) fn composed(text: &str) -> Cow<'_, str> {
    Composition::of(text).map_or(Cow::Borrowed(text), |found| Cow::Owned(found.text))
}

/// A text with its letters and marks put together, and where they stand in the text as it was given.
#[derive(Debug)]
pub(crate) struct Composition {
    pub(crate) text: String,
    /// Where each letter that was put together ends: here, and in the text as given.
    ends: Vec<(usize, usize)>,
}

impl Composition {
    /// `None` of a text that has nothing to be put together.
    pub(crate) fn of(given: &str) -> Option<Self> {
        let changes = |c| joins(c) || apart(c).is_some();
        if given.is_ascii() || !given.bytes().any(begins_mark) || !given.chars().any(changes) {
            return None;
        }
        let (mut text, mut ends) = (String::new(), Vec::new());
        let mut copied = 0;
        let mut chars = given.char_indices().peekable();
        while let Some((at, mut letter)) = chars.next() {
            if let Some(parts) = apart(letter) {
                text.push_str(&given[copied..at]);
                text.extend(parts);
                copied = at + letter.len_utf8();
                ends.push((text.len(), copied));
                continue;
            }
            let mut end = None;
            while let Some(&(place, mark)) = chars.peek()
                && let Some(both) = compose(letter, mark)
            {
                letter = both;
                end = Some(place + mark.len_utf8());
                chars.next();
            }
            if let Some(end) = end {
                text.push_str(&given[copied..at]);
                text.push(letter);
                ends.push((text.len(), end));
                copied = end;
            }
        }
        text.push_str(&given[copied..]);
        (copied > 0).then_some(Self { text, ends })
    }

    /// Where an offset of this text stands in the text as given.
    pub(crate) fn given(&self, offset: usize) -> usize {
        let before = self.ends.partition_point(|end| end.0 <= offset).checked_sub(1);
        before.map_or(offset, |at| self.ends[at].1 + (offset - self.ends[at].0))
    }

    /// Where an offset of the text as given, which may be any, stands in this text; one inside a letter stands at its end.
    pub(crate) fn here(&self, offset: usize) -> usize {
        let next = self.ends.partition_point(|end| end.1 <= offset);
        let most = self.ends.get(next).map_or(self.text.len(), |end| end.0);
        let here = match next.checked_sub(1) {
            Some(at) => self.ends[at].0 + (offset - self.ends[at].1),
            None => offset,
        };
        self.text.ceil_char_boundary(here.min(most))
    }
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    const TEXTS: [&str; 12] = [
        "Élève à Noël, où l’œuvre naît; Ñandú, Ångström, Čeština, žluťoučký kůň, źdźbło, șapte, ķēniņš, įžūliai, őrült.",
        "Việt Nam đã có những thay đổi lớn về kinh tế; ỦY BAN Ở HUẾ.",
        "İstanbul'da ılık ağaçlar, Güzel ŞEHİR",
        "Ελλάδα, Ύδρα, ϋ ΐ ΰ, ΆΈΉ",
        "Ещё Йод її ўсё Ќ ѓ",
        "القرآن أحمد مؤسسة إلى شيء آخر",
        "یہ مؤثر ہے، ۂ ۓ",
        "बाज़ार में ऩ ऱ ऴ हैं",
        "কো কৌ মোট যায়",
        "தொகை கோ பௌ",
        "తెలుగై కై",
        "がぎぐ パピプ ヴゔ ゞ 한국어 각 값 뷁",
    ];

    #[test]
    fn letters_that_nfc_spells_as_two() {
        let text: String =
            ('\u{958}'..='\u{95f}').chain(['\u{9dc}', '\u{9dd}', '\u{9df}']).collect();
        assert_eq!(composed(&text), text.nfc().collect::<String>());
        let found = Composition::of("হ\u{9df}ে যায়").expect("it has such a letter");
        let word = found.text.find(' ').expect("two words");
        assert_eq!((found.given(word), found.here(9)), (9, word));
    }

    #[test]
    fn what_is_spelled_in_parts_is_put_together() {
        for text in TEXTS {
            let apart: String = text.nfd().collect();
            let together: String = text.nfc().collect();
            assert_eq!(composed(&apart), together);
            assert_eq!(composed(&together), together);
        }
    }

    #[test]
    fn offsets_are_found_again() {
        for text in TEXTS {
            let apart: String = text.nfd().collect();
            let Some(found) = Composition::of(&apart) else { continue };
            for (at, c) in found.text.char_indices() {
                let span = found.given(at)..found.given(at + c.len_utf8());
                assert_eq!(apart[span.clone()].nfc().collect::<String>(), c.to_string());
                assert_eq!(found.here(span.start), at);
                assert_eq!(found.here(span.end), at + c.len_utf8());
            }
            assert_eq!(found.here(usize::MAX), found.text.len());
        }
    }

    #[test]
    fn what_joins_is_known_by_its_first_byte() {
        for c in ('\u{300}'..='\u{ffff}').filter(|&c| joins(c)) {
            assert!(begins_mark(c.to_string().as_bytes()[0]), "{c:?}");
        }
    }

    #[test]
    fn most_texts_are_as_they_should_be() {
        for text in ["Plain.", "Élève", "कि", "মা", "한국어", "x\u{301}\u{302}y", ""] {
            let text: String = text.nfc().collect();
            assert!(Composition::of(&text).is_none(), "{text}");
        }
    }
}

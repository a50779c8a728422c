//! Classes of characters: what is a letter, a script, a mark that may end a sentence.
//!
//! `char`'s own methods know the Unicode properties; these are what reading needs beyond
//! them.

/// A script, as far as reading depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    Latin,
    Cyrillic,
    Greek,
    Arabic,
    Hebrew,
    Devanagari,
    Bengali,
    Tamil,
    Telugu,
    Armenian,
    Thai,
    Hangul,
    Han,
    Kana,
    /// Lao, Khmer, Burmese, Tibetan: like Thai, they write no spaces between words.
    OtherUnspaced,
}

impl Script {
    pub(crate) const COUNT: usize = Self::ALL.len();
    pub(crate) const ALL: [Script; 15] = [
        Script::Latin,
        Script::Cyrillic,
        Script::Greek,
        Script::Arabic,
        Script::Hebrew,
        Script::Devanagari,
        Script::Bengali,
        Script::Tamil,
        Script::Telugu,
        Script::Armenian,
        Script::Thai,
        Script::Hangul,
        Script::Han,
        Script::Kana,
        Script::OtherUnspaced,
    ];

    /// Whether words are written without spaces between them, so that each letter counts as a word.
    pub(crate) const fn is_unspaced(self) -> bool {
        matches!(self, Script::Thai | Script::Han | Script::Kana | Script::OtherUnspaced)
    }
}

/// The script of a letter; `None` for what is not a letter or belongs to no script listed.
pub(crate) fn script(c: char) -> Option<Script> {
    Some(match c {
        'a'..='z' | 'A'..='Z' => Script::Latin,
        '\u{4e00}'..='\u{9fff}' => Script::Han,
        '\0'..='\u{bf}' | '×' | '÷' => return None,
        '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Script::Latin,
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Script::Greek,
        '\u{400}'..='\u{52f}' => Script::Cyrillic,
        '\u{531}'..='\u{556}' | '\u{561}'..='\u{587}' => Script::Armenian,
        '\u{5d0}'..='\u{5ea}' => Script::Hebrew,
        '\u{620}'..='\u{64a}' | '\u{66e}'..='\u{6d3}' | '\u{750}'..='\u{77f}' => Script::Arabic,
        '\u{900}'..='\u{97f}' => Script::Devanagari,
        '\u{980}'..='\u{9ff}' => Script::Bengali,
        '\u{b80}'..='\u{bff}' => Script::Tamil,
        '\u{c00}'..='\u{c7f}' => Script::Telugu,
        '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e4e}' => Script::Thai,
        '\u{e80}'..='\u{eff}' | '\u{f40}'..='\u{fbc}' | '\u{1000}'..='\u{109f}' => {
            Script::OtherUnspaced
        }
        '\u{1780}'..='\u{17d3}' => Script::OtherUnspaced,
        '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{ac00}'..='\u{d7a3}' => {
            Script::Hangul
        }
        '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30ff}' | '\u{ff66}'..='\u{ff9d}' => Script::Kana,
        '々' | '〆' | '\u{3400}'..='\u{4dbf}' | '\u{f900}'..='\u{faff}' => Script::Han,
        '\u{20000}'..='\u{3134f}' => Script::Han,
        _ => return None,
    })
}

/// Whether a letter belongs to a script that writes no spaces between words.
pub(crate) fn is_unspaced(c: char) -> bool {
    c >= '\u{e00}' && script(c).is_some_and(Script::is_unspaced)
}

/// Most letters of the scripts that have no capitals and write spaces: Hebrew, Arabic, Devanagari, Hangul. What they are need
/// not be looked up in the tables of Unicode.
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
pub(crate) const fn is_ideograph(c: char) -> bool {
    matches!(
        c,
        '\u{4e00}'..='\u{9fff}' | '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | '\u{3400}'..='\u{4dbf}'
    )
}

/// Whether a character is part of a word: a letter, a digit, or a mark that is written inside words
/// (accents, vowel signs, joiners), which `char::is_alphanumeric` leaves out in part.
pub(crate) fn is_word_char(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { is_far_word_char(c) }
}

/// The same of what is not ASCII. Kept out of line: most letters are ASCII.
#[inline(never)]
fn is_far_word_char(c: char) -> bool {
    is_ideograph(c) || c.is_alphanumeric() || is_mark(c)
}

/// Combining marks and joiners that stand inside words but are not alphabetic to Unicode.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' // combining accents
        | '\u{55b}' | '\u{55c}' | '\u{55e}' // Armenian stress, exclamation and question, written inside the word
        | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}' | '\u{5c7}' // Hebrew points
        | '\u{64b}'..='\u{65f}' | '\u{670}' // Arabic vowel marks
        | '\u{93c}' | '\u{94d}' | '\u{9bc}' | '\u{9cd}' | '\u{a3c}' | '\u{a4d}' | '\u{abc}' | '\u{acd}' // nuktas, viramas
        | '\u{b3c}' | '\u{b4d}' | '\u{bcd}' | '\u{c4d}' | '\u{ccd}' | '\u{d4d}'
        | '\u{e38}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}' // Thai tone marks
        | '\u{200c}' | '\u{200d}' // joiners
        | '\u{fe0f}') // variation selector
}

/// Marks that end a sentence, in the scripts of the languages listed and their neighbours.
pub(crate) const fn is_end_mark(c: char) -> bool {
    if c.is_ascii() { matches!(c, '.' | '!' | '?') } else { c == '…' || is_full_stop(c) }
}

/// End marks that mean nothing else: no abbreviation or number is written with them.
#[inline(never)]
pub(crate) const fn is_full_stop(c: char) -> bool {
    matches!(
        c,
        '。' | '！'
            | '？'
            | '．'
            | '｡'
            | '﹒'
            | '︒'
            | '؟'
            | '۔'
            | '।'
            | '॥'
            | '։'
            | '።'
            | '፧'
            | '၊'
            | '။'
            | '។'
            | '‽'
            | '⁇'
            | '⁈'
            | '⁉'
    )
}

/// Quotes and brackets that may follow an end mark and belong to the sentence before.
#[inline(never)]
pub(crate) const fn is_closer(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '”'
            | '’'
            | '»'
            | '›'
            | ')'
            | ']'
            | '}'
            | '」'
            | '』'
            | '】'
            | '》'
            | '〉'
            | '）'
            | '］'
            | '“'
            | '*'
            | '_'
    )
}

/// Whether a text ends in a mark that may end a sentence, closing quotes and brackets and the numbers of
/// notes aside: `It rained.[12]`, `It rained.¹`.
pub(crate) fn ends_with_mark(text: &str) -> bool {
    let mut text = text;
    loop {
        text = text.trim_end_matches(is_closer);
        let Some(last) = text.chars().next_back() else { return false };
        if !last.is_numeric() {
            return is_end_mark(last);
        }
        let is_digit = |c: char| c.is_ascii_digit() || c == '^';
        text = match text.trim_end_matches(is_digit).strip_suffix('[') {
            Some(before) => before,
            None if last.is_ascii_digit() => return false,
            None => text.trim_end_matches(is_superscript),
        };
        if text.ends_with(char::is_numeric) {
            return false;
        }
    }
}

/// Digits above the line, as the numbers of notes are written.
const fn is_superscript(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

/// The first character of a text. Like those below not inlined: the rules use them in a hundred places.
#[inline(never)]
pub(crate) fn first(text: &str) -> Option<char> {
    text.chars().next()
}

/// The last character of a text.
#[inline(never)]
pub(crate) fn last(text: &str) -> Option<char> {
    text.chars().next_back()
}

/// Whether a text begins with a character of a kind.
#[inline(never)]
pub(crate) fn starts(text: &str, kind: fn(char) -> bool) -> bool {
    first(text).is_some_and(kind)
}

/// Whether a text ends with a character of a kind.
#[inline(never)]
pub(crate) fn ends(text: &str, kind: fn(char) -> bool) -> bool {
    last(text).is_some_and(kind)
}

/// Whether all characters of a text are of a kind.
#[inline(never)]
pub(crate) fn all(text: &str, kind: fn(char) -> bool) -> bool {
    text.chars().all(kind)
}

/// Whether there is a letter or digit among the first two hundred characters of a text.
#[inline(never)]
pub(crate) fn has_word(text: &str) -> bool {
    text.chars().take(200).any(char::is_alphanumeric)
}

/// Whether a text has more than so many characters.
#[inline(never)]
pub(crate) fn is_longer(text: &str, characters: usize) -> bool {
    text.len() > characters && text.chars().nth(characters).is_some()
}

/// Quotes and brackets that may come before the first word of a sentence.
#[inline(never)]
pub(crate) const fn is_opener(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '“'
            | '‘'
            | '„'
            | '‚'
            | '«'
            | '‹'
            | '»'
            | '('
            | '['
            | '{'
            | '「'
            | '『'
            | '【'
            | '《'
            | '〈'
            | '（'
            | '［'
            | '¿'
            | '¡'
            | '-'
            | '–'
            | '—'
            | '•'
            | '*'
            | '_'
    )
}

/// Characters that open a quotation at the start of a sentence.
pub(crate) const fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '«' | '„' | '\'' | '‘' | '「' | '『' | '”')
}

/// Double quotation marks and brackets, which may reach over several sentences. (Single quotation marks are apostrophes
/// as well.)
pub(crate) const fn is_enclosing(c: char) -> bool {
    matches!(
        c,
        '"' | '('
            | ')'
            | '['
            | ']'
            | '«'
            | '»'
            | '“'
            | '”'
            | '„'
            | '「'
            | '」'
            | '『'
            | '』'
            | '（'
            | '）'
            | '【'
            | '】'
            | '《'
            | '》'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn caseless_letters_are_letters_without_case() {
        let all = (0..=char::MAX as u32).filter_map(char::from_u32);
        for c in all.filter(|&c| is_caseless_letter(c) || is_ideograph(c)) {
            assert!(c.is_alphabetic() && !c.is_numeric(), "{c}");
            assert!(!c.is_uppercase() && !c.is_lowercase(), "{c}");
            assert_eq!(is_ideograph(c), is_unspaced(c), "{c}");
        }
    }

    #[test]
    fn marks_inside_words_are_word_characters() {
        for word in ["हिन्दी", "ภาษาไทย", "שָׁלוֹם", "مُحَمَّد", "cafe\u{301}", "می\u{200c}شود", "বাংলা"]
        {
            assert!(word.chars().all(is_word_char), "{word}");
        }
        assert!(!"«…」 \t-'.,".chars().any(is_word_char));
    }

    #[test]
    fn marks_are_found_before_quotes_and_notes() {
        for text in ["It rained.", "“Why?”", "It rained.[^1]", "(No.)[2][3]", "Rain.¹²", "雨。」"]
        {
            assert!(ends_with_mark(text), "{text}");
        }
        for text in ["", "Rain", "Rain [1]", "Area of 5 m²", "Room 12", "v1.2", "½", "Rain,"] {
            assert!(!ends_with_mark(text), "{text}");
        }
    }

    #[test]
    fn scripts_without_spaces_are_known() {
        assert!("国の本ภာ".chars().all(is_unspaced));
        assert!(!"한국어aяא".chars().any(is_unspaced));
    }
}

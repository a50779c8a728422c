//! Blocks → what each looks like alone: its length, its shape, its cues.

use super::cues::{Cues, Group};
use super::notices::is_advertisement;
use crate::chars::{ends_with_mark, is_end_mark, is_unspaced};
use crate::lexicon::lowered;
use crate::span::Span;
use crate::structure::words::{Shape, Word, words_of};
use crate::word_lists::PhraseList;

/// How much of a word a letter of a script without spaces counts as: a line of ten letters is no menu entry.
const UNSPACED_WORD: f64 = 0.6;
/// Sentence ends inside a line that are counted.
const MAX_INNER: usize = 5;
/// Fewest words that the commas of a line are divided by.
const MIN_COMMA_WORDS: f64 = 6.0;
/// The share in lower case that words of caseless scripts count as: its mean in running text.
const CASELESS: f64 = 0.7;
/// Lines of fewer words without end mark are short.
const SHORT: f64 = 8.0;
/// Share of links from which on a line is a link.
const MIN_LINK_SHARE: f64 = 0.8;
/// Longest dateline, in words.
const MAX_DATELINE: f64 = 30.0;

/// Words from which on a line with an end mark inside the core is a paragraph, whatever is around it …
const PARAGRAPH: f64 = 16.0;
/// … and the share of them that are in lower case in running text.
const PARAGRAPH_LOWER: f64 = 0.6;
/// Share of cues on it at most.
const PARAGRAPH_CUE: f64 = 0.06;
/// Ends of sentences inside a paragraph of several.
const SEVERAL_ENDS: f64 = 2.0;
/// Words from which on a paragraph is no caption, though a word of it is one that captions have.
const LONGEST_CAPTION: f64 = 40.0;

/// What a block looks like. Nearly all blocks of a page are one line.
#[derive(Clone, Copy, Debug)]
pub(super) struct BlockProfile {
    /// Length in words.
    pub(super) words: f64,
    /// Whether it ends in a mark that may end a sentence.
    pub(super) has_end_mark: bool,
    /// Share of the words that begin in lower case, 0 to 1; words without case count in part.
    pub(super) lower: f64,
    /// Sentence ends inside it, at most five.
    pub(super) inner_ends: f64,
    /// Commas per word.
    pub(super) commas: f64,
    /// Share of cue words by group.
    pub(super) cues: Cues,
    /// Whether there is a date or a time of day on it.
    pub(super) has_date: bool,
    /// Whether it speaks of "I", "we" or "you".
    pub(super) is_personal: bool,
    /// Whether it has a word that captions have.
    pub(super) is_caption: bool,
    /// Whether it ends in a bracket, as credits do.
    pub(super) is_bracketed: bool,
    /// Whether most of its words begin with a capital.
    pub(super) is_capitalized: bool,
    /// Whether most of its letters are capitals.
    pub(super) is_capitals: bool,
    /// Share of the words that begin with a capital or are digits, 0 to 1.
    pub(super) digits: f64,
    /// Share of its bytes that are links, where the caller knows.
    pub(super) links: f64,
    /// Whether it is a date with other things beside it, parted by bars or dots: `Norden | 4 May 2031 • By Ida Holm`.
    pub(super) is_dateline: bool,
    /// Whether it is hardly more than a date and a clock: `3/9(木) 18:45配信`.
    pub(super) is_stamp: bool,
    /// Whether it is a link as a whole, and no sentence: headlines may be questions, or be cut.
    pub(super) is_link: bool,
    /// Whether it only announces an advertisement.
    pub(super) is_advertisement: bool,
}

impl BlockProfile {
    pub(super) fn of(text: &str, span: Span, links: f64, words: &mut Vec<Word>) -> Self {
        words.clear();
        words_of(text, span, words);
        let slice = &text[span.range()];
        let first = |word: &Word| text[word.span().range()].chars().next();
        let unspaced = words.iter().filter(|word| first(word).is_some_and(is_unspaced)).count();
        let length = (words.len() - unspaced) as f64 + UNSPACED_WORD * unspaced as f64;
        let (mut lower, mut all) = (0.0, 0.0);
        for c in words.iter().filter_map(first).filter(|c| c.is_alphabetic()) {
            all += 1.0;
            if c.is_lowercase() {
                lower += 1.0;
            } else if !c.is_uppercase() {
                lower += CASELESS;
            }
        }
        let has_end_mark = ends_with_mark(slice);
        let has_date = has_date(text, slice, words);
        let has_bars = || [" | ", " • ", " · "].iter().any(|bar| slice.contains(bar));
        let commas = slice.chars().filter(|c| matches!(c, ',' | '،' | '，' | '、')).count();
        let digits = words.iter().filter(|word| word.shape().has(Shape::DIGIT)).count();
        Self {
            words: length,
            has_end_mark,
            lower: if all > 0.0 { lower / all } else { CASELESS },
            inner_ends: inner_ends(slice) as f64,
            commas: commas as f64 / length.max(MIN_COMMA_WORDS),
            cues: Cues::of(text, slice, words),
            has_date,
            is_dateline: has_date && !has_end_mark && length <= MAX_DATELINE && has_bars(),
            is_stamp: has_date
                && !has_end_mark
                && slice.contains(':')
                && length <= MAX_DATELINE
                && 2 * digits > words.len(),
            is_personal: words.iter().any(|word| is_personal(&text[word.span().range()])),
            is_caption: words.iter().any(|word| is_caption(&text[word.span().range()])),
            is_bracketed: slice.ends_with([')', ']']),
            is_capitalized: {
                let upper =
                    words.iter().filter(|word| word.shape().has(Shape::CAPITALIZED)).count();
                2 * upper > words.len()
            },
            is_capitals: {
                let upper = words.iter().filter(|word| word.shape().has(Shape::ALL_CAPS)).count();
                2 * upper > words.len()
            },
            digits: digits as f64 / (words.len().max(1)) as f64,
            links,
            is_link: links >= MIN_LINK_SHARE
                && (!has_end_mark || slice.ends_with(['…', '?', '？'])),
            is_advertisement: is_advertisement(slice),
        }
    }

    /// Running text, with nothing that marks it as anything else: long, with an end mark or several sentences, without a cue,
    /// no caption.
    pub(super) fn is_running_text(&self) -> bool {
        self.words >= PARAGRAPH
            && (self.has_end_mark
                || self.inner_ends >= SEVERAL_ENDS && self.words >= LONGEST_CAPTION)
            && self.lower >= PARAGRAPH_LOWER
            && self.cues.total() <= PARAGRAPH_CUE
            && !(self.is_caption && self.words < LONGEST_CAPTION)
    }

    /// Takes the cues of a line that says nothing about what is around it.
    pub(super) fn silence(&mut self) {
        self.cues = Cues::default();
    }

    /// Whether it is short and does not end as a sentence does.
    pub(super) fn is_short(&self) -> bool {
        self.words < SHORT && !self.has_end_mark
    }

    /// The share of cues of one group.
    pub(super) fn cue(&self, group: Group) -> f64 {
        self.cues.of_group(group)
    }
}

/// End marks followed by white space, or by anything in scripts without spaces.
fn inner_ends(slice: &str) -> usize {
    let body = slice.trim_end_matches(|c: char| !c.is_alphanumeric());
    let mut count = 0;
    let mut chars = body.chars().peekable();
    while let Some(c) = chars.next() {
        let ends = is_end_mark(c)
            && chars
                .peek()
                .is_some_and(|&next| !c.is_ascii() || next.is_whitespace() || next == '"');
        count += usize::from(ends);
        if count == MAX_INNER {
            break;
        }
    }
    count
}

fn is_personal(word: &str) -> bool {
    static PERSONAL_WORDS: PhraseList = PhraseList::of("i|my|we|our|us|you|your|i'm|i've");
    word.len() <= 4 && PERSONAL_WORDS.has_any_case(word)
}

/// Words that say where to look in a picture, or that it is one.
fn is_caption(word: &str) -> bool {
    static CAPTION_WORDS: PhraseList = PhraseList::of(
        "\
    pictured|photo|photograph|image|illustration|rendering|left|right|center|centre|above|\
    below|shown|seen|poses|file|screenshot|artist's|artist’s|foto|bild|links|rechts|\
    photographie|gauche|droite|imagen|izquierda|derecha|imagem|esquerda|direita|immagine|\
    sinistra|destra|фото|слева|справа|gambar",
    );
    word.len() >= 4 && CAPTION_WORDS.has_any_case(word)
}

/// Beginnings of the names of months, in lower case.
static MONTHS: PhraseList = PhraseList::of(
    "\
    jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|fév|fev|avr|juin|juil|aoû|\
    déc|ene|abr|ago|dic|set|out|gen|mag|giu|lug|ott|mei|янв|фев|мар|апр|мая|июн|июл|авг|сен|\
    окт|ноя|дек",
);

/// A year, a time of day, a numeric date, or a day with the name of a month.
fn has_date(text: &str, slice: &str, words: &[Word]) -> bool {
    if !words.iter().any(|word| word.shape().has(Shape::DIGIT)) {
        return false;
    }
    let token = |word: &Word| &text[word.span().range()];
    let is_number = |word: &Word| token(word).bytes().all(|b| b.is_ascii_digit());
    let is_year = |word: &Word| {
        let digits = token(word);
        digits.len() == 4
            && is_number(word)
            && (digits.starts_with("19") || digits.starts_with("20"))
    };
    let is_month = |word: &Word| {
        word.shape().has(Shape::LETTER) && {
            let lower = lowered(token(word));
            lower.chars().count() <= 10 && MONTHS.start(&lower)
        }
    };
    let pairs = |pair: &[Word]| {
        let (a, b) = (&pair[0], &pair[1]);
        let gap = &text[a.span().end..b.span().start];
        (is_number(a) && is_number(b) && token(b).len() == 2 && gap == ":")
            || (is_number(a) && is_number(b) && matches!(gap, "/" | ".") && token(a).len() <= 2)
            || ((is_number(a) && is_month(b)) || (is_number(b) && is_month(a)))
    };
    words.iter().any(is_year)
        || words.windows(2).any(pairs)
        || slice
            .match_indices(['年', '月', '日', '년', '월'])
            .any(|(at, _)| slice[..at].ends_with(char::is_numeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(slice: &str) -> BlockProfile {
        BlockProfile::of(slice, Span::new(0, slice.len()), 0.0, &mut Vec::new())
    }

    #[test]
    fn dates_are_noticed() {
        for dated in ["20 Nov. 2031", "Published 14:05", "Montag, 3. März", "03/11", "2031年5月"]
        {
            assert!(line(dated).has_date, "{dated}");
        }
        for plain in ["The 3 bridges of the town", "Marching orders", "Room 2125"] {
            assert!(!line(plain).has_date, "{plain}");
        }
    }

    #[test]
    fn running_text_has_inner_ends_and_commas() {
        let prose = line("The bridge opened. It was late, cold and wet. Nobody came.");
        assert_eq!(prose.inner_ends, 2.0);
        assert!(prose.has_end_mark && prose.lower > 0.5 && !prose.is_short());
        assert!(line("Sign in").is_short());
        let latin = line("北町電機はNECとIBMの通信網をTOKYOで結ぶ新しい装置を三月に発売する。");
        assert!(latin.lower > 0.5, "{}", latin.lower);
    }
}

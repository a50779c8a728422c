//! Blocks → which of them are headings.

use crate::block::{Block, BlockKind};
use crate::chars::first;
use crate::word_lists::PhraseList;

/// Longest heading, in words and in characters: beyond that it is a sentence without its full stop.
const MAX_HEADING_WORDS: usize = 14;
const MAX_HEADING_CHARS: usize = 90;
/// Title, subtitle, byline.
const MAX_HEADINGS_IN_A_ROW: usize = 3;
/// A heading introduces text: the block after it has at least this many words and an end mark.
const MIN_WORDS_AFTER_HEADING: usize = 12;

/// The same for a text of several sentences.
const MIN_WORDS_OF_SENTENCES: usize = 8;

/// Longest heading of a list, a table or a poem, in words.
const MAX_LIST_HEADING_WORDS: usize = 6;
/// Longest heading that is a question, in words.
const MAX_QUESTION_WORDS: usize = 10;

/// Longest heading in capitals, in words: laws have such headings of several lines, with a full stop.
const MAX_CAPITALS_WORDS: usize = 60;

/// The first bytes of all letters that have capitals. Letters of other scripts begin with other bytes: Hebrew, Arabic and Thaana with D7
/// to DF, Indic scripts and Thai with E0, Han and Kana with E3 to E9, Hangul with EA (as other scripts do) to ED.
const CASED: [bool; 256] = {
    let mut cased = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        cased[byte] = matches!(
            byte as u8,
            b'A'..=b'Z' | b'a'..=b'z' | 0xc2..=0xd6 | 0xe1 | 0xe2 | 0xea | 0xee..=0xf4
        );
        byte += 1;
    }
    cased
};

/// What comes after a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    /// Text, below so many headings in a row.
    Text(usize),
    /// A list, a table or verse.
    List,
    /// A list whose items are parts of a sentence, which the line before them begins.
    Clauses,
    /// What people say.
    Talk,
    /// A line that leads over to a list: "The tenant shall:".
    Lead,
    Nothing,
}

impl Next {
    fn is_text(self) -> bool {
        !matches!(self, Self::Nothing | Self::Talk)
    }
}

/// A short line without end mark that stands before text is a heading, and so is the title. Two or three
/// such lines in a row are a title, a subtitle, a byline: from the last to the first, each introduces text
/// if the next does. What is set in capitals above text that is not is a heading however it ends.
pub(super) fn mark(text: &str, blocks: &mut [Block], title: Option<&str>) {
    let title = title.map(str::trim).filter(|title| !title.is_empty());
    let first = blocks.iter().position(|block| block.boilerplate.is_none());
    let mut next = Next::Nothing;
    for at in (0..blocks.len()).rev() {
        let block = blocks[at];
        if block.boilerplate.is_some() {
            continue;
        }
        let slice = &text[block.span.range()];
        let is_heading = match block.kind {
            BlockKind::Paragraph => {
                title.is_some_and(|title| title == slice)
                    || introduces(slice, next, stands_apart(text, blocks, at), at == 0)
                    || (next == Next::Talk && first == Some(at) && looks_like_title(slice))
                    || (next.is_text() && is_in_capitals(slice))
            }
            BlockKind::ListItem => is_numbered_heading(text, blocks, at, next),
            _ => false,
        };
        if is_heading {
            blocks[at].kind = BlockKind::Heading;
        }
        next = match (blocks[at].kind, next) {
            (BlockKind::Heading, Next::Text(headings)) => Next::Text(headings + 1),
            (BlockKind::Paragraph, _) if is_prose(slice) && !is_in_capitals(slice) => Next::Text(0),
            (BlockKind::Paragraph, Next::List | Next::Clauses) if slice.ends_with([':', '：']) => {
                Next::Lead
            }
            (BlockKind::ListItem, _) if slice.ends_with([';', '；', ',']) => Next::Clauses,
            (BlockKind::ListItem | BlockKind::Table | BlockKind::Verse, _) => Next::List,
            (BlockKind::Turn, _) => Next::Talk,
            _ => Next::Nothing,
        };
    }
}

fn introduces(slice: &str, next: Next, stands_apart: bool, is_first: bool) -> bool {
    match next {
        Next::Text(headings) => {
            headings < MAX_HEADINGS_IN_A_ROW
                && (looks_like_heading(slice) || (is_first && is_question(slice)))
        }
        Next::List | Next::Lead => {
            stands_apart
                && looks_like_heading(slice)
                && super::words::count(slice) <= MAX_LIST_HEADING_WORDS
        }
        Next::Clauses | Next::Talk | Next::Nothing => false,
    }
}

/// Whether a blank line, or nothing, comes before a block.
fn stands_apart(text: &str, blocks: &[Block], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| blocks[before]) else { return true };
    let gap = &text[before.span.end.min(blocks[at].span.start)..blocks[at].span.start];
    gap.matches('\n').count() >= 2 || before.kind == BlockKind::Heading
}

/// `1. Roof` above text: a heading with a number, not an item of a list.
fn is_numbered_heading(text: &str, blocks: &[Block], at: usize, next: Next) -> bool {
    let slice = &text[blocks[at].span.range()];
    let in_list = at > 0 && blocks[at - 1].kind == BlockKind::ListItem;
    // "8. Term and Termination.", above "8.1 This agreement …".
    let clause = blocks.get(at + 1).map_or("", |next| &text[next.span.range()]);
    let number = slice.find(['.', ' ']).map_or("", |end| &slice[..end]);
    let has_clauses = clause.strip_prefix(number).is_some_and(|rest| rest.starts_with(".1"));
    let slice = slice.strip_suffix('.').filter(|_| has_clauses).unwrap_or(slice);
    slice.starts_with(|c: char| c.is_ascii_digit() || matches!(c, 'I' | 'V' | 'X'))
        && matches!(next, Next::Text(0) | Next::Lead)
        && !in_list
        && looks_like_heading(slice)
        && super::words::count(slice) <= MAX_LIST_HEADING_WORDS + 1
}

fn is_question(block: &str) -> bool {
    block.ends_with(['?', '？', '؟'])
        && !block.contains('\n')
        && looks_like_heading(block.trim_end_matches(['?', '？', '؟']).trim_end())
        && super::words::count(block) <= MAX_QUESTION_WORDS
}

/// Whether a line is the title of a conversation; its address may stand behind it.
fn looks_like_title(block: &str) -> bool {
    let name = block.split(" (").next().unwrap_or_default();
    looks_like_heading(name) && super::words::count(name) >= MIN_TALK_TITLE
}

/// Fewest words of a title of a conversation.
const MIN_TALK_TITLE: usize = 3;

fn looks_like_heading(block: &str) -> bool {
    let first = block.chars().find(|c| c.is_alphanumeric());
    let last = block.trim_end_matches(crate::chars::is_closer).chars().next_back();
    !block.contains('\n')
        && first.is_some_and(|c| !c.is_lowercase())
        && last.is_some_and(|c| c.is_alphanumeric())
        && !crate::chars::ends_with_mark(block)
        && !has_inner_stop(block)
        && !is_quantity(block)
        && block.chars().take(MAX_HEADING_CHARS + 1).count() <= MAX_HEADING_CHARS
        && super::words::count(block) <= MAX_HEADING_WORDS
}

/// Whether a line is an ingredient: `300 ml buttermilk`.
fn is_quantity(block: &str) -> bool {
    static UNITS: PhraseList = PhraseList::of(
        "\
    g|kg|mg|ml|cl|dl|l|oz|lb|lbs|tsp|tbsp|cup|cups|el|tl|prise|cs|cc|c.à.s.|cda|cdta|pinch|\
    clove|cloves",
    );
    let mut words = block.split(' ');
    let is_number = words.next().is_some_and(|word| {
        word.chars().all(|c| c.is_numeric() || matches!(c, '/' | '.' | ',' | '-' | '–'))
    });
    is_number && words.next().is_some_and(|word| UNITS.has(&crate::lexicon::lowered(word)))
}

/// Whether a full stop ends a word of more than three letters inside: not "Dr. ", not "O. ".
fn has_inner_stop(block: &str) -> bool {
    let mut rest = block;
    while let Some(at) = rest.find(". ") {
        let word = rest[..at].rsplit(' ').next().unwrap_or_default();
        if word.chars().count() > 3 {
            return true;
        }
        // The space is kept: words begin after it.
        rest = &rest[at + 1..];
    }
    false
}

/// Whether a block of more than a word has capitals and no small letter.
fn is_in_capitals(block: &str) -> bool {
    // Most blocks have a small letter soon; those of scripts without any are not looked up letter by letter.
    let mut has_capital = false;
    let mut at = 0;
    let is_cased = |&byte: &u8| CASED[usize::from(byte)];
    while let Some(ahead) = block.as_bytes()[at..].iter().position(is_cased) {
        at += ahead;
        let Some(c) = first(&block[at..]) else { break };
        if c.is_lowercase() {
            return false;
        }
        has_capital |= c.is_uppercase();
        at += c.len_utf8();
    }
    // Names in capitals among letters that have none: "NECの新しい装置".
    let is_mostly = || {
        let (capitals, others) = block.chars().filter(|c| c.is_alphabetic()).fold(
            (0_usize, 0_usize),
            |(capitals, others), c| {
                if c.is_uppercase() { (capitals + 1, others) } else { (capitals, others + 1) }
            },
        );
        capitals > others
    };
    has_capital && is_mostly() && (2..=MAX_CAPITALS_WORDS).contains(&super::words::count(block))
}

fn is_prose(block: &str) -> bool {
    let spaced = block.split_whitespace().take(MIN_WORDS_AFTER_HEADING).count();
    let is_long = spaced >= MIN_WORDS_AFTER_HEADING || {
        let letters = block.chars().filter(|&c| crate::chars::is_unspaced(c));
        letters.take(2 * MIN_WORDS_AFTER_HEADING).count() == 2 * MIN_WORDS_AFTER_HEADING
    };
    let is_marked = || block.chars().any(crate::chars::is_end_mark);
    let inner = block.trim_end_matches(|c: char| !c.is_alphanumeric());
    let has_several = || inner.contains(". ") && crate::chars::ends_with_mark(block);
    (is_long && is_marked()) || (spaced >= MIN_WORDS_OF_SENTENCES && has_several())
}

#[cfg(test)]
mod tests {
    use super::super::Structure;
    use super::*;
    use crate::{Language, Options};

    fn kinds(text: &str, title: &str) -> Vec<BlockKind> {
        let options = Options { title: Some(title.to_owned()), ..Options::default() };
        let structure = Structure::of(text, Language::English, &options);
        structure.blocks.iter().map(|block| block.kind).collect()
    }

    #[test]
    fn the_title_is_a_heading_wherever_it_stands() {
        let text = "One line.\nThe old bridge closes.\nAnother line.";
        let found = kinds(text, " The old bridge closes. ");
        assert_eq!(found, [BlockKind::Paragraph, BlockKind::Heading, BlockKind::Paragraph]);
    }

    #[test]
    fn headings_introduce_text() {
        let text = "The old bridge\nThe council met on Monday to talk about the bridge, which was \
                    closed in May after a storm.\nShort line\nAnother";
        let paragraph = BlockKind::Paragraph;
        assert_eq!(kinds(text, ""), [BlockKind::Heading, paragraph, paragraph, paragraph]);
        let text = format!("A title\n\nA subtitle\n\n{}", text);
        assert!(kinds(&text, "")[..3].iter().all(|&kind| kind == BlockKind::Heading));
    }

    #[test]
    fn ingredients_are_no_headings() {
        let text = "For the dough\n300 ml buttermilk\nStir everything together in a large bowl and let it rise \
                    under a cloth for two hours.";
        let paragraph = BlockKind::Paragraph;
        assert_eq!(kinds(text, ""), [paragraph, paragraph, paragraph]);
    }

    #[test]
    fn letters_with_capitals_begin_with_known_bytes() {
        let all = (0..=char::MAX as u32).filter_map(char::from_u32);
        for c in all.filter(|c| c.is_lowercase() || c.is_uppercase()) {
            let byte = c.encode_utf8(&mut [0; 4]).as_bytes()[0];
            assert!(CASED[usize::from(byte)], "{c}");
        }
    }

    #[test]
    fn capitals_above_other_text_are_a_heading() {
        let act = "SECTION 2. CARE OF BRIDGES THAT CARRY TRAMS, AND OF THE STREETS THAT LEAD TO THEM \
                   FROM BOTH SIDES.\n\nThe council shall look at every bridge that carries trams once a year.";
        assert_eq!(kinds(act, ""), [BlockKind::Heading, BlockKind::Paragraph]);
        let names = "西浜工業はNECとIBMの端末を秋に発売すると発表した。\n\n通信装置は二つの網に対応し、工場の中の端末を一つの画面で管理することができる。";
        assert_eq!(kinds(names, ""), [BlockKind::Paragraph, BlockKind::Paragraph]);
        let shouted = act.to_uppercase();
        assert_eq!(kinds(&shouted, ""), [BlockKind::Paragraph, BlockKind::Paragraph]);
    }
}

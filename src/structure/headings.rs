//! Blocks → which of them are headings.

use crate::block::{Block, Kind};

/// Longest heading, in words and in characters: beyond that it is a sentence without its full stop.
const MAX_HEADING_WORDS: usize = 14;
const MAX_HEADING_CHARS: usize = 90;
/// Title, subtitle, byline.
const MAX_HEADINGS_IN_A_ROW: usize = 3;
/// A heading introduces text: the block after it has at least this many words and an end mark.
const MIN_WORDS_AFTER_HEADING: usize = 12;

/// A short line without end mark that stands before text is a heading, and so is the title. Two or three
/// such lines in a row are a title, a subtitle, a byline: from the last to the first, each introduces text
/// if the next does.
pub(super) fn mark(text: &str, blocks: &mut [Block], title: Option<&str>) {
    let title = title.map(str::trim).filter(|title| !title.is_empty());
    // How many headings in a row begin at the next block; `None` if it introduces nothing.
    let mut introduced: Option<usize> = None;
    for block in blocks.iter_mut().rev() {
        if block.boilerplate.is_some() {
            continue;
        }
        let slice = &text[block.span.range()];
        if block.kind == Kind::Paragraph {
            let follows = introduced.is_some_and(|headings| headings < MAX_HEADINGS_IN_A_ROW);
            let is_title = title.is_some_and(|title| title == slice);
            if is_title || (follows && looks_like_heading(slice)) {
                block.kind = Kind::Heading;
            }
        }
        introduced = match block.kind {
            Kind::Heading => introduced.map(|headings| headings + 1),
            Kind::Paragraph if is_prose(slice) => Some(0),
            _ => None,
        };
    }
}

fn looks_like_heading(block: &str) -> bool {
    let first = block.chars().find(|c| c.is_alphanumeric());
    let last = block.trim_end_matches(super::chars::is_closer).chars().next_back();
    !block.contains('\n')
        && first.is_some_and(|c| !c.is_lowercase())
        && last.is_some_and(|c| c.is_alphanumeric())
        && !has_inner_stop(block)
        && block.chars().take(MAX_HEADING_CHARS + 1).count() <= MAX_HEADING_CHARS
        && super::words::count(block) <= MAX_HEADING_WORDS
}

/// Whether a full stop ends a word of more than three letters inside: not "Dr. ", not "O. ".
fn has_inner_stop(block: &str) -> bool {
    block.match_indices(". ").any(|(at, _)| {
        let word = block[..at].rsplit(' ').next().unwrap_or_default();
        word.chars().count() > 3
    })
}

fn is_prose(block: &str) -> bool {
    let spaced = block.split_whitespace().take(MIN_WORDS_AFTER_HEADING).count();
    let is_long = spaced >= MIN_WORDS_AFTER_HEADING || {
        let letters = block.chars().filter(|&c| super::chars::is_unspaced(c));
        letters.take(2 * MIN_WORDS_AFTER_HEADING).count() == 2 * MIN_WORDS_AFTER_HEADING
    };
    is_long && block.chars().any(super::chars::is_end_mark)
}

#[cfg(test)]
mod tests {
    use super::super::Structure;
    use super::*;
    use crate::{Language, Options};

    fn kinds(text: &str, title: &str) -> Vec<Kind> {
        let options = Options::builder().title(title).build().expect("valid");
        let structure = Structure::of(text, Language::English, &options);
        structure.blocks.iter().map(|block| block.kind).collect()
    }

    #[test]
    fn the_title_is_a_heading_wherever_it_stands() {
        let text = "One line.\nThe old bridge closes.\nAnother line.";
        let found = kinds(text, " The old bridge closes. ");
        assert_eq!(found, [Kind::Paragraph, Kind::Heading, Kind::Paragraph]);
    }

    #[test]
    fn headings_introduce_text() {
        let text = "The old bridge\nThe council met on Monday to talk about the bridge, which was \
                    closed in May after a storm.\nShort line\nAnother";
        let paragraph = Kind::Paragraph;
        assert_eq!(kinds(text, ""), [Kind::Heading, paragraph, paragraph, paragraph]);
        let text = format!("A title\n\nA subtitle\n\n{}", text);
        assert!(kinds(&text, "")[..3].iter().all(|&kind| kind == Kind::Heading));
    }
}

//! Structure, segments → whether a summary of the text can be any good, and why not.

use crate::block::BlockKind;
use crate::segments::Segments;
use crate::structure::Structure;
use crate::summary::{Caution, Summarizability};

/// A text with fewer selectable sentences is shown whole.
const MIN_SENTENCES: usize = 4;
/// Share of the words in list items, tables, code and labels from which on a text is called a list.
const MOSTLY: f64 = 0.6;
/// A line of fewer words without end mark is a label: a link, a field, a name.
const LABEL_WORDS: usize = 8;

/// Whether a text is suited to being summarized.
pub(crate) fn summarizability(structure: &Structure, segments: &Segments) -> Summarizability {
    let selectable = structure.sentences.iter().filter(|s| s.kind.is_selectable()).count();
    let checks = [
        (selectable < MIN_SENTENCES, Caution::TooShort),
        (mostly_lists(structure), Caution::MostlyLists),
        (segments.has_stories, Caution::SeveralStories),
        (segments.has_languages, Caution::SeveralLanguages),
        (has_no_sentences(structure), Caution::NoSentences),
    ];
    let cautions: Vec<Caution> =
        checks.iter().filter(|(holds, _)| *holds).map(|(_, why)| *why).collect();
    cautions.into()
}

fn mostly_lists(structure: &Structure) -> bool {
    let (mut lists, mut all) = (0, 0);
    for sentence in structure.sentences.iter().filter(|s| s.kind != BlockKind::Heading) {
        let words = sentence.tally.length as usize;
        all += words;
        let is_list = match sentence.kind {
            BlockKind::ListItem | BlockKind::Table | BlockKind::Code | BlockKind::Note => true,
            // What people say needs no mark.
            BlockKind::Turn => false,
            _ => words < LABEL_WORDS && !sentence.has_end_mark,
        };
        lists += if is_list { words } else { 0 };
    }
    all > 0 && lists as f64 >= MOSTLY * all as f64
}

/// Share of the words in long stretches without end mark from which on a text has no sentences …
const UNMARKED: f64 = 0.9;
/// … and fewest words for which that can be said.
const MIN_UNMARKED_WORDS: usize = 60;

/// Whether hardly a mark ends a sentence. Letters of scripts without spaces may do without.
fn has_no_sentences(structure: &Structure) -> bool {
    let (mut unmarked, mut all) = (0, 0);
    for sentence in structure.sentences.iter().filter(|s| s.kind.is_selectable()) {
        let words = sentence.tally.length as usize;
        all += words;
        let is_stretch = matches!(sentence.kind, BlockKind::Paragraph | BlockKind::Turn)
            && words >= LABEL_WORDS
            && sentence.tally.unspaced == 0
            && !sentence.has_end_mark;
        unmarked += if is_stretch { words } else { 0 };
    }
    all >= MIN_UNMARKED_WORDS && unmarked as f64 >= UNMARKED * all as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segments::tests::digest;
    use crate::{Document, Options};

    #[track_caller]
    fn check(text: &str, expected: &[Caution]) {
        let document = Document::read(text, &Options::default());
        assert_eq!(document.summarizability().cautions, expected);
    }

    #[test]
    fn what_is_short_or_a_list_says_so() {
        check("The bridge opens on Monday. All are welcome.", &[Caution::TooShort]);
        let list: String = (0..20).map(|i| format!("- item number {i} of the list\n")).collect();
        check(&list, &[Caution::MostlyLists]);
        check("", &[Caution::TooShort]);
    }

    #[test]
    fn captions_without_marks_say_so() {
        let captions: String = (0..20)
            .map(|i| format!("0:{:02}\nand then we turn handle {i} once more to close it\n", i * 3))
            .collect();
        check(&captions, &[Caution::NoSentences]);
        check(&captions.replace(" it\n", " it.\n"), &[]);
    }

    #[test]
    fn unrelated_stories_say_so() {
        check(&digest(), &[Caution::SeveralStories]);
    }

    #[test]
    fn a_text_about_one_thing_is_good() {
        let text: String = (0..8)
            .map(|i| format!("The council talked about the bridge for the {i}th time this year. "))
            .collect();
        check(&text, &[]);
    }
}

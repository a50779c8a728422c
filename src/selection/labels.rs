//! Sentences that say something about the text or its page rather than anything of it: stamps, licences, notices,
//! captions, and lines without an end mark where sentences have one.

use crate::block::BlockKind;
use crate::lexicon::lowered;
use crate::structure::tally::{ENCLOSING, RULE};
use crate::structure::{Sentence, Structure};
use crate::terms::Terms;
use crate::word_lists::PhraseList;

/// Share of the words in sentences with an end mark from which on a line without one is taken for a title, a
/// label or a caption.
const MARKED: f64 = 0.8;
/// Words of such a line in a plain text at most: what is longer may have lost its mark.
const MAX_LINE_WORDS: u32 = 24;
/// Share of the sentences with a space before their full stop up to which those are captions: they came from elsewhere.
const MAX_APART: f64 = 0.5;
/// Longest notice, in bytes.
const MAX_NOTICE_BYTES: usize = 240;

/// What a notice begins with, in lower case.
static NOTICE_BEGINNINGS: PhraseList = PhraseList::of(
    "\
    all rights reserved|arxiv:|click here|copyright|follow us on|image caption|last updated|media playback is|\
    originally published|published on|share this|sign up for|sign up to|subscribe now|subscribe to our|\
    these are external links|this article is licensed under|this article was originally published|\
    this ebook is for the use of|this post was originally published|this story was originally published|\
    this work is licensed under|unsubscribe|view in browser|view it in your browser|view this email|\
    you are receiving this email|you can unsubscribe|you received this email because|©",
);
/// Bytes that the longest of these may have.
const MAX_NOTICE_BEGINNING: usize = 40;
/// What a notice holds, in lower case, each with a word of it that few texts have.
const LABEL_PARTS: &[(&str, &str)] = &[
    ("reserved", "all rights reserved"),
    ("contributed", "contributed to this report"),
    ("inbox", "delivered to your inbox"),
    ("viruses", "has been scanned for viruses"),
    ("column", "is an advice column"),
    ("disclosed", "may not be disclosed or used by"),
    ("window", "open in a new window"),
    ("messagelabs", "is powered by messagelabs"),
];
/// Where captions tell to look.
const PICTURE_PLACES: &[&str] = &[
    "(left)",
    "(right)",
    "(centre)",
    "(center)",
    "(pictured",
    "(above)",
    "(below)",
    ", left, ",
    ", right, ",
];
/// What sets earlier mails and signatures apart, where their lines were joined.
const MAIL_MARKS: &[&str] = &["> > ", "----------"];

/// How a summary by the author begins, in lower case.
static OWN_SUMMARY: PhraseList = PhraseList::of(
    "\
    tl;dr|tldr|in short:|bottom line:|the bottom line:|key takeaway:|takeaway:|in a nutshell:|\
    kurz gesagt:|das wichtigste in kürze:|en bref :|en bref:|en resumen:|em resumo:|in breve:|\
    kort samengevat:|вкратце:",
);
/// Bytes of a sentence that such a beginning is looked for in.
const MAX_OWN_SUMMARY: usize = 40;

/// Whether a sentence is the author's own summary: "TL;DR: …".
pub(super) fn is_own_summary(slice: &str) -> bool {
    let start = &slice[..slice.floor_char_boundary(MAX_OWN_SUMMARY)];
    let start = start.trim_start_matches(|c: char| !c.is_alphanumeric());
    // Most sentences have no such mark.
    start.bytes().any(|byte| matches!(byte, b':' | b';')) && OWN_SUMMARY.start(&lowered(start))
}

/// What tells labels in one text.
pub(super) struct Labels {
    is_page: bool,
    /// Whether sentences end in marks.
    marks_ends: bool,
    /// Whether few of them have a space before their full stop.
    joins_stops: bool,
    /// What notices hold, as far as the words of the text allow.
    notice_parts: Vec<&'static str>,
}

impl Labels {
    pub(super) fn of(text: &str, structure: &Structure, terms: &Terms) -> Self {
        let (mut marked, mut all, mut apart) = (0, 0, 0);
        for sentence in &structure.sentences {
            apart += usize::from(is_apart(text, sentence));
            if sentence.kind.is_selectable() {
                all += sentence.tally.length;
                marked += if sentence.has_end_mark { sentence.tally.length } else { 0 };
            }
        }
        Self {
            is_page: !structure.certainty.is_empty(),
            marks_ends: marked as f64 >= MARKED * all as f64,
            joins_stops: (apart as f64) < MAX_APART * structure.sentences.len() as f64,
            notice_parts: LABEL_PARTS
                .iter()
                .filter(|(word, _)| terms.lexicon.find(word).is_some())
                .map(|&(_, part)| part)
                .collect(),
        }
    }

    /// Whether a sentence is no more than a label.
    pub(super) fn is_label(&self, text: &str, sentence: &Sentence) -> bool {
        let (slice, tally) = (&text[sentence.span.range()], &sentence.tally);
        let is_line = || sentence.kind == BlockKind::Paragraph && tally.words() <= MAX_LINE_WORDS;
        self.marks_ends && !sentence.has_end_mark && (self.is_page || is_line())
            || self.joins_stops && is_apart(text, sentence)
            || (tally.has(ENCLOSING) || tally.commas > 0)
                && PICTURE_PLACES.iter().any(|place| slice.contains(place))
            || slice.starts_with("> ")
            // The marks inside a quotation are left out of the count.
            || (tally.has(RULE) || sentence.kind == BlockKind::Quote)
                && MAIL_MARKS.iter().any(|mark| slice.contains(mark))
            || self.is_notice(slice)
    }

    fn is_notice(&self, slice: &str) -> bool {
        if slice.len() > MAX_NOTICE_BYTES {
            return false;
        }
        let start = slice.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©');
        let start = &start[..start.floor_char_boundary(MAX_NOTICE_BEGINNING)];
        NOTICE_BEGINNINGS.start(&lowered(start))
            || !self.notice_parts.is_empty() && {
                let lower = lowered(slice);
                self.notice_parts.iter().any(|part| lower.contains(part))
            }
    }
}

/// Whether a space stands before the full stop of a sentence.
fn is_apart(text: &str, sentence: &Sentence) -> bool {
    let before = text[sentence.span.range()].strip_suffix('.');
    before.is_some_and(|before| before.ends_with(char::is_whitespace))
}

#[cfg(test)]
mod tests {
    use crate::{Document, Length, Options};

    const STORY: &str = "The council of the town voted for a new bridge over the river on Monday. Engineers had \
        warned that storms would damage the old one. The tram company wants a second track on the new bridge. \
        Shops on the other bank fear for their customers until it opens in May.";

    #[test]
    fn labels_are_never_chosen_before_sentences() {
        for label in [
            "arXiv:2031.01234v2 [cs.CL] 4 May 2031, the bridge and the river of the town",
            "The Hill Post, Monday 5 May 2031",
            "View in browser to see the council of the town and the new bridge.",
            "Copyright 2031 by The Hill Post, the paper of the town and the river.",
            "This work is licensed under a licence that the council of the town has chosen.",
            "The mayor (left) and the council of the town at the old bridge over the river.",
            "The mayor of the town looks at the old bridge over the river on Monday .",
            "The mayor of the town, right, looks at the old bridge over the river and the council.",
            "He wrote: > > The council of the town voted for a new bridge over the river.",
            "-- Ruth Amadi ------------------------------ The river is deep below the old bridge.",
            "This ebook is for the use of anyone in the town, at no cost and with no limits.",
        ] {
            for text in [format!("{label}\n\n{STORY}"), format!("{STORY}\n\n{label}")] {
                let document = Document::read(text, &Options::default());
                let chosen = document.choose(Length::sentences(4).expect("valid"));
                assert!(chosen.iter().all(|s| STORY.contains(&s.text)), "{label}: {chosen:?}");
            }
        }
    }

    #[test]
    fn the_summary_of_the_author_comes_first() {
        let text =
            format!("{STORY}\n\nTL;DR: The old one goes in May, and the trams cross on a new one.");
        let document = Document::read(text, &Options::default());
        let chosen = document.choose(Length::sentences(1).expect("valid"));
        assert!(chosen[0].text.starts_with("TL;DR"), "{chosen:?}");
    }

    #[test]
    fn what_speaks_of_licences_is_no_label() {
        let text =
            format!("{STORY} The council copyrighted the plan of the bridge over the river.");
        let document = Document::read(text, &Options::default());
        let all = document.choose(Length::sentences(5).expect("valid"));
        assert_eq!(all.len(), 5);
    }
}

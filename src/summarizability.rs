//! Structure, terms → whether a summary of the text can be any good, and why not.

use alloc::vec;
use alloc::vec::Vec;
use core::ops::Range;

use crate::block::Kind;
use crate::structure::Structure;
use crate::terms::{Terms, Weight};

/// A text with fewer sentences that may be chosen is shown whole.
const MIN_SENTENCES: usize = 4;
/// Share of the words in list items, tables, code and labels from which on a text is mostly that.
const MOSTLY: f64 = 0.6;
/// A line of fewer words without end mark is a label: a link, a field, a name.
const MAX_LABEL_WORDS: usize = 8;
/// A section of fewer words is too short to be a story.
const MIN_STORY_WORDS: usize = 50;
/// Stories are several if the mean cosine of neighbouring sections stays below this. Of six news stories put
/// together it tells two of five; hardly one text in a hundred about one thing falls below.
const UNRELATED: f64 = 0.15;
/// Sections that must be there to tell.
const MIN_STORIES: usize = 3;

macro_rules! reasons {
    ($($(#[$doc:meta])* $variant:ident $name:literal,)*) => {
        /// Why a summary of a text may disappoint.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Reason {
            $($(#[$doc])* $variant,)*
        }

        impl Reason {
            /// All reasons.
            pub const ALL: &'static [Reason] = &[$(Reason::$variant),*];

            /// The name used in JSON.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Reason::$variant => $name,)*
                }
            }
        }
    };
}

reasons! {
    /// Fewer than four sentences that may be chosen: nothing is gained by leaving some out.
    TooShort "tooShort",
    /// Most words stand in lists, tables, code, links or labels, which make no summary.
    MostlyLists "mostlyLists",
    /// The sections have hardly a word in common: a digest, a news ticker. A summary mixes them.
    SeveralStories "severalStories",
}

/// Whether a text lends itself to being summarized.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Summarizability {
    /// Why a summary may disappoint; none if nothing speaks against it.
    pub reasons: Vec<Reason>,
}

impl Summarizability {
    /// Whether nothing speaks against it.
    pub fn is_good(&self) -> bool {
        self.reasons.is_empty()
    }

    pub(crate) fn of(structure: &Structure, terms: &Terms) -> Self {
        let choosable = structure.sentences.iter().filter(|s| s.kind.is_choosable()).count();
        let checks = [
            (choosable < MIN_SENTENCES, Reason::TooShort),
            (mostly_lists(structure), Reason::MostlyLists),
            (several_stories(structure, terms), Reason::SeveralStories),
        ];
        Self { reasons: checks.iter().filter(|(holds, _)| *holds).map(|(_, why)| *why).collect() }
    }
}

fn mostly_lists(structure: &Structure) -> bool {
    let (mut lists, mut all) = (0, 0);
    for sentence in structure.sentences.iter().filter(|s| s.kind != Kind::Heading) {
        let words = sentence.tally.length;
        all += words;
        let is_list = match sentence.kind {
            Kind::ListItem | Kind::Table | Kind::Code | Kind::Note => true,
            _ => words < MAX_LABEL_WORDS && !sentence.has_end_mark,
        };
        lists += if is_list { words } else { 0 };
    }
    all > 0 && lists as f64 >= MOSTLY * all as f64
}

/// Whether the parts between headings hardly share a term.
fn several_stories(structure: &Structure, terms: &Terms) -> bool {
    let sections = sections(structure);
    if sections.len() < MIN_STORIES {
        return false;
    }
    let (mut total, mut norm_before) = (0.0, 0.0);
    let mut before = vec![0.0; terms.len()];
    let mut own = vec![0.0; terms.len()];
    for (index, section) in sections.iter().enumerate() {
        let (mut square, mut common) = (0.0_f64, 0.0);
        for entry in entries(terms, section) {
            let (weight, sum) = (f64::from(entry.weight), &mut own[entry.term as usize]);
            common += weight * before[entry.term as usize];
            // (s + w)² = s² + w (2s + w)
            square += weight * (2.0 * *sum + weight);
            *sum += weight;
        }
        let norm = libm::sqrt(square);
        let norms = norm * norm_before;
        total += if norms > 0.0 { common / norms } else { 0.0 };
        if let Some(last) = index.checked_sub(1) {
            entries(terms, &sections[last]).for_each(|entry| before[entry.term as usize] = 0.0);
        }
        core::mem::swap(&mut own, &mut before);
        norm_before = norm;
    }
    total / ((sections.len() - 1) as f64) < UNRELATED
}

fn entries<'a>(terms: &'a Terms, sentences: &Range<usize>) -> impl Iterator<Item = &'a Weight> {
    sentences.clone().flat_map(|i| terms.row(i))
}

/// The sentences between headings, where they are enough for a story.
fn sections(structure: &Structure) -> Vec<Range<usize>> {
    let mut sections = Vec::new();
    let mut start = 0;
    let ends = structure.sentences.iter().map(|sentence| sentence.kind == Kind::Heading);
    for (i, is_end) in ends.chain([true]).enumerate() {
        if is_end {
            let words: usize = structure.sentences[start..i].iter().map(|s| s.tally.length).sum();
            if words >= MIN_STORY_WORDS {
                sections.push(start..i);
            }
            start = i + 1;
        }
    }
    sections
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Document, Options};

    #[track_caller]
    fn check(text: &str, expected: &[Reason]) {
        let document = Document::read(text, &Options::default());
        assert_eq!(document.summarizability().reasons, expected);
    }

    #[test]
    fn what_is_short_or_a_list_says_so() {
        check("The bridge opens on Monday. All are welcome.", &[Reason::TooShort]);
        let list: String = (0..20).map(|i| format!("- item number {i} of the list\n")).collect();
        check(&list, &[Reason::MostlyLists]);
        check("", &[Reason::TooShort]);
    }

    #[test]
    fn unrelated_stories_say_so() {
        let stories = [
            "The ferry stayed in port because waves broke over the pier. Sailors played cards below deck \
             while gulls slept along the railing. Passengers drank cocoa inside and counted lightning \
             flashes. At dusk somebody rang a bell twice, nobody answered it. Morning brought calm water, \
             crates of oranges, two stowaway kittens plus a rather embarrassed captain without cap.",
            "Bakers across Norden report that flour doubled in price since January. Loaves shrink instead. \
             Grandmothers compare notes outside shops, weighing rolls upon kitchen scales. One baker prints \
             weights onto paper bags now. His rival bakes rye only, claims wheat makes people lazy, yet \
             sells croissants secretly through his back door every Sunday before church.",
            "An amateur astronomer discovered three comets during one winter using mirrors polished by hand. \
             Universities offered him degrees; he declined politely. Stars, he explained, require patience, \
             thick socks, strong tea. Professors visited his garden shed to learn about grinding glass. \
             Children named each comet after dogs living nearby, which catalogues reluctantly accepted.",
        ];
        let text: String =
            stories.iter().map(|story| format!("Other news\n\n{story}\n\n")).collect();
        check(&text, &[Reason::SeveralStories]);
    }

    #[test]
    fn a_text_about_one_thing_is_good() {
        let text: String = (0..8)
            .map(|i| format!("The council talked about the bridge for the {i}th time this year. "))
            .collect();
        check(&text, &[]);
    }
}

//! Structure, terms → whether a summary of the text can be any good, and why not.

use hashbrown::HashMap;

use crate::block::Kind;
use crate::hashing::BuildHasher;
use crate::structure::Structure;
use crate::terms::{TermId, Terms};

/// A text with fewer sentences that may be chosen is shown whole.
const MIN_SENTENCES: usize = 4;
/// Share of the words in list items, tables, code and labels from which on a text is mostly that.
const MOSTLY: f64 = 0.6;
/// A line of fewer words without end mark is a label: a link, a field, a name.
const MAX_LABEL_WORDS: usize = 8;
/// A section of fewer words is too short to be a story.
const MIN_STORY_WORDS: usize = 60;
/// Stories are several if the mean cosine of neighbouring sections stays below this.
const UNRELATED: f64 = 0.05;
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
    let mut sections: Vec<HashMap<TermId, f64, BuildHasher>> = Vec::new();
    let mut words = 0;
    let mut open = false;
    for (i, sentence) in structure.sentences.iter().enumerate() {
        if sentence.kind == Kind::Heading {
            open = false;
            continue;
        }
        if !open {
            if words < MIN_STORY_WORDS {
                sections.pop();
            }
            sections.push(HashMap::default());
            (open, words) = (true, 0);
        }
        words += sentence.tally.length;
        if let Some(section) = sections.last_mut() {
            for entry in terms.row(i) {
                *section.entry(entry.term).or_default() += f64::from(entry.weight);
            }
        }
    }
    if words < MIN_STORY_WORDS {
        sections.pop();
    }
    if sections.len() < MIN_STORIES {
        return false;
    }
    let total: f64 = sections.windows(2).map(|pair| cosine(&pair[0], &pair[1])).sum();
    total / ((sections.len() - 1) as f64) < UNRELATED
}

type Section = HashMap<TermId, f64, BuildHasher>;

fn cosine(a: &Section, b: &Section) -> f64 {
    // Summed in a fixed order: a map's own order is not the same everywhere.
    let mut shared: Vec<(TermId, f64)> =
        a.iter().filter_map(|(term, x)| b.get(term).map(|y| (*term, x * y))).collect();
    shared.sort_unstable_by_key(|&(term, _)| term);
    let dot: f64 = shared.iter().map(|(_, product)| product).sum();
    let norm = |section: &Section| {
        let mut squares: Vec<(TermId, f64)> = section.iter().map(|(t, x)| (*t, x * x)).collect();
        squares.sort_unstable_by_key(|&(term, _)| term);
        libm::sqrt(squares.iter().map(|(_, square)| square).sum::<f64>())
    };
    let norms = norm(a) * norm(b);
    if norms > 0.0 { dot / norms } else { 0.0 }
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
    fn a_text_about_one_thing_is_good() {
        let text: String = (0..8)
            .map(|i| format!("The council talked about the bridge for the {i}th time this year. "))
            .collect();
        check(&text, &[]);
    }
}

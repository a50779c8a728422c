//! Scores, selection → reasons: why each chosen sentence was chosen, in a form that can be put into plain words.
//!
//! The contributions to a score are summed by what they are about and compared with those of an average sentence of the
//! text. The strongest become reasons, each with what can be counted in the text, so that a reason is true whatever
//! the weights are.

use crate::block::BlockKind;
use crate::dependency::Dependencies;
use crate::features::SentenceFeatures;
use crate::order;
use crate::query::Query;
use crate::request::Request;
use crate::scores::Scores;
use crate::span::SpanSet;
use crate::structure::Structure;
use crate::structure::words::Shape;
use crate::summary::SentenceReason;

/// Reasons that are given at most.
const MAX_REASONS: usize = 3;
/// A sentence among this share of the sentences, from the first on, comes early.
const EARLY_SHARE: usize = 10;
/// Key terms that tie sentences together, the foremost ones: few enough that there are few sets of them.
const TYING_TERMS: u32 = 10;

/// What a contribution to a score is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Aspect {
    Place,
    Ties,
    Terms,
    Title,
    Numbers,
    /// Length, marks, kind of block: nothing that a reader would call a reason.
    Form,
}

impl Aspect {
    /// Those that become reasons.
    const REPORTED: [Aspect; 5] =
        [Aspect::Place, Aspect::Ties, Aspect::Terms, Aspect::Title, Aspect::Numbers];

    /// The aspect of a feature, by its name.
    fn of(feature: &str) -> Self {
        match feature {
            "pos_inv" | "pos_log" | "pos_endlog" | "opening" | "in_par" | "par_log" | "sec_inv"
            | "since_heading" | "section" | "part" => Aspect::Place,
            "cen" | "pc_cen" | "lex" | "pc_lex" | "pc_start" | "locb" => Aspect::Ties,
            "intro" | "rep" | "pc_rep" | "new" | "idf_mean" | "idf_max" | "names" | "caps"
            | "full_names" => Aspect::Terms,
            _ if feature.starts_with("key_") => Aspect::Terms,
            "title" | "announced" | "own_heading" => Aspect::Title,
            "numbers" | "digits" | "unit" => Aspect::Numbers,
            _ => Aspect::Form,
        }
    }
}

/// What reasons are found from.
pub(crate) struct ReasonInput<'a> {
    pub(crate) structure: &'a Structure,
    pub(crate) dependencies: &'a Dependencies,
    pub(crate) scores: &'a Scores,
    pub(crate) baseline: &'a Baseline,
    /// The key terms in each sentence, as bits.
    pub(crate) key_terms: &'a [u64],
    pub(crate) request: &'a Request,
    pub(crate) query: &'a Query,
}

impl ReasonInput<'_> {
    /// The reasons for each of the chosen sentences, which are in document order; the most important first.
    pub(crate) fn of(&self, chosen: &[usize]) -> Vec<Vec<SentenceReason>> {
        let Baseline { reported, strengths: baseline, .. } = self.baseline;
        let above = |sentence| {
            let own = strengths(&self.scores.contribution_values(sentence), reported);
            std::array::from_fn(|aspect| own[aspect] - baseline[aspect])
        };
        let pinned = SpanSet::of(&self.request.pin);
        let mut supports = vec![false; self.structure.sentences.len()];
        let antecedent = |&other: &usize| self.dependencies.antecedent(other)?.sentence;
        chosen.iter().filter_map(antecedent).for_each(|on| supports[on as usize] = true);
        let reasons = |&sentence: &usize| {
            let mut reasons = Vec::new();
            if pinned.touches(self.structure.sentences[sentence].span) {
                reasons.push(SentenceReason::Pinned);
            }
            if !self.query.matches(self.structure.sentences[sentence].span).is_empty() {
                reasons.push(SentenceReason::Focus);
            }
            if supports[sentence] {
                reasons.push(SentenceReason::Supports);
            }
            self.add_strongest(&mut reasons, sentence, above(sentence));
            reasons
        };
        chosen.iter().map(reasons).collect()
    }

    /// Adds what speaks most for a sentence; `above` says by how much each of its aspects exceeds the baseline.
    fn add_strongest(&self, reasons: &mut Vec<SentenceReason>, sentence: usize, above: Strengths) {
        let mut found: Vec<(f64, SentenceReason)> = Vec::new();
        for (&aspect, above) in Aspect::REPORTED.iter().zip(above) {
            if let Some(reason) = self.reason(aspect, sentence) {
                found.push((above, reason));
            }
        }
        let found = order::sorted(&found, |(strength, _)| order::descending(*strength));
        let strong = found.iter().take_while(|(strength, _)| *strength > 0.0).count();
        // A sentence that is nowhere above the average is described by its best aspect.
        let at_least = usize::from(reasons.is_empty());
        reasons.extend(found.into_iter().take(strong.max(at_least)).map(|(_, reason)| reason));
        reasons.truncate(MAX_REASONS);
    }

    /// What can be said of a sentence about an aspect, if anything.
    fn reason(&self, aspect: Aspect, sentence: usize) -> Option<SentenceReason> {
        match aspect {
            Aspect::Place => self.place(sentence),
            Aspect::Ties => {
                let sharing = self.baseline.sharing(self.key_terms[sentence]);
                (sharing > 1).then(|| SentenceReason::Ties { count: sharing - 1 })
            }
            Aspect::Terms => {
                let count = self.key_terms[sentence].count_ones() as usize;
                (count > 0).then_some(SentenceReason::KeyTerms { count })
            }
            Aspect::Title => {
                (self.scores.value("title", sentence) > 0.0).then_some(SentenceReason::Title)
            }
            Aspect::Numbers => {
                let range = self.structure.word_range(&self.structure.sentences[sentence]);
                let words = self.structure.words[range].iter();
                let count = words.filter(|word| word.shape().has(Shape::DIGIT)).count();
                (count > 0).then_some(SentenceReason::Numbers { count })
            }
            Aspect::Form => None,
        }
    }

    fn place(&self, sentence: usize) -> Option<SentenceReason> {
        let &Baseline { first, early, .. } = self.baseline;
        let follows_heading =
            sentence > 0 && self.structure.sentences[sentence - 1].kind == BlockKind::Heading;
        if sentence <= first {
            Some(SentenceReason::Opens)
        } else if follows_heading {
            Some(SentenceReason::OpensSection)
        } else {
            (sentence <= early).then_some(SentenceReason::Early)
        }
    }
}

/// What the sentences of a text are compared with, whatever the request.
#[derive(Debug, Default)]
pub(crate) struct Baseline {
    /// Of each feature, which of the reported aspects it is about.
    reported: Vec<Option<usize>>,
    /// Those of an average sentence.
    strengths: Strengths,
    /// The first sentence that is no heading.
    first: usize,
    /// The last sentence that comes early.
    early: usize,
    /// How many sentences have a tying key term that is not in a set of them, which is the index.
    ties_outside: Vec<usize>,
}

impl Baseline {
    /// `key_terms` are those in each sentence, as bits.
    pub(crate) fn of(structure: &Structure, scores: &Scores, key_terms: &[u64]) -> Self {
        let reported = reported_aspects();
        let count = scores.totals.len();
        let strengths = strengths(scores.mean_contributions(), &reported);
        let no_headings = structure.sentences.iter().enumerate();
        let mut no_headings =
            no_headings.filter(|(_, one)| one.kind != BlockKind::Heading).map(|(at, _)| at);
        let first = no_headings.next().unwrap_or(count);
        // Fewer than a tenth of all come before it.
        let early = no_headings.take(count.saturating_sub(1) / EARLY_SHARE).last().unwrap_or(first);
        Self { reported, strengths, first, early, ties_outside: ties_outside(key_terms) }
    }

    /// How many sentences have one of some key terms.
    fn sharing(&self, key_terms: u64) -> usize {
        self.ties_outside[tying(!key_terms)]
    }
}

/// How many sentences have a tying key term that is not in a set of them, which is the index.
fn ties_outside(key_terms: &[u64]) -> Vec<usize> {
    // First how many have exactly a set, then, term by term, how many have one that is part of it.
    let mut within = vec![0; 1 << TYING_TERMS];
    for &terms in key_terms {
        within[tying(terms)] += 1;
    }
    for term in (0..TYING_TERMS).map(|at| 1 << at) {
        for set in (0..within.len()).filter(|set| set & term != 0) {
            within[set] += within[set ^ term];
        }
    }
    within.iter().map(|count| key_terms.len() - count).collect()
}

/// Those of some key terms that tie sentences together.
fn tying(key_terms: u64) -> usize {
    key_terms as usize & ((1 << TYING_TERMS) - 1)
}

/// One number for each reported aspect.
type Strengths = [f64; Aspect::REPORTED.len()];

/// What each aspect adds to a score, of what each feature adds.
fn strengths(contributions: &[f64], reported: &[Option<usize>]) -> Strengths {
    let mut sums = Strengths::default();
    for (contribution, aspect) in contributions.iter().zip(reported) {
        if let Some(at) = aspect {
            sums[*at] += contribution;
        }
    }
    sums
}

/// Of each feature, which of the reported aspects it is about.
fn reported_aspects() -> Vec<Option<usize>> {
    let place =
        |name: &&str| Aspect::REPORTED.iter().position(|&aspect| aspect == Aspect::of(name));
    SentenceFeatures::NAMES.iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use crate::{Document, Length, Options, Request, SentenceReason};

    const TEXT: &str = "The old bridge of Harlow closed in May after a storm. Nobody was hurt. It had carried \
        trams since 1911. The council of Harlow voted for a new bridge on Monday. The new bridge will cost 9 million \
        and carry trams and bicycles from 2027. Some people cheered. Others were quiet. The weather was fine. \
        A ferry helps until then.";

    fn reasons(text: &str, request: Request) -> Vec<Vec<SentenceReason>> {
        let document = Document::read(text, &Options::default());
        document.choose(request).into_iter().map(|sentence| sentence.reasons).collect()
    }

    fn three() -> Request {
        Request::new(Length::sentences(3).expect("valid"))
    }

    #[test]
    fn every_chosen_sentence_has_a_reason_and_three_at_most() {
        for reasons in reasons(TEXT, three()) {
            assert!((1..=3).contains(&reasons.len()), "{reasons:?}");
        }
        assert!(reasons(TEXT, three())[0].contains(&SentenceReason::Opens));
    }

    #[test]
    fn a_changed_text_changes_the_reasons() {
        /// The reasons of a sentence, in a summary of the whole text; without key terms few speak for it.
        fn of(text: &str, start: &str) -> Vec<SentenceReason> {
            let options = Options { key_terms: 0, ..Options::default() };
            let document = Document::read(text, &options);
            let all = document.choose(Length::ratio(1.0).expect("valid"));
            all.into_iter().find(|one| one.text.starts_with(start)).expect("there").reasons
        }
        let counts = |reasons: Vec<SentenceReason>| {
            reasons.into_iter().find(|reason| matches!(reason, SentenceReason::Numbers { .. }))
        };
        assert_eq!(counts(of(TEXT, "The new bridge")), Some(SentenceReason::Numbers { count: 2 }));
        let more = TEXT.replace("9 million", "9 million or 10");
        assert_eq!(counts(of(&more, "The new bridge")), Some(SentenceReason::Numbers { count: 3 }));
        let none = TEXT.replace("9 million", "a lot").replace("2027", "then");
        assert_eq!(counts(of(&none, "The new bridge")), None);
        // In three sentences each has room for three reasons.
        let opens = |text: &str| reasons(text, three())[0].contains(&SentenceReason::Opens);
        assert!(opens(TEXT));
        assert!(!opens(&format!("Nobody knew. {TEXT}")));
    }

    #[test]
    fn what_a_reader_asked_for_is_the_first_reason() {
        let at = TEXT.find("The weather").expect("there");
        let found = reasons(TEXT, three().pin(crate::Span::new(at, at + 3)).ask("ferry"));
        assert!(found.iter().any(|reasons| reasons[0] == SentenceReason::Pinned));
        assert!(found.iter().any(|reasons| reasons[0] == SentenceReason::Focus));
    }

    #[test]
    fn a_sentence_that_another_depends_on_says_so() {
        let text = "The mayor opened the bridge. She said that the bridge would help all of Harlow and its trams.";
        let found = reasons(text, three());
        assert!(found[0].contains(&SentenceReason::Supports), "{found:?}");
    }
}

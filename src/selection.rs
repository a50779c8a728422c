//! Scores → selection: which sentences, in which order of preference.
//!
//! Greedy: the next sentence is the one with the best score after a penalty for resembling one that is
//! already chosen (maximal marginal relevance, Carbonell & Goldstein 1998). One that depends on another
//! ("But he denied it") waits until that has been chosen. The order does not depend on the length asked
//! for, so a longer summary always contains the shorter one, and at no length does a sentence depend on
//! one that is left out. Constraints and a query make an order of their own, by the same rules.

mod candidates;
mod constraints;
mod labels;
mod ranking;

use crate::dependency::Dependencies;
use crate::order;
use crate::query::Query;
use crate::request::{Length, Measure, Request};
use crate::scores::Scores;
use crate::segments::Segments;
use crate::structure::Structure;
use crate::terms::Terms;
pub(crate) use candidates::is_too_short;
use candidates::{Candidate, candidates};
use ranking::{Preference, Ranking};

/// What sentences are chosen from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SelectionInput<'a> {
    pub(crate) text: &'a str,
    pub(crate) structure: &'a Structure,
    pub(crate) terms: &'a Terms,
    pub(crate) segments: &'a Segments,
    pub(crate) dependencies: &'a Dependencies,
}

/// The sentences that may be chosen, in the order in which they are if a request has neither constraints nor a query.
#[derive(Debug, Default)]
pub(crate) struct Selection {
    ranking: Ranking,
}

impl Selection {
    pub(crate) fn of(input: SelectionInput, scores: &Scores) -> Self {
        let candidates = candidates(input, scores);
        Self { ranking: Ranking::of(candidates, input.terms, &Query::default(), usize::MAX) }
    }

    /// The sentences that may be chosen, in document order.
    pub(crate) fn sentences(&self) -> impl Iterator<Item = usize> {
        self.ranking.candidates().iter().map(|candidate| candidate.sentence as usize)
    }

    /// How many sentences may be chosen.
    pub(crate) fn len(&self) -> usize {
        self.ranking.candidates().len()
    }

    /// The sentences that may be chosen, last resorts left out, with their values.
    pub(crate) fn values(&self) -> impl Iterator<Item = (usize, f64)> {
        let candidates =
            self.ranking.candidates().iter().filter(|candidate| !candidate.is_last_resort);
        candidates.map(|candidate| (candidate.sentence as usize, candidate.score))
    }

    /// The sentences that are chosen first where a request has neither constraints nor a query, so many at most.
    pub(crate) fn foremost(&self, count: usize, terms: &Terms) -> &[u32] {
        let order = self.ranking.first(count, terms);
        &order[..count.min(order.len())]
    }

    /// The order of the sentences that a request leaves, as it is if a request has neither constraints nor a query.
    pub(crate) fn preferred<'a>(
        &'a self,
        request: &Request,
        input: SelectionInput<'a>,
    ) -> Preferred<'a> {
        let is_constrained = !request.is_plain();
        let left = is_constrained
            .then(|| constraints::remaining(self.ranking.candidates(), request, input));
        Preferred { preference: self.ranking.preference(input.terms), left }
    }

    /// The chosen sentences for a request, in document order.
    pub(crate) fn choose(
        &self,
        request: &Request,
        query: &Query,
        input: SelectionInput,
    ) -> Vec<usize> {
        let chosen = if request.is_plain() {
            take(&self.ranking, request.length, 0, input)
        } else {
            let candidates =
                constraints::constrained(self.ranking.candidates(), request, query, input);
            let pinned = candidates.iter().filter(|candidate| candidate.is_pinned).count();
            let first = match request.length.0 {
                Measure::Sentences(count) => count.max(pinned),
                Measure::Words(_) | Measure::Ratio(_) => usize::MAX,
            };
            let ranking = Ranking::of(candidates, input.terms, query, first);
            take(&ranking, request.length, pinned, input)
        };
        order::sorted(&chosen, |&i| i as u32)
    }

    /// The sentences that a request leaves in the order in which they are chosen, so many at least, if there are, each with
    /// its value but for what it gains by the query.
    pub(crate) fn order(
        &self,
        request: &Request,
        query: &Query,
        count: usize,
        input: SelectionInput,
    ) -> Vec<(usize, f64)> {
        let own = (!request.is_plain()).then(|| {
            let candidates =
                constraints::constrained(self.ranking.candidates(), request, query, input);
            Ranking::of(candidates, input.terms, query, count)
        });
        let ranking = own.as_ref().unwrap_or(&self.ranking);
        let candidates = ranking.candidates();
        let order = ranking.first(count, input.terms).iter().filter_map(|&sentence| {
            let at = constraints::find(candidates, sentence)?;
            Some((sentence as usize, candidates[at].value_unasked()))
        });
        order.collect()
    }
}

/// The order in which sentences are chosen if a request has neither constraints nor a query.
pub(crate) struct Preferred<'a> {
    preference: Preference<'a>,
    /// The sentences that a request leaves, if not all.
    left: Option<Vec<Candidate>>,
}

impl Preferred<'_> {
    /// The one among some sentences that is chosen first.
    #[inline(never)]
    pub(crate) fn first(&mut self, some: &[usize]) -> Option<usize> {
        let left = self.left.as_deref();
        let is_left = |&sentence: &usize| {
            left.is_none_or(|left| constraints::find(left, sentence as u32).is_some())
        };
        self.preference.first(some.iter().copied().filter(is_left))
    }
}

/// The best sentences up to a length, the pinned ones in any case.
fn take(ranking: &Ranking, length: Length, pinned: usize, input: SelectionInput) -> Vec<usize> {
    let SelectionInput { structure, terms, .. } = input;
    let words = |sentence: u32| structure.sentences[sentence as usize].tally.length as usize;
    let budget = match length.0 {
        Measure::Sentences(count) => {
            let count = count.max(pinned);
            let order = ranking.first(count, terms).iter();
            return order.take(count).map(|&i| i as usize).collect();
        }
        Measure::Words(budget) => budget as f64,
        Measure::Ratio(share) => {
            let all: usize = ranking.candidates().iter().map(|c| words(c.sentence)).sum();
            share * all as f64
        }
    };
    let within = |order: &[u32]| {
        let count = within(order.iter().map(|&i| words(i)), budget, pinned);
        order[..count].iter().map(|&i| i as usize).collect::<Vec<_>>()
    };
    let head = ranking.first(0, terms);
    let chosen = within(head);
    if chosen.len() < head.len() { chosen } else { within(ranking.first(usize::MAX, terms)) }
}

/// How many sentences in order are taken while each brings the total closer to a budget, given the words of each: so many
/// at least, and the first always.
pub(crate) fn within(words: impl Iterator<Item = usize>, budget: f64, least: usize) -> usize {
    let (mut total, mut count) = (0, 0);
    let is_closer = |words: &usize| {
        let before = total;
        total += words;
        count += 1;
        count <= least || before == 0 || (total + before) as f64 <= 2.0 * budget
    };
    words.take_while(is_closer).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Document, Options};

    fn document(sentences: usize) -> Document<'static> {
        let words = ["bridge", "council", "tram", "river", "budget", "storm", "engineer"];
        let text: String = (0..sentences)
            .map(|i| {
                let (a, b) = (words[i % 7], words[i * 5 % 6]);
                format!("Item {i} of the {a} is about the {b} and its {}. ", words[i * 3 % 5])
            })
            .collect();
        Document::read(text, &Options::default())
    }

    #[test]
    fn longer_summaries_contain_shorter_ones() {
        let document = document(200);
        let mut shorter: Vec<crate::Span> = Vec::new();
        for count in 1..=200 {
            let length = Length::sentences(count).expect("valid");
            let chosen: Vec<_> = document.choose(length).iter().map(|s| s.span).collect();
            assert_eq!(chosen.len(), count);
            assert!(shorter.iter().all(|span| chosen.contains(span)), "at {count}");
            assert!(chosen.is_sorted());
            shorter = chosen;
        }
    }

    #[test]
    fn what_is_asked_for_comes_in_the_order_of_all() {
        let words = ["bridge", "council", "tram", "river", "budget", "storm", "engineer"];
        let sentence = |i: usize| {
            let (start, a, b) =
                (["The", "But the", "This"][i * i % 3], words[i % 7], words[i * 5 % 6]);
            format!("{start} {a} number {} is about the {b} of {}. ", i % 40, words[i * 3 % 5])
        };
        let text: String = (0..400).map(sentence).collect();
        let document = Document::read(text, &Options::default());
        let (ranking, terms) = (&document.selection().ranking, document.terms());
        let mut lazy = ranking.preference(terms);
        assert!(matches!(lazy, Preference::Lazy(_)));
        let order = ranking.first(usize::MAX, terms).to_vec();
        let mut full = ranking.preference(terms);
        assert!(matches!(full, Preference::Full(_)));
        let place = |first: Option<usize>| order.iter().position(|&i| Some(i as usize) == first);
        for step in 1..60 {
            for from in 0..step {
                let some = || (from..400).step_by(step);
                let first = full.first(some());
                assert_eq!(lazy.first(some()), first);
                assert!(some().all(|i| place(Some(i)) >= place(first)));
            }
        }
    }

    #[test]
    fn words_come_as_close_as_whole_sentences_can() {
        let document = document(50);
        for budget in [1, 20, 55, 100, 400] {
            let words = |sentences: usize| {
                let chosen = document.choose(Length::sentences(sentences).expect("valid"));
                document.stats_with(&chosen).summary_words
            };
            let chosen = document.choose(Length::words(budget).expect("valid"));
            let total = document.stats_with(&chosen).summary_words;
            assert_eq!(words(chosen.len()), total);
            let longer = words(chosen.len() + 1);
            assert!(
                total.abs_diff(budget) <= longer.abs_diff(budget),
                "{budget}: {total}, {longer}"
            );
        }
    }

    #[test]
    fn the_whole_text_is_a_ratio_of_one() {
        let document = document(80);
        assert_eq!(document.choose(Length::ratio(1.0).expect("valid")).len(), 80);
    }

    #[test]
    fn what_repeats_a_chosen_sentence_comes_late() {
        let text = "The council voted for a new bridge over the river on Monday evening. \
                    The council voted for a new bridge over the river on Monday evening. \
                    Engineers had warned for years that storms would damage the bearings. \
                    The budget of the town pays for half of the work.";
        let document = Document::read(text, &Options::default());
        let chosen = document.choose(Length::sentences(2).expect("valid"));
        assert_ne!(chosen[0].text, chosen[1].text);
    }

    #[test]
    fn twins_do_not_both_come_first() {
        let text = "The council of Harlow voted on Monday for a new bridge over the river Stort.\n\n\
                    On Monday the council of Harlow voted for a new bridge over the river Stort, the mayor said.\n\n\
                    Engineers had warned for ten years that storms would damage the bearings of the old one.\n\n\
                    Trams will cross it from 2031, and the county pays for half of the work.\n\n\
                    Shops on the other bank fear for their customers while the street is closed.\n\n\
                    A ferry carries people until then, but it waits for the tide.";
        let document = Document::read(text, &Options::default());
        let chosen = document.choose(Length::sentences(2).expect("valid"));
        let twins = chosen.iter().filter(|sentence| sentence.text.contains("council")).count();
        assert_eq!(twins, 1, "{chosen:?}");
    }

    #[test]
    fn no_sentence_comes_without_the_one_it_depends_on() {
        let text = "The council of the town voted for a new bridge over the river on Monday. But it \
                    left open who pays for the bridge over the river. Engineers had warned that storms \
                    would damage the old one. They had asked for money three times. The tram company \
                    wants a second track on the new bridge. That is why the vote came late.";
        let document = Document::read(text, &Options::default());
        for count in 1..=6 {
            let chosen = document.choose(Length::sentences(count).expect("valid"));
            assert_eq!(chosen.len(), count);
            for (sentence, before) in
                [("But", "The council"), ("They", "Eng"), ("That", "The tram")]
            {
                let has = |start: &str| chosen.iter().any(|s| s.text.starts_with(start));
                assert!(!has(sentence) || has(before), "{count}: {chosen:?}");
            }
        }
    }

    #[test]
    fn a_sentence_that_depends_on_a_heading_is_a_last_resort() {
        let text = "# The bridge\n\nIt was opened in May by the mayor of the town and carries trams.\n\n\
                    # The river\n\nThe river is deep below the old bridge. Boats pass under the arches. \
                    Ice closes the river in some winters.";
        let document = Document::read(text, &Options::default());
        let chosen = document.choose(Length::sentences(3).expect("valid"));
        assert!(chosen.iter().all(|sentence| !sentence.text.starts_with("It ")), "{chosen:?}");
        assert_eq!(document.choose(Length::sentences(9).expect("valid")).len(), 4);
    }

    #[test]
    fn labels_come_after_sentences() {
        let text = "Home\nNews\nThe council voted for a new bridge on Monday.\nContact\n\
                    Engineers had warned that storms would damage the old one.\nMore";
        let document = Document::read(text, &Options::default());
        let chosen = document.choose(Length::sentences(2).expect("valid"));
        assert!(chosen.iter().all(|sentence| sentence.text.ends_with('.')), "{chosen:?}");
        let text = text.replace("Contact", "Bread").replace("Home\nNews", "Milk");
        let document = Document::read(text, &Options::default());
        assert_eq!(document.choose(Length::sentences(9).expect("valid")).len(), 5);
    }
}

//! Scores → selection: which sentences, in which order of preference.
//!
//! Greedy: the next sentence is the one with the best score after a penalty for resembling one that is
//! already chosen (maximal marginal relevance, Carbonell & Goldstein 1998). One that leans on another
//! ("But he denied it") waits until that has been chosen. The order does not depend on the length asked
//! for, so a longer summary always contains the shorter one, and at no length does a sentence lean on
//! one that is left out.

mod candidates;

use std::collections::BinaryHeap;
use std::sync::OnceLock;

use crate::dependence::Dependence;
use crate::options::{Length, Measure};
use crate::order;
use crate::scores::Scores;
use crate::structure::Structure;
use crate::terms::{Terms, Weight};
pub(crate) use candidates::is_too_short;
use candidates::{Candidate, candidates};

/// Sentences that later ones are compared with: bounds the work for long summaries of long texts.
const MAX_COMPARED: usize = 64;

/// The sentences that may be chosen, best first.
#[derive(Debug, Default)]
pub(crate) struct Selection {
    /// The first [`MAX_COMPARED`], which is all that most summaries need.
    head: Vec<u32>,
    /// All of them, found when a longer summary is first asked for.
    all: OnceLock<Vec<u32>>,
    /// All sentences that may be chosen.
    candidates: Vec<Candidate>,
}

impl Selection {
    pub(crate) fn of(
        text: &str,
        structure: &Structure,
        terms: &Terms,
        dependence: &Dependence,
        scores: &Scores,
    ) -> Self {
        let candidates = candidates(text, structure, dependence, scores);
        let head = best(&candidates, terms);
        Self { head, all: OnceLock::new(), candidates }
    }

    /// How many sentences may be chosen.
    pub(crate) fn len(&self) -> usize {
        self.candidates.len()
    }

    /// The sentences that may be chosen, last resorts left out, with what speaks for each.
    pub(crate) fn values(&self) -> impl Iterator<Item = (usize, f64)> {
        let candidates = self.candidates.iter().filter(|candidate| !candidate.is_last_resort);
        candidates.map(|candidate| (candidate.sentence as usize, candidate.value()))
    }

    /// The chosen sentences for a length, in document order.
    pub(crate) fn choose(
        &self,
        length: Length,
        structure: &Structure,
        terms: &Terms,
    ) -> Vec<usize> {
        let mut chosen: Vec<usize> = match length.0 {
            Measure::Sentences(count) => {
                let order = if count <= self.head.len() { &self.head } else { self.all(terms) };
                order.iter().take(count).map(|&i| i as usize).collect()
            }
            Measure::Words(budget) => self.within(budget as f64, structure, terms),
            Measure::Ratio(share) => {
                let words: usize =
                    self.candidates.iter().map(|c| words(structure, c.sentence)).sum();
                self.within(share * words as f64, structure, terms)
            }
        };
        chosen = order::sorted(&chosen, |&i| i as u64);
        chosen
    }

    /// Sentences in order while each brings the total closer to the budget; the first always.
    fn within(&self, budget: f64, structure: &Structure, terms: &Terms) -> Vec<usize> {
        let take = |order: &[u32]| {
            let mut total = 0;
            let is_closer = |&&i: &&u32| {
                let before = total;
                total += words(structure, i);
                before == 0 || (total + before) as f64 <= 2.0 * budget
            };
            order.iter().take_while(is_closer).map(|&i| i as usize).collect::<Vec<_>>()
        };
        let chosen = take(&self.head);
        if chosen.len() < self.head.len() { chosen } else { take(self.all(terms)) }
    }

    fn all(&self, terms: &Terms) -> &[u32] {
        self.all.get_or_init(|| {
            let mut taken = vec![false; terms.sentences()];
            for &i in &self.head {
                taken[i as usize] = true;
            }
            let mut rest: Vec<Candidate> =
                self.candidates.iter().copied().filter(|c| !taken[c.sentence as usize]).collect();
            let compared = Compared::of(&self.head, terms);
            for candidate in &mut rest {
                candidate.redundancy =
                    compared.highest_cosine(terms.row(candidate.sentence as usize));
            }
            self.head.iter().copied().chain(in_order(&rest)).collect()
        })
    }
}

/// Chosen sentences by term, to compare many others with all of them at once: most terms of a text
/// stand in none of them.
struct Compared {
    /// Per term, where its entries begin and end.
    entries_of: Vec<(u32, u32)>,
    /// Number of the chosen sentence, and the weight of the term there.
    entries: Vec<(u32, f32)>,
    count: usize,
}

impl Compared {
    fn of(chosen: &[u32], terms: &Terms) -> Self {
        let rows = chosen.iter().enumerate();
        let unsorted: Vec<(u32, u32, f32)> = rows
            .flat_map(|(number, &i)| {
                let row = terms.row(i as usize).iter();
                row.map(move |entry| (entry.term, number as u32, entry.weight))
            })
            .collect();
        let sorted = order::sorted(&unsorted, |&(term, ..)| u64::from(term));
        let mut entries_of = vec![(0, 0); terms.len()];
        let mut entries = Vec::with_capacity(sorted.len());
        for group in sorted.chunk_by(|a, b| a.0 == b.0) {
            let start = entries.len() as u32;
            entries.extend(group.iter().map(|&(_, number, weight)| (number, weight)));
            entries_of[group[0].0 as usize] = (start, entries.len() as u32);
        }
        Self { entries_of, entries, count: chosen.len() }
    }

    fn highest_cosine(&self, row: &[Weight]) -> f64 {
        let mut cosines = [0.0; MAX_COMPARED];
        for own in row {
            let (start, end) = self.entries_of[own.term as usize];
            for &(number, weight) in &self.entries[start as usize..end as usize] {
                cosines[number as usize] += f64::from(own.weight) * f64::from(weight);
            }
        }
        cosines[..self.count].iter().fold(0.0, |highest, &cosine| highest.max(cosine))
    }
}

fn words(structure: &Structure, sentence: u32) -> usize {
    structure.sentences[sentence as usize].tally.length
}

/// The best [`MAX_COMPARED`] in order. Redundancy only grows, so a candidate whose value is up to date
/// and still the highest is the next one; the others need not be compared at all.
fn best(candidates: &[Candidate], terms: &Terms) -> Vec<u32> {
    let (free, waiting): (Vec<Candidate>, Vec<Candidate>) =
        candidates.iter().partition(|candidate| candidate.antecedent.is_none());
    let mut heap = BinaryHeap::from(free);
    let waiting = order::sorted(&waiting, |candidate| u64::from(candidate.antecedent.unwrap_or(0)));
    let mut chosen: Vec<u32> = Vec::new();
    while chosen.len() < MAX_COMPARED {
        let Some(mut top) = heap.pop() else { break };
        if top.compared as usize == chosen.len() {
            chosen.push(top.sentence);
            let is_before = |candidate: &Candidate| candidate.antecedent < Some(top.sentence);
            let from = waiting.partition_point(is_before);
            let freed = waiting[from..].iter();
            heap.extend(freed.take_while(|candidate| candidate.antecedent == Some(top.sentence)));
        } else {
            top.compare_with(&chosen, terms);
            heap.push(top);
        }
    }
    chosen
}

/// Candidates by value, each after the one that it leans on.
fn in_order(candidates: &[Candidate]) -> Vec<u32> {
    // What is leaned on comes earlier in the text, so its value is known, and of equals it is first.
    let mut values: Vec<f64> = Vec::with_capacity(candidates.len());
    for candidate in candidates {
        let antecedent = candidate.antecedent;
        let at = candidates.binary_search_by_key(&antecedent, |other| Some(other.sentence));
        let limit = at.map_or(f64::INFINITY, |at| values[at]);
        values.push(candidate.value().min(limit));
    }
    let order = order::keyed(values.iter().map(|&value| order::descending(value)));
    order.iter().map(|&(_, at)| candidates[at as usize].sentence).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::cosine;
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
    fn no_sentence_comes_without_the_one_it_leans_on() {
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
    fn a_sentence_that_leans_on_a_heading_is_a_last_resort() {
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

    #[test]
    fn both_ways_of_comparing_agree() {
        let document = document(150);
        let terms = document.terms();
        let chosen: Vec<u32> = (0..60).collect();
        let compared = Compared::of(&chosen, terms);
        for i in 60..150 {
            let row = terms.row(i);
            let one_by_one = chosen.iter().map(|&j| cosine(row, terms.row(j as usize)));
            let highest = one_by_one.fold(0.0, f64::max);
            assert!((compared.highest_cosine(row) - highest).abs() < 1e-12);
        }
    }
}

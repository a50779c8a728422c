//! Terms, dependencies → query: how much each sentence speaks of what a reader asks for.
//!
//! phrase → units → the sentences that have them (`index`) → `mentions`, with the evidence that the text speaks of it at all
//! → relevance. Several texts share the statistics, so that their sentences can be compared.

mod evidence;
mod index;
mod mentions;
mod relevance;
mod units;

use crate::dependency::Dependencies;
use crate::language::Language;
use crate::span::Span;
use crate::structure::Structure;
use crate::terms::Terms;
use mentions::{MAX_PHRASES, Mentions};
use relevance::{Lent, Statistics};

/// What a sentence gains by a phrase that it speaks of most: even a fragment comes before sentences that do not; …
const ASKED: f64 = 400.0;
/// … and by a phrase that a chosen sentence speaks of already.
const ASKED_AGAIN: f64 = 200.0;
/// Relevance from which on a sentence fulfils a phrase.
const FULFILLED: f64 = 0.6;

/// A key term: how it is written, perhaps in several ways, and where it occurs.
pub(crate) struct KnownTerm<'a> {
    pub(crate) names: [Option<&'a str>; 2],
    pub(crate) occurrences: &'a [Span],
}

/// What is read of a text.
#[derive(Clone, Copy)]
pub(crate) struct QueryInput<'a> {
    pub(crate) text: &'a str,
    pub(crate) language: Language,
    pub(crate) structure: &'a Structure,
    pub(crate) terms: &'a Terms,
    pub(crate) dependencies: &'a Dependencies,
}

/// The relevance of each sentence to what is asked for.
#[derive(Debug, Default)]
pub(crate) struct Query {
    /// Of each phrase that the text, or one of several, speaks of, by sentence: 0 to 1; empty if it is another text.
    relevance: Vec<Vec<f64>>,
    /// Where units of the phrases occur, in order.
    occurrences: Vec<Span>,
    /// Whether the text speaks of any of the phrases; `None` if nothing is asked.
    found: Option<bool>,
}

impl Query {
    pub(crate) fn of(input: QueryInput, known: &[KnownTerm], phrases: &[String]) -> Self {
        Self::together(&[(input, known)], phrases).pop().unwrap_or_default()
    }

    /// The query of each of several texts. A sentence has the relevance of 1 if it is the best of all of them.
    pub(crate) fn together(texts: &[(QueryInput, &[KnownTerm])], phrases: &[String]) -> Vec<Self> {
        let mentions: Vec<Mentions> =
            texts.iter().map(|&(input, known)| Mentions::of(input, known, phrases)).collect();
        let statistics =
            Statistics::of(texts.iter().map(|(input, _)| input.structure).zip(&mentions));
        let found = mentions.iter().filter_map(|mentions| mentions.found).max();
        let mut queries: Vec<Self> = Vec::with_capacity(texts.len());
        let mut highest = vec![0.0_f64; phrases.len()];
        let mut all_lent: Vec<Vec<Lent>> = Vec::with_capacity(texts.len());
        for ((input, _), mentions) in texts.iter().zip(mentions) {
            let lent = mentions.phrases.iter().map(|mentioned| statistics.lent(*input, mentioned));
            let lent: Vec<Lent> = lent.collect();
            for lent in &lent {
                highest[lent.phrase] = highest[lent.phrase].max(lent.highest());
            }
            all_lent.push(lent);
            let occurrences = mentions.occurrences;
            queries.push(Self { relevance: Vec::new(), occurrences, found });
        }
        for ((input, _), lent) in texts.iter().zip(&mut all_lent) {
            lent.iter_mut()
                .for_each(|lent| lent.add_numbers(input.structure, highest[lent.phrase]));
        }
        for lent in all_lent.iter().flatten() {
            highest[lent.phrase] = highest[lent.phrase].max(lent.highest());
        }
        // The same numbers in all texts.
        let spoken_of = (0..phrases.len()).filter(|&phrase| highest[phrase] > 0.0);
        let spoken_of: Vec<usize> = spoken_of.take(MAX_PHRASES).collect();
        for (query, lent) in queries.iter_mut().zip(all_lent) {
            query.relevance.resize(spoken_of.len(), Vec::new());
            for lent in lent {
                if let Ok(at) = spoken_of.binary_search(&lent.phrase) {
                    let highest = highest[lent.phrase];
                    query.relevance[at] = lent.relevance(highest);
                }
            }
        }
        queries
    }

    /// Whether the text, or one of several, speaks of what is asked for; `None` if nothing is.
    pub(crate) fn found(&self) -> Option<bool> {
        self.found
    }

    /// Where a stretch of the text has words of what is asked for, in order.
    pub(crate) fn matches(&self, within: Span) -> &[Span] {
        let first = self.occurrences.partition_point(|span| span.start < within.start);
        let count = self.occurrences[first..].partition_point(|span| span.end <= within.end);
        &self.occurrences[first..first + count]
    }

    /// How relevant a sentence is to what is asked for: 0 to 1.
    pub(crate) fn relevance(&self, sentence: usize) -> f64 {
        self.relevance.iter().map(|of| in_sentence(of, sentence)).fold(0.0, f64::max)
    }

    /// The phrases that a sentence fulfils, as bits.
    pub(crate) fn fulfilled_by(&self, sentence: usize) -> u64 {
        let phrases = self.relevance.iter().enumerate();
        phrases
            .filter(|(_, of)| in_sentence(of, sentence) >= FULFILLED)
            .fold(0, |bits, (at, _)| bits | 1 << at)
    }

    /// What a sentence gains by what is asked for, part of which is fulfilled.
    pub(crate) fn lift(&self, sentence: usize, fulfilled: u64) -> f64 {
        let phrases = self.relevance.iter().enumerate();
        let lift = |(at, of): (usize, &Vec<f64>)| {
            in_sentence(of, sentence) * if fulfilled >> at & 1 == 1 { ASKED_AGAIN } else { ASKED }
        };
        phrases.map(lift).sum()
    }
}

/// The relevance of a sentence, of all of a text that may have none.
fn in_sentence(relevance: &[f64], sentence: usize) -> f64 {
    relevance.get(sentence).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Options;

    fn query(text: &str, phrases: &[String]) -> Query {
        let language = Language::English;
        let structure = Structure::of(text, language, &Options::default());
        let terms = Terms::of(text, None, &structure);
        let dependencies = Dependencies::default();
        let input = QueryInput {
            text,
            language,
            structure: &structure,
            terms: &terms,
            dependencies: &dependencies,
        };
        Query::of(input, &[], phrases)
    }

    #[track_caller]
    fn check(text: &str, phrase: &str, expected: &[usize]) {
        let query = query(text, &[phrase.to_owned()]);
        let structure = Structure::of(text, Language::English, &Options::default());
        let has_match = |&i: &usize| !query.matches(structure.sentences[i].span).is_empty();
        let found = (0..structure.sentences.len()).filter(has_match);
        assert_eq!(found.collect::<Vec<_>>(), expected, "{phrase}");
    }

    #[test]
    fn words_are_found_by_their_first_letters() {
        let text = "The ferries were late. A ferryman sang. The bus came. A bush grew. Buses wait.";
        check(text, "Ferry", &[0, 1]);
        check(text, "bus", &[2]);
        check(text, "Did the bus wait?", &[2, 4]);
        check(text, "tram", &[]);
    }

    #[test]
    fn below_a_heading_is_what_it_names() {
        let text = "# Cost\n\nThe council pays half of it.\n\n# Ferry times\n\nIt leaves every hour. A ferry waits.";
        let best = |phrase: &str| {
            let query = query(text, &[phrase.to_owned()]);
            [1, 3, 4].into_iter().max_by(|&a, &b| query.lift(a, 0).total_cmp(&query.lift(b, 0)))
        };
        assert_eq!(best("cost"), Some(1));
        assert_eq!(best("ferry"), Some(4));
    }

    #[test]
    fn the_sentence_with_more_and_rarer_words_is_more_relevant() {
        let text =
            "The ferry was late. The bus was late. The bus was full. The bus has a new driver.";
        let found = query(text, &["Was the ferry or the bus late?".to_owned()]);
        let lifts: Vec<f64> = (0..4).map(|i| found.lift(i, 0)).collect();
        assert!(lifts[0] > lifts[2] && lifts[1] > lifts[2] && lifts[2] > 0.0, "{lifts:?}");
        assert_eq!(found.fulfilled_by(3), 0);
        assert!(found.lift(0, 1) < found.lift(0, 0));
    }

    #[test]
    fn a_number_is_preferred_where_one_is_asked_for() {
        let text = "The mill has wide sails. It rained. The mill has 4 sails. It rained.";
        let lift = |phrase: &str, at| query(text, &[phrase.to_owned()]).lift(at, 0);
        assert!(
            lift("How many sails does the mill have?", 2)
                > lift("How many sails does the mill have?", 0)
        );
        assert!(lift("sails", 2) <= lift("sails", 0));
    }

    #[test]
    fn what_counts_among_much_that_is_not_in_the_text() {
        let text = "The ferry was late. The bus was late. 大桥关闭。";
        let mut phrases: Vec<String> = (0..20_000).map(|i| format!("tram{i} 船{i}")).collect();
        phrases.extend(["bus", "大桥", "bus"].map(str::to_owned));
        let found = query(text, &phrases);
        assert_eq!(found.relevance.len(), 2);
        assert_eq!((found.fulfilled_by(1), found.fulfilled_by(2)), (1, 2));
    }

    #[test]
    fn letters_without_spaces_are_found_in_a_row() {
        check("大桥关闭。大船开放。小桥。", "大桥", &[0]);
    }
}

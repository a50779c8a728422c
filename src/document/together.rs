//! Several documents → one summary of all, part by part.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::Document;
use crate::lexicon::Lexicon;
use crate::order::{self, Keyed};
use crate::query::{KnownTerm, Query};
use crate::request::{Measure, Request};
use crate::selection;
use crate::structure::Word;
use crate::summary::{Asked, Summary, SummarySentence};

/// Share of the words of two sentences together that both have, from which on they say the same.
const SAME_WORDS: f64 = 0.7;
/// Chosen sentences that later ones are compared with.
const MAX_COMPARED_TEXTS: usize = 64;

/// One summary of several texts, ranked together: the part of each text, in their order.
///
/// For readers of several articles, and for programs that bring much text down to what speaks of a question, word for word.
/// How rare a word is counts over all texts, and so does the length. What stands in two of them is taken once. If no text
/// speaks of what is asked, no sentence is chosen; if any does, all parts say so. Spans belong to one text: those that a
/// request pins or excludes are not looked at.
///
/// ```
/// use epitome::{Document, Length, Options, Request, summarize_together};
///
/// let read = |text| Document::read(text, &Options::default());
/// let ferry = read("The ferry leaves at noon. It was painted in May. A ticket for the ferry costs four pounds.");
/// let bridge = read("The bridge is closed. Trams end at the harbour until the bridge opens.");
/// let request = Request::new(Length::sentences(1)?).ask("What does the ferry cost?");
/// let parts = summarize_together(&[&bridge, &ferry], request);
/// assert!(parts[0].sentences.is_empty());
/// assert_eq!(parts[1].sentences[0].text, "A ticket for the ferry costs four pounds.");
/// # Ok::<(), epitome::OptionsError>(())
/// ```
#[must_use]
pub fn summarize_together(documents: &[&Document], request: impl Into<Request>) -> Vec<Summary> {
    let request: Request = request.into().without_spans();
    let answers = documents.iter().zip(answer_together(documents, &request));
    answers.map(|(document, answer)| document.summary(&request, answer)).collect()
}

/// The chosen sentences of each text alone, and whether any text speaks of what is asked: see [`summarize_together`].
#[must_use]
pub fn answer_together(
    documents: &[&Document],
    request: &Request,
) -> Vec<(Vec<SummarySentence>, Option<Asked>)> {
    let request = &request.clone().without_spans();
    let known: Vec<Vec<KnownTerm>> =
        documents.iter().map(|document| document.known_terms()).collect();
    let texts = documents.iter().zip(&known).map(|(text, known)| (text.query_input(), &known[..]));
    let queries = Query::together(&texts.collect::<Vec<_>>(), &request.ask);
    let chosen = choose(documents, &queries, request);
    let parts = documents.iter().zip(chosen).zip(&queries);
    parts.map(|((document, chosen), query)| document.described(&chosen, request, query)).collect()
}

/// The chosen sentences of each document, in document order.
fn choose(documents: &[&Document], queries: &[Query], request: &Request) -> Vec<Vec<usize>> {
    let count = request.length.as_sentences().unwrap_or(usize::MAX);
    let mut orders: Vec<Vec<(usize, f64)>> = Vec::with_capacity(documents.len());
    let mut all_words = 0;
    for (document, query) in documents.iter().zip(queries) {
        let input = document.selection_input();
        orders.push(document.selection.order(request, query, count, input));
        all_words += document.selection.sentences().map(|at| document.words(at)).sum::<usize>();
    }
    let ranked = merged(&orders, documents, queries);
    let within = |budget: f64| {
        selection::within(ranked.iter().map(|&(text, at)| documents[text].words(at)), budget, 0)
    };
    let count = match request.length.0 {
        Measure::Sentences(count) => count,
        Measure::Words(budget) => within(budget as f64),
        Measure::Ratio(share) => within(share * all_words as f64),
    };
    let mut chosen = vec![Vec::new(); documents.len()];
    ranked.iter().take(count).for_each(|&(text, at)| chosen[text].push(at as u32));
    let in_order = chosen.into_iter().map(|mut chosen: Vec<u32>| {
        order::sort_numbers(&mut chosen);
        chosen.into_iter().map(|at| at as usize).collect()
    });
    in_order.collect()
}

/// The sentences of all documents, each with the number of its document, the best first; of those that say the same in two
/// documents the first. As in one text, a phrase is worth less once a chosen sentence speaks of it.
fn merged(
    orders: &[Vec<(usize, f64)>],
    documents: &[&Document],
    queries: &[Query],
) -> Vec<(usize, usize)> {
    // How many sentences of each document are taken.
    let mut taken = vec![0; orders.len()];
    let key = |text: usize, place: usize, fulfilled: u64| {
        let &(at, value) = orders[text].get(place)?;
        let value = value + queries[text].lift(at, fulfilled);
        Some(Reverse((order::descending(value), text as u32)))
    };
    let first = (0..orders.len()).filter_map(|text| key(text, 0, 0));
    let mut heap: BinaryHeap<Reverse<Keyed>> = first.collect();
    let mut fulfilled = 0;
    let mut ranked = Vec::new();
    let mut lexicon = Lexicon::default();
    let mut compared: Vec<(usize, Vec<u32>)> = Vec::new();
    while let Some(top) = heap.pop() {
        let text = top.0.1 as usize;
        // Values only fall: one that is up to date and still the highest is the next.
        let now = key(text, taken[text], fulfilled);
        if now != Some(top) {
            heap.extend(now);
            continue;
        }
        let (at, _) = orders[text][taken[text]];
        taken[text] += 1;
        heap.extend(key(text, taken[text], fulfilled));
        let own = documents[text].word_numbers(at, &mut lexicon);
        if compared.iter().any(|(other, theirs)| *other != text && say_the_same(&own, theirs)) {
            continue;
        }
        fulfilled |= queries[text].fulfilled_by(at);
        if compared.len() < MAX_COMPARED_TEXTS {
            compared.push((text, own));
        }
        ranked.push((text, at));
    }
    ranked
}

impl Document<'_> {
    /// The length of a sentence in words.
    fn words(&self, at: usize) -> usize {
        self.structure.sentences[at].tally.length as usize
    }

    /// The words of a sentence as numbers, in order.
    fn word_numbers(&self, at: usize, lexicon: &mut Lexicon) -> Vec<u32> {
        let words = &self.structure.words[self.structure.word_range(&self.structure.sentences[at])];
        let number = |word: &Word| lexicon.intern(&self.text[word.span().range()]);
        let mut numbers: Vec<u32> = words.iter().map(number).collect();
        order::sort_numbers(&mut numbers);
        numbers.dedup();
        numbers
    }
}

fn say_the_same(one: &[u32], other: &[u32]) -> bool {
    let both = one.iter().filter(|word| other.binary_search(word).is_ok()).count();
    both as f64 >= SAME_WORDS * (one.len() + other.len() - both) as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Length, Options};

    const HARBOUR: &str = "The council of Norden closed the old bridge on Monday, after engineers had found cracks. \
        A new one costs eleven million pounds. Trams end at the harbour until then. The mayor called it a relief.";
    const FERRY: &str = "A rented ferry takes cars across the river since Tuesday. It leaves every twenty minutes. \
        The council of Norden closed the old bridge on Monday after engineers had found cracks. A ticket is free.";
    const BAKERS: &str = "Seven bakers of Tarn share one oven. They bake rye on Fridays, and sell it at the market. \
        The oven was built in 1911 by a potter.";

    fn documents() -> Vec<Document<'static>> {
        [HARBOUR, FERRY, BAKERS].map(|text| Document::read(text, &Options::default())).into()
    }

    fn chosen(request: Request) -> Vec<Vec<String>> {
        let documents = documents();
        let parts = summarize_together(&documents.iter().collect::<Vec<_>>(), request);
        parts.into_iter().map(|part| part.sentences.into_iter().map(|s| s.text).collect()).collect()
    }

    fn asking(question: &str, sentences: usize) -> Request {
        Request::new(Length::sentences(sentences).expect("valid")).ask(question)
    }

    #[test]
    fn the_best_sentences_of_all_texts_are_chosen() {
        let parts = chosen(asking("When was the oven built?", 1));
        assert_eq!(parts[2], ["The oven was built in 1911 by a potter."]);
        assert!(parts[0].is_empty() && parts[1].is_empty());
        let parts = chosen(asking("Which ferry crosses the river?", 1));
        assert_eq!(parts[1], ["A rented ferry takes cars across the river since Tuesday."]);
    }

    #[test]
    fn what_two_texts_say_is_taken_once() {
        let parts = chosen(asking("Who closed the old bridge?", 4));
        let closed = parts.iter().flatten().filter(|text| text.contains("closed the old bridge"));
        assert_eq!(closed.count(), 1, "{parts:?}");
        assert_eq!(parts.iter().flatten().count(), 4);
    }

    #[test]
    fn nothing_is_chosen_if_no_text_speaks_of_it() {
        let documents = documents();
        let texts: Vec<&Document> = documents.iter().collect();
        let parts = summarize_together(&texts, asking("helicopter", 3));
        assert!(parts.iter().all(|part| part.sentences.is_empty()));
        assert!(parts.iter().all(|part| part.ask.is_some_and(|ask| !ask.is_found)));
        let parts = summarize_together(&texts, asking("rye", 3));
        assert!(parts.iter().all(|part| part.ask.is_some_and(|ask| ask.is_found)));
        assert!(summarize_together(&[], asking("rye", 3)).is_empty());
    }

    #[test]
    fn a_length_counts_over_all_texts() {
        let count = |length: Length| chosen(Request::new(length)).iter().flatten().count();
        assert_eq!(count(Length::sentences(5).expect("valid")), 5);
        assert_eq!(count(Length::ratio(1.0).expect("valid")), 10);
        let words = chosen(Request::new(Length::words(30).expect("valid")));
        let words: usize = words.iter().flatten().map(|text| text.split(' ').count()).sum();
        assert!((20..=40).contains(&words), "{words}");
    }

    #[test]
    fn longer_answers_contain_shorter_ones() {
        let mut shorter: Vec<String> = Vec::new();
        for sentences in 1..=9 {
            let longer = chosen(asking("council, ferry or oven", sentences)).concat();
            assert!(shorter.iter().all(|text| longer.contains(text)), "at {sentences}");
            shorter = longer;
        }
    }

    #[test]
    fn one_text_is_answered_as_it_is_alone() {
        let document = Document::read(HARBOUR, &Options::default());
        for request in [asking("trams", 2), Request::new(Length::sentences(2).expect("valid"))] {
            let alone = document.summarize(request.clone());
            assert_eq!(summarize_together(&[&document], request), [alone]);
        }
    }
}

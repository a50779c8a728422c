//! Candidates → ranking: in which order they are chosen.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::OnceLock;

use super::candidates::Candidate;
use super::constraints;
use crate::order::{self, Keyed};
use crate::query::Query;
use crate::terms::{TermWeight, Terms};

/// Sentences that later ones are compared with: bounds the work for long summaries of long texts.
const MAX_COMPARED: usize = 64;

/// The sentences that may be chosen, best first.
#[derive(Debug, Default)]
pub(super) struct Ranking {
    /// The first of them, which is all that most summaries need.
    head: Vec<u32>,
    /// All of them, found when a longer summary is first asked for.
    all: OnceLock<Vec<u32>>,
    /// All sentences that may be chosen, as far as they have been compared.
    candidates: Vec<Candidate>,
    /// The head, for comparing the others with it.
    compared: Compared,
}

impl Ranking {
    /// All candidates for any length; the first so many, if no more are asked for, take less time.
    #[inline(never)]
    pub(super) fn of(
        mut candidates: Vec<Candidate>,
        terms: &Terms,
        query: &Query,
        first: usize,
    ) -> Self {
        let mut compared = Compared::of(terms);
        let count = first.min(MAX_COMPARED);
        let head = best(&mut candidates, &mut compared, terms, query, count);
        Self { head, all: OnceLock::new(), candidates, compared }
    }

    /// All sentences that may be chosen, in document order.
    pub(super) fn candidates(&self) -> &[Candidate] {
        &self.candidates
    }

    /// Sentences, best first, as many as there are or as are needed: at least so many, if there are.
    pub(super) fn first(&self, count: usize, terms: &Terms) -> &[u32] {
        if count <= self.head.len() { &self.head } else { self.all(terms) }
    }

    /// Which sentences come before which.
    pub(super) fn preference<'a>(&'a self, terms: &'a Terms) -> Preference<'a> {
        let has_segments = self.candidates.iter().any(|candidate| candidate.segment != 0);
        if !has_segments && self.all.get().is_none() {
            return Preference::Lazy(LazyOrder::of(self, terms));
        }
        let mut places = vec![u32::MAX; terms.sentences()];
        for (place, &sentence) in (0..).zip(self.all(terms)) {
            places[sentence as usize] = place;
        }
        Preference::Full(places)
    }

    fn all(&self, terms: &Terms) -> &[u32] {
        self.all.get_or_init(|| {
            let mut lazy = LazyOrder::of(self, terms);
            let mut turns = Turns::of(&self.candidates);
            let mut rest = Vec::new();
            for (at, candidate) in self.candidates.iter().enumerate() {
                match lazy.is_in_head(at) {
                    true => turns.take(candidate.segment),
                    false => rest.push(at as u32),
                }
            }
            let values: Vec<f64> = rest.iter().map(|&at| lazy.value(at as usize)).collect();
            let order = order::keyed(values.len(), &&|i| order::descending(values[i]));
            let order = order.iter().map(|&(_, i)| rest[i as usize]).collect::<Vec<_>>();
            let order = in_turns(&order, &self.candidates, turns);
            let order = order.iter().map(|&at| self.candidates[at as usize].sentence);
            self.head.iter().copied().chain(order).collect()
        })
    }
}

/// Which sentences come before which in a ranking.
pub(super) enum Preference<'a> {
    /// The place of each sentence, the last of all where it may not be chosen.
    Full(Vec<u32>),
    /// Found as far as needed: to put all sentences in order takes longer.
    Lazy(LazyOrder<'a>),
}

impl Preference<'_> {
    /// The sentence that comes before all others of some.
    pub(super) fn first(&mut self, some: impl Iterator<Item = usize>) -> Option<usize> {
        match self {
            Self::Full(places) => {
                some.filter(|&i| places[i] != u32::MAX).min_by_key(|&i| places[i])
            }
            Self::Lazy(lazy) => lazy.first(some),
        }
    }
}

/// The values behind the head of a ranking. In a text of one segment they alone decide.
pub(super) struct LazyOrder<'a> {
    ranking: &'a Ranking,
    terms: &'a Terms,
    /// Of each candidate its value, or that of one that it depends on if that is lower, so that it comes after it: not a
    /// number before it is known, infinite in the head.
    values: Vec<f64>,
}

impl<'a> LazyOrder<'a> {
    fn of(ranking: &'a Ranking, terms: &'a Terms) -> Self {
        let mut values = vec![f64::NAN; ranking.candidates.len()];
        for &sentence in &ranking.head {
            if let Some(at) = constraints::find(&ranking.candidates, sentence) {
                values[at] = f64::INFINITY;
            }
        }
        Self { ranking, terms, values }
    }

    fn is_in_head(&self, at: usize) -> bool {
        self.values[at] == f64::INFINITY
    }

    fn first(&mut self, some: impl Iterator<Item = usize>) -> Option<usize> {
        let candidates = &self.ranking.candidates;
        let mut best = None;
        for sentence in some {
            let Some(at) = constraints::find(candidates, sentence as u32) else { continue };
            let key = if self.is_in_head(at) {
                let place = self.ranking.head.iter().position(|&head| head as usize == sentence);
                (place.unwrap_or(0) as u32, 0)
            } else {
                // Comparing lowers a value, if anything: most need not be compared.
                let least = (order::descending(candidates[at].value()), at);
                if best.is_some_and(|(best, _)| best < least) {
                    continue;
                }
                (order::descending(self.value(at)), at)
            };
            if best.is_none_or(|(best, _)| key < best) {
                best = Some((key, sentence));
            }
        }
        best.map(|(_, sentence)| sentence)
    }

    fn value(&mut self, at: usize) -> f64 {
        let candidates = &self.ranking.candidates;
        // The candidate, what it depends on, what that depends on, as far as they are not known.
        let mut unknown = Vec::new();
        let mut limit = f64::INFINITY;
        let mut next = Some(at);
        while let Some(at) = next {
            if !self.values[at].is_nan() {
                limit = self.values[at];
                break;
            }
            unknown.push(at);
            next = candidates[at].antecedent.and_then(|on| constraints::find(candidates, on));
        }
        for at in unknown.into_iter().rev() {
            let mut candidate = candidates[at];
            self.ranking.compared.compare(&mut candidate, self.terms);
            limit = candidate.value().min(limit);
            self.values[at] = limit;
        }
        limit
    }
}

/// Chosen sentences by term, to compare others with all of them at once: most terms of a text stand in none of them.
#[derive(Debug, Default)]
struct Compared {
    /// Of each term its last entry, counted from 1.
    last: Vec<u32>,
    entries: Vec<ChosenTerm>,
    count: u32,
}

/// A term in a chosen sentence.
#[derive(Clone, Copy, Debug)]
struct ChosenTerm {
    /// The number of the sentence, in the order of choice.
    number: u32,
    weight: f32,
    /// The entry of the term in a sentence chosen before, counted from 1.
    before: u32,
}

impl Compared {
    /// No sentences of a text with these terms.
    fn of(terms: &Terms) -> Self {
        Self { last: vec![0; terms.len()], ..Self::default() }
    }

    /// One more is chosen.
    fn add(&mut self, row: &[TermWeight]) {
        for own in row {
            let last = &mut self.last[own.term as usize];
            self.entries.push(ChosenTerm { number: self.count, weight: own.weight, before: *last });
            *last = self.entries.len() as u32;
        }
        self.count += 1;
    }

    /// Updates the redundancy of a candidate.
    fn compare(&self, candidate: &mut Candidate, terms: &Terms) {
        let mut cosines = [0.0; MAX_COMPARED];
        for own in terms.row(candidate.sentence as usize) {
            let mut at = self.last[own.term as usize];
            while let Some(entry) = (at as usize).checked_sub(1).map(|at| &self.entries[at]) {
                if entry.number < candidate.compared {
                    break;
                }
                cosines[entry.number as usize] += f64::from(own.weight) * f64::from(entry.weight);
                at = entry.before;
            }
        }
        let new = &cosines[candidate.compared as usize..self.count as usize];
        candidate.redundancy =
            new.iter().fold(candidate.redundancy, |highest, &cosine| highest.max(cosine));
        candidate.compared = self.count;
    }
}

/// The best so many in order. Redundancy only grows, and a query is fulfilled once, so a candidate whose value
/// is up to date and still the highest is the next one; the others need not be compared at all.
fn best(
    candidates: &mut [Candidate],
    compared: &mut Compared,
    terms: &Terms,
    query: &Query,
    count: usize,
) -> Vec<u32> {
    // Of equal sentences, the earlier one wins.
    let ranked =
        |at: u32, candidate: &Candidate| Reverse((order::descending(candidate.value()), at));
    let (free, waiting): (Vec<u32>, Vec<u32>) =
        (0..candidates.len() as u32).partition(|&at| candidates[at as usize].antecedent.is_none());
    let mut turns = Turns::of(candidates);
    let mut free_of_parts: Vec<Vec<Reverse<Keyed>>> = turns.of_parts();
    for at in free {
        let candidate = &candidates[at as usize];
        free_of_parts[candidate.segment as usize].push(ranked(at, candidate));
    }
    let mut heaps: Vec<_> = free_of_parts.into_iter().map(BinaryHeap::from).collect();
    let antecedent = |candidates: &[Candidate], at: u32| candidates[at as usize].antecedent;
    let waiting = order::sorted(&waiting, |&at| antecedent(candidates, at).unwrap_or(0));
    let mut chosen: Vec<u32> = Vec::new();
    let mut fulfilled = 0;
    while chosen.len() < count {
        let Some(segment) = turns.next(|segment| !heaps[segment].is_empty()) else { break };
        let Some(Reverse((_, at))) = heaps[segment].pop() else { break };
        let top = &mut candidates[at as usize];
        if top.compared as usize == chosen.len() {
            let sentence = Some(top.sentence);
            chosen.push(top.sentence);
            compared.add(terms.row(top.sentence as usize));
            fulfilled |= query.fulfilled_by(top.sentence as usize);
            turns.take(top.segment);
            let from = waiting.partition_point(|&at| antecedent(candidates, at) < sentence);
            let freed = waiting[from..].iter().copied();
            let freed = freed.take_while(|&at| antecedent(candidates, at) == sentence);
            // What depends on a sentence is in its segment.
            heaps[segment].extend(freed.map(|at| ranked(at, &candidates[at as usize])));
        } else {
            compared.compare(top, terms);
            top.lift_by(query, fulfilled);
            heaps[segment].push(ranked(at, top));
        }
    }
    chosen
}

/// Candidates in an order in which segments take turns.
fn in_turns(order: &[u32], candidates: &[Candidate], mut turns: Turns) -> Vec<u32> {
    let mut waiting: Vec<Vec<u32>> = turns.of_parts();
    for &at in order.iter().rev() {
        waiting[candidates[at as usize].segment as usize].push(at);
    }
    let mut in_turns = Vec::with_capacity(order.len());
    while let Some(segment) = turns.next(|segment| !waiting[segment].is_empty()) {
        in_turns.extend(waiting[segment].pop());
        turns.take(segment as u32);
    }
    in_turns
}

/// Which segment of the text has the next sentence: the one with the most sentences for each that it was given (the method of
/// Sainte-Laguë, by which parliaments distribute seats). Fragments do not count.
#[derive(Debug, Default)]
struct Turns {
    /// Of each segment, the sentences that may be chosen, and how many were.
    segments: Vec<(u32, u32)>,
    /// Each segment that may have sentences left, the strongest claim first, as it was when it was last looked at: claims
    /// only fall.
    open: BinaryHeap<Reverse<Keyed>>,
}

impl Turns {
    fn of(candidates: &[Candidate]) -> Self {
        let mut turns = Self::default();
        for candidate in candidates {
            let segment = candidate.segment as usize;
            turns.segments.resize(turns.segments.len().max(segment + 1), (0, 0));
            turns.segments[segment].0 += u32::from(!candidate.is_last_resort);
        }
        turns.open = (0..turns.segments.len()).map(|segment| turns.claim(segment)).collect();
        turns
    }

    /// An empty list for each segment.
    fn of_parts<T: Clone>(&self) -> Vec<Vec<T>> {
        vec![Vec::new(); self.segments.len()]
    }

    /// What a segment claims: of equal claims, that of the first comes first.
    fn claim(&self, segment: usize) -> Reverse<Keyed> {
        let (sentences, taken) = self.segments[segment];
        let claim = f64::from(sentences) / f64::from(2 * taken + 1);
        Reverse((order::descending(claim), segment as u32))
    }

    /// The segment whose turn it is, of those that have any left. One that has none left gets no more.
    fn next(&mut self, has_any: impl Fn(usize) -> bool) -> Option<usize> {
        while let Some(Reverse(claimed)) = self.open.pop() {
            let segment = claimed.1 as usize;
            if has_any(segment) {
                let claim = self.claim(segment);
                self.open.push(claim);
                if claim.0 == claimed {
                    return Some(segment);
                }
            }
        }
        None
    }

    fn take(&mut self, segment: u32) {
        self.segments[segment as usize].1 += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::cosine;
    use crate::{Document, Options};

    #[test]
    fn both_ways_of_comparing_agree() {
        let words = ["bridge", "council", "tram", "river", "budget", "storm", "engineer"];
        let sentence =
            |i: usize| format!("Item {i} of the {} has a {}. ", words[i % 7], words[i * 5 % 6]);
        let text: String = (0..150).map(sentence).collect();
        let document = Document::read(text, &Options::default());
        let terms = document.terms();
        let mut compared = Compared::of(terms);
        let mut candidates = document.selection().ranking.candidates()[60..].to_vec();
        for candidate in &mut candidates {
            (candidate.redundancy, candidate.compared) = (0.0, 0);
        }
        for count in 1..=60 {
            compared.add(terms.row(count - 1));
            // Some are compared with each sentence as it is chosen, others with many at once.
            for candidate in candidates.iter_mut().step_by(1 + count % 7) {
                compared.compare(candidate, terms);
                let row = terms.row(candidate.sentence as usize);
                let one_by_one = (0..count).map(|i| cosine(row, terms.row(i)));
                assert_eq!(candidate.redundancy, one_by_one.fold(0.0, f64::max));
            }
        }
    }
}

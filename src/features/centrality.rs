//! How much a sentence has in common with the rest of the text.

use crate::order;
use crate::terms::Terms;

/// Damping of the random walk of LexRank (Erkan & Radev 2004), as in PageRank.
const DAMPING: f64 = 0.85;
/// Steps of the walk. The order of the sentences hardly changes after four.
const STEPS: usize = 5;
/// Keeps a sentence that shares no term from causing a division by zero.
const MIN_DEGREE: f64 = 1e-9;
/// Sentences that open a text.
const OPENING: usize = 3;

/// Similarity of every sentence to all others.
pub(super) struct Centrality {
    /// Cosine to the centroid.
    pub(super) centroid: Vec<f64>,
    /// LexRank, times the number of sentences.
    pub(super) lexrank: Vec<f64>,
    /// Similarity to the opening of the text.
    pub(super) opening: Vec<f64>,
}

impl Centrality {
    /// The similarity of sentences i and j is the product of their rows, so one step of the walk is
    /// v ← (1 − d)/n + d · Y(Yᵀ(v / degree)). What each sentence hands on is spread over its terms while what
    /// the step before has spread is gathered: one pass over the rows a step.
    pub(super) fn of(terms: &Terms) -> Self {
        let n = terms.sentences();
        // What has been spread over each term: in the pass before, and so far in this one.
        let (mut before, mut now) = (vec![0.0; terms.len()], vec![0.0; terms.len()]);
        for i in 0..n.min(OPENING) {
            spread(terms, i, 1.0, &mut before);
        }
        let opening = (0..n).map(|i| {
            spread(terms, i, 1.0, &mut now);
            gathered(terms, i, &before)
        });
        let opening = opening.collect();
        turn(&mut before, &mut now);
        let square: f64 = before.iter().map(|sum| sum * sum).sum();
        let norm = if square > 0.0 { libm::sqrt(square) } else { 1.0 };

        let degree = |i| {
            let degree = gathered(terms, i, &before);
            spread(terms, i, 1.0 / (degree + MIN_DEGREE), &mut now);
            degree
        };
        let degrees: Vec<f64> = (0..n).map(degree).collect();
        let mut lexrank = vec![1.0; n];
        for step in 1..=STEPS {
            turn(&mut before, &mut now);
            for (i, (value, degree)) in lexrank.iter_mut().zip(&degrees).enumerate() {
                *value = (1.0 - DAMPING) + DAMPING * gathered(terms, i, &before);
                if step < STEPS {
                    spread(terms, i, *value / (degree + MIN_DEGREE), &mut now);
                }
            }
        }
        let centroid = degrees.iter().map(|degree| degree / norm).collect();
        Self { centroid, lexrank, opening }
    }
}

/// Ends a pass: what it has spread is gathered in the next.
fn turn(before: &mut Vec<f64>, now: &mut Vec<f64>) {
    std::mem::swap(before, now);
    now.fill(0.0);
}

fn spread(terms: &Terms, sentence: usize, share: f64, vector: &mut [f64]) {
    for entry in terms.row(sentence) {
        vector[entry.term as usize] += f64::from(entry.weight) * share;
    }
}

fn gathered(terms: &Terms, sentence: usize, vector: &[f64]) -> f64 {
    terms.row(sentence).iter().map(|e| f64::from(e.weight) * vector[e.term as usize]).sum()
}

/// Ranks from 0 (lowest) to 1; equal values rank by position.
pub(super) fn ranks(values: &[f64]) -> Vec<f64> {
    let order = order::keyed(values.len(), &&|i| order::ascending(values[i]));
    let last = values.len().saturating_sub(1).max(1) as f64;
    let mut ranks = vec![0.0; values.len()];
    for (rank, &(_, i)) in order.iter().enumerate() {
        ranks[i as usize] = rank as f64 / last;
    }
    ranks
}

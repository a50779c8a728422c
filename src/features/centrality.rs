//! How much a sentence has in common with the rest of the text.

use crate::order;
use crate::terms::Terms;

/// Damping of the random walk of LexRank (Erkan & Radev 2004), as in PageRank.
const DAMPING: f64 = 0.85;
/// Steps of the walk. The order of the sentences hardly changes after four.
const STEPS: usize = 5;
/// Keeps a sentence that shares no term from dividing by zero.
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
    /// v ← (1 − d)/n + d · Y(Yᵀ(v / degree)): two passes over the rows.
    pub(super) fn of(terms: &Terms) -> Self {
        let n = terms.sentences();
        let mut total = vec![0.0; terms.len()];
        for i in 0..n.min(OPENING) {
            add(terms, i, 1.0, &mut total);
        }
        let opening = (0..n).map(|i| along(terms, i, &total)).collect();
        for i in OPENING..n {
            add(terms, i, 1.0, &mut total);
        }
        let square: f64 = total.iter().map(|x| x * x).sum();
        let norm = if square > 0.0 { libm::sqrt(square) } else { 1.0 };
        let similarity: Vec<f64> = (0..n).map(|i| along(terms, i, &total)).collect();
        let centroid = similarity.iter().map(|s| s / norm).collect();

        let mut walk = vec![1.0 / n.max(1) as f64; n];
        let mut spread = total;
        for _ in 0..STEPS {
            spread.fill(0.0);
            for i in 0..n {
                add(terms, i, walk[i] / (similarity[i] + MIN_DEGREE), &mut spread);
            }
            for (i, value) in walk.iter_mut().enumerate() {
                *value = (1.0 - DAMPING) / n as f64 + DAMPING * along(terms, i, &spread);
            }
        }
        let lexrank = walk.into_iter().map(|value| value * n as f64).collect();
        Self { centroid, lexrank, opening }
    }
}

fn add(terms: &Terms, sentence: usize, share: f64, vector: &mut [f64]) {
    for entry in terms.row(sentence) {
        vector[entry.term as usize] += f64::from(entry.weight) * share;
    }
}

fn along(terms: &Terms, sentence: usize, vector: &[f64]) -> f64 {
    terms.row(sentence).iter().map(|e| f64::from(e.weight) * vector[e.term as usize]).sum()
}

/// Ranks from 0 (lowest) to 1; equal values rank by position.
pub(super) fn ranks(values: &[f64]) -> Vec<f64> {
    let order = order::keyed(values.iter().map(|&value| order::ascending(value)));
    let last = values.len().saturating_sub(1).max(1) as f64;
    let mut ranks = vec![0.0; values.len()];
    for (rank, &(_, i)) in order.iter().enumerate() {
        ranks[i as usize] = rank as f64 / last;
    }
    ranks
}

//! Terms → features: 23 numbers about each sentence, none of which needs to know the language.
//!
//! All of them take time linear in the text: what compares a sentence with all others (centrality) is a
//! product of sparse rows with a vector, never a matrix of sentences.

use hashbrown::HashMap;

use crate::hashing::BuildHasher;
use crate::order;
use crate::structure::chars::is_quote;
use crate::structure::{Sentence, Structure, lines};
use crate::terms::{FormId, Terms};

/// Damping of the random walk of LexRank (Erkan & Radev 2004), as in PageRank.
const DAMPING: f64 = 0.85;
/// Steps of the walk. The order of the sentences no longer changes after about ten.
const STEPS: usize = 12;
/// Keeps a sentence that shares no term from dividing by zero.
const MIN_DEGREE: f64 = 1e-9;
/// How much of what was said is still in mind one sentence later (feature `locb`).
const MEMORY: f64 = 0.7;
/// Sentences after which memory is empty: 0.7³² < 0.00002.
const MEMORY_SPAN: usize = 32;
/// Sentences shorter than this many words are "short".
const SHORT: f64 = 6.0;
/// Letters of a script without spaces that make a word, on average.
const LETTERS_PER_WORD: usize = 2;

measures! {
    /// What is measured of a sentence.
    Features:
    pos_inv "1 / (1 + sentences before): 1 for the first, then falling fast.",
    pos_log "ln(1 + sentences before).",
    pos_endlog "ln(sentences from here to the end).",
    len "Length in words, at most 80.",
    len_rel "Length over the mean length, at most 4.",
    len_log "ln of the length.",
    len_short "1 if shorter than six words.",
    cen "Cosine to the centroid of all sentences, 0 to 1 (Radev et al. 2004).",
    pc_cen "Rank of `cen` in the text: 0 lowest, 1 highest.",
    lex "LexRank over tf–idf cosines, times the number of sentences: 1 is average.",
    pc_lex "Rank of `lex` in the text: 0 lowest, 1 highest.",
    intro "Sum of ln(frequency) over the terms that first occur here, at most 30.",
    rep "Mean ln(frequency) over the distinct terms.",
    new "Share of the distinct terms that first occur here.",
    locb "Similarity to the sentences just before, fading by 0.7 a sentence.",
    entfirst "Sum of ln(1 + sentences with it) over capitalized words that first occur here, at most 15.",
    punct "Share of characters that are neither word nor space.",
    speaker "1 if it begins with a speaker's name and a colon.",
    colon "1 if it ends in a colon or semicolon.",
    quotestart "1 if it begins with a quotation mark.",
    question "1 if there is a question mark in it.",
    noterm "1 if it ends without an end mark.",
    par_first "1 if it opens a paragraph, in a text whose paragraphs hold several sentences.",
}

impl Features {
    /// The features of every sentence, in order.
    pub(crate) fn of(text: &str, structure: &Structure, terms: &Terms) -> Vec<Features> {
        let sentences = &structure.sentences;
        let n = sentences.len();
        let lengths: Vec<f64> = sentences.iter().map(length).collect();
        let mean_length = lengths.iter().sum::<f64>() / n.max(1) as f64;
        let paragraphs = sentences.chunk_by(|a, b| a.block == b.block).count();
        let has_paragraphs = 1 < paragraphs && paragraphs < n;
        let (cen, lex) = centrality(terms);
        let (pc_cen, pc_lex) = (ranks(&cen), ranks(&lex));
        let names = names(structure, terms);
        let mut novelty = Novelty::new(terms);
        let mut memory = Memory::new(terms);
        let mut previous_block = None;
        (0..n)
            .map(|i| {
                let sentence = &sentences[i];
                let slice = &text[sentence.span.range()];
                let opens = previous_block != Some(sentence.block);
                previous_block = Some(sentence.block);
                let (intro, rep, new) = novelty.read(terms, i);
                Features {
                    pos_inv: 1.0 / (i as f64 + 1.0),
                    pos_log: libm::log(1.0 + i as f64),
                    pos_endlog: libm::log((n - i) as f64),
                    len: lengths[i].min(80.0),
                    len_rel: (lengths[i] / mean_length.max(1.0)).min(4.0),
                    len_log: libm::log(lengths[i]),
                    len_short: flag(lengths[i] < SHORT),
                    cen: cen[i],
                    pc_cen: pc_cen[i],
                    lex: lex[i],
                    pc_lex: pc_lex[i],
                    intro,
                    rep,
                    new,
                    locb: memory.read(terms, i),
                    entfirst: names[i],
                    punct: sentence.tally.symbols as f64 / sentence.tally.chars.max(1) as f64,
                    speaker: flag(lines::is_turn(slice)),
                    colon: flag(slice.ends_with([':', ';', '：', '；'])),
                    quotestart: flag(slice.starts_with(is_quote)),
                    question: flag(slice.contains(['?', '？', '؟'])),
                    noterm: flag(!sentence.has_end_mark),
                    par_first: flag(opens && has_paragraphs),
                }
            })
            .collect()
    }
}

const fn flag(yes: bool) -> f64 {
    if yes { 1.0 } else { 0.0 }
}

/// Length in words; letters without spaces are counted in words of average length.
fn length(sentence: &Sentence) -> f64 {
    let tally = &sentence.tally;
    let spaced = tally.length - tally.unspaced;
    ((spaced + tally.unspaced / LETTERS_PER_WORD) as f64).max(1.0)
}

/// Centroid similarity and LexRank of every sentence.
///
/// The similarity of sentences i and j is the product of their rows, so one step of the walk is
/// v ← (1 − d)/n + d · Y(Yᵀ(v / degree)): two passes over the rows.
fn centrality(terms: &Terms) -> (Vec<f64>, Vec<f64>) {
    let n = terms.sentences();
    let mut total = vec![0.0; terms.len()];
    for i in 0..n {
        for entry in terms.row(i) {
            total[entry.term as usize] += f64::from(entry.weight);
        }
    }
    let along = |vector: &[f64], i: usize| -> f64 {
        terms.row(i).iter().map(|e| f64::from(e.weight) * vector[e.term as usize]).sum()
    };
    let square: f64 = total.iter().map(|x| x * x).sum();
    let norm = if square > 0.0 { libm::sqrt(square) } else { 1.0 };
    let similarity: Vec<f64> = (0..n).map(|i| along(&total, i)).collect();
    let cen = similarity.iter().map(|s| s / norm).collect();

    let mut walk = vec![1.0 / n.max(1) as f64; n];
    let mut spread = vec![0.0; terms.len()];
    for _ in 0..STEPS {
        spread.fill(0.0);
        for i in 0..n {
            let share = walk[i] / (similarity[i] + MIN_DEGREE);
            for entry in terms.row(i) {
                spread[entry.term as usize] += f64::from(entry.weight) * share;
            }
        }
        for (i, value) in walk.iter_mut().enumerate() {
            *value = (1.0 - DAMPING) / n as f64 + DAMPING * along(&spread, i);
        }
    }
    (cen, walk.into_iter().map(|value| value * n as f64).collect())
}

/// Ranks from 0 (lowest) to 1; equal values rank by position.
fn ranks(values: &[f64]) -> Vec<f64> {
    let order = order::keyed(values.iter().map(|&value| order::ascending(value)));
    let last = values.len().saturating_sub(1).max(1) as f64;
    let mut ranks = vec![0.0; values.len()];
    for (rank, &(_, i)) in order.iter().enumerate() {
        ranks[i as usize] = rank as f64 / last;
    }
    ranks
}

/// Which terms have been seen before.
struct Novelty {
    seen: Vec<bool>,
    log_frequency: Vec<f64>,
}

impl Novelty {
    fn new(terms: &Terms) -> Self {
        let log = |&count: &u32| if count < 2 { 0.0 } else { libm::log(f64::from(count)) };
        Self {
            seen: vec![false; terms.len()],
            log_frequency: terms.frequency.iter().map(log).collect(),
        }
    }

    /// `intro`, `rep` and `new` of the next sentence.
    fn read(&mut self, terms: &Terms, sentence: usize) -> (f64, f64, f64) {
        let row = terms.row(sentence);
        let (mut intro, mut rep, mut new) = (0.0, 0.0, 0_u32);
        for entry in row {
            let term = entry.term as usize;
            rep += self.log_frequency[term];
            if !self.seen[term] {
                self.seen[term] = true;
                intro += self.log_frequency[term];
                new += 1;
            }
        }
        let distinct = row.len().max(1) as f64;
        (intro.min(30.0), rep / distinct, f64::from(new) / distinct)
    }
}

/// What the last sentences were about, fading. Each term is decayed when it is next looked at.
struct Memory {
    strength: Vec<f64>,
    since: Vec<u32>,
    decay: [f64; MEMORY_SPAN],
}

impl Memory {
    fn new(terms: &Terms) -> Self {
        let mut decay = [1.0; MEMORY_SPAN];
        for i in 1..MEMORY_SPAN {
            decay[i] = decay[i - 1] * MEMORY;
        }
        Self { strength: vec![0.0; terms.len()], since: vec![0; terms.len()], decay }
    }

    /// Similarity of the next sentence to what is in memory; then it is remembered too.
    fn read(&mut self, terms: &Terms, sentence: usize) -> f64 {
        let mut similarity = 0.0;
        for entry in terms.row(sentence) {
            let (term, weight) = (entry.term as usize, f64::from(entry.weight));
            let age = sentence - self.since[term] as usize;
            let left = self.strength[term] * self.decay.get(age).copied().unwrap_or(0.0);
            similarity += weight * left;
            self.strength[term] = left + weight;
            self.since[term] = sentence as u32;
        }
        similarity
    }
}

/// `entfirst` of every sentence.
fn names(structure: &Structure, terms: &Terms) -> Vec<f64> {
    type Counts = HashMap<FormId, (u32, u32), BuildHasher>;
    // Of each capitalized form: sentences with it, and the last one counted.
    let mut counts = Counts::default();
    let mut first: Vec<(u32, FormId)> = Vec::new();
    for (i, sentence) in structure.sentences.iter().enumerate() {
        for at in structure.word_range(sentence).skip(1) {
            if structure.words[at].shape.is_capitalized {
                let entry = counts.entry(terms.forms[at]).or_insert_with(|| {
                    first.push((i as u32, terms.forms[at]));
                    (0, u32::MAX)
                });
                if entry.1 != i as u32 {
                    *entry = (entry.0 + 1, i as u32);
                }
            }
        }
    }
    let mut sums = vec![0.0; structure.sentences.len()];
    for (i, form) in first {
        sums[i as usize] += libm::log(1.0 + f64::from(counts[&form].0));
    }
    sums.iter().map(|sum: &f64| sum.min(15.0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn features(text: &str) -> Vec<Features> {
        let structure = Structure::of(text, Language::English, &crate::Options::default());
        Features::of(text, &structure, &Terms::of(text, &structure))
    }

    #[test]
    fn what_ties_a_text_together_is_central() {
        let found = features(
            "The bridge closed in May. The weather was fine. The bridge carried trams. \
             Trams crossed the bridge all day.",
        );
        assert!(found[2].pc_lex > found[1].pc_lex);
        assert!(found[2].cen > found[1].cen);
        let mean = found.iter().map(|f| f.lex).sum::<f64>() / 4.0;
        assert!((mean - 1.0).abs() < 0.01, "the walk keeps its total: {mean}");
    }

    #[test]
    fn memory_fades() {
        let found = features("A red house. A red house. One. Two. Three. Four. A red house.");
        assert_eq!(found[0].locb, 0.0);
        assert!(found[1].locb > found[6].locb && found[6].locb > 0.0);
    }

    #[test]
    fn names_count_where_they_first_occur() {
        let found = features("Yesterday Ann met Bob. Later Ann left. Then Ann met Cy.");
        assert!(found[0].entfirst > found[2].entfirst);
        assert_eq!(found[1].entfirst, 0.0);
        assert!(found[2].entfirst > 0.0);
    }
}

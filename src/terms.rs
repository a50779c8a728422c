//! Structure → terms: what the sentences are about, as sparse vectors.
//!
//! A term is the first six letters of a word in lower case, which stands in for a stemmer in every
//! language; in scripts without spaces it is a pair of neighbouring letters. In: the words of a
//! [`Structure`]. Out: [`Terms`] – the form of each word, and one row of weights per sentence.

use std::hash::Hasher;

use hashbrown::HashTable;

use crate::structure::{Structure, Word};

/// Letters of a word that make its term. Measured against 4, 5, 8, whole words and Porter's stemmer:
/// within noise of the best, without language data.
const TERM_LETTERS: usize = 6;

/// Index of a distinct word form, in lower case.
pub(crate) type FormId = u32;
/// Index of a term.
pub(crate) type TermId = u32;

/// A term of a sentence and its weight there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Weight {
    pub(crate) term: TermId,
    pub(crate) weight: f32,
}

/// The terms of a text.
#[derive(Debug, Default)]
pub(crate) struct Terms {
    /// The form of every word of the structure, in order.
    pub(crate) forms: Vec<FormId>,
    /// Distinct forms.
    pub(crate) lexicon: Lexicon,
    /// How often each term occurs in the text.
    pub(crate) frequency: Vec<u32>,
    rows: Vec<u32>,
    weights: Vec<Weight>,
}

impl Terms {
    pub(crate) fn of(text: &str, structure: &Structure) -> Self {
        let mut lexicon = Lexicon::default();
        let mut term_ids = Lexicon::default();
        let mut pairs: HashTable<(u64, TermId)> = HashTable::new();
        let mut term_of_form: Vec<TermId> = Vec::new();
        let mut forms = Vec::with_capacity(structure.words.len());
        let mut terms: Vec<TermId> = Vec::new();
        let mut counted: Vec<(TermId, u32)> = Vec::new();
        let mut ends = Vec::with_capacity(structure.sentences.len());
        for sentence in &structure.sentences {
            let range = structure.word_range(sentence);
            for word in &structure.words[range.clone()] {
                let form = lexicon.intern(&text[word.span().range()]);
                if form as usize == term_of_form.len() {
                    term_of_form.push(TermId::MAX);
                }
                forms.push(form);
            }
            terms.clear();
            for i in range.clone() {
                if sentence.kind.is_ignored() {
                    break;
                }
                let form = forms[i];
                let neighbor = neighbor(&structure.words, i, range.end).map(|at| forms[at]);
                terms.push(match neighbor {
                    // A letter that ends a run is part of the pair before it.
                    None if is_pair_end(&structure.words, i, range.start) => continue,
                    None => {
                        let known = term_of_form[form as usize];
                        if known != TermId::MAX {
                            known
                        } else {
                            let id = term_ids.intern_exact(first_letters(lexicon.form(form)));
                            term_of_form[form as usize] = id;
                            id
                        }
                    }
                    Some(next) => intern_pair(&mut pairs, form, next, &mut term_ids, &lexicon),
                });
            }
            terms.sort_unstable();
            for group in terms.chunk_by(|a, b| a == b) {
                counted.push((group[0], group.len() as u32));
            }
            ends.push(counted.len() as u32);
        }
        let mut frequency = vec![0; term_ids.len()];
        let mut document_frequency = vec![0_u32; term_ids.len()];
        for &(term, count) in &counted {
            frequency[term as usize] += count;
            document_frequency[term as usize] += 1;
        }
        let weights = weigh(&counted, &ends, &document_frequency);
        let rows = std::iter::once(0).chain(ends).collect();
        Self { forms, lexicon, frequency, rows, weights }
    }

    /// The weights of a sentence, by term; their squares sum to 1, or the row is empty.
    pub(crate) fn row(&self, sentence: usize) -> &[Weight] {
        &self.weights[self.rows[sentence] as usize..self.rows[sentence + 1] as usize]
    }

    /// Number of sentences.
    pub(crate) fn sentences(&self) -> usize {
        self.rows.len().saturating_sub(1)
    }

    /// Number of distinct terms.
    pub(crate) fn len(&self) -> usize {
        self.frequency.len()
    }
}

/// The letter after a letter of a script without spaces, if nothing stands between them.
fn neighbor(words: &[Word], i: usize, end: usize) -> Option<usize> {
    let next = i + 1;
    (next < end
        && words[i].shape.is_unspaced
        && words[next].shape.is_unspaced
        && words[i].span().end == words[next].span().start)
        .then_some(next)
}

fn is_pair_end(words: &[Word], i: usize, start: usize) -> bool {
    i > start && neighbor(words, i - 1, i + 1).is_some()
}

fn intern_pair(
    pairs: &mut HashTable<(u64, TermId)>,
    first: FormId,
    second: FormId,
    term_ids: &mut Lexicon,
    lexicon: &Lexicon,
) -> TermId {
    let key = u64::from(first) << 32 | u64::from(second);
    let hash = |key: u64| key.wrapping_mul(FX_SEED).rotate_left(26);
    if let Some(&(_, id)) = pairs.find(hash(key), |&(other, _)| other == key) {
        return id;
    }
    let mut pair = String::from(lexicon.form(first));
    pair.push_str(lexicon.form(second));
    let id = term_ids.intern_exact(&pair);
    pairs.insert_unique(hash(key), (key, id), |&(key, _)| hash(key));
    id
}

fn first_letters(form: &str) -> &str {
    match form.char_indices().nth(TERM_LETTERS) {
        Some((end, _)) => &form[..end],
        None => form,
    }
}

/// tf–idf: (1 + ln c) · ln((n + 1) / (df + ½)) for a term that stands c times in the sentence and in df
/// of n sentences (Salton & Buckley 1988, with the smoothing of the ranking recipe), rows of length 1.
fn weigh(counted: &[(TermId, u32)], ends: &[u32], document_frequency: &[u32]) -> Vec<Weight> {
    let sentences = ends.len() as f64;
    let idf: Vec<f64> = document_frequency
        .iter()
        .map(|&df| libm::log((sentences + 1.0) / (f64::from(df) + 0.5)))
        .collect();
    let mut weights = Vec::with_capacity(counted.len());
    let mut start = 0;
    for &end in ends {
        let row = &counted[start..end as usize];
        let weight = |&(term, count): &(TermId, u32)| {
            let repeated = if count == 1 { 0.0 } else { libm::log(f64::from(count)) };
            (1.0 + repeated) * idf[term as usize]
        };
        let square: f64 = row.iter().map(weight).map(|weight| weight * weight).sum();
        let length = if square > 0.0 { libm::sqrt(square) } else { 1.0 };
        weights.extend(
            row.iter()
                .map(|entry| Weight { term: entry.0, weight: (weight(entry) / length) as f32 }),
        );
        start = end as usize;
    }
    weights
}

/// Cosine of two rows: both have length 1.
pub(crate) fn cosine(a: &[Weight], b: &[Weight]) -> f64 {
    let (mut i, mut j, mut sum) = (0, 0, 0.0);
    while i < a.len() && j < b.len() {
        match a[i].term.cmp(&b[j].term) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                sum += f64::from(a[i].weight) * f64::from(b[j].weight);
                i += 1;
                j += 1;
            }
        }
    }
    sum
}

/// Distinct strings in the order of their first use, each kept once.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    table: HashTable<FormId>,
    arena: String,
    ends: Vec<u32>,
    scratch: String,
}

impl Lexicon {
    /// The number of a word in lower case, with straight apostrophes.
    fn intern(&mut self, word: &str) -> FormId {
        let mut scratch = std::mem::take(&mut self.scratch);
        scratch.clear();
        if word.is_ascii() {
            scratch.push_str(word);
            scratch.make_ascii_lowercase();
        } else {
            for c in word.chars() {
                match c {
                    '\u{2019}' => scratch.push('\''),
                    _ => scratch.extend(c.to_lowercase()),
                }
            }
        }
        let id = self.intern_exact(&scratch);
        self.scratch = scratch;
        id
    }

    pub(crate) fn intern_exact(&mut self, form: &str) -> FormId {
        let Self { table, arena, ends, .. } = self;
        let get = |arena: &str, ends: &[u32], id: FormId| {
            let (start, end) = bounds(ends, id);
            hash(&arena.as_bytes()[start..end])
        };
        let key = hash(form.as_bytes());
        let equal = |&id: &FormId| {
            let (start, end) = bounds(ends, id);
            &arena[start..end] == form
        };
        if let Some(&id) = table.find(key, equal) {
            return id;
        }
        let id = ends.len() as FormId;
        arena.push_str(form);
        ends.push(arena.len() as u32);
        table.insert_unique(key, id, |&id| get(arena, ends, id));
        id
    }

    /// The string of a number.
    pub(crate) fn form(&self, id: FormId) -> &str {
        let (start, end) = bounds(&self.ends, id);
        &self.arena[start..end]
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }
}

fn bounds(ends: &[u32], id: FormId) -> (usize, usize) {
    let id = id as usize;
    let start = if id == 0 { 0 } else { ends[id - 1] };
    (start as usize, ends[id] as usize)
}

/// Multiplier of the hash that the Firefox and rustc code bases use ("FxHash").
const FX_SEED: u64 = 0x51_7c_c1_b7_27_22_0a_95;

fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(bytes);
    hasher.finish()
}

/// A fast hash without a random seed: results must not depend on the run.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct FxHasher(u64);

impl Hasher for FxHasher {
    fn write(&mut self, bytes: &[u8]) {
        let mut chunks = bytes.chunks_exact(8);
        for chunk in &mut chunks {
            let mut word = [0; 8];
            word.copy_from_slice(chunk);
            self.write_u64(u64::from_le_bytes(word));
        }
        let mut word = [0; 8];
        let rest = chunks.remainder();
        word[..rest.len()].copy_from_slice(rest);
        self.write_u64(u64::from_le_bytes(word) ^ ((rest.len() as u64) << 56));
    }

    fn write_u64(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(FX_SEED);
    }

    fn finish(&self) -> u64 {
        // The table takes its index from the low bits, which a product mixes least.
        self.0 ^ (self.0 >> 32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn terms(text: &str) -> Terms {
        Terms::of(text, &Structure::of(text, Language::Unknown, None))
    }

    #[test]
    fn inflected_forms_share_a_term() {
        let terms = terms("The Council voted. Councils vote. Councillors left.");
        assert!(cosine(terms.row(0), terms.row(1)) > 0.0);
        assert!(cosine(terms.row(1), terms.row(2)) > 0.0);
    }

    #[test]
    fn letters_without_spaces_make_pairs() {
        let terms = terms("大桥关闭。大桥开放。小船。");
        assert!(cosine(terms.row(0), terms.row(1)) > 0.0);
        assert_eq!(cosine(terms.row(0), terms.row(2)), 0.0);
        assert_eq!(terms.row(2).len(), 1);
    }

    #[test]
    fn rows_have_length_one() {
        let terms = terms("A bridge is a bridge is a bridge. Nothing else is.");
        for i in 0..terms.sentences() {
            assert!((cosine(terms.row(i), terms.row(i)) - 1.0).abs() < 1e-6);
        }
    }
}

//! Structure → terms: what the sentences are about, as sparse vectors.
//!
//! A term is the first six letters of a word in lower case, which stands in for a stemmer in every
//! language; in scripts without spaces it is a pair of neighbouring letters. In: the words of a
//! [`Structure`]. Out: [`Terms`] – the form of each word, and one row of weights per sentence.

use crate::lexicon::{FormId, Lexicon, PairMap, folded};
use crate::order;
use crate::span::Span;
use crate::structure::words::{Shape, words_of};
use crate::structure::{Sentence, Structure, Word};

/// Letters of a word that make its term. Measured against 4, 5, 8, whole words and Porter's stemmer:
/// within noise of the best, without language data.
const TERM_LETTERS: usize = 6;

/// Index of a term.
pub(crate) type TermId = u32;

/// A term of a sentence and its weight there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TermWeight {
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
    /// The term of each form; none of a letter that only stands in pairs.
    pub(crate) term_of_form: Vec<Option<TermId>>,
    /// How often each term occurs in the text.
    pub(crate) frequency: Vec<u32>,
    /// Inverse document frequency of each term, the sentences being the documents.
    pub(crate) idf: Vec<f32>,
    /// The terms of the title given, as far as they occur in the text.
    pub(crate) title: Vec<TermId>,
    rows: Vec<u32>,
    weights: Vec<TermWeight>,
}

impl Terms {
    pub(crate) fn of(text: &str, title: Option<&str>, structure: &Structure) -> Self {
        let mut reader = TermReader {
            text,
            structure,
            forms: Vec::with_capacity(structure.words.len()),
            lexicon: Lexicon::default(),
            terms: Lexicon::default(),
            term_of_form: Vec::new(),
            pairs: PairMap::default(),
        };
        // Counts at first.
        let mut weights: Vec<TermWeight> = Vec::with_capacity(structure.words.len());
        let mut ends = Vec::with_capacity(structure.sentences.len());
        let mut terms = Vec::new();
        for sentence in &structure.sentences {
            reader.read(sentence, &mut terms);
            order::sort_numbers(&mut terms);
            for group in terms.chunk_by(|a, b| a == b) {
                weights.push(TermWeight { term: group[0], weight: group.len() as f32 });
            }
            ends.push(weights.len() as u32);
            terms.clear();
        }
        let mut frequency = vec![0; reader.terms.len()];
        let mut document_frequency = vec![0_u32; reader.terms.len()];
        weights.shrink_to_fit();
        for &TermWeight { term, weight: count } in &weights {
            frequency[term as usize] += count as u32;
            document_frequency[term as usize] += 1;
        }
        let idf_of = |&df: &u32| idf(df as usize, ends.len()) as f32;
        let idf: Vec<f32> = document_frequency.iter().map(idf_of).collect();
        weigh(&mut weights, &ends, &idf);
        let rows = std::iter::once(0).chain(ends).collect();
        let title = title.map(|title| terms_of_title(title, &reader.terms)).unwrap_or_default();
        let TermReader { forms, lexicon, term_of_form, .. } = reader;
        Self { forms, lexicon, term_of_form, frequency, idf, title, rows, weights }
    }

    /// The weights of a sentence, by term; their squares sum to 1, or the row is empty.
    pub(crate) fn row(&self, sentence: usize) -> &[TermWeight] {
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

/// Words → forms and terms, sentence by sentence.
struct TermReader<'a> {
    text: &'a str,
    structure: &'a Structure,
    forms: Vec<FormId>,
    lexicon: Lexicon,
    terms: Lexicon,
    /// The term of each form, once it is known.
    term_of_form: Vec<Option<TermId>>,
    /// The terms of pairs of letters.
    pairs: PairMap,
}

impl TermReader<'_> {
    /// Appends the terms of the next sentence, in the order of its words.
    fn read(&mut self, sentence: &Sentence, out: &mut Vec<TermId>) {
        let range = self.structure.word_range(sentence);
        let words = &self.structure.words;
        for word in &words[range.clone()] {
            let form = self.lexicon.intern(&self.text[word.span().range()]);
            self.forms.push(form);
        }
        self.term_of_form.resize(self.lexicon.len(), None);
        let mut ends_pair = false;
        for i in range.clone() {
            let pairs = i + 1 < range.end && is_pair(&words[i], &words[i + 1]);
            if pairs {
                out.push(self.pair(self.forms[i], self.forms[i + 1]));
            } else if !ends_pair {
                // A letter that ends a run is part of the pair before it.
                out.push(self.term(self.forms[i]));
            }
            ends_pair = pairs;
        }
    }

    fn term(&mut self, form: FormId) -> TermId {
        let Self { lexicon, terms, .. } = self;
        *self.term_of_form[form as usize]
            .get_or_insert_with(|| terms.intern_exact(first_letters(lexicon.form(form))))
    }

    fn pair(&mut self, first: FormId, second: FormId) -> TermId {
        let Self { lexicon, terms, pairs, .. } = self;
        *pairs.entry((first, second)).or_insert_with(|| {
            terms.intern_exact(&[lexicon.form(first), lexicon.form(second)].concat())
        })
    }
}

/// Whether two words are neighbouring letters of a script without spaces.
fn is_pair(a: &Word, b: &Word) -> bool {
    a.shape().has(Shape::UNSPACED)
        && b.shape().has(Shape::UNSPACED)
        && a.span().end == b.span().start
}

fn first_letters(form: &str) -> &str {
    // Most forms are ASCII, where letters need not be looked for.
    if form.len() <= TERM_LETTERS {
        return form;
    }
    match form.split_at_checked(TERM_LETTERS) {
        Some((first, _)) if first.is_ascii() => first,
        _ => form.char_indices().nth(TERM_LETTERS).map_or(form, |(end, _)| &form[..end]),
    }
}

/// The terms of a title that the text has, too.
fn terms_of_title(title: &str, terms: &Lexicon) -> Vec<TermId> {
    let mut words = Vec::new();
    words_of(title, Span::new(0, title.len()), &mut words);
    let lower: Vec<String> = words.iter().map(|word| folded(&title[word.span().range()])).collect();
    let mut found = Vec::new();
    for (i, form) in lower.iter().enumerate() {
        found.extend(terms.find(first_letters(form)));
        if i + 1 < words.len() && is_pair(&words[i], &words[i + 1]) {
            found.extend(terms.find(&[form.as_str(), &lower[i + 1]].concat()));
        }
    }
    found
}

/// ln((n + 1) / (df + ½)) of what stands in df of n sentences (Salton & Buckley 1988, with the smoothing of the
/// ranking recipe).
pub(crate) fn idf(document_frequency: usize, sentences: usize) -> f64 {
    libm::log((sentences as f64 + 1.0) / (document_frequency as f64 + 0.5))
}

/// Counts → tf–idf: (1 + ln c) · idf for a term that stands c times in the sentence, rows of length 1.
fn weigh(counted: &mut [TermWeight], ends: &[u32], idf: &[f32]) {
    let mut start = 0;
    for &end in ends {
        let row = &mut counted[start..end as usize];
        let weight = |&TermWeight { term, weight: count }: &TermWeight| {
            let repeated = if count == 1.0 { 0.0 } else { libm::log(f64::from(count)) };
            (1.0 + repeated) * f64::from(idf[term as usize])
        };
        let square: f64 = row.iter().map(weight).map(|weight| weight * weight).sum();
        let length = if square > 0.0 { libm::sqrt(square) } else { 1.0 };
        for entry in row {
            entry.weight = (weight(entry) / length) as f32;
        }
        start = end as usize;
    }
}

/// Cosine of two rows: both have length 1.
#[cfg(test)]
pub(crate) fn cosine(a: &[TermWeight], b: &[TermWeight]) -> f64 {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn terms(text: &str) -> Terms {
        Terms::of(text, None, &Structure::of(text, Language::Unknown, &crate::Options::default()))
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

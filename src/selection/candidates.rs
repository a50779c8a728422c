//! Scores, dependencies → candidates: what may be chosen, and the value of each.

use super::SelectionInput;
use super::labels::{Labels, is_own_summary};
use crate::query::Query;
use crate::scores::Scores;
use crate::structure::{Sentence, Structure, lines};

/// What a sentence loses that repeats a chosen one, in deviations of the scores, for the square of the highest cosine: twins
/// lose most of it, sentences about the same thing little. Flat between 0.3 and 2 on human references.
const REDUNDANCY: f64 = 0.6;
/// What a sentence loses if it promises something that follows: a colon, a quotation that stays open.
const OPEN: f64 = 1.0;
/// What the author's own summary gains, in deviations of the scores.
const AUTHORED: f64 = 3.0;
/// A sentence this similar to a chosen one says nothing new, whatever its score …
const REPETITION: f64 = 0.6;
/// … and comes after all others, as does a fragment, or a sentence that depends on one that is never chosen:
/// no two scores differ by so much.
const LAST_RESORT: f64 = 100.0;
/// What a pinned sentence gains: it comes before all others.
const PINNED: f64 = 1e6;
/// A sentence of fewer words is a label, a heading or an "OK" rather than a statement. Costs nothing on human references
/// but 0.3 in short dialogues, and gains 0.4 at three sentences.
const MIN_STATEMENT_WORDS: usize = 5;
/// Longest name of a speaker, in words.
const MAX_SPEAKER_NAME_WORDS: usize = 16;
/// On a page, a line that is less certain to be part of the article than this, in log-odds, …
const CERTAIN: f64 = 3.0;
/// … loses so many deviations of the scores for each unit below, …
const DOUBT: f64 = 3.0;
/// … for so many units at most.
const MAX_DOUBT: f64 = 4.0;

/// A sentence with its score after the penalty, as far as it has been compared.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) sentence: u32,
    /// The segment of the text that it belongs to.
    pub(super) segment: u32,
    /// Its score, less what it loses for promising something, or because it may not be part of the article.
    pub(super) score: f64,
    /// Whether it comes after all others, whatever its score.
    pub(super) is_last_resort: bool,
    /// The sentence that has to be chosen before this one.
    pub(super) antecedent: Option<u32>,
    pub(super) redundancy: f64,
    /// The deviation of the scores of the text.
    spread: f64,
    /// How many chosen sentences the redundancy takes into account.
    pub(super) compared: u32,
    pub(super) is_pinned: bool,
    /// Whether it is a label, or too short to say anything.
    is_fragment: bool,
    /// What it gains by what is asked for.
    lift: f64,
}

impl Candidate {
    pub(super) fn value(&self) -> f64 {
        self.value_unasked() + self.lift
    }

    /// Its value, but for what it gains by the query.
    pub(super) fn value_unasked(&self) -> f64 {
        let is_last_resort = self.is_last_resort || self.redundancy > REPETITION;
        let score = if is_last_resort { self.score - LAST_RESORT } else { self.score };
        let pinned = if self.is_pinned { PINNED } else { 0.0 };
        score - REDUNDANCY * self.spread * self.redundancy * self.redundancy + pinned
    }

    /// The same candidate, not compared yet, for a request with constraints or a query.
    pub(super) fn constrained(&self, is_pinned: bool) -> Self {
        let fresh = Self { redundancy: 0.0, compared: 0, is_pinned, ..*self };
        if is_pinned { Self { is_last_resort: false, antecedent: None, ..fresh } } else { fresh }
    }

    /// Updates what it gains by the query, part of which is fulfilled. What is asked for waits for no other sentence.
    pub(super) fn lift_by(&mut self, query: &Query, fulfilled: u64) {
        self.lift = query.lift(self.sentence as usize, fulfilled);
        if self.lift > 0.0 {
            self.is_last_resort = self.is_fragment;
            self.antecedent = None;
        }
    }
}

/// Whether a sentence is too short to say anything, the name of its speaker left out.
pub(crate) fn is_too_short(text: &str, sentence: &Sentence) -> bool {
    let words = sentence.tally.words() as usize;
    if words >= MIN_STATEMENT_WORDS + MAX_SPEAKER_NAME_WORDS {
        return false;
    }
    let slice = &text[sentence.span.range()];
    let label = lines::turn_label(slice).map_or("", |end| &slice[..end]);
    let label_words = label.split_whitespace().count();
    words < MIN_STATEMENT_WORDS + label_words
}

/// What may be chosen: running text if there is any, otherwise everything with words.
pub(super) fn candidates(input: SelectionInput, scores: &Scores) -> Vec<Candidate> {
    let SelectionInput { text, structure, terms, segments, dependencies } = input;
    let sentences = &structure.sentences;
    let labels = Labels::of(text, structure, terms);
    let has_running_text = sentences.iter().any(|sentence| sentence.kind.is_selectable());
    let may_be_chosen = |i: usize| sentences[i].kind.is_selectable() || !has_running_text;
    let chosen_from = || (0..sentences.len()).filter(|&i| may_be_chosen(i));
    let spread = deviation(chosen_from().map(|i| scores.totals[i]));
    let candidate = |i: usize| {
        let sentence = &sentences[i];
        let is_fragment = labels.is_label(text, sentence) || is_too_short(text, sentence);
        let dependency = dependencies.antecedent(i);
        let segment = segments.index_of(i);
        let is_reachable =
            |&at: &u32| may_be_chosen(at as usize) && segments.index_of(at as usize) == segment;
        let antecedent = dependency.and_then(|on| on.sentence).filter(is_reachable);
        let open = if dependencies.is_open(i) { OPEN } else { 0.0 };
        let is_own = is_own_summary(&text[sentence.span.range()]);
        let own = if is_own { spread * AUTHORED } else { 0.0 };
        Candidate {
            sentence: i as u32,
            segment: segment as u32,
            score: scores.totals[i] + own
                - open
                - spread * doubt(structure, sentence.block as usize),
            is_last_resort: is_fragment || (dependency.is_some() && antecedent.is_none()),
            antecedent,
            redundancy: 0.0,
            spread,
            compared: 0,
            is_pinned: false,
            is_fragment,
            lift: 0.0,
        }
    };
    let mut candidates = Vec::with_capacity(sentences.len());
    candidates.extend(chosen_from().map(candidate));
    candidates
}

/// What a sentence of a block loses because that may not be part of the article, in deviations of the scores.
fn doubt(structure: &Structure, block: usize) -> f64 {
    let Some(&certainty) = structure.certainty.get(block) else { return 0.0 };
    DOUBT * (CERTAIN - certainty).clamp(0.0, MAX_DOUBT)
}

/// The standard deviation of some numbers.
fn deviation(values: impl Iterator<Item = f64> + Clone) -> f64 {
    let count = values.clone().count().max(1) as f64;
    let mean = values.clone().sum::<f64>() / count;
    libm::sqrt(values.map(|value| (value - mean) * (value - mean)).sum::<f64>() / count)
}

//! Terms → query: which sentences mention what a reader asks for.
//!
//! The query is split into units, each of which a sentence contains or not: a key term with all its
//! forms, or else a word, found by its first letters, or a run of letters where words are not separated by spaces.

mod index;

use crate::block::BlockKind;
use crate::language::{Language, is_function_word};
use crate::lexicon::{Composition, composed, folded};
use crate::span::Span;
use crate::structure::words::{Shape, words_of};
use crate::structure::{Structure, Word};
use crate::terms::{Terms, idf};
use crate::word_lists::WordMap;
use index::Index;

/// Units that are distinguished; further ones are ignored.
const MAX_UNITS: usize = u64::BITS as usize;

/// A key term: how it is written, perhaps in several ways, and where it occurs.
pub(crate) struct KnownTerm<'a> {
    pub(crate) names: [Option<&'a str>; 2],
    pub(crate) occurrences: &'a [Span],
}

/// The units of the query in each sentence.
#[derive(Debug, Default)]
pub(crate) struct Query {
    /// How much each unit counts. Those of one phrase that the text mentions sum to 1.
    pub(crate) shares: Vec<f64>,
    /// The units in each sentence, as bits; empty if nothing is asked for.
    units_of_sentences: Vec<u64>,
}

impl Query {
    pub(crate) fn of(
        text: &str,
        language: Language,
        structure: &Structure,
        terms: &Terms,
        known: &[KnownTerm],
        phrases: &[String],
    ) -> Self {
        let mut query = Self::default();
        if phrases.is_empty() {
            return query;
        }
        query.units_of_sentences.resize(structure.sentences.len(), 0);
        // From 1.
        let mut names: WordMap<usize> = WordMap::default();
        for (i, known) in known.iter().enumerate() {
            for name in known.names.into_iter().flatten() {
                let first = names.entry(&folded(name));
                *first = if *first == 0 { i + 1 } else { *first };
            }
        }
        let composition = Composition::of(text);
        let text = composition.as_ref().map_or(text, |found| &found.text);
        let place = |at| composition.as_ref().map_or(at, |found| found.given(at));
        let mut index = Index::new(text, &terms.lexicon);
        let mut asked: WordMap<u32> = WordMap::default();
        for phrase in phrases {
            let times = asked.entry(phrase);
            *times += 1;
            // What is asked for twice counts once.
            if *times > 1 {
                continue;
            }
            let from = query.shares.len();
            let named = names.get(&folded(phrase.trim())).checked_sub(1);
            if let Some(known) = named.and_then(|i| known.get(i)) {
                let occurrences = known.occurrences.iter().copied();
                query.add(structure, structure.sentences_at(occurrences).collect());
            } else {
                for unit in units(phrase, language) {
                    if query.shares.len() == MAX_UNITS {
                        break;
                    }
                    query.add(
                        structure,
                        unit.sentences(&mut index, (text, &place), structure, terms),
                    );
                }
            }
            let total: f64 = query.shares[from..].iter().sum();
            query.shares[from..].iter_mut().for_each(|share| *share /= total);
        }
        query
    }

    /// The units in a sentence, as bits.
    pub(crate) fn units(&self, sentence: usize) -> u64 {
        self.units_of_sentences.get(sentence).copied().unwrap_or_default()
    }

    /// How much the units of a set count.
    pub(crate) fn weight(&self, units: u64) -> f64 {
        let shares = self.shares.iter().enumerate();
        shares.filter(|(unit, _)| units >> unit & 1 == 1).map(|(_, share)| share).sum()
    }

    /// A unit that occurs in some sentences; one that occurs in none is dropped. Rarer units count more. What
    /// occurs only in headings is taken to be in the sentence below each.
    fn add(&mut self, structure: &Structure, mut sentences: Vec<usize>) {
        let is_heading = |at: usize| structure.sentences[at].kind == BlockKind::Heading;
        if sentences.iter().all(|&at| is_heading(at)) {
            // In order, so that headings in a row are looked at once.
            let (mut below, end) = (0, structure.sentences.len());
            for at in &mut sentences {
                below = (below.max(*at)..end).find(|&next| !is_heading(next)).unwrap_or(end);
                *at = below;
            }
            sentences.retain(|&at| at < end);
        }
        sentences.dedup();
        if sentences.is_empty() || self.shares.len() == MAX_UNITS {
            return;
        }
        let unit = self.shares.len();
        self.shares.push(idf(sentences.len(), self.units_of_sentences.len()));
        for sentence in sentences {
            self.units_of_sentences[sentence] |= 1 << unit;
        }
    }
}

/// A unit of a phrase.
enum QueryUnit {
    /// A word, in lower case.
    Word(String),
    /// Letters in a row, of a script without spaces.
    Run(String),
}

/// The words of a phrase that carry its meaning, each once; all of them if none does.
fn units(phrase: &str, language: Language) -> Vec<QueryUnit> {
    let phrase = composed(phrase);
    let mut words = Vec::new();
    words_of(&phrase, Span::new(0, phrase.len()), &mut words);
    let slice = |word: &Word| &phrase[word.span().range()];
    let carries = |word: &&Word| !is_function_word(language, slice(word));
    let has_any = words.iter().any(|word| carries(&word));
    let mut units: Vec<QueryUnit> = Vec::new();
    let mut end = None;
    for word in
        words.iter().filter(|word| word.shape().has(Shape::UNSPACED) || !has_any || carries(word))
    {
        let span = word.span();
        match units.last_mut() {
            Some(QueryUnit::Run(run))
                if word.shape().has(Shape::UNSPACED) && end == Some(span.start) =>
            {
                run.push_str(slice(word));
            }
            _ if word.shape().has(Shape::UNSPACED) => {
                units.push(QueryUnit::Run(slice(word).to_owned()))
            }
            _ => units.push(QueryUnit::Word(folded(slice(word)))),
        }
        end = Some(span.end);
    }
    let mut is_known: WordMap<bool> = WordMap::default();
    units.retain(|unit| {
        let (QueryUnit::Word(letters) | QueryUnit::Run(letters)) = unit;
        !std::mem::replace(is_known.entry(letters), true)
    });
    units
}

impl QueryUnit {
    /// The sentences that contain it, in order; one may come several times. The text comes with the place of an offset in it.
    fn sentences(
        &self,
        index: &mut Index,
        (text, place): (&str, &dyn Fn(usize) -> usize),
        structure: &Structure,
        terms: &Terms,
    ) -> Vec<usize> {
        match self {
            QueryUnit::Run(run) if !index.may_contain(run) => Vec::new(),
            QueryUnit::Run(run) => {
                let span = |(at, _)| Span::new(place(at), place(at + run.len()));
                let spans = text.match_indices(run).map(span);
                structure.sentences_at(spans).collect()
            }
            QueryUnit::Word(word) => {
                let near = index.near(word);
                if near.is_empty() {
                    return Vec::new();
                }
                let mut is_wanted = vec![false; terms.lexicon.len()];
                near.into_iter().for_each(|form| is_wanted[form as usize] = true);
                let forms = terms.forms.iter().zip(&structure.words);
                let found = forms.filter(|(form, _)| is_wanted[**form as usize]);
                structure.sentences_at(found.map(|(_, word)| word.span())).collect()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Options;

    #[track_caller]
    fn check(text: &str, phrase: &str, expected: &[usize]) {
        let structure = Structure::of(text, Language::English, &Options::default());
        let terms = Terms::of(text, None, &structure);
        let phrases = [phrase.to_owned()];
        let query = Query::of(text, Language::English, &structure, &terms, &[], &phrases);
        let found = (0..structure.sentences.len()).filter(|&i| query.units(i) != 0);
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
        check(text, "cost", &[1]);
        check(text, "times", &[3]);
        check(text, "ferry", &[2, 4]);
    }

    #[test]
    fn what_counts_among_much_that_is_not_in_the_text() {
        let text = "The ferry was late. The bus was late. 大桥关闭。";
        let structure = Structure::of(text, Language::English, &Options::default());
        let terms = Terms::of(text, None, &structure);
        let mut phrases: Vec<String> = (0..20_000).map(|i| format!("tram{i} 船{i}")).collect();
        phrases.extend(["bus", "大桥", "bus"].map(str::to_owned));
        let query = Query::of(text, Language::English, &structure, &terms, &[], &phrases);
        let units: Vec<u64> = (0..structure.sentences.len()).map(|i| query.units(i)).collect();
        assert_eq!(units, [0, 1, 2]);
    }

    #[test]
    fn letters_without_spaces_are_found_in_a_row() {
        check("大桥关闭。大船开放。小桥。", "大桥", &[0]);
    }

    #[test]
    fn what_counts_in_a_phrase_sums_to_one() {
        let text = "The ferry was late. The bus was late. The bus was full.";
        let structure = Structure::of(text, Language::English, &Options::default());
        let terms = Terms::of(text, None, &structure);
        let phrases = ["Was the ferry or the bus late?".to_owned()];
        let query = Query::of(text, Language::English, &structure, &terms, &[], &phrases);
        assert!((query.weight(u64::MAX) - 1.0).abs() < 1e-9);
        assert!(query.weight(query.units(0)) > query.weight(query.units(2)));
    }
}

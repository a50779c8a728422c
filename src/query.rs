//! Terms, dependencies → query: how much each sentence speaks of what a reader asks for.
//!
//! phrase → units → the sentences that have them (`index`) → relevance, and evidence that the text speaks of it at all.

mod evidence;
mod index;
mod relevance;
mod units;

use crate::dependency::Dependencies;
use crate::language::Language;
use crate::lexicon::{Composition, folded, lowered};
use crate::order;
use crate::span::Span;
use crate::structure::Structure;
use crate::terms::Terms;
use crate::word_lists::{PhraseList, WordMap};
use index::Index;
use relevance::Relevance;
use units::units;

/// Phrases that are distinguished; further ones are ignored.
const MAX_PHRASES: usize = u64::BITS as usize;
/// Units that are looked for in the text; further ones are ignored.
const MAX_UNITS: usize = 128;
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
    /// Of each phrase that the text speaks of, by sentence: 0 to 1.
    relevance: Vec<Vec<f64>>,
    /// Where units of the phrases occur, in order.
    occurrences: Vec<Span>,
    /// Whether the text speaks of any of the phrases.
    is_found: bool,
    is_asked: bool,
}

impl Query {
    pub(crate) fn of(input: QueryInput, known: &[KnownTerm], phrases: &[String]) -> Self {
        let QueryInput { text, language, structure, terms, dependencies } = input;
        let mut query = Self::default();
        if phrases.is_empty() {
            return query;
        }
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
        let mut asked: WordMap<bool> = WordMap::default();
        let mut found = 0;
        for phrase in phrases {
            // What is asked for twice counts once.
            if std::mem::replace(asked.entry(phrase), true) || query.relevance.len() == MAX_PHRASES
            {
                continue;
            }
            let named = names.get(&folded(phrase.trim())).checked_sub(1);
            let relevance = if let Some(known) = named.and_then(|i| known.get(i)) {
                (query.is_asked, query.is_found) = (true, true);
                query.occurrences.extend(known.occurrences);
                let spans = known.occurrences.iter().copied();
                let sentences: Vec<usize> = structure.sentences_at(spans).collect();
                Relevance::of(structure, &[&sentences])
            } else {
                let mut units = units(phrase, language);
                query.is_asked |= !units.is_empty();
                units.truncate(MAX_UNITS - found.min(MAX_UNITS));
                let mut sentences: Vec<Vec<usize>> = Vec::new();
                for unit in &units {
                    let occurrences =
                        unit.occurrences(&mut index, (text, &place), structure, terms);
                    sentences.push(structure.sentences_at(occurrences.iter().copied()).collect());
                    query.occurrences.extend(occurrences);
                }
                let has_any = sentences.iter().filter(|sentences| !sentences.is_empty()).count();
                // Most of many phrases are nowhere in the text.
                if has_any == 0 {
                    continue;
                }
                found += has_any;
                query.is_found |= evidence::is_enough(language, structure, &units, &sentences);
                Relevance::of(structure, &sentences)
            };
            let relevance = relevance.of_all(structure, dependencies, asks_for_number(phrase));
            query.relevance.extend(relevance);
        }
        query.occurrences = order::sorted(&query.occurrences, |span| span.start as u32);
        query
    }

    /// Whether the text speaks of what is asked for; `None` if nothing is.
    pub(crate) fn found(&self) -> Option<bool> {
        self.is_asked.then_some(self.is_found)
    }

    /// Where a stretch of the text has words of what is asked for, in order.
    pub(crate) fn matches(&self, within: Span) -> &[Span] {
        let first = self.occurrences.partition_point(|span| span.start < within.start);
        let count = self.occurrences[first..].partition_point(|span| span.end <= within.end);
        &self.occurrences[first..first + count]
    }

    /// How relevant a sentence is to what is asked for: 0 to 1.
    pub(crate) fn relevance(&self, sentence: usize) -> f64 {
        self.relevance.iter().map(|of| of[sentence]).fold(0.0, f64::max)
    }

    /// The phrases that a sentence fulfils, as bits.
    pub(crate) fn fulfilled_by(&self, sentence: usize) -> u64 {
        let phrases = self.relevance.iter().enumerate();
        phrases.filter(|(_, of)| of[sentence] >= FULFILLED).fold(0, |bits, (at, _)| bits | 1 << at)
    }

    /// What a sentence gains by what is asked for, part of which is fulfilled.
    pub(crate) fn lift(&self, sentence: usize, fulfilled: u64) -> f64 {
        let phrases = self.relevance.iter().enumerate();
        let lift = |(at, of): (usize, &Vec<f64>)| {
            of[sentence] * if fulfilled >> at & 1 == 1 { ASKED_AGAIN } else { ASKED }
        };
        phrases.map(lift).sum()
    }
}

/// Words that ask for a number or a date, in lower case.
static ASKS_FOR_NUMBER: PhraseList = PhraseList::of(
    "\
    how many|how much|how long|how old|how far|how large|how high|when |what year|which year|\
    what percent|what date|wie viel|wieviel|wie lange|wie alt|wie hoch|wann |welchem jahr|\
    combien|quand |quelle année|quelle date|cuánt|cuándo|qué año|quant|quando |que ano|hoeveel|\
    wanneer|welk jaar|hur mång|hur mycket|när |vilket år|hvor mange|hvor mye|hvor meget|hvornår|\
    når |kuinka monta|milloin|ile |kiedy|kolik|kdy |koľko|kedy |hány|mennyi|mikor|câte|câți|\
    cât |când |сколько|когда|каком году|скільки|коли |колко|кога|koliko|kada |πόσ|πότε|kaç|\
    ne zaman|yüzde|bao nhiêu|khi nào|năm nào|bao lâu|berapa|kapan|كم |متى|כמה|מתי|چند|کی |कितन|\
    कब |কত|কখন|多少|几|幾|何时|哪年|哪一年|什么时候|いつ|何年|いくつ|いくら|몇|언제|얼마|กี่|เท่าไ|เท่าใด|เมื่อไ|เมื่อใด|ปีใด|ปีไหน",
);

fn asks_for_number(phrase: &str) -> bool {
    ASKS_FOR_NUMBER.occur_in(&lowered(phrase))
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

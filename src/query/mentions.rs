//! Phrases → where a text has their units, and whether it speaks of any of them.

use super::evidence;
use super::index::Index;
use super::units::units;
use super::{KnownTerm, QueryInput};
use crate::lexicon::{Composition, folded, lowered};
use crate::order;
use crate::span::Span;
use crate::word_lists::{PhraseList, WordMap};

/// Phrases that are distinguished; further ones are ignored.
pub(super) const MAX_PHRASES: usize = u64::BITS as usize;
/// Units that are looked for in the text; further ones are ignored.
const MAX_UNITS: usize = 128;

/// Where a text has the units of one phrase.
#[derive(Debug)]
pub(super) struct Mentioned {
    /// The number of the phrase.
    pub(super) phrase: usize,
    /// Each unit, with the sentences that have it, in order, each as often as it does.
    pub(super) units: Vec<(String, Vec<usize>)>,
    /// Whether the phrase asks for a number or a date.
    pub(super) asks_for_number: bool,
}

/// Where a text has what is asked for.
#[derive(Debug, Default)]
pub(super) struct Mentions {
    pub(super) phrases: Vec<Mentioned>,
    /// Where the units occur, in order.
    pub(super) occurrences: Vec<Span>,
    /// Whether the text speaks of any phrase; `None` if nothing is asked.
    pub(super) found: Option<bool>,
}

impl Mentions {
    pub(super) fn of(input: QueryInput, known: &[KnownTerm], phrases: &[String]) -> Self {
        let QueryInput { text, language, structure, terms, .. } = input;
        let mut mentions = Self::default();
        if phrases.is_empty() {
            return mentions;
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
        for (number, phrase) in phrases.iter().enumerate() {
            // What is asked for twice counts once.
            if std::mem::replace(asked.entry(phrase), true) || mentions.phrases.len() == MAX_PHRASES
            {
                continue;
            }
            let name = folded(phrase.trim());
            let named = names.get(&name).checked_sub(1).and_then(|i| known.get(i));
            let units = if let Some(known) = named {
                mentions.found = Some(true);
                mentions.occurrences.extend(known.occurrences);
                let spans = known.occurrences.iter().copied();
                vec![(name, structure.sentences_at(spans).collect())]
            } else {
                let mut units = units(phrase, language);
                mentions.found = mentions.found.or((!units.is_empty()).then_some(false));
                units.truncate(MAX_UNITS - found.min(MAX_UNITS));
                let mut sentences: Vec<Vec<usize>> = Vec::new();
                for unit in &units {
                    let occurrences =
                        unit.occurrences(&mut index, (text, &place), structure, terms);
                    sentences.push(structure.sentences_at(occurrences.iter().copied()).collect());
                    mentions.occurrences.extend(occurrences);
                }
                let has_any = sentences.iter().filter(|sentences| !sentences.is_empty()).count();
                // Most of many phrases are nowhere in the text.
                if has_any == 0 {
                    continue;
                }
                found += has_any;
                if evidence::is_enough(language, structure, &units, &sentences) {
                    mentions.found = Some(true);
                }
                let letters = units.iter().map(|unit| unit.letters().to_owned());
                letters.zip(sentences).collect()
            };
            let asks_for_number = asks_for_number(phrase);
            mentions.phrases.push(Mentioned { phrase: number, units, asks_for_number });
        }
        mentions.occurrences = order::sorted(&mentions.occurrences, |span| span.start as u32);
        mentions
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

//! Words and phrases that show what a sentence does: it states an aim, asks for something, gives an example.

mod lists;

use super::SentenceFeatures;
use crate::language::Language;
use crate::lexicon::FormId;
use crate::structure::Structure;
use crate::terms::Terms;
use lists::{KINDS, PHRASE_LISTS};

/// Cues of a kind in a sentence that are counted at most.
const MAX_COUNTED: u8 = 3;

/// A phrase that the text may have: its words after the first.
struct Cue {
    first: FormId,
    rest: Vec<FormId>,
    kind: usize,
}

/// Looks for the cues of the language in sentences.
pub(super) struct CueFinder<'a> {
    structure: &'a Structure,
    terms: &'a Terms,
    /// Sorted by their first word.
    cues: Vec<Cue>,
    /// For each form of the text, whether a cue begins with it.
    begins: Vec<bool>,
}

impl<'a> CueFinder<'a> {
    pub(super) fn new(language: Language, structure: &'a Structure, terms: &'a Terms) -> Self {
        let lists = if language == Language::English { &PHRASE_LISTS[..] } else { &[] };
        let mut cues = Vec::new();
        for (kind, list) in lists.iter().enumerate() {
            for phrase in list.split(", ") {
                let forms = phrase.split(' ').map(|word| terms.lexicon.find(word));
                // Most phrases have a word that the text has not.
                if let Some(mut rest) = forms.collect::<Option<Vec<FormId>>>() {
                    cues.push(Cue { first: rest.remove(0), rest, kind });
                }
            }
        }
        cues.sort_by_key(|cue| cue.first);
        let mut begins = vec![false; terms.lexicon.len()];
        cues.iter().for_each(|cue| begins[cue.first as usize] = true);
        Self { structure, terms, cues, begins }
    }

    /// Fills in the features of a sentence.
    pub(super) fn read(&self, sentence: usize, features: &mut SentenceFeatures) {
        let range = self.structure.word_range(&self.structure.sentences[sentence]);
        let forms = &self.terms.forms[range];
        let mut counts = [0_u8; KINDS];
        for (at, &form) in forms.iter().enumerate() {
            if !self.begins[form as usize] {
                continue;
            }
            let from = self.cues.partition_point(|cue| cue.first < form);
            let same = self.cues[from..].iter().take_while(|cue| cue.first == form);
            for cue in same.filter(|cue| forms[at + 1..].starts_with(&cue.rest)) {
                counts[cue.kind] = counts[cue.kind].saturating_add(1);
            }
        }
        let counts = counts.map(|count| f64::from(count.min(MAX_COUNTED)));
        [
            features.aim,
            features.conclusion,
            features.duty,
            features.comparison,
            features.outlook,
            features.request,
            features.reason,
            features.agreement,
            features.attribution,
            features.newness,
            features.aside,
            features.writer,
            features.reader,
        ] = counts;
    }
}

//! Sequences of keys → numbers: every phrase is found from the one that is a key shorter, so that a look-up
//! hashes one number, whatever the length of the phrase.

use rustc_hash::FxBuildHasher;

use crate::lexicon::PairMap;

/// Index of a distinct phrase.
pub(super) type PhraseId = u32;

/// No phrase, or nothing else that is known by its index.
pub(super) const NO_INDEX: PhraseId = PhraseId::MAX;

/// About how many phrases an article with so many keys has; longer texts make room as they go.
pub(super) fn usual_count(keys: usize) -> usize {
    (2 * keys).min(MOST_USUAL)
}

/// The most phrases that room is made for beforehand.
const MOST_USUAL: usize = 4096;

/// Distinct phrases in the order of their first use; each comes after all that it begins with.
#[derive(Debug)]
pub(super) struct Phrases {
    of_key: Vec<PhraseId>,
    longer: PairMap,
    /// Of each phrase: the one without its last key, and that key.
    shorter: Vec<(PhraseId, u32)>,
}

impl Phrases {
    /// None yet; all keys will be below `keys`.
    pub(super) fn new(keys: usize) -> Self {
        let count = usual_count(keys);
        let longer = PairMap::with_capacity_and_hasher(count, FxBuildHasher);
        Self { of_key: vec![NO_INDEX; keys], longer, shorter: Vec::with_capacity(count) }
    }

    /// The phrase that is a phrase (or [`NO_INDEX`]) and one more key.
    pub(super) fn extend(&mut self, phrase: PhraseId, key: u32) -> PhraseId {
        if let Some(known) = self.find(phrase, key) {
            return known;
        }
        let next = self.shorter.len() as PhraseId;
        match phrase {
            NO_INDEX => self.of_key[key as usize] = next,
            _ => {
                self.longer.insert((phrase, key), next);
            }
        }
        self.shorter.push((phrase, key));
        next
    }

    /// The same, if it is known.
    pub(super) fn find(&self, phrase: PhraseId, key: u32) -> Option<PhraseId> {
        if phrase == NO_INDEX {
            return Some(self.of_key[key as usize]).filter(|&found| found != NO_INDEX);
        }
        self.longer.get(&(phrase, key)).copied()
    }

    /// Of each phrase, the two that are one key shorter, without its last and without its first key;
    /// [`NO_INDEX`] where there is none.
    pub(super) fn parts(&self) -> Vec<[PhraseId; 2]> {
        let mut parts: Vec<[PhraseId; 2]> = Vec::with_capacity(self.shorter.len());
        for &(shorter, key) in &self.shorter {
            let tail = match shorter {
                NO_INDEX => NO_INDEX,
                _ => self.find(parts[shorter as usize][1], key).unwrap_or(NO_INDEX),
            };
            parts.push([shorter, tail]);
        }
        parts
    }

    pub(super) fn len(&self) -> usize {
        self.shorter.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_known_by_its_keys() {
        let mut phrases = Phrases::new(3);
        let ids = |phrases: &mut Phrases, keys: &[u32]| {
            keys.iter().fold(NO_INDEX, |phrase, &key| phrases.extend(phrase, key))
        };
        let long = ids(&mut phrases, &[0, 1, 2]);
        let tail = ids(&mut phrases, &[1, 2]);
        assert_eq!(ids(&mut phrases, &[0, 1, 2]), long);
        let [head, found] = phrases.parts()[long as usize];
        assert_eq!((head, found), (ids(&mut phrases, &[0, 1]), tail));
        assert_eq!(phrases.len(), 5);
    }
}

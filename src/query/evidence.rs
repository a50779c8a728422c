//! Units of a phrase that a text has → whether it speaks of the phrase at all.

use super::units::Unit;
use crate::language::Language;
use crate::structure::Structure;

/// Letters from which on a word is no rarer: the weight of a unit is its letters, as long words say more.
const MAX_WEIGHT: usize = 9;
/// What a unit counts that stands in the sentence before or after.
const BESIDE: f64 = 0.5;
/// Evidence from which on a text speaks of a phrase: in most languages; …
const ENOUGH: f64 = 0.38;
/// … where words have many endings or are parts of longer ones, so that fewer are found; …
const ENOUGH_INFLECTED: f64 = 0.3;
/// … where syllables stand apart, as in Vietnamese; …
const ENOUGH_SYLLABLES: f64 = 0.54;
/// … and where words do not, in threes of letters and in pairs. Fitted on questions about other articles (XQuAD, 12 languages)
/// so that some 3 % of the questions about the article itself are lost.
const ENOUGH_THREES: f64 = 0.42;
const ENOUGH_PAIRS: f64 = 0.22;

/// Whether a text speaks of a phrase, given the sentences that have each of its units, in order.
pub(super) fn is_enough(
    language: Language,
    structure: &Structure,
    units: &[Unit],
    sentences: &[Vec<usize>],
) -> bool {
    use Language::*;
    let runs = units.iter().filter(|unit| matches!(unit, Unit::Run(_))).count();
    let enough = match language {
        Thai => ENOUGH_THREES,
        _ if 2 * runs > units.len() => ENOUGH_PAIRS,
        Vietnamese => ENOUGH_SYLLABLES,
        English | French | Spanish | Portuguese | Italian | Romanian | Catalan | Dutch
        | Indonesian | Malay | Hindi | Afrikaans => ENOUGH,
        _ => ENOUGH_INFLECTED,
    };
    share(structure, units, sentences) >= enough
}

/// How much of a phrase a text has, all over and in one place: 0 to 1.
fn share(structure: &Structure, units: &[Unit], sentences: &[Vec<usize>]) -> f64 {
    let (mut asked, mut found) = (0.0, 0.0);
    // What stands in each sentence and beside it.
    let mut together = vec![0.0; structure.sentences.len()];
    for (unit, sentences) in units.iter().zip(sentences) {
        let weight = unit.letters().chars().count().min(MAX_WEIGHT) as f64;
        asked += weight;
        if sentences.is_empty() {
            continue;
        }
        found += weight;
        for same in sentences.chunk_by(|a, b| a == b) {
            let at = same[0];
            together[at] += weight;
            let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
            for next in beside.filter(|next| sentences.binary_search(next).is_err()) {
                if let Some(together) = together.get_mut(next) {
                    *together += BESIDE * weight;
                }
            }
        }
    }
    let together = together.into_iter().fold(0.0, f64::max).min(asked);
    (found + together) / (2.0 * asked).max(1.0)
}

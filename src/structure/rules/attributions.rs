//! Who speaks stands after the quotation and belongs to it, names included: `“Why?” Ann Lee asked`.

use super::Verdict;
use crate::chars::{last, starts};
use crate::structure::boundary::Boundary;
use crate::word_lists::PhraseList;

/// Longest name, in words, titles counted.
const MAX_SPEAKER_NAME: usize = 4;

/// What speakers do, in the past, as novels and reports have it.
static SPEECH_VERBS: PhraseList = PhraseList::of(
    "\
    said|asked|replied|answered|cried|shouted|whispered|called|exclaimed|yelled|murmured|\
    muttered|screamed|snapped|demanded|inquired|wondered|laughed|sighed|added|told|repeated|\
    began|continued|insisted|joked|urged|wrote|tweeted|says|asks|writes|groaned|gasped|\
    growled|hissed",
);

pub(super) fn rule(boundary: &Boundary) -> Option<Verdict> {
    let is_said = matches!(last(boundary.run), Some('?' | '!'))
        && boundary.closers().ends_with(['”', '"', '\'', '’', '»']);
    (is_said && names_speaker(boundary)).then_some(Verdict::Join)
}

/// Whether a name and a verb of speech follow, or "I" and such a verb.
fn names_speaker(boundary: &Boundary) -> bool {
    let mut words = boundary.upcoming().split_whitespace();
    let is_verb = |word: &str| SPEECH_VERBS.has(word.trim_end_matches([',', '.', ':', ';']));
    let Some(first) = words.next().filter(|word| starts(word, char::is_uppercase)) else {
        return false;
    };
    // "“Why?” He asked again": a sentence of its own, unless somebody is named.
    if first != "I" && boundary.starter_follows() {
        return false;
    }
    words.take(MAX_SPEAKER_NAME).find(|word| !starts(word, char::is_uppercase)).is_some_and(is_verb)
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use crate::language::Language::*;

    #[test]
    fn cases() {
        check(English, "“Do the dead scare you?” Ann asked with a smile.| He did not answer.");
        check(English, "\"Why now?\" Mr. Smith said.| \"Because!\" I replied.| We left.");
        check(English, "“We won!” President Lee shouted.| “Did we?”| Bob left.| He said so.");
        check(English, "“Are they dead?”| The crowd said nothing.| “Who?”| Ann knew and asked.");
    }
}

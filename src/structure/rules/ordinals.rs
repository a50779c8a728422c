//! Numbers with a full stop. Some languages write ordinals so (`am 3. Oktober`, `19. Jahrhundert`); in
//! all, a number that opens a sentence is a list number (`1. Cut waste.`).

use super::{Candidate, Verdict};

/// Longest ordinal, in digits: days, months, centuries, editions. Years are longer and end sentences.
const MAX_ORDINAL_DIGITS: usize = 2;
/// Longest list number, in digits.
const MAX_LIST_DIGITS: usize = 3;

pub(super) fn rule(candidate: &Candidate) -> Option<Verdict> {
    let token = candidate.token();
    let is_number = !token.is_empty() && token.chars().all(char::is_numeric);
    if !candidate.is_full_stop() || !is_number {
        return None;
    }
    let digits = token.chars().count();
    let is_list_number = candidate.token_is_first() && digits <= MAX_LIST_DIGITS;
    let is_ordinal = candidate.language.has_dotted_ordinals()
        && digits <= MAX_ORDINAL_DIGITS
        && !candidate.starter_follows()
        && candidate.next_char().is_some_and(char::is_alphabetic);
    (is_list_number || is_ordinal).then_some(Verdict::Join)
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use crate::language::Language::*;

    #[test]
    fn cases() {
        check(German, "Am 3. Oktober begann das 19. Jahrhundert.| Es war 1801.| Alle feierten.");
        check(German, "Sie kauften 12.| Die anderen kauften nichts.");
        check(English, "1. Cut waste.| 2. Raise prices.");
        check(English, "They bought 12.| Nobody bought more in 2019.| Prices fell.");
        check(Danish, "Den 5. maj kom han.| Det regnede.");
    }
}

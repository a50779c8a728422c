//! Dots in brackets, and three with spaces around them all, stand for words left out, not for an end:
//! `He said […] that . . . Gray knew`. And where nothing has been said yet, nothing ends: `... and then`,
//! `! ! !`.

use super::Verdict;
use crate::chars::{first, last};
use crate::structure::boundary::Boundary;

/// How many characters at the start of a sentence may be neither letters nor digits.
const MAX_SENTENCE_ORNAMENT: usize = 40;

pub(super) fn rule(boundary: &Boundary) -> Option<Verdict> {
    let before = boundary.before();
    let in_brackets = matches!(last(before), Some('[' | '('))
        && matches!(first(boundary.after_run()), Some(']' | ')'))
        && boundary.run.bytes().all(|byte| byte == b'.' || !byte.is_ascii());
    let is_spaced = boundary.run == ". . ." && before.ends_with(' ');
    let says_nothing = !before.chars().take(MAX_SENTENCE_ORNAMENT).any(char::is_alphanumeric)
        && before.len() < 4 * MAX_SENTENCE_ORNAMENT;
    (in_brackets || is_spaced || says_nothing).then_some(Verdict::Join)
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use crate::language::Language::*;

    #[test]
    fn cases() {
        check(English, "The bridge [...] Mr. Gray wanted was never built.| It rained.");
        check(English, "It rained.| (…) The bus was late.");
        check(English, "... The bus was late.| So were we.");
        check(English, "The thing is . . . Gray knew it.| We did not . . . .| So be it.");
        check(Dutch, "Het regende.| ...en toen kwam de bus.");
    }
}

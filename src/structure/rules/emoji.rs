//! An emoji ends a sentence that has no other mark: `We won 🎉 Now we rest`.

use crate::chars::starts;
use crate::structure::boundary::Boundary;

/// Fewest words of a sentence that ends so: "I 💙 Paris" goes on.
const MIN_WORDS_BEFORE_EMOJI: usize = 3;

/// Whether the sentence ends after the emoji.
pub(in super::super) fn ends(boundary: &Boundary) -> bool {
    boundary.space_follows()
        && boundary.words_before("", MIN_WORDS_BEFORE_EMOJI) >= MIN_WORDS_BEFORE_EMOJI
        && starts(boundary.upcoming(), char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use crate::language::Language::*;

    #[test]
    fn cases() {
        check(English, "We won the cup 🎉🎉| Now we rest.");
        check(English, "We won the cup! 🎉| Now we rest.| So long! :)| Bye.");
        check(English, "I 💙 Paris and Rome.");
    }
}

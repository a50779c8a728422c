//! A number or letter that opens a sentence is a label, no sentence of its own: `1. Cut waste.`,
//! `II. Methods`, `Q. Why?`.

use super::Verdict;
use crate::chars::{all, first, is_longer, starts};
use crate::structure::boundary::Boundary;

/// Longest number of an item or a section, in digits and in Roman digits.
const MAX_LABEL_DIGITS: usize = 3;
const MAX_ROMAN_LABEL: usize = 5;

pub(super) fn rule(boundary: &Boundary) -> Option<Verdict> {
    if !matches!(first(boundary.run), Some('.' | '．')) || is_longer(boundary.run, 1) {
        return None;
    }
    let token = boundary.token;
    let length = token.chars().take(MAX_ROMAN_LABEL + 1).count();
    let is_number = length <= MAX_LABEL_DIGITS && all(token, char::is_numeric);
    let is_roman = length <= MAX_ROMAN_LABEL
        && (token.bytes().all(|b| b"IVXLC".contains(&b))
            || token.bytes().all(|b| b"ivx".contains(&b)));
    let is_letter = length == 1 && starts(token, char::is_alphabetic);
    let is_label = length > 0 && (is_number || is_roman || is_letter);
    (is_label && boundary.token_is_first()).then_some(Verdict::Join)
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use crate::language::Language::*;

    #[test]
    fn cases() {
        check(English, "1. Cut waste.| 2. Raise prices.");
        check(English, "II. The old bridge was sold.| III. Nobody came.");
        check(English, "Q. What did he see?| A. The old bridge.");
        check(Ukrainian, "3. Комітету вивчити питання.| Рада згодна.");
    }
}

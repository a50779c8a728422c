//! Numbers with a full stop. Some languages write ordinals so: `am 3. Oktober`, `19. Jahrhundert`,
//! `XII. pluku`.

use super::Verdict;
use crate::chars::{all, is_longer};
use crate::language::Language;
use crate::structure::boundary::Boundary;

/// Longest ordinal, in digits: days, months, centuries, editions. Years are longer and end sentences.
const MAX_ORDINAL_DIGITS: usize = 2;
/// Longest ordinal in Roman digits.
const MAX_ROMAN_ORDINAL: usize = 5;

pub(super) fn rule(boundary: &Boundary) -> Option<Verdict> {
    if !boundary.is_full_stop() || !boundary.language.has_dotted_ordinals() {
        return None;
    }
    let token = boundary.token;
    // "1.–3. Mai"
    let token = token.rsplit(['-', '–', '/']).next().unwrap_or(token);
    let is_digits =
        !token.is_empty() && !is_longer(token, MAX_ORDINAL_DIGITS) && all(token, char::is_numeric);
    let is_roman = (2..=MAX_ROMAN_ORDINAL).contains(&token.len())
        && token.bytes().all(|b| b"IVXLC".contains(&b));
    if !is_digits && !is_roman {
        return None;
    }
    // Where nouns and months have no capitals, a capital after a number is rather a new sentence.
    let has_capital_nouns =
        matches!(boundary.language, Language::German | Language::Turkish | Language::Unknown);
    let is_ordinal = boundary.next_char().is_some_and(char::is_alphabetic)
        && (is_roman || has_capital_nouns || is_date(boundary))
        && !boundary.starter_follows();
    is_ordinal.then_some(Verdict::Join)
}

/// "7. Apríla 2020": a word and a year follow.
fn is_date(boundary: &Boundary) -> bool {
    let mut words = boundary.next_text.split(' ');
    let year = words.nth(1).unwrap_or_default();
    year.len() >= 4 && year.bytes().take(4).all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use crate::language::Language::*;

    #[test]
    fn cases() {
        check(German, "Am 3. Oktober begann das 19. Jahrhundert.| Es war 1801.| Alle feierten.");
        check(German, "Sie kauften 12.| Die anderen kauften nichts.");
        check(English, "They bought 12.| Nobody bought more in 2019.| Prices fell.");
        check(Danish, "Den 5. maj kom han.| Det regnede.");
        check(Polish, "Pisał to w latach 70.| Kowalski mieszkał obok.");
        check(Slovak, "Slúžil v XII. Pluku dva roky.| Potom odišiel.");
        check(Slovak, "Most otvorili 7. Apríla 2020 ráno.| Pršalo.");
        check(Turkish, "Kral III. Ahmet geldi.| Sonra gitti.");
    }
}

//! The full stop of an abbreviation. Titles and references (`Dr.`, `Fig.`, `z. B.`) never end a
//! sentence; abbreviations that may (`Inc.`, `etc.`, `U.S.`, `p.m.`) end it where a function word with a
//! capital follows: `lives in the U.S. His brother joined the U.S. Army.`

use super::{Candidate, Verdict};
use crate::language::Abbreviation;

pub(super) fn rule(candidate: &Candidate) -> Option<Verdict> {
    if !candidate.is_full_stop() {
        return None;
    }
    let token = candidate.token();
    let kind = candidate.abbreviations.find(token).or_else(|| dotted(token))?;
    Some(match kind {
        Abbreviation::Leading => Verdict::Join,
        Abbreviation::BeforeNumber => {
            if candidate.next_char().is_some_and(|c| c.is_numeric() || is_roman(candidate)) {
                Verdict::Join
            } else {
                return None;
            }
        }
        Abbreviation::Either if candidate.starter_follows() => Verdict::Break,
        Abbreviation::Either if candidate.end > candidate.after_marks => return None,
        Abbreviation::Either => Verdict::Join,
    })
}

fn is_roman(candidate: &Candidate) -> bool {
    let word = candidate.next_word();
    !word.is_empty() && word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L' | b'C'))
}

/// Letters with full stops between them: `U.S`, `a.m`, `e.g`.
fn dotted(token: &str) -> Option<Abbreviation> {
    let mut parts = token.split('.').peekable();
    parts.peek()?;
    let mut count = 0;
    for part in parts {
        let mut letters = part.chars();
        if !letters.next().is_some_and(char::is_alphabetic) || letters.next().is_some() {
            return None;
        }
        count += 1;
    }
    (count >= 2).then_some(Abbreviation::Either)
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use crate::language::Language::*;

    #[test]
    fn cases() {
        check(English, "Dr. Lee and Mrs. Gray met Prof. Hall at St. Mary’s.| They talked.");
        check(English, "He lives in the U.S.| His brother stayed in the U.S. Army.");
        check(English, "Acme Inc. bought Foo Ltd. in Jan. 2020.| It paid well.");
        check(English, "Use fruit, e.g. Granny Smith apples, etc.| The rest is easy.");
        check(
            English,
            "See Fig. 3 and No. 12, pp. 4–5.| There was no. Nobody came."
                .replace("no. N", "no.| N")
                .as_str(),
        );
        check(English, "We met at 5 p.m. on Friday.| It ended at 9 p.m.| The bus left.");
        check(German, "Das ist z. B. bei Dr. Müller bzw. Frau Schmidt so.| Er kam ca. um drei.");
        check(French, "M. Dupont et Mme. Petit, cf. p. 12, sont là.| Il pleut.");
        check(Spanish, "El Sr. López vive en la Av. Central.| La Dra. Ruiz no.");
        check(Russian, "Он родился в 1950 г. в Москве на ул. Ленина.| Потом уехал.");
        check(Polish, "To jest np. prof. Kowalski z ul. Długiej.| On tu mieszka.");
        check(Italian, "Il dott. Rossi abita in via G. Verdi.| La sig.ra Bianchi no.");
    }
}

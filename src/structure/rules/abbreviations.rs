//! The full stop of an abbreviation. Titles and references (`Dr.`, `Fig.`, `z. B.`) never end a
//! sentence; abbreviations that may (`Inc.`, `U.S.`) end it where a function word with a capital follows
//! (`lives in the U.S. His brother joined the U.S. Army.`), and those that mostly stand last (`etc.`,
//! `p.m.`, `1997 r.`) where any capital does.

use super::Verdict;
use crate::chars::{all, first, is_full_stop, is_longer};
use crate::language::{Abbreviation, Language};
use crate::structure::boundary::{Boundary, last_token};
use crate::word_lists::PhraseList;

/// "At 5 p.m. Ann left": so few words before an abbreviation are no sentence yet.
const MAX_ADVERBIAL: usize = 3;
/// Longest token that can be a part of an abbreviation with spaces, `z. B.`, `EE. UU.`, in characters.
const MAX_PART: usize = 2;
/// Most parts of such an abbreviation.
const MAX_PARTS: usize = 4;

pub(super) fn rule(boundary: &Boundary) -> Option<Verdict> {
    if !boundary.is_full_stop() {
        return None;
    }
    let last = boundary.token;
    let token = with_parts(boundary, last);
    let alone = || kind(boundary, last).filter(|_| last.len() < token.len());
    let Some(kind) = kind(boundary, token).or_else(alone) else {
        return begins_parts(boundary, last).then_some(Verdict::Join);
    };
    if boundary.is_closed() && kind != Abbreviation::BeforeNumber {
        // "(Acme Inc.) rose": the bracket belongs to the name.
        let in_bracket = boundary.after_run().starts_with(')')
            && boundary.open.bracket.is_some_and(|open| open > boundary.start)
            && !boundary.starter_follows();
        return in_bracket.then_some(Verdict::Join);
    }
    let next = boundary.next_char()?;
    let dash_follows = matches!(first(boundary.upcoming()), Some('-' | '–' | '—'));
    let ends = match kind {
        _ if dash_follows => false,
        Abbreviation::Leading => false,
        Abbreviation::BeforeNumber => {
            let joins = next.is_numeric()
                || matches!(next, '#' | '№' | '§')
                || is_roman(boundary)
                || is_numbered(boundary);
            return joins.then_some(Verdict::Join);
        }
        // "P.S. The cat is well.": nothing has been said yet.
        _ if boundary.words_before(token, 1) == 0 => false,
        Abbreviation::Either => boundary.starter_follows(),
        Abbreviation::AfterNumber if !follows_number(boundary, token) => false,
        Abbreviation::AfterNumber | Abbreviation::Ending => {
            next.is_alphabetic()
                && boundary.words_before(token, MAX_ADVERBIAL + 1) > MAX_ADVERBIAL
                && !is_of_time(boundary)
        }
    };
    Some(if ends { Verdict::Break } else { Verdict::Join })
}

fn kind(boundary: &Boundary, token: &str) -> Option<Abbreviation> {
    let found = boundary.abbreviation(token);
    if found.is_some() || token.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return found;
    }
    // "l’Ing. Rossi", "km/Std.": what stands after the sign.
    let tail = token.rsplit(['\'', '’', '/', '(', '-']).next().unwrap_or(token);
    let is_part = tail.len() < token.len() && is_longer(tail, 1);
    let of_tail = if is_part { boundary.abbreviation(tail) } else { None };
    of_tail.or_else(|| dotted(token))
}

/// The token with the parts of the abbreviation before it: `т. д`, `EE. UU`.
fn with_parts<'t>(boundary: &Boundary<'t>, token: &'t str) -> &'t str {
    if token.len() > 4 * MAX_PART {
        return token;
    }
    let before = boundary.before();
    let mut start = before.len() - token.len();
    for _ in 1..MAX_PARTS {
        let part = &before[start..];
        if is_longer(part, MAX_PART) && start == before.len() - token.len() {
            break;
        }
        let Some(rest) = before[..start].strip_suffix([' ', '\u{a0}']) else { break };
        let Some(rest) = rest.strip_suffix('.') else { break };
        let previous = last_token(rest);
        let is_part = !previous.is_empty()
            && !is_longer(previous, MAX_PART)
            && previous.chars().all(char::is_alphabetic);
        if !is_part {
            break;
        }
        start = rest.len() - previous.len();
    }
    &before[start..]
}

/// `a. C.`, `z. T.`, `EE. UU.`: a lone letter, or a doubled capital, before another with a full stop.
fn begins_parts(boundary: &Boundary, token: &str) -> bool {
    let is_part = |text: &str| {
        let mut letters = text.chars();
        let first = letters.next().filter(|c| c.is_alphabetic());
        first.is_some_and(|first| {
            letters.all(|c| c == first && c.is_uppercase()) && !is_longer(text, MAX_PART)
        })
    };
    let next = boundary.next_word();
    is_part(token) && is_part(next) && boundary.next_text[next.len()..].starts_with('.')
}

fn follows_number(boundary: &Boundary, token: &str) -> bool {
    let number = boundary.previous_token(token);
    number.contains(|c: char| c.is_numeric())
        || !number.is_empty()
            && number.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L' | 'Х' | 'І'))
}

fn is_roman(boundary: &Boundary) -> bool {
    let word = boundary.next_word();
    !word.is_empty() && word.bytes().all(|b| b"IVXLC".contains(&b))
}

/// `Pat. No. 4`, `Reg. Nos. 5 and 6`.
fn is_numbered(boundary: &Boundary) -> bool {
    let word = boundary.next_word();
    matches!(word, "No" | "Nos") && boundary.next_text[word.len()..].starts_with(". ")
}

/// "5 p.m. Monday", "9 a.m. ET": days and zones belong to the time.
fn is_of_time(boundary: &Boundary) -> bool {
    static TIME_WORDS: PhraseList = PhraseList::of(
        "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Eastern|Pacific|Central",
    );
    let word = boundary.next_word();
    boundary.language == Language::English
        && (TIME_WORDS.has(word)
            || (2..=4).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase()))
}

/// Letters with full stops between them: `U.S`, `a.m`, `LL.AA`, `जी.डी.पी`.
fn dotted(token: &str) -> Option<Abbreviation> {
    if !token.as_bytes().contains(&b'.') {
        return None;
    }
    let mut parts = 0;
    for part in token.split('.') {
        let part = part.trim();
        let mut letters = part.chars();
        let first = letters.next()?;
        let most = match first {
            '\u{900}'..='\u{dff}' => 3,
            _ if first.is_uppercase() && all(part, char::is_uppercase) => 2,
            _ => 1,
        };
        if !first.is_alphabetic() || is_full_stop(first) || is_longer(part, most) {
            return None;
        }
        parts += 1;
    }
    (parts >= 2).then_some(Abbreviation::Either)
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use crate::language::Language::*;

    #[test]
    fn titles_and_references() {
        check(English, "Dr. Lee and Mrs. Gray met Prof. Hall at St. Mary’s.| They talked.");
        check(English, "See Fig. 3 and No. 12, pp. 4–5.| There was no.| Nobody came.");
        check(English, "See U.S. Pat. No. 4,123 and 5 F. Supp. 3d 12.| I met Pat.| No one came.");
        check(
            English,
            "By s. 12 of the Act, reg. 4 and r. 12, it is void.| It needs ten per cent. (10%).",
        );
        check(English, "Mr. Jas. Holm, Wm. Reed and Thos. Quill met Chas. Moss.| They talked.");
        check(
            English,
            "It was shown by Gray et al.| Such gauges freeze.| See Lee et al. Nature 2019.",
        );
        check(English, "It is a 67 y.o. M with a cough.| He left.");
        check(German, "Das ist z. B. bei Dr. Müller bzw. Frau Schmidt so.| Er kam ca. um drei.");
        check(French, "M. Dupont et Mme. Petit, cf. p. 12, sont là.| Il pleut.");
        check(Spanish, "El Sr. López vive en la Av. Central.| La Dra. Ruiz no.");
        check(Polish, "To jest np. prof. Kowalski z ul. Długiej.| On tu mieszka.");
        check(Italian, "Il dott. Rossi abita in via G. Verdi con l’ing. Bianchi.| La sig.ra no.");
        check(Slovak, "Býva na nám. Slobody, napr. u Dr. Nováka.| Prší.");
        check(Romanian, "Dl. Popescu stă pe str. Lungă nr. 5.| Plouă.");
        check(Serbian, "Проф. Јовић живи у ул. Краља Петра бр. 5.| Пада киша.");
        check(Turkish, "Prof. Dr. Yılmaz Atatürk Cad. No. 5’te oturuyor.| Yağmur yağıyor.");
        check(Bulgarian, "Проф. Иванов живее на ул. Дълга.| Вали.");
    }

    #[test]
    fn those_that_may_end() {
        check(
            English,
            "He lives in Elm St. on the hill.| We went to Mill St.| He stayed in St. Ives.",
        );
        check(English, "P.S. The cat is well.| P.P.S. She sends her regards.");
        check(English, "He lives in the U.S.| His brother stayed in the U.S. Army.");
        check(English, "Acme Inc. bought Foo Ltd. in Jan. 2020.| It paid well.");
        check(English, "Use fruit, e.g. Granny Smith apples, etc.| The rest is easy.");
        check(French, "Le sigle « LL.AA.II.RR. » est rare.| Il pleut.");
        check(Spanish, "En el siglo 8 a. C. Grecia creció.| Viajó a EE. UU. con su hijo.");
    }

    #[test]
    fn those_that_mostly_end() {
        check(English, "We met at 5 p.m. on Friday.| It ended at 9 p.m.| Buses left.");
        check(English, "At 5 a.m. Mr. Gray left.| He was back at 6 P.M.| Mr. Lee was not.");
        check(English, "The bridge closes at 9 p.m. ET and again at 8 p.m. Monday.| Fine.");
        check(Russian, "Он родился в 1950 г. в Москве на ул. Ленина.| Потом уехал.");
        check(Russian, "Мост построили здесь в 1950 г.| Иванов жил рядом в г. Туле.");
        check(Russian, "Купили хлеб, молоко и т. д.| Дождь кончился.");
        check(Polish, "Most zbudowano tutaj w 1997 r.| Kowalski mieszkał obok.");
        check(Polish, "W 1492 r. Kolumb odkrył Amerykę.| Potem wrócił.");
    }
}

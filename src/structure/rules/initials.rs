//! The full stop after an initial does not end the sentence: `J. K. Rowling`, `А. С. Пушкин`,
//! `د. أحمد`. A function word with a capital shows that it does: `vitamin C. The`.

use super::Verdict;
use crate::chars::{is_longer, starts};
use crate::language::Language;
use crate::structure::boundary::Boundary;
use crate::word_lists::PhraseList;

/// Words that are followed by a letter as a name: after these, it is no initial.
static DESIGNATED: PhraseList = PhraseList::of(
    "\
    plan|vitamin|type|group|class|grade|section|part|appendix|exhibit|category|team|option|\
    hepatitis|level|zone|platform|gate|block|room|road|variant",
);

pub(super) fn rule(boundary: &Boundary) -> Option<Verdict> {
    if !boundary.is_full_stop() {
        return None;
    }
    let token = boundary.token;
    let last = token.rsplit(['.', '-']).next().unwrap_or(token);
    let mut letters = last.chars();
    let initial = letters.next()?;
    if is_caseless_initial(boundary, initial, last) {
        return Some(Verdict::Join);
    }
    if !initial.is_uppercase() || letters.next().is_some() {
        return None;
    }
    // "So did I. Nobody": the pronoun, unless a name comes before it.
    let pronoun = token == "I"
        && boundary.language == Language::English
        && starts(boundary.previous_token(token), char::is_lowercase);
    let designates = token.len() == 1 && DESIGNATED.has(boundary.previous_token(token));
    (!pronoun && !designates && !boundary.starter_follows() && !is_acronym(token))
        .then_some(Verdict::Join)
}

/// Letters of a script without capitals: one, or in Indian scripts, whose sentences end with a danda, the
/// two or three characters that a letter's name takes ("बी. सी.").
fn is_caseless_initial(boundary: &Boundary, first: char, last: &str) -> bool {
    if first.is_ascii() || !first.is_alphabetic() || first.is_lowercase() || first.is_uppercase() {
        return false;
    }
    let most = if matches!(first, '\u{900}'..='\u{dff}') { 3 } else { 1 };
    !is_longer(last, most) && boundary.space_follows()
}

/// "U.S.", "e.V.": more than one dotted part is for the abbreviations; "J.-P." is a double name.
fn is_acronym(token: &str) -> bool {
    token.contains('.') && !token.contains('-')
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use crate::language::Language::*;

    #[test]
    fn cases() {
        check(English, "It was J. K. Rowling who wrote it.| He met John F. Kennedy.");
        check(English, "The lower road is called plan B.| Everyone prefers plan A.");
        check(English, "Take vitamin C.| The rest is up to you.");
        check(English, "So did I.| Nobody knew Albert I. Gray.| It rained.");
        check(Russian, "Это написал А. С. Пушкин.| Он жил давно.");
        check(French, "C’est J.-P. Martin qui vient.| Il est là.");
        check(Hindi, "कल बी. सी. मेहता आए थे।| वे चले गए।");
        check(Arabic, "حضر م. أمين الاجتماع أمس.| ثم غادر المدينة.");
    }
}

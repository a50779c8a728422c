//! The full stop after an initial does not end the sentence: `J. K. Rowling`, `А. С. Пушкин`. A
//! function word with a capital shows that it does: `vitamin C. The`.

use super::{Candidate, Verdict};

pub(super) fn rule(candidate: &Candidate) -> Option<Verdict> {
    if !candidate.is_full_stop() {
        return None;
    }
    let token = candidate.token();
    let last = token.rsplit(['.', '-']).next().unwrap_or(token);
    let mut letters = last.chars();
    let is_initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    if !is_initial {
        return None;
    }
    // "So did I. Nobody": the pronoun, unless a name begins with it.
    let pronoun = token == "I" && !candidate.token_is_first();
    (!pronoun && !candidate.starter_follows() && !is_acronym(token)).then_some(Verdict::Join)
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
        check(
            English,
            "Take vitamin C. The rest is up to you.".replace("C. The", "C.| The").as_str(),
        );
        check(English, "So did I.| Nobody knew.");
        check(Russian, "Это написал А. С. Пушкин.| Он жил давно.");
        check(French, "C’est J.-P. Martin qui vient.| Il est là.");
    }
}

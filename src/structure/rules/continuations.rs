//! A sentence that goes on in lower case has not ended: `“It works.” she said`, `Yahoo! shares fell`,
//! `Well … maybe`. After an ellipsis a capital alone decides.

use super::{Candidate, Verdict};

pub(super) fn rule(candidate: &Candidate) -> Option<Verdict> {
    let next = candidate.next_char()?;
    if next.is_lowercase() {
        return Some(Verdict::Join);
    }
    // Punctuation that cannot begin a sentence: `"Really?", he asked`; `etc.; then`.
    if matches!(next, ',' | ';' | ':' | ')' | ']' | '،' | '，' | '、' | '/' | '=' | '%') {
        return Some(Verdict::Join);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use crate::language::Language::*;

    #[test]
    fn cases() {
        check(
            English,
            "“It works!” she said.| “I know.” He left."
                .replace("“I know.” He", "“I know.”| He")
                .as_str(),
        );
        check(English, "Shares of Yahoo! fell.| So what?");
        check(English, "Well . . . maybe it is.| Or not…| Nobody knows.");
        check(
            Russian,
            "Ну... может быть.| Или нет... Никто не знает."
                .replace("нет... Н", "нет...| Н")
                .as_str(),
        );
        check(English, "“Why?”, he asked.| Nobody knew.");
    }
}

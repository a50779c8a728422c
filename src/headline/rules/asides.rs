//! What stands between two commas behind the subject: "The bridge, which is old, was closed", "Ann Bell, 45, said".

use super::super::sentence_view::SentenceView;
use super::super::words::{is_finite, is_one_of, is_past, may_be_verb};
use super::Deletion;
use crate::chars::all;
use crate::span::Span;

/// The age of a person, a relative clause, what someone is.
const AGE: f64 = 0.1;
const CLAUSE: f64 = 0.6;
const MAX_ASIDE_WORDS: usize = 16;

pub(super) fn rule(view: &SentenceView, found: &mut Vec<Deletion>) {
    let Some(from) = view.next_comma(1, view.len()) else { return };
    let Some(to) = view.next_comma(from + 1, view.len().min(from + MAX_ASIDE_WORDS)) else {
        return;
    };
    let (Some(first), Some(second)) = (view.comma(from), view.comma(to)) else { return };
    // Behind the subject, before its verb.
    let is_subject = !(0..from).any(|at| may_be_verb(view.word(at)))
        && (is_finite(view.word(to)) || is_past(view.word(to)));
    let first_word = view.word(from);
    let is_age =
        to == from + 1 && all(first_word, |c| c.is_ascii_digit()) && view.is_name(from - 1);
    let cost = if is_age {
        AGE
    } else if is_subject && is_one_of(first_word, "which who whose where")
        || is_subject && view.is_name(from - 1) && is_one_of(first_word, "a an the")
    {
        CLAUSE
    } else {
        return;
    };
    found.push(Deletion { span: Span::new(first, second + 1), cost });
}

#[cfg(test)]
mod tests {
    use crate::headline::tests::check;

    #[test]
    fn what_is_said_of_the_subject_goes() {
        check("Ann Bell, 45, said the bridge was safe.", 7, "Ann Bell said the bridge was safe.");
        check("The bridge, which is old, was closed in May.", 6, "The bridge was closed in May.");
        check(
            "Ann Bell, the mayor of the town, voted for the bridge.",
            6,
            "Ann Bell voted for the bridge.",
        );
        check("The bridge, which is not safe, was closed in May.", 6, "");
        check("Ann Bell, a friend, and the mayor voted for it.", 8, "");
    }
}

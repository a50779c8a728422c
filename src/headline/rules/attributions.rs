//! Who says so. Without it a claim becomes a fact, so it is only shortened, unless what is said is a plain fact and comes
//! from a record.

use super::super::sentence_view::SentenceView;
use super::super::words::{DOUBTFUL, is_one_of};
use super::Deletion;
use crate::span::Span;

/// What figures come from.
const RECORDS: &str = "figures data statistics report survey census records";
const SHORTENED: f64 = 0.2;
const LEFT_OUT: f64 = 1.0;
/// Words of a source, at most.
const MAX_SOURCE_WORDS: usize = 8;

pub(super) fn rule(view: &SentenceView, found: &mut Vec<Deletion>) {
    let len = view.len();
    let Some(from) = (1..len).rev().find(|&at| view.comma(at).is_some()) else { return };
    let Some(comma) = view.comma(from) else { return };
    let mut offer = |start: usize, cost| {
        found.push(Deletion { span: Span::new(start, view.end()), cost });
    };
    let is_said = |&at: &usize| is_one_of(view.word(at), "said says");
    let said = (from + 1..len.min(from + MAX_SOURCE_WORDS + 1)).find(is_said);
    if let Some(said) = said
        && is_one_of(view.word(said + 1), "on in at during after yesterday today")
    {
        offer(view.end_before(said + 1), SHORTENED);
    }
    let is_according = view.word(from) == "according" && view.word(from + 1) == "to";
    let input = if is_according { len } else { said.unwrap_or(from) };
    let is_record = view.has(from, input, RECORDS) && len - from <= MAX_SOURCE_WORDS;
    if is_record && !view.has(0, from, DOUBTFUL) {
        offer(comma, LEFT_OUT);
    }
}

#[cfg(test)]
mod tests {
    use crate::headline::tests::check;

    #[test]
    fn who_says_so_stays_in_a_short_form() {
        let text = "The mayor broke the law, officials said on Monday in a statement.";
        check(text, 7, "The mayor broke the law, officials said.");
        check(text, 6, "");
    }

    #[test]
    fn a_plain_fact_may_stand_without_its_record() {
        check(
            "The town has 3,000 people, according to figures of the state.",
            6,
            "The town has 3,000 people.",
        );
        check("The town will have 3,000 people, according to a report.", 6, "");
        check("The town has 3,000 people, the mayor said in a report.", 6, "");
    }
}

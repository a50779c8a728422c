//! When it was, at the end: "The council voted for the bridge on Monday."

use super::super::sentence_view::SentenceView;
use super::super::words::{DAYS, is_one_of};
use super::Deletion;
use crate::span::Span;

const TIME_COST: f64 = 0.2;
/// Words that the time belongs to if they come before it.
const BOUND: &str = "and or not only but except is are was were be been fell falls fall held born until since from \
    between to than of for about before after as over on by with";
/// Superlatives and ordinals hold for a time.
const RANKS: &str = "most best worst first last largest biggest highest lowest longest shortest fastest \
    second third fourth fifth sixth seventh eighth ninth tenth only time times";

pub(super) fn rule(view: &SentenceView, found: &mut Vec<Deletion>) {
    let len = view.len();
    let length = if is_one_of(view.word(len.wrapping_sub(1)), "morning afternoon evening night")
        && is_day(view, len - 1)
    {
        3
    } else if is_day(view, len) {
        2
    } else {
        return;
    };
    let from = len.saturating_sub(length);
    if from > 0 && !is_one_of(view.word(from - 1), BOUND) && !view.has(0, from, RANKS) {
        found
            .push(Deletion { span: Span::new(view.end_before(from), view.end()), cost: TIME_COST });
    }
}

/// Whether "on Monday" stands before a word.
fn is_day(view: &SentenceView, at: usize) -> bool {
    at > 2 && is_one_of(view.word(at - 1), DAYS) && is_one_of(view.word(at - 2), "on")
}

#[cfg(test)]
mod tests {
    use crate::headline::tests::check;

    #[test]
    fn the_day_goes_where_it_is_no_part_of_the_claim() {
        check(
            "The council voted for the bridge on Monday evening.",
            6,
            "The council voted for the bridge.",
        );
        check("It was the third storm in the town on Monday.", 8, "");
        check("The council did vote, but only on Monday.", 6, "");
    }
}

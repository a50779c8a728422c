//! What a sentence opens with before it comes to its subject: "On Monday, the council …".

use super::super::sentence_view::SentenceView;
use super::super::words::{DAYS, FILLERS, PRONOUNS, TIMES, is_one_of, may_be_verb};
use super::Deletion;
use crate::chars::all;
use crate::span::Span;

/// Costs of openings: a word that opens alone, a time or place, and what went before.
const ALONE_COST: f64 = 0.1;
const SETTING_COST: f64 = 0.3;
const EVENT_COST: f64 = 0.8;
/// Words of the longest link, "As a result", and of the longest time, "Early in the morning of Monday".
const MAX_LINK_WORDS: usize = 3;
const MAX_TIME_WORDS: usize = 6;

/// Words of the longest opening.
const MAX_OPENING_WORDS: usize = 10;

/// Words that open a sentence alone, with a comma.
const ALONE: &str = "well now today yesterday finally eventually unfortunately fortunately surprisingly \
    interestingly recently currently ultimately overall specifically basically actually hey";
/// What an announcement is made in.
const PLACES: &str = "statement interview speech letter tweet conference hearing paper article work study thesis post \
    report email memo";

pub(super) fn rule(view: &SentenceView, found: &mut Vec<Deletion>) {
    if let Some(link) = link(view) {
        return found.push(link);
    }
    let from = view.first_word();
    let last = view.len().min(from + MAX_OPENING_WORDS);
    let Some(to) = view.next_comma(from + 1, last + 1) else { return };
    let cost = if to == from + 1 && is_one_of(view.word(from), FILLERS) {
        0.0
    } else if to == from + 1 && is_one_of(view.word(from), ALONE) {
        ALONE_COST
    } else if is_time(view, from, to) || is_place(view, from, to) {
        SETTING_COST
    } else if is_event(view, from, to) {
        EVENT_COST
    } else {
        return;
    };
    if begins_clause(view, to) {
        found.push(Deletion { span: Span::new(view.start(from), view.start(to)), cost });
    }
}

/// A linking word or phrase, which says nothing in a sentence that stands alone.
pub(super) fn link(view: &SentenceView) -> Option<Deletion> {
    let from = view.first_word();
    let to = view.next_comma(from + 1, view.len().min(from + MAX_LINK_WORDS + 1))?;
    let links = match to - from {
        1 => {
            "moreover furthermore additionally consequently therefore thus hence indeed meanwhile similarly also besides \
              accordingly secondly thirdly afterwards"
        }
        2 => "addition fact particular turn response",
        _ => "result",
    };
    let opens = to - from == 1 || is_one_of(view.word(from), "in as");
    (opens && is_one_of(view.word(to - 1), links) && begins_clause(view, to))
        .then(|| Deletion { span: Span::new(view.start(from), view.start(to)), cost: 0.0 })
}

/// "On Monday", "In 2014", "Last week", "Earlier this year".
fn is_time(view: &SentenceView, from: usize, to: usize) -> bool {
    let is_year =
        |at: usize| view.word(at).len() == 4 && all(view.word(at), |c| c.is_ascii_digit());
    let opens = is_one_of(view.word(from), "on in at last this earlier late early later");
    let is_time = |at: usize| is_year(at) || is_one_of(view.word(at), TIMES);
    let is_day = to == from + 1 && is_one_of(view.word(from), DAYS);
    is_day
        || (opens
            && to - from <= MAX_TIME_WORDS
            && (from..to).any(is_time)
            && !view.has(from, to, "of and or for to first"))
}

/// "In a statement", "At a press conference on Monday".
fn is_place(view: &SentenceView, from: usize, to: usize) -> bool {
    is_one_of(view.word(from), "in at")
        && is_one_of(view.word(from + 1), "a an this the his her its")
        && view.has(from, to, PLACES)
}

/// "After a vote on Monday", "Speaking at the opening": what went before. A pronoun may stand for something in it.
fn is_event(view: &SentenceView, from: usize, to: usize) -> bool {
    is_one_of(view.word(from), "after following speaking")
        && to - from > 2
        && !view.has(from, view.len(), PRONOUNS)
}

/// Whether a word begins a clause of its own: a verb comes before the next comma.
fn begins_clause(view: &SentenceView, at: usize) -> bool {
    let to = view.next_comma(at + 1, view.len()).unwrap_or(view.len());
    !is_one_of(
        view.word(at),
        "and or but nor which who whom whose where when that as with he she it they this \
          these those such his her its their both",
    ) && (at + 1..to).any(|at| may_be_verb(view.word(at)))
}

#[cfg(test)]
mod tests {
    use crate::headline::tests::check;

    #[test]
    fn openings_go_and_what_limits_stays() {
        check(
            "On Monday, the council voted for the bridge.",
            6,
            "The council voted for the bridge.",
        );
        check(
            "In a statement, the mayor praised the new bridge.",
            6,
            "The mayor praised the new bridge.",
        );
        check("In this paper, we present a bridge of steel.", 7, "We present a bridge of steel.");
        check("If it rains, the bridge will be closed.", 6, "");
        check("In Brook Hill, Oak and Elm the bridges were closed.", 8, "");
        check("After the storm, the bridge lost its bearings.", 6, "");
        check("In May, many people voted; in June, they did not.", 8, "");
    }

    #[test]
    fn a_linking_word_goes_with_the_need_for_the_sentence_before() {
        let text = "He was late. Moreover, the bridge was closed for the whole day.";
        check(text, 12, "The bridge was closed for the whole day.");
        check("He was late. However, the bridge was not closed that day.", 12, "");
    }
}

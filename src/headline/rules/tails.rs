//! What trails behind a comma or a semicolon: "The bridge was closed, which angered the town."

use super::super::sentence_view::SentenceView;
use super::super::words::{TIMES, is_finite, is_one_of, may_be_verb};
use super::Deletion;
use crate::span::Span;

/// Costs of tails: a clause that could stand alone, a relative clause, a further phrase, an apposition.
const CLAUSE_COST: f64 = 1.0;
const RELATIVE_COST: f64 = 0.6;
const ADDED_COST: f64 = 0.8;
const APPOSITION_COST: f64 = 0.6;

/// Clauses that add something; "who" as well, for a name stands before it.
const RELATIVE: &str = "which who whose where";
/// Further clauses and phrases.
const ADDED: &str = "after while with including making leaving adding saying giving bringing forcing sparking \
    prompting raising killing noting citing calling following ending becoming resulting allowing enabling thereby thus achieving providing \
    yielding such using namely especially particularly";
/// Who goes on in a second clause.
const CLAUSE_SUBJECTS: &str = "he she it they we i there";
/// What begins a clause that is part of another one.
const SUBORDINATE: &str = "who which that where when whose if while because as after before since how what why although though";
/// What introduces a clause that is said, thought or shown.
const REPORTING_VERBS: &str = "say says said told think thinks thought believe believes argue argues claim claims warns warn \
    hope hopes know knows knew show shows suggests suggest means mean that how why what whether if when because";
/// Words of a sentence that is left, at least.
const MIN_WORDS_BEFORE_TAIL: usize = 5;

pub(super) fn rule(view: &SentenceView, found: &mut Vec<Deletion>) {
    let len = view.len();
    for at in MIN_WORDS_BEFORE_TAIL..len {
        let Some(start) = view.comma(at).or_else(|| semicolon(view, at)) else { continue };
        let Some(cost) = cost(view, at) else { continue };
        found.push(Deletion { span: Span::new(start, view.end()), cost });
    }
}

/// What it costs to delete everything from a word on; `None` if it must stay.
fn cost(view: &SentenceView, at: usize) -> Option<f64> {
    let (first, second, len) = (view.word(at), view.word(at + 1), view.len());
    let is_last = view.next_comma(at + 1, len).is_none();
    let is_part = is_one_of(view.word(0), SUBORDINATE) || view.word(0) == "According";
    if is_part && view.next_comma(1, at).is_none() || !(0..at).any(|at| may_be_verb(view.word(at)))
    {
        return None;
    }
    if semicolon(view, at).is_some() {
        return (is_clause(view, at)).then_some(CLAUSE_COST);
    }
    // A clause that reaches to the end leaves a sentence before it, and so does one behind a clause.
    if !is_last && !is_clause(view, at) {
        return None;
    }
    if is_one_of(first, RELATIVE) {
        return Some(RELATIVE_COST);
    }
    if is_one_of(first, ADDED) {
        return Some(ADDED_COST);
    }
    if first == "and"
        && (is_one_of(second, CLAUSE_SUBJECTS) || is_finite(second))
        && view.next_comma(1, at).is_none()
    {
        return Some(CLAUSE_COST);
    }
    let is_apposition = is_one_of(first, "a an the")
        && view.is_name(at - 1)
        && !is_one_of(view.word(at - 1), TIMES)
        && is_last
        && !is_part
        && !(at..len).any(|at| may_be_verb(view.word(at)) || is_one_of(view.word(at), "and or"));
    is_apposition.then_some(APPOSITION_COST)
}

/// Where the semicolon is that alone separates a word from the one before it, if it is the only one.
fn semicolon(view: &SentenceView, at: usize) -> Option<usize> {
    let between = view.between(at);
    let is_only = || view.slice(view.span).matches(';').count() == 1;
    (between.trim_end() == ";" && is_only()).then(|| view.end_before(at))
}

/// Whether the words before one are a clause for certain: a verb comes before any word that may have made it part of
/// another clause, and none that a clause may follow which the words from there on complete ("said Ann, who …, left").
fn is_clause(view: &SentenceView, at: usize) -> bool {
    let Some(verb) = (0..at).find(|&at| is_finite(view.word(at))) else { return false };
    !view.has(0, verb, SUBORDINATE)
        && !view.has(verb, at, REPORTING_VERBS)
        && view.next_comma(1, at).is_none()
}

#[cfg(test)]
mod tests {
    use crate::headline::tests::check;

    #[test]
    fn what_trails_goes() {
        for tail in [
            ", which angered the town",
            ", after engineers had found rust",
            ", and the mayor opened it",
            ", and it rained",
            "; the road stays open",
            ", including the road to the river",
        ] {
            let text = format!("The old bridge was closed{tail}.");
            let expected =
                if tail.contains("the mayor") { "" } else { "The old bridge was closed." };
            check(&text, 6, expected);
        }
        check(
            "The town thanked Ann Bell, a friend of the bridge.",
            5,
            "The town thanked Ann Bell.",
        );
    }

    #[test]
    fn what_denies_or_limits_stays_and_so_does_half_a_list() {
        check("He said the old bridge was safe, which was not true.", 8, "");
        check("The council closed the old bridge, but it was opened again.", 8, "");
        check("The people of Brook Hill, which was closed, voted for the bridge.", 8, "");
        check("Her lawyer said Ann Bell, who is the mayor, voted.", 7, "");
        check("The bridge – built, the mayor said, with care – was closed.", 8, "");
    }

    #[test]
    fn a_quotation_is_never_changed() {
        check("“The bridge was closed by us, which was hard,” said Ann Bell.", 8, "");
        check("He called it 'an old bridge, which is safe' on Monday.", 8, "");
    }
}

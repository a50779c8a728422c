//! Does a sentence end at this mark? One judgement per file, asked in the order of [`BOUNDARY_RULES`]; the first
//! rule that is sure decides. A mark that no rule decides on ends the sentence.

mod abbreviations;
mod attributions;
mod continuations;
mod emoji;
mod enclosed;
mod initials;
mod inner_marks;
mod labels;
mod omissions;
mod ordinals;
mod unambiguous;

#[cfg(test)]
mod real_life;

use super::boundary::Boundary;
#[cfg(test)]
use crate::language::Language;
pub(super) use emoji::ends as ends_in_emoji;

/// What a rule says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The sentence ends here.
    Break,
    /// It goes on.
    Join,
}

type BoundaryRule = fn(&Boundary) -> Option<Verdict>;

const BOUNDARY_RULES: &[BoundaryRule] = &[
    omissions::rule,
    enclosed::rule,
    labels::rule,
    unambiguous::rule,
    inner_marks::rule,
    attributions::rule,
    continuations::rule,
    initials::rule,
    abbreviations::rule,
    ordinals::rule,
];

pub(super) fn judge(boundary: &Boundary) -> Verdict {
    BOUNDARY_RULES.iter().find_map(|rule| rule(boundary)).unwrap_or(Verdict::Break)
}

/// For the tests of the rules and of the splitter: `|` in a text marks where sentences are expected to end.
#[cfg(test)]
#[track_caller]
pub(super) fn check(language: Language, marked: &str) {
    let text = marked.replace('|', "");
    let structure = crate::structure::Structure::of(&text, language, &crate::Options::default());
    let found: Vec<&str> =
        structure.sentences.iter().map(|sentence| &text[sentence.span.range()]).collect();
    let expected: Vec<&str> = marked.split('|').map(str::trim).collect();
    assert_eq!(found, expected);
}

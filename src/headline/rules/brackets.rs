//! Brackets with what they hold: "the council (elected in 2031) voted", "It rained.[12]".

use super::super::view::View;
use super::Deletion;
use crate::span::Span;
use crate::structure::chars::{all, last};

const COST: f64 = 0.2;

pub(super) fn rule(view: &View, found: &mut Vec<Deletion>) {
    let sentence = view.slice(view.span);
    for (at, open) in sentence.match_indices(['(', '[', '（']) {
        let inside = &sentence[at + open.len()..];
        let Some(length) = inside.find([')', ']', '）', '(', '[', '（']) else { continue };
        let (inside, rest) = inside.split_at(length);
        let Some(close) = rest.chars().next().filter(|c| matches!(c, ')' | ']' | '）')) else {
            continue;
        };
        let is_number = all(inside, |c| c.is_ascii_digit());
        let is_note = open == "[" && is_number;
        let is_apart = last(&sentence[..at]).is_some_and(char::is_whitespace) || open == "（";
        if is_note || (is_apart && !is_label(inside)) {
            let start = view.span.start + at;
            let end = start + open.len() + length + close.len_utf8();
            found.push(Deletion {
                span: Span::new(start, end),
                cost: if is_note { 0.0 } else { COST },
            });
        }
    }
}

/// Whether brackets hold the label of an item, or of the part of a law: "(a)", "(12)", "(iv)".
fn is_label(inside: &str) -> bool {
    let is_year = inside.len() == 4 && all(inside, |c| c.is_ascii_digit());
    let is_acronym = inside.chars().filter(|c| c.is_uppercase()).count() >= 2
        && !all(inside, |c| "IVX".contains(c));
    let is_short = inside.len() <= 4 && all(inside, char::is_alphanumeric);
    is_short && !is_year && !is_acronym
}

#[cfg(test)]
mod tests {
    use crate::headline::tests::check;

    #[test]
    fn brackets_go_and_labels_stay() {
        check(
            "The council (elected in 2031) voted for the bridge.",
            8,
            "The council voted for the bridge.",
        );
        check("It rained all day in the hills.[12]", 20, "It rained all day in the hills.");
        check("The council shall act under section 3 (a) of this law (if there is money).", 12, "");
        check(
            "Der Rat (gewählt im Mai) stimmte für die neue Brücke.",
            8,
            "Der Rat stimmte für die neue Brücke.",
        );
    }
}

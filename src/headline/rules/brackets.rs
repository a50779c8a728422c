//! Brackets with what they hold: "the council (elected in 2031) voted", "It rained.[12]".

use super::super::sentence_view::SentenceView;
use super::Deletion;
use crate::chars::{all, ends};
use crate::span::Span;

const BRACKET_COST: f64 = 0.2;

pub(super) fn rule(view: &SentenceView, found: &mut Vec<Deletion>) {
    let sentence = view.slice(view.span);
    let mut open = None;
    for (at, c) in sentence.char_indices() {
        if matches!(c, '(' | '[' | '（') {
            open = Some((at, c));
        }
        if !matches!(c, ')' | ']' | '）') {
            continue;
        }
        // Of brackets in brackets the inner ones may go.
        let Some((start, mark)) = open.take() else { continue };
        let inside = &sentence[start + mark.len_utf8()..at];
        let is_note = mark == '[' && all(inside, |c| c.is_ascii_digit());
        let is_apart = mark == '（' || ends(&sentence[..start], char::is_whitespace);
        if is_note || (is_apart && !is_label(inside)) {
            let end = view.span.start + at + c.len_utf8();
            let span = Span::new(view.span.start + start, end);
            found.push(Deletion { span, cost: if is_note { 0.0 } else { BRACKET_COST } });
        }
    }
}

/// Whether brackets hold the label of an item, or of the part of a law: "(a)", "(12)", "(iv)".
fn is_label(inside: &str) -> bool {
    let is_year = inside.len() == 4 && all(inside, |c| c.is_ascii_digit());
    let is_acronym = inside.chars().filter(|c| c.is_uppercase()).count() >= 2
        && !all(inside, |c| matches!(c, 'I' | 'V' | 'X'));
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

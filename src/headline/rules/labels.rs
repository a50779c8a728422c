//! What news agencies put before the first sentence, "LONDON (CNN) -- ", and the number of an item.

use super::super::sentence_view::SentenceView;
use super::Deletion;
use crate::chars::{all, ends};
use crate::span::Span;

/// Words of a place with the name of an agency.
const MAX_DATELINE_WORDS: usize = 7;

pub(super) fn rule(view: &SentenceView, found: &mut Vec<Deletion>) {
    let mut offer = |at: usize| {
        let span = Span::new(view.span.start, view.start(at));
        found.push(Deletion { span, cost: 0.0 });
    };
    let is_agency = view.slice(view.span).starts_with('(') && is_all_caps(view.word(0));
    if is_agency && view.between(1).starts_with(')') {
        return offer(1);
    }
    if view.between(0).starts_with('-') {
        return offer(0);
    }
    if view.is_item() {
        return offer(1);
    }
    let are_names =
        |at: usize| (0..at).all(|at| view.is_name(at) || view.between(at).contains('('));
    let ends_label = |&at: &usize| {
        let marks = view.between(at).trim();
        let is_agency = marks.starts_with(')');
        ends(marks, |c| matches!(c, '-' | '–' | '—'))
            && marks.len() < view.between(at).len()
            && (is_agency || is_all_caps(view.word(0)))
            && are_names(at)
    };
    if let Some(at) = (1..view.len().min(MAX_DATELINE_WORDS)).find(ends_label) {
        offer(at);
    }
}

fn is_all_caps(word: &str) -> bool {
    word.len() > 2 && all(word, char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use crate::headline::tests::check;

    #[test]
    fn what_agencies_put_first_always_goes() {
        for label in ["(CNN)", "LONDON (Reuters) - ", "BROOK HILL, England (CNN) -- ", "-- "] {
            check(
                &format!("{label}The bridge was closed in May."),
                20,
                "The bridge was closed in May.",
            );
        }
    }
}

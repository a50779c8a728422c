//! What stands between two dashes: "the bridge – built in 1911 – is closed".

use super::super::sentence_view::SentenceView;
use super::Deletion;
use crate::chars::{all, starts};
use crate::language::Language;
use crate::span::Span;

const DASH_COST: f64 = 0.5;

pub(super) fn rule(view: &SentenceView, found: &mut Vec<Deletion>) {
    // Elsewhere a dash may stand for "is".
    use Language::*;
    if !matches!(
        view.language,
        English
            | German
            | French
            | Spanish
            | Portuguese
            | Italian
            | Dutch
            | Swedish
            | Danish
            | Norwegian
    ) {
        return;
    }
    let mut dashes = (1..view.len()).filter(|&at| is_dash(view.between(at)));
    let (Some(first), Some(second), None) = (dashes.next(), dashes.next(), dashes.next()) else {
        return;
    };
    // A name, or a new sentence, may not be what goes on.
    let goes_on = starts(view.word(second), char::is_lowercase);
    if goes_on {
        let end = view.end_before(second) + view.between(second).trim_end().len();
        found.push(Deletion { span: Span::new(view.end_before(first), end), cost: DASH_COST });
    }
}

/// Whether nothing but a dash separates two words; a hyphen only with spaces.
fn is_dash(between: &str) -> bool {
    let mark = between.trim();
    let is_spaced = between.starts_with(' ') && between.ends_with(' ');
    !mark.is_empty()
        && (mark == "—" || mark == "--" || is_spaced && all(mark, |c| matches!(c, '-' | '–' | '—')))
}

#[cfg(test)]
mod tests {
    use crate::headline::tests::check;

    #[test]
    fn what_stands_between_a_pair_goes() {
        check(
            "The bridge – built in 1911 – was closed in May.",
            8,
            "The bridge was closed in May.",
        );
        check("The bridge--built in 1911--was closed in May.", 6, "The bridge was closed in May.");
        check("The bridge – and not the road – was closed in May.", 8, "");
        check(
            "Der alte Turm – er ist berühmt – wurde im Mai geschlossen.",
            8,
            "Der alte Turm wurde im Mai geschlossen.",
        );
    }
}

//! A sentence → what is kept of it within a number of words, and that as a line of text.

use super::rules::{Deletion, deletions};
use super::sentence_view::SentenceView;
use crate::chars::{first, is_closer, is_end_mark, last};
use crate::span::Span;
use crate::structure::display::is_glued;
use crate::structure::words::count;

/// Words of the longest sentence that is shortened. Longer ones are mostly several that were not separated.
pub(super) const MAX_TRIMMED_WORDS: usize = 120;
/// Words that are left of a shortened sentence, at least.
const MIN_HEADLINE_WORDS: usize = 5;
/// What it costs to leave out all words of a sentence.
const SHARE: f64 = 2.0;

/// How long what is made of a sentence may be.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Limit {
    Words(usize),
    /// Characters, as they are shown.
    Letters(usize),
}

impl Limit {
    pub(super) fn holds(self, kept: &Trimmed) -> bool {
        match self {
            Self::Words(words) => kept.words <= words,
            Self::Letters(letters) => kept.text.chars().count() <= letters,
        }
    }
}

/// What is kept of a sentence.
pub(super) struct Trimmed {
    /// In order, without white space at either end.
    pub(super) spans: Vec<Span>,
    pub(super) text: String,
    pub(super) words: usize,
    /// In units of scores.
    pub(super) cost: f64,
}

/// The sentence without the deletions that cost least and bring it to a length; `None` if none do.
pub(super) fn trim(view: &SentenceView, limit: Limit) -> Option<Trimmed> {
    let all = view.tally.length as usize;
    if all > MAX_TRIMMED_WORDS {
        return Some(whole(view)).filter(|whole| limit.holds(whole));
    }
    let deletions = deletions(view);
    let free = deletions.iter().take_while(|deletion| deletion.cost == 0.0).count();
    let (mut made, mut rest) = (deletions[..free].to_vec(), deletions[free..].iter());
    let mut kept = without(view, &made);
    while !limit.holds(&kept) {
        made.push(*rest.next()?);
        kept = without(view, &made);
    }
    // Deletions that turn out not to be needed are undone, the most expensive first.
    for at in (free..made.len()).rev() {
        let mut fewer = made.clone();
        fewer.remove(at);
        let other = without(view, &fewer);
        if limit.holds(&other) {
            (made, kept) = (fewer, other);
        }
    }
    let is_sound = kept.spans == [view.span]
        || kept.words >= MIN_HEADLINE_WORDS && !has_stray_marks(view, &kept.spans);
    kept.cost = made.iter().map(|deletion| deletion.cost).sum::<f64>()
        + SHARE * (all.saturating_sub(kept.words)) as f64 / all.max(1) as f64;
    is_sound.then_some(kept)
}

/// All of a sentence.
pub(super) fn whole(view: &SentenceView) -> Trimmed {
    without(view, &[])
}

fn without(view: &SentenceView, deletions: &[Deletion]) -> Trimmed {
    let mut spans = vec![view.span];
    for Deletion { span: gone, .. } in deletions {
        let mut kept = Vec::new();
        for span in spans {
            let start = gone.start.clamp(span.start, span.end);
            let end = gone.end.clamp(start, span.end);
            for part in [Span::new(span.start, start), Span::new(end, span.end)] {
                let part = part.trim(view.text);
                if !part.is_empty() {
                    kept.push(part);
                }
            }
        }
        spans = kept;
    }
    let text = join(view, &spans);
    Trimmed { words: count(&text), spans, text, cost: 0.0 }
}

/// The kept stretches as they are shown, with a space between them unless a mark follows or the script writes none; the
/// first letter is a capital if the beginning is gone.
fn join(view: &SentenceView, spans: &[Span]) -> String {
    let mut out = String::new();
    for &span in spans {
        let shown = view.display(span);
        let shown = shown.as_deref().unwrap_or(view.slice(span));
        if !out.is_empty() && !first(shown).is_some_and(is_trailing) && !is_glued(&out, shown) {
            out.push(' ');
        }
        out.push_str(shown);
    }
    // Only in English may the beginning be deleted.
    if spans.first().is_some_and(|first| first.start != view.span.start)
        && let Some(letter) = out.get_mut(..1)
    {
        letter.make_ascii_uppercase();
    }
    out
}

/// Marks that have no space before them.
fn is_trailing(c: char) -> bool {
    is_end_mark(c) || is_closer(c) || matches!(c, ',' | ';' | ':' | '，' | '、' | '；' | '：')
}

/// Whether two marks meet where something is gone that do not belong together: "the vote,."
fn has_stray_marks(view: &SentenceView, spans: &[Span]) -> bool {
    let is_mark = |c: char| matches!(c, ',' | ';' | ':' | '.' | '-' | '–' | '—');
    let meet = |pair: &[Span]| {
        last(view.slice(pair[0])).is_some_and(is_mark)
            && first(view.slice(pair[1])).is_some_and(|c| !c.is_alphanumeric())
    };
    spans.windows(2).any(meet)
}

//! Selection, key terms → coverage: what a summary covers of its text, and which sentences would add the rest.
use std::ops::Range;

use crate::selection::{Preferred, Selection};
use crate::span::Span;
use crate::structure::Structure;
use crate::summary::{Coverage, KeyTerm, SectionCoverage, TermCoverage};
use crate::terms::Terms;

/// What there is to cover in a text, for any request.
#[derive(Debug, Default)]
pub(crate) struct Contents {
    /// What each term weighs: the sum of the squares of its weights in the sentences that may be chosen.
    weights: Vec<f64>,
    /// Their sum.
    weight: f64,
    sections: Vec<Section>,
}

/// A heading with the sentences from there to the next.
#[derive(Debug)]
struct Section {
    span: Span,
    title: String,
    sentences: Range<usize>,
}

/// What coverage is computed from.
pub(crate) struct CoverageInput<'a> {
    pub(crate) structure: &'a Structure,
    pub(crate) terms: &'a Terms,
    pub(crate) key_terms: &'a [KeyTerm],
    /// Which sentences are chosen before which.
    pub(crate) preferred: Preferred<'a>,
}

impl Contents {
    pub(crate) fn of(
        text: &str,
        structure: &Structure,
        terms: &Terms,
        selection: &Selection,
    ) -> Self {
        let mut weights = vec![0.0; terms.len()];
        for sentence in selection.sentences() {
            for entry in terms.row(sentence) {
                weights[entry.term as usize] += f64::from(entry.weight * entry.weight);
            }
        }
        let weight = weights.iter().sum();
        Self { weights, weight, sections: sections(text, structure) }
    }

    /// What the chosen sentences cover.
    pub(crate) fn coverage(&self, mut input: CoverageInput, chosen: &[usize]) -> Coverage {
        let sentences = &input.structure.sentences;
        let mut is_chosen = vec![false; sentences.len()];
        chosen.iter().for_each(|&sentence| is_chosen[sentence] = true);
        let mut inside = Vec::new();
        let mut found = |some: &mut dyn Iterator<Item = usize>| {
            inside.clear();
            inside.extend(some);
            let is_covered = inside.iter().any(|&sentence| is_chosen[sentence]);
            let best = if is_covered { None } else { input.preferred.first(&inside) };
            (is_covered, best.map(|best| sentences[best].span))
        };
        let terms = input.key_terms.iter().map(|term| {
            let occurrences = term.occurrences.iter().copied();
            let (is_covered, best) = found(&mut input.structure.sentences_at(occurrences));
            TermCoverage { is_covered, best }
        });
        let terms = terms.collect();
        let sections = self.sections.iter().map(|section| {
            let (is_covered, best) = found(&mut section.sentences.clone());
            SectionCoverage { span: section.span, title: section.title.clone(), is_covered, best }
        });
        let sections = sections.collect();
        Coverage { share: self.share(input.terms, chosen), terms, sections }
    }

    /// Share of the weight of all terms that those of the chosen sentences have.
    fn share(&self, terms: &Terms, chosen: &[usize]) -> f64 {
        let mut is_there = vec![false; terms.len()];
        for entry in chosen.iter().flat_map(|&sentence| terms.row(sentence)) {
            is_there[entry.term as usize] = true;
        }
        // In the order of the whole sum: rounding never makes a part more than the whole.
        let there = self.weights.iter().zip(is_there).filter(|(_, is_there)| *is_there);
        let covered: f64 = there.map(|(weight, _)| weight).sum();
        if self.weight > 0.0 { covered / self.weight } else { 0.0 }
    }
}

/// The headings with text right below them; none if that is the title alone.
fn sections(text: &str, structure: &Structure) -> Vec<Section> {
    let section = |sentences: Range<usize>| {
        let span = structure.sentences[sentences.start.checked_sub(1)?].span;
        Some(Section { span, title: title(text, structure, span), sentences })
    };
    let sections: Vec<Section> = structure.sections().filter_map(section).collect();
    match &sections[..] {
        [only] if only.sentences.start == 1 => Vec::new(),
        _ => sections,
    }
}

/// A heading as a reader should see it, without the marks of Markdown.
fn title(text: &str, structure: &Structure, span: Span) -> String {
    let shown = structure.display(text, span);
    let shown = shown.as_deref().unwrap_or(&text[span.range()]);
    shown.trim_matches('#').trim().to_owned()
}

#[cfg(test)]
mod tests {
    use crate::{Avoid, Document, Length, Options, Request, Span, Summary};

    const TEXT: &str = "# The bridge of Harlow\n\nThe old bridge of Harlow closed in May after a storm. Trams \
        had crossed the bridge since 1911.\n\n# Who pays\n\nThe council of Harlow pays half of the new bridge. \
        Will the tram company pay the rest of it? The tram company has not answered the council of Harlow.\n\n\
        # Until then\n\nA ferry carries people over the river until the bridge opens. It waits for the tide.";

    fn three() -> Request {
        Request::new(Length::sentences(3).expect("valid"))
    }

    fn summary(text: &str, request: impl Into<Request>) -> Summary {
        Document::read(text, &Options::default()).summarize(request)
    }

    fn sentence(start: &str) -> Span {
        let at = TEXT.find(start).expect("there");
        let end = TEXT[at..].find(['.', '?']).expect("an end");
        Span::new(at, at + end + 1)
    }

    #[test]
    fn the_share_grows_with_the_summary_up_to_one() {
        let document = Document::read(TEXT, &Options::default());
        let share = |count| {
            let length = Length::sentences(count).expect("valid");
            document.summarize(length).coverage.share
        };
        let shares: Vec<f64> = (1..=7).map(share).collect();
        assert!(shares[0] > 0.1 && shares.is_sorted(), "{shares:?}");
        assert_eq!(shares[6], 1.0);
        let all = Request::new(Length::default()).exclude(Span::new(0, TEXT.len()));
        assert_eq!(document.summarize(all).coverage.share, 0.0);
        assert_eq!(summary("", three()).coverage.share, 0.0);
    }

    #[test]
    fn adding_the_best_sentence_covers_a_term_or_a_section() {
        let document = Document::read(TEXT, &Options::default());
        let one = || Request::new(Length::sentences(1).expect("valid"));
        let before = document.summarize(one()).coverage;
        let missing = before.terms.iter().position(|term| !term.is_covered).expect("one is missed");
        let best = before.terms[missing].best.expect("it may be chosen");
        let after = document.summarize(one().pin(best)).coverage;
        assert!(after.terms[missing].is_covered && after.terms[missing].best.is_none());
        let missing = before.sections.iter().position(|part| !part.is_covered).expect("one");
        let best = before.sections[missing].best.expect("it may be chosen");
        assert!(document.summarize(one().pin(best)).coverage.sections[missing].is_covered);
    }

    #[test]
    fn the_best_sentence_is_the_first_to_come() {
        let document = Document::read(TEXT, &Options::default());
        let at = |count| document.summarize(Length::sentences(count).expect("valid"));
        for section in at(1).coverage.sections.iter().filter(|section| !section.is_covered) {
            let is_inside = |at: &Span| {
                at.start > section.span.end && !TEXT[section.span.end..at.start].contains('#')
            };
            let spans = (1..=7).map(|count| at(count).sentences.into_iter().map(|s| s.span));
            let first = spans.flatten().find(is_inside);
            assert_eq!(section.best, first, "{}", section.title);
        }
    }

    #[test]
    fn what_is_not_wanted_is_not_offered() {
        let of = |request: Request| {
            let request =
                request.pin(sentence("Trams")).with_length(Length::sentences(1).expect("valid"));
            summary(TEXT, request).coverage.sections[1].best
        };
        let council = sentence("The council");
        let without = three().exclude(council).exclude(sentence("The tram"));
        assert_eq!(of(without.clone()), Some(sentence("Will")));
        assert_eq!(of(without.avoid(Avoid::Questions)), None);
    }

    #[test]
    fn sections_have_the_titles_that_a_reader_sees() {
        let found = summary(TEXT, three()).coverage.sections;
        let titles: Vec<&str> = found.iter().map(|section| &section.title[..]).collect();
        assert_eq!(titles, ["The bridge of Harlow", "Who pays", "Until then"]);
        let single = TEXT.replace("# Who pays\n\n", "").replace("# Until then\n\n", "");
        assert!(summary(&single, three()).coverage.sections.is_empty());
        assert!(summary("One sentence. Another one.", three()).coverage.sections.is_empty());
    }
}

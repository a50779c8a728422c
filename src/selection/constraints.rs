//! Candidates, request → what may be chosen under the constraints and the query of a request.

use super::SelectionInput;
use super::candidates::Candidate;
use crate::chars::is_quote;
use crate::dependency::DependencyKind;
use crate::query::Query;
use crate::request::{Avoid, Request};
use crate::span::SpanSet;

/// The candidates that a request leaves, with what each gains by the query.
#[inline(never)]
pub(super) fn constrained(
    all: &[Candidate],
    request: &Request,
    query: &Query,
    input: SelectionInput,
) -> Vec<Candidate> {
    let mut kept = remaining(all, request, input);
    // What the text does not speak of is answered with nothing, not with a summary that pretends.
    if query.found() == Some(false) {
        kept.retain(|candidate| candidate.is_pinned);
    }
    // A reader who asks for something specific wants that, and not something from each segment.
    let is_specific = query.found().is_some() || kept.iter().any(|candidate| candidate.is_pinned);
    for candidate in &mut kept {
        candidate.lift_by(query, 0);
        candidate.segment = if is_specific { 0 } else { candidate.segment };
    }
    kept
}

/// The candidates that a request leaves.
pub(super) fn remaining(
    all: &[Candidate],
    request: &Request,
    input: SelectionInput,
) -> Vec<Candidate> {
    let sentences = &input.structure.sentences;
    let (pinned, excluded) = (SpanSet::of(&request.pin), SpanSet::of(&request.exclude));
    let mut kept: Vec<Candidate> = Vec::with_capacity(all.len());
    for candidate in all {
        let sentence = candidate.sentence as usize;
        let span = sentences[sentence].span;
        let is_pinned = pinned.touches(span);
        let is_unwanted = excluded.touches(span)
            || request.avoid.iter().any(|&kind| is_of(kind, sentence, input))
            || candidate.antecedent.is_some_and(|on| find(&kept, on).is_none());
        if is_pinned || !is_unwanted {
            kept.push(candidate.constrained(is_pinned));
        }
    }
    kept
}

/// The index of a sentence among candidates in document order.
pub(super) fn find(candidates: &[Candidate], sentence: u32) -> Option<usize> {
    candidates.binary_search_by_key(&sentence, |candidate| candidate.sentence).ok()
}

fn is_of(kind: Avoid, sentence: usize, input: SelectionInput) -> bool {
    let slice = &input.text[input.structure.sentences[sentence].span.range()];
    match kind {
        Avoid::Quotes => {
            let antecedent = input.dependencies.antecedent(sentence);
            slice.starts_with(is_quote)
                || antecedent.is_some_and(|on| on.kind == DependencyKind::Enclosed)
        }
        Avoid::Questions => slice.contains(['?', '？', '؟']),
    }
}

#[cfg(test)]
mod tests {
    use crate::{Avoid, Document, Length, Options, Request, Span};

    const TEXT: &str = "The council of the town voted for a new bridge over the river on Monday. But it left open \
        who pays for the bridge over the river. Engineers had warned that storms would damage the old one. Will \
        the tram company wait for the new bridge? \"We will wait for the bridge,\" said the tram company in May. \
        The ferry carries people over the river until then. It is slow, and waits for the tide.";

    fn chosen(constrain: impl Fn(Request) -> Request, sentences: usize) -> Vec<String> {
        let document = Document::read(TEXT, &Options::default());
        let request = constrain(Request::new(Length::sentences(sentences).expect("valid")));
        document.choose(request).into_iter().map(|sentence| sentence.text).collect()
    }

    fn at(start: &str) -> Span {
        let start = TEXT.find(start).expect("there");
        Span::new(start, start + 1)
    }

    #[test]
    fn what_is_asked_for_comes_first() {
        assert!(chosen(|request| request.ask("ferries"), 1)[0].starts_with("The ferry"));
        assert!(chosen(|request| request.ask("Who warned of storms?"), 1)[0].starts_with("Eng"));
        assert!(chosen(|request| request.ask("helicopter"), 3).is_empty());
        let pinned = chosen(|request| request.ask("helicopter").pin(at("But")), 3);
        assert!(pinned.len() == 1 && pinned[0].starts_with("But"), "{pinned:?}");
        assert_eq!(chosen(|request| request.ask(""), 3), chosen(|request| request, 3));
    }

    #[test]
    fn each_query_is_fulfilled_before_one_is_twice() {
        let found = chosen(|request| request.ask("ferry").ask("storms"), 2);
        assert!(found[0].starts_with("Eng") && found[1].starts_with("The ferry"), "{found:?}");
    }

    #[test]
    fn what_it_depends_on_comes_with_it() {
        let found = chosen(|request| request.ask("tide"), 2);
        assert!(
            found[0].starts_with("The ferry") && found[1].starts_with("It is slow"),
            "{found:?}"
        );
    }

    #[test]
    fn the_shortest_way_to_a_query_is_taken() {
        let text = "The council of the town voted for a new bridge on Monday. But it left open who pays for \
            it. That is why the mayor talked of a tunnel. The ferry of the town is late in most winters. It \
            waits for the tide, which a tunnel would not.";
        let document = Document::read(text, &Options::default());
        let two = Length::sentences(2).expect("valid");
        let found = document.choose(Request::new(two).ask("tunnel"));
        assert!(found[1].text.starts_with("It waits"), "{found:?}");
    }

    #[test]
    fn pins_are_always_there() {
        let constrain =
            |request: Request| request.pin(at("It is slow")).pin(at("Will")).exclude(at("Will"));
        let found = chosen(constrain, 1);
        assert!(found[0].starts_with("Will") && found[1].starts_with("It is slow"), "{found:?}");
        let document = Document::read(TEXT, &Options::default());
        let few = Request::new(Length::words(3).expect("valid"));
        assert_eq!(document.choose(constrain(few)).len(), 2);
    }

    #[test]
    fn what_is_excluded_takes_along_what_depends_on_it() {
        let found = chosen(|request| request.exclude(at("The ferry")), 9);
        assert_eq!(found.len(), 5);
        assert!(found.iter().all(|text| !text.starts_with("The ferry") && !text.starts_with("It")));
        assert!(chosen(|request| request.exclude(Span::new(0, TEXT.len())), 3).is_empty());
    }

    #[test]
    fn quotes_and_questions_are_avoided() {
        let found = chosen(|request| request.avoid(Avoid::Quotes).avoid(Avoid::Questions), 9);
        assert_eq!(found.len(), 5);
        assert!(found.iter().all(|text| !text.contains(['?', '"'])));
    }

    #[test]
    fn longer_summaries_contain_shorter_ones() {
        let constrain =
            |request: Request| request.ask("tide").pin(at("Eng")).avoid(Avoid::Questions);
        let mut shorter = Vec::new();
        for count in 1..=8 {
            let found = chosen(constrain, count);
            assert!(shorter.iter().all(|text| found.contains(text)), "{count}: {found:?}");
            shorter = found;
        }
    }
}

//! Any text with any request: a summary is verbatim and in order, holds what is pinned and the summary that is shorter,
//! and says the same when it is asked again.

use epitome::{Avoid, Document, Length, Options, Request, Summary};

use super::input::{Choices, parts};
use super::read::span;

pub(crate) fn check(bytes: &[u8]) {
    let (mut choices, text) = parts(bytes);
    let document = Document::read(text.as_ref(), &Options::default());
    let mut request = Request::new(length(&mut choices));
    for _ in 0..choices.next() % 3 {
        let asked = span(&mut choices, &text);
        // What a person types is whole letters.
        request = request.focus(text.get(asked.range()).unwrap_or("the old bridge?"));
    }
    let pinned: Vec<_> = (0..choices.next() % 3).map(|_| span(&mut choices, &text)).collect();
    request = pinned.iter().fold(request, |request, &span| request.pin(span));
    for _ in 0..choices.next() % 3 {
        request = request.exclude(span(&mut choices, &text));
    }
    for kind in [Avoid::Quotes, Avoid::Questions] {
        if choices.yes() {
            request = request.avoid(kind);
        }
    }

    let summary = document.summarize(request.clone());
    let mut end = 0;
    for sentence in &summary.sentences {
        assert!(sentence.span.start >= end, "sentences overlap, or are not in order");
        assert_eq!(sentence.text, text[sentence.span.range()], "not verbatim");
        end = sentence.span.end;
    }
    assert!((0.0..=1.0).contains(&summary.coverage.share), "{}", summary.coverage.share);
    for wanted in document.selectable_spans() {
        let is_pinned = pinned.iter().any(|p| p.start < wanted.end && wanted.start < p.end);
        assert!(!is_pinned || holds(&summary, wanted), "{wanted:?} is pinned");
    }
    assert_eq!(summary, document.summarize(request.clone()), "another answer");

    let count = summary.sentences.len() + 1;
    let sentences =
        |count| document.summarize(request.with_length(Length::sentences(count).expect("valid")));
    let (shorter, longer) = (sentences(count), sentences(count + 1));
    assert!(shorter.sentences.iter().all(|s| holds(&longer, s.span)), "not nested");
}

fn holds(summary: &Summary, span: epitome::Span) -> bool {
    summary.sentences.iter().any(|sentence| sentence.span == span)
}

fn length(choices: &mut Choices) -> Length {
    let amount = choices.next();
    match choices.next() % 3 {
        0 => Length::sentences(amount + 1),
        1 => Length::words(amount + 1),
        _ => Length::ratio((amount + 1) as f64 / 256.0),
    }
    .expect("valid")
}

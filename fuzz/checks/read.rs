//! Any text with any options: nothing panics, and all spans are valid, in order and on boundaries.

use epitome::{
    BlockKind, Boilerplate, Document, Language, Length, Markup, MarkupRole, Options, Span,
};

use super::input::{Choices, parts};

pub(crate) fn check(bytes: &[u8]) {
    let (mut choices, text) = parts(bytes);
    let document = Document::read(text.as_ref(), &options(&mut choices, &text));
    let explanation = document.explain();
    let mut end = 0;
    for sentence in &explanation.sentences {
        // Slicing checks the boundaries.
        let slice = &text[sentence.span.range()];
        assert!(!slice.is_empty() && slice.trim() == slice, "{slice:?}");
        assert!(sentence.span.start >= end, "sentences overlap");
        assert!(sentence.score.is_finite(), "the score of {slice:?}");
        end = sentence.span.end;
        let _ = document.display(sentence.span);
    }
    let mut end = 0;
    for block in &explanation.blocks {
        assert!(block.span.start >= end && block.span.end > block.span.start, "blocks overlap");
        end = block.span.end;
    }
    for ignored in document.boilerplate() {
        let _ = &text[ignored.span.range()];
    }
    let summary = document.summarize(Length::default());
    assert!(summary.sentences.iter().all(|s| s.text == text[s.span.range()]));
    for words in [1, 8, 25] {
        let Some(headline) = document.headline(words) else { continue };
        assert!(headline.words <= words && headline.words > 0, "{} words", headline.words);
        assert!(headline.spans.iter().all(|span| !text[span.range()].is_empty()));
    }
    for term in document.key_terms() {
        assert!(term.occurrences.iter().all(|span| !text[span.range()].is_empty()));
    }
}

fn options(choices: &mut Choices, text: &str) -> Options {
    let clean = !choices.yes();
    let language = choices.yes().then(|| choices.pick(Language::ALL));
    let keep = choices.yes().then(|| choices.pick(Boilerplate::ALL)).into_iter().collect();
    let restore = choices.yes().then(|| span(choices, text)).into_iter().collect();
    let marks = choices.next() % 8;
    let markup: Vec<Markup> = (0..marks)
        .map(|_| Markup {
            span: span(choices, text),
            role: match choices.next() % 3 {
                0 => MarkupRole::Block(choices.pick(BlockKind::ALL)),
                1 => MarkupRole::Boilerplate(choices.pick(Boilerplate::ALL)),
                _ => MarkupRole::Link,
            },
        })
        .collect();
    Options { clean, language, keep, restore, markup, ..Options::default() }
}

/// A stretch of the text, perhaps across the boundaries of its letters, perhaps beyond its end.
pub(crate) fn span(choices: &mut Choices, text: &str) -> Span {
    let (one, other) = (choices.offset(text), choices.offset(text));
    Span::new(one.min(other), one.max(other))
}

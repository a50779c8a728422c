//! Any text with any options: nothing panics, and all spans are valid, in order and on boundaries.

#![no_main]

use epitome::{Boilerplate, Document, Kind, Language, Length, Markup, Options, Role, Span};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (&[u8], u8, u8, Vec<(u16, u16, u8)>)| {
    let (bytes, language, switches, markup) = input;
    let text = String::from_utf8_lossy(bytes);
    let mut options = Options::builder().clean(switches & 1 == 0);
    if switches & 2 != 0 {
        let language = Language::ALL[usize::from(language) % Language::ALL.len()];
        options = options.language(language.tag());
    }
    if switches & 4 != 0 {
        options = options.keep(Boilerplate::ALL[usize::from(language) % Boilerplate::ALL.len()]);
    }
    let span = |start: u16, end: u16| Span::new(start.min(end).into(), start.max(end).into());
    if switches & 8 != 0 {
        options = options.restore(markup.first().map_or(Span::default(), |m| span(m.0, m.1)));
    }
    if switches & 16 != 0 {
        options = options.markup(markup.iter().map(|&(start, end, role)| Markup {
            span: span(start, end),
            role: match usize::from(role) {
                role if role < Kind::ALL.len() => Role::Block(Kind::ALL[role]),
                role if role < 200 => {
                    Role::Boilerplate(Boilerplate::ALL[role % Boilerplate::ALL.len()])
                }
                _ => Role::Link,
            },
        }));
    }
    let document = Document::read(text.as_ref(), &options.build().expect("valid options"));
    let explanation = document.explain();
    let mut end = 0;
    for sentence in &explanation.sentences {
        // Slicing checks the boundaries.
        let slice = &text[sentence.span.range()];
        assert!(!slice.is_empty() && slice.trim() == slice, "{slice:?}");
        assert!(sentence.span.start >= end, "sentences overlap");
        end = sentence.span.end;
        let _ = document.display(sentence.span);
    }
    let mut end = 0;
    for block in &explanation.blocks {
        assert!(block.span.start >= end && block.span.end > block.span.start, "blocks overlap");
        end = block.span.end;
    }
    for ignored in document.ignored() {
        let _ = &text[ignored.span.range()];
    }
    let summary = document.summarize(Length::sentences(3).expect("valid"));
    assert!(summary.sentences.iter().all(|s| s.text == text[s.span.range()]));
    for words in [1, 8, 25] {
        let Some(headline) = document.headline(words) else { continue };
        assert!(headline.words <= words && headline.spans.iter().all(|s| !text[s.range()].is_empty()));
    }
    for term in document.key_terms() {
        assert!(term.occurrences.iter().all(|span| !text[span.range()].is_empty()));
    }
});

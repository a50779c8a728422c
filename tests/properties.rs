//! What holds for every text, tried on generated ones.

use epitome::{Document, Length, Options, Span};
use proptest::prelude::*;

/// Pieces that texts break on, in random order: marks, abbreviations, scripts, layout.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[A-Za-z]{1,9}",
        2 => prop::sample::select(vec![
            ". ", "! ", "? ", "… ", "\n", "\n\n", "\r\n", ", ", " ", "“", "”", "(", ")", "- ", "3.5", "U.S. ",
            "Dr. ", "e.g. ", "«", "»", "\t", "> ", "# ", "* * *\n", "Ann: ", "1. ", "...", "'s ", "well-",
        ])
        .prop_map(str::to_owned),
        1 => prop::sample::select(vec![
            "桥很老。", "電車。", "мост ", "στο ", "جسر ", "पुल। ", "다리 ", "สะพาน ", "😀", "\u{0}", "é",
            "e\u{301}", "\u{2028}", "\u{feff}", "İ", "ß", "\u{200d}",
        ])
        .prop_map(str::to_owned),
        1 => any::<char>().prop_map(|c| c.to_string()),
    ];
    prop::collection::vec(piece, 0..120).prop_map(|pieces| pieces.concat())
}

fn read(text: &str) -> Document<'_> {
    Document::read(text, &Options::default())
}

fn in_order(text: &str, spans: &[Span]) {
    for span in spans {
        assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
        assert!(span.start < span.end);
    }
    for pair in spans.windows(2) {
        assert!(pair[0].end <= pair[1].start, "{pair:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn spans_are_valid_and_in_order(text in texts()) {
        let document = read(&text);
        let explanation = document.explain();
        let sentences: Vec<Span> = explanation.sentences.iter().map(|s| s.span).collect();
        in_order(&text, &sentences);
        in_order(&text, &explanation.blocks.iter().map(|block| block.span).collect::<Vec<_>>());
        let chosen: Vec<Span> =
            document.choose(Length::default()).iter().map(|s| s.span).collect();
        prop_assert!(chosen.iter().all(|span| sentences.contains(span)));
        for term in document.key_terms() {
            in_order(&text, &term.occurrences);
            prop_assert!(term.score > 0.0 && term.score < 1.0);
        }
    }

    #[test]
    fn sentences_hold_every_character_but_space(text in texts()) {
        let explanation = read(&text).explain();
        let in_sentences: usize = explanation
            .sentences
            .iter()
            .map(|s| text[s.span.range()].chars().filter(|c| !c.is_whitespace()).count())
            .sum();
        prop_assert_eq!(in_sentences, text.chars().filter(|c| !c.is_whitespace()).count());
    }

    #[test]
    fn parts_sum_to_scores(text in texts()) {
        for sentence in read(&text).explain().sentences {
            let sum: f64 = sentence.parts.iter().map(|part| part.value).sum();
            prop_assert_eq!(sum, sentence.score);
            prop_assert!(sum.is_finite());
        }
    }

    #[test]
    fn longer_summaries_contain_shorter_ones(text in texts()) {
        let document = read(&text);
        let spans = |length: Length| -> Vec<Span> {
            document.choose(length).iter().map(|s| s.span).collect()
        };
        let mut shorter = Vec::new();
        for count in 1..=document.choosable_sentences() {
            let longer = spans(Length::sentences(count).expect("valid"));
            prop_assert_eq!(longer.len(), count);
            prop_assert!(shorter.iter().all(|span| longer.contains(span)));
            shorter = longer;
        }
        let few = spans(Length::words(5).expect("valid"));
        let many = spans(Length::words(50).expect("valid"));
        prop_assert!(few.iter().all(|span| many.contains(span)));
        prop_assert_eq!(spans(Length::ratio(1.0).expect("valid")).len(), document.choosable_sentences());
    }

    #[test]
    fn the_same_text_gives_the_same_answer(text in texts()) {
        let (first, second) = (read(&text), read(&text));
        let length = Length::ratio(0.5).expect("valid");
        prop_assert_eq!(first.summarize(length), second.summarize(length));
        prop_assert_eq!(first.explain(), second.explain());
    }

    #[test]
    fn line_ends_do_not_matter(text in texts()) {
        let unix = text.replace("\r\n", "\n").replace('\r', "\n");
        let windows = unix.replace('\n', "\r\n");
        let squashed = |text: &str| -> Vec<String> {
            let chosen = read(text).choose(Length::sentences(5).expect("valid"));
            chosen.iter().map(|s| s.text.replace("\r\n", "\n")).collect()
        };
        prop_assert_eq!(squashed(&unix), squashed(&windows));
    }
}

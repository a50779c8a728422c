//! Text never fails: each odd text gives a sensible, perhaps empty, summary.
//! `tests/wasm/edges.test.js` asks the same of the wasm.

use epitome::{Document, Length, Options, Summary, summarize};

fn summary(text: &str) -> Summary {
    let summary = summarize(text, &Options::default(), Length::default());
    for sentence in &summary.sentences {
        assert_eq!(sentence.text, text[sentence.span.range()]);
    }
    for span in summary.key_terms.iter().flat_map(|term| &term.occurrences) {
        assert!(!text[span.range()].is_empty());
    }
    summary
}

fn sentences(text: &str) -> Vec<String> {
    summary(text).sentences.into_iter().map(|sentence| sentence.text).collect()
}

#[test]
fn nothing_gives_nothing() {
    for text in ["", " ", "\n\r\n\t", "\u{feff}", "…", "* * *\n-----"] {
        let summary = summary(text);
        assert!(summary.sentences.is_empty(), "{text:?}");
        assert!(summary.key_terms.is_empty(), "{text:?}");
    }
}

#[test]
fn one_word_is_its_own_summary() {
    assert_eq!(sentences("Bridge"), ["Bridge"]);
    assert_eq!(sentences("  bridge \n"), ["bridge"]);
}

#[test]
fn text_without_punctuation_is_one_sentence_a_line() {
    assert_eq!(
        sentences("we met on monday and talked about the bridge"),
        ["we met on monday and talked about the bridge"]
    );
    assert_eq!(sentences("first we met\nthen we talked").len(), 2);
}

#[test]
fn emoji_alone_say_nothing() {
    assert!(sentences("😀 🎉🎉 👍🏽👩‍👩‍👧‍👦").is_empty());
}

#[test]
fn emoji_among_words_are_kept() {
    let text = "We won 🎉🎉! The trophy 🏆 is ours. See you 👋";
    assert_eq!(sentences(text), ["We won 🎉🎉!", "The trophy 🏆 is ours.", "See you 👋"]);
}

#[test]
fn nul_bytes_are_characters_like_others() {
    assert_eq!(sentences("A\0B came. \0\0 Then C\0 left."), ["A\0B came.", "\0\0 Then C\0 left."]);
    assert!(sentences("\0\0\0").is_empty());
}

#[test]
fn a_hundred_megabytes_of_one_letter() {
    let text = "a".repeat(100_000_000);
    let document = Document::read(text.as_str(), &Options::default());
    let chosen = document.choose(Length::default());
    assert_eq!(chosen.len(), 1);
    assert_eq!(chosen[0].span.len(), text.len());
    assert_eq!(document.stats().words, 1);
}

#[test]
fn every_kind_of_line_end_reads_the_same() {
    let lines = ["The bridge closed in May.", "It was old.", "A new one will come."];
    for end in ["\n", "\r\n", "\r", "\u{2028}", "\n\r\n"] {
        assert_eq!(sentences(&lines.join(end)), lines, "{end:?}");
    }
    let mixed = format!("{}\r\n{}\r{}\n", lines[0], lines[1], lines[2]);
    assert_eq!(sentences(&mixed), lines);
}

#[test]
fn text_from_right_to_left() {
    let arabic = "أغلق الجسر القديم في مايو. كان عمره مئة عام! هل سيبنون جسرا جديدا؟";
    assert_eq!(sentences(arabic).len(), 3);
    let hebrew = "הגשר הישן נסגר במאי. הוא היה בן מאה שנה. גשר חדש ייבנה.";
    assert_eq!(sentences(hebrew).len(), 3);
    assert_eq!(summary(arabic).language.tag(), "ar");
    assert_eq!(summary(hebrew).language.tag(), "he");
}

#[test]
fn a_million_sentences_of_one_word() {
    let text = "Yes. ".repeat(1_000_000);
    let document = Document::read(text.as_str(), &Options::default());
    assert_eq!(document.stats().selectable_sentences, 1_000_000);
    assert_eq!(document.choose(Length::default()).len(), 3);
}

#[test]
fn control_characters_and_zalgo() {
    let text = "T̷̢͝h̸e̵ b̶r̷i̷d̵g̸e̶ f̵e̸l̴l̷.\u{202e} It was old.\u{200b}\u{7} Done.";
    let all: String = sentences(text).concat();
    assert!(all.contains("It was old"));
}

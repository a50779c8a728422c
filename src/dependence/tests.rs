//! What a reader would notice, language by language.

use super::*;
use crate::options::Options;

fn dependence(text: &str, language: Language) -> (Structure, Dependence) {
    let structure = Structure::of(text, language, &Options::default());
    let dependence = Dependence::of(text, language, &structure);
    (structure, dependence)
}

/// Why a sentence leans on one before it that says nothing about the matter.
fn reason(language: Language, sentence: &str) -> Option<Reason> {
    let text = format!("“….” 1931.\n{sentence}");
    let (structure, dependence) = dependence(&text, language);
    let found = structure.sentences.iter().position(|s| text[s.span.range()].starts_with(sentence));
    dependence.antecedent(found.expect("one sentence")).map(|antecedent| antecedent.reason)
}

/// Sentences and why they lean; none of them does where there is no reason.
#[track_caller]
fn check(language: Language, expected: Option<Reason>, sentences: &[&str]) {
    for sentence in sentences {
        assert_eq!(reason(language, sentence), expected, "{sentence}");
    }
}

/// The reason, the antecedent and whether it is open, for every sentence of an English text.
fn read(text: &str) -> Vec<(Option<Reason>, Option<u32>, bool)> {
    let (structure, dependence) = dependence(text, Language::English);
    (0..structure.sentences.len())
        .map(|i| {
            let antecedent = dependence.antecedent(i);
            let (reason, sentence) = (antecedent.map(|a| a.reason), antecedent.map(|a| a.sentence));
            (reason, sentence.flatten(), dependence.is_open(i))
        })
        .collect()
}

const LINKER: Option<Reason> = Some(Reason::Linker);
const PRONOUN: Option<Reason> = Some(Reason::Pronoun);
const EARLY: Option<Reason> = Some(Reason::EarlyPronoun);
const ENCLOSED: Option<Reason> = Some(Reason::Enclosed);
const ITEM: Option<Reason> = Some(Reason::ListItem);

#[test]
fn every_entry_is_found_in_its_list() {
    for (tag, lists) in lists::LISTS {
        let language = Language::from_tag(tag).expect("a tag");
        for (list, entries) in lists.iter().enumerate() {
            for entry in entries.split(", ").filter(|entry| !entry.is_empty()) {
                let text = format!("{entry}.");
                let structure = Structure::of(&text, language, &Options::default());
                let lists =
                    Reader::new(&text, language, &structure).lists(&structure.words, 1 << list);
                assert_ne!(lists & 1 << list, 0, "{tag}: {entry}");
            }
        }
    }
}

#[test]
fn english() {
    let check = |expected, sentences| check(Language::English, expected, sentences);
    check(LINKER, &["But the plan failed.", "However, the plan failed.", "“And then?” said Ann."]);
    check(LINKER, &["For example, trams are slow.", "- On the other hand, trams are cheap."]);
    check(
        LINKER,
        &["In turn, the council voted.", "In response, Ann left.", "-LRB- But Ann left."],
    );
    check(
        PRONOUN,
        &["He said no.", "It's late.", "It ’s late.", "This means war.", "The latter won."],
    );
    check(PRONOUN, &["That is why trams are slow.", "Such a bridge is old.", "It is old."]);
    check(PRONOUN, &["Both were closed.", "One of them was closed.", "The same happened in Rome."]);
    check(EARLY, &["When she left, Ann was sad.", "In 2010 it closed.", "Why did they leave?"]);
    check(
        None,
        &["It is clear that trams are slow.", "It was Ann who left.", "It 's hard to say."],
    );
    check(
        None,
        &["When Ann left, she was sad.", "As the bridge fell, it broke.", "Ann says she left."],
    );
    check(
        None,
        &[
            "In response to Ann, the council voted.",
            "Such as trams.",
            "Rather than trams, Ann likes it.",
        ],
    );
    check(
        None,
        &["The former president left.", "Here is a bridge.", "There are trams.", "Thus-named."]
            [..3],
    );
}

#[test]
fn speakers_say_what_they_like_but_what_leans_outright() {
    let text =
        "Ann: I like trams.\nBob: But Ann, trams are slow.\nAnn: He said no.\nBob: That's why.";
    let found: Vec<_> = read(text).into_iter().map(|(reason, ..)| reason).collect();
    assert_eq!(found, [None, None, None, LINKER]);
}

#[test]
fn the_antecedent_stands_right_before() {
    // The first sentence of a text has nothing to lean on.
    assert_eq!(read("But it rained. It stopped.")[0], (None, None, false));
    assert_eq!(read("But it rained. It stopped.")[1], (PRONOUN, Some(0), false));
    // What is ignored between the two cannot be chosen.
    let text = "Ann closed the old bridge.\n\n____\n\nIt had carried trams since 1911.";
    assert_eq!(read(text)[1], (PRONOUN, None, false));
    let text = "Ann closed the old bridge.\n\n* * *\n\nIt had carried trams since 1911.";
    assert_eq!(read(text)[1], (PRONOUN, Some(0), false));
}

#[test]
fn quotations_and_brackets_keep_their_sentences_together() {
    let stands = (None, None, false);
    for text in [
        "Ann was sad. Ann said: “Trams are slow. Bob likes trams. Bob is old.” Then Bob left.",
        "Ann was sad. Ann said: \"Trams are slow. Bob likes trams. Bob is old.\" Then Bob left.",
        "Ann was sad. Ann said: „Trams are slow. Bob likes trams. Bob is old.“ Then Bob left.",
        "Ann was sad. Ann said: »Trams are slow. Bob likes trams. Bob is old.« Then Bob left.",
        "Ann was sad. Ann said: « Trams are slow. Bob likes trams. Bob is old. » Then Bob left.",
        "Ann was sad. Ann said: ”Trams are slow. Bob likes trams. Bob is old.” Then Bob left.",
    ] {
        let found = read(text);
        let open = (None, None, true);
        let expected = [
            stands,
            open,
            (ENCLOSED, Some(1), true),
            (ENCLOSED, Some(2), false),
            (LINKER, Some(3), false),
        ];
        assert_eq!(found, expected, "{text}");
    }
    // Nothing is known of what is never closed; nor do labels and smileys open anything.
    let text = "Ann said: “Trams are slow. Bob likes trams. Bob is old.";
    assert_eq!(read(text), [(None, None, true), stands, stands]);
    assert_eq!(read("Ann was sad :( and left. Trams are slow."), [stands; 2]);
    assert_eq!(read("The board was 6\" wide. Ann was sad. Trams are slow."), [stands; 3]);
}

#[test]
fn items_need_the_sentence_that_introduces_them() {
    let lead = (None, None, true);
    let item = (ITEM, Some(0), false);
    assert_eq!(read("The council wants:\n- more trams;\n- fewer cars."), [lead, item, item]);
    let text = "The council likes trams.\n- Trams are cheap.\n- Trams are slow.";
    assert!(read(text).iter().all(|found| found.0.is_none()), "a list without a lead-in");
    let text =
        "The council wants:\n- more trams;\n- fewer cars.\n\nAnn likes that.\n- Trams are cheap.";
    assert_eq!(read(text)[4], (None, None, false), "the lead-in of another list");
}

#[test]
fn an_unknown_language_has_marks_and_lists_only() {
    check(Language::Unknown, None, &["But the plan failed.", "He said no."]);
}

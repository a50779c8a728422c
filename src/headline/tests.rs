//! What users see of headlines, and the check that the rules share.

use crate::{Document, Headline, Options};

/// The headline of a text; nothing if there is none.
#[track_caller]
pub(super) fn check(text: &str, limit: usize, expected: &str) {
    let found = headline(text, limit);
    assert_eq!(found.map(|headline| headline.text).unwrap_or_default(), expected);
}

fn headline(text: &str, limit: usize) -> Option<Headline> {
    Document::read(text, &Options::default()).headline(limit)
}

const TEXT: &str = "The old bridge over the river was closed in May. Engineers (of the state) had warned of rust for \
    years, which the council denied. A new bridge will carry trams and bicycles. But nobody knows who pays for the \
    bridge. Will it be built at all?";

#[test]
fn every_limit_holds_and_nothing_is_invented() {
    for limit in 1..=30 {
        let Some(found) = headline(TEXT, limit) else {
            assert!(limit < 8, "{limit}");
            continue;
        };
        assert!(found.words <= limit && found.words == found.text.split(' ').count());
        let slices: Vec<&str> = found.spans.iter().map(|span| &TEXT[span.range()]).collect();
        assert_eq!(slices.concat().replace(' ', ""), found.text.replace(' ', ""));
        assert_eq!(found.is_shortened, found.text != TEXT[found.sentence.range()]);
    }
}

#[test]
fn a_sentence_that_fits_comes_whole() {
    let found = headline("The old bridge (built in 1911) was closed.", 20).expect("it fits");
    assert_eq!(found.text, "The old bridge (built in 1911) was closed.");
    assert!(!found.is_shortened && !found.is_title);
    assert_eq!(found.spans, [found.sentence]);
}

#[test]
fn what_is_left_begins_with_a_capital() {
    let found = headline("On Monday, council members voted for the bridge.", 6)
        .expect("it can be shortened");
    assert_eq!(found.text, "Council members voted for the bridge.");
    assert!(found.is_shortened);
}

#[test]
fn only_what_is_needed_goes() {
    let text = "On Monday, the council (of ten) voted for the bridge.";
    check(text, 8, "On Monday, the council voted for the bridge.");
}

#[test]
fn the_title_stands_in_where_no_sentence_fits() {
    let text = "The old bridge\n\nThe council of the town voted on Monday evening for a new bridge over the river \
                and left open who will pay for the work.";
    let found = headline(text, 6).expect("the title fits");
    assert!(found.is_title && !found.is_shortened);
    assert_eq!(found.text, "The old bridge");
    assert!(headline(text, 2).is_none());
    assert!(!headline(text, 30).expect("the sentence fits").is_title);
    let document = Document::read(text, &Options::default());
    assert_eq!(document.title().map(|span| &text[span.range()]), Some("The old bridge"));
    assert_eq!(Document::read(TEXT, &Options::default()).title(), None);
}

#[test]
fn what_cannot_stand_alone_is_not_taken() {
    for text in [
        "",
        "Milk",
        "But he denied that it was his.\nhe said so.",
        "Well, uh, the bridge is, um, old.",
        "THE BRIDGE WAS CLOSED IN MAY.",
        "“The bridge was closed in May and",
        "Ann Bell contributed to this report.",
        "see https://bridge.example/ for the plan of the bridge.",
    ] {
        let before =
            "Ann came home early on a very wet and windy evening in the middle of the week. ";
        assert!(headline(&format!("{before}{text}"), 12).is_none(), "{text}");
    }
}

#[test]
fn a_question_comes_last() {
    check(
        "Who will pay for the new bridge? The council has no money for it.",
        12,
        "The council has no money for it.",
    );
    check("Who will pay for the new bridge?", 12, "Who will pay for the new bridge?");
}

#[test]
fn layout_is_undone() {
    let text = "The council of the town voted on Monday for a new\nbridge over the old river, which is deep in this\n\
                place, and left it open who will pay for all of it.\n";
    let found = headline(text, 40).expect("it fits");
    assert!(!found.text.contains('\n'), "{}", found.text);
}

#[test]
fn other_languages_are_shortened_at_marks_alone() {
    check(
        "Am Montag stimmte der Rat (der Stadt) für die Brücke.",
        8,
        "Am Montag stimmte der Rat für die Brücke.",
    );
    check(
        "市议会（共十人）投票决定建造一座新的电车大桥。",
        17,
        "市议会投票决定建造一座新的电车大桥。",
    );
}

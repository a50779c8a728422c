//! What is one text, and what is several.

use crate::{Caution, Document, Length, Options, Segment};

fn segments(text: &str) -> Vec<Segment> {
    Document::read(text, &Options::default()).segments()
}

const STORIES: [&str; 3] = [
    "The ferry stayed in port because waves broke over the pier. Sailors played cards below deck \
             while gulls slept along the railing. Passengers drank cocoa inside and counted lightning \
             flashes. At dusk somebody rang a bell twice, nobody answered it. Morning brought calm water, \
             crates of oranges, two stowaway kittens plus a rather embarrassed captain without cap.",
    "Bakers across Norden report that flour doubled in price since January. Loaves shrink instead. \
             Grandmothers compare notes outside shops, weighing rolls upon kitchen scales. One baker prints \
             weights onto paper bags now. His rival bakes rye only, claims wheat makes people lazy, yet \
             sells croissants secretly through his back door every Sunday before church.",
    "An amateur astronomer discovered three comets during one winter using mirrors polished by hand. \
             Universities offered him degrees; he declined politely. Stars, he explained, require patience, \
             thick socks, strong tea. Professors visited his garden shed to learn about grinding glass. \
             Children named each comet after dogs living nearby, which catalogues reluctantly accepted.",
];

const ENGLISH: &str = "The old bridge of Harlow closes on Monday for repairs that will take two years. The council \
    asks all drivers to use the bridge in Norden instead. Trams end at the market until the work is done, and a ferry \
    carries people over the river from six in the morning. It costs nothing for those who have a ticket for the tram.";

const FRENCH: &str = "Le vieux pont de Harlow ferme lundi pour des travaux qui dureront deux ans. Le conseil demande à \
    tous les conducteurs de prendre le pont de Norden. Les trams s'arrêtent au marché jusqu'à la fin des travaux, et un \
    bac transporte les gens sur la rivière dès six heures du matin. Il ne coûte rien à ceux qui ont un billet de tram.";

const GERMAN: &str = "Die alte Brücke von Harlow ist seit Montag für zwei Jahre gesperrt. Der Rat bittet alle Fahrer, die \
    Brücke in Norden zu nehmen. Die Bahnen enden am Markt, bis die Arbeiten fertig sind, und eine Fähre bringt die Leute \
    von sechs Uhr morgens an über den Fluss. Wer eine Karte für die Bahn hat, fährt mit ihr umsonst.";

fn paragraphs(text: &str, count: usize) -> String {
    format!("{text}\n\n").repeat(count)
}

/// Three stories, each below a heading.
pub(crate) fn digest() -> String {
    let story = |story: &str| format!("Other news\n\n{story}\n\n");
    STORIES.map(story).concat()
}

#[test]
fn a_digest_is_as_many_as_its_stories() {
    let text = digest();
    let found = segments(&text);
    assert_eq!(found.len(), 3);
    for (segment, story) in found.iter().zip(STORIES) {
        assert!(text[segment.span.range()].ends_with(story));
        assert_eq!(&text[segment.title.expect("a heading").range()], "Other news");
    }
}

#[test]
fn a_text_and_its_translation_are_two() {
    let (english, french) = (paragraphs(ENGLISH, 5), paragraphs(FRENCH, 4));
    let text = format!("{english}{french}");
    let found = segments(&text);
    let tags: Vec<&str> = found.iter().map(|segment| segment.language.tag()).collect();
    assert_eq!(tags, ["en", "fr"]);
    assert_eq!(found[1].span.start, english.len());
    let document = Document::read(&text[..], &Options::default());
    assert!(document.summarizability().cautions.contains(&Caution::SeveralLanguages));
}

#[test]
fn quotations_in_another_language_are_part_of_the_text() {
    let quoted = format!("{}„{ENGLISH}“\n\n{}", paragraphs(GERMAN, 4), paragraphs(GERMAN, 4));
    assert_eq!(segments(&quoted).len(), 1);
    let woven = GERMAN.replace(
        "Wer eine",
        "“We are sorry for all who need the bridge,” said the mayor. Wer eine",
    );
    assert_eq!(segments(&paragraphs(&woven, 8)).len(), 1);
}

#[test]
fn each_part_has_its_share_of_a_summary() {
    let shares = |text: &str, sentences: usize| -> Vec<usize> {
        let document = Document::read(text, &Options::default());
        let chosen = document.choose(Length::sentences(sentences).expect("valid"));
        let segments = document.segments();
        let inside = |segment: &Segment| {
            let is_inside = |at: usize| segment.span.start <= at && at < segment.span.end;
            chosen.iter().filter(|sentence| is_inside(sentence.span.start)).count()
        };
        segments.iter().map(inside).collect()
    };
    assert_eq!(shares(&digest(), 3), [1, 1, 1]);
    assert_eq!(shares(&digest(), 6), [2, 2, 2]);
    let bilingual = format!("{}{}", paragraphs(ENGLISH, 8), paragraphs(FRENCH, 3));
    assert_eq!(shares(&bilingual, 4), [3, 1]);
}

#[test]
fn nothing_has_no_part() {
    assert!(segments("").is_empty());
    assert_eq!(segments("One sentence.").len(), 1);
}

//! An article that is pasted with its page: the summary is that of the article alone.

use epitome::{Document, Length, Options};

const MENU: &str = "Skip to content\nHome\nNews\nSport\nWeather\nCulture\nSubscribe\nLog in\nSearch\nMenu\n\
                    Follow us\nShare\n";
const FOOTER: &str = "\n\nAbout us\nTerms of use\nPrivacy policy\nContact us\nCookie settings\n\
                      © 2031 Tarn Media Ltd. All rights reserved.\n";
const OTHERS: &str =
    "\n\nRelated\nSeven bakers and one oven\nWhere the storks sleep\nSign up for our newsletter\n";

/// The articles of `tests/fixtures/articles.txt`.
fn articles() -> Vec<&'static str> {
    let all = include_str!("fixtures/articles.txt").split("=== ").skip(1);
    all.map(|article| article.split_once('\n').expect("a name").1.trim()).collect()
}

fn summary(text: &str) -> Vec<String> {
    let document = Document::read(text, &Options::default());
    let chosen = document.choose(Length::sentences(3).expect("valid"));
    chosen.into_iter().map(|sentence| sentence.text).collect()
}

/// The share of the sentences of the articles' own summaries that their pages keep.
fn kept(page: impl Fn(&str) -> String) -> f64 {
    let (mut kept, mut all) = (0, 0);
    for article in articles() {
        let (alone, paged) = (summary(article), summary(&page(article)));
        all += alone.len();
        kept += alone.iter().filter(|sentence| paged.contains(sentence)).count();
    }
    f64::from(kept as u32) / f64::from(all as u32)
}

#[test]
fn a_menu_and_a_footer_change_nothing() {
    assert!(kept(|article| format!("{MENU}{article}{FOOTER}")) >= 0.9);
    let titled = |article: &str| format!("{MENU}What the Town Has Decided\n\n{article}{FOOTER}");
    assert!(kept(titled) >= 0.8);
}

#[test]
fn other_stories_below_change_nothing() {
    assert!(kept(|article| format!("{article}{OTHERS}")) >= 0.9);
}

const MILL: &str = "The miller of Norden closed the old lock on Tuesday after engineers had found cracks in both of its gates. \
    The council pays two million pounds for new ones, which a yard in Tarn is to build by next May. Until then boats \
    wait at the harbour, and the ferry takes their cargo across the river twice a day. Fishermen had asked for a date \
    since the spring. The mayor says that the lock stays closed until the water falls below four feet.";

/// Whether a page begins its summary with the same sentence as the article alone.
fn opens_alike(article: &str) -> bool {
    let (alone, paged) = (summary(article), summary(&format!("{MENU}\n{article}{FOOTER}")));
    alone.first() == paged.first()
}

#[test]
fn the_first_sentence_of_a_page_leans_on_no_menu() {
    assert!(opens_alike(&MILL.replacen("The miller", "This week the miller", 1)));
    assert!(opens_alike(&format!("This paper shows how locks are kept. {MILL}")));
}

#[test]
fn a_lead_of_one_sentence_is_no_caption() {
    let lead = "A request to shut the old lock of Norden has been rejected by the council of the town on Tuesday.";
    let next =
        "Fishermen say in a letter that both of its gates have cracks, and that the water is high.";
    assert!(opens_alike(&format!("{lead}\n\n{next}\n\n{}", MILL.replace(". ", ".\n\n"))));
}

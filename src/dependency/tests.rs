//! What a reader would notice, language by language.

use super::*;
use crate::options::Options;

fn dependencies(text: &str, language: Language) -> (Structure, Dependencies) {
    let structure = Structure::of(text, language, &Options::default());
    let dependencies = Dependencies::of(text, language, &structure);
    (structure, dependencies)
}

/// Why a sentence depends on one before it that says nothing about the matter.
fn reason(language: Language, sentence: &str) -> Option<DependencyKind> {
    let text = format!("“….” 1931.\n{sentence}");
    let (structure, dependencies) = dependencies(&text, language);
    let found = structure.sentences.iter().position(|s| text[s.span.range()].starts_with(sentence));
    dependencies.antecedent(found.expect("one sentence")).map(|antecedent| antecedent.kind)
}

/// Sentences and the kind of their dependency; `None` for one that depends on none.
#[track_caller]
fn check(language: Language, expected: Option<DependencyKind>, sentences: &[&str]) {
    for sentence in sentences {
        assert_eq!(reason(language, sentence), expected, "{sentence}");
    }
}

/// The reason, the antecedent and whether it is open, for every sentence of an English text.
fn read(text: &str) -> Vec<(Option<DependencyKind>, Option<u32>, bool)> {
    let (structure, dependencies) = dependencies(text, Language::English);
    (0..structure.sentences.len())
        .map(|i| {
            let antecedent = dependencies.antecedent(i);
            let (reason, sentence) = (antecedent.map(|a| a.kind), antecedent.map(|a| a.sentence));
            (reason, sentence.flatten(), dependencies.is_open(i))
        })
        .collect()
}

const LINKER: Option<DependencyKind> = Some(DependencyKind::Linker);
const PRONOUN: Option<DependencyKind> = Some(DependencyKind::Pronoun);
const EARLY: Option<DependencyKind> = Some(DependencyKind::EarlyPronoun);
const ENCLOSED: Option<DependencyKind> = Some(DependencyKind::Enclosed);
const ITEM: Option<DependencyKind> = Some(DependencyKind::ListItem);

#[test]
fn nouns_that_were_introduced_point_back() {
    let reasons =
        |text| read(text).into_iter().map(|(reason, on, _)| (reason, on)).collect::<Vec<_>>();
    let text = "A town on the river was flooded in May. Rain fell for days. The town is still in danger. The \
                government has sent boats. The town of Harlow is dry.";
    let noun = (Some(DependencyKind::DefiniteNoun), Some(0));
    assert_eq!(reasons(text), [(None, None), (None, None), noun, (None, None), (None, None)]);
    let text = "Three boats came. Two of them sank. The pair won.";
    assert_eq!(reasons(text), [(None, None), (PRONOUN, Some(0)), (PRONOUN, Some(1))]);
}

#[test]
fn every_entry_is_found_in_its_list() {
    for (tag, lists) in lists::OPENING_LISTS {
        let language = tag.parse().expect("a tag");
        for (list, entries) in lists.iter().enumerate() {
            for entry in entries.split(", ").filter(|entry| !entry.is_empty()) {
                let text = format!("{entry}.");
                let structure = Structure::of(&text, language, &Options::default());
                let lists = OpeningReader::new(&text, language, &structure)
                    .lists(&structure.words, lists::BITS[list]);
                assert_ne!(lists & lists::BITS[list], 0, "{tag}: {entry}");
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
    check(LINKER, &["That is why trams are slow.", "That’s why."]);
    check(PRONOUN, &["Such a bridge is old.", "It is old."]);
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
fn speakers_say_what_they_like_but_what_depends_outright() {
    let text =
        "Ann: I like trams.\nBob: But Ann, trams are slow.\nAnn: He said no.\nBob: That's why.";
    let found: Vec<_> = read(text).into_iter().map(|(reason, ..)| reason).collect();
    assert_eq!(found, [None, None, None, LINKER]);
}

#[test]
fn the_antecedent_stands_right_before() {
    // The first sentence of a text has nothing to depend on.
    assert_eq!(read("But it rained. It stopped.")[0], (None, None, false));
    assert_eq!(read("But it rained. It stopped.")[1], (PRONOUN, Some(0), false));
    // The boilerplate between the two cannot be chosen.
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

/// A table for one language: what begins with a linking word, what with a pronoun, what has an early one, and what
/// stands.
#[track_caller]
fn check_all(language: Language, [linkers, pronouns, early, none]: [&[&str]; 4]) {
    check(language, LINKER, linkers);
    check(language, PRONOUN, pronouns);
    check(language, EARLY, early);
    check(language, None, none);
}

#[test]
fn german() {
    check_all(
        Language::German,
        [
            &[
                "Aber der Plan scheiterte.",
                "„Doch“, sagte Anna.",
                "Zum Beispiel fahren Bahnen langsam.",
            ],
            &[
                "Er kam zu spät.",
                "Sie kamen zu spät.",
                "Das ist falsch.",
                "Dies zeigt der Bericht.",
            ],
            &["1931 zog er nach Bremen.", "Als sie kam, regnete es."],
            &[
                "Das Haus ist alt.",
                "Es gibt viele Bahnen.",
                "Als Anna kam, regnete es.",
                "Sie sollten Anna fragen.",
                "Damit Anna kommt, fährt eine Bahn.",
                "Dieses Jahr fährt keine Bahn.",
                "Kinder mögen es, wenn Sie lesen.",
            ],
        ],
    );
}

#[test]
fn french() {
    check_all(
        Language::French,
        [
            &[
                "Mais le projet a échoué.",
                "Cependant, le projet a échoué.",
                "C’est pourquoi le pont ferme.",
            ],
            &[
                "Il est né à Lyon.",
                "Elle a refusé.",
                "C'est un vieux pont.",
                "Ce qui inquiète Anne.",
            ],
            &["En 2010, il a refusé.", "Quand elle est venue, Anne dormait."],
            &[
                "Il y a deux ponts.",
                "Il faut fermer le pont.",
                "Il est possible de fermer le pont.",
                "Ce lundi, le pont ferme.",
                "Quand il y a du vent, le pont ferme.",
                "Quand Anne est venue, elle dormait.",
            ],
        ],
    );
}

#[test]
fn spanish_portuguese_and_italian() {
    check_all(
        Language::Spanish,
        [
            &["Sin embargo, el plan fracasó.", "Pero el plan fracasó.", "También llovió."],
            &["Esto significa mucho.", "Ella lo negó.", "Ambos puentes cerraron."],
            &["Cuando él llegó, llovía."],
            &[
                "El puente cerró.",
                "Este año cierra el puente.",
                "Además de trenes hay barcos.",
                "Cuando Ana llegó, llovía.",
            ],
        ],
    );
    check_all(
        Language::Portuguese,
        [
            &["No entanto, o plano falhou.", "Além disso, choveu.", "Por isso a ponte fechou."],
            &["Isso significa muito.", "Ele negou tudo."],
            &["Quando ela chegou, chovia."],
            &[
                "O plano falhou.",
                "No porto choveu.",
                "Esta semana a ponte fecha.",
                "Quando Ana chegou, chovia.",
            ],
        ],
    );
    check_all(
        Language::Italian,
        [
            &["Tuttavia il piano è fallito.", "Ma il piano è fallito.", "Ad esempio, piove."],
            &["Questo significa molto.", "Ciò significa molto.", "Lui ha negato."],
            &["Quando lei arrivò, pioveva."],
            &[
                "Il ponte è chiuso.",
                "Anche se piove, il ponte è aperto.",
                "Quando Anna arrivò, pioveva.",
            ],
        ],
    );
}

#[test]
fn dutch_and_swedish() {
    check_all(
        Language::Dutch,
        [
            &["Maar het plan mislukte.", "Daarom sluit de brug."],
            &["Hij ontkende het.", "Dat is waar.", "Deze brug is oud."],
            &["Toen hij kwam, regende het."],
            &[
                "Dat Anna kwam, wist niemand.",
                "Het regende.",
                "Toen Anna kwam, regende het.",
                "Dit jaar sluit de brug.",
            ],
        ],
    );
    check_all(
        Language::Swedish,
        [
            &["Men planen misslyckades.", "Därför stängs bron."],
            &["Han nekade.", "Den är gammal.", "Dessa broar är gamla."],
            &["När hon kom regnade det."],
            &["Den gamla bron stängs.", "De flesta broar är gamla.", "Det regnar."],
        ],
    );
}

#[test]
fn slavic_languages() {
    check_all(
        Language::Russian,
        [
            &["Но план провалился.", "Поэтому мост закрыли.", "При этом мост открыт."],
            &["Он отказался.", "Это новый мост.", "Эти мосты старые."],
            &["Когда она пришла, шёл дождь."],
            &["Мост закрыли.", "Так как шёл дождь, мост закрыли.", "Когда Анна пришла, шёл дождь."],
        ],
    );
    check_all(
        Language::Ukrainian,
        [
            &["Але план провалився.", "Тому міст закрили."],
            &["Він відмовився.", "Це новий міст."],
            &["Коли вона прийшла, йшов дощ."],
            &["Міст закрили.", "Тоді як міст закрили, школу відкрили."],
        ],
    );
    check_all(
        Language::Polish,
        [
            &["Jednak plan upadł.", "Dlatego most zamknięto."],
            &["On odmówił.", "To nowy most.", "Te mosty są stare."],
            &["Kiedy ona przyszła, padał deszcz."],
            &["Most zamknięto.", "Kiedy Anna przyszła, padał deszcz."],
        ],
    );
}

#[test]
fn languages_of_asia_and_the_near_east() {
    let check = |language, linker, pronoun, stands| {
        check_all(language, [&[linker], &[pronoun], &[], &[stands]]);
    };
    check(
        Language::Turkish,
        "Ancak plan başarısız oldu.",
        "Bu köprü eski.",
        "Bu yıl köprü kapanıyor.",
    );
    check(
        Language::Indonesian,
        "Namun, rencana itu gagal.",
        "Ia menolak.",
        "Jembatan itu ditutup.",
    );
    check(
        Language::Vietnamese,
        "Tuy nhiên, cây cầu đã đóng.",
        "Điều này rất lạ.",
        "Cây cầu đã đóng.",
    );
    check(Language::Bengali, "কিন্তু সেতু বন্ধ।", "তিনি গেলেন।", "সেতু বন্ধ।");
    check(Language::Chinese, "但是大桥关闭了。", "他们走了。", "其他大桥关闭了。");
    check(Language::Japanese, "しかし橋は閉鎖された。", "これは橋だ。", "これまで橋は開いていた。");
    check(Language::Korean, "그러나 다리는 닫혔다.", "그는 떠났다.", "다리는 닫혔다.");
    check(Language::Arabic, "لكن الجسر أغلق.", "هذا الجسر قديم.", "الجسر قديم.");
}

#[test]
fn an_unknown_language_has_marks_and_lists_only() {
    check(Language::Unknown, None, &["But the plan failed.", "He said no."]);
}

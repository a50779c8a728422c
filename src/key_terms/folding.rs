//! Forms → keys: which forms are the same word for key terms, and which letters of a form do not belong to it.

use std::borrow::Cow;

use crate::language::Language;

/// Letters of the longest word that is elided: "quelqu'un".
const MAX_ELIDED: usize = 6;

/// The shortest stem that an ending is cut from, in letters.
const MIN_STEM_LETTERS: usize = 3;

/// Korean particles, the longest first.
const PARTICLES: [&str; 27] = [
    "에서는",
    "으로는",
    "이라는",
    "이라고",
    "에서",
    "에게",
    "으로",
    "까지",
    "부터",
    "들은",
    "들이",
    "들의",
    "에는",
    "라는",
    "라고",
    "은",
    "는",
    "을",
    "를",
    "의",
    "이",
    "가",
    "에",
    "로",
    "와",
    "과",
    "도",
];
/// Those that hardly any noun ends with.
const SURE: [&str; 3] = ["는", "을", "를"];

/// Endings of Bengali that hardly any noun ends with, the longest first: of the plural, the genitive and the object.
const BENGALI_SURE: [&str; 8] = ["গুলোর", "দেরকে", "গুলো", "গুলি", "য়ের", "দের", "ের", "কে"];
/// Those that words end with, too: also of the definite.
const BENGALI_UNSURE: [&str; 9] = ["টিতে", "টির", "টার", "টি", "টা", "তে", "রা", "র", "ে"];

/// A form without small words and endings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Folded<'a> {
    /// The stem, equal for all forms of one word.
    pub(super) key: Cow<'a, str>,
    /// The word itself.
    pub(super) bare: &'a str,
    /// Letters at the beginning of the form that are a small word of their own ("l'", "و").
    pub(super) front: usize,
    /// Letters at its end that are no part of the word ("'s", "에서").
    pub(super) back: usize,
}

/// Folds case, possessive, plural and the commonest other endings away. `knows` answers whether a form occurs
/// in the text on its own: evidence that one or two letters are a small word.
pub(super) fn fold<'a>(
    language: Language,
    form: &'a str,
    knows: &dyn Fn(&str) -> bool,
) -> Folded<'a> {
    let front = front(language, form, knows);
    let bare = skip(form, front);
    let back = back(language, bare, knows);
    let bare = &bare[..bare.len() - length_of_last(bare, back)];
    Folded { key: stem(language, bare), bare, front, back }
}

/// Letters of the small words that are written together with the word after them.
fn front(language: Language, form: &str, knows: &dyn Fn(&str) -> bool) -> usize {
    let prefix = match language {
        Language::French | Language::Italian => {
            let elided =
                |(word, rest): (&str, &str)| word.chars().count() <= MAX_ELIDED && !rest.is_empty();
            let apostrophe = form.split_once('\'').filter(|&parts| elided(parts));
            // "aujourd'hui" is no "aujourd" and "hui".
            return apostrophe
                .filter(|(word, _)| *word != "aujourd")
                .map_or(0, |(word, _)| word.chars().count() + 1);
        }
        Language::Arabic => {
            // Conjunctions and prepositions before the article: "وال", "بال", "كال", "فال".
            let with_article =
                ["و", "ب", "ك", "ف"].into_iter().find(|p| skips(form, p, "ال", MIN_STEM_LETTERS));
            let alone = || ["و", "ب", "ل"].into_iter().find(|p| known_rest(form, p, knows));
            with_article.or_else(alone)
        }
        Language::Hebrew => {
            ["ו", "ב", "ל", "מ", "ש", "כ", "ה"].into_iter().find(|p| known_rest(form, p, knows))
        }
        _ => None,
    };
    prefix.map_or(0, |prefix| prefix.chars().count())
}

/// Whether a form is the prefix, then `then`, then enough letters.
fn skips(form: &str, prefix: &str, then: &str, letters: usize) -> bool {
    let rest = form.strip_prefix(prefix).and_then(|rest| rest.strip_prefix(then));
    rest.is_some_and(|rest| rest.chars().count() >= letters)
}

fn known_rest(form: &str, prefix: &str, knows: &dyn Fn(&str) -> bool) -> bool {
    form.strip_prefix(prefix)
        .is_some_and(|rest| rest.chars().count() >= MIN_STEM_LETTERS && knows(rest))
}

/// Letters of the possessive and of particles.
fn back(language: Language, form: &str, knows: &dyn Fn(&str) -> bool) -> usize {
    match language {
        Language::English => usize::from(form.ends_with("'s")) * 2,
        Language::Turkish => {
            // Endings of names stand behind an apostrophe: "Ankara'da".
            form.split_once('\'').map_or(0, |(_, ending)| ending.chars().count() + 1)
        }
        Language::Korean => {
            let rest = |p: &&'static str| {
                // "‘폭력’을": what closes a quotation is no part of the word, either.
                let quoted = form.strip_suffix(*p)?;
                let rest = quoted.trim_end_matches(['\'', '’']);
                let letters = rest.chars().count();
                let forms =
                    || PARTICLES.iter().any(|other| other != p && knows(&[rest, other].concat()));
                // Short words end like particles, too: "고양이".
                let is_sure = letters > 2 || letters == 2 && (p.len() > 3 || SURE.contains(p));
                let is_cut = is_sure || letters == 2 && (knows(rest) || forms());
                is_cut.then(|| form.chars().count() - letters)
            };
            PARTICLES.iter().find_map(rest).unwrap_or(0)
        }
        Language::Bengali => {
            let rest = |ending: &&'static str, is_sure: bool| {
                let rest = form.strip_suffix(*ending)?;
                let is_word = is_sure && rest.chars().count() >= MIN_STEM_LETTERS
                    || rest.chars().count() >= 2 && knows(rest);
                is_word.then(|| ending.chars().count())
            };
            let sure = BENGALI_SURE.iter().find_map(|ending| rest(ending, true));
            sure.or_else(|| BENGALI_UNSURE.iter().find_map(|ending| rest(ending, false)))
                .unwrap_or(0)
        }
        _ => 0,
    }
}

/// The part of a form that its inflected forms share: English plurals as Harman's "S stemmer" (1991) has
/// them; elsewhere the commonest endings of nouns and adjectives, as Savoy's light stemmers cut them (2006).
fn stem(language: Language, word: &str) -> Cow<'_, str> {
    match language {
        Language::English => return english(word),
        Language::Arabic => return arabic(word).into(),
        // "Пётр", "Петра".
        Language::Russian if word.contains('ё') => {
            return stem(language, &word.replace('ё', "е")).into_owned().into();
        }
        _ => {}
    }
    let cut = |ending: &str| {
        word.strip_suffix(ending).filter(|stem| stem.chars().count() >= MIN_STEM_LETTERS)
    };
    let stem = endings(language).split(' ').find_map(cut).unwrap_or(word);
    match language {
        // The last vowel comes and goes with what follows it.
        Language::Turkish => stem.strip_suffix(['i', 'ı', 'u', 'ü']).unwrap_or(stem).into(),
        // It is doubled before some endings, and is one of others: "kirjasto", "kirjastoon", "kirjastoa".
        Language::Finnish => {
            let bare = stem.trim_end_matches(['a', 'e', 'i', 'o', 'u', 'y', 'ä', 'ö']);
            if bare.chars().count() < MIN_STEM_LETTERS { stem } else { bare }.into()
        }
        // "Иванов", "Иванова".
        Language::Russian => {
            let is_stem = |stem: &&str| stem.chars().count() >= MIN_STEM_LETTERS;
            let bare = ["ов", "ев"].into_iter().find_map(|ending| stem.strip_suffix(ending));
            let bare = bare.filter(is_stem).unwrap_or(stem);
            // "Лодки", "лодок".
            let root = ["ок", "ек"].into_iter().find_map(|ending| bare.strip_suffix(ending));
            root.filter(is_stem).map_or(bare.into(), |root| [root, "к"].concat().into())
        }
        _ => stem.into(),
    }
}

fn english(word: &str) -> Cow<'_, str> {
    let is_long = word.len() > MIN_STEM_LETTERS;
    let cut = |suffix: &str| word.strip_suffix(suffix).filter(|_| is_long);
    // "cities", but "ties"; "boxes", but "axes".
    let is_word = |stem: &&str| stem.len() >= MIN_STEM_LETTERS;
    if let Some(stem) = cut("ies").filter(|stem| !stem.ends_with(['e', 'a'])).filter(is_word) {
        return [stem, "y"].concat().into();
    }
    if let Some(stem) = cut("es").filter(|stem| stem.ends_with(['s', 'x', 'z'])).filter(is_word) {
        return stem.into();
    }
    cut("s").filter(|stem| !stem.ends_with(['s', 'u', 'i'])).unwrap_or(word).into()
}

/// Without vowel marks and article, one letter for all forms of alef.
fn arabic(word: &str) -> String {
    let letters = word.chars().filter(|c| !matches!(c, '\u{64b}'..='\u{65f}' | 'ـ'));
    let bare: String =
        letters.map(|c| if matches!(c, 'أ' | 'إ' | 'آ') { 'ا' } else { c }).collect();
    // "لل" is a preposition and the article.
    let stem = bare.strip_prefix("ال").or_else(|| bare.strip_prefix("لل"));
    match stem.filter(|stem| stem.chars().count() >= MIN_STEM_LETTERS) {
        Some(stem) => stem.to_owned(),
        None => bare,
    }
}

/// Endings of nouns and adjectives, the longest first.
const fn endings(language: Language) -> &'static str {
    match language {
        Language::French => "s x",
        Language::Spanish => "es e s",
        Language::Portuguese => "ões s",
        Language::German => "ern em en er es e n s",
        Language::Dutch => "en e s",
        Language::Italian => "i e o a",
        Language::Swedish => "heterna heten arna erna orna aren het are ar er or en et a e n t s",
        Language::Danish => "erne ene ers ets ens er en et e s",
        Language::Norwegian => "ene ane er en et a e s",
        Language::Finnish => "ssa ssä sta stä lla llä lta ltä lle ksi tta ttä na nä n t",
        Language::Czech | Language::Slovak => {
            "atech ách ích ého ími ami emi ové ovi ata ech ům ám ou ím em om ov y ý á é í ě e i a o u ů"
        }
        Language::Romanian => {
            "urilor ilor elor ului urile uri iile ile ele lor ul ei le ea ii ă e i a u"
        }
        Language::Bulgarian => {
            "овете ищата ията ите ата ият ове ета ете ът ят та то те ия а я о е и"
        }
        Language::Serbian | Language::Croatian | Language::Slovenian => {
            "ovima ovi ama ima ova eva oga omu om em ih og oj ou u a e i o овима ови ама има ова ога ом ем их ог ој у а е и о"
        }
        Language::Greek => {
            "ματος ματα ους ων ών ου ού ος ός ες ές ας άς ης ής οι οί α ά η ή ο ό ε έ ι ί"
        }
        Language::Ukrainian => {
            "ами ями ові еві ого ому ими іми ах ях ів їв ей ою ею ій ий им ім ом ем а я о е и і у ю ь й ї є"
        }
        Language::Hungarian => {
            "okat eket ban ben nak nek ból ből hoz ról ről tól től ra re on en ön ok ek ök ot et öt át ét t k n"
        }
        Language::Lithuanian => {
            "iams iais ams oms ais ose uose ių us ai as is ys ės es os ą ę į ų e i a o u"
        }
        Language::Latvian => "iem ām ās os us as is es ai ei u a e i s",
        Language::Catalan => "es s",
        Language::Russian => {
            "иями ями ами ого его ому ему ыми ими ией иям иях иев ах ях ов ев ей ой ый ий ая яя ое ее ые ие ую юю ою ам \
             ям ом ем ых их ым им ью ию ии ия а я о е ы и у ю ь й"
        }
        Language::Polish => {
            "iami iach iom iem ami ach owi ego emu ymi imi iej ów om em ie ia iu ią ych ich ym im ej ą ę a e i o u y"
        }
        Language::Turkish => {
            "larının lerinin larında lerinde larını lerini larına lerine lerin ların leri ları ler lar sını sini sunu sünü sının \
             sinin sunun sünün nin nın nun nün sı si su sü de da den dan in ın un ün"
        }
        Language::Bengali => "গুলোর গুলো গুলি দের ের কে তে র ে",
        Language::Hindi => "ियों ाओं ों ें ियाँ ी े ा ि",
        _ => "",
    }
}

/// Those that no nominative has, or hardly one.
pub(super) const fn oblique_endings(language: Language) -> &'static str {
    match language {
        Language::Russian => {
            "ого его ому ему ыми ими ами ями ах ях ов ой ей ую юю ам ям ом ем ых их ым им ью ии у ю"
        }
        Language::Polish => "ów owi ego emu ami ach iach ymi imi om iem em ych ich ym im ej ą ę u",
        _ => "",
    }
}

/// A form without its first letters.
fn skip(form: &str, letters: usize) -> &str {
    form.char_indices().nth(letters).map_or("", |(at, _)| &form[at..])
}

/// The bytes of the last letters of a form.
pub(super) fn length_of_last(form: &str, letters: usize) -> usize {
    form.chars().rev().take(letters).map(char::len_utf8).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn same(language: Language, forms: &[&str]) {
        let key =
            |form: &str| fold(language, form, &|other| forms.contains(&other)).key.into_owned();
        for form in forms {
            assert_eq!(key(form), key(forms[0]), "{form} {}", forms[0]);
        }
    }

    #[test]
    fn forms_of_one_word_meet() {
        for forms in [
            ["bridges", "bridge"],
            ["cities", "city"],
            ["boxes", "box"],
            ["buses", "bus"],
            ["ties", "tie"],
        ] {
            same(Language::English, &forms);
        }
        assert_eq!(fold(Language::English, "glass", &|_| false).key, "glass");
        same(Language::English, &["council", "council's"]);
        same(Language::Spanish, &["puente", "puentes"]);
        same(Language::French, &["eau", "l'eau", "d'eau"]);
        same(Language::Russian, &["мост", "моста", "мосты", "мостами"]);
        same(Language::Russian, &["пётр", "петра", "петром"]);
        same(Language::Russian, &["ворцев", "ворцева", "ворцевым", "ворцеву"]);
        same(Language::Russian, &["лодка", "лодки", "лодок"]);
        same(Language::Russian, &["игрок", "игрока", "игроки"]);
        same(Language::Polish, &["most", "mostu", "mosty", "mostami"]);
        same(Language::German, &["brücke", "brücken"]);
        same(Language::Turkish, &["köprü", "köprünün", "köprüler"]);
        same(Language::Finnish, &["laituri", "laiturin", "laituria", "laiturista", "laituriin"]);
        same(Language::Swedish, &["simhall", "simhallen", "simhallar"]);
        same(Language::Danish, &["færge", "færgen", "færger", "færgerne"]);
        same(Language::Czech, &["pavilon", "pavilonu", "pavilony", "pavilonem"]);
        same(Language::Romanian, &["port", "portul", "portului", "porturi"]);
        same(Language::Bulgarian, &["кораб", "кораба", "корабът", "кораби", "корабите"]);
        same(Language::Ukrainian, &["міст", "містом", "містів"]);
        same(Language::Greek, &["λιμένας", "λιμένα", "λιμένες"]);
        same(Language::Hungarian, &["komp", "kompot", "kompok", "kompon"]);
    }

    #[test]
    fn small_words_are_cut_off() {
        let parts = |language, form, known: &[&str]| {
            let folded = fold(language, form, &|other| known.contains(&other));
            (folded.front, folded.back)
        };
        assert_eq!(parts(Language::Arabic, "والمدينة", &[]), (1, 0));
        assert_eq!(parts(Language::Arabic, "ومحمد", &["محمد"]), (1, 0));
        assert_eq!(parts(Language::Arabic, "وزارة", &[]), (0, 0));
        assert_eq!(parts(Language::Hebrew, "המועצה", &["מועצה"]), (1, 0));
        assert_eq!(parts(Language::Korean, "다리를", &[]), (0, 1));
        assert_eq!(parts(Language::Korean, "도로", &[]), (0, 0));
        assert_eq!(parts(Language::Turkish, "ankara'da", &[]), (0, 3));
        assert_eq!(parts(Language::French, "aujourd'hui", &[]), (0, 0));
        assert_eq!(parts(Language::English, "brook's", &[]), (0, 2));
        assert_eq!(parts(Language::Bengali, "শিক্ষার্থীদের", &[]), (0, 3));
        assert_eq!(parts(Language::Bengali, "সেতুর", &["সেতু"]), (0, 1));
        assert_eq!(parts(Language::Bengali, "সরকার", &[]), (0, 0));
    }
}

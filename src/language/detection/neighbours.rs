//! Languages so close to each other that letters and function words hardly tell them apart: by words that one of the two
//! writes and the other does not.

use crate::chars::is_word_char;
use crate::language::Language;
use crate::lexicon::lowered;

/// Two languages, and what only the one or only the other writes.
struct Neighbours {
    languages: [Language; 2],
    /// Whole words, or the beginnings of words (`-` at the end), or what stands inside of words (`-` at both).
    words: [&'static str; 2],
}

const NEIGHBOURS: [Neighbours; 3] = [
    Neighbours {
        languages: [Language::Danish, Language::Norwegian],
        words: [
            "af efter ud nu op sig mig dig mod mellem uden blev bliver blevet nogle noget nogen gennem hvad \
             været gør gøre igen have give tage ret -hed- -tion-",
            "av etter ut nå opp seg meg deg mot mellom uten ble blei blir blitt noen noe nokon noko gjennom \
             hva kva vært vore gjør gjøre gjer igjen ha gi ta rett ein ei eit ikkje frå dei vere berre korleis \
             kvar kven ho -het- -heit- -sjon-",
        ],
    },
    Neighbours {
        languages: [Language::Indonesian, Language::Malay],
        words: [
            "bahwa karena bisa namun sedangkan uang maupun saat anda kalau sebuah tapi yaitu resmi kantor \
             merupakan kesehatan berbeda lainnya hukum setiap",
            "bahawa- kerana ialah iaitu sahaja hendaklah wang mahu sesiapa semasa manakala sekiranya mahupun \
             daripada pelbagai kerajaan awam sebarang tiap kanak kesihatan pengiktirafan kepada serta",
        ],
    },
    Neighbours {
        languages: [Language::Serbian, Language::Croatian],
        // One old vowel is `e` in Serbian, and `je` or `ije` in Croatian and Bosnian.
        words: [
            "vreme- svet- mest- reč reči gde ovde uvek pre posle dve čovek- čoveč- dete deca dece nedelj- \
             ponedelj- sreda sredu takođe savet- vera vere veru mera mere meru lep- cela celo celi celu hteo htela \
             videti video želeti zahtev- izvešta- vesti uspe- promen- primer- primen- razume- sledeć- svest- mesec- \
             deo delo dela delu deluje tokom ko",
            "-vje- -mje- -dje- -tje- -pje- -bijel- -cijel- -dijel- -lijep- -riječ- -rijed- -svije- -vrijed- \
             -vrijem- -vijek- prije- poslije dvije dijete smije- liječ- tijek- tijel- tko dio općeg opće opći opća",
        ],
    },
];

/// Whether two languages are neighbours.
pub(super) fn are(one: Language, other: Language) -> bool {
    NEIGHBOURS.iter().any(|pair| pair.languages.contains(&one) && pair.languages.contains(&other))
}

/// The one of two neighbours that a text is in; the language itself if it has no neighbour, or nothing tells.
pub(super) fn tell<'t>(language: Language, sample: impl Iterator<Item = &'t str>) -> Language {
    let Some(pair) = NEIGHBOURS.iter().find(|pair| pair.languages.contains(&language)) else {
        return language;
    };
    let mut counts = [0; 2];
    for piece in sample.map(lowered) {
        for word in piece.split(|c| !is_word_char(c)).filter(|word| !word.is_empty()) {
            for (count, words) in counts.iter_mut().zip(pair.words) {
                *count += usize::from(words.split_whitespace().any(|entry| holds(word, entry)));
            }
        }
    }
    let [first, second] = pair.languages;
    match counts[0].cmp(&counts[1]) {
        std::cmp::Ordering::Greater => first,
        std::cmp::Ordering::Less => second,
        std::cmp::Ordering::Equal => language,
    }
}

fn holds(word: &str, entry: &str) -> bool {
    match (entry.strip_prefix('-'), entry.strip_suffix('-')) {
        (Some(rest), _) => word.contains(rest.trim_end_matches('-')),
        (None, Some(start)) => word.starts_with(start),
        (None, None) => word == entry,
    }
}

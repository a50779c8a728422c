//! Writes tables as text: the function words of all languages, which language detection and key terms share, one line a
//! language; the letters of the phrases that pages are framed with, one line a group; the letters that a text may spell in
//! parts, one line a mark; and, as Rust, the small letters of capitals.
//!
//! The function words come from the crate `stop-words` (the NLTK lists where it has them, the stopwords-iso lists
//! elsewhere), which is much larger than what is needed of it.

#[path = "src/structure/boilerplate/cues/lists.rs"]
mod cue_lists;

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::path::Path;
use std::{env, fs};

use unicode_normalization::char::{compose, decompose_canonical};

/// The order of the lines: that of `src/language.rs`, whose tests compare the two.
const LANGUAGES: &[&str] = &[
    "en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "no", "fi", "pl", "cs", "ru", "uk", "tr",
    "el", "ar", "he", "fa", "hi", "bn", "id", "vi", "th", "ko", "zh", "ja", "hy", "kk", "sk", "ro",
    "bg", "sr", "mr", "ta", "te", "ur", "hr", "ca", "ms", "af", "lt", "lv", "et", "sl", "hu",
];

/// The crate has no Telugu.
const TELUGU: &[&str] = &[
    "ఒక",
    "ఈ",
    "ఆ",
    "అది",
    "ఇది",
    "అని",
    "మరియు",
    "కానీ",
    "కూడా",
    "అతను",
    "ఆమె",
    "వారు",
    "మేము",
    "నేను",
    "మీరు",
    "నీవు",
    "తన",
    "వారి",
    "వాటి",
    "లేదా",
    "కాదు",
    "లేదు",
    "ఉంది",
    "ఉన్న",
    "ఉన్నాయి",
    "ఉన్నారు",
    "చాలా",
    "ఎక్కడ",
    "ఎప్పుడు",
    "ఎలా",
    "ఏమి",
    "ఎవరు",
    "అయితే",
    "తర్వాత",
    "ముందు",
    "నుండి",
    "నుంచి",
    "వరకు",
    "కోసం",
    "గురించి",
    "వల్ల",
    "ద్వారా",
    "తో",
    "లో",
    "పై",
    "కు",
    "కి",
    "ను",
    "ని",
    "అక్కడ",
    "ఇక్కడ",
    "అప్పుడు",
    "ఇప్పుడు",
    "ఎందుకు",
    "అన్ని",
    "కొన్ని",
];

/// The crate's Lithuanian is in a wrong encoding, its Estonian short, its Malay that of one newspaper.
const LITHUANIAN: &str = "ir į iš yra kad su kaip ne ar už bet jis tai ji jie jo jų buvo nuo per po prie apie kuris kuri \
    kurie kurių arba taip pat tik dar jau bus būti jos aš mes jūs tu mano savo visi visų visas kiekvienas turi turėti gali \
    galima labai kai jei jeigu nes dėl iki tarp prieš pagal būtų nebuvo nėra šis ši šie šio tas ta tie to tuo ant be bei čia \
    dabar daug kas ką kur kuo metu ten vienas du o nei net todėl";
const ESTONIAN: &str = "ja on ei see et ta ka oli kui või ning mis kes oma aga seda selle siis veel ole nii nad ma me te sa tema \
    nende neid need peab võib olema olid olnud ega juba ainult välja üle pärast enne koos ilma kuid sest nagu kuidas kus \
    kuni läbi vastu juures poolt pole saab iga igal kõik kõigi mitte väga üks selles sellest selleks millest mille mida keegi \
    midagi tuleb alla ees peale vahel tõttu eest jaoks järgi ise end teda teiste teised ära siin seal";
const MALAY: &str = "dan yang di dengan untuk pada dari dalam tidak ini itu akan oleh ada adalah ke bahawa kerana ialah boleh \
    sahaja iaitu hendaklah bagi kepada daripada atau telah antara mereka kami kita beliau saya anda dia juga dapat secara \
    sebagai serta tetapi jika apabila semasa ketika tiap tiap-tiap setiap mana mahupun supaya agar lebih lagi sudah belum \
    orang para suatu sesuatu seorang seseorang satu semua segala hanya seperti tersebut terhadap tentang manakala bukan \
    maka pula sangat hingga selepas sebelum lain perlu mesti harus masih kini";

/// Serbian letters of the Latin script and their Cyrillic ones, digraphs first.
const SERBIAN: &[(&str, &str)] = &[
    ("dž", "џ"),
    ("lj", "љ"),
    ("nj", "њ"),
    ("a", "а"),
    ("b", "б"),
    ("c", "ц"),
    ("č", "ч"),
    ("ć", "ћ"),
    ("d", "д"),
    ("đ", "ђ"),
    ("e", "е"),
    ("f", "ф"),
    ("g", "г"),
    ("h", "х"),
    ("i", "и"),
    ("j", "ј"),
    ("k", "к"),
    ("l", "л"),
    ("m", "м"),
    ("n", "н"),
    ("o", "о"),
    ("p", "п"),
    ("r", "р"),
    ("s", "с"),
    ("š", "ш"),
    ("t", "т"),
    ("u", "у"),
    ("v", "в"),
    ("z", "з"),
    ("ž", "ж"),
];

/// The lists of some languages run to hundreds of words; the long ones are the least frequent.
const MAX_LETTERS: &[(&str, usize)] = &[("kk", 5), ("sk", 5), ("ro", 5), ("bg", 5), ("ur", 3)];

/// Words of a language at most, the shortest first: the long ones are the least frequent.
const MAX_WORDS: usize = 220;
/// The same for all but the most widely used of the languages: key terms hardly change, and the table is a tenth of the
/// wasm.
const MAX_WORDS_OF_OTHERS: usize = 95;
/// And for those that hardly any text is in, beside the others.
const MAX_WORDS_OF_SMALL: usize = 50;
const SMALL: &[&str] = &["hr", "sr", "ca", "ms", "af", "lt", "lv", "et", "sl", "hu"];
/// The most widely used ones.
const WIDELY_USED: &[&str] =
    &["en", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "fi", "ar", "fa", "id", "ja", "zh"];

/// Longer entries are rare compounds.
const MAX_BYTES: usize = 36;

/// Letters of the languages listed that a text may spell as a letter and a mark: Latin to Telugu, then those that Vietnamese has.
/// (Kana and Hangul follow a rule.)
const COMPOSED_LETTERS: [RangeInclusive<char>; 3] =
    ['\u{c0}'..='\u{c7f}', '\u{1ea0}'..='\u{1ef9}', '\u{3042}'..='\u{30fe}'];

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=src/structure/boilerplate/cues/lists.rs");
    let lines: Vec<String> = LANGUAGES.iter().map(|code| function_words(code).join(" ")).collect();
    write("function_words.txt", &lines);
    write("cue_phrases.txt", &cue_lists::CUE_LISTS.map(letters_of_phrases));
    write("compositions.txt", &compositions());
    write("small_letters.rs", &small_letters());
}

fn write(name: &str, lines: &[String]) {
    let path = Path::new(&env::var("OUT_DIR").expect("cargo sets OUT_DIR")).join(name);
    fs::write(&path, lines.join("\n")).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
}

/// The phrases of a group as they are compared: the letters and digits of each, in lower case.
fn letters_of_phrases(list: &str) -> String {
    let letters = |phrase: &str| lower_of(phrase).replace(|c: char| !c.is_alphanumeric(), "");
    list.split(", ").map(letters).collect::<Vec<_>>().join(" ")
}

/// The capitals beyond ASCII, in runs of the same distance to their small letters: the first of a run, how many there are,
/// how far they are apart, and the distance. The standard library's table of single letters is five times as large.
fn small_letters() -> Vec<String> {
    let mut runs: Vec<[i32; 4]> = Vec::new();
    for capital in '\u{80}'..=char::MAX {
        let small = capital.to_lowercase().next().unwrap_or(capital);
        let (code, distance) = (capital as i32, small as i32 - capital as i32);
        match runs.last_mut() {
            _ if distance == 0 => {}
            Some([first, count @ 1, step, same])
                if *same == distance && matches!(code - *first, 1 | 2) =>
            {
                (*count, *step) = (2, code - *first);
            }
            Some([first, count, step, same])
                if *same == distance && code == *first + *count * *step =>
            {
                *count += 1;
            }
            _ => runs.push([code, 1, 1, distance]),
        }
    }
    let rows = runs.iter().map(|[first, count, step, distance]| {
        format!("    ({first}, {count}, {step}, {distance}),")
    });
    ["&[".to_owned()].into_iter().chain(rows).chain(["]".to_owned()]).collect()
}

/// A line for each mark: the mark, then each small letter that it changes, followed by the two as one.
fn compositions() -> Vec<String> {
    let mut by_mark: BTreeMap<char, String> = BTreeMap::new();
    for both in COMPOSED_LETTERS.into_iter().flatten().filter(|c| !c.is_uppercase()) {
        let mut parts = Vec::new();
        decompose_canonical(both, |part| parts.push(part));
        let Some(mark) = parts.pop() else { continue };
        // The letter before the last mark may have marks of its own.
        let letter = parts.into_iter().reduce(|letter, mark| compose(letter, mark).unwrap_or(mark));
        if let Some(letter) = letter.filter(|&letter| compose(letter, mark) == Some(both)) {
            by_mark.entry(mark).or_default().extend([letter, both]);
        }
    }
    by_mark.into_iter().map(|(mark, letters)| format!("{mark}{letters}")).collect()
}

/// The function words of a language, as the tokenizer will see them.
fn function_words(code: &str) -> Vec<String> {
    let mut words: Vec<String> = words(code).iter().filter_map(|word| entry(code, word)).collect();
    words.sort_by_key(|word| word.chars().count());
    let is_widely_used = WIDELY_USED.contains(&code);
    words.truncate(match code {
        _ if is_widely_used => MAX_WORDS,
        _ if SMALL.contains(&code) => MAX_WORDS_OF_SMALL,
        _ => MAX_WORDS_OF_OTHERS,
    });
    words.sort();
    words.dedup();
    words
}

fn words(code: &str) -> Vec<String> {
    let of = |code: &str| -> Vec<String> {
        let words = stop_words::lookup(code)
            .unwrap_or_else(|| panic!("the crate stop-words has no list for `{code}`"));
        words.iter().map(|&word| word.to_owned()).collect()
    };
    match code {
        "te" => TELUGU.iter().map(|&word| word.to_owned()).collect(),
        "lt" => LITHUANIAN.split_whitespace().map(str::to_owned).collect(),
        "et" => ESTONIAN.split_whitespace().map(str::to_owned).collect(),
        "ms" => MALAY.split_whitespace().map(str::to_owned).collect(),
        // The crate has no Serbian; the Croatian function words are nearly all Serbian as well, and count as both.
        "sr" => {
            let cyrillic = |word: &String| {
                SERBIAN.iter().fold(word.clone(), |word, (from, to)| word.replace(from, to))
            };
            of("hr").iter().map(cyrillic).collect()
        }
        _ => of(code),
    }
}

/// The word as the tokenizer will see it, or `None` if it never can.
fn entry(code: &str, word: &str) -> Option<String> {
    let word = lower_of(word.trim()).replace('\u{2019}', "'");
    let is_word = |c: char| c.is_alphabetic() || c == '\'' || is_mark(c);
    let starts = word.starts_with(|c: char| c.is_alphabetic());
    if !starts || !word.chars().all(is_word) || word.len() > MAX_BYTES {
        return None;
    }
    let is_long = |&(of, most): &(&str, usize)| of == code && word.chars().count() > most;
    if MAX_LETTERS.iter().any(is_long) {
        return None;
    }
    match code {
        // No spaces, no words: only single characters can be recognised in running text.
        "zh" => (word.chars().count() == 1).then_some(word),
        "ja" | "th" => None,
        _ => Some(word),
    }
}

/// Combining marks and joiners that stand inside words (see `structure::chars`).
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}'
        | '\u{93c}' | '\u{94d}' | '\u{9bc}' | '\u{9cd}' | '\u{bcd}' | '\u{c4d}' | '\u{200c}' | '\u{200d}')
}

/// A text in lower case: the simple mapping of Unicode, letter by letter.
fn lower_of(text: &str) -> String {
    text.chars().map(|c| c.to_lowercase().next().unwrap_or(c)).collect()
}

//! Writes the function words of all languages, which language detection and key terms share, as text: one line a language.
//!
//! They come from the crate `stop-words` (the NLTK lists where it has them, the stopwords-iso lists elsewhere), which is
//! much larger than what is needed of it.

use std::path::Path;
use std::{env, fs};

/// The order of the lines: that of `src/language.rs`, whose tests compare the two.
const LANGUAGES: &[&str] = &[
    "en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "no", "fi", "pl", "cs", "ru", "uk", "tr",
    "el", "ar", "he", "fa", "hi", "bn", "id", "vi", "th", "ko", "zh", "ja", "hy", "kk", "sk", "ro",
    "bg", "sr", "mr", "ta", "te", "ur",
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
/// The most widely used ones.
const WIDELY_USED: &[&str] =
    &["en", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "fi", "ar", "fa", "id", "ja", "zh"];

/// Longer entries are rare compounds.
const MAX_BYTES: usize = 36;

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    let lines: Vec<String> = LANGUAGES.iter().map(|code| function_words(code).join(" ")).collect();
    let path =
        Path::new(&env::var("OUT_DIR").expect("cargo sets OUT_DIR")).join("function_words.txt");
    fs::write(&path, lines.join("\n")).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
}

/// The function words of a language, as the tokenizer will see them.
fn function_words(code: &str) -> Vec<String> {
    let mut words: Vec<String> = words(code).iter().filter_map(|word| entry(code, word)).collect();
    words.sort_by_key(|word| word.chars().count());
    let is_widely_used = WIDELY_USED.contains(&code);
    words.truncate(if is_widely_used { MAX_WORDS } else { MAX_WORDS_OF_OTHERS });
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
        // The crate has no Serbian; the Croatian function words are nearly all Serbian as well.
        "sr" => {
            let latin = of("hr");
            let cyrillic = latin.iter().map(|word| {
                SERBIAN.iter().fold(word.clone(), |word, (from, to)| word.replace(from, to))
            });
            cyrillic.chain(latin.iter().cloned()).collect()
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

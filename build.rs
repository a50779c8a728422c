//! Generates the table of function words that language detection and key terms share, that of the
//! phrases that pages are framed with, that of the openings of sentences that lean on others, that of the words that key
//! terms end at, and that of the letters that have a lower case.
//!
//! The words come from the crate `stop-words` (the NLTK lists where it has them, the stopwords-iso
//! lists elsewhere). All languages go into one table: every word once, with the set of languages that
//! list it, of which there are few. Of a word only some bits of its hash are kept (`src/hashes.rs`), so that
//! the table is a quarter as large as one of the words themselves.

extern crate alloc;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

#[path = "src/bytes.rs"]
#[allow(dead_code)]
mod bytes;
#[path = "src/hashes.rs"]
#[allow(dead_code)]
mod hashes;
#[path = "src/hashing.rs"]
#[allow(dead_code)]
mod hashing;
#[path = "src/key_terms/lists/words.rs"]
#[allow(dead_code)]
mod key_terms;
#[path = "src/structure/boilerplate/cues/lists.rs"]
mod lists;
#[path = "src/key_terms/lists/names.rs"]
#[allow(dead_code)]
mod names;
#[path = "src/dependence/lists.rs"]
mod openings;

/// Order of the bits. `src/language.rs` declares the same order and a test compares the two.
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

/// Bits that are kept of the hash of a function word: of 260 other words, one is taken for a function word of some language,
/// and of some thousands one for a function word of the language that it stands in.
const FUNCTION_WORD_BITS: u32 = 20;
/// The same of a cue phrase. Lines have many stretches of words, and hardly one should pass for a phrase by chance.
const CUE_BITS: u32 = 26;
/// The same of an opening of a sentence: one in a thousand is taken for an entry.
const OPENING_BITS: u32 = 20;
/// The same of a word that key terms end at. Every word of a text is looked up, in its language only.
const LISTED_BITS: u32 = 24;

/// Longer entries are rare compounds.
const MAX_BYTES: usize = 36;

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=src/bytes.rs");
    println!("cargo:rerun-if-changed=src/hashing.rs");
    println!("cargo:rerun-if-changed=src/hashes.rs");
    println!("cargo:rerun-if-changed=src/structure/boilerplate/cues/lists.rs");
    println!("cargo:rerun-if-changed=src/dependence/lists.rs");
    println!("cargo:rerun-if-changed=src/key_terms/lists/names.rs");
    println!("cargo:rerun-if-changed=src/key_terms/lists/words.rs");
    let mut table: BTreeMap<String, u64> = BTreeMap::new();
    for (bit, code) in LANGUAGES.iter().enumerate() {
        let mut words: Vec<String> =
            words(code).iter().filter_map(|word| entry(code, word)).collect();
        words.sort_by_key(|word| word.chars().count());
        let is_widely_used = WIDELY_USED.contains(code);
        words.truncate(if is_widely_used { MAX_WORDS } else { MAX_WORDS_OF_OTHERS });
        for word in words {
            *table.entry(word).or_default() |= 1 << bit;
        }
    }
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let sources = [
        ("case.rs", render_case()),
        ("function_words.rs", render(&table)),
        ("cues.rs", render_cues()),
        ("openings.rs", render_openings(&table)),
        ("key_terms.rs", render_key_terms(&table)),
    ];
    for (name, source) in sources {
        let path = Path::new(&out).join(name);
        fs::write(&path, source).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    }
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

/// The simple mapping of Unicode: where the full one gives several characters, the first of them is it.
fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

fn lower_of(text: &str) -> String {
    text.chars().map(lower).collect()
}

/// The runs of letters that `src/case.rs` looks letters up in: first, step, count, and the way to lower case.
fn render_case() -> String {
    let mut runs: Vec<(u32, u32, u32, i64)> = Vec::new();
    for c in ('\u{80}'..=char::MAX).filter(|&c| lower(c) != c) {
        let to_lower = i64::from(lower(c) as u32) - i64::from(c as u32);
        let code = c as u32;
        match runs.last_mut() {
            Some((first, step, count, to)) if *to == to_lower && *count < 255 => {
                let from_last = code - (*first + (*count - 1) * *step);
                if *count == 1 && from_last <= 2 {
                    *step = from_last;
                }
                if from_last == *step {
                    *count += 1;
                    continue;
                }
            }
            _ => {}
        }
        runs.push((code, 1, 1, to_lower));
    }
    let runs = runs.iter().map(|(first, step, count, to_lower)| {
        format!("Run {{ first: {first}, step: {step}, count: {count}, to_lower: {to_lower} }},\n")
    });
    format!("static RUNS: &[Run] = &[\n{}];\n", runs.collect::<String>())
}

fn render(table: &BTreeMap<String, u64>) -> String {
    // Words that share their hash share their languages.
    let (seed, by_key) = best_seed(|seed| {
        let mut by_key: BTreeMap<u32, u64> = BTreeMap::new();
        for (word, bits) in table {
            let key = hashes::key(word.as_bytes(), seed, FUNCTION_WORD_BITS);
            *by_key.entry(key).or_default() |= bits;
        }
        Some((table.len() - by_key.len(), by_key))
    });
    let sets: BTreeSet<u64> = by_key.values().copied().collect();
    let sets: Vec<u64> = sets.into_iter().collect();
    assert!(sets.len() <= 256, "{} sets of languages do not fit in a byte", sets.len());
    let set_of: Vec<usize> =
        by_key.values().filter_map(|bits| sets.binary_search(bits).ok()).collect();
    let mut out = String::new();
    render_list(&mut out, "WORDS", seed, FUNCTION_WORD_BITS, by_key.keys());
    render_array(&mut out, "SET_OF", "u8", &set_of);
    render_array(&mut out, "SETS", "u64", &sets);
    writeln!(out, "#[cfg(test)]\nstatic BITS: &[&str] = &{LANGUAGES:?};").expect("a string");
    out
}

/// The phrases that pages are framed with: their letters, and their groups.
fn render_cues() -> String {
    let phrases = lists::LISTS.iter().flat_map(|list| list.split(", ")).count();
    let (seed, group_of) = best_seed(|seed| {
        let mut group_of: BTreeMap<u32, usize> = BTreeMap::new();
        for (group, list) in lists::LISTS.iter().enumerate() {
            for phrase in list.split(", ") {
                let letters: String = hashing::cue_letters(phrase, lower).collect();
                let key = hashes::key(letters.as_bytes(), seed, CUE_BITS);
                group_of.entry(key).or_insert(group);
            }
        }
        Some((phrases - group_of.len(), group_of))
    });
    let mut out = String::new();
    render_list(&mut out, "PHRASES", seed, CUE_BITS, group_of.keys());
    render_array(&mut out, "GROUP_OF", "u8", &group_of.into_values().collect());
    out
}

/// How sentences begin that lean on others: tag and words, and the lists they stand in as bits.
fn render_openings(function_words: &BTreeMap<String, u64>) -> String {
    let mut bits_of: BTreeMap<String, u8> = BTreeMap::new();
    for (tag, lists) in openings::LISTS {
        for (list, entries) in lists.iter().enumerate() {
            for entry in entries.split(", ").filter(|entry| !entry.is_empty()) {
                let opening = format!("{tag} {}", lower_of(entry));
                // Where words are written without spaces, every letter is one.
                let is_unspaced = matches!(*tag, "zh" | "ja");
                let is_end = |&(_, c): &(usize, char)| is_unspaced || c == ' ';
                let first = opening.char_indices().skip(tag.len() + 2).find(is_end);
                if let Some((end, _)) = first {
                    *bits_of.entry(opening[..end].to_owned()).or_default() |= openings::GOES_ON;
                }
                let several = first.map_or(0, |_| openings::SEVERAL);
                *bits_of.entry(opening).or_default() |= openings::BITS[list] | several;
            }
        }
    }
    // The words that most sentences begin with should pass for no others.
    let others: Vec<String> = function_words
        .iter()
        .flat_map(|(word, bits)| {
            let of_languages =
                LANGUAGES.iter().enumerate().filter(move |(bit, _)| bits >> bit & 1 == 1);
            of_languages.map(move |(_, tag)| format!("{tag} {word}"))
        })
        .filter(|opening| !bits_of.contains_key(opening))
        .collect();
    let (seed, lists_of) = best_seed(|seed| {
        let key = |opening: &String| hashes::key(opening.as_bytes(), seed, OPENING_BITS);
        let keyed = bits_of.iter().map(|(opening, bits)| (key(opening), *bits));
        let lists_of: BTreeMap<_, _> = keyed.collect();
        let mistaken = others.iter().filter(|other| lists_of.contains_key(&key(other))).count();
        (lists_of.len() == bits_of.len()).then_some((mistaken, lists_of))
    });
    let mut out = String::new();
    render_list(&mut out, "OPENINGS", seed, OPENING_BITS, lists_of.keys());
    render_array(&mut out, "LISTS_OF", "u8", &lists_of.into_values().collect());
    out
}

/// The words that key terms end at, by language: those that are no function words, which need no place here, and the
/// last list that has them. And the words that tell names apart.
fn render_key_terms(function_words: &BTreeMap<String, u64>) -> String {
    let (seed, lists_of) = best_seed(|seed| {
        let lists_of = listed(function_words, seed)?;
        // The more keys there are, the fewer words share one.
        Some((usize::MAX - lists_of.len(), lists_of))
    });
    let mut out = String::new();
    render_list(&mut out, "LISTED", seed, LISTED_BITS, lists_of.keys());
    render_array(&mut out, "LISTS_OF", "u8", &lists_of.into_values().collect());
    out
}

/// The lists of each word as bits; `None` if a function word would be taken for one of them.
fn listed(function_words: &BTreeMap<String, u64>, seed: u32) -> Option<BTreeMap<u32, u8>> {
    let mut lists_of: BTreeMap<u32, u8> = BTreeMap::new();
    for (tags, [roles @ .., vague]) in key_terms::LISTS {
        for tag in tags.split(' ') {
            let bit = LANGUAGES.iter().position(|code| *code == tag).expect("a language");
            let key = |word: &str| hashes::key_in(tag, word, seed, LISTED_BITS);
            let of_language = |bits: &u64| bits >> bit & 1 == 1;
            let is_known = |word: &&str| function_words.get(*word).is_some_and(of_language);
            let [stops, others @ ..] = roles;
            for word in stops.split_whitespace().filter(|word| !is_known(word)) {
                lists_of.insert(key(word), 1);
            }
            let mut known = function_words.iter().filter(|(_, bits)| of_language(bits));
            if known.any(|(word, _)| lists_of.contains_key(&key(word))) {
                return None;
            }
            for (role, words) in (2..).zip(others) {
                lists_of.extend(words.split_whitespace().map(|word| (key(word), role)));
            }
            for word in vague.split_whitespace() {
                *lists_of.entry(key(word)).or_default() |= key_terms::VAGUE;
            }
        }
    }
    for (tag, lists) in names::LISTS {
        for (number, words) in (1..).zip(lists) {
            for word in words.split_whitespace() {
                let key = hashes::key_in(tag, word, seed, LISTED_BITS);
                *lists_of.entry(key).or_default() |= number << names::ALL.trailing_zeros();
            }
        }
    }
    Some(lists_of)
}

/// The seed with which the fewest words are mistaken for others, and the entries: `entries` gives both.
fn best_seed<V>(
    entries: impl Fn(u32) -> Option<(usize, BTreeMap<u32, V>)>,
) -> (u32, BTreeMap<u32, V>) {
    let all = (0..64).rev().filter_map(|seed| Some((seed, entries(seed)?)));
    let best = all.min_by_key(|(_, (mistaken, _))| *mistaken);
    let (seed, (_, entries)) = best.expect("a seed without a clash: take more bits");
    (seed, entries)
}

/// A list of hashes for `src/hashes.rs`.
fn render_list<'a>(
    out: &mut String,
    name: &str,
    seed: u32,
    bits: u32,
    keys: impl Iterator<Item = &'a u32>,
) {
    let keys: Vec<u32> = keys.copied().collect();
    let hashes::List { low_bits, lows, buckets, starts, .. } = hashes::pack(seed, bits, &keys);
    writeln!(
        out,
        "static {name}: List = List {{ seed: {seed}, bits: {bits}, low_bits: {low_bits}, lows: &{lows:?}, \
         buckets: &{buckets:?}, starts: &{starts:?} }};"
    )
    .expect("a string");
}

fn render_array<T: std::fmt::Debug>(out: &mut String, name: &str, of: &str, values: &Vec<T>) {
    let length = values.len();
    writeln!(out, "static {name}: [{of}; {length}] = {values:?};").expect("a string takes all");
}

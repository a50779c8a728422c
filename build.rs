//! Generates the table of function words that language detection and key terms share.
//!
//! The words come from the crate `stop-words` (the NLTK lists where it has them, the stopwords-iso
//! lists elsewhere). All languages go into one table: every word once, with a bit for each language
//! that lists it. Words of the same length in bytes stand next to each other in one string, sorted,
//! so that a binary search needs no index and the table compresses well.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

/// Order of the bits. `src/language.rs` declares the same order and a test compares the two.
const LANGUAGES: &[&str] = &[
    "en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "no", "fi", "pl", "cs", "ru", "uk", "tr",
    "el", "ar", "he", "fa", "hi", "bn", "id", "vi", "th", "ko", "zh", "ja",
];

/// Longer entries are rare compounds; one table per length should not be kept for them.
const MAX_BYTES: usize = 36;

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    let mut table: BTreeMap<(usize, String), u32> = BTreeMap::new();
    for (bit, code) in LANGUAGES.iter().enumerate() {
        let words = stop_words::lookup(code)
            .unwrap_or_else(|| panic!("the crate stop-words has no list for `{code}`"));
        for word in words.iter().filter_map(|word| entry(code, word)) {
            *table.entry((word.len(), word)).or_default() |= 1 << bit;
        }
    }
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let path = Path::new(&out).join("function_words.rs");
    fs::write(&path, render(&table)).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
}

/// The word as the tokenizer will see it, or `None` if it never can.
fn entry(code: &str, word: &str) -> Option<String> {
    let word = word.trim().to_lowercase().replace('\u{2019}', "'");
    let is_word = |c: char| c.is_alphabetic() || c == '\'' || is_mark(c);
    let starts = word.starts_with(|c: char| c.is_alphabetic());
    if !starts || !word.chars().all(is_word) || word.len() > MAX_BYTES {
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
        | '\u{93c}' | '\u{94d}' | '\u{9bc}' | '\u{9cd}' | '\u{200c}' | '\u{200d}')
}

fn render(table: &BTreeMap<(usize, String), u32>) -> String {
    let mut out = String::from("static BY_BYTES: &[(&str, &[u32])] = &[\n");
    for bytes in 0..=MAX_BYTES {
        let of_length = || table.iter().filter(move |((len, _), _)| *len == bytes);
        let words: String = of_length().map(|((_, word), _)| word.as_str()).collect();
        let languages: Vec<String> = of_length().map(|(_, bits)| bits.to_string()).collect();
        writeln!(out, "    ({words:?}, &[{}]),", languages.join(",")).expect("a string takes all");
    }
    out.push_str("];\n");
    let codes: Vec<String> = LANGUAGES.iter().map(|code| format!("{code:?}")).collect();
    writeln!(out, "#[cfg(test)]\nstatic BITS: &[&str] = &[{}];", codes.join(","))
        .expect("a string takes all");
    out
}

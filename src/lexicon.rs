//! Strings → numbers: word forms are compared by number, in the normal form that this file defines.

mod casing;
mod commonness;
mod composition;

use std::borrow::Cow;
use std::collections::HashMap;

use rustc_hash::FxBuildHasher;
use string_interner::backend::StringBackend;
use string_interner::symbol::SymbolU32;
use string_interner::{StringInterner, Symbol};

pub(crate) use casing::lower;
pub(crate) use commonness::commonness;
pub(crate) use composition::{Composition, composed};

/// Index of a distinct string, such as a word form in lower case.
pub(crate) type FormId = u32;

/// Parameters of the hashes: FNV-1a for words; the golden ratio, as in Fibonacci hashing, for what becomes of them.
const FNV_OFFSET: u32 = 0x811c_9dc5;
const FNV_PRIME: u32 = 0x0100_0193;
const GOLDEN: u32 = 0x9e37_79b1;

/// The hash of a word for the tables that were counted or learned.
pub(crate) fn hash(word: &str) -> u32 {
    word.bytes().fold(FNV_OFFSET, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(FNV_PRIME))
}

/// The hash of one thing and another behind it.
pub(crate) fn hash_with(before: u32, hash: u32) -> u32 {
    before.wrapping_mul(FNV_PRIME) ^ hash
}

/// A hash whose first bits depend on all of it.
pub(crate) fn spread(hash: u32) -> u32 {
    hash.wrapping_mul(GOLDEN)
}

/// Pairs of numbers → a number: strings that are one letter, or one word, longer than another.
pub(crate) type PairMap = HashMap<(u32, u32), u32, FxBuildHasher>;

/// Distinct strings in the order of their first use, each kept once.
#[derive(Debug)]
pub(crate) struct Lexicon {
    strings: StringInterner<StringBackend<SymbolU32>, FxBuildHasher>,
    /// The normal form of the word that is looked up.
    scratch: String,
}

impl Default for Lexicon {
    fn default() -> Self {
        Self::with_room(0)
    }
}

impl Lexicon {
    /// None yet, with room for so many.
    pub(crate) fn with_room(count: usize) -> Self {
        let strings = StringInterner::with_capacity_and_hasher(count, FxBuildHasher);
        Self { strings, scratch: String::new() }
    }

    /// The number of a word, in its normal form.
    pub(crate) fn intern(&mut self, word: &str) -> FormId {
        // Most words are in their normal form.
        if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return self.intern_exact(word);
        }
        self.scratch.clear();
        fold(word, &mut self.scratch);
        id(self.strings.get_or_intern(&self.scratch))
    }

    /// The number of a string as it is.
    pub(crate) fn intern_exact(&mut self, form: &str) -> FormId {
        id(self.strings.get_or_intern(form))
    }

    /// The number of a string, if it has one.
    pub(crate) fn find(&self, form: &str) -> Option<FormId> {
        self.strings.get(form).map(id)
    }

    /// The string of a number; empty if there is none.
    pub(crate) fn form(&self, id: FormId) -> &str {
        let symbol = SymbolU32::try_from_usize(id as usize);
        symbol.and_then(|symbol| self.strings.resolve(symbol)).unwrap_or_default()
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.strings.len()
    }
}

fn id(symbol: SymbolU32) -> FormId {
    symbol.to_usize() as FormId
}

/// A text in lower case, letter by letter, those that are spelled in parts put together.
pub(crate) fn lowered(text: &str) -> Cow<'_, str> {
    if !text.is_ascii() {
        composed(text).chars().map(lower).collect()
    } else if text.bytes().any(|byte| byte.is_ascii_uppercase()) {
        text.to_ascii_lowercase().into()
    } else {
        text.into()
    }
}

/// The normal form of a word: in NFC and lower case, with straight apostrophes.
pub(crate) fn folded(word: &str) -> String {
    let mut form = String::new();
    fold(word, &mut form);
    form
}

/// Appends the normal form of a word.
pub(crate) fn fold(word: &str, out: &mut String) {
    if word.is_ascii() {
        let start = out.len();
        out.push_str(word);
        out[start..].make_ascii_lowercase();
    } else {
        out.extend(composed(word).chars().map(|c| if c == '\u{2019}' { '\'' } else { lower(c) }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_have_one_number() {
        let mut lexicon = Lexicon::default();
        let first = lexicon.intern("Don\u{2019}t");
        assert_eq!(lexicon.intern("don't"), first);
        assert_eq!(lexicon.find("don't"), Some(first));
        assert_ne!(lexicon.intern_exact("Don't"), first);
        assert_eq!((lexicon.form(first), lexicon.len()), ("don't", 2));
    }

    #[test]
    fn a_word_has_one_number_however_its_letters_are_spelled() {
        let mut lexicon = Lexicon::default();
        assert_eq!(lexicon.intern("E\u{301}le\u{300}ve"), lexicon.intern("Élève"));
        assert_eq!(lowered("E\u{301}TE\u{301}"), "été");
    }

    #[test]
    fn texts_keep_their_length_in_letters() {
        assert_eq!(lowered("ÉTÉ à İzmir, ΣΟΦΟΣ, Ǆ"), "été à izmir, σοφοσ, ǆ");
    }
}

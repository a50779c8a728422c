//! Strings → numbers.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::bytes::{is_lower_of, word_at};
use crate::case::{is_caseless, lower};
use crate::hashing::{hash, hash_of_lower, hash_of_short};
use crate::table::Table;

/// Index of a distinct string, such as a word form in lower case.
pub(crate) type FormId = u32;

/// Distinct strings in the order of their first use, each kept once.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    table: Table,
    arena: String,
    ends: Vec<u32>,
    /// The first eight bytes of each; of a shorter one its length in the place of the last, which no letter has.
    firsts: Vec<u64>,
    /// Of each sign from [`FIRST_SIGN`] on its number plus one, once it was interned: in scripts without spaces there are as
    /// many words as letters.
    signs: Vec<FormId>,
}

/// The first and the last of the signs that need not be looked up: Kana and Han, which have no case.
const FIRST_SIGN: char = '\u{3000}';
const LAST_SIGN: char = '\u{9fff}';

impl Lexicon {
    /// The number of a word of a text, in lower case with straight apostrophes.
    #[inline]
    pub(crate) fn intern(&mut self, text: &str, word: Range<usize>) -> FormId {
        // Most words of most texts are told by a number.
        if word.len() < 8
            && let Some((hash, first)) = hash_of_short(text.as_bytes(), &word)
        {
            let first = with_length(first, word.len());
            if let Some(known) = self.table.find(hash, |id| self.firsts[id as usize] == first) {
                return known;
            }
        }
        self.intern_long(text, word)
    }

    /// The same of any word.
    #[inline(never)]
    fn intern_long(&mut self, text: &str, word: Range<usize>) -> FormId {
        let Some(hash) = hash_of_lower(text.as_bytes(), word.clone()) else {
            return self.intern_other(&text[word]);
        };
        let known = self.table.find(hash, |id| {
            let form = bounds(&self.ends, id);
            form.len() == word.len()
                && is_lower_of(self.arena.as_bytes(), form.start, text.as_bytes(), word.clone())
        });
        known.unwrap_or_else(|| {
            fold(&text[word.clone()], &mut self.arena);
            self.end_form(hash)
        })
    }

    /// The same of a word that is not ASCII.
    #[inline(never)]
    fn intern_other(&mut self, word: &str) -> FormId {
        let mut chars = word.chars();
        if let (Some(c @ FIRST_SIGN..=LAST_SIGN), None) = (chars.next(), chars.next()) {
            let at = (c as u32 - FIRST_SIGN as u32) as usize;
            if self.signs.is_empty() {
                self.signs.resize((LAST_SIGN as u32 - FIRST_SIGN as u32 + 1) as usize, 0);
            }
            if self.signs[at] == 0 {
                self.signs[at] = self.intern_exact(word) + 1;
            }
            return self.signs[at] - 1;
        }
        // Many languages write no capitals.
        if word.chars().all(is_caseless) {
            return self.intern_exact(word);
        }
        self.intern_exact(&folded(word))
    }

    /// The number of a string as it is.
    pub(crate) fn intern_exact(&mut self, form: &str) -> FormId {
        let hash = hash(form.as_bytes());
        let known = self.table.find(hash, |id| self.form(id) == form);
        known.unwrap_or_else(|| {
            self.arena.push_str(form);
            self.end_form(hash)
        })
    }

    /// Enters what has been written to the end of the arena.
    fn end_form(&mut self, hash: u64) -> FormId {
        let id = self.ends.len() as FormId;
        let start = self.ends.last().map_or(0, |&end| end as usize);
        let length = self.arena.len() - start;
        let first = word_at(self.arena.as_bytes(), start, length.min(8));
        self.firsts.push(with_length(first, length));
        self.ends.push(self.arena.len() as u32);
        self.table.insert(hash, id);
        id
    }

    /// The number of a string, if it has one.
    pub(crate) fn find(&self, form: &str) -> Option<FormId> {
        self.table.find(hash(form.as_bytes()), |id| self.form(id) == form)
    }

    /// The string of a number.
    pub(crate) fn form(&self, id: FormId) -> &str {
        &self.arena[bounds(&self.ends, id)]
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }
}

/// A word in lower case, with straight apostrophes.
pub(crate) fn folded(word: &str) -> String {
    let mut form = String::new();
    fold(word, &mut form);
    form
}

/// Appends a word in lower case, with straight apostrophes.
pub(crate) fn fold(word: &str, out: &mut String) {
    if word.is_ascii() {
        let start = out.len();
        out.push_str(word);
        out[start..].make_ascii_lowercase();
        return;
    }
    for c in word.chars() {
        match c {
            '\u{2019}' => out.push('\''),
            _ => out.push(lower(c)),
        }
    }
}

/// The first bytes of a form with its length, if it is shorter.
fn with_length(first: u64, length: usize) -> u64 {
    if length < 8 { first | (length as u64) << 56 } else { first }
}

fn bounds(ends: &[u32], id: FormId) -> Range<usize> {
    let id = id as usize;
    let start = if id == 0 { 0 } else { ends[id - 1] };
    start as usize..ends[id] as usize
}

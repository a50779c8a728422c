//! Strings → numbers.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::case::lower;
use crate::hashing::hash;
use crate::table::Table;

/// Index of a distinct string, such as a word form in lower case.
pub(crate) type FormId = u32;

/// Distinct strings in the order of their first use, each kept once.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lexicon {
    table: Table,
    arena: String,
    ends: Vec<u32>,
    scratch: String,
}

impl Lexicon {
    /// The number of a word in lower case, with straight apostrophes.
    pub(crate) fn intern(&mut self, word: &str) -> FormId {
        let mut scratch = core::mem::take(&mut self.scratch);
        scratch.clear();
        fold(word, &mut scratch);
        let id = self.intern_exact(&scratch);
        self.scratch = scratch;
        id
    }

    /// The number of a string as it is.
    pub(crate) fn intern_exact(&mut self, form: &str) -> FormId {
        let key = hash(form.as_bytes());
        if let Some(id) = self.table.find(key, |id| self.form(id) == form) {
            return id;
        }
        let id = self.ends.len() as FormId;
        self.arena.push_str(form);
        self.ends.push(self.arena.len() as u32);
        self.table.insert(key, id);
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

fn bounds(ends: &[u32], id: FormId) -> Range<usize> {
    let id = id as usize;
    let start = if id == 0 { 0 } else { ends[id - 1] };
    start as usize..ends[id] as usize
}

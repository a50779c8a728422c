//! Strings → numbers.

use std::ops::Range;

use hashbrown::HashTable;

use crate::hashing::hash;

/// Index of a distinct string, such as a word form in lower case.
pub(crate) type FormId = u32;

/// Distinct strings in the order of their first use, each kept once.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    table: HashTable<FormId>,
    arena: String,
    ends: Vec<u32>,
    scratch: String,
}

impl Lexicon {
    /// The number of a word in lower case, with straight apostrophes.
    pub(super) fn intern(&mut self, word: &str) -> FormId {
        let mut scratch = std::mem::take(&mut self.scratch);
        scratch.clear();
        fold(word, &mut scratch);
        let id = self.intern_exact(&scratch);
        self.scratch = scratch;
        id
    }

    /// The number of a string as it is.
    pub(crate) fn intern_exact(&mut self, form: &str) -> FormId {
        let key = hash(form.as_bytes());
        if let Some(&id) = self.table.find(key, |&id| self.form(id) == form) {
            return id;
        }
        let id = self.ends.len() as FormId;
        self.arena.push_str(form);
        self.ends.push(self.arena.len() as u32);
        let Self { table, arena, ends, .. } = self;
        table.insert_unique(key, id, |&id| hash(&arena.as_bytes()[bounds(ends, id)]));
        id
    }

    /// The number of a string, if it has one.
    pub(crate) fn find(&self, form: &str) -> Option<FormId> {
        self.table.find(hash(form.as_bytes()), |&id| self.form(id) == form).copied()
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
pub(super) fn folded(word: &str) -> String {
    let mut form = String::new();
    fold(word, &mut form);
    form
}

fn fold(word: &str, out: &mut String) {
    if word.is_ascii() {
        out.push_str(word);
        out.make_ascii_lowercase();
        return;
    }
    for c in word.chars() {
        match c {
            '\u{2019}' => out.push('\''),
            _ => out.extend(c.to_lowercase()),
        }
    }
}

fn bounds(ends: &[u32], id: FormId) -> Range<usize> {
    let id = id as usize;
    let start = if id == 0 { 0 } else { ends[id - 1] };
    start as usize..ends[id] as usize
}

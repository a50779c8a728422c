//! Strings of letters, length by length, and what was counted of them.

use alloc::vec::Vec;

use crate::key_terms::phrases::NONE;
use crate::key_terms::tokens::{Flag, Tokens};
use crate::lexicon::PairMap;

/// A string of letters and what was counted of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct CountedNgram {
    pub(super) first: u32,
    pub(super) len: u32,
    pub(super) count: u32,
    /// Highest count of a string that is a letter longer.
    pub(super) held: u32,
    pub(super) around: Context,
}

/// What was counted around a string.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Context {
    /// Occurrences as a whole run, at the beginning of one, and at the end of one.
    pub(super) whole: u32,
    pub(super) begins: u32,
    pub(super) ends: u32,
    pub(super) in_title: u32,
    /// How much the letter before it and the one after it vary: entropy in nats.
    pub(super) before: f64,
    pub(super) after: f64,
}

/// A run begins with a token, or ends with it.
pub(super) const BEGINS: u8 = 1;
pub(super) const ENDS: u8 = 2;

/// The strings of one length, in the order of first occurrence.
#[derive(Debug, Default)]
pub(super) struct Ngrams {
    /// By the string without its last letter, and that letter.
    places: PairMap,
    pub(super) strings: Vec<Ngram>,
    /// Of those that occur more than once.
    pub(super) around: Vec<Context>,
}

/// What is known of every string: there are so many that it is kept small.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ngram {
    /// The string without its last letter and the one without its first letter: where they stand among those that are
    /// shorter, [`NONE`] where there is none.
    head: u32,
    tail: u32,
    /// Index of the token that its first occurrence begins with.
    pub(super) first: u32,
    pub(super) count: u32,
    /// The count of the rarer of its two parts.
    pub(super) part: u32,
    /// Highest count of a string that is a letter longer.
    pub(super) held: u32,
    /// Where it stands in [`Ngrams::around`].
    pub(super) around: u32,
}

impl Ngrams {
    fn find(&self, head: u32, key: u32) -> Option<u32> {
        self.places.get(&(head, key)).copied()
    }

    /// Counts the string that is one of the shorter ones and one more letter.
    pub(super) fn see(&mut self, shorter: &Self, head: u32, key: u32, first: u32) -> u32 {
        let at = self.find(head, key).unwrap_or_else(|| {
            let at = self.strings.len() as u32;
            let tail = shorter.strings.get(head as usize);
            let tail = tail.and_then(|head| shorter.find(head.tail, key)).unwrap_or(NONE);
            self.places.insert((head, key), at);
            self.strings.push(Ngram {
                head,
                tail,
                first,
                count: 0,
                part: 0,
                held: 0,
                around: NONE,
            });
            at
        });
        self.strings[at as usize].count += 1;
        at
    }

    /// Tells the shorter strings what stands around them.
    pub(super) fn tell(&mut self, shorter: &mut Self) {
        for string in &mut self.strings {
            let count = string.count;
            let mut tell = |part: u32, is_head: bool| {
                let part = shorter.strings.get_mut(part as usize)?;
                part.held = part.held.max(count);
                if let Some(around) = shorter.around.get_mut(part.around as usize) {
                    let share = f64::from(count) / f64::from(part.count);
                    let entropy = if is_head { &mut around.after } else { &mut around.before };
                    *entropy -= share * libm::log(share);
                }
                Some(part.count)
            };
            let parts = [tell(string.head, true), tell(string.tail, false)];
            string.part = parts.into_iter().flatten().min().unwrap_or(count);
        }
    }

    /// Sees where in runs the strings that occur more than once stand.
    pub(super) fn count_edges(
        &mut self,
        tokens: &Tokens,
        len: usize,
        alive: &[(u32, u32)],
        edges: &[u8],
    ) {
        for string in self.strings.iter_mut().filter(|string| string.count > 1) {
            string.around = self.around.len() as u32;
            self.around.push(Context::default());
        }
        for &(first, string) in alive {
            let around = self.strings[string as usize].around;
            if let Some(around) = self.around.get_mut(around as usize) {
                around.see(tokens, first as usize, len, edges);
            }
        }
    }

    /// All that is known of a string.
    pub(super) fn count_of(
        &self,
        tokens: &Tokens,
        string: &Ngram,
        len: usize,
        edges: &[u8],
    ) -> CountedNgram {
        let &Ngram { first, count, held, .. } = string;
        let around = match self.around.get(string.around as usize) {
            Some(&around) => around.with_ends(count),
            None => {
                let mut around = Context::default();
                around.see(tokens, first as usize, len, edges);
                around
            }
        };
        CountedNgram { first, len: len as u32, count, held, around }
    }
}

impl Context {
    /// Sees an occurrence.
    #[inline(never)]
    fn see(&mut self, tokens: &Tokens, first: usize, len: usize, edges: &[u8]) {
        let begins = edges[first] & BEGINS != 0;
        let ends = edges[first + len - 1] & ENDS != 0;
        let words = &tokens.tokens[first..first + len];
        self.begins += u32::from(begins);
        self.ends += u32::from(ends);
        self.whole += u32::from(begins && ends);
        self.in_title += u32::from(words.iter().all(|token| token.is(Flag::InTitle)));
    }

    /// At the end of a run anything may follow.
    fn with_ends(mut self, count: u32) -> Self {
        let free = |ends: u32| f64::from(ends) / f64::from(count);
        let full = libm::log(f64::from(count));
        self.before += free(self.begins) * full;
        self.after += free(self.ends) * full;
        self
    }
}

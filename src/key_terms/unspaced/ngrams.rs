//! N-grams of letters, length by length, and what was counted of them.

use crate::key_terms::phrases::NO_INDEX;
use crate::key_terms::tokens::{Flag, Tokens};
use crate::lexicon::PairMap;

/// An n-gram of letters and what was counted of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct CountedNgram {
    pub(super) first: u32,
    pub(super) len: u32,
    pub(super) count: u32,
    /// Highest count of an n-gram that is a letter longer.
    pub(super) held: u32,
    pub(super) context: Context,
}

/// What was counted around an n-gram.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Context {
    /// Occurrences as a whole chunk, at the beginning of one, and at the end of one.
    pub(super) whole: u32,
    pub(super) begins: u32,
    pub(super) ends: u32,
    pub(super) in_title: u32,
    /// How much the letter before it and the one after it vary: entropy in nats.
    pub(super) before: f64,
    pub(super) after: f64,
}

/// A chunk begins with a token, or ends with it.
pub(super) const BEGINS: u8 = 1;
pub(super) const ENDS: u8 = 2;

/// The n-grams of one length, in the order of first occurrence.
#[derive(Debug, Default)]
pub(super) struct Ngrams {
    /// By the n-gram without its last letter, and that letter.
    places: PairMap,
    pub(super) all: Vec<Ngram>,
    /// Of those that occur more than once.
    pub(super) contexts: Vec<Context>,
}

/// What is known of every n-gram: there are so many that it is kept small.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ngram {
    /// The n-gram without its last letter and the one without its first letter: where they stand among those that are
    /// shorter, [`NO_INDEX`] where there is none.
    head: u32,
    tail: u32,
    /// Index of the token that its first occurrence begins with.
    pub(super) first: u32,
    pub(super) count: u32,
    /// The count of the rarer of its two parts.
    pub(super) part: u32,
    /// Highest count of an n-gram that is a letter longer.
    pub(super) held: u32,
    /// Where it stands in [`Ngrams::contexts`].
    pub(super) context: u32,
}

impl Ngrams {
    fn find(&self, head: u32, key: u32) -> Option<u32> {
        self.places.get(&(head, key)).copied()
    }

    /// Counts the n-gram that is one of the shorter ones and one more letter.
    pub(super) fn see(&mut self, shorter: &Self, head: u32, key: u32, first: u32) -> u32 {
        let at = self.find(head, key).unwrap_or_else(|| {
            let at = self.all.len() as u32;
            let tail = shorter.all.get(head as usize);
            let tail = tail.and_then(|head| shorter.find(head.tail, key)).unwrap_or(NO_INDEX);
            self.places.insert((head, key), at);
            self.all.push(Ngram {
                head,
                tail,
                first,
                count: 0,
                part: 0,
                held: 0,
                context: NO_INDEX,
            });
            at
        });
        self.all[at as usize].count += 1;
        at
    }

    /// Records for the shorter n-grams what stands around them.
    pub(super) fn record_in(&mut self, shorter: &mut Self) {
        for ngram in &mut self.all {
            let count = ngram.count;
            let mut record = |part: u32, is_head: bool| {
                let part = shorter.all.get_mut(part as usize)?;
                part.held = part.held.max(count);
                if let Some(context) = shorter.contexts.get_mut(part.context as usize) {
                    let share = f64::from(count) / f64::from(part.count);
                    let entropy = if is_head { &mut context.after } else { &mut context.before };
                    *entropy -= share * libm::log(share);
                }
                Some(part.count)
            };
            let parts = [record(ngram.head, true), record(ngram.tail, false)];
            ngram.part = parts.into_iter().flatten().min().unwrap_or(count);
        }
    }

    /// Counts where in chunks the n-grams that occur more than once stand.
    pub(super) fn count_edges(
        &mut self,
        tokens: &Tokens,
        len: usize,
        alive: &[(u32, u32)],
        edges: &[u8],
    ) {
        for ngram in self.all.iter_mut().filter(|ngram| ngram.count > 1) {
            ngram.context = self.contexts.len() as u32;
            self.contexts.push(Context::default());
        }
        for &(first, ngram) in alive {
            let context = self.all[ngram as usize].context;
            if let Some(context) = self.contexts.get_mut(context as usize) {
                context.see(tokens, first as usize, len, edges);
            }
        }
    }

    /// All that is known of an n-gram.
    pub(super) fn count_of(
        &self,
        tokens: &Tokens,
        ngram: &Ngram,
        len: usize,
        edges: &[u8],
    ) -> CountedNgram {
        let &Ngram { first, count, held, .. } = ngram;
        let context = match self.contexts.get(ngram.context as usize) {
            Some(&context) => context.with_ends(count),
            None => {
                let mut context = Context::default();
                context.see(tokens, first as usize, len, edges);
                context
            }
        };
        CountedNgram { first, len: len as u32, count, held, context }
    }
}

impl Context {
    /// Counts an occurrence.
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

    /// At the end of a chunk anything may follow.
    fn with_ends(mut self, count: u32) -> Self {
        let free = |ends: u32| f64::from(ends) / f64::from(count);
        let full = libm::log(f64::from(count));
        self.before += free(self.begins) * full;
        self.after += free(self.ends) * full;
        self
    }
}

//! Tokens → candidates in scripts without spaces: strings of letters that stand on their own often enough.
//!
//! Chunks are cut at punctuation and function words. In them every string of letters is counted, and one that
//! always occurs inside the same longer one gives way to it. Whether a string is a word shows in what surrounds
//! it: many different letters, or the end of a chunk (Harris 1955; Feng et al. 2004).

mod chunks;
mod hiragana;
mod ngrams;

use super::phrases::NO_INDEX;
use super::tallies::Floor;
use super::tokens::{Flag, Token, Tokens};
use crate::language::Language;
use chunks::chunks;
use hiragana::{is_hiragana, letter};
use ngrams::{BEGINS, Context, CountedNgram, ENDS, Ngram, Ngrams};

/// Longest and shortest candidate, in letters.
const NGRAM_LETTERS: std::ops::RangeInclusive<usize> = 2..=12;
/// In Thai and its neighbours, where a letter is a smaller part of a word.
const ALPHABET_LETTERS: std::ops::RangeInclusive<usize> = 4..=24;
/// A candidate that occurs once must touch an end of its chunk, and be no longer than this.
const MAX_SINGLE_LETTERS: usize = 6;

named_features! {
    /// What is measured of a candidate without spaces.
    StringFeatures:
    lcount "ln(1 + occurrences).",
    single "1 if it occurs once.",
    letters "Length in letters; those of Thai and its neighbours count half.",
    l2 "1 if two letters.",
    l3 "1 if three letters.",
    whole "Share of occurrences as a whole chunk.",
    begins "Share of occurrences at the beginning of a chunk.",
    ends "Share of occurrences at the end of a chunk.",
    before "Entropy of the letter before it.",
    after "Entropy of the letter after it.",
    least "The lower of the two.",
    held "Highest count of a candidate that is a letter longer, over its own count.",
    cohesion "Occurrences over those of the rarer of its two longest parts.",
    title "1 if it occurs in a heading or the title.",
    lfpos "ln(1 + letters before the first occurrence).",
    fpos "Letters before the first occurrence, over those of the text.",
    ldoc "ln(letters of the text).",
    katakana "Share of letters of katakana.",
    latin "Share of tokens of Latin letters or digits.",
    opens "Share of occurrences of the first letter that begin a chunk.",
    closes "Share of occurrences of the last letter that end a chunk.",
    japanese "1 in Japanese.",
    lcount_letters "`lcount` times `letters`.",
}

/// All candidates of a text.
#[derive(Debug)]
pub(super) struct StringCandidates<'a> {
    tokens: &'a Tokens<'a>,
    all: Vec<CountedNgram>,
    /// Of each, the count of the rarer of its two longest parts.
    parts: Vec<u32>,
    /// By key: how often a letter begins and ends a chunk.
    edges: Vec<(u32, u32)>,
}

impl<'a> StringCandidates<'a> {
    pub(super) fn of(tokens: &'a Tokens<'a>) -> Self {
        let chunks = if tokens.has_unspaced { chunks(tokens) } else { Vec::new() };
        let mut strings = Self {
            tokens,
            all: Vec::new(),
            parts: Vec::new(),
            edges: vec![(0, 0); tokens.keys.len()],
        };
        if chunks.is_empty() {
            return strings;
        }
        for &(start, end) in &chunks {
            strings.edges[tokens.tokens[start].key as usize].0 += 1;
            strings.edges[tokens.tokens[end - 1].key as usize].1 += 1;
        }
        strings.count(&chunks);
        strings
    }

    /// First token and length of each.
    pub(super) fn phrases(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.all.iter().map(|count| (count.first as usize, count.len as usize))
    }

    /// Counts strings of growing length; in a long text, those only that begin with a frequent one. What is known of those
    /// of one length is dropped as soon as those of the next are counted: a text has more strings than letters.
    fn count(&mut self, chunks: &[(usize, usize)]) {
        let tokens = &self.tokens.tokens;
        let floor = Floor::of(tokens.len());
        let longest = *letters(self.tokens.language).end() + 1;
        let mut edges = vec![0; tokens.len()];
        for &(start, end) in chunks {
            edges[start] |= BEGINS;
            edges[end - 1] |= ENDS;
        }
        // Where a string begins, and which string it is so far.
        let starts = chunks.iter().flat_map(|&(start, end)| start..end);
        let mut alive: Vec<(u32, u32)> = starts.map(|first| (first as u32, NO_INDEX)).collect();
        let mut shorter = Ngrams::default();
        for len in 1..=longest {
            let mut ngrams = Ngrams::default();
            alive.retain_mut(|(first, ngram)| {
                let last = *first as usize + len - 1;
                if let Some(head) = shorter.all.get(*ngram as usize) {
                    let is_frequent = floor.lets(*first as usize, head.count);
                    if edges[last - 1] & ENDS != 0 || !is_frequent {
                        return false;
                    }
                }
                *ngram = ngrams.see(&shorter, *ngram, tokens[last].key, *first);
                true
            });
            ngrams.record_in(&mut shorter);
            ngrams.count_edges(self.tokens, len, &alive, &edges);
            self.keep(&shorter, len - 1, floor, &edges);
            shorter = ngrams;
        }
    }

    /// Leaves what may be a term, of the strings of one length.
    fn keep(&mut self, ngrams: &Ngrams, len: usize, floor: Floor, edges: &[u8]) {
        if !letters(self.tokens.language).contains(&len) {
            return;
        }
        let lets = |ngram: &&Ngram| floor.lets(ngram.first as usize, ngram.count);
        for ngram in ngrams.all.iter().filter(lets) {
            let count = ngrams.count_of(self.tokens, ngram, len, edges);
            let Context { whole, begins, ends, in_title, .. } = count.context;
            let is_free = if count.count > 1 {
                whole > 0 || count.held < count.count
            } else {
                // Six letters of an alphabet are a slice of anything.
                let is_short = len <= MAX_SINGLE_LETTERS && !is_alphabet(self.tokens.language);
                whole > 0 || is_short && (begins + ends + in_title > 0)
            };
            if is_free && is_whole_word(self.tokens, count.first as usize, len, edges) {
                self.all.push(count);
                self.parts.push(ngram.part);
            }
        }
    }

    /// The features of a candidate.
    pub(super) fn features(&self, index: usize) -> StringFeatures {
        let (c, part) = (&self.all[index], self.parts[index]);
        let (first, len) = (c.first as usize, c.len as usize);
        let tokens = &self.tokens.tokens[first..first + len];
        let count = f64::from(c.count);
        let share = |part: u32| f64::from(part) / count;
        let log1 = |x: f64| libm::log(1.0 + x);
        let flag = |yes: bool| if yes { 1.0 } else { 0.0 };
        let text = self.tokens.tokens.len() as f64;
        let portion = |is: &dyn Fn(&Token) -> bool| {
            tokens.iter().filter(|token| is(token)).count() as f64 / len as f64
        };
        let edge = |part: u32, token: &Token| {
            f64::from(part) / f64::from(self.tokens.frequency[token.key as usize])
        };
        let (head, last) = (&tokens[0], &tokens[len - 1]);
        let alphabet = if is_alphabet(self.tokens.language) { 0.5 } else { 1.0 };
        let letters = len as f64 * alphabet;
        StringFeatures {
            lcount: log1(count),
            single: flag(c.count == 1),
            letters,
            l2: flag(letters <= 2.0),
            l3: flag(letters == 3.0),
            whole: share(c.context.whole),
            begins: share(c.context.begins),
            ends: share(c.context.ends),
            before: c.context.before,
            after: c.context.after,
            least: c.context.before.min(c.context.after),
            held: f64::from(c.held) / count,
            cohesion: count / f64::from(part),
            title: flag(c.context.in_title > 0),
            lfpos: log1(f64::from(c.first)),
            fpos: f64::from(c.first) / text,
            ldoc: libm::log(text),
            katakana: portion(&|token| is_katakana(self.tokens, token)),
            latin: portion(&|token| !token.is(Flag::Unspaced)),
            opens: edge(self.edges[head.key as usize].0, head),
            closes: edge(self.edges[last.key as usize].1, last),
            japanese: flag(self.tokens.language == Language::Japanese),
            lcount_letters: log1(count) * letters,
        }
    }
}

const fn is_alphabet(language: Language) -> bool {
    !matches!(language, Language::Chinese | Language::Japanese)
}

fn letters(language: Language) -> std::ops::RangeInclusive<usize> {
    if is_alphabet(language) { ALPHABET_LETTERS } else { NGRAM_LETTERS }
}

/// Whether no word of katakana or with hiragana and no syllable of Thai is cut in two.
fn is_whole_word(tokens: &Tokens, first: usize, len: usize, edges: &[u8]) -> bool {
    let all = &tokens.tokens;
    let end = first + len;
    let cuts = |before: usize, after: usize| {
        all[before].span().end == all[after].span().start
            && is_katakana(tokens, &all[before])
            && is_katakana(tokens, &all[after])
    };
    let letter = |at: usize| letter(tokens, at);
    // Vowels of Thai and Lao that are written after their consonant, and before it.
    let is_tail = |c: char| matches!(c, '\u{e2f}'..='\u{e3a}' | '\u{e45}' | '\u{eb0}'..='\u{ebd}');
    let is_lead = |c: char| matches!(c, '\u{e40}'..='\u{e44}' | '\u{ec0}'..='\u{ec4}');
    let next_is_tail =
        end < all.len() && all[end].span().start == all[end - 1].span().end && is_tail(letter(end));
    let is_cut = first > 0 && cuts(first - 1, first) || end < all.len() && cuts(end - 1, end);
    let is_cut = is_cut
        || edges[first] & BEGINS == 0 && is_hiragana(tokens, first)
        || edges[end - 1] & ENDS == 0 && is_hiragana(tokens, end);
    !is_cut && !is_tail(letter(first)) && !is_lead(letter(end - 1)) && !next_is_tail
}

fn is_katakana(tokens: &Tokens, token: &Token) -> bool {
    let letter = tokens.keys.form(token.key).chars().next().unwrap_or_default();
    matches!(letter, '\u{30a1}'..='\u{30ff}')
}

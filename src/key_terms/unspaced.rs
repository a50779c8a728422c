//! Tokens → candidates in scripts without spaces: strings of letters that stand on their own often enough.
//!
//! Runs are cut at punctuation and function words. In them every string of letters is counted, and one that
//! always occurs inside the same longer one gives way to it. Whether a string is a word shows in what stands
//! around it: many different letters, or the end of a run (Harris 1955; Feng et al. 2004).

use alloc::vec;
use alloc::vec::Vec;

use super::candidates::Floor;
use super::lists;
use super::phrases::{NONE, Phrases};
use super::tokens::{Flag, Token, Tokens};
use crate::hashing::hash_numbers;
use crate::language::Language;
use crate::span::Span;
use crate::structure::words::words_of;
use crate::table::Table;

/// Longest and shortest candidate, in letters.
const LETTERS: core::ops::RangeInclusive<usize> = 2..=12;
/// In Thai and its neighbours, where a letter is much less.
const ALPHABET_LETTERS: core::ops::RangeInclusive<usize> = 4..=24;
/// A candidate that occurs once must touch an end of its run, and be no longer than this.
const SINGLE: usize = 6;

/// A string of letters and what was counted of it.
#[derive(Clone, Copy, Debug)]
struct Count {
    first: u32,
    len: u32,
    count: u32,
    /// Highest count of a string that is a letter longer.
    held: u32,
    around: Around,
}

/// What was counted around a string.
#[derive(Clone, Copy, Debug, Default)]
struct Around {
    /// Occurrences as a whole run, at the beginning of one, and at the end of one.
    whole: u32,
    begins: u32,
    ends: u32,
    in_title: u32,
    /// How much the letter before it and the one after it vary: entropy in nats.
    before: f64,
    after: f64,
}

/// A run begins with a token, or ends with it.
const BEGINS: u8 = 1;
const ENDS: u8 = 2;

/// The strings of one length, in the order of first occurrence.
#[derive(Debug, Default)]
struct Level {
    table: Table,
    strings: Vec<Stub>,
    /// Of those that occur more than once.
    around: Vec<Around>,
}

/// What is known of every string: there are so many that it is kept small.
#[derive(Clone, Copy, Debug)]
struct Stub {
    /// The string without its last letter, that letter, and the string without its first letter: where they stand among
    /// those that are shorter, [`NONE`] where there is none.
    head: u32,
    key: u32,
    tail: u32,
    /// Index of the token that its first occurrence begins with.
    first: u32,
    count: u32,
    /// The count of the rarer of its two parts.
    part: u32,
    /// Highest count of a string that is a letter longer.
    held: u32,
    /// Where it stands in [`Level::around`].
    around: u32,
}

impl Level {
    fn find(&self, head: u32, key: u32) -> Option<u32> {
        let is_it = |at: u32| {
            let string = &self.strings[at as usize];
            (string.head, string.key) == (head, key)
        };
        self.table.find(hash_numbers(&[head, key]), is_it)
    }

    /// Counts the string that is one of the shorter ones and one more letter.
    fn see(&mut self, shorter: &Self, head: u32, key: u32, first: u32) -> u32 {
        let at = self.find(head, key).unwrap_or_else(|| {
            let at = self.strings.len() as u32;
            let tail = shorter.strings.get(head as usize);
            let tail = tail.and_then(|head| shorter.find(head.tail, key)).unwrap_or(NONE);
            self.table.insert(hash_numbers(&[head, key]), at);
            self.strings.push(Stub {
                head,
                key,
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
    fn tell(&mut self, shorter: &mut Self) {
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
    fn count_edges(&mut self, tokens: &Tokens, len: usize, alive: &[(u32, u32)], edges: &[u8]) {
        for string in self.strings.iter_mut().filter(|string| string.count > 1) {
            string.around = self.around.len() as u32;
            self.around.push(Around::default());
        }
        for &(first, string) in alive {
            let around = self.strings[string as usize].around;
            if let Some(around) = self.around.get_mut(around as usize) {
                around.see(tokens, first as usize, len, edges);
            }
        }
    }

    /// All that is known of a string.
    fn count_of(&self, tokens: &Tokens, string: &Stub, len: usize, edges: &[u8]) -> Count {
        let &Stub { first, count, held, .. } = string;
        let around = match self.around.get(string.around as usize) {
            Some(&around) => around.with_ends(count),
            None => {
                let mut around = Around::default();
                around.see(tokens, first as usize, len, edges);
                around
            }
        };
        Count { first, len: len as u32, count, held, around }
    }
}

impl Around {
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

measures! {
    /// What is measured of a candidate without spaces.
    Features:
    lcount "ln(1 + occurrences).",
    single "1 if it occurs once.",
    letters "Length in letters; those of Thai and its neighbours count half.",
    l2 "1 if two letters.",
    l3 "1 if three letters.",
    whole "Share of occurrences as a whole run.",
    begins "Share of occurrences at the beginning of a run.",
    ends "Share of occurrences at the end of a run.",
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
    opens "Share of occurrences of the first letter that begin a run.",
    closes "Share of occurrences of the last letter that end a run.",
    japanese "1 in Japanese.",
    lcount_letters "`lcount` times `letters`.",
}

/// All candidates of a text.
#[derive(Debug)]
pub(super) struct Strings<'a> {
    tokens: &'a Tokens<'a>,
    all: Vec<Count>,
    /// Of each, the count of the rarer of its two longest parts.
    parts: Vec<u32>,
    /// By key: how often a letter begins and ends a run.
    edges: Vec<(u32, u32)>,
}

impl<'a> Strings<'a> {
    pub(super) fn of(tokens: &'a Tokens<'a>) -> Self {
        let runs = if tokens.has_unspaced { runs(tokens) } else { Vec::new() };
        let mut strings = Self {
            tokens,
            all: Vec::new(),
            parts: Vec::new(),
            edges: vec![(0, 0); tokens.keys.len()],
        };
        for &(start, end) in &runs {
            strings.edges[tokens.tokens[start].key as usize].0 += 1;
            strings.edges[tokens.tokens[end - 1].key as usize].1 += 1;
        }
        strings.count(&runs);
        strings
    }

    /// First token and length of each.
    pub(super) fn phrases(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.all.iter().map(|count| (count.first as usize, count.len as usize))
    }

    /// Counts strings of growing length; in a long text, those only that begin with a frequent one. What is known of those
    /// of one length goes as soon as those of the next are counted: a text has more strings than letters.
    fn count(&mut self, runs: &[(usize, usize)]) {
        let tokens = &self.tokens.tokens;
        let floor = Floor::of(tokens.len());
        let longest = *letters(self.tokens.language).end() + 1;
        let mut edges = vec![0; tokens.len()];
        for &(start, end) in runs {
            edges[start] |= BEGINS;
            edges[end - 1] |= ENDS;
        }
        // Where a string begins, and which string it is so far.
        let starts = runs.iter().flat_map(|&(start, end)| start..end);
        let mut alive: Vec<(u32, u32)> = starts.map(|first| (first as u32, NONE)).collect();
        let mut shorter = Level::default();
        for len in 1..=longest {
            let mut level = Level::default();
            alive.retain_mut(|(first, string)| {
                let last = *first as usize + len - 1;
                if let Some(head) = shorter.strings.get(*string as usize) {
                    let is_frequent = floor.lets(*first as usize, head.count);
                    if edges[last - 1] & ENDS != 0 || !is_frequent {
                        return false;
                    }
                }
                *string = level.see(&shorter, *string, tokens[last].key, *first);
                true
            });
            level.tell(&mut shorter);
            level.count_edges(self.tokens, len, &alive, &edges);
            self.keep(&shorter, len - 1, floor, &edges);
            shorter = level;
        }
    }

    /// Leaves what may be a term, of the strings of one length.
    fn keep(&mut self, level: &Level, len: usize, floor: Floor, edges: &[u8]) {
        if !letters(self.tokens.language).contains(&len) {
            return;
        }
        let lets = |string: &&Stub| floor.lets(string.first as usize, string.count);
        for string in level.strings.iter().filter(lets) {
            let count = level.count_of(self.tokens, string, len, edges);
            let Around { whole, begins, ends, in_title, .. } = count.around;
            let is_free = if count.count > 1 {
                whole > 0 || count.held < count.count
            } else {
                whole > 0 || len <= SINGLE && (begins + ends + in_title > 0)
            };
            if is_free && is_whole_word(self.tokens, count.first as usize, len) {
                self.all.push(count);
                self.parts.push(string.part);
            }
        }
    }

    pub(super) fn features(&self) -> impl Iterator<Item = Features> {
        let all = self.all.iter().zip(&self.parts);
        all.map(|(count, &part)| self.of_count(count, part))
    }

    fn of_count(&self, c: &Count, part: u32) -> Features {
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
        Features {
            lcount: log1(count),
            single: flag(c.count == 1),
            letters,
            l2: flag(letters <= 2.0),
            l3: flag(letters == 3.0),
            whole: share(c.around.whole),
            begins: share(c.around.begins),
            ends: share(c.around.ends),
            before: c.around.before,
            after: c.around.after,
            least: c.around.before.min(c.around.after),
            held: f64::from(c.held) / count,
            cohesion: count / f64::from(part),
            title: flag(c.around.in_title > 0),
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

fn letters(language: Language) -> core::ops::RangeInclusive<usize> {
    if is_alphabet(language) { ALPHABET_LETTERS } else { LETTERS }
}

/// Whether no word of katakana and no syllable of Thai is cut in two.
fn is_whole_word(tokens: &Tokens, first: usize, len: usize) -> bool {
    let all = &tokens.tokens;
    let end = first + len;
    let cuts = |before: usize, after: usize| {
        all[before].span().end == all[after].span().start
            && is_katakana(tokens, &all[before])
            && is_katakana(tokens, &all[after])
    };
    let letter = |at: usize| tokens.keys.form(all[at].key).chars().next().unwrap_or_default();
    // Vowels of Thai and Lao that are written after their consonant, and before it.
    let is_tail = |c: char| matches!(c, '\u{e2f}'..='\u{e3a}' | '\u{e45}' | '\u{eb0}'..='\u{ebd}');
    let is_lead = |c: char| matches!(c, '\u{e40}'..='\u{e44}' | '\u{ec0}'..='\u{ec4}');
    let next_is_tail =
        end < all.len() && all[end].span().start == all[end - 1].span().end && is_tail(letter(end));
    let is_cut = first > 0 && cuts(first - 1, first) || end < all.len() && cuts(end - 1, end);
    !is_cut && !is_tail(letter(first)) && !is_lead(letter(end - 1)) && !next_is_tail
}

fn is_katakana(tokens: &Tokens, token: &Token) -> bool {
    let letter = tokens.keys.form(token.key).chars().next().unwrap_or_default();
    matches!(letter, '\u{30a1}'..='\u{30ff}')
}

/// Runs of letters between spaces, punctuation, and the function words of the language. Latin words that
/// touch them are part of a run.
fn runs(tokens: &Tokens) -> Vec<(usize, usize)> {
    let all = &tokens.tokens;
    let stops = Stops::of(tokens);
    let mut runs = Vec::new();
    let mut start = 0;
    let mut at = 0;
    let mut has_letter = false;
    let mut flush = |start: usize, end: usize, has_letter: bool| {
        if has_letter && end > start {
            runs.push((start, end));
        }
    };
    while at < all.len() {
        let stop = if all[at].is(Flag::Unspaced) { stops.at(tokens, at) } else { 0 };
        let belongs = stop == 0 && belongs(tokens, &all[at]);
        let touches = at == start || all[at].span().start == all[at - 1].span().end;
        if !belongs || !touches {
            flush(start, at, has_letter);
            has_letter = false;
            start = at;
        }
        if belongs {
            has_letter |= all[at].is(Flag::Unspaced);
            at += 1;
        } else {
            at += stop.max(1);
            start = at;
        }
    }
    flush(start, at, has_letter);
    runs
}

/// Function words of several letters.
struct Stops {
    words: Phrases,
    /// Of each phrase, whether it is a whole word.
    is_word: Vec<bool>,
}

impl Stops {
    /// Those of the language that the text may have.
    fn of(tokens: &Tokens) -> Self {
        let mut stops = Self { words: Phrases::new(tokens.keys.len()), is_word: Vec::new() };
        for word in lists::unspaced(tokens.language).split(' ') {
            let mut letters = Vec::new();
            words_of(word, Span::new(0, word.len()), &mut letters);
            let keys = letters.iter().map(|letter| tokens.keys.find(&word[letter.span().range()]));
            let Some(keys) = keys.collect::<Option<Vec<u32>>>() else { continue };
            let id = keys.iter().fold(NONE, |phrase, &key| stops.words.extend(phrase, key));
            stops.is_word.resize(stops.words.len(), false);
            if let Some(is_word) = stops.is_word.get_mut(id as usize) {
                *is_word = true;
            }
        }
        stops
    }

    /// Length of the longest function word that stands at a token, in tokens; 0 if there is none.
    fn at(&self, tokens: &Tokens, at: usize) -> usize {
        let mut phrase = NONE;
        let mut longest = 0;
        for (len, token) in (1..).zip(&tokens.tokens[at..]) {
            let Some(next) = self.words.find(phrase, token.key) else { break };
            phrase = next;
            if self.is_word[phrase as usize] {
                longest = len;
            }
        }
        longest
    }
}

fn belongs(tokens: &Tokens, token: &Token) -> bool {
    // A single letter of Chinese is a function word only if the list says so: "自" is one, but not in "自动".
    if token.is_stop() && tokens.language != Language::Chinese {
        return false;
    }
    // Hiragana writes the grammar of Japanese.
    let letter = tokens.keys.form(token.key).chars().next().unwrap_or_default();
    !matches!(letter, '\u{3041}'..='\u{309f}')
}

//! Candidates → features: what distinguishes a phrase that a reader would name.
//!
//! Nothing here needs a tagger or a table of word frequencies. What kind of word a phrase ends with shows in
//! what stands around it: determiners, subjects, auxiliary verbs, and the ends of runs.

use super::candidates::{PhraseCandidate, PhraseCandidates};
use super::lists;
use super::tallies::{UNKNOWN_SHARE, Uses};
use super::tokens::{Flag, MAX_KEY_LETTERS, Token, WordRole, letters};
use crate::language::Language;
use crate::lexicon::{commonness, lowered};
use crate::logarithms::log;

/// Letters of a word are counted up to this.
const MAX_COUNTED_LETTERS: usize = 15;
/// Letters that an ending must leave.
const MIN_LETTERS_BEFORE_ENDING: usize = 3;

named_features! {
    /// What is measured of a candidate.
    PhraseFeatures:
    ltf "ln(1 + occurrences).",
    rtf "Occurrences over those of the most frequent candidate.",
    whole "Share of occurrences as a whole run between function words and punctuation.",
    lfpos "ln(1 + tokens before the first occurrence).",
    spread "Tokens between the first and the last occurrence, over those of the text.",
    rank_first "Share of the well-formed phrases that first occur earlier.",
    n "Length in tokens.",
    chars "Length in letters, at most 40.",
    lsuf "Letters of the last token, at most 15.",
    lpre "Letters of the first token, at most 15.",
    cap "Share of the occurrences inside sentences that are capitalized throughout.",
    capn "Capitalized tokens of the first occurrence.",
    acronym "1 if a token is all capitals.",
    uneven "1 if it begins with a small letter and ends with a name: \"old Marlow\".",
    held "Highest count of a longer candidate that holds it, over its own count.",
    holders "Longer candidates that hold it, over its own count.",
    wmean "Mean ln(1 + occurrences) of its tokens.",
    wmin "Lowest ln(1 + occurrences) of its tokens.",
    wmax "Highest ln(1 + occurrences) of its tokens.",
    wlast "ln(1 + occurrences) of its last token.",
    cohesion "Occurrences over those of its most frequent token.",
    cohesion_min "Occurrences over those of its rarest token.",
    possessive "Share of occurrences with a possessive inside.",
    title "1 if it occurs in a heading or the title.",
    after_stop "Share of occurrences right after a function word.",
    after_det "Share of occurrences right after a determiner.",
    after_conn "Share of occurrences right after a connector.",
    after_break "Share of occurrences right after punctuation.",
    before_det "Share of occurrences right before a determiner.",
    before_aux "Share of occurrences right before an auxiliary verb.",
    before_break "Share of occurrences right before punctuation.",
    before_subject "Share of occurrences right before a subject.",
    before_stop "Share of occurrences right before another function word.",
    before_content "Share of occurrences right before a content word.",
    after_content "Share of occurrences right after a content word.",
    closes "Share of the occurrences of the last token that end a run.",
    opens "Share of the occurrences of the first token that begin a run.",
    last_opens "Share of the occurrences of the last token that begin a run.",
    first_closes "Share of the occurrences of the first token that end a run.",
    last_cap "Share of capitals of the last token inside sentences.",
    verbal "1 if the last token ends as verbs and adverbs do.",
    verbal_any "Share of tokens that end as verbs and adverbs do.",
    vague_last "1 if the last token is a vague noun.",
    vague_any "Share of vague tokens.",
    n1 "1 if a single token.",
    n3 "1 if three tokens.",
    ltf_n1 "`ltf` of single tokens.",
    common "Mean commonness of its tokens, 0 to 4.",
    common_min "Lowest commonness of its tokens.",
    common_max "Highest commonness of its tokens.",
    common_last "Commonness of its last token.",
    common_first "Commonness of its first token.",
    links "1 if a small word is inside.",
    initial "Share of occurrences that open a sentence.",
    in_text "Share of occurrences outside headings, the title aside.",
    opened "Share of occurrences behind an opening quotation mark or bracket.",
    english "1 in English.",
    heads_first "1 in a language whose phrases begin with their heads.",
    no_capitals "1 in a script without capitals.",
    n_doc "`n` times ln(tokens of the text).",
    n1_doc "`n1` times ln(tokens of the text).",
    lfpos_doc "`lfpos` times ln(tokens of the text).",
    cap_doc "`cap` times ln(tokens of the text).",
}

/// What is known of the word of a key.
#[derive(Clone, Copy, Debug, Default)]
struct WordFacts {
    /// ln(1 + occurrences).
    frequency: f64,
    letters: usize,
    is_verbal: bool,
    is_vague: bool,
    /// 0 to 4.
    commonness: f64,
}

/// The sum of some numbers that are not negative, the least and the greatest of them.
#[derive(Clone, Copy)]
struct Extent {
    sum: f64,
    least: f64,
    most: f64,
}

impl Default for Extent {
    fn default() -> Self {
        Self { sum: 0.0, least: f64::INFINITY, most: 0.0 }
    }
}

impl Extent {
    fn see(&mut self, number: f64) {
        self.sum += number;
        self.least = self.least.min(number);
        self.most = self.most.max(number);
    }
}

/// What the features of candidates are measured by.
pub(super) struct FeatureContext<'a> {
    of: &'a PhraseCandidates<'a>,
    highest: f64,
    /// Tokens of the text, and the logarithm of that.
    length: f64,
    log_length: f64,
    /// By key; of those that no candidate has, nothing is known.
    words: Vec<WordFacts>,
}

impl<'a> FeatureContext<'a> {
    pub(super) fn new(text: &str, candidates: &'a PhraseCandidates<'a>) -> Self {
        let highest = candidates.all.iter().map(|c| c.tally.count).max().unwrap_or(1);
        let length = candidates.tokens.tokens.len().max(1) as f64;
        FeatureContext {
            of: candidates,
            highest: f64::from(highest),
            length,
            log_length: libm::log(length),
            words: words(text, candidates),
        }
    }

    /// The features of a candidate.
    pub(super) fn features(&self, index: usize) -> PhraseFeatures {
        of(&self.of.all[index], self)
    }
}

/// What is known of each key that a candidate has.
fn words(text: &str, candidates: &PhraseCandidates) -> Vec<WordFacts> {
    let tokens = candidates.tokens;
    let verbal: Vec<&str> = lists::verbal_endings(tokens.language).split(' ').collect();
    let word = |token: &Token| {
        let (key, form) = (token.key, lowered(&text[token.span().range()]));
        let word = tokens.keys.form(key);
        let ends = |ending: &&str| {
            !ending.is_empty()
                && word.len() >= ending.len() + MIN_LETTERS_BEFORE_ENDING
                && word.ends_with(*ending)
        };
        WordFacts {
            frequency: log(1 + tokens.frequency[key as usize] as usize),
            letters: letters(word),
            is_verbal: verbal.iter().any(ends),
            is_vague: lists::is_vague(tokens.language, word),
            commonness: f64::from(common(&form)),
        }
    };
    let mut words = vec![None; tokens.keys.len()];
    for candidate in &candidates.all {
        for token in candidate.tally.words(tokens) {
            words[token.key as usize].get_or_insert_with(|| word(token));
        }
    }
    words.into_iter().map(Option::unwrap_or_default).collect()
}

fn of(c: &PhraseCandidate, context: &FeatureContext) -> PhraseFeatures {
    let (of, tally) = (context.of, &c.tally);
    let tokens = tally.words(of.tokens);
    let len = tokens.len();
    let keys = || tokens.iter().map(|token| token.key);
    // Small words inside say nothing of what is named.
    let content = || tokens.iter().filter(|token| !token.is_stop()).map(|token| token.key);
    let (head, last) = (tokens[0].key, tokens[len - 1].key);
    let (opening, closing) = (of.uses[head as usize], of.uses[last as usize]);
    let (count, n) = (f64::from(tally.count), len as f64);
    let share = |part: u32| f64::from(part) / count;
    let before = |role: WordRole| share(c.before[role as usize]);
    let after = |role: WordRole| share(c.after[role as usize]);
    let flag = |yes: bool| if yes { 1.0 } else { 0.0 };
    let raw = |key: u32| f64::from(of.tokens.frequency[key as usize]);
    let part = |part: u32, key: u32| f64::from(part) / raw(key);
    let word = |key: u32| context.words[key as usize];
    let (mut words, mut verbal, mut vague) = (0.0, 0.0, 0.0);
    let [mut frequency, mut occurrences, mut commonness] = [Extent::default(); 3];
    for key in content() {
        let facts = word(key);
        words += 1.0;
        verbal += flag(facts.is_verbal);
        vague += flag(facts.is_vague);
        frequency.see(facts.frequency);
        occurrences.see(raw(key));
        commonness.see(facts.commonness);
    }
    let size_of_word = |key: u32| word(key).letters.min(MAX_COUNTED_LETTERS) as f64;
    let log1 = |number: u32| log(1 + number as usize);
    let (ltf, lfpos) = (log1(tally.count), log1(tally.first));
    let n1 = flag(len == 1);
    let cap = tally.share_capitalized(of.tokens);
    PhraseFeatures {
        ltf,
        rtf: count / context.highest,
        whole: share(tally.whole),
        lfpos,
        spread: f64::from(c.last - tally.first) / context.length,
        rank_first: c.rank,
        n,
        chars: keys().map(|key| word(key).letters).sum::<usize>().min(MAX_KEY_LETTERS) as f64,
        lsuf: size_of_word(last),
        lpre: size_of_word(head),
        cap,
        capn: tokens.iter().filter(|t| t.is(Flag::Capitalized)).count() as f64,
        acronym: flag(tokens.iter().any(|token| token.is(Flag::AllCaps))),
        uneven: flag(
            !tokens[0].is(Flag::Capitalized)
                && tokens[len - 1].is(Flag::Capitalized)
                && !tokens[len - 1].is(Flag::AllCaps),
        ),
        held: f64::from(c.held) / count,
        holders: f64::from(c.holders) / count,
        wmean: frequency.sum / words,
        wmin: frequency.least,
        wmax: frequency.most,
        wlast: word(last).frequency,
        cohesion: count / occurrences.most,
        cohesion_min: count / occurrences.least,
        possessive: share(c.possessive),
        title: flag(c.in_title > 0),
        after_stop: before(WordRole::Stop),
        after_det: before(WordRole::Determiner),
        after_conn: before(WordRole::Connector),
        after_break: before(WordRole::Break),
        after_content: before(WordRole::Content),
        before_det: after(WordRole::Determiner),
        before_aux: after(WordRole::Auxiliary),
        before_break: after(WordRole::Break),
        before_subject: after(WordRole::Subject),
        before_stop: after(WordRole::Stop),
        before_content: after(WordRole::Content),
        closes: part(closing.closes, last),
        opens: part(opening.opens, head),
        last_opens: part(closing.opens, last),
        first_closes: part(opening.closes, head),
        last_cap: capitals(closing),
        verbal: flag(word(last).is_verbal),
        verbal_any: verbal / words,
        vague_last: flag(word(last).is_vague),
        vague_any: vague / words,
        n1,
        n3: flag(len == 3),
        ltf_n1: ltf * n1,
        common: commonness.sum / words,
        common_min: commonness.least,
        common_max: commonness.most,
        common_last: word(last).commonness,
        common_first: word(head).commonness,
        links: flag(tokens.iter().any(Token::is_stop)),
        initial: 1.0 - share(tally.inner),
        in_text: share(c.in_text),
        opened: share(c.opened),
        english: flag(of.tokens.language == Language::English),
        heads_first: flag(lists::puts_heads_first(of.tokens.language)),
        no_capitals: flag(lists::has_no_capitals(of.tokens.language)),
        n_doc: n * context.log_length,
        n1_doc: n1 * context.log_length,
        lfpos_doc: lfpos * context.log_length,
        cap_doc: cap * context.log_length,
    }
}

/// How common a word, or the one that it is the plural of, is.
fn common(form: &str) -> u32 {
    match commonness(form) {
        0 => form.strip_suffix('s').map_or(0, commonness),
        common => common,
    }
}

/// Share of capitals inside sentences.
fn capitals(uses: Uses) -> f64 {
    if uses.inner == 0 {
        return UNKNOWN_SHARE;
    }
    f64::from(uses.capitalized) / f64::from(uses.inner)
}

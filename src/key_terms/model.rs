//! Candidates → scores: how likely a reader would name the phrase.

use super::Scored;
use super::candidates::{Candidate, Candidates};
use crate::language::Language;
use crate::measures::unnamed;

mod weights;
use weights::{BIAS, WEIGHTS};

measures! {
    /// What is measured of a candidate.
    Features:
    ltf "ln(1 + occurrences).",
    rtf "Occurrences over those of the most frequent candidate.",
    whole "Share of occurrences as a whole run between function words and punctuation.",
    lfpos "ln(1 + tokens before the first occurrence).",
    rank_first "Share of the candidates that first occur earlier.",
    lsent "ln(1 + sentences with it).",
    n "Length in tokens.",
    chars "Length in letters, at most 40.",
    lsuf "Letters of the last token, at most 15.",
    cap "Share of the occurrences inside sentences that are capitalized throughout.",
    acronym "1 if a token is all capitals.",
    held "Highest count of a longer candidate that holds it, over its own count.",
    wmean "Mean ln(1 + occurrences) of its tokens.",
    wmin "Lowest ln(1 + occurrences) of its tokens.",
    wmax "Highest ln(1 + occurrences) of its tokens.",
    digit "1 if there is a digit in it.",
    hyphen "1 if a token is joined from several words.",
    connector "1 if there are function words inside.",
    possessive "Share of occurrences with a possessive inside.",
    title "1 if it occurs in a heading or the title.",
    after_stop "Share of occurrences right after a function word.",
    adverb "1 if English and the last token ends in -ly.",
    verbal "1 if English and the last token ends in -ed or -ing.",
    n1 "1 if a single token.",
    n2 "1 if two tokens.",
    n3 "1 if three tokens.",
    n5 "1 if five tokens or more.",
    ltf_n1 "`ltf` of single tokens.",
    whole_n1 "`whole` of single tokens.",
    cap_n1 "`cap` of single tokens.",
    ltf_doc "`ltf` times ln(tokens of the text).",
    n_doc "`n` times ln(tokens of the text).",
    n1_doc "`n1` times ln(tokens of the text).",
    lfpos_doc "`lfpos` times ln(tokens of the text).",
    cap_doc "`cap` times ln(tokens of the text).",
}

/// Scores every candidate: the logistic of a weighted sum.
pub(super) fn score(candidates: &Candidates) -> Vec<Scored> {
    static UNNAMED: [f64; Features::COUNT] = unnamed(&WEIGHTS);
    let features = features(candidates);
    candidates
        .phrases()
        .zip(features)
        .map(|((first, len), features)| {
            let sum: f64 = features.values().iter().zip(&UNNAMED).map(|(x, w)| x * w).sum();
            Scored { first, len, score: 1.0 / (1.0 + libm::exp(-(sum + BIAS))) }
        })
        .collect()
}

/// The features of every candidate, in order.
pub(super) fn features(candidates: &Candidates) -> Vec<Features> {
    let highest = candidates.all.iter().map(|c| c.count).max().unwrap_or(1);
    let length = libm::log(candidates.tokens.tokens.len().max(1) as f64);
    let earlier = |i: usize| i as f64 / candidates.all.len() as f64;
    let all = candidates.all.iter().enumerate();
    all.map(|(i, c)| of(c, candidates, f64::from(highest), length, earlier(i))).collect()
}

fn of(c: &Candidate, of: &Candidates, highest: f64, length: f64, earlier: f64) -> Features {
    let (first, len) = (c.first as usize, c.len as usize);
    let tokens = &of.tokens.tokens[first..first + len];
    let count = f64::from(c.count);
    let share = |part: u32| f64::from(part) / count;
    let log1 = |x: f64| libm::log(1.0 + x);
    let flag = |yes: bool| if yes { 1.0 } else { 0.0 };
    let frequency = |&key: &u32| log1(f64::from(of.tokens.frequency[key as usize]));
    let frequencies = || of.tokens.keys_of(first, len).iter().map(frequency);
    let last = of.tokens.keys.form(tokens[len - 1].key);
    let letters: usize = of
        .tokens
        .keys_of(first, len)
        .iter()
        .map(|&key| of.tokens.keys.form(key).chars().count())
        .sum();
    let is_english = of.tokens.language == Language::English;
    let (ltf, n) = (log1(count), len as f64);
    let (n1, whole, lfpos) = (flag(len == 1), share(c.whole), log1(f64::from(c.first)));
    let cap = if c.inner == 0 {
        0.5 * flag(tokens.iter().all(|t| t.is_capitalized))
    } else {
        f64::from(c.capitalized) / f64::from(c.inner)
    };
    Features {
        ltf,
        rtf: count / highest,
        whole,
        lfpos,
        rank_first: earlier,
        lsent: log1(f64::from(c.sentences)),
        n,
        chars: (letters as f64).min(40.0),
        lsuf: (last.chars().count() as f64).min(15.0),
        cap,
        acronym: flag(tokens.iter().any(|token| token.is_all_caps)),
        held: f64::from(c.held) / count,
        wmean: frequencies().sum::<f64>() / n,
        wmin: frequencies().fold(f64::MAX, f64::min),
        wmax: frequencies().fold(0.0, f64::max),
        digit: flag(tokens.iter().any(|token| token.has_digit)),
        hyphen: flag(tokens.iter().any(|token| token.is_joined)),
        connector: flag(c.has_connector),
        possessive: share(c.possessive),
        title: flag(c.in_title > 0),
        after_stop: share(c.after_stop),
        adverb: flag(is_english && last.ends_with("ly")),
        verbal: flag(is_english && (last.ends_with("ed") || last.ends_with("ing"))),
        n1,
        n2: flag(len == 2),
        n3: flag(len == 3),
        n5: flag(len >= 5),
        ltf_n1: ltf * n1,
        whole_n1: whole * n1,
        cap_n1: cap * n1,
        ltf_doc: ltf * length,
        n_doc: n * length,
        n1_doc: n1 * length,
        lfpos_doc: lfpos * length,
        cap_doc: cap * length,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_weight_stands_at_its_feature() {
        let named: Vec<&str> = WEIGHTS.iter().map(|(name, _)| *name).collect();
        assert_eq!(named, Features::NAMES);
    }
}

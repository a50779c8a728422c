//! Candidates → scores: how likely a reader would name the phrase.

use super::Scored;
use super::candidates::{Candidate, Candidates};
use crate::language::Language;

mod weights;
use weights::{BIAS, WEIGHTS};

measures! {
    /// What is measured of a candidate.
    Features:
    ltf "ln(1 + occurrences).",
    rtf "Occurrences over those of the most frequent candidate.",
    whole "Share of occurrences as a whole run between function words and punctuation.",
    lfpos "ln(1 + tokens before the first occurrence).",
    fpos "Tokens before the first occurrence, over those of the text.",
    spread "Tokens between the first and the last occurrence, over those of the text.",
    rank_first "Share of the candidates that first occur earlier.",
    lsent "ln(1 + sentences with it).",
    n "Length in tokens.",
    chars "Length in letters, at most 40.",
    lsuf "Letters of the last token, at most 15.",
    lpre "Letters of the first token, at most 15.",
    cap "Share of the occurrences inside sentences that are capitalized throughout.",
    capn "Capitalized tokens of the first occurrence.",
    acronym "1 if a token is all capitals.",
    held "Highest count of a longer candidate that holds it, over its own count.",
    holders "Longer candidates that hold it, over its own count.",
    wmean "Mean ln(1 + occurrences) of its tokens.",
    wmin "Lowest ln(1 + occurrences) of its tokens.",
    wmax "Highest ln(1 + occurrences) of its tokens.",
    wlast "ln(1 + occurrences) of its last token.",
    cohesion "Occurrences over those of its most frequent token.",
    cohesion_min "Occurrences over those of its rarest token.",
    digit "1 if there is a digit in it.",
    hyphen "1 if a token is joined from several words.",
    connector "1 if there are function words inside.",
    possessive "Share of occurrences with a possessive inside.",
    title "1 if it occurs in a heading or the title.",
    opened "Share of occurrences right after an opening quotation mark or bracket.",
    after_stop "Share of occurrences right after a function word.",
    after_det "Share of occurrences right after a determiner.",
    after_subject "Share of occurrences right after a subject or modal verb.",
    after_aux "Share of occurrences right after an auxiliary verb.",
    after_conn "Share of occurrences right after a connector.",
    after_break "Share of occurrences right after punctuation.",
    before_det "Share of occurrences right before a determiner.",
    before_aux "Share of occurrences right before an auxiliary verb.",
    before_conn "Share of occurrences right before a connector.",
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
    first_cap "Share of capitals of the first token inside sentences.",
    noun_last "1 if the last token ends as nouns do.",
    adj_last "1 if the last token ends as adjectives do.",
    verb_last "1 if the last token ends as verbs and adverbs do.",
    noun_first "1 if the first token ends as nouns do.",
    adj_first "1 if the first token ends as adjectives do.",
    verb_first "1 if the first token ends as verbs and adverbs do.",
    vague_last "1 if the last token is a vague noun.",
    vague_any "Share of vague tokens.",
    endings "Whether the language has endings.",
    cased "Whether the script has capitals.",
    ldoc "ln(tokens of the text).",
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
    let features = features(candidates);
    candidates
        .phrases()
        .zip(features)
        .map(|((first, len), features)| {
            let sum: f64 = WEIGHTS
                .iter()
                .map(|(name, w)| {
                    let at = Features::NAMES.iter().position(|n| n == name);
                    at.map_or(0.0, |at| features.values()[at] * w)
                })
                .sum();
            Scored { first, len, score: 1.0 / (1.0 + libm::exp(-(sum + BIAS))) }
        })
        .collect()
}

struct Context<'a> {
    of: &'a Candidates<'a>,
    highest: f64,
    length: f64,
    kinds: Vec<[bool; 4]>,
    has_endings: bool,
}

/// The features of every candidate, in order.
pub(super) fn features(candidates: &Candidates) -> Vec<Features> {
    let tokens = candidates.tokens;
    let highest = candidates.all.iter().map(|c| c.count).max().unwrap_or(1);
    let endings = super::lists::endings(tokens.language);
    let vague: hashbrown::HashSet<String, crate::hashing::BuildHasher> =
        super::lists::vague(tokens.language)
            .split(' ')
            .map(|word| super::folding::fold(tokens.language, word, &|_| false).key)
            .collect();
    let kinds = (0..tokens.keys.len() as u32)
        .map(|key| {
            let word = tokens.keys.form(key);
            let ends = |list: &str| {
                list.split(' ').any(|e| !e.is_empty() && word.len() > e.len() + 2 && word.ends_with(e))
            };
            [ends(endings[0]), ends(endings[1]), ends(endings[2]), vague.contains(word)]
        })
        .collect();
    let context = Context {
        of: candidates,
        highest: f64::from(highest),
        length: tokens.tokens.len().max(1) as f64,
        kinds,
        has_endings: !endings[0].is_empty(),
    };
    let earlier = |i: usize| i as f64 / candidates.all.len() as f64;
    let all = candidates.all.iter().enumerate();
    all.map(|(i, c)| of(c, &context, earlier(i))).collect()
}

fn of(c: &Candidate, context: &Context, earlier: f64) -> Features {
    use super::tokens::Role;
    let of = context.of;
    let length = libm::log(context.length);
    let (first, len) = (c.first as usize, c.len as usize);
    let tokens = &of.tokens.tokens[first..first + len];
    let count = f64::from(c.count);
    let share = |part: u32| f64::from(part) / count;
    let log1 = |x: f64| libm::log(1.0 + x);
    let flag = |yes: bool| if yes { 1.0 } else { 0.0 };
    let raw = |key: &u32| f64::from(of.tokens.frequency[*key as usize]);
    let keys = of.tokens.keys_of(first, len);
    let frequencies = || keys.iter().map(|key| log1(raw(key)));
    let word = |key: u32| of.tokens.keys.form(key).chars().count() as f64;
    let letters: f64 = keys.iter().map(|&key| word(key)).sum();
    let (ltf, n) = (log1(count), len as f64);
    let (n1, whole, lfpos) = (flag(len == 1), share(c.whole), log1(f64::from(c.first)));
    let cap = if c.inner == 0 {
        0.5 * flag(tokens.iter().all(|t| t.is_capitalized))
    } else {
        f64::from(c.capitalized) / f64::from(c.inner)
    };
    let (head, last) = (keys[0], keys[len - 1]);
    let (opening, closing) = (of.edges[head as usize], of.edges[last as usize]);
    let part = |part: u32, key: u32| f64::from(part) / raw(&key);
    let caps = |edges: super::candidates::Edges| {
        if edges.inner == 0 { 0.5 } else { f64::from(edges.capitalized) / f64::from(edges.inner) }
    };
    let (first_kind, last_kind) = (context.kinds[head as usize], context.kinds[last as usize]);
    let before = |role: Role| share(c.before[role as usize]);
    let after = |role: Role| share(c.after[role as usize]);
    Features {
        ltf,
        rtf: count / context.highest,
        whole,
        lfpos,
        fpos: f64::from(c.first) / context.length,
        spread: f64::from(c.last - c.first) / context.length,
        rank_first: earlier,
        lsent: log1(f64::from(c.sentences)),
        n,
        chars: letters.min(40.0),
        lsuf: word(last).min(15.0),
        lpre: word(head).min(15.0),
        cap,
        capn: tokens.iter().filter(|t| t.is_capitalized).count() as f64,
        acronym: flag(tokens.iter().any(|token| token.is_all_caps)),
        held: f64::from(c.held) / count,
        holders: f64::from(c.holders) / count,
        wmean: frequencies().sum::<f64>() / n,
        wmin: frequencies().fold(f64::MAX, f64::min),
        wmax: frequencies().fold(0.0, f64::max),
        wlast: log1(raw(&last)),
        cohesion: count / keys.iter().map(raw).fold(0.0, f64::max),
        cohesion_min: count / keys.iter().map(raw).fold(f64::MAX, f64::min),
        digit: flag(tokens.iter().any(|token| token.has_digit)),
        hyphen: flag(tokens.iter().any(|token| token.is_joined)),
        connector: flag(c.has_connector),
        possessive: share(c.possessive),
        title: flag(c.in_title > 0),
        opened: share(c.opened),
        after_stop: before(Role::Stop),
        after_det: before(Role::Determiner),
        after_subject: before(Role::Subject),
        after_aux: before(Role::Auxiliary),
        after_conn: before(Role::Connector),
        after_break: before(Role::Break),
        before_det: after(Role::Determiner),
        before_aux: after(Role::Auxiliary),
        before_conn: after(Role::Connector),
        before_break: after(Role::Break),
        before_subject: after(Role::Subject),
        before_stop: after(Role::Stop),
        before_content: after(Role::Content),
        after_content: before(Role::Content),
        closes: part(closing.closes, last),
        opens: part(opening.opens, head),
        last_opens: part(closing.opens, last),
        first_closes: part(opening.closes, head),
        last_cap: caps(closing),
        first_cap: caps(opening),
        noun_last: flag(last_kind[0]),
        adj_last: flag(last_kind[1]),
        verb_last: flag(last_kind[2]),
        noun_first: flag(first_kind[0]),
        adj_first: flag(first_kind[1]),
        verb_first: flag(first_kind[2]),
        vague_last: flag(last_kind[3]),
        vague_any: keys.iter().map(|&k| flag(context.kinds[k as usize][3])).sum::<f64>() / n,
        endings: flag(context.has_endings),
        cased: flag(!matches!(of.tokens.language, Language::Arabic)),
        ldoc: length,
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

//! Scores → key terms: the best phrases that do not repeat each other, as the text writes them.

use super::acronyms::{self, Acronym};
use super::overlap::{self, Holder};
use super::tokens::{Flag, Token, Tokens, WordRole};
use super::{KeyTermInput, ScoredPhrase, folding, kinds};
use crate::language::Language;
use crate::order;
use crate::span::Span;
use crate::summary::KeyTerm;
use std::iter;

/// Bytes of an ending that a term is shown without, if it also stands without it.
const MAX_CASE_ENDING: usize = 6;
/// What hardly any reader would name is no key term.
const FLOOR: f64 = 0.03;

/// A phrase that was picked: its first occurrence, and those of its other forms.
#[derive(Clone, Debug)]
struct Picked<'a> {
    scored: ScoredPhrase,
    acronym: Option<Acronym>,
    /// The short form of a name, which occurs beside it: "Ruth" of "Ruth Amadi".
    short: Option<ScoredPhrase>,
    words: Vec<&'a str>,
}

impl Picked<'_> {
    /// The phrase and its words.
    fn parts(&self) -> (&ScoredPhrase, &[&str]) {
        (&self.scored, &self.words)
    }
}

/// Picks the key terms, best first, and finds all their occurrences.
pub(super) fn pick(input: &KeyTermInput, tokens: &Tokens, scored: &[ScoredPhrase]) -> Vec<KeyTerm> {
    // Of equal scores the first, then the longest comes first.
    let likely: Vec<ScoredPhrase> =
        scored.iter().filter(|scored| scored.score >= FLOOR).copied().collect();
    // No phrase has 32 tokens.
    let likely =
        order::sorted(&likely, |scored| ((scored.first as u32) << 5) + 31 - scored.len as u32);
    let likely = order::sorted(&likely, |scored| order::descending(scored.score));
    let acronyms = acronyms::find(input.text, tokens);
    let mut picked: Vec<Picked> = Vec::new();
    for candidate in likely {
        if picked.len() == input.count {
            break;
        }
        if picked.iter().any(|term| overlap::crosses(tokens, &term.scored, &candidate)) {
            continue;
        }
        let acronym = acronyms.iter().find(|acronym| stands_for(tokens, acronym, &candidate));
        // An acronym is judged, and shown, as the phrase it stands for.
        let scored = match acronym {
            Some(acronym) => ScoredPhrase { first: acronym.first, len: acronym.len, ..candidate },
            None => candidate,
        };
        let words = words(tokens, &scored);
        // A name takes the place of what says more of it: "US" of "US exports grain".
        let is_alike =
            |&at: &usize| overlap::repeats(tokens, picked[at].parts(), (&scored, &words));
        let alike: Vec<usize> = (0..picked.len()).filter(is_alike).collect();
        match alike[..] {
            [] => {}
            [at] if overlap::is_named_in(tokens, &picked[at].scored, &scored) => {
                let score = picked[at].scored.score;
                let scored = ScoredPhrase { score, ..scored };
                picked[at] = Picked { scored, acronym: acronym.copied(), short: None, words };
                continue;
            }
            _ => {
                let introduces =
                    |&&at: &&usize| overlap::introduces(tokens, &picked[at].scored, &scored);
                if let Some(&at) = alike.iter().find(introduces) {
                    picked[at].short.get_or_insert(scored);
                }
                continue;
            }
        }
        if candidate.count > 1 {
            picked.retain(|term| !overlap::crosses(tokens, &scored, &term.scored));
        }
        if acronym.is_some() {
            let short = self::words(tokens, &candidate);
            if picked
                .iter()
                .any(|term| overlap::repeats(tokens, term.parts(), (&candidate, &short)))
            {
                continue;
            }
        }
        let held: Vec<(usize, Holder)> = picked
            .iter()
            .enumerate()
            .filter_map(|(at, term)| Some((at, overlap::holder(tokens, &term.scored, &scored)?)))
            .collect();
        // "Ruth waits" beside "Ruth Amadi".
        let holds = |short: ScoredPhrase| overlap::holder(tokens, &short, &scored).is_some();
        match held[..] {
            [] if picked.iter().any(|term| term.short.is_some_and(holds)) => {}
            [] => picked.push(Picked { scored, acronym: acronym.copied(), short: None, words }),
            [(at, kind), ..] => {
                let is_rarer = |&(at, _): &(usize, _)| scored.count < picked[at].scored.count;
                let is_whole = held.iter().any(|&(_, kind)| kind == Holder::Whole)
                    && (overlap::is_name(tokens, &scored) || !held.iter().any(is_rarer));
                if is_whole || kind == Holder::Fuller && held.len() == 1 {
                    let term = &mut picked[at];
                    if overlap::introduces(tokens, &scored, &term.scored) {
                        term.short = Some(term.scored);
                    }
                    term.scored = ScoredPhrase { score: term.scored.score, ..scored };
                    term.words = words;
                    for &(other, _) in held[1..].iter().rev() {
                        picked.remove(other);
                    }
                }
            }
        }
    }
    let occurrences = occurrences(tokens, &picked);
    let terms = picked.iter().zip(occurrences);
    terms.map(|(term, found)| key_term(input, tokens, term, &found)).collect()
}

fn key_term(
    input: &KeyTermInput,
    tokens: &Tokens,
    picked: &Picked,
    found: &[Occurrence],
) -> KeyTerm {
    let ScoredPhrase { len, score, .. } = picked.scored;
    let of_length = |len: usize| -> Vec<usize> {
        found.iter().filter(|found| found.len == len).map(|found| found.at).collect()
    };
    let full = of_length(len);
    let mut text = surface(input.text, tokens, &full, len);
    if is_possessive(tokens, &full, len) {
        text.push_str(POSSESSIVE);
    }
    KeyTerm {
        text,
        score,
        kind: kinds::kind(tokens, &full, len),
        acronym: picked.acronym.map(|acronym| surface(input.text, tokens, &[acronym.at], 1)),
        occurrences: found.iter().map(|found| tokens.span_of(found.at, found.len)).collect(),
    }
}

/// The ending of a possessive in English.
const POSSESSIVE: &str = "'s";

/// Whether a name has it wherever it stands, also where nothing is possessed: "Holm's opened a shop".
fn is_possessive(tokens: &Tokens, found: &[usize], len: usize) -> bool {
    let last = |&at: &usize| &tokens.tokens[at + len - 1];
    let is_alone = |&at: &usize| tokens.after(at + len) != WordRole::Content;
    tokens.language == Language::English
        && found.len() > 1
        && found
            .iter()
            .map(last)
            .all(|last| last.is(Flag::Possessive) && last.is(Flag::Capitalized))
        && 2 * found.iter().filter(|at| is_alone(at)).count() >= found.len()
}

/// Whether a candidate is an acronym or what it stands for.
fn stands_for(tokens: &Tokens, acronym: &Acronym, candidate: &ScoredPhrase) -> bool {
    let keys = tokens.keys_of(candidate.first, candidate.len);
    keys.clone().eq(tokens.keys_of(acronym.at, 1))
        || keys.eq(tokens.keys_of(acronym.first, acronym.len))
}

/// The words of a phrase, those of joined ones one by one.
fn words<'a>(tokens: &'a Tokens, phrase: &ScoredPhrase) -> Vec<&'a str> {
    let keys = tokens.keys_of(phrase.first, phrase.len);
    keys.flat_map(|key| tokens.keys.form(key).split('-')).collect()
}

/// An occurrence: its first token and its length.
#[derive(Clone, Copy, Debug)]
struct Occurrence {
    at: usize,
    len: usize,
}

/// All occurrences of each picked phrase, in every form, in order.
fn occurrences(tokens: &Tokens, picked: &[Picked]) -> Vec<Vec<Occurrence>> {
    let mut forms: Vec<(usize, Occurrence)> = Vec::new();
    for (term, Picked { scored, short, acronym, .. }) in picked.iter().enumerate() {
        for ScoredPhrase { first, len, .. } in iter::once(scored).chain(short) {
            forms.push((term, Occurrence { at: *first, len: *len }));
        }
        forms.extend(acronym.map(|acronym| (term, Occurrence { at: acronym.at, len: 1 })));
    }
    let head = |form: &Occurrence| tokens.tokens[form.at].key;
    let forms = order::sorted(&forms, |(_, form)| head(form));
    // By key: the forms that begin with it.
    let mut begun = vec![(0, 0); tokens.keys.len()];
    let mut start = 0;
    for group in forms.chunk_by(|(_, a), (_, b)| head(a) == head(b)) {
        let end = start + group.len() as u32;
        begun[head(&group[0].1) as usize] = (start, end);
        start = end;
    }
    let mut found: Vec<Vec<Occurrence>> = vec![Vec::new(); picked.len()];
    for (at, token) in tokens.tokens.iter().enumerate() {
        let (first, last) = begun[token.key as usize];
        for (term, form) in &forms[first as usize..last as usize] {
            let end = at + form.len;
            let fits = end <= tokens.tokens.len()
                && tokens.keys_of(at, form.len).eq(tokens.keys_of(form.at, form.len))
                && tokens.tokens[at + 1..end].iter().all(|token| !token.is(Flag::Breaks));
            let found = &mut found[*term];
            let overlaps = found.last().is_some_and(|last| last.at + last.len > at);
            if fits && !overlaps {
                found.push(Occurrence { at, len: form.len });
            }
        }
    }
    found
}

fn is_plain(token: &Token) -> bool {
    !token.is(Flag::Initial) && !token.is(Flag::InHeading)
}

/// The most frequent way of writing a phrase inside sentences, in the nominative if the text has it; of equals the first.
fn surface(text: &str, tokens: &Tokens, found: &[usize], len: usize) -> String {
    let has_plain = found.iter().any(|&at| is_plain(&tokens.tokens[at]));
    let oblique = folding::oblique_endings(tokens.language);
    // A name has its capital everywhere, and is the subject where sentences begin.
    let is_named =
        !oblique.is_empty() && found.iter().all(|&at| tokens.tokens[at].is(Flag::Capitalized));
    let is_counted =
        |token: &Token| !has_plain || is_plain(token) || is_named && !token.is(Flag::InHeading);
    let is_direct = |form: &str| {
        let mut words = form.split_whitespace();
        words.all(|word| oblique.split(' ').all(|end| end.is_empty() || !word.ends_with(end)))
    };
    let mut forms: Vec<(&str, usize)> = Vec::new();
    for &at in found.iter().filter(|&&at| is_counted(&tokens.tokens[at])) {
        let Span { start, end } = tokens.span_of(at, len);
        let form = &text[start..end];
        match forms.iter_mut().find(|(known, _)| *known == form) {
            Some((_, count)) => *count += 1,
            None => forms.push((form, 1)),
        }
    }
    if forms.iter().any(|(form, _)| is_direct(form)) {
        forms.retain(|(form, _)| is_direct(form));
    }
    let best = forms.iter().rev().max_by_key(|(_, count)| *count).map_or("", |(form, _)| form);
    // The genitive of what the text names without it, too: "Hauptbahnhofs".
    let is_base = |form: &str| {
        tokens.language != Language::English
            && best
                .strip_prefix(form)
                .is_some_and(|ending| (1..=MAX_CASE_ENDING).contains(&ending.len()))
    };
    let base = forms.iter().map(|(form, _)| *form).find(|form| is_base(form));
    base.unwrap_or(best).split_whitespace().collect::<Vec<_>>().join(" ")
}

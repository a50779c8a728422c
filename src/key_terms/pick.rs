//! Scores → key terms: the best phrases that do not repeat each other, as the text writes them.

use super::tokens::{Token, Tokens};
use super::{Scored, Source};
use crate::order;
use crate::span::Span;
use crate::summary::KeyTerm;

/// Picks the key terms, best first, and finds all their occurrences.
pub(super) fn pick(source: &Source, tokens: &Tokens, scored: &[Scored]) -> Vec<KeyTerm> {
    // Of equal scores the first, then the longest comes first.
    let scored = order::sorted(scored, |scored| u32::MAX - scored.len as u32);
    let scored = order::sorted(&scored, |scored| scored.first as u32);
    let scored = order::sorted(&scored, |scored| order::descending(scored.score));
    let mut picked: Vec<Scored> = Vec::new();
    for candidate in scored {
        if picked.len() == source.count {
            break;
        }
        if !picked.iter().any(|term| repeats(tokens, term, &candidate)) {
            picked.push(candidate);
        }
    }
    let occurrences = occurrences(tokens, &picked);
    picked
        .iter()
        .zip(occurrences)
        .map(|(term, found)| KeyTerm {
            text: surface(source.text, tokens, &found, term.len),
            score: term.score,
            occurrences: found.iter().map(|&at| tokens.span_of(at, term.len)).collect(),
        })
        .filter(|term| !term.text.is_empty())
        .collect()
}

/// Whether a candidate is the head of a phrase that was picked before it ("bridge" of "tram bridge"), or
/// part of a name; where letters are not separated, either holding the other is enough.
fn repeats(tokens: &Tokens, picked: &Scored, candidate: &Scored) -> bool {
    let keys = |scored: &Scored| tokens.keys_of(scored.first, scored.len);
    let (term, other) = (keys(picked), keys(candidate));
    if tokens.tokens[candidate.first].is_unspaced {
        let (long, short) = if term.len() > other.len() { (term, other) } else { (other, term) };
        return long.windows(short.len()).any(|window| window == short);
    }
    // A part of a name says less than the name: "Marlow" beside "Marlow Quay".
    let is_name = tokens.tokens[candidate.first].is_capitalized;
    term.ends_with(other) || (is_name && term.windows(other.len()).any(|window| window == other))
}

/// The first tokens of all occurrences of each picked phrase.
fn occurrences(tokens: &Tokens, picked: &[Scored]) -> Vec<Vec<usize>> {
    let mut heads = vec![false; tokens.keys.len()];
    for term in picked {
        heads[tokens.tokens[term.first].key as usize] = true;
    }
    let mut found = vec![Vec::new(); picked.len()];
    for at in 0..tokens.tokens.len() {
        if !heads[tokens.tokens[at].key as usize] {
            continue;
        }
        for (term, found) in picked.iter().zip(&mut found) {
            let end = at + term.len;
            let fits = end <= tokens.tokens.len()
                && tokens.tokens[at + 1..end].iter().all(|token| !token.breaks)
                && tokens.keys_of(at, term.len) == tokens.keys_of(term.first, term.len);
            let overlaps = found.last().is_some_and(|&last: &usize| last + term.len > at);
            if fits && !overlaps {
                found.push(at);
            }
        }
    }
    found
}

fn is_plain(token: &Token) -> bool {
    !token.is_initial && !token.in_heading
}

/// The most frequent way of writing a phrase inside sentences; of equals the first.
fn surface(text: &str, tokens: &Tokens, found: &[usize], len: usize) -> String {
    let inner: Vec<usize> =
        found.iter().copied().filter(|&at| is_plain(&tokens.tokens[at])).collect();
    let counted = if inner.is_empty() { found } else { &inner };
    let mut forms: Vec<(&str, usize)> = Vec::new();
    for &at in counted {
        let Span { start, end } = tokens.span_of(at, len);
        let form = &text[start..end];
        match forms.iter_mut().find(|(known, _)| *known == form) {
            Some((_, count)) => *count += 1,
            None => forms.push((form, 1)),
        }
    }
    let best = forms.iter().rev().max_by_key(|(_, count)| *count).map_or("", |(form, _)| form);
    best.split_whitespace().collect::<Vec<_>>().join(" ")
}

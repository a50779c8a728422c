//! Scores → key terms: the best phrases that do not repeat each other, as the text writes them.

use super::acronyms::{self, Acronym};
use super::tokens::{Flag, Token, Tokens, WordRole};
use super::{KeyTermInput, ScoredPhrase, folding, kinds, lists};
use crate::language::Language;
use crate::order;
use crate::span::Span;
use crate::summary::{KeyTerm, TermKind};

/// Words of a family share so many letters at their beginning, or one less if that is all of one, …
const KIN_LETTERS: usize = 5;
/// … in Arabic, whose roots have three, so many; …
const ARABIC_KIN_LETTERS: usize = 3;
/// … and differ in at most so many letters at their end, or in two thirds of those that they share.
const KIN_ENDING: usize = 3;

/// Bytes of an ending that a term is shown without, if it also stands without it.
const MAX_CASE_ENDING: usize = 6;
/// What holds a term may say more than it only if its score is above this share of that of the term.
const CLOSE: f64 = 0.6;

/// What a term holds, or what holds one, is a term of its own from this score on: 2.6 % of those of English are, of readers' 3.2.
const OWN: f64 = 0.42;

/// What hardly any reader would name is no key term.
const FLOOR: f64 = 0.03;

/// A phrase that was picked: its first occurrence, and that of its other form.
#[derive(Clone, Debug)]
struct Picked<'a> {
    scored: ScoredPhrase,
    acronym: Option<Acronym>,
    words: Vec<&'a str>,
}

/// Picks the key terms, best first, and finds all their occurrences.
pub(super) fn pick(input: &KeyTermInput, tokens: &Tokens, scored: &[ScoredPhrase]) -> Vec<KeyTerm> {
    // Of equal scores the first, then the longest comes first.
    let scored = order::sorted(scored, |scored| u32::MAX - scored.len as u32);
    let scored = order::sorted(&scored, |scored| scored.first as u32);
    let scored = order::sorted(&scored, |scored| order::descending(scored.score));
    let acronyms = acronyms::find(input.text, tokens);
    let mut picked: Vec<Picked> = Vec::new();
    for candidate in scored {
        if picked.len() == input.count || candidate.score < FLOOR {
            break;
        }
        if picked.iter().any(|term| crosses(tokens, &term.scored, &candidate)) {
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
        let is_alike = |&at: &usize| repeats(tokens, &picked[at], &words, &scored);
        let alike = (0..picked.len()).filter(is_alike);
        match alike.collect::<Vec<_>>()[..] {
            [] => {}
            [at] if is_named_in(tokens, &picked[at], &scored) => {
                let score = picked[at].scored.score;
                let scored = ScoredPhrase { score, ..scored };
                picked[at] = Picked { scored, acronym: acronym.copied(), words };
                continue;
            }
            _ => continue,
        }
        if candidate.count > 1 {
            picked.retain(|term| !crosses(tokens, &scored, &term.scored));
        }
        if acronym.is_some() {
            let short = self::words(tokens, &candidate);
            if picked.iter().any(|term| repeats(tokens, term, &short, &candidate)) {
                continue;
            }
        }
        let held: Vec<(usize, Holder)> = (0..picked.len())
            .filter_map(|at| Some((at, holder(tokens, &picked[at], &scored)?)))
            .collect();
        match held[..] {
            [] => picked.push(Picked { scored, acronym: acronym.copied(), words }),
            [(at, kind), ..] => {
                let is_rarer = |&(at, _): &(usize, _)| scored.count < picked[at].scored.count;
                let is_whole = held.iter().any(|&(_, kind)| kind == Holder::Whole)
                    && (is_name(tokens, &scored) || !held.iter().any(is_rarer));
                if is_whole || kind == Holder::Fuller && held.len() == 1 {
                    let score = picked[at].scored.score;
                    picked[at].scored = ScoredPhrase { score, ..scored };
                    picked[at].words = words;
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

/// Whether a candidate of these words adds nothing to a term that was picked before it: the head of the term
/// ("bridge" of "tram bridge"), a part of it or of a name, or the same words in another order; where letters are
/// not separated, either holding the other is enough.
fn repeats(tokens: &Tokens, picked: &Picked, other: &[&str], candidate: &ScoredPhrase) -> bool {
    let term = &picked.words[..];
    if tokens.language.is_unspaced() {
        let (term, other) = (term.concat(), other.concat());
        return term.contains(&other) || other.contains(&term);
    }
    let same =
        |a: &[&str], b: &[&str]| a.iter().zip(b).all(|(a, b)| are_kin(tokens.language, a, b));
    let mut parts = term.windows(other.len());
    // A part of a name adds nothing to the name: "Marlow" to "Marlow Quay".
    let is_name = tokens.tokens[candidate.first].is(Flag::Capitalized);
    let ends = || parts.clone().next_back().is_some_and(|end| same(end, other));
    let is_reordered = || {
        let has = |word: &&str| term.iter().any(|other| are_kin(tokens.language, other, word));
        term.len() == other.len() && other.iter().all(has)
    };
    // "Jury" beside "jury duty" is a term of its own if readers would likely name it, or if the whole comes once and begins
    // with no head.
    let comes_again = candidate.count > 1 && picked.scored.count == 1;
    let is_own = candidate.score >= OWN || comes_again && !lists::puts_heads_first(tokens.language);
    let is_piece = is_name || !is_own;
    ends() || is_reordered() || is_piece && parts.any(|part| same(part, other))
}

/// Whether a candidate that occurs once begins or ends inside a term: "living rose" after "cost of", "Commission studied
/// plans" where the whole name stands before it.
fn crosses(tokens: &Tokens, term: &ScoredPhrase, candidate: &ScoredPhrase) -> bool {
    if candidate.count != 1 || candidate.len < 2 || term.len < 2 {
        return false;
    }
    let (len, end) = (term.len, candidate.first + candidate.len);
    let keys = tokens.keys_of(term.first, len);
    let stands_at =
        |at: usize| at + len <= tokens.tokens.len() && tokens.keys_of(at, len).eq(keys.clone());
    let mut before = (candidate.first + 1).saturating_sub(len)..candidate.first;
    let mut behind = candidate.first + 1..end;
    before.any(|at| at + len < end && stands_at(at))
        || behind.any(|at| at + len > end && stands_at(at))
}

/// Whether a phrase is a name, as far as capitals show.
fn is_name(tokens: &Tokens, phrase: &ScoredPhrase) -> bool {
    let all = &tokens.tokens[phrase.first..phrase.first + phrase.len];
    all.iter().all(|token| token.is(Flag::Capitalized) || token.is_stop())
}

/// Whether a candidate is a name that is more frequent than a picked term which holds it and is no name: twice as frequent
/// if the term begins with it, as "Marlow ferries" may be a term of its own, but "old Marlow" is not.
fn is_named_in(tokens: &Tokens, picked: &Picked, candidate: &ScoredPhrase) -> bool {
    let keys = |scored: &ScoredPhrase| tokens.keys_of(scored.first, scored.len);
    let begins = keys(&picked.scored).zip(keys(candidate)).all(|(a, b)| a == b);
    candidate.len < picked.scored.len
        && candidate.count > if begins { 2 * picked.scored.count } else { picked.scored.count }
        && is_name(tokens, candidate)
        && !is_name(tokens, &picked.scored)
}

/// What a candidate that holds a picked term is to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holder {
    /// The whole name or term, of which a small word was cut off: "Bank of Norden" to "Bank".
    Whole,
    /// The fuller name of the same: "Marlow Quay" to "Quay".
    Fuller,
    /// A term with a word more, which nobody names beside it: "Marlow Quay opened".
    Other,
}

fn holder(tokens: &Tokens, picked: &Picked, candidate: &ScoredPhrase) -> Option<Holder> {
    let keys =
        |scored: &ScoredPhrase| -> Vec<u32> { tokens.keys_of(scored.first, scored.len).collect() };
    let (term, other) = (keys(&picked.scored), keys(candidate));
    if tokens.language.is_unspaced() || other.len() <= term.len() {
        return None;
    }
    let at = other.windows(term.len()).position(|part| part == term)?;
    let is_last = at + term.len() == other.len();
    let is_name = is_name(tokens, candidate);
    let next = candidate.first + at + term.len();
    let is_linked = !is_last && tokens.tokens[next].role == WordRole::Connector;
    // A capital at the beginning of a sentence tells nothing: "Members of the committee".
    let is_initial = tokens.tokens[candidate.first].is(Flag::Initial);
    let is_cut = is_linked && !(is_name && is_initial);
    if is_cut && candidate.count >= picked.scored.count {
        return Some(Holder::Whole);
    }
    // Whoever is named by one word has been introduced by both.
    let is_introduced = term.len() == 1
        && is_name
        && (candidate.first..candidate.first + candidate.len).contains(&picked.scored.first);
    if is_introduced
        && (is_last && has_first_name(tokens, candidate) || is_person(tokens, candidate))
    {
        return Some(Holder::Fuller);
    }
    let is_close = candidate.score > CLOSE * picked.scored.score;
    // "Pomme de terre manque" after "pomme de terre".
    let picked_words = &tokens.tokens[picked.scored.first..][..picked.scored.len];
    let ends_once = at == 0 && candidate.count == 1 && picked.scored.count > 1;
    if ends_once && picked_words.iter().any(Token::is_stop) {
        return Some(Holder::Other);
    }
    let is_fuller = is_close && is_name && is_last;
    // "Parquet" and "Parquet fédéral": readers of English name both less often.
    if is_close && tokens.language != Language::English {
        None
    } else if is_fuller {
        Some(Holder::Fuller)
    } else if candidate.score >= OWN {
        None
    } else {
        Some(Holder::Other)
    }
}

/// Whether a name is two words, of which the first stands nowhere else, as first names do: "Donald Trump".
fn has_first_name(tokens: &Tokens, name: &ScoredPhrase) -> bool {
    let first = &tokens.tokens[name.first];
    name.len == 2
        && tokens.language != Language::German
        && tokens.frequency[first.key as usize] <= name.count
        && !first.is(Flag::AllCaps)
        && !first.is(Flag::InHeading)
        && (name.count > 1 || !first.is(Flag::Initial))
}

fn is_person(tokens: &Tokens, name: &ScoredPhrase) -> bool {
    kinds::kind(tokens, &[name.first], name.len) == Some(TermKind::Person)
}

/// Whether two words are forms of one, or of one family: they begin alike, and end within a few letters.
fn are_kin(language: Language, a: &str, b: &str) -> bool {
    if a == b || language == Language::English {
        return a == b;
    }
    let shared = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let (a, b) = (a.chars().count(), b.chars().count());
    let left = a.max(b) - shared;
    if language == Language::Arabic {
        return shared >= ARABIC_KIN_LETTERS && left < KIN_ENDING;
    }
    let begins = shared >= KIN_LETTERS || shared == a.min(b) && shared + 1 >= KIN_LETTERS;
    begins && left <= KIN_ENDING.max(2 * shared / 3)
}

/// An occurrence: its first token and its length.
#[derive(Clone, Copy, Debug)]
struct Occurrence {
    at: usize,
    len: usize,
}

/// All occurrences of each picked phrase, in either form, in order.
fn occurrences(tokens: &Tokens, picked: &[Picked]) -> Vec<Vec<Occurrence>> {
    let mut forms: Vec<(usize, Occurrence)> = Vec::new();
    for (term, Picked { scored, acronym, .. }) in picked.iter().enumerate() {
        forms.push((term, Occurrence { at: scored.first, len: scored.len }));
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

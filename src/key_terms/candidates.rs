//! Shortlisted phrases → candidates: what is counted of those that are judged.

use super::phrases::NO_INDEX;
use super::shortlist::Shortlisted;
use super::tallies::{PhraseTallies, PhraseTally, Uses};
use super::tokens::{Flag, ROLES, Tokens};

/// A phrase and what was counted of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct PhraseCandidate {
    pub(super) tally: PhraseTally,
    /// Share of the well-formed phrases that first occur earlier.
    pub(super) rank: f64,
    /// Index of the token that its last occurrence begins with.
    pub(super) last: u32,
    pub(super) possessive: u32,
    /// Occurrences behind an opening quotation mark or bracket.
    pub(super) opened: u32,
    pub(super) in_title: u32,
    /// Occurrences outside headings, the title aside.
    pub(super) in_text: u32,
    /// What stands before and after it, by role.
    pub(super) before: [u32; ROLES],
    pub(super) after: [u32; ROLES],
    /// Highest count of a longer phrase that holds it.
    pub(super) held: u32,
    /// How many longer phrases hold it.
    pub(super) holders: u32,
}

/// The candidates of a text.
#[derive(Debug)]
pub(super) struct PhraseCandidates<'a> {
    pub(super) tokens: &'a Tokens<'a>,
    /// In the order of the shortlist.
    pub(super) all: Vec<PhraseCandidate>,
    /// By key.
    pub(super) uses: Vec<Uses>,
}

impl<'a> PhraseCandidates<'a> {
    /// Those of a shortlist.
    pub(super) fn of(tallies: PhraseTallies<'a>, shortlist: &[Shortlisted]) -> Self {
        let PhraseTallies {
            tokens,
            all: tallied,
            occurrences,
            phrases,
            totals,
            tally_of,
            uses,
            ..
        } = tallies;
        let mut all: Vec<PhraseCandidate> = shortlist.iter().map(PhraseCandidate::new).collect();
        let mut candidate_of = vec![NO_INDEX; tallied.len()];
        for (at, listed) in (0..).zip(shortlist) {
            candidate_of[listed.index as usize] = at;
        }
        for occurrence in occurrences {
            if let Some(candidate) = all.get_mut(candidate_of[occurrence.tally as usize] as usize) {
                candidate.add(tokens, occurrence.first);
            }
        }
        // A phrase is held by the phrases that are one token longer; what is longer still is at most as frequent.
        for (parts, total) in phrases.parts().into_iter().zip(totals) {
            for part in parts.into_iter().filter(|&part| part != NO_INDEX) {
                let candidate = candidate_of.get(tally_of[part as usize] as usize);
                if let Some(part) = candidate.and_then(|&candidate| all.get_mut(candidate as usize))
                {
                    part.held = part.held.max(total);
                    part.holders += u32::from(total > 0);
                }
            }
        }
        Self { tokens, all, uses }
    }
}

impl PhraseCandidate {
    fn new(&Shortlisted { tally, rank, .. }: &Shortlisted) -> Self {
        Self {
            tally,
            rank,
            last: tally.first,
            possessive: 0,
            opened: 0,
            in_title: 0,
            in_text: 0,
            before: [0; ROLES],
            after: [0; ROLES],
            held: 0,
            holders: 0,
        }
    }

    /// Sees an occurrence that begins with a token.
    fn add(&mut self, tokens: &Tokens, first: u32) {
        let (start, end) = (first as usize, (first + self.tally.len) as usize);
        let words = &tokens.tokens[start..end];
        let inside = &words[..words.len() - 1];
        self.last = first;
        self.possessive += u32::from(inside.iter().any(|token| token.is(Flag::Possessive)));
        self.opened += u32::from(words[0].is(Flag::Opened));
        self.in_title +=
            u32::from(words.iter().all(|token| token.is(Flag::InTitle) || token.is_stop()));
        self.in_text += u32::from(!words[0].is(Flag::InSection));
        self.before[tokens.before(start) as usize] += 1;
        self.after[tokens.after(end) as usize] += 1;
    }
}

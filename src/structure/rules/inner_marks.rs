//! A mark with no space after it stands inside a token: `3.5`, `example.com`, `v18.2.1`, `Yahoo!'s`.
//! Two exceptions: a forgotten space (`is out.It fixes`), and scripts without spaces.

use super::{Candidate, Verdict};
use crate::structure::sentences::is_unspaced_next;

/// Shortest word in lower case before a full stop with its space forgotten; shorter ones are mostly
/// parts of file names and addresses.
const MIN_WORD: usize = 2;

pub(super) fn rule(candidate: &Candidate) -> Option<Verdict> {
    if candidate.space_follows() {
        return None;
    }
    let rest = &candidate.block[candidate.end..];
    if is_unspaced_next(rest) {
        return Some(Verdict::Break);
    }
    let forgotten = candidate.run.len() == 1 && space_forgotten(candidate.token(), rest);
    let before_bracket = rest.starts_with(['“', '«', '„', '(']) && !candidate.token().is_empty();
    Some(if forgotten || before_bracket { Verdict::Break } else { Verdict::Join })
}

fn space_forgotten(token: &str, rest: &str) -> bool {
    let is_plain = token.len() >= MIN_WORD && token.chars().all(char::is_lowercase);
    let mut next = rest.chars();
    let capital = next.next().is_some_and(char::is_uppercase);
    let word: String = next.take_while(|c| !c.is_whitespace()).collect();
    let is_word = word.trim_end_matches([',', '.']).chars().all(|c| c.is_lowercase() || c == '\'');
    is_plain && capital && is_word
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use crate::language::Language::*;

    #[test]
    fn cases() {
        check(English, "It grew by 3.5 per cent.| Then 4.2.");
        check(English, "See www.example.com/a?b=1.2 or config.yaml for more.| Done.");
        check(English, "Version v18.2.1 is out.|It fixes a bug.");
        check(English, "Write to Example.Org at once.");
        check(English, "It costs $1,000.50 at most.| Fine.");
    }
}

//! Marks that mean nothing else (`。` `؟` `।`) end the sentence, unless a quotation goes on:
//! `「行く。」と言った`.

use super::{Candidate, Verdict};
use crate::structure::chars::is_full_stop;
use crate::structure::sentences::is_unspaced_next;

pub(super) fn rule(candidate: &Candidate) -> Option<Verdict> {
    if !candidate.run.chars().any(is_full_stop) {
        return None;
    }
    let closed = candidate.end > candidate.after_marks;
    let goes_on = closed && !candidate.space_follows() && {
        let next = candidate.next_char();
        // Particles that follow a quotation in Japanese.
        matches!(next, Some('と' | 'っ' | 'て' | 'な' | 'の' | 'は' | 'が' | 'を' | 'に' | 'も'))
            && is_unspaced_next(candidate.next_text())
    };
    Some(if goes_on { Verdict::Join } else { Verdict::Break })
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use crate::language::Language::*;

    #[test]
    fn cases() {
        check(Chinese, "他说：“好。”|我们走了。");
        check(Japanese, "「もう遅い。」と彼女は言った。|外は暗い。");
        check(Hindi, "वह बोला।|फिर चला गया।");
    }
}

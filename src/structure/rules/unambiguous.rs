//! Marks that mean nothing else (`。` `؟` `।`) end the sentence, unless a quotation goes on:
//! `「行く。」と言った`. A wide full stop between digits is a decimal point.

use super::Verdict;
use crate::chars::{ends, is_full_stop, is_unspaced, starts};
use crate::structure::boundary::Boundary;

pub(super) fn rule(boundary: &Boundary) -> Option<Verdict> {
    if boundary.run.is_ascii() || !boundary.run.chars().any(is_full_stop) {
        return None;
    }
    let next = boundary.next_char();
    let closed = boundary.end > boundary.after_marks;
    // Particles that follow a quotation in Japanese.
    let goes_on = closed
        && !boundary.space_follows()
        && matches!(
            next,
            Some('と' | 'っ' | 'て' | 'な' | 'の' | 'は' | 'が' | 'を' | 'に' | 'も')
        )
        && next.is_some_and(is_unspaced);
    let is_decimal = boundary.run == "．"
        && ends(boundary.before(), char::is_numeric)
        && starts(boundary.after_end(), char::is_numeric);
    Some(if goes_on || is_decimal { Verdict::Join } else { Verdict::Break })
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use crate::language::Language::*;

    #[test]
    fn cases() {
        check(Chinese, "他说：“好。”|我们走了。");
        check(Japanese, "「もう遅い。」と彼女は言った。|外は暗い。");
        check(Japanese, "値上げ幅は１．５％だ。|来月に始まる．|雨だ．");
        check(Hindi, "वह बोला।|फिर चला गया।");
        check(Urdu, "وہ آیا۔| کیا وہ گیا؟| ہاں۔");
        check(Armenian, "Անձրև է գալիս։| Պատուհանը փակի՛ր:| Կգա՞ս վաղը:");
    }
}

//! Subtitles, `.srt` and `.vtt`: counters and time codes are not text, and a sentence may continue from one
//! cue to the next.

use crate::block::{BlockKind, Boilerplate, MarkupRole};
use crate::structure::lines::Line;

/// Longest name or number of a cue, in bytes.
const MAX_CUE_NAME: usize = 40;

pub(super) fn mark(text: &str, lines: &mut [Line]) {
    if !lines.iter().any(|line| is_time_code(line.text(text))) {
        return;
    }
    // The last line of a cue, while its sentence may go on.
    let mut open: Option<usize> = None;
    let mut in_cue = false;
    for at in 0..lines.len() {
        let slice = lines[at].text(text);
        let next = lines.get(at + 1).map(|line| line.text(text));
        let is_counter =
            next.is_some_and(is_time_code) && slice.len() <= MAX_CUE_NAME && lines[at].after_blank;
        let is_header = at == 0 && slice.starts_with("WEBVTT");
        if is_time_code(slice) || is_counter || is_header {
            lines[at].role = Some(MarkupRole::Boilerplate(Boilerplate::TimeCode));
            in_cue = is_time_code(slice);
            continue;
        }
        if !in_cue && open.is_none() {
            continue;
        }
        let starts_turn = slice.starts_with(['-', '–', '[', '(', '♪', '>']);
        let continues = open.is_some_and(|last| !lines[last].has_end_mark) && !starts_turn;
        lines[at].role = Some(MarkupRole::Block(BlockKind::Paragraph));
        lines[at].joins = Some(continues);
        open = Some(at);
    }
}

/// The mark between the times of a cue.
const ARROW: &str = "-->";

/// `00:00:01,600 --> 00:00:04,200`, `00:01.600 --> 00:04.200 align:start`.
fn is_time_code(line: &str) -> bool {
    line.starts_with(|c: char| c.is_ascii_digit())
        && line.find(ARROW).is_some_and(|at| {
            let (start, end) = (&line[..at], &line[at + ARROW.len()..]);
            start.contains(':') && end.trim_start().starts_with(|c: char| c.is_ascii_digit())
        })
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn a_sentence_may_span_two_cues() {
        check(
            "1\n00:00:01,000 --> 00:00:03,000\nI never said\n\n\
             2\n00:00:03,000 --> 00:00:05,000\nthat it was safe.\n\n\
             3\n00:00:05,500 --> 00:00:06,000\nYou did.\n",
            &[
                "x:timeCode 1",
                "x:timeCode 00:00:01,000 --> 00:00:03,000",
                "paragraph I never said that it was safe.",
                "x:timeCode 3",
                "x:timeCode 00:00:05,500 --> 00:00:06,000",
                "paragraph You did.",
            ],
        );
    }
}

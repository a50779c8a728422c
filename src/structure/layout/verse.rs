//! Verse: stanzas of short lines, most of which break off before the sentence does.

use crate::block::{Kind, Role};
use crate::structure::lines::{Line, LineStart};

/// Lines of a stanza.
const MIN_LINES: usize = 3;
/// Longest line, in characters.
const MAX_WIDTH: usize = 60;
/// Share of the line ends where the sentence goes on: a comma, or no mark before lower case.
const MIN_RUN_ON: f64 = 0.4;
/// Verse is narrower than wrapped text: lines differ in width by more than a word.
const MIN_SPREAD: usize = 3;

pub(super) fn mark(text: &str, lines: &mut [Line]) {
    let mut at = 0;
    while at < lines.len() {
        let stanza = lines[at + 1..].iter().take_while(|line| !line.after_blank).count() + 1;
        if is_stanza(text, &lines[at..at + stanza]) {
            for (index, line) in lines[at..at + stanza].iter_mut().enumerate() {
                line.role = Some(Role::Block(Kind::Verse));
                line.joins = Some(index > 0);
            }
        }
        at += stanza;
    }
}

fn is_stanza(text: &str, lines: &[Line]) -> bool {
    let is_plain = |line: &Line| {
        line.role.is_none()
            && line.quote_depth == 0
            && line.width <= MAX_WIDTH
            && matches!(line.start, LineStart::Lower | LineStart::Other)
    };
    if lines.len() < MIN_LINES || !lines.iter().all(is_plain) {
        return false;
    }
    let runs_on = |pair: &[Line]| {
        let line = pair[0].text(text);
        line.ends_with([',', ';', '—', '–'])
            || (pair[1].start == LineStart::Lower && !pair[0].has_end_mark)
    };
    let run_on = lines.windows(2).filter(|pair| runs_on(pair)).count();
    // A wrapped paragraph runs on as well, but fills its lines and has a short one only at its end.
    let widths = || lines[..lines.len() - 1].iter().map(|line| line.width);
    let widest = widths().max().unwrap_or(0);
    let filled = widths().filter(|width| width + MIN_SPREAD + 6 >= widest).count();
    let capitals = lines.iter().filter(|line| line.start == LineStart::Other).count();
    let last_ends = lines.last().is_some_and(|line| line.has_end_mark);
    run_on as f64 >= MIN_RUN_ON * (lines.len() - 1) as f64
        && last_ends
        && (capitals == lines.len() || 2 * filled < lines.len())
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn a_stanza_is_one_block() {
        check(
            "The rain came down the hill at night,\nAnd all the lamps were low,\n\
             A single window kept its light\nFor those who had to go.",
            &["verse The rain came down the hill at night, And all the lamps were low, A single \
               window kept its light For those who had to go."],
        );
    }

    #[test]
    fn a_short_list_is_none() {
        check("Milk\nBread\nApples", &["paragraph Milk", "paragraph Bread", "paragraph Apples"]);
    }
}

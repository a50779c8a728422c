//! Counts that a site puts below a post: replies, shares, likes, views, each on a line of its own.

use crate::block::Boilerplate;
use crate::structure::lines::Line;

/// Counts in a row; single numbers may be part of a text.
const MIN_COUNTS: usize = 3;
/// Longest count, in bytes.
const MAX_COUNT: usize = 8;

/// Marks counts at the end of a text, and anywhere if one of them is given in thousands or millions.
pub(super) fn mark(text: &str, lines: &mut [Line]) {
    let mut at = 0;
    while at < lines.len() {
        let run = lines[at..].iter().take_while(|line| is_count(text, line)).count();
        let (counts, rest) = lines[at..].split_at_mut(run);
        let is_rounded = |line: &Line| line.text(text).ends_with(['K', 'M', 'k']);
        if run >= MIN_COUNTS && (rest.is_empty() || counts.iter().any(is_rounded)) {
            counts.iter_mut().for_each(|line| line.set_aside(Boilerplate::Share));
        }
        at += run.max(1);
    }
}

/// `310`, `1,204`, `22K`.
fn is_count(text: &str, line: &Line) -> bool {
    let slice = line.text(text);
    let digits = slice.strip_suffix(['K', 'M', 'k']).unwrap_or(slice);
    line.role.is_none()
        && slice.len() <= MAX_COUNT
        && digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.ends_with(|c: char| c.is_ascii_digit())
        && digits.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn counts_below_a_post_are_none_of_it() {
        check(
            "The pier was built for a ship of 180 tonnes.\n12\n48\n22K\nIt is too short now.\n4\n7",
            &[
                "paragraph The pier was built for a ship of 180 tonnes.",
                "x:share 12",
                "x:share 48",
                "x:share 22K",
                "paragraph It is too short now.",
                "paragraph 4",
                "paragraph 7",
            ],
        );
    }
}

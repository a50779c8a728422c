//! Conversations: turns that begin with a name or a time.
//!
//! "Note: bring a coat" begins like a turn. In a conversation, names recur, or nearly every line
//! has one.

use crate::block::{BlockKind, Boilerplate, MarkupRole};
use crate::structure::lines::{Line, LineStart, time_stamp};
use crate::word_lists::WordMap;

/// Turns from which on names that never recur may be those of speakers.
const MIN_TURNS: usize = 2;
/// Share of the lines that are turns then.
const MIN_SHARE: f64 = 0.5;
/// How often a recurring name occurs.
const MIN_REPEATS: usize = 2;
/// Longest name, in words.
const MAX_SPEAKER_WORDS: usize = 4;

pub(super) fn mark(text: &str, lines: &mut [Line]) {
    let free = || lines.iter().filter(|line| line.role.is_none());
    let names: Vec<&str> = free().filter_map(|line| name(text, line)).collect();
    if names.is_empty() {
        return;
    }
    let is_dense =
        names.len() >= MIN_TURNS && names.len() as f64 >= MIN_SHARE * free().count() as f64;
    let mut counts: WordMap<usize> = WordMap::default();
    for name in &names {
        *counts.entry(name) += 1;
    }
    let several = names.iter().any(|&name| name != names[0])
        && names.iter().any(|name| counts.get(name) >= MIN_REPEATS);
    for line in lines.iter_mut().filter(|line| line.role.is_none()) {
        if name(text, line).is_none() {
            continue;
        }
        let slice = line.text(text);
        let stamp = time_stamp(slice);
        if stamp == Some(slice.len()) {
            line.role = Some(MarkupRole::Boilerplate(Boilerplate::TimeCode));
        } else if is_dense || stamp.is_some() || several {
            line.role = Some(MarkupRole::Block(BlockKind::Turn));
            line.joins = Some(false);
        }
    }
}

/// The speaker of a turn; empty where there is a time stamp alone.
fn name<'t>(text: &'t str, line: &Line) -> Option<&'t str> {
    if line.start != LineStart::Turn {
        return None;
    }
    let slice = line.text(text);
    let rest = &slice[time_stamp(slice).unwrap_or(0)..];
    let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | ']'));
    let name = rest.split([':', '：']).next().unwrap_or_default();
    let is_name = name.len() < rest.len() && is_name(name);
    if is_name {
        Some(name)
    } else if rest.len() < slice.len() {
        Some("")
    } else {
        None
    }
}

/// At most four words, all of them with a capital (or a digit, as in "Speaker 1") except short ones ("van").
fn is_name(name: &str) -> bool {
    let is_part = |word: &str| {
        let first = word.chars().find(|c| c.is_alphanumeric());
        first.is_some_and(|c| !c.is_lowercase()) || word.len() <= 3
    };
    let mut words = name.split_whitespace();
    words.clone().count() <= MAX_SPEAKER_WORDS && words.all(is_part)
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn names_that_come_back_are_speakers() {
        check(
            "Ann: Good morning.\nBob: Hello.\nThey sat down.\nThe tea was cold.\nIt rained.\nAnn: So?",
            &[
                "turn Ann: Good morning.",
                "turn Bob: Hello.",
                "paragraph They sat down.",
                "paragraph The tea was cold.",
                "paragraph It rained.",
                "turn Ann: So?",
            ],
        );
        check("Q: Why?\nA: Because.", &["turn Q: Why?", "turn A: Because."]);
        check("[12:04] Ann: Hi", &["turn [12:04] Ann: Hi"]);
        check("00:12\nWelcome back.", &["x:timeCode 00:12", "paragraph Welcome back."]);
    }

    #[test]
    fn a_label_is_no_speaker() {
        check(
            "The rule is this: run.\nOne thing more: run fast.",
            &["paragraph The rule is this: run.", "paragraph One thing more: run fast."],
        );
        let text = "Bring a coat.\nNote: it may rain.\nThe bus leaves at nine.\nDo not be late.";
        let lines: Vec<String> = text.lines().map(|line| format!("paragraph {line}")).collect();
        check(text, &lines.iter().map(String::as_str).collect::<Vec<_>>());
    }
}

//! Conversations: turns that begin with a name or a time, on a line of their own or before what is said.
//!
//! "Note: bring a coat" begins like a turn. In a conversation names come back, and those of several speakers.

mod log;
mod messages;
mod names;
mod notices;

use super::subtitles;
use crate::block::{BlockKind, Boilerplate, MarkupRole};
use crate::structure::lines::{Line, LineStart, time_stamp, turn_label};
use crate::word_lists::WordMap;

/// What somebody says.
const TURN: MarkupRole = MarkupRole::Block(BlockKind::Turn);
/// What the program says.
const NOTICE: MarkupRole = MarkupRole::Boilerplate(Boilerplate::Navigation);

/// Turns from which on a text may be a conversation.
const MIN_TURNS: usize = 2;
/// Share of the lines that are turns where hardly anything else is said …
const MIN_TURN_SHARE: f64 = 0.5;
/// … and names for each turn: of labels, every one is another.
const MAX_NAMES_PER_TURN: f64 = 0.6;
/// So few turns may all have names of their own, if this share of them are sentences.
const FEW_TURNS: usize = 3;
const MIN_SENTENCE_SHARE: f64 = 0.5;
/// How often a recurring name occurs.
const MIN_REPEATS: usize = 2;
/// Recurring names, their turns, and their share of the lines from the first of them to the last, in a text with much else.
const MIN_SPEAKERS: usize = 2;
const MIN_SPARSE_TURNS: usize = 4;
const MIN_SPARSE_SHARE: f64 = 0.2;
/// Turns of recurring names for each of a name that comes once.
const MIN_BACK_PER_GUEST: usize = 3;

/// Reads what a messenger or a meeting wrote out, which may look like a table.
pub(super) fn mark_messages(text: &str, lines: &mut [Line]) {
    let _ = log::mark(text, lines) || messages::mark(text, lines);
}

pub(super) fn mark(text: &str, lines: &mut [Line]) {
    let is_read = subtitles::mark_clocks(text, lines) || messages::mark_names(text, lines);
    if !is_read {
        mark_labelled(text, lines);
    }
}

/// What stands before the turn that a line is.
#[derive(Clone, Copy, Debug)]
struct TurnLabel<'t> {
    /// Empty where there is a time alone.
    name: &'t str,
    has_stamp: bool,
    /// Whether something is said on the same line.
    has_body: bool,
}

/// Marks turns that begin with names or times before what is said.
fn mark_labelled(text: &str, lines: &mut [Line]) {
    let labels: Vec<Option<TurnLabel>> = lines.iter().map(|line| label(text, line)).collect();
    let found = || labels.iter().flatten().filter(|label| !names::is_label(label.name));
    let mut counts: WordMap<usize> = WordMap::default();
    let (mut turns, mut distinct, mut speakers, mut stamped) = (0, 0, 0, 0);
    for label in found() {
        let count = counts.entry(label.name);
        *count += 1;
        turns += 1;
        distinct += usize::from(*count == 1);
        speakers += usize::from(*count == MIN_REPEATS);
        stamped += usize::from(label.has_stamp);
    }
    if turns == 0 {
        return;
    }
    let free = lines.iter().filter(|line| is_free(line)).count();
    let recurring = found().filter(|label| counts.get(label.name) >= MIN_REPEATS).count();
    let whole = lines
        .iter()
        .zip(&labels)
        .filter(|(line, label)| label.is_some_and(|label| label.has_body) && line.has_end_mark)
        .count();
    // Names come back, or else what follows them are sentences.
    let is_talk = distinct as f64 <= MAX_NAMES_PER_TURN * turns as f64
        || turns <= FEW_TURNS && whole as f64 >= MIN_SENTENCE_SHARE * turns as f64;
    let is_dense = turns >= MIN_TURNS
        && turns as f64 >= MIN_TURN_SHARE * free as f64
        && (stamped == turns || is_talk);
    let is_back = |label: &Option<TurnLabel>| {
        label.is_some_and(|own| !names::is_label(own.name) && counts.get(own.name) >= MIN_REPEATS)
    };
    let first = labels.iter().position(is_back).unwrap_or(0);
    let last = labels.iter().rposition(is_back).unwrap_or(0);
    let is_sparse = speakers >= MIN_SPEAKERS
        && recurring >= MIN_SPARSE_TURNS
        && recurring as f64 >= MIN_SPARSE_SHARE * (last - first + 1) as f64;
    // Some say their whole name once, and are letters from then on.
    let has_guests = MIN_BACK_PER_GUEST * (turns - recurring) <= recurring;
    for (line, label) in lines.iter_mut().zip(&labels) {
        let Some(label) = label else { continue };
        let slice = line.text(text);
        let is_name = !names::is_label(label.name)
            && (is_dense || is_sparse && (has_guests || counts.get(label.name) >= MIN_REPEATS));
        if time_stamp(slice) == Some(slice.len()) {
            // "14.05.2025, 8:31 Uhr" may be the date of an article.
            if slice.contains(char::is_alphabetic) {
                continue;
            }
            line.role = Some(MarkupRole::Boilerplate(Boilerplate::TimeCode));
        } else if label.has_stamp && (is_dense || !label.name.is_empty()) || is_name {
            line.role = Some(TURN);
            line.joins = Some(false);
        }
    }
}

/// Whether a line may be a turn as far as its role goes: those of subtitles may, where a new one begins.
fn is_free(line: &Line) -> bool {
    let is_caption = line.is_caption
        && line.joins == Some(false)
        && line.role == Some(MarkupRole::Block(BlockKind::Paragraph));
    line.role.is_none() || is_caption
}

fn label<'t>(text: &'t str, line: &Line) -> Option<TurnLabel<'t>> {
    let slice = line.text(text);
    if !is_free(line) || !(line.start == LineStart::Turn || line.is_caption) {
        return None;
    }
    let end = turn_label(slice)?;
    let stamp = time_stamp(slice).unwrap_or(0);
    let name = slice[stamp..end].trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '-' | '–' | ']' | '*' | ':' | '：' | '#')
    });
    let name = name.split('(').next().unwrap_or_default().trim_end();
    let has_stamp = stamp > 0;
    (has_stamp || !name.is_empty() && names::is_name(name)).then_some(TurnLabel {
        name,
        has_stamp,
        has_body: end < slice.len(),
    })
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

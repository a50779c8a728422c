//! Chats that a program wrote out: every message begins with date, time and name.
//!
//! What has a time but no name is a notice of the program ("Mira added you"); what has neither goes on in the message
//! above it.

use super::names::is_handle;
use super::notices::{is_placeholder, without_edited};
use super::{NOTICE, TURN};
use crate::chars::ends_with_mark;
use crate::structure::lines::{Line, stamp_has_date, time_stamp};

/// Messages from which on a text is a log …
const MIN_LOGGED: usize = 2;
/// … and the share of the lines that have a date.
const MIN_DATED_SHARE: f64 = 0.25;

pub(super) fn mark(text: &str, lines: &mut [Line]) -> bool {
    let entries: Vec<Option<LogEntry>> = lines.iter().map(|line| entry(text, line)).collect();
    let dated = entries.iter().flatten().count();
    let messages = entries.iter().flatten().filter(|entry| entry.body.is_some()).count();
    if messages < MIN_LOGGED || (dated as f64) < MIN_DATED_SHARE * lines.len() as f64 {
        return false;
    }
    let mut is_in = false;
    let mut goes_on = false;
    for (line, entry) in lines.iter_mut().zip(entries) {
        let body = entry.map(|entry| entry.body);
        is_in |= body.is_some();
        if !is_in || line.role.is_some() {
            continue;
        }
        let slice = line.text(text);
        let is_message = match body {
            Some(Some(at)) => !is_placeholder(slice.get(at..).unwrap_or_default()),
            Some(None) => false,
            None => !is_placeholder(slice),
        };
        line.role = Some(if is_message { TURN } else { NOTICE });
        line.joins = Some(body.is_none() && is_message && goes_on);
        if is_message {
            shorten(text, line);
        }
        goes_on = is_message && line.has_end_mark;
    }
    true
}

/// Leaves out what the program adds to a message.
pub(super) fn shorten(text: &str, line: &mut Line) {
    let length = without_edited(line.text(text));
    if length > 0 {
        line.content.end = line.content.start + length;
        line.has_end_mark = ends_with_mark(line.text(text));
    }
}

/// What may stand between the time and the name.
const BETWEEN: [char; 8] = [' ', '\t', '\u{a0}', '-', '–', ',', '\u{200e}', '\u{202f}'];

/// A line with date and time.
#[derive(Clone, Copy, Debug)]
struct LogEntry {
    /// Where its message begins, if somebody wrote it.
    body: Option<usize>,
}

fn entry(text: &str, line: &Line) -> Option<LogEntry> {
    let slice = line.text(text);
    let end = time_stamp(slice)?;
    let rest = slice[end..].trim_start_matches(BETWEEN);
    // "09:03:12 From Ann Lee to Everyone: Hello."
    if !stamp_has_date(&slice[..end]) && !rest.starts_with("From ") {
        return None;
    }
    let at = slice.len() - rest.len();
    let colon = rest.find([':', '：']);
    let body = colon.filter(|&colon| is_handle(&rest[..colon])).map(|colon| {
        let after = rest[colon..].chars().next().map_or(0, char::len_utf8);
        let body = &rest[colon + after..];
        // A notice may have a colon too: "Mira changed the group name to: Boats".
        slice.len() - body.trim_start_matches(' ').len()
    });
    (at > end || body.is_some()).then_some(LogEntry { body })
}

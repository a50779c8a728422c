//! Time stamps: the clock that a line begins or ends with, alone or with a date before it.

use crate::word_lists::PhraseList;

/// Marks of direction that programs put around what they write.
const DIRECTION: [char; 5] = ['\u{200e}', '\u{200f}', '\u{202a}', '\u{202c}', '\u{feff}'];
/// Spaces inside a stamp.
const SPACES: [char; 3] = [' ', '\u{a0}', '\u{202f}'];
/// Half of the day or the word for "o'clock", after a clock.
static AFTER_CLOCK: PhraseList =
    PhraseList::of("am|pm|AM|PM|a.m.|p.m.|a.\u{a0}m.|p.\u{a0}m.|a. m.|p. m.|Uhr|م|ص|h");
/// Words between a date and a clock, and halves of the day before one.
static BEFORE_CLOCK: PhraseList = PhraseList::of("um |à |às |at |上午|下午|午前|午後|오전 |오후 ");

/// The length in bytes of the time stamp that a line begins with: `00:12`, `9:03 AM`, `[00:01:24]`,
/// `[12/03/2024, 14:05:09]`, `12.03.24, 14:05`.
pub(in crate::structure) fn time_stamp(line: &str) -> Option<usize> {
    let first = line.trim_start_matches(DIRECTION);
    let opened = first.strip_prefix(['[', '(']);
    let inner = opened.unwrap_or(first);
    if !inner.starts_with(is_digit) {
        return None;
    }
    let (mut rest, mut end) = (inner, inner);
    let mut colons = 0;
    let mut digits = 0;
    while let Some(c) = rest.chars().next() {
        if let Some(after) = BEFORE_CLOCK.strip_start(rest) {
            rest = after;
            continue;
        }
        rest = &rest[c.len_utf8()..];
        match c {
            _ if is_digit(c) => {
                digits += 1;
                end = rest;
            }
            ':' => colons += 1,
            '/' | '.' | '-' | ',' | '،' => {}
            _ if SPACES.contains(&c) => {}
            _ => break,
        }
    }
    // Digits at the end.
    let stamp = &inner[..inner.len() - end.len()];
    let last_group = stamp.chars().rev().take_while(|&c| is_digit(c)).count();
    end = half_of_day(end).unwrap_or(end);
    let closed = end.strip_prefix([']', ')']).filter(|_| opened.is_some());
    // "3:16" is a stamp, "1:2" a ratio; a word after it must stand apart.
    let is_stamp = (1..=3).contains(&colons)
        && (3..=16).contains(&digits)
        && last_group == 2
        && (closed.is_some()
            || end.is_empty()
            || end.starts_with(SPACES)
            || end.starts_with('\t')
            || end.starts_with(',') && stamp_has_date(stamp));
    is_stamp.then_some(line.len() - closed.unwrap_or(end).len())
}

/// Whether a time stamp has a date before the clock.
pub(in crate::structure) fn stamp_has_date(stamp: &str) -> bool {
    let date = stamp.split(':').next().unwrap_or_default();
    date.matches(['/', '.', '-']).count() >= 2
}

/// Where the clock begins that a line ends with: `9:03 AM` of "Ann Lee  9:03 AM".
pub(in crate::structure) fn clock_at_end(line: &str) -> Option<usize> {
    let line = line.trim_end_matches(DIRECTION);
    let line = line.strip_suffix([')', ']']).unwrap_or(line);
    let half = AFTER_CLOCK.strip_end(line);
    let clock = half.unwrap_or(line).trim_end_matches(SPACES);
    let head = clock.trim_end_matches(|c: char| is_digit(c) || c == ':');
    let clock = &clock[head.len()..];
    let is_clock = (4..=8).contains(&clock.len())
        && clock.starts_with(is_digit)
        && (1..=2).contains(&clock.matches(':').count())
        && clock.split(':').skip(1).all(|group| group.len() == 2)
        && !head.ends_with(char::is_alphanumeric);
    is_clock.then_some(head.len())
}

/// Words after how long ago something was written, and before it.
static AGO: PhraseList = PhraseList::of("ago|geleden|fa|siden|sedan|назад");
static SINCE: PhraseList = PhraseList::of("vor|hace|há");
/// The day before.
static YESTERDAY: PhraseList =
    PhraseList::of("yesterday|gestern|hier|ayer|ontem|ieri|gisteren|вчера");

/// Longest line that says how long ago it was written, in bytes: others are text.
const MAX_AGED: usize = 160;

/// Where it stands how long ago a line was written, at its end or before a bar: `5 hours ago` of "rbirch 5 hours ago | next",
/// `yesterday`, `5h ago`.
pub(in crate::structure) fn age(line: &str) -> Option<usize> {
    if line.len() > MAX_AGED {
        return None;
    }
    // The starts of the last two words before each.
    let (mut before, mut last) = (None, None);
    let mut at = 0;
    for word in line.split(' ') {
        let start = at;
        at += word.len() + 1;
        let rest = line.get(at..).unwrap_or_default();
        let is_last = || rest.is_empty() || rest.starts_with(['|', '·', '•', '[', '(', '-', '–']);
        let has_number =
            |start: Option<usize>| start.is_some_and(|at| line[at..].starts_with(is_digit));
        let first = if YESTERDAY.has(word) {
            Some(start)
        } else if AGO.has(word) {
            [before, last].into_iter().find(|&start| has_number(start)).flatten()
        } else if before
            .is_some_and(|at| SINCE.has(line[at..].split(' ').next().unwrap_or_default()))
            && has_number(last)
        {
            before
        } else {
            None
        };
        if first.is_some() && is_last() {
            return first;
        }
        (before, last) = (last, Some(start));
    }
    None
}

/// What comes after the half of the day that a clock may have behind it.
fn half_of_day(rest: &str) -> Option<&str> {
    let word = rest.trim_start_matches(SPACES);
    let after = AFTER_CLOCK.strip_start(word)?;
    (!after.starts_with(char::is_alphanumeric)).then_some(after)
}

/// Digits of Latin or Arabic writing.
fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '٠'..='٩' | '۰'..='۹')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_stamps_are_measured() {
        let check = |line: &str, stamp: Option<&str>| {
            assert_eq!(time_stamp(line).map(|end| &line[..end]), stamp, "{line}");
        };
        check("[00:01:24] Ann: Hello.", Some("[00:01:24]"));
        check("00:12 Ann", Some("00:12"));
        check("12/03/2024, 14:05 - Ann: Hi", Some("12/03/2024, 14:05"));
        check("[12.03.24, 14:05:09] Ann: Hi", Some("[12.03.24, 14:05:09]"));
        check("12/05/25, 6:02\u{202f}pm - Ann: Hi", Some("12/05/25, 6:02\u{202f}pm"));
        check("\u{200e}[12/03/24, 2:05:09 PM] Ann: Hi", Some("\u{200e}[12/03/24, 2:05:09 PM]"));
        check("[9:15 PM]", Some("[9:15 PM]"));
        check("12/05/25 à 18:03 - Ann", Some("12/05/25 à 18:03"));
        check("2025/5/12 下午6:03 - 王", Some("2025/5/12 下午6:03"));
        check("9:03 amber lights", Some("9:03"));
        check("1:2 is a ratio", None);
        check("2019 was wet: it rained", None);
        check("(see 4:15)", None);
    }

    #[test]
    fn ages_are_found() {
        let check = |line: &str, name: Option<&str>| {
            assert_eq!(age(line).map(|at| &line[..at]), name, "{line}");
        };
        check("rbirch 5 hours ago | next [–]", Some("rbirch "));
        check("nquill commented 2 days ago", Some("nquill commented "));
        check("Ida Holm vor 3 Stunden", Some("Ida Holm "));
        check("ida · 5h ago", Some("ida · "));
        check("rbirch yesterday", Some("rbirch "));
        check("It was 2 years ago that they met", None);
        check("yesterday it rained", None);
    }

    #[test]
    fn clocks_at_the_end_are_found() {
        let check = |line: &str, name: Option<&str>| {
            assert_eq!(clock_at_end(line).map(|at| &line[..at]), name, "{line}");
        };
        check("Ann Lee  9:03 AM", Some("Ann Lee  "));
        check("Ann Lee 0:12", Some("Ann Lee "));
        check("nq — Today at 8:02\u{202f}PM", Some("nq — Today at "));
        check("The odds are 1:2", None);
        check("It is late", None);
    }
}

//! Messages and transcripts with the name and the time above what was said: on one line, on two, or a name alone.

use super::log::shorten;
use super::names::{is_handle, is_lone_name};
use super::notices::is_notice;
use super::{MIN_REPEATS, MIN_SPEAKERS, NOTICE, TURN};
use crate::chars::{ends_with_mark, is_unspaced};
use crate::lexicon::Lexicon;
use crate::structure::layout::captions::NO_TEXT;
use crate::structure::lines::{Line, LineStart, age, clock_at_end, is_turn, time_stamp};
use crate::word_lists::{PhraseList, WordMap};

/// Messages from which on a text consists of them …
const MIN_MESSAGES: usize = 2;
/// … and their share of the lines.
const MIN_HEAD_SHARE: f64 = 0.1;
/// Share of the heads that something said comes after.
const MIN_SAID_SHARE: f64 = 0.6;
/// Longest date between name and clock, in words.
const MAX_DATE_WORDS: usize = 5;
/// Lines before the first message that belong to it.
const MAX_PRELUDE: usize = 12;
/// Shortest line that is not said twice by chance, in bytes.
const MIN_REPEATED: usize = 24;

/// Reads messages that begin with a name and a clock.
pub(super) fn mark(text: &str, lines: &mut [Line]) -> bool {
    let heads: Vec<bool> = (0..lines.len()).map(|at| is_head(text, lines, at)).collect();
    let count = heads.iter().filter(|&&is_head| is_head).count();
    let is_message = |at: usize| {
        let is_two_lines = lines.get(at + 1).is_some_and(|line| is_clock_line(line.text(text)));
        let said = at + 1 + usize::from(is_two_lines);
        !heads.get(said).copied().unwrap_or(true) && is_said(text, &lines[said])
    };
    let messages = (0..lines.len()).filter(|&at| heads[at] && is_message(at)).count();
    if messages < MIN_MESSAGES
        || (messages as f64) < MIN_SAID_SHARE * count as f64
        || (count as f64) < MIN_HEAD_SHARE * lines.len() as f64
    {
        return false;
    }
    let first = heads.iter().position(|&is_head| is_head).unwrap_or(0);
    let title = lines.iter().position(|line| !is_bar(text, line)).unwrap_or(0);
    let mut said = Lexicon::default();
    for (at, &is_head) in heads.iter().enumerate() {
        let line = &mut lines[at];
        if line.role.is_some() {
            continue;
        }
        let slice = line.text(text);
        let is_stamp = time_stamp(slice) == Some(slice.len());
        // Below the title: how many came, what it was about.
        let is_prelude = at != title && at < first && first <= MAX_PRELUDE && !line.has_end_mark;
        let is_event = !is_head && age(slice).is_some() && !line.has_end_mark;
        line.joins = Some(false);
        if is_notice(slice) || is_event || is_bar(text, line) {
            line.role = Some(NOTICE);
        } else if is_head || is_stamp || is_date(slice) {
            line.role = Some(NO_TEXT);
        } else if is_prelude {
            line.role = Some(NOTICE);
        } else if at > first && line.start != LineStart::Separator {
            shorten(text, line);
            let slice = line.text(text);
            // The message that is answered stands above the answer once more.
            let is_quoted = slice.len() >= MIN_REPEATED && said.find(slice).is_some();
            said.intern_exact(slice);
            line.role = Some(if is_quoted { NOTICE } else { TURN });
        }
    }
    true
}

/// Whether a line is a bar of links: `Guidelines | FAQ | Lists`.
fn is_bar(text: &str, line: &Line) -> bool {
    !line.has_end_mark && line.text(text).matches(" | ").count() >= MIN_BARS
}

/// Bars between links.
const MIN_BARS: usize = 2;

/// What somebody did whose message follows.
static SAID: PhraseList =
    PhraseList::of(" commented| replied| wrote| said| answered| posted| asked| opened");

/// Whether a line may be what somebody says, rather than a headline, a count or a button.
fn is_said(text: &str, line: &Line) -> bool {
    let words = line.text(text).split_whitespace().count();
    line.has_end_mark || line.start == LineStart::Lower || words > MAX_BUTTON_WORDS
}

/// Longest button or name of a section, in words.
const MAX_BUTTON_WORDS: usize = 4;

/// Whether a line is a clock, with a day before it or not.
fn is_clock_line(slice: &str) -> bool {
    time_stamp(slice) == Some(slice.len())
        || clock_at_end(slice) == Some(0)
        || is_day_and_clock(slice)
}

/// Whether a line is the head of a message: `Ann Lee  9:03 AM`, `nquill — 03/03/2025 9:14 PM`, `[10:05] Ann Lee`, or a
/// name with a clock on the next line.
fn is_head(text: &str, lines: &[Line], at: usize) -> bool {
    let line = &lines[at];
    let slice = line.text(text).trim_matches(['*', ':']);
    if line.role.is_some() || line.quote_depth > 0 || slice.len() > MAX_HEAD_BYTES {
        return false;
    }
    if let Some(end) = time_stamp(slice) {
        let name = slice[end..].trim_start_matches([' ', '-', '–']);
        return !name.is_empty() && is_lone_name(name);
    }
    if is_lone_name(slice) || is_only_word(slice) {
        let next = lines.get(at + 1).filter(|next| !next.after_blank || is_lone_name(slice));
        return next.is_some_and(|next| is_clock_line(next.text(text)));
    }
    if let Some(age) = age(slice) {
        let name = slice[..age].trim_end_matches([' ', '·', '•', '—', '–', '-', '|', ',']);
        let name = SAID.strip_end(name).unwrap_or(name);
        return is_lone_name(name) || is_only_word(name);
    }
    let Some(clock) = clock_at_end(slice) else { return false };
    let before = slice[..clock].trim_end_matches(['(', '[', ' ', '\t', '\u{a0}']);
    let Some((name, date)) = name_and_date(before) else {
        return is_lone_name(before.trim_end_matches([':', ' ', ',', '-', '–', '—', '|', '*']));
    };
    let date_words = date.split_whitespace().count();
    is_handle(name)
        && !name.ends_with(['.', ',', ':'])
        && date_words <= MAX_DATE_WORDS
        && !is_date(name)
}

/// Longest head of a message, in bytes: a name, what was done, a date, links.
const MAX_HEAD_BYTES: usize = 160;

/// Words of a date that are no numbers: day, month, a mark between.
const MAX_MONTH_WORDS: usize = 3;

/// The name and what stands between it and the clock, where something separates them.
fn name_and_date(before: &str) -> Option<(&str, &str)> {
    let marks = [" — ", " – ", " | ", " · ", " • ", "\t", "   ", "  ", " —", " –", " ·", " •"];
    let found = marks.iter().find_map(|mark| before.split_once(mark));
    found.map(|(name, date)| (name.trim_end(), date))
}

/// "nquill": one word.
fn is_only_word(slice: &str) -> bool {
    !slice.contains(' ')
        && is_handle(slice)
        && !ends_with_mark(slice)
        && !slice.contains([':', '：'])
}

/// `Today at 9:14 PM`, `03/03/2025 9:14 PM`, `Mon 9:14`.
fn is_day_and_clock(slice: &str) -> bool {
    clock_at_end(slice).is_some_and(|clock| {
        let day = slice[..clock].trim();
        let mut words = day.split(' ');
        words.clone().count() <= 3
            && words.all(|word| {
                word.len() <= 3
                    || word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
            })
    })
}

/// `March 3, 2025`, `3. März 2025`, `October 14, 2025, 9:03AM`, `12m 4s`: a date, or how long it was, and nothing else.
fn is_date(slice: &str) -> bool {
    let words = slice.split([' ', ',', '.', '/', '-', '\u{202f}']).filter(|word| !word.is_empty());
    let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let numbers = words.clone().filter(|word| is_number(word)).count();
    let all = words.count();
    let has_year = slice
        .split([' ', ',', '.', '/', '-'])
        .any(|word| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()));
    let is_length = all == numbers && all <= 3 && slice.ends_with(['s', 'm', 'h']);
    is_length || numbers >= 2 && has_year && all <= numbers + MAX_MONTH_WORDS
}

/// Lines with names from which on a text is a talk, if nothing but names tells turns apart.
const MIN_NAMES: usize = 4;
/// Shortest line that is something said, in words, if no mark ends it.
const MIN_SAID_WORDS: usize = 6;
/// Share of the lines that are names or labels, and of those that look like names which come back.
const MIN_NAME_SHARE: f64 = 0.15;
const MIN_BACK_SHARE: f64 = 0.6;

/// Verbs between a name and its colon: "You said:".
static SPOKE: PhraseList =
    PhraseList::of(" said| hast gesagt| hat gesagt| avez dit| a dit| ha dicho| disse|说");

/// Reads a talk in which names stand alone on lines, above what was said.
pub(super) fn mark_names(text: &str, lines: &mut [Line]) -> bool {
    let name = |line: &Line| {
        let name = line.text(text).trim_matches('*');
        let name = match name.strip_suffix([':', '：']).map(str::trim_end) {
            Some(name) => SPOKE.strip_end(name).unwrap_or(name),
            None => name,
        };
        let is_free = line.role.is_none() && line.quote_depth == 0;
        (is_free && is_lone_name(name) && !name.contains([',', '(']) && !name.contains(is_unspaced))
            .then_some(name)
    };
    let mut counts: WordMap<usize> = WordMap::default();
    let (mut all, mut speakers) = (0, 0);
    for name in lines.iter().filter_map(name) {
        let count = counts.entry(name);
        *count += 1;
        all += 1;
        speakers += usize::from(*count == MIN_REPEATS);
    }
    let is_speaker = |line: &Line| name(line).is_some_and(|name| counts.get(name) >= MIN_REPEATS);
    let is_said = |line: &Line| {
        line.has_end_mark || line.text(text).split_whitespace().count() >= MIN_SAID_WORDS
    };
    let names = lines.iter().filter(|line| is_speaker(line)).count();
    let sound = lines
        .windows(2)
        .filter(|pair| is_speaker(&pair[0]) && !is_speaker(&pair[1]) && is_said(&pair[1]))
        .count();
    let is_talk = speakers >= MIN_SPEAKERS
        && names >= MIN_NAMES
        && sound as f64 >= 0.8 * names as f64
        && names as f64 >= MIN_BACK_SHARE * all as f64
        && names as f64 >= MIN_NAME_SHARE * lines.len() as f64;
    if !is_talk {
        return false;
    }
    let mut is_in = false;
    for line in lines.iter_mut().filter(|line| line.role.is_none()) {
        if is_speaker(line) {
            is_in = true;
            line.role = Some(NO_TEXT);
            line.joins = Some(false);
        } else if is_in
            && !matches!(line.start, LineStart::Separator | LineStart::Hashes | LineStart::Bullet)
            && !is_turn(line.text(text))
        {
            line.role = Some(TURN);
            line.joins = Some(false);
        }
    }
    true
}

//! Subtitles, `.srt`, `.vtt` and `.sbv`, and what speech recognition prints in their manner: headers, counters, names of
//! cues, time codes and tags are not text, and a sentence may continue from one cue to the next.

use super::captions::{self, Caption, NO_TEXT};
use crate::block::BlockKind;
use crate::chars::ends_with_mark;
use crate::span::Span;
use crate::structure::lines::{Line, time_stamp};

/// Longest name of a cue, in bytes: of several words, and of one, such as a long identifier.
const MAX_CUE_NAME: usize = 40;
const MAX_CUE_IDENTIFIER: usize = 120;
/// What the blocks begin with that are not cues.
const NO_CUES: [&str; 3] = ["NOTE", "STYLE", "REGION"];

pub(super) fn mark(text: &str, lines: &mut [Line]) {
    if !lines.iter().any(|line| time_code(line.text(text)).is_some()) {
        return;
    }
    let mut cues = CueReader::default();
    for at in 0..lines.len() {
        let slice = lines[at].text(text);
        let after_blank = lines[at].after_blank;
        let next = lines.get(at + 1).map(|line| line.text(text));
        if let Some(code) = time_code(slice) {
            cues.start = seconds(slice);
            (cues.is_in_header, cues.is_in) = (false, true);
            let said = &slice[code..];
            if said.is_empty() {
                lines[at].role = Some(NO_TEXT);
            } else {
                // "[00:00.000 --> 00:04.000]  Hello there."
                lines[at].content.start += code;
                lines[at].content = lines[at].content.trim(text);
                cues.read(text, at, &mut lines[at]);
            }
            continue;
        }
        let is_first = at == 0 && slice.trim_start_matches('\u{feff}').starts_with("WEBVTT");
        let is_apart = after_blank && NO_CUES.iter().any(|head| begins_with_word(slice, head));
        let is_name =
            next.is_some_and(|next| time_code(next).is_some()) && is_cue_name(slice, after_blank);
        cues.is_in_header = is_first || is_apart || cues.is_in_header && !after_blank;
        if cues.is_in_header || is_name {
            lines[at].role = Some(NO_TEXT);
            cues.is_in = false;
        } else if cues.is_in || cues.has_text {
            cues.read(text, at, &mut lines[at]);
        }
    }
    captions::join(text, lines, &mut cues.captions);
}

/// The cues read so far.
#[derive(Debug, Default)]
struct CueReader<'t> {
    captions: Vec<Caption>,
    start: f64,
    voice: &'t str,
    is_in: bool,
    is_in_header: bool,
    has_text: bool,
    /// Whether there was a sound before.
    after_sound: bool,
}

impl<'t> CueReader<'t> {
    /// Reads a line of a cue.
    fn read(&mut self, text: &'t str, number: usize, line: &mut Line) {
        line.is_caption = true;
        let mut voice = None;
        // Tags at either end; those between are left out later.
        let mut content = line.content;
        for tag in captions::tags(line.text(text)) {
            let tag = Span::new(line.content.start + tag.start, line.content.start + tag.end);
            voice = voice.or_else(|| voice_of(&text[tag.range()]));
            if tag.start == content.start {
                content = Span::new(tag.end, content.end).trim(text);
            }
            if tag.end == line.content.end {
                content = Span::new(content.start, tag.start.max(content.start)).trim(text);
            }
        }
        line.content = content;
        let slice = line.text(text);
        if slice.is_empty() || captions::is_sound(slice) {
            line.role = Some(NO_TEXT);
            self.after_sound = true;
            return;
        }
        line.has_end_mark = ends_with_mark(slice);
        let is_new = self.after_sound || voice.is_some_and(|voice| voice != self.voice);
        // A cue of a voice has one line with its tag; the others go on in it.
        let is_same_cue = self.captions.last().is_some_and(|last| last.line + 1 == number);
        if voice.is_some() || !is_same_cue {
            self.voice = voice.unwrap_or_default();
        }
        let kind = if self.voice.is_empty() { BlockKind::Paragraph } else { BlockKind::Turn };
        self.captions.push(Caption::new(number, self.start, is_new, kind));
        (self.has_text, self.after_sound) = (true, false);
    }
}

/// The name in `<v Ann Lee>` or `<v.loud Ann Lee>`.
fn voice_of(tag: &str) -> Option<&str> {
    let inner = tag.strip_prefix("<v")?.strip_suffix('>')?;
    let (classes, name) = inner.split_once(' ')?;
    (classes.is_empty() || classes.starts_with('.')).then_some(name.trim())
}

/// A number or a name before the times of a cue.
fn is_cue_name(line: &str, after_blank: bool) -> bool {
    let is_number = line.bytes().all(|byte| byte.is_ascii_digit());
    let is_short =
        line.len() <= MAX_CUE_NAME || line.len() <= MAX_CUE_IDENTIFIER && !line.contains(' ');
    is_number || after_blank && is_short
}

fn begins_with_word(line: &str, word: &str) -> bool {
    line.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
}

/// The mark between the times of a cue.
const ARROW: &str = "-->";

/// Where what comes after the times of a cue begins, settings left out: the end of `00:00:01,600 --> 00:00:04,200`,
/// `00:01.600 --> 00:04.200 align:start`, `0:00:01.600,0:00:04.200`, `[00:01.600 --> 00:04.200]`.
fn time_code(line: &str) -> Option<usize> {
    let inner = line.strip_prefix('[').unwrap_or(line);
    if !inner.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let is_time = |time: &str| {
        time.contains(':') && time.bytes().all(|b| b.is_ascii_digit() || b":.,".contains(&b))
    };
    let Some((start, end)) = inner.split_once(ARROW) else {
        let (start, end) = line.split_once(',')?;
        let is_exact = |time: &str| is_time(time) && time.contains('.');
        return (is_exact(start) && is_exact(end)).then_some(line.len());
    };
    let end = end.trim_start();
    let length = end.bytes().take_while(|b| b.is_ascii_digit() || b":.,".contains(b)).count();
    if !is_time(start.trim()) || !is_time(&end[..length]) {
        return None;
    }
    let after = end[length..].strip_prefix(']');
    Some(line.len() - after.filter(|_| inner.len() < line.len()).map_or(0, str::len))
}

/// The time that a line begins with, in seconds.
pub(super) fn seconds(line: &str) -> f64 {
    let line = line.trim_start_matches(['[', '(']);
    let end = line.find(|c: char| !c.is_ascii_digit() && c != ':').unwrap_or(line.len());
    let (clock, fraction) = line.split_at(end);
    let number = |digits: &str| f64::from(digits.parse::<u32>().unwrap_or(0));
    let whole = clock.split(':').fold(0.0, |sum, group| 60.0 * sum + number(group));
    let fraction = fraction.strip_prefix(['.', ',']).unwrap_or_default();
    let digits = fraction.bytes().take_while(u8::is_ascii_digit);
    // The first digit counts tenths, the next hundredths.
    let parts = digits
        .fold((0.0, 0.1), |(sum, unit), digit| (sum + unit * f64::from(digit - b'0'), unit / 10.0));
    whole + parts.0
}

/// Lone clocks between the lines of a transcript: so many at least …
const MIN_CLOCKS: usize = 4;
/// … with at most so many lines for each.
const MAX_LINES_PER_CLOCK: usize = 3;
/// Share of the lines after a clock that begin in lower case where clocks stand on the lines of the text.
const MIN_LOWER: f64 = 0.6;

/// Reads a transcript with clocks instead of times of cues, each on a line of its own or before the text:
/// a program follows the voice with those.
pub(super) fn mark_clocks(text: &str, lines: &mut [Line]) -> bool {
    // Of each line where its clock ends, if it begins with one.
    let clock = |line: &Line| {
        let slice = line.text(text);
        time_stamp(slice).filter(|&end| {
            slice[..end].bytes().all(|b| b.is_ascii_digit() || b":[]()".contains(&b))
        })
    };
    let Some(first) = lines.iter().position(|line| clock(line).is_some()) else { return false };
    let own = &lines[first..];
    let stamps: Vec<f64> = own
        .iter()
        .filter(|line| clock(line).is_some())
        .map(|line| seconds(line.text(text)))
        .collect();
    let is_free = own.iter().all(|line| line.role.is_none() && line.quote_depth == 0);
    let is_rising = stamps.windows(2).all(|pair| pair[0] <= pair[1]);
    let said = |line: &Line| &text[line.content.start + clock(line).unwrap_or(0)..line.content.end];
    let is_lone = |line: &Line| clock(line).is_some() && said(line).trim().is_empty();
    let lone = own.iter().filter(|line| is_lone(line)).count();
    let lower =
        own.iter().filter(|line| said(line).trim_start().starts_with(char::is_lowercase)).count();
    let is_transcript = if lone == stamps.len() {
        own.len() <= (1 + MAX_LINES_PER_CLOCK) * lone
    } else {
        lone == 0 && lower as f64 >= MIN_LOWER * own.len() as f64 && own.len() <= 2 * stamps.len()
    };
    if first > own.len() || stamps.len() < MIN_CLOCKS || !is_free || !is_rising || !is_transcript {
        return false;
    }
    let mut cues = CueReader::default();
    for (at, line) in lines.iter_mut().enumerate().skip(first) {
        if let Some(end) = clock(line) {
            cues.start = seconds(line.text(text));
            if is_lone(line) {
                line.role = Some(NO_TEXT);
                continue;
            }
            line.content.start += end;
            line.content = line.content.trim(text);
        } else if is_spoken_clock(line.text(text)) {
            line.role = Some(NO_TEXT);
            continue;
        }
        cues.read(text, at, line);
    }
    captions::join(text, lines, &mut cues.captions);
    true
}

/// `1 minute, 5 seconds`: a clock as it is read aloud.
fn is_spoken_clock(line: &str) -> bool {
    let mut words = line.split([' ', ',']).filter(|word| !word.is_empty());
    let is_unit = |word: &str| {
        [
            "second", "minute", "hour", "Sekunde", "Minute", "Stunde", "seconde", "heure",
            "segundo", "minuto", "hora",
        ]
        .iter()
        .any(|unit| word.starts_with(unit))
    };
    let mut pairs = 0;
    while let Some(number) = words.next() {
        if !number.bytes().all(|b| b.is_ascii_digit()) || !words.next().is_some_and(is_unit) {
            return false;
        }
        pairs += 1;
    }
    (1..=3).contains(&pairs)
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

    #[test]
    fn tags_names_and_headers_are_layout() {
        check(
            "WEBVTT\nKind: captions\nLanguage: en\n\nNOTE made by hand\nin June\n\n\
             7d0c3f2a-11b2-4c55-9c1e-0a5d9b1f0001/12-0\n00:01.000 --> 00:03.000\n\
             <v Holm, Ida>The <i>valve</i> does\nnot fit.</v>\n\n\
             00:03.000 --> 00:04.000\n<v Reed>{\\an8}Why?</v>\n",
            &[
                "x:timeCode WEBVTT",
                "x:timeCode Kind: captions",
                "x:timeCode Language: en",
                "x:timeCode NOTE made by hand",
                "x:timeCode in June",
                "x:timeCode 7d0c3f2a-11b2-4c55-9c1e-0a5d9b1f0001/12-0",
                "x:timeCode 00:01.000 --> 00:03.000",
                "turn The valve does not fit.",
                "x:timeCode 00:03.000 --> 00:04.000",
                "turn Why?",
            ],
        );
    }

    #[test]
    fn captions_that_roll_say_each_line_once() {
        check(
            "00:00:01.000 --> 00:00:03.000\nthe first thing\n\n\
             00:00:03.000 --> 00:00:05.000\nthe first thing\n<c>is</c> to wait\n\n\
             00:00:05.000 --> 00:00:07.000\nis to wait\nfor rain.\n",
            &[
                "x:timeCode 00:00:01.000 --> 00:00:03.000",
                "paragraph the first thing is to wait for rain.",
            ],
        );
    }

    #[test]
    fn clocks_before_the_text_are_layout() {
        check(
            "0:00 so today we\n0:03 open the tap.\n0:05 then we close\n0:09 it again.",
            &["paragraph so today we open the tap.", "paragraph then we close it again."],
        );
        let agenda = "9:00 Doors open\n9:30 First talk\n10:30 Tea\n11:00 Second talk";
        let lines: Vec<String> = agenda.lines().map(|line| format!("turn {line}")).collect();
        check(agenda, &lines.iter().map(String::as_str).collect::<Vec<_>>());
    }
}

//! Captions: lines that follow the voice rather than the sentence.
//!
//! A sentence goes on from one caption to the next. Where nobody wrote marks, as in automatic captions, there is nothing
//! to tell a sentence by: the text is cut at pauses, into stretches of a sentence's length.

use crate::block::{BlockKind, Boilerplate, MarkupRole};
use crate::chars::{is_end_mark, is_unspaced, starts};
use crate::structure::lines::{Line, is_turn, time_stamp};
use crate::word_lists::PhraseList;

/// Captions without marks are at least so many …
const MIN_UNMARKED: usize = 6;
/// … and of those with marks there are at most so many for each.
const MAX_MARKED_SHARE: f64 = 0.04;
/// Lengths of a stretch, in letters: the least, what is aimed at without a pause, the most.
const MIN_STRETCH: usize = 60;
const USUAL_STRETCH: usize = 120;
const MAX_STRETCH: usize = 200;
/// Letters that one of a script without spaces counts as.
const UNSPACED_WEIGHT: usize = 3;
/// A silence is a pause from so many seconds on.
const MIN_PAUSE: f64 = 0.7;
/// Words that a caption has at least for the next one to be taken for the same, longer.
const MIN_GROWING_WORDS: usize = 3;

/// A line of captions.
#[derive(Clone, Copy, Debug)]
pub(super) struct Caption {
    /// Its number among the lines.
    pub(super) line: usize,
    /// When it begins, in seconds.
    pub(super) start: f64,
    /// Whether somebody else begins to speak, or there was a sound between.
    pub(super) is_new: bool,
    /// What it is.
    pub(super) kind: BlockKind,
    /// How long it is, in letters, and whether it has an end mark, its tags left out.
    letters: usize,
    is_marked: bool,
}

impl Caption {
    pub(super) const fn new(line: usize, start: f64, is_new: bool, kind: BlockKind) -> Self {
        Self { line, start, is_new, kind, letters: 0, is_marked: false }
    }
}

/// Gives captions their roles, and says which of them go on from the one before.
pub(super) fn join(text: &str, lines: &mut [Line], captions: &mut Vec<Caption>) {
    drop_repeats(text, lines, captions);
    let marked = captions.iter().filter(|own| own.is_marked);
    let is_unmarked = captions.len() >= MIN_UNMARKED
        && marked.count() as f64 <= MAX_MARKED_SHARE * captions.len() as f64;
    let mut open = false;
    for caption in captions.iter() {
        let line = &mut lines[caption.line];
        let slice = line.text(text);
        let is_new = caption.is_new
            || slice.starts_with(['-', '–', '[', '(', '♪'])
            || line.quote_depth > 0
            || is_turn(slice) && time_stamp(slice).is_none();
        line.role = Some(MarkupRole::Block(caption.kind));
        line.joins = Some(open && !is_new);
        open = !line.has_end_mark;
    }
    if is_unmarked {
        cut(lines, captions);
    }
}

/// Rolling captions say each line twice or more: in the next caption again, or once more with the words that came since.
fn drop_repeats(text: &str, lines: &mut [Line], captions: &mut Vec<Caption>) {
    let mut last: Option<(usize, String)> = None;
    for caption in captions.iter_mut() {
        let own = bare(lines[caption.line].text(text));
        (caption.letters, caption.is_marked) = (letters(&own), own.contains(is_end_mark));
        let Some((before, said)) = last.as_ref() else {
            last = Some((caption.line, own));
            continue;
        };
        let is_later = caption.line > before + 1;
        let has_grown = || {
            own.strip_prefix(said.as_str()).is_some_and(|rest| rest.starts_with(' '))
                && said.split(' ').count() >= MIN_GROWING_WORDS
        };
        if is_later && own == *said {
            lines[caption.line].role = Some(NO_TEXT);
            continue;
        }
        if is_later && !lines[*before].has_end_mark && has_grown() {
            lines[*before].role = Some(NO_TEXT);
        }
        last = Some((caption.line, own));
    }
    captions.retain(|caption| lines[caption.line].role != Some(NO_TEXT));
}

/// What is no text in captions: counters, times, repeats, sounds.
pub(super) const NO_TEXT: MarkupRole = MarkupRole::Boilerplate(Boilerplate::TimeCode);

/// Cuts captions without marks into stretches: at the longest pause within reach, or by length where there is none.
fn cut(lines: &mut [Line], captions: &[Caption]) {
    let (Some(first), Some(last)) = (captions.first(), captions.last()) else { return };
    let seconds = last.start - first.start;
    let letters: usize = captions.iter().map(|caption| caption.letters).sum();
    let pace = if letters > 0 { seconds / letters as f64 } else { 0.0 };
    // How long it was silent before a caption.
    let pause = |at: usize| {
        captions[at].start - captions[at - 1].start - pace * captions[at - 1].letters as f64
    };
    let mut from = 0;
    while from < captions.len() {
        let mut end = from + 1;
        let mut length = captions[from].letters;
        let mut best: Option<(usize, f64)> = None;
        let mut usual = end;
        while let Some(caption) = captions.get(end) {
            let goes_on = lines[caption.line].joins == Some(true);
            if !goes_on || (length >= MIN_STRETCH && length + caption.letters > MAX_STRETCH) {
                break;
            }
            let silence = pause(end);
            if length >= MIN_STRETCH && silence >= best.map_or(MIN_PAUSE, |(_, longest)| longest) {
                best = Some((end, silence));
            }
            length += caption.letters;
            end += 1;
            if length <= USUAL_STRETCH {
                usual = end;
            }
        }
        let is_over = captions.get(end).is_none_or(|own| lines[own.line].joins != Some(true));
        let next = match best {
            Some((at, _)) => at,
            None if is_over => end,
            None => usual,
        };
        if let Some(caption) = captions.get(next) {
            lines[caption.line].joins = Some(false);
        }
        from = next;
    }
}

/// Letters of a line.
fn letters(line: &str) -> usize {
    let weight = if starts(line, is_unspaced) { UNSPACED_WEIGHT } else { 1 };
    weight * line.chars().count()
}

/// Longest tag, in bytes.
const MAX_TAG: usize = 120;

/// Where the tags of a caption stand: `<i>`, `</v>`, `<c.colorE5E5E5>`, `<00:00:01.500>`, `{\an8}`.
pub(in crate::structure) fn tags(caption: &str) -> impl Iterator<Item = std::ops::Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let from = at + caption[at..].find(['<', '{'])?;
            at = from + 1;
            let inner = &caption[at..];
            let close = if caption[from..].starts_with('<') { '>' } else { '}' };
            let is_tag =
                if close == '>' { begins_tag(inner) } else { inner.starts_with(['\\', '*']) };
            let length = inner.bytes().take(MAX_TAG).position(|byte| byte == close as u8);
            if let Some(length) = length.filter(|_| is_tag) {
                at += length + 1;
                return Some(from..at);
            }
        }
    })
}

/// The tags of WebVTT (<https://www.w3.org/TR/webvtt1/>, 4.2.2) and of SubRip.
static TAGS: PhraseList = PhraseList::of("b|c|font|i|lang|rt|ruby|s|u|v");

/// Whether what comes after `<` is a tag or the time of a word.
fn begins_tag(inner: &str) -> bool {
    let inner = inner.strip_prefix('/').unwrap_or(inner);
    let name = inner.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    inner.starts_with(|c: char| c.is_ascii_digit()) || TAGS.has(&name.to_ascii_lowercase())
}

/// A caption without its tags.
fn bare(caption: &str) -> String {
    let mut out = String::with_capacity(caption.len());
    let mut at = 0;
    for tag in tags(caption) {
        out.push_str(&caption[at..tag.start]);
        at = tag.end;
    }
    out.push_str(&caption[at..]);
    out.truncate(out.trim_end().len());
    out
}

/// Whether a line is a sound, not speech: `[Music]`, `(applause)`, `♪ ♪`.
pub(super) fn is_sound(line: &str) -> bool {
    let line = line.trim_start_matches('>').trim();
    let inner = [('[', ']'), ('(', ')'), ('*', '*')]
        .iter()
        .find_map(|&(open, close)| line.strip_prefix(open)?.strip_suffix(close));
    inner.is_some_and(|inner| {
        !inner.contains(['[', '(', ']', ')']) && inner.split_whitespace().count() <= MAX_SOUND_WORDS
    })
}

/// Longest description of a sound, in words.
const MAX_SOUND_WORDS: usize = 5;

//! Verse: stanzas of short lines, most of which break off before the sentence does.

use crate::block::{BlockKind, Boilerplate, MarkupRole};
use crate::structure::lines::{Line, LineStart};
use crate::word_lists::PhraseList;

/// Lines of a stanza.
const MIN_STANZA_LINES: usize = 3;
/// Longest line of a stanza, in characters. No program wraps so narrowly.
const MAX_VERSE_WIDTH: usize = 45;
/// The same where labels say that it is a song.
const MAX_LYRICS_WIDTH: usize = 80;
/// Shortest line on average, in words: shorter ones are menus, tags, lists of names.
const MIN_MEAN_WORDS: usize = 3;
/// Share of the line ends where the sentence goes on: a comma, or no mark before lower case.
const MIN_RUN_ON: f64 = 0.4;
/// The same in a stanza without a mark at its end.
const MIN_RUN_ON_UNMARKED: f64 = 0.9;

pub(super) fn mark(text: &str, lines: &mut [Line]) {
    lyrics(text, lines);
    let mut at = 0;
    // Plain stanzas that do not look like verse, next to one that does.
    let mut beside: Option<std::ops::Range<usize>> = None;
    let mut follows_verse = false;
    let longest = lines.iter().filter(|line| is_plain(line)).map(|line| line.width).max();
    let column = longest.unwrap_or(0);
    while at < lines.len() {
        let stanza = lines[at + 1..].iter().take_while(|line| !line.after_blank).count() + 1;
        let range = at..at + stanza;
        let is_short = stanza >= MIN_STANZA_LINES && lines[range.clone()].iter().all(is_plain);
        if is_stanza(text, &lines[range.clone()], column) {
            for own in beside.take().into_iter().chain([range]) {
                set(&mut lines[own]);
            }
            follows_verse = true;
        } else if is_short && follows_verse {
            set(&mut lines[range]);
        } else {
            beside = is_short.then_some(range);
            follows_verse = false;
        }
        at += stanza;
    }
}

/// What the parts of a song are called, in lower case.
static PARTS: PhraseList = PhraseList::of(
    "\
    verse|chorus|bridge|intro|outro|hook|pre-chorus|post-chorus|refrain|interlude|strophe|\
    couplet|estribillo|ritornello",
);
/// Labels that make a text lyrics.
const MIN_LABELS: usize = 2;
/// What sites put below lyrics.
const BELOW_LYRICS: [&str; 2] = ["You might also like", "Embed"];

/// `[Chorus]`, `[Verse 2: Ann Lee]`: what stands below such a label is a stanza, the label is not.
fn lyrics(text: &str, lines: &mut [Line]) {
    let is_label = |line: &Line| {
        let inner = line.text(text).strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
        line.role.is_none()
            && inner.is_some_and(|inner| {
                let word = inner.split([' ', ':']).next().unwrap_or_default();
                PARTS.has_any_case(word)
            })
    };
    if lines.iter().filter(|line| is_label(line)).take(MIN_LABELS).count() < MIN_LABELS {
        return;
    }
    let furniture = Some(MarkupRole::Boilerplate(Boilerplate::Navigation));
    let is_site = |line: &Line| {
        let line = line.text(text).trim_start_matches(|c: char| c.is_ascii_digit());
        line.is_empty() || line.ends_with(" Lyrics") || BELOW_LYRICS.contains(&line)
    };
    let mut at = 0;
    while at < lines.len() {
        if is_label(&lines[at]) || lines[at].role.is_none() && is_site(&lines[at]) {
            (lines[at].role, lines[at].joins) = (furniture, Some(false));
            at += 1;
            continue;
        }
        let is_sung = |(index, line): &(usize, &Line)| {
            line.role.is_none()
                && line.width <= MAX_LYRICS_WIDTH
                && (*index == 0 || !line.after_blank)
                && !is_label(line)
                && !is_site(line)
        };
        let length = lines[at..].iter().enumerate().take_while(is_sung).count();
        set(&mut lines[at..at + length]);
        at += length.max(1);
    }
}

fn set(stanza: &mut [Line]) {
    for (index, line) in stanza.iter_mut().enumerate() {
        line.role = Some(MarkupRole::Block(BlockKind::Verse));
        line.joins = Some(index > 0);
    }
}

fn is_plain(line: &Line) -> bool {
    line.role.is_none()
        && line.quote_depth == 0
        && line.width <= MAX_VERSE_WIDTH
        && matches!(line.start, LineStart::Lower | LineStart::Other | LineStart::Turn)
}

fn is_stanza(text: &str, lines: &[Line], column: usize) -> bool {
    if lines.len() < MIN_STANZA_LINES || !lines.iter().all(is_plain) {
        return false;
    }
    // In a narrow column that a program made, no line has room for the first word of the next.
    let has_room = |pair: &[Line]| {
        let word = pair[1].text(text).split_whitespace().next().unwrap_or_default();
        pair[0].width + 1 + word.chars().count() <= column
    };
    if !lines.windows(2).any(has_room) {
        return false;
    }
    // Nobody divides a word in a poem: "about a quar-", "ter past seven".
    let is_divided = |pair: &[Line]| {
        let head = pair[0].text(text).strip_suffix(['-', '\u{ad}']);
        pair[1].start == LineStart::Lower
            && head.is_some_and(|head| head.ends_with(char::is_lowercase))
    };
    if lines.windows(2).any(is_divided) {
        return false;
    }
    let runs_on = |pair: &[Line]| {
        let line = pair[0].text(text);
        line.ends_with([',', ';', '—', '–'])
            || (pair[1].start == LineStart::Lower && !pair[0].has_end_mark)
    };
    let ends = (lines.len() - 1) as f64;
    let run_on = lines.windows(2).filter(|pair| runs_on(pair)).count() as f64;
    let words: usize = lines.iter().map(|line| line.text(text).split_whitespace().count()).sum();
    let last_ends = lines.last().is_some_and(|line| line.has_end_mark);
    let enough = if last_ends { MIN_RUN_ON } else { MIN_RUN_ON_UNMARKED };
    words >= MIN_MEAN_WORDS * lines.len() && run_on >= enough * ends
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
    fn lyrics_have_labels() {
        check(
            "Rain Lyrics\n[Verse 1: Ann Lee]\nI left my coat on the bench\nThe rain was French\n\n[Chorus]\n\
             Lanterns down the line\nYou and mine\n4\nEmbed",
            &[
                "x:navigation Rain Lyrics",
                "x:navigation [Verse 1: Ann Lee]",
                "verse I left my coat on the bench The rain was French",
                "x:navigation [Chorus]",
                "verse Lanterns down the line You and mine",
                "x:navigation 4",
                "x:navigation Embed",
            ],
        );
    }

    #[test]
    fn a_short_list_is_none() {
        check("Milk\nBread\nApples", &["paragraph Milk", "paragraph Bread", "paragraph Apples"]);
    }
}

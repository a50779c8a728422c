//! Page breaks: page numbers, running heads and feet, which come to stand between the halves of a sentence where the pages of
//! a document are copied one after the other.
//!
//! A heading looks like a running head, and the number of a chapter like that of a page. What tells them apart is that
//! heads and numbers return from page to page, or that they cut a sentence in two.

use std::ops::Range;

use crate::block::{Boilerplate, MarkupRole};
use crate::chars::starts;
use crate::structure::lines::{Line, LineStart};
use crate::word_lists::{PhraseList, WordMap};

/// Longest running head, in characters.
const MAX_HEAD: usize = 100;
/// Most lines between the text of one page and that of the next.
const MAX_BREAK: usize = 5;
/// Fewest lines from one running head to the next: names in a chat and choruses return sooner.
const MIN_PAGE: usize = 6;
/// Shortest line that a page break cuts off, in characters.
const MIN_CUT: usize = 30;
/// Longest page number, in digits.
const MAX_PAGE_DIGITS: usize = 4;
/// Spaces that set off the parts of a running head.
const HEAD_GAP: &str = "   ";

/// What stands before a page number, in lower case.
static PAGE_WORDS: PhraseList = PhraseList::of(
    "page|pages|p.|pg.|seite|s.|pág.|página|pagina|pag.|strona|str.|стр.|страница|sayfa|sida",
);
/// What stands between a page number and how many there are.
static OF: PhraseList = PhraseList::of("of|/|von|de|sur|di|van|z|из|av");

/// What a line looks like on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LineLook {
    /// A page number: bare, or as only page numbers are written: `- 3 -`, `Page 3 of 12`.
    Number {
        number: u32,
        is_marked: bool,
    },
    /// A short line without end mark that may be a running head, and whether a page number is set off in it.
    Head {
        has_number: bool,
    },
    Other,
}

/// What is seen of the running heads that differ in nothing but digits.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    count: usize,
    /// The number of the last line, plus one.
    last: usize,
    is_dense: bool,
    /// How often a page number stands in it or beside it, and how often a sentence is cut there.
    numbered: usize,
    cuts: usize,
}

impl Seen {
    fn returns(self) -> bool {
        self.count > 1 && !self.is_dense
    }

    fn is_head(self) -> bool {
        self.returns() && (self.numbered == self.count || 2 * self.cuts >= self.count)
    }
}

pub(super) fn mark(text: &str, lines: &mut [Line]) {
    let looks: Vec<LineLook> = lines.iter().map(|line| look(text, line)).collect();
    let mut seen: WordMap<Seen> = WordMap::default();
    let heads: Vec<String> =
        lines.iter().zip(&looks).map(|(line, look)| key(text, line, *look)).collect();
    for (at, head) in heads.iter().enumerate().filter(|(_, head)| !head.is_empty()) {
        let seen = seen.entry(head);
        seen.is_dense |= seen.count > 0 && at + 1 < seen.last + MIN_PAGE;
        (seen.count, seen.last) = (seen.count + 1, at + 1);
    }
    let is_sequel = sequels(&looks);
    let is_number = |at: usize| matches!(looks[at], LineLook::Number { .. });
    let breaks = breaks(lines, |at| is_number(at) || seen.get(&heads[at]).returns());
    if breaks.is_empty() {
        return;
    }
    // Numbers that nothing marks are page numbers if one of them cuts a sentence.
    let mut numbers_cut = false;
    for run in &breaks {
        let is_cut = cuts(text, lines, run);
        numbers_cut |= is_cut && run.clone().any(is_number);
        let is_numbered = run.clone().any(|at| match looks[at] {
            LineLook::Number { is_marked, .. } => is_marked || is_sequel[at],
            LineLook::Head { has_number } => has_number,
            LineLook::Other => false,
        });
        for head in heads[run.clone()].iter().filter(|head| !head.is_empty()) {
            let seen = seen.entry(head);
            seen.numbered += usize::from(is_numbered);
            seen.cuts += usize::from(is_cut);
        }
    }
    for run in breaks {
        let is_cut = cuts(text, lines, &run);
        let is_filled = is_filled(text, lines, &run);
        let has_head = run.clone().any(|at| seen.get(&heads[at]).is_head());
        let is_furniture = |at: usize| match looks[at] {
            LineLook::Number { is_marked, .. } => {
                is_cut
                    || has_head
                    || is_marked && is_filled
                    || is_sequel[at] && (is_marked || numbers_cut)
            }
            LineLook::Head { .. } => {
                seen.get(&heads[at]).is_head()
                    || is_cut && run.clone().any(is_number)
                    || has_head && lines[at].text(text).contains(HEAD_GAP)
            }
            LineLook::Other => false,
        };
        let own = run.clone().filter(|&at| is_furniture(at)).collect::<Vec<usize>>();
        let is_whole = own.len() == run.len();
        for at in own {
            lines[at].role = Some(MarkupRole::Boilerplate(Boilerplate::Footer));
            lines[at].joins = Some(false);
        }
        if is_whole && (is_cut || is_filled) {
            lines[run.end].joins = Some(true);
        }
    }
}

/// The runs of lines that may be page breaks: with numbers or heads that return, and the short lines between and beside
/// them where a sentence would be cut.
fn breaks(lines: &[Line], is_sign: impl Fn(usize) -> bool) -> Vec<Range<usize>> {
    let is_short = |at: usize| {
        let line = &lines[at];
        line.role.is_none()
            && line.width <= MAX_HEAD
            && !line.has_end_mark
            && line.start == LineStart::Other
    };
    let mut breaks: Vec<Range<usize>> = Vec::new();
    for at in (0..lines.len()).filter(|&at| is_sign(at)) {
        match breaks.last_mut() {
            Some(last) if last.end == at => last.end += 1,
            // A line between two signs, as the name of the document.
            Some(last) if last.end + 1 == at && is_short(last.end) => last.end += 2,
            _ => breaks.push(at..at + 1),
        }
    }
    for run in &mut breaks {
        // A head beside a sign, set off from the text.
        let set_off = |line: &Line, next: Option<&Line>| {
            next.is_none_or(|next| next.after_blank) || line.after_blank && line.width < MIN_CUT
        };
        if run.len() < MAX_BREAK && run.end < lines.len() && is_short(run.end) {
            let next = lines.get(run.end + 1);
            run.end += usize::from(set_off(&lines[run.end], next));
        }
    }
    breaks.retain(|run| run.len() <= MAX_BREAK);
    breaks
}

/// Whether a sentence is broken off before a run of lines and goes on after it.
fn cuts(text: &str, lines: &[Line], run: &Range<usize>) -> bool {
    let is_caseless = |c: char| c.is_alphabetic() && !c.is_uppercase() && !c.is_lowercase();
    let goes_on =
        |line: &Line| line.start == LineStart::Lower || starts(line.text(text), is_caseless);
    is_broken_off(lines, run) && lines.get(run.end).is_some_and(goes_on)
}

fn is_broken_off(lines: &[Line], run: &Range<usize>) -> bool {
    let before = run.start.checked_sub(1).map(|at| &lines[at]);
    let is_open = |line: &Line| {
        line.role.is_none()
            && !line.has_end_mark
            && line.width >= MIN_CUT
            && !matches!(line.start, LineStart::Separator | LineStart::Hashes)
    };
    let after = lines.get(run.end).is_some_and(|line| line.role.is_none() && line.quote_depth == 0);
    before.is_some_and(is_open) && after
}

/// Whether the line before is as full as the one above it, and the line after may go on where it ends.
fn is_filled(text: &str, lines: &[Line], run: &Range<usize>) -> bool {
    let Some([above, line]) = run.start.checked_sub(2).map(|at| &lines[at..run.start]) else {
        return false;
    };
    is_broken_off(lines, run) && !line.after_blank && above.role.is_none() && {
        let next = &lines[run.end];
        let word = next.text(text).split_whitespace().next().unwrap_or_default();
        next.start == LineStart::Other
            && next.indent == line.indent
            && line.width + 1 + word.chars().take(MAX_HEAD).count() > above.width
    }
}

/// Which numbers follow, or are followed by, the next number or the one after it.
fn sequels(looks: &[LineLook]) -> Vec<bool> {
    let mut are = vec![false; looks.len()];
    let mut last: Option<(usize, u32)> = None;
    for (at, look) in looks.iter().enumerate() {
        let LineLook::Number { number, .. } = *look else { continue };
        if let Some((before, old)) = last
            && (1..=2).contains(&number.wrapping_sub(old))
            && at - before >= MIN_PAGE / 2
        {
            (are[before], are[at]) = (true, true);
        }
        last = Some((at, number));
    }
    are
}

fn look(text: &str, line: &Line) -> LineLook {
    if line.role.is_some() || line.quote_depth > 0 || line.width > MAX_HEAD {
        return LineLook::Other;
    }
    let slice = line.text(text);
    if let Some((number, is_marked)) = page_number(slice) {
        return LineLook::Number { number, is_marked };
    }
    if line.has_end_mark || !matches!(line.start, LineStart::Other | LineStart::Turn) {
        return LineLook::Other;
    }
    LineLook::Head { has_number: has_page_number(slice) }
}

/// The number of a line that is a page number, and whether it is written as only such numbers are.
fn page_number(line: &str) -> Option<(u32, bool)> {
    // Most lines are longer, or begin and end otherwise.
    if line.len() > MAX_HEAD / 2 || !line.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let is_frame = |c: char| matches!(c, '-' | '–' | '—' | '[' | ']' | '|' | '~' | '·' | ' ');
    let inner = line.trim_matches(is_frame);
    let mut words = inner.split_whitespace().peekable();
    let is_word = |word: &&str| is_listed(word, &PAGE_WORDS);
    let has_word = words.next_if(is_word).is_some();
    let (number, rest) = number(words.next()?)?;
    let is_counted = !rest.is_empty() || words.next_if(|word| is_listed(word, &OF)).is_some();
    let counts = if rest.is_empty() && !is_counted {
        true
    } else {
        let total = if rest.is_empty() { words.next()? } else { rest.strip_prefix('/')? };
        self::number(total).is_some_and(|(_, rest)| rest.is_empty())
    };
    let is_alone = words.next().is_none();
    let is_framed =
        inner.len() < line.len() && line.starts_with(is_frame) && line.ends_with(is_frame);
    // `3/12` may be a date or a score, `3 of 12` a vote.
    (counts && is_alone && (has_word || !is_counted)).then_some((number, has_word || is_framed))
}

/// The number that a word begins with, and what comes after it.
fn number(word: &str) -> Option<(u32, &str)> {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let is_number = (1..=MAX_PAGE_DIGITS).contains(&digits);
    Some((word[..digits].parse().ok().filter(|_| is_number)?, &word[digits..]))
}

fn is_listed(word: &str, list: &PhraseList) -> bool {
    word.len() <= MAX_HEAD / 4 && list.has_any_case(word)
}

/// `Ann Lee   Rain   [Page 3]`, `The River          17`.
fn has_page_number(line: &str) -> bool {
    let end = line.trim_end_matches([']', ')', '|', ' ']);
    let digits = end.bytes().rev().take_while(u8::is_ascii_digit).count();
    let before = &end[..end.len() - digits];
    let word = before.split_whitespace().next_back().unwrap_or_default();
    let has_word = word.trim_start_matches(['[', '(', '|']).eq_ignore_ascii_case("page");
    let leads = || {
        let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
        (1..=MAX_PAGE_DIGITS).contains(&(line.len() - rest.len()))
            && rest.starts_with([' ', '\t'])
            && (rest.starts_with(HEAD_GAP) || rest.starts_with('\t'))
    };
    (1..=MAX_PAGE_DIGITS).contains(&digits)
        && (has_word || before.ends_with(HEAD_GAP) || before.ends_with('\t'))
        || leads()
}

/// What is the same in the running heads of all pages: the line without digits and space; empty for other lines.
fn key(text: &str, line: &Line, look: LineLook) -> String {
    if !matches!(look, LineLook::Head { .. }) {
        return String::new();
    }
    let slice = line.text(text);
    slice.chars().filter(|c| !c.is_ascii_digit() && !c.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::check;

    const SPEECH: &str = "The seeds were counted every morning and sown in trays, and";

    #[test]
    fn a_number_between_the_halves_of_a_sentence_is_that_of_a_page() {
        let whole = format!("paragraph {SPEECH} nobody knew why.");
        for number in ["17", "- 17 -", "Page 17", "Page 17 of 80", "[Page 17]"] {
            check(&format!("{SPEECH}\n\n{number}\n\nnobody knew why."), &[&whole]);
            check(&format!("{SPEECH}\n{number}\nnobody knew why."), &[&whole]);
            check(&format!("{SPEECH}\n\n{number}\n\nAnn Lee\n\nnobody knew why."), &[&whole]);
        }
        check(
            "It was late in the year.\n\n17\n\nThe weirs stood open.",
            &[
                "paragraph It was late in the year.",
                "paragraph 17",
                "paragraph The weirs stood open.",
            ],
        );
    }

    #[test]
    fn running_heads_return() {
        let page = "It was late in the year.\n\nThe weirs stood open.\n\nNobody came.\n\nIt rained.\n\n\
                    The boats lay in the yard.\n\nAll was still.";
        let blocks = [
            "paragraph It was late in the year.",
            "paragraph The weirs stood open.",
            "paragraph Nobody came.",
            "paragraph It rained.",
            "paragraph The boats lay in the yard.",
            "paragraph All was still.",
        ];
        let heads = ["x:footer Weirs   Lee   [Page 1]", "x:footer Weirs   Lee   [Page 2]"];
        let expected: Vec<&str> =
            blocks.iter().chain(&heads[..1]).chain(&blocks).chain(&heads[1..]).copied().collect();
        let text = format!("{page}\n\nWeirs   Lee   [Page 1]\n\n{page}\n\nWeirs   Lee   [Page 2]");
        check(&text, &expected);
        let heads = ["paragraph Step 1", "paragraph Step 2"];
        let expected: Vec<&str> =
            heads[..1].iter().chain(&blocks).chain(&heads[1..]).chain(&blocks).copied().collect();
        check(&format!("Step 1\n\n{page}\n\nStep 2\n\n{page}"), &expected);
    }
}

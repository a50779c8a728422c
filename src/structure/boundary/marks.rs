//! What belongs to an end mark: further marks, closing quotes and brackets, citations, emoji.

use crate::chars::{first, is_closer, is_end_mark, last, starts};
use crate::word_lists::PhraseList;

/// Longest content of a reference such as `[12, 13]` or `[note 4]`, in bytes.
const MAX_CITATION: usize = 24;
/// The same of one with names, such as `(Lee 2019; Moss 2020)`.
const MAX_NAMED_CITATION: usize = 80;
/// Shortest word that the number of a note may follow, and longest series of numbers, in bytes.
const MIN_WORD_BEFORE_NOTE: usize = 5;
const MAX_NUMBERS: usize = 8;
/// How far back straight quotes are counted, in bytes.
const MAX_QUOTE_LOOKBACK: usize = 2000;
/// How far back an Armenian letter is looked for, in characters.
const MAX_ARMENIAN_LOOKBACK: usize = 12;

/// Where the white space at `at` ends.
#[inline(never)]
pub(in crate::structure) fn skip_space(block: &str, at: usize) -> usize {
    let rest = &block[at..];
    at + rest.len() - rest.trim_start().len()
}

/// A run of marks: `?!`, `...`, also with spaces between them: `. . .`, `! !`.
#[inline(never)]
pub(super) fn skip_marks(block: &str, mark: usize) -> usize {
    let bytes = block.as_bytes();
    if bytes[mark] == b'.' && matches!(bytes.get(mark + 1), Some(b' ')) {
        return skip_spaced_dots(block, mark);
    }
    if bytes[mark].is_ascii() && bytes.get(mark + 1).is_some_and(u8::is_ascii_alphanumeric) {
        return mark + 1;
    }
    let mut end = mark;
    loop {
        let rest = &block[end..];
        let Some(c) = first(rest) else { return end };
        if is_end_mark(c) || is_armenian_colon(block, c, end) || (end == mark && is_emoji(c)) {
            end += c.len_utf8();
            continue;
        }
        // "Why ? !" in French and in chats: a mark of its own, not "!Kung".
        let spaced = rest.strip_prefix(' ').filter(|rest| matches!(first(rest), Some('!' | '?')));
        match spaced {
            Some(rest) if !starts(&rest[1..], char::is_alphanumeric) => end += 2,
            _ => return end,
        }
    }
}

/// `. . .` is one mark. Of four dots, the first ends the sentence: `It rained. . . . We left.`
fn skip_spaced_dots(block: &str, mark: usize) -> usize {
    let bytes = block.as_bytes();
    let mut end = mark + 1;
    while bytes[end..].starts_with(b" .") && bytes.get(end + 2) != Some(&b'.') {
        end += 2;
    }
    let dots = (end - mark).div_ceil(2);
    let attached = mark > 0 && !bytes[mark - 1].is_ascii_whitespace();
    let is_last = block[end..].trim_start_matches(is_closer).is_empty();
    if dots > 3 && attached && !is_last { mark + 1 } else { end }
}

/// Closing quotes and brackets after the mark, also after a space: `« Non ! » dit-il`.
#[inline(never)]
pub(super) fn skip_closers(block: &str, mark: usize, mut end: usize) -> usize {
    loop {
        let rest = &block[end..];
        let Some(c) = first(rest) else { return end };
        let after = |c: char| first(&rest[c.len_utf8()..]);
        match c {
            // They close in German („so“, »so«) and open in English and French: there a letter follows.
            '“' | '«' | '‹' | '‘' if after(c).is_some_and(char::is_alphanumeric) => {
                return end;
            }
            '«' | '‹' | '‘' => end += c.len_utf8(),
            _ if is_closer(c) => end += c.len_utf8(),
            ' ' | '\u{a0}' | '\u{202f}' => {
                let closer = &rest[c.len_utf8()..];
                let length = ["»", "”", "''", "\"", ")"]
                    .iter()
                    .find(|quote| closer.starts_with(**quote))
                    .map_or(0, |quote| quote.len());
                let ends = first(&closer[length..]).is_none_or(|c| {
                    c.is_whitespace() || matches!(c, '.' | ',' | ';' | ':' | ')' | '»' | '"')
                });
                let is_quote = closer.starts_with('"');
                if length == 0 || !ends || (is_quote && !in_straight_quotes(block, mark)) {
                    return end;
                }
                end += c.len_utf8() + length;
            }
            _ => return end,
        }
    }
}

/// Whether an odd number of straight quotes stands before the mark.
fn in_straight_quotes(block: &str, mark: usize) -> bool {
    let bytes = &block.as_bytes()[mark.saturating_sub(MAX_QUOTE_LOOKBACK)..mark];
    bytes.iter().filter(|&&byte| byte == b'"').count() % 2 == 1
}

/// References after the mark belong to the sentence before: `task.[12]`, `task. [12]`, `task.¹`, `task.12`.
#[inline(never)]
pub(super) fn skip_citations(block: &str, start: usize, mark: usize, mut end: usize) -> usize {
    let after = end;
    loop {
        let rest = &block[end..];
        let length = bracketed(rest)
            .or_else(|| superscript(rest))
            .or_else(|| spaced_citation(block, rest))
            .or_else(|| named_citation(rest))
            .or_else(|| (end == after).then(|| bare_number(&block[start..mark], rest))?);
        match length {
            Some(length) => end += length,
            None => return end,
        }
    }
}

/// Words that begin with an apostrophe because letters before it are left out, in lower case: `'Tis`, `Get 'em`.
static ELIDED: PhraseList =
    PhraseList::of("em|tis|twas|twere|twill|til|n|s|t|cause|bout|round|cept|nuff|neath|gainst");

/// Whether what follows an apostrophe is a word with letters left out.
#[inline(never)]
pub(in crate::structure) fn is_elided(after: &str) -> bool {
    let length = after.bytes().take_while(u8::is_ascii_alphabetic).count();
    ELIDED.iter().any(|word| word.eq_ignore_ascii_case(&after[..length]))
}

/// `[12]`, `[1 – 3]`, `[note 4]`, `[^1]`, `[8]: 45`.
#[inline(never)]
fn bracketed(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('[')?;
    let close = inner.bytes().take(MAX_CITATION + 1).position(|byte| byte == b']')?;
    let number = inner[..close].strip_prefix('^').unwrap_or(&inner[..close]);
    let is_citation = !number.is_empty()
        && number.chars().all(|c| {
            c.is_ascii_digit() || c.is_ascii_lowercase() || matches!(c, ',' | ' ' | '-' | '–')
        });
    is_citation.then(|| close + 2 + pages(&rest[close + 2..]))
}

/// The pages after a reference, in bytes: `[8]:45–47`, `[8]: 45`.
fn pages(rest: &str) -> usize {
    let Some(number) = rest.strip_prefix(':') else { return 0 };
    let number = number.trim_start_matches(' ');
    let after = number.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '–'));
    let length = rest.len() - after.len();
    let is_number = after.len() < number.len() && length <= MAX_CITATION;
    if is_number && first(after).is_none_or(char::is_whitespace) { length } else { 0 }
}

/// ` (Lee 2019; Moss 2020)` after the full stop, at the end or before a capital.
#[inline(never)]
fn named_citation(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix(" (").filter(|inner| starts(inner, char::is_uppercase))?;
    let close = inner.bytes().take(MAX_NAMED_CITATION).position(|byte| byte == b')')?;
    let cited = inner[..close].trim_end_matches(|c: char| c.is_ascii_lowercase());
    let digits = cited.bytes().rev().take_while(u8::is_ascii_digit).count();
    let after = &inner[close + 1..];
    let ends = after.is_empty() || starts(after.trim_start(), char::is_uppercase);
    (digits == 4 && cited.len() > 5 && ends).then_some(close + 3)
}

/// ` [12]`, unless the references of a bibliography begin so.
#[inline(never)]
fn spaced_citation(block: &str, rest: &str) -> Option<usize> {
    let spaced = rest.strip_prefix(' ').filter(|_| !block.starts_with('['))?;
    let length = bracketed(spaced)?;
    let is_number = !spaced[..length].contains(|c: char| c.is_ascii_lowercase());
    let ends = first(&spaced[length..]).is_none_or(|c| c.is_whitespace() || matches!(c, '.' | '['));
    (is_number && ends).then_some(length + 1)
}

#[inline(never)]
fn superscript(rest: &str) -> Option<usize> {
    let is_footnote = |c: char| matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹' | '†' | '‡');
    let number =
        rest.strip_prefix(' ').filter(|rest| rest.starts_with(is_footnote)).unwrap_or(rest);
    let length = rest.len() - number.trim_start_matches(is_footnote).len();
    number.starts_with(is_footnote).then_some(length)
}

/// Numbers of notes that lost their height when they were copied: `in the spring.4 Members left`.
#[inline(never)]
fn bare_number(before: &str, rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    if !bytes.first()?.is_ascii_digit() {
        return None;
    }
    let is_number = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b',' | b' ' | b'-');
    let length = bytes.iter().take_while(|byte| is_number(byte)).count();
    let number = rest[..length].trim_end().len();
    let spaced =
        length == bytes.len() || number < length && starts(&rest[length..], char::is_uppercase);
    let is_word =
        before.chars().rev().take(MIN_WORD_BEFORE_NOTE).filter(|c| c.is_lowercase()).count()
            == MIN_WORD_BEFORE_NOTE;
    (number <= MAX_NUMBERS && spaced && is_word).then_some(number)
}

/// Emoji and emoticons after the mark: `Great! 😀`, `Great! :)`.
#[inline(never)]
pub(super) fn skip_smileys(block: &str, end: usize) -> usize {
    let rest = &block[end..];
    let spaced = rest.trim_start_matches(' ');
    let start = end + rest.len() - spaced.len();
    let after = if spaced.starts_with(is_emoji) {
        skip_emoji(block, start)
    } else {
        let smileys = [":)", ":(", ";)", ":-)", ":-(", ";-)", ":D", ":P", "=)"];
        let smiley = smileys.iter().find(|smiley| spaced.starts_with(**smiley));
        start + smiley.map_or(0, |smiley| smiley.len())
    };
    let ends = first(&block[after..]).is_none_or(char::is_whitespace);
    if after > start && ends { after } else { end }
}

/// The end of a run of emoji, which may have spaces between them.
#[inline(never)]
pub(in crate::structure) fn skip_emoji(block: &str, start: usize) -> usize {
    let rest = &block[start..];
    let after =
        rest.trim_start_matches(|c| is_emoji(c) || matches!(c, '\u{200d}' | '\u{fe0f}' | ' '));
    start + rest[..rest.len() - after.len()].trim_end().len()
}

pub(in crate::structure) fn is_emoji(c: char) -> bool {
    matches!(c, '\u{1f300}'..='\u{1faff}' | '\u{2764}' | '\u{263a}')
}

/// Armenian keyboards write the full stop `։` as a colon.
pub(in crate::structure) fn is_armenian_colon(block: &str, c: char, at: usize) -> bool {
    let is_end = |c: char| matches!(c, '\u{531}'..='\u{587}' | '»' | '.' | '…' | ')');
    c == ':'
        && last(&block[..at]).is_some_and(is_end)
        && block[..at]
            .chars()
            .rev()
            .take(MAX_ARMENIAN_LOOKBACK)
            .any(|c| matches!(c, '\u{531}'..='\u{587}'))
}

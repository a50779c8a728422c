//! A sentence does not end inside a bracket, a short quotation, or a quotation that the sentence goes on
//! after: `The play (Who? What? Me!) was over`, `“I know. I was there,” she said`, `they cried “Stop!
//! Stop!” and ran`. Brackets and quotations reach a bounded way, so a missing one costs little.

use super::Verdict;
use crate::chars::{first, has_word, is_end_mark, is_full_stop, starts};
use crate::structure::boundary::{Boundary, after_openers, is_unspaced_next};

/// Longest bracket and longest quotation that are taken for one, in bytes.
const MAX_BRACKET: usize = 200;
const MAX_QUOTATION_BYTES: usize = 250;
/// Longest quotation at the start of a sentence, or after a comma, that stays whole.
const MAX_WHOLE_QUOTATION: usize = 120;
/// Fewest words of a sentence of such a quotation that stands on its own.
const MIN_FULL_SENTENCE_WORDS: usize = 4;

pub(super) fn rule(boundary: &Boundary) -> Option<Verdict> {
    let bracket = boundary.open.bracket.is_some_and(|open| in_bracket(boundary, open));
    let quotation = boundary.open.quote.is_some_and(|open| in_quotation(boundary, open));
    (bracket || quotation || attached_bracket_follows(boundary)).then_some(Verdict::Join)
}

fn in_bracket(boundary: &Boundary, open: usize) -> bool {
    let close = match first(&boundary.block[open..]) {
        Some('（') => "）",
        Some('《') => "》",
        _ => ")",
    };
    // A bracket that closes with the mark: only scripts without spaces go on right after it.
    let closed = boundary.closers().contains(close);
    let goes_on = boundary.closers().ends_with(close) && is_unspaced_next(boundary.after_end());
    let reaches = |rest: &str| !closed && rest.contains(close);
    open >= boundary.start
        && has_word(&boundary.block[boundary.start..open])
        && (goes_on || reach(boundary, open, MAX_BRACKET).is_some_and(reaches))
}

fn in_quotation(boundary: &Boundary, open: usize) -> bool {
    let Some(rest) = reach(boundary, open, MAX_QUOTATION_BYTES) else { return false };
    let closes: &[char] = match first(&boundary.block[open..]) {
        Some('"') => &['"'],
        Some('\'') => &['\''],
        Some('“') => &['”'],
        Some('„') => &['“', '”'],
        Some('«') => &['»'],
        Some('»') => &['«', '»'],
        Some('「') => &['」'],
        _ => return false,
    };
    // Another quotation that opens first, or this one closed already: not inside.
    let inside = &boundary.block[open..];
    let opener = inside.chars().next().filter(|c| !closes.contains(c));
    let close = match closes {
        ['\''] => closing_apostrophe(rest),
        _ => rest.find(closes),
    };
    let Some(close) = close else { return false };
    let closed = boundary.closers().contains(closes);
    if closed
        || !has_word(&rest[..close])
        || opener.is_some_and(|opener| rest[..close].chars().any(|c| c == opener))
    {
        return false;
    }
    let text = &boundary.block[boundary.start..open];
    let after = rest[close..].trim_start_matches(closes);
    // Reported speech in Russian: "«You came? – asked mother. – Come in»."
    let speaks_on = matches!(first(boundary.upcoming()), Some('–' | '—'))
        && boundary.is_full_stop()
        && !rest[..close].contains('\n');
    // "“Oh,” said Ann, “how I wish it were over! I think …”": speech that is interrupted stays whole too,
    // up to a full stop.
    let whole = boundary.end - open + close;
    let is_short = whole <= length_of(inside, MAX_WHOLE_QUOTATION);
    let goes_on = !boundary.run.chars().any(is_full_stop)
        && if has_word(text) {
            starts(after.trim_start(), char::is_lowercase)
                || !boundary.is_full_stop()
                    && text.trim_end().ends_with(',')
                    && (is_short && !boundary.is_full_stop()
                        || starts(after_openers(inside), char::is_lowercase))
        } else {
            is_short
                && !(boundary.words_before("", MIN_FULL_SENTENCE_WORDS) >= MIN_FULL_SENTENCE_WORDS
                    && holds_several(&rest[..close]))
        };
    speaks_on || goes_on
}

/// Where an apostrophe closes a quotation: no letter follows, and none opens another one before.
fn closing_apostrophe(rest: &str) -> Option<usize> {
    let mut apostrophes = rest.match_indices('\'').map(|(at, _)| at);
    let outside = |&at: &usize| {
        let after = &rest[at + 1..];
        rest[..at].ends_with(' ')
            || !starts(after, char::is_alphanumeric) && !is_possessive(&rest[..at], after)
    };
    // Two of them are another kind of quote.
    let closes = |&at: &usize| {
        !rest[..at].ends_with(' ') && !starts(&rest[at + 1..], |c| c.is_alphanumeric() || c == '\'')
    };
    apostrophes.find(outside).filter(closes)
}

/// `the dogs' bowls`.
fn is_possessive(before: &str, after: &str) -> bool {
    before.ends_with('s') && after.strip_prefix(' ').is_some_and(|c| starts(c, char::is_lowercase))
}

/// Whether a quotation goes on with two or more sentences that stand on their own.
fn holds_several(rest: &str) -> bool {
    let is_full = |part: &&str| {
        part.split_whitespace().take(MIN_FULL_SENTENCE_WORDS).count() == MIN_FULL_SENTENCE_WORDS
    };
    rest.split(is_end_mark).filter(is_full).count() >= 2
}

/// What follows the boundary, as far as a bracket or quotation from `open` may reach.
fn reach<'t>(boundary: &Boundary<'t>, open: usize, most: usize) -> Option<&'t str> {
    let block = boundary.block;
    let limit = open + length_of(&block[open..], most);
    block.get(boundary.end..limit).filter(|_| open >= boundary.start)
}

/// The bytes of the beginning of a text that holds so many of them, carriage returns not counted: line ends
/// must not change where sentences end.
fn length_of(text: &str, most: usize) -> usize {
    let mut counted = 0;
    let is_inside = |byte: &u8| {
        counted += usize::from(*byte != b'\r');
        counted <= most
    };
    let length = text.bytes().take_while(is_inside).count();
    text.floor_char_boundary(length)
}

/// `“… a wider road.” (Gray 55).`: the bracket has the full stop after it. Or it begins with a relative
/// pronoun and asks nothing: `He left. (Which was a pity.)`
fn attached_bracket_follows(boundary: &Boundary) -> bool {
    let Some(rest) = boundary.upcoming().strip_prefix('(') else { return false };
    rest[..length_of(rest, MAX_BRACKET)].find(')').is_some_and(|close| {
        let is_relative = rest.starts_with("Which ") && !rest[..close].contains('?');
        is_relative || matches!(first(&rest[close + 1..]), Some('.' | ',' | ';'))
    })
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use crate::language::Language::*;

    #[test]
    fn cases() {
        check(English, "The play (Who? What? Me! Never.) was over.| We left.");
        check(English, "They cried “Stop! The bridge!” and ran.| It fell.");
        check(English, "They cried \"Stop! The bridge!\" and ran.| It fell.");
        check(English, "“The road is gone.| The bridge is gone.| We are still here,” said Ann.");
        check(English, "“I know. I was there,” said Ann.| “It rained.”| Then she left.");
        check(English, "“Oh,” said Ann, “how I wish it were over! I think it is.”| She left.");
        check(English, "'Oh,' said Ann, 'how I wish it were over! It isn't! Is it?'| She left.");
        check(English, "He came too late.| (Nobody knew.)| He left at five. (Which was a pity.)");
        check(English, "It was the '90s.| We left.| It rained 'til noon.| They danced.");
        check(English, "'Tis the season.| We sang all night.| The dogs' bowls were empty.| So?");
        check(English, "Get 'em while they last.| The sale ends.| All shops' doors open.| Bye.");
        check(English, "Work in 's-Hertogenbosch.| The goal is clear.| Use the ''apply'' button.");
        check(English, "“It needs a wider road.” (Gray 55).| Nobody agreed.");
        check(English, "It rained (all day.| Then the sun came out.| We left.");
        check(Chinese, "我们看了《来吧！朋友》这部电影。|很好。");
        check(Japanese, "橋は閉鎖（五月！六月！）された。|雨だ。");
        check(Russian, "«Ты пришёл? – спросила мама. – Входи же скорее».| Он вошёл.");
    }
}

//! A mark with no space after it stands inside a token: `3.5`, `example.com`, `v18.2.1`, `Yahoo!'s`.
//! Two exceptions: a forgotten space (`is out.It fixes`), and scripts without spaces.

use super::Verdict;
use crate::chars::{all, ends, first, is_unspaced};
use crate::language::{Abbreviation, is_function_word};
use crate::structure::boundary::{Boundary, is_unspaced_next};

/// Longest attribution after a quotation, in characters.
const MAX_ATTRIBUTION_CHARS: usize = 10;
/// Shortest word before a full stop with its space forgotten, in bytes; shorter ones are mostly parts of
/// file names and addresses.
const MIN_WORD_BEFORE_STOP: usize = 2;

pub(super) fn rule(boundary: &Boundary) -> Option<Verdict> {
    if boundary.space_follows() {
        return None;
    }
    let rest = boundary.after_end();
    if is_unspaced_next(rest) {
        let is_said = boundary.is_closed() && is_attribution(rest);
        return Some(if is_said { Verdict::Join } else { Verdict::Break });
    }
    let next = first(rest)?;
    let forgotten = next.is_uppercase() && boundary.run.len() == 1 && space_forgotten(boundary);
    let before_bracket =
        matches!(next, '“' | '«' | '„' | '(') && ends(boundary.before(), char::is_alphabetic);
    Some(if forgotten || before_bracket { Verdict::Break } else { Verdict::Join })
}

/// `“……”她说。`: a few letters, the last of which says that somebody speaks, up to the end of the sentence.
fn is_attribution(rest: &str) -> bool {
    let said = rest.char_indices().take(MAX_ATTRIBUTION_CHARS + 1).find(|&(_, c)| !is_unspaced(c));
    said.is_some_and(|(at, mark)| {
        mark == '。' && rest[..at].ends_with(['说', '說', '问', '問', '道', '答', '喊', '叫'])
    })
}

fn space_forgotten(boundary: &Boundary) -> bool {
    let token = boundary.token;
    let rest = boundary.after_end();
    let next = rest.split(char::is_whitespace).next().unwrap_or(rest);
    let mut letters = next.trim_end_matches([',', '.', ':', '!', '?']).chars();
    let is_roman = next.len() > 1 && next.bytes().all(|b| b"IVXLC".contains(&b));
    let is_word =
        letters.next().is_some() && letters.all(|c| c.is_lowercase() || matches!(c, '\'' | '’'));
    if !is_word && !is_roman {
        return false;
    }
    if token.len() >= MIN_WORD_BEFORE_STOP && all(token, char::is_lowercase) {
        return true;
    }
    // After a name or a number only what begins a sentence: not "Booking.Com" or "4.Kapitel".
    let word = boundary.next_word();
    let is_name = token.chars().skip(1).all(char::is_lowercase) && token.len() > 2;
    let is_number = !token.is_empty() && token.bytes().all(|b| b.is_ascii_digit() || b == b',');
    let is_long_number = is_number && token.contains(',') && is_word;
    let leads = || boundary.abbreviation(word) == Some(Abbreviation::Leading);
    is_long_number
        || (is_name || is_number) && (is_function_word(boundary.language, word) || leads())
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use crate::language::Language::*;

    #[test]
    fn cases() {
        check(English, "It grew by 3.5 per cent.| Then 4.2.");
        check(English, "See www.example.com/a?b=1.2 or config.yaml for more.| Done.");
        check(English, "Version v18.2.1 is out.|It fixes a bug.");
        check(English, "We met on Monday.|The bus cost 1,000.|That is a lot.");
        check(English, "Write to Example.Org or Node.Js at once.");
        check(English, "It costs $1,000.50 at most.| Fine.");
        check(English, "Open https://example.com/find?q=a!b&p=2.| Then wait.");
        check(Russian, "Дождь закончился.|XIX век тоже.");
        check(Chinese, "你好!|我们走吧。");
        check(Chinese, "“太贵了……”她说。|他问：“你看过吗？”|我没看过。");
    }
}

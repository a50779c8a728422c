//! Text → Markdown that shows exactly this text, by the rules of CommonMark 0.31 and of GitHub's extensions.
//!
//! `www/engine/markdown.js` has the same rules, and `tests/fixtures/markdown.json` cases for both. What comes out stands on one
//! line, wherever text may stand: in a paragraph, an item, a heading, between the marks of emphasis, after other such text.

use std::fmt::Write;

/// The most digits that the number of a list item has.
const MAX_DIGITS: usize = 9;

/// The Markdown of a text. U+FFFD takes the place of control characters that Markdown cannot show.
pub(crate) fn escaped(text: &str) -> String {
    let start = text.len() - text.trim_start_matches(is_trimmed).len();
    let end = text.trim_end_matches(is_trimmed).len();
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let (before, after) = (&text[..at], &text[at + c.len_utf8()..]);
        match c {
            _ if is_lost(c) => out.push(char::REPLACEMENT_CHARACTER),
            // Characters in a reference are never layout.
            _ if matches!(c, '\n' | '\r') || at < start || at >= end => {
                // Writing to a string never fails.
                let _ = write!(out, "&#{};", u32::from(c));
            }
            _ => {
                if is_markup(before, c, after) {
                    out.push('\\');
                }
                out.push(c);
            }
        }
    }
    out
}

/// U+0000, and two line breaks that are none to Markdown: renderers drop or replace them, each in its own way.
fn is_lost(c: char) -> bool {
    matches!(c, '\0' | '\u{b}' | '\u{85}')
}

/// White space, which renderers drop at the ends of a line.
fn is_trimmed(c: char) -> bool {
    (c.is_whitespace() && !is_lost(c)) || c == '\u{feff}'
}

/// Whether a character is markup there, or could be with other text before or after this one.
fn is_markup(before: &str, c: char, after: &str) -> bool {
    let is_word = |c: char| c.is_ascii_alphanumeric();
    match c {
        '\\' | '`' | '*' | '~' | '[' | ']' => true,
        '_' => !before.ends_with(is_word) || !after.starts_with(is_word),
        '<' => !after.starts_with(' '),
        '&' => {
            let name = after.strip_prefix('#').unwrap_or(after).trim_start_matches(is_word);
            name.is_empty() || name.starts_with(';')
        }
        // An address would become a link, in which no character can be escaped.
        ':' if after.starts_with("//") => true,
        '.' if ends_in_www(before) => true,
        '.' | ')' => {
            let is_number = (1..=MAX_DIGITS).contains(&before.len())
                && before.bytes().all(|byte| byte.is_ascii_digit());
            is_number && !after.starts_with(is_word)
        }
        // Of a heading, at its beginning and at its end.
        '#' => before.is_empty() || after.is_empty(),
        '+' | '-' | '=' | '>' => before.is_empty(),
        _ => false,
    }
}

fn ends_in_www(before: &str) -> bool {
    let last = before.len().checked_sub(3).and_then(|at| before.as_bytes().get(at..));
    last.is_some_and(|last| last.eq_ignore_ascii_case(b"www"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cases_that_javascript_has_too() {
        let cases = include_str!("../../../tests/fixtures/markdown.json");
        let cases: Vec<std::collections::HashMap<String, String>> =
            serde_json::from_str(cases).expect("texts with their Markdown");
        for case in cases {
            assert_eq!(escaped(&case["text"]), case["markdown"], "{:?}", case["text"]);
        }
    }
}

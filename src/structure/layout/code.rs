//! Code: fenced, behind a prompt, or lines that look like a program one after the other.

use std::ops::Range;

use crate::block::{BlockKind, MarkupRole};
use crate::chars::{is_closer, is_longer, is_opener};
use crate::structure::lines::{Line, LineStart, bullet};
use crate::word_lists::PhraseList;

/// Lines that must look like a program, one after the other, unless they are fenced.
const MIN_CODE_LINES: usize = 2;
/// Indentation, in characters, from which on a line inside a program needs no other sign.
const MIN_INDENT: usize = 2;

/// What opens and closes a fenced program.
const FENCES: [&str; 2] = ["```", "~~~"];

pub(super) fn mark(text: &str, lines: &mut [Line]) {
    let closings = FENCES.map(|fence| {
        let is_bare = |at: &usize| lines[*at].text(text) == fence;
        (0..lines.len()).filter(is_bare).collect::<Vec<usize>>()
    });
    let mut at = 0;
    while at < lines.len() {
        let own = match fenced(text, lines, at, &closings) {
            Some(length) => at..at + length,
            None => beside(text, lines, at..at + run(text, &lines[at..])),
        };
        let end = own.end;
        for (index, line) in lines[own].iter_mut().enumerate() {
            if line.role.is_none() {
                line.role = Some(MarkupRole::Block(BlockKind::Code));
                line.joins = Some(index > 0);
            }
        }
        at = end.max(at + 1);
    }
}

/// A program with the lines beside it that are indented as it is, and no prose: `import serial`, `else:`.
fn beside(text: &str, lines: &[Line], run: Range<usize>) -> Range<usize> {
    let indent = lines[run.start].indent;
    if run.is_empty() || indent < MIN_INDENT {
        return run;
    }
    let belongs = |line: &&Line| {
        let is_plain = line.role.is_none() && !line.has_end_mark && line.start != LineStart::Bullet;
        is_plain && line.indent >= indent && !is_prose(line.text(text))
    };
    let before = lines[..run.start].iter().rev().take_while(belongs).count();
    let after = lines[run.end..].iter().take_while(belongs).count();
    run.start - before..run.end + after
}

/// How many lines a fence opens and closes over. A fence that is never closed is none.
fn fenced(
    text: &str,
    lines: &[Line],
    at: usize,
    closings: &[Vec<usize>; FENCES.len()],
) -> Option<usize> {
    let slice = lines[at].text(text);
    let opened = FENCES.iter().position(|fence| slice.starts_with(fence))?;
    let closings = &closings[opened];
    let closing = closings.get(closings.partition_point(|&closing| closing <= at))?;
    Some(closing + 1 - at)
}

/// How many lines from here on look like a program.
fn run(text: &str, lines: &[Line]) -> usize {
    let looks = |line: &Line| line.role.is_none() && looks_like_code(line.text(text));
    if !lines.first().is_some_and(looks) {
        return 0;
    }
    let mut length = 1;
    let mut sure = 1;
    for (index, line) in lines.iter().enumerate().skip(1) {
        if looks(line) {
            sure += 1;
            length = index + 1;
        } else if line.role.is_some()
            || line.indent < MIN_INDENT
            || line.has_end_mark
            || is_prose(line.text(text))
        {
            break;
        }
    }
    let has_prompt = lines[0].text(text).starts_with("$ ");
    if sure >= MIN_CODE_LINES || has_prompt { length } else { 0 }
}

/// Characters that programs are full of.
const SYMBOLS: &[u8] = b"{}();=<>[]_$|&\\+*";
/// Longest line of a program, in bytes.
const MAX_CODE_LINE_BYTES: usize = 200;

/// Share of the words of prose that are nothing but letters, and fewest words.
const MIN_PLAIN_WORDS: f64 = 0.75;
const MIN_LINE_WORDS: usize = 4;

/// Whether a line, its list number aside, has hardly anything but words, and no sign that only programs have.
fn is_prose(line: &str) -> bool {
    let line = bullet(line).and_then(|length| line.get(length..)).unwrap_or(line);
    if line.contains(['{', '}', '=', '<', '>', '_', '$', '|', '\\', '+']) || line.contains("()") {
        return false;
    }
    let is_plain = |word: &str| {
        let word =
            word.trim_matches(|c: char| c.is_ascii_punctuation() || is_closer(c) || is_opener(c));
        word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’'))
            && is_longer(word, 1)
    };
    let (mut words, mut plain) = (0, 0);
    for word in line.split_whitespace() {
        words += 1;
        plain += usize::from(is_plain(word));
    }
    words >= MIN_LINE_WORDS && plain as f64 >= MIN_PLAIN_WORDS * words as f64
}

fn looks_like_code(line: &str) -> bool {
    static CODE_STARTS: PhraseList = PhraseList::of(
        "\
    $ |#!/|//|/*|*/|#include|import |from |def |fn |let |const |var |return|public |private |\
    function |class |if (|for (|while (|else|@|</|<!|use |pub |end|SELECT |INSERT |npm |\
    cargo |pip |git |cd |sudo |curl |}",
    );
    let bytes = line.as_bytes();
    let (Some(&first), Some(&last)) = (bytes.first(), bytes.last()) else { return false };
    // Prose: nothing more to look at.
    if bytes.len() > MAX_CODE_LINE_BYTES || last == b'.' {
        return false;
    }
    // The items of a contract end in semicolons, and what stands above a formula in a colon.
    if is_prose(line) {
        return false;
    }
    let symbols = bytes.iter().filter(|&b| SYMBOLS.contains(b)).count();
    if symbols == 0 {
        return false;
    }
    let ends_like = matches!(last, b'{' | b'}' | b';' | b')' | b'>' | b']' | b':' | b'\\' | b',');
    let starts_like = CODE_STARTS.start(line);
    let assigns = || [" = ", "==", "=>", "()"].iter().any(|sign| line.contains(sign));
    let is_markup = first == b'<' && last == b'>';
    is_markup
        || starts_like
        || (symbols >= 2 && (matches!(last, b'{' | b'}' | b';') || assigns()))
        || (ends_like && matches!(line, "{" | "}" | "};" | "})" | "});" | "]" | "],"))
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn programs_are_code() {
        check(
            "Run it so:\n\n```\nnpm start\n```\n\nThen wait.",
            &["paragraph Run it so:", "code ``` npm start ```", "paragraph Then wait."],
        );
        check(
            "The loop is short.\nfor (let i = 0; i < 3; i++) {\n  draw(i);\n}\nIt draws three.",
            &[
                "paragraph The loop is short.",
                "code for (let i = 0; i < 3; i++) { draw(i); }",
                "paragraph It draws three.",
            ],
        );
        check("$ cargo run", &["code $ cargo run"]);
        check(
            "It reads a line:\n\n    import serial\n\n    port = serial.Serial()\n    if port.open():\n        \
             port.close()\n    else:\n        sleep\n\nIt then waits.",
            &[
                "paragraph It reads a line:",
                "code import serial port = serial.Serial() if port.open(): port.close() else: sleep",
                "paragraph It then waits.",
            ],
        );
    }

    #[test]
    fn prose_is_not() {
        check(
            "(a) death or injury (however caused);\n(b) fraud or fraudulent acts; and\n(iii) loss of data (if any);",
            &[
                "listItem (a) death or injury (however caused);",
                "listItem (b) fraud or fraudulent acts; and",
                "listItem (iii) loss of data (if any);",
            ],
        );
        check(
            "let the level of the water (in metres) be given by:\n  h = a * t + b;\n  v = dh() / dt;",
            &[
                "paragraph let the level of the water (in metres) be given by:",
                "code h = a * t + b; v = dh() / dt;",
            ],
        );
        let prose = "From the hill (the old one) you see the town; it is grey.\nLet me go (now).";
        let lines: Vec<String> = prose.lines().map(|line| format!("paragraph {line}")).collect();
        check(prose, &lines.iter().map(String::as_str).collect::<Vec<_>>());
    }
}

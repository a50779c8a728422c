//! Code: fenced, behind a prompt, or lines that look like a program one after the other.

use crate::block::{BlockKind, MarkupRole};
use crate::structure::lines::Line;

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
        let length = fenced(text, lines, at, &closings).unwrap_or_else(|| run(text, &lines[at..]));
        for (index, line) in lines[at..at + length].iter_mut().enumerate() {
            if line.role.is_none() {
                line.role = Some(MarkupRole::Block(BlockKind::Code));
                line.joins = Some(index > 0);
            }
        }
        at += length.max(1);
    }
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
        } else if line.role.is_some() || line.indent < MIN_INDENT || line.has_end_mark {
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

fn looks_like_code(line: &str) -> bool {
    const CODE_STARTS: &[&str] = &[
        "$ ",
        "#!/",
        "//",
        "/*",
        "*/",
        "#include",
        "import ",
        "from ",
        "def ",
        "fn ",
        "let ",
        "const ",
        "var ",
        "return",
        "public ",
        "private ",
        "function ",
        "class ",
        "if (",
        "for (",
        "while (",
        "else",
        "@",
        "</",
        "<!",
        "use ",
        "pub ",
        "end",
        "SELECT ",
        "INSERT ",
        "npm ",
        "cargo ",
        "pip ",
        "git ",
        "cd ",
        "sudo ",
        "curl ",
        "}",
    ];
    let bytes = line.as_bytes();
    let (Some(&first), Some(&last)) = (bytes.first(), bytes.last()) else { return false };
    // Prose: nothing more to look at.
    if bytes.len() > MAX_CODE_LINE_BYTES || last == b'.' {
        return false;
    }
    let symbols = bytes.iter().filter(|&b| SYMBOLS.contains(b)).count();
    if symbols == 0 {
        return false;
    }
    let ends_like = matches!(last, b'{' | b'}' | b';' | b')' | b'>' | b']' | b':' | b'\\' | b',');
    let starts_like = CODE_STARTS.iter().any(|start| line.starts_with(start));
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
    }

    #[test]
    fn prose_is_not() {
        let prose = "From the hill (the old one) you see the town; it is grey.\nLet me go (now).";
        let lines: Vec<String> = prose.lines().map(|line| format!("paragraph {line}")).collect();
        check(prose, &lines.iter().map(String::as_str).collect::<Vec<_>>());
    }
}

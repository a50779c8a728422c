//! Markdown that was pasted as it is written: the marks of emphasis, pictures, and the targets of links are no text.

use crate::block::{BlockKind, Boilerplate, MarkupRole};
use crate::order;
use crate::span::Span;
use crate::structure::lines::{Line, bullet, turn_label};

/// Lines with marks or links from which on a text is taken for Markdown.
const MIN_SIGNS: usize = 2;
/// Longest target of a link, in bytes.
const MAX_TARGET: usize = 600;
/// Entries of a table of contents.
const MIN_ANCHORS: usize = 3;

/// Gives lines without text their role, and finds what is no text in the others, in order.
pub(super) fn mark(text: &str, lines: &mut [Line]) -> Vec<Span> {
    let found: Vec<Marks> = lines.iter().map(|line| Marks::of(text, line)).collect();
    let signs = found.iter().filter(|marks| !marks.spans.is_empty()).count();
    if signs < MIN_SIGNS {
        return Vec::new();
    }
    let mut spans = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let anchors = found[at..].iter().take_while(|marks| marks.is_anchor).count();
        if anchors >= MIN_ANCHORS {
            let anchors = lines[at..at + anchors].iter_mut();
            at += anchors.len();
            anchors.for_each(|line| line.set_aside(Boilerplate::Navigation));
            continue;
        }
        if found[at].is_picture {
            lines[at].set_aside(Boilerplate::Navigation);
        }
        spans.extend(&found[at].spans);
        at += 1;
    }
    spans
}

/// The marks of Markdown on a line.
#[derive(Debug, Default)]
struct Marks {
    /// What is no text, in order.
    spans: Vec<Span>,
    /// Whether there are only pictures: badges.
    is_picture: bool,
    /// Whether it is an item that only links to a heading: `- [Usage](#usage)`.
    is_anchor: bool,
}

impl Marks {
    fn of(text: &str, line: &Line) -> Self {
        let slice = line.text(text);
        let is_literal = matches!(
            line.role,
            Some(MarkupRole::Block(BlockKind::Code) | MarkupRole::Boilerplate(_))
        );
        if is_literal || !slice.contains("**") && !slice.contains("](") {
            return Self::default();
        }
        let (links, pictures) = links(slice);
        let marks = emphasis(slice, &links);
        let mut spans = order::sorted(&[links, marks].concat(), |span| span.start as u32);
        // The name of a speaker is told by its marks.
        let label = turn_label(slice).unwrap_or(0);
        spans.retain(|span| span.start >= label);
        let item = bullet(slice).unwrap_or(0);
        let is_anchor = spans.len() == 2
            && spans[0].start == item
            && spans[1].end == slice.len()
            && slice[spans[1].start..].starts_with("](#");
        let is_picture = pictures > 0 && !has_text(slice, &spans);
        for span in &mut spans {
            *span = Span::new(line.content.start + span.start, line.content.start + span.end);
        }
        Self { spans, is_picture, is_anchor }
    }
}

/// Whether a line has letters or digits outside of spans, which are in order.
fn has_text(slice: &str, spans: &[Span]) -> bool {
    let starts = std::iter::once(0).chain(spans.iter().map(|span| span.end));
    let ends = spans.iter().map(|span| span.start).chain(std::iter::once(slice.len()));
    let mut between = starts.zip(ends).map(|(start, end)| &slice[start..end]);
    between.any(|part| part.contains(char::is_alphanumeric))
}

/// What is no text of `[label](target)`, `![picture](target)` and `[![picture](target)](target)`, and how many pictures
/// there are.
fn links(slice: &str) -> (Vec<Span>, usize) {
    let bytes = slice.as_bytes();
    let mut spans: Vec<Span> = Vec::new();
    // Where the labels that are open begin.
    let mut open = Vec::new();
    let (mut at, mut pictures) = (0, 0);
    while let Some(found) = bytes[at..].iter().position(|&byte| matches!(byte, b'[' | b']')) {
        let here = at + found;
        at = here + 1;
        if bytes[here] == b'[' {
            open.push(here);
            continue;
        }
        let (Some(start), Some(length)) = (open.pop(), target(&slice[at..])) else { continue };
        let end = at + length;
        let is_picture = start > 0 && bytes[start - 1] == b'!';
        let inside = spans.partition_point(|span| span.start < start);
        let is_empty = !has_text(&slice[start..here], &within(&spans[inside..], start));
        if is_picture || is_empty {
            spans.truncate(inside);
            spans.push(Span::new(start - usize::from(is_picture), end));
            pictures += usize::from(is_picture);
        } else {
            spans.insert(inside, Span::new(start, start + 1));
            spans.push(Span::new(here, end));
        }
        // A link has no link in it (CommonMark 0.31, section 6.3): what is open around it is text.
        if !is_picture {
            open.clear();
        }
        at = end;
    }
    (spans, pictures)
}

/// Spans as they lie in what begins at an offset.
fn within(spans: &[Span], start: usize) -> Vec<Span> {
    spans.iter().map(|span| Span::new(span.start - start, span.end - start)).collect()
}

/// The length of the target of a link: `(https://example.org "title")`.
fn target(rest: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, byte) in rest.bytes().enumerate().take(MAX_TARGET) {
        match byte {
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return (byte == b')').then_some(at + 1);
        }
    }
    None
}

/// The pairs of `**` with words between them, outside of links, which are in order.
fn emphasis(slice: &str, links: &[Span]) -> Vec<Span> {
    let is_word = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace() && c != '*');
    let (mut marks, mut open) = (Vec::new(), None);
    for (at, mark) in slice.match_indices("**") {
        let own = Span::new(at, at + mark.len());
        let next = links.partition_point(|link| link.end <= own.start);
        match open {
            _ if links.get(next).is_some_and(|link| link.start < own.end) => {}
            Some(first) if is_word(slice[..own.start].chars().next_back()) => {
                marks.extend([first, own]);
                open = None;
            }
            None if is_word(slice[own.end..].chars().next()) => open = Some(own),
            _ => {}
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn a_readme_is_read_without_its_marks() {
        check(
            "[![CI](https://ci.example.org/b.svg)](https://ci.example.org) ![MIT](https://img.example.org/m.svg)\n\n\
             **tidewatch** reads a [tide gauge](https://en.example.org/tide_(sea)) and draws its curve.\n\n\
             - [Usage](#usage)\n- [Themes](#themes)\n- [License](#license)\n\n\
             The **curve** covers a day.",
            &[
                "x:navigation [![CI](https://ci.example.org/b.svg)](https://ci.example.org) ![MIT](https://img.example.org/m.svg)",
                "paragraph tidewatch reads a tide gauge and draws its curve.",
                "x:navigation - [Usage](#usage)",
                "x:navigation - [Themes](#themes)",
                "x:navigation - [License](#license)",
                "paragraph The curve covers a day.",
            ],
        );
    }

    #[test]
    fn marks_of_other_kinds_stay() {
        let text = "The area is 2 ** 3 for a [square] (see below).\nIt grows ** fast [here](";
        let lines: Vec<String> = text.lines().map(|line| format!("paragraph {line}")).collect();
        check(text, &lines.iter().map(String::as_str).collect::<Vec<_>>());
    }
}

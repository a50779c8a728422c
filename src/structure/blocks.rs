//! Lines → blocks: paragraphs, headings, list items, turns of a conversation.

use super::Gap;
use super::layout::captions;
use super::lines::{Line, LineStart};
use super::wrap::Wrap;
use crate::block::{Block, BlockKind, Boilerplate, MarkupRole};
use crate::chars::is_end_mark;
use crate::span::Span;

/// Groups lines into blocks, in order, and finds the gaps in them; the layout knows some, which are in order.
pub(super) fn blocks(text: &str, lines: &[Line], known: &[Span]) -> (Vec<Block>, Vec<Gap>) {
    let mut known = known.iter().copied().peekable();
    let wrap = Wrap::of(text, lines);
    let mut blocks: Vec<Block> = Vec::new();
    let mut gaps = Vec::new();
    // The last line that is no boilerplate, and how many blocks there were when its block was complete.
    let mut last: Option<(&Line, usize)> = None;
    // Whether a page break stands between the two: then only the layout knows that a line goes on.
    let mut is_next_page = false;
    for (number, line) in lines.iter().enumerate() {
        let joins = last.is_some_and(|(before, _)| {
            line.joins.unwrap_or_else(|| !is_next_page && wrap.joins(text, before, line, number))
        });
        match last {
            Some((_, own)) if joins => {
                // The boilerplate between the two halves stands inside the block now.
                gaps.extend(
                    blocks
                        .drain(own..)
                        .map(|block| Gap { span: block.span, boilerplate: block.boilerplate }),
                );
                blocks[own - 1].span.end = line.span.end;
            }
            _ => blocks.push(block(text, line)),
        }
        gaps.extend(layout_in(text, line).map(|span| Gap { span, boilerplate: None }));
        let mut inside = Vec::new();
        while let Some(span) = known.next_if(|span| span.end <= line.span.end) {
            inside.push(Gap { span, boilerplate: None });
        }
        let is_boilerplate = blocks.last().is_some_and(|block| block.boilerplate.is_some());
        if !is_boilerplate {
            gaps.extend(inside);
            (last, is_next_page) = (Some((line, blocks.len())), false);
            continue;
        }
        match line.role {
            Some(MarkupRole::Boilerplate(Boilerplate::TimeCode)) => {}
            Some(MarkupRole::Boilerplate(Boilerplate::Footer)) => is_next_page = true,
            _ => last = None,
        }
    }
    (blocks, gaps)
}

/// The stretches of a line that are layout: what stands before and after its content, and the tags in it.
fn layout_in(text: &str, line: &Line) -> impl Iterator<Item = Span> {
    let content = line.content;
    let slice = if line.is_caption { line.text(text) } else { "" };
    let tags = captions::tags(slice)
        .map(move |tag| Span::new(content.start + tag.start, content.start + tag.end));
    let before = Span::new(line.span.start, content.start);
    let after = Span::new(content.end, line.span.end);
    let spans = std::iter::once(before).chain(tags).chain(std::iter::once(after));
    spans.map(|span| span.trim(text)).filter(|span| !span.is_empty())
}

fn block(text: &str, line: &Line) -> Block {
    let (kind, boilerplate) = match (line.role, line.start) {
        (Some(MarkupRole::Block(kind)), _) => (kind, None),
        (Some(MarkupRole::Boilerplate(boilerplate)), _) => {
            (BlockKind::Paragraph, Some(boilerplate))
        }
        (_, LineStart::Separator) => (BlockKind::Paragraph, Some(Boilerplate::Separator)),
        (_, LineStart::Hashes) => (BlockKind::Heading, None),
        _ if line.quote_depth > 0 => (BlockKind::Quote, None),
        (_, LineStart::Bullet) if !is_speech(line.text(text)) => (BlockKind::ListItem, None),
        _ => (BlockKind::Paragraph, None),
    };
    Block { span: line.span, kind, boilerplate }
}

/// `— Where is the boat? — she asked.`: a dash that begins a line begins speech where a second one ends
/// it after a mark.
fn is_speech(line: &str) -> bool {
    line.strip_prefix(['—', '–']).is_some_and(|said| {
        said.match_indices([' ', '\u{a0}']).any(|(at, space)| {
            said[at + space.len()..].starts_with(['—', '–'])
                && said[..at].ends_with(|c| is_end_mark(c) || c == ',')
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::display::{HyphenatedWords, display};
    use super::super::lines::lines;
    use super::*;

    /// Blocks are separated by `|` in the expected string; wrapped lines are shown joined.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let (blocks, gaps) = blocks(text, &lines(text), &[]);
        let shown: Vec<String> = blocks
            .iter()
            .map(|block| {
                let display = display(text, block.span, &gaps, &HyphenatedWords::default());
                display.unwrap_or_else(|| text[block.span.range()].to_owned())
            })
            .collect();
        assert_eq!(shown.join("|"), expected);
    }

    #[test]
    fn quoted_lines_are_joined_without_their_marks() {
        check(
            "> The committee met on Tuesday to discuss the repairs of\n\
             > the old bridge over the river, which has been closed to\n\
             > traffic since the spring. Members agreed that all of\n\
             > them want trams.\n\
             Really?",
            "The committee met on Tuesday to discuss the repairs of the old bridge over the river, \
             which has been closed to traffic since the spring. Members agreed that all of them \
             want trams.|Really?",
        );
    }

    #[test]
    fn lines_that_are_not_wrapped_are_blocks_of_their_own() {
        check("One line.\nAnother line.\n\nA third.", "One line.|Another line.|A third.");
    }

    #[test]
    fn wrapped_lines_are_joined_and_hyphens_taken_out() {
        check(
            "The committee met on Tuesday to discuss the repairs of\n\
             the old bridge over the river, which has been closed to\n\
             traffic since the spring. Members agreed that the well-\n\
             known engineer from the capital should give an indepen-\n\
             dent opinion.\n\n\
             A well-known critic disagreed with all of them, at once\n\
             and loudly, and left the room before the vote was taken.",
            "The committee met on Tuesday to discuss the repairs of the old bridge over the river, \
             which has been closed to traffic since the spring. Members agreed that the well-known \
             engineer from the capital should give an independent opinion.|A well-known critic \
             disagreed with all of them, at once and loudly, and left the room before the vote was \
             taken.",
        );
    }

    #[test]
    fn list_items_break_wrapped_text() {
        check(
            "There are three things that we would like to take home\n\
             from this meeting, and they are, in order of importance\n\
             to the members who were present on that evening:\n\
             - a new bridge that is wide enough for two lorries and\n\
             a tram\n\
             - money",
            "There are three things that we would like to take home from this meeting, and they \
             are, in order of importance to the members who were present on that evening:|- a new \
             bridge that is wide enough for two lorries and a tram|- money",
        );
    }
}

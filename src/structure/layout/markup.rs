//! What the caller knows about the text, line by line.

use crate::block::{BlockKind, Boilerplate, Markup, MarkupRole};
use crate::span::Span;
use crate::structure::lines::Line;

/// Gives lines the role that the caller states. `markup` is in the order of the text.
pub(in crate::structure) fn apply(markup: &[Markup], lines: &mut [Line]) {
    for Markup { span, role } in markup {
        let role = match role {
            MarkupRole::Link => continue,
            MarkupRole::Title => &MarkupRole::Block(BlockKind::Heading),
            role => role,
        };
        let first = lines.partition_point(|line| line.span.end <= span.start);
        let count = lines[first..].partition_point(|line| line.span.start < span.end);
        let is_one = matches!(
            role,
            MarkupRole::Block(BlockKind::Paragraph | BlockKind::Code | BlockKind::Verse)
        );
        for (index, line) in lines[first..first + count].iter_mut().enumerate() {
            line.role = Some(*role);
            line.joins = Some(is_one && index > 0);
        }
        if count > 0 {
            end_block(&mut lines[first + count..]);
        }
    }
}

/// What comes after a stretch is not part of it, not even across the time codes of subtitles.
fn end_block(lines: &mut [Line]) {
    for line in lines {
        let is_done = line.joins == Some(false);
        line.joins = Some(false);
        let is_time_code = line.role == Some(MarkupRole::Boilerplate(Boilerplate::TimeCode));
        if is_done || !is_time_code {
            break;
        }
    }
}

/// The share of the bytes of a stretch of text that links cover: 0 to 1.
pub(in crate::structure) fn link_share(markup: &[Markup], span: Span) -> f64 {
    let first = markup.partition_point(|markup| markup.span.start < span.start);
    let inside = markup[first..].iter().take_while(|markup| markup.span.start < span.end);
    let linked: usize = inside
        .filter(|markup| markup.role == MarkupRole::Link)
        .map(|link| link.span.end.min(span.end) - link.span.start)
        .sum();
    linked as f64 / span.len().max(1) as f64
}

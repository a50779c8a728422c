//! What the caller knows of the text, line by line.

use crate::block::{Kind, Markup, Role};
use crate::span::Span;
use crate::structure::lines::Line;

/// Gives lines the role that the caller says they have. `markup` is in the order of the text.
pub(in crate::structure) fn apply(markup: &[Markup], lines: &mut [Line]) {
    for Markup { span, role } in markup {
        if *role == Role::Link {
            continue;
        }
        let first = lines.partition_point(|line| line.span.end <= span.start);
        let inside = lines[first..].iter_mut().take_while(|line| line.span.start < span.end);
        for (index, line) in inside.enumerate() {
            line.role = Some(*role);
            let is_one = matches!(role, Role::Block(Kind::Code | Kind::Verse));
            line.joins = Some(is_one && index > 0);
        }
    }
}

/// The share of the bytes of a stretch of text that links cover: 0 to 1.
pub(in crate::structure) fn link_share(markup: &[Markup], span: Span) -> f64 {
    let first = markup.partition_point(|markup| markup.span.start < span.start);
    let inside = markup[first..].iter().take_while(|markup| markup.span.start < span.end);
    let linked: usize = inside
        .filter(|markup| markup.role == Role::Link)
        .map(|link| link.span.end.min(span.end) - link.span.start)
        .sum();
    linked as f64 / span.len().max(1) as f64
}

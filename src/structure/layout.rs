//! Lines → the layout that they show together: what no line shows alone.
//!
//! One judgement per file, asked in the order of [`LAYOUTS`]; a line keeps the role that it was given first.

pub(super) mod captions;
mod code;
mod conversation;
mod counts;
mod editions;
mod html_source;
mod mail;
mod markdown;
pub(super) mod markup;
mod notes;
mod page_breaks;
mod subtitles;
mod tables;
mod verse;

use super::lines::Line;
use crate::span::Span;

type Layout = fn(&str, &mut [Line]);

const LAYOUTS: &[Layout] = &[
    subtitles::mark,
    page_breaks::mark,
    code::mark,
    mail::mark,
    conversation::mark_messages,
    counts::mark,
    tables::mark,
    notes::mark,
    conversation::mark,
    verse::mark,
];

/// Gives lines their role, and finds what is no text inside of them, in order.
pub(super) fn mark(text: &str, lines: &mut [Line]) -> Vec<Span> {
    let tags = html_source::mark(text, lines);
    let links = editions::mark(text, lines);
    for layout in LAYOUTS {
        layout(text, lines);
    }
    // The source of a page is no copy of an encyclopedia, and hardly a text of either has links of Markdown.
    let not_text = if tags.is_empty() { links } else { tags };
    if not_text.is_empty() { markdown::mark(text, lines) } else { not_text }
}

/// For the tests of the layouts: what a text is read as, one line per block. The kind comes first, or `x:`
/// and what kind of boilerplate it is.
#[cfg(test)]
#[track_caller]
pub(super) fn check(text: &str, expected: &[&str]) {
    use crate::{Language, Options, structure::Structure};
    let structure = Structure::of(text, Language::English, &Options::default());
    let shown: Vec<String> = structure
        .blocks
        .iter()
        .map(|block| {
            let kind = match block.boilerplate {
                Some(boilerplate) => format!("x:{}", boilerplate.name()),
                None => block.kind.name().to_owned(),
            };
            let display = structure.display(text, block.span);
            format!("{kind} {}", display.as_deref().unwrap_or(&text[block.span.range()]))
        })
        .collect();
    assert_eq!(shown, expected);
}

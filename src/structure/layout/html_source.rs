//! HTML that was pasted as its source: the tags are no text, and neither is what scripts and styles say.

use crate::block::{BlockKind, Boilerplate, MarkupRole};
use crate::lexicon::lowered;
use crate::span::Span;
use crate::structure::lines::Line;
use crate::word_lists::PhraseList;

/// How a text begins that is HTML, in lower case.
static BEGINNINGS: PhraseList = PhraseList::of(
    "<!doctype html|<html|<head|<body|<div|<p>|<p |<article|<section|<main|<h1|<span",
);
/// Longest beginning, in bytes.
const MAX_BEGINNING: usize = 16;
/// Longest tag, in bytes.
const MAX_HTML_TAG: usize = 1000;
/// Elements whose content is no text, and those around the article.
static SILENT: PhraseList = PhraseList::of("script|style|head|svg|noscript");
static AROUND: PhraseList = PhraseList::of("nav|footer|aside|form");
/// Elements that end a paragraph where they begin and where they end.
static BLOCKS: PhraseList = PhraseList::of(
    "\
    p|div|article|section|main|header|h1|h2|h3|h4|h5|h6|ul|ol|li|table|tr|td|blockquote|\
    figure|figcaption|body|html|br",
);

/// Share of the lines with a tag from which on a text is the source of a page; below it, the text has some lines of HTML, as
/// Markdown may.
const MIN_TAGGED: f64 = 0.5;

/// Gives lines their role, and finds the tags, if a text is the source of a page.
pub(super) fn mark(text: &str, lines: &mut [Line]) -> Vec<Span> {
    let Some(first) = lines.first().map(|line| line.text(text)) else { return Vec::new() };
    let start = lowered(&first[..first.floor_char_boundary(MAX_BEGINNING)]);
    if !BEGINNINGS.start(&start) || !text.contains("</p>") {
        return Vec::new();
    }
    let tagged = lines.iter().filter(|line| line.text(text).contains('<')).count();
    let is_page = tagged as f64 >= MIN_TAGGED * lines.len() as f64;
    let mut tags = Vec::new();
    // The elements that are open around a line: the outermost silent one, and the one around the article.
    let (mut silent, mut around): (Option<String>, Option<String>) = (None, None);
    let mut ends_block = true;
    for line in lines.iter_mut() {
        let slice = line.text(text);
        if !is_page && !slice.starts_with('<') {
            (silent, around, ends_block) = (None, None, true);
            continue;
        }
        let (mut has_text, mut kind, mut starts_block) = (false, None, ends_block);
        let was_silent = silent.is_some();
        let mut own = Vec::new();
        let mut is_around = around.is_some();
        ends_block = false;
        let mut at = 0;
        while at < slice.len() {
            let rest = &slice[at..];
            let Some((length, name, closes)) = tag(rest) else {
                // What begins with a mark that is no tag is text.
                let next = rest.match_indices('<').map(|(next, _)| next).find(|&next| next > 0);
                let step = next.unwrap_or(rest.len());
                let has_word = silent.is_none() && rest[..step].contains(char::is_alphanumeric);
                has_text |= has_word;
                at += step;
                continue;
            };
            own.push(Span::new(line.content.start + at, line.content.start + at + length));
            at += length;
            match &silent {
                Some(open) if closes && *open == name => silent = None,
                Some(_) => continue,
                None if !closes && SILENT.has(name.as_str()) => silent = Some(name.clone()),
                None => {}
            }
            if AROUND.has(name.as_str()) {
                is_around |= !closes;
                around = if closes { None } else { Some(name.clone()) };
            }
            if BLOCKS.has(name.as_str()) {
                if has_text {
                    ends_block = true
                } else {
                    starts_block = true
                }
                kind = match name.as_bytes() {
                    [b'h', b'1'..=b'6'] => Some(BlockKind::Heading),
                    b"li" => Some(BlockKind::ListItem),
                    _ => kind,
                };
            }
        }
        let boilerplate = match (has_text, is_around) {
            (true, false) => None,
            (true, true) => Some(Boilerplate::Navigation),
            (false, _) => Some(Boilerplate::Separator),
        };
        line.joins = Some(!starts_block && boilerplate.is_none());
        line.role = Some(match boilerplate {
            Some(boilerplate) => MarkupRole::Boilerplate(boilerplate),
            None => MarkupRole::Block(kind.unwrap_or(BlockKind::Paragraph)),
        });
        ends_block |= boilerplate.is_some() && !was_silent;
        if boilerplate.is_none() {
            tags.extend(own);
        }
    }
    tags
}

/// The length of the tag or comment that a text begins with, its name, and whether it closes an element.
fn tag(text: &str) -> Option<(usize, String, bool)> {
    let inner = text.strip_prefix('<')?;
    let inner = &inner[..inner.floor_char_boundary(MAX_HTML_TAG)];
    let closes = inner.starts_with('/');
    let name: String = inner
        .trim_start_matches('/')
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect();
    let is_tag = !name.is_empty() || inner.starts_with('!');
    let length = if is_tag { inner.find('>')? + 2 } else { return None };
    Some((length, name, closes))
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn the_source_of_a_page_is_read_without_its_tags() {
        let text = "<!DOCTYPE html>\n<html>\n<head>\n<style>p { color: red; }</style>\n</head>\n<body>\n\
                    <nav><a href=\"/\">Home</a></nav>\n<h1>New Ferries</h1>\n\
                    <p>The board wants <b>two</b> boats. They run\non batteries.</p>\n<p>The old one broke.</p>\n</body>";
        check(
            text,
            &[
                "x:separator <!DOCTYPE html>",
                "x:separator <html>",
                "x:separator <head>",
                "x:separator <style>p { color: red; }</style>",
                "x:separator </head>",
                "x:separator <body>",
                "x:navigation <nav><a href=\"/\">Home</a></nav>",
                "heading New Ferries",
                "paragraph The board wants two boats. They run on batteries.",
                "paragraph The old one broke.",
                "x:separator </body>",
            ],
        );
    }

    #[test]
    fn a_tag_in_a_text_is_left_where_it_is() {
        let text = "The tag <b> makes letters bold. So does <strong>.";
        check(text, &[&format!("paragraph {text}")]);
    }
}

//! Pieces of text with their contexts → lines, with a role if the markup gives one.
//!
//! Paragraphs get no role: a `<p>` or `<div>` says no more than a blank line, and menus, bylines and hard-wrapped mails use
//! them, too. Where the markup says nothing, the lines are read as plain text is.

use std::sync::LazyLock;

use regex::Regex;

use crate::block::{BlockKind, Boilerplate, Markup, MarkupRole};
use crate::span::Span;

use super::context::{Edge, HtmlContext, Space};
use super::patterns::{pattern, utf16_length};
use super::tree::NodeId;

/// A list item with at least this share of its letters in links is a menu item.
const MOSTLY_LINKS: f64 = 0.8;
/// More than this share of the letters of a byline are names and dates.
const MOSTLY_BYLINE: f64 = 0.6;
/// In UTF-16 units. A longer line with a name in it is text.
const LONGEST_BYLINE: usize = 120;
/// In UTF-16 units. A shorter line in the header of a page is not a sentence of the text.
const SHORTEST_STANDFIRST: usize = 40;
/// How deep an item of a list is indented at most; Word has as many levels.
const DEEPEST_ITEM: usize = 9;
const SOFT_HYPHEN: char = '\u{ad}';

/// White space other than a single space. A single no-break space stays, because an author put it there.
static SPACED: LazyLock<Regex> = LazyLock::new(|| pattern(r"[ \t\n\r\x0c\u{a0}]{2,}|[\t\n\r\x0c]"));
static LINE_END: LazyLock<Regex> = LazyLock::new(|| pattern(r"\r\n?"));
static SENTENCE_END: LazyLock<Regex> =
    LazyLock::new(|| pattern(r#"[.!?…。！？؟।][\p{Pe}\p{Pf}"']*$"#));

/// A line that is being written.
struct HtmlLine {
    /// Of its first text.
    context: HtmlContext,
    text: String,
    /// In UTF-16 units.
    length: usize,
    links: Vec<(Span, NodeId)>,
    /// These count UTF-16 units other than white space.
    letters: usize,
    linked: usize,
    bylined: usize,
}

impl HtmlLine {
    fn of(context: &HtmlContext) -> Self {
        let context = context.clone();
        let links = Vec::new();
        Self { context, text: String::new(), length: 0, links, letters: 0, linked: 0, bylined: 0 }
    }

    fn add(&mut self, words: &str, link: Option<NodeId>, is_byline: bool) {
        let start = self.text.len();
        self.push(words);
        let letters = count_letters(words);
        self.letters += letters;
        if is_byline {
            self.bylined += letters;
        }
        let Some(link) = link else { return };
        self.linked += letters;
        match self.links.last_mut() {
            Some((span, last)) if *last == link => span.end = self.text.len(),
            _ => self.links.push((Span::new(start, self.text.len()), link)),
        }
    }

    /// Ends a line of a listing, unless it has just ended.
    fn break_listing(&mut self) {
        if !self.text.ends_with('\n') {
            self.push("\n");
        }
    }

    fn push(&mut self, words: &str) {
        self.text += words;
        self.length += utf16_length(words);
    }

    fn is_sentence(&self) -> bool {
        SENTENCE_END.is_match(&self.text)
    }

    fn role(&self) -> Option<MarkupRole> {
        let HtmlContext { kind, boilerplate, is_page_header, item, .. } = &self.context;
        let kind = kind.map(MarkupRole::Block);
        if let Some(boilerplate) = boilerplate {
            return Some(MarkupRole::Boilerplate(*boilerplate));
        }
        if kind == Some(MarkupRole::Block(BlockKind::Heading)) {
            return kind;
        }
        if *is_page_header && !(self.length >= SHORTEST_STANDFIRST && self.is_sentence()) {
            return Some(MarkupRole::Boilerplate(Boilerplate::Navigation));
        }
        if self.is_byline() {
            return Some(MarkupRole::Boilerplate(Boilerplate::Byline));
        }
        if kind.is_some() && kind != Some(QUOTE) {
            return kind;
        }
        if item.as_ref().is_some_and(|item| item.is_fresh.get()) && !self.is_menu_item() {
            return Some(LIST_ITEM);
        }
        kind
    }

    fn is_byline(&self) -> bool {
        let is_all = self.bylined == self.letters;
        self.bylined as f64 > MOSTLY_BYLINE * self.letters as f64
            && self.length <= LONGEST_BYLINE
            && (is_all || !self.is_sentence())
    }

    /// A list of links may be part of the text or a menu; that shows among the lines around it.
    fn is_menu_item(&self) -> bool {
        self.linked as f64 >= MOSTLY_LINKS * self.letters as f64 && !self.is_sentence()
    }
}

const QUOTE: MarkupRole = MarkupRole::Block(BlockKind::Quote);
const LIST_ITEM: MarkupRole = MarkupRole::Block(BlockKind::ListItem);

/// Counts the characters other than white space, in UTF-16 units.
fn count_letters(words: &str) -> usize {
    let letters = words.chars().filter(|&c| c > ' ' && c != '\u{a0}' && c != SOFT_HYPHEN);
    letters.map(char::len_utf16).sum()
}

#[derive(Default)]
pub(super) struct HtmlLines {
    text: String,
    /// `None` where a `<br>` undid it.
    markup: Vec<Option<Markup>>,
    line: Option<HtmlLine>,
    /// White space before the next words, if there are more in the line, unless there are tabs.
    space: Option<char>,
    tabs: usize,
    /// Line ends before the next line: 2 make a blank line.
    breaks: usize,
    /// The indentation of a line of a listing.
    indent: String,
    /// Whether the last line was ended by a single `<br>` only.
    is_soft: bool,
    /// The markup of the last line, if a `<br>` would undo it.
    undoable: Option<usize>,
    /// The headings of the first level.
    titles: Vec<usize>,
}

impl HtmlLines {
    /// Drops everything so far.
    pub(super) fn restart(&mut self) {
        *self = Self { is_soft: self.is_soft, ..Self::default() };
    }

    fn forget_space(&mut self) {
        self.space = None;
        self.indent.clear();
        self.tabs = 0;
    }

    pub(super) fn add(&mut self, data: &str, context: &HtmlContext) {
        let text = data.replace(SOFT_HYPHEN, "");
        if context.space == Space::Collapse {
            self.add_words(&text, context);
        } else {
            self.add_as_is(&LINE_END.replace_all(&text, "\n"), context);
        }
    }

    fn add_words(&mut self, text: &str, context: &HtmlContext) {
        let is_space = |&c: &char| c == ' ' || c == '\u{a0}';
        let words = SPACED.replace_all(text, " ");
        let first = words.chars().next().filter(is_space);
        self.add_space(first);
        let words = &words[first.map_or(0, char::len_utf8)..];
        if words.is_empty() {
            return;
        }
        let last = words.chars().next_back().filter(is_space);
        self.append(&words[..words.len() - last.map_or(0, char::len_utf8)], context);
        self.add_space(last);
    }

    fn add_as_is(&mut self, text: &str, context: &HtmlContext) {
        if self.line.is_some() {
            self.append(text, context);
            return;
        }
        // Empty lines before a listing are not part of it.
        let rest = text.trim_start();
        let lead = &text[..text.len() - rest.len()];
        match lead.rfind('\n') {
            Some(last) => lead[last + 1..].clone_into(&mut self.indent),
            None => self.indent += lead,
        }
        if !rest.is_empty() {
            let words = format!("{}{rest}", self.indent);
            self.append(&words, context);
        }
    }

    fn add_space(&mut self, space: Option<char>) {
        if space.is_some() {
            self.space = if self.space.is_none() { space } else { Some(' ') };
        }
    }

    fn append(&mut self, words: &str, context: &HtmlContext) {
        let space = match self.tabs {
            0 => self.space.map(String::from),
            tabs => Some("\t".repeat(tabs)),
        };
        self.forget_space();
        let HtmlContext { link, is_byline, .. } = *context;
        match &mut self.line {
            Some(line) => {
                if let Some(space) = space {
                    let last = line.links.last().map(|&(_, link)| link);
                    line.add(&space, link.filter(|_| last == link), is_byline);
                }
                line.add(words, link, is_byline);
            }
            None => {
                let undoable = self.undoable.take();
                if let Some(undone) = undoable.filter(|_| self.is_soft) {
                    self.markup[undone] = None;
                }
                self.line.insert(HtmlLine::of(context)).add(words, link, is_byline);
            }
        }
    }

    /// An element starts.
    pub(super) fn enter(&mut self, context: &HtmlContext) {
        if context.is_cell && self.line.is_some() {
            self.tabs += 1;
        } else {
            self.edge(context);
        }
    }

    /// An element ends.
    pub(super) fn leave(&mut self, context: &HtmlContext) {
        if !context.is_cell {
            self.edge(context);
        }
    }

    fn edge(&mut self, context: &HtmlContext) {
        match context.edge {
            // A paragraph in a table cell, or a formula.
            Edge::InSentence => self.add_space(Some(' ')),
            Edge::None if context.is_row_part => self.add_space(Some(' ')),
            Edge::None => {}
            Edge::LineOfListing => {
                if let Some(line) = &mut self.line {
                    line.break_listing();
                }
            }
            Edge::Line | Edge::BlankLine => {
                self.end();
                self.is_soft = false;
                self.breaks = self.breaks.max(if context.edge == Edge::Line { 1 } else { 2 });
            }
        }
    }

    /// A `<br>`.
    pub(super) fn break_line(&mut self, context: &HtmlContext) {
        if context.is_row_part {
            self.add_space(Some(' '));
        } else if context.space == Space::Block {
            self.add_as_is("\n", context);
        } else if self.line.is_some() {
            self.end();
            self.is_soft = self.breaks == 0;
            self.breaks = self.breaks.max(1);
        } else {
            self.is_soft = false;
            self.breaks = 2.min(self.breaks + 1);
        }
    }

    fn end(&mut self) {
        self.forget_space();
        let Some(line) = self.line.take() else { return };
        let text = line.text.trim_end();
        if text.is_empty() {
            return;
        }
        // If a <br> may be a hard wrap, the line after it gets no role: it is read as plain text is.
        let role = line.role().filter(|&role| !(self.is_soft && role == QUOTE));
        if !self.text.is_empty() {
            self.text += &"\n".repeat(self.breaks.max(1));
        }
        self.breaks = 0;
        let start = self.text.len();
        if let Some(item) = &line.context.item {
            if role == Some(LIST_ITEM) {
                self.text += &"  ".repeat(item.depth.min(DEEPEST_ITEM) - 1);
                self.text += &*item.marker.borrow();
                self.text.push(' ');
            }
            item.is_fresh.set(false);
        }
        let from = self.text.len();
        self.text += text;
        if let Some(role) = role {
            let at = self.markup.len();
            self.markup.push(Some(Markup { span: Span::new(start, self.text.len()), role }));
            if role == HEADING && line.context.is_title {
                self.titles.push(at);
            }
            self.undoable = (role == QUOTE).then_some(at);
        }
        for (span, _) in line.links {
            let end = span.end.min(text.len());
            if end > span.start {
                let span = Span::new(from + span.start, from + end);
                self.markup.push(Some(Markup { span, role: MarkupRole::Link }));
            }
        }
    }

    /// The text and its markup.
    pub(super) fn finish(mut self) -> (String, Vec<Markup>) {
        self.end();
        // A page with several has them for its sections.
        if let [title] = self.titles[..]
            && let Some(title) = &mut self.markup[title]
        {
            title.role = MarkupRole::Title;
        }
        (self.text, self.markup.into_iter().flatten().collect())
    }
}

const HEADING: MarkupRole = MarkupRole::Block(BlockKind::Heading);

//! What an element says about the text in it: its role, its line breaks, its white space.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::LazyLock;

use regex::Regex;

use crate::block::{BlockKind, Boilerplate};

use super::context::{Edge, HtmlContext, HtmlItem, HtmlList, Space};
use super::names::{
    boilerplate_of_class, boilerplate_of_element, boilerplate_of_role, edge_of, is_formula_class,
    is_text, kind_of_class, names_byline,
};
use super::patterns::{pattern, utf16_length};
use super::tree::{NodeId, Tree};

/// In UTF-16 units. A longer element with such a name has more in it than a caption.
const LONGEST_NAMED_CAPTION: usize = 400;
/// With more UTF-16 units per cell, on average, a table is there for the layout.
const MOST_LETTERS_IN_CELL: usize = 200;
/// More of the characters of a listing are neither letters nor the punctuation of sentences.
const LEAST_SHARE_OF_WORDS: f64 = 0.98;

static IGNORED: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)mso-list:\s*ignore"));
static ITEM_NUMBER: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\s*([0-9A-Za-z_]{1,4}[.)])"));
static UNSEEN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)(?:^|;)\s*(?:display:\s*none|content-visibility:\s*hidden|mso-hide:\s*all)")
});
static SET_AS_BLOCK: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)display:\s*(?:block|flex|grid)"));
static VISIBILITY: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)(?:^|;)\s*visibility:\s*([a-z]+)"));
static PREFORMATTED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)white-space:\s*pre\s*(?:;|$)"));
static LEVEL: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?is)^\s*mso-list:.*?\blevel([0-9])"));
static FORMULA: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?s)^\{\\(?:display|text)style\s(.*)\}$"));
static NO_WORDS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r#"[^\p{L}\p{M}\p{N}\s.,;:!?'"’“”–-]+"#));
static SENTENCE_IN_LISTING: LazyLock<Regex> =
    LazyLock::new(|| pattern(r#"(?m)[.!?…。！？]["'”’)]*\s*$"#));

/// An element, with what is asked of it again and again.
#[derive(Clone, Copy)]
pub(super) struct Element<'a> {
    tree: &'a Tree,
    id: NodeId,
    pub(super) name: &'a str,
    style: &'a str,
}

impl<'a> Element<'a> {
    pub(super) fn of(tree: &'a Tree, id: NodeId) -> Option<Self> {
        let style = tree.attribute(id, "style").unwrap_or_default();
        tree.name(id).map(|name| Self { tree, id, name, style })
    }

    fn attribute(self, name: &str) -> Option<&'a str> {
        self.tree.attribute(self.id, name)
    }

    /// The words of an attribute.
    fn words(self, attribute: &str) -> impl Iterator<Item = &'a str> {
        self.attribute(attribute).unwrap_or_default().split_whitespace()
    }

    /// Its classes and its id.
    fn names(self) -> impl Iterator<Item = &'a str> {
        self.words("class").chain(self.words("id"))
    }

    pub(super) fn is_dropped(self, context: &HtmlContext) -> bool {
        if !is_text(self.name)
            || self.attribute("hidden").is_some()
            || self.attribute("aria-hidden") == Some("true")
            || self.attribute("role") == Some("button")
        {
            return true;
        }
        if self.style.is_empty() {
            return false;
        }
        if IGNORED.is_match(self.style) {
            // Word writes the bullet or number as text.
            let text = self.tree.text(self.id);
            if let Some(item) = context.item.as_ref().filter(|item| item.is_fresh.get())
                && let Some(number) = ITEM_NUMBER.captures(&text).and_then(|found| found.get(1))
            {
                item.marker.replace(number.as_str().to_owned());
            }
            return true;
        }
        UNSEEN.is_match(self.style)
    }

    /// What an image of a formula says, as TeX; `None` for other elements.
    pub(super) fn formula(self) -> Option<&'a str> {
        if self.name != "img" {
            return None;
        }
        let text = self.attribute("alt")?.trim();
        let inner = FORMULA.captures(text).and_then(|found| found.get(1));
        if let Some(inner) = inner.map(|inner| inner.as_str()).filter(|inner| !inner.is_empty()) {
            return Some(inner.trim());
        }
        self.words("class").any(is_formula_class).then_some(text).filter(|text| !text.is_empty())
    }

    /// The context in it, from the context around it.
    pub(super) fn context_in(self, outer: &HtmlContext) -> HtmlContext {
        let Self { name, style, .. } = self;
        let role = self.attribute("role").unwrap_or_default();
        let mut own = outer.clone();
        own.is_cell = false;
        own.edge = edge_of(name)
            .unwrap_or_else(|| if SET_AS_BLOCK.is_match(style) { Edge::Line } else { Edge::None });
        if let Some(found) = VISIBILITY.captures(style) {
            own.is_hidden =
                ["hidden", "collapse"].iter().any(|it| found[1].eq_ignore_ascii_case(it));
        }

        let boilerplate = boilerplate_of_role(role)
            .or_else(|| boilerplate_of_element(name))
            .or_else(|| self.names().find_map(boilerplate_of_class));
        let is_named_caption =
            boilerplate == Some(Boilerplate::Caption) && name != "figcaption" && name != "caption";
        if is_named_caption && self.is_longer_than_caption(outer) {
            own.is_no_caption = true;
        } else if boilerplate.is_some()
            // The footer of a quotation names its source.
            && !(name == "footer" && outer.kind == Some(BlockKind::Quote))
        {
            own.boilerplate = boilerplate;
            // A caption stands apart even in the paragraph of its picture.
            if boilerplate == Some(Boilerplate::Caption) && own.edge == Edge::None {
                own.edge = Edge::Line;
            }
        }
        if self.is_displayed_math() {
            own.edge = Edge::InSentence;
        }
        own.is_in_article |= matches!(name, "article" | "main" | "section");
        own.is_page_header |= (name == "header" || role == "banner") && !outer.is_in_article;

        let is_heading =
            matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6") || role == "heading";
        let kind = if is_heading {
            Some(BlockKind::Heading)
        } else {
            self.names().find_map(kind_of_class)
        };
        own.kind = kind.or(own.kind);
        if name == "h1" || self.names().any(|name| name == "MsoTitle") {
            own.is_title = true;
        } else if name == "blockquote" {
            own.kind = Some(BlockKind::Quote);
        }
        if outer.space == Space::Block {
            own.edge = if own.edge == Edge::None { Edge::None } else { Edge::LineOfListing };
        } else if name == "pre" {
            own.kind = if self.is_listing() { Some(BlockKind::Code) } else { outer.kind };
            own.space = Space::Block;
        } else if outer.space == Space::Collapse && PREFORMATTED.is_match(style) {
            own.space = Space::Keep;
        }

        if name == "a" && self.attribute("href").is_some() {
            own.link = Some(self.id);
        }
        own.is_byline |= name == "time"
            || self.names().any(|name| name == "byline")
            || self.words("rel").any(|relation| relation == "author")
            || self.words("itemprop").any(names_byline);
        self.read_list(outer, &mut own);
        self.read_table(role, outer, &mut own);
        own
    }

    fn read_list(self, outer: &HtmlContext, own: &mut HtmlContext) {
        let around = outer.list.as_deref();
        let mut item = None;
        if matches!(self.name, "ul" | "ol" | "menu" | "dir") {
            let next = Cell::new(self.attribute("start").and_then(integer).unwrap_or(1));
            let depth = around.map_or(0, |list| list.depth) + 1;
            own.list = Some(Rc::new(HtmlList { is_ordered: self.name == "ol", next, depth }));
        } else if self.name == "li" {
            let marker = match around.filter(|list| list.is_ordered) {
                None => "-".to_owned(),
                Some(list) => {
                    let value = self.attribute("value").and_then(integer);
                    let number = value.unwrap_or(list.next.get());
                    list.next.set(number + 1);
                    format!("{number}.")
                }
            };
            item = Some((marker, around.map_or(1, |list| list.depth)));
        } else {
            item = self.level_in_style().map(|depth| ("-".to_owned(), depth));
        }
        let is_item = item.is_some();
        if let Some((marker, depth)) = item {
            let (marker, is_fresh) = (RefCell::new(marker), Cell::new(true));
            own.item = Some(Rc::new(HtmlItem { marker, depth, is_fresh }));
        }
        // There are no blank lines in a list.
        if is_item || outer.item.is_some() || outer.list.is_some() {
            own.edge = own.edge.min(Edge::Line);
        }
    }

    fn read_table(self, role: &str, outer: &HtmlContext, own: &mut HtmlContext) {
        match self.name {
            "table" => {
                own.is_in_data_table = self.is_data_table(role);
                own.is_row_part = false;
            }
            "tr" if outer.is_in_data_table => {
                own.is_row_part = true;
                own.kind = Some(BlockKind::Table);
            }
            "td" | "th" => own.is_cell = outer.is_row_part,
            _ => {}
        }
        // There are no line breaks in a row.
        if outer.is_row_part {
            own.edge = Edge::None;
        }
    }

    /// Whether it has more in it than a caption. What is in one that has is not asked, so that the search takes linear time.
    fn is_longer_than_caption(self, outer: &HtmlContext) -> bool {
        outer.is_no_caption || self.is_longer_than(LONGEST_NAMED_CAPTION)
    }

    /// Whether it has more text than so many UTF-16 units.
    fn is_longer_than(self, most: usize) -> bool {
        let longer = self.tree.texts(self.id).try_fold(0, |length, text| {
            Some(length + utf16_length(text)).filter(|&length| length <= most)
        });
        longer.is_none()
    }

    /// Whether a formula stands on a line of its own.
    fn is_displayed_math(self) -> bool {
        match self.name {
            "math" => self.attribute("display") == Some("block"),
            "mjx-container" => self.attribute("display") == Some("true"),
            _ => false,
        }
    }

    /// The level of a list item as Word writes it, if it is one.
    fn level_in_style(self) -> Option<usize> {
        let found = self.style.split(';').find_map(|declaration| LEVEL.captures(declaration))?;
        found[1].parse().ok().filter(|&level| level > 0)
    }

    /// Whether a `<pre>` holds code or its output, not a mail or a poem, which are text.
    fn is_listing(self) -> bool {
        let tree = self.tree;
        let mut names = tree.descendants(self.id).filter_map(|node| tree.name(node));
        if names.any(|name| matches!(name, "code" | "kbd" | "samp")) {
            return true;
        }
        let text = tree.text(self.id);
        let words = utf16_length(&NO_WORDS.replace_all(&text, ""));
        (words as f64) < LEAST_SHARE_OF_WORDS * utf16_length(&text) as f64
            || !SENTENCE_IN_LISTING.is_match(&text)
    }

    /// Whether a table holds data, or is there for the layout. The search ends at the first nested table, so that all tables
    /// together take linear time.
    fn is_data_table(self, role: &str) -> bool {
        if role == "presentation" || role == "none" {
            return false;
        }
        let tree = self.tree;
        let (mut rows, mut cells) = (0, 0);
        for node in tree.descendants(self.id) {
            match tree.name(node) {
                Some(
                    "article" | "blockquote" | "form" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6"
                    | "ol" | "pre" | "table" | "ul",
                ) => return false,
                Some("p") if tree.name_before(node) == Some("p") => return false,
                Some("tr") => rows += 1,
                Some("td" | "th") => cells += 1,
                _ => {}
            }
        }
        rows > 1 && cells > rows && !self.is_longer_than(MOST_LETTERS_IN_CELL * cells)
    }
}

/// A number of at most nine digits.
fn integer(text: &str) -> Option<i64> {
    const MOST_DIGITS: usize = 9;
    let text = text.trim();
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_number =
        (1..=MOST_DIGITS).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|_| is_number)
}

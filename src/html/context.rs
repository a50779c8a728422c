//! What is known about the text in an element.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::block::{BlockKind, Boilerplate};

use super::tree::NodeId;

/// What an element does to the line before it and after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Edge {
    /// A formula that is set apart: it belongs to the sentence around it.
    InSentence,
    /// A block in a `<pre>`: it ends a line, but not the listing.
    LineOfListing,
    /// An inline element.
    None,
    /// It stands on lines of its own.
    Line,
    /// Blank lines stand around it.
    BlankLine,
}

/// How white space is treated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Space {
    Collapse,
    Keep,
    /// All of a `<pre>` is one block.
    Block,
}

/// A list item, until its first line is written.
#[derive(Debug)]
pub(super) struct HtmlItem {
    /// What it begins with: `-` or `1.`
    pub(super) marker: RefCell<String>,
    /// 1 in a list that is in no other.
    pub(super) depth: usize,
    /// Whether it has no line yet.
    pub(super) is_fresh: Cell<bool>,
}

/// A list, while its items are read.
#[derive(Debug)]
pub(super) struct HtmlList {
    pub(super) is_ordered: bool,
    /// The number of the next item.
    pub(super) next: Cell<i64>,
    /// 1 of a list that is in no other.
    pub(super) depth: usize,
}

/// What is known about the text in an element. It holds inside, unless an element there says otherwise.
#[derive(Clone, Debug)]
pub(super) struct HtmlContext {
    pub(super) edge: Edge,
    pub(super) kind: Option<BlockKind>,
    pub(super) boilerplate: Option<Boilerplate>,
    /// Whether it is in the header of the page, not of an article.
    pub(super) is_page_header: bool,
    pub(super) is_in_article: bool,
    /// Whether it names an author or a date.
    pub(super) is_byline: bool,
    /// Whether it is not visible; elements in it may be.
    pub(super) is_hidden: bool,
    /// Whether it is in a heading of the first level.
    pub(super) is_title: bool,
    /// Whether an element around it only has the name of a caption.
    pub(super) is_no_caption: bool,
    pub(super) space: Space,
    /// Whether it is in a row of a data table; a row becomes one line.
    pub(super) is_row_part: bool,
    pub(super) is_cell: bool,
    /// Whether the table around it holds data.
    pub(super) is_in_data_table: bool,
    /// The link that it is in.
    pub(super) link: Option<NodeId>,
    pub(super) list: Option<Rc<HtmlList>>,
    pub(super) item: Option<Rc<HtmlItem>>,
}

impl Default for HtmlContext {
    /// The context outside of all elements.
    fn default() -> Self {
        Self {
            edge: Edge::None,
            kind: None,
            boilerplate: None,
            is_page_header: false,
            is_in_article: false,
            is_byline: false,
            is_hidden: false,
            is_title: false,
            is_no_caption: false,
            space: Space::Collapse,
            is_row_part: false,
            is_cell: false,
            is_in_data_table: false,
            link: None,
            list: None,
            item: None,
        }
    }
}

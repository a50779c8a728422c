//! HTML → plain text with its [`Markup`]: what web archives, feeds and mails hold.
//!
//! Blocks become lines, paragraphs stand apart, list items have their marks, rows of tables their tabs. What is not seen and
//! what is no text (scripts, styles, forms, pictures) is left out. The elements say which lines are headings, quotations, code,
//! menus, captions and so on, which the text alone may not show.
//!
//! The same reader is in the web element (`www/element/html/`), which walks the tree that the browser makes.
//! `tests/fixtures/html/` holds both to the same text and markup.

mod context;
mod elements;
mod lines;
mod names;
mod nesting;
mod patterns;
mod tree;

use crate::block::Markup;

use context::HtmlContext;
use elements::Element;
use lines::HtmlLines;
use names::is_text;
use tree::{NodeContent, NodeId, Tree};

/// A text with what its markup says. Spans count bytes of `text`, in order.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MarkedText {
    /// The text, without tags.
    pub text: String,
    /// What stretches of it are, for [`Options::markup`](crate::Options::markup).
    pub markup: Vec<Markup>,
}

/// Reads a page, or a part of one. It cannot fail: whatever the parser of the standard makes of the source is read. If all of a
/// page is hidden until its scripts run, all its text is read, without markup.
///
/// ```
/// use epitome::{Document, Length, Options, html};
///
/// let page = "<nav><a href=/>Home</a></nav><h1>The bridge</h1><p>The old bridge closed in May.\
///             <p>It had carried trams since 1911.";
/// let html::MarkedText { text, markup, .. } = html::read(page);
/// assert_eq!(text, "Home\n\nThe bridge\n\nThe old bridge closed in May.\n\nIt had carried trams since 1911.");
///
/// let document = Document::read(text.as_str(), &Options { markup, ..Options::default() });
/// let summary = document.summarize(Length::sentences(1)?);
/// let sentence = &summary.sentences[0];
/// assert_eq!(sentence.text, "The old bridge closed in May.");
/// assert_eq!(sentence.text, text[sentence.span.range()]);
/// # Ok::<(), epitome::OptionsError>(())
/// ```
#[must_use]
pub fn read(html: &str) -> MarkedText {
    let tree = Tree::of(html);
    let mut lines = HtmlLines::default();
    walk(&tree, &mut lines);
    let (text, markup) = lines.finish();
    if text.is_empty() {
        return MarkedText { text: without_structure(&tree), markup: Vec::new() };
    }
    MarkedText { text, markup }
}

/// All text in a page, whatever it means.
fn without_structure(tree: &Tree) -> String {
    let mut text = String::new();
    for node in tree.descendants(tree.root()) {
        let Some(parent) = tree.node(node).parent.and_then(|parent| tree.name(parent)) else {
            continue;
        };
        if let NodeContent::Text(words) = &tree.node(node).content
            && is_text(parent)
        {
            text += words;
        }
    }
    text.trim().to_owned()
}

/// Goes through a tree without recursion, so that nesting may be deep.
fn walk(tree: &Tree, lines: &mut HtmlLines) {
    /// An element that has begun, with the context around it and in it.
    struct OpenElement {
        outer: HtmlContext,
        inner: HtmlContext,
    }
    let mut open: Vec<OpenElement> = Vec::new();
    let mut context = HtmlContext::default();
    let mut node = tree.root();
    loop {
        let mut inside = None;
        match &tree.node(node).content {
            NodeContent::Text(words) if !context.is_hidden => lines.add(words, &context),
            NodeContent::Text(_) | NodeContent::Root => {}
            // On Windows, the clipboard has the elements around the copied fragment, too.
            NodeContent::Comment(data) if data.starts_with("StartFragment") => lines.restart(),
            NodeContent::Comment(data) if data.starts_with("EndFragment") => return,
            NodeContent::Comment(_) => {}
            NodeContent::Element { .. } => {
                inside = enter(tree, node, &mut context, lines).map(|inner| {
                    let outer = std::mem::replace(&mut context, inner.clone());
                    open.push(OpenElement { outer, inner });
                })
            }
        }
        let mut next = inside.and_then(|()| tree.node(node).first);
        while next.is_none() {
            next = tree.node(node).next;
            if next.is_none() {
                let Some(OpenElement { outer, inner }) = open.pop() else { return };
                let Some(parent) = tree.node(node).parent else { return };
                lines.leave(&inner);
                context = outer;
                node = parent;
            }
        }
        let Some(following) = next else { return };
        node = following;
    }
}

/// Reads the beginning of an element; all of it if it has nothing in it. The context in it, if there is more to be read.
fn enter(
    tree: &Tree,
    node: NodeId,
    context: &mut HtmlContext,
    lines: &mut HtmlLines,
) -> Option<HtmlContext> {
    let element = Element::of(tree, node)?;
    if let Some(formula) = element.formula() {
        if !context.is_hidden {
            lines.add(formula, context);
        }
        return None;
    }
    if element.is_dropped(context) {
        return None;
    }
    if element.name == "br" {
        lines.break_line(context);
        return None;
    }
    let inner = element.context_in(context);
    lines.enter(&inner);
    if tree.node(node).first.is_none() {
        lines.leave(&inner);
        return None;
    }
    Some(inner)
}

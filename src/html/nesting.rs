//! A bound to how deep elements are nested. For many tags the parser searches the elements that are open, so that without one
//! a page of open tags alone would take the square of its length.

use std::cell::{Cell, RefCell};

use html5ever::LocalName;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult};
use rustc_hash::FxHashMap;

/// Elements inside each other, as in browsers; the tags of deeper ones are left out, not what is in them.
const MOST_OPEN: usize = 512;

/// What builds the tree.
pub(super) trait Builder: TokenSink {
    /// How many elements the last one that was added is inside of.
    fn depth(&self) -> usize;
}

/// Hands tokens on to what builds the tree, but for the tags of elements that are too deep.
pub(super) struct Shallow<B> {
    pub(super) builder: B,
    /// Start tags without an end tag, by their name, and all of them. An element may have ended without one.
    open: RefCell<FxHashMap<LocalName, usize>>,
    count: Cell<usize>,
}

impl<B: Builder> Shallow<B> {
    pub(super) fn of(builder: B) -> Self {
        Self { builder, open: RefCell::default(), count: Cell::new(0) }
    }

    /// Whether an element would be too deep. Both counts may be wrong for a while, but not both of them in a page that is
    /// not nested.
    fn is_left_out(&self, tag: &Tag) -> bool {
        let mut open = self.open.borrow_mut();
        let open = open.entry(tag.name.clone()).or_default();
        match tag.kind {
            TagKind::EndTag => {
                if *open > 0 {
                    *open -= 1;
                    self.count.set(self.count.get() - 1);
                }
                false
            }
            TagKind::StartTag => {
                let is_deep = self.count.get() >= MOST_OPEN && self.builder.depth() >= MOST_OPEN;
                // What is in these is no markup, and nothing can be inside.
                let is_flat = matches!(
                    &*tag.name,
                    "iframe"
                        | "noembed"
                        | "noframes"
                        | "noscript"
                        | "plaintext"
                        | "script"
                        | "style"
                        | "textarea"
                        | "title"
                        | "xmp"
                        | "br"
                        | "hr"
                        | "img"
                        | "input"
                        | "wbr"
                );
                if is_flat || is_deep {
                    return !is_flat;
                }
                *open += 1;
                self.count.set(self.count.get() + 1);
                false
            }
        }
    }
}

impl<B: Builder> TokenSink for Shallow<B> {
    type Handle = B::Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<B::Handle> {
        match &token {
            Token::TagToken(tag) if self.is_left_out(tag) => TokenSinkResult::Continue,
            _ => self.builder.process_token(token, line),
        }
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

//! HTML → a tree of its nodes, by the parser of the standard.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use html5ever::buffer_queue::BufferQueue;
use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{
    Attribute, ExpandedName, QualName, TokenizerResult, expanded_name, local_name, ns,
};

use super::nesting::{Builder, Shallow};

/// The index of a node.
pub(super) type NodeId = usize;

/// The document stands before all other nodes.
const DOCUMENT: NodeId = 0;

pub(super) enum NodeContent {
    /// The document, or what is in a template.
    Root,
    Element {
        name: Rc<QualName>,
        attributes: Vec<Attribute>,
        /// What is in a template is no child of it.
        template: Option<NodeId>,
    },
    Text(StrTendril),
    Comment(StrTendril),
}

pub(super) struct Node {
    pub(super) content: NodeContent,
    pub(super) parent: Option<NodeId>,
    /// How many elements it is inside of, when it is added.
    depth: usize,
    previous: Option<NodeId>,
    pub(super) next: Option<NodeId>,
    pub(super) first: Option<NodeId>,
    last: Option<NodeId>,
}

/// All nodes. What an element has is a list of siblings, so that no depth of a page is too deep.
pub(super) struct Tree(Vec<Node>);

impl Tree {
    pub(super) fn of(html: &str) -> Self {
        let options = TreeBuilderOpts {
            // As in a document that is parsed but not shown.
            scripting_enabled: false,
            drop_doctype: true,
            ..TreeBuilderOpts::default()
        };
        let nodes = RefCell::new(vec![Node::of(NodeContent::Root)]);
        let builder = TreeBuilder::new(Sink { nodes, depth: Cell::new(0) }, options);
        let tokenizer = Tokenizer::new(Shallow::of(builder), TokenizerOpts::default());
        let input = BufferQueue::default();
        input.push_back(StrTendril::from_slice(html));
        // It stops where a script could run, or the encoding change.
        while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
        tokenizer.end();
        tokenizer.sink.builder.sink.finish()
    }

    pub(super) fn node(&self, id: NodeId) -> &Node {
        &self.0[id]
    }

    /// The `<html>`, which every document has.
    pub(super) fn root(&self) -> NodeId {
        let children = self.siblings(self.0[DOCUMENT].first);
        children.into_iter().find(|&child| self.name(child).is_some()).unwrap_or(DOCUMENT)
    }

    fn siblings(&self, first: Option<NodeId>) -> impl Iterator<Item = NodeId> {
        std::iter::successors(first, |&node| self.0[node].next)
    }

    /// The name of an element, without its namespace.
    pub(super) fn name(&self, id: NodeId) -> Option<&str> {
        match &self.0[id].content {
            NodeContent::Element { name, .. } => Some(&name.local),
            _ => None,
        }
    }

    pub(super) fn attribute(&self, id: NodeId, name: &str) -> Option<&str> {
        let NodeContent::Element { attributes, .. } = &self.0[id].content else { return None };
        attributes.iter().find(|one| *one.name.local == *name).map(|one| &*one.value)
    }

    /// All nodes below one, in the order of the document.
    pub(super) fn descendants(&self, of: NodeId) -> impl Iterator<Item = NodeId> {
        let next = move |&node: &NodeId| {
            let Node { first, .. } = self.0[node];
            first.or_else(|| {
                let mut ended = node;
                while ended != of {
                    let Node { next, parent, .. } = self.0[ended];
                    if next.is_some() {
                        return next;
                    }
                    ended = parent?;
                }
                None
            })
        };
        std::iter::successors(Some(of), next).skip(1)
    }

    /// The pieces of text below a node.
    pub(super) fn texts(&self, below: NodeId) -> impl Iterator<Item = &str> {
        self.descendants(below).filter_map(|node| match &self.0[node].content {
            NodeContent::Text(text) => Some(&**text),
            _ => None,
        })
    }

    /// The text below a node.
    pub(super) fn text(&self, below: NodeId) -> String {
        self.texts(below).collect()
    }

    /// The name of the element before one, if only text stands between them.
    pub(super) fn name_before(&self, id: NodeId) -> Option<&str> {
        let before = std::iter::successors(self.0[id].previous, |&node| self.0[node].previous);
        before.filter_map(|node| self.name(node)).next()
    }
}

impl Node {
    fn of(content: NodeContent) -> Self {
        Self {
            content,
            parent: None,
            depth: 0,
            previous: None,
            next: None,
            first: None,
            last: None,
        }
    }
}

/// What the parser knows a node by.
#[derive(Clone)]
struct Handle {
    id: NodeId,
    /// That of an element; the parser asks for no other.
    name: Rc<QualName>,
    is_integration_point: bool,
}

/// Takes what the parser makes.
struct Sink {
    nodes: RefCell<Vec<Node>>,
    /// How many elements the last one that was added is inside of.
    depth: Cell<usize>,
}

impl Builder for TreeBuilder<Handle, Sink> {
    fn depth(&self) -> usize {
        self.sink.depth.get()
    }
}

impl Sink {
    fn add(&self, content: NodeContent) -> NodeId {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Node::of(content));
        nodes.len() - 1
    }

    fn handle(id: NodeId) -> Handle {
        let name = Rc::new(QualName::new(None, ns!(), local_name!("")));
        Handle { id, name, is_integration_point: false }
    }

    fn detach(&self, id: NodeId) {
        let nodes = &mut *self.nodes.borrow_mut();
        let Node { parent, previous, next, .. } = nodes[id];
        if let Some(parent) = parent {
            if previous.is_none() {
                nodes[parent].first = next;
            }
            if next.is_none() {
                nodes[parent].last = previous;
            }
        }
        if let Some(previous) = previous {
            nodes[previous].next = next;
        }
        if let Some(next) = next {
            nodes[next].previous = previous;
        }
        let node = &mut nodes[id];
        (node.parent, node.previous, node.next) = (None, None, None);
    }

    /// Puts a node into another, before one of its children or after all.
    fn insert(&self, parent: NodeId, before: Option<NodeId>, child: NodeOrText<Handle>) {
        let previous = {
            let nodes = self.nodes.borrow();
            before.map_or(nodes[parent].last, |before| nodes[before].previous)
        };
        let id = match child {
            NodeOrText::AppendNode(child) => {
                self.detach(child.id);
                let nodes = &mut *self.nodes.borrow_mut();
                let depth = nodes[parent].depth + 1;
                nodes[child.id].depth = depth;
                if let NodeContent::Element { .. } = nodes[child.id].content {
                    self.depth.set(depth);
                }
                child.id
            }
            NodeOrText::AppendText(text) => {
                if let Some(previous) = previous
                    && let NodeContent::Text(last) = &mut self.nodes.borrow_mut()[previous].content
                {
                    last.push_tendril(&text);
                    return;
                }
                self.add(NodeContent::Text(text))
            }
        };
        let nodes = &mut *self.nodes.borrow_mut();
        (nodes[id].parent, nodes[id].previous, nodes[id].next) = (Some(parent), previous, before);
        match previous {
            Some(previous) => nodes[previous].next = Some(id),
            None => nodes[parent].first = Some(id),
        }
        match before {
            Some(before) => nodes[before].previous = Some(id),
            None => nodes[parent].last = Some(id),
        }
    }

    fn parent(&self, id: NodeId) -> Option<NodeId> {
        self.nodes.borrow()[id].parent
    }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Tree;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Tree {
        Tree(self.nodes.into_inner())
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        Self::handle(DOCUMENT)
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        target.name.expanded()
    }

    fn create_element(
        &self,
        name: QualName,
        attributes: Vec<Attribute>,
        flags: ElementFlags,
    ) -> Handle {
        let is_template = name.expanded() == expanded_name!(html "template");
        let template = is_template.then(|| self.add(NodeContent::Root));
        let name = Rc::new(name);
        let id = self.add(NodeContent::Element { name: Rc::clone(&name), attributes, template });
        let is_integration_point = flags.mathml_annotation_xml_integration_point;
        Handle { id, name, is_integration_point }
    }

    fn create_comment(&self, text: StrTendril) -> Handle {
        Self::handle(self.add(NodeContent::Comment(text)))
    }

    fn create_pi(&self, _: StrTendril, data: StrTendril) -> Handle {
        Self::handle(self.add(NodeContent::Comment(data)))
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.insert(parent.id, None, child);
    }

    fn append_based_on_parent_node(
        &self,
        element: &Handle,
        previous: &Handle,
        child: NodeOrText<Handle>,
    ) {
        match self.parent(element.id) {
            Some(parent) => self.insert(parent, Some(element.id), child),
            None => self.insert(previous.id, None, child),
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &Handle) -> Handle {
        let nodes = self.nodes.borrow();
        let NodeContent::Element { template: Some(template), .. } = nodes[target.id].content else {
            // The parser asks for no other element.
            return target.clone();
        };
        Self::handle(template)
    }

    fn same_node(&self, one: &Handle, other: &Handle) -> bool {
        one.id == other.id
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        if let Some(parent) = self.parent(sibling.id) {
            self.insert(parent, Some(sibling.id), child);
        }
    }

    fn add_attrs_if_missing(&self, target: &Handle, more: Vec<Attribute>) {
        let mut nodes = self.nodes.borrow_mut();
        let NodeContent::Element { attributes, .. } = &mut nodes[target.id].content else { return };
        for one in more {
            if attributes.iter().all(|known| known.name != one.name) {
                attributes.push(one);
            }
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.detach(target.id);
    }

    fn reparent_children(&self, node: &Handle, parent: &Handle) {
        loop {
            let first = self.nodes.borrow()[node.id].first;
            let Some(child) = first else { return };
            self.insert(parent.id, None, NodeOrText::AppendNode(Self::handle(child)));
        }
    }

    fn is_mathml_annotation_xml_integration_point(&self, target: &Handle) -> bool {
        target.is_integration_point
    }
}

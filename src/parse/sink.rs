//! Tree operations in, the same operations on a scraper tree out, counted.
//!
//! html5ever pays for every open element at many tags, and nests formatting
//! elements without end (14 KB of `<b id=1><p><b id=2><p>…` become half a million
//! nodes), so a tree too deep or too large is reported as soon as it is seen.

use std::borrow::Cow;
use std::cell::Cell;

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, QualName};
use scraper::{Html, HtmlTreeSink};

/// A scraper tree with an eye on its size.
pub struct Sink {
    inner: HtmlTreeSink,
    most_nodes: usize,
    most_depth: usize,
    /// How many nodes more cannot pass a limit, however they stand in each other.
    room: Cell<usize>,
    is_over: Cell<bool>,
}

type Handle = <HtmlTreeSink as TreeSink>::Handle;

impl Sink {
    /// An empty document of at most `nodes` nodes, `depth` deep.
    #[must_use]
    pub fn new(nodes: usize, depth: usize) -> Self {
        Self {
            inner: HtmlTreeSink::new(Html::new_document()),
            most_nodes: nodes,
            most_depth: depth,
            room: Cell::new(0),
            is_over: Cell::new(false),
        }
    }

    /// True once the tree is past a limit.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.is_over.get() || self.inner.0.borrow().tree.values().len() > self.most_nodes
    }

    /// Notes a child that `parent` is given. The walk up is taken only where the nodes since the last
    /// one could have reached a limit.
    fn weigh(&self, parent: Handle, child: &NodeOrText<Handle>) {
        if !matches!(child, NodeOrText::AppendNode(_)) {
            return;
        }
        if let Some(room) = self.room.get().checked_sub(1) {
            self.room.set(room);
            return;
        }
        let html = self.inner.0.borrow();
        let depth = html.tree.get(parent).map_or(0, |node| node.ancestors().take(self.most_depth).count());
        // The document is no element, so an element at depth n has n ancestors.
        let deeper = self.most_depth.checked_sub(depth + 1);
        let more = self.most_nodes.checked_sub(html.tree.values().len());
        match deeper.zip(more) {
            Some((deeper, more)) => self.room.set(deeper.min(more)),
            None => self.is_over.set(true),
        }
    }
}

impl TreeSink for Sink {
    type Output = Html;
    type Handle = Handle;
    type ElemName<'a> = <HtmlTreeSink as TreeSink>::ElemName<'a>;

    fn finish(self) -> Html {
        self.inner.finish()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        self.inner.get_document()
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> Self::ElemName<'a> {
        self.inner.elem_name(target)
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> Handle {
        self.inner.create_element(name, attributes, flags)
    }

    fn create_comment(&self, text: StrTendril) -> Handle {
        self.inner.create_comment(text)
    }

    fn create_pi(&self, target: StrTendril, data: StrTendril) -> Handle {
        self.inner.create_pi(target, data)
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.weigh(*parent, &child);
        self.inner.append(parent, child);
    }

    fn append_based_on_parent_node(&self, element: &Handle, previous: &Handle, child: NodeOrText<Handle>) {
        self.weigh(*previous, &child);
        self.inner.append_based_on_parent_node(element, previous, child);
    }

    fn append_doctype_to_document(&self, name: StrTendril, public: StrTendril, system: StrTendril) {
        self.inner.append_doctype_to_document(name, public, system);
    }

    fn get_template_contents(&self, target: &Handle) -> Handle {
        self.inner.get_template_contents(target)
    }

    fn same_node(&self, one: &Handle, other: &Handle) -> bool {
        self.inner.same_node(one, other)
    }

    fn set_quirks_mode(&self, mode: QuirksMode) {
        self.inner.set_quirks_mode(mode);
    }

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        self.weigh(*sibling, &child);
        self.inner.append_before_sibling(sibling, child);
    }

    fn add_attrs_if_missing(&self, target: &Handle, attributes: Vec<Attribute>) {
        self.inner.add_attrs_if_missing(target, attributes);
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.inner.remove_from_parent(target);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        self.inner.reparent_children(node, new_parent);
    }
}

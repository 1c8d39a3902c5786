//! scraper's tree for html5ever, which asks for the names of open elements again and again: a handle has its element's name with it.

use std::borrow::Cow;
use std::cell::Cell;
use std::rc::Rc;

use ego_tree::NodeId;
use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode};
use html5ever::tendril::StrTendril;
use html5ever::tree_builder::TreeSink;
use html5ever::{Attribute, QualName, local_name, ns};
use scraper::{Html, HtmlTreeSink};

use crate::limits::spend;

/// A node, and the name of an element.
#[derive(Clone)]
pub(super) struct Handle {
    pub id: NodeId,
    pub name: Rc<QualName>,
}

impl Handle {
    fn nameless(id: NodeId) -> Self {
        Self { id, name: Rc::new(QualName::new(None, ns!(), local_name!(""))) }
    }
}

pub(super) struct Sink {
    pub html: HtmlTreeSink,
    /// Elements that have been looked at, until that is taken.
    pub looks: Cell<usize>,
}

impl Sink {
    pub(super) fn new(html: Html) -> Self {
        Self { html: HtmlTreeSink::new(html), looks: Cell::new(0) }
    }

    pub(super) fn look(&self, elements: usize) {
        spend(elements);
        self.looks.set(self.looks.get() + elements);
    }
}

fn plain(child: NodeOrText<Handle>) -> NodeOrText<NodeId> {
    match child {
        NodeOrText::AppendNode(node) => NodeOrText::AppendNode(node.id),
        NodeOrText::AppendText(text) => NodeOrText::AppendText(text),
    }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Html;
    type ElemName<'a> = &'a QualName;

    fn finish(self) -> Html {
        self.html.finish()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        Handle::nameless(self.html.get_document())
    }

    fn elem_name<'a>(&'a self, element: &'a Handle) -> &'a QualName {
        self.look(1);
        &element.name
    }

    fn same_node(&self, one: &Handle, other: &Handle) -> bool {
        one.id == other.id
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> Handle {
        let own = Rc::new(name.clone());
        Handle { id: self.html.create_element(name, attributes, flags), name: own }
    }

    fn create_comment(&self, text: StrTendril) -> Handle {
        Handle::nameless(self.html.create_comment(text))
    }

    fn create_pi(&self, target: StrTendril, data: StrTendril) -> Handle {
        Handle::nameless(self.html.create_pi(target, data))
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.html.append(&parent.id, plain(child));
    }

    fn append_based_on_parent_node(&self, element: &Handle, before: &Handle, child: NodeOrText<Handle>) {
        self.html.append_based_on_parent_node(&element.id, &before.id, plain(child));
    }

    fn append_doctype_to_document(&self, name: StrTendril, public: StrTendril, system: StrTendril) {
        self.html.append_doctype_to_document(name, public, system);
    }

    fn get_template_contents(&self, template: &Handle) -> Handle {
        Handle::nameless(self.html.get_template_contents(&template.id))
    }

    fn set_quirks_mode(&self, mode: QuirksMode) {
        self.html.set_quirks_mode(mode);
    }

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        self.html.append_before_sibling(&sibling.id, plain(child));
    }

    fn add_attrs_if_missing(&self, element: &Handle, attributes: Vec<Attribute>) {
        self.html.add_attrs_if_missing(&element.id, attributes);
    }

    fn remove_from_parent(&self, node: &Handle) {
        self.html.remove_from_parent(&node.id);
    }

    fn reparent_children(&self, node: &Handle, parent: &Handle) {
        self.html.reparent_children(&node.id, &parent.id);
    }
}

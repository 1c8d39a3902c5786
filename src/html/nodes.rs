//! Nodes of a tree, in one list, and views of them to read.

use std::borrow::Cow;
use std::num::NonZeroU32;

use super::names::{Name, Tag};

/// A node's place in its tree: one more than in the list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct NodeId(NonZeroU32);

impl NodeId {
    /// Its place in a list of all nodes.
    pub(crate) fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(test, derive(Debug))]
pub(crate) enum Namespace {
    Html,
    Svg,
    MathMl,
}

#[derive(Default)]
pub(crate) struct Attribute<'i> {
    /// ASCII letters small.
    pub name: Cow<'i, str>,
    pub value: Cow<'i, str>,
}

/// A part of the list of attributes. Elements that are made of one tag share it.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Attributes {
    from: u32,
    to: u32,
}

enum Kind<'i> {
    Document,
    Text(Cow<'i, str>),
    Element { name: Name<'i>, namespace: Namespace, attributes: Attributes },
}

struct Data<'i> {
    parent: Option<NodeId>,
    before: Option<NodeId>,
    after: Option<NodeId>,
    first: Option<NodeId>,
    last: Option<NodeId>,
    kind: Kind<'i>,
}

pub(crate) struct Nodes<'i> {
    list: Vec<Data<'i>>,
    attributes: Vec<Attribute<'i>>,
}

impl<'i> Nodes<'i> {
    pub(super) const DOCUMENT: NodeId = NodeId(NonZeroU32::MIN);

    /// A document that holds nothing, with room for nodes.
    pub(super) fn with_capacity(nodes: usize) -> Self {
        let mut nodes = Self { list: Vec::with_capacity(nodes), attributes: Vec::with_capacity(nodes / 2) };
        nodes.add(Kind::Document);
        nodes
    }

    pub(crate) fn document(&self) -> NodeRef<'_> {
        self.view(Self::DOCUMENT)
    }

    pub(crate) fn view(&self, id: NodeId) -> NodeRef<'_> {
        NodeRef { nodes: self, id }
    }

    pub(crate) fn count(&self) -> usize {
        self.list.len()
    }

    fn data(&self, id: NodeId) -> &Data<'i> {
        &self.list[id.index()]
    }

    fn data_mut(&mut self, id: NodeId) -> &mut Data<'i> {
        &mut self.list[id.index()]
    }

    #[inline]
    fn add(&mut self, kind: Kind<'i>) -> NodeId {
        self.list.push(Data { parent: None, before: None, after: None, first: None, last: None, kind });
        // No input within the budgets has more nodes than bytes.
        NodeId(u32::try_from(self.list.len()).ok().and_then(NonZeroU32::new).unwrap_or(NonZeroU32::MAX))
    }

    pub(super) fn element(&mut self, name: Name<'i>, namespace: Namespace, attributes: Attributes) -> NodeId {
        self.add(Kind::Element { name, namespace, attributes })
    }

    #[allow(clippy::cast_possible_truncation, reason = "as many as the input has bytes at most")]
    pub(super) fn keep(&mut self, attributes: &mut Vec<Attribute<'i>>) -> Attributes {
        let from = self.attributes.len() as u32;
        self.attributes.append(attributes);
        Attributes { from, to: self.attributes.len() as u32 }
    }

    pub(super) fn attributes(&self, part: Attributes) -> &[Attribute<'i>] {
        &self.attributes[part.from as usize..part.to as usize]
    }

    /// Gives an element those attributes that it has not yet, up to `most` in all.
    pub(super) fn add_attributes(&mut self, id: NodeId, more: Vec<Attribute<'i>>, most: usize) {
        let Kind::Element { attributes: Attributes { from, to }, .. } = self.data(id).kind else { return };
        let had = &mut self.attributes[from as usize..to as usize];
        let is_new = |attribute: &Attribute<'i>| had.iter().all(|a| a.name != attribute.name);
        let new: Vec<_> = more.into_iter().filter(is_new).take(most.saturating_sub(had.len())).collect();
        if !new.is_empty() {
            // No other element shares them.
            let mut all: Vec<_> = had.iter_mut().map(std::mem::take).chain(new).collect();
            let all = self.keep(&mut all);
            if let Kind::Element { attributes, .. } = &mut self.data_mut(id).kind {
                *attributes = all;
            }
        }
    }

    pub(super) fn name(&self, id: NodeId) -> Option<&Name<'i>> {
        match &self.data(id).kind {
            Kind::Element { name, .. } => Some(name),
            Kind::Document | Kind::Text(_) => None,
        }
    }

    pub(super) fn parent(&self, id: NodeId) -> Option<NodeId> {
        self.data(id).parent
    }

    /// Appends a node that has no parent.
    pub(super) fn append(&mut self, parent: NodeId, child: NodeId) {
        let last = self.data_mut(parent).last.replace(child);
        match last {
            Some(last) => self.data_mut(last).after = Some(child),
            None => self.data_mut(parent).first = Some(child),
        }
        let data = self.data_mut(child);
        data.parent = Some(parent);
        data.before = last;
    }

    /// Puts a node that has no parent before one that has.
    pub(super) fn insert_before(&mut self, sibling: NodeId, child: NodeId) {
        let Data { parent, before, .. } = *self.data(sibling);
        self.data_mut(sibling).before = Some(child);
        match (before, parent) {
            (Some(before), _) => self.data_mut(before).after = Some(child),
            (None, Some(parent)) => self.data_mut(parent).first = Some(child),
            (None, None) => {}
        }
        let data = self.data_mut(child);
        (data.parent, data.before, data.after) = (parent, before, Some(sibling));
    }

    pub(super) fn detach(&mut self, id: NodeId) {
        let data = self.data_mut(id);
        let (parent, before, after) = (data.parent.take(), data.before.take(), data.after.take());
        match (before, parent) {
            (Some(before), _) => self.data_mut(before).after = after,
            (None, Some(parent)) => self.data_mut(parent).first = after,
            (None, None) => {}
        }
        match (after, parent) {
            (Some(after), _) => self.data_mut(after).before = before,
            (None, Some(parent)) => self.data_mut(parent).last = before,
            (None, None) => {}
        }
    }

    /// Moves all that `from` holds to the end of `to`, which holds nothing.
    pub(super) fn move_children(&mut self, from: NodeId, to: NodeId) {
        let data = self.data_mut(from);
        let (first, last) = (data.first.take(), data.last.take());
        let mut next = first;
        while let Some(child) = next {
            let data = self.data_mut(child);
            data.parent = Some(to);
            next = data.after;
        }
        let data = self.data_mut(to);
        (data.first, data.last) = (first, last);
    }

    /// Appends text, to the text that stands last if there is one.
    pub(super) fn append_text(&mut self, parent: NodeId, text: Cow<'i, str>) {
        if let Some(text) = self.joined(self.data(parent).last, text) {
            let child = self.add(Kind::Text(text));
            self.append(parent, child);
        }
    }

    /// Puts text before a node, at the end of the text before it if there is one.
    pub(super) fn insert_text_before(&mut self, sibling: NodeId, text: Cow<'i, str>) {
        if let Some(text) = self.joined(self.data(sibling).before, text) {
            let child = self.add(Kind::Text(text));
            self.insert_before(sibling, child);
        }
    }

    /// Adds to the text of a node; gives back what is added if the node is no text.
    fn joined(&mut self, node: Option<NodeId>, more: Cow<'i, str>) -> Option<Cow<'i, str>> {
        match node.map(|node| &mut self.data_mut(node).kind) {
            Some(Kind::Text(text)) => {
                text.to_mut().push_str(&more);
                None
            }
            _ => Some(more),
        }
    }
}

/// A node of a tree.
#[derive(Clone, Copy)]
pub(crate) struct NodeRef<'t> {
    nodes: &'t Nodes<'t>,
    id: NodeId,
}

/// What a node is.
#[derive(Clone, Copy)]
pub(crate) enum Node<'t> {
    Document,
    Text(&'t str),
    Element(Element<'t>),
}

#[derive(Clone, Copy)]
pub(crate) struct Element<'t> {
    name: &'t Name<'t>,
    pub namespace: Namespace,
    pub attributes: &'t [Attribute<'t>],
}

impl<'t> Element<'t> {
    pub(crate) fn tag(&self) -> Tag {
        self.name.tag()
    }

    /// The name, ASCII letters small in every namespace.
    pub(crate) fn name(&self) -> &'t str {
        self.name.as_str()
    }
}

impl<'t> NodeRef<'t> {
    pub(crate) fn id(self) -> NodeId {
        self.id
    }

    fn data(self) -> &'t Data<'t> {
        self.nodes.data(self.id)
    }

    fn to(self, id: Option<NodeId>) -> Option<Self> {
        id.map(|id| Self { nodes: self.nodes, id })
    }

    #[inline]
    pub(crate) fn value(self) -> Node<'t> {
        match &self.data().kind {
            Kind::Document => Node::Document,
            Kind::Text(text) => Node::Text(text),
            Kind::Element { name, namespace, attributes } => {
                Node::Element(Element { name, namespace: *namespace, attributes: self.nodes.attributes(*attributes) })
            }
        }
    }

    pub(crate) fn element(self) -> Option<Element<'t>> {
        match self.value() {
            Node::Element(element) => Some(element),
            Node::Document | Node::Text(_) => None,
        }
    }

    pub(crate) fn text(self) -> Option<&'t str> {
        match &self.data().kind {
            Kind::Text(text) => Some(text),
            Kind::Document | Kind::Element { .. } => None,
        }
    }

    pub(crate) fn parent(self) -> Option<Self> {
        self.to(self.data().parent)
    }

    pub(crate) fn first_child(self) -> Option<Self> {
        self.to(self.data().first)
    }

    pub(crate) fn next_sibling(self) -> Option<Self> {
        self.to(self.data().after)
    }

    pub(crate) fn prev_sibling(self) -> Option<Self> {
        self.to(self.data().before)
    }

    pub(crate) fn children(self) -> impl Iterator<Item = Self> {
        std::iter::successors(self.first_child(), |node| node.next_sibling())
    }

    pub(crate) fn next_siblings(self) -> impl Iterator<Item = Self> {
        std::iter::successors(self.next_sibling(), |node| node.next_sibling())
    }

    /// The nearest first.
    pub(crate) fn prev_siblings(self) -> impl Iterator<Item = Self> {
        std::iter::successors(self.prev_sibling(), |node| node.prev_sibling())
    }

    /// The nearest first.
    pub(crate) fn ancestors(self) -> impl Iterator<Item = Self> {
        std::iter::successors(self.parent(), |node| node.parent())
    }

    /// This node and all below it, in the order of the document.
    pub(crate) fn descendants(self) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(self), move |node| node.following(self, true))
    }

    /// The node after this one in the order of the document, within `root`.
    pub(crate) fn following(self, root: Self, descend: bool) -> Option<Self> {
        if descend && let Some(child) = self.first_child() {
            return Some(child);
        }
        let mut node = self;
        loop {
            if node == root {
                return None;
            }
            if let Some(sibling) = node.next_sibling() {
                return Some(sibling);
            }
            node = node.parent()?;
        }
    }
}

/// Nodes of one tree.
impl PartialEq for NodeRef<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

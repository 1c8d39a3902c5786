//! Where nodes go, and how they get there.

use std::borrow::Cow;

use super::open::{Open, is_table_part};
use super::{Builder, Insertion};
use crate::html::names::{Name, Tag};
use crate::html::nodes::{Attributes, Namespace, NodeId, Nodes};
use crate::html::tokenizer::{Mode, StartTag};

/// Where a node goes.
pub(super) enum Place {
    LastIn(NodeId),
    Before(NodeId),
}

impl<'i> Builder<'i> {
    /// The standard's
    /// [appropriate place for inserting a node](https://html.spec.whatwg.org/multipage/parsing.html#appropriate-place-for-inserting-a-node).
    pub(super) fn place_in(&self, target: Open) -> Place {
        if !(self.fosters && is_table_part(target)) {
            return Place::LastIn(target.node);
        }
        for (at, open) in self.open.iter().enumerate().rev() {
            if open.is(Tag::Template) {
                return Place::LastIn(open.node);
            }
            if open.is(Tag::Table) {
                return match self.nodes.parent(open.node) {
                    Some(_) => Place::Before(open.node),
                    None => Place::LastIn(self.open[at.saturating_sub(1)].node),
                };
            }
        }
        Place::LastIn(target.node)
    }

    pub(super) fn place(&self) -> Place {
        self.current().map_or(Place::LastIn(Nodes::DOCUMENT), |current| self.place_in(current))
    }

    pub(super) fn put(&mut self, place: &Place, node: NodeId) {
        match place {
            Place::LastIn(parent) => self.nodes.append(*parent, node),
            Place::Before(sibling) => self.nodes.insert_before(*sibling, node),
        }
    }

    pub(super) fn append_text(&mut self, text: Cow<'i, str>) {
        match self.place() {
            Place::LastIn(parent) => self.nodes.append_text(parent, text),
            Place::Before(sibling) => self.nodes.insert_text_before(sibling, text),
        }
    }

    pub(super) fn insert(&mut self, name: Name<'i>, namespace: Namespace, attributes: Attributes) -> NodeId {
        let place = self.place();
        let node = self.nodes.element(name, namespace, attributes);
        self.put(&place, node);
        node
    }

    /// Inserts the element of a tag, which holds nothing.
    pub(super) fn insert_void(&mut self, tag: StartTag<'_, 'i>) -> NodeId {
        let attributes = self.nodes.keep(tag.attributes);
        self.insert(tag.name, Namespace::Html, attributes)
    }

    /// Inserts the element of a tag and opens it.
    pub(super) fn insert_open(&mut self, tag: StartTag<'_, 'i>) -> NodeId {
        let name = tag.name.tag();
        let node = self.insert_void(tag);
        self.open.push(Open::html(node, name));
        node
    }

    /// Inserts an element that no tag stands for, and opens it.
    pub(super) fn insert_implied(&mut self, tag: Tag) -> NodeId {
        let node = self.insert(Name::Known(tag), Namespace::Html, Attributes::default());
        self.open.push(Open::html(node, tag));
        node
    }

    /// Inserts the element of a tag whose text holds no tags.
    pub(super) fn insert_raw(&mut self, tag: StartTag<'_, 'i>, text: Mode) -> Mode {
        self.insert_open(tag);
        self.original = self.mode;
        self.mode = Insertion::Text;
        text
    }
}

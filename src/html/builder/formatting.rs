//! [Formatting elements](https://html.spec.whatwg.org/multipage/parsing.html#the-list-of-active-formatting-elements), which
//! are rebuilt where they are not closed in order.

use super::{Builder, Formatting, Open};
use crate::html::names::{Name, Tag};
use crate::html::nodes::{Attribute, Namespace, NodeId};
use crate::html::tokenizer::StartTag;

/// Equal formatting elements that are rebuilt: the standard's "Noah's Ark clause".
const ALIKE: usize = 3;
/// How often the standard's adoption agency looks for another block, and how many elements it rebuilds on the way to one.
const OUTER: usize = 8;
const INNER: usize = 3;

impl<'i> Builder<'i> {
    /// Inserts a formatting element, opens it, and keeps it in the list.
    pub(super) fn insert_formatting(&mut self, tag: StartTag<'_, 'i>) {
        let name = tag.name.tag();
        let attributes = self.nodes.keep(tag.attributes);
        let since_marker = self.formatting.iter().enumerate().rev().map_while(|(at, entry)| Some((at, (*entry)?)));
        let is_like = |entry: &Formatting| {
            entry.tag == name && same(self.nodes.attributes(entry.attributes), self.nodes.attributes(attributes))
        };
        let alike = since_marker.filter(|(_, entry)| is_like(entry)).map(|(at, _)| at);
        let earliest = alike.enumerate().filter(|(n, _)| n + 1 >= ALIKE).map(|(_, at)| at).last();
        if let Some(at) = earliest {
            self.formatting.remove(at);
        }
        let node = self.insert(tag.name, Namespace::Html, attributes);
        self.open.push(Open::html(node, name));
        self.formatting.push(Some(Formatting { node, tag: name, attributes }));
    }

    /// [Reconstructs](https://html.spec.whatwg.org/multipage/parsing.html#reconstruct-the-active-formatting-elements) those
    /// that are no longer open.
    pub(super) fn rebuild_formatting(&mut self) {
        let is_there = |entry: &Option<Formatting>| {
            entry.is_none_or(|entry| self.open.iter().rev().any(|open| open.node == entry.node))
        };
        let from = self.formatting.iter().rposition(is_there).map_or(0, |at| at + 1);
        for at in from..self.formatting.len() {
            if let Some(entry) = self.formatting[at] {
                let node = self.insert(Name::Known(entry.tag), Namespace::Html, entry.attributes);
                self.open.push(Open::html(node, entry.tag));
                self.formatting[at] = Some(Formatting { node, ..entry });
            }
        }
    }

    pub(super) fn clear_to_marker(&mut self) {
        while let Some(Some(_)) = self.formatting.pop() {}
    }

    fn place_in_list(&self, node: NodeId) -> Option<usize> {
        self.formatting.iter().rposition(|entry| entry.is_some_and(|entry| entry.node == node))
    }

    fn remove_formatting(&mut self, node: NodeId) {
        if let Some(at) = self.place_in_list(node) {
            self.formatting.remove(at);
        }
    }

    /// The last formatting element of that name behind the last marker.
    fn last_formatting(&self, tag: Tag) -> Option<Formatting> {
        self.formatting.iter().rev().map_while(|entry| *entry).find(|entry| entry.tag == tag)
    }

    /// Closes an `a` that is still open where another begins.
    pub(super) fn end_open_link(&mut self) {
        if let Some(link) = self.last_formatting(Tag::A) {
            self.adopt(Tag::A);
            self.remove_formatting(link.node);
            self.remove_open(link.node);
        }
    }

    /// The [adoption agency algorithm](https://html.spec.whatwg.org/multipage/parsing.html#adoption-agency-algorithm).
    pub(super) fn adopt(&mut self, subject: Tag) {
        if self.current().is_some_and(|open| open.is(subject) && self.place_in_list(open.node).is_none()) {
            return self.pop();
        }
        for _ in 0..OUTER {
            let Some(formatting) = self.last_formatting(subject) else {
                return self.end_other(&Name::Known(subject));
            };
            let Some(at) = self.open.iter().rposition(|open| open.node == formatting.node) else {
                return self.remove_formatting(formatting.node);
            };
            if !self.in_scope_where(|open| open.node == formatting.node, Open::bounds_scope) {
                return;
            }
            let Some(block) = self.open[at..].iter().position(|open| open.is_special()).map(|offset| at + offset)
            else {
                self.open.truncate(at);
                return self.remove_formatting(formatting.node);
            };
            self.adopt_block(formatting, at, block);
        }
    }

    /// Moves a block out of the formatting element that is open at `at`, which goes on in it.
    fn adopt_block(&mut self, formatting: Formatting, at: usize, block: usize) {
        let furthest = self.open[block];
        let ancestor = self.open[at.saturating_sub(1)];
        // Where the rebuilt formatting element goes in the list; in place of the old one if nothing is said.
        let mut bookmark = None;
        let mut last = furthest.node;
        let mut rebuilt = 0;
        for between in (at + 1..block).rev() {
            rebuilt += 1;
            let open = self.open[between];
            let listed = self.place_in_list(open.node);
            let Some((listed, entry)) = listed.and_then(|at| Some((at, self.formatting[at]?))) else {
                self.open.remove(between);
                continue;
            };
            if rebuilt > INNER {
                self.formatting.remove(listed);
                self.open.remove(between);
                continue;
            }
            let node = self.nodes.element(Name::Known(entry.tag), Namespace::Html, entry.attributes);
            self.open[between].node = node;
            self.formatting[listed] = Some(Formatting { node, ..entry });
            if last == furthest.node {
                bookmark = Some(node);
            }
            self.nodes.detach(last);
            self.nodes.append(node, last);
            last = node;
        }
        self.nodes.detach(last);
        let place = self.place_in(ancestor);
        self.put(&place, last);

        let node = self.nodes.element(Name::Known(formatting.tag), Namespace::Html, formatting.attributes);
        self.nodes.move_children(furthest.node, node);
        self.nodes.append(furthest.node, node);
        let entry = Some(Formatting { node, ..formatting });
        if let Some(behind) = bookmark.and_then(|bookmark| self.place_in_list(bookmark)) {
            self.formatting.insert(behind + 1, entry);
            self.remove_formatting(formatting.node);
        } else if let Some(at) = self.place_in_list(formatting.node) {
            self.formatting[at] = entry;
        }
        self.remove_open(formatting.node);
        if let Some(at) = self.open.iter().rposition(|open| open.node == furthest.node) {
            self.open.insert(at + 1, Open::html(node, formatting.tag));
        }
    }
}

/// Whether two elements have the same attributes, in whatever order.
fn same(some: &[Attribute<'_>], others: &[Attribute<'_>]) -> bool {
    let is_in =
        |attribute: &Attribute<'_>| others.iter().any(|a| a.name == attribute.name && a.value == attribute.value);
    some.len() == others.len() && some.iter().all(is_in)
}

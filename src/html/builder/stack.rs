//! The [stack of open elements](https://html.spec.whatwg.org/multipage/parsing.html#the-stack-of-open-elements).

use super::Builder;
use super::open::Open;
use crate::html::names::Tag;
use crate::html::nodes::NodeId;

impl Builder<'_> {
    pub(super) fn current(&self) -> Option<Open> {
        self.open.last().copied()
    }

    pub(super) fn current_is(&self, tag: Tag) -> bool {
        self.current().is_some_and(|current| current.is(tag))
    }

    /// Whether an element of that name is open.
    pub(super) fn is_in(&self, tag: Tag) -> bool {
        self.open.iter().any(|open| open.is(tag))
    }

    /// Whether an element is [in scope](https://html.spec.whatwg.org/multipage/parsing.html#has-an-element-in-the-specific-scope).
    pub(super) fn in_scope_where(&self, wanted: impl Fn(Open) -> bool, bounds: impl Fn(Open) -> bool) -> bool {
        self.open
            .iter()
            .rev()
            .copied()
            .find_map(|open| if wanted(open) { Some(true) } else { bounds(open).then_some(false) })
            == Some(true)
    }

    pub(super) fn in_scope(&self, tag: Tag) -> bool {
        self.in_scope_where(|open| open.is(tag), Open::bounds_scope)
    }

    pub(super) fn in_button_scope(&self, tag: Tag) -> bool {
        self.in_scope_where(|open| open.is(tag), |open| open.is(Tag::Button) || open.bounds_scope())
    }

    pub(super) fn in_list_scope(&self, tag: Tag) -> bool {
        self.in_scope_where(|open| open.is(tag), |open| open.is_any(&[Tag::Ol, Tag::Ul]) || open.bounds_scope())
    }

    pub(super) fn in_table_scope(&self, wanted: &[Tag]) -> bool {
        self.in_scope_where(|open| open.is_any(wanted), |open| open.is_any(&[Tag::Html, Tag::Table, Tag::Template]))
    }

    pub(super) fn pop(&mut self) {
        self.open.pop();
    }

    /// Pops elements until one of that name has been popped.
    pub(super) fn pop_until(&mut self, tag: Tag) {
        while let Some(open) = self.open.pop() {
            if open.is(tag) {
                break;
            }
        }
    }

    /// Pops elements until the current one is among `tags`.
    pub(super) fn pop_to(&mut self, tags: &[Tag]) {
        while self.current().is_some_and(|current| !current.is_any(tags)) {
            self.open.pop();
        }
    }

    pub(super) fn pop_implied(&mut self, except: Tag) {
        while self.current().is_some_and(|current| current.ends_implied() && current.tag != except) {
            self.open.pop();
        }
    }

    pub(super) fn remove_open(&mut self, node: NodeId) {
        if let Some(at) = self.open.iter().rposition(|open| open.node == node) {
            self.open.remove(at);
        }
    }
}

//! Drives html5ever's tree builder tag by tag, and reports what it has open.

use crate::sort::sort;
use std::cell::{Cell, RefCell};

use ego_tree::NodeId;
use html5ever::interface::Tracer;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink as _, TokenSinkResult};
use html5ever::tree_builder::{self, TreeBuilderOpts, TreeSink as _};
use html5ever::{LocalName, local_name, ns};
use scraper::Html;
use scraper::node::{Element, Node};

use super::names::is_formatting;
use super::sink::{Handle, Sink};
use super::tokenizer::Mode;

pub(super) struct TreeBuilder(tree_builder::TreeBuilder<Handle, Sink>);

impl TreeBuilder {
    /// A builder of a page without scripts, with room for nodes.
    pub(super) fn with_capacity(nodes: usize) -> Self {
        let options = TreeBuilderOpts {
            scripting_enabled: false,
            // No quirks mode, whatever the document type.
            iframe_srcdoc: true,
            drop_doctype: true,
            ..TreeBuilderOpts::default()
        };
        let mut html = Html::new_document();
        html.tree = ego_tree::Tree::with_capacity(Node::Document, nodes);
        Self(tree_builder::TreeBuilder::new(Sink::new(html), options))
    }

    pub(super) fn start_tag(&self, tag: Tag) -> Mode {
        self.process(Token::TagToken(tag))
    }

    pub(super) fn end_tag(&self, name: LocalName) {
        self.process(Token::TagToken(bare_tag(TagKind::EndTag, name)));
    }

    pub(super) fn text(&self, text: StrTendril) {
        self.process(Token::CharacterTokens(text));
    }

    pub(super) fn nul(&self) {
        self.process(Token::NullCharacterToken);
    }

    #[cfg(test)]
    pub(super) fn comment(&self, text: &str) {
        self.process(Token::CommentToken(text.into()));
    }

    pub(super) fn finish(&self) {
        self.process(Token::EOFToken);
        self.0.end();
    }

    pub(super) fn into_html(self) -> Html {
        self.0.sink.finish()
    }

    fn process(&self, token: Token) -> Mode {
        match self.0.process_token(token, 1) {
            TokenSinkResult::RawData(RawKind::Rcdata) => Mode::Rcdata,
            TokenSinkResult::RawData(RawKind::Rawtext) => Mode::Rawtext,
            TokenSinkResult::RawData(_) => Mode::Script,
            TokenSinkResult::Plaintext => Mode::Plaintext,
            _ => Mode::Data,
        }
    }

    pub(super) fn is_in_foreign(&self) -> bool {
        self.0.adjusted_current_node_present_but_not_in_html_namespace()
    }

    /// Closes the `svg` or `math` that is open: a second `head` tag does that, and has no other effect.
    pub(super) fn leave_foreign(&self) {
        self.process(Token::TagToken(bare_tag(TagKind::StartTag, local_name!("head"))));
    }

    /// Elements that each tag costs time for: open ones, and formatting elements to be rebuilt.
    pub(super) fn held(&self) -> usize {
        /// The document and the head, which are always held.
        const ALWAYS: usize = 2;
        let count = Count(Cell::new(0));
        self.0.trace_handles(&count);
        self.0.sink.look(count.0.get());
        count.0.get().saturating_sub(ALWAYS)
    }

    /// Number of formatting elements, open or to be rebuilt, that match.
    pub(super) fn count_formatting(&self, is_wanted: impl Fn(&Element) -> bool) -> usize {
        let held = Formatting(RefCell::default());
        self.0.trace_handles(&held);
        let mut held = held.0.into_inner();
        let html = self.0.sink.html.0.borrow();
        held.retain(|id| html.tree.get(*id).and_then(|node| node.value().as_element()).is_some_and(&is_wanted));
        sort(&mut held);
        held.dedup();
        held.len()
    }

    pub(super) fn nodes(&self) -> usize {
        self.0.sink.html.0.borrow().tree.values().len()
    }

    /// Elements that have been looked at since this was asked last.
    pub(super) fn take_looks(&self) -> usize {
        self.0.sink.looks.take()
    }

    /// Whether the newest node is an HTML element of that name.
    pub(super) fn has_just_made(&self, name: &LocalName) -> bool {
        let html = self.0.sink.html.0.borrow();
        let newest = html.tree.values().next_back().and_then(Node::as_element);
        newest.is_some_and(|element| element.name.ns == ns!(html) && element.name.local == *name)
    }
}

pub(super) fn bare_tag(kind: TagKind, name: LocalName) -> Tag {
    Tag { kind, name, self_closing: false, attrs: Vec::new(), had_duplicate_attributes: false }
}

struct Count(Cell<usize>);

impl Tracer for Count {
    type Handle = Handle;

    fn trace_handle(&self, _: &Handle) {
        self.0.set(self.0.get() + 1);
    }
}

struct Formatting(RefCell<Vec<NodeId>>);

impl Tracer for Formatting {
    type Handle = Handle;

    fn trace_handle(&self, node: &Handle) {
        if node.name.ns == ns!(html) && is_formatting(&node.name.local) {
            self.0.borrow_mut().push(node.id);
        }
    }
}

//! One parse into one tree, under every budget.

use super::builder::Builder;
use super::limiter::Limiter;
use super::nodes::Nodes;
use crate::article::{Removal, RemovalKind};
use crate::html::tokenizer::Tokenizer;
use crate::options::Limits;

/// Elements and text runs that any input may have.
const FEWEST_NODES: usize = 14_000;
/// Bytes of input for each one more.
const BYTES_PER_NODE: usize = 30;

/// A parsed body.
pub(crate) struct Tree<'i> {
    pub nodes: Nodes<'i>,
    /// Text that came after the last node the budget allowed, a line for each block.
    pub overflow: String,
    /// Whether the input was a whole page, with `html`, `head` or `body` tags.
    pub full_document: bool,
    /// What the budgets and the limiter took.
    pub removed: Vec<Removal>,
}

/// Parses `body` as the content of a page. `noscript` is read as markup: its pictures are often the real ones, and
/// nothing here ever writes a `noscript`.
pub(crate) fn parse<'i>(body: &'i str, limits: &Limits) -> Tree<'i> {
    let limits = Limits { nodes: limits.nodes.min(FEWEST_NODES + body.len() / BYTES_PER_NODE), ..*limits };
    // A tag makes an element or ends one, and text follows most.
    let tags = memchr::memchr_iter(b'<', body.as_bytes()).count();
    let nodes = Nodes::with_capacity(tags.min(limits.nodes) + 8);
    let builder = Builder::new(nodes, limits.attributes);
    let text = body.strip_prefix('\u{feff}').unwrap_or(body);
    let mut tokenizer = Tokenizer::new(text, limits.attributes, Limiter::new(builder, limits));
    tokenizer.bounds_noscript = true;
    tokenizer.run();
    let dropped = tokenizer.dropped_attributes;
    let (nodes, mut found) = tokenizer.sink.finish();
    if dropped > 0 {
        found.removed.push(Removal::counted(RemovalKind::Limit, "attributes", dropped));
    }
    Tree { nodes, overflow: found.overflow, full_document: found.full_document, removed: found.removed }
}

/// The text of what holds a bit of markup or none, its references read.
pub(crate) fn text(html: &str) -> String {
    parse(html, &Limits::default()).nodes.document().descendants().filter_map(super::NodeRef::text).collect()
}

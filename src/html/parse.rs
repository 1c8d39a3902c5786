//! One parse into one tree, under every budget.

use std::collections::HashSet;

use html5ever::tendril::StrTendril;
use scraper::Html;

use super::dom::NodeExt as _;
use super::limiter::{Found, Limiter};
use super::tokenizer::Tokenizer;
use super::tree_builder::TreeBuilder;
use crate::article::{Removal, RemovalKind};
use crate::limits::{BYTES_PER_NODE, FEWEST_NODES, Limits};

/// A parsed body.
pub(crate) struct Tree {
    pub html: Html,
    /// Text past the node budget, a line for each block.
    pub overflow: String,
    /// Whether the input was a whole page: with a doctype, or with `html`, `head` or `body` tags, all of which may be left out.
    pub full_document: bool,
    /// Whether a field asks for an address to write to.
    pub asks_for_mail: bool,
    /// Whether there is a block of code.
    pub has_code: bool,
    /// What the addresses of links say behind `#`.
    pub fragments: HashSet<String>,
    /// What the budgets removed.
    pub removed: Vec<Removal>,
}

/// Parses `body`, whose line ends are normalised, as the content of a page. `noscript` is read as markup: its pictures are
/// often the real ones, and nothing here ever writes a `noscript`.
pub(crate) fn parse(body: String, limits: &Limits) -> Tree {
    let limits = Limits { nodes: limits.nodes.min(FEWEST_NODES + body.len() / BYTES_PER_NODE), ..*limits };
    // A tag makes an element or ends one, and text follows most.
    let tags = memchr::memchr_iter(b'<', body.as_bytes()).count();
    let builder = TreeBuilder::with_capacity(tags.min(limits.nodes) + 8);
    // Text and attributes share it.
    let input = StrTendril::from(body.strip_prefix('\u{feff}').unwrap_or(&body));
    drop(body);
    let mut tokenizer = Tokenizer::new(&input, limits.attributes, Limiter::new(builder, limits));
    tokenizer.bounds_noscript = true;
    tokenizer.run();
    let dropped = tokenizer.dropped_attributes;
    let (html, mut found) = tokenizer.sink.finish();
    if dropped > 0 {
        found.removed.push(Removal::counted(RemovalKind::Limit, "attributes", dropped));
    }
    let Found { overflow, full_document, asks_for_mail, has_code, fragments, removed, .. } = found;
    Tree { html, overflow, full_document, asks_for_mail, has_code, fragments, removed }
}

/// The text of a string that may hold some markup, with character references decoded.
pub(crate) fn text(html: &str) -> String {
    let tree = parse(html.to_owned(), &Limits::default());
    tree.html.tree.root().descendants().filter_map(super::NodeRef::text).collect()
}

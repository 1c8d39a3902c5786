//! One parse into one tree, under every budget.
//!
//! The tokenizer reads and html5ever builds as browsers do. Between the two stands [`Gate`], which lets through what the
//! budgets allow before it costs anything. What they don't allow loses its markup and keeps its text.

mod gate;

use html5ever::tree_builder;
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts, TreeSink as _};
use scraper::{Html, HtmlTreeSink, Node};

use crate::article::{Removal, RemovalKind};
use crate::options::Limits;
use crate::tokenizer::Tokenizer;
use gate::Gate;

/// Elements and text runs that any input may have.
const FEWEST_NODES: usize = 14_000;
/// Bytes of input for each one more.
const BYTES_PER_NODE: usize = 30;

/// A parsed body.
pub(crate) struct Tree {
    pub html: Html,
    /// Text that came after the last node the budget allowed, a line for each block.
    pub overflow: String,
    /// Whether the input was a whole page, with `html`, `head` or `body` tags.
    pub full_document: bool,
    /// What the budgets and the gate took.
    pub removed: Vec<Removal>,
}

/// Parses `body` as the content of a page. `noscript` is read as markup: its pictures are often the real ones, and
/// nothing here ever writes a `noscript`.
pub(crate) fn grow(body: String, limits: &Limits) -> Tree {
    let options = TreeBuilderOpts {
        scripting_enabled: false,
        iframe_srcdoc: true,
        drop_doctype: true,
        quirks_mode: tree_builder::NoQuirks,
        ..TreeBuilderOpts::default()
    };
    let limits = Limits { nodes: limits.nodes.min(FEWEST_NODES + body.len() / BYTES_PER_NODE), ..*limits };
    let mut html = Html::new_document();
    // A tag makes an element or ends one, and text follows most.
    let tags = memchr::memchr_iter(b'<', body.as_bytes()).count();
    html.tree = ego_tree::Tree::with_capacity(Node::Document, tags.min(limits.nodes) + 8);
    let builder = TreeBuilder::new(HtmlTreeSink::new(html), options);
    let text = body.strip_prefix('\u{feff}').unwrap_or(&body);
    let mut tokenizer = Tokenizer::new(text, limits.attributes, Gate::new(builder, limits));
    drop(body);
    tokenizer.bounds_noscript = true;
    tokenizer.run();
    let dropped = tokenizer.dropped_attributes;
    let (builder, mut found) = tokenizer.sink.finish();
    if dropped > 0 {
        found.removed.push(Removal::counted(RemovalKind::Limit, "attributes", dropped));
    }
    Tree {
        html: builder.sink.finish(),
        overflow: found.overflow,
        full_document: found.full_document,
        removed: found.removed,
    }
}

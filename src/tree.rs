//! One parse into one tree, under every budget.
//!
//! The tokenizer reads and html5ever builds as browsers do. Between the two stands [`Gate`], which lets through what the
//! budgets allow before it costs anything. What they don't allow loses its markup and keeps its text.

mod gate;

use html5ever::tree_builder;
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts, TreeSink as _};
use scraper::{Html, HtmlTreeSink};

use crate::article::{Removal, RemovalKind};
use crate::options::Limits;
use crate::tokenizer::Tokenizer;
use gate::Gate;

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
pub(crate) fn grow(body: &str, limits: &Limits) -> Tree {
    let options = TreeBuilderOpts {
        scripting_enabled: false,
        iframe_srcdoc: true,
        drop_doctype: true,
        quirks_mode: tree_builder::NoQuirks,
        ..TreeBuilderOpts::default()
    };
    let builder = TreeBuilder::new(HtmlTreeSink::new(Html::new_document()), options);
    let body = body.strip_prefix('\u{feff}').unwrap_or(body);
    let mut tokenizer = Tokenizer::new(body, limits.attributes, Gate::new(builder, *limits));
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

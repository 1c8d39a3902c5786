//! One parse into one tree, under every budget.
//!
//! html5ever tokenizes and builds as browsers do. Between the two stands [`Gate`], which lets through what the budgets
//! allow before it costs anything. What they don't allow loses its markup and keeps its text.

mod gate;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts, TreeSink as _};
use html5ever::{TokenizerResult, tree_builder};
use scraper::{Html, HtmlTreeSink};

use crate::article::Removal;
use crate::options::Limits;
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
    let tokenizer = Tokenizer::new(Gate::new(builder, *limits), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(body));
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    tokenizer.end();
    let (builder, found) = tokenizer.sink.finish();
    Tree {
        html: builder.sink.finish(),
        overflow: found.overflow,
        full_document: found.full_document,
        removed: found.removed,
    }
}

//! From text to a bounded tree.
//!
//! Our tokenizer reads the text, html5ever's `TreeBuilder` builds the tree, scraper's `Html` holds the nodes. The limiter stands before the
//! builder and enforces the budgets. A rejected element loses its tags and keeps its text.

mod dom;
mod limiter;
mod names;
mod parse;
mod sink;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
pub(crate) mod tokenizer;
mod tree_builder;

pub(crate) use dom::{NodeExt, NodeRef};
pub(crate) use parse::{Tree, parse, text};
pub(crate) use scraper::node::{Element, Node};
pub(crate) use tokenizer::decoded;

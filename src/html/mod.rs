//! From text to a bounded tree.
//!
//! Our tokenizer reads, html5ever's `TreeBuilder` builds, scraper's `Html` holds the nodes. Before the builder stands the
//! limiter, which lets through what the budgets allow before it costs anything. What they don't allow loses its markup and
//! keeps its text.

mod dom;
mod limiter;
mod names;
mod parse;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
pub(crate) mod tokenizer;
mod tree_builder;

pub(crate) use dom::{NodeExt, NodeRef};
pub(crate) use parse::{Tree, parse, text};
pub(crate) use scraper::node::{Element, Node};

//! From text to a bounded tree.
//!
//! The tokenizer reads and the builder builds as browsers do. Between the two stands the [`limiter`], which lets through what
//! the budgets allow before it costs anything. What they don't allow loses its markup and keeps its text.

mod builder;
mod limiter;
mod names;
mod nodes;
mod parse;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
pub(crate) mod tokenizer;

pub(crate) use names::{Name, Tag, lower_case};
pub(crate) use nodes::{Attribute, Element, Namespace, Node, NodeRef, Nodes};
pub(crate) use parse::{Tree, parse, text};

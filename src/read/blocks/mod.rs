//! Blocks, built from elements.

pub(crate) mod block_builder;
pub(crate) mod containers;
pub(crate) mod footnotes;
pub(crate) mod formulas;
pub(crate) mod glued_lines;
pub(crate) mod inline_builder;
pub(crate) mod linkify;
pub(crate) mod normalize;
pub(crate) mod note_copies;
pub(crate) mod raised_notes;
pub(crate) mod walk;

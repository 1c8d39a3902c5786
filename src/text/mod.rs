//! Searching, folding and measuring text.

pub(crate) mod lowercase;
pub(crate) mod search;

//! Searching, folding and measuring text.

pub(crate) mod lowercase;
pub(crate) mod measure;
pub(crate) mod search;

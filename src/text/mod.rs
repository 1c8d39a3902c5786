//! Decoding, searching, folding and measuring text.

pub(crate) mod encoding;
pub(crate) mod lowercase;
pub(crate) mod measure;
pub(crate) mod search;

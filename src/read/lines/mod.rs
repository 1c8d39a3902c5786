//! What single lines say.

pub(crate) mod agencies;
pub(crate) mod byline;
pub(crate) mod date;
pub(crate) mod keys;
pub(crate) mod names;
pub(crate) mod patterns;
mod roles;

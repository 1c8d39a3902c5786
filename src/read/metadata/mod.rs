//! What an article says of itself.

pub(crate) mod dateline;
pub(crate) mod fields;
pub(crate) mod language;
mod title_markup;

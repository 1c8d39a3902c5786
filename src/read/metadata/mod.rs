//! What an article says of itself.

pub(crate) mod counts;
pub(crate) mod dateline;
pub(crate) mod fields;
pub(crate) mod language;
pub(crate) mod languages;
mod title_markup;

//! What an article says of itself.

pub(crate) mod chapters;
pub(crate) mod counts;
pub(crate) mod dateline;
pub(crate) mod fields;
pub(crate) mod language;
pub(crate) mod languages;
pub(crate) mod link_post;
mod title_markup;

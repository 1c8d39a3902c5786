//! What single elements say.

pub(crate) mod attributes;
pub(crate) mod callout;
pub(crate) mod caption;
pub(crate) mod card;
pub(crate) mod code;
pub(crate) mod embed;
pub(crate) mod field_text;
pub(crate) mod image;
pub(crate) mod link;
pub(crate) mod math;
pub(crate) mod media;
pub(crate) mod notes;
pub(crate) mod page_chrome;
pub(crate) mod selectors;
pub(crate) mod site_rules;
pub(crate) mod styles;

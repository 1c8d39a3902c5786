//! Tables: what is known of the sites, services and languages that feeds come from.
//!
//! No logic lives here. Each row has an id, which is what [`crate::Removal::rule`] and its like name, a scope (a host or
//! a position), and a source: where the form was seen or is documented. Adding a publisher is adding a row and a case.

pub(crate) mod agencies;
pub(crate) mod boilerplate;
pub(crate) mod bylines;
pub(crate) mod callouts;
pub(crate) mod captions;
pub(crate) mod cards;
pub(crate) mod chrome;
pub(crate) mod code;
pub(crate) mod elements;
pub(crate) mod embeds;
pub(crate) mod endpoints;
pub(crate) mod languages;
pub(crate) mod lazy;
pub(crate) mod learnt;
pub(crate) mod lists;
pub(crate) mod math;
pub(crate) mod metadata;
pub(crate) mod months;
pub(crate) mod notes;
pub(crate) mod page;
pub(crate) mod page_bylines;
pub(crate) mod proxies;
pub(crate) mod redirectors;
pub(crate) mod related;
pub(crate) mod signals;
pub(crate) mod sites;
pub(crate) mod trackers;

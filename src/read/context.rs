//! What an item and its options say to every stage.

use std::cell::Cell;

use crate::article::FieldText;
use crate::document::Document;
use crate::limits::{self, BASE_GROWTH};
use crate::options::Options;
use crate::url::{Address, Template};

/// What every reader of a part needs to know.
pub(crate) struct Context<'a> {
    pub options: &'a Options,
    pub base: Option<&'a Address>,
    /// Whose private network is its own.
    pub own_host: Option<&'a Address>,
    pub plain_text: bool,
    /// Bytes that relative addresses may still gain by the base they repeat.
    relative_bytes: Cell<usize>,
    /// The caller's proxy for pictures.
    pub proxy: Option<Template>,
    /// Addresses that the budgets did not allow.
    pub unresolved: Cell<u32>,
}

impl<'a> Context<'a> {
    pub(crate) fn new(options: &'a Options, document: &'a Document) -> Self {
        let proxy = options.images.proxy.as_deref().and_then(Template::parse);
        let Document { base, own_host, flags, .. } = document;
        let (base, own_host) = (base.as_ref(), own_host.as_ref());
        Self {
            options,
            base,
            own_host,
            plain_text: flags.plain_text,
            proxy,
            relative_bytes: Cell::new(BASE_GROWTH),
            unresolved: Cell::new(0),
        }
    }

    /// An address of the item, resolved.
    pub(crate) fn resolve(&self, raw: &str) -> Option<Address> {
        let address = Address::parse(raw, self.base)?;
        let left = self.relative_bytes.get().checked_sub(address.as_str().len().saturating_sub(raw.len()));
        if let Some(left) = left {
            self.relative_bytes.set(left);
            return Some(address);
        }
        self.unresolved.set(self.unresolved.get().saturating_add(1));
        None
    }

    /// An id of the item as an id of the article. Prefixed once, so that reading the article's own HTML changes nothing.
    pub(crate) fn local_id(&self, raw: &str) -> Option<FieldText> {
        let raw = self.without_prefix(raw);
        if raw.is_empty() || raw.len() > limits::ID {
            return None;
        }
        FieldText::token(&format!("{}{raw}", self.options.id_prefix()))
    }

    pub(crate) fn without_prefix<'t>(&self, id: &'t str) -> &'t str {
        id.strip_prefix(self.options.id_prefix()).unwrap_or(id)
    }
}

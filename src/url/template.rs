//! An address of the caller's with room for another: a proxy that all pictures go through.

use super::{Address, SafeUrl, percent};
use crate::limits::ADDRESS;
use crate::text::search::{contains, replace, split_once};

/// `https://proxy.example/?u={url}`, in the form that the URL Standard serialises it to.
pub(crate) struct Template {
    before: String,
    after: String,
}

impl Template {
    /// `None` unless it is an absolute web address with one `{url}`, behind its host.
    pub(crate) fn parse(template: &str) -> Option<Self> {
        /// Stands in place of `{url}` while the rest is parsed; nothing in it is encoded.
        const PLACE: &str = "address-of-the-picture";
        let (before, after) = split_once(template, "{url}")?;
        let behind_host = split_once(before, "://").is_some_and(|(_, rest)| rest.contains(['/', '?', '#']));
        if !behind_host || contains(after, "{url}") || contains(template, PLACE) {
            return None;
        }
        let whole = Address::absolute(&replace(template, "{url}", PLACE))?;
        let (before, after) = split_once(whole.as_str(), PLACE)?;
        Some(Self { before: before.to_owned(), after: after.to_owned() })
    }

    /// The address that stands in one of this form.
    pub(crate) fn inner(&self, address: &Address) -> Option<String> {
        let rest = address.as_str().strip_prefix(&self.before)?;
        Some(percent::decode(rest.strip_suffix(&self.after).unwrap_or(rest)))
    }

    /// Whether an address fits in without making a longer one than is kept.
    pub(crate) fn has_room_for(&self, url: &SafeUrl) -> bool {
        url.0.starts_with("data:") || self.around(url).0.len() <= ADDRESS
    }

    /// The address with another in it. What a `data:` address holds needs no proxy.
    pub(crate) fn around(&self, url: &SafeUrl) -> SafeUrl {
        if url.0.starts_with("data:") {
            return url.clone();
        }
        SafeUrl([&self.before, percent::encode_value(&url.0).as_str(), &self.after].concat())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_in_comes_out() {
        for template in [
            "https://p.example/?u={url}",
            "HTTPS://P.example:443/a/../?w=9&u={url}&x=1",
            "https://p.example?u={url}",
            "http://localhost:8080/{url}.jpg",
        ] {
            let proxy = Template::parse(template).unwrap();
            let url = SafeUrl::link(Address::absolute("https://a.example/b%20c?d=e&f#g").unwrap()).unwrap();
            let routed = Address::absolute(proxy.around(&url).as_str()).unwrap();
            assert_eq!(routed.as_str(), proxy.around(&url).as_str(), "serialised");
            assert_eq!(proxy.inner(&routed).as_deref(), Some(url.as_str()), "{template}");
        }
    }

    #[test]
    fn what_is_no_template() {
        for template in [
            "https://{url}",
            "https://p.example/",
            "/?u={url}",
            "javascript://p/{url}",
            "https://p.example/{url}/{url}",
        ] {
            assert!(Template::parse(template).is_none(), "{template}");
        }
    }
}

//! The one place where addresses are made.
//!
//! Parsing is the URL Standard's: by the `url` crate natively, by the platform's own `URL` in WebAssembly. Schemes are
//! compared after parsing, and only the serialised form leaves this module, inside a [`SafeUrl`].

mod network;
pub(crate) mod percent;
mod plain;
mod template;

use std::ops::Range;

use memchr::{memchr, memchr2, memchr3};
use serde::Serialize;

use crate::limits::{self, spend};
use crate::text::search::has_byte;
use plain::joined;
pub(crate) use template::Template;

/// The only `data:` types kept: raster images, which can't hold script.
const DATA_IMAGES: [&str; 5] = ["image/png", "image/gif", "image/jpeg", "image/webp", "image/avif"];

/// An address that is safe to put in a page: `http`, `https`, `mailto`, `tel`, a fragment of the article itself, or, for
/// pictures only, a raster `data:` image. Only this crate can make one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct SafeUrl(String);

impl SafeUrl {
    /// The serialised address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host of a web address; empty for others.
    pub(crate) fn host(&self) -> &str {
        if let Some(host) = plain::host(&self.0) {
            return &self.0[host];
        }
        let parts = Parts::of(&self.0);
        if matches!(&self.0[..parts.scheme], "http" | "https") { &self.0[parts.host] } else { "" }
    }

    /// An address for people to follow.
    pub(crate) fn link(address: Address) -> Result<Self, Refusal> {
        match address.scheme() {
            "http" | "https" | "mailto" | "tel" if address.href.len() > limits::ADDRESS => Err(Refusal::Long),
            "http" | "https" | "mailto" | "tel" => Ok(Self(address.href)),
            _ => Err(Refusal::Scheme),
        }
    }

    /// The address of something that a page loads by itself. `own_host` is the item's host: only an item of the same host may
    /// name an address in a private network.
    pub(crate) fn media(address: Address, own_host: Option<&Address>) -> Result<Self, Refusal> {
        match address.scheme() {
            "http" | "https" if address.href.len() > limits::ADDRESS => Err(Refusal::Long),
            "http" | "https" if address.is_private() && own_host.is_none_or(|h| h.host() != address.host()) => {
                Err(Refusal::Private)
            }
            "http" | "https" => Ok(Self(address.href)),
            _ => Err(Refusal::Scheme),
        }
    }

    /// The address of a picture: [`SafeUrl::media`], or a raster `data:` image.
    pub(crate) fn image(address: Address, own_host: Option<&Address>) -> Result<Self, Refusal> {
        let Some(data) = address.href.strip_prefix("data:") else { return Self::media(address, own_host) };
        let kind = data.split([';', ',']).next().unwrap_or_default();
        match DATA_IMAGES.contains(&kind) {
            true if address.href.len() > limits::DATA_ADDRESS => Err(Refusal::Long),
            true => Ok(Self(address.href)),
            false => Err(Refusal::Scheme),
        }
    }

    /// A fragment of the article itself.
    pub(crate) fn fragment(id: &str) -> Self {
        let mut url = String::with_capacity(id.len() + 1);
        url.push('#');
        for c in id.chars() {
            match c {
                '"' | '<' | '>' | '`' | '\'' | '&' | '%' => percent::encode(c, &mut url),
                _ => url.push(c),
            }
        }
        Self(url)
    }
}

impl std::fmt::Display for SafeUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Why an address was refused; `rule` is its id in [`crate::Removal`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    Scheme,
    Private,
    Long,
}

impl Refusal {
    pub(crate) fn rule(self) -> &'static str {
        match self {
            Self::Scheme => "url-scheme",
            Self::Private => "url-private-network",
            Self::Long => "url-too-long",
        }
    }
}

/// A parsed, serialised address, not yet known to be safe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Address {
    href: String,
    parts: Parts,
}

/// Where the scheme of a serialised address ends, and where host and path stand.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Parts {
    scheme: usize,
    host: Range<usize>,
    path: Range<usize>,
}

impl Parts {
    fn of(href: &str) -> Self {
        let scheme = memchr(b':', href.as_bytes()).unwrap_or(0);
        let from = scheme + 1;
        let start = if href[from..].starts_with("//") { from + 2 } else { from };
        let end = |at: Option<usize>, from: usize| at.map_or(href.len(), |at| from + at);
        // Without a host, all is path.
        let slash = if start > from { end(memchr3(b'/', b'?', b'#', &href.as_bytes()[start..]), start) } else { start };
        let authority = &href[start..slash];
        let user = authority.rfind('@').map_or(0, |at| at + 1);
        let port = authority.rfind(':').filter(|colon| *colon >= user && !authority[*colon..].contains(']'));
        let host = start + user..port.map_or(slash, |colon| start + colon);
        let path = slash..end(memchr2(b'?', b'#', &href.as_bytes()[slash..]), slash);
        Self { scheme, host, path }
    }
}

/// Whether a host is `domain` or below it.
#[inline]
pub(crate) fn is_on(host: &str, domain: &str) -> bool {
    let bytes = host.as_bytes();
    let Some(start) = host.len().checked_sub(domain.len()) else { return false };
    // Few hosts have a label that begins there.
    (start == 0 || bytes[start - 1] == b'.') && bytes.get(start) == domain.as_bytes().first() && host.ends_with(domain)
}

/// Whether an address is a `data:` one that the URL Standard leaves as it is: nothing in it is encoded, dropped or a fragment.
/// Such addresses are long, and the platform's parser is slow on them.
fn is_plain_data(raw: &str) -> bool {
    let is_other = |byte: u8| {
        !(byte.is_ascii_alphanumeric()
            | (byte == b'+')
            | (byte == b'/')
            | (byte == b'=')
            | (byte == b';')
            | (byte == b','))
    };
    raw.strip_prefix("data:").is_some_and(|data| !has_byte(data, is_other))
}

impl Address {
    /// Parses `raw` against `base`, a web address, by the URL Standard. `None` where the standard says failure; but what lacks only the
    /// scheme, and has no base to take it from, is read as https.
    pub(crate) fn parse(raw: &str, base: Option<&Address>) -> Option<Self> {
        spend(raw.len());
        let raw = raw.trim_matches(|c: char| c <= ' ');
        if raw.len() > limits::DATA_ADDRESS {
            return None;
        }
        if is_plain_data(raw) {
            return Some(Self::of(raw.to_owned()));
        }
        let whole = joined(raw, base);
        if let Some(parts) = plain::parts(&whole) {
            return Some(Self { href: whole.into_owned(), parts });
        }
        let href = match base {
            None if raw.starts_with("//") => platform::parse(&whole, None),
            // Without a base an address has a scheme.
            None if memchr(b':', raw.as_bytes()).is_none() => None,
            _ => platform::parse(raw, base.map(Self::as_str)),
        };
        href.map(Self::of)
    }

    /// An address that the parser has written.
    fn of(href: String) -> Self {
        Self { parts: Parts::of(&href), href }
    }

    /// An absolute `http` or `https` address: one that can be a base.
    pub(crate) fn absolute(raw: &str) -> Option<Self> {
        Self::parse(raw, None).filter(Self::is_web)
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.href
    }

    pub(crate) fn is_web(&self) -> bool {
        matches!(self.scheme(), "http" | "https")
    }

    pub(crate) fn scheme(&self) -> &str {
        &self.href[..self.parts.scheme]
    }

    /// Host without port; an IPv6 address stands in brackets.
    pub(crate) fn host(&self) -> &str {
        &self.href[self.parts.host.clone()]
    }

    /// Whether it names a user or a port, as no address of a known provider does.
    pub(crate) fn has_credentials_or_port(&self) -> bool {
        self.parts.host.start != self.parts.scheme + "://".len() || self.parts.host.end != self.parts.path.start
    }

    /// Whether the host is `domain` or below it.
    pub(crate) fn is_on(&self, domain: &str) -> bool {
        is_on(self.host(), domain)
    }

    /// The path, with its leading slash.
    pub(crate) fn path(&self) -> &str {
        &self.href[self.parts.path.clone()]
    }

    /// Between `?` and `#`, without them.
    pub(crate) fn query(&self) -> Option<&str> {
        let query = self.href[self.parts.path.end..].strip_prefix('?')?;
        Some(query.split('#').next().unwrap_or_default())
    }

    /// After `#`.
    pub(crate) fn fragment(&self) -> Option<&str> {
        self.href[self.parts.path.end..].split_once('#').map(|(_, fragment)| fragment)
    }

    /// The decoded value of the first query parameter called `name`.
    pub(crate) fn parameter(&self, name: &str) -> Option<String> {
        self.parameters().find(|(key, _)| *key == name).map(|(_, value)| percent::decode(value))
    }

    /// The raw query parameters.
    pub(crate) fn parameters(&self) -> impl Iterator<Item = (&str, &str)> {
        let pairs = self.query().unwrap_or_default().split('&').filter(|pair| !pair.is_empty());
        pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")))
    }

    /// The address without the query parameters that `drop` names; `None` if it names none.
    pub(crate) fn without_parameters(&self, drop: impl Fn(&str, &str) -> bool) -> Option<Self> {
        let query = self.query()?;
        let kept: Vec<&str> = query
            .split('&')
            .filter(|pair| {
                let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
                !drop(key, value)
            })
            .collect();
        if kept.len() == query.split('&').count() {
            return None;
        }
        let start = self.href.find('?').unwrap_or(self.href.len());
        let mut href = self.href[..start].to_owned();
        if !kept.is_empty() {
            href.push('?');
            href.push_str(&kept.join("&"));
        }
        href.push_str(&self.href[start + 1 + query.len()..]);
        Some(Self::of(href))
    }

    /// The address without its fragment, if that is of a kind.
    pub(crate) fn without_fragment(&self, is_dropped: impl Fn(&str) -> bool) -> Option<Self> {
        let fragment = self.fragment().filter(|fragment| is_dropped(fragment))?;
        Some(Self::of(self.href[..self.href.len() - fragment.len() - 1].to_owned()))
    }

    /// Whether the host is this machine, a private network, or none on the Internet.
    pub(crate) fn is_private(&self) -> bool {
        network::is_private(self.host())
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod platform {
    pub(super) fn parse(raw: &str, base: Option<&str>) -> Option<String> {
        let base = base.and_then(|base| url::Url::parse(base).ok());
        url::Url::options().base_url(base.as_ref()).parse(raw).ok().map(String::from)
    }
}

#[cfg(target_arch = "wasm32")]
mod platform {
    use web_sys::Url;

    pub(super) fn parse(raw: &str, base: Option<&str>) -> Option<String> {
        let url = match base {
            Some(base) => Url::new_with_base(raw, base),
            None => Url::new(raw),
        };
        url.ok().map(|url| url.href())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(raw: &str) -> Address {
        Address::parse(raw, None).unwrap()
    }

    #[test]
    fn parts() {
        let a = address("https://user@www.example.org:8080/a/b?c=d%20e&f#g?h");
        assert_eq!((a.scheme(), a.host(), a.path()), ("https", "www.example.org", "/a/b"));
        assert_eq!((a.query(), a.fragment()), (Some("c=d%20e&f"), Some("g?h")));
        assert_eq!(a.parameter("c").as_deref(), Some("d e"));
        assert!(a.is_on("example.org") && !a.is_on("ample.org") && a.has_credentials_or_port());
        assert_eq!(address("https://[::1]:80/").host(), "[::1]");
        assert_eq!(address("mailto:a@b.example?subject=x").query(), Some("subject=x"));
    }

    #[test]
    fn parameters_leave_without_a_trace() {
        let a = address("https://a.example/?utm_source=x&b=1&utm_medium=y#z");
        let utm = |key: &str, _: &str| key.starts_with("utm_");
        assert_eq!(a.without_parameters(utm).unwrap().as_str(), "https://a.example/?b=1#z");
        let only = address("https://a.example/?utm_source=x").without_parameters(utm);
        assert_eq!(only.unwrap().as_str(), "https://a.example/");
        assert_eq!(address("https://a.example/?&&a=&=b&").without_parameters(utm), None);
    }

    #[test]
    fn only_safe_schemes() {
        for raw in
            ["javascript:alert(1)", " java\tscript:alert(1)", "vbscript:x", "data:text/html,x", "blob:x", "file:///x"]
        {
            assert_eq!(SafeUrl::link(address(raw)), Err(Refusal::Scheme), "{raw}");
            assert_eq!(SafeUrl::image(address(raw), None), Err(Refusal::Scheme), "{raw}");
        }
        assert!(SafeUrl::link(address("mailto:a@b.example")).is_ok());
        assert!(SafeUrl::image(address("data:image/png;base64,AAAA"), None).is_ok());
        assert_eq!(SafeUrl::image(address("data:image/svg+xml,x"), None), Err(Refusal::Scheme));
        assert_eq!(SafeUrl::media(address("data:image/png;base64,AAAA"), None), Err(Refusal::Scheme));
    }

    #[test]
    fn private_networks() {
        for raw in [
            "http://localhost/a",
            "http://a.localhost/",
            "http://router/",
            "http://printer.local/",
            "http://0x7f.1/",
            "http://2130706433/",
            "http://10.0.0.1/",
            "http://192.168.0.1/",
            "http://172.31.0.1/",
            "http://169.254.1.1/",
            "http://100.64.0.1/",
            "http://[::1]/",
            "http://[fe80::1]/",
            "http://[fd00::1]/",
            "http://[::ffff:10.0.0.1]/",
            "http://[64:ff9b::10.0.0.1]/",
            "http://[2002:a00:1::]/",
            "http://198.18.0.1/",
            "http://224.0.0.1/",
            "http://192.0.0.170/",
            "http://[fec0::1]/",
            "http://[ff02::1]/",
            "http://[64:ff9b:1::10.0.0.1]/",
            "http://[::ffff:0:10.0.0.1]/",
            "http://localhost.localdomain/",
            "http://router.home.arpa./",
            "http://nas.home/",
            "http://wiki.corp/",
            "http://a.intranet/",
            "http://a.private/",
            "http://kubernetes.default.svc/",
            "http://fritz.box/",
        ] {
            assert_eq!(SafeUrl::media(address(raw), None), Err(Refusal::Private), "{raw}");
        }
        let home = address("http://router/feed");
        assert!(SafeUrl::media(address("http://router/a.png"), Some(&home)).is_ok());
        for raw in
            ["http://8.8.8.8/a.png", "http://[64:ff9b::8.8.8.8]/a.png", "http://198.20.0.1/", "http://my-home.example/"]
        {
            assert!(SafeUrl::media(address(raw), None).is_ok(), "{raw}");
        }
    }
}

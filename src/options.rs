//! What a caller can choose. Every default is the safe one.

use serde::Deserialize;

use crate::error::{Error, ErrorKind};
use crate::limits::{DEEPEST, Limits};
use crate::profile::Profile;
use crate::url::{Address, Template};

/// How to read an item and what to write. `Options::default()` is the safe choice throughout.
///
/// ```
/// use feed_article::{EmbedPolicy, Options};
/// let options = Options { embeds: EmbedPolicy::Drop, ..Options::default() };
/// assert!(options.output.html && options.output.text && !options.output.markdown);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub struct Options {
    /// Base for relative addresses when the item has no address of its own. Absolute `http` or `https`.
    pub base_url: Option<String>,
    /// Which renderings to fill in; blocks are always there.
    pub output: Output,
    /// What happens to promo footers, repeated titles, date lines and copyright lines.
    pub boilerplate: Boilerplate,
    /// What an embedded player or post becomes in HTML and DOM.
    pub embeds: EmbedPolicy,
    /// How image addresses are rewritten.
    pub images: ImageOptions,
    /// How link addresses are rewritten and opened.
    pub links: LinkOptions,
    /// Whether the HTML is an item or a whole page whose article is looked for.
    pub content: Content,
    /// What [`crate::learn`] found in the item's feed: lines, blocks and pictures that stand at the ends of its other items, too, go to
    /// [`crate::Article::removed`] under the rule `repeated`.
    pub profile: Option<Profile>,
    /// Prefix for element ids and the fragments that point at them; `"fa-"` when `None`.
    pub id_prefix: Option<String>,
    /// Site rules, applied before anything else.
    pub rules: Vec<SiteRule>,
    /// Budgets that bound time and memory on hostile input.
    pub limits: Limits,
}

/// Which renderings [`crate::parse`] fills in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub struct Output {
    /// [`crate::Article::html`]; default true.
    pub html: bool,
    /// [`crate::Article::text`]; default true.
    pub text: bool,
    /// [`crate::Article::markdown`]; default false.
    pub markdown: bool,
}

impl Default for Output {
    fn default() -> Self {
        Self { html: true, text: true, markdown: false }
    }
}

/// What HTML is read as. [`crate::sanitize`] keeps all of a page in any case.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Content {
    /// A whole document with a title and a frame around its prose, or many links, is a page, all else an item.
    #[default]
    Auto,
    /// The body of a feed's item: all of it is content.
    Item,
    /// A whole web page: its article is looked for, what is around it goes to [`crate::Article::removed`] under the rule
    /// `outside-article`, and what it says of itself fills the fields that the item leaves open.
    Page,
}

/// What happens to text that surrounds an article without being part of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Boilerplate {
    /// Take it out of the body and report it in [`crate::Article::removed`].
    #[default]
    Remove,
    /// Keep it in the body, with a [`crate::Role`].
    Label,
    /// Leave it as it is.
    Keep,
}

/// What an embed becomes in HTML and DOM. The blocks and [`crate::Article::embeds`] name it in every mode but `Drop`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum EmbedPolicy {
    /// A link to the provider's page; nothing is requested from the provider.
    #[default]
    Placeholder,
    /// A sandboxed frame of the provider's privacy-friendly player, where the provider is known.
    Iframe,
    /// Left out, and reported in [`crate::Article::removed`].
    Drop,
}

/// How image addresses are rewritten.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub struct ImageOptions {
    /// Undo image proxies, so that the publisher's address is used; default true.
    pub unproxy: bool,
    /// Route every image through a proxy of the caller's: an absolute address with one `{url}` in it.
    pub proxy: Option<String>,
    /// The `referrerpolicy` of images; default `no-referrer`.
    pub referrer_policy: ReferrerPolicy,
}

impl Default for ImageOptions {
    fn default() -> Self {
        Self { unproxy: true, proxy: None, referrer_policy: ReferrerPolicy::NoReferrer }
    }
}

/// What a browser tells an image's server about the page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReferrerPolicy {
    /// Nothing.
    #[default]
    NoReferrer,
    /// The page's origin, over https only.
    StrictOriginWhenCrossOrigin,
}

impl ReferrerPolicy {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::NoReferrer => "no-referrer",
            Self::StrictOriginWhenCrossOrigin => "strict-origin-when-cross-origin",
        }
    }
}

/// How link addresses are rewritten and opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub struct LinkOptions {
    /// Remove tracking query parameters; default true.
    pub strip_tracking: bool,
    /// Follow redirectors whose target is in the address; default true.
    pub unwrap_redirects: bool,
    /// Where links open; default a new tab.
    pub target: LinkTarget,
}

impl Default for LinkOptions {
    fn default() -> Self {
        Self { strip_tracking: true, unwrap_redirects: true, target: LinkTarget::Blank }
    }
}

/// Where links open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub enum LinkTarget {
    /// A new tab.
    #[default]
    #[serde(rename = "_blank")]
    Blank,
    /// The same tab.
    #[serde(rename = "_self")]
    Same,
}

/// What one site needs told: CSS selectors, applied before anything else. They may name types, ids, classes, attributes, places
/// among siblings (`:nth-child(2n+1)`, `:last-of-type`), `:empty`, `:root`, `:not()`, `:is()`, `:where()` and `:has()`, with all
/// combinators; what is no such selector is refused, and what is longer than 4000 bytes or nests functions more than eight deep.
///
/// Matching is bounded: all selectors of an item together look at eight million (2²³) elements beside, around and below those that
/// they are asked of, and at 250 more for each element of the page, counted as if each looked at all that it could. Pages of a few
/// thousand elements stay below. A selector that would look at more than is left selects nothing, and
/// [`crate::Article::removed`] says so with an entry of kind `limit` and rule `selector`. The same goes for a selector with
/// classes on a page that has more than 20,000 different ones of more than seven bytes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub struct SiteRule {
    /// The site's host, such as `example.org`, without scheme, port or path; its subdomains count too. Every item when `None`.
    pub host: Option<String>,
    /// Elements to leave out.
    pub remove: Vec<String>,
    /// The elements that hold the body; everything around them is left out.
    pub keep: Option<String>,
    /// The element whose text is the title.
    pub title: Option<String>,
    /// The elements whose text names the authors.
    pub author: Option<String>,
    /// The element whose text or `datetime` is the date.
    pub date: Option<String>,
}

impl Options {
    pub(crate) fn check(&self) -> Result<(), Error> {
        let wrong = |name: &str, message: String| Err(Error::new(ErrorKind::Option { name: name.to_owned(), message }));
        if let Some(base) = self.base_url.as_deref().filter(|base| Address::absolute(base).is_none()) {
            return wrong(
                "baseUrl",
                format!("expected an absolute http or https address, found \"{}\"", shortened(base)),
            );
        }
        if !(1..=DEEPEST).contains(&self.limits.depth) {
            return wrong("limits.depth", format!("expected 1 to {DEEPEST}, found {}", self.limits.depth));
        }
        if self.limits.nodes == 0 {
            return wrong("limits.nodes", "expected at least 1, found 0".to_owned());
        }
        if let Some(prefix) = &self.id_prefix
            && !prefix.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
        {
            return wrong(
                "idPrefix",
                format!("expected only letters, digits, - and _, found \"{}\"", shortened(prefix)),
            );
        }
        if let Some(proxy) = &self.images.proxy
            && Template::parse(proxy).is_none()
        {
            let expected = "expected an absolute http or https address with one {url} after its host, found";
            return wrong("images.proxy", format!("{expected} \"{}\"", shortened(proxy)));
        }
        Ok(())
    }

    pub(crate) fn id_prefix(&self) -> &str {
        self.id_prefix.as_deref().unwrap_or("fa-")
    }
}

/// The beginning of a value, for messages.
pub(crate) fn shortened(value: &str) -> String {
    match value.char_indices().nth(80) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value.to_owned(),
    }
}

//! A page's metadata: for each field, the value from the most trusted source.

use scraper::Html;

use super::byline::authors;
use super::candidates::{Found, collect};
use super::dates::date;
use super::headline::{behind_bar, is_truer, site_of_title, title};
use crate::document::{Document, address_of};
use crate::input::FeedAuthor;
use crate::rules::metadata::{Field, PLATFORMS};
use crate::text::search::{find, replace};
use crate::url::Address;

/// Dates are as they stand where they are ISO 8601, else days.
pub(super) struct Metadata {
    pub title: Option<String>,
    pub authors: Vec<String>,
    published: Option<String>,
    modified: Option<String>,
    site: Option<String>,
    image: Option<String>,
    pub description: Option<String>,
    canonical: Option<String>,
    language: Option<String>,
    /// The text of the article.
    pub body: Option<String>,
    /// Scripts of JSON-LD that could not be read.
    pub broken: u32,
}

/// `address` is the page's own, where it is known.
pub(super) fn metadata(html: &Html, address: Option<&Address>) -> Metadata {
    let found = collect(html, address);
    let text = |value: &str| Some(value.to_owned());
    let day = |value: &str| date(value, found.month_first);
    let link = |value: &str| is_address(value).then(|| value.to_owned());
    let named = |name: &str| is_name_of_site(name).then(|| name.to_owned());
    let own = |name: &str| if PLATFORMS.contains(&name) { None } else { named(name) };
    let site = found.pick(Field::Site, own).or_else(|| found.pick(Field::Site, named));
    let host = address.map(Address::host).unwrap_or_default();
    let title = title(&found, site.as_ref(), host);
    let told = title.as_ref().and_then(|title| site_of_title(&found, title, host));
    let site = site.filter(|site| !told.as_ref().is_some_and(|told| is_truer(&told.value, &site.value, host))).or(told);
    let site = site.or_else(|| behind_bar(&found));
    let pick = |field, read: &dyn Fn(&str) -> Option<String>| found.pick(field, read).map(value);
    Metadata {
        authors: authors(&found, site.as_ref(), title.as_ref(), host).into_iter().map(value).collect(),
        published: pick(Field::Published, &day),
        modified: pick(Field::Modified, &day),
        image: pick(Field::Image, &link),
        description: pick(Field::Description, &text),
        canonical: pick(Field::Canonical, &link),
        language: pick(Field::Language, &|tag| Some(tag.replace('_', "-"))),
        body: pick(Field::Body, &text),
        broken: found.broken,
        site: site.map(value),
        title: title.map(value),
    }
}

fn value(found: Found) -> String {
    found.value
}

fn is_name_of_site(name: &str) -> bool {
    !name.starts_with('@') && find(name, "://").is_none()
}

fn is_address(value: &str) -> bool {
    let is_relative = || value.contains('.') && !value.contains(' ') && !value.starts_with("data:");
    value.starts_with("http") || value.starts_with('/') || is_relative()
}

impl Metadata {
    /// What an item does not say of itself, its page says.
    pub(super) fn fill(self, document: &mut Document) {
        let canonical = self.canonical.filter(|raw| Address::absolute(raw).is_some());
        if document.url.is_none() {
            document.url = canonical;
        }
        if document.base.is_none() {
            document.base = address_of(document.url.as_deref());
        }
        fill(&mut document.title, self.title.as_deref().map(as_markup));
        fill(&mut document.site_name, self.site.as_deref().map(as_markup));
        fill(&mut document.image, self.image);
        fill(&mut document.language, self.language);
        if document.authors.is_empty() {
            document.authors.extend(self.authors.iter().map(|name| FeedAuthor::Name(as_markup(name))));
        }
        if document.published.is_none() && document.epoch.is_none() && document.header_dates.is_empty() {
            document.header_dates.extend(self.published);
        }
        document.page_modified = self.modified;
    }
}

fn fill(field: &mut Option<String>, value: Option<String>) {
    if field.is_none() {
        *field = value;
    }
}

/// Fields of items may hold markup, those of pages are text.
fn as_markup(text: &str) -> String {
    replace(&replace(text, "&", "&amp;"), "<", "&lt;")
}

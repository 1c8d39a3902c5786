//! Untrusted HTML in, clean typed article out.
//!
//! [`parse`] reads the HTML of a feed item, or a whole web page, and returns an [`Article`]: title, dates, authors, pictures with
//! captions, the body as typed [`Block`]s, safe HTML, plain text, Markdown, and a list of what was left out. It requests nothing.
//!
//! # A feed item
//!
//! ```
//! use feed_article::{FeedItem, Options, parse};
//!
//! let item = FeedItem {
//!     html: "<p>Hello <b>there</b><script>alert(1)</script><p><img src=/a.jpg>".into(),
//!     url: Some("https://example.org/1".into()),
//!     ..FeedItem::default()
//! };
//! let article = parse(item, &Options::default())?;
//! assert_eq!(article.text.as_deref(), Some("Hello there"));
//! assert_eq!(article.images[0].url.as_str(), "https://example.org/a.jpg");
//! assert_eq!(article.removed[0].rule, "script");
//! # Ok::<(), feed_article::Error>(())
//! ```
//!
//! For many items, make one [`Reader`]: it checks the options once. [`learn`] finds what the items of a feed repeat (footers, badges); [`parse`]
//! leaves it out with [`Options::profile`]. [`sanitize`] only gives the clean HTML.
//!
//! # A web page
//!
//! [`Content::Auto`], the default, looks for the article of a whole document with a title and a frame around its prose, or many links.
//! [`Content::Page`] looks for it in any HTML. What is around the article goes to [`Article::removed`].
//!
//! ```
//! use feed_article::{Content, Options, Output, is_readerable, parse};
//!
//! let prose = "The bridge was opened on Monday, two years later than planned, and the first cars crossed it at noon. ".repeat(9);
//! let page = format!("<title>The bridge</title><nav><a href=/>Home</a></nav><article><h1>The bridge</h1><p>{prose}<p>{prose}</article>");
//! assert!(is_readerable(&page));
//!
//! let output = Output { markdown: true, ..Output::default() };
//! let article = parse(page, &Options { content: Content::Page, output, ..Options::default() })?;
//! assert_eq!(article.title.as_deref(), Some("The bridge"));
//! assert!(article.markdown.unwrap().starts_with("The bridge was opened"));
//! # Ok::<(), feed_article::Error>(())
//! ```
//!
//! # What is safe
//!
//! [`Article::html`] holds elements and attributes of a fixed list, and addresses with a safe scheme ([`SafeUrl`]). Every other string is
//! plain text, mostly as [`FieldText`]: escape it as text where you show it. [SECURITY.md](https://github.com/feed-article/feed-article/blob/main/SECURITY.md)
//! says what is promised.
//!
//! # Limits
//!
//! Time is linear in the input. Memory is at most 12 times the input plus 4 MiB (20 times with Markdown), and a stack of one megabyte is enough. [`Limits`] has
//! the bounds a caller may set. An item over [`Limits::bytes`] (8 MiB) is an error. Over the other limits the text is kept, flattened, and
//! [`Article::removed`] has an entry of kind [`RemovalKind::Limit`].
//!
//! # Errors
//!
//! No markup is an error, hostile or broken. [`Error::code`] is `too-large` for an item over [`Limits::bytes`], and `invalid-option` for an option
//! that can't be met.
//!
//! # Where else
//!
//! The same core is the npm package `feed-article`, as WebAssembly.
//! [docs/options.md](https://github.com/feed-article/feed-article/blob/main/docs/options.md) has all options and fields in a table.

mod article;
mod document;
mod error;
mod html;
mod input;
mod learn;
mod limits;
mod options;
mod page;
mod profile;
mod read;
mod rules;
#[cfg(any(target_arch = "wasm32", test))]
mod shape;
mod sort;
mod text;
mod url;
#[cfg(target_arch = "wasm32")]
mod wasm;
mod write;

pub use article::{
    Align, Article, Attachment, Author, Block, BlockKind, Candidate, Card, Cell, Chapter, Counts, Credit,
    DateCandidate, DateOffset, DateSource, Definition, Direction, Embed, EmbedKind, FieldText, Flags, Formula, Image,
    Inline, Link, LinkKind, Mark, Marked, MediaKind, Note, Numbering, Removal, RemovalKind, Role, SafeUrl,
};
pub use error::Error;
pub use input::{FeedAttachment, FeedAuthor, FeedItem, Input};
pub use limits::Limits;
#[cfg(debug_assertions)]
#[doc(hidden)]
pub use limits::{STEPS_PER_BYTE, STEPS_TO_BEGIN, counted};
pub use options::{
    Boilerplate, Content, EmbedPolicy, ImageOptions, LinkOptions, LinkTarget, Options, Output, ReferrerPolicy, SiteRule,
};
pub use profile::Profile;

/// One feed item in, one clean, structured article out.
///
/// # Errors
/// `too-large` when the item has more bytes than `options.limits.bytes`, `invalid-option` when an option can't be met.
/// No other input fails: hostile or broken markup gives the text that is in it.
///
/// ```
/// let article = feed_article::parse("<p onclick=steal()>Hello <b>there", &feed_article::Options::default())?;
/// assert_eq!(article.html.as_deref(), Some("<p>Hello <strong>there</strong></p>"));
/// # Ok::<(), feed_article::Error>(())
/// ```
pub fn parse(input: impl Into<Input>, options: &Options) -> Result<Article, Error> {
    Reader::new(options)?.parse(input)
}

/// Only the clean HTML of a fragment: `parse(html, options)?.html`, without building the rest. A whole page is kept whole.
///
/// # Errors
/// As [`parse`].
///
/// ```
/// let html = feed_article::sanitize("<p>Hi<script>alert(1)</script>", &feed_article::Options::default())?;
/// assert_eq!(html, "<p>Hi</p>");
/// # Ok::<(), feed_article::Error>(())
/// ```
pub fn sanitize(html: &str, options: &Options) -> Result<String, Error> {
    Reader::new(options)?.sanitize(html)
}

/// Whether a whole page has an article worth a reader view: enough prose outside menus, footers and forms. It builds no article.
/// False if the page has more than 8 MiB.
///
/// ```
/// assert!(!feed_article::is_readerable("<nav><a href=/>Home</a></nav><p>Short."));
/// ```
#[must_use]
pub fn is_readerable(html: &str) -> bool {
    let limits = Limits::default();
    html.len() <= limits.bytes && page::is_readerable(&html::parse(html.to_owned(), &limits).html)
}

/// What the items of one feed have in common: lines, blocks and pictures at their ends that stand in three of them or more, whatever
/// the digits in them. Items of several feeds are told apart by `site_name`, else by the host of `url`; of each feed the first
/// 50 are learnt from, each address and each longer title once. A feed of less than three items says nothing. Items that can't be
/// read are passed over.
///
/// # Errors
/// `invalid-option` when an option can't be met. `options.profile` counts for nothing here.
///
/// See [`Profile`] for an example.
pub fn learn<I>(inputs: I, options: &Options) -> Result<Profile, Error>
where
    I: IntoIterator,
    I::Item: Into<Input>,
{
    let reader = Reader::new(&Options { profile: None, ..options.clone() })?;
    let mut lessons = learn::Lessons::default();
    inputs.into_iter().for_each(|input| reader.study(input.into(), &mut lessons));
    Ok(lessons.profile())
}

/// Options that are checked, and selectors that are compiled, once for many items.
///
/// ```
/// let reader = feed_article::Reader::new(&feed_article::Options::default())?;
/// for html in ["<p>One", "<p>Two"] {
///     assert_eq!(reader.parse(html)?.counts.words, 1);
/// }
/// # Ok::<(), feed_article::Error>(())
/// ```
#[derive(Debug)]
pub struct Reader {
    options: Options,
    known: read::Known,
}

impl Reader {
    /// # Errors
    /// `invalid-option` when an option can't be met.
    pub fn new(options: &Options) -> Result<Self, Error> {
        options.check()?;
        Ok(Self { options: options.clone(), known: read::Known::compile(options)? })
    }

    /// [`parse`] with these options.
    ///
    /// # Errors
    /// `too-large` when the item has more bytes than `limits.bytes`.
    pub fn parse(&self, input: impl Into<Input>) -> Result<Article, Error> {
        let mut document = document::open(input.into(), &self.options)?;
        let mut tree = html::parse(std::mem::take(&mut document.body), &self.options.limits);
        let outside = page::read(&mut tree, &mut document, self.options.content);
        let mut article = read::read(tree, &document, &outside, &self.options, &self.known);
        drop(document);
        let text = write::text(&article.blocks);
        read::measure(&mut article, text);
        write::fill(&mut article, &self.options);
        Ok(article)
    }

    /// Adds what an item says to what was learnt from others.
    pub(crate) fn study(&self, input: Input, lessons: &mut learn::Lessons) {
        let Ok(mut document) = document::open(input, &self.options) else { return };
        let Some(feed) = lessons.feed_of(&document) else { return };
        let mut tree = html::parse(std::mem::take(&mut document.body), &self.options.limits);
        let outside = page::read(&mut tree, &mut document, self.options.content);
        lessons.add(feed, read::ends(tree, &document, &outside, &self.options, &self.known));
    }

    /// [`sanitize`] with these options.
    ///
    /// # Errors
    /// As [`Reader::parse`].
    pub fn sanitize(&self, html: &str) -> Result<String, Error> {
        let mut document = document::open(html.into(), &self.options)?;
        // In feeds half of a body is content.
        let length = document.body.len() / 2;
        let tree = html::parse(std::mem::take(&mut document.body), &self.options.limits);
        Ok(write::html(&read::read_body(tree, &document, &self.options, &self.known), &self.options, length))
    }
}

/// The examples of the README and the guides are tried, too.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
#[doc = include_str!("../docs/feeds.md")]
struct Guides;

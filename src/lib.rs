#![doc = include_str!("../README.md")]

mod article;
mod document;
mod error;
mod html;
mod input;
mod limits;
mod options;
mod page;
mod read;
mod rules;
mod text;
mod url;
#[cfg(target_arch = "wasm32")]
mod wasm;
mod write;

pub use article::{
    Align, Article, Attachment, Author, Block, BlockKind, Candidate, Card, Cell, Chapter, Counts, Credit,
    DateCandidate, DateOffset, DateSource, Definition, Direction, Embed, EmbedKind, FieldText, Flags, Formula, Image,
    Inline, Link, LinkKind, Mark, Marked, MediaKind, Note, Removal, RemovalKind, Role, SafeUrl,
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

/// Only the clean HTML of a fragment: `parse(html, options)?.html`, without building the rest. Of a whole page all is kept.
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

/// Whether a whole page has an article that is worth a reader view: prose enough outside menus, footers and forms. No article
/// is built. False where the page has more than 8 MiB.
///
/// ```
/// assert!(!feed_article::is_readerable("<nav><a href=/>Home</a></nav><p>Short."));
/// ```
#[must_use]
pub fn is_readerable(html: &str) -> bool {
    let limits = Limits::default();
    html.len() <= limits.bytes && page::is_readerable(&html::parse(html.to_owned(), &limits).html)
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
    rules: read::SiteRules,
}

impl Reader {
    /// # Errors
    /// `invalid-option` when an option can't be met.
    pub fn new(options: &Options) -> Result<Self, Error> {
        options.check()?;
        Ok(Self { options: options.clone(), rules: read::SiteRules::compile(&options.rules)? })
    }

    /// [`parse`] with these options.
    ///
    /// # Errors
    /// `too-large` when the item has more bytes than `limits.bytes`.
    pub fn parse(&self, input: impl Into<Input>) -> Result<Article, Error> {
        let mut document = document::open(input.into(), &self.options)?;
        let mut tree = html::parse(std::mem::take(&mut document.body), &self.options.limits);
        let outside = page::read(&mut tree, &mut document, self.options.content);
        let mut article = read::read(tree, &document, &outside, &self.options, &self.rules);
        drop(document);
        let text = write::text(&article.blocks);
        read::measure(&mut article, text);
        write::fill(&mut article, &self.options);
        Ok(article)
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
        Ok(write::html(&read::read_body(tree, &document, &self.options, &self.rules), &self.options, length))
    }
}

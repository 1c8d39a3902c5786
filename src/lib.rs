#![doc = include_str!("../README.md")]

mod article;
mod case;
mod document;
mod error;
mod find;
mod html;
mod input;
mod options;
mod read;
mod rules;
mod url;
#[cfg(target_arch = "wasm32")]
mod wasm;
mod write;

pub use article::{
    Align, Article, Attachment, Author, AuthorRole, Block, BlockKind, Candidate, Cell, Counts, Credit, DateCandidate,
    DateOffset, DateSource, Definition, Direction, Embed, EmbedKind, Flags, Image, Inline, Link, LinkKind, Mark,
    Marked, MediaKind, Removal, RemovalKind, Role, SafeUrl,
};
pub use error::Error;
pub use input::{FeedAttachment, FeedAuthor, FeedItem, Input};
pub use options::{
    Boilerplate, EmbedPolicy, ImageOptions, Limits, LinkOptions, LinkTarget, Options, Output, ReferrerPolicy, SiteRule,
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
    let mut document = open(input.into(), options)?;
    let tree = html::parse(std::mem::take(&mut document.body), &options.limits);
    let mut article = read::read(tree, &document, options);
    drop(document);
    write::fill(&mut article, options);
    Ok(article)
}

/// Only the clean HTML of a fragment: `parse(html, options)?.html`, without building the rest.
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
    let mut document = open(html.into(), options)?;
    // In feeds half of a body is content.
    let room = document.body.len() / 2;
    let tree = html::parse(std::mem::take(&mut document.body), &options.limits);
    Ok(write::html(&read::read_body(tree, &document, options), options, room))
}

fn open(input: Input, options: &Options) -> Result<document::Document, Error> {
    options.check()?;
    document::open(input, options)
}

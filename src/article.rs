//! The article: plain data, the same shape in Rust as in the npm package's `index.d.ts`.
//!
//! The body is a closed vocabulary of [`Block`]s and [`Inline`]s. What it has no word for cannot be in an article; that
//! is the sanitizer. Every address in it is a [`SafeUrl`], which only the `url` module can make.

pub(crate) mod bidi;
mod body;
mod field_text;
pub(crate) mod prose;
pub(crate) mod visit;

use serde::Serialize;

pub use crate::url::SafeUrl;
pub(crate) use body::numbers;
pub use body::{
    Align, Block, BlockKind, Card, Cell, Definition, Direction, Formula, Inline, Mark, Marked, MediaKind, Note,
    Numbering, Role,
};
pub use field_text::FieldText;

/// One item, read.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Article {
    /// The headline, without the site's name.
    pub title: Option<FieldText>,
    /// The article's own address: resolved, redirectors unwrapped, tracking removed.
    pub url: Option<SafeUrl>,
    /// The publication's name.
    pub site_name: Option<FieldText>,
    /// Who wrote it, without labels or repeats.
    pub authors: Vec<Author>,
    /// RFC 3339 where the source names an offset, otherwise a local date-time or date. An offset is never invented.
    pub published: Option<String>,
    /// When it was last changed; the same form as `published`.
    pub modified: Option<String>,
    /// Every date found, with where it came from.
    pub dates: Vec<DateCandidate>,
    /// BCP 47.
    pub language: Option<String>,
    /// The direction of most of the text.
    pub dir: Direction,
    /// The dateline as printed: `（德国之声中文网）`, `WASHINGTON (AP) —`.
    pub dateline: Option<FieldText>,
    /// Where it is discussed.
    pub comments_url: Option<SafeUrl>,
    /// The page elsewhere that it is about, where it is a link post.
    pub external_url: Option<SafeUrl>,
    /// News agencies credited.
    pub agencies: Vec<&'static str>,
    /// Staff named with a role other than author.
    pub credits: Vec<Credit>,
    /// The copyright sentence.
    pub copyright: Option<FieldText>,
    /// The main picture.
    pub lead_image: Option<Image>,
    /// The pictures of the body, in reading order; those of pointers to other articles are none of it.
    pub images: Vec<Image>,
    /// Every link of the body, in reading order; then those of sections of related articles that were left out.
    pub links: Vec<Link>,
    /// Every embedded player, post or document, in reading order.
    pub embeds: Vec<Embed>,
    /// Files that came with the item, and the sources of its audio and video.
    pub attachments: Vec<Attachment>,
    /// Time stamps of show notes and video descriptions; empty where there are fewer than two.
    pub chapters: Vec<Chapter>,
    /// The body.
    pub blocks: Vec<Block>,
    /// The body as HTML, when asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub html: Option<String>,
    /// The body as plain text, when asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The body as Markdown, when asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub markdown: Option<String>,
    /// The beginning of the prose, without captions, at most 200 characters.
    pub excerpt: FieldText,
    /// How long it is.
    pub counts: Counts,
    /// Seconds an adult reader takes.
    pub reading_time: u32,
    /// What kind of input it was.
    pub flags: Flags,
    /// Everything that was in the input and is not in the body, and why.
    pub removed: Vec<Removal>,
}

/// Who wrote the article.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Author {
    /// As printed, without a label.
    pub name: FieldText,
    /// Their page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<SafeUrl>,
}

/// A date found in the item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DateCandidate {
    /// RFC 3339 with an explicit offset, or a local date-time or date.
    pub value: String,
    /// As found.
    pub raw: FieldText,
    /// Where it was found.
    pub source: DateSource,
    /// Whether the source names an offset from UTC.
    pub offset: DateOffset,
}

/// Where a date was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum DateSource {
    /// The header or front matter of an archived document.
    Header,
    /// A field of the feed item.
    Feed,
    /// The text of the body.
    Body,
    /// A `<time>` element.
    Time,
}

/// Whether a date names its offset from UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum DateOffset {
    /// It does, or it is a count of milliseconds since 1970 in UTC.
    Explicit,
    /// It does not: the value is a local time or a date.
    None,
}

/// Staff named with a role, as printed: `责编`, `Editing`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Credit {
    /// The role as printed.
    pub role: &'static str,
    /// The names.
    pub names: Vec<FieldText>,
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Image {
    /// Where it is, with proxies undone.
    pub url: SafeUrl,
    /// As it stood in the item, where that differs: a text to be shown, not to be followed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub original_url: Option<FieldText>,
    /// The proxy that was undone: the id of its row in the proxy table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proxy: Option<&'static str>,
    /// Other sizes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub srcset: Vec<Candidate>,
    /// What it shows, for those who can't see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alt: Option<FieldText>,
    /// The tooltip.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<FieldText>,
    /// The text printed with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<FieldText>,
    /// Who made it, split from the caption.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit: Option<FieldText>,
    /// CSS pixels, as declared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// CSS pixels, as declared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
    /// Where it leads when clicked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<SafeUrl>,
}

impl Image {
    /// Pictures declared no larger than this, in CSS pixels, stand in the line like a character.
    pub(crate) const SIGN: u32 = 48;

    /// Whether it stands for a character where it is in a text.
    pub(crate) fn is_sign(&self) -> bool {
        self.width.is_some_and(|n| n <= Self::SIGN) || self.height.is_some_and(|n| n <= Self::SIGN)
    }

    pub(crate) fn new(url: SafeUrl) -> Self {
        Self {
            url,
            original_url: None,
            proxy: None,
            srcset: Vec::new(),
            alt: None,
            title: None,
            caption: None,
            credit: None,
            width: None,
            height: None,
            link: None,
        }
    }
}

/// One candidate of a `srcset`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Candidate {
    /// Where it is.
    pub url: SafeUrl,
    /// Its width in pixels (`640w`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// Its pixel density (`2x`), in hundredths.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "hundredths")]
    pub density: Option<u32>,
}

impl Eq for Candidate {}

#[allow(clippy::ref_option, clippy::trivially_copy_pass_by_ref)]
fn hundredths<S: serde::Serializer>(density: &Option<u32>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_f64(f64::from(density.unwrap_or(100)) / 100.0)
}

/// A link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Link {
    /// Where it leads, with redirectors unwrapped and tracking removed.
    pub url: SafeUrl,
    /// As it stood in the item, where that differs by more than resolution: a text to be shown, not to be followed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub original_url: Option<FieldText>,
    /// Its text.
    pub text: FieldText,
    /// What it is for.
    pub kind: LinkKind,
}

/// What a link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum LinkKind {
    /// The article's own site.
    Internal,
    /// Another site.
    External,
    /// "Read more" and "related" links that are not part of the prose.
    Related,
    /// A fragment of this article.
    Footnote,
    /// `mailto:` or `tel:`.
    Mail,
}

/// A player, post, map or document of another site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Embed {
    /// The id of the provider's row in the embed table, or the host.
    pub provider: FieldText,
    /// What it is.
    pub kind: EmbedKind,
    /// The provider's id of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<FieldText>,
    /// The page for people.
    pub url: SafeUrl,
    /// The player's address, in the provider's privacy-friendly form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub embed_url: Option<SafeUrl>,
    /// A still picture at the provider's; using it makes a request to them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thumbnail: Option<SafeUrl>,
    /// Its title, where the item names one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<FieldText>,
    /// Where it starts, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<u32>,
}

/// What an [`Embed`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum EmbedKind {
    /// A film.
    Video,
    /// A recording.
    Audio,
    /// A post of a social network.
    Post,
    /// A map.
    Map,
    /// A document, form or chart.
    Document,
    /// Source code.
    Code,
    /// Anything else.
    Other,
}

/// A file: an enclosure of the feed, or a source of audio or video.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Attachment {
    /// Where it is.
    pub url: SafeUrl,
    /// Media type.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub mime: Option<FieldText>,
    /// Bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<f64>,
    /// Seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<f64>,
}

/// A time stamp of show notes or a video description.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Chapter {
    /// Seconds from the beginning.
    pub start: u32,
    /// What begins there.
    pub title: FieldText,
    /// Where the time stamp leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<SafeUrl>,
}

/// How long the text is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Words; ideographs and kana count one each.
    pub words: u32,
    /// Characters other than white space.
    pub characters: u32,
    /// Paragraphs, wherever they stand.
    pub paragraphs: u32,
}

/// What kind of input it was.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(clippy::struct_excessive_bools)]
pub struct Flags {
    /// The item ends in the middle, with a pointer to the rest.
    pub truncated: bool,
    /// The item was a whole page.
    pub full_document: bool,
    /// The item had no markup.
    pub plain_text: bool,
    /// The item's markup was escaped twice, and was unescaped once.
    pub double_escaped: bool,
    /// The item was read as a whole page: its article is the body.
    pub page: bool,
}

/// Something that was in the input and is not in the body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Removal {
    /// What it was.
    pub kind: RemovalKind,
    /// The stable id of the rule that took it.
    pub rule: &'static str,
    /// The visible text that went with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<FieldText>,
    /// The address that went with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<FieldText>,
    /// How many there were, for removals without text or address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
}

impl Removal {
    pub(crate) fn counted(kind: RemovalKind, rule: &'static str, count: u32) -> Self {
        Self { kind, rule, text: None, url: None, count: Some(count) }
    }
}

/// What kind of thing was removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum RemovalKind {
    /// An element the vocabulary has no word for, with what it held.
    Element,
    /// An attribute that could do something.
    Attribute,
    /// An address that is not safe.
    Url,
    /// Something that reports readers.
    Tracker,
    /// Text beside the article that a rule names: calls to subscribe, notices, lines of a feed. What of a page the article was
    /// found within is an [`RemovalKind::Element`] of rule `outside-article`.
    Boilerplate,
    /// A second copy of something.
    Duplicate,
    /// What a budget cut off; its text stays in the body.
    Limit,
}

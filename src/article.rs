//! The article: plain data, the same shape in Rust and in `api.d.ts`.
//!
//! The body is a closed vocabulary of [`Block`]s and [`Inline`]s. What it has no word for cannot be in an article; that
//! is the sanitizer. Every address in it is a [`SafeUrl`], which only the `url` module can make.

use serde::Serialize;

pub use crate::url::SafeUrl;

/// One item, read.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Article {
    /// The headline, without the site's name.
    pub title: Option<String>,
    /// The article's own address: resolved, redirectors unwrapped, tracking removed.
    pub url: Option<SafeUrl>,
    /// The publication's name.
    pub site_name: Option<String>,
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
    pub dateline: Option<String>,
    /// News agencies credited.
    pub agencies: Vec<String>,
    /// Staff named with a role other than author.
    pub credits: Vec<Credit>,
    /// The copyright sentence.
    pub copyright: Option<String>,
    /// The main picture.
    pub lead_image: Option<Image>,
    /// Every picture of the body, in reading order.
    pub images: Vec<Image>,
    /// Every link of the body, in reading order; then those of sections of related articles that were left out.
    pub links: Vec<Link>,
    /// Every embedded player, post or document, in reading order.
    pub embeds: Vec<Embed>,
    /// Files that came with the item, and the sources of its audio and video.
    pub attachments: Vec<Attachment>,
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
    /// The beginning of the text, at most 200 characters.
    pub excerpt: String,
    /// How long it is.
    pub counts: Counts,
    /// Seconds an adult reader takes.
    pub reading_time: u32,
    /// What kind of input it was.
    pub flags: Flags,
    /// Everything that was in the input and is not in the body, and why.
    pub removed: Vec<Removal>,
}

/// Who wrote, edited, translated or photographed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Author {
    /// As printed, without a label.
    pub name: String,
    /// Their page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<SafeUrl>,
    /// What they did, where the source says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<AuthorRole>,
}

/// What an [`Author`] did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum AuthorRole {
    /// Wrote it.
    Author,
    /// Edited it.
    Editor,
    /// Translated it.
    Translator,
    /// Took the pictures.
    Photographer,
}

/// A date found in the item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DateCandidate {
    /// RFC 3339 with an explicit offset, or a local date-time or date.
    pub value: String,
    /// As found.
    pub raw: String,
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

/// The direction of text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Direction {
    /// Left to right.
    #[default]
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// Staff named with a role, as printed: `责编`, `Editing`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Credit {
    /// The role as printed.
    pub role: String,
    /// The names.
    pub names: Vec<String>,
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Image {
    /// Where it is, with proxies undone.
    pub url: SafeUrl,
    /// As it stood in the item, where that differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub original_url: Option<String>,
    /// The proxy that was undone: the id of its row in the proxy table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proxy: Option<&'static str>,
    /// Other sizes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub srcset: Vec<Candidate>,
    /// What it shows, for those who can't see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alt: Option<String>,
    /// The tooltip.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The text printed with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// Who made it, split from the caption.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
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
    /// As it stood in the item, where that differs by more than resolution.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub original_url: Option<String>,
    /// Its text.
    pub text: String,
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
    pub provider: String,
    /// What it is.
    pub kind: EmbedKind,
    /// The provider's id of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
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
    pub title: Option<String>,
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
    pub mime: Option<String>,
    /// Bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<f64>,
    /// Seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<f64>,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
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
    pub text: Option<String>,
    /// The address that went with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
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
    /// Text around the article that is not part of it.
    Boilerplate,
    /// A second copy of something.
    Duplicate,
    /// What a budget cut off; its text stays in the body.
    Limit,
}

/// A part of the body, with what holds for any block.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Block {
    /// What it is and holds.
    #[serde(flatten)]
    pub kind: BlockKind,
    /// The prefixed id that fragments point at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// BCP 47, where it differs from the article's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// Where it differs from the article's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dir: Option<Direction>,
    /// What it is for, where it is not prose.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
}

/// The vocabulary of blocks.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum BlockKind {
    /// A run of text.
    Paragraph {
        /// The text.
        content: Vec<Inline>,
    },
    /// A heading.
    Heading {
        /// 1 to 6.
        level: u8,
        /// The text.
        content: Vec<Inline>,
    },
    /// One picture or several with one caption.
    Figure {
        /// The pictures; never empty.
        images: Vec<Image>,
        /// The text printed with them.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        caption: Vec<Inline>,
    },
    /// Somebody else's words.
    Quote {
        /// The words.
        content: Vec<Block>,
        /// Where they are from.
        #[serde(skip_serializing_if = "Option::is_none")]
        cite: Option<SafeUrl>,
    },
    /// A list.
    List {
        /// Whether it is numbered.
        ordered: bool,
        /// The first number, where it is not 1.
        #[serde(skip_serializing_if = "Option::is_none")]
        start: Option<i32>,
        /// The items.
        items: Vec<Vec<Block>>,
    },
    /// Terms and what they mean.
    Definitions {
        /// In pairs.
        items: Vec<Definition>,
    },
    /// Preformatted text.
    Code {
        /// The text, with its white space.
        text: String,
        /// The programming language, as the item names it.
        #[serde(skip_serializing_if = "Option::is_none")]
        language: Option<String>,
    },
    /// A table.
    Table {
        /// The text printed with it.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        caption: Vec<Inline>,
        /// Rows of cells.
        rows: Vec<Vec<Cell>>,
    },
    /// A recording or film that the item carries itself.
    Media {
        /// Which of the two.
        kind: MediaKind,
        /// The files, in order of preference; never empty.
        sources: Vec<Attachment>,
        /// A still picture.
        #[serde(skip_serializing_if = "Option::is_none")]
        poster: Option<SafeUrl>,
        /// The text printed with it.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        caption: Vec<Inline>,
    },
    /// Something of another site.
    Embed {
        /// What it is.
        embed: Box<Embed>,
        /// The text printed with it.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        caption: Vec<Inline>,
    },
    /// Text that opens on demand.
    Details {
        /// The text that is always there.
        summary: Vec<Inline>,
        /// The rest.
        content: Vec<Block>,
    },
    /// A change of subject.
    Divider,
}

impl Default for BlockKind {
    fn default() -> Self {
        Self::Paragraph { content: Vec::new() }
    }
}

impl From<BlockKind> for Block {
    fn from(kind: BlockKind) -> Self {
        Self { kind, ..Self::default() }
    }
}

/// A term and what it means.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Definition {
    /// The term.
    pub term: Vec<Inline>,
    /// What it means.
    pub content: Vec<Block>,
}

/// A cell of a table.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Cell {
    /// What it holds.
    pub content: Vec<Block>,
    /// Whether it heads its row or column.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub header: bool,
    /// Columns it spans, where more than one; at most 1,000 as in HTML.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub colspan: Option<u32>,
    /// Rows it spans, where more than one; at most 65,534 as in HTML.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rowspan: Option<u32>,
    /// How its text is aligned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub align: Option<Align>,
}

/// How the text of a cell is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Align {
    /// To the left.
    Left,
    /// In the middle.
    Center,
    /// To the right.
    Right,
}

/// Sound or film.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum MediaKind {
    /// Sound.
    Audio,
    /// Film.
    Video,
}

/// What a block is for, where it is not prose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Role {
    /// The summary or picture that opens the article.
    Lead,
    /// A pointer to another article.
    Related,
    /// Where and by whom it was reported.
    Dateline,
    /// Who made it.
    Credit,
    /// Whose it is.
    Copyright,
    /// When it was published.
    Date,
    /// An advertisement, a subscription offer, a share link.
    Promo,
}

/// The vocabulary of running text.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Inline {
    /// A link.
    Link {
        /// Where it leads; a fragment of this article begins with `#` and the id prefix.
        url: SafeUrl,
        /// The tooltip.
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        /// What is clicked.
        content: Vec<Inline>,
        /// The prefixed id that fragments point at.
        #[serde(skip_serializing_if = "Option::is_none")]
        id: Option<String>,
    },
    /// A small picture in the text.
    Image {
        /// The picture.
        image: Box<Image>,
    },
    /// An abbreviation with what it stands for.
    Abbreviation {
        /// What it stands for.
        title: String,
        /// The short form.
        content: Vec<Inline>,
    },
    /// A date or time with its machine-readable form.
    Time {
        /// As the item gives it.
        datetime: String,
        /// As printed.
        content: Vec<Inline>,
    },
    /// Characters with their reading above them.
    Ruby {
        /// The characters.
        content: Vec<Inline>,
        /// The reading.
        text: String,
    },
    /// Text in another language or direction, or a place that fragments point at.
    Span {
        /// BCP 47.
        #[serde(skip_serializing_if = "Option::is_none")]
        lang: Option<String>,
        /// The direction.
        #[serde(skip_serializing_if = "Option::is_none")]
        dir: Option<Direction>,
        /// The text.
        content: Vec<Inline>,
        /// The prefixed id that fragments point at.
        #[serde(skip_serializing_if = "Option::is_none")]
        id: Option<String>,
    },
    /// A new line.
    Break,
    /// Text marked as something.
    #[serde(untagged)]
    Marked(Marked),
    /// Text.
    #[serde(untagged)]
    Text(String),
}

/// Text marked as something.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Marked {
    /// What it is marked as.
    #[serde(rename = "type")]
    pub mark: Mark,
    /// The text.
    pub content: Vec<Inline>,
    /// The prefixed id that fragments point at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

/// What text is marked as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Mark {
    /// Important.
    Strong,
    /// Stressed.
    Emphasis,
    /// Underlined.
    Underline,
    /// Struck out.
    Strike,
    /// Source code.
    Code,
    /// What a user types.
    Keyboard,
    /// Below the line.
    Subscript,
    /// Above the line.
    Superscript,
    /// Fine print.
    Small,
    /// Highlighted.
    Mark,
    /// Somebody else's words.
    Quote,
}

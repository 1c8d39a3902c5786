//! Previews of other pages, by the classes that their systems give them.

/// Classes of an element that is a preview. Source: Ghost, Notion, Discourse, Medium, Substack, Mastodon, Misskey, Telegram,
/// DEV, Naver, plug-ins of `WordPress`.
pub(crate) const CARDS: [&str; 29] = [
    "kg-bookmark-container",
    "kg-file-card-container",
    "wp-embedded-content",
    "bookmark",
    "notion-bookmark",
    "notion-bookmark-block",
    "onebox",
    "graf--mixtapeEmbed",
    "mixtapeEmbed",
    "embedded-post",
    "status-card",
    "link-preview",
    "linkpreview",
    "url-preview",
    "link-card",
    "linkcard",
    "bookmark-card",
    "blogcard",
    "blog-card",
    "preview-card",
    "ogp-card",
    "og-card",
    "embed-card",
    "ltag__link",
    "tgme_widget_message_link_preview",
    "web-preview",
    "c-embed",
    "se-oglink",
    "file-embed-wrapper",
];

/// The kind of an element that is a preview, and the attribute that tells it. Source: Tistory.
pub(crate) const KIND: (&str, &str) = ("data-ke-type", "opengraph");

/// What is said in a preview.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Title,
    Description,
    Site,
    /// Nothing that a card has a word for: icons, counts, calls to read on.
    Other,
}

/// Parts of a class, and what an element says that has it. The first that is met holds.
pub(crate) const PARTS: [(&str, Part); 23] = [
    ("icon", Part::Other),
    ("avatar", Part::Other),
    ("cta", Part::Other),
    ("label", Part::Other),
    ("thumbnail-default", Part::Other),
    ("details-h1", Part::Title),
    ("details-h2", Part::Description),
    ("subtitle", Part::Description),
    ("desc", Part::Description),
    ("excerpt", Part::Description),
    ("card-caption", Part::Description),
    ("snippet", Part::Description),
    ("summary", Part::Description),
    ("post-body", Part::Description),
    ("site", Part::Site),
    ("publi", Part::Site),
    ("provider", Part::Site),
    ("domain", Part::Site),
    ("host", Part::Site),
    ("author", Part::Site),
    ("source", Part::Site),
    ("title", Part::Title),
    ("headline", Part::Title),
];

//! Notices set apart from the text, by the classes that their systems give them.

/// Classes of an element that is a notice. Those of Microsoft Learn are kinds in capitals, that of rustdoc and `mdBook` is one.
pub(crate) const SURE: [&str; 30] = [
    "markdown-alert",
    "callout",
    "callout-block",
    "kg-callout-card",
    "admonition",
    "theme-admonition",
    "custom-block",
    "starlight-aside",
    "notion-callout",
    "notion-callout-block",
    "confluence-information-macro",
    "notecard",
    "admonitionblock",
    "book-hint",
    "custom-container",
    "hint-container",
    "blockquote-tag",
    "NOTE",
    "TIP",
    "IMPORTANT",
    "WARNING",
    "CAUTION",
    "warning",
    "awsdocs-note",
    "md-alert",
    "bs-callout",
    "bd-callout",
    "nextra-callout",
    "su-note",
    "wrap_important",
];

/// What the class of a quotation begins with, before its kind. Source: Chirpy.
pub(crate) const OF_QUOTES: &str = "prompt-";

/// Classes by which an `aside` or a quotation is a notice, and its kind. Source: `DocC`, Google's documentation, the manual of PHP,
/// Just the Docs.
pub(crate) const KINDS_ALONE: [&str; 6] = ["note", "tip", "important", "warning", "caution", "danger"];

/// Kinds in short, and what they are called where notices are shown.
pub(crate) const SHORT: [(&str, &str); 1] = [("warn", "warning")];

/// The class of an `aside` that is a notice. Source: Zenn.
pub(crate) const OF_ASIDES: &str = "msg";

/// Classes of an element that is a notice where another class of it ends in a kind.
pub(crate) const WITH_A_KIND: [&str; 9] =
    ["alert", "gl-alert", "hint", "notice", "notices", "message", "infobox-note", "directive", AMONG_OTHERS];

/// That of them which is a kind as well: alone, it says that an author notes something. Source: Qiita, Hexo's themes.
pub(crate) const AMONG_OTHERS: &str = "note";

/// A class that is a kind beside the one above. Source: Qiita.
pub(crate) const BESIDE_NOTE: &str = "alert";

/// The attribute that says what a part of an editor is. Source: Hashnode.
pub(crate) const PART: &str = "data-node-type";

/// The class of what has the role of a notice, and leads to other pages. Source: `MediaWiki`.
pub(crate) const OF_NAVIGATION: &str = "hatnote";

/// What classes of a notice begin with, before its kind. Source: Minimal Mistakes.
pub(crate) const BEFORE_A_KIND: &str = "notice--";

/// Those of them beside which the kind stands as a class. Source: Sphinx, `MkDocs`, `VitePress`, MDN, Zenn.
pub(crate) const KIND_BESIDE: [&str; 4] = ["admonition", "custom-block", "notecard", OF_ASIDES];

/// What the systems call the kinds.
pub(crate) const KINDS: [&str; 27] = [
    "note",
    "tip",
    "important",
    "warning",
    "warn",
    "caution",
    "info",
    "information",
    "danger",
    "hint",
    "success",
    "failure",
    "bug",
    "example",
    "quote",
    "question",
    "faq",
    "abstract",
    "summary",
    "tldr",
    "todo",
    "error",
    "attention",
    "seealso",
    "deprecated",
    "experimental",
    "check",
];

/// Parts of the class of what stands above a notice.
pub(crate) const TITLES: [&str; 6] = ["title", "heading", "header", "emoji", "icon", "box-label"];

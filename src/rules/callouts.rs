//! Notices set apart from the text, by the classes that their systems give them.

/// Classes of an element that is a notice. Those of Microsoft Learn are kinds in capitals, that of rustdoc and `mdBook` is one.
pub(crate) const SURE: [&str; 23] = [
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
];

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
pub(crate) const TITLES: [&str; 5] = ["title", "heading", "header", "emoji", "icon"];

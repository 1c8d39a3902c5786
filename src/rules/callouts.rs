//! Notices set apart from the text, by the classes that their systems give them.

/// Classes of an element that is a notice.
pub(crate) const SURE: [&str; 14] = [
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
];

/// Classes of an element that is a notice where another class of it ends in a kind.
pub(crate) const WITH_A_KIND: [&str; 7] =
    ["alert", "hint", "notice", "notices", "message", "infobox-note", "directive"];

/// What classes of a notice begin with, before its kind. Source: Minimal Mistakes.
pub(crate) const BEFORE_A_KIND: &str = "notice--";

/// Those of them beside which the kind stands as a class. Source: Sphinx, `MkDocs`, `VitePress`, MDN.
pub(crate) const KIND_BESIDE: [&str; 3] = ["admonition", "custom-block", "notecard"];

/// What the systems call the kinds.
pub(crate) const KINDS: [&str; 26] = [
    "note",
    "tip",
    "important",
    "warning",
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

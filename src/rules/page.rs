//! What elements of a page say of the text in them, by their names and attributes. Names and meanings:
//! <https://html.spec.whatwg.org/multipage/indices.html>, <https://www.w3.org/TR/wai-aria-1.2/#landmark_roles>.

/// What a tag is to the finder of articles.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tag {
    Other,
    Paragraph,
    Heading1,
    Heading2,
    Heading,
    Item,
    Cell,
    Term,
    Code,
    Quote,
    Caption,
    Anchor,
    Media,
    Control,
    Inline,
    Break,
    /// Shows no text of its own, or text that is a control's.
    Skipped,
}

/// A bit for each sign.
pub(crate) const LINK: u32 = 1;
pub(crate) const HIDDEN: u32 = 1 << 2;
pub(crate) const ARTICLE: u32 = 1 << 3;
pub(crate) const MAIN: u32 = 1 << 4;
pub(crate) const NAV: u32 = 1 << 5;
pub(crate) const HEADER: u32 = 1 << 6;
pub(crate) const FOOTER: u32 = 1 << 7;
pub(crate) const ASIDE: u32 = 1 << 8;
pub(crate) const FORM: u32 = 1 << 9;
pub(crate) const FIGURE: u32 = 1 << 10;
pub(crate) const DIALOG: u32 = 1 << 14;
pub(crate) const BODY: u32 = 1 << 15;

/// What a tag says of an element.
pub(crate) struct TagRow {
    pub name: &'static str,
    pub tag: Tag,
    pub is_block: bool,
    pub sign: u32,
}

const fn block(name: &'static str, tag: Tag, sign: u32) -> TagRow {
    TagRow { name, tag, is_block: true, sign }
}

const fn inline(name: &'static str, tag: Tag, sign: u32) -> TagRow {
    TagRow { name, tag, is_block: false, sign }
}

/// By name, in the order of bytes; others are inline, or blocks where their name has a hyphen.
const TAGS: &[TagRow] = &[
    inline("a", Tag::Anchor, 0),
    block("address", Tag::Other, 0),
    block("article", Tag::Other, ARTICLE),
    block("aside", Tag::Other, ASIDE),
    inline("audio", Tag::Media, 0),
    inline("b", Tag::Inline, 0),
    block("blockquote", Tag::Quote, 0),
    block("body", Tag::Other, 0),
    inline("br", Tag::Break, 0),
    inline("button", Tag::Control, 0),
    block("caption", Tag::Caption, 0),
    block("center", Tag::Other, 0),
    inline("code", Tag::Inline, 0),
    inline("datalist", Tag::Skipped, 0),
    block("dd", Tag::Term, 0),
    block("details", Tag::Other, 0),
    block("dialog", Tag::Other, DIALOG),
    block("dir", Tag::Other, 0),
    block("div", Tag::Other, 0),
    block("dl", Tag::Other, 0),
    block("dt", Tag::Term, 0),
    inline("embed", Tag::Media, 0),
    block("fieldset", Tag::Other, FORM),
    block("figcaption", Tag::Caption, 0),
    block("figure", Tag::Other, FIGURE),
    block("footer", Tag::Other, FOOTER),
    block("form", Tag::Other, FORM),
    block("h1", Tag::Heading1, 0),
    block("h2", Tag::Heading2, 0),
    block("h3", Tag::Heading, 0),
    block("h4", Tag::Heading, 0),
    block("h5", Tag::Heading, 0),
    block("h6", Tag::Heading, 0),
    inline("head", Tag::Skipped, 0),
    block("header", Tag::Other, HEADER),
    block("hgroup", Tag::Other, 0),
    block("hr", Tag::Other, 0),
    block("html", Tag::Other, 0),
    inline("iframe", Tag::Media, 0),
    inline("img", Tag::Media, 0),
    inline("input", Tag::Control, 0),
    inline("label", Tag::Control, 0),
    block("legend", Tag::Other, 0),
    block("li", Tag::Item, 0),
    block("main", Tag::Other, MAIN),
    block("menu", Tag::Other, 0),
    block("nav", Tag::Other, NAV),
    inline("noscript", Tag::Skipped, 0),
    inline("object", Tag::Media, 0),
    block("ol", Tag::Other, 0),
    block("p", Tag::Paragraph, 0),
    inline("picture", Tag::Media, 0),
    block("pre", Tag::Code, 0),
    inline("script", Tag::Skipped, 0),
    block("search", Tag::Other, 0),
    block("section", Tag::Other, 0),
    inline("select", Tag::Skipped, 0),
    inline("strong", Tag::Inline, 0),
    inline("style", Tag::Skipped, 0),
    block("summary", Tag::Other, 0),
    inline("svg", Tag::Skipped, 0),
    block("table", Tag::Other, 0),
    block("tbody", Tag::Other, 0),
    block("td", Tag::Cell, 0),
    inline("template", Tag::Skipped, 0),
    inline("textarea", Tag::Skipped, 0),
    block("tfoot", Tag::Other, 0),
    block("th", Tag::Cell, 0),
    block("thead", Tag::Other, 0),
    inline("time", Tag::Inline, 0),
    block("tr", Tag::Other, 0),
    block("ul", Tag::Other, 0),
    inline("video", Tag::Media, 0),
];

pub(crate) fn tag(name: &str) -> Option<&'static TagRow> {
    TAGS.binary_search_by(|row| row.name.cmp(name)).ok().map(|at| &TAGS[at])
}

/// A sign of an element: the value of an attribute, or that it is there.
pub(crate) struct Sign {
    pub bit: u32,
    pub name: &'static str,
    pub values: &'static [&'static str],
}

const fn attribute(bit: u32, name: &'static str, values: &'static [&'static str]) -> Sign {
    Sign { bit, name, values }
}

pub(crate) const SIGNS: &[Sign] = &[
    attribute(LINK, "href", &[]),
    attribute(HIDDEN, "hidden", &[]),
    attribute(HIDDEN, "aria-hidden", &["true"]),
    attribute(MAIN, "role", &["main"]),
    attribute(ARTICLE, "role", &["article"]),
    attribute(NAV, "role", &["navigation", "menu", "menubar", "tablist"]),
    attribute(HEADER, "role", &["banner"]),
    attribute(FOOTER, "role", &["contentinfo"]),
    attribute(ASIDE, "role", &["complementary"]),
    attribute(FORM, "role", &["form", "search"]),
    attribute(DIALOG, "role", &["dialog", "alertdialog"]),
    attribute(BODY, "itemprop", &["articleBody", "text", "description"]),
];

/// Attributes whose words are names of an element, with what their words begin with.
pub(crate) const NAMES: &[(&str, &str)] = &[
    ("class", ""),
    ("id", ""),
    ("itemprop", "="),
    ("role", "="),
    ("aria-label", ""),
    ("data-testid", ""),
    ("data-component", ""),
];

//! What each HTML element becomes. The vocabulary is [`crate::BlockKind`] and [`crate::Inline`]; an element that is not
//! here is transparent: its content is read as if it stood without it.

use html5ever::{LocalName, local_name};

use crate::article::Mark;

/// What an element becomes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// Only its content matters, and it stands on lines of its own.
    Container,
    /// Only its content matters, within the line.
    Transparent,
    /// Not shown by browsers, or unusable outside the page it was made for; its content goes with it.
    Dropped,
    /// Never shown in place; its text is reported under this rule.
    Unshown(&'static str),
    Paragraph,
    Heading(u8),
    Quote,
    List {
        ordered: bool,
    },
    Item,
    Definitions,
    Term,
    Meaning,
    Preformatted,
    Table,
    Row,
    Cell {
        header: bool,
    },
    TableCaption,
    Figure,
    Caption,
    Details,
    Summary,
    Divider,
    Break,
    Image,
    Media,
    /// A frame or plug-in: something of another site.
    Frame,
    /// Read for its pictures and frames only.
    Silent,
    Link,
    Marked(Mark),
    Abbreviation,
    Time,
    Ruby,
    Reading,
    /// The brackets around a reading, for browsers without ruby.
    ReadingBrackets,
    /// Carries a language or direction, or nothing.
    Span,
}

/// What an HTML element becomes. Names and meanings: <https://html.spec.whatwg.org/multipage/indices.html>.
#[allow(clippy::too_many_lines, reason = "a table")]
pub(crate) fn role(name: &LocalName) -> Role {
    match *name {
        local_name!("p") => Role::Paragraph,
        local_name!("a") => Role::Link,
        local_name!("br") => Role::Break,
        local_name!("span") | local_name!("font") | local_name!("bdi") | local_name!("bdo") => Role::Span,
        local_name!("img") => Role::Image,
        local_name!("div")
        | local_name!("section")
        | local_name!("article")
        | local_name!("main")
        | local_name!("header")
        | local_name!("footer")
        | local_name!("aside")
        | local_name!("nav")
        | local_name!("center")
        | local_name!("address")
        | local_name!("form")
        | local_name!("fieldset")
        | local_name!("legend")
        | local_name!("hgroup")
        | local_name!("search")
        | local_name!("dialog")
        | local_name!("html")
        | local_name!("body")
        | local_name!("tbody")
        | local_name!("thead")
        | local_name!("tfoot")
        | local_name!("marquee") => Role::Container,
        local_name!("h1") => Role::Heading(1),
        local_name!("h2") => Role::Heading(2),
        local_name!("h3") => Role::Heading(3),
        local_name!("h4") => Role::Heading(4),
        local_name!("h5") => Role::Heading(5),
        local_name!("h6") => Role::Heading(6),
        local_name!("blockquote") => Role::Quote,
        local_name!("ul") | local_name!("menu") | local_name!("dir") => Role::List { ordered: false },
        local_name!("ol") => Role::List { ordered: true },
        local_name!("li") => Role::Item,
        local_name!("dl") => Role::Definitions,
        local_name!("dt") => Role::Term,
        local_name!("dd") => Role::Meaning,
        local_name!("pre") | local_name!("plaintext") | local_name!("listing") | local_name!("xmp") => {
            Role::Preformatted
        }
        local_name!("table") => Role::Table,
        local_name!("tr") => Role::Row,
        local_name!("td") => Role::Cell { header: false },
        local_name!("th") => Role::Cell { header: true },
        local_name!("caption") => Role::TableCaption,
        local_name!("figure") => Role::Figure,
        local_name!("figcaption") => Role::Caption,
        local_name!("details") => Role::Details,
        local_name!("summary") => Role::Summary,
        local_name!("hr") => Role::Divider,
        local_name!("audio") | local_name!("video") => Role::Media,
        local_name!("iframe") | local_name!("object") | local_name!("embed") => Role::Frame,
        local_name!("noscript") => Role::Silent,
        local_name!("datalist") => Role::Unshown("suggestions"),
        local_name!("b") | local_name!("strong") => Role::Marked(Mark::Strong),
        local_name!("i") | local_name!("em") | local_name!("cite") | local_name!("dfn") | local_name!("var") => {
            Role::Marked(Mark::Emphasis)
        }
        local_name!("u") | local_name!("ins") => Role::Marked(Mark::Underline),
        local_name!("s") | local_name!("strike") | local_name!("del") => Role::Marked(Mark::Strike),
        local_name!("code") | local_name!("tt") | local_name!("samp") => Role::Marked(Mark::Code),
        local_name!("kbd") => Role::Marked(Mark::Keyboard),
        local_name!("sub") => Role::Marked(Mark::Subscript),
        local_name!("sup") => Role::Marked(Mark::Superscript),
        local_name!("small") => Role::Marked(Mark::Small),
        local_name!("mark") => Role::Marked(Mark::Mark),
        local_name!("q") => Role::Marked(Mark::Quote),
        local_name!("abbr") | local_name!("acronym") => Role::Abbreviation,
        local_name!("time") => Role::Time,
        local_name!("ruby") => Role::Ruby,
        local_name!("rt") => Role::Reading,
        local_name!("rp") => Role::ReadingBrackets,
        local_name!("script")
        | local_name!("style")
        | local_name!("template")
        | local_name!("textarea")
        | local_name!("select")
        | local_name!("title")
        | local_name!("head")
        | local_name!("button")
        | local_name!("noembed")
        | local_name!("noframes")
        | local_name!("canvas")
        | local_name!("input")
        | local_name!("link")
        | local_name!("meta")
        | local_name!("base")
        | local_name!("col")
        | local_name!("colgroup")
        | local_name!("source")
        | local_name!("track")
        | local_name!("param")
        | local_name!("area")
        | local_name!("frame")
        | local_name!("frameset")
        | local_name!("svg")
        | local_name!("math") => Role::Dropped,
        // AMP's components.
        _ if name == "amp-video" || name == "amp-audio" => Role::Media,
        _ if name == "xml" => Role::Unshown("office-settings"),
        _ => Role::Transparent,
    }
}

/// Classes of a poem or an address, and the class of each of its lines. Source: docutils, poems.
pub(crate) const LINE_BLOCKS: ([&str; 2], &str) = (["line-block", "stanza"], "line");

/// The class of a `pre` that holds verses. Source: `WordPress`.
pub(crate) const VERSES: &str = "wp-block-verse";

/// What is behind words that somebody marked with a pen, as styles say it. Source: editors, Word.
pub(crate) const PENS: [&str; 6] = ["yellow", "#ff0", "#ffff00", "rgb(255,255,0)", "lime", "aqua"];

/// What classes begin with by which containers and spans have a role.
pub(crate) const BEFORE_ROLES: [&str; 2] = ["bb", "__se"];

/// Such classes. Source: Steam, vBulletin, Naver.
pub(crate) const CLASS_ROLES: [(&str, Role); 7] = [
    ("bb_h1", Role::Heading(1)),
    ("bb_h2", Role::Heading(2)),
    ("bb_h3", Role::Heading(3)),
    ("bb_code", Role::Preformatted),
    ("bb_strike", Role::Marked(Mark::Strike)),
    ("bbcode_quote", Role::Quote),
    ("__se_code_view", Role::Preformatted),
];

/// What containers and spans are by their `role`. <https://www.w3.org/TR/wai-aria-1.2/#document_structure_roles>
pub(crate) const ARIA_ROLES: [(&str, Role); 7] = [
    ("list", Role::List { ordered: false }),
    ("listitem", Role::Item),
    ("table", Role::Table),
    ("row", Role::Row),
    ("cell", Role::Cell { header: false }),
    ("columnheader", Role::Cell { header: true }),
    ("rowheader", Role::Cell { header: true }),
];

/// Elements whose text browsers don't show in place. That of others which are left out is reported.
pub(crate) const UNSEEN: [&str; 11] =
    ["script", "style", "noscript", "template", "iframe", "title", "noembed", "noframes", "audio", "video", "canvas"];

/// The rule id of a dropped element that is worth reporting: one that does or asks something. The others only describe.
pub(crate) fn reported(name: &str) -> Option<&'static str> {
    const REPORTED: [&str; 15] = [
        "script", "style", "template", "textarea", "select", "button", "input", "canvas", "svg", "math", "noembed",
        "noframes", "base", "link", "meta",
    ];
    REPORTED.into_iter().find(|reported| *reported == name)
}

//! What each HTML element becomes. The vocabulary is [`crate::BlockKind`] and [`crate::Inline`]; an element that is not
//! here is transparent: its content is read as if it stood without it.

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

/// What the HTML element `name` becomes. Names and meanings: <https://html.spec.whatwg.org/multipage/indices.html>.
pub(crate) fn role(name: &str) -> Role {
    match name {
        "p" => Role::Paragraph,
        "a" => Role::Link,
        "br" => Role::Break,
        "span" | "font" | "bdi" | "bdo" => Role::Span,
        "img" => Role::Image,
        "div" | "section" | "article" | "main" | "header" | "footer" | "aside" | "nav" | "center" | "address"
        | "form" | "fieldset" | "legend" | "hgroup" | "search" | "dialog" | "html" | "body" | "tbody" | "thead"
        | "tfoot" | "listing" | "marquee" => Role::Container,
        "h1" => Role::Heading(1),
        "h2" => Role::Heading(2),
        "h3" => Role::Heading(3),
        "h4" => Role::Heading(4),
        "h5" => Role::Heading(5),
        "h6" => Role::Heading(6),
        "blockquote" => Role::Quote,
        "ul" | "menu" | "dir" => Role::List { ordered: false },
        "ol" => Role::List { ordered: true },
        "li" => Role::Item,
        "dl" => Role::Definitions,
        "dt" => Role::Term,
        "dd" => Role::Meaning,
        "pre" | "plaintext" => Role::Preformatted,
        "table" => Role::Table,
        "tr" => Role::Row,
        "td" => Role::Cell { header: false },
        "th" => Role::Cell { header: true },
        "caption" => Role::TableCaption,
        "figure" => Role::Figure,
        "figcaption" => Role::Caption,
        "details" => Role::Details,
        "summary" => Role::Summary,
        "hr" => Role::Divider,
        "audio" | "video" => Role::Media,
        "iframe" | "object" | "embed" => Role::Frame,
        "noscript" => Role::Silent,
        "datalist" => Role::Unshown("suggestions"),
        "xml" => Role::Unshown("office-settings"),
        "b" | "strong" => Role::Marked(Mark::Strong),
        "i" | "em" | "cite" | "dfn" | "var" => Role::Marked(Mark::Emphasis),
        "u" | "ins" => Role::Marked(Mark::Underline),
        "s" | "strike" | "del" => Role::Marked(Mark::Strike),
        "code" | "tt" | "samp" => Role::Marked(Mark::Code),
        "kbd" => Role::Marked(Mark::Keyboard),
        "sub" => Role::Marked(Mark::Subscript),
        "sup" => Role::Marked(Mark::Superscript),
        "small" => Role::Marked(Mark::Small),
        "mark" => Role::Marked(Mark::Mark),
        "q" => Role::Marked(Mark::Quote),
        "abbr" | "acronym" => Role::Abbreviation,
        "time" => Role::Time,
        "ruby" => Role::Ruby,
        "rt" => Role::Reading,
        "rp" => Role::ReadingBrackets,
        "script" | "style" | "template" | "textarea" | "select" | "title" | "head" | "button" | "noembed"
        | "noframes" | "xmp" | "canvas" | "input" | "link" | "meta" | "base" | "col" | "colgroup" | "source"
        | "track" | "param" | "area" | "frame" | "frameset" | "svg" | "math" => Role::Dropped,
        _ => Role::Transparent,
    }
}

/// Elements whose text browsers don't show in place. That of others which are left out is reported.
pub(crate) const UNSEEN: [&str; 11] =
    ["script", "style", "noscript", "template", "iframe", "title", "noembed", "noframes", "audio", "video", "canvas"];

/// The rule id of a dropped element that is worth reporting: one that does or asks something. The others only describe.
pub(crate) fn reported(name: &str) -> Option<&'static str> {
    const REPORTED: [&str; 16] = [
        "script", "style", "template", "textarea", "select", "button", "input", "canvas", "svg", "math", "noembed",
        "noframes", "xmp", "base", "link", "meta",
    ];
    REPORTED.into_iter().find(|reported| *reported == name)
}

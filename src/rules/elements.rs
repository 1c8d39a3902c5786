//! What each HTML element becomes. The vocabulary is [`crate::BlockKind`] and [`crate::Inline`]; an element that is not
//! here is transparent: its content is read as if it stood without it.

use crate::article::Mark;
use crate::html::Tag;

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
pub(crate) fn role(tag: Tag) -> Role {
    match tag {
        Tag::P => Role::Paragraph,
        Tag::A => Role::Link,
        Tag::Br => Role::Break,
        Tag::Span | Tag::Font | Tag::Bdi | Tag::Bdo => Role::Span,
        Tag::Img => Role::Image,
        Tag::Div
        | Tag::Section
        | Tag::Article
        | Tag::Main
        | Tag::Header
        | Tag::Footer
        | Tag::Aside
        | Tag::Nav
        | Tag::Center
        | Tag::Address
        | Tag::Form
        | Tag::Fieldset
        | Tag::Legend
        | Tag::Hgroup
        | Tag::Search
        | Tag::Dialog
        | Tag::Html
        | Tag::Body
        | Tag::Tbody
        | Tag::Thead
        | Tag::Tfoot
        | Tag::Listing
        | Tag::Marquee => Role::Container,
        Tag::H1 => Role::Heading(1),
        Tag::H2 => Role::Heading(2),
        Tag::H3 => Role::Heading(3),
        Tag::H4 => Role::Heading(4),
        Tag::H5 => Role::Heading(5),
        Tag::H6 => Role::Heading(6),
        Tag::Blockquote => Role::Quote,
        Tag::Ul | Tag::Menu | Tag::Dir => Role::List { ordered: false },
        Tag::Ol => Role::List { ordered: true },
        Tag::Li => Role::Item,
        Tag::Dl => Role::Definitions,
        Tag::Dt => Role::Term,
        Tag::Dd => Role::Meaning,
        Tag::Pre | Tag::Plaintext => Role::Preformatted,
        Tag::Table => Role::Table,
        Tag::Tr => Role::Row,
        Tag::Td => Role::Cell { header: false },
        Tag::Th => Role::Cell { header: true },
        Tag::Caption => Role::TableCaption,
        Tag::Figure => Role::Figure,
        Tag::Figcaption => Role::Caption,
        Tag::Details => Role::Details,
        Tag::Summary => Role::Summary,
        Tag::Hr => Role::Divider,
        Tag::Audio | Tag::Video => Role::Media,
        Tag::Iframe | Tag::Object | Tag::Embed => Role::Frame,
        Tag::Noscript => Role::Silent,
        Tag::Datalist => Role::Unshown("suggestions"),
        Tag::Xml => Role::Unshown("office-settings"),
        Tag::B | Tag::Strong => Role::Marked(Mark::Strong),
        Tag::I | Tag::Em | Tag::Cite | Tag::Dfn | Tag::Var => Role::Marked(Mark::Emphasis),
        Tag::U | Tag::Ins => Role::Marked(Mark::Underline),
        Tag::S | Tag::Strike | Tag::Del => Role::Marked(Mark::Strike),
        Tag::Code | Tag::Tt | Tag::Samp => Role::Marked(Mark::Code),
        Tag::Kbd => Role::Marked(Mark::Keyboard),
        Tag::Sub => Role::Marked(Mark::Subscript),
        Tag::Sup => Role::Marked(Mark::Superscript),
        Tag::Small => Role::Marked(Mark::Small),
        Tag::Mark => Role::Marked(Mark::Mark),
        Tag::Q => Role::Marked(Mark::Quote),
        Tag::Abbr | Tag::Acronym => Role::Abbreviation,
        Tag::Time => Role::Time,
        Tag::Ruby => Role::Ruby,
        Tag::Rt => Role::Reading,
        Tag::Rp => Role::ReadingBrackets,
        Tag::Script
        | Tag::Style
        | Tag::Template
        | Tag::Textarea
        | Tag::Select
        | Tag::Title
        | Tag::Head
        | Tag::Button
        | Tag::Noembed
        | Tag::Noframes
        | Tag::Xmp
        | Tag::Canvas
        | Tag::Input
        | Tag::Link
        | Tag::Meta
        | Tag::Base
        | Tag::Col
        | Tag::Colgroup
        | Tag::Source
        | Tag::Track
        | Tag::Param
        | Tag::Area
        | Tag::Frame
        | Tag::Frameset
        | Tag::Svg
        | Tag::Math => Role::Dropped,
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

//! Names of elements: those that the parser or a table knows as numbers, the others as they are spelt.

use std::borrow::Cow;

macro_rules! tags {
    ($($tag:ident $name:literal)*) => {
        /// An element that the parser or the reader knows by name, whatever its namespace.
        #[derive(Clone, Copy, PartialEq, Eq, Hash)]
        #[cfg_attr(test, derive(Debug))]
        pub(crate) enum Tag { $($tag,)* Other }

        const ALL: &[(Tag, &str)] = &[$((Tag::$tag, $name)),*];
    };
}

tags! {
    A "a" Abbr "abbr" Acronym "acronym" Address "address" AnnotationXml "annotation-xml" Applet "applet" Area "area"
    Article "article" Aside "aside" Audio "audio" B "b" Base "base" Basefont "basefont" Bdi "bdi" Bdo "bdo"
    Bgsound "bgsound" Big "big" Blockquote "blockquote" Body "body" Br "br" Button "button" Canvas "canvas"
    Caption "caption" Center "center" Cite "cite" Code "code" Col "col" Colgroup "colgroup" Datalist "datalist" Dd "dd"
    Del "del" Desc "desc" Details "details" Dfn "dfn" Dialog "dialog" Dir "dir" Div "div" Dl "dl" Dt "dt" Em "em"
    Embed "embed" Fieldset "fieldset" Figcaption "figcaption" Figure "figure" Font "font" Footer "footer"
    ForeignObject "foreignobject" Form "form" Frame "frame" Frameset "frameset" H1 "h1" H2 "h2" H3 "h3" H4 "h4" H5 "h5"
    H6 "h6" Head "head" Header "header" Hgroup "hgroup" Hr "hr" Html "html" I "i" Iframe "iframe" Image "image"
    Img "img" Input "input" Ins "ins" Kbd "kbd" Keygen "keygen" Legend "legend" Li "li" Link "link" Listing "listing"
    Main "main" Malignmark "malignmark" Mark "mark" Marquee "marquee" Math "math" Menu "menu" Meta "meta"
    Mglyph "mglyph" Mi "mi" Mn "mn" Mo "mo" Ms "ms" Mtext "mtext" Nav "nav" Nobr "nobr" Noembed "noembed"
    Noframes "noframes" Noscript "noscript" Object "object" Ol "ol" Optgroup "optgroup" Option "option" P "p"
    Param "param" Picture "picture" Plaintext "plaintext" Pre "pre" Q "q" Rb "rb" Rp "rp" Rt "rt" Rtc "rtc" Ruby "ruby"
    S "s" Samp "samp" Script "script" Search "search" Section "section" Select "select" Small "small" Source "source"
    Span "span" Strike "strike" Strong "strong" Style "style" Sub "sub" Summary "summary" Sup "sup" Svg "svg"
    Table "table" Tbody "tbody" Td "td" Template "template" Textarea "textarea" Tfoot "tfoot" Th "th" Thead "thead"
    Time "time" Title "title" Tr "tr" Track "track" Tt "tt" U "u" Ul "ul" Var "var" Video "video" Wbr "wbr" Xml "xml"
    Xmp "xmp"
}

const SLOTS: usize = 256;
const EMPTY: u8 = u8::MAX;
/// Where each name is in [`ALL`], by its hash; the next free slot where another has that.
static TABLE: [u8; SLOTS] = table();

#[allow(clippy::cast_possible_truncation, reason = "there are fewer than 255")]
const fn table() -> [u8; SLOTS] {
    assert!(ALL.len() < EMPTY as usize);
    let mut table = [EMPTY; SLOTS];
    let mut at = 0;
    while at < ALL.len() {
        let mut slot = hash(ALL[at].1.as_bytes());
        while table[slot] != EMPTY {
            slot = (slot + 1) % SLOTS;
        }
        table[slot] = at as u8;
        at += 1;
    }
    table
}

const fn hash(name: &[u8]) -> usize {
    let length = name.len();
    if length == 0 {
        return 0;
    }
    let (first, middle, last) = (name[0] as usize, name[length / 2] as usize, name[length - 1] as usize);
    (first * 7 + middle * 31 + last * 113 + length * 61) % SLOTS
}

impl Tag {
    /// The element of that name, in small letters.
    fn named(name: &str) -> Self {
        let mut slot = hash(name.as_bytes());
        loop {
            match ALL.get(usize::from(TABLE[slot])) {
                None => return Self::Other,
                Some((tag, known)) if *known == name => return *tag,
                Some(_) => slot = (slot + 1) % SLOTS,
            }
        }
    }

    fn as_str(self) -> &'static str {
        ALL.get(self as usize).map_or("", |(_, name)| name)
    }

    pub(super) fn is_heading(self) -> bool {
        matches!(self, Self::H1 | Self::H2 | Self::H3 | Self::H4 | Self::H5 | Self::H6)
    }

    /// Elements that may stand in the head, wherever they are.
    pub(super) fn is_of_head(self) -> bool {
        matches!(
            self,
            Self::Base
                | Self::Basefont
                | Self::Bgsound
                | Self::Link
                | Self::Meta
                | Self::Noframes
                | Self::Script
                | Self::Style
                | Self::Template
                | Self::Title
        )
    }

    /// What tables are made of.
    pub(super) fn is_of_table(self) -> bool {
        matches!(
            self,
            Self::Caption
                | Self::Col
                | Self::Colgroup
                | Self::Tbody
                | Self::Td
                | Self::Tfoot
                | Self::Th
                | Self::Thead
                | Self::Tr
        )
    }

    /// Blocks that end a paragraph where they begin, and what is in them where they end.
    pub(super) fn is_block(self) -> bool {
        matches!(
            self,
            Self::Address
                | Self::Article
                | Self::Aside
                | Self::Blockquote
                | Self::Center
                | Self::Details
                | Self::Dialog
                | Self::Dir
                | Self::Div
                | Self::Dl
                | Self::Fieldset
                | Self::Figcaption
                | Self::Figure
                | Self::Footer
                | Self::Header
                | Self::Hgroup
                | Self::Main
                | Self::Menu
                | Self::Nav
                | Self::Ol
                | Self::Search
                | Self::Section
                | Self::Summary
                | Self::Ul
        )
    }

    /// The standard's [special](https://html.spec.whatwg.org/multipage/parsing.html#special) HTML elements.
    pub(super) fn is_special(self) -> bool {
        matches!(
            self,
            Self::Address
                | Self::Applet
                | Self::Area
                | Self::Article
                | Self::Aside
                | Self::Base
                | Self::Basefont
                | Self::Bgsound
                | Self::Blockquote
                | Self::Body
                | Self::Br
                | Self::Button
                | Self::Caption
                | Self::Center
                | Self::Col
                | Self::Colgroup
                | Self::Dd
                | Self::Details
                | Self::Dir
                | Self::Div
                | Self::Dl
                | Self::Dt
                | Self::Embed
                | Self::Fieldset
                | Self::Figcaption
                | Self::Figure
                | Self::Footer
                | Self::Form
                | Self::Frame
                | Self::Frameset
                | Self::H1
                | Self::H2
                | Self::H3
                | Self::H4
                | Self::H5
                | Self::H6
                | Self::Head
                | Self::Header
                | Self::Hgroup
                | Self::Hr
                | Self::Html
                | Self::Iframe
                | Self::Img
                | Self::Input
                | Self::Keygen
                | Self::Li
                | Self::Link
                | Self::Listing
                | Self::Main
                | Self::Marquee
                | Self::Menu
                | Self::Meta
                | Self::Nav
                | Self::Noembed
                | Self::Noframes
                | Self::Noscript
                | Self::Object
                | Self::Ol
                | Self::P
                | Self::Param
                | Self::Plaintext
                | Self::Pre
                | Self::Script
                | Self::Search
                | Self::Section
                | Self::Select
                | Self::Source
                | Self::Style
                | Self::Summary
                | Self::Table
                | Self::Tbody
                | Self::Td
                | Self::Template
                | Self::Textarea
                | Self::Tfoot
                | Self::Th
                | Self::Thead
                | Self::Title
                | Self::Tr
                | Self::Track
                | Self::Ul
                | Self::Wbr
                | Self::Xmp
        )
    }

    /// [Formatting elements](https://html.spec.whatwg.org/multipage/parsing.html#formatting).
    pub(super) fn is_formatting(self) -> bool {
        matches!(
            self,
            Self::A
                | Self::B
                | Self::Big
                | Self::Code
                | Self::Em
                | Self::Font
                | Self::I
                | Self::Nobr
                | Self::S
                | Self::Small
                | Self::Strike
                | Self::Strong
                | Self::Tt
                | Self::U
        )
    }

    /// [Void elements](https://html.spec.whatwg.org/multipage/syntax.html#void-elements) hold nothing open.
    pub(super) fn is_void(self) -> bool {
        matches!(
            self,
            Self::Area
                | Self::Base
                | Self::Br
                | Self::Col
                | Self::Embed
                | Self::Hr
                | Self::Img
                | Self::Input
                | Self::Link
                | Self::Meta
                | Self::Source
                | Self::Track
                | Self::Wbr
        )
    }
}

/// The name of an element, ASCII letters small, without NUL.
#[derive(Clone, PartialEq, Eq, Hash)]
#[cfg_attr(test, derive(Debug))]
pub(crate) enum Name<'i> {
    Known(Tag),
    Other(Cow<'i, str>),
}

impl<'i> Name<'i> {
    pub(crate) fn of(raw: &'i str) -> Self {
        let known = Some(Tag::named(raw)).filter(|tag| *tag != Tag::Other);
        known.map_or_else(|| Self::of_other(lower_case(raw)), Self::Known)
    }

    fn of_other(name: Cow<'i, str>) -> Self {
        match Tag::named(&name) {
            Tag::Other => Self::Other(name),
            tag => Self::Known(tag),
        }
    }

    pub(crate) fn tag(&self) -> Tag {
        match self {
            Self::Known(tag) => *tag,
            Self::Other(_) => Tag::Other,
        }
    }

    pub(crate) fn as_str(&self) -> &str {
        match self {
            Self::Known(tag) => tag.as_str(),
            Self::Other(name) => name,
        }
    }
}

/// A name of a tag or attribute: ASCII letters small, NUL replaced.
pub(crate) fn lower_case(raw: &str) -> Cow<'_, str> {
    if raw.bytes().any(|b| b.is_ascii_uppercase() || b == 0) {
        raw.replace('\0', "\u{fffd}").to_ascii_lowercase().into()
    } else {
        raw.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_name_is_found() {
        for (at, (tag, name)) in ALL.iter().enumerate() {
            assert_eq!(Tag::named(name), *tag);
            assert_eq!((*tag as usize, tag.as_str()), (at, *name));
            assert_eq!(Name::of(&name.to_ascii_uppercase()), Name::Known(*tag));
        }
        for name in ["", "x", "custom-element", "aa", "h7"] {
            assert_eq!(Name::of(name), Name::Other(name.into()));
        }
    }
}

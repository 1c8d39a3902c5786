//! The vocabulary of a body: blocks, and what is in their lines.

use serde::Serialize;

use super::{Attachment, Embed, FieldText, Image, SafeUrl};

/// A part of the body, with what holds for any block.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Block {
    /// What it is and holds.
    #[serde(flatten)]
    pub kind: BlockKind,
    /// The prefixed id that fragments point at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<FieldText>,
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
    /// A notice set apart from the text.
    Callout {
        /// `note`, `tip`, `important`, `warning`, `caution`, or the page's own word in lower case.
        kind: FieldText,
        /// What stands above it, where that is not the kind.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        title: Vec<Inline>,
        /// The notice.
        content: Vec<Block>,
    },
    /// The notes of the article, where they stood.
    Footnotes {
        /// The notes; never empty.
        items: Vec<Note>,
    },
    /// A preview of another page. Its picture is none of the article's.
    Card(Box<Card>),
    /// A list.
    List {
        /// Whether it is numbered.
        ordered: bool,
        /// The first number, where it is not 1.
        #[serde(skip_serializing_if = "Option::is_none")]
        start: Option<i32>,
        /// What numbers are written as, where not as digits.
        #[serde(skip_serializing_if = "Option::is_none")]
        numbering: Option<Numbering>,
        /// Whether the numbers count down.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        reversed: bool,
        /// The numbers that items name themselves; empty where none does, else one for each item.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        values: Vec<Option<i32>>,
        /// Whether the box of each item is checked; empty where no item has one, else one for each item.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        checked: Vec<Option<bool>>,
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
        language: Option<FieldText>,
        /// A file name or title that stands with it.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        caption: Vec<Inline>,
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
        /// Whether it is a moving picture: a film without sound that plays itself, over and over.
        #[serde(rename = "loop", skip_serializing_if = "std::ops::Not::not")]
        looping: bool,
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
    /// A formula on a line of its own.
    Math(Formula),
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

/// What the numbers of a list are written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Numbering {
    /// a, b, c.
    #[serde(rename = "a")]
    LowerLetters,
    /// A, B, C.
    #[serde(rename = "A")]
    UpperLetters,
    /// i, ii, iii.
    #[serde(rename = "i")]
    LowerRoman,
    /// I, II, III.
    #[serde(rename = "I")]
    UpperRoman,
}

impl Numbering {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::LowerLetters => "a",
            Self::UpperLetters => "A",
            Self::LowerRoman => "i",
            Self::UpperRoman => "I",
        }
    }

    /// A number as it is written: with digits where it can't be written otherwise.
    pub(crate) fn write(self, number: i32) -> String {
        const LARGEST_ROMAN: i32 = 3999;
        let is_letters = matches!(self, Self::LowerLetters | Self::UpperLetters);
        let mut left = number;
        let mut out = String::new();
        if number < 1 || (!is_letters && number > LARGEST_ROMAN) {
            return number.to_string();
        }
        if is_letters {
            while left > 0 {
                left -= 1;
                out.insert(0, char::from(b'a' + u8::try_from(left % 26).unwrap_or(0)));
                left /= 26;
            }
        } else {
            const SIGNS: [(i32, &str); 13] = [
                (1000, "m"),
                (900, "cm"),
                (500, "d"),
                (400, "cd"),
                (100, "c"),
                (90, "xc"),
                (50, "l"),
                (40, "xl"),
                (10, "x"),
                (9, "ix"),
                (5, "v"),
                (4, "iv"),
                (1, "i"),
            ];
            for (value, sign) in SIGNS {
                while left >= value {
                    left -= value;
                    out.push_str(sign);
                }
            }
        }
        if matches!(self, Self::UpperLetters | Self::UpperRoman) { out.to_ascii_uppercase() } else { out }
    }
}

/// The numbers of so many items of a list.
pub(crate) fn numbers(start: Option<i32>, reversed: bool, values: &[Option<i32>], items: usize) -> Vec<i32> {
    let step = if reversed { -1 } else { 1 };
    let first = if reversed { i32::try_from(items).unwrap_or(i32::MAX) } else { 1 };
    let mut next = start.unwrap_or(first);
    let number = |n: usize| {
        let number = values.get(n).copied().flatten().unwrap_or(next);
        next = number.saturating_add(step);
        number
    };
    (0..items).map(number).collect()
}

/// A note that references in the text point at.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Note {
    /// The prefixed id that [`Inline::Footnote`] names.
    pub id: FieldText,
    /// As it is printed where the text refers to it, without brackets.
    pub label: FieldText,
    /// The note, without links back.
    pub content: Vec<Block>,
}

/// A preview of another page.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Card {
    /// Where it leads.
    pub url: SafeUrl,
    /// The page's title.
    pub title: FieldText,
    /// What the page is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<FieldText>,
    /// Whose page it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub site_name: Option<FieldText>,
    /// The preview's picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<Image>,
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
    /// A pointer to another article.
    Related,
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
        title: Option<FieldText>,
        /// What is clicked.
        content: Vec<Inline>,
        /// The prefixed id that fragments point at.
        #[serde(skip_serializing_if = "Option::is_none")]
        id: Option<FieldText>,
    },
    /// A small picture in the text.
    Image {
        /// The picture.
        image: Box<Image>,
    },
    /// An abbreviation with what it stands for.
    Abbreviation {
        /// What it stands for.
        title: FieldText,
        /// The short form.
        content: Vec<Inline>,
    },
    /// A date or time with its machine-readable form.
    Time {
        /// As the item gives it.
        datetime: FieldText,
        /// As printed.
        content: Vec<Inline>,
    },
    /// Characters with their reading above them.
    Ruby {
        /// The characters.
        content: Vec<Inline>,
        /// The reading.
        text: FieldText,
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
        id: Option<FieldText>,
    },
    /// A reference to a note.
    Footnote {
        /// The note's id.
        id: FieldText,
        /// As printed, without brackets.
        label: FieldText,
    },
    /// A formula within a line.
    Math(Formula),
    /// A new line.
    Break,
    /// Text marked as something.
    #[serde(untagged)]
    Marked(Marked),
    /// Text.
    #[serde(untagged)]
    Text(String),
}

/// A formula.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Formula {
    /// The TeX, from the source or made of its `MathML`; `None` where it is in another language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tex: Option<FieldText>,
    /// What can be read of it without a renderer.
    pub text: FieldText,
}

impl Formula {
    /// What stands in a rendering: TeX, or the source in another language.
    pub(crate) fn source(&self) -> &str {
        self.tex.as_ref().unwrap_or(&self.text)
    }
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
    pub id: Option<FieldText>,
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

//! Styles that mean something: weight, slant and lines of letters, and whether line ends are shown.

use crate::html::Element;

use super::attributes::{attribute, classes, style};
use crate::article::Mark;
use crate::rules::elements::{PENS, Role, VERSES};
use crate::text::search::{contains, find_pair};

/// A property that means something.
#[derive(Clone, Copy)]
pub(crate) enum Property {
    Weight,
    Slant,
    Line,
    Shift,
    Display,
    /// Whether letters are seen at all.
    Visibility,
    /// Of several properties of letters.
    Font,
    Background,
    WhiteSpace,
    /// Lists as Word writes them.
    List,
}

/// What their names are, or begin with.
const PROPERTIES: [(&str, Property); 11] = [
    ("font-weight", Property::Weight),
    ("font-style", Property::Slant),
    ("font-size", Property::Visibility),
    ("font:", Property::Font),
    ("text-decoration", Property::Line),
    ("vertical-align", Property::Shift),
    ("display", Property::Display),
    ("visibility", Property::Visibility),
    ("background", Property::Background),
    ("white-space", Property::WhiteSpace),
    ("mso-list", Property::List),
];

/// The properties that the style of an element has, a bit each. Most have none that means anything, which one look tells.
#[derive(Clone, Copy, Default)]
pub(crate) struct Styled(u16);

impl Styled {
    pub(crate) fn of(element: &Element) -> Self {
        let mut styled = Self::default();
        let Some(style) = attribute(element, "style") else { return styled };
        let begins = |byte: u8, next: u8| {
            let (byte, next) = (byte | 0x20, next | 0x20);
            ((byte == b'f') & (next == b'o'))
                | (((byte == b't') | (byte == b'v')) & (next == b'e'))
                | (((byte == b'd') | (byte == b'v')) & (next == b'i'))
                | ((byte == b'b') & (next == b'a'))
                | ((byte == b'w') & (next == b'h'))
                | ((byte == b'm') & (next == b's'))
        };
        find_pair(style, 0, begins, |at| {
            let is_at =
                |name: &str| style.get(at..at + name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
            let found = PROPERTIES.iter().find(|(name, _)| is_at(name));
            styled.0 |= found.map_or(0, |(_, property)| 1 << *property as u16);
            false
        });
        styled
    }

    pub(crate) fn has(self, property: Property) -> bool {
        self.0 >> property as u16 & 1 == 1
    }
}

/// The marks that a style makes.
pub(crate) fn marks(element: &Element, styled: Styled) -> impl Iterator<Item = Mark> {
    let marks =
        [Mark::Strong, Mark::Emphasis, Mark::Underline, Mark::Strike, Mark::Superscript, Mark::Subscript, Mark::Mark];
    marks.into_iter().filter(move |mark| says(element, *mark, styled) == Some(true))
}

/// The mark around an element that its style takes back.
pub(crate) fn taken_back(element: &Element, styled: Styled) -> Option<Mark> {
    [Mark::Strong, Mark::Emphasis].into_iter().find(|mark| says(element, *mark, styled) == Some(false))
}

/// What an element becomes: a mark whose style takes it back is a span.
pub(crate) fn without_normal(element: &Element, role: Role, styled: Styled) -> Role {
    match role {
        Role::Marked(mark) if says(element, mark, styled) == Some(false) => Role::Span,
        _ => role,
    }
}

/// Whether an element within the line stands on lines of its own by its style.
pub(crate) fn is_block(element: &Element) -> bool {
    let shown = style(element, "display");
    matches!(shown.as_deref(), Some("block" | "flex" | "grid" | "table" | "list-item" | "table-row"))
}

/// Whether the text of an element takes its place unseen, or takes none.
pub(crate) fn is_unseen(element: &Element) -> bool {
    let is_nothing = |size: &str| size.trim_end_matches(char::is_alphabetic) == "0";
    style(element, "visibility").as_deref() == Some("hidden")
        || style(element, "font-size").is_some_and(|size| is_nothing(&size))
}

/// Whether an element has no height and shows nothing: what mail programs show beside the title of a letter.
pub(crate) fn is_faded(element: &Element) -> bool {
    let is_nothing = |property: &str| style(element, property).is_some_and(|size| matches!(&*size, "0" | "0px"));
    is_nothing("max-height") && is_nothing("opacity")
}

/// Whether the text of an element keeps its line ends; `None` where its style does not say.
pub(crate) fn keeps_lines(element: &Element, styled: Styled) -> Option<bool> {
    if classes(element).any(|class| KEEPS_LINES.contains(&class)) {
        return Some(true);
    }
    if !styled.has(Property::WhiteSpace) {
        return None;
    }
    match style(element, "white-space")?.as_ref() {
        "pre" | "pre-wrap" | "pre-line" | "break-spaces" => Some(true),
        "normal" | "nowrap" => Some(false),
        _ => None,
    }
}

/// Classes that say it by their name. Source: Tailwind CSS, `WordPress`.
const KEEPS_LINES: [&str; 2] = ["whitespace-pre-wrap", VERSES];

/// Whether the text of an element keeps the spaces that its lines begin with.
pub(crate) fn keeps_spaces(element: &Element) -> bool {
    style(element, "white-space").is_some_and(|value| matches!(&*value, "pre" | "pre-wrap" | "break-spaces"))
        || classes(element).any(|class| class == VERSES)
}

/// Whether a style makes a mark or takes it back; `None` where it says neither.
fn says(element: &Element, mark: Mark, styled: Styled) -> Option<bool> {
    if styled.0 == 0 {
        return None;
    }
    let property = match mark {
        Mark::Strong => Property::Weight,
        Mark::Emphasis => Property::Slant,
        Mark::Underline | Mark::Strike => Property::Line,
        Mark::Superscript | Mark::Subscript => Property::Shift,
        Mark::Mark => Property::Background,
        _ => return None,
    };
    // Before the size; the names of fonts stand behind it.
    let shorthand = |word: &str| {
        let said = styled.has(Property::Font).then(|| style(element, "font"))??;
        said.split(|c: char| c.is_ascii_digit()).next().is_some_and(|said| contains(said, word)).then_some(true)
    };
    if !styled.has(property) {
        return match mark {
            Mark::Strong => shorthand("bold"),
            Mark::Emphasis => shorthand("italic"),
            _ => None,
        };
    }
    match mark {
        Mark::Strong => match style(element, "font-weight")?.as_ref() {
            "bold" | "bolder" => Some(true),
            "normal" | "lighter" => Some(false),
            weight => weight.parse::<u32>().ok().map(|weight| weight >= STRONG),
        },
        Mark::Emphasis => match style(element, "font-style")?.as_ref() {
            "normal" => Some(false),
            slant => (slant == "italic" || slant.starts_with("oblique")).then_some(true),
        },
        Mark::Mark => {
            let colour = style(element, "background-color").or_else(|| style(element, "background"))?;
            PENS.contains(&&*colour).then_some(true)
        }
        Mark::Underline => line(element, "underline"),
        Mark::Strike => line(element, "line-through"),
        // What sets them on the line sets them smaller as well, or higher by other means.
        Mark::Superscript => (style(element, "vertical-align")? == "super").then_some(true),
        Mark::Subscript => (style(element, "vertical-align")? == "sub").then_some(true),
        _ => None,
    }
}

/// The weight from which on letters are bold: 600 is semi-bold.
const STRONG: u32 = 600;

/// Whether a style draws a line, or none at all.
fn line(element: &Element, name: &str) -> Option<bool> {
    // Spaces are gone from the value.
    let value = style(element, "text-decoration-line").or_else(|| style(element, "text-decoration"))?;
    if contains(&value, name) { Some(true) } else { value.starts_with("none").then_some(false) }
}

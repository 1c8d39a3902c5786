//! Styles that mean something: weight, slant and lines of letters, and whether line ends are shown.

use crate::html::Element;

use super::attributes::{classes, has_attribute, style};
use crate::article::Mark;
use crate::rules::elements::Role;

/// The marks that a style makes.
pub(crate) fn marks(element: &Element) -> impl Iterator<Item = Mark> {
    let styled = has_attribute(element, "style");
    let marks = [Mark::Strong, Mark::Emphasis, Mark::Underline, Mark::Strike, Mark::Superscript, Mark::Subscript];
    marks.into_iter().filter(move |mark| styled && says(element, *mark) == Some(true))
}

/// The mark around an element that its style takes back.
pub(crate) fn taken_back(element: &Element) -> Option<Mark> {
    [Mark::Strong, Mark::Emphasis].into_iter().find(|mark| says(element, *mark) == Some(false))
}

/// What an element becomes: a mark whose style takes it back is a span.
pub(crate) fn without_normal(element: &Element, role: Role) -> Role {
    match role {
        Role::Marked(mark) if has_attribute(element, "style") && says(element, mark) == Some(false) => Role::Span,
        _ => role,
    }
}

/// Whether an element within the line stands on lines of its own by its style.
pub(crate) fn is_block(element: &Element) -> bool {
    let shown = style(element, "display");
    matches!(shown.as_deref(), Some("block" | "flex" | "grid" | "table" | "list-item" | "table-row"))
}

/// Whether the text of an element keeps its line ends; `None` where its style does not say.
pub(crate) fn keeps_lines(element: &Element) -> Option<bool> {
    if classes(element).any(|class| class == KEEPS_LINES) {
        return Some(true);
    }
    match style(element, "white-space")?.as_ref() {
        "pre" | "pre-wrap" | "pre-line" | "break-spaces" => Some(true),
        "normal" | "nowrap" => Some(false),
        _ => None,
    }
}

/// A class that says it by its name. Source: Tailwind CSS.
const KEEPS_LINES: &str = "whitespace-pre-wrap";

/// Whether the text of an element keeps the spaces that its lines begin with.
pub(crate) fn keeps_spaces(element: &Element) -> bool {
    style(element, "white-space").is_some_and(|value| matches!(&*value, "pre" | "pre-wrap" | "break-spaces"))
}

/// Whether a style makes a mark or takes it back; `None` where it says neither.
fn says(element: &Element, mark: Mark) -> Option<bool> {
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
    if value.contains(name) { Some(true) } else { value.starts_with("none").then_some(false) }
}

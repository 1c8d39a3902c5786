//! Lists: how their items are numbered, and which have boxes.

use std::borrow::Cow;

use crate::article::Numbering;
use crate::html::{Element, Node, NodeExt as _, NodeRef};
use crate::limits::spend;
use crate::read::blocks::containers::{Entry, ListHead};
use crate::read::elements::attributes::{attribute, classes, has_attribute, short_text_below, style};
use crate::rules::lists;
use crate::text::search::contains;

pub(super) fn head(node: NodeRef<'_>, element: &Element, ordered: bool) -> ListHead {
    let mut head = own_head(node, element, ordered);
    head.goes_on = goes_on(element);
    head
}

/// How many levels below the list before it a list says that it goes on.
fn goes_on(element: &Element) -> Option<usize> {
    let (before, start) = lists::LEVELLED;
    let level = classes(element).find_map(|class| class.strip_prefix(before)?.rsplit_once('-')?.1.parse().ok());
    level.filter(|level| *level <= lists::DEEPEST_LEVEL && (*level > 0 || classes(element).all(|class| class != start)))
}

fn own_head(node: NodeRef<'_>, element: &Element, ordered: bool) -> ListHead {
    let first = node.children().filter_map(NodeRef::element).inspect(|_| spend(1)).find(|e| e.name() == "li");
    let styled =
        || numbering(element).is_some() || list_style(element).is_some_and(|said| contains(&said, lists::PLAIN_STYLE));
    if !first.and_then(sort).unwrap_or_else(|| ordered || styled()) {
        return ListHead::default();
    }
    let reversed = has_attribute(element, "reversed");
    let start = attribute(element, "start").and_then(|start| start.parse().ok()).filter(|n| reversed || *n != 1);
    let numbering = numbering(element).or_else(|| numbering(first?));
    ListHead::numbered(start, numbering, reversed)
}

/// How many levels below its list an item says that it is.
pub(super) fn level(element: &Element) -> usize {
    let by_class = || classes(element).find_map(|class| class.strip_prefix(lists::LEVEL_CLASS)?.parse().ok());
    by_class().filter(|level| *level <= lists::DEEPEST_LEVEL).unwrap_or(0)
}

/// How many levels below the first an item of Word says that it is.
pub(super) fn word_level(element: &Element) -> usize {
    let said = style(element, "mso-list").unwrap_or_default();
    let number = said.split_once("level").and_then(|(_, rest)| rest.chars().next()?.to_digit(10));
    number.map_or(0, |number| number.saturating_sub(1) as usize)
}

/// Whether an item says that it has a number, or that it has none.
pub(super) fn sort(item: &Element) -> Option<bool> {
    let (name, sorts) = lists::SORTS;
    let said = attribute(item, name)?;
    sorts.iter().find(|(sort, _)| *sort == said).map(|(_, ordered)| *ordered)
}

fn list_style(element: &Element) -> Option<Cow<'_, str>> {
    style(element, "list-style-type").or_else(|| style(element, "list-style"))
}

/// How a list or its first item says that it is numbered.
fn numbering(element: &Element) -> Option<Numbering> {
    match attribute(element, "type") {
        Some("a") => Some(Numbering::LowerLetters),
        Some("A") => Some(Numbering::UpperLetters),
        Some("i") => Some(Numbering::LowerRoman),
        Some("I") => Some(Numbering::UpperRoman),
        Some(_) => None,
        None => {
            let named = |said: &str, (size, letters, _): &(&str, &str, Numbering)| {
                said.split_once(size).is_some_and(|(_, rest)| rest.trim_start_matches('-').starts_with(letters))
            };
            let find = |said: &str| lists::STYLES.iter().find(|row| named(said, row)).map(|row| row.2);
            list_style(element).and_then(|said| find(&said)).or_else(|| classes(element).find_map(find))
        }
    }
}

pub(super) fn entry(node: NodeRef<'_>, element: &Element) -> Entry {
    let in_ordered = node.parent().and_then(NodeRef::element).is_some_and(|list| list.name() == "ol");
    let value = attribute(element, "value").filter(|_| in_ordered).and_then(|value| value.parse().ok());
    let ordered = sort(element).unwrap_or(in_ordered);
    Entry { value, checked: state(element).or_else(|| boxed(node)), level: level(element), ordered }
}

/// Whether a paragraph is an item of a list with bullets, as Word writes them: `mso-list` in its style, a bullet in a span.
pub(super) fn is_word_item(node: NodeRef<'_>, element: &Element) -> bool {
    /// Nodes of a paragraph down to its bullet.
    const NODES: usize = 6;
    let marked = |e: &Element| classes(e).any(|class| class.starts_with("MsoListParagraph")) || has_style(e);
    let is_bullet = |node: NodeRef<'_>| node.element().is_some_and(|e| is_word_bullet(node, e));
    !element.attrs.is_empty() && marked(element) && node.descendants().skip(1).take(NODES).any(is_bullet)
}

/// Whether an element is the bullet of such an item; numbers stay in the text.
pub(super) fn is_word_bullet(node: NodeRef<'_>, element: &Element) -> bool {
    const LONGEST: usize = 4;
    let is_sign = |text: &str| text == "o" || text.chars().all(|c| !c.is_alphanumeric());
    element.name() == "span"
        && style(element, "mso-list").as_deref() == Some("ignore")
        && short_text_below(node, LONGEST, |_| false).is_some_and(|text| is_sign(text.trim()))
}

fn has_style(element: &Element) -> bool {
    style(element, "mso-list").is_some()
}

/// The box that an item begins with.
fn boxed(item: NodeRef<'_>) -> Option<bool> {
    let mut next = item.first_child();
    // It stands in a paragraph and a label at most.
    for _ in 0..lists::NODES_BEFORE_BOX {
        spend(1);
        let node = next?;
        match node.value() {
            Node::Text(text) if !text.trim().is_empty() => return None,
            Node::Element(element) => {
                if is_checkbox(element) {
                    return Some(has_attribute(element, "checked"));
                }
                if matches!(element.name(), "ul" | "ol" | "img" | "li") {
                    return None;
                }
                if let Some(state) = state(element) {
                    return Some(state);
                }
            }
            _ => {}
        }
        next = node.following(item, true);
    }
    None
}

pub(super) fn is_checkbox(element: &Element) -> bool {
    element.name() == "input" && attribute(element, "type").is_some_and(|kind| kind.eq_ignore_ascii_case("checkbox"))
}

/// What an element that stands for a box says by its attributes.
fn state(element: &Element) -> Option<bool> {
    if element.attrs.is_empty() {
        return None;
    }
    if attribute(element, "role") == Some("checkbox")
        && let Some(said) = attribute(element, "aria-checked")
    {
        return Some(said == "true");
    }
    if has_attribute(element, lists::TASKS.0) {
        return Some(classes(element).any(|class| class == lists::TASKS.1));
    }
    if let Some(said) = style(element, lists::STATE_STYLE) {
        return Some(said == "true");
    }
    let said = lists::STATES.iter().find(|(name, value, _)| element.attr(name) == Some(value));
    said.map(|(.., checked)| *checked).or_else(|| {
        let row = |class: &str| lists::CLASSES.iter().find(|(known, _)| *known == class);
        classes(element).find_map(row).map(|(_, checked)| *checked)
    })
}

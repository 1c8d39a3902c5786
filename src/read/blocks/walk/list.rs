//! Lists: how their items are numbered, and which have boxes.

use std::borrow::Cow;

use crate::article::Numbering;
use crate::html::{Element, Node, NodeExt as _, NodeRef};
use crate::limits::spend;
use crate::read::blocks::containers::{Entry, ListHead};
use crate::read::elements::attributes::{attribute, classes, has_attribute, short_text_below, style};
use crate::read::elements::styles::{Property, Styled};
use crate::rules::lists;
use crate::text::search::{contains, split_once};

pub(super) fn head(node: NodeRef<'_>, element: &Element, ordered: bool) -> ListHead {
    let first = node.children().filter_map(NodeRef::element).inspect(|_| spend(1)).find(|e| e.name() == "li");
    let (is_numbered, own) = numbering(element);
    let mut head = if first.and_then(sort).unwrap_or(ordered || is_numbered) {
        let reversed = has_attribute(element, "reversed");
        let start = attribute(element, "start").and_then(|start| start.parse().ok()).filter(|n| reversed || *n != 1);
        let numbering = own.or_else(|| numbering(first?).1);
        ListHead::numbered(start, numbering, reversed)
    } else {
        ListHead::default()
    };
    head.goes_on = goes_on(element);
    head
}

/// How many levels below the list before it a list says that it goes on.
fn goes_on(element: &Element) -> Option<usize> {
    let (before, start) = lists::LEVELLED;
    let level = classes(element).find_map(|class| class.strip_prefix(before)?.rsplit('-').next().map(digit))?;
    (level > 0 || classes(element).all(|class| class != start)).then_some(level)
}

/// How many levels below its list an item says that it is.
pub(super) fn level(element: &Element) -> usize {
    classes(element).find_map(|class| class.strip_prefix(lists::LEVEL_CLASS)).map_or(0, digit)
}

/// How many levels below the first an item of Word says that it is.
pub(super) fn word_level(element: &Element) -> usize {
    let said = style(element, "mso-list").unwrap_or_default();
    split_once(&said, "level").map_or(0, |(_, rest)| digit(rest).saturating_sub(1))
}

/// The digit that a text begins with.
fn digit(text: &str) -> usize {
    text.bytes().next().filter(u8::is_ascii_digit).map_or(0, |digit| usize::from(digit - b'0'))
}

/// Whether an item says that it has a number, or that it has none.
pub(super) fn sort(item: &Element) -> Option<bool> {
    let (name, bullet, number) = lists::SORTS;
    let said = attribute(item, name)?;
    (said == bullet || said == number).then_some(said == number)
}

/// Whether a list or its first item says that it is numbered, and how.
fn numbering(element: &Element) -> (bool, Option<Numbering>) {
    let numbering = match attribute(element, "type") {
        // It names bullets there.
        Some(_) if element.name() == "ul" => return (false, None),
        Some("a") => Numbering::LowerLetters,
        Some("A") => Numbering::UpperLetters,
        Some("i") => Numbering::LowerRoman,
        Some("I") => Numbering::UpperRoman,
        Some(_) => return (false, None),
        None => {
            let said = style(element, "list-style-type").or_else(|| style(element, "list-style"));
            let said = said.or_else(|| attribute(element, "class").map(Cow::Borrowed)).unwrap_or_default();
            let row = lists::STYLES.iter().find(|(name, _)| contains(&said, name));
            return (row.is_some(), row.and_then(|(_, numbering)| *numbering));
        }
    };
    (true, Some(numbering))
}

pub(super) fn entry(node: NodeRef<'_>, element: &Element) -> Entry {
    let in_ordered = node.parent().and_then(NodeRef::element).is_some_and(|list| list.name() == "ol");
    let value = attribute(element, "value").filter(|_| in_ordered).and_then(|value| value.parse().ok());
    let ordered = sort(element).unwrap_or(in_ordered);
    Entry { value, checked: state(element).or_else(|| boxed(node)), level: level(element), ordered }
}

/// Whether a paragraph is an item of a list with bullets, as Word writes them: `mso-list` in its style, a bullet in a span.
pub(super) fn is_word_item(node: NodeRef<'_>, element: &Element, styled: Styled) -> bool {
    /// Nodes of a paragraph down to its bullet.
    const NODES: usize = 6;
    let is_named = || classes(element).any(|class| class.starts_with("MsoListParagraph"));
    let is_bullet = |node: NodeRef<'_>| node.element().is_some_and(|e| is_word_bullet(node, e));
    (styled.has(Property::List) || is_named()) && node.descendants().skip(1).take(NODES).any(is_bullet)
}

/// Whether an element is the bullet of such an item; numbers stay in the text.
pub(super) fn is_word_bullet(node: NodeRef<'_>, element: &Element) -> bool {
    const LONGEST: usize = 4;
    let is_sign = |text: &str| text == "o" || text.chars().all(|c| !c.is_alphanumeric());
    element.name() == "span"
        && style(element, "mso-list").as_deref() == Some("ignore")
        && short_text_below(node, LONGEST, |_| false).is_some_and(|text| is_sign(text.trim()))
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

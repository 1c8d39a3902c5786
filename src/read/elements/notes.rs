//! Notes below an article: which elements hold them.

use super::attributes::{attribute, classes, has_attribute};
use crate::html::{Element, NodeExt as _, NodeRef};
use crate::rules::notes::{INLINE, INLINE_ELEMENT, INLINE_LABELS, LISTS, NOTE_ROLES, NOTES, SECTIONS};

/// Nodes at the beginning of a note among which its id is looked for.
const NEAR: usize = 4;

/// Whether a list is of notes, by its own name or that of the element around it.
pub(crate) fn is_list(node: NodeRef<'_>, element: &Element) -> bool {
    classes(element).any(|class| LISTS.contains(&class))
        || is_section(element)
        || node.parent().and_then(NodeRef::element).is_some_and(is_section)
}

fn is_section(element: &Element) -> bool {
    attribute(element, "role") == Some("doc-endnotes")
        || has_attribute(element, "data-footnotes")
        || classes(element).chain(attribute(element, "id")).any(|name| SECTIONS.contains(&name))
}

/// Whether an element is one note, which references can point at.
pub(crate) fn is_note(node: NodeRef<'_>, element: &Element) -> bool {
    let near = || node.descendants().skip(1).take(NEAR).filter_map(NodeRef::element);
    // What holds notes may be named like one.
    is_named(element) && !near().any(|e| e.name() == "li" || is_named(e)) && (has_id(element) || near().any(has_id))
}

fn is_named(element: &Element) -> bool {
    classes(element).any(|class| NOTES.contains(&class))
        || attribute(element, "role").is_some_and(|role| NOTE_ROLES.contains(&role))
}

/// Whether an element is a note that stands within the line.
pub(crate) fn is_inline(element: &Element) -> bool {
    let is_named = || classes(element).any(|class| INLINE.contains(&class));
    match element.name() {
        "span" => is_named() || has_attribute(element, "popover"),
        "small" => is_named(),
        name => name == INLINE_ELEMENT,
    }
}

/// Whether an element is named like the number of such a note.
pub(crate) fn is_label(element: &Element) -> bool {
    classes(element).any(|class| INLINE_LABELS.contains(&class))
}

/// Whether an element is the number right before such a note, by its name, because it is raised or opens it.
pub(crate) fn is_label_of_inline(node: NodeRef<'_>, element: &Element) -> bool {
    let is_raised = matches!(element.name(), "sup" | "button")
        && node.next_sibling().and_then(NodeRef::element).is_some_and(is_inline);
    is_raised
        || (is_label(element)
            && node.next_siblings().filter_map(NodeRef::element).find(|e| e.name() != "input").is_some_and(is_inline))
}

fn has_id(element: &Element) -> bool {
    attribute(element, "id").or_else(|| attribute(element, "name")).is_some()
}

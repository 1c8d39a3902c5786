//! Reading one element of the tree: attributes, classes, hints in `style`, visible text.

use crate::tree::{Element, Namespace, Node, NodeRef};

use crate::rules::elements::{Role, UNSEEN, role};

/// The value of an attribute, white space around it aside; `None` where it is empty.
pub(super) fn attribute<'a>(element: Element<'a>, name: &str) -> Option<&'a str> {
    let value = element.attributes.iter().find(|attribute| attribute.name == name)?.value.trim_ascii();
    (!value.is_empty()).then_some(value)
}

/// Whether an attribute is there at all.
pub(super) fn has_attribute(element: Element<'_>, name: &str) -> bool {
    element.attributes.iter().any(|attribute| attribute.name == name)
}

pub(super) fn classes(element: Element<'_>) -> impl Iterator<Item = &str> {
    attribute(element, "class").unwrap_or_default().split_ascii_whitespace()
}

/// The value of a declaration in `style`, lower case, spaces removed.
pub(super) fn style(element: Element<'_>, property: &str) -> Option<String> {
    let style = attribute(element, "style")?;
    style.split(';').find_map(|declaration| {
        let (name, value) = declaration.split_once(':')?;
        name.trim().eq_ignore_ascii_case(property).then(|| {
            value
                .trim_end()
                .strip_suffix("!important")
                .unwrap_or(value.trim_end())
                .chars()
                .filter(|c| !c.is_whitespace())
                .map(|c| c.to_ascii_lowercase())
                .collect()
        })
    })
}

/// CSS pixels of a `width` or `height` attribute: `640`, `640px`; not `100%`.
pub(super) fn pixels(value: &str) -> Option<u32> {
    let value = value.trim();
    let number = value.strip_suffix("px").unwrap_or(value).trim_end();
    let whole = number.split('.').next().unwrap_or_default();
    whole.parse().ok().filter(|n| *n <= 100_000)
}

/// What an element becomes; elements of SVG and `MathML` are dropped.
pub(super) fn role_of(element: Element<'_>) -> Role {
    match element.namespace {
        Namespace::Html => role(element.tag()),
        Namespace::Svg | Namespace::MathMl => Role::Dropped,
    }
}

/// The visible text below a node, white space folded.
pub(super) fn text_below(node: NodeRef<'_>) -> String {
    text_in(node, |role, _| !matches!(role, Role::Dropped | Role::Silent | Role::Media | Role::Frame))
}

/// The text that browsers would show of an element that is left out, of drawings, formulas and controls in it too.
pub(super) fn lost_text(node: NodeRef<'_>) -> String {
    text_in(node, |_, element| !UNSEEN.contains(&element.name()))
}

fn text_in(node: NodeRef<'_>, shows: impl Fn(Role, Element<'_>) -> bool) -> String {
    let mut out = String::new();
    let mut next = node.first_child();
    while let Some(current) = next {
        let mut descend = false;
        match current.value() {
            Node::Text(text) => push_folded(&mut out, text),
            Node::Element(element) => {
                let role = role_of(element);
                descend = shows(role, element);
                if !matches!(role, Role::Marked(_) | Role::Span | Role::Link | Role::Transparent) {
                    push_folded(&mut out, " ");
                }
            }
            Node::Document => {}
        }
        next = current.following(node, descend);
    }
    out.truncate(out.trim_end().len());
    out
}

/// The visible text below a node, if it is no longer than `longest` characters, of few elements, and none of them is
/// `barred`. Costs no more than that, however much is below.
pub(super) fn short_text_below(
    node: NodeRef<'_>,
    longest: usize,
    barred: impl Fn(Element<'_>) -> bool,
) -> Option<String> {
    /// Nodes that are looked at; a caption has a few.
    const NODES: usize = 200;
    let mut next = node.first_child();
    let (mut nodes, mut length) = (0, 0);
    while let Some(current) = next {
        nodes += 1;
        match current.value() {
            Node::Text(text) => length += text.trim().chars().count(),
            Node::Element(element) if barred(element) => return None,
            _ => {}
        }
        if length > longest || nodes > NODES {
            return None;
        }
        next = current.following(node, true);
    }
    Some(text_below(node))
}

/// Where the first white space stands. Decodes only where a character of several bytes may be some.
fn find_space(text: &str) -> Option<usize> {
    let may_be = |byte: u8| matches!(byte, b' ' | b'\t'..=b'\r' | 0xc2 | 0xe1..=0xe3);
    let places = text.bytes().enumerate().filter(|(_, byte)| may_be(*byte)).map(|(at, _)| at);
    places.into_iter().find(|at| text[*at..].starts_with(char::is_whitespace))
}

/// Appends text with every run of white space as one space, none at the beginning.
pub(crate) fn push_folded(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(end) = find_space(rest) {
        out.push_str(&rest[..end]);
        if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
        rest = rest[end..].trim_start();
    }
    out.push_str(rest);
}

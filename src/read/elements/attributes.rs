//! Reading one element of the tree: attributes, classes, hints in `style`, visible text.

use std::borrow::Cow;

use html5ever::{LocalName, local_name, ns};
use serde_json::Value;

use crate::html::{Element, Node, NodeExt as _, NodeRef};
use crate::limits::{JSON_BYTES, LOOKED_AT_NODES, spend};
use crate::rules::elements::{Role, UNSEEN, role};
use crate::text::measure::push_folded;
use crate::text::search::{find_pair, has_byte};

/// The value of an attribute, white space around it aside; `None` where it is empty.
pub(crate) fn attribute<'a>(element: &'a Element, name: &str) -> Option<&'a str> {
    value(element, |known| is_same(known, name))
}

fn value(element: &Element, is_wanted: impl Fn(&LocalName) -> bool) -> Option<&str> {
    spend(element.attrs.len());
    let value = element.attrs.iter().find(|(known, _)| is_wanted(&known.local))?.1.trim_ascii();
    (!value.is_empty()).then_some(value)
}

/// Whether an attribute is there at all.
pub(crate) fn has_attribute(element: &Element, name: &str) -> bool {
    spend(element.attrs.len());
    element.attrs.iter().any(|(known, _)| is_same(&known.local, name))
}

/// Names are often as long as others, and seldom begin like them.
#[inline]
fn is_same(one: &str, other: &str) -> bool {
    one.as_bytes().first() == other.as_bytes().first() && one == other
}

pub(crate) fn classes(element: &Element) -> impl Iterator<Item = &str> {
    let classes = value(element, |name| *name == local_name!("class")).unwrap_or_default();
    spend(classes.len());
    classes.split_ascii_whitespace()
}

/// What an element holds as JSON to be shown by a script. Source: Substack.
pub(crate) fn attributes_in_json(element: &Element) -> Option<Value> {
    let json = attribute(element, "data-attrs").filter(|json| json.len() <= JSON_BYTES)?;
    spend(2 * json.len());
    serde_json::from_str(json).ok()
}

/// The value of a declaration in `style`, lower case, spaces removed.
pub(crate) fn style<'a>(element: &'a Element, property: &str) -> Option<Cow<'a, str>> {
    let style = value(element, |name| *name == local_name!("style"))?;
    let (first, second) = (property.as_bytes()[0], property.as_bytes()[1]);
    let mut found = None;
    let begins = |byte: u8, next: u8| (byte.to_ascii_lowercase() == first) & (next.to_ascii_lowercase() == second);
    find_pair(style, 0, begins, |at| {
        found = declared(style, at, property);
        found.is_some()
    });
    found
}

/// The value of the declaration that begins at a place.
fn declared<'a>(style: &'a str, at: usize, property: &str) -> Option<Cow<'a, str>> {
    let (before, from) = style.split_at(at);
    let before = before.trim_end();
    if !(before.is_empty() || before.ends_with(';')) {
        return None;
    }
    let (name, rest) = from.split_at_checked(property.len())?;
    let value = name.eq_ignore_ascii_case(property).then(|| rest.trim_start().strip_prefix(':'))??;
    let value = value.split(';').next().unwrap_or_default().trim();
    let shown = value.strip_suffix("!important").unwrap_or(value).trim_end();
    if has_byte(shown, |byte| (byte <= b' ') | (byte > b'~') | byte.is_ascii_uppercase()) {
        let shown = shown.chars().filter(|c| !c.is_whitespace());
        return Some(Cow::Owned(shown.map(|c| c.to_ascii_lowercase()).collect()));
    }
    Some(Cow::Borrowed(shown))
}

/// CSS pixels of a `width` or `height` attribute: `640`, `640px`; not `100%`.
pub(crate) fn pixels(value: &str) -> Option<u32> {
    let value = value.trim();
    let number = value.strip_suffix("px").unwrap_or(value).trim_end();
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let whole = if part.bytes().all(|b| b.is_ascii_digit()) { whole } else { return None };
    whole.parse().ok().filter(|n| *n <= 100_000)
}

/// What an element becomes; elements of SVG and `MathML` are dropped.
pub(crate) fn role_of(element: &Element) -> Role {
    if element.name.ns == ns!(html) { role(&element.name.local) } else { Role::Dropped }
}

/// The visible text below a node, white space folded.
pub(crate) fn text_below(node: NodeRef<'_>) -> String {
    text_in(node, |role, _| is_read(role))
}

/// The text that browsers would show and [`text_below`] leaves out.
pub(crate) fn left_out_below(node: NodeRef<'_>) -> String {
    let mut out = String::new();
    let mut next = node.first_child();
    while let Some(current) = next {
        spend(1);
        let left_out = current.element().filter(|element| !is_read(role_of(element)));
        if let Some(element) = left_out
            && !UNSEEN.contains(&element.name())
        {
            push_folded(&mut out, " ");
            push_folded(&mut out, &lost_text(current));
        }
        next = current.following(node, left_out.is_none());
    }
    out
}

fn is_read(role: Role) -> bool {
    !matches!(role, Role::Dropped | Role::Silent | Role::Media | Role::Frame)
}

/// The text that browsers would show of an element that is left out, of drawings, formulas and controls in it too.
pub(crate) fn lost_text(node: NodeRef<'_>) -> String {
    text_in(node, |_, element| {
        // In drawings and formulas it is an element like any other.
        let shown = element.name() == "template" && element.name.ns != ns!(html);
        shown || !UNSEEN.contains(&element.name())
    })
}

fn text_in(node: NodeRef<'_>, shows: impl Fn(Role, &Element) -> bool) -> String {
    let parts = |role: Role| !matches!(role, Role::Marked(_) | Role::Span | Role::Link | Role::Transparent);
    let mut out = String::new();
    let mut next = node.first_child();
    while let Some(current) = next {
        spend(1);
        let mut descend = false;
        if current.prev_sibling().and_then(NodeRef::element).is_some_and(|before| parts(role_of(before))) {
            push_folded(&mut out, " ");
        }
        match current.value() {
            Node::Text(text) => push_folded(&mut out, text),
            Node::Element(element) => {
                let role = role_of(element);
                descend = shows(role, element);
                if parts(role) {
                    push_folded(&mut out, " ");
                }
            }
            _ => {}
        }
        next = current.following(node, descend);
    }
    out.truncate(out.trim_end().len());
    out
}

/// The visible text below a node, if it is no longer than `longest` characters, of few elements, and none of them is
/// `barred`. Costs no more than that, however much is below.
pub(crate) fn short_text_below(node: NodeRef<'_>, longest: usize, barred: impl Fn(&Element) -> bool) -> Option<String> {
    // One copy of the code for all callers.
    short_text(node, longest, &barred)
}

fn short_text(node: NodeRef<'_>, longest: usize, barred: &dyn Fn(&Element) -> bool) -> Option<String> {
    let mut next = node.first_child();
    let (mut nodes, mut length) = (0, 0);
    while let Some(current) = next {
        nodes += 1;
        spend(1);
        match current.value() {
            Node::Text(text) => {
                spend(text.len());
                let text = text.trim();
                // A character has up to four bytes.
                if text.len() > 4 * longest {
                    return None;
                }
                length += text.chars().count();
            }
            Node::Element(element) if barred(element) => return None,
            _ => {}
        }
        if length > longest || nodes > LOOKED_AT_NODES {
            return None;
        }
        next = current.following(node, true);
    }
    Some(text_below(node))
}

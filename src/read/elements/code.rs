//! Code: which language it is in, and which numbers beside it count its lines.

use super::attributes::{attribute, classes};
use crate::article::FieldText;
use crate::html::{Element, NodeExt as _, NodeRef};
use crate::limits::LINE_NUMBER_NODES;
use crate::rules::code;
use crate::text::search::{contains, is_among};

/// Elements around a `pre` that may name its language: highlighters put it in a table or in two `div`s.
const REACH: usize = 6;
/// Longest `class` around a `pre` that is looked at, in bytes.
const LONGEST_CLASS: usize = 400;
/// Nodes beside line numbers among which code is looked for.
const NEAR: usize = 8;

/// The language of preformatted text, from its element or those that a highlighter put around it.
pub(crate) fn language_around(node: NodeRef<'_>) -> Option<FieldText> {
    let highlights = |e: &&Element| {
        attribute(e, "class")
            .is_some_and(|c| c.len() <= LONGEST_CLASS && (contains(c, "highlight") || contains(c, "code")))
    };
    let around = node.ancestors().take(REACH).filter_map(NodeRef::element).filter(highlights);
    node.element().into_iter().chain(around).find_map(language)
}

/// The language that an element names.
pub(crate) fn language(element: &Element) -> Option<FieldText> {
    let named = attribute(element, "data-lang").or_else(|| attribute(element, "data-language"));
    let name = named.or_else(|| prefixed(element)).or_else(|| bare(element))?.trim_end_matches(';');
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"+-#._".contains(&b);
    if name.len() <= 32 && name.bytes().all(plain) { FieldText::token(name) } else { None }
}

/// `language-rust`; `brush: rust;` is two classes.
fn prefixed(element: &Element) -> Option<&str> {
    let mut classes = classes(element);
    while let Some(class) = classes.next() {
        if let Some(name) = code::LANGUAGE_PREFIXES.iter().find_map(|prefix| class.strip_prefix(prefix)) {
            return if name.is_empty() { classes.next() } else { Some(name) };
        }
    }
    None
}

fn bare(element: &Element) -> Option<&str> {
    classes(element).find(|class| code::HIGHLIGHTERS.contains(class))?;
    classes(element).find(|class| is_among(class, code::LANGUAGES))
}

/// Whether an element holds the numbers of lines of code: it stands in the code, or beside it.
pub(crate) fn is_gutter(node: NodeRef<'_>, element: &Element, in_code: bool) -> bool {
    classes(element).any(|class| code::GUTTERS.contains(&class))
        && (in_code || node.next_siblings().find(|next| next.element().is_some()).is_some_and(holds_code))
        && {
            let texts = node.descendants().take(LINE_NUMBER_NODES).filter_map(NodeRef::text);
            texts.flat_map(|text| text.bytes()).all(|b| b.is_ascii_digit() || b.is_ascii_whitespace())
                && node.descendants().nth(LINE_NUMBER_NODES).is_none()
        }
}

fn holds_code(node: NodeRef<'_>) -> bool {
    let mut elements = node.descendants().take(NEAR).filter_map(NodeRef::element);
    elements.any(|e| matches!(e.name(), "pre" | "code") || classes(e).any(|class| contains(class, "code")))
}

//! React streams a page in parts: `<div hidden id="S:0">` stands at the end, and its place is `<template id="B:0">`. Source:
//! the `completeBoundary` script of react-dom/server.

use ego_tree::NodeId;
use scraper::Html;

use crate::html::{Element, Node};
use crate::limits::{DEEPEST, STREAMED_PARTS, spend};
use crate::sort::sort;

/// Puts each part before its place, as the page's script would, and shows it.
pub(super) fn fold(html: &mut Html) {
    let mut places: Vec<(String, NodeId)> = Vec::new();
    let mut parts: Vec<(String, NodeId)> = Vec::new();
    for node in html.tree.root().descendants() {
        spend(1);
        let Node::Element(element) = node.value() else { continue };
        let (list, start) = match element.name() {
            "template" => (&mut places, "B:"),
            "div" if element.attr("hidden").is_some() => (&mut parts, "S:"),
            _ => continue,
        };
        if let Some(name) = element.attr("id").and_then(|id| id.strip_prefix(start))
            && list.len() < STREAMED_PARTS
        {
            list.push((name.to_owned(), node.id()));
        }
    }
    sort(&mut places);
    places.dedup_by(|one, other| one.0 == other.0);
    for (name, part) in parts {
        if let Some(mut part) = html.tree.get_mut(part)
            && let Node::Element(element) = part.value()
        {
            show(element);
        }
        let Ok(at) = places.binary_search_by(|place| place.0.cmp(&name)) else { continue };
        let place = places[at].1;
        let above: Vec<NodeId> =
            html.tree.get(place).iter().flat_map(|p| p.ancestors().take(DEEPEST)).map(|a| a.id()).collect();
        spend(above.len());
        if above.len() < DEEPEST
            && !above.contains(&part)
            && let Some(mut place) = html.tree.get_mut(place)
        {
            place.insert_id_before(part);
        }
    }
}

fn show(element: &mut Element) {
    element.attrs.retain(|(name, _)| &*name.local != "hidden");
}

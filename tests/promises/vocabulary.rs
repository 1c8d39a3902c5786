//! The elements, attributes and addresses that a clean fragment can hold, spelled out once more.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use ammonia::Builder;
use ego_tree::iter::Edge;
use scraper::{Html, Node};

/// Every element that the writers spell out, and its attributes; `*` stands for any element.
const VOCABULARY: [(&str, &[&str]); 44] = [
    ("*", &["id", "lang", "dir"]),
    ("a", &["href", "title", "rel", "referrerpolicy", "target"]),
    ("abbr", &["title"]),
    ("aside", &["class", "data-callout"]),
    ("audio", &["controls", "preload"]),
    ("blockquote", &["cite"]),
    ("br", &[]),
    ("caption", &[]),
    ("code", &["class"]),
    ("dd", &[]),
    ("details", &[]),
    ("dl", &[]),
    ("dt", &[]),
    ("em", &[]),
    ("figcaption", &[]),
    ("figure", &[]),
    ("h1", &[]),
    ("h2", &[]),
    ("h3", &[]),
    ("h4", &[]),
    ("h5", &[]),
    ("h6", &[]),
    ("hr", &[]),
    ("img", &["src", "srcset", "alt", "title", "width", "height", "loading", "decoding", "referrerpolicy"]),
    ("kbd", &[]),
    ("li", &["value"]),
    ("mark", &[]),
    ("ol", &["start", "type", "reversed", "class"]),
    ("p", &["class"]),
    ("pre", &[]),
    ("q", &[]),
    ("rt", &[]),
    ("ruby", &[]),
    ("s", &[]),
    ("small", &[]),
    ("source", &["src", "type"]),
    ("span", &[]),
    ("strong", &[]),
    ("sub", &[]),
    ("summary", &[]),
    ("sup", &[]),
    ("table", &[]),
    ("time", &["datetime"]),
    ("u", &[]),
];
const MORE: [(&str, &[&str]); 8] = [
    ("input", &["type", "disabled", "checked"]),
    ("tbody", &[]),
    ("td", &["colspan", "rowspan", "align"]),
    ("th", &["colspan", "rowspan", "align"]),
    ("tr", &[]),
    ("ul", &[]),
    ("video", &["controls", "preload", "poster", "loop", "muted", "playsinline"]),
    ("iframe", &["src", "title", "sandbox", "allow", "loading", "referrerpolicy"]),
];

/// What a clean fragment holds that it must not.
pub fn strangers(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    let tree = Html::parse_fragment(html);
    for element in tree.tree.root().descendants().filter_map(|n| n.value().as_element()).filter(|e| e.name() != "html")
    {
        let name = element.name();
        let row = VOCABULARY.iter().chain(&MORE).find(|(n, _)| *n == name && *n != "*");
        if row.is_none() || &*element.name.ns != "http://www.w3.org/1999/xhtml" {
            found.push(format!("<{name}>"));
        }
        for (attribute, value) in element.attrs() {
            let known = row.is_some_and(|(_, list)| list.contains(&attribute)) || VOCABULARY[0].1.contains(&attribute);
            let address = match attribute {
                "href" | "cite" => ["http://", "https://", "mailto:", "tel:", "#"].iter().any(|s| value.starts_with(s)),
                "src" | "poster" => ["http://", "https://"].iter().any(|s| value.starts_with(s)) || is_raster(value),
                _ => true,
            };
            if !known || !address {
                found.push(format!("<{name} {attribute}={value:?}>"));
            }
        }
    }
    found
}

fn is_raster(value: &str) -> bool {
    ["png", "gif", "jpeg", "webp", "avif"].iter().any(|kind| value.starts_with(&format!("data:image/{kind}")))
}

/// What another sanitizer, told the same vocabulary, would still take out of a clean fragment.
pub fn taken_by_ammonia(html: &str) -> Option<String> {
    let rows = || VOCABULARY.iter().chain(&MORE);
    let attributes: HashMap<&str, HashSet<&str>> =
        rows().map(|(name, list)| (*name, list.iter().copied().collect())).collect();
    let mut builder = Builder::empty();
    builder
        .tags(rows().map(|(name, _)| *name).filter(|name| *name != "*").collect())
        .generic_attributes(VOCABULARY[0].1.iter().copied().collect())
        .tag_attributes(attributes)
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel", "data"]))
        .link_rel(None);
    let theirs = builder.clean(html).to_string();
    (built(html) != built(&theirs)).then_some(theirs)
}

/// The tree that a parser builds from clean HTML, if it is not the one that was written, which is read here by the
/// writers' own few rules: every attribute is quoted, every element but the void ones is closed.
pub fn rebuilt_otherwise(html: &str) -> Option<String> {
    let built = built(html);
    (written(html) != built).then_some(built)
}

fn written(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        out.push_str(&unescape(&rest[..at]));
        let end = rest[at..].find('>').map_or(rest.len(), |end| at + end);
        let tag = &rest[at + 1..end];
        rest = rest.get(end + 1..).unwrap_or_default();
        if tag.starts_with('/') {
            out.push_str(CLOSE);
            continue;
        }
        let (name, mut attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        let mut found = Vec::new();
        while !attributes.is_empty() {
            let bare = attributes.find([' ', '=']).unwrap_or(attributes.len());
            let name = &attributes[..bare];
            attributes = &attributes[bare..];
            let value = match attributes.strip_prefix("=\"") {
                Some(quoted) => {
                    let end = quoted.find('"').unwrap_or(quoted.len());
                    attributes = quoted.get(end + 1..).unwrap_or_default();
                    unescape(&quoted[..end])
                }
                None => String::new(),
            };
            attributes = attributes.strip_prefix(' ').unwrap_or(attributes);
            found.push((name.to_owned(), value));
        }
        open(&mut out, name, found);
        // The line end that a parser eats.
        if name == "pre" {
            rest = rest.strip_prefix('\n').unwrap_or(rest);
        }
        if ["br", "hr", "img", "source", "input"].contains(&name) {
            out.push_str(CLOSE);
        }
    }
    out + &unescape(rest)
}

fn built(html: &str) -> String {
    let tree = Html::parse_fragment(html);
    let mut out = String::new();
    for edge in tree.root_element().traverse().skip(1) {
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Text(text) => out.push_str(text),
                Node::Element(e) => {
                    open(&mut out, e.name(), e.attrs().map(|(n, v)| (n.to_owned(), v.to_owned())).collect());
                }
                _ => out.push_str("⟦?⟧"),
            },
            Edge::Close(node) if node.value().is_element() => out.push_str(CLOSE),
            Edge::Close(_) => {}
        }
    }
    out.truncate(out.len() - CLOSE.len());
    out
}

const CLOSE: &str = "⟧";

fn open(out: &mut String, name: &str, mut attributes: Vec<(String, String)>) {
    attributes.sort();
    let _ = write!(out, "⟦{name}");
    for (name, value) in attributes {
        let _ = write!(out, " {name}={value:?}");
    }
    out.push('|');
}

fn unescape(text: &str) -> String {
    let references = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#96;", "`"),
        ("&nbsp;", "\u{a0}"),
        ("&amp;", "&"),
    ];
    references.iter().fold(text.to_owned(), |text, (reference, c)| text.replace(reference, c))
}

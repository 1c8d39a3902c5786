//! The elements, attributes and addresses that a clean fragment can hold, spelled out once more.

use std::collections::{HashMap, HashSet};

use ammonia::Builder;
use scraper::Html;

/// Every element that the writers spell out, and its attributes; `*` stands for any element.
const VOCABULARY: [(&str, &[&str]); 43] = [
    ("*", &["id", "lang", "dir"]),
    ("a", &["href", "title", "rel", "referrerpolicy", "target"]),
    ("abbr", &["title"]),
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
    ("li", &[]),
    ("mark", &[]),
    ("ol", &["start"]),
    ("p", &[]),
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
const MORE: [(&str, &[&str]); 7] = [
    ("tbody", &[]),
    ("td", &["colspan", "rowspan", "align"]),
    ("th", &["colspan", "rowspan", "align"]),
    ("tr", &[]),
    ("ul", &[]),
    ("video", &["controls", "preload", "poster"]),
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
    let ours = Html::parse_fragment(html).root_element().inner_html();
    (sorted(&ours) != sorted(&theirs)).then_some(theirs)
}

/// Each tag with the words in it in alphabetical order: what is left when the order of attributes does not count.
fn sorted(html: &str) -> String {
    let tag = |piece: &str| {
        let (text, tag) = piece.split_once('<').unwrap_or((piece, ""));
        let mut words: Vec<&str> =
            tag.trim_end_matches('>').split(['"', ' ']).filter(|word| !word.is_empty()).collect();
        words.sort_unstable();
        format!("{text}<{}>", words.join(" "))
    };
    html.split_inclusive('>').map(tag).collect()
}

/// The tree that a parser builds from clean HTML, written by a standard serializer, if it is not the HTML again, but for
/// how each escapes and in which order attributes stand.
pub fn rebuilt_otherwise(html: &str) -> Option<String> {
    let plain = |html: &str| {
        let mut out = sorted(&html.replace("=\"\"", ""));
        for (reference, c) in [("&#39;", "'"), ("&#96;", "`"), ("&quot;", "\""), ("&nbsp;", "\u{a0}")] {
            out = out.replace(reference, c);
        }
        out
    };
    let parsed = Html::parse_fragment(html).root_element().inner_html();
    (plain(html) != plain(&parsed)).then_some(parsed)
}

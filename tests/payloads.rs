//! Public payload sets, where they are: whatever goes in, what comes out is the vocabulary and nothing else, and reading
//! it again changes nothing.

use std::fs;
use std::path::Path;

use feed_article::{FeedAttachment, FeedAuthor, FeedItem, Input, Options, parse, sanitize};
use scraper::Html;
use serde_json::Value;

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
fn strangers(html: &str) -> Vec<String> {
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

/// The payload where a feed can put text.
fn positions(payload: &str) -> Vec<Input> {
    let text = || Some(payload.to_owned());
    let plain = || FeedItem { html: "<p>Body</p>".into(), ..FeedItem::default() };
    vec![
        payload.into(),
        FeedItem { title: text(), ..plain() }.into(),
        FeedItem { url: text(), html: format!("<a href=x>y</a>{payload}"), ..plain() }.into(),
        FeedItem { authors: vec![FeedAuthor::Person { name: payload.into(), url: text() }], ..plain() }.into(),
        FeedItem { published: text(), modified: text(), language: text(), site_name: text(), ..plain() }.into(),
        FeedItem { image: text(), ..plain() }.into(),
        FeedItem {
            attachments: vec![FeedAttachment { url: payload.into(), mime: text(), ..FeedAttachment::default() }],
            ..plain()
        }
        .into(),
        format!("<figure><img src=https://a.example/b.png><figcaption>{payload}</figcaption></figure>").as_str().into(),
        format!("<a href=\"{payload}\">x</a><img src='{payload}' alt=\"{payload}\" srcset=\"{payload} 2x\">")
            .as_str()
            .into(),
        format!("<!--1-->\n[{payload}]({payload})\n------\n\n{payload}").as_str().into(),
        format!("---\ntitle: {payload}\nauthor: {payload}\nfrom: {payload}\n---\n{payload}").as_str().into(),
    ]
}

fn payloads() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus/payloads");
    let Ok(entries) = fs::read_dir(folder) else {
        println!("skipped: ../shared/corpus/payloads is not here");
        return Vec::new();
    };
    let mut out = Vec::new();
    for path in entries.map(|entry| entry.unwrap().path()).filter(|p| !p.ends_with("dos.json")) {
        let sets: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        for case in sets["cases"].as_array().unwrap() {
            out.extend(["payload", "input"].iter().filter_map(|key| case[key].as_str()).map(str::to_owned));
        }
    }
    out.sort();
    out.dedup();
    assert!(out.len() > 900, "only {} payloads", out.len());
    out
}

#[test]
fn nothing_but_the_vocabulary_comes_out() {
    let mut options = Options::default();
    let mut failures = Vec::new();
    for embeds in [feed_article::EmbedPolicy::Placeholder, feed_article::EmbedPolicy::Iframe] {
        options.embeds = embeds;
        for payload in payloads() {
            for (n, input) in positions(&payload).into_iter().enumerate() {
                let article = parse(input, &options).unwrap();
                let found = strangers(article.html.as_deref().unwrap());
                if !found.is_empty() {
                    failures.push(format!("position {n}: {payload:?}: {}", found.join(" ")));
                }
            }
        }
    }
    assert!(failures.is_empty(), "{}\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn clean_is_clean() {
    let mut failures = Vec::new();
    for payload in payloads() {
        let once = sanitize(&payload, &Options::default()).unwrap();
        let twice = sanitize(&once, &Options::default()).unwrap();
        if once != twice {
            failures.push(format!("{payload:?}\n  {once}\n  {twice}"));
        }
    }
    assert!(failures.is_empty(), "{}\n{}", failures.len(), failures.join("\n"));
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

/// The tree that a parser builds from clean HTML, written by a standard serializer, is the HTML again, but for how each
/// escapes and in which order attributes stand.
#[test]
fn parsers_build_the_tree_that_was_written() {
    let plain = |html: &str| {
        let mut out = sorted(&html.replace("=\"\"", ""));
        for (reference, c) in [("&#39;", "'"), ("&#96;", "`"), ("&quot;", "\""), ("&nbsp;", "\u{a0}")] {
            out = out.replace(reference, c);
        }
        out
    };
    let mut failures = Vec::new();
    for payload in payloads() {
        let html = sanitize(&payload, &Options::default()).unwrap();
        let parsed = Html::parse_fragment(&html).root_element().inner_html();
        if plain(&html) != plain(&parsed) {
            failures.push(format!("{payload:?}\n  {html}\n  {parsed}"));
        }
    }
    assert!(failures.is_empty(), "{}\n{}", failures.len(), failures.join("\n"));
}

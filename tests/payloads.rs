//! Public payload sets, where they are, in every position that a feed can put text: each promise is kept.

#![cfg(not(target_arch = "wasm32"))]

mod promises;

use std::fs;
use std::path::Path;

use feed_article::{EmbedPolicy, FeedAttachment, FeedAuthor, FeedItem, Input, Options};
use serde_json::Value;

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
fn every_promise_is_kept() {
    let payloads = payloads();
    let mut failures = Vec::new();
    for embeds in [EmbedPolicy::Placeholder, EmbedPolicy::Iframe] {
        let options = Options { embeds, ..Options::default() };
        for payload in &payloads {
            for (n, input) in positions(payload).into_iter().enumerate() {
                if let Err(broken) = promises::of_item(input, &options) {
                    failures.push(format!("position {n}: {payload:?}: {broken}"));
                }
            }
            if let Err(broken) = promises::of_fragment(payload, &options) {
                failures.push(format!("{payload:?}: {broken}"));
            }
        }
    }
    assert!(failures.is_empty(), "{}\n{}", failures.len(), failures.join("\n"));
}

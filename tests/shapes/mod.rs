//! Shapes that make parsers slow or big, at any size.

#![allow(dead_code, reason = "each test asks for some of them")]

use std::fs;
use std::path::Path;

use serde_json::Value;

/// Texts, and how often each comes for a document of the size they were measured at.
pub struct Shape {
    pub name: String,
    pub parts: Vec<(String, u64)>,
}

impl Shape {
    /// About `bytes` of the shape.
    pub fn of_size(&self, bytes: usize) -> String {
        let whole: u64 = self.parts.iter().map(|(text, repeat)| text.len() as u64 * repeat).sum();
        let mut out = String::with_capacity(bytes + 1024);
        for (text, repeat) in &self.parts {
            let times = (repeat * bytes as u64).div_ceil(whole.max(1)).max(1).min(bytes as u64);
            for index in 0..times {
                out.push_str(&text.replace("{i}", &index.to_string()));
            }
        }
        out
    }
}

/// Shapes that would make a list be searched once for each of its entries.
const OURS: [(&str, &str, &str); 16] = [
    ("short lines and bylines", "<p>x</p><div class=author>y</div>", ""),
    ("bylines", "<div class=byline>by Name {i}</div>", ""),
    ("times", "<time datetime=2020-01-01T10:00:00.{i}Z>x</time>", ""),
    ("related section", "<a href=https://a.example/{i}>some words</a> ", "<div class=related-posts>"),
    ("article references", "<p><a rel=ArticleRef href=https://a.example/{i}>some words</a></p>", ""),
    ("recordings", "<audio src=https://a.example/{i}></audio>", ""),
    ("hidden and scripts", "<p hidden>x</p><script></script>", ""),
    ("dangling fragments", "<a href=#{i}>x</a>", ""),
    ("fragments and ids", "<a href=#{i} id=i{i}>x</a>", ""),
    ("bare addresses", "https://a.example/{i} ", ""),
    ("pictures", "<img src=https://a.example/{i}.jpg>", ""),
    ("pictures with captions", "<img src=https://a.example/{i}.jpg><p class=caption>x</p>", ""),
    ("captions in captions", "<div class=caption>", "<img src=https://a.example/1.jpg>"),
    ("comments in comments", "<div class=comments>", ""),
    ("embeds", "<iframe src=https://www.youtube.com/embed/{i}></iframe>", ""),
    ("quoted posts", "<blockquote class=twitter-tweet>", ""),
];

pub fn ours() -> impl Iterator<Item = Shape> {
    OURS.iter().map(|(name, text, before)| Shape {
        name: (*name).to_owned(),
        parts: vec![((*before).to_owned(), 1), ((*text).to_owned(), 20_000)],
    })
}

pub fn known() -> Vec<Shape> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus/payloads/dos.json");
    let Ok(text) = fs::read_to_string(path) else {
        println!("skipped: ../shared/corpus/payloads/dos.json is not here");
        return Vec::new();
    };
    let set: Value = serde_json::from_str(&text).unwrap();
    let shapes = set["cases"].as_array().unwrap().iter().map(|case| Shape {
        name: case["name"].as_str().unwrap().to_owned(),
        parts: case["parts"]
            .as_array()
            .unwrap()
            .iter()
            .map(|part| (part["text"].as_str().unwrap().to_owned(), part["repeat"].as_u64().unwrap()))
            .collect(),
    });
    shapes.collect()
}

pub fn benign() -> Shape {
    let paragraph = "<p>Some words of a story, <a href=\"https://example.org/a?b=c\">with a link</a> and <b>weight</b>.</p>\n\
                     <figure><img src=\"https://example.org/a.jpg\" alt=\"x\"><figcaption>A caption</figcaption></figure>\n";
    Shape { name: "benign".to_owned(), parts: vec![(paragraph.to_owned(), 1000)] }
}

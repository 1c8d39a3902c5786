//! Shapes that make parsers slow: cost grows with the input and no faster, whatever the input is.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use feed_article::{Options, sanitize};
use serde_json::Value;

struct Shape {
    name: String,
    parts: Vec<(String, u64)>,
}

impl Shape {
    /// About `bytes` of the shape.
    fn of_size(&self, bytes: usize) -> String {
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

fn ours() -> impl Iterator<Item = Shape> {
    OURS.iter().map(|(name, text, before)| Shape {
        name: (*name).to_owned(),
        parts: vec![((*before).to_owned(), 1), ((*text).to_owned(), 20_000)],
    })
}

fn shapes() -> Vec<Shape> {
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

fn benign() -> Shape {
    let paragraph = "<p>Some words of a story, <a href=\"https://example.org/a?b=c\">with a link</a> and <b>weight</b>.</p>\n\
                     <figure><img src=\"https://example.org/a.jpg\" alt=\"x\"><figcaption>A caption</figcaption></figure>\n";
    Shape { name: "benign".to_owned(), parts: vec![(paragraph.to_owned(), 1000)] }
}

const SIZES: [usize; 3] = [40_000, 160_000, 640_000];
/// Times below this say nothing.
const FLOOR: Duration = Duration::from_millis(5);

/// The best of a few runs, which is the least disturbed one.
fn time(html: &str) -> Duration {
    let run = || {
        let start = Instant::now();
        sanitize(html, &Options::default()).unwrap();
        start.elapsed()
    };
    (0..3).map(|_| run()).min().unwrap().max(FLOOR)
}

/// What is wrong with the cost of a shape: it grows faster than the 1.2th power of the size, or is more than ten times
/// that of a benign document.
fn failure(shape: &Shape) -> Option<String> {
    let times = SIZES.map(|size| time(&shape.of_size(size)));
    let growth = times[2].as_secs_f64() / times[0].as_secs_f64();
    let most = 16_f64.powf(1.2);
    let ratio = times[2].as_secs_f64() / time(&benign().of_size(SIZES[2])).as_secs_f64();
    let said = format!("{:24} {times:?} growth {growth:.1} of at most {most:.1}, {ratio:.2} of benign", shape.name);
    println!("{said}");
    (growth > most || ratio > 10.0).then_some(said)
}

#[test]
fn cost_is_linear_and_near_that_of_a_benign_document() {
    // A busy machine can disturb one measurement, not every one.
    let slow = |shape: &Shape| (0..4).map(|_| failure(shape)).find(Option::is_none).is_none();
    let slow: Vec<String> = ours().chain(shapes()).filter(slow).map(|shape| shape.name).collect();
    assert!(slow.is_empty(), "too slow: {}", slow.join(", "));
}

/// A megabyte of stack is what a WebAssembly instance has.
#[test]
fn a_megabyte_of_stack_is_enough() {
    let deep = [
        "div",
        "ul><li",
        "blockquote",
        "b",
        "table><tr><td",
        "details",
        "dl><dd",
        "figure",
        "span lang=x",
        "svg",
        "template",
    ];
    let inputs: Vec<String> = deep.iter().map(|tags| format!("<{tags}>").repeat(50_000) + "text").collect();
    let options = Options { limits: feed_article::Limits { depth: 400, ..Default::default() }, ..Options::default() };
    let run = move || {
        for input in inputs {
            let article = feed_article::parse(input.as_str(), &options).unwrap();
            assert!(serde_json::to_string(&article).is_ok());
        }
    };
    std::thread::Builder::new().stack_size(1 << 20).spawn(run).unwrap().join().unwrap();
}

//! Nothing disappears silently: each visible character of an item is in its blocks, or in `removed`.
//!
//! What is visible is counted here on its own, over a tree that scraper builds without the crate's gate and budgets.

#![cfg(not(target_arch = "wasm32"))]

mod markup;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use feed_article::{Article, Boilerplate, FeedItem, Input, Limits, Options, parse, sanitize};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use scraper::{Html, Node};
use serde_json::Value;

/// Elements whose text no browser shows, or that mean nothing outside their page.
const UNSEEN: [&str; 19] = [
    "script", "style", "noscript", "template", "iframe", "object", "svg", "math", "textarea", "select", "title",
    "head", "button", "noembed", "noframes", "xmp", "audio", "video", "canvas",
];

/// The keys of blocks and inlines under which their words stand.
const WORDS: [&str; 7] = ["content", "caption", "text", "summary", "term", "items", "rows"];

type Tally = BTreeMap<char, i64>;

fn counts(c: char) -> bool {
    let format = matches!(c, '\u{ad}' | '\u{600}'..='\u{605}' | '\u{61c}' | '\u{6dd}' | '\u{70f}' | '\u{8e2}' | '\u{180e}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}' | '\u{e0001}'..='\u{e007f}');
    !(c.is_whitespace() || c.is_control() || format)
}

fn tally(tally: &mut Tally, text: &str, step: i64) {
    for c in text.chars().filter(|c| counts(*c)) {
        *tally.entry(c).or_default() += step;
    }
}

fn visible(html: &str) -> String {
    let tree = Html::parse_document(html);
    let mut out = String::new();
    let mut open = vec![tree.tree.root()];
    while let Some(node) = open.pop() {
        match node.value() {
            Node::Text(text) => out.push_str(text),
            Node::Element(element) if UNSEEN.contains(&element.name()) => {}
            _ => open.extend(node.children()),
        }
    }
    out
}

fn words(value: &Value, step: i64, found: &mut Tally) {
    match value {
        Value::String(text) => tally(found, text, step),
        Value::Array(values) => values.iter().for_each(|value| words(value, step, found)),
        Value::Object(fields) => {
            let said = fields.iter().filter(|(key, _)| WORDS.contains(&key.as_str()));
            said.for_each(|(_, value)| words(value, step, found));
        }
        _ => {}
    }
}

/// The characters of `body` that are neither in the blocks nor in `removed`.
fn losses(body: &str, article: &Article) -> String {
    let mut seen = visible(body);
    if article.flags.double_escaped {
        seen = visible(&seen);
    }
    let mut found = Tally::new();
    tally(&mut found, &seen, -1);
    words(&serde_json::to_value(&article.blocks).unwrap(), 1, &mut found);
    article.removed.iter().filter_map(|r| r.text.as_deref()).for_each(|text| tally(&mut found, text, 1));
    found.into_iter().filter(|(_, n)| *n < 0).fold(String::new(), |mut out, (c, n)| {
        let _ = write!(out, "{c}×{} ", -n);
        out
    })
}

/// An archived document without its header, whose words are fields.
fn body_of(document: &str) -> &str {
    let mut rest = document;
    if let Some(after) = rest.strip_prefix("---\n")
        && let Some(at) = after.find("\n---\n")
    {
        rest = &after[at + "\n---\n".len()..];
    }
    if let Some(at) = rest
        .find("\n------\n")
        .filter(|at| rest[..*at].trim_start().starts_with(['<', '[']) && rest[..*at].trim().lines().count() <= 2)
    {
        rest = &rest[at + "\n------\n".len()..];
    }
    match rest.trim_start().split_once('\n') {
        Some((line, after)) if line.starts_with("日期：") => after,
        _ => rest,
    }
}

#[test]
fn the_corpus_is_conserved() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    if !corpus.is_dir() {
        println!("skipped: ../shared/corpus is not here");
        return;
    }
    let mut failures = Vec::new();
    let mut check = |name: String, body: &str, input: Input| {
        let article = parse(input, &Options::default()).unwrap_or_else(|error| panic!("{name}: {error}"));
        let loss = losses(body, &article);
        if !loss.is_empty() {
            failures.push(format!("{name}: {loss}"));
        }
    };
    for entry in fs::read_dir(corpus.join("archive")).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        check(path.file_name().unwrap().to_string_lossy().into_owned(), body_of(&text), Input::from(text.as_str()));
    }
    let items = fs::read_to_string(corpus.join("items.jsonl")).unwrap();
    for (n, line) in items.lines().filter(|line| !line.trim().is_empty()).enumerate() {
        let item: Value = serde_json::from_str(line).unwrap();
        let text = |name: &str| item.get(name).and_then(Value::as_str).map(str::to_owned);
        let html = text("html").unwrap_or_default();
        let item = FeedItem { html: html.clone(), title: text("title"), url: text("url"), ..FeedItem::default() };
        check(format!("item {}", n + 1), &html, item.into());
    }
    assert!(failures.is_empty(), "{} lose characters:\n{}", failures.len(), failures.join("\n"));
}

fn check(html: &str, limits: Limits) -> Result<(), TestCaseError> {
    for boilerplate in [Boilerplate::Remove, Boilerplate::Label] {
        let article = parse(html, &Options { limits, boilerplate, ..Options::default() }).unwrap();
        let loss = losses(html, &article);
        prop_assert!(loss.is_empty(), "lost {loss}\nin {html}\n{}", serde_json::to_string(&article).unwrap());
    }
    Ok(())
}

/// What was read stays what it is when it is read again; only a picture may find its caption late.
fn check_again(html: &str) -> Result<(), TestCaseError> {
    let clean = |html: &str| sanitize(html, &Options::default()).unwrap();
    let twice = clean(&clean(html));
    prop_assert!(twice.contains("<figure") || twice == clean(&twice), "of {html}\n{twice}\n{}", clean(&twice));
    Ok(())
}

/// The same markup every time; `CASES=100000 SEED=2 cargo test --test conservation` looks further.
fn config() -> ProptestConfig {
    let number = |name: &str| std::env::var(name).ok().and_then(|n| n.parse::<u32>().ok());
    let seed = RngSeed::Fixed(number("SEED").unwrap_or(1).into());
    ProptestConfig {
        cases: number("CASES").unwrap_or(2000),
        rng_seed: seed,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn trees_are_conserved(html in markup::tree()) {
        check(&html, Limits::default())?;
        check_again(&html)?;
    }

    #[test]
    fn tag_soup_is_conserved(html in markup::soup()) {
        check(&html, Limits::default())?;
        check_again(&html)?;
    }

    #[test]
    fn a_small_budget_conserves(html in markup::soup(), nodes in 1_usize..40) {
        // Past the budget nobody knows what is foreign.
        check(&html.replace("<svg", "<b"), Limits { nodes, ..Limits::default() })?;
    }
}

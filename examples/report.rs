//! How often each rule acts over the corpus, with an example, to find those that act where they should not:
//! `cargo run --example report`; with the name of a rule, everything it acted on: `cargo run --example report -- copyright`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

use feed_article::{Article, FeedItem, Input, Options, parse};
use serde_json::Value;

/// What a rule did.
#[derive(Default)]
struct Tally {
    hits: u64,
    items: Vec<String>,
    /// Where, and on what.
    texts: Vec<(String, String)>,
}

fn main() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    if !corpus.is_dir() {
        println!("nothing to report on: ../shared/corpus is not here");
        return;
    }
    let mut rules: BTreeMap<String, Tally> = BTreeMap::new();
    let mut read = 0_u32;
    for (name, input) in documents(&corpus).into_iter().chain(items(&corpus)) {
        match parse(input, &Options::default()) {
            Ok(article) => note(&mut rules, &name, &article),
            Err(error) => println!("{name}: {error}"),
        }
        read += 1;
    }
    match env::args().nth(1) {
        Some(rule) => print_one(&rules, &rule),
        None => print_all(&rules, read),
    }
}

fn note(rules: &mut BTreeMap<String, Tally>, name: &str, article: &Article) {
    let mut hit = |rule: String, hits: u64, text: &str| {
        let tally = rules.entry(rule).or_default();
        tally.hits += hits;
        if tally.items.last().is_none_or(|last| last != name) {
            tally.items.push(name.to_owned());
        }
        tally.texts.push((name.to_owned(), text.split_whitespace().collect::<Vec<_>>().join(" ")));
    };
    for removal in &article.removed {
        let text = removal.text.as_deref().or(removal.url.as_deref()).unwrap_or_default();
        hit(removal.rule.to_owned(), removal.count.unwrap_or(1).into(), text);
    }
    for image in &article.images {
        if let Some(proxy) = image.proxy {
            hit(format!("proxy {proxy}"), 1, image.original_url.as_deref().unwrap_or_default());
        }
    }
    for embed in &article.embeds {
        hit(format!("embed {}", embed.provider), 1, embed.url.as_str());
    }
}

fn print_all(rules: &BTreeMap<String, Tally>, read: u32) {
    let mut sorted: Vec<_> = rules.iter().collect();
    sorted.sort_by_key(|(rule, tally)| (std::cmp::Reverse(tally.items.len()), rule.as_str()));
    println!("{read} items and documents\n\n{:>6} {:>6}  {:28} example", "items", "hits", "rule");
    for (rule, tally) in sorted {
        // A text of middling length says most.
        let mut texts: Vec<&str> =
            tally.texts.iter().map(|(_, text)| text.as_str()).filter(|t| !t.is_empty()).collect();
        texts.sort_by_key(|text| text.len());
        let example: String = texts.get(texts.len() / 2).map(|t| t.chars().take(90).collect()).unwrap_or_default();
        println!("{:>6} {:>6}  {rule:28} {example}", tally.items.len(), tally.hits);
    }
}

fn print_one(rules: &BTreeMap<String, Tally>, rule: &str) {
    let Some(tally) = rules.get(rule) else { return println!("{rule} never acts") };
    for (name, text) in &tally.texts {
        println!("{name}\t{text}");
    }
}

fn documents(corpus: &Path) -> Vec<(String, Input)> {
    let entries = fs::read_dir(corpus.join("archive")).expect("a readable folder");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("a readable entry").path()).collect();
    paths.sort();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("a readable document");
        (path.file_name().unwrap_or_default().to_string_lossy().into_owned(), Input::from(text))
    };
    paths.into_iter().map(read).collect()
}

fn items(corpus: &Path) -> Vec<(String, Input)> {
    let lines = fs::read_to_string(corpus.join("items.jsonl")).expect("a readable file");
    let read = |(n, line): (usize, &str)| {
        let item: Value = serde_json::from_str(line).expect("an item");
        let text = |name: &str| item.get(name).and_then(Value::as_str).map(str::to_owned);
        let html = text("html").unwrap_or_default();
        let (title, url, site_name) = (text("title"), text("url"), text("feed_title"));
        let name = format!("item {} {}", n + 1, url.as_deref().unwrap_or_default());
        (name, Input::from(FeedItem { html, title, url, site_name, ..FeedItem::default() }))
    };
    lines.lines().filter(|line| !line.trim().is_empty()).enumerate().map(read).collect()
}

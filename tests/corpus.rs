//! Every document and item of the corpus, where it is: none fails, and what is read stays what it is when it is read again.

use std::fs;
use std::path::{Path, PathBuf};

use feed_article::{FeedItem, Input, Options, parse, sanitize};

fn corpus() -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    if !path.is_dir() {
        println!("skipped: ../shared/corpus is not here");
    }
    path.is_dir().then_some(path)
}

fn documents(corpus: &Path) -> Vec<(String, Input)> {
    let entries = fs::read_dir(corpus.join("archive")).unwrap().map(|entry| entry.unwrap().path());
    let mut documents: Vec<_> = entries
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, Input::from(fs::read_to_string(path).unwrap()))
        })
        .collect();
    documents.sort_by(|a, b| a.0.cmp(&b.0));
    documents
}

fn items(corpus: &Path) -> Vec<(String, Input)> {
    let lines = fs::read_to_string(corpus.join("items.jsonl")).unwrap();
    let items = lines.lines().filter(|line| !line.trim().is_empty()).enumerate().map(|(n, line)| {
        let item: serde_json::Value = serde_json::from_str(line).unwrap();
        let text = |name: &str| item.get(name).and_then(|v| v.as_str()).map(str::to_owned);
        let html = text("html").unwrap_or_default();
        let item = FeedItem { html, title: text("title"), url: text("url"), ..FeedItem::default() };
        (format!("item {}", n + 1), Input::from(item))
    });
    items.collect()
}

#[test]
fn every_document_and_item_is_read() {
    let Some(corpus) = corpus() else { return };
    let (documents, items) = (documents(&corpus), items(&corpus));
    assert!(documents.len() >= 100 && items.len() >= 500, "{} documents, {} items", documents.len(), items.len());
    for (name, input) in documents {
        let article = parse(input, &Options::default()).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(
            article.title.is_some() && article.url.is_some() && article.published.is_some(),
            "{name} has no header"
        );
        // One document's body is its title again.
        let repeats_title = article.removed.iter().any(|r| r.rule == "title-repeat");
        assert!(!article.blocks.is_empty() || repeats_title, "{name} has no body");
    }
    for (name, input) in items {
        parse(input, &Options::default()).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

#[test]
fn clean_html_is_clean() {
    let Some(corpus) = corpus() else { return };
    let mut changed = Vec::new();
    for (name, input) in documents(&corpus).into_iter().chain(items(&corpus)) {
        let once = parse(input, &Options::default()).unwrap().html.unwrap();
        let twice = sanitize(&once, &Options::default()).unwrap();
        let thrice = sanitize(&twice, &Options::default()).unwrap();
        if twice != thrice {
            changed.push(format!("{name}\n  {}", first_difference(&twice, &thrice)));
        }
    }
    assert!(changed.is_empty(), "{} change when read again:\n{}", changed.len(), changed.join("\n"));
}

fn first_difference(a: &str, b: &str) -> String {
    let same = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let around = |text: &str| text.chars().skip(same.saturating_sub(60)).take(160).collect::<String>();
    format!("{}\n  {}", around(a), around(b))
}

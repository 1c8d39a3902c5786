//! Markdown says what the blocks say: it is read back with another parser, and compared with them.
#![cfg(not(target_arch = "wasm32"))]

#[path = "markdown/made.rs"]
mod made;
#[path = "markdown/said.rs"]
mod said;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use feed_article::{Article, Boilerplate, FeedItem, Input, Options, parse};
use proptest::prelude::*;

use made::{block, phrases};
use said::{found, numbered, wanted};

fn read(html: &str) -> Article {
    let mut options = Options { boilerplate: Boilerplate::Keep, ..Options::default() };
    options.output.markdown = true;
    options.output.html = false;
    let item = FeedItem { html: html.into(), url: Some("https://home.example/".into()), ..FeedItem::default() };
    parse(item, &options).unwrap()
}

fn differs(article: &Article) -> Option<String> {
    let markdown = article.markdown.as_deref().unwrap();
    let (mut want, got) = (String::new(), found(markdown));
    wanted(&article.blocks, &mut want);
    let (want, got) = (numbered(&want), numbered(&got));
    (want != got).then(|| format!("blocks   {want}\nmarkdown {got}\n{markdown}"))
}

fn check(html: &str) -> String {
    let article = read(html);
    if let Some(difference) = differs(&article) {
        panic!("{html}\n{difference}");
    }
    article.markdown.unwrap()
}

#[test]
fn examples() {
    let text = include_str!("markdown/examples.txt");
    let mut update = String::new();
    for example in text.split("\n====\n") {
        let (html, markdown) = example.split_once("\n----\n").unwrap_or((example, ""));
        let found = check(html);
        let _ = write!(update, "{}{html}\n----\n{found}", if update.is_empty() { "" } else { "\n====\n" });
        if std::env::var_os("UPDATE").is_none() {
            assert_eq!(found, markdown.trim_end_matches('\n'), "{html}");
        }
    }
    if std::env::var_os("UPDATE").is_some() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/markdown/examples.txt");
        fs::write(path, update + "\n").unwrap();
    }
}

/// A parser that knows no footnotes finds no address in a note, so it makes no link of what calls it.
#[test]
fn notes_are_no_addresses() {
    for note in [
        "Ibid.",
        "javascript:alert(1)",
        "javascript:alert(1)<br>more words",
        "javascript:alert(1)//<br>more words",
        "javascript:alert(1)&nbsp;more",
        "javascript:alert(1)&#8195;more",
        "//evil.example/p.gif 'title'",
        "//evil.example/p.gif<br>\"title\"",
        "<code>javascript:alert(1)</code>",
        "<pre>javascript:alert(1)</pre>",
        "<pre>a b</pre>",
        "<ul><li>x</ul>",
        "<h3>javascript:alert(1)</h3>",
        "<blockquote>javascript:alert(1)</blockquote>",
    ] {
        let html = format!("<p>a!<sup><a href='#n'>1</a></sup> b</p><ol class=footnotes><li id=n>{note}</li></ol>");
        let markdown = check(&html);
        assert!(markdown.contains("[^1]: "), "{markdown}");
        let linked = pulldown_cmark::Parser::new(&markdown).any(|event| {
            use pulldown_cmark::{Event, Tag};
            matches!(event, Event::Start(Tag::Link { .. } | Tag::Image { .. }))
        });
        assert!(!linked, "{note} is an address in\n{markdown}");
    }
}

#[test]
fn the_corpus() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    let Ok(lines) = fs::read_to_string(corpus.join("items.jsonl")) else {
        return println!("skipped: ../shared/corpus is not here");
    };
    let mut options = Options::default();
    options.output.markdown = true;
    let mut failures = Vec::new();
    let mut check = |name: String, input: Input| {
        failures.extend(differs(&parse(input, &options).unwrap()).map(|difference| format!("{name}\n{difference}")));
    };
    for (n, line) in lines.lines().filter(|line| !line.trim().is_empty()).enumerate() {
        let item: serde_json::Value = serde_json::from_str(line).unwrap();
        let text = |name: &str| item.get(name).and_then(|v| v.as_str()).map(str::to_owned);
        let item = FeedItem { html: text("html").unwrap_or_default(), url: text("url"), ..FeedItem::default() };
        check(format!("item {}", n + 1), item.into());
    }
    for entry in fs::read_dir(corpus.join("archive")).unwrap() {
        let path = entry.unwrap().path();
        check(path.display().to_string(), fs::read_to_string(path).unwrap().into());
    }
    assert!(failures.is_empty(), "{} differ\n{}", failures.len(), failures[..failures.len().min(3)].join("\n\n"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_line(html in phrases()) {
        check(&format!("<p>{html}</p>"));
    }

    #[test]
    fn any_article(blocks in proptest::collection::vec(block(), 1..5)) {
        // A backslash before a bar can't be said in the code of a cell: it is words there.
        let html = blocks.concat();
        check(&if html.contains("<table") { html.replace('\\', "/") } else { html });
    }
}

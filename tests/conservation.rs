//! Nothing disappears silently: each visible character of an item is in its blocks, or in `removed`.

#![cfg(not(target_arch = "wasm32"))]

mod markup;
mod promises;

use std::fs;
use std::path::Path;

use feed_article::{Boilerplate, Content, FeedItem, Input, Limits, Options, parse};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::Value;

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
        let loss = promises::losses(body, &article);
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
    for (boilerplate, content) in [
        (Boilerplate::Remove, Content::Auto),
        (Boilerplate::Label, Content::Auto),
        (Boilerplate::Remove, Content::Page),
        (Boilerplate::Label, Content::Page),
    ] {
        let article = parse(html, &Options { limits, boilerplate, content, ..Options::default() }).unwrap();
        let loss = promises::losses(html, &article);
        prop_assert!(loss.is_empty(), "lost {loss}\nin {html}\n{}", serde_json::to_string(&article).unwrap());
    }
    Ok(())
}

/// As html5ever builds the tree: the end tag of what is around a drawing ends its title too. By the standard it does not, and
/// the title goes on to the end.
#[test]
fn a_drawing_may_be_closed_from_inside() {
    let html = "<p><ruby>a<svg><title>b</ruby></p><p>c</p>";
    assert_eq!(parse(html, &Options::default()).unwrap().text.unwrap(), "a\n\nc");
    promises::of_fragment(html, &Options::default()).unwrap();
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
        promises::of_fragment(&html, &Options::default()).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn tag_soup_is_conserved(html in markup::soup()) {
        check(&html, Limits::default())?;
        promises::of_fragment(&html, &Options::default()).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn a_small_budget_conserves(html in markup::soup(), nodes in 1_usize..40) {
        // Past the budget nobody knows what is foreign.
        check(&html.replace("<svg", "<b"), Limits { nodes, ..Limits::default() })?;
    }
}

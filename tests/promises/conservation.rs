//! Each visible character of an item is in its blocks, or in `removed`.
//!
//! What is visible is counted here on its own, over a tree that scraper builds without the crate's gate and budgets.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use feed_article::Article;
use scraper::{Html, Node};
use serde_json::Value;

/// Elements whose text no browser shows, or that mean nothing outside their page.
pub const UNSEEN: [&str; 13] = [
    "script", "style", "noscript", "template", "iframe", "object", "title", "head", "noembed", "noframes", "audio",
    "video", "canvas",
];

/// The keys of blocks and inlines under which their words stand.
const WORDS: [&str; 8] = ["content", "caption", "text", "tex", "summary", "term", "items", "rows"];

type Tally = BTreeMap<char, i64>;

/// Whether a character shows. What Unicode says to ignore does not, the grapheme joiner among it.
fn counts(c: char) -> bool {
    let format = matches!(c, '\u{ad}' | '\u{34f}' | '\u{600}'..='\u{605}' | '\u{61c}' | '\u{6dd}' | '\u{70f}' | '\u{8e2}' | '\u{180e}'
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
            // References are printed in brackets, or without; the kind of a notice as a marker, or as its title.
            match fields.get("type").and_then(Value::as_str) {
                Some("footnote") => tally(found, "[]()", step),
                // A minus above or below the line is printed as a small one.
                Some("math") => {
                    let small = fields["text"].as_str().unwrap_or_default().matches(['⁻', '₋']).count();
                    tally(found, &"−".repeat(small), step);
                }
                Some("callout") => {
                    let kind = fields["kind"].as_str().unwrap_or_default();
                    tally(found, &format!("[!{kind}]+-{}", kind.to_uppercase()), step);
                }
                _ => {}
            }
            // The text of the link that stands for an embed.
            if let Some(shown) = fields.get("embed").and_then(|embed| embed.get("title").or(embed.get("url"))) {
                words(shown, step, found);
            }
            let more: &[&str] = match fields.get("type").and_then(Value::as_str) {
                Some("card") => &["title", "description", "siteName"],
                Some("callout") => &["title"],
                Some("footnote") => &["label"],
                _ => &[],
            };
            let said = fields.iter().filter(|(key, _)| WORDS.contains(&key.as_str()) || more.contains(&key.as_str()));
            said.for_each(|(_, value)| words(value, step, found));
        }
        _ => {}
    }
}

/// The characters of `body` that are neither in the blocks nor in `removed`.
pub fn losses(body: &str, article: &Article) -> String {
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

//! Reads an item from a file and prints the article as JSON: `cargo run --example read -- item.html`.

use std::{env, fs};

fn main() {
    let path = env::args().nth(1).expect("usage: read FILE");
    let text = fs::read_to_string(path).expect("a readable file");
    let mut options = feed_article::Options::default();
    options.output.markdown = true;
    match feed_article::parse(text, &options) {
        Ok(article) => println!("{}", serde_json::to_string_pretty(&article).expect("an article is plain data")),
        Err(error) => eprintln!("{}: {error}", error.code()),
    }
}

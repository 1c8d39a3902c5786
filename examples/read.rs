//! Reads an item and prints the article as JSON: `cargo run --example read -- FILE`, where FILE is an archived document, a
//! fragment, or (`.json`) a feed item.

use std::{env, fs};

use feed_article::{FeedItem, Input, Options, parse};

fn main() {
    let path = env::args().nth(1).expect("usage: read FILE");
    let text = fs::read_to_string(&path).expect("a readable file");
    let input = if path.contains(".json") {
        Input::from(serde_json::from_str::<FeedItem>(&text).expect("a feed item"))
    } else {
        Input::from(text)
    };
    let mut options = Options::default();
    options.output.markdown = true;
    match parse(input, &options) {
        Ok(article) => println!("{}", serde_json::to_string_pretty(&article).expect("an article is plain data")),
        Err(error) => eprintln!("{}: {error}", error.code()),
    }
}

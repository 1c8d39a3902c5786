//! Lines of text as the fields of an item, and under options that the first bytes choose: every promise is kept.
#![no_main]

#[path = "../../tests/promises/mod.rs"]
mod promises;

use feed_article::{Boilerplate, EmbedPolicy, FeedAttachment, FeedAuthor, FeedItem, Input, Limits, Options};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|given: (u8, u8, &str)| {
    let (choice, limit, text) = given;
    let options = Options {
        boilerplate: [Boilerplate::Remove, Boilerplate::Label, Boilerplate::Keep][usize::from(choice % 3)],
        embeds: [EmbedPolicy::Placeholder, EmbedPolicy::Iframe, EmbedPolicy::Drop][usize::from(choice / 3 % 3)],
        limits: match limit {
            0 => Limits::default(),
            few => Limits { depth: few.into(), nodes: usize::from(few) * 4, ..Limits::default() },
        },
        ..Options::default()
    };
    let input = if choice & 0x80 == 0 { Input::from(text) } else { item(text).into() };
    promises::of_item(input, &options).unwrap();
});

fn item(text: &str) -> FeedItem {
    let mut lines = text.splitn(14, '\n');
    let mut line = || lines.next().map(str::to_owned);
    FeedItem {
        title: line(),
        url: line(),
        site_name: line(),
        authors: vec![FeedAuthor::Person { name: line().unwrap_or_default(), url: line() }],
        published: line(),
        modified: line(),
        language: line(),
        image: line(),
        attachments: vec![FeedAttachment {
            url: line().unwrap_or_default(),
            mime: line(),
            ..FeedAttachment::default()
        }],
        comments_url: line(),
        external_url: line(),
        html: line().unwrap_or_default(),
    }
}

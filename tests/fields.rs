//! Every string of an article is clean, wherever in an item an unclean one stands.

#![cfg(not(target_arch = "wasm32"))]

mod promises;
mod unclean;

use std::collections::BTreeSet;

use feed_article::{FeedItem, Input, parse, sanitize};
use promises::strings;
use unclean::{BODIES, FIELDS, MARKS, documents, inputs, options};

#[test]
fn no_field_says_what_turns_the_page_around() {
    let (mut seen, mut broken) = (BTreeSet::new(), BTreeSet::new());
    for mark in MARKS {
        for (input, options) in inputs(mark).iter().flat_map(|input| options().map(|options| (input.clone(), options)))
        {
            let article = serde_json::to_value(parse(input, &options).unwrap()).unwrap();
            strings::each(&article, "", &mut |field, _| {
                seen.insert(field.to_owned());
            });
            broken.extend(strings::unclean(&article).into_iter().map(|(field, _)| field));
        }
    }
    assert!(broken.is_empty(), "{} fields: {broken:#?}", broken.len());
    let missing: Vec<_> = FIELDS.iter().filter(|field| !seen.contains(**field)).collect();
    assert!(missing.is_empty(), "not tried: {missing:?} of {seen:#?}");
}

#[test]
fn what_is_promised_of_every_item_holds() {
    for mark in MARKS {
        for input in inputs(mark) {
            for options in options() {
                promises::of_item(input.clone(), &options)
                    .unwrap_or_else(|error| panic!("{mark:?} {input:?}\n{error}"));
            }
        }
        for body in BODIES {
            let html = unclean::with(body, mark);
            for options in options() {
                let once = sanitize(&html, &options).unwrap();
                assert_eq!(once, sanitize(&once, &options).unwrap(), "{html}");
            }
            promises::of_fragment(&html, &options()[0]).unwrap_or_else(|error| panic!("{html:?}\n{error}"));
        }
    }
}

#[test]
fn what_a_field_has_no_room_for_is_counted() {
    let long = "word ".repeat(20_000);
    let html = format!(
        "<p>An <abbr title='{long}'>x</abbr>, <a href='/b' title='{long}'>{long}</a>.</p><img src='/c.jpg' alt='{long}'>"
    );
    let item = FeedItem { html, title: Some(long.clone()), site_name: Some(long.clone()), ..FeedItem::default() };
    let input = Input::from(FeedItem { url: Some("https://a.example/".to_owned()), ..item });
    let article = promises::of_item(input, &options()[0]).unwrap();
    let cut: Vec<_> = article.removed.iter().filter(|removal| removal.rule == "field-length").collect();
    // Title, site, the link's title and text, the abbreviation's title, the picture's text.
    assert_eq!(cut.iter().map(|removal| removal.count).collect::<Vec<_>>(), [Some(6)]);
    let lengths = [article.title.as_deref(), article.images[0].alt.as_deref(), Some(&*article.links[0].text)];
    for text in lengths.map(Option::unwrap) {
        assert!(text.len() <= 64 << 10 && text.ends_with('…'), "{}", text.len());
    }
    // What is left out of the body is never cut.
    let hidden = promises::of_item(format!("<p>Shown</p><p hidden>{long}</p>").as_str().into(), &options()[0]).unwrap();
    assert_eq!(hidden.removed.iter().map(|removal| removal.text.as_deref()).collect::<Vec<_>>(), [Some(long.trim())]);
    // Nor is a reading, which the body shows.
    let ruby = format!("<p><ruby>漢<rt>{long}</rt></ruby></p>");
    promises::of_fragment(&ruby, &options()[0]).unwrap();
    for document in documents("x") {
        assert!(parse(document.as_str(), &options()[0]).unwrap().removed.iter().all(|r| r.rule != "field-length"));
    }
}

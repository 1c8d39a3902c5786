//! What holds when items are read with what their feed has taught: the same promises, and a profile that is bounded.

#![cfg(not(target_arch = "wasm32"))]

#[path = "shapes/places.rs"]
mod places;
mod promises;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use feed_article::{
    Boilerplate, FeedItem, Input, Options, Profile, STEPS_PER_BYTE, STEPS_TO_BEGIN, counted, learn, parse, sanitize,
};
use places::{FILLERS, PLACES, item};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::{Value, json};

/// What bodies are put together of: lines of the frame, and what may stand around them.
const PIECES: [&str; 18] = [
    "<p>Our kitchen table club meets weekly</p>",
    "<p>Ring us at the office</p>",
    "<p>Grab the mug<br>Ring us at the office</p>",
    "<h3>Around the valley</h3>",
    "<p>Also there:</p>",
    "<p><img src='https://a.example/badge.png'></p>",
    "<ul><li><a href='https://a.example/about'>About our paper</a></ul>",
    "<p>Filed on 12 May 2024</p>",
    "<hr>",
    "<p>Own words</p>",
    "<p>An own line<br>Ring us at the office</p>",
    "<p>The council met on Tuesday and talked for three hours about the bridge over the river.</p>",
    "<p><img src='https://a.example/own.jpg'></p>",
    "<p><a href='https://a.example/story/1'>A story of the other day that was told here</a></p>",
    "<ul><li>One of its own</ul>",
    "<p>https://a.example/b</p>",
    "<p>Read more: <a href='https://a.example/2'>another story of the day</a></p>",
    "<p>By Jane Doe</p>",
];
/// How many of them are of the frame.
const FRAME: usize = 8;

fn options() -> Options {
    let item = |n: usize| FeedItem {
        html: format!("{}<p>{}</p>{}", PIECES[..FRAME].concat(), "own ".repeat(30 + n), PIECES[..FRAME].concat()),
        url: Some(format!("https://a.example/item/{n}")),
        ..FeedItem::default()
    };
    let profile = learn((0..4).map(item), &Options::default()).unwrap();
    Options { profile: Some(profile), ..Options::default() }
}

fn check(html: &str, options: &Options) -> Result<(), String> {
    for boilerplate in [Boilerplate::Remove, Boilerplate::Label, Boilerplate::Keep] {
        promises::of_fragment(html, &Options { boilerplate, ..options.clone() })
            .map_err(|error| format!("{error}\n  in {html}"))?;
    }
    Ok(())
}

#[test]
fn clean_stays_clean_with_a_profile() {
    let options = options();
    let mut taken = 0;
    for one in PIECES {
        for two in PIECES {
            for three in PIECES {
                for html in [[one, two, three].concat(), [one, two, PIECES[11], three].concat()] {
                    let once = sanitize(&html, &options).unwrap();
                    let again = sanitize(&once, &options).unwrap();
                    assert_eq!(once, again, "{html}");
                    taken += usize::from(once != sanitize(&html, &Options::default()).unwrap());
                }
            }
        }
    }
    assert!(taken > 4000, "a profile changed only {taken} bodies");
}

#[test]
fn the_promises_hold_with_a_profile() {
    let options = options();
    let config = ProptestConfig {
        cases: 400,
        rng_seed: RngSeed::Fixed(22),
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    proptest!(config, |(places in prop::collection::vec(0..PIECES.len(), 1..14))| {
        let html: String = places.iter().map(|at| PIECES[*at]).collect();
        check(&html, &options).map_err(TestCaseError::fail)?;
    });
}

/// Each shape is learnt from, and read with what it taught.
#[test]
fn steps_are_bounded_with_a_profile() {
    let mut taught = 0;
    for (place, at) in PLACES {
        for (name, filler) in FILLERS {
            let shape = item(*at, filler, 6_000);
            let named = |n: usize| match shape.clone() {
                Input::Text(html) => {
                    FeedItem { html, url: Some(format!("https://a.example/{n}")), ..FeedItem::default() }
                }
                Input::Item(item) => FeedItem { url: Some(format!("https://a.example/{n}")), ..*item },
            };
            let profile = learn((0..3).map(named), &Options::default()).unwrap();
            taught += usize::from(profile != Profile::default());
            let options = Options { profile: Some(profile), ..Options::default() };
            let bytes = format!("{:?}", named(3)).len() as u64;
            let (article, steps) = counted(|| parse(named(3), &options));
            assert!(article.is_ok());
            assert!(
                steps <= STEPS_TO_BEGIN + STEPS_PER_BYTE * bytes,
                "{place} × {name}: {steps} steps for {bytes} bytes"
            );
        }
    }
    assert!(taught > 0);
}

#[test]
fn a_profile_is_bounded_whatever_it_is_learnt_from() {
    let texts = ["long ", "\"\\\u{202e}\u{7}<", "长", "\u{1f600}", "\u{e9}"];
    let items = (0..900).map(|n| {
        let (feed, text) = (n / 3, texts[n / 3 % texts.len()]);
        let frame = (0..60).map(|line| format!("<p>{} line {}</p>", text.repeat(50), "x".repeat(line)));
        FeedItem {
            html: format!("<p>{}</p>{}", "own ".repeat(n), frame.collect::<String>()),
            site_name: Some(format!("{} {}", text.repeat(2_000), "y".repeat(feed))),
            url: Some(format!("https://a{feed}.example/{n}")),
            ..FeedItem::default()
        }
    });
    let own = |item: FeedItem| FeedItem { site_name: Some("one".to_owned()), ..item };
    let items = items.clone().chain(items.step_by(15).map(own));
    for feeds in [1, 900, 960] {
        let skipped = if feeds == 1 { 900 } else { 0 };
        let profile = learn(items.clone().skip(skipped).take(feeds.max(60)), &Options::default()).unwrap();
        let stored = serde_json::to_string(&profile).unwrap();
        assert!(stored.len() <= 32 << 10, "{} bytes", stored.len());
        assert!(stored.len() > 1 << 10, "only {} bytes", stored.len());
        let read: Profile = serde_json::from_str(&stored).unwrap();
        assert_eq!(read, profile);
        assert!(parse("<p>x", &Options { profile: Some(read), ..Options::default() }).is_ok());
        assert!(promises::strings::unclean(&serde_json::to_value(&profile).unwrap()).is_empty());
    }
}

#[test]
fn what_is_no_profile_is_refused() {
    let good = json!({ "version": 1, "feeds": [{ "site": "", "host": "a.example", "items": 3, "head": "", "tail": "3 x\n3 y", "authors": "" }] });
    let read = |value: &Value| serde_json::from_value::<Profile>(value.clone()).map_err(|error| error.to_string());
    let given = |value: &Value| {
        let profile = Some(read(value)?);
        parse("<p>x", &Options { profile, ..Options::default() }).map(|_| ()).map_err(|error| {
            assert_eq!(error.code(), "invalid-option");
            error.to_string()
        })
    };
    assert_eq!(given(&good), Ok(()));
    let changed = |pointer: &str, value: Value| {
        let mut profile = good.clone();
        *profile.pointer_mut(pointer).unwrap() = value;
        profile
    };
    let mut stray = good.clone();
    stray["extra"] = json!(1);
    let feeds = vec![good["feeds"][0].clone(); 65];
    for (profile, why) in [
        (changed("/version", json!(2)), "option profile.version: expected 1, found 2"),
        (changed("/feeds/0/tail", json!("x")), "option profile.feeds[0].tail: expected lines of a number"),
        (changed("/feeds/0/head", json!("3 x\n\n")), "option profile.feeds[0].head: expected lines of a number"),
        (
            changed("/feeds/0/tail", json!(format!("3 {}", "x".repeat(33_000)))),
            "option profile.feeds: expected 32768 bytes",
        ),
        (changed("/feeds", json!(feeds)), "option profile.feeds: expected 64 at most, found 65"),
        (changed("/feeds/0/items", json!("three")), "invalid type"),
        (stray, "unknown field `extra`"),
        (json!({ "feeds": [] }), "option profile.version: expected 1, found 0"),
    ] {
        let error = given(&profile).unwrap_err();
        assert!(error.starts_with(why), "{error}, not {why}");
    }
}

/// Whoever writes a profile can take lines off, and nothing else.
#[test]
fn a_hostile_profile_changes_nothing_but_the_ends() {
    let everything = PIECES.iter().map(|piece| piece.replace(['<', '>'], " ")).collect::<Vec<_>>().join("\n9 ");
    let lines = format!("9 <script>alert(1)</script>\n9 {{title}}\n9 #\n9 {everything}");
    let profile = json!({ "version": 1, "feeds": [{ "site": "", "host": "", "items": 9, "head": lines, "tail": lines, "authors": lines }] });
    let options = Options { profile: Some(serde_json::from_value(profile).unwrap()), ..Options::default() };
    for one in PIECES {
        for two in PIECES {
            check(&[one, PIECES[11], two].concat(), &options).unwrap();
        }
    }
}

#[test]
fn the_corpus_is_conserved_with_profiles() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    if !corpus.is_dir() {
        println!("skipped: ../shared/corpus is not here");
        return;
    }
    let mut feeds: BTreeMap<String, Vec<FeedItem>> = BTreeMap::new();
    for line in fs::read_to_string(corpus.join("items.jsonl")).unwrap().lines().filter(|line| !line.trim().is_empty()) {
        let item: Value = serde_json::from_str(line).unwrap();
        let text = |name: &str| item.get(name).and_then(Value::as_str).map(str::to_owned);
        let host = text("url").and_then(|url| url.split('/').nth(2).map(str::to_owned)).unwrap_or_default();
        let html = text("html").unwrap_or_default();
        feeds.entry(host).or_default().push(FeedItem {
            html,
            title: text("title"),
            url: text("url"),
            ..FeedItem::default()
        });
    }
    let mut repeated = 0;
    for (host, items) in feeds {
        let profile = Some(learn(items.iter().cloned(), &Options::default()).unwrap());
        let options = Options { profile, ..Options::default() };
        for item in items.into_iter().take(8) {
            let html = item.html.clone();
            let article = parse(item, &options).unwrap();
            let lost = promises::losses(&html, &article);
            assert!(lost.is_empty(), "{host}: {lost}");
            promises::clean_is_clean(&html, &options).unwrap_or_else(|error| panic!("{host}: {error}"));
            repeated += article.removed.iter().filter(|removal| removal.rule == "repeated").count();
        }
    }
    assert!(repeated > 100, "only {repeated} were taken off");
}

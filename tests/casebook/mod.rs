//! The cases of `tests/cases`, run the same way natively, in Node and in a browser.
//!
//! A case is a folder: an item (`input.txt`, `input.html` or `item.json`), perhaps `options.json`, perhaps `feed.json` with other
//! items of its feed, of which a profile is learnt, and the article that it must give, `expected.json`, exactly as `serde_json` prints it; or the error, as `{ "error": { "code", "message" } }`.

#[cfg(target_arch = "wasm32")]
mod list;

use std::fmt::Write as _;

use feed_article::{Article, Error, FeedItem, Input, Options};
use serde::de::DeserializeOwned;

pub struct Case<'a> {
    pub name: &'a str,
    pub file: &'a str,
    pub input: &'a str,
    pub options: Option<&'a str>,
    pub feed: Option<&'a str>,
    pub expected: &'a str,
}

/// Panics with every case that fails.
#[cfg(target_arch = "wasm32")]
pub fn check_every_case() {
    check(list::CASES);
}

/// Panics with every case that fails.
pub fn check(cases: &[Case]) {
    assert!(!cases.is_empty(), "tests/cases holds no case");
    let failures: Vec<String> = cases.iter().filter_map(Case::failure).collect();
    assert!(failures.is_empty(), "{} of {} cases fail\n{}", failures.len(), cases.len(), failures.join("\n"));
}

const MOST_LINES: usize = 8;

impl Case<'_> {
    /// What stands in `expected.json` when all is well.
    pub fn found(&self) -> String {
        let printed = match self.article() {
            Ok(article) => serde_json::to_string_pretty(&article),
            Err(error) => {
                let error = serde_json::json!({ "code": error.code(), "message": error.to_string() });
                serde_json::to_string_pretty(&serde_json::json!({ "error": error }))
            }
        };
        printed.expect("an article is plain data") + "\n"
    }

    fn options(&self) -> Options {
        let options = self.options.map_or_else(Options::default, |json| self.read("options.json", json));
        let learnt = |json| feed_article::learn(self.read::<Vec<FeedItem>>("feed.json", json), &options);
        let profile = self.feed.map(|json| learnt(json).unwrap_or_else(|error| panic!("{}: {error}", self.name)));
        Options { profile: profile.or_else(|| options.profile.clone()), ..options }
    }

    /// What is cleaned of the article's own HTML, if anything is.
    fn cleaned_again(&self) -> Option<String> {
        let html = self.article().ok()?.html?;
        let again = feed_article::sanitize(&html, &self.options()).unwrap_or_else(|error| error.to_string());
        (again != html).then(|| format!("{}: its HTML is not clean\n  {html}\n  {again}", self.name))
    }

    fn article(&self) -> Result<Article, Error> {
        let options = self.options();
        let input: Input = match self.file {
            "item.json" => self.read::<FeedItem>(self.file, self.input).into(),
            _ => self.input.into(),
        };
        feed_article::parse(input, &options)
    }

    fn read<T: DeserializeOwned>(&self, file: &str, json: &str) -> T {
        serde_json::from_str(json).unwrap_or_else(|error| panic!("{}/{file}: {error}", self.name))
    }

    fn failure(&self) -> Option<String> {
        let found = self.found();
        if found == self.expected {
            return self.cleaned_again();
        }
        let mut report = format!("{}/expected.json", self.name);
        let (mut wanted, mut given) = (self.expected.lines(), found.lines());
        let mut shown = 0;
        for line in 1.. {
            let (want, give) = (wanted.next(), given.next());
            if shown == MOST_LINES || (want.is_none() && give.is_none()) {
                break;
            }
            if want != give {
                shown += 1;
                let (want, give) = (want.unwrap_or("(the end)"), give.unwrap_or("(the end)"));
                let _ = write!(report, "\n  {line}: expected {want}\n  {line}: found    {give}");
            }
        }
        Some(report)
    }
}

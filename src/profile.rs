//! What the items of a feed have in common, as plain data that is stored with the feed.

use std::collections::HashSet;
use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

use crate::error::{Error, ErrorKind};
use crate::limits::{PROFILE, PROFILE_FEEDS};

/// The only version there is.
const VERSION: usize = 1;

/// What the items of one feed have in common: frames, footers, badges. [`crate::learn`] makes it, [`crate::Options::profile`]
/// takes it.
///
/// It is plain JSON of at most 32 KiB by serde; what is in it is the crate's own business. Whoever writes one by hand decides what
/// goes to [`crate::Article::removed`] under the rule `repeated`, and nothing else. A profile with parts that are not known, or with
/// another `version` than 1, is refused with the code `invalid-option`.
///
/// ```
/// use feed_article::{FeedItem, Options, Profile, learn, parse};
/// let item = |text: &str| FeedItem {
///     html: format!("<p>{text}</p><p>Written in the old town hall, second floor.</p>"),
///     url: Some(format!("https://news.example/{}", text.len())),
///     ..FeedItem::default()
/// };
/// let profile = learn(["The bridge is open.", "Rain came.", "A new school is built."].map(item), &Options::default())?;
/// let stored = serde_json::to_string(&profile).expect("plain data");
/// let profile: Option<Profile> = serde_json::from_str(&stored).expect("what was stored");
/// let article = parse(item("The mayor went home."), &Options { profile, ..Options::default() })?;
/// assert_eq!(article.text.as_deref(), Some("The mayor went home."));
/// assert_eq!(article.removed[0].rule, "repeated");
/// # Ok::<(), feed_article::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    #[serde(default)]
    version: usize,
    #[serde(default)]
    feeds: Vec<Feed>,
}

/// What one feed repeats. Its texts are lists with a line for each entry: in how many items it was found, a space, and its key.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Feed {
    /// `siteName` of its items, folded; empty where they name none.
    pub site: String,
    /// The host of their addresses; empty where they have none.
    pub host: String,
    /// How many items were read.
    pub items: usize,
    pub head: String,
    pub tail: String,
    pub authors: String,
    pub titles: String,
}

impl Default for Profile {
    /// A profile of nothing.
    fn default() -> Self {
        Self::of(Vec::new())
    }
}

impl Profile {
    pub(crate) fn of(feeds: Vec<Feed>) -> Self {
        Self { version: VERSION, feeds }
    }
}

/// Adds an entry to a list.
pub(crate) fn list(entries: &mut String, count: usize, key: &str) {
    if !entries.is_empty() {
        entries.push('\n');
    }
    let _ = write!(entries, "{count} {key}");
}

/// Bytes that an entry takes in JSON, where the line feed before it takes two. Keys hold nothing that is escaped.
pub(crate) fn entry_bytes(key: &str) -> usize {
    key.len() + "\\n50 ".len()
}

/// Bytes that a feed takes in JSON besides its entries.
pub(crate) fn feed_bytes(feed: &Feed) -> usize {
    feed.site.len() + feed.host.len() + 100
}

/// A profile, ready for looking up.
#[derive(Debug, Default)]
pub(crate) struct Repeats(Vec<FeedRepeats>);

/// What one feed repeats.
#[derive(Debug)]
pub(crate) struct FeedRepeats {
    site: String,
    host: String,
    pub head: HashSet<String>,
    pub tail: HashSet<String>,
    pub authors: HashSet<String>,
    /// Names that stand behind its titles.
    pub titles: HashSet<String>,
}

impl Repeats {
    pub(crate) fn compile(profile: Option<&Profile>) -> Result<Self, Error> {
        let Some(profile) = profile else { return Ok(Self::default()) };
        let wrong = |part: &str, message: String| {
            Err(Error::new(ErrorKind::Option { name: format!("profile.{part}"), message }))
        };
        if profile.version != VERSION {
            return wrong("version", format!("expected {VERSION}, found {}: learn anew", profile.version));
        }
        if profile.feeds.len() > PROFILE_FEEDS {
            return wrong("feeds", format!("expected {PROFILE_FEEDS} at most, found {}", profile.feeds.len()));
        }
        let bytes = |feed: &Feed| {
            [&feed.site, &feed.host, &feed.head, &feed.tail, &feed.authors, &feed.titles]
                .map(String::len)
                .iter()
                .sum::<usize>()
        };
        let bytes: usize = profile.feeds.iter().map(bytes).sum();
        if bytes > PROFILE {
            return wrong("feeds", format!("expected {PROFILE} bytes at most, found {bytes}"));
        }
        let mut repeats = Vec::with_capacity(profile.feeds.len());
        for (at, feed) in profile.feeds.iter().enumerate() {
            let mut sets = <[HashSet<String>; 4]>::default();
            let parts =
                [("head", &feed.head), ("tail", &feed.tail), ("authors", &feed.authors), ("titles", &feed.titles)];
            for ((name, entries), set) in parts.into_iter().zip(&mut sets) {
                let Some(keys) = keys(entries) else {
                    let expected = "expected lines of a number, a space and a text".to_owned();
                    return wrong(&format!("feeds[{at}].{name}"), expected);
                };
                *set = keys;
            }
            let [head, tail, authors, titles] = sets;
            repeats.push(FeedRepeats { site: feed.site.clone(), host: feed.host.clone(), head, tail, authors, titles });
        }
        Ok(Self(repeats))
    }

    /// What the feed repeats that an item is of, by the keys of its site's name and of its host. A profile of one feed is that of all
    /// its items.
    pub(crate) fn of_feed(&self, names: impl Fn() -> (String, String)) -> Option<&FeedRepeats> {
        if let [] | [_] = &self.0[..] {
            return self.0.first();
        }
        let (site, host) = names();
        let by_site = self.0.iter().find(|feed| !site.is_empty() && feed.site == site);
        by_site.or_else(|| self.0.iter().find(|feed| !host.is_empty() && feed.host == host))
    }
}

fn keys(entries: &str) -> Option<HashSet<String>> {
    let key = |entry: &str| {
        let (count, key) = entry.split_once(' ')?;
        (count.bytes().all(|byte| byte.is_ascii_digit()) && !key.is_empty()).then(|| key.to_owned())
    };
    if entries.is_empty() { Some(HashSet::new()) } else { entries.split('\n').map(key).collect() }
}

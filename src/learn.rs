//! Learns from the items of feeds what stands at the ends of several of them.

use std::collections::{HashMap, HashSet};

use crate::document::Document;
use crate::limits::{PROFILE, PROFILE_FEEDS, PROFILE_ITEMS, spend};
use crate::profile::{self, Feed, Profile};
use crate::read::{Ends, is_picture, name_key};
use crate::sort::{sort, sort_by};
use crate::text::measure::width;
use crate::text::search::contains;
use crate::url::Address;

/// Items that a line has to stand in.
const FEWEST: usize = 3;
/// Columns from which on a line is prose.
const PROSE: usize = 60;
/// The shortest title by which two items are the same one, in bytes.
const SAME_TITLE: usize = 20;

/// What was learnt so far.
#[derive(Default)]
pub(crate) struct Lessons {
    feeds: Vec<Lesson>,
    places: HashMap<(String, String), usize>,
}

/// What one feed's items say.
#[derive(Default)]
struct Lesson {
    site: String,
    host: String,
    /// Addresses and titles of its items.
    seen: HashSet<String>,
    items: Vec<Ends>,
}

impl Lessons {
    /// The feed that an item is of, if the item says anything new of it.
    pub(crate) fn feed_of(&mut self, document: &Document) -> Option<usize> {
        let site = name_key(document.site_name.as_deref().unwrap_or_default());
        let host = name_key(document.base.as_ref().map(Address::host).unwrap_or_default());
        let key = if site.is_empty() { (String::new(), host.clone()) } else { (site.clone(), String::new()) };
        let next = self.feeds.len();
        let place = match self.places.get(&key) {
            Some(place) => *place,
            None if next == PROFILE_FEEDS => return None,
            None => {
                self.places.insert(key, next);
                self.feeds.push(Lesson { site, host, ..Lesson::default() });
                next
            }
        };
        let lesson = &mut self.feeds[place];
        let address = document.url.as_ref().filter(|url| !url.is_empty());
        let title = document.title.as_ref().filter(|title| title.len() >= SAME_TITLE);
        let names = [address, title].into_iter().flatten();
        let is_new = lesson.items.len() < PROFILE_ITEMS && names.clone().all(|name| !lesson.seen.contains(name));
        lesson.seen.extend(names.cloned());
        is_new.then_some(place)
    }

    pub(crate) fn add(&mut self, feed: usize, ends: Ends) {
        self.feeds[feed].items.push(ends);
    }

    /// The lines that stand in most items, as many as a profile has room for.
    pub(crate) fn profile(self) -> Profile {
        let lessons: Vec<Lesson> = self.feeds.into_iter().filter(|lesson| lesson.items.len() >= FEWEST).collect();
        let room = PROFILE / lessons.len().max(1);
        Profile::of(lessons.into_iter().map(|lesson| lesson.feed(room)).collect())
    }
}

/// The lists of a feed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum List {
    Authors,
    Titles,
    Tail,
    Head,
}

impl Lesson {
    fn feed(self, room: usize) -> Feed {
        let Self { site, host, items, .. } = self;
        let copies = copies(&items);
        let mut found: Vec<(usize, List, &str)> = Vec::new();
        for list in [List::Authors, List::Titles, List::Tail, List::Head] {
            let keys = (0..).zip(&items).flat_map(|(at, item): (u32, _)| item.keys(list).map(move |key| (key, at)));
            let mut places: Vec<(&str, u32)> = keys.collect();
            sort(&mut places);
            for places in places.chunk_by(|one, other| one.0 == other.0) {
                let key = places[0].0;
                let repeats = match list {
                    List::Authors => places.len() == items.len() && is_site(key, &site, &host),
                    List::Titles => places.len() >= FEWEST && places.len() * 5 >= items.len() * 4,
                    _ => {
                        let mut different: Vec<usize> = places.iter().map(|place| copies[place.1 as usize]).collect();
                        sort(&mut different);
                        different.dedup();
                        is_frame(list, key, different.len(), places.len(), items.len())
                    }
                };
                if repeats {
                    found.push((places.len(), list, key));
                }
            }
        }
        sort_by(&mut found, |one, other| other.0.cmp(&one.0).then_with(|| (one.1, one.2).cmp(&(other.1, other.2))));
        let mut feed = Feed { site, host, items: items.len(), ..Feed::default() };
        let mut room = room.saturating_sub(profile::feed_bytes(&feed));
        for (count, list, key) in found {
            let Some(left) = room.checked_sub(profile::entry_bytes(key)) else { break };
            room = left;
            let entries = match list {
                List::Authors => &mut feed.authors,
                List::Titles => &mut feed.titles,
                List::Tail => &mut feed.tail,
                List::Head => &mut feed.head,
            };
            profile::list(entries, count, key);
        }
        feed
    }
}

impl Ends {
    fn keys(&self, list: List) -> impl Iterator<Item = &str> {
        let keys = match list {
            List::Authors => &self.authors,
            List::Titles => &self.titles,
            List::Tail => &self.tail,
            List::Head => &self.head,
        };
        keys.iter().map(String::as_str).filter(|key| !key.is_empty())
    }
}

/// Whether an author's name is that of the site, or a part of it.
fn is_site(author: &str, site: &str, host: &str) -> bool {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let author = letters(author);
    !author.is_empty() && [site, host].iter().any(|name| contains(&letters(name), &author))
}

/// Whether what stands in `count` of the items, in `different` of which nothing else is the same, is of the feed's frame.
fn is_frame(list: List, key: &str, different: usize, count: usize, items: usize) -> bool {
    let most = count * 2 >= items;
    let enough = if most { count } else { different };
    let is_prose = width(key) >= PROSE && !is_picture(key);
    match list {
        // Of a handful of items half is enough, for what is no sentence.
        _ if enough < FEWEST => items <= 4 && enough == 2 && !is_prose,
        // An introduction to a series is no frame, nor is a picture that some items begin with.
        List::Head if is_prose => most,
        List::Head if is_picture(key) => count * 3 >= items,
        List::Tail if is_prose => count * 10 >= items,
        _ => true,
    }
}

/// For each item the first one of which it is a copy: more than half of what its ends say is the same.
fn copies(items: &[Ends]) -> Vec<usize> {
    let bytes = |keys: &mut dyn Iterator<Item = &String>| keys.map(String::len).sum::<usize>();
    let is_copy = |one: &Ends, other: &Ends| {
        let same = bytes(&mut one.tail.intersection(&other.tail));
        let least = bytes(&mut one.tail.iter()).min(bytes(&mut other.tail.iter()));
        spend(one.tail.len());
        same * 5 >= least * 3
    };
    let mut firsts = Vec::with_capacity(items.len());
    for (at, item) in items.iter().enumerate() {
        let first = items[..at].iter().position(|other| is_copy(item, other));
        firsts.push(first.map_or(at, |first: usize| firsts[first]));
    }
    firsts
}

//! What stands at the ends of the other items of a feed, too: lines, blocks and pictures, by the keys of its profile.
//!
//! A key is the text of a block with what differs from item to item folded: digits and dates, the item's own title and address.

use std::collections::HashSet;

use super::verdict::Verdict;
use crate::article::visit::{each_block, each_inline, each_text, line_of, text_of, words_of};
use crate::article::{Article, Block, BlockKind, Inline, Role};
use crate::limits::{PROFILE_BLOCKS, PROFILE_PICTURES, PROFILE_TEXT};
use crate::profile::{FeedRepeats, Repeats};
use crate::read::lines::keys::{address_key, bounded, feed_of, fold};
use crate::rules::boilerplate::Place;
use crate::text::search::{contains, replace};
use crate::url::{Address, SafeUrl};

/// The rule that takes them.
pub(crate) const REPEATED: &str = "repeated";
/// What stands in keys for the item's own title and address.
const TITLE: &str = "{title}";
const ADDRESS: &str = "{address}";
/// The shortest title or address that is looked for in lines, in bytes.
const SHORTEST_OWN: usize = 6;
/// Lines at either end of a paragraph that may be of a frame.
const LINES: usize = 8;

/// What an item says of itself, as it stands in keys.
#[derive(Default)]
pub(crate) struct Own {
    title: String,
    address: String,
}

impl Own {
    pub(crate) fn of(article: &Article) -> Self {
        let address = article.url.as_ref().map(SafeUrl::as_str).unwrap_or_default();
        let address = address.split_once("://").map_or(address, |(_, rest)| rest);
        Self {
            title: fold(article.title.as_deref().unwrap_or_default()),
            address: fold(address.strip_suffix('/').unwrap_or(address)),
        }
    }

    fn without(&self, mut key: String) -> String {
        for (own, mark) in [(&self.title, TITLE), (&self.address, ADDRESS)] {
            if own.len() >= SHORTEST_OWN && own.len() <= key.len() && contains(&key, own) {
                key = replace(&key, own, mark);
            }
        }
        key
    }
}

/// What an item's feed repeats, for one item.
pub(crate) struct Repeated<'a> {
    feed: Option<&'a FeedRepeats>,
    own: Own,
}

impl<'a> Repeated<'a> {
    pub(crate) fn new(repeats: &'a Repeats, article: &Article, base: Option<&Address>) -> Self {
        let feed = feed_of(article, repeats, base);
        Self { feed, own: feed.map(|_| Own::of(article)).unwrap_or_default() }
    }

    /// Whether an item has a block of its own. One that has none is not the frame of anything.
    pub(crate) fn leave(&mut self, blocks: &mut [Block]) {
        let is_own = |block: &mut Block| {
            !matches!(block.kind, BlockKind::Divider)
                && !self.is_at(Place::Leading, block)
                && !self.is_at(Place::Trailing, block)
        };
        if self.feed.is_some() && !blocks.iter_mut().any(is_own) {
            self.feed = None;
        }
    }

    /// Whether anything is known of the item's feed.
    pub(crate) fn knows(&self) -> bool {
        self.feed.is_some()
    }

    pub(crate) fn is_at(&self, place: Place, block: &mut Block) -> bool {
        let Some(feed) = self.feed else { return false };
        let known = if place == Place::Leading { &feed.head } else { &feed.tail };
        if known.is_empty() {
            return false;
        }
        let keys = keys(block, &self.own);
        !keys.is_empty() && keys.iter().all(|key| known.contains(key))
    }

    pub(crate) fn verdict(&self, place: Place, block: &mut Block) -> Option<Verdict> {
        self.is_at(place, block).then(|| Verdict::boilerplate(REPEATED, Role::Promo))
    }
}

/// Whether a block announces what stands below it.
pub(crate) fn announces(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Heading { .. }) || ends_with_colon(block)
}

pub(crate) fn ends_with_colon(block: &Block) -> bool {
    line_of(block).is_some_and(|line| line.trim_end().ends_with([':', '：']))
}

/// The keys at the head and at the tail of a body.
pub(crate) fn ends(article: &mut Article) -> [HashSet<String>; 2] {
    let own = Own::of(article);
    let blocks = &mut article.blocks;
    let head = blocks.iter_mut().take(PROFILE_BLOCKS).flat_map(|block| keys(block, &own)).collect();
    let tail = blocks.iter_mut().rev().take(PROFILE_BLOCKS).flat_map(|block| {
        let mut keys = keys(block, &own);
        if let BlockKind::Paragraph { content } = &block.kind {
            let lines = content.rsplit(|inline| matches!(inline, Inline::Break)).take(LINES);
            keys.extend(lines.filter_map(|line| text_key(&text_of(line), &own)));
        }
        keys
    });
    [head, tail.collect()]
}

/// The keys of a block; all of them have to be known. None where the block is too long, or says and shows nothing.
fn keys(block: &mut Block, own: &Own) -> Vec<String> {
    let mut addresses = Vec::new();
    let mut too_many = false;
    let mut add = |url: &SafeUrl| {
        if addresses.len() < PROFILE_PICTURES { addresses.push(address_key(url.as_str())) } else { too_many = true }
    };
    each_block(std::slice::from_mut(block), &mut |block| match &block.kind {
        BlockKind::Figure { images, .. } => images.iter().for_each(|image| add(&image.url)),
        BlockKind::Embed { embed, .. } => add(&embed.url),
        BlockKind::Media { sources, .. } => sources.iter().for_each(|source| add(&source.url)),
        _ => {}
    });
    each_text(std::slice::from_mut(block), &mut |content| {
        each_inline(content, &mut |inline| {
            if let Inline::Image { image } = inline {
                add(&image.url);
            }
        });
    });
    let words = words_of(block);
    if too_many || words.len() > PROFILE_TEXT {
        return Vec::new();
    }
    addresses.extend(text_key(&words, own));
    addresses
}

fn text_key(text: &str, own: &Own) -> Option<String> {
    let key = own.without(fold(text));
    // What only says the title or the address again is the item's own.
    (!key.is_empty() && !matches!(&*key, TITLE | ADDRESS)).then(|| bounded(key))
}

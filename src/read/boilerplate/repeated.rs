//! What stands at the ends of the other items of a feed, too: lines, blocks and pictures, by the keys of its profile.
//!
//! A key is the text of a block with what differs from item to item folded: digits and dates, the item's own title and address.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::sync::LazyLock;

use super::verdict::Verdict;
use crate::article::visit::{each_block, each_inline, each_text, line_of, text_of, words_of};
use crate::article::{Article, Block, BlockKind, Inline, Role, bidi};
use crate::limits::{PROFILE_BLOCKS, PROFILE_KEY, PROFILE_PICTURES, PROFILE_TEXT, spend};
use crate::profile::{FeedRepeats, Repeats};
use crate::rules::boilerplate::Place;
use crate::rules::months::{DAYS, MONTHS, WEEKDAYS};
use crate::text::lowercase::lowercase;
use crate::text::measure::{fits, is_blank};
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
/// The longest line whose names of months are folded, in bytes: longer ones are sentences.
const LONGEST_DATED: usize = 200;
/// Columns of the longest line that is no sentence.
const LONGEST_LINE: usize = 60;
/// The shortest name of a month or a day, in bytes: shorter ones are words as well.
const SHORTEST_MONTH: usize = 3;

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

/// What the feed repeats that an article is of.
pub(crate) fn feed_of<'a>(article: &Article, repeats: &'a Repeats, base: Option<&Address>) -> Option<&'a FeedRepeats> {
    let names = || {
        let site = article.site_name.as_deref().unwrap_or_default();
        (name_key(site), name_key(base.map(Address::host).unwrap_or_default()))
    };
    repeats.of_feed(names)
}

/// Whether a block announces what stands below it.
pub(crate) fn announces(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Heading { .. })
        || line_of(block).is_some_and(|line| line.trim_end().ends_with([':', '：']))
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

/// How keys of pictures and players begin.
const PICTURE: char = '<';

pub(crate) fn is_picture(key: &str) -> bool {
    key.starts_with(PICTURE)
}

/// A name as it stands in a profile.
pub(crate) fn name_key(name: &str) -> String {
    bounded(fold(name))
}

/// The key of a picture or player: its address, with all of its digits.
fn address_key(url: &str) -> String {
    let mut key = String::with_capacity(url.len() + 1);
    key.push(PICTURE);
    key.push_str(url.split_once("://").map_or(url, |(_, rest)| rest));
    bounded(key)
}

fn text_key(text: &str, own: &Own) -> Option<String> {
    let key = own.without(fold(text));
    // What only says the title or the address again is the item's own.
    (!key.is_empty() && !matches!(&*key, TITLE | ADDRESS)).then(|| bounded(key))
}

/// A long key is its beginning and a hash of the whole.
fn bounded(mut key: String) -> String {
    if key.len() > PROFILE_KEY {
        // FNV-1a, <http://www.isthe.com/chongo/tech/comp/fnv/>.
        let hash = key
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        let end = (0..=PROFILE_KEY - "…".len() - 16).rev().find(|at| key.is_char_boundary(*at));
        key.truncate(end.unwrap_or(0));
        let _ = write!(key, "…{hash:016x}");
    }
    key
}

/// A text in small letters and with single spaces, each run of digits as `#`. In lines with a date the names of months and days are
/// `#`, too. In others, numbers that are put together (`12:30`, `4/5`) and those of sentences stay: they are the item's own. Nothing is
/// in it that JSON escapes.
fn fold(text: &str) -> String {
    spend(text.len());
    let is_dated = text.len() < LONGEST_DATED && text.contains(|c: char| c.is_ascii_digit()) && has_date(text);
    let is_sentence = !is_dated && !fits(text, LONGEST_LINE);
    let mut out = String::with_capacity(text.len());
    for word in text.split(is_blank).filter(|word| !word.is_empty()) {
        if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
        let start = out.len();
        let stays = is_sentence || (!is_dated && is_composite(word));
        for c in word.chars() {
            if c.is_numeric() && !stays {
                if !out[start..].ends_with('#') {
                    out.push('#');
                }
            } else if !(c.is_control() || bidi::is_control(c) || matches!(c, '"' | '\\')) {
                out.push(lowercase(c));
            }
        }
        let name = out[start..].trim_matches(|c: char| !c.is_alphanumeric());
        if is_dated && is_month_or_day(name) {
            out.truncate(start);
            out.push('#');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Whether a text names a year or a month with a number beside it.
fn has_date(text: &str) -> bool {
    let mut has_number = false;
    let mut has_month = false;
    for word in text.split(|c: char| !c.is_alphanumeric()) {
        let digits = word.bytes().filter(u8::is_ascii_digit).count();
        has_number |= digits > 0;
        if digits == 4 && (word.starts_with("19") || word.starts_with("20")) {
            return true;
        }
        has_month |= word.len() >= SHORTEST_MONTH
            && digits == 0
            && is_month_or_day(&word.chars().map(lowercase).collect::<String>());
    }
    has_number && (has_month || text.contains(['年', '月', '년', '월']))
}

/// Whether digits stand on either side of a sign.
fn is_composite(word: &str) -> bool {
    let bytes = word.as_bytes();
    bytes.windows(3).any(|part| part[0].is_ascii_digit() && part[1].is_ascii_punctuation() && part[2].is_ascii_digit())
}

/// Names of months and days, but for those that are words as well.
static NAMES: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let names = MONTHS.iter().chain([&WEEKDAYS, &DAYS]).flat_map(|table| table.split(' '));
    names.filter(|name| name.len() >= SHORTEST_MONTH).collect()
});

fn is_month_or_day(name: &str) -> bool {
    spend(name.len());
    NAMES.contains(name)
}

//! Keys: texts by which the lines, pictures and names of one item are known again in another item of its feed.

use std::fmt::Write as _;

use crate::article::{Article, bidi};
use crate::limits::{PROFILE_KEY, spend};
use crate::profile::{FeedRepeats, Repeats};
use crate::rules::months::{is_weekday, month};
use crate::text::lowercase::lowercase;
use crate::text::lowercase::lowercase_of;
use crate::text::measure::{fits, is_blank};
use crate::url::Address;

/// The longest line whose names of months are folded, in bytes: longer ones are sentences.
const LONGEST_DATED: usize = 200;
/// Columns of the longest line that is no sentence.
const LONGEST_LINE: usize = 60;
/// The shortest name of a month or a day, in bytes: shorter ones are words as well.
const SHORTEST_MONTH: usize = 3;

/// What the feed repeats that an article is of.
pub(crate) fn feed_of<'a>(article: &Article, repeats: &'a Repeats, base: Option<&Address>) -> Option<&'a FeedRepeats> {
    let names = || {
        let site = article.site_name.as_deref().unwrap_or_default();
        (name_key(site), name_key(base.map(Address::host).unwrap_or_default()))
    };
    repeats.of_feed(names)
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
pub(crate) fn address_key(url: &str) -> String {
    let mut key = String::with_capacity(url.len() + 1);
    key.push(PICTURE);
    key.push_str(url.split_once("://").map_or(url, |(_, rest)| rest));
    bounded(key)
}

/// A long key is its beginning and a hash of the whole.
pub(crate) fn bounded(mut key: String) -> String {
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
pub(crate) fn fold(text: &str) -> String {
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
        has_month |= word.len() >= SHORTEST_MONTH && digits == 0 && is_month_or_day(&lowercase_of(word));
    }
    has_number && (has_month || text.contains(['年', '月', '년', '월']))
}

/// Whether digits stand on either side of a sign.
fn is_composite(word: &str) -> bool {
    let bytes = word.as_bytes();
    bytes.windows(3).any(|part| part[0].is_ascii_digit() && part[1].is_ascii_punctuation() && part[2].is_ascii_digit())
}

fn is_month_or_day(name: &str) -> bool {
    month(name).is_some() || is_weekday(name)
}

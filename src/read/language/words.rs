//! Languages by their function words.

use std::sync::LazyLock;

use super::length::is_letter;
use crate::case::small;
use crate::rules::languages;

/// Words of a text that are looked at: over the corpus, no decision needs more.
const WORDS: u32 = 250;

pub(super) static LATIN: LazyLock<Index> = LazyLock::new(|| Index::of(&languages::LATIN));
pub(super) static CYRILLIC: LazyLock<Index> = LazyLock::new(|| Index::of(&languages::CYRILLIC));

/// Function words, each with a bit for each of its languages in the table, found by their hash.
pub(super) struct Index {
    words: Vec<(&'static str, u32)>,
    /// Places in `words`, one more each; nothing follows a 0 that has the same hash.
    slots: [u16; SLOTS],
}

/// More than twice as many as there are words.
const SLOTS: usize = 2048;

impl Index {
    #[allow(clippy::cast_possible_truncation, reason = "there are fewer words than slots")]
    fn of(table: &[(&str, &'static [&'static str])]) -> Self {
        assert!(table.len() <= u32::BITS as usize);
        let mut index = Self { words: Vec::new(), slots: [0; SLOTS] };
        for (language, (_, words)) in table.iter().enumerate() {
            for word in *words {
                let slot = index.slot(word, word.bytes().fold(0, hashed));
                if index.slots[slot] == 0 {
                    index.words.push((word, 0));
                    index.slots[slot] = index.words.len() as u16;
                }
                index.words[usize::from(index.slots[slot]) - 1].1 |= 1 << language;
            }
        }
        index
    }

    /// Where a word is, ASCII case aside, or would be.
    fn slot(&self, word: &str, hash: usize) -> usize {
        let mut slot = hash % SLOTS;
        while let Some((known, _)) = self.entry(slot)
            && !known.eq_ignore_ascii_case(word)
        {
            slot = (slot + 1) % SLOTS;
        }
        slot
    }

    fn entry(&self, slot: usize) -> Option<&(&'static str, u32)> {
        self.words.get(usize::from(self.slots[slot]).checked_sub(1)?)
    }

    /// The languages that a word is of.
    fn languages(&self, word: &str, hash: usize) -> u32 {
        self.entry(self.slot(word, hash)).map_or(0, |(_, languages)| *languages)
    }
}

/// The hash of what ends in this byte, large or small.
fn hashed(before: usize, byte: u8) -> usize {
    before.wrapping_mul(31).wrapping_add(usize::from(byte | 0x20))
}

/// A run of letters of ASCII, and of all that is not.
struct Letters<'t> {
    text: &'t str,
    hash: usize,
    is_ascii: bool,
}

fn letters_of(text: &str) -> impl Iterator<Item = Letters<'_>> {
    const GOES_ON: [bool; 256] = {
        let mut goes_on = [true; 256];
        let mut byte = 0_u8;
        while byte < 0x80 {
            goes_on[byte as usize] = byte.is_ascii_alphabetic();
            byte += 1;
        }
        goes_on
    };
    let goes_on = |byte: &u8| GOES_ON[usize::from(*byte)];
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while !goes_on(bytes.get(at)?) {
            at += 1;
        }
        let (from, mut hash, mut all) = (at, 0, 0);
        while let Some(byte) = bytes.get(at).filter(|byte| goes_on(byte)) {
            hash = hashed(hash, *byte);
            all |= byte;
            at += 1;
        }
        Some(Letters { text: &text[from..at], hash, is_ascii: all.is_ascii() })
    })
}

/// The words of a run.
fn words_of(run: &str) -> impl Iterator<Item = &str> {
    run.split(|c: char| !(is_letter(c) || c.is_alphabetic())).filter(|word| !word.is_empty())
}

/// The language whose function words are the most, if they are enough to tell.
pub(super) fn by_words(text: &str, table: &[(&'static str, &[&str])], index: &Index) -> Option<&'static str> {
    let mut counts = vec![0_u32; table.len()];
    let mut words = 0_u32;
    let mut count = |word: &str, hash: usize| {
        words += 1;
        let mut languages = index.languages(word, hash);
        while languages != 0 {
            counts[languages.trailing_zeros() as usize] += 1;
            languages &= languages - 1;
        }
        words == WORDS
    };
    let mut lower = String::new();
    for run in letters_of(text) {
        let enough = if run.is_ascii {
            count(run.text, run.hash)
        } else {
            words_of(run.text).any(|word| {
                lower.clear();
                lower.extend(word.chars().map(small));
                count(&lower, lower.bytes().fold(0, hashed))
            })
        };
        if enough {
            break;
        }
    }
    let (best, count) = counts.iter().enumerate().max_by_key(|(at, n)| (**n, std::cmp::Reverse(*at)))?;
    (*count > 0 && (*count * 20 > words || *count > 5)).then(|| table[best].0)
}

//! Languages by their function words.

use std::sync::LazyLock;

use super::length::is_letter;
use crate::rules::languages;
use crate::text::lowercase::lowercase;

/// Words of a text that are looked at: over the corpus, no decision needs more.
const WORDS: u32 = 250;
/// As many words are a line, in which a function word of one language is often a word of another.
const FEW_WORDS: u32 = 25;

/// Words of a line in which a language that has letters of its own writes one of them.
const LINE: u32 = 12;
/// Letters beyond ASCII that are remembered.
const LETTERS: usize = 32;

pub(super) static LATIN: LazyLock<Index> = LazyLock::new(|| Index::of(&languages::LATIN));
pub(super) static CYRILLIC: LazyLock<Index> = LazyLock::new(|| Index::of(&languages::CYRILLIC));

/// A word in small letters, and zeros behind it.
type Key = u128;

/// Longer than all words that are looked for, in bytes.
const LONG: usize = size_of::<Key>();

/// The key of a word in small letters.
fn key(word: &str) -> Option<Key> {
    let mut bytes = [0; LONG];
    bytes[..LONG - 1].get_mut(..word.len())?.copy_from_slice(word.as_bytes());
    Some(Key::from_le_bytes(bytes))
}

/// Function words, each with a bit for each of its languages in the table, found by their hash.
pub(super) struct Index {
    words: Vec<(Key, u32)>,
    /// Places in `words`, one more each; nothing follows a 0 that has the same hash.
    slots: [u16; SLOTS],
}

/// More than twice as many as there are words.
const SLOTS: usize = 2048;

impl Index {
    #[allow(clippy::cast_possible_truncation, reason = "there are fewer words than slots")]
    fn of(table: &[(&str, &str)]) -> Self {
        assert!(table.len() <= u32::BITS as usize);
        let mut index = Self { words: Vec::new(), slots: [0; SLOTS] };
        for (language, (_, words)) in table.iter().enumerate() {
            for key in words.split(' ').map(|word| key(word).expect("no function word is that long")) {
                let slot = index.slot(key);
                if index.slots[slot] == 0 {
                    index.words.push((key, 0));
                    index.slots[slot] = index.words.len() as u16;
                }
                index.words[usize::from(index.slots[slot]) - 1].1 |= 1 << language;
            }
        }
        index
    }

    /// Where a word is, or would be.
    #[allow(clippy::cast_possible_truncation, reason = "of a hash some bits are enough")]
    fn slot(&self, key: Key) -> usize {
        // The multiplier of Fibonacci hashing: 2^64 divided by the golden ratio.
        let hash = (key as u64 ^ (key >> 64) as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32;
        let mut slot = hash as usize % SLOTS;
        while let Some((known, _)) = self.entry(slot)
            && *known != key
        {
            slot = (slot + 1) % SLOTS;
        }
        slot
    }

    fn entry(&self, slot: usize) -> Option<&(Key, u32)> {
        self.words.get(usize::from(self.slots[slot]).checked_sub(1)?)
    }

    /// The languages that a word is of.
    fn languages(&self, key: Option<Key>) -> u32 {
        key.and_then(|key| self.entry(self.slot(key))).map_or(0, |(_, languages)| *languages)
    }
}

/// Letters without anything between them.
enum Letters<'t> {
    /// A word of ASCII.
    Word(Option<Key>),
    /// Not ASCII alone: perhaps signs as well.
    Run(&'t str),
}

fn letters_of(text: &str) -> impl Iterator<Item = Letters<'_>> {
    const ONES: Key = Key::from_le_bytes([1; LONG]);
    /// For each length the bits of what is that long.
    const BITS: [Key; LONG + 1] = {
        let mut bits = [Key::MAX; LONG + 1];
        let mut length = 0;
        while length < LONG {
            bits[length] = (1 << (8 * length)) - 1;
            length += 1;
        }
        bits
    };
    // Sixteen bytes are looked at together; see `find_pair`.
    let goes_on = |byte: u8| ((byte | 0x20).wrapping_sub(b'a') < 26) | !byte.is_ascii();
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = &rest[rest.bytes().position(goes_on)?..];
        let block = rest.as_bytes().first_chunk().copied().unwrap_or_else(|| {
            let mut block = [0; LONG];
            block[..rest.len()].copy_from_slice(rest.as_bytes());
            block
        });
        let letters = Key::from_le_bytes(block.map(|byte| u8::from(goes_on(byte))));
        let mut length = (letters ^ ONES).trailing_zeros() as usize / 8;
        let word = Key::from_le_bytes(block) & BITS[length];
        let small = word | (ONES << 5 & BITS[length]);
        let is_long = length == LONG;
        if is_long {
            length = rest.bytes().position(|byte| !goes_on(byte)).unwrap_or(rest.len());
        }
        let (run, behind) = rest.split_at(length);
        rest = behind;
        if word & ONES << 7 != 0 || (is_long && !run.is_ascii()) {
            return Some(Letters::Run(run));
        }
        Some(Letters::Word((!is_long).then_some(small)))
    })
}

/// The words of a run.
fn words_of(run: &str) -> impl Iterator<Item = &str> {
    run.split(|c: char| !(is_letter(c) || c.is_alphabetic())).filter(|word| !word.is_empty())
}

/// The language whose function words are the most, if they are enough to tell: of few words, `fewest` different ones of
/// more than a letter, and more of them than of any other; one of the first language of the table that no other has.
pub(super) fn by_words(
    text: &str,
    table: &[(&'static str, &str)],
    index: &Index,
    fewest: usize,
) -> Option<&'static str> {
    let mut seen: Vec<Key> = Vec::new();
    let mut counts = vec![0_u32; table.len()];
    let mut words = 0_u32;
    let mut count = |word: Option<Key>| {
        words += 1;
        let mut languages = index.languages(word);
        if languages != 0
            && words <= FEW_WORDS
            && let Some(word) = word
            // A letter alone is a word of many languages.
            && word > Key::from(u8::MAX)
            && !seen.contains(&word)
        {
            seen.push(word);
        }
        while languages != 0 {
            counts[languages.trailing_zeros() as usize] += 1;
            languages &= languages - 1;
        }
        words == WORDS
    };
    let mut lower = String::new();
    let mut letters: Vec<char> = Vec::new();
    for run in letters_of(text) {
        let enough = match run {
            Letters::Word(word) => count(word),
            Letters::Run(run) => words_of(run).any(|word| {
                lower.clear();
                lower.extend(word.chars().map(lowercase));
                let new = lower.chars().find(|c| !c.is_ascii() && !letters.contains(c));
                letters.extend(new.filter(|_| letters.len() < LETTERS));
                count(key(&lower))
            }),
        };
        if enough {
            break;
        }
    }
    let writes = |language: &str| {
        let needed = languages::LETTERS.iter().find(|(of, _)| *of == language && words >= LINE);
        needed.is_none_or(|(_, needed)| letters.iter().any(|c| needed.contains(*c)))
    };
    let may_be = counts.iter().enumerate().filter(|(at, _)| writes(table[*at].0));
    let (best, count) = may_be.max_by_key(|(at, n)| (**n, std::cmp::Reverse(*at)))?;
    let different = || seen.iter().filter(|word| index.languages(Some(**word)) >> best & 1 == 1).count();
    // Of the first language one word is enough that no other has.
    let is_own = || best == 0 && seen.iter().any(|word| index.languages(Some(*word)) == 1);
    let is_tied = || best > 0 && counts.iter().filter(|other| *other == count).count() > 1;
    let few = words <= FEW_WORDS && ((different() < fewest && !is_own()) || is_tied());
    (*count > 0 && !few && (*count * 20 > words || *count > 5)).then(|| table[best].0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_every_length_have_their_key() {
        let found = |text: &str| -> Vec<Result<Option<Key>, String>> {
            let told = |letters| match letters {
                Letters::Word(word) => Ok(word),
                Letters::Run(run) => Err(run.to_owned()),
            };
            letters_of(text).map(told).collect()
        };
        for length in 1..40 {
            let (word, run) = ("z".repeat(length), "z".repeat(length) + "é");
            assert_eq!(key(&word).is_some(), length < LONG);
            assert_eq!(found(&format!("{word} THE")), [Ok(key(&word)), Ok(key("the"))]);
            assert_eq!(found(&format!("1 The, {}", word.to_uppercase())), [Ok(key("the")), Ok(key(&word))]);
            assert_eq!(found(&format!("{run}.the")), [Err(run), Ok(key("the"))]);
        }
        assert_eq!(found(" 1. "), []);
    }
}

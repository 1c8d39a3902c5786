//! Looking for a part of a text. The standard library's search gets ready for each part, which takes longer than to look
//! through a short text for one of many.

use crate::limits::spend;

/// Where `part` first stands in `text`.
pub(crate) fn find(text: &str, part: &str) -> Option<usize> {
    let Some((first, rest)) = part.as_bytes().split_first() else { return Some(0) };
    let bytes = text.as_bytes();
    let found = memchr::memchr_iter(*first, bytes).find(|at| bytes[at + 1..].starts_with(rest));
    spend(found.unwrap_or(text.len()));
    found
}

/// Where `part` last stands in `text`.
pub(crate) fn find_last(text: &str, part: &str) -> Option<usize> {
    let Some((first, rest)) = part.as_bytes().split_first() else { return Some(text.len()) };
    let bytes = text.as_bytes();
    let found = memchr::memrchr_iter(*first, bytes).find(|at| bytes[at + 1..].starts_with(rest));
    spend(text.len() - found.unwrap_or(0));
    found
}

/// Where `part` stands in `text`, each time behind the one before.
pub(crate) fn find_each(text: &str, part: &str) -> impl Iterator<Item = usize> {
    let next = move |from: usize| find(&text[from..], part).map(|at| from + at);
    std::iter::successors(next(0), move |at| next(at + part.len()))
}

/// What stands before and behind the first `part` of `text`.
pub(crate) fn split_once<'t>(text: &'t str, part: &str) -> Option<(&'t str, &'t str)> {
    let at = find(text, part)?;
    Some((&text[..at], &text[at + part.len()..]))
}

/// The parts of `text` between which `part` stands.
pub(crate) fn split<'t>(text: &'t str, part: &str) -> impl Iterator<Item = &'t str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let (before, behind) = split_once(text, part).map_or((text, None), |(before, behind)| (before, Some(behind)));
        rest = behind;
        Some(before)
    })
}

/// `text` with something else in place of each `part`.
pub(crate) fn replace(text: &str, part: &str, other: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for at in find_each(text, part) {
        out.push_str(&text[done..at]);
        out.push_str(other);
        done = at + part.len();
    }
    out.push_str(&text[done..]);
    out
}

/// Whether `part` stands in `text`.
pub(crate) fn contains(text: &str, part: &str) -> bool {
    find(text, part).is_some()
}

/// Whether a word, which has no space in it, is one of those of a table, which have a space between them.
pub(crate) fn is_among(word: &str, words: &str) -> bool {
    let is_space = |at: Option<usize>| at.and_then(|at| words.as_bytes().get(at)).is_none_or(|byte| *byte == b' ');
    !word.is_empty() && find_each(words, word).any(|at| is_space(at.checked_sub(1)) && is_space(Some(at + word.len())))
}

/// A number below [`BEGINNINGS`] of the two bytes that a text begins with: the same for capitals and small letters of ASCII and for
/// all digits and `#`, and seldom that of other texts.
pub(crate) const fn beginning(text: &str) -> Option<usize> {
    match text.as_bytes() {
        [first, second, ..] => Some((without_case(*first) * 31 + without_case(*second)) % BEGINNINGS),
        _ => None,
    }
}

pub(crate) const BEGINNINGS: usize = 512;

const fn without_case(byte: u8) -> usize {
    (if byte.is_ascii_digit() { b'#' } else { byte.to_ascii_lowercase() }) as usize
}

/// Parts of texts, looked for all at once: a text is gone through once, and parts are only compared where their beginnings may
/// stand.
pub(crate) struct Parts {
    parts: Vec<&'static str>,
    /// The hashes of their beginnings, a bit each.
    begins: [u64; 1 << (HASH_BITS - 6)],
}

impl Parts {
    /// Parts of at least [`START`] bytes each.
    pub(crate) fn of(parts: impl IntoIterator<Item = &'static str>) -> Self {
        let parts: Vec<&str> = parts.into_iter().collect();
        let mut begins = [0; _];
        for part in &parts {
            let start = part.as_bytes().first_chunk().expect("a part has a beginning");
            let hash = hash(*start);
            begins[hash / 64] |= 1 << (hash % 64);
        }
        Self { parts, begins }
    }

    /// Calls `found` with each of the parts that stands in a text, by its place among them, and with where it ends there.
    pub(crate) fn each_in(&self, text: &str, mut found: impl FnMut(usize, usize)) {
        let bytes = text.as_bytes();
        spend(bytes.len());
        for at in 0..bytes.len() {
            let Some(start) = bytes[at..].first_chunk::<START>() else { break };
            let hash = hash(*start);
            if self.begins[hash / 64] >> (hash % 64) & 1 == 1 {
                let begun = self.parts.iter().enumerate().filter(|(_, part)| part.as_bytes().starts_with(start));
                spend(self.parts.len());
                let whole = begun.filter(|(_, part)| bytes[at..].starts_with(part.as_bytes()));
                whole.for_each(|(place, part)| found(place, at + part.len()));
            }
        }
    }

    /// The first of the parts that stands in a text, by its place among them.
    pub(crate) fn first_in(&self, text: &str) -> Option<usize> {
        let mut first = None;
        self.each_in(text, |place, _| first = Some(first.map_or(place, |first: usize| first.min(place))));
        first
    }
}

const START: usize = size_of::<u32>();
const HASH_BITS: u32 = 12;

#[inline]
fn hash(start: [u8; START]) -> usize {
    // The multiplier of Fibonacci hashing: 2^32 divided by the golden ratio.
    (u32::from_le_bytes(start).wrapping_mul(0x9e37_79b9) >> (u32::BITS - HASH_BITS)) as usize
}

/// Whether a text has a byte of a kind.
pub(crate) fn has_byte(text: &str, kind: impl Fn(u8) -> bool) -> bool {
    find_pair(text, 0, |byte, _| kind(byte), |_| true).is_some()
}

/// Calls `found` with the place of each byte of a kind.
pub(crate) fn each_byte(text: &str, kind: impl Fn(u8) -> bool, mut found: impl FnMut(usize)) {
    let on = |at| {
        found(at);
        false
    };
    find_pair(text, 0, |byte, _| kind(byte), on);
}

/// What the bytes of a text count for, together: each for three at most.
///
/// In blocks whose sums fit a byte, so that the compiler adds many at once, if it sees no branch in `of`.
pub(crate) fn sum(text: &str, of: impl Fn(u8) -> u8) -> usize {
    spend(text.len());
    text.as_bytes().chunks(64).map(|block| usize::from(block.iter().map(|byte| of(*byte)).sum::<u8>())).sum()
}

/// The first byte that is of a kind together with the one behind it (`end` behind the last), and which `accepts`.
///
/// Sixteen are looked at together, if the compiler sees no branch in `kind`: `&` and `|` instead of `&&`, `||` and `matches!`.
pub(crate) fn find_pair(
    text: &str,
    end: u8,
    kind: impl Fn(u8, u8) -> bool,
    mut accepts: impl FnMut(usize) -> bool,
) -> Option<usize> {
    const BLOCK: usize = 16;
    let bytes = text.as_bytes();
    let Some(last) = bytes.len().checked_sub(BLOCK) else {
        let next = |at: usize| bytes.get(at + 1).copied().unwrap_or(end);
        return (0..bytes.len()).find(|at| kind(bytes[*at], next(*at)) && accepts(*at));
    };
    for from in (0..bytes.len()).step_by(BLOCK) {
        spend(BLOCK);
        // The last block begins within the one before it.
        let start = from.min(last);
        let Some(block) = bytes[start..].first_chunk::<BLOCK>() else { break };
        let next = bytes[start + 1..].first_chunk::<BLOCK>().copied().unwrap_or_else(|| {
            let mut next = [end; BLOCK];
            next[..BLOCK - 1].copy_from_slice(&block[1..]);
            next
        });
        // A byte for each pair: one for those that are of the kind.
        let mut hits = [0; BLOCK];
        for at in 0..BLOCK {
            hits[at] = u8::from(kind(block[at], next[at]));
        }
        let mut hits = u128::from_le_bytes(hits);
        while hits != 0 {
            let at = start + hits.trailing_zeros() as usize / 8;
            if at >= from && accepts(at) {
                return Some(at);
            }
            hits &= hits - 1;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_standard_library_does() {
        for (text, part) in [
            ("aab", "ab"),
            ("ababab", "ab"),
            ("aaa", "aa"),
            ("ab", "abc"),
            ("", "a"),
            ("a", ""),
            ("一二", "二"),
            ("https://a", "://"),
            ("a:b:/", "://"),
        ] {
            assert_eq!(find(text, part), text.find(part), "{part} in {text}");
            assert_eq!(contains(text, part), text.contains(part));
            assert_eq!(find_last(text, part), text.rfind(part), "{part} in {text}");
            if !part.is_empty() {
                assert!(find_each(text, part).eq(text.match_indices(part).map(|(at, _)| at)));
                assert_eq!(split_once(text, part), text.split_once(part));
                assert!(split(text, part).eq(text.split(part)));
                assert_eq!(replace(text, part, "<>"), text.replace(part, "<>"));
            }
        }
    }

    #[test]
    fn texts_that_begin_alike_have_one_beginning() {
        for [one, other] in [["Related", "rEad"], ["12 comments", "#4"], ["a1", "A#"], ["相关", "相關"]] {
            assert_eq!(beginning(one), beginning(other), "{one}, {other}");
        }
        assert_ne!(beginning("related"), beginning("er"));
        assert_eq!((beginning("a"), beginning("")), (None, None));
    }

    #[test]
    fn a_word_is_one_of_a_table_or_none() {
        let table = "mond mo on do";
        for word in ["mo", "mon", "ond", "on", "d", "do", "", "mond", "no"] {
            assert_eq!(is_among(word, table), table.split(' ').any(|known| known == word), "{word}");
        }
    }

    #[test]
    fn the_first_part_of_a_list_is_found() {
        let parts = ["/icon/", "/avatar/", "/icons/", "blank.gif"];
        for (text, first) in [
            ("https://a.example/icons/avatar/b.png", Some(1)),
            ("https://a.example/icons/b.png", Some(2)),
            ("https://a.example/blank.gi", None),
            ("blank.gif", Some(3)),
            ("gif", None),
        ] {
            assert_eq!(Parts::of(parts).first_in(text), first, "{text}");
            assert_eq!(parts.iter().position(|part| text.contains(part)), first);
        }
    }

    #[test]
    fn bytes_are_found_wherever_they_stand() {
        for at in 0..200 {
            let text = "a".repeat(at) + "b" + &"a".repeat(200 - at);
            assert_eq!(find_pair(&text[at..], 0, |byte, _| byte == b'b', |at| at > 0), None);
            assert!(has_byte(&text, |byte| byte == b'b') && !has_byte(&text, |byte| byte == b'c'));
            let mut places = Vec::new();
            each_byte(&text, |byte| byte == b'b', |at| places.push(at));
            assert_eq!(places, [at]);
            assert_eq!(sum(&text, |byte| if byte == b'a' { 3 } else { 1 }), 3 * 200 + 1);
            assert_eq!(
                find_pair(&text, b'!', |byte, next| (byte, next) == (b'b', b'a'), |_| true),
                (at < 200).then_some(at)
            );
            assert_eq!(find_pair(&text[..=at], b'!', |_, next| next == b'!', |_| true), Some(at));
        }
    }
}

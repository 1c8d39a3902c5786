//! Looking for a part of a text. The standard library's search gets ready for each part, which takes longer than to look
//! through a short text for one of many.

/// Where `part` first stands in `text`.
pub(crate) fn find(text: &str, part: &str) -> Option<usize> {
    let Some((first, rest)) = part.as_bytes().split_first() else { return Some(0) };
    let bytes = text.as_bytes();
    memchr::memchr_iter(*first, bytes).find(|at| bytes[at + 1..].starts_with(rest))
}

/// Whether `part` stands in `text`.
pub(crate) fn holds(text: &str, part: &str) -> bool {
    find(text, part).is_some()
}

/// Whether a text has a byte of a kind. A block at a time, without a way out within it: so the compiler compares many at once.
pub(crate) fn has_byte(text: &str, kind: impl Fn(u8) -> bool) -> bool {
    text.as_bytes().chunks(64).any(|block| block.iter().fold(false, |found, byte| found | kind(*byte)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_standard_library_does() {
        for (text, part) in
            [("aab", "ab"), ("ab", "abc"), ("", "a"), ("a", ""), ("一二", "二"), ("https://a", "://"), ("a:b:/", "://")]
        {
            assert_eq!(find(text, part), text.find(part), "{part} in {text}");
            assert_eq!(holds(text, part), text.contains(part));
        }
    }

    #[test]
    fn bytes_are_found_wherever_they_stand() {
        for at in 0..200 {
            let text = "a".repeat(at) + "b" + &"a".repeat(200 - at);
            assert!(has_byte(&text, |byte| byte == b'b') && !has_byte(&text, |byte| byte == b'c'));
        }
    }
}

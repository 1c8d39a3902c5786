//! Addresses that need no parser: the URL Standard would write them as they stand, or with no more than what their base has.

use std::borrow::Cow;
use std::ops::Range;

use memchr::{memchr, memchr3};

use super::{Address, Parts};
use crate::text::search::find_pair;

/// An address with what a plain one takes from its base, or lacks: scheme, host, path, the slash behind a host.
pub(super) fn joined<'r>(raw: &'r str, base: Option<&Address>) -> Cow<'r, str> {
    let first = raw.bytes().next().unwrap_or_default();
    if let Some(rest) = raw.strip_prefix("https://").or_else(|| raw.strip_prefix("http://")) {
        return match memchr3(b'/', b'?', b'#', rest.as_bytes()) {
            Some(at) if rest.as_bytes()[at] == b'/' => Cow::Borrowed(raw),
            end => {
                let host = end.map_or(raw.len(), |at| raw.len() - rest.len() + at);
                Cow::Owned([&raw[..host], "/", &raw[host..]].concat())
            }
        };
    }
    if raw.starts_with("//") {
        let scheme = base.map_or("https", Address::scheme);
        return Cow::Owned([scheme, ":", raw].concat());
    }
    let Some(base) = base else { return Cow::Borrowed(raw) };
    let kept = match first {
        b'/' => base.parts.path.start,
        b'?' => base.parts.path.end,
        b'#' => memchr(b'#', base.href.as_bytes()).unwrap_or(base.href.len()),
        _ if first.is_ascii_alphanumeric() && memchr(b':', raw.as_bytes()).is_none() => {
            base.parts.path.start + base.path().rfind('/').map_or(0, |at| at + 1)
        }
        _ => return Cow::Borrowed(raw),
    };
    Cow::Owned([&base.href[..kept], raw].concat())
}

/// The parts of an address that is already in the form the URL Standard would serialise it to: an absolute web address of
/// lower-case host labels and characters that no part of the standard encodes. Skips the parser for most addresses.
pub(super) fn parts(raw: &str) -> Option<Parts> {
    let host = host(raw)?;
    let end = host.end + end_of_path(&raw[host.end..])?;
    Some(Parts { scheme: host.start - "://".len(), path: host.end..end, host })
}

/// The host of a web address in front of a slash, if it is one of such labels.
pub(super) fn host(raw: &str) -> Option<Range<usize>> {
    let rest = raw.strip_prefix("https://").or_else(|| raw.strip_prefix("http://"))?;
    let start = raw.len() - rest.len();
    Some(start..start + end_of_host(rest.as_bytes())?)
}

/// Where the slash behind a host stands whose labels are as the standard leaves them, and whose last is no number.
fn end_of_host(bytes: &[u8]) -> Option<usize> {
    let mut before = b'.';
    let mut is_number = false;
    for (at, byte) in bytes.iter().take(254).enumerate() {
        match byte {
            b'/' if before != b'.' && !is_number => return Some(at),
            b'.' if before != b'.' => {}
            // An encoded label may begin so.
            b'-' if before == b'-' => return None,
            _ if !is_host_byte(*byte) => return None,
            _ if before == b'.' => is_number = byte.is_ascii_digit(),
            _ => {}
        }
        before = *byte;
    }
    None
}

/// Where the path of a path, query and fragment ends, if no part of the standard encodes anything in them, or leaves any of
/// it out.
fn end_of_path(text: &str) -> Option<usize> {
    let mut end = None;
    let mut fragments = 0;
    let tells = |byte: u8, next: u8| {
        !is_path_byte(byte)
            | (byte == b'?')
            | (byte == b'#')
            | ((byte == b'/') & (next == b'.'))
            | ((byte == b'%') & (next == b'2'))
    };
    let changes = find_pair(text, 0, tells, |at| match text.as_bytes()[at] {
        mark @ (b'?' | b'#') => {
            end.get_or_insert(at);
            fragments += u32::from(mark == b'#');
            fragments > 1
        }
        b'%' => matches!(text.as_bytes().get(at + 2), Some(b'e' | b'E')),
        _ => true,
    });
    changes.is_none().then_some(end.unwrap_or(text.len()))
}

fn is_path_byte(b: u8) -> bool {
    // All of ASCII that is printed but `"'<>[\]^`{|}`.
    (b'!'..=b'z').contains(&b)
        & (b != b'"')
        & (b != b'\'')
        & (b != b'<')
        & (b != b'>')
        & !(b'['..=b'^').contains(&b)
        & (b != b'`')
        | (b == b'~')
}

fn is_host_byte(b: u8) -> bool {
    b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'
}

#[cfg(test)]
mod tests {
    use super::super::platform;
    use super::*;

    #[test]
    fn a_plain_address_is_what_the_parser_makes_of_it() {
        for raw in [
            "https://a.example/",
            "http://a.example/b/c?d=e&f=%20#g",
            "https://a-b.example.co.uk/x/(y)/!$&*+,;=:@~_-",
            "https://images.weserv.nl/?url=static.dw.com/image/1.jpg",
        ] {
            assert_eq!(parts(raw), Some(Parts::of(raw)), "{raw}");
            assert_eq!(platform::parse(raw, None).as_deref(), Some(raw));
        }
        for raw in [
            "https://a.example",
            "https://A.example/",
            "https://a.example/a/../b",
            "https://a.example/%2e%2e/",
            "https://1.2.3/",
            "https://a.0x7f/",
            "https://a.example:80/",
            "https://u@a.example/",
            "https://a.example/\\b",
            "https://a.example/a b",
            "https://xn--a.example/",
            "https://a..example/",
            "https:///a/",
        ] {
            assert_eq!(parts(raw), None, "{raw}");
        }
    }

    #[test]
    fn what_is_taken_from_a_base_is_what_the_parser_takes() {
        let bases = ["https://a.example/b/c.html?d=e#f", "http://a.example/", "https://a.example:8080/b/'c'"];
        for base in bases {
            let base = Address::of(platform::parse(base, None).unwrap());
            for raw in [
                "",
                "/",
                "/x",
                "/x/y?z#w",
                "//b.example",
                "//b.example/x",
                "//B.example/x",
                "///x",
                "#",
                "#x",
                "#x#y",
                "?",
                "?x=y",
                "?#",
                "x",
                "x/y",
                "x:y",
                "x?y:z",
                "x/../y",
                "./x",
                "../x",
                ".x",
                "/.x",
                "/./x",
                "/../x",
                "/x/..",
                "x/.",
                "1",
                "http:",
                "http:x",
                "http:/x",
                "https://",
                "https://b.example",
                "https://b.example?x",
                "https://b.example#x",
                "https://b.example/?",
                "https:///b.example",
                "https://b.example:80/x",
                "http://b.example?x/y",
                "\\x",
                "/x\\y",
                "x y",
                "x\ty",
                "/x\ny",
                "é",
                "/é?é#é",
                "%2e/x",
                "/%2E%2e/x",
                "/x'y?z'",
            ] {
                let expected = platform::parse(raw.trim_matches(|c: char| c <= ' '), Some(base.as_str()));
                let found = Address::parse(raw, Some(&base));
                assert_eq!(found.as_ref().map(Address::as_str), expected.as_deref(), "{raw} in {}", base.as_str());
                assert_eq!(found, expected.map(Address::of), "{raw} in {}", base.as_str());
            }
        }
        for raw in ["/x", "x", "", "?x", "#x", "x.example/y"] {
            assert_eq!(Address::parse(raw, None), None, "{raw}");
        }
        assert_eq!(Address::parse("//b.example?x", None).unwrap().as_str(), "https://b.example/?x");
    }
}

//! The candidates of a `srcset`.

use crate::limits::{CANDIDATES, spend};

/// What follows an address in `srcset`: pixels of width, or density in hundredths.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Descriptor {
    pub width: Option<u32>,
    pub density: Option<u32>,
}

/// The candidates of a `srcset`, as the
/// [HTML Standard](https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute) parses one: an address
/// may contain commas, and a candidate with a bad descriptor is dropped alone.
pub(super) fn parse(set: &str) -> Vec<(&str, Descriptor)> {
    spend(set.len());
    let mut out = Vec::new();
    let mut rest = set;
    while out.len() < CANDIDATES {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        if rest.is_empty() {
            break;
        }
        let end = rest.find(|c: char| c.is_ascii_whitespace()).unwrap_or(rest.len());
        let (url, after) = rest.split_at(end);
        let bare = url.trim_end_matches(',');
        if bare.len() < url.len() {
            out.push((bare, Descriptor::default()));
            rest = after;
            continue;
        }
        let mut depth = 0_usize;
        let comma = after.find(|c| {
            match c {
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            c == ',' && depth == 0
        });
        let (descriptors, next) = after.split_at(comma.unwrap_or(after.len()));
        if let Some(descriptor) = descriptor(descriptors) {
            out.push((url, descriptor));
        }
        rest = next;
    }
    out
}

fn descriptor(text: &str) -> Option<Descriptor> {
    let mut out = Descriptor::default();
    for part in text.split_ascii_whitespace() {
        let number = &part[..part.len() - part.chars().next_back().map_or(0, char::len_utf8)];
        match part.chars().next_back() {
            Some('w') if out == Descriptor::default() => out.width = Some(number.parse().ok().filter(|n| *n > 0)?),
            Some('x') if out == Descriptor::default() => out.density = Some(hundredths(number)?),
            Some('h') if out.width.is_some() => {
                number.parse::<u32>().ok()?;
            }
            _ => return None,
        }
    }
    Some(out)
}

/// A plain decimal number as hundredths: `1.5` is 150.
fn hundredths(number: &str) -> Option<u32> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if number.is_empty() || !digits(whole) || !digits(fraction) {
        return None;
    }
    let cents: u32 = format!("{fraction:0<2}").get(..2)?.parse().ok()?;
    let whole: u32 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
    Some(whole.checked_mul(100)? + cents).filter(|n| *n > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(text: &str) -> Vec<(&str, Option<u32>, Option<u32>)> {
        parse(text).into_iter().map(|(u, d)| (u, d.width, d.density)).collect()
    }

    #[test]
    fn srcset() {
        assert_eq!(set("a 1x, b 2.5x"), [("a", None, Some(100)), ("b", None, Some(250))]);
        assert_eq!(set("a,b 640w"), [("a,b", Some(640), None)]);
        assert_eq!(set("a, b"), [("a", None, None), ("b", None, None)]);
        assert_eq!(set("a 1q, b 2w 3h"), [("b", Some(2), None)]);
        assert_eq!(set("data:image/png;base64,AA== 1x"), [("data:image/png;base64,AA==", None, Some(100))]);
        assert_eq!(set(" , ,"), []);
        assert_eq!(set(&"a 1x,".repeat(100)).len(), CANDIDATES);
    }
}

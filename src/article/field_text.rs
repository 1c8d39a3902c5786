//! The text of a field. Only this module makes a [`FieldText`], so each one has balanced bidirectional controls and a bounded length.

use std::fmt;
use std::ops::Deref;

use serde::Serialize;

use super::bidi;
use crate::limits::{FIELD, spend};
use crate::text::measure::is_blank;

/// How a text ends that was cut.
const CUT: char = '…';

/// A text of an item that is a field of its article: a title, a name, a caption.
///
/// It has no control characters but line feeds, and none of those in titles, names and ids. Bidirectional controls that open
/// in it close in it. It has at most 64 KiB; a longer text is cut, ends in `…`, and is counted in `removed` under the rule
/// `field-length`. Texts in `removed` are never cut. Only this crate makes one.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct FieldText(String);

impl FieldText {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A text of one line, each run of white space one space; `None` where nothing is left.
    pub(crate) fn line(text: &str) -> Option<Self> {
        let text = bounded(clean(text));
        Self::some(cut(text.split_whitespace().collect::<Vec<_>>().join(" ")))
    }

    /// A text with its lines and spaces; `None` where nothing is left.
    pub(crate) fn lines(text: &str) -> Option<Self> {
        let text = bounded(clean(text));
        Self::some(cut(trimmed(text)))
    }

    /// A text with its lines and spaces, however long: nothing that was left out of a body may get lost.
    pub(crate) fn whole(text: &str) -> Option<Self> {
        Self::some(trimmed(clean(text)))
    }

    /// A name for machines; `None` where it is too long or has white space, control characters or bidirectional controls.
    pub(crate) fn token(text: &str) -> Option<Self> {
        let plain = |c: char| !(c.is_whitespace() || c.is_control() || bidi::is_control(c));
        (text.len() <= FIELD && text.chars().all(plain)).then(|| Self::some(text.to_owned()))?
    }

    /// Whether it is the beginning of a longer text.
    pub(crate) fn is_cut(&self) -> bool {
        self.len() > FIELD - 2 * CUT.len_utf8() && self.ends_with(CUT)
    }

    /// `None` where nothing of it shows.
    fn some(text: String) -> Option<Self> {
        (!text.chars().all(is_blank)).then_some(Self(text))
    }
}

/// Line ends as line feeds, tabs as spaces, no other control characters; bidirectional controls balanced.
fn clean(text: &str) -> String {
    spend(text.len());
    // What all others begin with in UTF-8. Parsing took 2 % more instructions where each character was asked.
    let may_differ = |byte: &u8| (*byte < b' ') | matches!(byte, 0x7f | 0xc2 | 0xe2);
    if !text.as_bytes().iter().any(may_differ) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\x0b' | '\x0c' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\t' => out.push(' '),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    bidi::balance_text(&mut out);
    out
}

/// A text that is to be cut has no bidirectional controls, so that it is as long when it is read again.
fn bounded(mut text: String) -> String {
    if text.len() > FIELD {
        bidi::remove(&mut text);
    }
    text
}

fn trimmed(mut text: String) -> String {
    text.truncate(text.trim_ascii_end().len());
    text.drain(..text.len() - text.trim_ascii_start().len());
    text
}

fn cut(mut text: String) -> String {
    if text.len() > FIELD {
        let end = (0..=FIELD - CUT.len_utf8()).rev().find(|at| text.is_char_boundary(*at));
        text.truncate(end.unwrap_or(0));
        text.push(CUT);
    }
    text
}

impl Deref for FieldText {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for FieldText {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FieldText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl PartialEq<str> for FieldText {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for FieldText {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl From<FieldText> for String {
    fn from(text: FieldText) -> Self {
        text.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_field_may_have_goes() {
        for (text, line, lines) in [
            ("plain", "plain", "plain"),
            (" a\u{a0} b\t\r\nc\r", "a b c", "a\u{a0} b \nc"),
            ("a\u{0}\u{7}\u{9f}b\u{7f}", "ab", "ab"),
            ("a\u{85}b\u{2028}c", "a b c", "a\nb\nc"),
            ("a\u{202e}b", "a\u{202e}b\u{202c}", "a\u{202e}b\u{202c}"),
            ("a \u{2069} b", "a b", "a  b"),
        ] {
            assert_eq!(FieldText::line(text).as_deref(), Some(line));
            assert_eq!(FieldText::line(line).as_deref(), Some(line));
            assert_eq!(FieldText::lines(text).as_deref(), Some(lines));
            assert_eq!(FieldText::lines(lines).as_deref(), Some(lines));
        }
        for text in ["", " \u{7}\n", "\u{202c}"] {
            assert_eq!((FieldText::line(text), FieldText::lines(text), FieldText::whole(text)), (None, None, None));
        }
    }

    #[test]
    fn long_texts_are_cut_once() {
        for part in ["abc ", "漢\u{202e}", "a\u{202c}b\n"] {
            let text = part.repeat(FIELD);
            for make in [FieldText::line, FieldText::lines] {
                let Some(once) = make(&text) else { continue };
                assert!(once.len() <= FIELD && once.is_cut() && make(&once).as_ref() == Some(&once), "{part}");
            }
        }
        let deep = FieldText::line(&"\u{202e}a".repeat(FIELD / 5)).unwrap();
        assert!(!deep.is_cut() && FieldText::line(&deep).as_ref() == Some(&deep));
        assert_eq!(FieldText::whole(&"a".repeat(FIELD + 1)).map(|text| text.len()), Some(FIELD + 1));
    }

    #[test]
    fn tokens_are_as_they_are_or_not_at_all() {
        assert_eq!(FieldText::token("fa-节").as_deref(), Some("fa-节"));
        for text in ["", "a b", "a\u{a0}b", "a\u{7}", "a\u{202e}", "a\u{2069}", "a\u{2028}"] {
            assert_eq!(FieldText::token(text), None);
        }
        assert_eq!(FieldText::token(&"a".repeat(FIELD + 1)), None);
    }
}

//! What stands between the name of a tag and its `>`.

use std::borrow::Cow;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{TagKind, TokenSink};
use html5ever::{Attribute, LocalName, QualName, ns};

use super::{Kept, TagEnd, Tokenizer, find_with, is_space, keep, name_of, replace_nul};

impl<S: TokenSink> Tokenizer<S> {
    /// Reads attributes to the end of the tag. `None` where the input ends first.
    pub(super) fn attributes(&mut self, attrs: &mut Vec<Attribute>, kind: TagKind) -> Option<TagEnd> {
        let mut end = TagEnd { self_closing: false, repeats: false };
        loop {
            self.skip_spaces();
            match self.peek(0) {
                None => return None,
                Some(b'>') => {
                    self.at += 1;
                    return Some(end);
                }
                Some(b'/') => {
                    self.at += 1;
                    if self.peek(0) == Some(b'>') {
                        self.at += 1;
                        end.self_closing = true;
                        return Some(end);
                    }
                }
                Some(_) => {
                    let name = self.attribute_name();
                    let value = self.attribute_value()?;
                    if kind == TagKind::EndTag {
                        continue;
                    }
                    let attribute = Attribute { name: QualName::new(None, ns!(), name), value };
                    match keep(attrs, attribute, self.most_attributes) {
                        Kept::Yes => {}
                        Kept::Repeat => end.repeats = true,
                        Kept::Over => self.dropped_attributes = self.dropped_attributes.saturating_add(1),
                    }
                }
            }
        }
    }

    fn skip_spaces(&mut self) {
        self.at = find_with(self.input.as_bytes(), self.at, |b| !is_space(b)).unwrap_or(self.input.len());
    }

    /// A name; `=` is one only at its beginning.
    fn attribute_name(&mut self) -> LocalName {
        let from = self.at;
        let ends = |b| is_space(b) || matches!(b, b'/' | b'>' | b'=');
        self.at = find_with(self.input.as_bytes(), from + 1, ends).unwrap_or(self.input.len());
        name_of(&self.input[from..self.at])
    }

    /// The value after a name, empty where there is none. `None` where the input ends in it.
    fn attribute_value(&mut self) -> Option<StrTendril> {
        self.skip_spaces();
        if self.peek(0) != Some(b'=') {
            return Some(StrTendril::new());
        }
        self.at += 1;
        self.skip_spaces();
        match self.peek(0)? {
            b'>' => Some(StrTendril::new()),
            quote @ (b'"' | b'\'') => {
                let from = self.at + 1;
                let to = memchr::memchr(quote, &self.input.as_bytes()[from..])? + from;
                let value = self.decoded(from, to);
                self.at = to + 1;
                Some(value)
            }
            _ => {
                let from = self.at;
                let to = find_with(self.input.as_bytes(), from, |b| is_space(b) || b == b'>')?;
                let value = self.decoded(from, to);
                self.at = to;
                Some(value)
            }
        }
    }

    /// A value with its references read.
    fn decoded(&mut self, from: usize, to: usize) -> StrTendril {
        let raw = &self.input[from..to];
        if !raw.bytes().any(|b| b == b'&' || b == 0) {
            return self.slice(from, to);
        }
        let mut value = String::with_capacity(to - from);
        let mut plain = from;
        let mut search = from;
        while let Some(found) = memchr::memchr(b'&', &self.input.as_bytes()[search..to]).map(|at| at + search) {
            self.at = found;
            match self.reference(true) {
                Some(text) if self.at <= to => {
                    value.push_str(&replace_nul(&self.input[plain..found]));
                    value.push_str(&text);
                    plain = self.at;
                    search = self.at;
                }
                _ => search = found + 1,
            }
        }
        let last: Cow<'_, str> = replace_nul(&self.input[plain..to]);
        value.push_str(&last);
        value.into()
    }
}

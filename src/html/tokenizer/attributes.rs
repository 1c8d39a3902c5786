//! What stands between the name of a tag and its `>`.

use html5ever::tendril::StrTendril;
use html5ever::{Attribute, QualName, ns};

use super::{Sink, Tokenizer, find_with, is_space, next_special, replace_nul};

impl<S: Sink> Tokenizer<'_, S> {
    /// Reads attributes to the end of a start tag. True if the tag closes itself; `None` if the input ends first.
    pub(super) fn attributes(&mut self, out: &mut Vec<Attribute>) -> Option<bool> {
        loop {
            if let Some(end) = self.tag_end()? {
                return Some(end);
            }
            let (from, to) = self.attribute_name();
            let value = match self.attribute_value()? {
                (from, to) if from < to => self.decoded(from, to),
                _ => StrTendril::new(),
            };
            self.keep(out, (from, to), value);
        }
    }

    /// Skips to the end of an end tag. `None` if the input ends first.
    pub(super) fn skip_attributes(&mut self) -> Option<()> {
        while self.tag_end()?.is_none() {
            self.attribute_name();
            self.attribute_value()?;
        }
        Some(())
    }

    /// Skips the end of the tag, if it is next. True if the tag closes itself.
    #[allow(clippy::option_option, reason = "where the input ends there is no tag")]
    fn tag_end(&mut self) -> Option<Option<bool>> {
        loop {
            self.skip_spaces();
            match self.peek(0)? {
                b'>' => {
                    self.at += 1;
                    return Some(Some(false));
                }
                b'/' => {
                    self.at += 1;
                    if self.peek(0) == Some(b'>') {
                        self.at += 1;
                        return Some(Some(true));
                    }
                }
                _ => return Some(None),
            }
        }
    }

    /// Keeps an attribute unless the tag has it already, or as many as the budgets allow.
    fn keep(&mut self, out: &mut Vec<Attribute>, (from, to): (usize, usize), value: StrTendril) {
        let name = self.names.local(&self.input[from..to]);
        if out.iter().any(|attribute| Some(&attribute.name.local) == name.as_ref()) {
            return;
        }
        match name.filter(|_| out.len() < self.most_attributes) {
            Some(local) => out.push(Attribute { name: QualName::new(None, ns!(), local), value }),
            None => self.dropped_attributes = self.dropped_attributes.saturating_add(1),
        }
    }

    fn skip_spaces(&mut self) {
        self.at = find_with(self.input.as_bytes(), self.at, |b| !is_space(b)).unwrap_or(self.input.len());
    }

    /// Where a name stands; `=` is one only at its beginning.
    fn attribute_name(&mut self) -> (usize, usize) {
        let from = self.at;
        let ends = |b| is_space(b) || matches!(b, b'/' | b'>' | b'=');
        self.at = find_with(self.input.as_bytes(), from + 1, ends).unwrap_or(self.input.len());
        (from, self.at)
    }

    /// Where the value after a name stands, if there is one. `None` where the input ends in it.
    fn attribute_value(&mut self) -> Option<(usize, usize)> {
        self.skip_spaces();
        if self.peek(0) != Some(b'=') {
            return Some((0, 0));
        }
        self.at += 1;
        self.skip_spaces();
        match self.peek(0)? {
            b'>' => Some((0, 0)),
            quote @ (b'"' | b'\'') => {
                let from = self.at + 1;
                let to = memchr::memchr(quote, &self.input.as_bytes()[from..])? + from;
                self.at = to + 1;
                Some((from, to))
            }
            _ => {
                let from = self.at;
                let to = find_with(self.input.as_bytes(), from, |b| is_space(b) || b == b'>')?;
                self.at = to;
                Some((from, to))
            }
        }
    }

    /// Whether a reference or NUL may stand in a part of the input. Parts are asked for in their order, so that the input is
    /// gone through once.
    fn is_special_within(&mut self, from: usize, to: usize) -> bool {
        if self.special < from {
            self.special = next_special(self.input, from);
        }
        self.special < to
    }

    /// A value with character references decoded.
    fn decoded(&mut self, from: usize, to: usize) -> StrTendril {
        if !self.is_special_within(from, to) {
            return self.slice(from, to);
        }
        let after = self.at;
        let mut value = StrTendril::new();
        let mut plain = from;
        let mut search = from;
        while let Some(found) = memchr::memchr(b'&', &self.input.as_bytes()[search..to]).map(|at| at + search) {
            self.at = found;
            match self.reference(true) {
                Some(reference) if self.at <= to => {
                    value.push_slice(&replace_nul(&self.input[plain..found]));
                    value.push_tendril(&reference);
                    plain = self.at;
                    search = self.at;
                }
                _ => search = found + 1,
            }
        }
        value.push_slice(&replace_nul(&self.input[plain..to]));
        self.at = after;
        value
    }
}

//! Text that is not markup until its end tag: RCDATA, RAWTEXT, scripts, CDATA.

use std::borrow::Cow;

use html5ever::tendril::StrTendril;

use crate::text::search::find as find_text;

use super::{Mode, Sink, Tokenizer, find, is_space, replace_nul};

impl<S: Sink> Tokenizer<'_, S> {
    pub(super) fn rcdata(&mut self) {
        let from = self.at;
        let mut search = from;
        while let Some(found) = find(self.input.as_bytes(), search, *b"<&\0") {
            self.at = found;
            match self.input.as_bytes()[found] {
                b'<' if self.at_end_tag() => {
                    self.send_text(from, found);
                    return self.raw_end();
                }
                b'&' => {
                    if let Some(reference) = self.reference(false) {
                        self.send_text(from, found);
                        return self.sink.text(reference);
                    }
                }
                b'\0' => {
                    self.send_text(from, found);
                    self.at = found + 1;
                    return self.sink.text(StrTendril::from_char(char::REPLACEMENT_CHARACTER));
                }
                _ => {}
            }
            search = found + 1;
        }
        self.at = self.input.len();
        self.send_text(from, self.at);
    }

    pub(super) fn rawtext(&mut self) {
        let from = self.at;
        let mut search = from;
        while let Some(found) = memchr::memchr(b'<', &self.input.as_bytes()[search..]) {
            self.at = search + found;
            if self.at_end_tag() {
                let to = self.at;
                self.send_raw(from, to);
                return self.raw_end();
            }
            search = self.at + 1;
        }
        self.at = self.input.len();
        self.send_raw(from, self.at);
    }

    /// A script ends at its end tag, but not inside a comment that holds a script element of its own.
    pub(super) fn script(&mut self) {
        let from = self.at;
        let mut state = Script::Plain;
        let mut dashes = 0;
        let mut at = from;
        while let Some(byte) = self.input.as_bytes().get(at).copied() {
            self.at = at;
            let escaped = state != Script::Plain;
            if byte == b'>' && escaped && dashes >= 2 {
                state = Script::Plain;
            }
            dashes = if byte == b'-' { dashes + 1 } else { 0 };
            at += 1;
            if byte != b'<' {
                continue;
            }
            match state {
                Script::Plain if self.rest().starts_with("<!--") => {
                    state = Script::Escaped;
                    dashes = 2;
                    at += 3;
                }
                Script::Plain | Script::Escaped if self.at_end_tag() => {
                    self.send_raw(from, self.at);
                    return self.raw_end();
                }
                Script::Escaped if self.names_script(1) => state = Script::DoublyEscaped,
                Script::DoublyEscaped if self.peek(1) == Some(b'/') && self.names_script(2) => state = Script::Escaped,
                _ => {}
            }
        }
        self.at = self.input.len();
        self.send_raw(from, self.at);
    }

    /// Reads what is in a `noscript` as markup that ends where its end tag begins.
    pub(super) fn noscript(&mut self) {
        let from = self.at;
        let ends = memchr::memchr_iter(b'<', &self.input.as_bytes()[from..]).map(|at| from + at);
        let end = ends.into_iter().find(|at| self.is_end_tag(*at)).unwrap_or(self.input.len());
        let whole = self.input;
        self.input = &whole[..end];
        // What is in it is looked through once.
        self.bounds_noscript = false;
        self.drain();
        if self.mode != Mode::Data {
            self.mode = Mode::Data;
            self.sink.end_tag(self.last_start.clone());
        }
        self.bounds_noscript = true;
        self.input = whole;
    }

    pub(super) fn cdata(&mut self) {
        let from = self.at;
        let length = find_text(self.rest(), "]]>");
        let to = length.map_or(self.input.len(), |length| from + length);
        let mut at = from;
        while let Some(nul) = memchr::memchr(0, &self.input.as_bytes()[at..to]).map(|n| n + at) {
            self.send_text(at, nul);
            self.sink.nul();
            at = nul + 1;
        }
        self.send_text(at, to);
        self.at = if length.is_some() { to + 3 } else { to };
        self.mode = Mode::Data;
    }

    /// Sends `from..to` of the input, a NUL as the replacement character.
    pub(super) fn send_raw(&mut self, from: usize, to: usize) {
        match replace_nul(&self.input[from..to]) {
            Cow::Borrowed(_) => self.send_text(from, to),
            Cow::Owned(text) => self.sink.text(text.into()),
        }
    }

    /// Whether the `<` here begins the end tag of the element whose text this is.
    fn at_end_tag(&self) -> bool {
        self.is_end_tag(self.at)
    }

    fn is_end_tag(&self, at: usize) -> bool {
        let name = self.last_start.as_str().as_bytes();
        let rest = &self.input.as_bytes()[at..];
        rest.get(1) == Some(&b'/')
            && rest.get(2..2 + name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name))
            && !name.is_empty()
            && rest.get(2 + name.len()).is_some_and(|b| is_space(*b) || matches!(b, b'/' | b'>'))
    }

    fn raw_end(&mut self) {
        self.at += 2;
        self.end_tag();
    }

    /// Whether `script` and the end of a name stand `ahead` of here.
    fn names_script(&self, ahead: usize) -> bool {
        let rest = &self.input.as_bytes()[self.at + ahead..];
        rest.get(..6).is_some_and(|found| found.eq_ignore_ascii_case(b"script"))
            && rest.get(6).is_some_and(|b| is_space(*b) || matches!(b, b'/' | b'>'))
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Script {
    Plain,
    /// After `<!--`.
    Escaped,
    /// After `<!--` and `<script>`.
    DoublyEscaped,
}

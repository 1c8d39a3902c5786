//! Tokens from text, as the [HTML Standard](https://html.spec.whatwg.org/multipage/parsing.html#tokenization) defines
//! them.
//!
//! All of the input is there, so the standard's states become functions that look for the next character that matters.
//! Every character is looked at a bounded number of times; text and attribute values are slices of the input; an element
//! keeps no more attributes than the budget, so that looking for repeated ones stays cheap.

mod attributes;
mod char_ref;
mod declaration;
mod raw_text;

pub(crate) use char_ref::decoded;

use std::borrow::Cow;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tag, TagKind};
use html5ever::{LocalName, local_name};

use super::names::Names;
use crate::text::search::replace;

/// Receives the tokens.
pub(crate) trait Sink {
    /// Says what the text behind the tag is.
    fn start_tag(&mut self, tag: Tag) -> Mode;
    fn end_tag(&mut self, name: LocalName);
    fn text(&mut self, text: StrTendril);
    /// A NUL in ordinary text: not in a name, an attribute or raw text.
    fn nul(&mut self);
    fn comment(&mut self, text: Cow<'_, str>);
    /// A document type. Its content is ignored: it only selects quirks modes.
    fn doctype(&mut self);
    /// Whether the next token is inside `svg` or `math`.
    fn is_in_foreign(&self) -> bool;

    /// Whether a CDATA section is allowed next.
    fn reads_cdata(&self) -> bool {
        self.is_in_foreign()
    }
    fn end(&mut self);
}

pub(crate) struct Tokenizer<'i, S> {
    /// The input, its line ends normalised.
    source: &'i StrTendril,
    /// As much of it as is read now.
    input: &'i str,
    at: usize,
    mode: Mode,
    /// The name of the last start tag: what an end tag must match to end raw text.
    last_start: LocalName,
    names: Names<'i>,
    /// Attributes that an element keeps.
    most_attributes: usize,
    /// Attributes dropped over that limit, in all elements.
    pub dropped_attributes: u32,
    /// Whether a `noscript` ends at its end tag whatever is open in it, as where scripts run.
    pub bounds_noscript: bool,
    /// Position of the next `&` or NUL that attributes have not passed.
    special: usize,
    pub sink: S,
}

/// How the text is read, until the sink changes it.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Mode {
    Data,
    /// With references, until the end tag: `title`, `textarea`.
    Rcdata,
    /// Until the end tag: `style`, `iframe` and their like.
    Rawtext,
    Script,
    /// To the end.
    Plaintext,
    /// Until `]]>`, in `svg` and `math`.
    Cdata,
}

impl<'i, S: Sink> Tokenizer<'i, S> {
    /// For an input whose line ends are normalised.
    pub(crate) fn new(input: &'i StrTendril, most_attributes: usize, sink: S) -> Self {
        Self {
            source: input,
            input,
            at: 0,
            mode: Mode::Data,
            last_start: LocalName::default(),
            names: Names::default(),
            most_attributes,
            dropped_attributes: 0,
            bounds_noscript: false,
            special: next_special(input, 0),
            sink,
        }
    }

    /// Tokenizes to the end.
    pub(crate) fn run(&mut self) {
        self.drain();
        self.sink.end();
    }

    fn drain(&mut self) {
        while self.at < self.input.len() {
            match self.mode {
                Mode::Data => self.data(),
                Mode::Rcdata => self.rcdata(),
                Mode::Rawtext => self.rawtext(),
                Mode::Script => self.script(),
                Mode::Plaintext => self.rest_as_text(),
                Mode::Cdata => self.cdata(),
            }
        }
    }

    fn rest(&self) -> &'i str {
        &self.input[self.at..]
    }

    /// The byte `ahead` of the next one.
    fn peek(&self, ahead: usize) -> Option<u8> {
        self.input.as_bytes().get(self.at + ahead).copied()
    }

    /// Sends `from..to` of the input as characters.
    fn send_text(&mut self, from: usize, to: usize) {
        if from < to {
            let text = self.slice(from, to);
            self.sink.text(text);
        }
    }

    /// A part of the input, shared with it.
    #[allow(clippy::cast_possible_truncation, reason = "a tendril has fewer bytes than 4 GiB")]
    fn slice(&self, from: usize, to: usize) -> StrTendril {
        self.source.subtendril(from as u32, (to - from) as u32)
    }

    fn data(&mut self) {
        let from = self.at;
        let mut search = from;
        while let Some(found) = find(self.input.as_bytes(), search, *b"<&\0") {
            self.at = found;
            match self.input.as_bytes()[found] {
                b'<' if !self.begins_markup() => search = found + 1,
                b'<' => {
                    self.send_text(from, found);
                    return self.markup();
                }
                b'&' => match self.reference(false) {
                    Some(reference) => {
                        let after = self.at;
                        self.send_text(from, found);
                        self.at = after;
                        return self.sink.text(reference);
                    }
                    None => search = found + 1,
                },
                _ => {
                    self.send_text(from, found);
                    self.at = found + 1;
                    return self.sink.nul();
                }
            }
        }
        self.at = self.input.len();
        self.send_text(from, self.at);
    }

    /// Whether the `<` here begins a tag, a comment or a declaration; else it is text.
    fn begins_markup(&self) -> bool {
        match self.peek(1) {
            Some(b'!' | b'?') => true,
            Some(b'/') => self.peek(2).is_some(),
            Some(byte) => byte.is_ascii_alphabetic(),
            None => false,
        }
    }

    fn markup(&mut self) {
        match (self.peek(1), self.peek(2)) {
            (Some(b'!'), _) => self.declaration(),
            (Some(b'/'), Some(b'>')) => self.at += 3,
            (Some(b'/'), Some(byte)) if byte.is_ascii_alphabetic() => {
                self.at += 2;
                self.end_tag();
            }
            (Some(b'/'), _) => self.bogus_comment(2),
            (Some(b'?'), _) => self.bogus_comment(1),
            _ => {
                self.at += 1;
                self.start_tag();
            }
        }
    }

    /// The name of a tag.
    fn name(&mut self) -> LocalName {
        let from = self.at;
        let end = find_with(self.input.as_bytes(), from, |b| is_space(b) || b == b'/' || b == b'>');
        self.at = end.unwrap_or(self.input.len());
        self.names.local(&self.input[from..self.at]).unwrap_or_else(|| LocalName::from("unknown"))
    }

    /// A start tag, from its name on. A tag cut off by the end of the input is dropped.
    fn start_tag(&mut self) {
        let name = self.name();
        let mut attrs = Vec::new();
        let Some(self_closing) = self.attributes(&mut attrs) else {
            self.at = self.input.len();
            return;
        };
        let noscript = name == local_name!("noscript");
        self.last_start.clone_from(&name);
        let tag = Tag { kind: TagKind::StartTag, name, self_closing, attrs, had_duplicate_attributes: false };
        self.mode = self.sink.start_tag(tag);
        if noscript && self.bounds_noscript && !self.sink.is_in_foreign() {
            self.noscript();
        }
    }

    fn end_tag(&mut self) {
        let name = self.name();
        if self.skip_attributes().is_none() {
            self.at = self.input.len();
            return;
        }
        self.mode = Mode::Data;
        self.sink.end_tag(name);
    }

    fn rest_as_text(&mut self) {
        let from = self.at;
        self.at = self.input.len();
        self.send_raw(from, self.at);
    }
}

/// Line ends as the standard's
/// [preprocessing](https://html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream) leaves them.
pub(crate) fn end_lines(text: String) -> String {
    if memchr::memchr(b'\r', text.as_bytes()).is_some() {
        replace(&text, "\r\n", "\n").replace('\r', "\n")
    } else {
        text
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\x0c')
}

fn find(bytes: &[u8], from: usize, wanted: [u8; 3]) -> Option<usize> {
    memchr::memchr3(wanted[0], wanted[1], wanted[2], bytes.get(from..)?).map(|at| from + at)
}

fn find_with(bytes: &[u8], from: usize, wanted: impl Fn(u8) -> bool) -> Option<usize> {
    bytes.get(from..)?.iter().position(|b| wanted(*b)).map(|at| from + at)
}

/// Where the next `&` or NUL stands; the end of the input where none does.
fn next_special(input: &str, from: usize) -> usize {
    memchr::memchr2(b'&', 0, &input.as_bytes()[from..]).map_or(input.len(), |at| from + at)
}

fn replace_nul(text: &str) -> Cow<'_, str> {
    if memchr::memchr(0, text.as_bytes()).is_some() { text.replace('\0', "\u{fffd}").into() } else { text.into() }
}

#[cfg(test)]
pub(crate) mod tests;

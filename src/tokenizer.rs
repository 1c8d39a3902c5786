//! Tokens from text, as the [HTML Standard](https://html.spec.whatwg.org/multipage/parsing.html#tokenization) defines
//! them, for html5ever's tree builder.
//!
//! All of the input is there, so the standard's states become functions that look for the next character that matters.
//! Every character is looked at a bounded number of times; text and attribute values are slices of the input; an element
//! keeps no more attributes than the budget, so that looking for repeated ones stays cheap.

mod attributes;
mod declaration;
mod raw;
mod reference;

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::{Attribute, LocalName, local_name};

pub(crate) struct Tokenizer<S> {
    /// The input, its line ends normalised.
    input: StrTendril,
    at: usize,
    mode: Mode,
    /// The name of the last start tag: what an end tag must match to end raw text.
    last_start: LocalName,
    /// Attributes that an element keeps.
    most_attributes: usize,
    /// Attributes over that, in all elements.
    pub dropped_attributes: u32,
    /// Whether a `noscript` ends at its end tag whatever is open in it, as where scripts run.
    pub bounds_noscript: bool,
    pub sink: S,
}

/// What the text is, until the sink says otherwise.
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

impl<S: TokenSink> Tokenizer<S> {
    pub(crate) fn new(input: &str, most_attributes: usize, sink: S) -> Self {
        Self {
            input: normalise(input),
            at: 0,
            mode: Mode::Data,
            last_start: LocalName::default(),
            most_attributes,
            dropped_attributes: 0,
            bounds_noscript: false,
            sink,
        }
    }

    /// Tokenizes to the end.
    pub(crate) fn run(&mut self) {
        self.drain();
        self.send(Token::EOFToken);
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

    fn rest(&self) -> &str {
        &self.input[self.at..]
    }

    /// The byte `ahead` of the next one.
    fn peek(&self, ahead: usize) -> Option<u8> {
        self.input.as_bytes().get(self.at + ahead).copied()
    }

    fn send(&mut self, token: Token) {
        match self.sink.process_token(token, 1) {
            TokenSinkResult::RawData(RawKind::Rcdata) => self.mode = Mode::Rcdata,
            TokenSinkResult::RawData(RawKind::Rawtext) => self.mode = Mode::Rawtext,
            TokenSinkResult::RawData(_) => self.mode = Mode::Script,
            TokenSinkResult::Plaintext => self.mode = Mode::Plaintext,
            _ => {}
        }
    }

    /// Sends `from..to` of the input as characters.
    fn send_text(&mut self, from: usize, to: usize) {
        if from < to {
            let text = self.slice(from, to);
            self.send(Token::CharacterTokens(text));
        }
    }

    fn send_string(&mut self, text: &str) {
        self.send(Token::CharacterTokens(StrTendril::from_slice(text)));
    }

    /// A part of the input, shared with it.
    fn slice(&self, from: usize, to: usize) -> StrTendril {
        let narrow = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        self.input.subtendril(narrow(from), narrow(to - from))
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
                    Some(text) => {
                        let after = self.at;
                        self.send_text(from, found);
                        self.at = after;
                        return self.send_string(&text);
                    }
                    None => search = found + 1,
                },
                _ => {
                    self.send_text(from, found);
                    self.at = found + 1;
                    return self.send(Token::NullCharacterToken);
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
                self.tag(TagKind::EndTag);
            }
            (Some(b'/'), _) => self.bogus_comment(2),
            (Some(b'?'), _) => self.bogus_comment(1),
            _ => {
                self.at += 1;
                self.tag(TagKind::StartTag);
            }
        }
    }

    /// A tag, from its name on. One that the input ends in is none.
    fn tag(&mut self, kind: TagKind) {
        let from = self.at;
        let end = find_with(self.input.as_bytes(), from, |b| is_space(b) || b == b'/' || b == b'>');
        self.at = end.unwrap_or(self.input.len());
        let name = name_of(&self.input[from..self.at]);
        let mut attrs = Vec::new();
        let Some(end) = self.attributes(&mut attrs, kind) else {
            self.at = self.input.len();
            return;
        };
        self.mode = Mode::Data;
        let noscript = kind == TagKind::StartTag && name == local_name!("noscript");
        if kind == TagKind::StartTag {
            self.last_start = name.clone();
        }
        self.send(Token::TagToken(Tag {
            kind,
            name,
            self_closing: end.self_closing,
            attrs,
            had_duplicate_attributes: end.repeats,
        }));
        if noscript && self.bounds_noscript && !self.sink.adjusted_current_node_present_but_not_in_html_namespace() {
            self.noscript();
        }
    }

    fn rest_as_text(&mut self) {
        let text = StrTendril::from_slice(&replace_nul(self.rest()));
        self.at = self.input.len();
        self.send(Token::CharacterTokens(text));
    }
}

/// The text of what holds no tags, its references read: one layer of escaping less.
pub(crate) fn text(input: &str) -> String {
    let mut tokenizer = Tokenizer::new(input, 0, Text::default());
    tokenizer.run();
    tokenizer.sink.0.into_inner()
}

#[derive(Default)]
struct Text(RefCell<String>);

impl TokenSink for Text {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        if let Token::CharacterTokens(text) = token {
            self.0.borrow_mut().push_str(&text);
        }
        TokenSinkResult::Continue
    }
}

/// How a tag's attributes ended.
struct TagEnd {
    self_closing: bool,
    repeats: bool,
}

/// Attributes that an element has, without repeats, up to the budget.
fn keep(attrs: &mut Vec<Attribute>, attribute: Attribute, most: usize) -> Kept {
    if attrs.iter().any(|a| a.name == attribute.name) {
        return Kept::Repeat;
    }
    if attrs.len() >= most {
        return Kept::Over;
    }
    attrs.push(attribute);
    Kept::Yes
}

enum Kept {
    Yes,
    Repeat,
    Over,
}

/// Line ends as the standard's
/// [preprocessing](https://html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream) leaves them.
fn normalise(input: &str) -> StrTendril {
    if input.contains('\r') {
        StrTendril::from(input.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        StrTendril::from_slice(input)
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

fn replace_nul(text: &str) -> std::borrow::Cow<'_, str> {
    if text.contains('\0') { text.replace('\0', "\u{fffd}").into() } else { text.into() }
}

/// A name of a tag or attribute: ASCII letters small, NUL replaced.
fn name_of(raw: &str) -> LocalName {
    if raw.bytes().any(|b| b.is_ascii_uppercase() || b == 0) {
        LocalName::from(replace_nul(raw).to_ascii_lowercase())
    } else {
        LocalName::from(raw)
    }
}

#[cfg(test)]
mod tests;

//! Comments and document types.

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Doctype, Token, TokenSink};

use super::{Mode, Tokenizer, is_space, replace_nul};

impl<S: TokenSink> Tokenizer<S> {
    /// What begins with `<!`.
    pub(super) fn declaration(&mut self) {
        let rest = &self.rest()[2..];
        if rest.starts_with("--") {
            self.at += 4;
            self.comment();
        } else if rest.as_bytes().get(..7).is_some_and(|word| word.eq_ignore_ascii_case(b"doctype")) {
            self.at += 9;
            self.doctype();
        } else if rest.starts_with("[CDATA[") && self.sink.adjusted_current_node_present_but_not_in_html_namespace() {
            self.at += 9;
            self.mode = Mode::Cdata;
        } else {
            self.bogus_comment(2);
        }
    }

    /// A comment, from behind its `<!--`.
    fn comment(&mut self) {
        let rest = self.rest();
        for empty in [">", "->"] {
            if rest.starts_with(empty) {
                self.at += empty.len();
                return self.send_comment("");
            }
        }
        let bytes = rest.as_bytes();
        let mut search = 0;
        let (text, length) = loop {
            let Some(dashes) = memchr::memmem::find(&bytes[search..], b"--").map(|at| at + search) else {
                break (rest.strip_suffix('-').unwrap_or(rest), rest.len());
            };
            match (bytes.get(dashes + 2), bytes.get(dashes + 3)) {
                (Some(b'>'), _) => break (&rest[..dashes], dashes + 3),
                (Some(b'!'), Some(b'>')) => break (&rest[..dashes], dashes + 4),
                (None, _) | (Some(b'!'), None) => break (&rest[..dashes], rest.len()),
                _ => search = dashes + 1,
            }
        };
        let text = replace_nul(text).into_owned();
        self.at += length;
        self.send_comment(&text);
    }

    /// What is read as a comment up to the next `>`, from `skip` bytes ahead.
    pub(super) fn bogus_comment(&mut self, skip: usize) {
        let rest = &self.rest()[skip..];
        let end = memchr::memchr(b'>', rest.as_bytes());
        let text = replace_nul(&rest[..end.unwrap_or(rest.len())]).into_owned();
        let length = end.map_or(rest.len(), |end| end + 1);
        self.at += skip + length;
        self.send_comment(&text);
    }

    fn send_comment(&mut self, text: &str) {
        self.send(Token::CommentToken(StrTendril::from_slice(text)));
    }

    /// A document type, from behind the word.
    fn doctype(&mut self) {
        let mut doctype = Doctype::default();
        let whole = self.doctype_parts(&mut doctype).is_ok();
        doctype.force_quirks |= !whole;
        self.send(Token::DoctypeToken(doctype));
    }

    /// Reads to the closing `>`.
    fn doctype_parts(&mut self, doctype: &mut Doctype) -> Result<(), Ended> {
        self.skip_doctype_spaces();
        let from = self.at;
        let name = super::find_with(self.input.as_bytes(), from, |b| is_space(b) || b == b'>');
        self.at = name.unwrap_or(self.input.len());
        if self.at > from {
            doctype.name = Some(replace_nul(&self.input[from..self.at]).to_ascii_lowercase().into());
        } else {
            doctype.force_quirks = true;
        }
        self.skip_doctype_spaces();
        let word = self.rest().as_bytes().get(..6).map(<[u8]>::to_ascii_uppercase);
        match word.as_deref() {
            Some(b"PUBLIC") => {
                self.at += 6;
                doctype.public_id = self.doctype_id(doctype)?;
                if doctype.public_id.is_some() {
                    self.skip_doctype_spaces();
                    if matches!(self.peek(0).ok_or(Ended)?, b'"' | b'\'') {
                        doctype.system_id = self.doctype_id(doctype)?;
                    } else if self.peek(0).ok_or(Ended)? != b'>' {
                        doctype.force_quirks = true;
                    }
                }
            }
            Some(b"SYSTEM") => {
                self.at += 6;
                doctype.system_id = self.doctype_id(doctype)?;
            }
            _ if self.peek(0).ok_or(Ended)? != b'>' => doctype.force_quirks = true,
            _ => {}
        }
        self.skip_doctype_spaces();
        self.peek(0).ok_or(Ended)?;
        // What stands here that is no `>` says nothing more, not even where the input ends in it.
        let end = memchr::memchr(b'>', self.rest().as_bytes());
        self.at = end.map_or(self.input.len(), |end| self.at + end + 1);
        Ok(())
    }

    /// A quoted id; quirks where there is none.
    fn doctype_id(&mut self, doctype: &mut Doctype) -> Result<Option<StrTendril>, Ended> {
        self.skip_doctype_spaces();
        let quote = self.peek(0).ok_or(Ended)?;
        if !matches!(quote, b'"' | b'\'') {
            doctype.force_quirks = true;
            return Ok(None);
        }
        let from = self.at + 1;
        let ends = |b: u8| b == quote || b == b'>';
        let end = super::find_with(self.input.as_bytes(), from, ends).unwrap_or(self.input.len());
        let id: StrTendril = StrTendril::from_slice(&replace_nul(&self.input[from..end]));
        self.at = end;
        // An id without its closing quote is still the id.
        match self.peek(0) {
            Some(b'>') | None => doctype.force_quirks = true,
            Some(_) => self.at += 1,
        }
        Ok(Some(id))
    }

    fn skip_doctype_spaces(&mut self) {
        self.at = super::find_with(self.input.as_bytes(), self.at, |b| !is_space(b)).unwrap_or(self.input.len());
    }
}

/// The input ended in a document type.
struct Ended;

//! Comments and document types.

use std::borrow::Cow;

use crate::text::search::find;

use super::{Mode, Sink, Tokenizer, replace_nul};

impl<S: Sink> Tokenizer<'_, S> {
    /// What begins with `<!`.
    pub(super) fn declaration(&mut self) {
        let rest = &self.rest()[2..];
        if rest.starts_with("--") {
            self.at += 4;
            self.comment();
        } else if rest.as_bytes().get(..7).is_some_and(|word| word.eq_ignore_ascii_case(b"doctype")) {
            // In quotes too, a `>` ends it.
            let end = memchr::memchr(b'>', rest.as_bytes());
            self.at = end.map_or(self.input.len(), |end| self.at + 2 + end + 1);
            self.sink.doctype();
        } else if rest.starts_with("[CDATA[") && self.sink.reads_cdata() {
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
                return self.sink.comment(Cow::Borrowed(""));
            }
        }
        let bytes = rest.as_bytes();
        let mut search = 0;
        let (text, length) = loop {
            let Some(dashes) = find(&rest[search..], "--").map(|at| at + search) else {
                break (rest.strip_suffix('-').unwrap_or(rest), rest.len());
            };
            match (bytes.get(dashes + 2), bytes.get(dashes + 3)) {
                (Some(b'>'), _) => break (&rest[..dashes], dashes + 3),
                (Some(b'!'), Some(b'>')) => break (&rest[..dashes], dashes + 4),
                (None, _) | (Some(b'!'), None) => break (&rest[..dashes], rest.len()),
                _ => search = dashes + 1,
            }
        };
        self.at += length;
        self.sink.comment(replace_nul(text));
    }

    /// What is read as a comment up to the next `>`, from `skip` bytes ahead.
    pub(super) fn bogus_comment(&mut self, skip: usize) {
        let rest = &self.rest()[skip..];
        let end = memchr::memchr(b'>', rest.as_bytes());
        self.at += skip + end.map_or(rest.len(), |end| end + 1);
        self.sink.comment(replace_nul(&rest[..end.unwrap_or(rest.len())]));
    }
}

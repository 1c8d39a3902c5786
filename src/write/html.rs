//! HTML as a string.

use super::elements::{Listener, say};
use crate::article::Article;
use crate::options::Options;
use crate::text::search::each_byte;

/// `length` is about how many bytes it gets.
pub(crate) fn html(article: &Article, options: &Options, length: usize) -> String {
    let mut writer = Writer { out: String::with_capacity(length), in_tag: false };
    say(article, options, &mut writer);
    writer.out
}

struct Writer {
    out: String,
    /// Whether the start tag written last can still take attributes.
    in_tag: bool,
}

impl Writer {
    fn end_tag_start(&mut self) {
        if self.in_tag {
            self.out.push('>');
            self.in_tag = false;
        }
    }
}

impl Listener for Writer {
    fn open(&mut self, tag: &'static str) {
        self.end_tag_start();
        self.out.push('<');
        self.out.push_str(tag);
        self.in_tag = true;
    }

    fn attribute(&mut self, name: &'static str, value: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        if !value.is_empty() {
            self.out.push_str("=\"");
            escape(value, &mut self.out);
            self.out.push('"');
        } else if name == "alt" {
            self.out.push_str("=\"\"");
        }
    }

    fn text(&mut self, text: &str) {
        self.end_tag_start();
        escape(text, &mut self.out);
    }

    fn close(&mut self, tag: &'static str, void: bool) {
        self.end_tag_start();
        if !void {
            self.out.push_str("</");
            self.out.push_str(tag);
            self.out.push('>');
        }
    }
}

/// Escapes text and attribute values alike, so that neither can end the other's context.
fn escape(text: &str, out: &mut String) {
    let mut plain = 0;
    each_byte(text, is_escaped, |at| {
        out.push_str(&text[plain..at]);
        out.push_str(match text.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => "&#96;",
        });
        plain = at + 1;
    });
    out.push_str(&text[plain..]);
}

fn is_escaped(byte: u8) -> bool {
    // Without a branch; see `find_pair`.
    (byte == b'&') | (byte == b'<') | (byte == b'>') | (byte == b'"') | (byte == b'\'') | (byte == b'`')
}

//! Between tokenizer and builder: every budget but `bytes` and `attributes` is kept here.
//!
//! The builder's cost grows with the product of the input and what it holds open, so the limiter asks what the builder holds (open
//! elements and formatting elements to be rebuilt) before each start tag, and refuses the tag when that is too much. The end
//! tags of refused elements are swallowed, so that they close nothing else.

use std::borrow::Cow;
use std::collections::HashMap;

use super::builder::{BREAKING_OUT, Builder};
use super::names::{Name, Tag};
use super::nodes::{Attribute, Nodes};
use crate::article::{Removal, RemovalKind};
use crate::html::tokenizer::{Mode, Sink, StartTag};
use crate::options::Limits;

/// Attributes longer than this are dropped: no address, text or inline picture in a real item comes near.
const LONGEST_ATTRIBUTE: usize = 256 << 10;
/// Formatting elements with attributes that may be open at once. Each is rebuilt in every block until it is closed; those
/// without attributes are rebuilt three times at most ("Noah's Ark" in the HTML Standard).
const DRESSED: usize = 8;
/// Attributes that mean something on a formatting element: where fragments point, language, programming language.
const DRESS: [&str; 4] = ["id", "lang", "dir", "class"];

pub(super) struct Limiter<'i> {
    builder: Builder<'i>,
    limits: Limits,
    /// End tags to swallow, by name: those of elements refused in the ones that are open at the limit.
    refused: HashMap<Name<'i>, u32>,
    /// What links and pictures count for besides their nodes, because the article lists them apart.
    listed: usize,
    /// Past the node budget: tokens no longer reach the builder.
    full: bool,
    /// Drawings and formulas that are open since then, in which elements close themselves.
    drawings: u32,
    /// In a `noscript`, which ends at its end tag whatever is open in it, as it does where scripts run.
    noscript: bool,
    /// The open element whose text the tokenizer reads raw, and nobody sees.
    hidden: Option<Tag>,
    found: Found,
}

#[derive(Default)]
pub(super) struct Found {
    pub overflow: String,
    /// Where its last line begins.
    line: usize,
    pub full_document: bool,
    pub removed: Vec<Removal>,
}

/// Bytes that a line past the node budget has at least: shorter ones would be as many blocks as the budget refused.
const SHORTEST_LINE: usize = 200;

impl Found {
    fn push(&mut self, text: &str) {
        if let Some(end) = memchr::memrchr(b'\n', text.as_bytes()) {
            self.line = self.overflow.len() + end + 1;
        }
        self.overflow.push_str(text);
    }

    fn end_line(&mut self) {
        let line = &self.overflow[self.line..];
        if line.len() >= SHORTEST_LINE {
            self.overflow.push('\n');
            self.line = self.overflow.len();
        } else if !line.is_empty() && !line.ends_with(' ') {
            self.overflow.push(' ');
        }
    }

    fn count(&mut self, kind: RemovalKind, rule: &'static str) {
        match self.removed.iter_mut().find(|r| r.rule == rule) {
            Some(removal) => removal.count = Some(removal.count.unwrap_or(0).saturating_add(1)),
            None => self.removed.push(Removal::counted(kind, rule, 1)),
        }
    }
}

impl<'i> Limiter<'i> {
    pub(super) fn new(builder: Builder<'i>, limits: Limits) -> Self {
        Self {
            builder,
            limits,
            refused: HashMap::new(),
            listed: 0,
            full: false,
            drawings: 0,
            noscript: false,
            hidden: None,
            found: Found::default(),
        }
    }

    pub(super) fn finish(self) -> (Nodes<'i>, Found) {
        (self.builder.nodes, self.found)
    }

    /// Whether a start tag goes on to the builder.
    fn admit(&mut self, tag: &mut StartTag<'_, 'i>) -> bool {
        let name = tag.name.tag();
        match name {
            Tag::Html | Tag::Head | Tag::Body => self.found.full_document = true,
            Tag::Frameset | Tag::Frame => {
                self.found.count(RemovalKind::Element, "frameset");
                return false;
            }
            _ => {}
        }
        // What ends a drawing or formula does so whether or not it is let in itself.
        self.builder.end_foreign_before(tag);
        // What holds no elements nests nothing.
        let leaf = if self.builder.is_foreign_for_start(name) {
            tag.self_closing
        } else {
            name.is_void() || raw_text(name).is_some() || name == Tag::Plaintext
        };
        if self.is_deep() && !leaf {
            self.found.count(RemovalKind::Limit, "depth");
            *self.refused.entry(tag.name.clone()).or_default() += 1;
            return false;
        }
        self.listed += match name {
            Tag::A => 1,
            Tag::Img | Tag::Source | Tag::Iframe | Tag::Video | Tag::Audio | Tag::Embed | Tag::Object => 4,
            _ => 0,
        };
        self.trim(tag.attributes);
        // Of links the builder holds one at a time.
        if name.is_formatting() && name != Tag::A && !tag.attributes.is_empty() {
            self.dress(tag);
        }
        true
    }

    fn trim(&mut self, attributes: &mut Vec<Attribute<'i>>) {
        let found = &mut self.found;
        attributes.retain_mut(|attribute| {
            if let Cow::Owned(value) = &mut attribute.value {
                end_lines(value);
            }
            let handler = attribute.name.starts_with("on");
            let long = attribute.value.len() > LONGEST_ATTRIBUTE;
            if handler {
                found.count(RemovalKind::Attribute, "event-handler");
            } else if long {
                found.count(RemovalKind::Limit, "attribute-length");
            }
            !handler && !long
        });
    }

    /// Strips what means nothing on a formatting element, and everything once enough of them are open.
    fn dress(&self, tag: &mut StartTag<'_, 'i>) {
        let is_dress = |attribute: &Attribute<'i>| DRESS.contains(&&*attribute.name);
        let dressed = self.builder.formatting_attributes().filter(|attributes| attributes.iter().any(is_dress));
        let full = dressed.count() >= DRESSED;
        let mut breaks_out = tag.name.tag() == Tag::Font;
        tag.attributes.retain_mut(|attribute| {
            if breaks_out && BREAKING_OUT.contains(&&*attribute.name) {
                // Which one it is, and what it says, would only make elements differ that are rebuilt.
                breaks_out = false;
                *attribute = Attribute { name: Cow::Borrowed(BREAKING_OUT[0]), value: Cow::Borrowed("") };
                return true;
            }
            !full && is_dress(attribute)
        });
    }

    /// Whether elements can nest no deeper. Where they can, all are closed in which any were refused: what is open now is
    /// real, and so are its end tags.
    fn is_deep(&mut self) -> bool {
        let deep = self.builder.held() >= self.limits.depth || self.builder.listed() >= 2 * self.limits.depth;
        if !deep {
            self.refused.clear();
        }
        deep
    }

    /// Whether an end tag is that of an element that was refused. Raw text and `noscript` end at their own end tag, whatever was refused.
    fn swallows(&mut self, name: &Name<'i>) -> bool {
        if self.refused.is_empty() || self.noscript || self.builder.is_in_raw_text() || !self.is_deep() {
            return false;
        }
        let refused = self.refused.get_mut(name).filter(|count| **count > 0);
        refused.map(|count| *count -= 1).is_some()
    }

    /// Past the node budget: what the builder would have done, for the text alone.
    fn overflow_tag(&mut self, tag: Tag) {
        if self.hidden.is_none() && !tag.is_formatting() && tag != Tag::Span {
            self.found.end_line();
        }
    }

    fn count_nodes(&mut self) {
        if self.builder.nodes.count() + self.listed > self.limits.nodes {
            self.full = true;
            self.drawings = u32::from(self.builder.is_in_foreign());
            self.found.count(RemovalKind::Limit, "nodes");
        }
    }
}

impl<'i> Sink<'i> for Limiter<'i> {
    fn start_tag(&mut self, mut tag: StartTag<'_, 'i>) -> Mode {
        let name = tag.name.tag();
        if self.full {
            if matches!(name, Tag::Svg | Tag::Math) && !tag.self_closing {
                self.drawings = self.drawings.saturating_add(1);
            }
            return match raw_text(name) {
                _ if self.hidden.is_some() || self.noscript => Mode::Data,
                Some(_) if tag.self_closing && self.drawings > 0 => Mode::Data,
                Some(text) => {
                    self.hidden = Some(name).filter(|tag| is_unseen(*tag));
                    text
                }
                None => {
                    self.overflow_tag(name);
                    Mode::Data
                }
            };
        }
        if (self.noscript && !passes_in_noscript(name)) || !self.admit(&mut tag) {
            return Mode::Data;
        }
        let text = self.builder.start_tag(tag);
        self.noscript |= name == Tag::Noscript && self.builder.is_in_noscript();
        self.hidden = Some(name).filter(|tag| is_raw(text) && is_unseen(*tag));
        self.count_nodes();
        text
    }

    fn end_tag(&mut self, name: Name<'i>) {
        let tag = name.tag();
        if self.full {
            if matches!(tag, Tag::Svg | Tag::Math) {
                self.drawings = self.drawings.saturating_sub(1);
            }
            if self.noscript {
                self.noscript = tag != Tag::Noscript;
            } else if self.hidden == Some(tag) {
                self.hidden = None;
            } else {
                self.overflow_tag(tag);
            }
            return;
        }
        if (self.noscript && tag != Tag::Noscript && !passes_in_noscript(tag)) || self.swallows(&name) {
            return;
        }
        if tag == Tag::Noscript {
            self.noscript = false;
        }
        self.builder.end_tag(&name);
        self.hidden = None;
        self.count_nodes();
    }

    fn text(&mut self, mut text: Cow<'i, str>) {
        if let Cow::Owned(text) = &mut text {
            end_lines(text);
        }
        if self.full {
            if self.hidden.is_none() && !self.noscript {
                self.found.push(&text);
            }
        } else if !self.noscript {
            self.builder.text(text);
            self.count_nodes();
        }
    }

    fn nul(&mut self) {
        if !self.full {
            self.builder.nul();
        }
    }

    fn comment(&mut self, _: Cow<'i, str>) {
        if !self.full {
            self.found.count(RemovalKind::Element, "comment");
            self.builder.comment();
        }
    }

    fn doctype(&mut self) {}

    fn is_in_foreign(&self) -> bool {
        self.builder.is_in_foreign()
    }

    fn end(&mut self) {
        self.builder.finish();
    }
}

/// Ends lines as a parser does. A carriage return can still come from a character reference, and no serialiser writes it
/// as one, so that a second parser would read another text.
fn end_lines(text: &mut String) {
    if memchr::memchr(b'\r', text.as_bytes()).is_some() {
        *text = text.replace('\r', "\n");
    }
}

/// What is let through in a `noscript`: its pictures, players and frames.
fn passes_in_noscript(tag: Tag) -> bool {
    matches!(tag, Tag::Img | Tag::Picture | Tag::Source | Tag::Iframe | Tag::Video | Tag::Audio)
}

/// Whether nobody sees the text of an element that is read raw.
fn is_unseen(tag: Tag) -> bool {
    !matches!(tag, Tag::Textarea | Tag::Xmp)
}

fn is_raw(text: Mode) -> bool {
    matches!(text, Mode::Rcdata | Mode::Rawtext | Mode::Script)
}

fn raw_text(tag: Tag) -> Option<Mode> {
    match tag {
        Tag::Script => Some(Mode::Script),
        Tag::Style | Tag::Xmp | Tag::Iframe | Tag::Noembed | Tag::Noframes | Tag::Noscript => Some(Mode::Rawtext),
        Tag::Textarea | Tag::Title => Some(Mode::Rcdata),
        _ => None,
    }
}

#[cfg(test)]
mod tests;

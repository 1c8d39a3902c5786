//! What comes before the body.

use std::borrow::Cow;

use super::{Builder, Insertion, Open, after};
use crate::html::names::{Name, Tag};
use crate::html::nodes::Nodes;
use crate::html::tokenizer::{Mode, StartTag};

impl<'i> Builder<'i> {
    /// Ends or skips the head, and opens the body; nothing where there is one.
    pub(super) fn begin_body(&mut self) {
        loop {
            self.mode = match self.mode {
                Insertion::BeforeHtml => {
                    self.insert_implied(Tag::Html);
                    Insertion::BeforeHead
                }
                Insertion::BeforeHead => {
                    self.head = Some(self.insert_implied(Tag::Head));
                    Insertion::InHead
                }
                Insertion::InHeadNoscript => {
                    self.pop();
                    Insertion::InHead
                }
                Insertion::InHead => {
                    self.pop();
                    Insertion::AfterHead
                }
                Insertion::AfterHead => {
                    self.insert_implied(Tag::Body);
                    Insertion::InBody
                }
                _ => return,
            };
        }
    }

    pub(super) fn text_before_body(&mut self, text: Cow<'i, str>) {
        let length = text.len() - text.trim_ascii_start().len();
        let blank = match &text {
            Cow::Borrowed(text) => Cow::Borrowed(&text[..length]),
            Cow::Owned(text) => Cow::Owned(text[..length].to_owned()),
        };
        let is_kept = matches!(self.mode, Insertion::InHead | Insertion::InHeadNoscript | Insertion::AfterHead);
        if is_kept && !blank.is_empty() {
            self.append_text(blank);
        }
        let rest = after(text, length);
        if !rest.is_empty() {
            self.begin_body();
            self.characters(rest);
        }
    }

    pub(super) fn start_before_html(&mut self, tag: StartTag<'_, 'i>) -> Mode {
        if tag.name.tag() == Tag::Html {
            self.insert_open(tag);
            self.mode = Insertion::BeforeHead;
            return Mode::Data;
        }
        self.insert_implied(Tag::Html);
        self.start_again(Insertion::BeforeHead, tag)
    }

    pub(super) fn start_before_head(&mut self, tag: StartTag<'_, 'i>) -> Mode {
        match tag.name.tag() {
            Tag::Html => self.start_in_body(tag),
            Tag::Head => {
                self.head = Some(self.insert_open(tag));
                self.mode = Insertion::InHead;
                Mode::Data
            }
            _ => {
                self.head = Some(self.insert_implied(Tag::Head));
                self.start_again(Insertion::InHead, tag)
            }
        }
    }

    pub(super) fn end_before_head(&mut self, name: &Name<'i>) {
        if matches!(name.tag(), Tag::Head | Tag::Body | Tag::Html | Tag::Br) {
            if self.mode != Insertion::BeforeHead {
                self.insert_implied(Tag::Html);
            }
            self.head = Some(self.insert_implied(Tag::Head));
            self.end_again(Insertion::InHead, name);
        }
    }

    pub(super) fn start_in_head(&mut self, tag: StartTag<'_, 'i>) -> Mode {
        match tag.name.tag() {
            Tag::Html => return self.start_in_body(tag),
            Tag::Base | Tag::Basefont | Tag::Bgsound | Tag::Link | Tag::Meta => {
                self.insert_void(tag);
            }
            Tag::Title => return self.insert_raw(tag, Mode::Rcdata),
            Tag::Noframes | Tag::Style => return self.insert_raw(tag, Mode::Rawtext),
            Tag::Script => return self.insert_raw(tag, Mode::Script),
            Tag::Noscript => {
                self.insert_open(tag);
                self.mode = Insertion::InHeadNoscript;
            }
            Tag::Template => {
                self.formatting.push(None);
                self.mode = Insertion::InTemplate;
                self.templates.push(Insertion::InTemplate);
                self.insert_open(tag);
            }
            Tag::Head => {}
            _ => {
                self.pop();
                return self.start_again(Insertion::AfterHead, tag);
            }
        }
        Mode::Data
    }

    pub(super) fn end_in_head(&mut self, name: &Name<'i>) {
        match name.tag() {
            Tag::Head => {
                self.pop();
                self.mode = Insertion::AfterHead;
            }
            Tag::Body | Tag::Html | Tag::Br => {
                self.pop();
                self.end_again(Insertion::AfterHead, name);
            }
            Tag::Template => self.end_template(),
            _ => {}
        }
    }

    pub(super) fn start_in_head_noscript(&mut self, tag: StartTag<'_, 'i>) -> Mode {
        match tag.name.tag() {
            Tag::Html => self.start_in_body(tag),
            Tag::Basefont | Tag::Bgsound | Tag::Link | Tag::Meta | Tag::Noframes | Tag::Style => {
                self.start_in_head(tag)
            }
            Tag::Head | Tag::Noscript => Mode::Data,
            _ => {
                self.pop();
                self.start_again(Insertion::InHead, tag)
            }
        }
    }

    pub(super) fn end_in_head_noscript(&mut self, name: &Name<'i>) {
        match name.tag() {
            Tag::Noscript => {
                self.pop();
                self.mode = Insertion::InHead;
            }
            Tag::Br => {
                self.pop();
                self.end_again(Insertion::InHead, name);
            }
            _ => {}
        }
    }

    pub(super) fn start_after_head(&mut self, tag: StartTag<'_, 'i>) -> Mode {
        match tag.name.tag() {
            Tag::Html => self.start_in_body(tag),
            Tag::Body => {
                self.insert_open(tag);
                self.mode = Insertion::InBody;
                Mode::Data
            }
            name if name.is_of_head() => {
                let head = self.head.unwrap_or(Nodes::DOCUMENT);
                self.open.push(Open::html(head, Tag::Head));
                let text = self.start_in_head(tag);
                self.remove_open(head);
                text
            }
            Tag::Head => Mode::Data,
            _ => {
                self.insert_implied(Tag::Body);
                self.start_again(Insertion::InBody, tag)
            }
        }
    }

    pub(super) fn end_after_head(&mut self, name: &Name<'i>) {
        match name.tag() {
            Tag::Template => self.end_template(),
            Tag::Body | Tag::Html | Tag::Br => {
                self.insert_implied(Tag::Body);
                self.end_again(Insertion::InBody, name);
            }
            _ => {}
        }
    }

    pub(super) fn start_in_template(&mut self, tag: StartTag<'_, 'i>) -> Mode {
        let mode = match tag.name.tag() {
            name if name.is_of_head() => return self.start_in_head(tag),
            Tag::Caption | Tag::Colgroup | Tag::Tbody | Tag::Tfoot | Tag::Thead => Insertion::InTable,
            Tag::Col => Insertion::InColumnGroup,
            Tag::Tr => Insertion::InTableBody,
            Tag::Td | Tag::Th => Insertion::InRow,
            _ => Insertion::InBody,
        };
        self.templates.pop();
        self.templates.push(mode);
        self.start_again(mode, tag)
    }

    pub(super) fn end_template(&mut self) {
        if !self.is_in(Tag::Template) {
            return;
        }
        while self.current().is_some_and(Open::ends_implied_thoroughly) {
            self.pop();
        }
        self.pop_until(Tag::Template);
        self.clear_to_marker();
        self.templates.pop();
        self.reset_mode();
    }
}

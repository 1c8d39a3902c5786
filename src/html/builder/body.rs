//! The [body](https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody).

use std::borrow::Cow;

use super::{Builder, Insertion, Open};
use crate::html::names::{Name, Tag};
use crate::html::nodes::{Attribute, Namespace};
use crate::html::tokenizer::{Mode, StartTag};

impl<'i> Builder<'i> {
    pub(super) fn text_in_body(&mut self, text: Cow<'i, str>) {
        self.rebuild_formatting();
        self.append_text(text);
    }

    #[allow(clippy::too_many_lines, reason = "the standard's list of tags, one after the other")]
    pub(super) fn start_in_body(&mut self, tag: StartTag<'_, 'i>) -> Mode {
        match tag.name.tag() {
            Tag::Html => self.add_attributes(0, Tag::Html, tag.attributes),
            Tag::Body => self.add_attributes(1, Tag::Body, tag.attributes),
            name if name.is_of_head() => return self.start_in_head(tag),
            name if name.is_block() || name == Tag::P => self.insert_block(tag),
            Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6 => {
                self.close_p();
                if self.current().is_some_and(Open::is_heading) {
                    self.pop();
                }
                self.insert_open(tag);
            }
            Tag::Pre | Tag::Listing => {
                self.insert_block(tag);
                self.skips_line_feed = true;
            }
            Tag::Form => {
                let in_template = self.is_in(Tag::Template);
                if self.form.is_none() || in_template {
                    self.close_p();
                    let form = self.insert_open(tag);
                    if !in_template {
                        self.form = Some(form);
                    }
                }
            }
            Tag::Li => self.start_item(tag, &[Tag::Li]),
            Tag::Dd | Tag::Dt => self.start_item(tag, &[Tag::Dd, Tag::Dt]),
            Tag::Plaintext => {
                self.insert_block(tag);
                return Mode::Plaintext;
            }
            Tag::Button => {
                if self.in_scope(Tag::Button) {
                    self.pop_implied(Tag::Other);
                    self.pop_until(Tag::Button);
                }
                self.insert_in_line(tag);
            }
            Tag::A => {
                self.end_open_link();
                self.rebuild_formatting();
                self.insert_formatting(tag);
            }
            Tag::Nobr => {
                self.rebuild_formatting();
                if self.in_scope(Tag::Nobr) {
                    self.adopt(Tag::Nobr);
                    self.rebuild_formatting();
                }
                self.insert_formatting(tag);
            }
            name if name.is_formatting() => {
                self.rebuild_formatting();
                self.insert_formatting(tag);
            }
            Tag::Applet | Tag::Marquee | Tag::Object => {
                self.insert_in_line(tag);
                self.formatting.push(None);
            }
            Tag::Table => {
                self.insert_block(tag);
                self.mode = Insertion::InTable;
            }
            Tag::Area | Tag::Br | Tag::Embed | Tag::Img | Tag::Keygen | Tag::Wbr => self.insert_void_in_line(tag),
            Tag::Image => self.insert_void_in_line(StartTag { name: Name::Known(Tag::Img), ..tag }),
            Tag::Input => {
                if self.in_scope(Tag::Select) {
                    self.pop_until(Tag::Select);
                }
                self.insert_void_in_line(tag);
            }
            Tag::Param | Tag::Source | Tag::Track => {
                self.insert_void(tag);
            }
            Tag::Hr => {
                self.close_p();
                if self.in_scope(Tag::Select) {
                    self.pop_implied(Tag::Other);
                }
                self.insert_void(tag);
            }
            Tag::Textarea => {
                self.skips_line_feed = true;
                return self.insert_raw(tag, Mode::Rcdata);
            }
            Tag::Xmp => {
                self.close_p();
                self.rebuild_formatting();
                return self.insert_raw(tag, Mode::Rawtext);
            }
            Tag::Iframe | Tag::Noembed => return self.insert_raw(tag, Mode::Rawtext),
            Tag::Select => {
                if self.in_scope(Tag::Select) {
                    self.pop_until(Tag::Select);
                } else {
                    self.insert_in_line(tag);
                }
            }
            Tag::Option => self.start_option(tag, Tag::Optgroup),
            Tag::Optgroup => self.start_option(tag, Tag::Other),
            Tag::Rb | Tag::Rtc => self.start_reading(tag, Tag::Other),
            Tag::Rp | Tag::Rt => self.start_reading(tag, Tag::Rtc),
            Tag::Math => {
                self.rebuild_formatting();
                return self.insert_foreign(tag, Namespace::MathMl);
            }
            Tag::Svg => {
                self.rebuild_formatting();
                return self.insert_foreign(tag, Namespace::Svg);
            }
            name if name.is_of_table() || matches!(name, Tag::Frame | Tag::Frameset | Tag::Head) => {}
            _ => self.insert_in_line(tag),
        }
        Mode::Data
    }

    /// A second tag of `html` or `body` adds to the first.
    fn add_attributes(&mut self, at: usize, element: Tag, attributes: &mut Vec<Attribute<'i>>) {
        if let Some(open) = self.open.get(at).copied().filter(|open| open.is(element))
            && !self.is_in(Tag::Template)
        {
            self.nodes.add_attributes(open.node, std::mem::take(attributes), self.most_attributes);
        }
    }

    fn insert_block(&mut self, tag: StartTag<'_, 'i>) {
        self.close_p();
        self.insert_open(tag);
    }

    fn insert_in_line(&mut self, tag: StartTag<'_, 'i>) {
        self.rebuild_formatting();
        self.insert_open(tag);
    }

    fn insert_void_in_line(&mut self, tag: StartTag<'_, 'i>) {
        self.rebuild_formatting();
        self.insert_void(tag);
    }

    /// Closes a paragraph that is open, where another block begins.
    fn close_p(&mut self) {
        if self.in_button_scope(Tag::P) {
            self.end_p();
        }
    }

    fn end_p(&mut self) {
        self.pop_implied(Tag::P);
        self.pop_until(Tag::P);
    }

    /// A list item ends the one before it.
    fn start_item(&mut self, tag: StartTag<'_, 'i>, ends: &[Tag]) {
        let bounds = |open: Open| open.is_special() && !open.is_any(&[Tag::Address, Tag::Div, Tag::P]);
        let before = self.open.iter().rev().copied().find(|open| open.is_any(ends) || bounds(*open));
        if let Some(before) = before.filter(|open| open.is_any(ends)) {
            self.pop_implied(before.tag);
            self.pop_until(before.tag);
        }
        self.insert_block(tag);
    }

    fn start_option(&mut self, tag: StartTag<'_, 'i>, stays: Tag) {
        if self.in_scope(Tag::Select) {
            self.pop_implied(stays);
        } else if self.current_is(Tag::Option) {
            self.pop();
        }
        self.insert_in_line(tag);
    }

    fn start_reading(&mut self, tag: StartTag<'_, 'i>, stays: Tag) {
        if self.in_scope(Tag::Ruby) {
            self.pop_implied(stays);
        }
        self.insert_open(tag);
    }

    pub(super) fn end_in_body(&mut self, name: &Name<'i>) {
        let tag = name.tag();
        match tag {
            Tag::Template => self.end_template(),
            Tag::Body if self.in_scope(Tag::Body) => self.mode = Insertion::AfterBody,
            Tag::Html if self.in_scope(Tag::Body) => self.end_again(Insertion::AfterBody, name),
            Tag::Body | Tag::Html => {}
            _ if tag.is_block() || matches!(tag, Tag::Button | Tag::Listing | Tag::Pre | Tag::Select) => {
                if self.in_scope(tag) {
                    self.end_block(tag, Tag::Other);
                }
            }
            Tag::Form => self.end_form(),
            Tag::P => {
                if !self.in_button_scope(Tag::P) {
                    self.insert_implied(Tag::P);
                }
                self.end_p();
            }
            Tag::Li => {
                if self.in_list_scope(Tag::Li) {
                    self.end_block(Tag::Li, Tag::Li);
                }
            }
            Tag::Dd | Tag::Dt => {
                if self.in_scope(tag) {
                    self.end_block(tag, tag);
                }
            }
            Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6 => {
                if self.in_scope_where(Open::is_heading, Open::bounds_scope) {
                    self.pop_implied(Tag::Other);
                    while self.open.pop().is_some_and(|open| !open.is_heading()) {}
                }
            }
            Tag::Applet | Tag::Marquee | Tag::Object => {
                if self.in_scope(tag) {
                    self.end_block(tag, Tag::Other);
                    self.clear_to_marker();
                }
            }
            Tag::Br => {
                let tag = StartTag { name: Name::Known(Tag::Br), attributes: &mut Vec::new(), self_closing: false };
                self.insert_void_in_line(tag);
            }
            _ if tag.is_formatting() => self.adopt(tag),
            _ => self.end_other(name),
        }
    }

    fn end_block(&mut self, tag: Tag, stays: Tag) {
        self.pop_implied(stays);
        self.pop_until(tag);
    }

    fn end_form(&mut self) {
        if self.is_in(Tag::Template) {
            if self.in_scope(Tag::Form) {
                self.end_block(Tag::Form, Tag::Other);
            }
            return;
        }
        if let Some(form) = self.form.take()
            && self.in_scope_where(|open| open.node == form, Open::bounds_scope)
        {
            self.pop_implied(Tag::Other);
            self.remove_open(form);
        }
    }

    /// Any other end tag.
    pub(super) fn end_other(&mut self, name: &Name<'i>) {
        let tag = name.tag();
        let is_it = |open: Open| open.is(tag) && (tag != Tag::Other || self.nodes.name(open.node) == Some(name));
        let found = self.open.iter().rposition(|open| is_it(*open) || open.is_special());
        if let Some(at) = found.filter(|at| is_it(self.open[*at])) {
            self.open.truncate(at);
        }
    }
}

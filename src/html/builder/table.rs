//! [Tables](https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-intable) and what is in them.

use std::borrow::Cow;

use super::{Builder, Insertion, is_blank, is_table_part};
use crate::html::names::{Name, Tag};
use crate::html::tokenizer::{Mode, StartTag};

const TABLE: &[Tag] = &[Tag::Table, Tag::Template, Tag::Html];
const TABLE_BODY: &[Tag] = &[Tag::Tbody, Tag::Tfoot, Tag::Thead, Tag::Template, Tag::Html];
const ROW: &[Tag] = &[Tag::Tr, Tag::Template, Tag::Html];

impl<'i> Builder<'i> {
    /// Whether text here stands where a table has none.
    pub(super) fn is_in_table_parts(&self) -> bool {
        self.current().is_some_and(is_table_part)
    }

    pub(super) fn text_in_table(&mut self, text: Cow<'i, str>) {
        if self.is_in_table_parts() {
            self.begin_table_text();
            self.pending.push(text);
        } else {
            self.foster(|builder| builder.text_in_body(text));
        }
    }

    pub(super) fn begin_table_text(&mut self) {
        self.original = self.mode;
        self.mode = Insertion::InTableText;
    }

    /// White space stays in the table, other text goes before it.
    pub(super) fn end_table_text(&mut self) {
        if self.mode != Insertion::InTableText {
            return;
        }
        let pending = std::mem::take(&mut self.pending);
        let blank = pending.iter().all(|text| is_blank(text));
        for text in pending {
            if blank {
                self.append_text(text);
            } else {
                self.foster(|builder| builder.text_in_body(text));
            }
        }
        self.mode = self.original;
    }

    pub(super) fn start_in_table(&mut self, tag: StartTag<'_, 'i>) -> Mode {
        match tag.name.tag() {
            Tag::Caption => {
                self.pop_to(TABLE);
                self.formatting.push(None);
                self.insert_open(tag);
                self.mode = Insertion::InCaption;
            }
            Tag::Colgroup => {
                self.pop_to(TABLE);
                self.insert_open(tag);
                self.mode = Insertion::InColumnGroup;
            }
            Tag::Col => {
                self.pop_to(TABLE);
                self.insert_implied(Tag::Colgroup);
                return self.start_again(Insertion::InColumnGroup, tag);
            }
            Tag::Tbody | Tag::Tfoot | Tag::Thead => {
                self.pop_to(TABLE);
                self.insert_open(tag);
                self.mode = Insertion::InTableBody;
            }
            Tag::Td | Tag::Th | Tag::Tr => {
                self.pop_to(TABLE);
                self.insert_implied(Tag::Tbody);
                return self.start_again(Insertion::InTableBody, tag);
            }
            Tag::Table => {
                if self.in_table_scope(&[Tag::Table]) {
                    self.pop_until(Tag::Table);
                    self.reset_mode();
                    return self.start(tag);
                }
            }
            Tag::Style | Tag::Script | Tag::Template => return self.start_in_head(tag),
            Tag::Input if is_hidden(&tag) => {
                self.insert_void(tag);
            }
            Tag::Form => {
                if self.form.is_none() && !self.is_in(Tag::Template) {
                    self.form = Some(self.insert_void(tag));
                }
            }
            _ => return self.foster(|builder| builder.start_in_body(tag)),
        }
        Mode::Data
    }

    pub(super) fn end_in_table(&mut self, name: &Name<'i>) {
        match name.tag() {
            Tag::Table => {
                if self.in_table_scope(&[Tag::Table]) {
                    self.pop_until(Tag::Table);
                    self.reset_mode();
                }
            }
            Tag::Body | Tag::Html => {}
            tag if tag.is_of_table() => {}
            Tag::Template => self.end_template(),
            _ => self.foster(|builder| builder.end_in_body(name)),
        }
    }

    /// Closes the caption; whether one was open.
    fn close_caption(&mut self) -> bool {
        let open = self.in_table_scope(&[Tag::Caption]);
        if open {
            self.pop_implied(Tag::Other);
            self.pop_until(Tag::Caption);
            self.clear_to_marker();
            self.mode = Insertion::InTable;
        }
        open
    }

    pub(super) fn start_in_caption(&mut self, tag: StartTag<'_, 'i>) -> Mode {
        match tag.name.tag() {
            name if name.is_of_table() => {
                if self.close_caption() {
                    return self.start(tag);
                }
                Mode::Data
            }
            _ => self.start_in_body(tag),
        }
    }

    pub(super) fn end_in_caption(&mut self, name: &Name<'i>) {
        match name.tag() {
            Tag::Caption => {
                self.close_caption();
            }
            Tag::Table => {
                if self.close_caption() {
                    self.end(name);
                }
            }
            Tag::Body | Tag::Html => {}
            tag if tag.is_of_table() => {}
            _ => self.end_in_body(name),
        }
    }

    /// Closes the column group for what can't stand in it; whether one was open.
    pub(super) fn leave_column_group(&mut self) -> bool {
        let open = self.current_is(Tag::Colgroup);
        if open {
            self.pop();
            self.mode = Insertion::InTable;
        }
        open
    }

    pub(super) fn text_in_column_group(&mut self, text: &str) {
        let mut rest = text;
        while let Some(first) = rest.bytes().next() {
            let blank = first.is_ascii_whitespace();
            let end = rest.bytes().position(|b| b.is_ascii_whitespace() != blank).unwrap_or(rest.len());
            let (run, after) = rest.split_at(end);
            if blank {
                self.append_text(Cow::Owned(run.to_owned()));
            } else if self.leave_column_group() {
                return self.characters(Cow::Owned(rest.to_owned()));
            }
            rest = after;
        }
    }

    pub(super) fn start_in_column_group(&mut self, tag: StartTag<'_, 'i>) -> Mode {
        match tag.name.tag() {
            Tag::Html => self.start_in_body(tag),
            Tag::Col => {
                self.insert_void(tag);
                Mode::Data
            }
            Tag::Template => self.start_in_head(tag),
            _ if self.leave_column_group() => self.start(tag),
            _ => Mode::Data,
        }
    }

    pub(super) fn end_in_column_group(&mut self, name: &Name<'i>) {
        match name.tag() {
            Tag::Colgroup => {
                self.leave_column_group();
            }
            Tag::Col => {}
            Tag::Template => self.end_template(),
            _ => {
                if self.leave_column_group() {
                    self.end(name);
                }
            }
        }
    }

    /// Closes the table body; whether one was open.
    fn close_table_body(&mut self, parts: &[Tag]) -> bool {
        let open = self.in_table_scope(parts);
        if open {
            self.pop_to(TABLE_BODY);
            self.pop();
            self.mode = Insertion::InTable;
        }
        open
    }

    pub(super) fn start_in_table_body(&mut self, tag: StartTag<'_, 'i>) -> Mode {
        match tag.name.tag() {
            Tag::Tr => {
                self.pop_to(TABLE_BODY);
                self.insert_open(tag);
                self.mode = Insertion::InRow;
                Mode::Data
            }
            Tag::Th | Tag::Td => {
                self.pop_to(TABLE_BODY);
                self.insert_implied(Tag::Tr);
                self.start_again(Insertion::InRow, tag)
            }
            Tag::Caption | Tag::Col | Tag::Colgroup | Tag::Tbody | Tag::Tfoot | Tag::Thead => {
                if self.close_table_body(&[Tag::Tbody, Tag::Thead, Tag::Tfoot]) {
                    return self.start(tag);
                }
                Mode::Data
            }
            _ => self.start_in_table(tag),
        }
    }

    pub(super) fn end_in_table_body(&mut self, name: &Name<'i>) {
        match name.tag() {
            part @ (Tag::Tbody | Tag::Tfoot | Tag::Thead) => {
                self.close_table_body(&[part]);
            }
            Tag::Table => {
                if self.close_table_body(&[Tag::Tbody, Tag::Thead, Tag::Tfoot]) {
                    self.end(name);
                }
            }
            Tag::Body | Tag::Caption | Tag::Col | Tag::Colgroup | Tag::Html | Tag::Td | Tag::Th | Tag::Tr => {}
            _ => self.end_in_table(name),
        }
    }

    /// Closes the row; whether one was open.
    fn close_row(&mut self) -> bool {
        let open = self.in_table_scope(&[Tag::Tr]);
        if open {
            self.pop_to(ROW);
            self.pop();
            self.mode = Insertion::InTableBody;
        }
        open
    }

    pub(super) fn start_in_row(&mut self, tag: StartTag<'_, 'i>) -> Mode {
        match tag.name.tag() {
            Tag::Th | Tag::Td => {
                self.pop_to(ROW);
                self.insert_open(tag);
                self.mode = Insertion::InCell;
                self.formatting.push(None);
                Mode::Data
            }
            Tag::Caption | Tag::Col | Tag::Colgroup | Tag::Tbody | Tag::Tfoot | Tag::Thead | Tag::Tr => {
                if self.close_row() {
                    return self.start(tag);
                }
                Mode::Data
            }
            _ => self.start_in_table(tag),
        }
    }

    pub(super) fn end_in_row(&mut self, name: &Name<'i>) {
        match name.tag() {
            Tag::Tr => {
                self.close_row();
            }
            Tag::Table => {
                if self.close_row() {
                    self.end(name);
                }
            }
            part @ (Tag::Tbody | Tag::Tfoot | Tag::Thead) => {
                if self.in_table_scope(&[part]) && self.close_row() {
                    self.end(name);
                }
            }
            Tag::Body | Tag::Caption | Tag::Col | Tag::Colgroup | Tag::Html | Tag::Td | Tag::Th => {}
            _ => self.end_in_table(name),
        }
    }

    fn close_cell(&mut self) {
        self.pop_implied(Tag::Other);
        while self.open.pop().is_some_and(|open| !open.is_any(&[Tag::Td, Tag::Th])) {}
        self.clear_to_marker();
        self.mode = Insertion::InRow;
    }

    pub(super) fn start_in_cell(&mut self, tag: StartTag<'_, 'i>) -> Mode {
        match tag.name.tag() {
            name if name.is_of_table() => {
                if self.in_table_scope(&[Tag::Td, Tag::Th]) {
                    self.close_cell();
                    return self.start(tag);
                }
                Mode::Data
            }
            _ => self.start_in_body(tag),
        }
    }

    pub(super) fn end_in_cell(&mut self, name: &Name<'i>) {
        match name.tag() {
            cell @ (Tag::Td | Tag::Th) => {
                if self.in_table_scope(&[cell]) {
                    self.pop_implied(Tag::Other);
                    self.pop_until(cell);
                    self.clear_to_marker();
                    self.mode = Insertion::InRow;
                }
            }
            Tag::Body | Tag::Caption | Tag::Col | Tag::Colgroup | Tag::Html => {}
            part @ (Tag::Table | Tag::Tbody | Tag::Tfoot | Tag::Thead | Tag::Tr) => {
                if self.in_table_scope(&[part]) {
                    self.close_cell();
                    self.end(name);
                }
            }
            _ => self.end_in_body(name),
        }
    }
}

/// Whether an `input` is `type=hidden`.
fn is_hidden(tag: &StartTag<'_, '_>) -> bool {
    tag.attributes.iter().any(|attribute| attribute.name == "type" && attribute.value.eq_ignore_ascii_case("hidden"))
}

//! Builds the tree from tags and text, as the HTML Standard's
//! [tree construction](https://html.spec.whatwg.org/multipage/parsing.html#tree-construction) does for a document without
//! scripts, in no-quirks mode.
//!
//! Left out is what no article is told by: comments, document types, `frameset` (its tags come no further than the limiter), the
//! adjusted names of attributes and elements of `svg` and `math`. Template contents stand in their `template`.

mod body;
mod foreign;
mod formatting;
mod head;
mod insert;
mod open;
mod stack;
mod table;

use std::borrow::Cow;

pub(super) use foreign::BREAKING_OUT;
use open::{Open, is_table_part};

use super::names::{Name, Tag};
use super::nodes::{Attribute, Attributes, Namespace, NodeId, Nodes};
use crate::html::tokenizer::{Mode, StartTag};

/// The standard's [insertion modes](https://html.spec.whatwg.org/multipage/parsing.html#the-insertion-mode).
#[derive(Clone, Copy, PartialEq)]
enum Insertion {
    /// The standard's "initial" is this one where quirks do not matter.
    BeforeHtml,
    BeforeHead,
    InHead,
    InHeadNoscript,
    AfterHead,
    InBody,
    Text,
    InTable,
    InTableText,
    InCaption,
    InColumnGroup,
    InTableBody,
    InRow,
    InCell,
    InTemplate,
    AfterBody,
    AfterAfterBody,
}

pub(super) struct Builder<'i> {
    pub nodes: Nodes<'i>,
    mode: Insertion,
    /// The mode to go back to after raw text or text in a table.
    original: Insertion,
    /// Modes of the open templates.
    templates: Vec<Insertion>,
    open: Vec<Open>,
    /// Active formatting elements; `None` is a marker.
    formatting: Vec<Option<Formatting>>,
    head: Option<NodeId>,
    form: Option<NodeId>,
    /// Text in a table, of which it is not known yet where it goes.
    pending: Vec<Cow<'i, str>>,
    /// Whether what can't stand in a table goes before it.
    fosters: bool,
    /// Whether a line feed is left out that comes next.
    skips_line_feed: bool,
    most_attributes: usize,
}

/// An active formatting element.
#[derive(Clone, Copy)]
struct Formatting {
    node: NodeId,
    tag: Tag,
    attributes: Attributes,
}

impl<'i> Builder<'i> {
    pub(super) fn new(nodes: Nodes<'i>, most_attributes: usize) -> Self {
        Self {
            nodes,
            mode: Insertion::BeforeHtml,
            original: Insertion::BeforeHtml,
            templates: Vec::new(),
            open: Vec::new(),
            formatting: Vec::new(),
            head: None,
            form: None,
            pending: Vec::new(),
            fosters: false,
            skips_line_feed: false,
            most_attributes,
        }
    }

    /// Elements that cost something with each tag: open ones, and formatting elements that would be rebuilt.
    pub(super) fn held(&self) -> usize {
        self.open.len() + self.formatting.iter().flatten().count() + usize::from(self.form.is_some())
    }

    /// Entries of the list of formatting elements, markers too: those of what a table closes stay for ever.
    pub(super) fn listed(&self) -> usize {
        self.formatting.len()
    }

    pub(super) fn is_in_raw_text(&self) -> bool {
        self.mode == Insertion::Text
    }

    pub(super) fn is_in_noscript(&self) -> bool {
        self.current_is(Tag::Noscript)
    }

    /// The attributes of each formatting element that would be rebuilt.
    pub(super) fn formatting_attributes(&self) -> impl Iterator<Item = &[Attribute<'i>]> {
        self.formatting.iter().flatten().map(|entry| self.nodes.attributes(entry.attributes))
    }

    pub(super) fn is_in_foreign(&self) -> bool {
        self.open.last().is_some_and(|current| current.namespace != Namespace::Html)
    }

    /// Builds what a start tag stands for, and says what the text behind it is.
    pub(super) fn start_tag(&mut self, tag: StartTag<'_, 'i>) -> Mode {
        self.skips_line_feed = false;
        self.start(tag)
    }

    pub(super) fn end_tag(&mut self, name: &Name<'i>) {
        self.skips_line_feed = false;
        self.end(name);
    }

    pub(super) fn text(&mut self, mut text: Cow<'i, str>) {
        if std::mem::take(&mut self.skips_line_feed) && text.starts_with('\n') {
            text = after(text, 1);
        }
        if !text.is_empty() {
            self.characters(text);
        }
    }

    pub(super) fn nul(&mut self) {
        self.skips_line_feed = false;
        if self.is_foreign_for_text() {
            return self.append_text(Cow::Borrowed("\u{fffd}"));
        }
        match self.mode {
            Insertion::InTable | Insertion::InTableBody | Insertion::InRow if self.is_in_table_parts() => {
                self.begin_table_text();
            }
            Insertion::InColumnGroup => {
                if self.leave_column_group() {
                    self.nul();
                }
            }
            Insertion::AfterBody | Insertion::AfterAfterBody => self.mode = Insertion::InBody,
            _ => self.begin_body(),
        }
    }

    /// A comment is not in the tree; text on both its sides is one.
    pub(super) fn comment(&mut self) {
        self.skips_line_feed = false;
        self.end_table_text();
    }

    pub(super) fn finish(&mut self) {
        self.end_table_text();
        if self.mode == Insertion::Text {
            self.end_raw_text();
        }
        while self.is_in(Tag::Template) {
            self.end_template();
        }
        self.begin_body();
    }

    /// Processes a start tag in the mode that the builder is in now.
    fn start(&mut self, tag: StartTag<'_, 'i>) -> Mode {
        if self.is_foreign_for_start(tag.name.tag()) {
            self.start_in_foreign(tag)
        } else {
            self.start_in(self.mode, tag)
        }
    }

    /// The same in another mode, which stays.
    fn start_again(&mut self, mode: Insertion, tag: StartTag<'_, 'i>) -> Mode {
        self.mode = mode;
        self.start(tag)
    }

    /// Processes a start tag by the rules of a mode.
    fn start_in(&mut self, mode: Insertion, tag: StartTag<'_, 'i>) -> Mode {
        match mode {
            Insertion::BeforeHtml => self.start_before_html(tag),
            Insertion::BeforeHead => self.start_before_head(tag),
            Insertion::InHead => self.start_in_head(tag),
            Insertion::InHeadNoscript => self.start_in_head_noscript(tag),
            Insertion::AfterHead => self.start_after_head(tag),
            Insertion::InBody => self.start_in_body(tag),
            Insertion::Text => {
                self.end_raw_text();
                self.start(tag)
            }
            Insertion::InTable => self.start_in_table(tag),
            Insertion::InTableText => {
                self.end_table_text();
                self.start(tag)
            }
            Insertion::InCaption => self.start_in_caption(tag),
            Insertion::InColumnGroup => self.start_in_column_group(tag),
            Insertion::InTableBody => self.start_in_table_body(tag),
            Insertion::InRow => self.start_in_row(tag),
            Insertion::InCell => self.start_in_cell(tag),
            Insertion::InTemplate => self.start_in_template(tag),
            Insertion::AfterBody | Insertion::AfterAfterBody => match tag.name.tag() {
                Tag::Html => self.start_in_body(tag),
                _ => self.start_again(Insertion::InBody, tag),
            },
        }
    }

    fn end(&mut self, name: &Name<'i>) {
        if self.is_in_foreign() {
            self.end_in_foreign(name);
        } else {
            self.end_in(self.mode, name);
        }
    }

    fn end_again(&mut self, mode: Insertion, name: &Name<'i>) {
        self.mode = mode;
        self.end(name);
    }

    fn end_in(&mut self, mode: Insertion, name: &Name<'i>) {
        match mode {
            Insertion::BeforeHtml | Insertion::BeforeHead => self.end_before_head(name),
            Insertion::InHead => self.end_in_head(name),
            Insertion::InHeadNoscript => self.end_in_head_noscript(name),
            Insertion::AfterHead => self.end_after_head(name),
            Insertion::InBody => self.end_in_body(name),
            Insertion::Text => self.end_raw_text(),
            Insertion::InTable => self.end_in_table(name),
            Insertion::InTableText => {
                self.end_table_text();
                self.end(name);
            }
            Insertion::InCaption => self.end_in_caption(name),
            Insertion::InColumnGroup => self.end_in_column_group(name),
            Insertion::InTableBody => self.end_in_table_body(name),
            Insertion::InRow => self.end_in_row(name),
            Insertion::InCell => self.end_in_cell(name),
            Insertion::InTemplate => {
                if name.tag() == Tag::Template {
                    self.end_template();
                }
            }
            Insertion::AfterBody if name.tag() == Tag::Html => self.mode = Insertion::AfterAfterBody,
            Insertion::AfterBody | Insertion::AfterAfterBody => self.end_again(Insertion::InBody, name),
        }
    }

    fn characters(&mut self, text: Cow<'i, str>) {
        if self.is_foreign_for_text() {
            return self.append_text(text);
        }
        match self.mode {
            Insertion::InBody | Insertion::InCell | Insertion::InCaption | Insertion::InTemplate => {
                self.text_in_body(text);
            }
            Insertion::Text => self.append_text(text),
            Insertion::InTable | Insertion::InTableBody | Insertion::InRow => self.text_in_table(text),
            Insertion::InTableText => self.pending.push(text),
            Insertion::InColumnGroup => self.text_in_column_group(&text),
            Insertion::AfterBody | Insertion::AfterAfterBody => {
                if !is_blank(&text) {
                    self.mode = Insertion::InBody;
                }
                self.text_in_body(text);
            }
            Insertion::BeforeHtml
            | Insertion::BeforeHead
            | Insertion::InHead
            | Insertion::InHeadNoscript
            | Insertion::AfterHead => self.text_before_body(text),
        }
    }

    fn end_raw_text(&mut self) {
        self.pop();
        self.mode = self.original;
    }

    fn foster<T>(&mut self, body: impl FnOnce(&mut Self) -> T) -> T {
        self.fosters = true;
        let result = body(self);
        self.fosters = false;
        result
    }

    /// The standard's
    /// [reset the insertion mode appropriately](https://html.spec.whatwg.org/multipage/parsing.html#reset-the-insertion-mode-appropriately).
    fn reset_mode(&mut self) {
        let after_head = if self.head.is_some() { Insertion::AfterHead } else { Insertion::BeforeHead };
        let mode_in = |open: Open| match open.tag {
            _ if open.namespace != Namespace::Html => None,
            Tag::Td | Tag::Th => Some(Insertion::InCell),
            Tag::Tr => Some(Insertion::InRow),
            Tag::Tbody | Tag::Thead | Tag::Tfoot => Some(Insertion::InTableBody),
            Tag::Caption => Some(Insertion::InCaption),
            Tag::Colgroup => Some(Insertion::InColumnGroup),
            Tag::Table => Some(Insertion::InTable),
            Tag::Template => self.templates.last().copied(),
            Tag::Head => Some(Insertion::InHead),
            Tag::Body => Some(Insertion::InBody),
            Tag::Html => Some(after_head),
            _ => None,
        };
        self.mode = self.open.iter().rev().copied().find_map(mode_in).unwrap_or(Insertion::InBody);
    }
}

fn is_blank(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_whitespace())
}

/// What follows `at` in a text.
fn after(text: Cow<'_, str>, at: usize) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(&text[at..]),
        Cow::Owned(mut text) => {
            text.drain(..at);
            Cow::Owned(text)
        }
    }
}

//! Elements within a line.

use super::{Leave, Walk, direction};
use crate::article::{FieldText, Mark, Note, RemovalKind, bidi};
use crate::html::{Element, NodeExt as _, NodeRef};
use crate::read::blocks::block_builder::BlockBuilder;
use crate::read::blocks::containers::Container;
use crate::read::blocks::footnotes::label_in;
use crate::read::blocks::inline_builder::{MarkKind, MarkOpen};
use crate::read::elements::attributes::{attribute, left_out_below, lost_text, role_of, short_text_below, text_below};
use crate::read::elements::{caption, code, link, notes, page_chrome, styles};
use crate::read::metadata::language;
use crate::rules::elements::Role;
use crate::rules::{captions, related};

/// Whether an element shows nothing where it has no text.
fn is_empty_sign(element: &Element) -> bool {
    matches!(role_of(element), Role::Span | Role::Marked(_))
}

impl Walk<'_> {
    pub(super) fn inline(&mut self, node: NodeRef<'_>, element: &Element, role: Role) -> Option<Leave> {
        let id = self.id(element);
        let in_caption = matches!(self.builder.container(), Container::Caption);
        if caption::is_next_part(node, element, in_caption) {
            self.text(" ");
        }
        let is_line = || {
            (role == Role::Span && !element.attrs.is_empty() && code::is_line(node, element))
                || code::is_code_of_line(node, element)
        };
        if self.builder.in_code() && is_line() {
            self.builder.code_gap('\n');
        }
        let role = styles::without_normal(element, role, self.styled);
        let kind = match role {
            Role::Link => {
                let link = self.link(element);
                // Within a line the id is of what is in it.
                let is_place = id.is_some() && node.has_children() && self.builder.has_line();
                link.or_else(|| is_place.then_some(MarkKind::Span { lang: None, dir: None }))
            }
            Role::Marked(mark) => {
                if mark == Mark::Code
                    && let Some(found) = code::language(element)
                    && let Container::Code { language, .. } = self.builder.container()
                {
                    language.get_or_insert(found);
                }
                Some(MarkKind::Marked(mark))
            }
            Role::Abbreviation => {
                attribute(element, "title").and_then(FieldText::lines).map(|title| MarkKind::Abbreviation { title })
            }
            Role::Time => {
                let datetime = attribute(element, "datetime").filter(|d| d.len() <= 64);
                if let Some(datetime) = datetime {
                    page_chrome::time(node, element, datetime, &mut self.report);
                }
                datetime.and_then(FieldText::lines).map(|datetime| MarkKind::Time { datetime })
            }
            Role::Ruby => Some(MarkKind::Ruby),
            Role::Reading if self.capture.is_none() && self.builder.in_ruby() => {
                self.capture = Some(String::new());
                return Some(Leave::Reading);
            }
            Role::ReadingBrackets => {
                self.report.remove(RemovalKind::Element, "ruby-brackets", &lost_text(node), None);
                return None;
            }
            _ => {
                let lang = attribute(element, "lang").and_then(language::tag);
                let dir = direction(element);
                (lang.is_some() || dir.is_some() || (id.is_some() && role == Role::Span))
                    .then_some(MarkKind::Span { lang, dir })
            }
        };
        if self.builder.is_full()
            && let Some(kind) = &kind
        {
            let url = if let MarkKind::Link { url, .. } = kind { Some(url.as_str()) } else { None };
            self.report.remove(RemovalKind::Limit, "depth", "", url);
        }
        let suspended = if role == Role::Span && !self.builder.in_code() {
            styles::taken_back(element, self.styled).and_then(|mark| self.builder.suspend(mark))
        } else {
            None
        };
        let mut opened = 0;
        match kind {
            Some(kind) => opened += u8::from(self.builder.open_mark(MarkOpen::new(kind, id))),
            None => self.builder.set_id(id),
        }
        let only = |node: NodeRef<'_>| node.text().is_some() && node.next_sibling().is_none();
        if role == Role::Marked(Mark::Superscript)
            && let Some(title) = attribute(element, "title").and_then(FieldText::lines)
            && node.first_child().is_some_and(only)
        {
            opened += u8::from(self.builder.open_mark(MarkOpen::new(MarkKind::Abbreviation { title }, None)));
        }
        for mark in self.styled(element, role) {
            opened += u8::from(self.builder.open_mark(MarkOpen::new(MarkKind::Marked(mark), None)));
        }
        if role == Role::Link
            && !self.background(node, element)
            && !self.builder.in_code()
            && short_text_below(node, 0, |e| !is_empty_sign(e)).is_some()
        {
            self.empty_link(node);
        }
        let is_line =
            suspended.is_none() && !self.builder.in_code() && !self.builder.in_ruby() && self.capture.is_none();
        let on_own_line = (self.styled.has(styles::Property::Display) && styles::is_block(element))
            || (element.name() == "cite" && self.names_quoted(node));
        if is_line && on_own_line {
            self.builder.begin_line();
            return Some(Leave::Lines(opened));
        }
        if let Some(suspended) = suspended {
            return Some(Leave::Without(Box::new(suspended), opened));
        }
        Some(if opened == 0 { Leave::Nothing } else { Leave::Marks(opened) })
    }

    /// Where a link leads, and what it is called.
    fn link(&mut self, element: &Element) -> Option<MarkKind> {
        let url = link::link(attribute(element, "href")?, self.context, &mut self.report)?;
        let mut relations = attribute(element, "rel").unwrap_or_default().split_ascii_whitespace();
        if relations.any(|relation| related::RELS.contains(&relation)) {
            self.report.related.insert(url.as_str().to_owned());
        }
        Some(MarkKind::Link { url, title: attribute(element, "title").and_then(FieldText::lines) })
    }

    /// Whether an element is the number before a note that stands within the line, or says it once more where that begins.
    pub(super) fn label_of_note(&mut self, node: NodeRef<'_>, element: &Element) -> bool {
        let begins_note = !self.builder.has_line() && self.builder.blocks().is_empty() && self.is_in_note();
        let is_label = (begins_note && notes::is_label(element))
            || (notes::is_label_of_inline(node, element) && self.may_hold_notes());
        if is_label {
            let mut label = FieldText::line(&text_below(node)).map(|label| label.to_string()).unwrap_or_default();
            bidi::remove(&mut label);
            // A sign that opens the note is no number.
            let is_number = label.contains(char::is_alphanumeric) && !(begins_note && self.note_label.is_some());
            if is_number && label_in(&label).is_none() {
                return false;
            }
            let sign = if is_number { "" } else { &*label };
            for text in [sign, &left_out_below(node)] {
                if !text.trim().is_empty() {
                    self.report.remove(RemovalKind::Element, "footnote-signs", text, None);
                }
            }
            if is_number {
                self.note_label = FieldText::line(&label);
            }
        }
        is_label
    }

    /// Whether a text is nothing but the number right before such a note, in the same element.
    pub(super) fn number_of_note(&mut self, node: NodeRef<'_>, text: &str) -> bool {
        /// Bytes of the longest number, with brackets.
        const LONGEST: usize = 6;
        if text.len() > LONGEST {
            return false;
        }
        let number = without_brackets(text);
        let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        let is_label = is_number
            && node.prev_sibling().is_none()
            && node.next_sibling().and_then(NodeRef::element).is_some_and(notes::is_inline)
            && self.may_hold_notes();
        if is_label {
            self.note_label = FieldText::line(text);
        }
        is_label
    }

    /// Whether an element says who is quoted, and what that is follows without a space.
    fn names_quoted(&mut self, node: NodeRef<'_>) -> bool {
        matches!(self.builder.container(), Container::Quote { .. })
            && !self.builder.has_line()
            && node
                .next_sibling()
                .and_then(NodeRef::text)
                .is_some_and(|text| text.starts_with(|c: char| !c.is_whitespace()))
            && short_text_below(node, captions::LONGEST_CREDIT, |_| false).is_some_and(|text| text.ends_with(':'))
    }

    fn is_in_note(&self) -> bool {
        self.open.iter().any(|(leave, ..)| matches!(leave, Leave::Note(..)))
    }

    /// A reference is a link, so none stands in a link.
    fn may_hold_notes(&self) -> bool {
        self.silent == 0
            && !self.builder.in_link()
            && !self.builder.in_code()
            && self.capture.is_none()
            && !self.is_in_note()
    }

    /// A note that stands within the line.
    pub(super) fn inline_note(&mut self, element: &Element) -> Option<Leave> {
        if !(notes::is_inline(element) && self.may_hold_notes()) {
            return None;
        }
        // Of several notes with the same id the first has it.
        let own = attribute(element, "id")
            .and_then(|id| self.context.local_id(id))
            .filter(|id| self.note_ids.insert(id.to_string()));
        let given = || self.context.local_id(&format!("note-{}", self.notes.len() + 1));
        let Some(id) = own.or_else(|| given().filter(|id| self.note_ids.insert(id.to_string()))) else {
            self.label_of_nothing();
            return None;
        };
        let depth = self.context.options.limits.depth.saturating_sub(3);
        let mut builder = BlockBuilder::new(self.context.plain_text, depth);
        builder.declared = self.builder.declared.clone();
        let around = std::mem::replace(&mut self.builder, builder);
        Some(Leave::Note(Box::new(around), id))
    }

    /// The number before a note that is none.
    fn label_of_nothing(&mut self) {
        if let Some(label) = self.note_label.take() {
            self.report.remove(RemovalKind::Element, "footnote-signs", &label, None);
        }
    }

    pub(super) fn leave_note(&mut self, around: BlockBuilder, id: FieldText) {
        let content = self.builder.finish();
        self.builder = around;
        if content.is_empty() {
            self.note_ids.remove(&*id);
            return self.label_of_nothing();
        }
        let number = || FieldText::line(&(self.notes.len() + 1).to_string());
        let printed = self.note_label.take().and_then(|label| FieldText::line(without_brackets(&label)));
        let Some(label) = printed.or_else(number) else { return };
        self.builder.reference(id.clone(), label.clone());
        self.notes.push(Note { id, label, content });
    }

    /// What the style of a span, a mark or a link says. Headings are strong and links underlined as they are.
    fn styled(&self, element: &Element, role: Role) -> Vec<Mark> {
        if !matches!(role, Role::Span | Role::Marked(_) | Role::Link) || self.builder.in_code() {
            return Vec::new();
        }
        let says_more = |mark: &Mark| match mark {
            Mark::Strong => self.builder.heading.is_none(),
            Mark::Underline => !self.builder.in_link(),
            _ => true,
        };
        styles::marks(element, self.styled).filter(says_more).collect()
    }
}

/// The number of a note that is printed as `[1]` or `(1)`.
fn without_brackets(label: &str) -> &str {
    label.trim_matches(|c: char| c.is_whitespace() || matches!(c, '[' | ']' | '(' | ')'))
}

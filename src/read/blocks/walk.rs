//! The one walk over the tree: each element is entered and left once, and becomes what its row in the element table says.

mod block;
mod embedded;
mod inline;

use crate::html::{Element, Node, NodeRef, Tree};

use super::block_builder::{Declared, Flow};
use crate::article::{Block, BlockKind, Direction, FieldText, Removal, RemovalKind};
use crate::limits::spend;
use crate::options::Boilerplate;
use crate::read::Context;
use crate::read::elements::attributes::{attribute, has_attribute, lost_text, push_folded, role_of, style};
use crate::read::elements::code;
use crate::read::elements::media;
use crate::read::elements::page_chrome;
use crate::read::elements::site_rules::Marked;
use crate::read::elements::styles::keeps_lines;
use crate::read::metadata::language;
use crate::read::report::Notes;
use crate::rules::elements::Role;
use crate::text::search::{find_pair, has_byte};

/// The blocks of a tree, and what was noted on the way.
pub(crate) fn walk(tree: &Tree, left_out: &Marked, context: &Context<'_>) -> (Vec<Block>, Notes) {
    let mut walk = Walk {
        context,
        flow: Flow::new(context.plain_text, context.options.limits.depth),
        notes: Notes::default(),
        open: Vec::new(),
        silent: 0,
        capture: None,
        left_out,
    };
    walk.run(tree.html.tree.root());
    walk.listen(&tree.overflow);
    for line in tree.overflow.lines() {
        walk.flow.end_line();
        walk.flow.text(line);
    }
    let blocks = walk.flow.finish();
    for address in &walk.flow.replaced {
        walk.notes.remove(RemovalKind::Duplicate, "embed-address", address, None);
    }
    let unsaid = walk.flow.unsaid();
    if unsaid > 0 {
        walk.notes.count_in(Removal::counted(RemovalKind::Limit, "repeats", unsaid));
    }
    (blocks, walk.notes)
}

struct Walk<'a> {
    context: &'a Context<'a>,
    flow: Flow,
    notes: Notes,
    /// What to do on leaving each element that is open, and the declarations to go back to.
    open: Vec<(Leave, Declared)>,
    /// Elements around that are read for their pictures and frames only.
    silent: u32,
    /// Text of a ruby's reading.
    capture: Option<String>,
    /// Elements that site rules leave out.
    left_out: &'a Marked,
}

enum Leave {
    Nothing,
    Line,
    CodeLine,
    Box,
    Marks(u8),
    Heading(Option<u8>),
    Silent,
    Reading,
}

impl Walk<'_> {
    fn run(&mut self, root: NodeRef<'_>) {
        let mut node = root;
        loop {
            if self.enter(node) {
                if let Some(child) = node.first_child() {
                    node = child;
                    continue;
                }
                self.leave();
            }
            loop {
                if let Some(sibling) = node.next_sibling() {
                    node = sibling;
                    break;
                }
                let Some(parent) = node.parent() else { return };
                self.leave();
                node = parent;
            }
        }
    }

    /// Whether to go on with what is in the node; then [`Walk::leave`] is owed.
    fn enter(&mut self, node: NodeRef<'_>) -> bool {
        spend(1);
        match node.value() {
            Node::Element(element) => match self.element(node, element) {
                Some(leave) => {
                    let before = self.flow.declared.clone();
                    self.declare(node, element, &leave);
                    if let Some(keeps_lines) = keeps_lines(element) {
                        self.flow.declared.keeps_lines = keeps_lines;
                    }
                    self.open.push((leave, before));
                    true
                }
                None => false,
            },
            Node::Text(text) => {
                self.text(text);
                false
            }
            Node::Document => {
                self.open.push((Leave::Nothing, Declared::default()));
                true
            }
            _ => false,
        }
    }

    fn leave(&mut self) {
        let Some((leave, declared)) = self.open.pop() else { return };
        match leave {
            Leave::Nothing => {}
            Leave::Line => self.flow.end_line(),
            Leave::CodeLine => self.flow.code_gap('\n'),
            Leave::Box => self.flow.close(),
            Leave::Marks(opened) => (0..opened).for_each(|_| self.flow.close_mark()),
            Leave::Heading(before) => {
                self.flow.end_line();
                self.flow.heading = before;
            }
            Leave::Silent => self.silent -= 1,
            Leave::Reading => {
                let text = self.capture.take().unwrap_or_default();
                self.flow.ruby(&text);
            }
        }
        self.flow.declared = declared;
    }

    /// Language, direction and role of what stands in a block element.
    fn declare(&mut self, node: NodeRef<'_>, element: &Element, leave: &Leave) {
        if !matches!(leave, Leave::Line | Leave::Box | Leave::Heading(_)) {
            return;
        }
        if let Some(lang) = attribute(element, "lang").and_then(language::tag) {
            self.flow.declared.lang = Some(lang);
            self.notes.speaks = true;
        }
        if let Some(dir) = direction(element) {
            self.flow.declared.dir = Some(dir);
            self.notes.speaks = true;
        }
        if self.context.options.boilerplate == Boilerplate::Label {
            let flow = &mut self.flow;
            if let Some(row) = page_chrome::chrome(node, element, || flow.has_begun()) {
                self.flow.declared.role = Some(page_chrome::called(row.fact));
            }
        }
    }

    /// Notes whether a text may make a block speak of its direction.
    fn listen(&mut self, text: &str) {
        self.notes.speaks = self.notes.speaks || language::has_rtl(text);
    }

    fn text(&mut self, text: &str) {
        if self.silent > 0 {
            return;
        }
        // Of most text in ASCII one look tells that there is nothing to look for, of most other text a second one.
        let tells_more = |byte: u8| (byte >= 0x7f) | ((byte < b' ') & (byte != b'\n') & (byte != b'\t'));
        let tells = |byte: u8, next: u8| begins_control(byte, next) | language::begins_rtl(byte, next);
        if has_byte(text, tells_more) && find_pair(text, 0, tells, |_| true).is_some() {
            self.listen(text);
            if find_pair(text, 0, begins_control, |at| text[at..].starts_with(is_control)).is_some() {
                let clean: String = text.chars().filter(|c| !is_control(*c)).collect();
                return self.text(&clean);
            }
        }
        match &mut self.capture {
            Some(capture) => push_folded(capture, text),
            None => self.flow.text(text),
        }
    }

    /// What an element does; `None` where nothing in it is read.
    fn element(&mut self, node: NodeRef<'_>, element: &Element) -> Option<Leave> {
        let role = role_of(element);
        if self.is_left_out(node, element, role) {
            return None;
        }
        if let Some(leave) = self.in_place_of_its_role(node, element, role) {
            return Some(leave);
        }
        match role {
            Role::Dropped => self.dropped(node, element),
            Role::Transparent => {
                self.flow.set_id(self.id(element));
                self.own_element(node, element);
                Some(Leave::Nothing)
            }
            Role::Silent => {
                self.silent += 1;
                Some(Leave::Silent)
            }
            Role::Break => {
                self.flow.line_break();
                None
            }
            Role::Divider => {
                self.flow.end_line();
                self.flow.set_id(self.id(element));
                self.flow.push(BlockKind::Divider);
                None
            }
            Role::Image => {
                self.image(node, element);
                None
            }
            Role::Media => {
                self.flow.end_line();
                media::media(node, element, self.context, &mut self.flow, &mut self.notes);
                None
            }
            Role::Frame => self.frame(node, element),
            Role::Link
            | Role::Marked(_)
            | Role::Abbreviation
            | Role::Time
            | Role::Ruby
            | Role::Reading
            | Role::ReadingBrackets
            | Role::Span => self.inline(node, element, role),
            _ => Some(self.block(node, element, role)),
        }
    }

    fn is_left_out(&mut self, node: NodeRef<'_>, element: &Element, role: Role) -> bool {
        let Some((kind, id)) = self.reason_to_leave_out(node, element, role) else { return false };
        let in_line = matches!(role, Role::Span | Role::Link | Role::Marked(_) | Role::Transparent | Role::Unshown(_));
        if !in_line {
            self.flow.end_line();
        }
        self.notes.remove(kind, id, &lost_text(node), None);
        true
    }

    fn reason_to_leave_out(
        &mut self,
        node: NodeRef<'_>,
        element: &Element,
        role: Role,
    ) -> Option<(RemovalKind, &'static str)> {
        if self.left_out.has(node) {
            return Some((RemovalKind::Element, "site-rule"));
        }
        let unshown = if let Role::Unshown(rule) = role { Some((RemovalKind::Element, rule)) } else { None };
        let closed = element.name() == "dialog" && !has_attribute(element, "open");
        let unshown = unshown.or(closed.then_some((RemovalKind::Element, "hidden")));
        // All else goes by attributes.
        if element.attrs.is_empty() {
            return unshown;
        }
        if self.context.options.boilerplate == Boilerplate::Remove && self.silent == 0 {
            let flow = &mut self.flow;
            let found = page_chrome::chrome(node, element, || flow.has_begun());
            if let Some(row) = found {
                page_chrome::learn(node, row.fact, self.context, &mut self.notes);
                return Some((RemovalKind::Boilerplate, row.id));
            }
        }
        if unshown.is_some() {
            return unshown;
        }
        if code::is_gutter(node, element, self.flow.in_code()) {
            return Some((RemovalKind::Element, "line-numbers"));
        }
        let shows = matches!(role, Role::Dropped | Role::Image | Role::Frame);
        let dialog = element.name() != "dialog" && matches!(attribute(element, "role"), Some("dialog" | "alertdialog"));
        let hidden = dialog || has_attribute(element, "hidden") || style(element, "display").as_deref() == Some("none");
        (hidden && !shows).then_some((RemovalKind::Element, "hidden"))
    }

    fn id(&self, element: &Element) -> Option<FieldText> {
        let raw = attribute(element, "id")
            .or_else(|| if element.name() == "a" { attribute(element, "name") } else { None })?;
        self.context.local_id(raw)
    }
}

fn direction(element: &Element) -> Option<Direction> {
    match attribute(element, "dir")?.to_ascii_lowercase().as_str() {
        "rtl" => Some(Direction::Rtl),
        "ltr" => Some(Direction::Ltr),
        _ => None,
    }
}

/// Whether two bytes may be the first of a control character that no text needs.
fn begins_control(byte: u8, next: u8) -> bool {
    let is_white = (byte == b'\t') | (byte == b'\n') | (byte == b'\r') | (byte == b'\x0c');
    ((byte < b' ') & !is_white) | (byte == 0x7f) | ((byte == 0xc2) & (next < 0xa0))
}

/// Control characters that no text needs; white space is not among them.
fn is_control(c: char) -> bool {
    c.is_control() && !c.is_ascii_whitespace()
}

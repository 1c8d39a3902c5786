//! The one walk over the tree: each element is entered and left once, and becomes what its row in the element table says.

mod block;
mod embedded;
mod inline;
mod list;

use std::collections::HashSet;

use super::block_builder::BlockBuilder;
use super::containers::{Container, Declared};
use super::inline_builder::{MarkKind, MarkOpen};
use crate::article::{Block, BlockKind, Direction, FieldText, Mark, Note, Removal, RemovalKind};
use crate::html::{Element, Node, NodeExt as _, NodeRef, Tree};
use crate::limits::{BLOCK_CHILDREN, REMOVED_LINKS, spend};
use crate::options::Boilerplate;
use crate::page::Outside;
use crate::read::context::Context;
use crate::read::elements::attributes::{
    attribute, classes, has_attribute, lost_text, role_of, short_text_below, style,
};
use crate::read::elements::site_rules::Marked;
use crate::read::elements::styles::{Property, Styled, keeps_lines, keeps_spaces};
use crate::read::elements::{code, media, page_chrome, styles};
use crate::read::metadata::language;
use crate::read::report::Report;
use crate::rules::chrome::{Fact, SIGN_UP_RULE};
use crate::rules::elements::{self, Role, UNSEEN};
use crate::rules::notes::INLINE_ELEMENT;
use crate::text::measure::push_folded;
use crate::text::search::{find_pair, has_byte};
use crate::url::Address;

/// The blocks of a tree, and what was noted on the way.
pub(crate) fn walk(tree: &Tree, left_out: &Marked, outside: &Outside, context: &Context<'_>) -> (Vec<Block>, Report) {
    let mut walk = Walk {
        context,
        builder: BlockBuilder::new(context.plain_text, context.options.limits.depth),
        report: Report::default(),
        styled: Styled::default(),
        open: Vec::new(),
        silent: 0,
        capture: None,
        left_out,
        outside,
        region: None,
        asks_for_mail: tree.asks_for_mail,
        has_code: tree.has_code,
        fragments: &tree.fragments,
        code_title: None,
        notes: Vec::new(),
        note_ids: HashSet::new(),
        note_label: None,
    };
    walk.run(tree.html.tree.root());
    walk.end_region();
    if let Some(title) = walk.code_title.take() {
        walk.report.remove(RemovalKind::Element, "code-title", &title, None);
    }
    for line in tree.overflow.lines() {
        walk.builder.end_line();
        walk.text(line);
    }
    walk.builder.end_line();
    if !walk.notes.is_empty() {
        let items = std::mem::take(&mut walk.notes);
        walk.builder.push(BlockKind::Footnotes { items });
    }
    let blocks = walk.builder.finish();
    for address in &walk.builder.replaced {
        walk.report.remove(RemovalKind::Duplicate, "embed-address", address, None);
    }
    let unsaid = walk.builder.unsaid();
    if unsaid > 0 {
        walk.report.count_in(Removal::counted(RemovalKind::Limit, "repeats", unsaid));
    }
    (blocks, walk.report)
}

struct Walk<'a> {
    context: &'a Context<'a>,
    builder: BlockBuilder,
    report: Report,
    /// The style of the element that is entered.
    styled: Styled,
    /// What to do on leaving each element that is open, the declarations to go back to, and the marks to close before.
    open: Vec<(Leave, Declared, u8)>,
    /// Elements around that are read for their pictures and frames only.
    silent: u32,
    /// Text of a ruby's reading.
    capture: Option<String>,
    /// Elements that site rules leave out.
    left_out: &'a Marked,
    outside: &'a Outside,
    /// The text of what is outside the article, since the last text that is not.
    region: Option<String>,
    /// Whether any field asks for an address to write to.
    asks_for_mail: bool,
    /// Whether there is any block of code, which something may label.
    has_code: bool,
    /// What links say behind `#`.
    fragments: &'a HashSet<String>,
    /// The title bar of the code that follows.
    code_title: Option<String>,
    /// Notes that stood within the text.
    notes: Vec<Note>,
    note_ids: HashSet<String>,
    /// The number before such a note.
    note_label: Option<FieldText>,
}

enum Leave {
    Nothing,
    Line,
    CodeLine,
    Container,
    Marks(u8),
    /// Marks on lines of their own.
    Lines(u8),
    /// Marks, and one around them that is suspended in them.
    Without(Box<(usize, MarkOpen)>, u8),
    Heading(Option<u8>),
    Silent,
    Reading,
    /// A note within the line, and the article around it.
    Note(Box<BlockBuilder>, FieldText),
}

/// Why an element is left out, and what it says of the article before.
struct Reason {
    kind: RemovalKind,
    rule: &'static str,
    fact: Fact,
}

impl Reason {
    fn element(rule: &'static str) -> Self {
        Self { kind: RemovalKind::Element, rule, fact: Fact::Nothing }
    }
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
        if self.outside.has(node.id()) {
            self.leave_outside(node);
            return false;
        }
        match node.value() {
            Node::Element(element) => match self.element(node, element) {
                Some(leave) => {
                    let before = self.builder.declared.clone();
                    self.declare(node, element, &leave);
                    if let Some(keeps_lines) = keeps_lines(element, self.styled) {
                        self.builder.declared.keeps_lines = keeps_lines;
                        self.builder.declared.keeps_spaces = keeps_spaces(element);
                    }
                    let marks = self.block_marks(node, element, &leave);
                    self.open.push((leave, before, marks));
                    true
                }
                None => false,
            },
            Node::Text(text) => {
                if self.region.is_some() && !text.trim().is_empty() {
                    self.end_region();
                }
                if self.builder.in_code() {
                    if text.trim_ascii().is_empty() && code::is_between(node) {
                        return false;
                    }
                    if !text.starts_with('\n') && code::is_below_line(node) {
                        self.builder.code_gap('\n');
                    }
                }
                if !self.number_of_note(node, text) {
                    self.text(text);
                }
                false
            }
            Node::Document | Node::Fragment => {
                self.open.push((Leave::Nothing, Declared::default(), 0));
                true
            }
            _ => false,
        }
    }

    fn leave(&mut self) {
        let Some((leave, declared, marks)) = self.open.pop() else { return };
        (0..marks).for_each(|_| self.builder.close_mark());
        match leave {
            Leave::Nothing => {}
            Leave::Line => self.builder.end_line(),
            Leave::CodeLine => self.builder.code_gap('\n'),
            Leave::Container => self.builder.close(),
            Leave::Marks(opened) => (0..opened).for_each(|_| self.builder.close_mark()),
            Leave::Without(suspended, opened) => {
                (0..opened).for_each(|_| self.builder.close_mark());
                self.builder.resume(*suspended);
            }
            Leave::Lines(opened) => {
                (0..opened).for_each(|_| self.builder.close_mark());
                self.builder.begin_line();
            }
            Leave::Heading(before) => {
                self.builder.end_line();
                self.builder.heading = before;
            }
            Leave::Silent => self.silent -= 1,
            Leave::Note(around, id) => self.leave_note(*around, id),
            Leave::Reading => {
                let text = self.capture.take().unwrap_or_default();
                self.builder.ruby(&text);
            }
        }
        self.builder.declared = declared;
    }

    /// Opens the marks that the style of a paragraph makes, or of another block that holds text only; how many.
    fn block_marks(&mut self, node: NodeRef<'_>, element: &Element, leave: &Leave) -> u8 {
        let is_line = matches!(leave, Leave::Line | Leave::Container | Leave::Heading(_));
        if !is_line || self.builder.in_code() || !has_attribute(element, "style") {
            return 0;
        }
        let holds_blocks = || {
            let inner = node.children().filter_map(NodeRef::element);
            inner.take(BLOCK_CHILDREN).any(|e| !is_inline(role_of(e)) && role_of(e) != Role::Break)
        };
        let marked = match element.name() {
            "p" => true,
            "div" | "li" | "td" | "blockquote" => !holds_blocks(),
            _ => false,
        };
        let in_heading = self.builder.heading.is_some();
        let says = |mark: &Mark| match mark {
            // Its text is no longer true.
            Mark::Strike => true,
            Mark::Strong => marked && !in_heading,
            Mark::Emphasis | Mark::Underline => marked,
            _ => false,
        };
        let mut opened = 0;
        for mark in styles::marks(element, self.styled).filter(says).collect::<Vec<_>>() {
            opened += u8::from(self.builder.open_mark(MarkOpen::new(MarkKind::Marked(mark), None)));
        }
        opened
    }

    /// Language, direction and role of what stands in a block element.
    fn declare(&mut self, node: NodeRef<'_>, element: &Element, leave: &Leave) {
        if !matches!(leave, Leave::Line | Leave::Container | Leave::Heading(_)) {
            return;
        }
        self.declare_language(element);
        if self.context.options.boilerplate == Boilerplate::Label {
            let builder = &mut self.builder;
            if let Some(row) = page_chrome::chrome(node, element, || builder.look_for_beginning()) {
                self.builder.declared.role = Some(page_chrome::called(row.fact));
            }
        }
    }

    fn declare_language(&mut self, element: &Element) {
        if let Some(lang) = attribute(element, "lang").and_then(language::tag) {
            self.builder.declared.lang = Some(lang);
            self.report.speaks = true;
        }
        if let Some(dir) = direction(element) {
            self.builder.declared.dir = Some(dir);
            self.report.speaks = true;
        }
    }

    /// Records whether a text may make a block speak of its direction.
    fn listen(&mut self, text: &str) {
        self.report.speaks = self.report.speaks || language::has_rtl(text);
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
            None => self.builder.text(text),
        }
    }

    /// What an element does; `None` where nothing in it is read.
    fn element(&mut self, node: NodeRef<'_>, element: &Element) -> Option<Leave> {
        let mut role = role_of(element);
        self.styled = Styled::of(element);
        if !self.builder.in_code() {
            role = role_by_attributes(node, element, role, self.builder.container());
            if self.styled.has(Property::WhiteSpace) && code::is_preformatted(node, element) {
                role = Role::Preformatted;
            }
            if self.says_label(node, element, role) {
                return None;
            }
        }
        let is_named = has_attribute(element, "class");
        if is_named || matches!(element.name(), "sup" | "span" | "button" | INLINE_ELEMENT) {
            if self.label_of_note(node, element) {
                return None;
            }
            if let Some(leave) = self.inline_note(element) {
                return Some(leave);
            }
        }
        if self.leave_out(node, element, role) {
            return None;
        }
        if let Some(title) = self.code_title(node, element) {
            self.builder.end_line();
            let shown = lost_text(node);
            let rest = shown.strip_prefix(&*title).unwrap_or(&shown).trim();
            for text in [self.code_title.take().unwrap_or_default(), rest.to_owned()] {
                if !text.is_empty() {
                    self.report.remove(RemovalKind::Element, "code-title", &text, None);
                }
            }
            self.code_title = Some(title);
            return None;
        }
        if self.is_formula(node, element) {
            return None;
        }
        if (is_named || role == Role::Figure) && (self.card(node, element) || self.gallery(element)) {
            return None;
        }
        if let Some(leave) = self.in_place_of_its_role(node, element, role) {
            return Some(leave);
        }
        if self.filled_from_outside(node, element, role) {
            return None;
        }
        match role {
            Role::Dropped if is_whole_heading(node, element) || page_chrome::is_word(node, element) => {
                Some(Leave::Nothing)
            }
            Role::Dropped if self.silent == 0 && page_chrome::is_title(node, element) => {
                self.builder.end_line();
                Some(Leave::Line)
            }
            Role::Dropped => self.dropped(node, element),
            Role::Transparent => {
                self.name(element);
                self.own_element(node, element);
                Some(Leave::Nothing)
            }
            Role::Silent => {
                self.silent += 1;
                Some(Leave::Silent)
            }
            Role::Break => {
                self.builder.line_break();
                None
            }
            Role::Divider => {
                self.builder.end_line();
                self.name(element);
                self.builder.push(BlockKind::Divider);
                None
            }
            Role::Image => {
                self.image(node, element);
                None
            }
            Role::Media => {
                self.builder.end_line();
                if let Some(player) = media::media(node, element, self.context, &mut self.report) {
                    self.leave_out_links(node, &player);
                    self.builder.push(player);
                }
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

    /// Takes an element that shows its background as a picture, or that a script would fill.
    fn filled_from_outside(&mut self, node: NodeRef<'_>, element: &Element, role: Role) -> bool {
        if role == Role::Container {
            return attribute(element, "role") == Some("img") && self.background(node, element);
        }
        let may_be_filled = matches!(role, Role::Link | Role::Figure | Role::Frame) || element.name() == "script";
        may_be_filled
            && node.first_child().is_none()
            && !element.attrs.is_empty()
            && self.scripted_by_attribute(node, element)
    }

    /// Whether an element is an icon that is all of a cell, and says in words what it means.
    fn says_label(&mut self, node: NodeRef<'_>, element: &Element, role: Role) -> bool {
        let may_be_icon = matches!(role, Role::Span | Role::Marked(_)) || element.name() == "svg";
        if !may_be_icon || !matches!(self.builder.container(), Container::Cell(_)) {
            return false;
        }
        let shows = |e: &Element| matches!(role_of(e), Role::Image | Role::Media | Role::Frame | Role::Link);
        let label =
            attribute(element, "aria-label").filter(|_| is_alone(node) && short_text_below(node, 0, shows).is_some());
        label.inspect(|label| self.text(label)).is_some()
    }

    fn code_title(&self, node: NodeRef<'_>, element: &Element) -> Option<String> {
        let may_be_title = !element.attrs.is_empty() || element.name() == "dt";
        if !may_be_title || self.silent > 0 || self.capture.is_some() {
            return None;
        }
        code::title(node, element)
    }

    /// Nothing of a node is of the article: its text goes to the region around it.
    fn leave_outside(&mut self, node: NodeRef<'_>) {
        let text = match node.value() {
            Node::Text(text) => (**text).to_owned(),
            Node::Element(element) if UNSEEN.contains(&element.name()) => String::new(),
            Node::Element(element) => {
                if !is_inline(role_of(element)) {
                    self.builder.end_line();
                }
                lost_text(node)
            }
            _ => String::new(),
        };
        let region = self.region.get_or_insert_default();
        push_folded(region, " ");
        push_folded(region, &text);
    }

    fn end_region(&mut self) {
        if let Some(text) = self.region.take() {
            self.report.remove(RemovalKind::Element, "outside-article", &text, None);
        }
    }

    /// Whether an element was left out, with all that is in it.
    fn leave_out(&mut self, node: NodeRef<'_>, element: &Element, role: Role) -> bool {
        let Some(Reason { kind, rule, fact }) = self.reason_to_leave_out(node, element, role) else { return false };
        page_chrome::record(node, fact, self.context, &mut self.report);
        if !is_inline(role) {
            self.builder.end_line();
        }
        let urls = if fact == Fact::Related { Vec::new() } else { self.links_in(node) };
        self.report.remove_linked(kind, rule, &lost_text(node), &urls);
        true
    }

    /// The addresses of the links in what is left out.
    fn links_in(&self, node: NodeRef<'_>) -> Vec<String> {
        let mut urls = Vec::new();
        let mut next = Some(node);
        while let Some(current) = next {
            spend(1);
            if let Node::Element(element) = current.value()
                && matches!(element.name(), "a" | "area")
                && let Some(href) = attribute(element, "href").filter(|href| !href.starts_with('#'))
                && let Some(address) = self.context.resolve(href).filter(Address::is_web)
            {
                urls.push(address.as_str().to_owned());
                if urls.len() == REMOVED_LINKS {
                    break;
                }
            }
            next = current.following(node, true);
        }
        urls
    }

    /// Reports the links in a player that lead to something else than what it plays.
    fn leave_out_links(&mut self, node: NodeRef<'_>, player: &BlockKind) {
        let BlockKind::Media { sources, .. } = player else { return };
        // An address may have grown a counter.
        let is_played = |url: &str| sources.iter().any(|source| source.url.as_str().starts_with(url));
        for url in self.links_in(node).into_iter().filter(|url| !is_played(url)) {
            self.report.remove(RemovalKind::Element, "media-fallback", "", Some(&url));
        }
    }

    fn reason_to_leave_out(&mut self, node: NodeRef<'_>, element: &Element, role: Role) -> Option<Reason> {
        if self.left_out.has(node) {
            return Some(Reason::element("site-rule"));
        }
        let unshown = if let Role::Unshown(rule) = role { Some(Reason::element(rule)) } else { None };
        let closed = element.name() == "dialog" && !has_attribute(element, "open");
        let unshown = unshown.or_else(|| closed.then(|| Reason::element("hidden")));
        // All else goes by attributes, but the cells of a table that holds code and bylines.
        let may_be_numbers = self.builder.in_code() && matches!(element.name(), "td" | "th");
        if element.attrs.is_empty()
            && !may_be_numbers
            && !matches!(element.name(), "address" | "form")
            && (self.builder.look_for_beginning() || !page_chrome::is_marked_byline(node, element))
        {
            return unshown;
        }
        if self.context.options.boilerplate == Boilerplate::Remove && self.silent == 0 {
            let builder = &mut self.builder;
            let found = page_chrome::chrome(node, element, || builder.look_for_beginning());
            if let Some(row) = found.filter(|_| !self.outside.shows(node.id())) {
                return Some(Reason { kind: RemovalKind::Boilerplate, rule: row.id, fact: row.fact });
            }
            let in_figure = matches!(builder.container(), Container::Figure { .. });
            if in_figure && role == Role::Span && page_chrome::says_what_is_pressed(node) {
                return Some(Reason { kind: RemovalKind::Boilerplate, rule: "caption-control", fact: Fact::Nothing });
            }
            if role == Role::Link && page_chrome::is_control(node, element) {
                return Some(Reason { kind: RemovalKind::Boilerplate, rule: "caption-control", fact: Fact::Nothing });
            }
            if self.asks_for_mail && page_chrome::asks_for_mail(node, element) {
                return Some(Reason { kind: RemovalKind::Boilerplate, rule: SIGN_UP_RULE, fact: Fact::Nothing });
            }
        }
        if unshown.is_some() {
            return unshown;
        }
        if code::is_gutter(node, element, self.builder.in_code()) {
            return Some(Reason::element("line-numbers"));
        }
        if self.has_code && code::is_language_label(node, element, self.builder.in_code()) {
            return Some(Reason::element("code-language"));
        }
        if self.has_code && code::is_copy(node, element) {
            return Some(Reason::element("button"));
        }
        if self.styled.has(Property::List) && list::is_word_bullet(node, element) {
            return Some(Reason::element("list-bullet"));
        }
        let in_button = || node.parent().and_then(NodeRef::element).is_some_and(|parent| parent.name() == "button");
        if role == Role::Span && in_button() && page_chrome::is_sign(node, element) {
            return Some(Reason::element("button"));
        }
        let shows = matches!(role, Role::Dropped | Role::Image | Role::Frame);
        let dialog = element.name() != "dialog" && matches!(attribute(element, "role"), Some("dialog" | "alertdialog"));
        let undisplayed = || self.styled.has(Property::Display) && style(element, "display").as_deref() == Some("none");
        let unseen = || {
            role == Role::Span
                && self.styled.has(Property::Visibility)
                && styles::is_unseen(element)
                && node.children().all(|child| child.text().is_some_and(|text| !text.trim_ascii().is_empty()))
                && node.first_child().is_some()
        };
        // Some open where somebody looks for what they say.
        let found = || attribute(element, "hidden").is_some_and(|value| value.eq_ignore_ascii_case("until-found"));
        let faded = || role == Role::Container && styles::is_faded(element);
        let hidden = faded() || dialog || (has_attribute(element, "hidden") && !found()) || undisplayed() || unseen();
        // One of several texts in one place, which the reader chooses, or what opens below a title.
        let panel = || attribute(element, "role") == Some("tabpanel") || page_chrome::is_folded(node, element);
        (hidden && !shows && !panel() && !self.outside.shows(node.id())).then(|| Reason::element("hidden"))
    }

    /// The id of an element that a link may lead to, or of a note. Others say nothing, and nothing is to look different for them.
    fn id(&self, element: &Element) -> Option<FieldText> {
        let is_note = self.builder.in_notes();
        if self.fragments.is_empty() && !is_note {
            return None;
        }
        let raw = attribute(element, "id")
            .or_else(|| if element.name() == "a" { attribute(element, "name") } else { None })?;
        let id = self.context.local_id(raw)?;
        (is_note || self.fragments.contains(self.context.without_prefix(raw)) || self.fragments.contains(&*id))
            .then_some(id)
    }

    /// Gives what comes next the id of an element.
    fn name(&mut self, element: &Element) {
        let id = self.id(element);
        self.builder.set_id(id);
    }
}

/// What an element is by its `role` or by its class, which some use in place of other elements.
fn role_by_attributes(node: NodeRef<'_>, element: &Element, role: Role, around: &Container) -> Role {
    let is = |name: &str, table: &[(&str, Role)]| table.iter().find(|(known, _)| *known == name).map(|(_, role)| *role);
    if role == Role::Preformatted {
        let is_verse = classes(element).any(|class| class == elements::VERSES);
        return if is_verse { Role::Paragraph } else { role };
    }
    if element.attrs.is_empty() || !matches!(role, Role::Container | Role::Span) {
        return role;
    }
    let class = attribute(element, "class").filter(|class| elements::BEFORE_ROLES.iter().any(|s| class.starts_with(s)));
    let by_class = || class.and_then(|class| is(class.split_ascii_whitespace().next()?, &elements::CLASS_ROLES));
    let said = attribute(element, "role").and_then(|name| is(name, &elements::ARIA_ROLES)).filter(|said| match said {
        // One alone is there to be moved by a script.
        Role::List { .. } => {
            let is_item = |e: &Element| attribute(e, "role") == Some("listitem");
            node.children().filter_map(NodeRef::element).take(2).filter(|e| is_item(e)).nth(1).is_some()
        }
        Role::Item => matches!(around, Container::List { .. }),
        _ => true,
    });
    said.or_else(by_class).unwrap_or(role)
}

/// Whether a button is all that a heading has: it opens the section below, or puts the rows of a table in order.
fn is_whole_heading(node: NodeRef<'_>, element: &Element) -> bool {
    let in_heading = || {
        let parent = node.parent().and_then(NodeRef::element);
        parent.is_some_and(|parent| {
            matches!(role_of(parent), Role::Heading(_) | Role::Summary | Role::Cell { header: true })
        })
    };
    element.name() == "button" && in_heading() && is_alone(node)
}

/// Whether nothing stands right beside a node in its parent.
fn is_alone(node: NodeRef<'_>) -> bool {
    let is_blank = |node: NodeRef<'_>| node.text().is_some_and(|text| text.trim_ascii().is_empty());
    node.prev_siblings().take(2).all(is_blank) && node.next_siblings().take(2).all(is_blank)
}

fn is_inline(role: Role) -> bool {
    matches!(role, Role::Span | Role::Link | Role::Marked(_) | Role::Transparent | Role::Unshown(_))
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

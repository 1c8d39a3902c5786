//! The one walk over the tree: each element is entered and left once, and becomes what its row in the element table says.

use ego_tree::{NodeId, NodeRef};
use scraper::Node;
use scraper::node::Element;

use super::Context;
use super::bare::{self, Part};
use super::boxes::{self, Holder};
use super::caption;
use super::chrome;
use super::code;
use super::element::{attribute, classes, following, has_attribute, push_folded, role_of, style, text_below};
use super::embed::{self, Frame};
use super::flow::{Declared, Flow};
use super::image::{self, Picture};
use super::line::{MarkKind, MarkOpen};
use super::link;
use super::media;
use super::notes::Notes;
use super::trim;
use crate::article::{Block, BlockKind, Direction, Embed, Mark, RemovalKind};
use crate::options::Boilerplate;
use crate::rules::elements::Role;
use crate::rules::{captions, elements, embeds, related};
use crate::tree::Tree;
use crate::url::Address;

/// The blocks of a tree, and what was noted on the way.
pub(super) fn walk(tree: &Tree, left_out: &[NodeId], context: &Context<'_>) -> (Vec<Block>, Notes) {
    let mut walk = Walk {
        context,
        flow: Flow::new(context.plain_text),
        notes: Notes::default(),
        open: Vec::new(),
        silent: 0,
        capture: None,
        left_out,
    };
    walk.run(tree.html.tree.root());
    for line in tree.overflow.lines() {
        walk.flow.end_line();
        walk.prose(line);
    }
    (walk.flow.finish(), walk.notes)
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
    /// Elements that site rules leave out, sorted.
    left_out: &'a [NodeId],
}

enum Leave {
    Nothing,
    Line,
    CodeLine,
    Box,
    Mark,
    Heading(Option<u8>),
    Silent,
    Reading,
}

impl Walk<'_> {
    fn run(&mut self, root: NodeRef<'_, Node>) {
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
    fn enter(&mut self, node: NodeRef<'_, Node>) -> bool {
        match node.value() {
            Node::Element(element) => match self.element(node, element) {
                Some(leave) => {
                    let before = self.flow.declared.clone();
                    self.declare(node, element, &leave);
                    self.open.push((leave, before));
                    true
                }
                None => false,
            },
            Node::Text(text) => {
                self.text(text);
                false
            }
            Node::Document | Node::Fragment => {
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
            Leave::Mark => self.flow.close_mark(),
            Leave::Heading(before) => {
                self.flow.end_line();
                self.flow.heading = before;
            }
            Leave::Silent => self.silent -= 1,
            Leave::Reading => {
                let text = self.capture.take().unwrap_or_default();
                self.flow.ruby(text.trim().to_owned());
            }
        }
        self.flow.declared = declared;
    }

    /// Language, direction and role of what stands in a block element.
    fn declare(&mut self, node: NodeRef<'_, Node>, element: &Element, leave: &Leave) {
        if !matches!(leave, Leave::Line | Leave::Box | Leave::Heading(_)) {
            return;
        }
        if let Some(lang) = attribute(element, "lang").and_then(super::language::tag) {
            self.flow.declared.lang = Some(lang);
        }
        if let Some(dir) = direction(element) {
            self.flow.declared.dir = Some(dir);
        }
        if self.context.options.boilerplate == Boilerplate::Label {
            let blocks = self.flow.blocks();
            if let Some(row) = chrome::chrome(node, element, || trim::has_begun(blocks)) {
                self.flow.declared.role = Some(chrome::called(row.fact));
            }
        }
    }

    fn text(&mut self, text: &str) {
        if self.silent > 0 {
            return;
        }
        if let Some(capture) = &mut self.capture {
            return push_folded(capture, text);
        }
        if text.contains(is_control) {
            let clean: String = text.chars().filter(|c| !is_control(*c)).collect();
            self.prose(&clean);
        } else {
            self.prose(text);
        }
    }

    /// Text, with the bare addresses in it as links.
    fn prose(&mut self, text: &str) {
        if !text.contains("://") || !self.flow.takes_links() {
            return self.flow.text(text);
        }
        for part in bare::parts(text) {
            match part {
                Part::Text(text) => self.flow.text(text),
                Part::Address(raw) => {
                    let url = link::link(raw, self.context, &mut self.notes);
                    let mark = url.map(|url| MarkOpen { kind: MarkKind::Link { url, title: None }, id: None });
                    let opened = mark.is_some_and(|mark| self.flow.open_mark(mark));
                    self.flow.text(raw);
                    if opened {
                        self.flow.close_mark();
                    }
                }
            }
        }
    }

    /// What an element does; `None` where nothing in it is read.
    fn element(&mut self, node: NodeRef<'_, Node>, element: &Element) -> Option<Leave> {
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
            Role::Frame => {
                self.frame(node, element);
                None
            }
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

    fn is_left_out(&mut self, node: NodeRef<'_, Node>, element: &Element, role: Role) -> bool {
        let Some((kind, id)) = self.reason_to_leave_out(node, element, role) else { return false };
        let in_line = matches!(role, Role::Span | Role::Link | Role::Marked(_) | Role::Transparent | Role::Unshown(_));
        if !in_line {
            self.flow.end_line();
        }
        self.notes.remove(kind, id, &text_below(node), None);
        true
    }

    fn reason_to_leave_out(
        &mut self,
        node: NodeRef<'_, Node>,
        element: &Element,
        role: Role,
    ) -> Option<(RemovalKind, &'static str)> {
        if self.left_out.binary_search(&node.id()).is_ok() {
            return Some((RemovalKind::Element, "site-rule"));
        }
        if self.context.options.boilerplate == Boilerplate::Remove && self.silent == 0 {
            let blocks = self.flow.blocks();
            let found = chrome::chrome(node, element, || trim::has_begun(blocks));
            if let Some(row) = found {
                chrome::learn(node, row.fact, self.context, &mut self.notes);
                return Some((RemovalKind::Boilerplate, row.id));
            }
        }
        if let Role::Unshown(rule) = role {
            return Some((RemovalKind::Element, rule));
        }
        if code::is_gutter(node, element, self.flow.in_code()) {
            return Some((RemovalKind::Element, "line-numbers"));
        }
        let shows = matches!(role, Role::Dropped | Role::Image | Role::Frame);
        let hidden = has_attribute(element, "hidden") || style(element, "display").as_deref() == Some("none");
        (hidden && !shows).then_some((RemovalKind::Element, "hidden"))
    }

    /// Captions and figures that are marked by class or by where they stand.
    fn in_place_of_its_role(&mut self, node: NodeRef<'_, Node>, element: &Element, role: Role) -> Option<Leave> {
        let in_figure = matches!(self.flow.holder(), Holder::Figure { .. });
        match role {
            Role::Definitions if classes(element).any(|c| captions::DEFINITION_FIGURES.contains(&c)) => {
                self.flow.open(Holder::Figure { caption: Vec::new() });
                Some(Leave::Box)
            }
            Role::Term if in_figure => Some(Leave::Line),
            Role::Meaning if in_figure => {
                self.flow.open(Holder::Caption);
                Some(Leave::Box)
            }
            Role::Paragraph | Role::Container | Role::Span | Role::Marked(Mark::Small)
                if !matches!(self.flow.holder(), Holder::Caption) && !self.flow.has_line() =>
            {
                let awaiting = boxes::awaits_caption(self.flow.blocks());
                let alt = awaiting.as_ref().and_then(|awaiting| awaiting.alt.as_deref());
                let found = (in_figure || awaiting.is_some()) && caption::is_caption(node, element, role, alt);
                found.then(|| {
                    self.flow.open(Holder::Caption);
                    Leave::Box
                })
            }
            _ => None,
        }
    }

    fn block(&mut self, node: NodeRef<'_, Node>, element: &Element, role: Role) -> Leave {
        if self.flow.in_code() {
            if matches!(role, Role::Cell { .. }) {
                self.flow.code_gap('\t');
                return Leave::Nothing;
            }
            self.flow.code_gap('\n');
            return Leave::CodeLine;
        }
        let holder = match role {
            Role::Quote => match self.post(node, element) {
                Some(post) => Holder::Post(Box::new(post)),
                None => Holder::Quote {
                    cite: attribute(element, "cite").and_then(|c| link::link(c, self.context, &mut self.notes)),
                },
            },
            Role::List { ordered } => {
                let start = attribute(element, "start").and_then(|s| s.parse().ok()).filter(|n| ordered && *n != 1);
                Holder::List { ordered, start, items: Vec::new() }
            }
            Role::Item => Holder::Item,
            Role::Definitions => Holder::Definitions { items: Vec::new() },
            Role::Term => Holder::Term,
            Role::Meaning => Holder::Meaning,
            Role::Preformatted => Holder::Code { text: String::new(), language: code::language_around(node) },
            Role::Table => Holder::Table { caption: Vec::new(), rows: Vec::new() },
            Role::Row => Holder::Row { cells: Vec::new() },
            Role::Cell { header } => {
                Holder::Cell(boxes::cell(header, |name| attribute(element, name).map(str::to_owned)))
            }
            Role::TableCaption => Holder::TableCaption,
            Role::Figure => Holder::Figure { caption: Vec::new() },
            Role::Caption => Holder::Caption,
            Role::Details => Holder::Details { summary: Vec::new() },
            Role::Summary => Holder::Summary,
            Role::Heading(level) => {
                self.flow.end_line();
                self.flow.set_id(self.id(element));
                return Leave::Heading(self.flow.heading.replace(level));
            }
            Role::Paragraph => {
                self.flow.end_line();
                self.flow.set_id(self.id(element));
                let heading = self.flow.heading.filter(|_| is_alone(node));
                return Leave::Heading(std::mem::replace(&mut self.flow.heading, heading));
            }
            _ => {
                if matches!(element.name(), "html" | "body")
                    && let Some(lang) = attribute(element, "lang")
                {
                    self.notes.page_language.get_or_insert_with(|| lang.to_owned());
                }
                self.flow.end_line();
                self.flow.set_id(self.id(element));
                return Leave::Line;
            }
        };
        self.flow.end_line();
        self.flow.set_id(self.id(element));
        self.flow.open(holder);
        Leave::Box
    }

    fn inline(&mut self, node: NodeRef<'_, Node>, element: &Element, role: Role) -> Option<Leave> {
        let id = self.id(element);
        let kind = match role {
            Role::Link => {
                let href = attribute(element, "href");
                let url = href.and_then(|href| link::link(href, self.context, &mut self.notes));
                if let Some(url) = &url
                    && attribute(element, "rel")
                        .is_some_and(|rel| rel.split_ascii_whitespace().any(|r| related::RELS.contains(&r)))
                {
                    self.notes.related.insert(url.as_str().to_owned());
                }
                url.map(|url| MarkKind::Link { url, title: attribute(element, "title").map(str::to_owned) })
            }
            Role::Marked(mark) => {
                if mark == Mark::Code
                    && let Some(found) = code::language(element)
                    && let Holder::Code { language, .. } = self.flow.holder()
                {
                    language.get_or_insert(found);
                }
                Some(MarkKind::Marked(mark))
            }
            Role::Abbreviation => {
                attribute(element, "title").map(|title| MarkKind::Abbreviation { title: title.to_owned() })
            }
            Role::Time => {
                let datetime = attribute(element, "datetime").filter(|d| d.len() <= 64);
                if let Some(datetime) = datetime {
                    chrome::time(element, datetime, text_below(node), &mut self.notes);
                }
                datetime.map(|datetime| MarkKind::Time { datetime: datetime.to_owned() })
            }
            Role::Ruby => Some(MarkKind::Ruby),
            Role::Reading if self.capture.is_none() && self.flow.in_ruby() => {
                self.capture = Some(String::new());
                return Some(Leave::Reading);
            }
            Role::ReadingBrackets => {
                self.notes.remove(RemovalKind::Element, "ruby-brackets", &text_below(node), None);
                return None;
            }
            _ => {
                let lang = attribute(element, "lang").and_then(super::language::tag);
                let dir = direction(element);
                (lang.is_some() || dir.is_some() || (id.is_some() && role == Role::Span))
                    .then_some(MarkKind::Span { lang, dir })
            }
        };
        let Some(kind) = kind else {
            self.flow.set_id(id);
            return Some(Leave::Nothing);
        };
        Some(if self.flow.open_mark(MarkOpen { kind, id }) { Leave::Mark } else { Leave::Nothing })
    }

    fn image(&mut self, node: NodeRef<'_, Node>, element: &Element) {
        match image::picture(node, element, self.context, &mut self.notes) {
            Picture::Image { image, .. } if self.flow.repeats(&image, self.silent > 0) => {
                self.notes.remove(RemovalKind::Duplicate, "image-repeat", "", Some(image.url.as_str()));
            }
            Picture::Image { image, small } => self.flow.image(*image, small),
            Picture::Emoji(text) => self.text(&text),
            Picture::Nothing => {}
        }
    }

    fn frame(&mut self, node: NodeRef<'_, Node>, element: &Element) {
        let inner = || {
            let mut next = following(node, node, true);
            while let Some(current) = next {
                if let Node::Element(e) = current.value() {
                    let movie = e.name() == "param" && matches!(attribute(e, "name"), Some("movie" | "src"));
                    let found = if movie {
                        attribute(e, "value")
                    } else if e.name() == "embed" {
                        embed::source(e)
                    } else {
                        None
                    };
                    if found.is_some() {
                        return found;
                    }
                }
                next = following(current, node, true);
            }
            None
        };
        let flash = embed::flash_variables(node, element);
        let Some(raw) = embed::source(element).or_else(inner) else {
            return self.notes.remove(RemovalKind::Element, "empty-frame", "", None);
        };
        let raw = &flash.map_or_else(|| raw.to_owned(), |flash| embed::with_query(raw, flash));
        match embed::frame(raw, attribute(element, "title"), self.context) {
            Frame::Embed(embed) => {
                self.flow.end_line();
                self.flow.push(BlockKind::Embed { embed: *embed, caption: Vec::new() });
            }
            Frame::Junk(rule) => self.notes.remove(RemovalKind::Tracker, rule, "", Some(raw)),
            Frame::Nothing => self.notes.remove(RemovalKind::Url, "frame-address", "", Some(raw)),
        }
    }

    /// The post that a `blockquote` of a social network quotes: named by an attribute, or by its last link.
    fn post(&self, node: NodeRef<'_, Node>, element: &Element) -> Option<Embed> {
        let (_, provider, named) =
            classes(element).find_map(|c| embeds::POSTS.iter().find(|(class, ..)| *class == c))?;
        let raw = attribute(element, named).or_else(|| attribute(element, "cite")).or_else(|| {
            let links = node.descendants().filter_map(|n| n.value().as_element()).filter(|e| e.name() == "a");
            links.filter_map(|a| attribute(a, "href")).last()
        })?;
        embed::post(provider, &Address::parse(raw, self.context.base)?)
    }

    fn dropped(&mut self, node: NodeRef<'_, Node>, element: &Element) -> Option<Leave> {
        let name = element.name();
        if name == "head" {
            // The title is read; the rest of the head shows nothing.
            return Some(Leave::Nothing);
        }
        if name == "title" && role_of(element) == Role::Dropped {
            let text = node.children().filter_map(|n| n.value().as_text().map(|t| t.to_string())).collect::<String>();
            self.notes.page_title.get_or_insert(text);
            return None;
        }
        if name == "script"
            && let Some(address) = attribute(element, "src").and_then(|src| Address::parse(src, self.context.base))
            && let Some(embed) = embed::known(&address).filter(|e| e.provider == "gist")
        {
            self.flow.end_line();
            self.flow.push(BlockKind::Embed { embed, caption: Vec::new() });
            return None;
        }
        if let Some(rule) = elements::reported(name) {
            self.notes.remove(RemovalKind::Element, rule, "", None);
        }
        None
    }

    fn id(&self, element: &Element) -> Option<String> {
        let raw = attribute(element, "id")
            .or_else(|| if element.name() == "a" { attribute(element, "name") } else { None })?;
        self.context.local_id(raw)
    }
}

/// Whether there is nothing beside a node in its parent.
fn is_alone(node: NodeRef<'_, Node>) -> bool {
    let blank = |node: NodeRef<'_, Node>| node.value().as_text().is_some_and(|text| text.trim().is_empty());
    node.prev_siblings().chain(node.next_siblings()).all(blank)
}

fn direction(element: &Element) -> Option<Direction> {
    match attribute(element, "dir")?.to_ascii_lowercase().as_str() {
        "rtl" => Some(Direction::Rtl),
        "ltr" => Some(Direction::Ltr),
        _ => None,
    }
}

/// Control characters that no text needs; white space is not among them.
fn is_control(c: char) -> bool {
    c.is_control() && !c.is_ascii_whitespace()
}

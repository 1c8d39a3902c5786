//! Elements that stand on lines of their own.

use std::borrow::Cow;

use super::{Leave, Walk, list};
use crate::article::{BlockKind, FieldText, Inline, Mark, RemovalKind};
use crate::html::{Element, NodeExt as _, NodeRef};
use crate::limits::BLOCK_CHILDREN;
use crate::read::blocks::containers::{self, Container, Entry, ListHead};
use crate::read::elements::attributes::{attribute, classes, short_text_below, style};
use crate::read::elements::{callout, caption, card, code, link, notes};
use crate::rules::captions;
use crate::rules::elements::{self, Role};

impl Walk<'_> {
    /// Captions and figures that are marked by class or by where they stand.
    pub(super) fn in_place_of_its_role(&mut self, node: NodeRef<'_>, element: &Element, role: Role) -> Option<Leave> {
        // What is around a list may say that it is of notes.
        if (!element.attrs.is_empty() || matches!(role, Role::List { .. }))
            && !self.builder.in_code()
            && let Some(container) = self.set_apart(node, element, role)
        {
            self.builder.end_line();
            self.name(element);
            return Some(self.open_box(container));
        }
        let in_figure = matches!(self.builder.container(), Container::Figure { .. });
        if !element.attrs.is_empty() && (in_figure || matches!(self.builder.container(), Container::Caption)) {
            let text = || short_text_below(node, captions::LONGEST_CREDIT, |_| false);
            if caption::is_credit_element(element) {
                self.builder.credit(text().as_deref().and_then(FieldText::line));
            } else if attribute(element, "role") == Some("text") {
                // The label is for screen readers.
                self.builder.credit(text().as_deref().and_then(caption::behind_label).and_then(FieldText::line));
            }
        }
        match role {
            Role::Definitions if classes(element).any(|c| captions::DEFINITION_FIGURES.contains(&c)) => {
                Some(self.open_box(Container::Figure { caption: Vec::new(), credit: None }))
            }
            Role::Table if classes(element).any(|c| captions::TABLE_FIGURES.contains(&c)) => {
                Some(self.open_box(Container::Figure { caption: Vec::new(), credit: None }))
            }
            Role::Container if !in_figure && !element.attrs.is_empty() && caption::holds_picture(node, element) => {
                Some(self.open_box(Container::Figure { caption: Vec::new(), credit: None }))
            }
            Role::Cell { .. } if in_figure && caption::is_caption_element(element) => {
                Some(self.open_box(Container::Caption))
            }
            // It stays behind the caption.
            Role::Marked(_)
                if element.name() == "cite"
                    && matches!(self.builder.container(), Container::Figure { caption, .. } if !caption.is_empty())
                    && !self.builder.has_line() =>
            {
                Some(self.open_box(Container::Caption))
            }
            Role::Marked(Mark::Emphasis) if !self.builder.has_line() && caption::is_line_below_picture(node) => {
                self.builder.end_line();
                let awaits = containers::awaits_caption(self.builder.blocks()).is_some();
                awaits.then(|| self.open_box(Container::Caption))
            }
            Role::Row if matches!(self.builder.container(), Container::Notes { .. }) => {
                Some(self.open_box(Container::Item(Entry::default())))
            }
            Role::Row | Role::Cell { .. } if matches!(self.builder.container(), Container::Item(_)) => {
                Some(Leave::Line)
            }
            Role::Row | Role::Cell { .. } | Role::Term if in_figure => Some(Leave::Line),
            Role::Meaning if in_figure => Some(self.open_box(Container::Caption)),
            Role::Paragraph | Role::Container | Role::Span
                if !matches!(self.builder.container(), Container::Caption) && !self.builder.has_line() =>
            {
                let awaiting = containers::awaits_caption(self.builder.blocks());
                let is_credited = awaiting.as_ref().is_some_and(|awaiting| awaiting.is_credited);
                let found = (in_figure || awaiting.is_some()) && caption::is_caption(node, element, role, is_credited);
                found.then(|| self.open_box(Container::Caption))
            }
            _ => None,
        }
    }

    /// Notices, notes, and what stands above a notice.
    fn set_apart(&mut self, node: NodeRef<'_>, element: &Element, role: Role) -> Option<Container> {
        // Some lay notes out as a table of them, or as one each.
        if role == Role::Table && notes::is_note(node, element) {
            return Some(Container::Item(Entry::default()));
        }
        if let Role::List { .. } | Role::Table = role {
            return notes::is_list(node, element).then(|| Container::Notes { items: Vec::new() });
        }
        if !matches!(
            role,
            Role::Container | Role::Quote | Role::Figure | Role::Paragraph | Role::Heading(_) | Role::Span
        ) {
            return None;
        }
        let blank = !self.builder.has_line();
        if let Container::Callout { title, .. } = self.builder.container()
            && title.is_empty()
            && blank
        {
            return (self.builder.blocks().is_empty() && callout::is_title(element)).then_some(Container::CalloutTitle);
        }
        if matches!(role, Role::Span | Role::Heading(_)) || self.builder.container().is_inline() {
            return None;
        }
        if matches!(role, Role::Container | Role::Paragraph)
            && let Some(post) = self.scripted(element)
        {
            return Some(Container::Post(Box::new(post)));
        }
        if let Some(kind) = callout::kind(element) {
            return Some(Container::Callout { kind: kind.to_owned(), title: Vec::new() });
        }
        if role == Role::Paragraph && list::is_word_item(node, element, self.styled) {
            return Some(Container::Item(Entry { level: list::word_level(element), ..Entry::default() }));
        }
        let is_note = role == Role::Container && notes::is_note(node, element);
        is_note.then(|| Container::Item(Entry::default()))
    }

    /// A preview of another page; whether the element is one.
    pub(super) fn card(&mut self, node: NodeRef<'_>, element: &Element) -> bool {
        if self.silent > 0 || !card::may_be(element) || self.builder.in_code() || self.builder.container().is_inline() {
            return false;
        }
        let Some(card) = card::card(node, element, self.context, &mut self.report) else { return false };
        self.builder.end_line();
        let around = self.builder.declared.clone();
        self.declare_language(element);
        self.name(element);
        self.builder.push(BlockKind::Card(Box::new(card)));
        self.builder.declared = around;
        true
    }

    pub(super) fn block(&mut self, node: NodeRef<'_>, element: &Element, role: Role) -> Leave {
        if self.builder.in_code() {
            if matches!(role, Role::Cell { .. }) {
                self.builder.code_gap('\t');
                return Leave::Nothing;
            }
            self.builder.code_gap('\n');
            return Leave::CodeLine;
        }
        let container = match role {
            // What stands in place of a post where no script runs is quoted by the post already.
            Role::Quote if matches!(self.builder.container(), Container::Post(_)) => {
                self.builder.end_line();
                return Leave::Line;
            }
            Role::Quote => match self.post(node, element) {
                Some(post) => Container::Post(Box::new(post)),
                None => Container::Quote {
                    cite: attribute(element, "cite").and_then(|c| link::link(c, self.context, &mut self.report)),
                },
            },
            Role::List { ordered } => Container::List { head: list::head(node, element, ordered), items: Vec::new() },
            Role::Item => {
                if let Container::List { head, items } = self.builder.container()
                    && let Some(ordered) = list::sort(element).filter(|ordered| *ordered != head.ordered)
                    && !items.is_empty()
                    && list::level(element) == 0
                {
                    // Another list begins within its element.
                    let head = if ordered { ListHead::numbered(None, None, false) } else { ListHead::default() };
                    self.builder.close();
                    self.builder.open(Container::List { head, items: Vec::new() });
                }
                Container::Item(list::entry(node, element))
            }
            Role::Definitions => Container::Definitions { items: Vec::new() },
            Role::Term => Container::Term,
            Role::Meaning => Container::Meaning,
            Role::Preformatted => self.code(node),
            Role::Table if code::is_table(node, element) => self.code(node),
            // It says that it only places things.
            Role::Table if table_of_nothing(node, element) => {
                self.builder.end_line();
                self.name(element);
                return Leave::Line;
            }
            Role::Table => Container::Table { caption: Vec::new(), rows: Vec::new(), foot: Vec::new() },
            Role::Row => {
                let in_foot = node.parent().and_then(NodeRef::element).is_some_and(|e| e.name() == "tfoot");
                Container::Row { cells: Vec::new(), in_foot }
            }
            Role::Cell { header } => {
                let around = || node.parent()?.parent()?.element();
                let header = header || around().is_some_and(|e| e.name() == "thead");
                let aligned = || {
                    style(element, "text-align")
                        .map(Cow::into_owned)
                        .or_else(|| attribute(element, "data-align").map(str::to_owned))
                };
                let said = |name: &str| attribute(element, name).map(str::to_owned);
                let said = |name: &str| if name == "align" { aligned().or_else(|| said(name)) } else { said(name) };
                Container::Cell(containers::cell(header, said))
            }
            Role::TableCaption => Container::TableCaption,
            Role::Figure => Container::Figure { caption: Vec::new(), credit: None },
            Role::Caption => Container::Caption,
            Role::Details => Container::Details { summary: Vec::new() },
            Role::Summary => Container::Summary,
            Role::Heading(level) => {
                self.builder.end_line();
                self.name(element);
                return Leave::Heading(self.builder.heading.replace(level));
            }
            Role::Paragraph => {
                self.builder.end_line();
                self.name(element);
                let heading = self.builder.heading.filter(|_| is_alone(node));
                return Leave::Heading(std::mem::replace(&mut self.builder.heading, heading));
            }
            _ => {
                if matches!(element.name(), "html" | "body")
                    && let Some(lang) = attribute(element, "lang")
                {
                    self.report.page_language.get_or_insert_with(|| lang.to_owned());
                }
                if let Some(is_line) = in_poem(node, element) {
                    if is_line {
                        self.builder.line_break();
                    }
                    return Leave::Nothing;
                }
                self.builder.end_line();
                self.name(element);
                return Leave::Line;
            }
        };
        self.builder.end_line();
        self.name(element);
        self.open_box(container)
    }

    /// Code with its title, which stands before it or around it.
    fn code(&mut self, node: NodeRef<'_>) -> Container {
        let mut language = code::language_around(node);
        let title = self.code_title.take().or_else(|| code::title_around(node));
        let title = title.as_deref().and_then(FieldText::line).filter(|title| {
            let named = code::named(title);
            let repeats = language.as_deref().is_some_and(|language| language.eq_ignore_ascii_case(title));
            if repeats || named.is_some() {
                language = language.take().or(named);
                self.report.remove(RemovalKind::Element, "code-language", title, None);
            }
            !(repeats || code::named(title).is_some())
        });
        let caption = title.map(|title| Inline::Text(title.into())).into_iter().collect();
        Container::Code { text: String::new(), language, caption }
    }

    fn open_box(&mut self, container: Container) -> Leave {
        if self.builder.open(container) {
            return Leave::Container;
        }
        self.report.remove(RemovalKind::Limit, "depth", "", None);
        Leave::Line
    }
}

/// Whether an element right within a block of lines is one of them; nothing where it is neither that nor such a block itself.
fn in_poem(node: NodeRef<'_>, element: &Element) -> Option<bool> {
    let (blocks, line) = elements::LINE_BLOCKS;
    let class = classes(element).find(|class| *class == line || blocks.contains(class))?;
    let around = node.parent()?.element()?;
    let is_line = class == line;
    classes(around).any(|outer| if is_line { blocks.contains(&outer) } else { outer == class }).then_some(is_line)
}

/// Whether a table says that it is there for its looks, and has no header.
fn table_of_nothing(node: NodeRef<'_>, element: &Element) -> bool {
    matches!(attribute(element, "role"), Some("presentation" | "none"))
        && node.descendants().take(BLOCK_CHILDREN).filter_map(NodeRef::element).all(|e| e.name() != "th")
}

/// Whether there is nothing beside a node in its parent.
pub(super) fn is_alone(node: NodeRef<'_>) -> bool {
    let blank = |node: NodeRef<'_>| node.text().is_some_and(|text| text.trim().is_empty());
    node.prev_siblings().chain(node.next_siblings()).all(blank)
}

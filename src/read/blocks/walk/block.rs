//! Elements that stand on lines of their own.

use std::borrow::Cow;

use super::{Leave, Walk, list};
use crate::article::{FieldText, Inline, RemovalKind};
use crate::html::{Element, NodeExt as _, NodeRef};
use crate::read::blocks::containers::{self, Container};
use crate::read::elements::attributes::{attribute, classes, style};
use crate::read::elements::{caption, code, link};
use crate::rules::captions;
use crate::rules::elements::Role;

impl Walk<'_> {
    /// Captions and figures that are marked by class or by where they stand.
    pub(super) fn in_place_of_its_role(&mut self, node: NodeRef<'_>, element: &Element, role: Role) -> Option<Leave> {
        let in_figure = matches!(self.builder.container(), Container::Figure { .. });
        match role {
            Role::Definitions if classes(element).any(|c| captions::DEFINITION_FIGURES.contains(&c)) => {
                Some(self.open_box(Container::Figure { caption: Vec::new() }))
            }
            Role::Term if in_figure => Some(Leave::Line),
            Role::Meaning if in_figure => Some(self.open_box(Container::Caption)),
            Role::Paragraph | Role::Container | Role::Span
                if !matches!(self.builder.container(), Container::Caption) && !self.builder.has_line() =>
            {
                let awaiting = containers::awaits_caption(self.builder.blocks());
                let alt = awaiting.as_ref().and_then(|awaiting| awaiting.alt);
                let is_credited = awaiting.as_ref().is_some_and(|awaiting| awaiting.is_credited);
                let found =
                    (in_figure || awaiting.is_some()) && caption::is_caption(node, element, role, alt, is_credited);
                found.then(|| self.open_box(Container::Caption))
            }
            _ => None,
        }
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
            Role::Quote => match self.post(node, element) {
                Some(post) => Container::Post(Box::new(post)),
                None => Container::Quote {
                    cite: attribute(element, "cite").and_then(|c| link::link(c, self.context, &mut self.report)),
                },
            },
            Role::List { ordered } => Container::List { head: list::head(element, ordered), items: Vec::new() },
            Role::Item => Container::Item(list::entry(node, element)),
            Role::Definitions => Container::Definitions { items: Vec::new() },
            Role::Term => Container::Term,
            Role::Meaning => Container::Meaning,
            Role::Preformatted => self.code(node),
            Role::Table if code::is_table(node, element) => self.code(node),
            Role::Table => Container::Table { caption: Vec::new(), rows: Vec::new() },
            Role::Row => Container::Row { cells: Vec::new() },
            Role::Cell { header } => {
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
            Role::Figure => Container::Figure { caption: Vec::new() },
            Role::Caption => Container::Caption,
            Role::Details => Container::Details { summary: Vec::new() },
            Role::Summary => Container::Summary,
            Role::Heading(level) => {
                self.builder.end_line();
                self.builder.set_id(self.id(element));
                return Leave::Heading(self.builder.heading.replace(level));
            }
            Role::Paragraph => {
                self.builder.end_line();
                self.builder.set_id(self.id(element));
                let heading = self.builder.heading.filter(|_| is_alone(node));
                return Leave::Heading(std::mem::replace(&mut self.builder.heading, heading));
            }
            _ => {
                if matches!(element.name(), "html" | "body")
                    && let Some(lang) = attribute(element, "lang")
                {
                    self.report.page_language.get_or_insert_with(|| lang.to_owned());
                }
                self.builder.end_line();
                self.builder.set_id(self.id(element));
                return Leave::Line;
            }
        };
        self.builder.end_line();
        self.builder.set_id(self.id(element));
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

/// Whether there is nothing beside a node in its parent.
fn is_alone(node: NodeRef<'_>) -> bool {
    let blank = |node: NodeRef<'_>| node.text().is_some_and(|text| text.trim().is_empty());
    node.prev_siblings().chain(node.next_siblings()).all(blank)
}

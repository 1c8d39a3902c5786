//! Elements that stand on lines of their own.

use std::borrow::Cow;

use crate::html::{Element, NodeExt as _, NodeRef};

use super::{Leave, Walk};
use crate::article::RemovalKind;
use crate::read::blocks::containers;
use crate::read::blocks::containers::Holder;
use crate::read::elements::attributes::{attribute, classes, style};
use crate::read::elements::{caption, code, link};
use crate::rules::captions;
use crate::rules::elements::Role;

impl Walk<'_> {
    /// Captions and figures that are marked by class or by where they stand.
    pub(super) fn in_place_of_its_role(&mut self, node: NodeRef<'_>, element: &Element, role: Role) -> Option<Leave> {
        let in_figure = matches!(self.flow.holder(), Holder::Figure { .. });
        match role {
            Role::Definitions if classes(element).any(|c| captions::DEFINITION_FIGURES.contains(&c)) => {
                Some(self.open_box(Holder::Figure { caption: Vec::new() }))
            }
            Role::Term if in_figure => Some(Leave::Line),
            Role::Meaning if in_figure => Some(self.open_box(Holder::Caption)),
            Role::Paragraph | Role::Container | Role::Span
                if !matches!(self.flow.holder(), Holder::Caption) && !self.flow.has_line() =>
            {
                let awaiting = containers::awaits_caption(self.flow.blocks());
                let alt = awaiting.as_ref().and_then(|awaiting| awaiting.alt);
                let found = (in_figure || awaiting.is_some()) && caption::is_caption(node, element, role, alt);
                found.then(|| self.open_box(Holder::Caption))
            }
            _ => None,
        }
    }

    pub(super) fn block(&mut self, node: NodeRef<'_>, element: &Element, role: Role) -> Leave {
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
                let aligned = || style(element, "text-align").map(Cow::into_owned);
                let said = |name: &str| attribute(element, name).map(str::to_owned);
                let said = |name: &str| if name == "align" { aligned().or_else(|| said(name)) } else { said(name) };
                Holder::Cell(containers::cell(header, said))
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
        self.open_box(holder)
    }

    fn open_box(&mut self, holder: Holder) -> Leave {
        if self.flow.open(holder) {
            return Leave::Box;
        }
        self.notes.remove(RemovalKind::Limit, "depth", "", None);
        Leave::Line
    }
}

/// Whether there is nothing beside a node in its parent.
fn is_alone(node: NodeRef<'_>) -> bool {
    let blank = |node: NodeRef<'_>| node.text().is_some_and(|text| text.trim().is_empty());
    node.prev_siblings().chain(node.next_siblings()).all(blank)
}

//! Elements within a line.

use super::{Leave, Walk, direction};
use crate::article::{FieldText, Mark, RemovalKind};
use crate::html::{Element, NodeRef};
use crate::read::blocks::containers::Container;
use crate::read::blocks::inline_builder::{MarkKind, MarkOpen};
use crate::read::elements::attributes::{attribute, lost_text};
use crate::read::elements::{code, link, page_chrome};
use crate::read::metadata::language;
use crate::rules::elements::Role;
use crate::rules::related;

impl Walk<'_> {
    pub(super) fn inline(&mut self, node: NodeRef<'_>, element: &Element, role: Role) -> Option<Leave> {
        let id = self.id(element);
        let kind = match role {
            Role::Link => {
                let href = attribute(element, "href");
                let url = href.and_then(|href| link::link(href, self.context, &mut self.report));
                if let Some(url) = &url
                    && attribute(element, "rel")
                        .is_some_and(|rel| rel.split_ascii_whitespace().any(|r| related::RELS.contains(&r)))
                {
                    self.report.related.insert(url.as_str().to_owned());
                }
                url.map(|url| MarkKind::Link { url, title: attribute(element, "title").and_then(FieldText::lines) })
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
        let Some(kind) = kind else {
            self.builder.set_id(id);
            return Some(Leave::Nothing);
        };
        Some(if self.builder.open_mark(MarkOpen::new(kind, id)) { Leave::Mark } else { Leave::Nothing })
    }
}

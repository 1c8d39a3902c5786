//! Previews of other pages: which elements are one, and what they say of the page.

use super::attributes::{attribute, classes, left_out_below, role_of, text_below};
use super::image::{self, Picture};
use super::link;
use crate::article::{Card, FieldText, Image, RemovalKind, SafeUrl};
use crate::html::{Element, Node, NodeExt as _, NodeRef};
use crate::limits::{LOOKED_AT_NODES, spend};
use crate::read::context::Context;
use crate::read::report::Report;
use crate::rules::cards::{CARDS, KIND, PARTS, Part};
use crate::rules::elements::Role;
use crate::text::measure::push_folded;
use crate::text::search::contains;

/// Characters of a title; a longer text is none.
const LONGEST_TITLE: usize = 300;

/// Whether an element may be a preview.
pub(crate) fn may_be(element: &Element) -> bool {
    let named = |class: &str| CARDS.contains(&class) || (class == "card" && element.name() == "aside");
    classes(element).any(named) || (element.name() == "figure" && attribute(element, KIND.0) == Some(KIND.1))
}

#[derive(Default)]
struct Found {
    url: Option<SafeUrl>,
    image: Option<Image>,
    title: String,
    description: String,
    site: String,
    rest: String,
    /// The text of the link that the address is from.
    linked: String,
}

/// The preview that an element is, if it has an address and a title.
pub(crate) fn card(node: NodeRef<'_>, element: &Element, context: &Context<'_>, report: &mut Report) -> Option<Card> {
    let mut found = Found::default();
    let own = ["href", "data-onebox-src", "data-href", "data-url", "data-og-url"]
        .iter()
        .find_map(|name| attribute(element, name));
    found.url = own.and_then(|href| page(href, context, report));
    let mut next = node.first_child();
    let mut nodes = 0;
    while let Some(current) = next {
        spend(1);
        nodes += 1;
        if nodes > LOOKED_AT_NODES {
            return None;
        }
        let descend = found.take(current, node, context, report);
        next = current.following(node, descend);
    }
    let Found { url, image, mut title, mut description, mut site, mut rest, linked } = found;
    let url = url?;
    if title.is_empty() && description.is_empty() && rest.trim() == linked {
        title = std::mem::take(&mut rest);
    } else if title.is_empty() && description == linked {
        title = std::mem::take(&mut description);
    }
    let title = FieldText::line(&title).filter(|title| title.chars().count() <= LONGEST_TITLE)?;
    let is_host = |text: &str| text.contains('.') && !text.contains(|c: char| c.is_whitespace() || c == '/');
    if site.is_empty() && is_host(rest.trim()) {
        site = std::mem::take(&mut rest);
    }
    push_folded(&mut rest, " ");
    push_folded(&mut rest, &left_out_below(node));
    if !rest.trim().is_empty() {
        report.remove(RemovalKind::Element, "card-details", &rest, None);
    }
    Some(Card { url, title, description: FieldText::line(&description), site_name: FieldText::line(&site), image })
}

/// A link and where it leads.
fn linked(node: NodeRef<'_>) -> Option<(NodeRef<'_>, &str)> {
    let element = node.element().filter(|element| element.name() == "a")?;
    Some((node, attribute(element, "href")?))
}

fn page(href: &str, context: &Context<'_>, report: &mut Report) -> Option<SafeUrl> {
    link::link(href, context, report).filter(|url| url.as_str().starts_with("http"))
}

impl Found {
    /// Takes what a node says; whether there is more to take in it.
    fn take(&mut self, node: NodeRef<'_>, card: NodeRef<'_>, context: &Context<'_>, report: &mut Report) -> bool {
        let element = match node.value() {
            Node::Text(text) => {
                push_folded(&mut self.rest, text);
                return false;
            }
            Node::Element(element) => element,
            _ => return false,
        };
        let role = role_of(element);
        match role {
            Role::Image => {
                let small = classes(element).any(|class| matches!(part(class), Some(Part::Other | Part::Site)));
                if self.image.is_none()
                    && !small
                    && let Picture::Image { image, .. } = image::picture(node, element, context, report)
                {
                    self.image = Some(*image);
                }
                return false;
            }
            Role::Dropped | Role::Silent | Role::Media | Role::Frame => return false,
            _ => {}
        }
        if role == Role::Link && self.url.is_none() {
            self.url = attribute(element, "href").and_then(|href| page(href, context, report));
            self.linked = text_below(node);
        }
        push_folded(&mut self.rest, " ");
        let by_class = classes(element).find_map(part);
        let by_role = match role {
            Role::Heading(_) | Role::Marked(crate::article::Mark::Strong) => Some(Part::Title),
            Role::Paragraph | Role::Marked(crate::article::Mark::Emphasis) => Some(Part::Description),
            Role::Marked(crate::article::Mark::Small) => Some(Part::Site),
            _ => None,
        };
        let part = by_class.or(by_role);
        let field = match part {
            Some(Part::Title) => &mut self.title,
            Some(Part::Description) => &mut self.description,
            Some(Part::Site) => &mut self.site,
            Some(Part::Other) | None => return true,
        };
        if !field.is_empty() {
            return true;
        }
        *field = text_below(node);
        // What the title links to is the page; another link may be to its author.
        if part == Some(Part::Title) || self.url.is_none() {
            let within = node.descendants().take(LOOKED_AT_NODES);
            let around = node.ancestors().take_while(|above| above.id() != card.id());
            if let Some((link, href)) = within.chain(around).find_map(linked)
                && let Some(url) = page(href, context, report)
            {
                self.url = Some(url);
                self.linked = text_below(link);
            }
        }
        false
    }
}

fn part(class: &str) -> Option<Part> {
    PARTS.iter().find(|(word, _)| contains(class, word)).map(|(_, part)| *part)
}

//! Candidates for each field of a page's metadata, each with its source.

use html5ever::ns;
use scraper::Html;

use super::byline::name;
use super::dates::{date, date_of_address};
use super::json_ld;
use super::lines::Lines;
use crate::html::{Element, Node, NodeExt as _, NodeRef, decoded};
use crate::limits::{
    JSON_BYTES, PAGE_BODY, PAGE_CANDIDATES, PAGE_CLASSES, PAGE_LOOKS, PAGE_TEXT_NODES, PAGE_VALUE, spend,
};
use crate::rules::bylines::is_part_of_name;
use crate::rules::metadata::{self as rules, Field, Source};
use crate::rules::page::{self as tags, Tag};
use crate::rules::page_bylines;
use crate::text::lowercase::lowercase_of;
use crate::text::search::contains;
use crate::url::Address;

/// A value, and where it stood.
#[derive(Clone)]
pub(super) struct Found {
    pub value: String,
    pub source: Source,
}

#[derive(Default)]
pub(super) struct Candidates {
    list: Vec<(Field, Source, String)>,
    /// Scripts of JSON-LD that could not be read.
    pub broken: u32,
    /// Bytes of JSON-LD that were read.
    json: usize,
    /// Elements whose text was looked at.
    looks: usize,
    /// Whether the label of a card said that an author follows.
    is_author_next: bool,
    /// Whether `3/4/2023` is in March.
    pub month_first: bool,
}

impl Candidates {
    pub(super) fn push(&mut self, field: Field, source: Source, value: &str) {
        spend(self.list.len());
        if self.of(field, source).count() < PAGE_CANDIDATES {
            let value = one_line(value, if field == Field::Body { PAGE_BODY } else { PAGE_VALUE });
            if !value.is_empty() {
                // Some is escaped twice.
                self.list.push((field, source, decoded(&value).replace('\u{a0}', " ")));
            }
        }
    }

    pub(super) fn of(&self, field: Field, source: Source) -> impl Iterator<Item = &str> {
        self.list.iter().filter(move |c| c.0 == field && c.1 == source).map(|c| c.2.as_str())
    }

    /// All of a field, those that are trusted most first.
    pub(super) fn ordered(&self, field: Field) -> impl Iterator<Item = (Source, &str)> {
        let trust = rules::TRUST.iter().find(|row| row.0 == field).map_or(&[][..], |row| row.1);
        trust.iter().flat_map(move |&source| self.of(field, source).map(move |value| (source, value)))
    }

    /// The first value that `read` accepts, in the order of trust.
    pub(super) fn pick(&self, field: Field, read: impl Fn(&str) -> Option<String>) -> Option<Found> {
        self.ordered(field).find_map(|(source, value)| Some(Found { value: read(value)?, source }))
    }

    /// The text of an element, while there is room for a look.
    fn look(&mut self, node: NodeRef<'_>) -> String {
        self.looks += 1;
        if self.looks > PAGE_LOOKS { String::new() } else { text_of(node, PAGE_TEXT_NODES, PAGE_VALUE) }
    }
}

/// All that a page says; `address` is its own, where it is known.
pub(super) fn collect(html: &Html, address: Option<&Address>) -> Candidates {
    let mut found = Candidates::default();
    let mut lines = Lines::of(address.map(Address::host).unwrap_or_default());
    let root = html.tree.root();
    let mut next = Some(root);
    // What follows the picture whose element this is in.
    let mut picture = None;
    while let Some(node) = next {
        spend(1);
        let mut goes_on = true;
        if picture == Some(node.id()) {
            (picture, lines.is_of_picture) = (None, false);
        }
        match node.value() {
            Node::Element(element) if element.name.ns == ns!(html) => {
                goes_on = !holds_comments(element);
                if !lines.is_of_picture && is_picture(element) {
                    picture = node.following(root, false).map(|after| after.id());
                    lines.is_of_picture = true;
                }
                if goes_on {
                    read_element(element, node, &mut found, &mut lines);
                }
            }
            Node::Text(text) => lines.read(text, node, found.month_first),
            _ => {}
        }
        next = node.following(root, goes_on);
    }
    lines.finish(&mut found);
    let canonical = || found.of(Field::Canonical, Source::Rel).next();
    let day = address.map(Address::as_str).or_else(canonical).and_then(date_of_address);
    if let Some(day) = day {
        found.push(Field::Published, Source::Address, &day);
    }
    found
}

/// Whether an element holds what readers wrote below the article.
fn holds_comments(element: &Element) -> bool {
    let named = |name: &str| page_bylines::COMMENTS.iter().any(|known| known.eq_ignore_ascii_case(name));
    let classes = || attribute(element, "class").unwrap_or_default().split_ascii_whitespace().take(PAGE_CLASSES);
    element.name() != "body" && (attribute(element, "id").is_some_and(named) || classes().any(named))
}

/// Whether an element is a picture with what is said of it, of which people are others than the page's.
fn is_picture(element: &Element) -> bool {
    matches!(element.name(), "figure" | "figcaption")
        || attribute(element, "itemtype").is_some_and(|kind| kind.ends_with("/ImageObject"))
}

fn read_element(element: &Element, node: NodeRef<'_>, found: &mut Candidates, lines: &mut Lines) {
    match element.name() {
        "html" => {
            if let Some(language) = attribute(element, "lang") {
                found.push(Field::Language, Source::Meta, language);
                found.month_first = rules::MONTH_FIRST.iter().any(|l| language.eq_ignore_ascii_case(l));
            }
        }
        "meta" => return meta(element, found),
        "title" => {
            if found.of(Field::Title, Source::Title).next().is_none() {
                let text = found.look(node);
                found.push(Field::Title, Source::Title, &text);
            }
            return;
        }
        "link" => return link(element, found),
        "script" => return script(element, node, found),
        "h1" | "h2" | "h3" => heading(element, node, found, lines),
        "time" => {
            let text = found.look(node);
            let read = |text: &str| date(text, found.month_first);
            if let Some(day) = attribute(element, "datetime").and_then(read).or_else(|| read(&text)) {
                lines.meet_time(Source::Time, day);
            }
        }
        "a" => {
            let is_author = attribute(element, "rel").is_some_and(|rel| rel.eq_ignore_ascii_case("author"));
            if is_author || attribute(element, "href").is_some_and(|href| lines.is_address_of_author(href)) {
                let source = if is_author { Source::Rel } else { Source::Link };
                let text = found.look(node);
                // Menus lead to what is for authors, too.
                let is_person = || name(&text).is_some_and(|name| name.split_whitespace().all(is_part_of_name));
                if is_author || is_person() {
                    lines.meet_name(source, &text);
                }
            }
        }
        _ => {}
    }
    properties(element, node, found, lines);
    classes(element, node, found, lines);
}

/// A heading that leads to the front page is the name of the site.
fn heading(element: &Element, node: NodeRef<'_>, found: &mut Candidates, lines: &mut Lines) {
    let text = found.look(node);
    let link = || node.descendants().take(NODES_TO_LINK).filter_map(NodeRef::element).find(|e| e.name() == "a");
    let is_home = |link: &Element| attribute(link, "href").is_some_and(|href| lines.is_front_page(href));
    let is_first = element.name() == "h1";
    if (is_first || found.of(Field::Site, Source::Heading).next().is_none()) && link().is_some_and(is_home) {
        return found.push(Field::Site, Source::Heading, &text);
    }
    found.push(Field::Title, if is_first { Source::Heading } else { Source::Section }, &text);
    lines.meet_heading(is_first, &text);
}

fn meta(element: &Element, found: &mut Candidates) {
    // Some tools that save pages write `value`.
    let Some(content) = attribute(element, "content").or_else(|| attribute(element, "value")) else { return };
    // Two elements, a label and what it is of. Source: Slack's and `Yoast`'s use of Twitter's cards.
    let named = attribute(element, "name").unwrap_or_default();
    if named.starts_with("twitter:label") {
        found.is_author_next = page_bylines::ALONE_BEFORE_NAME.contains(&&*lowercase_of(content));
    } else if named.starts_with("twitter:data") && std::mem::take(&mut found.is_author_next) {
        found.push(Field::Author, Source::Twitter, content);
    }
    for name in ["property", "name", "itemprop", "http-equiv"].iter().filter_map(|n| attribute(element, n)) {
        let row = rules::METAS.iter().find(|row| row.0.eq_ignore_ascii_case(name)).map(|row| (row.1, row.2));
        if let Some((field, source)) = row.or_else(|| property(name).map(|field| (field, Source::Microdata))) {
            found.push(field, source, content);
        }
    }
}

fn link(element: &Element, found: &mut Candidates) {
    let field = match attribute(element, "rel").map(str::to_ascii_lowercase).as_deref() {
        Some("canonical") => Field::Canonical,
        Some("image_src") => Field::Image,
        _ => return,
    };
    found.push(field, Source::Rel, attribute(element, "href").unwrap_or_default());
}

fn script(element: &Element, node: NodeRef<'_>, found: &mut Candidates) {
    if attribute(element, "type").is_some_and(json_ld::is_json_ld) {
        let text: String = node.children().filter_map(NodeRef::text).collect();
        found.json += text.len();
        if found.json > JSON_BYTES || !json_ld::read(&text, found) {
            found.broken = found.broken.saturating_add(1);
        }
    }
}

fn property(name: &str) -> Option<Field> {
    rules::PROPERTIES.iter().find(|row| row.0.eq_ignore_ascii_case(name)).map(|row| row.1)
}

fn properties(element: &Element, node: NodeRef<'_>, found: &mut Candidates, lines: &mut Lines) {
    let named = |name| attribute(element, name).unwrap_or_default().split_ascii_whitespace().take(PAGE_CLASSES);
    let rdfa = named("property").filter_map(|name| name.strip_prefix("schema:"));
    for name in named("itemprop").chain(rdfa) {
        match property(name) {
            Some(Field::Author) => lines.meet_name(Source::Microdata, &value_of(element, node, found)),
            Some(Field::Body) if found.of(Field::Body, Source::Microdata).next().is_some() => {}
            Some(Field::Body) => found.push(Field::Body, Source::Microdata, &text_of(node, usize::MAX, PAGE_BODY)),
            Some(Field::Published) => {
                if let Some(day) = date(&value_of(element, node, found), found.month_first) {
                    lines.meet_time(Source::Microdata, day);
                }
            }
            Some(field) => {
                let value = value_of(element, node, found);
                found.push(field, Source::Microdata, &value);
            }
            None => {}
        }
    }
}

/// The value of a property: its attribute, the name inside, or its text.
fn value_of(element: &Element, node: NodeRef<'_>, found: &mut Candidates) -> String {
    for name in ["content", "datetime", "src", "href"] {
        let is_link = name == "href" && element.attr("itemscope").is_none() && element.name() == "a";
        if let Some(value) = element.attr(name).filter(|_| !is_link) {
            return value.to_owned();
        }
    }
    let is_image = element.attr("itemprop") == Some("image");
    let names = |e: &Element| match e.attr("itemprop") {
        Some("name") => true,
        Some("url" | "contentUrl") => is_image,
        _ => false,
    };
    spend(PAGE_TEXT_NODES);
    let inner = node.descendants().skip(1).take(PAGE_TEXT_NODES).find(|n| n.element().is_some_and(names));
    let said = inner.and_then(NodeRef::element).and_then(|e| e.attr("content").or_else(|| e.attr("src")));
    said.map_or_else(|| found.look(inner.unwrap_or(node)), str::to_owned)
}

/// Nodes of a heading down to its link.
const NODES_TO_LINK: usize = 6;
/// The longest text of an element that is a date, and of one that is something else.
const LONGEST_DATE: usize = 120;
const LONGEST_TEXT: usize = 200;

fn classes(element: &Element, node: NodeRef<'_>, found: &mut Candidates, lines: &mut Lines) {
    for class in attribute(element, "class").unwrap_or_default().split_ascii_whitespace().take(PAGE_CLASSES) {
        spend(class.len());
        let Ok(row) = rules::CLASSES.binary_search_by(|row| row.0.cmp(class)) else {
            if names_author(class) {
                lines.meet_name(Source::Name, &found.look(node));
            }
            continue;
        };
        let (_, field, source) = rules::CLASSES[row];
        let text = found.look(node);
        match field {
            Field::Author => lines.meet_name(source, &text),
            Field::Published => {
                let read = |text: &str| date(text, found.month_first);
                let printed = || (text.len() < LONGEST_DATE).then(|| read(&text))?;
                if let Some(day) = attribute(element, "datetime").and_then(read).or_else(printed) {
                    lines.meet_time(source, day);
                }
            }
            _ if text.len() < LONGEST_TEXT => found.push(field, source, &text),
            _ => {}
        }
    }
}

/// The value of an attribute, white space around it aside; `None` where it is empty.
fn attribute<'e>(element: &'e Element, name: &str) -> Option<&'e str> {
    spend(element.attrs.len());
    element.attr(name).map(str::trim).filter(|value| !value.is_empty())
}

/// Whether a class is of an author's name by its words.
fn names_author(class: &str) -> bool {
    let lower = class.to_ascii_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| contains(&lower, word));
    has(page_bylines::AUTHOR_WORDS) && (lower.ends_with("name") || !has(page_bylines::NO_AUTHOR_WORDS))
}

/// The text below a node, a line for each block, up to a number of nodes and bytes.
fn text_of(node: NodeRef<'_>, nodes: usize, bytes: usize) -> String {
    let mut out = String::new();
    for inner in node.descendants().take(nodes) {
        spend(1);
        match inner.value() {
            Node::Element(element) if ends_line(element) => out.push('\n'),
            Node::Element(element) if is_family_name(element) => out.push(' '),
            Node::Text(text) => {
                let parent = inner.parent().and_then(NodeRef::element);
                if !parent.is_some_and(|parent| matches!(parent.name(), "style" | "svg")) {
                    let text = start_of(text, bytes - out.len());
                    spend(text.len());
                    // What only its style sets apart.
                    let is_apart = |before: char| {
                        let begins = |c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '„' | '“' | '«');
                        before.is_lowercase() && text.starts_with(begins)
                    };
                    if out.chars().next_back().is_some_and(is_apart) {
                        out.push('\n');
                    }
                    out.push_str(text);
                }
            }
            _ => {}
        }
        if out.len() >= bytes {
            break;
        }
    }
    out
}

/// The part of a name that stands behind another, as in a vCard: <https://microformats.org/wiki/hcard>.
fn is_family_name(element: &Element) -> bool {
    let classes = attribute(element, "class").unwrap_or_default();
    classes.split_ascii_whitespace().take(PAGE_CLASSES).any(|class| matches!(class, "family-name" | "surname"))
}

fn ends_line(element: &Element) -> bool {
    tags::tag(element.name()).is_some_and(|row| row.is_block || row.tag == Tag::Break)
}

/// The first bytes of a text, whole characters only.
fn start_of(text: &str, bytes: usize) -> &str {
    let end = (0..=bytes.min(text.len())).rev().find(|at| text.is_char_boundary(*at));
    &text[..end.unwrap_or(0)]
}

fn one_line(text: &str, bytes: usize) -> String {
    let text = start_of(text, bytes);
    spend(text.len());
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

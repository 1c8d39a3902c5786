//! The limiter stands between tokenizer and tree builder. It enforces every budget but `bytes` and `attributes`.
//!
//! A tag costs the builder time in proportion to its open elements, and to the formatting elements that it would rebuild. So the
//! limiter counts both before each start tag, and rejects the tag when there are too many. End tags of rejected elements are ignored,
//! so that they close nothing else.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tag, TagKind};
use html5ever::{Attribute, LocalName, QualName, local_name, ns};
use scraper::Html;
use scraper::node::Element;

use super::names::{breaks_out, is_formatting, is_void, leaves_marker};
use super::tokenizer::{Mode, Sink};
use super::tree_builder::{TreeBuilder, bare_tag};
use crate::article::{FieldText, Removal, RemovalKind};
use crate::limits::{
    ATTRIBUTE, ID, LOOKS_OF_NODE, Limits, MARK_STYLE, MARKS_WITH_ATTRIBUTES, OVERFLOW_LINE, REMOVED_LINKS,
    REPORTED_ADDRESS,
};
use crate::rules::code::LANGUAGE_ATTRIBUTES;
use crate::text::measure::push_folded;
use crate::url::percent;

/// Attributes that mean something on a formatting element: where fragments point, language, programming language, what an icon says, and a
/// short style that makes a mark, takes it back, or sets lines apart.
const DRESS: [LocalName; 5] =
    [local_name!("id"), local_name!("lang"), local_name!("dir"), local_name!("class"), local_name!("style")];

fn is_dress(name: &LocalName) -> bool {
    DRESS.contains(name) || *name == *"aria-label" || LANGUAGE_ATTRIBUTES.contains(&&**name)
}

/// A `font` with one of these attributes ends the `svg` or `math` around it.
const BREAKING_OUT: [LocalName; 3] = [local_name!("face"), local_name!("color"), local_name!("size")];

pub(super) struct Limiter {
    builder: TreeBuilder,
    limits: Limits,
    /// Start tags rejected at the depth limit, by name; the matching end tags are ignored.
    refused: BTreeMap<LocalName, u32>,
    /// How many elements the builder held when they were counted last, and how many nodes there were, and tags.
    counted: (usize, usize, usize),
    /// Tags that reached the builder.
    tags: usize,
    /// Elements that may have left a marker on the list of formatting elements. html5ever scans all markers.
    marked: usize,
    /// Attributes of repeated `html` and `body` tags: one element gets all of them.
    page_attributes: usize,
    /// Extra cost of links, pictures and dividers, beyond their nodes: the article also lists them, or has a block for little input.
    /// And that of tags that look through many elements.
    listed: usize,
    /// Past the node budget: tokens no longer reach the builder.
    full: bool,
    /// Open `svg` and `math` elements past the node budget; elements in them can close themselves.
    drawings: u32,
    /// Open templates past the node budget; their text is invisible.
    templates: u32,
    /// Inside a `noscript`. Its end tag closes it, whatever is open in it, as where scripts run.
    noscript: bool,
    /// The open raw-text element whose text is invisible.
    hidden: Option<LocalName>,
    /// The tokenizer reads the text of an element raw.
    raw: bool,
    found: Found,
}

#[derive(Default)]
pub(super) struct Found {
    pub overflow: String,
    /// Where its last line begins.
    line: usize,
    pub full_document: bool,
    pub asks_for_mail: bool,
    pub has_code: bool,
    /// What the addresses of links say behind `#`.
    pub fragments: HashSet<String>,
    pub removed: Vec<Removal>,
    /// What the open `noscript` says, and the addresses that it links to.
    unscripted: String,
    unscripted_links: Vec<FieldText>,
}

impl Found {
    /// Reports what a `noscript` said.
    fn end_noscript(&mut self) {
        let text = FieldText::whole(std::mem::take(&mut self.unscripted).trim());
        let mut urls = self.unscripted_links.drain(..);
        let mut report = |text: Option<FieldText>, url: Option<FieldText>| {
            if text.is_some() || url.is_some() {
                let kind = RemovalKind::Element;
                self.removed.push(Removal { kind, rule: "noscript", text, url, count: None });
            }
        };
        report(text, urls.next());
        urls.for_each(|url| report(None, Some(url)));
    }

    fn push(&mut self, text: &str) {
        if let Some(end) = memchr::memrchr(b'\n', text.as_bytes()) {
            self.line = self.overflow.len() + end + 1;
        }
        self.overflow.push_str(text);
    }

    fn end_line(&mut self) {
        let line = &self.overflow[self.line..];
        if line.len() >= OVERFLOW_LINE {
            self.overflow.push('\n');
            self.line = self.overflow.len();
        } else if !line.is_empty() && !line.ends_with(' ') {
            self.overflow.push(' ');
        }
    }

    fn count(&mut self, kind: RemovalKind, rule: &'static str) {
        match self.removed.iter_mut().find(|r| r.rule == rule) {
            Some(removal) => removal.count = Some(removal.count.unwrap_or(0).saturating_add(1)),
            None => self.removed.push(Removal::counted(kind, rule, 1)),
        }
    }
}

impl Limiter {
    pub(super) fn new(builder: TreeBuilder, limits: Limits) -> Self {
        Self {
            builder,
            limits,
            refused: BTreeMap::new(),
            counted: (0, 0, 0),
            tags: 0,
            marked: 0,
            page_attributes: 0,
            listed: 0,
            raw: false,
            full: false,
            drawings: 0,
            templates: 0,
            noscript: false,
            hidden: None,
            found: Found::default(),
        }
    }

    pub(super) fn finish(self) -> (Html, Found) {
        (self.builder.into_html(), self.found)
    }

    /// Makes a frame of a `noscript` whose markup is escaped: that shows it.
    fn read_escaped(&mut self) {
        let text = &self.found.unscripted;
        if !(text.contains("<img") || text.contains("<iframe")) || text.len() > ATTRIBUTE {
            return;
        }
        let value = StrTendril::from(std::mem::take(&mut self.found.unscripted));
        let mut frame = bare_tag(TagKind::StartTag, local_name!("iframe"));
        frame.attrs.push(Attribute { name: QualName::new(None, ns!(), local_name!("srcdoc")), value });
        if self.admit(&mut frame) {
            self.builder.start_tag(frame);
            self.builder.end_tag(local_name!("iframe"));
        }
    }

    /// Whether a start tag goes on to the builder.
    fn admit(&mut self, tag: &mut Tag) -> bool {
        match tag.name {
            local_name!("html") | local_name!("head") | local_name!("body") => {
                self.found.full_document = true;
                tag.attrs.truncate(self.limits.attributes.saturating_sub(self.page_attributes));
                self.page_attributes += tag.attrs.len();
            }
            local_name!("input") => {
                let is_mail =
                    |a: &Attribute| a.name.local == local_name!("type") && a.value.eq_ignore_ascii_case("email");
                self.found.asks_for_mail |= tag.attrs.iter().any(is_mail);
            }
            local_name!("pre") => self.found.has_code = true,
            local_name!("frameset") | local_name!("frame") => {
                self.found.count(RemovalKind::Element, "frameset");
                return false;
            }
            _ => {}
        }
        // A tag that ends an `svg` or `math` ends it even if the tag itself is rejected.
        let mut foreign = self.builder.is_in_foreign();
        if foreign && ends_foreign(tag) {
            self.builder.leave_foreign();
            foreign = self.builder.is_in_foreign();
        }
        // An element without children adds no depth.
        let leaf = if foreign {
            tag.self_closing
        } else {
            is_void(&tag.name) || raw_text(&tag.name).is_some() || tag.name == local_name!("plaintext")
        };
        if !leaf && self.is_deep() {
            self.found.count(RemovalKind::Limit, "depth");
            *self.refused.entry(tag.name.clone()).or_default() += 1;
            return false;
        }
        self.marked += usize::from(leaves_marker(&tag.name));
        self.listed += match tag.name {
            local_name!("a") => 1,
            local_name!("hr") => 2,
            local_name!("img")
            | local_name!("source")
            | local_name!("iframe")
            | local_name!("video")
            | local_name!("audio")
            | local_name!("embed")
            | local_name!("object") => 4,
            _ => 0,
        };
        self.trim(tag);
        // The builder has at most one open link.
        if !tag.attrs.is_empty() && tag.name != local_name!("a") && is_formatting(&tag.name) {
            self.dress(tag);
        }
        true
    }

    fn trim(&mut self, tag: &mut Tag) {
        let found = &mut self.found;
        let is_link = tag.name == local_name!("a");
        tag.attrs.retain_mut(|attribute| {
            end_lines(&mut attribute.value);
            let handler = attribute.name.local.starts_with("on");
            let long = attribute.value.len() > ATTRIBUTE;
            if handler {
                found.count(RemovalKind::Attribute, "event-handler");
            } else if long {
                found.count(RemovalKind::Limit, "attribute-length");
            } else if is_link && attribute.name.local == local_name!("href") {
                let fragment = memchr::memchr(b'#', attribute.value.as_bytes()).map(|at| &attribute.value[at + 1..]);
                // Each byte of an id may be written with three.
                found.fragments.extend(fragment.filter(|id| id.len() <= 3 * ID).map(percent::decode));
            }
            !handler && !long
        });
    }

    /// Strips meaningless attributes of a formatting element, and all of them once enough such elements are open.
    fn dress(&self, tag: &mut Tag) {
        let mut breaks_out = tag.name == local_name!("font");
        tag.attrs.retain_mut(|attribute| {
            if breaks_out && BREAKING_OUT.contains(&attribute.name.local) {
                // Which one it is, and what it says, would only make elements differ that are rebuilt.
                breaks_out = false;
                attribute.name.local = local_name!("face");
                attribute.value.clear();
                return true;
            }
            let told = attribute.name.local != local_name!("style") || is_telling_style(&attribute.value);
            told && is_dress(&attribute.name.local)
        });
        let is_dressed = |e: &Element| e.attrs.iter().any(|(name, _)| is_dress(&name.local));
        if !tag.attrs.is_empty() && self.builder.count_formatting(is_dressed) >= MARKS_WITH_ATTRIBUTES {
            tag.attrs.retain(|attribute| attribute.name.local == local_name!("face"));
        }
    }

    /// Whether the builder holds so many elements. It counts them only where there may be so many: a new node is held twice at most.
    fn holds(&mut self, elements: usize) -> bool {
        let nodes = self.builder.nodes();
        let (held, then, tags) = self.counted;
        if held + 2 * (nodes - then) < elements {
            return false;
        }
        if (then, tags) != (nodes, self.tags) {
            self.counted = (self.builder.held(), nodes, self.tags);
        }
        self.counted.0 >= elements
    }

    /// Whether elements can nest no deeper. Where they can, all are closed in which any were refused: what is open now is
    /// real, and so are its end tags.
    fn is_deep(&mut self) -> bool {
        let deep = self.holds(self.limits.depth) || self.marked >= 2 * self.limits.depth;
        if !deep && !self.refused.is_empty() {
            self.refused.clear();
        }
        deep
    }

    /// Whether an end tag matches a rejected start tag. Raw text and `noscript` end at their own end tag in any case.
    fn swallows(&mut self, name: &LocalName) -> bool {
        if self.noscript || self.raw || !self.is_refused(name) || !self.is_deep() {
            return false;
        }
        self.refused.get_mut(name).map(|count| *count -= 1).is_some()
    }

    fn is_refused(&self, name: &LocalName) -> bool {
        self.refused.get(name).is_some_and(|count| *count > 0)
    }

    /// Whether an `svg` or `math` is open that was rejected, or that came past the node budget.
    fn is_in_refused_drawing(&self) -> bool {
        self.drawings > 0 || self.is_refused(&local_name!("svg")) || self.is_refused(&local_name!("math"))
    }

    /// Past the node budget: follows the builder's rules for text only.
    fn overflow_tag(&mut self, name: &LocalName) {
        if self.hidden.is_none() && !is_formatting(name) && *name != local_name!("span") {
            self.found.end_line();
        }
    }

    fn count_nodes(&mut self) {
        self.listed += self.builder.take_looks() / LOOKS_OF_NODE;
        if self.builder.nodes() + self.listed > self.limits.nodes {
            self.full = true;
            self.drawings = u32::from(self.builder.is_in_foreign());
            self.found.count(RemovalKind::Limit, "nodes");
        }
    }
}

impl Sink for Limiter {
    fn start_tag(&mut self, mut tag: Tag) -> Mode {
        if self.full {
            if is_drawing(&tag.name) && !tag.self_closing {
                self.drawings = self.drawings.saturating_add(1);
            }
            if tag.name == local_name!("template") && self.drawings == 0 {
                self.templates = self.templates.saturating_add(1);
            }
            return match raw_text(&tag.name) {
                _ if self.hidden.is_some() || self.noscript => Mode::Data,
                Some(_) if tag.self_closing && self.drawings > 0 => Mode::Data,
                Some(text) => {
                    self.hidden = Some(tag.name).filter(is_unseen);
                    text
                }
                None => {
                    self.overflow_tag(&tag.name);
                    Mode::Data
                }
            };
        }
        if self.noscript && !passes_in_noscript(&tag.name) {
            push_folded(&mut self.found.unscripted, " ");
            let href = tag.attrs.iter().find(|a| tag.name == local_name!("a") && a.name.local == local_name!("href"));
            if let Some(href) = href
                && self.found.unscripted_links.len() < REMOVED_LINKS
            {
                let url = FieldText::line(&href.value).filter(|url| url.len() <= REPORTED_ADDRESS);
                self.found.unscripted_links.extend(url);
            }
            return Mode::Data;
        }
        if !self.admit(&mut tag) {
            return Mode::Data;
        }
        let name = tag.name.clone();
        self.tags += 1;
        let text = self.builder.start_tag(tag);
        self.noscript |= name == local_name!("noscript") && self.builder.has_just_made(&name);
        self.raw = matches!(text, Mode::Rcdata | Mode::Rawtext | Mode::Script);
        self.hidden = Some(name).filter(|name| self.raw && is_unseen(name));
        self.count_nodes();
        text
    }

    fn end_tag(&mut self, name: LocalName) {
        if self.full {
            if is_drawing(&name) {
                self.drawings = self.drawings.saturating_sub(1);
            }
            if name == local_name!("template") {
                self.templates = self.templates.saturating_sub(1);
            }
            if self.noscript {
                self.noscript = name != local_name!("noscript");
            } else if self.hidden.as_ref() == Some(&name) {
                self.hidden = None;
            } else {
                self.overflow_tag(&name);
            }
            return;
        }
        let ends_noscript = name == local_name!("noscript");
        if (self.noscript && !ends_noscript && !passes_in_noscript(&name)) || self.swallows(&name) {
            return;
        }
        if self.noscript && ends_noscript {
            self.noscript = false;
            self.read_escaped();
            self.found.end_noscript();
        }
        self.raw = false;
        self.hidden = None;
        self.tags += 1;
        let held = leaves_marker(&name).then(|| self.builder.held());
        self.builder.end_tag(name);
        if held.is_some_and(|held| self.builder.held() < held) {
            self.marked = self.marked.saturating_sub(1);
        }
        self.count_nodes();
    }

    fn text(&mut self, mut text: StrTendril) {
        // The input has none; what stands for one comes alone.
        if &*text == "\r" {
            text = StrTendril::from_char('\n');
        }
        if self.full {
            if self.hidden.is_none() && !self.noscript && self.templates == 0 {
                self.found.push(&text);
            }
        } else if !self.noscript {
            self.builder.text(text);
            self.count_nodes();
        } else {
            push_folded(&mut self.found.unscripted, &text);
        }
    }

    fn nul(&mut self) {
        if !self.full {
            self.builder.nul();
        }
    }

    /// Comments are dropped, so the text on both sides is one run.
    fn comment(&mut self, _: Cow<'_, str>) {
        if !self.full {
            self.found.count(RemovalKind::Element, "comment");
        }
    }

    fn doctype(&mut self) {
        self.found.full_document = true;
    }

    fn is_in_foreign(&self) -> bool {
        self.builder.is_in_foreign()
    }

    fn reads_cdata(&self) -> bool {
        self.builder.is_in_foreign() || self.is_in_refused_drawing()
    }

    fn end(&mut self) {
        self.found.end_noscript();
        self.builder.finish();
    }
}

/// Ends lines as a parser does. A carriage return can still come from a character reference, and no serialiser writes it
/// as one, so that a second parser would read another text.
fn end_lines(text: &mut StrTendril) {
    if memchr::memchr(b'\r', text.as_bytes()).is_some() {
        *text = text.replace('\r', "\n").into();
    }
}

/// Whether a start tag ends the `svg` or `math` around it.
fn ends_foreign(tag: &Tag) -> bool {
    let is_font = tag.name == local_name!("font");
    breaks_out(&tag.name) || (is_font && tag.attrs.iter().any(|a| BREAKING_OUT.contains(&a.name.local)))
}

fn is_drawing(name: &LocalName) -> bool {
    matches!(*name, local_name!("svg") | local_name!("math"))
}

/// Elements admitted in a `noscript`: pictures, players, frames.
fn passes_in_noscript(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("img")
            | local_name!("picture")
            | local_name!("source")
            | local_name!("iframe")
            | local_name!("video")
            | local_name!("audio")
    )
}

/// Whether a style is one that may make a mark, take it back, or set lines apart.
fn is_telling_style(style: &str) -> bool {
    const TELLING: [&str; 5] = ["font-weight", "font-style", "text-decoration", "display", "white-space"];
    style.len() <= MARK_STYLE && TELLING.iter().any(|property| style.contains(property))
}

/// Whether the text of a raw-text element is invisible.
fn is_unseen(name: &LocalName) -> bool {
    !matches!(*name, local_name!("textarea") | local_name!("xmp"))
}

fn raw_text(name: &LocalName) -> Option<Mode> {
    match *name {
        local_name!("script") => Some(Mode::Script),
        local_name!("style")
        | local_name!("xmp")
        | local_name!("iframe")
        | local_name!("noembed")
        | local_name!("noframes")
        | local_name!("noscript") => Some(Mode::Rawtext),
        local_name!("textarea") | local_name!("title") => Some(Mode::Rcdata),
        _ => None,
    }
}

#[cfg(test)]
mod tests;

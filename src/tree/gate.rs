//! Between tokenizer and tree builder: every budget but `bytes` and `attributes` is kept here.
//!
//! The tree builder's cost grows with the product of the input and what it holds open, so the gate counts what the
//! builder really holds (open elements and formatting elements to be rebuilt) before each start tag, and refuses the tag
//! when that is too much. The end tags of refused elements are swallowed, so that they close nothing else.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use ego_tree::NodeId;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::{Tracer, TreeBuilder};
use html5ever::{LocalName, local_name};
use scraper::HtmlTreeSink;

use crate::article::{Removal, RemovalKind};
use crate::options::Limits;

type Builder = TreeBuilder<NodeId, HtmlTreeSink>;

/// Handles that the builder holds besides open elements: the document and `head`.
const HELD: usize = 2;
/// Attributes longer than this are dropped: no address, text or inline picture in a real item comes near.
const LONGEST_ATTRIBUTE: usize = 256 << 10;
/// Formatting elements with attributes that may be open at once. Each is rebuilt in every block until it is closed; those
/// without attributes are rebuilt three times at most ("Noah's Ark" in the HTML Standard).
const DRESSED: usize = 8;
/// Attributes that mean something on a formatting element: where fragments point, language, programming language.
const DRESS: [&str; 4] = ["id", "lang", "dir", "class"];
/// Attributes with any of which a `font` ends the drawing or formula around it.
const BREAKING_OUT: [&str; 3] = ["face", "color", "size"];

pub(super) struct Gate {
    builder: Builder,
    limits: Limits,
    /// End tags to swallow, by name: those of elements refused in the ones that are open at the limit.
    refused: RefCell<HashMap<LocalName, u32>>,
    /// By formatting element, whether each open one kept attributes.
    formatting: RefCell<HashMap<LocalName, Vec<bool>>>,
    dressed: Cell<usize>,
    /// What links and pictures count for besides their nodes, because the article lists them apart.
    listed: Cell<usize>,
    /// Past the node budget: tokens no longer reach the builder.
    full: Cell<bool>,
    /// In a `noscript`, which ends at its end tag whatever is open in it, as it does where scripts run.
    noscript: Cell<bool>,
    /// The open element whose text the tokenizer reads raw, and nobody sees.
    hidden: RefCell<Option<LocalName>>,
    found: RefCell<Found>,
}

#[derive(Default)]
pub(super) struct Found {
    pub overflow: String,
    pub full_document: bool,
    pub removed: Vec<Removal>,
}

/// Bytes that a line past the node budget has at least: shorter ones would be as many blocks as the budget refused.
const SHORTEST_LINE: usize = 200;

impl Found {
    fn end_line(&mut self) {
        let line = self.overflow.rsplit('\n').next().unwrap_or_default();
        match line.chars().next_back() {
            None | Some(' ') => {}
            Some(_) if line.len() < SHORTEST_LINE => self.overflow.push(' '),
            Some(_) => self.overflow.push('\n'),
        }
    }

    fn count(&mut self, kind: RemovalKind, rule: &'static str) {
        match self.removed.iter_mut().find(|r| r.rule == rule) {
            Some(removal) => removal.count = Some(removal.count.unwrap_or(0).saturating_add(1)),
            None => self.removed.push(Removal::counted(kind, rule, 1)),
        }
    }
}

impl Gate {
    pub(super) fn new(builder: Builder, limits: Limits) -> Self {
        Self {
            builder,
            limits,
            refused: RefCell::default(),
            formatting: RefCell::default(),
            dressed: Cell::new(0),
            listed: Cell::new(0),
            full: Cell::new(false),
            noscript: Cell::new(false),
            hidden: RefCell::default(),
            found: RefCell::default(),
        }
    }

    pub(super) fn finish(self) -> (Builder, Found) {
        (self.builder, self.found.into_inner())
    }

    /// Elements the builder holds: open ones, and formatting elements that it would rebuild.
    fn held(&self) -> usize {
        let count = Count(Cell::new(0));
        self.builder.trace_handles(&count);
        count.0.get().saturating_sub(HELD)
    }

    fn start_tag(&self, tag: &mut Tag) -> bool {
        if matches!(tag.name, local_name!("html") | local_name!("head") | local_name!("body")) {
            self.found.borrow_mut().full_document = true;
        }
        if matches!(tag.name, local_name!("frameset") | local_name!("frame")) {
            self.found.borrow_mut().count(RemovalKind::Element, "frameset");
            return false;
        }
        let foreign = self.builder.adjusted_current_node_present_but_not_in_html_namespace();
        // What holds no elements nests nothing.
        let leaf = is_void(&tag.name) || (!foreign && (raw_kind(tag).is_some() || &*tag.name == "plaintext"));
        if !leaf && self.is_deep() {
            self.found.borrow_mut().count(RemovalKind::Limit, "depth");
            *self.refused.borrow_mut().entry(tag.name.clone()).or_default() += 1;
            return false;
        }
        let listed = match &*tag.name {
            "a" => 1,
            "img" | "source" | "iframe" | "video" | "audio" | "embed" | "object" => 4,
            _ => 0,
        };
        self.listed.set(self.listed.get() + listed);
        self.trim_attributes(tag);
        if is_formatting(&tag.name) {
            self.dress(tag);
        }
        true
    }

    fn trim_attributes(&self, tag: &mut Tag) {
        let mut found = self.found.borrow_mut();
        tag.attrs.retain_mut(|attribute| {
            end_lines(&mut attribute.value);
            let handler = attribute.name.local.starts_with("on");
            let long = attribute.value.len() > LONGEST_ATTRIBUTE;
            if handler {
                found.count(RemovalKind::Attribute, "event-handler");
            } else if long {
                found.count(RemovalKind::Limit, "attribute-length");
            }
            !handler && !long
        });
    }

    /// Strips what means nothing on a formatting element, and everything once enough of them are open.
    fn dress(&self, tag: &mut Tag) {
        let full = self.dressed.get() >= DRESSED;
        let mut breaks_out = tag.name == local_name!("font");
        tag.attrs.retain_mut(|attribute| {
            let name = &*attribute.name.local;
            if breaks_out && BREAKING_OUT.contains(&name) {
                // Which one it is, and what it says, would only make elements differ that are rebuilt.
                breaks_out = false;
                attribute.name.local = local_name!("face");
                attribute.value.clear();
                return true;
            }
            !full && DRESS.contains(&name)
        });
        let dressed = tag.attrs.iter().any(|attribute| DRESS.contains(&&*attribute.name.local));
        self.dressed.set(self.dressed.get() + usize::from(dressed));
        self.formatting.borrow_mut().entry(tag.name.clone()).or_default().push(dressed);
    }

    /// Whether elements can nest no deeper. Where they can, all are closed in which any were refused: what is open now is
    /// real, and so are its end tags.
    fn is_deep(&self) -> bool {
        let deep = self.held() >= self.limits.depth;
        if !deep {
            self.refused.borrow_mut().clear();
        }
        deep
    }

    fn end_tag(&self, tag: &Tag) -> bool {
        if !self.refused.borrow().is_empty()
            && self.is_deep()
            && let Some(count) = self.refused.borrow_mut().get_mut(&tag.name).filter(|count| **count > 0)
        {
            *count -= 1;
            return false;
        }
        if let Some(true) = self.formatting.borrow_mut().get_mut(&tag.name).and_then(Vec::pop) {
            self.dressed.set(self.dressed.get() - 1);
        }
        true
    }

    /// What the builder would have done, for the text alone.
    fn overflow(&self, token: Token) -> TokenSinkResult<NodeId> {
        let mut hidden = self.hidden.borrow_mut();
        match token {
            Token::CharacterTokens(text) if hidden.is_none() => self.found.borrow_mut().overflow.push_str(&text),
            Token::TagToken(tag) if hidden.as_ref() == Some(&tag.name) && tag.kind == TagKind::EndTag => *hidden = None,
            Token::TagToken(tag) if hidden.is_none() => {
                if let Some(kind) = raw_kind(&tag) {
                    *hidden = Some(tag.name).filter(is_unseen);
                    return TokenSinkResult::RawData(kind);
                }
                if !is_formatting(&tag.name) && !matches!(tag.name, local_name!("span") | local_name!("a")) {
                    self.found.borrow_mut().end_line();
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl TokenSink for Gate {
    type Handle = NodeId;

    fn process_token(&self, mut token: Token, line: u64) -> TokenSinkResult<NodeId> {
        if let Token::CharacterTokens(text) = &mut token {
            end_lines(text);
        }
        if self.full.get() && token != Token::EOFToken {
            return self.overflow(token);
        }
        let mut name = None;
        let held = opens_noscript(&token).then(|| self.held());
        let token = match token {
            Token::CharacterTokens(_) if self.noscript.get() => return TokenSinkResult::Continue,
            Token::TagToken(tag) if self.noscript.get() && !passes_in_noscript(&tag) => {
                return TokenSinkResult::Continue;
            }
            Token::TagToken(mut tag) => {
                let passes = match tag.kind {
                    TagKind::StartTag => self.start_tag(&mut tag),
                    TagKind::EndTag => self.end_tag(&tag),
                };
                if !passes {
                    return TokenSinkResult::Continue;
                }
                if tag.name == local_name!("noscript") && tag.kind == TagKind::EndTag {
                    self.noscript.set(false);
                }
                name = Some(tag.name.clone());
                Token::TagToken(tag)
            }
            Token::CommentToken(_) => {
                self.found.borrow_mut().count(RemovalKind::Element, "comment");
                return TokenSinkResult::Continue;
            }
            other => other,
        };
        let result = self.builder.process_token(token, line);
        if held.is_some_and(|held| held < self.held())
            && !self.adjusted_current_node_present_but_not_in_html_namespace()
        {
            self.noscript.set(true);
        }
        if name.is_some() {
            let raw = matches!(result, TokenSinkResult::RawData(_));
            *self.hidden.borrow_mut() = name.filter(|name| raw && is_unseen(name));
        }
        if !self.full.get() && self.builder.sink.0.borrow().tree.values().len() + self.listed.get() > self.limits.nodes
        {
            self.full.set(true);
            self.found.borrow_mut().count(RemovalKind::Limit, "nodes");
        }
        result
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// Ends lines as a parser does. A carriage return can still come from a character reference, and no serialiser writes it
/// as one, so that a second parser would read another text.
fn end_lines(text: &mut StrTendril) {
    if memchr::memchr(b'\r', text.as_bytes()).is_some() {
        *text = text.replace('\r', "\n").into();
    }
}

struct Count(Cell<usize>);

impl Tracer for Count {
    type Handle = NodeId;

    fn trace_handle(&self, _: &NodeId) {
        self.0.set(self.0.get() + 1);
    }
}

/// [Void elements](https://html.spec.whatwg.org/multipage/syntax.html#void-elements) hold nothing open.
fn is_void(name: &LocalName) -> bool {
    matches!(
        &**name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "source"
            | "track"
            | "wbr"
    )
}

/// [Formatting elements](https://html.spec.whatwg.org/multipage/parsing.html#formatting) but `a`, of which the builder
/// holds one at a time.
fn is_formatting(name: &LocalName) -> bool {
    matches!(
        &**name,
        "b" | "big" | "code" | "em" | "font" | "i" | "nobr" | "s" | "small" | "strike" | "strong" | "tt" | "u"
    )
}

fn opens_noscript(token: &Token) -> bool {
    matches!(token, Token::TagToken(tag) if tag.kind == TagKind::StartTag && tag.name == local_name!("noscript"))
}

/// What is let through in a `noscript`: its pictures, players and frames.
fn passes_in_noscript(tag: &Tag) -> bool {
    match &*tag.name {
        "noscript" => tag.kind == TagKind::EndTag,
        "img" | "picture" | "source" | "iframe" | "video" | "audio" => true,
        _ => false,
    }
}

/// Whether nobody sees the text of an element that is read raw.
fn is_unseen(name: &LocalName) -> bool {
    !matches!(&**name, "textarea" | "xmp")
}

fn raw_kind(tag: &Tag) -> Option<RawKind> {
    if tag.kind == TagKind::EndTag {
        return None;
    }
    match &*tag.name {
        "script" => Some(RawKind::ScriptData),
        "style" | "xmp" | "iframe" | "noembed" | "noframes" | "noscript" => Some(RawKind::Rawtext),
        "textarea" | "title" => Some(RawKind::Rcdata),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::grow;
    use super::*;

    fn rules(html: &str, limits: Limits) -> Vec<(&'static str, Option<u32>)> {
        grow(html.to_owned(), &limits).removed.iter().map(|r| (r.rule, r.count)).collect()
    }

    fn text(html: &str, limits: Limits) -> String {
        let tree = grow(html.to_owned(), &limits);
        tree.html.root_element().text().collect::<String>() + &tree.overflow
    }

    #[test]
    fn depth_flattens_and_keeps_text() {
        let limits = Limits { depth: 10, ..Limits::default() };
        let html = "<div>".repeat(50) + "deep" + &"</div>".repeat(50) + "<p>after";
        assert_eq!(rules(&html, limits), [("depth", Some(42))]);
        assert_eq!(text(&html, limits), "deepafter");
        let tree = grow(html.clone(), &limits);
        let last = tree.html.tree.nodes().next_back().unwrap();
        assert_eq!(last.ancestors().count(), 4, "what comes after is not nested: html, body, p");
    }

    #[test]
    fn end_tags_of_real_elements_are_not_swallowed() {
        let limits = Limits { depth: 10, ..Limits::default() };
        let refused = "<div>".repeat(20) + "<button>" + &"</div>".repeat(20);
        for html in [refused.clone() + "<button>x</button><p>after", format!("<button>{refused}</button><p>after")] {
            let tree = grow(html, &limits);
            let last = tree.html.tree.nodes().next_back().unwrap();
            assert_eq!(last.ancestors().count(), 4, "html, body, p");
        }
    }

    #[test]
    fn nodes_overflow_into_text() {
        let limits = Limits { nodes: 20, ..Limits::default() };
        let html = "<p>a</p>".repeat(30) + "<script>no</script><p>z";
        assert_eq!(rules(&html, limits), [("nodes", Some(1))]);
        let all = text(&html, limits);
        assert_eq!(all.matches('a').count(), 30);
        assert!(all.ends_with(" z") && !all.contains("no"));
    }

    #[test]
    fn attributes_are_counted_and_handlers_dropped() {
        let limits = Limits { attributes: 2, ..Limits::default() };
        assert_eq!(
            rules("<p a=1 onclick=x b=2 c=3 d=4>x", limits),
            [("event-handler", Some(1)), ("attributes", Some(3))]
        );
    }

    #[test]
    fn formatting_elements_are_rebuilt_a_few_times_at_most() {
        let html = (0..500).map(|i| format!("<b id={i}>")).collect::<Vec<_>>().concat() + &"<p>x".repeat(100);
        let tree = grow(html, &Limits { depth: 400, ..Limits::default() });
        assert!(tree.html.tree.values().len() < 100 * (DRESSED + 3 + 2) + 1000);
    }

    #[test]
    fn framesets_do_not_swallow_the_page() {
        assert_eq!(text("<frameset><frame src=x></frameset><p>text", Limits::default()), "text");
    }
}

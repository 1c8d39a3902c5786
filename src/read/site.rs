//! Site rules: the caller's CSS selectors, compiled and matched.

use std::collections::BTreeSet;

use ego_tree::NodeId;
use scraper::Html;

use super::element::{attribute, text_below};
use super::select::{Elements, parse};
use crate::error::{Error, ErrorKind};
use crate::html::{NodeExt as _, NodeRef};
use crate::options::{SiteRule, shortened};
use crate::url::Address;

/// Nodes of a tree.
#[derive(Default)]
pub(super) struct Marked(BTreeSet<NodeId>);

impl Marked {
    fn add(&mut self, node: NodeRef<'_>) {
        self.0.insert(node.id());
    }

    pub(super) fn has(&self, node: NodeRef<'_>) -> bool {
        self.0.contains(&node.id())
    }
}

/// What the rules for an item say of its tree.
#[derive(Default)]
pub(super) struct Chosen {
    pub left_out: Marked,
    pub title: Option<String>,
    pub authors: Vec<String>,
    pub dates: Vec<String>,
}

/// Checks that every selector is one.
pub(crate) fn check(rules: &[SiteRule]) -> Result<(), Error> {
    for (n, rule) in rules.iter().enumerate() {
        let listed = rule.remove.iter().enumerate().map(|(at, selector)| (format!("remove[{at}]"), selector));
        let named = [("keep", &rule.keep), ("title", &rule.title), ("author", &rule.author), ("date", &rule.date)];
        let single = named.into_iter().filter_map(|(name, s)| s.as_ref().map(|s| (name.to_owned(), s)));
        for (name, selector) in listed.chain(single) {
            if parse(selector).is_none() {
                let name = format!("rules[{n}].{name}");
                let message = format!("expected a CSS selector, found {}", shortened(selector));
                return Err(Error::new(ErrorKind::Option { name, message }));
            }
        }
    }
    Ok(())
}

pub(super) fn choose(rules: &[SiteRule], html: &Html, base: Option<&Address>) -> Chosen {
    let mut chosen = Chosen::default();
    let mut rules = rules.iter().filter(|rule| applies(rule, base)).peekable();
    if rules.peek().is_none() {
        return chosen;
    }
    let elements = Elements::of(html);
    let select = |selector: &str| elements.select(selector);
    for rule in rules {
        for node in rule.remove.iter().flat_map(|selector| select(selector)) {
            chosen.left_out.add(node);
        }
        if let Some(keep) = &rule.keep {
            keep_only(&select(keep), html, &mut chosen.left_out);
        }
        let texts = |selector: &Option<String>| -> Vec<String> {
            let selected = selector.as_deref().map(select).unwrap_or_default();
            selected.into_iter().map(words).filter(|words| !words.is_empty()).collect()
        };
        chosen.title = chosen.title.or_else(|| texts(&rule.title).into_iter().next());
        chosen.authors.extend(texts(&rule.author));
        chosen.dates.extend(texts(&rule.date).into_iter().take(1));
    }
    chosen
}

fn applies(rule: &SiteRule, base: Option<&Address>) -> bool {
    rule.host.as_deref().is_none_or(|host| base.is_some_and(|base| base.is_on(&host.to_ascii_lowercase())))
}

fn words(node: NodeRef<'_>) -> String {
    let element = node.element();
    let said = |name| element.and_then(|element| attribute(element, name));
    said("datetime").or_else(|| said("content")).map_or_else(|| text_below(node), str::to_owned)
}

/// Leaves out what is neither kept, nor in what is kept, nor around it. Nothing if nothing is kept.
fn keep_only(kept: &[NodeRef<'_>], html: &Html, left_out: &mut Marked) {
    let (mut inside, mut around) = (Marked::default(), Marked::default());
    for node in kept {
        inside.add(*node);
        let mut next = node.parent();
        while let Some(parent) = next.filter(|parent| !around.has(*parent)) {
            around.add(parent);
            next = parent.parent();
        }
    }
    for node in html.tree.root().descendants() {
        let beside = node.parent().is_some_and(|parent| around.has(parent) && !inside.has(parent));
        if beside && !around.has(node) && !inside.has(node) {
            left_out.add(node);
        }
    }
}

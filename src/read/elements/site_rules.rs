//! Site rules: the caller's CSS selectors, compiled and matched.

use std::collections::BTreeSet;

use ego_tree::NodeId;
use scraper::Html;

use super::attributes::{attribute, text_below};
use super::selectors::{Elements, SiteSelector};
use crate::article::FieldText;
use crate::error::{Error, ErrorKind};
use crate::html::{NodeExt as _, NodeRef};
use crate::options::{SiteRule, shortened};
use crate::url::Address;

/// Nodes of a tree.
#[derive(Default)]
pub(crate) struct Marked(BTreeSet<NodeId>);

impl Marked {
    fn add(&mut self, node: NodeRef<'_>) {
        self.0.insert(node.id());
    }

    pub(crate) fn has(&self, node: NodeRef<'_>) -> bool {
        self.0.contains(&node.id())
    }
}

/// What the rules for an item say of its tree.
#[derive(Default)]
pub(crate) struct Chosen {
    pub left_out: Marked,
    /// Whether a rule says what holds the body.
    pub is_kept: bool,
    pub title: Option<FieldText>,
    pub authors: Vec<String>,
    pub dates: Vec<String>,
    /// Whether a selector was not asked of all elements: see [`crate::limits::SELECTOR_LOOKS`].
    pub over_budget: bool,
}

/// [`SiteRule`]s whose selectors are compiled.
#[derive(Debug)]
pub(crate) struct SiteRules(Vec<Rule>);

#[derive(Debug)]
struct Rule {
    host: Option<String>,
    remove: Vec<SiteSelector>,
    keep: Option<SiteSelector>,
    title: Option<SiteSelector>,
    author: Option<SiteSelector>,
    date: Option<SiteSelector>,
}

impl SiteRules {
    /// Fails where a selector or a host is none.
    pub(crate) fn compile(rules: &[SiteRule]) -> Result<Self, Error> {
        let compiled = rules.iter().enumerate().map(|(n, rule)| {
            let one = |name: &str, selector: &Option<String>| {
                selector.as_deref().map(|selector| compile(&format!("rules[{n}].{name}"), selector)).transpose()
            };
            let remove = rule.remove.iter().enumerate();
            Ok(Rule {
                host: rule.host.as_deref().map(|given| host(&format!("rules[{n}].host"), given)).transpose()?,
                remove: remove
                    .map(|(at, s)| compile(&format!("rules[{n}].remove[{at}]"), s))
                    .collect::<Result<_, _>>()?,
                keep: one("keep", &rule.keep)?,
                title: one("title", &rule.title)?,
                author: one("author", &rule.author)?,
                date: one("date", &rule.date)?,
            })
        });
        compiled.collect::<Result<_, _>>().map(Self)
    }

    /// What the rules for an item of this base select.
    pub(crate) fn choose(&self, html: &Html, base: Option<&Address>) -> Chosen {
        let mut chosen = Chosen::default();
        let mut rules = self.0.iter().filter(|rule| rule.applies(base)).peekable();
        if rules.peek().is_none() {
            return chosen;
        }
        let elements = Elements::of(html);
        for rule in rules {
            for node in rule.remove.iter().flat_map(|selector| elements.select(selector)) {
                chosen.left_out.add(node);
            }
            if let Some(keep) = &rule.keep {
                let kept = elements.select(keep);
                chosen.is_kept |= !kept.is_empty();
                keep_only(&kept, html, &mut chosen.left_out);
            }
            let texts = |selector: &Option<SiteSelector>| -> Vec<String> {
                let selected = selector.as_ref().map(|selector| elements.select(selector)).unwrap_or_default();
                selected.into_iter().map(words).filter(|words| !words.is_empty()).collect()
            };
            chosen.title = chosen.title.or_else(|| texts(&rule.title).iter().find_map(|title| FieldText::line(title)));
            chosen.authors.extend(texts(&rule.author));
            chosen.dates.extend(texts(&rule.date).into_iter().take(1));
        }
        chosen.over_budget = elements.over_budget.get();
        chosen
    }
}

/// A host as addresses have it: in lower case, and in ASCII.
fn host(name: &str, given: &str) -> Result<String, Error> {
    let address = Address::absolute(&format!("https://{given}/")).filter(|address| {
        // All that is no host is refused, and what is a host for the URL Standard, but of no site.
        let host = address.host();
        address.as_str() == format!("https://{host}/") && !host.starts_with('.') && !host.contains('*')
    });
    address.map(|address| address.host().to_owned()).ok_or_else(|| {
        let message = format!("expected a host such as example.org, found \"{}\"", shortened(given));
        Error::new(ErrorKind::Option { name: name.to_owned(), message })
    })
}

fn compile(name: &str, selector: &str) -> Result<SiteSelector, Error> {
    SiteSelector::parse(selector).ok_or_else(|| {
        let message = format!("expected a CSS selector, found \"{}\"", shortened(selector));
        Error::new(ErrorKind::Option { name: name.to_owned(), message })
    })
}

impl Rule {
    fn applies(&self, base: Option<&Address>) -> bool {
        self.host.as_deref().is_none_or(|host| base.is_some_and(|base| base.is_on(host)))
    }
}

fn words(node: NodeRef<'_>) -> String {
    let element = node.element();
    let said = |name| element.and_then(|element| attribute(element, name));
    said("datetime").or_else(|| said("content")).map_or_else(|| text_below(node), str::to_owned)
}

/// Leaves out what is neither kept, nor in what is kept, nor around it. Nothing if nothing is kept.
fn keep_only(kept: &[NodeRef<'_>], html: &Html, left_out: &mut Marked) {
    if kept.is_empty() {
        return;
    }
    let (mut inside, mut around) = (Marked::default(), Marked::default());
    for node in kept {
        inside.add(*node);
        let mut next = node.parent();
        while let Some(parent) = next.filter(|parent| !around.has(*parent)) {
            around.add(parent);
            next = parent.parent();
        }
    }
    // Outer nodes come before what is in them.
    for node in html.tree.root().descendants() {
        if inside.has(node) || node.parent().is_some_and(|parent| inside.has(parent)) {
            inside.add(node);
        } else if !around.has(node) && node.parent().is_some_and(|parent| around.has(parent)) {
            left_out.add(node);
        }
    }
}

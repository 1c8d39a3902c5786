//! Site rules: the caller's CSS selectors, compiled and matched.

use ego_tree::NodeId;
use scraper::{ElementRef, Html, Selector};

use super::element::text_below;
use crate::error::{Error, ErrorKind};
use crate::options::{SiteRule, shortened};
use crate::url::Address;

/// What the rules for an item say of its tree.
#[derive(Default)]
pub(super) struct Chosen {
    /// Elements to leave out, sorted.
    pub left_out: Vec<NodeId>,
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
            if Selector::parse(selector).is_err() {
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
    for rule in rules.iter().filter(|rule| applies(rule, base)) {
        for selector in rule.remove.iter().filter_map(|s| Selector::parse(s).ok()) {
            chosen.left_out.extend(html.select(&selector).map(|e| e.id()));
        }
        if let Some(keep) = rule.keep.as_deref().and_then(|s| Selector::parse(s).ok()) {
            keep_only(html, &keep, &mut chosen.left_out);
        }
        let texts = |selector: &Option<String>| -> Vec<String> {
            let selector = selector.as_deref().and_then(|s| Selector::parse(s).ok());
            selector.map(|s| html.select(&s).map(words).filter(|w| !w.is_empty()).collect()).unwrap_or_default()
        };
        chosen.title = chosen.title.or_else(|| texts(&rule.title).into_iter().next());
        chosen.authors.extend(texts(&rule.author));
        chosen.dates.extend(texts(&rule.date).into_iter().take(1));
    }
    chosen.left_out.sort_unstable();
    chosen
}

fn applies(rule: &SiteRule, base: Option<&Address>) -> bool {
    rule.host.as_deref().is_none_or(|host| base.is_some_and(|base| base.is_on(&host.to_ascii_lowercase())))
}

fn words(element: ElementRef<'_>) -> String {
    element
        .value()
        .attr("datetime")
        .or(element.value().attr("content"))
        .map_or_else(|| text_below(*element), str::to_owned)
}

/// Leaves out what is neither kept, nor in what is kept, nor around it. Nothing if nothing is kept.
fn keep_only(html: &Html, keep: &Selector, left_out: &mut Vec<NodeId>) {
    let kept: Vec<ElementRef<'_>> = html.select(keep).collect();
    let around: std::collections::HashSet<NodeId> = kept.iter().flat_map(|e| e.ancestors().map(|a| a.id())).collect();
    let inside: std::collections::HashSet<NodeId> = kept.iter().map(|e| e.id()).collect();
    for id in &around {
        let Some(node) = html.tree.get(*id).filter(|_| !inside.contains(id)) else { continue };
        left_out.extend(node.children().map(|c| c.id()).filter(|c| !around.contains(c) && !inside.contains(c)));
    }
}

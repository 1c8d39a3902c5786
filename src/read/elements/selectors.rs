//! Which elements the caller's selectors select, at a cost that is bounded whatever the page looks like.
//!
//! scraper remembers where an element stands among its siblings and what `:has()` said of it. What combinators look at is counted
//! before.

use std::cell::Cell;
use std::collections::BTreeSet;

use scraper::{ElementRef, Html, Selector};

use super::attributes::classes;
use crate::html::NodeRef;
use crate::limits::{SELECTOR, SELECTOR_CLASSES, SELECTOR_DEPTH, SELECTOR_LOOKS, SELECTOR_LOOKS_PER_ELEMENT};

/// A selector, and what it looks at besides the elements that it is asked of.
#[derive(Debug)]
pub(crate) struct SiteSelector {
    selector: Selector,
    /// Classes that it names, at most.
    classes: u64,
    sight: Sight,
}

impl SiteSelector {
    /// `None` where the text is no selector, or one that is longer or deeper than any that is written by hand.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let sight = Sight::of(text);
        let fits = text.len() <= SELECTOR && sight.depth <= SELECTOR_DEPTH;
        let selector = fits.then(|| Selector::parse(text).ok())??;
        Some(Self { selector, classes: text.bytes().filter(|byte| *byte == b'.').count() as u64, sight })
    }
}

/// The elements of a tree in its order.
pub(crate) struct Elements<'t> {
    html: &'t Html,
    all: Vec<ElementRef<'t>>,
    /// Where the parent of each is.
    parents: Vec<Option<usize>>,
    /// How many different names they have.
    names: usize,
    /// Classes of all elements together.
    classes: u64,
    /// Whether there are more classes than selectors are asked for.
    too_many_classes: bool,
    /// How many looks at others are left for all selectors together.
    looks: Cell<u64>,
    /// Whether a selector was not asked.
    pub over_budget: Cell<bool>,
}

impl<'t> Elements<'t> {
    pub(crate) fn of(html: &'t Html) -> Self {
        let (mut all, mut parents): (Vec<ElementRef<'t>>, Vec<Option<usize>>) = (Vec::new(), Vec::new());
        let (mut names, mut class_names) = (BTreeSet::new(), BTreeSet::new());
        let mut class_count = 0;
        // Those that are open, and where they are.
        let mut open: Vec<usize> = Vec::new();
        for element in html.tree.root().descendants().filter_map(ElementRef::wrap) {
            let around = element.ancestors().find_map(ElementRef::wrap).map(|parent| parent.id());
            while open.last().is_some_and(|last| Some(all[*last].id()) != around) {
                open.pop();
            }
            parents.push(open.last().copied());
            open.push(all.len());
            names.insert(element.value().name());
            class_count += classes(element.value()).count() as u64;
            if class_names.len() <= SELECTOR_CLASSES {
                class_names.extend(classes(element.value()).filter(|class| class.len() > 7));
            }
            all.push(element);
        }
        let looks = Cell::new(SELECTOR_LOOKS + SELECTOR_LOOKS_PER_ELEMENT * all.len() as u64);
        let too_many_classes = class_names.len() > SELECTOR_CLASSES;
        Self {
            html,
            all,
            parents,
            names: names.len(),
            classes: class_count,
            too_many_classes,
            looks,
            over_budget: Cell::new(false),
        }
    }

    /// What a selector selects, in the order of the tree. Nothing where that would cost more than is left.
    pub(crate) fn select(&self, selector: &SiteSelector) -> Vec<NodeRef<'t>> {
        let SiteSelector { selector, classes, sight } = selector;
        // Each class that it names is compared with each that an element has.
        let looks = sight.looks(&self.parents, self.names).saturating_add(classes.saturating_mul(self.classes));
        let left = self.looks.get().checked_sub(looks);
        let Some(left) = left.filter(|_| !(*classes > 0 && self.too_many_classes)) else {
            self.over_budget.set(true);
            return Vec::new();
        };
        self.looks.set(left);
        // To collect would link another copy of the standard library's sort.
        let mut selected = BTreeSet::new();
        selected.extend(self.html.select(selector).map(|element| element.id()));
        self.all.iter().filter(|element| selected.contains(&element.id())).map(|element| **element).collect()
    }
}

/// What a selector looks at besides the elements that it is asked of.
#[derive(Debug, Default)]
struct Sight {
    /// What is in an element: `:has()`.
    below: bool,
    /// Siblings: `~` and `+`.
    beside: bool,
    /// The last sibling of the same name: `:nth-of-type()` and its like.
    of_type: bool,
    /// Functions within functions.
    depth: usize,
    /// Selectors in its lists, at most.
    parts: u64,
    /// How often an element leads to those around it within functions, and outside them: once at most.
    inner: u32,
    outer: u32,
}

impl Sight {
    fn of(text: &str) -> Self {
        let text = without_formulas(&text.to_ascii_lowercase());
        let (mut depth, mut deepest, mut combined) = (0_usize, 0, 0_u64);
        for byte in text.trim().bytes() {
            match byte {
                b'(' => depth += 1,
                b')' => depth = depth.saturating_sub(1),
                b' ' | b'>' | b'+' | b'~' | b'\t' | b'\n' => combined |= 1 << depth.min(63),
                _ => {}
            }
            deepest = deepest.max(depth);
        }
        Self {
            below: text.contains(":has("),
            beside: text.contains(['~', '+']),
            of_type: text.contains("of-type"),
            depth: deepest,
            parts: 1 + text.bytes().filter(|b| *b == b',').count() as u64,
            inner: (combined >> 1).count_ones(),
            outer: u32::from(combined & 1 == 1),
        }
    }

    /// How many other elements are looked at at most when all are asked.
    fn looks(&self, parents: &[Option<usize>], names: usize) -> u64 {
        let mut looks = vec![if self.of_type { names as u64 } else { 1 }; parents.len()];
        for _ in 0..self.inner {
            looks = self.around(&looks, parents);
        }
        let below = if self.below { sum(&self.within(&looks, parents)) } else { 0 };
        for _ in 0..self.outer {
            looks = self.around(&looks, parents);
        }
        let others = sum(&looks).saturating_add(below) - parents.len() as u64;
        others.saturating_mul(self.parts)
    }

    /// What an element looks at among those around it, and their siblings, where each costs what it `looks`.
    fn around(&self, looks: &[u64], parents: &[Option<usize>]) -> Vec<u64> {
        let mut children = vec![0_u64; looks.len()];
        for (looks, parent) in looks.iter().zip(parents) {
            if let Some(parent) = *parent {
                children[parent] = children[parent].saturating_add(*looks);
            }
        }
        let mut around: Vec<u64> = Vec::with_capacity(looks.len());
        for (at, parent) in parents.iter().enumerate() {
            let level = parent.filter(|_| self.beside).map_or(looks[at], |parent| children[parent]);
            around.push(level.saturating_add(parent.map_or(0, |parent| around[parent])));
        }
        around
    }

    /// The same among those in it, and in its siblings.
    fn within(&self, looks: &[u64], parents: &[Option<usize>]) -> Vec<u64> {
        let mut within = looks.to_vec();
        for (at, parent) in parents.iter().enumerate().rev() {
            if let Some(parent) = *parent {
                within[parent] = within[parent].saturating_add(within[at]);
            }
        }
        let seen_from = |(at, parent): (usize, &Option<usize>)| parent.filter(|_| self.beside).unwrap_or(at);
        parents.iter().enumerate().map(|entry| within[seen_from(entry)]).collect()
    }
}

/// A selector without the places that `:nth-child()` and its like name: their `+` is no combinator.
fn without_formulas(selector: &str) -> String {
    let mut parts = selector.split(":nth-");
    let first = parts.next().unwrap_or_default();
    let kept = |part: &str| {
        let (name, formula) = part.split_once('(').unwrap_or((part, ""));
        [name, formula.split_once(')').map_or("", |(_, rest)| rest)].concat()
    };
    parts.fold(first.to_owned(), |plain, part| plain + &kept(part))
}

fn sum(looks: &[u64]) -> u64 {
    looks.iter().fold(0, |sum, looks| sum.saturating_add(*looks))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::parse as parse_html;
    use crate::limits::Limits;

    fn selected(page: &str, selector: &str) -> usize {
        let tree = parse_html(page.to_owned(), &Limits::default());
        let selector = SiteSelector::parse(selector).unwrap();
        Elements::of(&tree.html).select(&selector).len()
    }

    #[test]
    fn what_is_selected() {
        let page = "<main><h1 id=top>a</h1><p class='lead x'>b<p>c <a rel=tag>d</a></main><ul><li>1<li>2<li>3</ul>";
        for (selector, count) in [
            ("p", 2),
            ("P.lead", 1),
            ("#top ~ p", 2),
            ("h1 + p", 1),
            ("p:has(> a[rel=tag])", 1),
            ("li:nth-child(odd)", 2),
            ("main > :not(p, h1)", 0),
            ("main:has(.lead ~ p) a", 1),
            ("html > body", 1),
        ] {
            assert_eq!(selected(page, selector), count, "{selector}");
        }
    }

    #[test]
    fn what_is_no_selector() {
        for text in ["", ",", "p >", "> p", "p:hover-me", "p::before", "#", ".1", "p:not(", "svg|a", "p{}"] {
            assert!(SiteSelector::parse(text).is_none(), "{text}");
        }
        assert!(SiteSelector::parse(&":not(".repeat(100_000)).is_none());
        assert!(SiteSelector::parse(&(":not(".repeat(9) + "p" + &")".repeat(9))).is_none());
        assert!(SiteSelector::parse(&(":not(".repeat(8) + "p" + &")".repeat(8))).is_some());
    }

    #[test]
    fn an_ordinary_page_is_asked_whole() {
        let page = "<div><h2>x</h2><p>y<a>z</a></p></div>".repeat(1000);
        for selector in ["h2 ~ p", "div:has(> p > a) h2", "p:nth-of-type(2n + 1)", "div:not(:has(img)) > p"] {
            assert_eq!(selected(&page, selector), 1000, "{selector}");
        }
    }

    #[test]
    fn classes_are_counted_with_those_that_there_are() {
        let classes = (0..600).map(|n| format!("k{n}")).collect::<Vec<_>>().join(" ");
        let tree = parse_html(format!("<p class='{classes}'>x</p>").repeat(100), &Limits::default());
        let looks = |count: usize| {
            let elements = Elements::of(&tree.html);
            let selector = (0..count).map(|n| format!(".c{n}")).collect::<Vec<_>>().join(",");
            elements.select(&SiteSelector::parse(&selector).unwrap());
            elements.over_budget.get()
        };
        assert!(!looks(5) && looks(500));
    }

    #[test]
    fn no_page_costs_more_than_its_budget() {
        let rows = "<p>x</p>".repeat(60_000);
        let names = (0..900).map(|n| format!("<x-{n}>x</x-{n}>")).collect::<Vec<_>>().concat().repeat(66);
        let deep = "<div>".repeat(150) + &rows;
        let start = std::time::Instant::now();
        for selector in [
            ":nth-last-of-type(7n+1000000), ".repeat(100) + ":nth-of-type(1000000)",
            "div ".repeat(40) + "a",
            "p ~ p ~ p ~ p ~ b".to_owned(),
            ":is(p ~ p) ~ :is(p ~ b)".to_owned(),
            "div:has(b) p".to_owned(),
            "p:has(~ p b) ~ p:has(~ b)".to_owned(),
            "p:nth-last-of-type(7n+1000000)".to_owned(),
            ":nth-child(7n+1000000), ".repeat(100) + "p:nth-child(7n+1000000)",
            "p ~ b, ".repeat(500) + "p ~ i",
            "div b, ".repeat(500) + "div i",
        ] {
            for page in [&rows, &deep, &names] {
                assert_eq!(selected(page, &selector), 0, "{selector}");
            }
        }
        assert!(start.elapsed().as_secs() < 5);
    }
}

//! Which elements of a tree a selector selects.
//!
//! Each compound is asked of each element once, and what leads from one compound to the next is passed along the list of
//! elements: the cost is the length of the selector times that of the tree, whatever either looks like.

use std::collections::HashMap;

use super::super::element::classes;
use super::{Combinator, Complex, Compound, Operator, Selector, Simple, Test};
use crate::find::holds;
use crate::html::{Element, Node, NodeRef, Nodes};

/// The elements of a tree in its order.
pub(crate) struct Elements<'t>(Vec<Entry<'t>>);

struct Entry<'t> {
    node: NodeRef<'t>,
    element: Element<'t>,
    /// Where the parent and the element before this one are in the list.
    parent: Option<usize>,
    before: Option<usize>,
}

/// For each element, whether it is in.
type Set = Vec<bool>;

impl<'t> Elements<'t> {
    pub(crate) fn of(nodes: &'t Nodes<'t>) -> Self {
        let mut all: Vec<Entry<'t>> = Vec::new();
        // By node, its place in the list and that of the last element that was found in it.
        let mut places = vec![None; nodes.count()];
        let mut last_in = vec![None; nodes.count()];
        for node in nodes.document().descendants() {
            let Node::Element(element) = node.value() else { continue };
            let around = node.parent().map_or(0, |parent| parent.id().index());
            let (parent, before) = (places[around], last_in[around].replace(all.len()));
            places[node.id().index()] = Some(all.len());
            all.push(Entry { node, element, parent, before });
        }
        Self(all)
    }

    /// What a selector selects, in the order of the tree.
    pub(crate) fn select(&self, selector: &Selector) -> Vec<NodeRef<'t>> {
        let set = self.set(selector);
        self.0.iter().zip(set).filter(|(_, is_in)| *is_in).map(|(entry, _)| entry.node).collect()
    }

    fn set(&self, selector: &Selector) -> Set {
        self.union(selector, |complex| self.complex(complex))
    }

    fn union(&self, selector: &Selector, set: impl Fn(&Complex) -> Set) -> Set {
        let mut all = vec![false; self.0.len()];
        for complex in &selector.0 {
            all.iter_mut().zip(set(complex)).for_each(|(is_in, more)| *is_in |= more);
        }
        all
    }

    /// From left to right: those that a compound fits, and that are where the ones before lead to.
    fn complex(&self, complex: &Complex) -> Set {
        let mut led_to = vec![true; self.0.len()];
        for (at, (combinator, compound)) in complex.0.iter().enumerate() {
            if at > 0 {
                led_to = self.lead(&led_to, *combinator);
            }
            self.keep_fitting(&mut led_to, compound);
        }
        led_to
    }

    /// From right to left: those from which a relative selector leads to something.
    fn having(&self, complex: &Complex) -> Set {
        let mut leads = vec![true; self.0.len()];
        for (combinator, compound) in complex.0.iter().rev() {
            self.keep_fitting(&mut leads, compound);
            leads = self.lead_back(&leads, *combinator);
        }
        leads
    }

    fn keep_fitting(&self, set: &mut Set, compound: &Compound) {
        for simple in &compound.0 {
            let fits = self.fitting(simple);
            set.iter_mut().zip(fits).for_each(|(is_in, fits)| *is_in &= fits);
        }
    }

    fn lead(&self, from: &Set, combinator: Combinator) -> Set {
        let mut to = vec![false; from.len()];
        for (at, entry) in self.0.iter().enumerate() {
            to[at] = match combinator {
                Combinator::Child => entry.parent.is_some_and(|parent| from[parent]),
                Combinator::Descendant => entry.parent.is_some_and(|parent| from[parent] || to[parent]),
                Combinator::Next => entry.before.is_some_and(|before| from[before]),
                Combinator::Later => entry.before.is_some_and(|before| from[before] || to[before]),
            };
        }
        to
    }

    fn lead_back(&self, to: &Set, combinator: Combinator) -> Set {
        let mut from = vec![false; to.len()];
        for (at, entry) in self.0.iter().enumerate().rev() {
            let (place, far) = match combinator {
                Combinator::Child => (entry.parent, false),
                Combinator::Descendant => (entry.parent, from[at]),
                Combinator::Next => (entry.before, false),
                Combinator::Later => (entry.before, from[at]),
            };
            if let Some(place) = place {
                from[place] |= to[at] || far;
            }
        }
        from
    }

    fn fitting(&self, simple: &Simple) -> Set {
        let each = |fits: &dyn Fn(&Entry<'t>) -> bool| self.0.iter().map(fits).collect();
        match simple {
            Simple::Any => vec![true; self.0.len()],
            Simple::Type(name) => each(&|entry| entry.element.name() == name),
            Simple::Id(id) => each(&|entry| value(entry, "id") == Some(id)),
            Simple::Class(class) => each(&|entry| classes(entry.element).any(|c| c == class)),
            Simple::Attribute { name, test } => {
                each(&|entry| value(entry, name).is_some_and(|value| test.as_ref().is_none_or(|test| test.fits(value))))
            }
            Simple::Nth { step, first, of_type, from_end } => self.nth(*step, *first, *of_type, *from_end),
            Simple::Empty => each(&|entry| entry.node.children().all(|child| child.text().is_some_and(str::is_empty))),
            Simple::Root => each(&|entry| entry.parent.is_none()),
            Simple::Is(selector) => self.set(selector),
            Simple::Not(selector) => self.set(selector).into_iter().map(|is_in| !is_in).collect(),
            Simple::Has(selector) => self.union(selector, |complex| self.having(complex)),
        }
    }

    fn nth(&self, step: i32, first: i32, of_type: bool, from_end: bool) -> Set {
        let mut set = vec![false; self.0.len()];
        let mut counts: HashMap<(Option<usize>, &str), i32> = HashMap::new();
        let mut count = |at: usize| {
            let entry = &self.0[at];
            let name = if of_type { entry.element.name() } else { "" };
            let count = counts.entry((entry.parent, name)).or_default();
            *count += 1;
            let steps = i64::from(*count) - i64::from(first);
            set[at] = if step == 0 { steps == 0 } else { steps % i64::from(step) == 0 && steps / i64::from(step) >= 0 };
        };
        let last = self.0.len().saturating_sub(1);
        (0..self.0.len()).for_each(|at| count(if from_end { last - at } else { at }));
        set
    }
}

fn value<'t>(entry: &Entry<'t>, name: &str) -> Option<&'t str> {
    entry.element.attributes.iter().find(|attribute| attribute.name == name).map(|attribute| &*attribute.value)
}

impl Test {
    fn fits(&self, value: &str) -> bool {
        if self.ignores_case {
            return self.compares(&value.to_ascii_lowercase(), &self.value.to_ascii_lowercase());
        }
        self.compares(value, &self.value)
    }

    fn compares(&self, value: &str, wanted: &str) -> bool {
        match self.operator {
            Operator::Equals => value == wanted,
            Operator::Word => !wanted.is_empty() && value.split_ascii_whitespace().any(|word| word == wanted),
            Operator::Language => {
                value.strip_prefix(wanted).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
            }
            Operator::Begins => !wanted.is_empty() && value.starts_with(wanted),
            Operator::Ends => !wanted.is_empty() && value.ends_with(wanted),
            Operator::Holds => !wanted.is_empty() && holds(value, wanted),
        }
    }
}

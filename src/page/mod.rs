//! Finds the article of a whole page: which nodes belong to it, and which to the frame around it. Nothing is cut from the tree.
//!
//! A page becomes arrays of elements, texts and runs of text (`measure`). Two passes score how likely each run belongs to the article:
//! first by its own features (`features`), then with the scores of what is around it (`context`). `choose` divides the tree. Each
//! pass goes over the page once.

#![allow(clippy::cast_precision_loss, reason = "counts of words and nodes stay far below 2²⁴")]

mod byline;
mod candidates;
mod choose;
mod context;
mod dates;
mod features;
mod headline;
mod json_ld;
mod lines;
mod measure;
mod metadata;
mod readable;
mod stream;
mod trees;
mod words;

use ego_tree::NodeId;
use scraper::Html;

use crate::article::{FieldText, Removal, RemovalKind};
use crate::document::Document;
use crate::html::{NodeExt, Tree};
use crate::limits::BASE_ADDRESS;
use crate::options::Content;
use crate::rules::learnt;
use crate::rules::page::HIDDEN;
use crate::sort::sort;
use crate::url::Address;
use choose::Plan;
use context::Neighbours;
use features::{Hints, Words};
use measure::{Page, Run};
use metadata::Metadata;
use trees::Forest;

const FIRST: Forest = Forest::new(learnt::FIRST);
const SECOND: Forest = Forest::new(learnt::SECOND);

/// Lines without prose that a closed section has; what is hidden of fewer is not for readers.
const HIDDEN_LINES: usize = 4;

/// What of a tree is outside its article. Nothing is where the tree is none of a page, or where nothing stands out.
#[derive(Default)]
pub(crate) struct Outside {
    /// The outermost nodes that are outside, in their order.
    frame: Vec<NodeId>,
    /// Elements marked as hidden that hold a part of the article, and all that hold the most of it.
    shown: Vec<NodeId>,
}

impl Outside {
    /// Whether a node with all its content is outside.
    pub(crate) fn has(&self, node: NodeId) -> bool {
        self.frame.binary_search(&node).is_ok()
    }

    /// Whether an element is of the article although it says that it is hidden, or is named as what stands around one: a closed
    /// section, a part that a script shows, the comments that a thread is made of.
    pub(crate) fn shows(&self, node: NodeId) -> bool {
        self.shown.binary_search(&node).is_ok()
    }
}

/// Whether a whole page has an article worth a reader view.
pub(crate) fn is_readerable(html: &Html) -> bool {
    readable::is_readerable(&measure::measure(html))
}

/// Reads a tree as a page, if it is to be: what of it is outside the article. What the item does not say of itself, the page
/// says.
pub(crate) fn read(tree: &mut Tree, document: &mut Document, content: Content) -> Outside {
    let may_be_page = match content {
        Content::Auto => tree.full_document,
        Content::Item => false,
        Content::Page => true,
    };
    if !may_be_page {
        return Outside::default();
    }
    stream::fold(&mut tree.html);
    let page = measure::measure(&tree.html);
    let has_prose = page.runs.iter().any(Run::is_prose);
    let is_page = content == Content::Page || readable::is_page(&page);
    if !is_page && !page.has_title {
        return Outside::default();
    }
    let found = metadata::metadata(&tree.html, document.base.as_ref());
    let is_shell = !has_prose && found.body.is_some();
    if !is_page && !is_shell {
        // A document without a frame is an article as it is.
        found.fill(document);
        return Outside::default();
    }
    document.flags.page = true;
    let outside = find(&page, &hints(&found), &found.authors);
    drop(page);
    if found.broken > 0 {
        tree.removed.push(Removal::counted(RemovalKind::Element, "json-ld", found.broken));
    }
    if !has_prose && let Some(text) = found.body.as_deref().and_then(FieldText::whole) {
        let removal = Removal { text: Some(text), ..Removal::counted(RemovalKind::Element, "json-ld-only", 1) };
        tree.removed.push(removal);
    }
    found.fill(document);
    document.base = base(&tree.html, document.base.as_ref()).or(document.base.take());
    outside
}

/// What relative addresses of a page are relative to: the first `base` with an address
/// (<https://html.spec.whatwg.org/multipage/semantics.html#frozen-base-url>).
fn base(html: &Html, own: Option<&Address>) -> Option<Address> {
    let elements = html.tree.root().descendants().filter_map(NodeExt::element);
    let raw = elements.filter(|e| e.name() == "base").find_map(|base| base.attr("href"))?;
    Address::parse(raw, own).filter(|address| address.is_web() && address.as_str().len() <= BASE_ADDRESS)
}

fn hints(found: &Metadata) -> Hints<'_> {
    Hints { title: found.title.as_deref(), description: found.description.as_deref(), body: found.body.as_deref() }
}

fn find(page: &Page<'_>, hints: &Hints<'_>, authors: &[String]) -> Outside {
    let words = Words::of(hints);
    let first = features::features(page, &words);
    let likely: Vec<f32> = first.iter().map(|numbers| FIRST.chance(numbers)).collect();
    let neighbours = Neighbours::of(page, &likely);
    let second = first.iter().enumerate();
    let mut likely: Vec<f32> = second.map(|(run, first)| SECOND.chance(&neighbours.numbers(run, first))).collect();
    features::heed_body(page, &words, &mut likely);
    features::heed_copies(page, &mut likely);
    features::heed_next_articles(page, &words, &mut likely);
    features::heed_lines(page, &mut likely);
    features::heed_columns(page, &mut likely);
    let mut plan = choose::choose(page, &likely);
    choose::leave_bylines(page, authors, &mut plan.runs);
    outside(page, &plan)
}

fn outside(page: &Page<'_>, plan: &Plan) -> Outside {
    let mut outside = Outside::default();
    if !plan.runs.contains(&true) || !plan.runs.contains(&false) {
        return outside;
    }
    let kept = keep(page, plan);
    let runs = page.runs.iter().zip(&plan.runs).filter(|(_, kept)| **kept);
    let places: Vec<usize> = runs.map(|(run, _)| run.first as usize).collect();
    let prose = page.runs.iter().zip(&plan.runs).filter(|(run, kept)| **kept && run.is_prose());
    let prose: Vec<usize> = prose.map(|(run, _)| run.first as usize).collect();
    let count = |places: &[usize], from: usize, to: usize| {
        let before = |item: usize| places.partition_point(|place| *place < item);
        before(to) - before(from)
    };
    let holds_most = |from: usize, to: usize| count(&prose, from, to) * 4 > prose.len() * 3;
    // The smallest element so far that holds the most: others are in it.
    let mut most = None;
    for (i, item) in page.items.iter().enumerate() {
        let is_inside = page.parent(i).is_none_or(|parent| kept[parent]);
        let is_blank = item.text.is_some_and(|text| text.trim().is_empty());
        if is_inside && !kept[i] && !is_blank {
            outside.frame.push(item.id);
        }
        let end = item.end as usize;
        let is_more_than_a_line = || count(&prose, i, end) > 0 || count(&places, i, end) >= HIDDEN_LINES;
        let is_most = page.parent(i) == most && holds_most(i, end);
        if is_most {
            most = Some(i);
        }
        let hides = item.signs & HIDDEN != 0 && is_more_than_a_line();
        if kept[i] && item.is_block && (hides || is_most) {
            outside.shown.push(item.id);
        }
    }
    sort(&mut outside.frame);
    sort(&mut outside.shown);
    outside
}

/// An element is kept with any of its runs; one without text, and a picture with its caption, as what is around it.
fn keep(page: &Page<'_>, plan: &Plan) -> Vec<bool> {
    let mut kept = vec![false; page.items.len()];
    let mut has_run = vec![false; page.items.len()];
    for (run, &is_kept) in page.runs.iter().zip(&plan.runs) {
        for i in run.first as usize..=run.last as usize {
            let is_text = page.items[i].text.is_some();
            has_run[i] |= is_text;
            kept[i] |= is_text && is_kept;
        }
    }
    for i in (0..page.items.len()).rev() {
        if let Some(parent) = page.parent(i) {
            has_run[parent] |= has_run[i];
            kept[parent] |= kept[i];
        }
    }
    for i in 0..page.items.len() {
        if let Some(parent) = page.parent(i) {
            kept[i] |= kept[parent] && plan.items[parent] && !has_run[i];
        }
    }
    kept
}

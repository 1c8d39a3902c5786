//! What is found and left out on the way, besides blocks.

use std::collections::{HashMap, HashSet};

use crate::article::{FieldText, Link, Removal, RemovalKind};
use crate::limits::REPORTED_ADDRESS;

/// What was found and what was left out.
#[derive(Default)]
pub(crate) struct Report {
    removed: Vec<Removal>,
    /// Removals that are only counted: at most one for each kind and rule.
    counted: Vec<Removal>,
    /// Whether anything in the item may say a language or direction.
    pub speaks: bool,
    /// Addresses as they stood in the item, by what became of them.
    pub originals: HashMap<String, FieldText>,
    /// `datetime` and text of `<time>` elements.
    pub times: Vec<(String, String)>,
    /// Dates that bylines print which were left out.
    pub printed: Vec<String>,
    /// Text of the first `<title>`.
    pub page_title: Option<String>,
    /// `lang` of `<html>` or `<body>`.
    pub page_language: Option<String>,
    /// Links to other articles, by address.
    pub related: HashSet<String>,
    /// Links of sections of other articles that were left out.
    pub related_links: Vec<Link>,
    /// Whether the item has a field that names authors.
    pub names_authors: bool,
    /// Names in bylines that were left out.
    pub authors: Vec<String>,
    /// What says when the article was changed.
    pub modified: Option<String>,
    /// A copyright line that was left out.
    pub copyright: Option<FieldText>,
}

impl Report {
    /// Reports something left out. Removals of one kind and rule without text or address are one entry with a count.
    pub(crate) fn remove(&mut self, kind: RemovalKind, rule: &'static str, text: &str, url: Option<&str>) {
        let (text, url) = (FieldText::whole(text.trim()), url.and_then(shorten));
        if text.is_none() && url.is_none() {
            return self.count_in(Removal::counted(kind, rule, 1));
        }
        self.removed.push(Removal { kind, rule, text, url, count: None });
    }
}

impl Report {
    /// Takes back the first removal by a rule.
    pub(crate) fn forget(&mut self, rule: &str) {
        if let Some(at) = self.removed.iter().position(|removal| removal.rule == rule) {
            self.removed.remove(at);
        }
    }

    /// Reports something left out with the addresses that were in it.
    pub(crate) fn remove_linked(&mut self, kind: RemovalKind, rule: &'static str, text: &str, urls: &[String]) {
        self.remove(kind, rule, text, urls.first().map(String::as_str));
        for url in urls.iter().skip(1) {
            self.remove(kind, rule, "", Some(url));
        }
    }

    /// Reports what stood around a formula.
    pub(crate) fn formula_delimiters(&mut self, open: &str, close: &str) {
        self.remove(RemovalKind::Element, "formula-delimiters", &format!("{open}{close}"), None);
    }

    /// Reports a removal; one that is only counted is added to those like it.
    pub(crate) fn count_in(&mut self, removal: Removal) {
        if removal.count.is_none() {
            return self.removed.push(removal);
        }
        let same = |r: &&mut Removal| r.kind == removal.kind && r.rule == removal.rule;
        match self.counted.iter_mut().find(same) {
            Some(known) => known.count = known.count.zip(removal.count).map(|(a, b)| a.saturating_add(b)),
            None => self.counted.push(removal),
        }
    }

    /// The report: what was removed with its text or address, in the order of the item, then what was only counted.
    pub(crate) fn take_removed(&mut self) -> Vec<Removal> {
        let mut report = std::mem::take(&mut self.removed);
        report.append(&mut self.counted);
        report
    }
}

/// Addresses in the report are cut, so that the report of a hostile item does not dwarf the item.
fn shorten(url: &str) -> Option<FieldText> {
    FieldText::line(&url.chars().take(REPORTED_ADDRESS).collect::<String>())
}
